"""What may stand on the paper a person takes home, and when it is printed."""

import asyncio
from dataclasses import astuple, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.domain.account import BankAccount
from spar_agent.domain.digits import ascii_digits
from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    Helper,
    Intent,
    Relation,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.slip import AccountEnding, Slip, SlipTerms, masked_name, slip_of
from spar_agent.errors import SparError
from spar_agent.errors.printing import PrintFailed
from spar_agent.services.slips import Slips
from spar_agent.ui.slip.presenter import PrintResult, SlipPresenter, SlipState
from spar_agent.ui.slip.sheet import Printers, SlipLine, SlipLineRole, SlipSheet
from tests.enrollments import FA, OTHER, queued
from tests.fake_store import FakeStore
from tests.fakes import (
    START,
    FakeClock,
    InlineRunner,
)

TERMS = SlipTerms("Old Age Pension", "Surat office", ("1800 123 456",), 7)


def slip(enrollment: Enrollment, *, copy: bool = False) -> Slip:
    return slip_of(enrollment, TERMS, START, copy=copy)


# -- what stands on it -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Meena Devi", "Meena D."),
        ("  Maria del  Carmen ", "Maria C."),
        ("Suharto", "S···"),
        ("मीना देवी", "मीना दे."),
        ("محمد علي", "محمد ع."),
        ("राम क्षितिज", "राम क्षि."),
        ("கமலா ஸ்ரீதர்", "கமலா ஸ்ரீ."),
        ("සුනිල් ශ්‍රීමාල්", "සුනිල් ශ්‍රී."),
        ("สมชาย เพชร", "สมชาย เพ."),
        ("ສົມສັກ ແກ້ວ", "ສົມສັກ ແກ້."),
        ("ក្រុម ស្រី", "ក្រុម ស្រី."),
        ("အောင်ဆန်း", "အော···"),
        ("မင်း က်က", "မင်း က်."),
        ("", ""),
    ],
)
def test_a_name_is_shown_by_its_first_word_and_one_letter(name: str, shown: str) -> None:
    assert masked_name(name) == shown


def test_accounts_stand_as_bank_and_last_four_digits() -> None:
    made = slip(queued(intent=Intent.CHANGE, seen=SeenAccount(known=True, fa=OTHER)))
    assert made.before == AccountEnding("Bank of Baroda, Dumas", "··5678")
    assert made.after == AccountEnding("Bank of Baroda, Dumas", "··5678")


def test_a_removed_account_is_never_shown_as_the_new_one() -> None:
    made = slip(queued(intent=Intent.REMOVE, seen=SeenAccount(known=True, fa=FA)))
    assert made.after is None
    assert made.removes
    assert made.before is not None


def test_where_nothing_was_changed_no_new_account_is_promised() -> None:
    made = slip(queued(state=State.CANCELLED, proof=None))
    assert made.after is None
    assert not made.removes


@pytest.mark.parametrize("typed", ["00012345678", "000 1234 5678", "12345678", "०००१२३४५६७८"])
def test_a_number_typed_into_a_place_or_a_name_is_hidden(typed: str) -> None:
    place = BankAccount("Bank", "X", f"near shop {typed}", "", FA.account_number)
    made = slip(queued(fa=place, name=f"{typed} Devi"))
    assert made.after is not None
    assert made.after.place.endswith("••••")
    for text in (made.after.place, made.name):
        assert "12345678" not in ascii_digits(text)


def test_who_captured_it_stands_as_a_number() -> None:
    agent = "0199a8b2-7f3a-7c44-9d2e-1b5c8d7f3a9c"
    assert slip(queued(agent_id=agent)).agent == "7F3A9C"


def test_a_waiting_slip_names_the_day_until_when_identity_is_checked() -> None:
    until = START + timedelta(days=3)
    made = slip(queued(state=State.AWAITING_AUTH, expires_at=until, proof=None))
    assert made.by == until


def test_a_slip_under_way_names_the_day_to_ask() -> None:
    assert slip(queued(submitted_at=START)).by == START + timedelta(days=7)
    assert slip(queued(state=State.LINKED, submitted_at=START)).by is None


def test_the_uin_and_the_token_are_on_no_slip_in_any_state() -> None:
    person = PersonId(IdKind.UIN, "5632478910")
    for state in State:
        enrollment = queued(state=state, id=person, mask="··8910", phone="+919876543210")
        recorded = repr(astuple(slip(enrollment)))
        for secret in (person.value, "psut-1", "1234567890", FA.number, "9876543210", "··8910"):
            assert secret not in recorded


# -- the code --------------------------------------------------------------------------------


def test_the_code_is_read_as_the_slip_number_and_nothing_more() -> None:
    modules = qr_modules("K7-4021-9")
    side, scale = len(modules) + 8, 4
    grey = bytearray(b"\xff" * (side * scale) ** 2)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                for line in range(scale):
                    at = ((y + 4) * scale + line) * side * scale + (x + 4) * scale
                    grey[at : at + scale] = bytes(scale)
    assert read_qr(bytes(grey), side * scale, side * scale) == "K7-4021-9"


