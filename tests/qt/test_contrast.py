"""Borders, focus rings, placeholders and disabled buttons can be seen: measured in real pixels."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.deployment import Deployment
from spar_agent.domain.enrollment import Intent
from spar_agent.domain.look import Look
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinState
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.people.page import PeoplePage
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.icon import Button
from tests.desk.driver import settle
from tests.enrollments import FA, OTHER
from tests.qt.test_every_control import controls
from tests.qt.test_pages import STATES
from tests.visits import visit_state

LOOKS = ((Look.LIGHT, 1.0), (Look.LIGHT, 2.0), (Look.DARK, 1.0), (Look.CONTRAST, 1.0))
RING, BORDER, WORDS = 3.0, 3.0, 4.5
"""What WCAG 2 asks of a control's edge (1.4.11) and of words (1.4.3)."""
EDGE = 4
"""Pixels within which a border or a ring lies."""


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0].value} {look[1]:.0%}")
def dressed(request: pytest.FixtureRequest, theme: Theme) -> Theme:
    theme.apply(*request.param)
    return theme


def luminance(colour: QColor) -> float:
    """As WCAG 2 defines it, 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def pixels(image: QImage, where: QRect) -> Counter[int]:
    inside = where.intersected(image.rect())
    return Counter(
        image.pixel(x, y)
        for y in range(inside.top(), inside.bottom() + 1)
        for x in range(inside.left(), inside.right() + 1)
    )


def edge_ratio(image: QImage, where: QRect) -> float:
    """The most that a line along the left edge stands out from what lies outside of it.

    Only what runs down a third of the edge is a line: letters and single pixels are none.
    """
    middle = QRect(where.left(), where.top() + where.height() // 3, EDGE, where.height() // 3)
    outside = QColor(image.pixel(max(0, where.left() - 3), where.center().y()))
    found = [
        ratio(QColor(colour), outside)
        for x in range(middle.left(), middle.right() + 1)
        for colour, count in pixels(image, QRect(x, middle.top(), 1, middle.height())).items()
        if count >= middle.height() * 0.9
    ]
    return max(found, default=1.0)


def words_ratio(image: QImage, where: QRect) -> float:
    """The most that anything inside stands out from its most common colour."""
    inside = pixels(image, where.adjusted(8, 8, -8, -8))
    ground = QColor(inside.most_common(1)[0][0])
    return max(ratio(QColor(colour), ground) for colour in inside)


def shown(page: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(page)
    page.resize(QSize(1366, 900))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle(page)
    return page


def visits(theme: Theme, qtbot: QtBot) -> Iterator[QWidget]:
    """Each page of a visit, drawn in turn."""
    pages = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    shown(pages, qtbot)
    for state in (*STATES[:14], visit_state(step=VisitStep.CONSENT, fa=OTHER, intent=Intent.ADD),
                  visit_state(step=VisitStep.READBACK, fa=FA)):  # fmt: skip
        pages.show_state(state)
        settle(pages)
        yield pages


def forms(qtbot: QtBot) -> Iterator[QWidget]:
    join = JoinPage()
    join.show_state(JoinState())
    yield shown(join, qtbot)
    yield shown(PeoplePage(), qtbot)


def test_the_focus_is_seen_on_every_control(dressed: Theme, qtbot: QtBot) -> None:
    wrong = []
    for page in chain(forms(qtbot), visits(dressed, qtbot)):
        page.activateWindow()
        for control in controls(page):
            control.setFocus()
            settle(page)
            found = edge_ratio(page.grab().toImage(), place(control))
            if control.hasFocus() and found < RING:
                wrong.append(f"{control} {control.accessibleName()} {found:.1f}")
    assert not wrong


def test_the_borders_of_what_is_written_in_or_pressed_are_seen(
    dressed: Theme, qtbot: QtBot
) -> None:
    wrong = []
    for page in chain(forms(qtbot), visits(dressed, qtbot)):
        page.setFocus()
        for control in controls(page):
            bare = isinstance(control, QAbstractButton) and control.objectName() in {"quiet", "row"}
            clipped = control.visibleRegion().boundingRect() != control.rect()
            written = isinstance(control, QAbstractButton | QLineEdit | QComboBox)
            if bare or clipped or not written:
                continue
            if type(control).__name__ in {"Tick", "CodeEdit"}:
                continue  # their boxes lie inside of them
            found = edge_ratio(page.grab().toImage(), place(control))
            if found < BORDER:
                wrong.append(f"{control} {control.objectName()} {found:.1f}")
    assert not wrong


def test_placeholders_and_disabled_buttons_are_read(dressed: Theme, qtbot: QtBot) -> None:
    page = PageFrame()
    line = QLineEdit()
    line.setPlaceholderText("Bank, branch, place, code or wallet")
    dead = [Button("Cannot be pressed", name) for name in ("", "choice", "quiet", "danger")]
    for part in (line, *dead):
        page.body.addWidget(part)
    for button in dead:
        button.setEnabled(False)
    page.set_main("Approve", enabled=False)
    shown(page, qtbot)
    image = page.grab().toImage()
    for part in (line, *dead, page.main):
        assert words_ratio(image, place(part)) >= WORDS, part


def test_a_line_that_is_too_faint_is_measured_as_such() -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y in range(40):
        image.setPixelColor(20, y, QColor("#D8E0DC"))
    assert edge_ratio(image, QRect(20, 0, 30, 40)) < BORDER
    for y in range(40):
        image.setPixelColor(20, y, QColor("#75857F"))
    assert edge_ratio(image, QRect(20, 0, 30, 40)) > BORDER
