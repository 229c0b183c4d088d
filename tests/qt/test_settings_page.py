"""What is saved on the settings page holds at once, in the real app; and is there next time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spar_agent.adapters.practice.banks import practice_list
from spar_agent.app import App
from spar_agent.domain.look import Look
from spar_agent.settings import load
from spar_agent.ui.navigation import Navigation
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.settings.presenter import SettingsState
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.central.center import Center
from tests.conftest import PatientQtBot
from tests.qt.joined_app import joined_app
from tests.services import PREFERENCES

AMA = "6892881854"


@dataclass
class Working:
    """A supervisor who has just signed in."""

    app: App
    bot: PatientQtBot
    profile: Path

    @property
    def navigation(self) -> Navigation:
        assert self.app.navigation is not None
        return self.app.navigation

    def settings(self) -> SettingsPage:
        """The page, once it is filled in."""
        page = self.app.window.current()
        assert isinstance(page, SettingsPage)
        self.bot.waitUntil(page.main.isEnabled)
        return page

    def open_settings(self) -> SettingsPage:
        self.navigation.show_settings()
        return self.settings()

    def saved(self) -> SettingsPage:
        """The page that follows: it says that all was kept."""
        before = self.settings()
        before.main.click()
        self.bot.waitUntil(
            lambda: (
                isinstance(self.app.window.current(), SettingsPage)
                and self.app.window.current() is not before
            )
        )
        return self.settings()


@pytest.fixture
def working(
    qapp: QApplication, qtbot: PatientQtBot, lone_center: Center, tmp_path: Path
) -> Iterator[Working]:
    profile = tmp_path / "profile"
    with joined_app(qapp, qtbot, lone_center, profile, practice_list) as app:
        yield Working(app, qtbot, profile)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    app.theme.apply(Look.LIGHT, 1.0)


def choose(page: SettingsPage, name: str, value: object) -> None:
    box = getattr(page, name)
    box.setCurrentIndex(box.findData(value))


def test_the_page_opens_at_its_top_with_the_first_choice(working: Working) -> None:
    """While it was read only practice could be chosen, below the edge: Enter began it."""
    working.app.window.resize(1024, 440)
    page = working.open_settings()
    working.bot.waitUntil(lambda: working.app.window.focusWidget() is page.language)
    assert page.area.verticalScrollBar().value() == 0


def test_look_size_and_language_are_on_the_screen_at_once(working: Working) -> None:
    page = working.open_settings()
    choose(page, "look", Look.DARK.value)
    choose(page, "text_size", 150)
    choose(page, "language", "ar")
    after = working.saved()
    assert (working.app.theme.look, working.app.theme.scale) == (Look.DARK, 1.5)
    assert after.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert after.title.text() == "الإعدادات"
    assert working.app.window.header.lock.text() in {"قفل", ""}
    assert after.notice.isVisible()
    assert load(working.profile, {}).look is Look.LIGHT  # a person's, not the computer's


def test_the_computers_are_kept_for_the_next_start_and_a_bad_one_is_a_sentence(
    working: Working,
) -> None:
    page = working.open_settings()
    choose(page, "lock", 60)
    page.proxy.setText("ftp://proxy.example:1")
    page.main.click()
    working.bot.waitUntil(lambda: "proxy" in page.notice.text() and page.main.isEnabled())
    assert load(working.profile, {}).lock_after_s == 180
    page.proxy.setText("http://proxy.example:3128")
    working.saved()
    kept = load(working.profile, {})
    assert (kept.lock_after_s, kept.proxy) == (60, "http://proxy.example:3128")


def test_a_language_changed_within_a_visit_loses_nothing_that_was_typed(working: Working) -> None:
    session = working.navigation.session
    assert session is not None
    session.new_visit()
    person = session.visit.person
    person.entry.setText(AMA)
    person.main.click()
    working.bot.waitUntil(lambda: session.visit.state.step is VisitStep.IDENTITY)
    session.visit.identity.later_asked.emit()
    working.bot.waitUntil(lambda: session.visit.state.step is VisitStep.PLACE)
    session.visit.place.search.setText("riv")
    session.visit.place.search.textEdited.emit("riv")
    working.bot.waitUntil(lambda: bool(session.visit.state.place.hits))
    QTest.keyClick(session.visit.place.search, Qt.Key.Key_Return)
    working.bot.waitUntil(lambda: session.visit.state.step is VisitStep.NUMBER)
    number = session.visit.number
    working.bot.waitUntil(number.first.hasFocus)
    QTest.keyClicks(number.first, "12345678")
    QTest.keyClick(number.first, Qt.Key.Key_Return)
    working.bot.waitUntil(number.again.hasFocus)
    QTest.keyClicks(number.again, "1234")
    number.holder.setText("Ama Serwaa Mensah")
    enrollment = session.visit.state.number.hit
    page = working.open_settings()
    choose(page, "language", "fr")
    working.saved()
    after = working.navigation.session
    assert after is not None
    assert after is not session
    working.app.window.header.back_asked.emit()
    assert working.app.window.current() is after.visit
    assert after.visit.state.number.hit == enrollment
    again = after.visit.number
    assert "".join(again.first.text().split()) == "12345678"
    assert again.again.text() == "1234"
    assert again.holder.text() == "Ama Serwaa Mensah"
    assert again.main.text() == "Continuer"
    again.again.setFocus()
    QTest.keyClicks(again.again, "5678")
    working.bot.waitUntil(lambda: after.visit.state.step is VisitStep.CONSENT)


def test_only_locks_that_the_office_allows_can_be_chosen(
    qapp: QApplication, qtbot: PatientQtBot
) -> None:
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show_state(SettingsState(chosen=PREFERENCES, longest_lock_s=240))
    locks = [page.lock.itemData(at) for at in range(page.lock.count())]
    assert sorted(locks) == [60, 120, 180, 240]
    assert "4 minute" in page.office_lock.text()
    assert not page.office_lock.isHidden()


def test_esc_leads_back_to_work(working: Working) -> None:
    working.open_settings()
    working.app.window.header.back_asked.emit()
    session = working.navigation.session
    assert session is not None
    assert working.app.window.current() is session.today
