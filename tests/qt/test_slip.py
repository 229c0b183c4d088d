"""Pages with a slip: printed once by itself or on request, and written down without a printer."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.slip_paper import Paper
from spar_agent.services.slips import Slips
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.queue.events import event_words
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.slip.layout import Layout
from spar_agent.ui.slip.presenter import PrintResult, SlipState
from spar_agent.ui.slip.printer import SlipPrinter
from spar_agent.ui.slip.sheet import SlipSheet
from spar_agent.ui.slip_printing import SlipPrinting, SlipRules
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.done_page import DonePage
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import DoneState
from spar_agent.ui.widgets.page_on_demand import PageOnDemand
from tests.enrollments import queued
from tests.fake_store import FakeStore
from tests.fakes import (
    FakeClock,
    InlineRunner,
)
from tests.slips import ENROLLMENT, NUMBER, TERMS, grey, into, sheet, two
from tests.visits import visit_state

# -- pages -----------------------------------------------------------------------------------


@pytest.fixture
def done(qtbot: QtBot, theme: Theme) -> DonePage:
    page = DonePage()
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    page.show_state(DoneState(saved=ENROLLMENT))
    return page


def test_without_a_printer_the_number_is_large_with_a_code_and_the_slip_is_away(
    qtbot: QtBot, done: DonePage, theme: Theme
) -> None:
    made = sheet(PersonLanguage("en", theme))
    done.show_slip(
        SlipState(
            sheet=made, number=NUMBER, printers=("Roll",), printer="Roll", printers_known=True
        )
    )
    assert done.preview.isVisible()
    assert not done.code.isVisible()
    small = done.slip.sizeHint().height()
    done.show_slip(SlipState(made, NUMBER, printers_known=True))
    assert not done.preview.isVisible()
    assert done.code.isVisible()
    assert done.slip.sizeHint().height() > small * 1.5
    assert "Write the number down" in done.notice.text()
    assert NUMBER in done.slip.text().replace("\u200b", "")
    qtbot.waitUntil(lambda: done.code.size() == done.code.sizeHint())
    image = done.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert read_qr(grey(image), image.width(), image.height()) == NUMBER


def test_an_ended_visit_has_no_number_to_be_written_down(done: DonePage) -> None:
    ended = replace(ENROLLMENT, state=State.CANCELLED, slip="")
    done.show_state(DoneState(saved=ended))
    done.show_slip(SlipState(printers_known=True))
    assert "Write the number down" not in done.notice.text()
    assert "Ctrl+P" in done.notice.text()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_number_to_be_written_down_is_seen_without_scrolling(
    qtbot: QtBot, theme: Theme, scale: float
) -> None:
    theme.apply(scale=scale)
    page = DonePage()
    qtbot.addWidget(page)
    page.resize(1024, 540)
    page.show()
    page.show_state(DoneState(saved=ENROLLMENT))
    page.show_slip(SlipState(sheet(PersonLanguage("en", theme)), NUMBER, printers_known=True))

    def whole() -> bool:
        seen = page.slip.visibleRegion().boundingRect()
        return page.slip.isVisible() and seen.height() >= page.slip.height() * 0.8

    qtbot.waitUntil(whole)


def test_the_screen_shows_what_the_printer_prints_and_a_reader_reads_it(
    done: DonePage, theme: Theme
) -> None:
    made = sheet(PersonLanguage("en", theme))
    done.show_slip(
        SlipState(
            sheet=made, number=NUMBER, printers=("Roll",), printer="Roll", printers_known=True
        )
    )
    assert done.preview.accessibleDescription() == made.text()
    shape = Layout(made, Paper.ROLL).size_mm()
    drawn = done.preview.sizeHint()
    assert drawn.height() / drawn.width() == pytest.approx(shape.height() / shape.width(), 0.02)
    image = done.preview.grab().toImage().scaledToWidth(800)
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    assert read_qr(grey(image), image.width(), image.height()) == NUMBER


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
    gone = SlipState(printers=("A", "B"), printers_known=True, trouble=Trouble("PRINT-GONE"))
    done.show_slip(gone)
    assert "Everything is saved" in done.notice.text()
    assert done.printers.isVisible()
    QTest.keyClick(done.printers.box, Qt.Key.Key_Down)
    QTest.keyClick(done.printers.box, Qt.Key.Key_Down)
    assert taken == ["A", "B"]
    done.show_slip(replace(gone, trouble=Trouble("PRINT-FAILED")))
    assert "look at the printer" in done.notice.text()
    done.show_slip(
        SlipState(printers=("A",), printer="A", printers_known=True, result=PrintResult.COPY)
    )
    assert "copy" in done.notice.text()
    assert not done.printers.isVisible()


class Tray(SlipPrinter):
    """Prints, and remembers what."""

    def __init__(self, printer: Callable[[str], QPrinter]) -> None:
        super().__init__(Paper.ROLL, two, printer)
        self.sheets: list[SlipSheet] = []

    async def print_sheet(self, sheet: SlipSheet, name: str) -> None:
        await super().print_sheet(sheet, name)
        self.sheets.append(sheet)


class SlipPagesSetup:
    """Both pages, a store, and a printer that is a folder."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, *, by_itself: bool) -> None:
        self.words = PersonLanguage("en", theme)
        self.visit = VisitPages(theme, self.words, Deployment(), lambda: 0.0)
        self.queue = QueuePage(theme)
        self.windows: list[QWidget] = []
        for page in (self.visit, self.queue):
            window = QWidget()
            qtbot.addWidget(window)
            QVBoxLayout(window).addWidget(page)
            window.show()
            self.windows.append(window)
        self.folder = folder
        self.store = FakeStore()
        self.store.save(ENROLLMENT, event=Event.SUBMIT, actor="agent-1")
        self.sheet_printer = Tray(self._printer)
        on_demand = PageOnDemand(lambda: self.queue)
        assert on_demand.page is self.queue
        self.slip_printing = SlipPrinting(
            self.visit,
            on_demand,
            Slips(self.store, FakeClock(), TERMS, qr_modules),
            SlipRules(Paper.ROLL, "", by_itself),
            self.words,
            InlineRunner(),
            "agent-1",
            self.sheet_printer,
        )

    def _printer(self, name: str) -> QPrinter:
        return into(self.folder / f"{len(list(self.folder.iterdir()))}.pdf")(name)

    def printed(self) -> int:
        return len(list(self.folder.iterdir()))

    def recorded(self) -> list[str]:
        return [entry.detail for entry in self.store.timeline(ENROLLMENT.enrollment_id)[1:]]


