"""The app on a laptop that has joined, for pages that need neither registry nor ID service."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.app import App
from spar_agent.settings import Settings
from spar_central.trust.certificates import Role
from tests.central.center import Center
from tests.conftest import PatientQtBot
from tests.joined import PIN, JoinedLaptop

STAFF = itertools.count(1)


@contextmanager
def joined_app(
    qapp: QApplication,
    bot: PatientQtBot,
    center: Center,
    profile: Path,
    first_list: Callable[[], Bundle] | None = None,
) -> Iterator[App]:
    """A supervisor of the center's first office has signed in."""
    keyring = MemoryKeyring()
    laptop = JoinedLaptop(center, profile, f"Q-{next(STAFF)}", keyring, "Asha")
    laptop.joined(Role.SUPERVISOR).vault.close()
    settings = Settings(profile=profile, language="en")
    app = App(qapp, settings, keyring, argon2=CHEAP, first_list=first_list)
    app.start()
    navigation = app.navigation
    assert navigation is not None
    bot.waitUntil(navigation.signin_page.pin.isEnabled)
    QTest.keyClicks(navigation.signin_page.pin, PIN.reveal())
    bot.waitUntil(lambda: navigation.session is not None)
    try:
        yield app
    finally:
        app.stop()
        app.window.close()
        app.window.deleteLater()
