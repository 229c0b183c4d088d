"""A laptop without network joins by keys alone: a request on a stick, and the answer."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.app import App
from spar_agent.errors.central import JoinFileBad
from spar_agent.settings import Settings
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.messages import sentence
from tests.central.center import Center
from tests.command_line import Administrator
from tests.conftest import PatientQtBot
from tests.joined import JoinedLaptop

PIN = "204681"
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "Keyboard event not accepted")
STAFF = iter(f"F-{number}" for number in range(100, 1000))


class LaptopOnTable:
    """The app in its window, and two hands on the keys."""

    def __init__(
        self, qt: QApplication, bot: PatientQtBot, profile: Path, keyring: MemoryKeyring
    ) -> None:
        self._qt = qt
        self.bot = bot
        self._settings = Settings(profile=profile, language="en", sync_every_s=3600)
        self._keyring = keyring
        self.app = self._started()

    def stop(self) -> None:
        self.app.stop()
        self.app.window.close()
        self.app.window.deleteLater()

    def _started(self) -> App:
        app = App(self._qt, self._settings, self._keyring, argon2=CHEAP)
        app.start()
        app.window.activateWindow()
        self.bot.waitUntil(app.window.isActiveWindow)
        return app

    @property
    def page(self) -> JoinPage:
        assert self.app.navigation is not None
        assert self.app.navigation.join is not None
        return self.app.navigation.join

    def press(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)

    def type(self, text: str) -> None:
        for sign in text:  # the focus may go on by itself
            widget = QApplication.focusWidget()
            assert widget is not None
            QTest.keyClicks(widget, sign)

    def tab_to(self, button: QPushButton) -> None:
        for _ in range(20):
            if button.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(button.text())

    def names(self, file: Path) -> None:
        """In the dialog of files that is open."""
        self.bot.waitUntil(lambda: bool(self._dialogs()))
        dialog = self._dialogs()[0]
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(file))
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.bot.waitUntil(lambda: not self._dialogs())
        self.app.window.activateWindow()  # no desktop gives it back here
        self.bot.waitUntil(self.app.window.isActiveWindow)

    def _dialogs(self) -> list[QFileDialog]:
        return [one for one in self.app.window.findChildren(QFileDialog) if one.isVisible()]


@pytest.fixture
def laptop(qapp: QApplication, qtbot: PatientQtBot, tmp_path: Path) -> Iterator[LaptopOnTable]:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made = LaptopOnTable(qapp, qtbot, tmp_path / "profile", MemoryKeyring())
    yield made
    made.stop()
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)


def test_by_keys_from_the_form_to_the_first_day(
    laptop: LaptopOnTable,
    lone_center: Center,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    administrator, staff = Administrator(lone_center, capsys), next(STAFF)
    lone_center.hire(staff)
    request, answer = tmp_path / "request.json", tmp_path / "answer.json"
    assert laptop.app.first_start is not None
    laptop.app.first_start.ended.emit()
    page, bot = laptop.page, laptop.bot
    bot.waitUntil(page.url.hasFocus)
    laptop.tab_to(page.other)
    laptop.press(Qt.Key.Key_Space)
    bot.waitUntil(page.code.hasFocus)
    assert not page.url.isVisible()
    for text in (lone_center.invite(staff), staff, "Asha"):
        laptop.type(text)
        laptop.press()
    laptop.type(PIN * 2)
    laptop.press()
    laptop.names(request)
    bot.waitUntil(lambda: page.files.isVisible() and page.main.hasFocus())
    assert "request.json" in page.files.read_out.text()
    words = "".join(sign for sign in page.files.words.text() if sign.isascii())
    device = administrator.takes_in(request)
    administrator.confirms(device, words)
    administrator.answers(device, answer)

    navigation = laptop.app.navigation
    assert navigation is not None
    bot.waitUntil(lambda: page.files.isVisible() and page.main.hasFocus())
    laptop.press()
    laptop.names(request)  # the wrong file of the two
    bot.waitUntil(lambda: page.notice.text() == sentence(JoinFileBad.code))
    bot.waitUntil(page.main.hasFocus)
    laptop.press()
    laptop.names(answer)
    bot.waitUntil(lambda: page.words_shown and page.main.hasFocus())
    shown = "".join(sign for sign in page.root_words.text() if sign.isascii())
    assert shown == lone_center.keys.chain.root.words
    assert laptop.app.services is None
    laptop.press()
    bot.waitUntil(lambda: laptop.app.services is not None)
    bot.waitUntil(lambda: navigation.session is not None)
    assert not page.isVisible()


def test_other_words_lead_back_to_the_request(
    laptop: LaptopOnTable,
    lone_center: Center,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    administrator, staff = Administrator(lone_center, capsys), next(STAFF)
    lone_center.hire(staff)
    request, answer = tmp_path / "request.json", tmp_path / "answer.json"
    assert laptop.app.first_start is not None
    laptop.app.first_start.ended.emit()
    page, bot = laptop.page, laptop.bot
    page.other.click()
    for line, text in (
        (page.code, lone_center.invite(staff)), (page.staff, staff), (page.name, "Asha"),
    ):  # fmt: skip
        line.setText(text)
    for pin in (page.pin, page.again):
        QTest.keyClicks(pin, PIN)
    page.main.click()
    laptop.names(request)
    bot.waitUntil(lambda: page.files.isVisible() and page.main.isEnabled())
    words = "".join(sign for sign in page.files.words.text() if sign.isascii())
    device = administrator.takes_in(request)
    administrator.confirms(device, words)
    administrator.answers(device, answer)
    page.main.click()
    laptop.names(answer)
    bot.waitUntil(lambda: page.words_shown and page.other.isEnabled())
    page.other.click()
    assert page.files.isVisible()
    assert laptop.app.services is None
    page.other.click()  # another code
    assert page.code.isVisible()
    assert not page.name.isVisible()  # the vault is made


def test_after_a_restart_the_request_still_waits(
    qapp: QApplication, qtbot: PatientQtBot, lone_center: Center, tmp_path: Path
) -> None:
    """Days may lie between the request and its answer."""
    keyring, request = MemoryKeyring(), tmp_path / "request.json"
    before = JoinedLaptop(lone_center, tmp_path / "profile", next(STAFF), keyring, "Asha")
    before.begin()
    before.join_desk.prepare()
    asked = asyncio.run(
        before.join_desk.ask_by_file(request, "CODE", before.staff, before.person.agent_id)
    )
    before.vault.close()
    laptop = LaptopOnTable(qapp, qtbot, tmp_path / "profile", keyring)
    try:
        navigation = laptop.app.navigation
        assert navigation is not None
        qtbot.waitUntil(navigation.signin_page.pin.isEnabled)
        QTest.keyClicks(navigation.signin_page.pin, PIN)
        qtbot.waitUntil(lambda: navigation.join is not None and navigation.join.files.isVisible())
        shown = "".join(sign for sign in laptop.page.files.words.text() if sign.isascii())
        assert shown == asked.words
        qtbot.waitUntil(laptop.page.main.hasFocus)
    finally:
        laptop.stop()
