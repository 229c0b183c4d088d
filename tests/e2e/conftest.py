"""The app as it ships, in front of the real registry and the real sandbox."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as member
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from demo.banks import demo_list
from demo.registry import resolve_item
from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.vault import FileVault
from spar_agent.app import App
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Enrollment, Helper, State
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.settings import Settings
from spar_agent.ui.navigation import Navigation
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.person.helper_panel import HelperPanel
from spar_agent.ui.visit.state import VisitState
from spar_central.trust.certificates import Role as CenterRole
from tests.field_center import FieldCenter, field_center
from tests.garbage import nothing_is_left, windows_die_here
from tests.servers import Reader, Servers, people, running_reader, running_servers

__all__ = ["nothing_is_left", "windows_die_here"]  # fixtures

PIN = "204681"
F5_EVERY_S = 2.0


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with running_servers(tmp_path_factory.mktemp("servers")) as running:
        yield running


@pytest.fixture(scope="session")
def running_finger(servers: Servers) -> Iterator[Reader]:
    with running_reader(servers.data) as running:
        yield running


@pytest.fixture
def finger(running_finger: Reader) -> Reader:
    running_finger.order(reset=True, qualities=[80])
    return running_finger


@pytest.fixture(scope="session")
def persons() -> list[dict[str, object]]:
    return people()


def press(
    widget: QWidget,
    key: Qt.Key = Qt.Key.Key_Return,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(widget, key, modifier)


def type_into(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, text)


@dataclass
class Agent:
    """Somebody at the keyboard: does what fingers do, sees what the screen shows."""

    bot: QtBot
    folder: Path
    servers: Servers
    keyring: MemoryKeyring = member(default_factory=MemoryKeyring)
    app: App | None = None
    language: str = "en"
    lock_after_s: int = 180

    def stop(self) -> None:
        if self.app is not None:
            self.app.stop()
            self.app.window.close()
            self.app.window.deleteLater()
            # at once: a window that lingers is collected in the midst of the next test
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app = None

    @property
    def navigation(self) -> Navigation:
        assert self.app is not None
        assert self.app.navigation is not None
        return self.app.navigation

    @property
    def session(self) -> SessionWindow:
        assert self.navigation.session is not None
        return self.navigation.session

    @property
    def pages(self) -> VisitPages:
        return self.session.visit

    @property
    def state(self) -> VisitState:
        return self.pages.state

    def awaits_code(self) -> bool:
        return self.state.identity.code is not None and not self.state.shown.busy

    def until(self, claim: Callable[[], bool]) -> None:
        self.bot.waitUntil(claim)

    def at(self, step: VisitStep) -> bool:
        return self.state.step is step and not self.state.shown.busy

    def unlock(self, pin: str = PIN) -> None:
        self.until(lambda: self.navigation.signin_page.pin.isEnabled())
        type_into(self.navigation.signin_page.pin, pin)

    def begin(self, number: str) -> None:
        assert self.app is not None
        self.app.window.new_asked.emit()
        type_into(self.pages.person.entry, number)
        press(self.pages.person.entry)

    def ask_for_code(self) -> None:
        self.allowed()
        press(self.pages.identity)

    def allowed(self) -> None:
        """The person agrees to be checked."""
        self.until(lambda: self.at(VisitStep.IDENTITY))
        if not self.pages.identity.permission.isChecked():
            press(self.pages.identity.permission, Qt.Key.Key_Space)

    def offers(self, auth_method: AuthMethod) -> bool:
        """``auth_method`` is on the page, first of all."""
        return self.state.identity.auth_methods[:1] == (auth_method,)

    def shows(self, text: str) -> bool:
        """``text`` is in the sentence on the identity page."""
        return text in self.pages.identity.notice.text()

    def prove(self) -> None:
        self.ask_for_code()
        self.until(self.awaits_code)
        type_into(self.pages.identity.code, self.servers.last_code())

    def bank_search(self, query: str) -> None:
        self.until(lambda: self.at(VisitStep.PLACE))
        type_into(self.pages.place.search, query)
        self.until(lambda: self.state.place.query == query and bool(self.state.place.hits))
        press(self.pages.place.search)
        self.until(lambda: self.at(VisitStep.NUMBER))

    def number(self, first: str, again: str) -> None:
        type_into(self.pages.number.first, first)
        press(self.pages.number.first)
        self.until(lambda: self.state.number.entry.first_ok)
        type_into(self.pages.number.again, again)

    def helped_by(self, panel: HelperPanel, helper: Helper) -> None:
        panel.tick.setChecked(True)
        panel.relation.setCurrentIndex(panel.relation.findData(helper.relation))
        type_into(panel.name, helper.name)
        type_into(panel.reason, helper.reason)
        self.until(lambda: self.state.person.helper == helper)

    def photograph(self, passbook: QImage, path: Path) -> bytes:
        """Attach a picture of ``passbook`` as from a file; the JPEG that is kept."""
        assert passbook.save(str(path))
        self.pages.number.passbook.open_file(str(path))
        self.until(lambda: self.state.number.photo is not None)
        photo = self.state.number.photo
        assert photo is not None
        return photo.jpeg

    def agree_and_save(self) -> None:
        self.until(lambda: self.at(VisitStep.CONSENT))
        press(self.pages.consent.agree, Qt.Key.Key_Space)
        press(self.pages.consent)
        self.until(lambda: self.at(VisitStep.READBACK))
        press(self.pages.readback, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: self.at(VisitStep.DONE))

    def add_person(self, name: str, pin: str, role: Role = Role.SUPERVISOR) -> None:
        self.session.show_people()
        page = self.session.people
        self.until(lambda: page.who.count() >= 2)
        before = page.who.count()
        type_into(page.name, name)
        page.role.setCurrentIndex(page.role.findData(role.value))
        type_into(page.pin, pin)
        type_into(page.again, pin)
        press(page)
        self.until(lambda: page.who.count() == before + 1)

    def not_yet(self) -> int:
        """How many are not at the registry yet, as the header says."""
        assert self.app is not None
        return int(re.sub(r"\D", "", self.app.window.header.not_yet.text()))

    @contextmanager
    def vault_left_behind(self) -> Iterator[FileVault]:
        """The app has ended; its vault is opened with the first person's PIN."""
        self.stop()
        vault = FileVault(self.folder, self.keyring, SystemClock(), CHEAP)
        first = vault.people()[0].agent_id
        vault.open_with(first, vault.unlock(first, Secret(PIN)))
        try:
            yield vault
        finally:
            vault.close()

    def registered_number(self, number: str) -> str:
        """What the registry holds, asked as any partner would."""
        registry = self.servers.registry
        person = f"token:{self.servers.psut(number)}@nationalId"
        item = resolve_item(registry.url, registry.sender, registry.key_pem, person)
        return str((item.get("fa") or {}).get("account_number", ""))

    def last_success(self) -> datetime | None:
        """When the engine last had an answer of the registry."""
        assert self.app is not None
        assert self.app.services is not None
        return self.app.services.schedule.state.last_success

    def saved_state(self) -> State | None:
        saved = self.state.done.saved
        return saved.state if saved else None


