"""The pages of a first start, in their order: language, self-test."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spar_agent.ui.bridge import Courier
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.self_test.presenter import Checks, SelfTestPresenter
from spar_agent.ui.side_pages import SidePages
from spar_agent.ui.start.language_page import LanguagePage


@dataclass(frozen=True, slots=True)
class StartParts:
    """What the pages work with. home: where a file is saved."""

    languages: Sequence[str]
    checks: Checks
    home: str


class FirstStart(QObject):
    """Owns the pages until ``ended``. Each step has a way back; none is a dead end.

    language_chosen: whoever hears it makes a new one of these. practice_asked: somebody learns the
    desk first. ended: the laptop joins its center.
    """

    language_chosen = Signal(str)
    practice_asked = Signal()
    ended = Signal()

    def __init__(
        self,
        window: MainWindow,
        courier: Courier,
        parts: StartParts,
        side: SidePages,
        language: str,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._side = side
        self._scope = courier.scope()
        self.language = LanguagePage(parts.languages, language)
        self.self_test = SelfTestPage(at_start=True)
        self._self_test = SelfTestPresenter(
            self.self_test, parts.checks, self._scope, courier.post, parts.home
        )
        self._connect()

    def _connect(self) -> None:
        self.language.chosen.connect(self.language_chosen)
        self.language.practice_asked.connect(self.practice_asked)
        self.self_test.back_asked.connect(self.show_languages)
        self.self_test.again_asked.connect(self._self_test.start)
        self.self_test.copy_asked.connect(self._copy)
        self.self_test.going_on.connect(self.ended)
        self._window.header.back_asked.connect(self._back)
        self._window.help_asked.connect(self._help)

    def show_languages(self) -> None:
        """The first step of all."""
        self._show(self.language)

    def show_self_test(self) -> None:
        """The second step: what this computer needs."""
        self._show(self.self_test)
        self._self_test.start()

    def close(self) -> None:
        """Another language was chosen, or the pages are over."""
        self._scope.close()
        self._side.forget()
        self._window.header.back_asked.disconnect(self._back)
        self._window.help_asked.disconnect(self._help)
        for page in (self.language, self.self_test):
            self._window.pages.removeWidget(page)
            page.deleteLater()
        self.deleteLater()

    def _show(self, page: QWidget) -> None:
        self._window.header.hide()
        self._window.show_page(page)

    def _back(self) -> None:
        """Esc: one step back."""
        if self._side.back():
            return
        if self._window.current() is self.self_test:
            self.show_languages()

    def _help(self) -> None:
        if self._window.current() in {self.language, self.self_test}:
            self._side.show_help(self._window.current())
        else:
            self._side.back()

    def _copy(self) -> None:
        self.self_test.put_into_clipboard(self._self_test.text())
