"""Which ways of authentication are offered now. No Qt in this file."""

from dataclasses import replace
from typing import Any

from spar_agent.domain.device import Device
from spar_agent.domain.ways import METHODS, Way, offered
from spar_agent.errors import NoContact, SparError, TriesUsedUp, WayLocked
from spar_agent.ports import Runner
from spar_agent.services.sensor import Sensor
from spar_agent.ui.visit.board import Board
from spar_agent.ui.visit.capture_part import CapturePart
from spar_agent.ui.visit.state import Step

TIRED_AFTER = 2
"""Failures of one way before the next one is proposed."""


class WaysPart:
    """Watches the readers while the identity page is open, and remembers what failed."""

    def __init__(self, board: Board, sensor: Sensor, runner: Runner) -> None:
        self._board = board
        self._sensor = sensor
        self._runner = runner
        self._devices: tuple[Device, ...] = ()
        self._failures: dict[Way, int] = {}
        self._closed: set[Way] = set()
        self._watching = False

    def look(self) -> None:
        """The identity page is shown: offer what there is, notice what is plugged in."""
        self._offer()
        if not self._watching:
            self._watching = True
            self._runner.run(self._sensor.changed(self._devices), self._changed, self._lost)

    def rest(self) -> None:
        """The identity page is left."""
        if self._watching:
            self._runner.run(self._sensor.rest(), _nothing, _unheard)

    def forget(self) -> None:
        """Another person: nothing has failed yet."""
        self._failures.clear()
        self._closed.clear()

    def failed(self, way: Way | None, why: SparError) -> None:
        """``way`` did not work; after TIRED_AFTER times another one comes first."""
        if way is None:
            return
        self._failures[way] = self._failures.get(way, 0) + 1
        if isinstance(why, WayLocked | TriesUsedUp):
            self._closed |= {other for other in Way if METHODS[other] is METHODS[way]}
        elif isinstance(why, NoContact):
            self._closed.add(way)
        self._offer()

    def second_way(self, capture: CapturePart, transaction_id: str) -> None:
        """Policy wants a biometric beside the code: the best one there is."""
        policy = replace(self._sensor.policy, both=False)
        methods = {device.method for device in self._devices}
        ways = [way for way in offered(policy, methods) if way not in {Way.PHONE, Way.EMAIL}]
        way = ways[0] if ways else Way.FINGER
        self._show(way=way)
        capture.start(METHODS[way], transaction_id)

    def _offer(self) -> None:
        tired = {way for way, times in self._failures.items() if times >= TIRED_AFTER}
        methods = {device.method for device in self._devices}
        ways = offered(self._sensor.policy, methods, self._closed, tired)
        self._show(ways=ways, readers=bool(self._devices))

    def _changed(self, devices: tuple[Device, ...]) -> None:
        self._watching = False
        if devices == self._devices:
            return  # nobody watches any more
        self._devices = devices
        if self._board.state.step is Step.IDENTITY:
            self.look()

    def _lost(self, _: SparError) -> None:
        self._watching = False

    def _show(self, **changes: Any) -> None:
        self._board.change(identity=replace(self._board.state.identity, **changes))


def _nothing(_: None) -> None:
    """The watch has ended."""


def _unheard(_: SparError) -> None:
    """A watch that cannot be ended ends by itself."""
