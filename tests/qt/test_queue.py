"""The page of all visits: the row, the panel and the slip are always one person's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueuePresenter
from spar_agent.ui.theme import Theme
from tests.enrollments import queued
from tests.fakes import InlineRunner
from tests.services import Office


class QueueWindow:
    """The page with its presenter over fakes."""

    def __init__(self, bot: QtBot, theme: Theme, *rows: Enrollment) -> None:
        office = Office()
        for row in rows:
            office.store.save(row, event=Event.OTHER, actor="t")
        self.page = page = QueuePage(theme)
        bot.addWidget(page)
        page.resize(1180, 700)
        services = office.services
        self.presenter = presenter = QueuePresenter(
            page, services.queue, services.visit, services.people, InlineRunner(), "asha",
            lambda _: None,
        )  # fmt: skip
        page.searched.connect(presenter.searched)
        page.enrollment_chosen.connect(presenter.chosen)
        page.filter_chosen.connect(presenter.filter_chosen)
        page.show()
        presenter.refresh()
        self.printed: list[str] = []
        page.slip_asked.connect(lambda enrollment: self.printed.append(enrollment.enrollment_id))

    def selected(self) -> str:
        row = self.page.model.row_at(self.page.table.currentIndex().row())
        return row.enrollment_id if row else ""

    def type(self, text: str) -> None:
        self.page.search.setFocus()
        self.page.search.selectAll()
        if text:
            QTest.keyClicks(self.page.search, text)
        else:
            QTest.keyClick(self.page.search, Qt.Key.Key_Delete)

    def print_slip(self) -> None:
        QTest.keyClick(self.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QueueWindow:
    return QueueWindow(
        qtbot,
        theme,
        queued(1, name="Meena Devi"),
        queued(2, name="Rita Kumar"),
        queued(3, name="Ama Mensah", state=State.RETURNED),
    )


def test_the_first_row_is_selected_and_beside_the_list(window: QueueWindow) -> None:
    assert window.selected() == "e00003"
    assert "Ama" in window.page.headline.text()


def test_after_a_search_ctrl_p_prints_the_slip_of_the_row_that_is_shown(
    window: QueueWindow,
) -> None:
    window.page.table.selectRow(2)
    assert "Meena" in window.page.headline.text()
    window.type("rita")
    assert window.selected() == "e00002"
    assert "Rita" in window.page.headline.text()
    window.print_slip()
    assert window.printed == ["e00002"]


def test_where_nothing_is_found_nothing_stands_beside_and_nothing_is_printed(
    window: QueueWindow,
) -> None:
    window.type("nobody")
    assert window.selected() == ""
    assert not window.page.side.isVisible()
    window.print_slip()
    assert window.printed == []
    window.type("")
    assert window.selected() == "e00003"
    assert window.page.side.isVisible()


def test_a_slip_number_is_found_however_it_is_typed(window: QueueWindow) -> None:
    window.type("K700020")
    assert (window.page.model.rowCount(), window.selected()) == (1, "e00002")


def test_enter_opens_the_row_and_sends_nothing(window: QueueWindow) -> None:
    sent: list[bool] = []
    opened: list[str] = []
    window.page.send_asked.connect(lambda: sent.append(True))
    window.page.correct_asked.connect(lambda row: opened.append(row.enrollment_id))
    window.type("ama")
    QTest.keyClick(window.page.search, Qt.Key.Key_Return)
    assert (opened, sent) == (["e00003"], [])
    window.type("rita")
    QTest.keyClick(window.page.search, Qt.Key.Key_Return)
    assert window.page.act.hasFocus()
    assert (opened, sent) == (["e00003"], [])


def test_another_person_beside_the_list_ends_the_question_about_the_last_ones_slip(
    window: QueueWindow,
) -> None:
    others: list[bool] = []
    window.page.another_chosen.connect(lambda: others.append(True))
    window.type("ama")
    assert others == []
    window.type("rita")
    assert others == [True]