def press_ctrl_p(qtbot: QtBot, page: QWidget) -> None:
    window = page.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_the_setting_prints_one_slip_after_saving_and_off_prints_none(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    for by_itself, count in ((False, 0), (True, 1)):
        folder = tmp_path / str(by_itself)
        folder.mkdir()
        setup = SlipPagesSetup(qtbot, theme, folder, by_itself=by_itself)
        setup.visit.show_state(visit_state(step=VisitStep.DONE, saved=ENROLLMENT))
        setup.visit.show_state(
            visit_state(step=VisitStep.DONE, saved=replace(ENROLLMENT, state=State.LINKED))
        )
        assert setup.printed() == count
        assert len(setup.recorded()) == count


def test_a_slip_is_printed_again_from_the_timeline_and_marked_as_a_copy(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    setup = SlipPagesSetup(qtbot, theme, tmp_path, by_itself=False)
    setup.visit.show_state(visit_state(step=VisitStep.DONE, saved=ENROLLMENT))
    press_ctrl_p(qtbot, setup.visit.done)
    story = QueueState(rows=(ENROLLMENT,), chosen=ENROLLMENT, loaded=True)
    setup.queue.show_state(story)
    press_ctrl_p(qtbot, setup.queue)
    assert setup.printed() == 2
    assert setup.recorded() == ["", "copy"]
    assert "copy" in setup.queue.slip.notice.text()
    assert event_words(Event.PRINT_SLIP, "copy") == "Slip printed again, as a copy"
    setup.queue.show_state(replace(story, chosen=queued(2)))
    assert setup.queue.slip.notice.text() == ""


def test_an_earlier_slip_is_in_the_language_its_person_agreed_in(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    setup = SlipPagesSetup(qtbot, theme, tmp_path, by_itself=False)
    theirs = ENROLLMENT.with_person(language="ar")
    setup.store.save(theirs, event=Event.KEEP_DRAFT, actor="agent-1")
    setup.queue.show_state(QueueState(rows=(theirs,), chosen=theirs, loaded=True))
    press_ctrl_p(qtbot, setup.queue)
    assert setup.printed() == 1
    assert setup.sheet_printer.sheets[-1].rtl
    assert "نوفمبر" in setup.sheet_printer.sheets[-1].text()


def test_what_never_got_a_number_is_not_printed_from_the_story(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    setup = SlipPagesSetup(qtbot, theme, tmp_path, by_itself=False)
    enrollment = queued(state=State.DRAFT, slip="")
    setup.queue.show_state(QueueState(rows=(enrollment,), chosen=enrollment, loaded=True))
    press_ctrl_p(qtbot, setup.queue)
    assert setup.printed() == 0
    assert not setup.queue.slip.isVisible()


def test_f9_puts_the_slip_on_the_screen_into_the_persons_language(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    setup = SlipPagesSetup(qtbot, theme, tmp_path, by_itself=False)
    setup.visit.show_state(visit_state(step=VisitStep.DONE, saved=ENROLLMENT))
    assert "November" in setup.visit.done.preview.accessibleDescription()
    setup.words.use("ar")
    assert "نوفمبر" in setup.visit.done.preview.accessibleDescription()


def test_f9_after_somebody_else_signed_in_reaches_no_page_that_is_gone(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    setup = SlipPagesSetup(qtbot, theme, tmp_path, by_itself=False)
    setup.visit.show_state(visit_state(step=VisitStep.DONE, saved=ENROLLMENT))
    setup.visit.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with qtbot.captureExceptions() as raised:
        setup.words.use("ar")
    assert raised == []
