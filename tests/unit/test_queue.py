"""The queue as people use it: one is tried again at once, or all of them."""

from dataclasses import asdict, replace
from datetime import timedelta
from itertools import pairwise

import pytest

from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.domain.listed import GOES_ON
from spar_agent.domain.signed import SignedContent
from spar_agent.services.queue import Queue
from spar_agent.ui.queue.events import event_words
from spar_agent.ui.queue.page import OPENED
from spar_agent.ui.queue.presenter import FIRST_ROWS, QueueFilter, QueuePresenter, QueueState
from spar_agent.ui.status import status_line
from tests.enrollments import changed, queued
from tests.fake_store import FakeStore
from tests.fakes import (
    START,
    FakeClock,
    InlineRunner,
)
from tests.services import Office, SlowRunner

LATER = START + timedelta(minutes=15)


class QueueSetup:
    def __init__(self, *enrollments: Enrollment) -> None:
        self.store = FakeStore()
        for enrollment in enrollments:
            self.store.save(enrollment, event=Event.OTHER, actor="a")
        self.woken = 0
        self.queue = Queue(self.store, FakeClock(), self._wake)

    def _wake(self) -> None:
        self.woken += 1

    def due(self) -> list[bool]:
        return [row.delivery.due_at is None for row in self.store.rows.values()]

    def hurried(self) -> list[str]:
        return [number for number, entry in self.store.events if entry.event is Event.RETRY_NOW]


@pytest.mark.parametrize("state", [State.QUEUED, State.IN_DOUBT])
def test_one_is_tried_again_and_the_others_keep_their_time(state: State) -> None:
    setup = QueueSetup(*(queued(number, state=state, due_at=LATER) for number in (1, 2, 3)))
    setup.queue.try_again("e00002", "asha")
    assert setup.due() == [False, True, False]
    assert setup.hurried() == ["e00002"]
    assert setup.woken == 1


@pytest.mark.parametrize("state", [State.SENDING, State.IN_REVIEW, State.CONFLICT])
def test_what_waits_for_something_else_is_left_alone(state: State) -> None:
    setup = QueueSetup(queued(1, state=state, due_at=LATER))
    setup.queue.try_again("e00001", "asha")
    setup.queue.try_again("gone", "asha")
    assert setup.due() == [False]
    assert setup.hurried() == []


def test_send_now_cuts_every_wait_short_and_writes_nothing_where_none_waits() -> None:
    setup = QueueSetup(
        queued(1, due_at=LATER), queued(2, state=State.IN_DOUBT, due_at=LATER), queued(3)
    )
    setup.queue.send_now("asha")
    assert setup.due() == [True, True, True]
    assert setup.hurried() == ["e00001", "e00002"]


def test_a_full_queue_is_sent_part_by_part_and_none_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("spar_agent.services.queue.AT_ONCE", 3)
    setup = QueueSetup(*(queued(number, due_at=LATER) for number in range(1, 8)))
    setup.queue.send_now("asha")
    assert setup.due() == [True] * 7
    assert setup.hurried() == [f"e0000{number}" for number in range(1, 8)]
    assert setup.woken == 1


