"""One contract for the fake store and for the encrypted one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from spar_agent.adapters.store.driver import Connection, IntegrityError
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.journal import first_broken
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Intent,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.listed import listed
from spar_agent.domain.moving import is_for_center
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.signed import SignedContent
from spar_agent.errors import IllegalEvent
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentStore
from tests.contract.conftest import KEY
from tests.enrollments import FA, OTHER, changed, queued
from tests.fake_store import FakeStore
from tests.fakes import (
    START,
    FakeClock,
)

DRAFT = queued(
    1,
    state=State.DRAFT,
    id=PersonId(IdKind.UIN, "4039182640"),
    proof=None,
    reference_id="",
    slip="",
)


@pytest.fixture(params=["fake", "real"])
def store(request: pytest.FixtureRequest) -> EnrollmentStore:
    if request.param == "fake":
        return FakeStore()
    return SqlEnrollments(request.getfixturevalue("conn"), FakeClock(), KEY)


@pytest.fixture(params=["fake", "real"])
def recorded(request: pytest.FixtureRequest) -> tuple[EnrollmentStore, list[str]]:
    """A store, and a line for each time it said that something became due."""
    lines: list[str] = []
    if request.param == "fake":
        return FakeStore(FakeClock(), lambda: lines.append("due")), lines
    conn: Connection = request.getfixturevalue("conn")

    def became_due() -> None:
        lines.append("not on disk yet" if conn.in_transaction else "due")

    return SqlEnrollments(conn, FakeClock(), KEY, became_due), lines


def save(store: EnrollmentStore, *enrollments: object) -> None:
    for enrollment in enrollments:
        store.save(enrollment, event=Event.OTHER, actor="t")  # type: ignore[arg-type]  # Enrollments


def test_only_what_waits_for_a_time_of_its_own_is_put_off(store: EnrollmentStore) -> None:
    later = START + timedelta(hours=1)
    save(
        store, queued(1, due_at=later), queued(2), queued(3, state=State.IN_DOUBT, due_at=later),
        queued(4, state=State.CONFLICT, due_at=later),
    )  # fmt: skip
    assert sorted(store.put_off((State.QUEUED, State.IN_DOUBT))) == ["e00001", "e00003"]
    assert store.put_off((State.LINKED,)) == []


def test_what_is_saved_comes_back_whole(store: EnrollmentStore) -> None:
    full = queued(
        3,
        seen=SeenAccount(OTHER, START, "partner", 7, known=True),
        registered=SeenAccount(FA, START, "x", 8, known=True),
        consent=Consent("text/1", "ar", ConsentChannel.SPOKEN, 9.5, START),
        signals=("same_account",),
        name="Meena D.",
        phone="+919900112233",
        note="n",
        resume="place",
        tries=2,
        error="NET-SERVER",
        due_at=START + timedelta(minutes=5),
        expires_at=START + timedelta(days=1),
        appointment=START.date(),
        submitted_at=START,
        changed_at=START,
        intent=Intent.CHANGE,
    )
    save(store, full, DRAFT)
    assert store.get(full.enrollment_id) == full
    assert store.get(DRAFT.enrollment_id) == DRAFT
    assert store.get("nobody") is None


def test_a_save_that_expects_another_state_changes_nothing(store: EnrollmentStore) -> None:
    save(store, queued())
    with pytest.raises(IllegalEvent):
        store.save(queued(state=State.SENDING), event=Event.CLAIM, actor="t", expect=State.IN_DOUBT)
    found = store.get("e00001")
    assert found is not None
    assert found.state is State.QUEUED
    assert len(store.timeline("e00001")) == 1


def test_many_steps_are_one_save_and_each_is_in_the_journal(store: EnrollmentStore) -> None:
    save(store, queued(1), queued(2))
    renamed = queued(2, state=State.SENDING, name="Meena D.", fa=OTHER, due_at=START)
    store.save_many(
        [
            EnrollmentChange(
                queued(1, state=State.SENDING, tries=1), Event.CLAIM, "e", "", State.QUEUED
            ),
            EnrollmentChange(renamed, Event.CLAIM, "e", "", State.QUEUED),
            EnrollmentChange(
                queued(1, state=State.IN_DOUBT, tries=1), Event.LOSE, "e", "x", State.SENDING
            ),
            EnrollmentChange(queued(3), Event.SUBMIT, "a"),
        ]
    )
    assert store.get("e00001") == queued(1, state=State.IN_DOUBT, tries=1)
    assert store.get("e00002") == renamed
    assert store.get("e00003") == queued(3)
    assert [entry.event for entry in store.timeline("e00001")] == [
        Event.OTHER,
        Event.CLAIM,
        Event.LOSE,
    ]
    assert [row.enrollment_id for row in store.page(0, 9, "meena")] == ["e00002"]
    assert store.others_with_account(OTHER, "tag-1") == 1


@pytest.mark.parametrize("count", [3, 60])
def test_few_and_many_are_written_alike(conn: Connection, count: int) -> None:
    store = SqlEnrollments(conn, FakeClock(), KEY)
    note = 'नोट \x00 "quoted" \\ \u2028 it\'s 😀'
    enrollments = [queued(n, note=note, changed_at=START) for n in range(1, count + 1)]
    store.save_many(
        [EnrollmentChange(enrollment, Event.SUBMIT, "a", "d'é\x00") for enrollment in enrollments]
    )
    sent = [changed(enrollment, state=State.SENDING, due_at=None) for enrollment in enrollments]
    store.save_many(
        [EnrollmentChange(enrollment, Event.CLAIM, "e", note, State.QUEUED) for enrollment in sent]
    )
    assert [store.get(enrollment.enrollment_id) for enrollment in sent] == sent
    assert store.counts() == {State.SENDING: count}
    assert first_broken(conn) is None
    entry = store.timeline("e00002")[1]
    assert (entry.event, entry.detail) == (Event.CLAIM, note)


def test_a_row_of_the_list_is_never_saved(store: EnrollmentStore) -> None:
    """It lacks its signatures: the center would not take what was left."""
    signed = SignedContent("token", "5a" * 32, 1)
    save(store, changed(queued(1), signed=signed), queued(2))
    lean = replace(listed(changed(queued(1), signed=signed)), note="edited")
    both = (EnrollmentChange(row, Event.OTHER, "t") for row in (queued(2, note="edited"), lean))
    with pytest.raises(TypeError):
        store.save_many(list(both))
    assert [row.note for row in store.page(0, 9)] == ["", ""]
    assert store.those(["e00001"])[0].signed == signed


def test_many_steps_of_which_one_is_impossible_change_nothing(store: EnrollmentStore) -> None:
    save(store, queued(1), queued(2))
    with pytest.raises(IllegalEvent):
        store.save_many(
            [
                EnrollmentChange(
                    queued(1, state=State.SENDING), Event.CLAIM, "e", "", State.QUEUED
                ),
                EnrollmentChange(queued(3), Event.SUBMIT, "a"),
                EnrollmentChange(queued(2, state=State.LINKED), Event.ACK, "e", "", State.SENDING),
            ]
        )
    assert store.counts() == {State.QUEUED: 2}
    assert len(store.timeline("e00001")) == 1
    assert store.timeline("e00003") == []


@pytest.mark.parametrize("under_way", [State.QUEUED, State.SENDING, State.IN_DOUBT])
def test_a_newer_enrollment_of_a_person_waits_for_the_older_one(
    store: EnrollmentStore, under_way: State
) -> None:
    later = START + timedelta(hours=1)
    same = queued(1).proof
    older = queued(1, state=under_way, due_at=later)
    save(store, older, queued(2, proof=same), queued(3, proof=same, expires_at=START))
    assert store.due(START, 10) == []
    save(store, queued(1, state=State.LINKED))
    assert [row.enrollment_id for row in store.due(START, 10)] == ["e00002"]
    assert store.due_ids(START, 10) == ["e00002"]


def test_due_ones_come_expiring_first_then_oldest(store: EnrollmentStore) -> None:
    late = queued(3, due_at=START + timedelta(hours=1))
    expiring = queued(2, expires_at=START + timedelta(hours=2))
    save(store, queued(1), expiring, late, queued(4, state=State.LINKED))
    assert [row.enrollment_id for row in store.due(START, 10)] == ["e00002", "e00001"]
    assert store.due_ids(START, 10) == ["e00002", "e00001"]
    assert len(store.due(START + timedelta(hours=1), 10)) == 3
    assert len(store.due(START, 1)) == len(store.due_ids(START, 1)) == 1


def test_what_the_center_is_asked_about_is_signed_and_due(store: EnrollmentStore) -> None:
    signed, doubt = SignedContent("token", "5a" * 32, 1), State.IN_DOUBT
    soon, days = START + timedelta(minutes=5), START + timedelta(days=2)
    save(
        store,
        changed(queued(1, state=doubt), signed=signed),
        changed(queued(2, state=doubt, due_at=START), signed=signed, expires_at=soon),
        changed(queued(3, state=doubt, due_at=soon), signed=signed),
        changed(queued(4, state=State.CONFLICT, due_at=days), signed=signed),  # the clock was wrong
        changed(queued(5, state=State.LINKED), signed=signed),
        queued(6, state=doubt),
    )
    asked = (doubt, State.CONFLICT)
    assert store.signed_due(asked, START) == ["e00002", "e00001", "e00004"]
    assert store.signed_due([doubt], soon) == ["e00002", "e00001", "e00003"]
    found = store.those(["e00004", "nobody", "e00001"])
    assert found == [store.get("e00004"), store.get("e00001")]


def test_what_no_center_can_take_is_found_among_the_others(store: EnrollmentStore) -> None:
    signed = SignedContent("token", "5a" * 32, 1)
    proof = queued(1).proof
    assert proof is not None
    known = replace(proof, attestation="attested")
    whole = changed(queued(1), signed=signed, proof=known)
    unsigned = changed(queued(2), proof=known)
    unattested = changed(queued(3), signed=signed)
    over = changed(queued(4), state=State.LINKED)
    save(store, whole, unsigned, unattested, over)
    found = store.in_states([State.QUEUED], not_for_center=True)
    assert {row.enrollment_id for row in found} == {"e00002", "e00003"}
    assert all(not is_for_center(row) for row in found)
    assert len(store.in_states([State.QUEUED])) == 3


def test_a_clock_that_was_set_back_makes_nobody_wait_for_days(store: EnrollmentStore) -> None:
    save(store, queued(1, due_at=START + timedelta(hours=2)))
    assert store.due(START, 10) == []
    assert len(store.due(START - timedelta(days=3), 10)) == 1


def test_a_page_is_newest_first_and_found_by_name_slip_and_last_digits(
    store: EnrollmentStore,
) -> None:
    save(store, *(queued(n) for n in range(1, 6)), queued(9, name="Meena D. 100%", fa=OTHER))
    assert [row.enrollment_id for row in store.page(0, 2)] == ["e00009", "e00005"]
    assert [row.enrollment_id for row in store.page(0, 9, "meena")] == ["e00009"]
    assert [row.enrollment_id for row in store.page(0, 9, "0003-0")] == ["e00003"]
    assert len(store.page(0, 9, "5678")) == 6
    assert [row.enrollment_id for row in store.page(0, 9, "100%")] == ["e00009"]
    assert store.page(0, 9, "100_") == store.page(0, 9, "100%")


def test_a_search_folds_as_the_picker_does(store: EnrollmentStore) -> None:
    save(store, *(queued(n) for n in range(1, 6)), queued(9, name="Zoë Müller"))
    for typed in ("K700030", "k7 0003 0", "\u2066K7-0003-0\u2069", "K7-٠٠٠٣-٠"):
        assert [row.enrollment_id for row in store.page(0, 9, typed)] == ["e00003"], typed
    for typed in ("zoe", "MULLER zoë", "muller 5678"):
        assert [row.enrollment_id for row in store.page(0, 9, typed)] == ["e00009"], typed
    assert store.page(0, 9, "K7-0003-5") == []


def test_people_are_found_by_their_tag_and_accounts_by_themselves(store: EnrollmentStore) -> None:
    save(store, queued(1), queued(2, fa=OTHER), queued(3, state=State.CANCELLED, tag="x"))
    assert [row.enrollment_id for row in store.open_for("tag-1")] == ["e00001"]
    assert store.open_for("x") == []
    renamed = replace(FA, branch_name="Dumas Road")
    assert store.others_with_account(renamed, "tag-2") == 1
    assert store.others_with_account(FA, "tag-1") == 0


def test_counts_serials_and_timelines_count_up(store: EnrollmentStore) -> None:
    save(store, queued(1), queued(2), queued(3, state=State.LINKED))
    assert store.counts() == {State.QUEUED: 2, State.LINKED: 1}
    assert [store.next_serial() for _ in range(3)] == [1, 2, 3]
    store.save(queued(1, state=State.SENDING), event=Event.CLAIM, actor="engine", detail="d")
    recorded = [(entry.event, entry.actor, entry.detail) for entry in store.timeline("e00001")]
    assert recorded == [(Event.OTHER, "t", ""), (Event.CLAIM, "engine", "d")]


def test_only_what_is_not_submitted_can_be_deleted_and_its_journal_stays(
    store: EnrollmentStore,
) -> None:
    save(store, DRAFT, queued(2))
    store.delete_draft(DRAFT.enrollment_id, "agent-1")
    assert store.get(DRAFT.enrollment_id) is None
    assert [entry.event for entry in store.timeline(DRAFT.enrollment_id)] == [
        Event.OTHER,
        Event.DISCARD,
    ]
    with pytest.raises(IllegalEvent):
        store.delete_draft("e00002", "agent-1")


PROVEN = ["in_review", "queued", "sending", "in_doubt", "linked", "conflict"]


@pytest.mark.parametrize("state", PROVEN)
def test_the_database_itself_refuses_a_state_without_proof(conn: Connection, state: str) -> None:
    store = SqlEnrollments(conn, FakeClock(), KEY)
    save(store, DRAFT)
    for sql in (
        f"UPDATE enrollments SET state = '{state}', person_value = NULL, reference_id = 'r'",
        f"UPDATE enrollments SET state = '{state}', person_value = NULL, psut = '',"
        " reference_id = 'r'",
    ):
        with pytest.raises(IntegrityError):
            conn.execute(sql)
    with pytest.raises(IntegrityError):
        store.save(replace(queued(), state=State(state), proof=None), event=Event.OTHER, actor="t")
    found = store.get(DRAFT.enrollment_id)
    assert found is not None
    assert found.state is State.DRAFT


def test_the_database_itself_refuses_an_id_that_outlived_its_use(conn: Connection) -> None:
    store = SqlEnrollments(conn, FakeClock(), KEY)
    with pytest.raises(IntegrityError):
        store.save(queued(id=DRAFT.person.id), event=Event.OTHER, actor="t")


def test_briefs_hold_no_person_and_troubles_no_free_text(store: EnrollmentStore) -> None:
    save(store, queued(1, error="NET-SERVER", changed_at=START), DRAFT, queued(3))
    recorded = (
        (Event.LOSE, "engine", "NET-NO-ANSWER"),
        (Event.RETURN, "boss", "Meena"),
        (Event.REFUSE, "engine", "M D"),
    )
    for event, actor, detail in recorded:
        store.save(queued(3), event=event, actor=actor, detail=detail)
    summaries = store.summaries(queued(2).captured_at)
    assert [brief.slip for brief in summaries] == ["K7-0003-0"]
    assert [brief.error for brief in store.summaries(None)][-1] in {"", "NET-SERVER"}
    assert store.summaries(None)[0].state is State.QUEUED
    events = (Event.LOSE, Event.RETURN, Event.REFUSE)
    assert store.troubles(START, events) == {
        (Event.LOSE, "NET-NO-ANSWER"): 1,
        (Event.RETURN, ""): 1,
        (Event.REFUSE, ""): 1,
    }
    assert store.troubles(START + timedelta(days=1), events) == {}
    assert store.oldest([State.QUEUED]) == queued(3).captured_at
    assert store.oldest([State.LINKED]) is None


def test_a_round_is_what_one_agent_began_in_one_place(store: EnrollmentStore) -> None:
    for number, agent, place in ((1, "a1", "Dumas"), (2, "a1", ""), (3, "a2", "Dumas")):
        store.save(queued(number), event=Event.BEGIN, actor=agent, detail=place)
    store.save(queued(4), event=Event.SUBMIT, actor="a1", detail="Dumas")
    assert [brief.slip for brief in store.begun_in("a1", "Dumas", START)] == ["K7-0001-0"]
    assert store.begun_in("a1", "Dumas", START + timedelta(days=1)) == []
    assert (store.last_place("a1", START), store.last_place("a3", START)) == ("Dumas", "")
    assert store.last_place("a1", START + timedelta(days=1)) == ""
    assert store.last_place("", START) == store.last_place("a1", START)  # of anybody


def test_what_was_finished_long_ago_loses_its_numbers_and_is_still_known(
    store: EnrollmentStore,
) -> None:
    seen = SeenAccount(OTHER, START, known=True)
    old = queued(1, state=State.LINKED, seen=seen, registered=seen, changed_at=START)
    new = queued(2, state=State.LINKED, changed_at=START + timedelta(days=9))
    open_one = queued(3, changed_at=START)
    save(store, old, new, open_one)
    assert store.redact_accounts(START + timedelta(days=1), "upkeep") == 1
    assert store.redact_accounts(START + timedelta(days=1), "upkeep") == 0
    redact_accounts = store.get(old.enrollment_id)
    assert redact_accounts is not None
    numbers = [
        fa.number
        for fa in (
            redact_accounts.account.fa,
            redact_accounts.account.seen.fa,
            redact_accounts.delivery.registered.fa,
        )
        if fa is not None
    ]
    assert numbers == ["··5678", "··5678", "··5678"]
    assert store.get(new.enrollment_id) == new
    assert store.get(open_one.enrollment_id) == open_one
    assert store.timeline(old.enrollment_id)[-1].event is Event.REDACT_ACCOUNTS


def test_a_redacted_account_still_counts_as_used(store: EnrollmentStore) -> None:
    if not isinstance(store, SqlEnrollments):
        return  # the fake compares accounts, the real one their keyed hashes
    save(store, queued(1, state=State.LINKED, changed_at=START))
    assert store.redact_accounts(START + timedelta(days=1), "upkeep") == 1
    assert store.others_with_account(FA, "somebody else") == 1
    assert store.page(0, 10, "5678")


def test_what_is_written_together_is_there_whole_or_not_at_all(store: EnrollmentStore) -> None:
    save(store, queued())
    with pytest.raises(IllegalEvent), store.transaction():
        save(store, queued(2), queued(3))
        store.save(queued(state=State.SENDING), event=Event.CLAIM, actor="t", expect=State.IN_DOUBT)
    assert [row.enrollment_id for row in store.page(0, 10)] == ["e00001"]
    assert store.timeline("e00002") == []
    with store.transaction():
        save(store, queued(2))
        with pytest.raises(IllegalEvent), store.transaction():
            save(store, queued(3))
            store.delete_draft("e00002", "t")
    assert [row.enrollment_id for row in store.page(0, 10)] == ["e00002", "e00001"]
    assert [entry.event for entry in store.timeline("e00002")] == [Event.OTHER]


def test_an_entry_of_a_later_version_is_shown_as_another_event(conn: Connection) -> None:
    store = SqlEnrollments(conn, FakeClock(), KEY)
    save(store, queued(1))
    conn.execute(
        "INSERT INTO events SELECT 2, at, enrollment_id, 'from_the_future', actor, detail, state,"
        " before, hash FROM events"
    )
    assert [entry.event for entry in store.timeline("e00001")] == [Event.OTHER, Event.OTHER]


LATER = START + timedelta(minutes=5)


@pytest.mark.parametrize(
    ("before", "after", "due"),
    [
        (queued(state=State.IN_REVIEW), queued(), True),
        (queued(state=State.AWAITING_AUTH, proof=None), queued(), True),
        (queued(state=State.CONFLICT), queued(), True),
        (queued(due_at=LATER), queued(), True),
        (queued(due_at=LATER), queued(due_at=START), True),
        (queued(state=State.IN_DOUBT, due_at=LATER), queued(state=State.IN_DOUBT), True),
        (queued(), queued(note="a photo was attached"), False),
        (queued(), queued(due_at=LATER), False),
        (queued(state=State.IN_REVIEW), queued(state=State.RETURNED), False),
        (queued(state=State.IN_REVIEW), queued(due_at=LATER), False),
    ],
)
def test_what_becomes_due_is_told_once_it_is_on_disk(
    recorded: tuple[EnrollmentStore, list[str]], before: Enrollment, after: Enrollment, due: bool
) -> None:
    store, lines = recorded
    save(store, before)
    lines.clear()
    with store.transaction():
        save(store, queued(2, state=State.DRAFT, proof=None))
        save(store, after)
    save(store, queued(3, state=State.LINKED))
    assert lines == ["due"] * due


def test_nothing_is_told_of_the_engine_s_own_steps_nor_of_what_was_rolled_back(
    recorded: tuple[EnrollmentStore, list[str]],
) -> None:
    store, lines = recorded
    save(store, queued(state=State.IN_DOUBT, due_at=LATER))
    store.save(queued(), event=Event.MISS, actor=ENGINE)
    with pytest.raises(IllegalEvent), store.transaction():
        save(store, queued(2))
        raise IllegalEvent("stopped")
    save(store, queued(4, state=State.LINKED))
    assert lines == []
    save(store, queued(3))
    assert lines == ["due"]
