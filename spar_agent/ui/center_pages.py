"""Pages about the office and its center, over the page one is on: opened from the menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from spar_agent.ports.office_change import OfficeChange
from spar_agent.services.open_vault import Services
from spar_agent.ui.bridge import Scope
from spar_agent.ui.confirmations.page import ConfirmationsPage
from spar_agent.ui.confirmations.presenter import ConfirmationsPresenter
from spar_agent.ui.devices.page import DevicesPage
from spar_agent.ui.devices.presenter import DevicesPresenter
from spar_agent.ui.office_change.page import OfficeChangePage
from spar_agent.ui.office_change.presenter import OfficeChangePresenter
from spar_agent.ui.own_key.page import OwnKeyPage
from spar_agent.ui.own_key.presenter import OwnKeyPresenter
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

    def show_confirmations(self, services: Services, scope: Scope) -> None:
        """Laptops that join and keys of people, for a supervisor who knows them."""
        if services.confirmations is None:
            return
        page = ConfirmationsPage()
        presenter = ConfirmationsPresenter(page, services.confirmations, scope)
        page.asked_chosen.connect(presenter.chosen)
        page.same.connect(presenter.same)
        page.differ.connect(presenter.differ)
        page.again_asked.connect(presenter.refresh)
        page.closed.connect(self._side.back)
        self._side.show(page, self.tr("Confirm laptops and keys"), presenter)
        presenter.refresh()
        page.take_focus()

    def show_own_key(self, services: Services, scope: Scope) -> None:
        """The staff number and the words of the key of who is signed in."""
        if services.own_key is None:
            return
        page = OwnKeyPage()
        presenter = OwnKeyPresenter(page, services.own_key, scope)
        page.number_given.connect(presenter.number_given)
        page.again_asked.connect(presenter.refresh)
        page.closed.connect(self._side.back)
        self._side.show(page, self.tr("My key at the center"), presenter)
        presenter.refresh()
        page.take_focus()

    def show_office_change(self, services: Services, scope: Scope) -> None:
        """A newer office file, where one waits to be read."""
        changes = services.office_changes
        if changes is None:
            return

        def found(change: OfficeChange | None) -> None:
            if change is None:
                return
            page = OfficeChangePage()
            presenter = OfficeChangePresenter(page, changes, scope, change, self._leave)
            page.taken.connect(presenter.taken)
            page.closed.connect(self._side.back)
            self._side.show(page, self.tr("Your office changes its rules"), presenter)
            page.take_focus()

        scope.run(changes.look, found, lambda _: None)

    def _leave(self) -> None:
        self._side.back()

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
