"""Somebody who helps the person is named before the visit goes on."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.deployment import Deployment
from spar_agent.domain.enrollment import Helper, Relation
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.person.helper_panel import HelperPanel
from tests.visits import visit_state

NIECE = Helper("Latha Devi", Relation.CHILD, "The person does not see well")


@pytest.fixture
def pages(qtbot: QtBot, theme: Theme) -> VisitPages:
    made = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    made.activateWindow()
    made.show_state(visit_state(visit=1))
    qtbot.waitUntil(made.isActiveWindow)
    return made


def fill(panel: HelperPanel, helper: Helper) -> None:
    panel.relation.setCurrentIndex(panel.relation.findData(helper.relation))
    QTest.keyClicks(panel.name, helper.name)
    QTest.keyClicks(panel.reason, helper.reason)


def test_a_helper_is_entered_whole_or_not_at_all(pages: VisitPages) -> None:
    panel = pages.person.helper
    entered: list[Helper | None] = []
    panel.helper_changed.connect(entered.append)
    QTest.keyClick(pages.person.entry, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert panel.tick.isChecked()
    assert panel.relation.hasFocus()
    assert not panel.is_whole()
    fill(panel, NIECE)
    assert panel.is_whole()
    assert entered[-1] == NIECE
    panel.name.clear()
    assert entered[-1] is None
    panel.tick.setChecked(False)
    assert panel.is_whole()


def test_nobody_goes_on_while_it_is_not_said_who_helps(pages: VisitPages) -> None:
    person = pages.person
    given: list[str] = []
    person.person_given.connect(given.append)
    QTest.keyClicks(person.entry, "6721389142")
    person.helper.tick.setChecked(True)
    QTest.keyClick(person.entry, Qt.Key.Key_Return)
    assert given == []
    assert person.helper.relation.hasFocus()
    fill(person.helper, NIECE)
    pages.show_state(visit_state(visit=1, helper=NIECE))
    QTest.keyClick(person.helper.reason, Qt.Key.Key_Return)
    assert given == ["6721 3891 42"]


def test_what_was_typed_stays_when_a_helper_is_taken_back(pages: VisitPages) -> None:
    person = pages.person
    person.helper.helper_changed.connect(
        lambda helper: pages.show_state(visit_state(visit=1, helper=helper))
    )
    QTest.keyClicks(person.entry, "6721389142")
    person.helper.tick.setChecked(True)
    fill(person.helper, NIECE)
    person.helper.name.clear()
    assert person.entry.text() == "6721 3891 42"
    assert person.helper.reason.text() == NIECE.reason
    assert person.helper.tick.isChecked()


def test_the_next_person_comes_alone(pages: VisitPages) -> None:
    pages.person.helper.tick.setChecked(True)
    QTest.keyClicks(pages.person.helper.name, "Lath")
    pages.show_state(visit_state(visit=2))
    assert not pages.person.helper.tick.isChecked()
    pages.person.helper.tick.setChecked(True)
    assert pages.person.helper.name.text() == ""


def test_at_consent_a_helper_is_seen_and_can_be_named(pages: VisitPages) -> None:
    pages.show_state(visit_state(visit=1, step=VisitStep.CONSENT, helper=NIECE))
    consent = pages.consent
    assert consent.helper.name.text() == NIECE.name
    consent.agree.setChecked(True)
    assert consent.main.isEnabled()
    consent.helper.reason.clear()
    assert not consent.main.isEnabled()
    declined: list[bool] = []
    consent.declined.connect(lambda: declined.append(True))
    QTest.keyClicks(consent.helper.reason, "Deaf")
    assert declined == []
    assert consent.main.isEnabled()


def test_the_lines_that_open_below_the_edge_come_into_view(
    qtbot: QtBot, theme: Theme, pages: VisitPages
) -> None:
    theme.apply(scale=2.0)
    pages.resize(1024, 600)
    person = pages.person
    person.helper.tick.setChecked(True)
    shown = person.area.viewport().rect()

    def is_seen() -> bool:
        line = person.helper.relation
        return shown.contains(line.rect().translated(line.mapTo(person.area.viewport(), QPoint())))

    qtbot.waitUntil(is_seen)
