"""An agent's day with every port killable: the real vault, center, ID service and reader."""

import asyncio
import json
import os
import random
import urllib.request
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.central.office import office_of
from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.http import STRAIGHT
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.center_wiring import center_line
from spar_agent.domain.account import BankAccount
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.enrollment import Enrollment, Event, SealedCapture, State
from spar_agent.domain.ids import PersonId, read_person_id
from spar_agent.domain.secret import Secret
from spar_agent.ports.center import CenterGateway
from spar_agent.ports.identity import BiometricDevices, IdentityService, SealedStore
from spar_agent.ports.mapper import AccountReader
from spar_agent.ports.photos import PhotoStore
from spar_agent.ports.store import EnrollmentStore
from spar_agent.services.authentication import Authentication
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.photos import Photos
from spar_agent.services.queue import Queue
from spar_agent.services.visit import Visit, VisitRules
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.wiring import readers
from tests.crash.kill_at_call import KillAtCall
from tests.crash.rekey_child import vault_in
from tests.enrollments import FA

PIN = Secret("204681")
PASSES = 60
LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class DayScenario:
    """What to run. sandbox: the ID service, which shows the code that a phone would get.

    before: enrollments of earlier scenarios in the same vault. account: a number of nobody else.
    """

    folder: str
    story: str
    sandbox: str
    person: str
    die_at: int = 0
    before: tuple[str, ...] = ()
    account: str = "00012345678"


class Day:
    """An open vault of a laptop that has joined, and the services over it."""

    def __init__(self, scenario: DayScenario) -> None:
        self.scenario = scenario
        self.folder = Path(scenario.folder)
        self.clock = WatchedClock(BUILT)
        self.vault = vault_in(self.folder)
        self.agent = self.vault.people()[0].agent_id
        self.vault.open_with(self.agent, self.vault.unlock(self.agent, PIN))
        self.conn = self.vault.connection
        self.office = office_of(MembershipStore(self.conn).load(), self.clock.now())
        directory = StoreDirectory(self.conn, self.clock)
        self._line = line = center_line(
            self.vault, self.office, self.clock, STRAIGHT, _nothing, directory
        )
        self._devices = readers(self.office, self.clock)
        self.store = cast("EnrollmentStore", self.killable(self.vault.store))
        self.sealed = cast("SealedStore", self.killable(SqlSealed(self.conn)))
        self.identity = cast("IdentityService", self.killable(line.identity))
        accounts = cast("AccountReader", self.killable(line.center))
        photos = cast("PhotoStore", self.killable(SqlPhotos(self.conn)))
        self.photos = Photos(photos, self.store, self.clock)
        self.verify = Authentication(self.identity, self.clock)
        devices = cast("BiometricDevices", self.killable(self._devices))
        self.capture_service = BiometricCapture(devices, self.office.auth_methods)
        self.visit = Visit(
            self.store, self.sealed, accounts, self.clock, os.urandom, self.vault.database.tag,
            VisitRules(self.office.review, "K7", self.office.auth_methods.deferred_window_s),
            line.author,
        )  # fmt: skip

    def killable(self, port: object) -> KillAtCall:
        """``port``, and with it this process, ends at the call the scenario was given."""
        return KillAtCall(port, self.scenario.die_at)

    @property
    def fa(self) -> BankAccount:
        """The account that is captured."""
        return replace(FA, account_number=self.scenario.account)

    @property
    def person(self) -> PersonId:
        """Who sits before us."""
        read = read_person_id(self.scenario.person)
        assert isinstance(read, PersonId)
        return read

    def rows(self) -> dict[str, Enrollment]:
        """What this scenario has on disk, looked at without a port."""
        before = set(self.scenario.before)
        found = {row.enrollment_id: row for row in self.vault.store.page(0, 1000)}
        return {number: row for number, row in found.items() if number not in before}

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
            await self.visit.finish(enrollment, proof, self.agent)
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
        """Until the center has answered for everything, or a person has to decide."""
        line = self._line
        center = cast("CenterGateway", self.killable(line.center))
        engine = CenterEngine(self.store, center, line.contact, self.clock, random.random)
        queue = Queue(self.store, self.clock, _nothing)
        for _ in range(PASSES):
            if (await engine.one_pass()).remaining == 0:
                break
            await asyncio.sleep(LOOK_EVERY_S)
            queue.send_now(self.agent)

    async def close(self) -> None:
        """The day is over."""
        await self._line.client.close()
        if self._devices is not None:
            await self._devices.close()
        self.vault.close()
        (self.folder / "calls").write_text(str(KillAtCall.calls), encoding="utf-8")

    def _code(self) -> Secret:
        """The newest code, as the phone shows it."""
        with urllib.request.urlopen(f"{self.scenario.sandbox}/sms.json", timeout=60) as answer:
            return Secret(str(json.load(answer)[0]["otp"]))


def _nothing() -> None:
    """Nobody is woken: the day drains by itself."""
