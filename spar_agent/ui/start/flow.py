"""The pages of a first start, in their order: language, office file, self-test."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spar_agent.domain.office import OfficeSummary
from spar_agent.ui.bridge import Courier
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.self_test.presenter import Checks, SelfTestPresenter
from spar_agent.ui.side_pages import SidePages
from spar_agent.ui.start.language_page import LanguagePage
from spar_agent.ui.start.office_page import OfficePage
from spar_agent.ui.start.presenter import OfficePresenter


@dataclass(frozen=True, slots=True)
class StartParts:
    """What the pages work with. read_office: on the I/O thread, raises ProfileBad.

    takes_file: an office file is opened; else the laptop joins a center.
    """

    languages: Sequence[str]
    read_office: Callable[[Path], OfficeSummary]
    checks: Checks
    home: str
    takes_file: bool = True


class FirstStart(QObject):
    """Owns the pages until ``ended``. Each step has a way back; none is a dead end.

    language_chosen: whoever hears it makes a new one of these. join_asked: a center has the office,
    no file is needed. practice_asked: somebody learns the desk first.
    """

    language_chosen = Signal(str)
    join_asked = Signal()
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
        self._takes_file = parts.takes_file
        self._scope = courier.scope()
        self.language = LanguagePage(parts.languages, language)
        self.office = OfficePage()
        self.office_presenter = OfficePresenter(
            self.office, parts.read_office, self._scope, self.show_self_test
        )
        self.self_test = SelfTestPage(at_start=True)
        self._self_test = SelfTestPresenter(
            self.self_test, parts.checks, self._scope, courier.post, parts.home
        )
        self._connect()

    def _connect(self) -> None:
        self.language.chosen.connect(self.language_chosen)
        self.office.file_given.connect(self.office_presenter.file_given)
        self.office.agreed.connect(self.office_presenter.agreed)
        self.office.another_asked.connect(self.office_presenter.another)
        self.office.join_asked.connect(self.join_asked)
        for page in (self.language, self.office):
            page.practice_asked.connect(self.practice_asked)
        self.office.back_asked.connect(self.show_languages)
        self.self_test.back_asked.connect(self._before_self_test)
        self.self_test.again_asked.connect(self._self_test.start)
        self.self_test.copy_asked.connect(self._copy)
        self.self_test.going_on.connect(self.ended)
        self._window.header.back_asked.connect(self._back)
        self._window.help_asked.connect(self._help)

    def show_languages(self) -> None:
        """The first step of all."""
        self._show(self.language)

    def after_language(self) -> None:
        """The second step."""
        if self._takes_file:
            self.show_office()
        else:
            self.show_self_test()

    def _before_self_test(self) -> None:
        if self._takes_file:
            self.show_office()
        else:
            self.show_languages()

    def show_office(self) -> None:
        """The office file."""
        self._show(self.office)

    def show_self_test(self) -> None:
        """What this computer needs, looked at with the office's servers."""
        self._show(self.self_test)
        self._self_test.start()

    def close(self) -> None:
        """Another language was chosen, or the pages are over."""
        self._scope.close()
        self._side.forget()
        self._window.header.back_asked.disconnect(self._back)
        self._window.help_asked.disconnect(self._help)
        for page in (self.language, self.office, self.self_test):
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
        current = self._window.current()
        if current is self.self_test:
            self._before_self_test()
        elif current is self.office:
            self.show_languages()

    def _help(self) -> None:
        if self._window.current() in {self.language, self.office, self.self_test}:
            self._side.show_help(self._window.current())
        else:
            self._side.back()

    def _copy(self) -> None:
        self.self_test.put_into_clipboard(self._self_test.text())
