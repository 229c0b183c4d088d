"""An agent's day with every port killable: the real vault, registry, ID service and reader."""

import asyncio
import json
import os
import random
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.mosip.ida import IdaClient
from spar_agent.adapters.office import Office, load_office
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.enrollment import Enrollment, Event, SealedCapture, State
from spar_agent.domain.ids import PersonId, read_person_id, uuid7
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.identity import BiometricDevices, IdentityService, SealedStore
from spar_agent.ports.mapper import MapperGateway
from spar_agent.ports.photos import PhotoStore
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.vault import StaffMember
from spar_agent.services.authentication import Authentication
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.photos import Photos
from spar_agent.services.queue import Queue
from spar_agent.services.registered import AccountsAtMapper
from spar_agent.services.review import Review
from spar_agent.services.visit import Visit, VisitRules
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.sync.engine import Engine, EngineRules
from spar_agent.wiring import readers
from tests.crash.kill_at_call import KillAtCall
from tests.crash.rekey_child import vault_in

PIN = Secret("204681")
BOSS = StaffMember("s1", "Asha K.", Role.SUPERVISOR)
AGENT = "a1"
PASSES = 12


@dataclass(frozen=True, slots=True)
class DayScenario:
    """What to run. sandbox: the ID service, which shows the code that a phone would get."""

    folder: str
    story: str
    sandbox: str
    person: str
    die_at: int = 0


class Day:
    """An open vault in ``folder`` and the services over it."""

    def __init__(self, scenario: DayScenario, folder: Path | None = None) -> None:
        self.scenario = scenario
        self.folder = folder or Path(scenario.folder)
        self.clock = WatchedClock(BUILT)
        self.vault = vault_in(self.folder)
        self.vault.open_with(BOSS.agent_id, self.vault.unlock(BOSS.agent_id, PIN))
        self.conn = self.vault.connection
        self.office: Office = load_office(self.conn)
        self._gateway = HttpMapper(self.office.mapper, self.office.signing_key, self.clock)
        self._ida = IdaClient(self.office.identity, self.clock)
        self._devices = readers(self.office, self.clock)
        self.store = cast("EnrollmentStore", self.killable(self.vault.store))
        self.sealed = cast("SealedStore", self.killable(SqlSealed(self.conn)))
        self.mapper = cast("MapperGateway", self.killable(self._gateway))
        self.identity = cast("IdentityService", self.killable(self._ida))
        photos = cast("PhotoStore", self.killable(SqlPhotos(self.conn)))
        self.photos = Photos(photos, self.store, self.clock)
        self.verify = Authentication(self.identity, self.clock)
        devices = cast("BiometricDevices", self.killable(self._devices))
        self.capture_service = BiometricCapture(devices, self.office.auth_methods)
        self.review = Review(self.store, self.clock)
        self.conflicts = Conflicts(self.store, AccountsAtMapper(self.mapper), self.clock, self._id)
        self.visit = Visit(
            self.store, self.sealed, AccountsAtMapper(self.mapper), self.clock, os.urandom,
            self.vault.database.tag,
            VisitRules(self.office.review, "K7", self.office.auth_methods.deferred_window_s),
        )  # fmt: skip

    def killable(self, port: object) -> KillAtCall:
        """``port``, and with it this process, ends at the call the scenario was given."""
        return KillAtCall(port, self.scenario.die_at)

    @property
    def person(self) -> PersonId:
        """Who sits before us."""
        read = read_person_id(self.scenario.person)
        assert isinstance(read, PersonId)
        return read

    def rows(self) -> dict[str, Enrollment]:
        """What is on disk, looked at without a port."""
        return {row.enrollment_id: row for row in self.vault.store.page(0, 100)}

    def only(self) -> Enrollment | None:
        """The one visit there is."""
        return next(iter(self.rows().values()), None)

    def again(self, enrollment: Enrollment) -> Enrollment:
        """``enrollment`` as it is on disk now."""
        return self.rows()[enrollment.enrollment_id]

    def kinds(self, enrollment_id: str) -> list[Event]:
        """Of the journal, looked at without a port."""
        return [entry.event for entry in self.vault.store.timeline(enrollment_id)]

    def promised(self, word: str) -> None:
        """The agent was told that this is done: from now on it may not be lost."""
        with (self.folder / "promised").open("a", encoding="utf-8") as out:
            out.write(word + "\n")

    async def prove(self, enrollment: Enrollment) -> None:
        """A code to the phone, read aloud, traded for a proof that is kept."""
        person = self.person
        await self.verify.request_otp(person, [OtpChannel.PHONE])
        code = await asyncio.to_thread(self._code)
        proof = (await self.verify.confirm_otp(person, code)).proof
        if enrollment.state is State.DRAFT:
            self.visit.proven(enrollment, proof)
        else:
            await self.visit.finish(enrollment, proof, AGENT)
        self.promised("proven")

    async def capture(self) -> SealedCapture:
        """A finger on the reader."""
        return await self.capture_service.capture(AuthMethod.FINGER)

    async def deferred(self) -> None:
        """The network is back: what was sealed is sent."""
        office = self.office
        work = DeferredAuth(
            self.store, self.sealed, self.identity, self.clock, office.auth_methods, office.review
        )
        await work.one_pass()

    async def drain(self) -> None:
        """Until nothing is left for the engine."""
        rules = EngineRules(batch_size=2)
        engine = Engine(self.store, self.mapper, self.clock, random.random, rules)
        queue = Queue(self.store, self.clock, _nothing)
        for _ in range(PASSES):
            if (await engine.one_pass()).remaining == 0:
                break
            queue.send_now(AGENT)

    async def close(self) -> None:
        """The day is over."""
        await self._gateway.close()
        await self._ida.close()
        if self._devices is not None:
            await self._devices.close()
        self.vault.close()
        (self.folder / "calls").write_text(str(KillAtCall.calls), encoding="utf-8")

    def _code(self) -> Secret:
        """The newest code, as the phone shows it."""
        with urllib.request.urlopen(f"{self.scenario.sandbox}/sms.json", timeout=60) as answer:
            return Secret(str(json.load(answer)[0]["otp"]))

    def _id(self) -> str:
        return uuid7(self.clock.now(), os.urandom(10))


def _nothing() -> None:
    """Nobody is woken: the day drains by itself."""
