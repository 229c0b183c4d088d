"""Pages beside the work: help, self-test, about. Esc goes back to where one was."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from spar_agent.ports.updates import ProgramUpdates
from spar_agent.ui.about.page import AboutFacts, AboutPage
from spar_agent.ui.bridge import Courier
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.help.topics import topic_of
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.self_test.presenter import Checks, SelfTestPresenter
from spar_agent.ui.updates.page import UpdatesPage
from spar_agent.ui.updates.presenter import UpdatesPresenter


@dataclass(frozen=True, slots=True)
class SideParts:
    """What the pages show. home: the user's folder, shown as ``~``. facts: read when asked for.

    updates: of the program that runs.
    """

    checks: Checks
    home: str
    facts: Callable[[], AboutFacts]
    updates: ProgramUpdates


class SidePages(QObject):
    """Shows one page over the page one is on; made when asked for, gone when left."""

    def __init__(self, window: MainWindow, courier: Courier, parts: SideParts) -> None:
        super().__init__(window)
        self._window = window
        self._courier = courier
        self._parts = parts
        self._scope = courier.scope()
        self._under: tuple[QWidget, str, bool] | None = None
        self._page: QWidget | None = None
        self._alive: list[object] = []
        self.office = ""

    def is_shown(self) -> bool:
        """True while one of these pages is on the screen."""
        return self._page is not None and self._window.current() is self._page

    def show_help(self, page: QWidget | None) -> None:
        """Help for ``page``; asked again, it goes away."""
        if isinstance(self._page, HelpPage) and self.is_shown():
            self.back()
            return
        shown = HelpPage(topic_of(page))
        shown.closed.connect(self.back)
        self.show(shown, self.tr("Help"))

    def show_about(self) -> None:
        """Version, office, licences."""
        page = AboutPage(self._parts.facts(), self.office)
        page.closed.connect(self.back)
        self.show(page, self.tr("About"))

    def show_updates(self) -> None:
        """Which version runs, which is offered, which one is kept."""
        page = UpdatesPage()
        version = self._parts.facts().version
        presenter = UpdatesPresenter(page, self._parts.updates, self._scope, version)
        page.closed.connect(self.back)
        page.look_asked.connect(presenter.look)
        page.take_asked.connect(presenter.take)
        page.back_asked.connect(presenter.back)
        self.show(page, self.tr("Updates"), presenter)

    def show_self_test(self) -> None:
        """Look at everything now."""
        page = SelfTestPage()
        presenter = SelfTestPresenter(
            page, self._parts.checks, self._scope, self._courier.post, self._parts.home
        )
        page.back_asked.connect(self.back)
        page.again_asked.connect(presenter.start)
        page.copy_asked.connect(lambda: page.put_into_clipboard(presenter.text()))
        self.show(page, self.tr("Self-test"), presenter)
        presenter.start()

    def back(self) -> bool:
        """Back to where one was; False when none of these pages is shown."""
        if not self.is_shown() or self._under is None:
            return False
        page, title, header = self._under
        self._window.header.setVisible(header)
        self._window.show_page(page, title)
        self.forget()
        return True

    def forget(self) -> None:
        """Another page is shown now, or will be."""
        page, self._page, self._under = self._page, None, None
        self._alive.clear()
        if page is not None:
            self._scope.close()
            self._scope = self._courier.scope()
            self._window.pages.removeWidget(page)
            page.deleteLater()

    def close(self) -> None:
        """The window closes, or another language comes."""
        self.forget()
        self._scope.close()
        self.deleteLater()

    def show(self, page: QWidget, title: str, presenter: object = None) -> None:
        """Over the page one is on; the one that was over it goes.

        presenter: lives as long as the page: Qt's connections keep nobody alive.
        """
        under = self._under
        if not self.is_shown() or under is None:
            current = self._window.current()
            if current is None:
                return
            header = self._window.header
            under = (current, header.title.text(), not header.isHidden())
        self.forget()
        self._under, self._page = under, page
        self._alive.append(presenter)
        self._window.show_page(page, title)
