"""Slips on paper: real printing into PDF, real codes, and pages that do without a printer."""

import argparse
import asyncio
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.adapters.card.code import modules_of
from spar_agent.adapters.card.picture import text_in
from spar_agent.app import _settings
from spar_agent.domain.account import BankAccount
from spar_agent.domain.enrollment import Base, Enrollment, Intent, State
from spar_agent.domain.ids import IdFormat
from spar_agent.domain.slip import SlipTerms, slip_of
from spar_agent.errors import ProfileBad
from spar_agent.errors.printing import PrinterGone, PrintFailed
from spar_agent.services.slips import Slips
from spar_agent.ui.queue.page import QueuePage, event_words
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.slip.counter import SlipCounter, SlipRules
from spar_agent.ui.slip.paper import GROUND, UNITS_PER_INCH, UNITS_PER_MM, Layout
from spar_agent.ui.slip.presenter import Printed, SlipState
from spar_agent.ui.slip.press import Press, system_printer
from spar_agent.ui.slip.sheet import Paper, Printers, Sheet
from spar_agent.ui.slip.wording import Wording
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.done_page import DonePage
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import Step, Trouble, VisitState
from spar_agent.ui.words import Words, languages
from tests.cases import FA, OTHER, queued
from tests.fakes import START, FakeClock, FakeStore, InlineRunner

TERMS = SlipTerms("Old Age Pension", "Surat office", ("1800 123 456",), 7)
NUMBER = "K7-4021-9"
CASE = queued(slip=NUMBER, name="Meena Devi", intent=Intent.CHANGE, base=Base(known=True, fa=OTHER))
LONG = "Thiruvananthapuram District Office for Social Welfare and Women Empowerment " * 2
DPI = 203
"""What a thermal printer has."""


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp)
    yield made
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # closed windows go now
    qapp.setStyleSheet("")
    made.deleteLater()


def sheet(words: Words, case: Enrollment = CASE, terms: SlipTerms = TERMS) -> Sheet:
    code = modules_of(case.slip)
    return Wording(words).sheet(slip_of(case, terms, START, copy=False, code=code))


def picture(layout: Layout, page: int = 0, dpi: float = DPI) -> QImage:
    size = layout.size_mm() * dpi / 25.4
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_Grayscale8)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.scale(dpi / UNITS_PER_INCH, dpi / UNITS_PER_INCH)
    layout.draw(painter, page)
    painter.end()
    return image


def grey(image: QImage) -> bytes:
    wide, raw = image.width(), bytes(image.constBits())
    line = image.bytesPerLine()
    return b"".join(raw[y * line : y * line + wide] for y in range(image.height()))


def into(path: Path) -> Callable[[str], QPrinter]:
    """A printer that is a file."""

    def printer(_name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(path))
        return made

    return printer


def two() -> Printers:
    return Printers(("Roll", "Office laser"), "Roll")


def boxes(path: Path) -> list[tuple[float, float]]:
    """Width and height of each page of a PDF, in millimetres."""
    found = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", path.read_bytes())
    return [(float(w) / 72 * 25.4, float(h) / 72 * 25.4) for w, h in found]


# -- paper -----------------------------------------------------------------------------------


def test_a_roll_is_as_long_as_the_slip_and_a5_is_a5(theme: Theme, tmp_path: Path) -> None:
    words = Words("en", theme)
    roll, a5 = tmp_path / "roll.pdf", tmp_path / "a5.pdf"
    asyncio.run(Press(Paper.ROLL, two, into(roll)).put(sheet(words), "Roll"))
    asyncio.run(Press(Paper.A5, two, into(a5)).put(sheet(words), "Roll"))
    height = Layout(sheet(words), Paper.ROLL).size_mm().height()
    assert boxes(roll) == [pytest.approx((80, height), abs=0.5)]
    assert boxes(a5) == [pytest.approx((148, 210), abs=0.5)]
    assert roll.read_bytes().startswith(b"%PDF")


