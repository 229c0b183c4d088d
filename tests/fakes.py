"""Stand-ins for the ports. The contract tests run on these and on the real adapters."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from spar_agent.domain.account import FaType, FinancialAddress
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders, ReaderTrouble
from spar_agent.domain.directory import Branch, Dfsp, DirectoryAge, Hit
from spar_agent.domain.enrollment import (
    EkycIdentity,
    Enrollment,
    Proof,
    Proven,
    SealedCapture,
)
from spar_agent.domain.ids import PersonId
from spar_agent.domain.search import query_of, spans, starts_all, words_of
from spar_agent.domain.secret import Secret
from spar_agent.domain.seen_account import AccountStanding, SeenAccount
from spar_agent.domain.signed import Bound
from spar_agent.errors import CaptureFailed, OtpWrong, SparError
from spar_agent.ports.clock import ClockStatus
from spar_agent.ports.identity import OtpSent
from spar_agent.ports.mapper import RegisteredAccount
from spar_agent.ports.runner import Work

T = TypeVar("T")
START = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class FakeClock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.at = START
        self.ticks = 0.0
        self.doubtful = False

    def now(self) -> datetime:
        return self.at

    def ticks_s(self) -> float:
        return self.ticks

    def is_in_doubt(self) -> bool:
        return self.doubtful

    def deadline(self, window: timedelta) -> datetime | None:
        return self.at + window

    def may_expire(self, deadline: datetime, window: timedelta) -> bool:
        return deadline <= self.at

    def fresh_deadline(self, deadline: datetime | None, window: timedelta) -> datetime | None:
        return None

    def status(self) -> ClockStatus:
        return ClockStatus(self.at)

    def confirm(self) -> None:
        pass

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self.ticks += seconds


class InlineRunner:
    """Runs the work at once, on this thread: presenters are tested without Qt."""

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        try:
            answer = asyncio.run(work) if isinstance(work, Coroutine) else work()
        except SparError as error:
            failed(error)
        else:
            done(answer)


class FakeAccounts:
    """An AccountReader in memory. trouble: raised instead of the next answers, one each."""

    def __init__(self) -> None:
        self.registered: dict[str, RegisteredAccount] = {}
        self.trouble: list[SparError] = []

    async def read(self, enrollment: Enrollment) -> RegisteredAccount | None:
        if self.trouble:
            raise self.trouble.pop(0)
        assert enrollment.proof is not None
        return self.registered.get(enrollment.proof.psut)

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        if self.trouble:
            raise self.trouble.pop(0)
        return any(held.fa == fa for other, held in self.registered.items() if other != psut)


class FakeKeeper:
    """An AccountKeeper in memory. trouble: raised instead of the next answers, one each."""

    def __init__(self, until: date) -> None:
        self.until = until
        self.asked: list[int | None] = []
        self.trouble: list[SparError] = []

    async def keep(self, enrollment: Enrollment, seen: SeenAccount) -> RegisteredAccount | None:
        assert enrollment.proof is not None
        assert seen.fa is not None
        self.asked.append(seen.version)
        if self.trouble:
            raise self.trouble.pop(0)
        return RegisteredAccount(
            seen.fa, version=seen.version, standing=AccountStanding(self.until)
        )


class FakeIdentity:
    """Sends 111222 to everybody; believes every capture. ekyc: what eKYC would tell."""

    def __init__(self, ekyc: EkycIdentity | None = None) -> None:
        self.trouble: list[SparError] = []
        self.sent: list[PersonId] = []
        self.captures: list[SealedCapture] = []
        self.ekyc = ekyc

    async def send_otp(self, person: PersonId, channels: Sequence[str]) -> OtpSent:
        if self.trouble:
            raise self.trouble.pop(0)
        self.sent.append(person)
        return OtpSent(f"{len(self.sent):010d}", "XXXXXX67", "", 180)

    async def prove_by_otp(
        self,
        person: PersonId,
        transaction_id: str,
        otp: Secret,
        capture: SealedCapture | None = None,
    ) -> Proven:
        if self.trouble:
            raise self.trouble.pop(0)
        if otp.reveal() != "111222":
            raise OtpWrong(server_code="IDA-OTA-004")
        if capture is not None:
            assert capture.transaction_id == transaction_id
            self.captures.append(capture)
        return self._proven(person, transaction_id, AuthMethod.OTP)

    async def prove_by_capture(
        self, person: PersonId, capture: SealedCapture, bound: Bound | None = None
    ) -> Proven:
        if self.trouble:
            raise self.trouble.pop(0)
        self.captures.append(capture)
        return self._proven(person, capture.transaction_id, AuthMethod(capture.method))

    def _proven(self, person: PersonId, transaction_id: str, method: AuthMethod) -> Proven:
        proof = Proof(transaction_id, f"psut-{person.value}", START, method)
        return Proven(proof, self.ekyc)


def reader(method: AuthMethod = AuthMethod.FINGER, status: str = "Ready") -> BiometricDevice:
    """A device on the desk."""
    return BiometricDevice(
        4501, method, "S1", "Make", "Model", "P1", "code", "0.9.5", status, ("0",), "4"
    )


class FakeDevices:
    """Readers of this computer. qualities: of the coming attempts; the last one repeats."""

    def __init__(self, *devices: BiometricDevice) -> None:
        self.devices = list(devices)
        self.refused: tuple[ReaderTrouble, ...] = ()
        self.trouble: list[SparError] = []
        self.qualities = [80.0]
        self.asked: list[CaptureRequest] = []

    async def discover(self) -> FoundReaders:
        return FoundReaders(tuple(self.devices), self.refused)

    async def watch(self, every_s: float = 2.0) -> AsyncIterator[FoundReaders]:
        yield await self.discover()

    async def live(
        self, device: BiometricDevice, sub_id: str = "0", lasting_s: float = 60
    ) -> AsyncIterator[bytes]:
        yield b"\xff\xd8picture\xff\xd9"

    async def capture(
        self,
        device: BiometricDevice,
        wanted: CaptureRequest,
        progress: Callable[[int, float], None] = lambda _attempt, _quality: None,
    ) -> SealedCapture:
        self.asked.append(wanted)
        if self.trouble:
            raise self.trouble.pop(0)
        for attempt in range(1, wanted.attempts + 1):
            quality = self.qualities.pop(0) if len(self.qualities) > 1 else self.qualities[0]
            progress(attempt, quality)
            await asyncio.sleep(0)
            if quality >= wanted.score:
                transaction = wanted.transaction_id or "9000000001"
                return SealedCapture("[]", transaction, device.method, START, "Make Model S1")
        raise CaptureFailed("quality")


class FakeDirectory:
    """A Directory in memory, without typos and middles of words. age: what ``age`` answers."""

    def __init__(
        self, dfsps: Sequence[Dfsp], branches: Sequence[Branch], age: DirectoryAge | None = None
    ) -> None:
        self._dfsps = {dfsp.code: dfsp for dfsp in dfsps}
        self._branches = list(branches)
        self._picks: list[tuple[str, Hit]] = []
        self._age = age

    def search(self, text: str, *, limit: int = 8, agent_id: str = "") -> list[Hit]:
        query = query_of(text)
        recent = [hit for agent, hit in reversed(self._picks) if agent == agent_id]
        everything = [
            *(Hit(d, None) for d in self._dfsps.values() if d.kind is not FaType.BANK),
            *(Hit(self._dfsps[b.dfsp_code], b) for b in self._branches),
        ]
        source = [*recent, *everything] if query.words else recent
        whole = [hit for hit in source if hit.branch and hit.branch.code.lower() == query.whole]
        fitting = whole or [hit for hit in source if starts_all(_words_of(hit), query)]
        found = list({(hit.dfsp.code, hit.branch): hit for hit in fitting}.values())[:limit]
        looks = [
            (hit.dfsp.code, hit.branch and (hit.branch.name, hit.branch.place)) for hit in found
        ]
        return [
            replace(
                hit,
                twin=looks.count(look) > 1,
                name_spans=spans(hit.branch.name, query) if hit.branch else (),
            )
            for hit, look in zip(found, looks, strict=True)
        ]

    def dfsps(self, kind: FaType | None = None) -> list[Dfsp]:
        rows = [dfsp for dfsp in self._dfsps.values() if kind is None or dfsp.kind is kind]
        return sorted(rows, key=lambda dfsp: dfsp.name.casefold())

    def regions(self, dfsp_code: str) -> list[str]:
        return sorted({b.region for b in self._branches if b.dfsp_code == dfsp_code})

    def branches(self, dfsp_code: str, region: str = "") -> list[Branch]:
        here = [b for b in self._branches if b.dfsp_code == dfsp_code and region in {"", b.region}]
        return sorted(here, key=lambda b: (b.place, b.name, b.code))

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        dfsp = self._dfsps.get(dfsp_code)
        if dfsp is None or not branch_code:
            return Hit(dfsp, None) if dfsp else None
        here = (b for b in self.branches(dfsp_code) if b.code == branch_code)
        return next((Hit(dfsp, branch) for branch in here), None)

    def picked(self, hit: Hit, agent_id: str) -> None:
        self._picks.append((agent_id, replace(hit, twin=False, name_spans=(), dfsp_spans=())))

    def age(self) -> DirectoryAge | None:
        return self._age


def _words_of(hit: Hit) -> list[str]:
    branch = hit.branch
    own = (branch.name, branch.place, branch.region, branch.street, branch.code) if branch else ()
    return words_of(" ".join((*own, hit.dfsp.name, hit.dfsp.code)))
