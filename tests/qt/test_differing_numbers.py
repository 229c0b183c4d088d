"""Where two entries differ is seen: in columns, large, in view, also where little fits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.differing_numbers import DifferingNumbers
from spar_agent.ui.visit.account.number_page import NumberPage
from tests.desk.driver import settle
from tests.qt.visit_states import VISIT

DIFFER = VISIT["number, differ"].number


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("length", [4, 11, 34, 80])
def test_columns_stand_below_each_other_and_all_fit(
    qtbot: QtBot, theme: Theme, length: int, scale: float
) -> None:
    theme.apply(scale=scale)
    made = DifferingNumbers()
    qtbot.addWidget(made)
    made.resize(820, 10)
    made.show_numbers("1" * length, "1" * (length - 2), (length - 2, length - 1))
    first, again = made.cells()
    assert [cell.x() for cell in first] == [cell.x() for cell in again]
    assert len(first) == length
    assert first[-1].right() <= made.width()
    assert again[-1].bottom() <= made.height()
    assert first[0].height() >= (14 if length > 34 else 20 * scale)


def test_what_differs_is_drawn_in_boxes_and_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    made = DifferingNumbers()
    qtbot.addWidget(made)
    made.resize(820, 10)
    made.show_numbers("1243", "1234", (2, 3))
    image, mark = made.grab().toImage(), theme.colour("bad")
    for line in made.cells():
        for at, cell in enumerate(line):
            box = cell.toRect()
            colours = {
                image.pixelColor(x, y).name()
                for x in range(box.left(), box.right())
                for y in range(box.top(), box.bottom())
            }
            assert (mark.name() in colours) == (at >= 2), at
    made.show_numbers("1234", "1234", ())
    assert made.isHidden()


@pytest.mark.parametrize(("scale", "height"), [(1.0, 480), (1.5, 520), (2.0, 560)])
def test_it_is_in_view_with_the_line_to_type_in(
    qtbot: QtBot, theme: Theme, scale: float, height: int
) -> None:
    theme.apply(scale=scale)
    window, page = MainWindow(600), NumberPage()
    qtbot.addWidget(window)
    window.show_page(page)
    window.resize(1024, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    entry = DIFFER.entry
    page.show_state(replace(DIFFER, entry=replace(entry, again="", differs=())))
    settle(window)
    QTest.keyClicks(page.again, entry.again)
    page.show_state(DIFFER)
    settle(window)
    seen = page.area.viewport().rect()
    for part in (page.compared, page.again):
        assert seen.contains(place(part, page.area.viewport())), part
    assert page.again.hasFocus()


def place(part: QWidget, inside: QWidget) -> QRect:
    return QRect(part.mapTo(inside, part.rect().topLeft()), part.size())