def test_a_slip_too_long_for_a5_goes_on_on_a_second_page(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    terms = replace(TERMS, complaints=(LONG,) * 6)
    long = sheet(Words("en", theme), terms=terms)
    asyncio.run(Press(Paper.A5, two, into(path)).put(long, "Roll"))
    assert len(boxes(path)) == Layout(long, Paper.A5).pages == 2


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", languages())
def test_the_printed_code_is_the_slip_number(theme: Theme, paper: Paper, language: str) -> None:
    image = picture(Layout(sheet(Words(language, theme)), paper))
    assert text_in(grey(image), image.width(), image.height()) == NUMBER


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", languages())
def test_long_names_wrap_and_nothing_stands_in_the_margins(
    theme: Theme, paper: Paper, language: str
) -> None:
    words = Words(language, theme)
    bank = BankAccount(LONG, "X", "Vellayambalam" * 9, "Y", FA.account_number)
    long = sheet(words, replace(CASE, name="Wolfeschlegelstein" * 5, fa=bank))
    layout = Layout(long, paper)
    assert layout.size_mm().height() >= Layout(sheet(words), paper).size_mm().height()
    margin = round(3 / 25.4 * DPI)
    for page in range(layout.pages):
        image = picture(layout, page)
        lines = [grey(image)[at * image.width() :][: image.width()] for at in range(image.height())]
        assert any(min(line) < 128 for line in lines)
        for line in (*lines[:margin], *lines[-margin:]):
            assert min(line) > 200
        assert all(min(line[:margin]) > 200 and min(line[-margin:]) > 200 for line in lines)


def test_every_character_is_on_the_paper_however_long_a_word_is(theme: Theme) -> None:
    long = sheet(Words("en", theme), replace(CASE, name="Wolfeschlegelstein" * 9))
    layout = Layout(long, Paper.ROLL)
    laid = {kept.text(): kept for kept in layout._kept}
    for text in long.text().splitlines():
        kept = laid[text]
        last = kept.lineAt(kept.lineCount() - 1)
        assert last.textStart() + last.textLength() == len(text)
        widths = [kept.lineAt(at).naturalTextWidth() for at in range(kept.lineCount())]
        assert max(widths) <= 70 * UNITS_PER_MM + 1


def test_arabic_stands_at_the_right_and_english_at_the_left(theme: Theme) -> None:
    def ink_left_of_the_middle(language: str) -> float:
        made = sheet(Words(language, theme))
        image = picture(Layout(Sheet(made.lines, (), made.rtl), Paper.A5))
        wide, raw = image.width(), grey(image)
        dark = [at % wide < wide // 2 for at, pixel in enumerate(raw) if pixel < 128]
        return sum(dark) / len(dark)

    assert sheet(Words("ar", theme)).rtl
    assert not sheet(Words("en", theme)).rtl
    assert ink_left_of_the_middle("en") > 0.55
    assert ink_left_of_the_middle("ar") < 0.45


# -- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("intent", [Intent.CHANGE, Intent.REMOVE])
def test_no_slip_names_number_id_or_token_in_any_language(
    theme: Theme, language: str, state: State, intent: Intent
) -> None:
    made = sheet(Words(language, theme), replace(CASE, state=state, intent=intent))
    told = re.sub(r"[\W_]", "", made.text())
    for secret in ("12345678", "99912345678", "1234567890", "psut1", "2640", "MeenaDevi"):
        assert secret not in told
    assert NUMBER in made.text()


def test_it_is_a_confirmation_only_when_the_registry_has_it(theme: Theme) -> None:
    words = Words("en", theme)
    for state in State:
        told = sheet(words, replace(CASE, state=state)).text()
        assert ("Confirmation" in told) is (state is State.LINKED)
        assert ("Receipt of your request" in told) is not (state is State.LINKED)


def test_the_slip_says_what_happens_next_where_to_go_and_that_it_is_free(theme: Theme) -> None:
    waiting = replace(CASE, state=State.AWAITING_AUTH, expires_at=START)
    told = sheet(Words("en", theme), waiting).text()
    told = re.sub("[\u2066\u2068\u2069]", "", told)
    assert "Come to Surat office by 23 November 2026" in told
    assert "This service is free." in told
    assert "1800 123 456" in told
    assert "Bank of Baroda, Dumas ··5678" in told
    assert "Meena D." in told


# -- printers --------------------------------------------------------------------------------


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_printer_that_cannot_begin_is_told_with_its_code(theme: Theme, tmp_path: Path) -> None:
    press = Press(Paper.ROLL, two, into(tmp_path / "nowhere" / "slip.pdf"))
    with pytest.raises(PrintFailed) as told:
        asyncio.run(press.put(sheet(Words("en", theme)), "Roll"))
    assert told.value.code == "PRINT-FAILED"
    assert list(tmp_path.iterdir()) == []


def test_a_printer_nobody_knows_is_gone_and_no_file_is_written_in_its_place(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PrinterGone):
        system_printer("a printer of another office")
    assert list(tmp_path.iterdir()) == []


# -- pages -----------------------------------------------------------------------------------


@pytest.fixture
def done(qtbot: QtBot, theme: Theme) -> DonePage:
    page = DonePage()
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    page.show_state(VisitState(step=Step.DONE, saved=CASE))
    return page


def test_without_a_printer_the_number_is_large_with_a_code_and_the_slip_is_away(
    qtbot: QtBot, done: DonePage, theme: Theme
) -> None:
    made = sheet(Words("en", theme))
    done.show_slip(SlipState(made, NUMBER, ("Roll",), "Roll", looked=True))
    assert done.preview.isVisible()
    assert not done.code.isVisible()
    small = done.slip.sizeHint().height()
    done.show_slip(SlipState(made, NUMBER, looked=True))
    assert not done.preview.isVisible()
    assert done.code.isVisible()
    assert done.slip.sizeHint().height() > small * 1.5
    assert "Write the number down" in done.notice.text()
    assert NUMBER in done.slip.text()
    qtbot.waitUntil(lambda: done.code.size() == done.code.sizeHint())
    image = done.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert text_in(grey(image), image.width(), image.height()) == NUMBER


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_number_to_be_written_down_is_seen_without_scrolling(
    qtbot: QtBot, theme: Theme, scale: float
) -> None:
    theme.apply(scale=scale)
    page = DonePage()
    qtbot.addWidget(page)
    page.resize(1024, 540)
    page.show()
    page.show_state(VisitState(step=Step.DONE, saved=CASE))
    page.show_slip(SlipState(sheet(Words("en", theme)), NUMBER, looked=True))

    def whole() -> bool:
        seen = page.slip.visibleRegion().boundingRect()
        return page.slip.isVisible() and seen.height() >= page.slip.height() * 0.8

    qtbot.waitUntil(whole)


def test_the_screen_shows_what_the_printer_prints_and_a_reader_reads_it(
    done: DonePage, theme: Theme
) -> None:
    made = sheet(Words("en", theme))
    done.show_slip(SlipState(made, NUMBER, ("Roll",), "Roll", looked=True))
    assert done.preview.accessibleDescription() == made.text()
    shape = Layout(made, Paper.ROLL).size_mm()
    drawn = done.preview.sizeHint()
    assert drawn.height() / drawn.width() == pytest.approx(shape.height() / shape.width(), 0.02)
    image = done.preview.grab().toImage().scaledToWidth(800)
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    assert text_in(grey(image), image.width(), image.height()) == NUMBER


def test_ctrl_p_and_the_button_ask_for_a_slip_and_a_busy_page_does_not_twice(
    done: DonePage,
) -> None:
    asked: list[bool] = []
    done.print_asked.connect(lambda: asked.append(True))
    QTest.keyClick(done, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    done.print.click()
    assert asked == [True, True]
    done.show_slip(SlipState(busy=True))
    done.print.click()
    assert asked == [True, True]


def test_trouble_is_a_sentence_and_another_printer_can_be_taken(done: DonePage) -> None:
    taken: list[str] = []
    done.printer_chosen.connect(taken.append)
    gone = SlipState(printers=("A", "B"), looked=True, trouble=Trouble("PRINT-GONE"))
    done.show_slip(gone)
    assert "Everything is saved" in done.notice.text()
    assert done.printers.isVisible()
    QTest.keyClick(done.printers.box, Qt.Key.Key_Down)
    QTest.keyClick(done.printers.box, Qt.Key.Key_Down)
    assert taken == ["A", "B"]
    done.show_slip(replace(gone, trouble=Trouble("PRINT-FAILED")))
    assert "look at the printer" in done.notice.text()
    done.show_slip(SlipState(printers=("A",), printer="A", looked=True, printed=Printed.COPY))
    assert "copy" in done.notice.text()
    assert not done.printers.isVisible()


class Room:
    """Both pages, a store, and a printer that is a folder."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, *, by_itself: bool) -> None:
        self.words = Words("en", theme)
        self.visit = VisitPages(theme, self.words, IdFormat(), lambda: 0.0)
        self.queue = QueuePage(theme)
        for page in (self.visit, self.queue):
            qtbot.addWidget(page)
            page.show()
        self.folder = folder
        self.store = FakeStore()
        self.store.save(CASE, event="submit", actor="agent-1")
        self.counter = SlipCounter(
            self.visit,
            self.queue,
            Slips(self.store, FakeClock(), TERMS, modules_of),
            SlipRules(Paper.ROLL, "", by_itself),
            self.words,
            InlineRunner(),
            "agent-1",
            Press(Paper.ROLL, two, self._printer),
        )

    def _printer(self, name: str) -> QPrinter:
        return into(self.folder / f"{len(list(self.folder.iterdir()))}.pdf")(name)

    def printed(self) -> int:
        return len(list(self.folder.iterdir()))

    def told(self) -> list[str]:
        return [entry.detail for entry in self.store.timeline(CASE.enrollment_id)[1:]]


def press_ctrl_p(qtbot: QtBot, window: QWidget, page: QWidget) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_the_setting_prints_one_slip_after_saving_and_off_prints_none(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    for by_itself, count in ((False, 0), (True, 1)):
        folder = tmp_path / str(by_itself)
        folder.mkdir()
        room = Room(qtbot, theme, folder, by_itself=by_itself)
        room.visit.show_state(VisitState(step=Step.DONE, saved=CASE))
        room.visit.show_state(VisitState(step=Step.DONE, saved=replace(CASE, state=State.LINKED)))
        assert room.printed() == count
        assert len(room.told()) == count


def test_a_slip_is_printed_again_from_the_story_and_told_as_a_copy(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    room = Room(qtbot, theme, tmp_path, by_itself=False)
    room.visit.show_state(VisitState(step=Step.DONE, saved=CASE))
    press_ctrl_p(qtbot, room.visit, room.visit.done)
    story = QueueState(rows=(CASE,), chosen=CASE, loaded=True)
    room.queue.show_state(story)
    press_ctrl_p(qtbot, room.queue, room.queue)
    assert room.printed() == 2
    assert room.told() == ["", "copy"]
    assert "copy" in room.queue.slip.said.text()
    assert event_words("slip", "copy") == "Slip printed again, as a copy"
    room.queue.show_state(replace(story, chosen=queued(2)))
    assert room.queue.slip.said.text() == ""


def test_what_never_got_a_number_is_not_printed_from_the_story(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    room = Room(qtbot, theme, tmp_path, by_itself=False)
    draft = queued(state=State.DRAFT, slip="")
    room.queue.show_state(QueueState(rows=(draft,), chosen=draft, loaded=True))
    press_ctrl_p(qtbot, room.queue, room.queue)
    assert room.printed() == 0
    assert not room.queue.slip.isVisible()


def test_f9_puts_the_slip_on_the_screen_into_the_persons_language(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    room = Room(qtbot, theme, tmp_path, by_itself=False)
    room.visit.show_state(VisitState(step=Step.DONE, saved=CASE))
    assert "November" in room.visit.done.preview.accessibleDescription()
    room.words.speak("ar")
    assert "نوفمبر" in room.visit.done.preview.accessibleDescription()


def test_a_paper_nobody_has_is_refused_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPAR_AGENT_SLIP_PAPER", "a4")
    arguments = argparse.Namespace(profile=tmp_path, text=0, look="", language="", demo="")
    with pytest.raises(ProfileBad, match="slip_paper"):
        _settings(arguments)
    monkeypatch.setenv("SPAR_AGENT_SLIP_PAPER", "a5")
    assert _settings(arguments).slip_paper == Paper.A5


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("state", list(State))
def test_an_ordinary_slip_is_one_page_of_a5_in_every_state(
    theme: Theme, language: str, state: State
) -> None:
    case = replace(CASE, state=state, expires_at=START)
    assert Layout(sheet(Words(language, theme), case), Paper.A5).pages == 1
