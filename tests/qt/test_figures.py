"""Figures and the day's end: drawn for nobody and for many, saved whole or not at all."""

import csv
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.limits import Level, RemainingRoom
from spar_agent.domain.look import Look
from spar_agent.domain.review import Role
from spar_agent.ports.store import EnrollmentSummary
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import (
    AgentDayCounts,
    Cause,
    DayCounts,
    DayEnd,
    Figures,
    FiguresService,
)
from spar_agent.ui.day.page import DayPage
from spar_agent.ui.day.presenter import DayPresenter, DayState
from spar_agent.ui.figures.page import AgentDayModel, FiguresPage
from spar_agent.ui.figures.plot import PlotColors, paint_days, step_of
from spar_agent.ui.figures.presenter import FiguresPresenter, FiguresState
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayState
from tests.enrollments import queued
from tests.fake_store import FakeStore
from tests.fakes import (
    START,
    FakeClock,
    InlineRunner,
)

TODAY = START.date()
DAYS = tuple(DayCounts(TODAY - timedelta(days=30 - n), n, n // 2) for n in range(31))
LINES = tuple(AgentDayCounts("Asha K.", TODAY - timedelta(days=n), 9, 7, 1, 1) for n in range(80))
CAUSES = (Cause(Event.LOSE, "NET-NO-ANSWER", 4), Cause(Event.RETURN, "", 1))
FIGURES = Figures(DAYS, LINES, CAUSES, 3, 1, START)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> FiguresPage:
    made = FiguresPage(theme, tmp_path / "kept")
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


@pytest.fixture
def day(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DayPage:
    made = DayPage(theme, tmp_path / "kept")
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("figures", [Figures(), Figures(DAYS[:1]), FIGURES])
def test_figures_can_be_drawn_twice_in_every_look(
    page: FiguresPage, theme: Theme, look: Look, figures: Figures
) -> None:
    theme.apply(look, 1.5)
    for _ in range(2):
        page.show_state(FiguresState(figures, loaded=True))
        page.grab()
    assert page.table.isVisible() == bool(figures.lines)
    assert page.causes.isVisible() == bool(figures.causes)


def test_bars_stand_where_the_numbers_are(qapp: QApplication) -> None:
    inks = PlotColors(*(QColor(name) for name in ("black", "white", "red", "green")))

    def green(confirmed: int) -> int:
        image = QImage(200, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_days(painter, QRectF(0, 0, 200, 100), [DayCounts(TODAY, 100, confirmed)], inks)
        painter.end()
        pixels = (image.pixelColor(x, y) for x in range(200) for y in range(100))
        return sum(pixel == QColor("green") for pixel in pixels)

    assert green(0) == 0
    assert green(100) > 1.8 * green(50) > 0


@pytest.mark.parametrize(
    ("most", "step"), [(1, 1), (5, 1), (6, 2), (11, 5), (44, 10), (51, 20), (101, 50), (999, 200)]
)
def test_the_scale_has_round_steps(most: int, step: int) -> None:
    assert step_of(most) == step


def test_the_table_keeps_qts_rules() -> None:
    model = AgentDayModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for lines in (LINES, LINES, LINES[:2], ()):
        model.show_lines(lines)
        assert model.rowCount() == len(lines)
    assert tester is not None


def test_csv_and_pdf_are_kept_whole(page: FiguresPage, tmp_path: Path) -> None:
    page.show_state(FiguresState(FIGURES, loaded=True))
    page.as_csv.click()
    page.as_pdf.click()
    kept = sorted((tmp_path / "kept").iterdir())
    assert [path.suffix for path in kept] == [".csv", ".pdf"]
    rows = list(csv.reader(kept[0].read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1 + len(LINES)
    assert kept[1].read_bytes().startswith(b"%PDF")
    assert b"%%EOF" in kept[1].read_bytes()[-16:]
    assert "Saved as" in page.notice.text()


def test_what_cannot_be_saved_is_said_and_leaves_nothing(page: FiguresPage, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where a folder should be", encoding="utf-8")
    page.show_state(FiguresState(FIGURES, loaded=True))
    page.as_pdf.click()
    assert "could not be saved" in page.notice.text()
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_an_agent_gets_no_figures(page: FiguresPage) -> None:
    store = FakeStore()
    service = FiguresService(store, FakeClock(), dict)
    presenter = FiguresPresenter(
        page, service, InlineRunner(), StaffMember("a", "Ravi", Role.AGENT)
    )
    presenter.refresh()
    assert page.notice.isVisible()
    assert not page.as_csv.isEnabled()


def test_the_day_ends_with_a_sentence_what_is_open_and_a_sheet(
    day: DayPage, tmp_path: Path
) -> None:
    store = FakeStore()
    for number, state in enumerate((State.LINKED, State.RETURNED, State.QUEUED), 1):
        enrollment = queued(number, state=state, name="Meena Devi", captured_at=START)
        store.save(enrollment, event=Event.OTHER, actor="t")
    sent: list[bool] = []
    service = FiguresService(store, FakeClock(), dict)
    agent = StaffMember("agent-1", "Ravi", Role.AGENT)
    presenter = DayPresenter(day, service, InlineRunner(), agent)
    day.send_asked.connect(lambda: sent.append(True))
    presenter.refresh()
    assert "3" in day.summary.text()
    assert day.table.rowCount() == 2
    day.main.click()
    assert sent == [True]
    day.sheet.click()
    (kept,) = (tmp_path / "kept").iterdir()
    assert kept.read_bytes().startswith(b"%PDF")


def test_what_sheets_are_made_of_has_no_place_for_a_person() -> None:
    known = {field.name for field in fields(EnrollmentSummary)}
    assert known == {
        *("agent_id", "slip", "state", "captured_at", "changed_at", "error", "visit_s")
    }
    assert {field.name for field in fields(AgentDayCounts)} == {
        *("agent", "day", "captured", "confirmed", "waiting", "needs", "visit_s")
    }


def test_a_day_with_nothing_open_says_so(day: DayPage) -> None:
    brief = EnrollmentSummary("a", "K7-1", State.LINKED, START, START)
    day.show_state(DayState(name="Ravi"))
    day.show_state(DayState(name="Ravi", end=DayEnd(TODAY, 1, 1, 0, 0, (), (brief,))))
    assert day.all_done.isVisible()
    assert not day.main.isVisible()


@pytest.mark.parametrize("level", list(Level))
def test_room_left_is_shown_from_seventy_percent(qtbot: QtBot, theme: Theme, level: Level) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show()
    page.show_state(TodayState("Asha", room=RemainingRoom(8, 2, level)))
    assert page.notice.isVisible() == (level is not Level.FINE)
    assert page.main.isEnabled()
