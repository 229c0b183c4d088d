"""Pages about the office and its center, over the page one is on: opened from the menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from spar_agent.services.open_vault import Services
from spar_agent.ui.bridge import Scope
from spar_agent.ui.devices.page import DevicesPage
from spar_agent.ui.devices.presenter import DevicesPresenter
from spar_agent.ui.side_pages import SidePages
from spar_agent.ui.signals.page import SignalsPage
from spar_agent.ui.signals.presenter import SignalsPresenter


class CenterPages(QObject):
    """Made when asked for, gone when left."""

    def __init__(self, side: SidePages, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side

    def show_devices(self, services: Services, scope: Scope) -> None:
        """The office's laptops, the worst first."""
        page = DevicesPage()
        presenter = DevicesPresenter(page, services.devices, scope)
        page.laptop_chosen.connect(presenter.chosen)
        page.message_written.connect(presenter.message_written)
        page.blocked.connect(presenter.blocked)
        page.queue_asked.connect(presenter.queue_asked)
        page.filtered.connect(presenter.filtered)
        page.again_asked.connect(presenter.refresh)
        page.closed.connect(self._side.back)
        self._side.show(page, self.tr("Laptops of the office"), presenter)
        presenter.refresh()
        page.take_focus()

    def show_signals(
        self, services: Services, scope: Scope, show_visit: Callable[[str], None]
    ) -> None:
        """Numbers about the work of who is signed in. show_visit: with an enrollment's id."""
        if services.signals is None:
            return
        page = SignalsPage()
        presenter = SignalsPresenter(page, services.signals, scope)
        page.signal_chosen.connect(presenter.chosen)
        page.again_asked.connect(presenter.refresh)
        page.closed.connect(self._side.back)

        def visit(enrollment_id: str) -> None:
            self._side.back()
            show_visit(enrollment_id)

        page.visit_asked.connect(visit)
        self._side.show(page, self.tr("Signals about my work"), presenter)
        presenter.refresh()
        page.take_focus()
