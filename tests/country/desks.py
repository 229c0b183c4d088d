"""Desks as tasks: each joins over the wire, signs as a laptop does, and asks what became of it."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

import httpx
import msgspec

from spar_central.clock import now_utc
from spar_central.people import acts
from spar_central.people.acts import Person
from spar_central.records import identity
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.jws import Typ
from tests.central.center import ADMINS, Center, SigningLaptop
from tests.central.world import account, attestation
from tests.country.line import BadLine, LineCut
from tests.country.proofs import IdaProofs
from tests.country.truth import CountryEnrollment, LaptopWaits, Truth

T = TypeVar("T")
BATCH = 5
ASK_AGAIN_S = 0.5
SETTLED = {"registered", "refused", "conflict", "waiting"}
OLDEST_S = 90_000
"""A little more than a day, for each that is unfinished."""
WRONG_CLOCK = timedelta(hours=5)


@dataclass
class CountryDesk:
    """One laptop. ahead: of the right time; a desk that was told so follows.

    unfinished: captures of today that nobody hands in; the laptop only tells of them.
    """

    laptop: SigningLaptop
    office: str
    staff: str
    line: BadLine
    truth: Truth
    ahead: timedelta = timedelta()
    nonce: str = ""
    unfinished: int = 0
    enrollments: list[CountryEnrollment] = field(default_factory=list)

    async def post(self, path: str, body: Any) -> httpx.Response:
        """Signed, again and again until there is an answer to it."""
        raw = msgspec.json.encode(body)
        while True:
            try:
                if not self.nonce:
                    self.nonce = await self._nonce()
                request = self.laptop.signed(
                    path, raw, nonce=self.nonce, created=now_utc() + self.ahead
                )
                reply = await self.line.send(request)
            except LineCut:
                continue
            if reply.status_code == 200:
                return reply
            error = reply.json()["error"]
            if error["code"] == "request.nonce":
                self.nonce = ""
            elif error["code"] == "clock.wrong":
                self.ahead = datetime.fromisoformat(reply.json()["now"]) - now_utc()
                self.truth.wrong_clocks += 1
            else:
                raise AssertionError(f"{path}: {reply.text}")

    async def _nonce(self) -> str:
        url, kid = f"{self.laptop.center.url}/desks/nonce", self.laptop.key.kid
        reply = await self.line.send(httpx.Request("POST", url, json={"kid": kid}))
        return str(reply.json()["nonce"])

    async def join(self, code: str) -> str:
        """Asked for once more when the line broke. The words of its key."""
        request = self.laptop.join_request(code, self.staff)
        while True:
            url = f"{self.laptop.center.url}/desks/join"
            try:
                reply = await self.line.send(httpx.Request("POST", url, json={"request": request}))
            except LineCut:
                continue
            assert reply.status_code == 200, reply.text
            self.laptop.device_id = reply.json()["device_id"]
            return self.laptop.key.public.words

    async def standing(self) -> None:
        """Who sits here, as the center knows them."""
        reply = (await self.post("/desks/standing", {})).json()
        for worker in self.laptop.workers:
            for row in reply.get("people", []):
                if row["kid"] == worker.key.kid:
                    worker.person_id = row["person_id"]

    async def day(self, items: Sequence[tuple[CountryEnrollment, dict[str, str]]]) -> None:
        """What was captured goes up in small batches, in between the desk asks about it."""
        for at in range(0, len(items), BATCH):
            await self.heartbeat(len(items) - at)
            part = items[at : at + BATCH]
            body = {"items": [item for _, item in part]}
            answers = (await self.post("/desks/enrollments", body)).json()["items"]
            for (enrollment, _), answer in zip(part, answers, strict=True):
                enrollment.answer = answer
        await self.heartbeat(0)
        await self.follow()

    async def heartbeat(self, waiting: int) -> None:
        """waiting: to be handed in, beside what is unfinished."""
        count = waiting + self.unfinished
        said = LaptopWaits(self.office, count, OLDEST_S * self.unfinished)
        body = {
            "program": "0.1.0",
            "vault_schema": 1,
            "waiting": {"queued": waiting, "in_review": self.unfinished},
            "oldest_waiting_s": said.oldest_s,
            "disk_free_bytes": 10**11,
        }
        reply = (await self.post("/desks/heartbeats", body)).json()
        assert "orders" not in reply, "nobody gave any"
        self.truth.waits[self.laptop.device_id] = said
        self.truth.heartbeats += 1

    async def follow(self) -> None:
        """Until each is registered, or waits with a reason."""
        while True:
            waiting = {one.enrollment_id: one for one in self.enrollments if not is_settled(one)}
            if not waiting:
                return
            await asyncio.sleep(ASK_AGAIN_S)
            reply = await self.post("/desks/decisions", {"enrollment_ids": [*waiting]})
            for answer in reply.json()["items"]:
                waiting[answer["enrollment_id"]].answer = answer


def is_settled(enrollment: CountryEnrollment) -> bool:
    state = enrollment.answer.get("state", "")
    return state in SETTLED and (state == "registered" or bool(enrollment.codes))


class Registrars:
    """The hands of those who run the center: one connection for thousands of people."""

    def __init__(self, center: Center, storage: Storage, proofs: IdaProofs) -> None:
        self.center = center
        self.storage = storage
        self.proofs = proofs
        self._key = center.admission(storage).psut_key

    async def act(self, do: Callable[[Transaction], Awaitable[T]]) -> T:
        async with self.storage.transaction() as tx:
            return await do(tx)

    async def invite(self, desk: CountryDesk) -> str:
        person = Person(desk.staff, f"Name of {desk.staff}", desk.office, Role.AGENT)
        now = now_utc()

        async def go(tx: Transaction) -> str:
            await acts.add_person(tx, person, ADMINS, now)
            return await acts.invite(tx, desk.staff, ADMINS[0], now, 24)

        return await self.act(go)

    async def confirm(self, desk: CountryDesk, words: str) -> None:
        registrar, device = self.center.registrar, desk.laptop.device_id
        await self.act(
            lambda tx: acts.confirm_join(tx, registrar, device, words, ADMINS, now_utc())
        )

    async def proven(self, desk: CountryDesk, enrollment: CountryEnrollment) -> dict[str, str]:
        """Captured and proven: by IDA, whom it knows; else on record and signed as by the relay."""
        laptop = desk.laptop
        of = laptop.enrollment(
            enrollment_id=enrollment.enrollment_id, fa=account(enrollment.number)
        )
        if enrollment.psut in self.proofs.numbers:
            token = await self.proofs.proof(laptop, desk.post, of, enrollment.psut)
            desk.truth.through_ida += 1
            return {"enrollment": laptop.sign(of), "attestation": token}
        now = now_utc()
        proof = attestation(
            of, laptop.worker.person_id, psut=enrollment.psut, response_time=now,
            exp=now + timedelta(days=1),
        )  # fmt: skip
        key = self._key(enrollment.psut)
        await self.act(lambda tx: identity.attest(tx, proof, key, "0" * 64, now))
        token = jws.sign(proof, Typ.ATTESTATION, self.center.keys.attestation)
        return {"enrollment": laptop.sign(of), "attestation": token}


def new_desks(
    center: Center, count: int, offices: int, http: httpx.AsyncClient, truth: Truth, seed: int
) -> list[CountryDesk]:
    """Some with a good line, some with a very bad one, some with a wrong clock."""
    chance = random.Random(seed)
    made = []
    for at in range(count):
        line = BadLine(http, chance, truth.cuts, chance.choice([0.0, 1.0, 3.0]))
        ahead = WRONG_CLOCK * chance.choice([1, -1]) if chance.random() < 0.05 else timedelta()
        office = f"office-{at % offices + 1}"
        desk = CountryDesk(SigningLaptop(center), office, f"S-{at}", line, truth, ahead)
        desk.unfinished = chance.choice([0, 0, 1, 2])
        made.append(desk)
    if made:
        made[0].ahead = WRONG_CLOCK  # at least one
    return made
