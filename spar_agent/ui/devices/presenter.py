"""What the page of laptops does. No Qt in this file."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from spar_agent.domain.enrollment import State
from spar_agent.errors.central import NotJoined
from spar_agent.ports.devices import LaptopQueue, OfficeLaptop
from spar_agent.ports.runner import Runner
from spar_agent.services.office_devices import OfficeDevices, OfficeLaptops
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE, trouble_of


class DeviceAct(StrEnum):
    """What was done last."""

    NOTHING = ""
    SENT = "sent"
    BLOCKED = "blocked"


class LaptopFilter(StrEnum):
    """Which laptops the list shows, in the order of the keys 1 to 4."""

    ALL = "all"
    WORRYING = "worrying"
    HOLDING = "holding"  # something waits there that the center does not have
    SILENT = "silent"

    def takes(self, laptop: OfficeLaptop) -> bool:
        """True for a laptop that is shown."""
        match self:
            case LaptopFilter.WORRYING:
                return any(one.weight >= WORRYING for one in laptop.troubles)
            case LaptopFilter.HOLDING:
                return bool(laptop.captures or any(map(laptop.waiting.get, ON_LAPTOP)))
            case LaptopFilter.SILENT:
                return any(one.code == "silent" for one in laptop.troubles)
        return True


WORRYING: Final = 2
"""Weight of a trouble from which on somebody should do something."""

ON_LAPTOP: Final = tuple(
    state.value for state in (State.AWAITING_AUTH, State.NEEDS_VISIT, State.QUEUED)
)


@dataclass(frozen=True, slots=True)
class DevicesState(PageState):
    """All the page needs. alone: this laptop only, because the center was not to be reached.

    laptops: those that ``only`` takes; total: how many there are. queue: what came from the chosen
    one; None until it is asked for, as reading it is on record.
    """

    laptops: tuple[OfficeLaptop, ...] = ()
    total: int = 0
    only: LaptopFilter = LaptopFilter.ALL
    chosen: OfficeLaptop | None = None
    alone: bool = False
    loaded: bool = False
    done: DeviceAct = DeviceAct.NOTHING
    queue: LaptopQueue | None = None


class DevicesPresenter(Presenter[DevicesState]):
    """Looks at one laptop after the other. devices: None where no center was joined."""

    def __init__(
        self, view: View[DevicesState], devices: OfficeDevices | None, runner: Runner
    ) -> None:
        super().__init__(view, DevicesState(), runner)
        self._devices = devices
        self._all: tuple[OfficeLaptop, ...] = ()
        self.change()
        if devices is None:
            self.change(busy=True, trouble=trouble_of(NotJoined()))

    def refresh(self) -> None:
        """Ask the center again."""
        if self._devices is not None:
            self.read(self._devices.all(), self._found)

    def chosen(self, laptop: OfficeLaptop) -> None:
        """Show this one beside the list."""
        if laptop != self._state.chosen:
            self.change(chosen=laptop, done=DeviceAct.NOTHING, queue=None)

    def filtered(self, only: LaptopFilter) -> None:
        """Show these alone; who was chosen stays where it is one of them."""
        if only is not self._state.only:
            self.change(done=DeviceAct.NOTHING)
            self._list(only)

    def queue_asked(self) -> None:
        """What came from the chosen one; asked again, what came before."""
        laptop, so_far = self._state.chosen, self._state.queue
        if self._devices is None or laptop is None or self._state.busy:
            return
        if so_far is None or so_far.older:
            work = self._devices.queue(laptop, so_far or LaptopQueue())

            def found(queue: LaptopQueue) -> None:
                if self._state.chosen == laptop:
                    self.change(queue=queue)

            self.act(work, found)

    def message_written(self, text: str) -> None:
        """To who sits at the chosen one."""
        laptop = self._state.chosen
        if self._devices is None or laptop is None or self._state.busy or not text.strip():
            return
        self.change(done=DeviceAct.NOTHING)

        def sent(found: OfficeLaptops) -> None:
            self._found(found)
            self.change(done=DeviceAct.SENT)

        self.act(self._devices.send(laptop, text), sent)

    def blocked(self, reason: str) -> None:
        """Stop the chosen one; the page has asked twice."""
        laptop = self._state.chosen
        if self._devices is None or laptop is None or self._state.busy or not reason.strip():
            return
        self.change(done=DeviceAct.NOTHING)

        def stopped(found: OfficeLaptops) -> None:
            self._found(found)
            self.change(done=DeviceAct.BLOCKED)

        self.act(self._devices.block(laptop, reason), stopped)

    def _found(self, found: OfficeLaptops) -> None:
        trouble = trouble_of(found.trouble) if found.trouble is not None else NO_TROUBLE
        self._all = found.laptops
        self.change(trouble=trouble, alone=found.trouble is not None, loaded=True)
        self._list(self._state.only)

    def _list(self, only: LaptopFilter) -> None:
        """Those that ``only`` takes; the queue stays with the laptop that it is of."""
        shown = tuple(one for one in self._all if only.takes(one))
        before = self._state.chosen
        same = [one for one in shown if before and one.device_id == before.device_id]
        self.change(
            only=only, laptops=shown, total=len(self._all),
            chosen=same[0] if same else next(iter(shown), None),
            queue=self._state.queue if same else None,
        )  # fmt: skip