def test_the_bundle_carries_what_prints() -> None:
    spec = (Path(__file__).parents[2] / "installer" / "spar-agent.spec").read_text("utf-8")
    left_out = spec[spec.index("UNUSED = [") : spec.index("]", spec.index("UNUSED = ["))]
    assert "QtSql" in left_out
    assert "QtPrintSupport" not in left_out
    assert "segno" not in left_out


# -- the journal -----------------------------------------------------------------------------


def service(store: FakeStore) -> Slips:
    return Slips(store, FakeClock(), TERMS, qr_modules)


def test_printing_is_in_the_journal_and_the_second_time_as_a_copy() -> None:
    store = FakeStore()
    store.save(queued(), event=Event.SUBMIT, actor="a")
    slips = service(store)

    async def twice() -> list[Slip | None]:
        first = slips.make("e00001")
        slips.printed("e00001", "agent-1")
        second = slips.make("e00001")
        slips.printed("e00001", "agent-1")
        return [first, second]

    first, second = asyncio.run(twice())
    assert first is not None
    assert second is not None
    assert (first.copy, second.copy) == (False, True)
    recorded = [(entry.event, entry.actor, entry.detail) for entry in store.timeline("e00001")[1:]]
    assert recorded == [("slip", "agent-1", ""), ("slip", "agent-1", "copy")]
    assert store.rows["e00001"] == queued()


def test_there_is_no_slip_for_what_is_gone() -> None:
    slips = service(FakeStore())
    assert slips.make("e00001") is None
    slips.printed("e00001", "agent-1")


# -- the presenter ---------------------------------------------------------------------------


class FakeSlipPage:
    """Remembers what was drawn."""

    def __init__(self) -> None:
        self.states: list[SlipState] = []

    def show_state(self, state: SlipState) -> None:
        self.states.append(state)

    @property
    def now(self) -> SlipState:
        return self.states[-1]


class FakePrinters:
    """Printers as a test needs them; what was printed lies in ``tray``."""

    def __init__(self, *names: str, usual: str = "", fails: SparError | None = None) -> None:
        self.known = Printers(names, usual)
        self.fails = fails
        self.tray: list[tuple[str, SlipSheet]] = []

    async def printers(self) -> Printers:
        return self.known

    async def print_sheet(self, sheet: SlipSheet, name: str) -> None:
        if self.fails is not None:
            raise self.fails
        self.tray.append((name, sheet))


def spelt(made: Slip) -> SlipSheet:
    return SlipSheet(
        (
            SlipLine(SlipLineRole.NUMBER, made.number),
            SlipLine(SlipLineRole.STAMP, "COPY" if made.copy else ""),
        )
    )


class SlipSetup:
    """A page, printers and a store with one enrollment."""

    def __init__(self, office: FakePrinters, **parts: Any) -> None:
        self.office, self.page, self.store = office, FakeSlipPage(), FakeStore()
        self.enrollment = queued()
        self.store.save(self.enrollment, event=Event.SUBMIT, actor="agent-1")
        self.presenter = SlipPresenter(
            self.page, service(self.store), office, spelt, InlineRunner(), "agent-1", **parts
        )

    def recorded(self) -> list[Event]:
        return [entry.event for entry in self.store.timeline(self.enrollment.enrollment_id)][1:]


def test_nothing_is_printed_by_itself_unless_the_setting_says_so() -> None:
    setup = SlipSetup(FakePrinters("Roll"))
    setup.presenter.show(setup.enrollment)
    assert setup.office.tray == []
    assert setup.page.now.number == "K7-0001-0"
    assert setup.page.now.printer == "Roll"


def test_with_the_setting_one_slip_is_printed_however_often_the_page_is_drawn() -> None:
    setup = SlipSetup(FakePrinters("Roll"), prints_itself=True)
    setup.presenter.show(setup.enrollment)
    setup.presenter.show(replace(setup.enrollment, state=State.LINKED))
    setup.presenter.show(replace(setup.enrollment, state=State.LINKED))
    assert [name for name, _ in setup.office.tray] == ["Roll"]
    assert setup.page.now.result is PrintResult.FIRST
    assert setup.recorded() == ["slip"]


def test_a_second_slip_is_a_copy_on_paper_and_in_the_journal() -> None:
    setup = SlipSetup(FakePrinters("Roll"))
    setup.presenter.show(setup.enrollment)
    setup.presenter.print_asked()
    setup.presenter.print_asked()
    stamps = [sheet.lines[1].text for _, sheet in setup.office.tray]
    assert stamps == ["", "COPY"]
    assert setup.page.now.result is PrintResult.COPY
    assert setup.recorded() == ["slip", "slip"]


def test_without_a_printer_nothing_is_lost_and_the_number_is_there() -> None:
    setup = SlipSetup(FakePrinters(), prints_itself=True)
    setup.presenter.show(setup.enrollment)
    assert setup.page.now.printers_known
    assert setup.page.now.printers == ()
    assert setup.page.now.trouble.code == ""
    setup.presenter.print_asked()
    assert setup.page.now.trouble.code == "PRINT-NONE"
    assert setup.page.now.number == "K7-0001-0"
    assert not setup.page.now.busy


