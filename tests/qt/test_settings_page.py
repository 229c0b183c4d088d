"""What is saved on the settings page holds at once, in the real app; and is there next time."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.app import App
from spar_agent.domain.look import Look
from spar_agent.settings import Settings, load
from spar_agent.ui.navigation import Navigation
from spar_agent.ui.settings.page import SettingsPage
from tests.conftest import PatientQtBot
from tests.unit.test_office_file import OFFICE

PIN = "204681"


@dataclass
class Working:
    """A supervisor who has just set up a computer."""

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
def working(qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path) -> Iterator[Working]:
    office = tmp_path / "office.json"
    office.write_text(json.dumps(OFFICE), "utf-8")
    profile = tmp_path / "profile"
    settings = Settings(profile=profile, language="en")
    app = App(qapp, settings, MemoryKeyring(), office=office, argon2=CHEAP)
    app.start()
    made = Working(app, qtbot, profile)
    page = made.navigation.setup
    assert page is not None
    page.person_given.emit("Asha", PIN, PIN)
    qtbot.waitUntil(lambda: made.navigation.session is not None)
    yield made
    app.stop()
    app.window.close()
    app.window.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    app.theme.apply(Look.LIGHT, 1.0)


def choose(page: SettingsPage, name: str, value: object) -> None:
    box = getattr(page, name)
    box.setCurrentIndex(box.findData(value))


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


def test_esc_leads_back_to_work(working: Working) -> None:
    working.open_settings()
    working.app.window.header.back_asked.emit()
    session = working.navigation.session
    assert session is not None
    assert working.app.window.current() is session.today