@pytest.mark.parametrize("text", ["", "Meena"])
def test_what_is_still_the_same_is_in_memory_once(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spar_agent.services.queue.AT_ONCE", 3)
    setup = QueueSetup(*(queued(number, name="Meena D.") for number in range(1, 8)))
    before = setup.queue.page(0, 100, text)
    assert [row.enrollment_id for row in before] == [f"e0000{at}" for at in range(7, 0, -1)]
    setup.store.rows["e00002"] = replace(setup.store.rows["e00002"], note="new")
    again = setup.queue.page(0, 100, text, before)
    assert [row is old for row, old in zip(again, before, strict=True)] == [
        row.enrollment_id != "e00002" for row in before
    ]
    assert again[5].note == "new"
    for part in ("person", "account", "delivery", "proof"):  # only what is new is in memory anew
        assert getattr(again[5], part) is getattr(before[5], part)
    assert setup.queue.page(2, 4, text, before) == again[2:6]


def enrollment_of_a_center(state: State) -> Enrollment:
    proof = queued(1).proof
    assert proof is not None
    proof = replace(proof, signed_reply="REPLY", attestation="ATTESTED", holder="HOLDER")
    signed = SignedContent("TOKEN", "5a" * 32, 1)
    return changed(queued(1, state=state), proof=proof, signed=signed, salt="SALT", id_hash="HASH")


@pytest.mark.parametrize("state", State)
def test_the_list_holds_no_signature_of_what_nobody_goes_on_with_from_there(state: State) -> None:
    setup = QueueSetup(enrollment_of_a_center(state))
    (row,) = setup.queue.page(0, 10)
    held = repr(asdict(row))
    is_lean = not any(
        word in held for word in ("REPLY", "ATTESTED", "HOLDER", "TOKEN", "5a5a", "SALT", "HASH")
    )
    assert is_lean == (state not in GOES_ON)
    assert status_line(row) == status_line(setup.store.rows["e00001"])
    assert setup.queue.get("e00001") == enrollment_of_a_center(state)
    if is_lean:
        with pytest.raises(TypeError):
            setup.store.save(replace(row, note="lost"), event=Event.OTHER, actor="a")


def test_what_the_page_goes_on_with_is_whole_in_the_list() -> None:
    assert OPENED <= GOES_ON


def test_the_timeline_has_words_of_its_own_for_everything_that_is_written_down() -> None:
    words = [event_words(event, "") for event in Event]
    assert all(words)
    assert not set(words) & set(Event)


class Watcher:
    """Every state the page was given."""

    def __init__(self) -> None:
        self.states: list[QueueState] = []

    def show_state(self, state: QueueState) -> None:
        self.states.append(state)

    def seen(self) -> list[int]:
        counts = [len(state.rows) for state in self.states]
        return [b for a, b in pairwise([0, *counts]) if a != b]


def watched(setup: QueueSetup, shown: QueueFilter = QueueFilter.ALL) -> Watcher:
    watcher = Watcher()
    services = Office().services
    presenter = QueuePresenter(
        watcher,
        setup.queue,
        services.visit,
        services.people,
        InlineRunner(),
        "asha",
        lambda _: None,
    )
    if shown is not QueueFilter.ALL:
        presenter.filter_chosen(shown)
    presenter.refresh()
    presenter.refresh()
    return watcher


def test_the_first_rows_are_there_before_all_of_them() -> None:
    setup = QueueSetup(*(queued(number) for number in range(FIRST_ROWS + 50)))
    assert watched(setup).seen() == [FIRST_ROWS, FIRST_ROWS + 50]
    assert watched(QueueSetup(queued(1))).seen() == [1]


def test_nothing_is_called_empty_before_every_row_was_read() -> None:
    oldest = queued(0, state=State.RETURNED)
    setup = QueueSetup(oldest, *(queued(number) for number in range(1, FIRST_ROWS + 50)))
    watcher = watched(setup, QueueFilter.NEEDS_YOU)
    assert watcher.seen() == [1]
    assert all(state.rows for state in watcher.states if state.loaded)
    assert watched(QueueSetup(), QueueFilter.NEEDS_YOU).states[-1].loaded


class SearchSetup:
    """Two people's visits, and a page that shows the older one."""

    def __init__(self) -> None:
        self.runner = SlowRunner()
        self.watcher = Watcher()
        setup = QueueSetup(queued(1, name="Meena Devi"), queued(2, name="Rita Kumar"))
        services = Office().services
        self.presenter = QueuePresenter(
            self.watcher, setup.queue, services.visit, services.people, self.runner, "asha",
            lambda _: None,
        )  # fmt: skip
        self.presenter.refresh()
        self.runner.end_all()
        self.presenter.chosen("e00001")
        self.runner.end_all()

    def beside(self) -> str:
        """Whose visit stands beside the list."""
        chosen = self.presenter.state.chosen
        return chosen.enrollment_id if chosen else ""

    def never_another(self) -> bool:
        """In every state the page was given, what stands beside the list is in it."""
        return all(
            state.chosen is None
            or state.chosen.enrollment_id in {row.enrollment_id for row in state.rows}
            for state in self.watcher.states
        )


def test_the_choice_follows_a_search() -> None:
    setup = SearchSetup()
    assert setup.beside() == "e00001"
    setup.presenter.searched("rita")
    setup.runner.end_all()
    assert setup.beside() == "e00002"
    setup.presenter.searched("nobody")
    setup.runner.end_all()
    assert setup.beside() == ""
    setup.presenter.searched("")
    setup.runner.end_all()
    assert setup.beside() == "e00002"
    assert setup.never_another()


def test_a_late_answer_about_the_last_choice_does_not_come_back() -> None:
    setup = SearchSetup()
    setup.presenter.chosen("e00001")
    setup.presenter.searched("rita")
    setup.runner.end(2)  # the rows are there before the answers about the last choice
    assert setup.beside() == "e00002"
    setup.runner.end_all()
    assert setup.beside() == "e00002"


def test_a_choice_stays_where_the_list_still_has_it() -> None:
    setup = SearchSetup()
    setup.presenter.searched("e")
    setup.runner.end_all()
    assert setup.beside() == "e00001"
    setup.presenter.show("e00002")
    setup.runner.end_all()
    assert (setup.beside(), setup.presenter.state.text) == ("e00002", "")


def test_the_row_one_moves_to_stands_beside_the_list_at_once() -> None:
    setup = SearchSetup()
    setup.presenter.chosen("e00002")
    assert setup.beside() == "e00002"


def test_the_center_is_asked_at_once_about_what_waits_there() -> None:
    signed = SignedContent("token", "ab" * 32, 1)
    setup = QueueSetup(
        replace(queued(1, state=State.IN_REVIEW, due_at=LATER), signed=signed),
        queued(2, state=State.IN_REVIEW, due_at=LATER),
    )
    setup.queue.send_now("asha")
    assert setup.due() == [True, False]