@dataclass
class FieldAgent(Agent):
    """Somebody at a desk that has joined ``center``."""

    center: FieldCenter | None = None
    name: str = "Asha K."
    role: Role = Role.AGENT

    def start_at(self, office: str = "") -> None:
        """The desk joins before its first start. office: of ``center.office``; the usual one."""
        assert self.center is not None
        if not (self.folder / "slots.json").exists():
            self.center.joined(
                self.folder, self.keyring, office, role=STAFF_ROLES[self.role], name=self.name
            )
        self.open_app()

    def open_app(self, every_s: int = 1) -> None:
        """As it is installed: nothing but a list of banks of the simulator is given to it."""
        settings = Settings(
            profile=self.folder,
            language=self.language,
            sync_every_s=every_s,
            lock_after_s=self.lock_after_s,
        )
        qt = QApplication.instance()
        assert isinstance(qt, QApplication)
        self.app = App(qt, settings, self.keyring, argon2=CHEAP, first_list=demo_list)
        self.app.start()

    def sign_in(self) -> None:
        """Whoever joined gives the PIN."""
        self.unlock()
        self.until(lambda: self.navigation.session is not None)

    def come_again(self) -> None:
        """After the end of the app."""
        self.open_app()
        self.sign_in()

    def begin_day(self, office: str = "") -> None:
        """Joined, started, signed in."""
        self.start_at(office)
        self.sign_in()

    def come_back_to(self, number: str, step: VisitStep = VisitStep.PRESENT) -> None:
        """The app ends and starts again; the visit that was begun is opened, and is at ``step``."""
        self.stop()
        self.come_again()
        self.begin(number)
        self.until(lambda: bool(self.state.person.open_enrollments))
        self.pages.person.open_asked.emit(self.state.person.open_enrollments[0].enrollment_id)
        self.until(lambda: self.at(step) and self.state.account.seen is not None)

    def row(self, enrollment_id: str) -> Enrollment:
        """As it stands in the vault of the open app; SQLite lets two threads read in turn."""
        assert self.app is not None
        assert self.app.services is not None
        found = self.app.services.queue.get(enrollment_id)
        assert found is not None
        return found

    def becomes(self, enrollment_id: str, state: State) -> None:
        """F5 until the center's word has arrived."""

        pressed_s = 0.0

        def arrived() -> bool:
            nonlocal pressed_s
            if time.monotonic() - pressed_s > F5_EVERY_S:
                pressed_s = time.monotonic()
                self.session.send_now()
            return self.row(enrollment_id).state is state

        self.until(arrived)


STAFF_ROLES = {Role.AGENT: CenterRole.AGENT, Role.SUPERVISOR: CenterRole.SUPERVISOR}


@pytest.fixture(scope="session")
def field(servers: Servers) -> Iterator[FieldCenter]:
    with field_center(servers.data.parent, servers) as running:
        yield running


@pytest.fixture
def agent(
    qtbot: QtBot, tmp_path: Path, servers: Servers, field: FieldCenter
) -> Iterator[FieldAgent]:
    servers.order(reset=True)
    made = FieldAgent(qtbot, tmp_path / "profile", servers, center=field)
    yield made
    made.stop()
