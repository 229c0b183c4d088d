"""Biometric devices behind SBI, found and captured with. None is believed until verified."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Final

from spar_agent.adapters.mosip import sbi_0_9_5, sbi_1_0
from spar_agent.adapters.mosip.profile import PORTS
from spar_agent.adapters.mosip.replies import new_transaction_id
from spar_agent.adapters.mosip.sbi_check import (
    BIO_TYPES,
    Expected,
    ReaderAnchors,
    check_capture,
    read_devices,
)
from spar_agent.adapters.mosip.sbi_http import call_device, live_pictures, local_client
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders, ReaderTrouble
from spar_agent.domain.enrollment import SealedCapture
from spar_agent.domain.times import stamp
from spar_agent.errors import CaptureFailed, DeviceGone, DeviceUntrusted, SparError
from spar_agent.ports.clock import Clock

log = logging.getLogger(__name__)

PROBE_S: Final = 1.4
ANSWER_MORE_S: Final = 3.0

Progress = Callable[[int, float], None]


class SbiDevices:
    """The devices of this computer. Close it when the app ends.

    A device that reports tampering, or whose signature does not verify while capturing, is out of
    use until the app starts anew: somebody has to look at it first.
    """

    def __init__(
        self,
        anchors: ReaderAnchors,
        domain_uri: str,
        env: str,
        clock: Clock,
        ports: Iterable[int] = PORTS,
    ) -> None:
        self._anchors = anchors
        self._domain_uri = domain_uri
        self._env = env
        self._clock = clock
        self._ports = tuple(ports)
        self._http = local_client()
        self._out_of_use: set[tuple[str, ...]] = set()

    async def close(self) -> None:
        """Give the connections back."""
        await self._http.aclose()

    async def discover(self) -> FoundReaders:
        """Verified devices in use, by port, within 1.5 s; what misbehaves is left out."""
        found = await asyncio.gather(*(self._probe(port) for port in self._ports))
        devices = [device for each in found for device in each.devices]
        in_use = [device for device in devices if device.identity not in self._out_of_use]
        refused = [trouble for each in found for trouble in each.refused]
        refused += [ReaderTrouble.UNTRUSTED] * (len(devices) - len(in_use))
        return FoundReaders(tuple(in_use), tuple(refused))

    async def watch(self, every_s: float = 2.0) -> AsyncIterator[FoundReaders]:
        """The devices now, and again whenever one was plugged in, out, or changed."""
        before: FoundReaders | None = None
        while True:
            now = await self.discover()
            if now != before:
                yield now
            before = now
            await asyncio.sleep(every_s)

    async def _probe(self, port: int) -> FoundReaders:
        try:
            async with asyncio.timeout(PROBE_S):
                return await self._found_at(port)
        except (DeviceGone, TimeoutError):
            return FoundReaders()
        except SparError as error:
            log.info("port %d: no device (%s)", port, error)
            return FoundReaders()

    async def _found_at(self, port: int) -> FoundReaders:
        body = {"type": "Biometric Device"}
        plain = await call_device(self._http, "MOSIPDISC", port, "/device", body, PROBE_S)
        if not plain:
            return FoundReaders()
        signed = await call_device(self._http, "MOSIPDINFO", port, "/info", None, PROBE_S)
        return read_devices(port, plain, signed, self._anchors, self._clock.now())

    def live(
        self, device: BiometricDevice, sub_id: str = "0", lasting_s: float = 60
    ) -> AsyncIterator[bytes]:
        """JPEG pictures of what the device sees. Raises DeviceGone, DeviceFault."""
        return live_pictures(self._http, device.port, device.device_id, sub_id, lasting_s)

    async def capture(
        self,
        device: BiometricDevice,
        wanted: CaptureRequest,
        progress: Progress = lambda _attempt, _quality: None,
    ) -> SealedCapture:
        """Capture until good enough; cancelling the task ends it.

        progress: called with the number and the quality of every attempt. Raises CaptureFailed
        when no attempt reached ``wanted.score``, DeviceUntrusted, DeviceFault, DeviceGone.
        """
        if device.identity in self._out_of_use:
            raise DeviceUntrusted("out of use")
        for attempt in range(1, wanted.attempts + 1):
            try:
                sealed, quality = await self._once(device, wanted)
            except DeviceUntrusted as error:
                self._out_of_use.add(device.identity)
                log.info("device at port %d is out of use (%s)", device.port, error)
                raise
            progress(attempt, quality)
            if quality >= wanted.score:
                return sealed
        raise CaptureFailed("quality")

    async def _once(
        self, device: BiometricDevice, wanted: CaptureRequest
    ) -> tuple[SealedCapture, float]:
        transaction = wanted.transaction_id or new_transaction_id()
        asked_at = self._clock.now()
        dialect = sbi_0_9_5 if device.spec.startswith("0.9") else sbi_1_0
        body = dialect.capture_request(
            device, wanted, BIO_TYPES[device.method], transaction, stamp(asked_at),
            self._domain_uri, self._env,
        )  # fmt: skip
        within_s = wanted.timeout_s + ANSWER_MORE_S
        reply = await call_device(self._http, "CAPTURE", device.port, "/capture", body, within_s)
        expected = Expected(
            device, wanted, transaction, self._domain_uri, self._env, asked_at, self._anchors
        )
        elements, quality = check_capture(reply, expected, self._clock.now())
        text = json.dumps(elements, separators=(",", ":"))
        name = f"{device.make} {device.model} {device.serial}"
        return SealedCapture(text, transaction, device.method, asked_at, name), quality