def test_a_printer_plugged_in_later_is_found_by_the_next_ctrl_p() -> None:
    setup = SlipSetup(FakePrinters())
    setup.presenter.show(setup.enrollment)
    setup.presenter.print_asked()
    setup.office.known = Printers(("Roll",), "Roll")
    setup.presenter.print_asked()
    assert len(setup.office.tray) == 1
    assert setup.page.now.trouble.code == ""


def test_a_printer_that_fails_leaves_enrollment_and_journal_as_they_were() -> None:
    setup = SlipSetup(FakePrinters("Roll", fails=PrintFailed()), prints_itself=True)
    setup.presenter.show(setup.enrollment)
    assert setup.page.now.trouble.code == "PRINT-FAILED"
    assert setup.page.now.result is PrintResult.NOT_YET
    assert setup.recorded() == []
    assert setup.store.rows[setup.enrollment.enrollment_id] == setup.enrollment
    setup.office.fails = None
    setup.presenter.print_asked()
    assert setup.recorded() == ["slip"]


@pytest.mark.parametrize(
    ("office", "setting", "taken"),
    [
        (FakePrinters("A", "B", usual="B"), "", "B"),
        (FakePrinters("A", "B", usual="B"), "A", "A"),
        (FakePrinters("A", "B"), "", "A"),
        (FakePrinters("A", "B", usual="B"), "Gone", ""),
    ],
)
def test_the_setting_comes_before_the_usual_printer(
    office: FakePrinters, setting: str, taken: str
) -> None:
    setup = SlipSetup(office, printer=setting)
    setup.presenter.show(setup.enrollment)
    assert setup.page.now.printer == taken


def test_a_printer_that_is_gone_is_not_replaced_in_silence() -> None:
    setup = SlipSetup(FakePrinters("A", "B"), printer="Gone")
    setup.presenter.show(setup.enrollment)
    setup.presenter.print_asked()
    assert setup.office.tray == []
    assert setup.page.now.trouble.code == "PRINT-GONE"
    setup.presenter.printer_chosen("B")
    setup.presenter.print_asked()
    assert [name for name, _ in setup.office.tray] == ["B"]


def test_the_next_person_starts_with_a_clean_page() -> None:
    setup = SlipSetup(FakePrinters("Roll", fails=PrintFailed()))
    setup.presenter.show(setup.enrollment)
    setup.presenter.print_asked()
    other = queued(2)
    setup.store.save(other, event=Event.SUBMIT, actor="agent-1")
    setup.presenter.show(other)
    assert setup.page.now.number == "K7-0002-0"
    assert setup.page.now.trouble.code == ""
    setup.presenter.forget()
    assert setup.page.now == SlipState()
    setup.presenter.print_asked()
    assert setup.office.tray == []


class LateRunner:
    """Keeps the work until a test lets it run."""

    def __init__(self) -> None:
        self.waiting: list[Any] = []

    def run(self, work: Any, done: Any, failed: Any) -> None:
        self.waiting.append((work, done, failed))

    def finish_all(self) -> None:
        while self.waiting:
            InlineRunner().run(*self.waiting.pop(0))


def test_a_late_answer_for_the_person_before_draws_nothing() -> None:
    office, page, store, runner = FakePrinters("Roll"), FakeSlipPage(), FakeStore(), LateRunner()
    for enrollment in (queued(1), queued(2)):
        store.save(enrollment, event=Event.SUBMIT, actor="agent-1")
    presenter = SlipPresenter(
        page, service(store), office, spelt, runner, "agent-1", prints_itself=True
    )
    presenter.show(queued(1))
    presenter.show(queued(2))
    runner.finish_all()
    assert page.now.number == "K7-0002-0"
    assert [sheet.lines[0].text for _, sheet in office.tray] == ["K7-0002-0"]
    assert [entry.event for entry in store.timeline("e00001")] == ["submit"]


def test_who_helped_stands_on_the_slip_as_short_as_the_person() -> None:
    helper = Helper("Latha Devi 00012345678", Relation.CHILD, "does not see well")
    made = slip(queued(helper=helper))
    assert made.helper.startswith("Latha ")
    assert "12345678" not in made.helper
    assert made.helps_as is Relation.CHILD
    assert helper.reason not in str(astuple(made))


def test_it_is_asked_whether_the_slip_came_out_and_a_missing_one_makes_no_copy() -> None:
    setup = SlipSetup(FakePrinters("Roll"))
    setup.presenter.show(setup.enrollment)
    assert not setup.page.now.asks
    setup.presenter.print_asked()
    assert setup.page.now.asks
    setup.presenter.print_again()
    setup.presenter.came_out()
    assert not setup.page.now.asks
    assert [sheet.lines[1].text for _, sheet in setup.office.tray] == ["", ""]
    assert setup.recorded() == ["slip", "slip_missing", "slip"]
    setup.presenter.print_again()
    assert len(setup.office.tray) == 2
    setup.presenter.print_asked()
    assert setup.office.tray[-1][1].lines[1].text == "COPY"
