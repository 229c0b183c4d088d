"""A center on a real socket, and laptops that speak to it, honest ones and others."""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx
import msgspec
import uvicorn
from http_message_signatures import HTTPMessageSigner, HTTPSignatureKeyResolver, algorithms
from joserfc import jwe
from joserfc.jwk import OKPKey

from spar_central.cli.root_keys import Offline, make_root
from spar_central.desks.app import DesksApp
from spar_central.desks.signatures import COVERED, DEVICE_TAG, PERSON_TAG
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.identity.relay import Relay
from spar_central.keys_folder import DesksKeys, read_chain, read_desks_keys, read_key
from spar_central.people import acts
from spar_central.people.acts import Person, Registrar
from spar_central.records import identity, joining
from spar_central.records.log import broken_at
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.approval import Approval
from spar_central.trust.attestation import Attestation
from spar_central.trust.certificates import Role, Use
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.joining import Confirmation, Join, PersonKey
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, new_key
from tests.central.storages import run
from tests.central.world import PSUT, attestation, new_enrollment

T = TypeVar("T")
PASSPHRASE = "a passphrase for tests"
ADMINS = ("A-1", "A-2")


class TurnedClock:
    """Stands where the tests put it, from the time of this computer on."""

    def __init__(self) -> None:
        self.moved = timedelta()

    def __call__(self) -> datetime:
        return (datetime.now(UTC) + self.moved).replace(microsecond=0)

    def forward(self, seconds: float) -> None:
        self.moved += timedelta(seconds=seconds)


@dataclass
class Center:
    """The entry for laptops, running; and the hands of those who run it."""

    settings: Settings
    keys: DesksKeys
    registrar: Registrar
    clock: TurnedClock
    url: str = ""
    transactions: int = 10**9

    def act(self, do: Callable[[Transaction], Awaitable[T]]) -> T:
        """One transaction beside the server, as the command line does it."""

        async def go(storage: Storage) -> T:
            async with storage.transaction() as tx:
                return await do(tx)

        return run(self.settings, go)

    def rows(self, sql: str) -> list[Any]:
        return self.act(lambda tx: tx.fetch(sql))

    def records(self, kind: str = "") -> list[tuple[str, str, str, str]]:
        """kind, actor, device and subject, oldest first."""
        found = self.rows("SELECT kind, actor, device_id, subject FROM records ORDER BY number")
        return [row for row in found if row[0].startswith(kind)]

    def is_whole(self) -> bool:
        return run(self.settings, broken_at) == 0

    def hire(
        self,
        staff: str,
        role: Role = Role.AGENT,
        office: str = "office-1",
        by: tuple[str, ...] = ADMINS,
    ) -> str:
        person = Person(staff, f"Name of {staff}", office, role)
        return self.act(lambda tx: acts.add_person(tx, person, by, self.clock()))

    def invite(self, staff: str) -> str:
        return self.act(lambda tx: acts.invite(tx, staff, ADMINS[0], self.clock(), 24))

    def confirm(
        self, laptop: "SigningLaptop", words: str = "", by: tuple[str, ...] = ADMINS
    ) -> None:
        reply = words or laptop.key.public.words
        self.act(
            lambda tx: acts.confirm_join(
                tx, self.registrar, laptop.device_id, reply, by, self.clock()
            )
        )

    def admission(self, storage: Storage) -> EnrollmentAdmission:
        keys = self.keys
        return EnrollmentAdmission(
            storage, keys.chain, self.settings.admission, keys.person, self.settings.party
        )

    def laptop(
        self, staff: str, role: Role = Role.AGENT, office: str = "office-1"
    ) -> "SigningLaptop":
        """A laptop that joined and was confirmed, with this person at it."""
        self.hire(staff, role, office)
        made = SigningLaptop(self)
        assert made.join(self.invite(staff), staff).status_code == 200
        self.confirm(made)
        made.standing()
        return made

    def certify(self, kid: str) -> None:
        """As if second persons had vouched for this key."""

        async def go(tx: Transaction) -> None:
            row = await joining.key_of(tx, kid)
            token = self.registrar.person(row, ADMINS, self.clock())
            await joining.certify_key(tx, kid, token)

        self.act(go)

    def attest(self, of: Enrollment, person: str, **changes: Any) -> str:
        """As the relay gives it: on record, and signed."""
        return self.given(self.attestation(of, person, **changes))

    def attestation(self, of: Enrollment, person: str, **changes: Any) -> Attestation:
        """Of now, for a day."""
        times = {"response_time": self.clock(), "exp": self.clock() + timedelta(days=1)}
        return attestation(of, person, **{**times, **changes})

    def given(self, reply: Attestation) -> str:
        return self.all_given([reply])[0]

    def all_given(self, replies: Sequence[Attestation]) -> list[str]:
        key = EnrollmentAdmission(None, self.keys.chain, self.settings.admission, self.keys.person)  # type: ignore[arg-type]  # -- only its key of people is asked

        async def keep(tx: Transaction) -> None:
            for one in replies:
                psut = key.psut_key(one.psut)
                assert await identity.attest(tx, one, psut, "0" * 64, self.clock())

        self.act(keep)
        return [jws.sign(one, Typ.ATTESTATION, self.keys.attestation) for one in replies]

    def transaction(self) -> str:
        self.transactions += 1
        return str(self.transactions)


class _Signing(HTTPSignatureKeyResolver):
    def __init__(self, key: PrivateKey) -> None:
        self._key = key

    def resolve_private_key(self, key_id: str) -> Any:
        return self._key.key.private_key


@dataclass
class Worker:
    """A person with a key on one laptop."""

    staff: str
    key: PrivateKey
    person_id: str = ""
    named: str = ""
    """Another kid than the key's, as somebody else might claim."""


@dataclass
class SigningLaptop:
    """Signs as the desk does. Its parts are open: tests take them for what they should not do."""

    center: Center
    key: PrivateKey = field(default_factory=new_key)
    sealing: OKPKey = field(default_factory=lambda: OKPKey.generate_key("X25519"))
    device_id: str = ""
    counter: int = 0
    workers: list[Worker] = field(default_factory=list)

    @property
    def worker(self) -> Worker:
        return self.workers[0]

    def copy(self) -> "SigningLaptop":
        """The same disk image in another computer."""
        return replace(self, workers=list(self.workers))

    def join_request(self, code: str, staff: str) -> str:
        worker = Worker(staff, new_key())
        self.workers.append(worker)
        now = self.center.clock()
        person = jws.sign(
            PersonKey(staff, worker.key.public.jwk, self.key.kid, now), Typ.PERSON_KEY, worker.key
        )
        sealing = {k: str(v) for k, v in self.sealing.as_dict(private=False).items()}
        join = Join(code, "SigningLaptop", self.key.public.jwk, sealing, person, now)
        return jws.sign(join, Typ.JOIN, self.key)

    def join(self, code: str, staff: str) -> httpx.Response:
        reply = self.send_join(self.join_request(code, staff))
        if reply.status_code == 200:
            self.device_id = reply.json()["device_id"]
        return reply

    def send_join(self, request: str) -> httpx.Response:
        return httpx.post(f"{self.center.url}/desks/join", json={"request": request}, timeout=30)

    def nonce(self, key: PrivateKey) -> str:
        return self.nonce_for(key.kid)

    def nonce_for(self, kid: str) -> str:
        reply = httpx.post(f"{self.center.url}/desks/nonce", json={"kid": kid}, timeout=30)
        return str(reply.json()["nonce"])

    def standing(self) -> dict[str, Any]:
        reply: dict[str, Any] = self.post("standing").json()
        for worker in self.workers:
            for row in reply.get("people", []):
                if row["kid"] == worker.key.kid:
                    worker.person_id = row["person_id"]
        return reply

    def signed(
        self,
        path: str,
        body: bytes,
        *,
        by: Worker | None = None,
        counter: int | None = None,
        created: datetime | None = None,
        nonce: str | None = None,
        headers: dict[str, str] | None = None,
        covered: tuple[str, ...] = COVERED,
        key: PrivateKey | None = None,
        kid: str | None = None,
    ) -> httpx.Request:
        """A request with its signatures; each part can be another than an honest desk's."""
        if counter is None:
            self.counter += 1
            counter = self.counter
        reply = {
            "content-type": "application/json",
            "spar-counter": str(counter),
            "spar-protocol": "1",
            **(headers or {}),
        }
        request = httpx.Request("POST", f"{self.center.url}{path}", content=body, headers=reply)
        at = created or self.center.clock()
        signing = [(key or self.key, kid or (key or self.key).kid, DEVICE_TAG)]
        if by is not None:
            signing.append((by.key, by.named or by.key.kid, PERSON_TAG))
        for one, name, tag in signing:
            HTTPMessageSigner(
                signature_algorithm=algorithms.ED25519,
                key_resolver=_Signing(one),
            ).sign(
                request,
                key_id=name,
                created=at,
                nonce=nonce or self.nonce_for(name),
                label=tag.removeprefix("spar-"),
                tag=tag,
                covered_component_ids=covered,
                append_if_signature_exists=True,
                body=body,
                use_existing_digest="content-digest" in request.headers,
            )
        return request

    def send(self, request: httpx.Request) -> httpx.Response:
        with httpx.Client(timeout=60) as http:
            return http.send(request)

    def post(self, name: str, body: Any = None, **how: Any) -> httpx.Response:
        raw = msgspec.json.encode({} if body is None else body)
        return self.send(self.signed(f"/desks/{name}", raw, **how))

    # what people do at it

    def enrollment(self, **changes: Any) -> Enrollment:
        """Captured now, on this laptop."""
        now = self.center.clock()
        made = {
            "device_id": self.device_id,
            "captured_at": now,
            "transaction_id": self.center.transaction(),
            **changes,
        }
        of = new_enrollment(**made)
        return msgspec.structs.replace(of, consent=msgspec.structs.replace(of.consent, at=now))

    def sign(self, of: Enrollment, by: Worker | None = None) -> str:
        return jws.sign(of, Typ.ENROLLMENT, (by or self.worker).key)

    def proven(self, of: Enrollment, psut: str = PSUT, **changes: Any) -> dict[str, str]:
        """An item with a proof as the relay gives it."""
        proof = self.center.attest(of, self.worker.person_id, psut=psut, **changes)
        return {"enrollment": self.sign(of), "attestation": proof}

    def wish_of(self, worker: Worker) -> dict[str, str]:
        """Captured and proven by another person at this laptop."""
        of = self.enrollment()
        proof = self.center.attest(of, worker.person_id)
        return {"enrollment": self.sign(of, worker), "attestation": proof}

    def upload(self, *items: dict[str, str], **how: Any) -> list[dict[str, Any]]:
        reply = self.post("enrollments", {"items": items}, **how)
        assert reply.status_code == 200, reply.text
        answer: list[dict[str, Any]] = reply.json()["items"]
        return answer

    def waiting(self) -> list[dict[str, Any]]:
        reply = self.post("reviews/waiting", by=self.worker)
        assert reply.status_code == 200, reply.text
        answer: list[dict[str, Any]] = reply.json()["reviews"]
        return answer

    def approve(self, shown: dict[str, Any], **changes: Any) -> httpx.Response:
        """A review of what was shown, signed by the person at this laptop."""
        of = jws.unverified(shown["enrollment"], Enrollment)
        made = {
            "enrollment_id": of.enrollment_id,
            "enrollment_sha256": shown["sha256"],
            "revision": shown["revision"],
            "review_round": shown["review_round"],
            "decision": "approve",
            "nonce": shown["nonce"],
            "reviewer": self.worker.person_id,
            "exp": self.center.clock() + timedelta(minutes=10),
            **changes,
        }
        approval = msgspec.convert(made, Approval)
        token = jws.sign(approval, Typ.APPROVAL, self.worker.key)
        return self.post("reviews", {"approval": token}, by=self.worker)

    def new_key(self, staff: str) -> Worker:
        """A further person, or a new PIN: a key that waits for a second person."""
        worker = Worker(staff, new_key())
        person_key = PersonKey(staff, worker.key.public.jwk, self.key.kid, self.center.clock())
        token = jws.sign(person_key, Typ.PERSON_KEY, worker.key)
        reply = self.post("people/keys", {"key": token})
        assert reply.status_code == 200, reply.text
        worker.person_id = reply.json()["person_id"]
        self.workers.append(worker)
        return worker

    def confirm(self, shown: dict[str, Any], **changes: Any) -> httpx.Response:
        """The person at this laptop vouches for a key that was shown."""
        made = {
            "kid": shown["kid"],
            "person_id": shown["person_id"],
            "role": shown["role"],
            "office": shown["office"],
            "confirmer": self.worker.person_id,
            "nonce": shown["nonce"],
            "at": self.center.clock(),
            **changes,
        }
        confirmation = msgspec.convert(made, Confirmation)
        token = jws.sign(confirmation, Typ.CONFIRMATION, self.worker.key)
        return self.post("people/confirmations", {"confirmation": token}, by=self.worker)

    def opened(self, reply: httpx.Response) -> bytes:
        """What was sealed to this laptop."""
        assert reply.status_code == 200, reply.text
        sealed = reply.json()["sealed"]
        found = jwe.decrypt_compact(sealed, self.sealing, algorithms=["ECDH-ES", "A256GCM"])
        plain = found.plaintext
        assert plain is not None
        return plain


def code_of(reply: httpx.Response) -> str:
    return str(reply.json()["error"]["code"])


def made_keys(settings: Settings, folder: Path, clock: TurnedClock) -> tuple[DesksKeys, Registrar]:
    """By the set-up of the product."""
    now = clock() - timedelta(minutes=1)
    make_root(settings, Offline(folder / "stick", PASSPHRASE), now, 5)
    keys = read_desks_keys(settings.keys_folder, settings.office, clock())
    chain = read_chain(settings.keys_folder, settings.office)
    people = read_key(settings.keys_folder, Use.PEOPLE_AND_DEVICES, chain, clock())
    return keys, Registrar(people, settings.certificate_days)


@contextmanager
def running(
    settings: Settings,
    folder: Path,
    relay: Callable[[TurnedClock], Relay] | None = None,
) -> Iterator[Center]:
    """A center on a free port of loopback, in a thread of its own."""
    clock = TurnedClock()
    keys, registrar = made_keys(settings, folder, clock)
    center = Center(settings, keys, registrar, clock)
    server: list[_Server] = []
    started = threading.Event()

    def listening(port: int) -> None:
        center.url = f"http://127.0.0.1:{port}"
        started.set()

    async def serve() -> None:
        storage = await open_storage(settings, migrate=settings.migrate)
        made = relay(clock) if relay is not None else None
        try:
            desks = DesksApp(settings, keys, storage, made, clock)
            config = uvicorn.Config(
                desks.app(), port=0, log_config=None, lifespan="off", proxy_headers=False
            )
            server.append(_Server(config, listening))
            await server[0].serve()
        finally:
            if made is not None:
                await made.close()
            await storage.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert started.wait(60)
        for staff in ADMINS:
            center.hire(staff, Role.ADMINISTRATOR, by=("X-1", "X-2"))
        yield center
    finally:
        for one in server:
            one.should_exit = True
        thread.join(60)


class _Server(uvicorn.Server):
    """Tells its port once it listens."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[int], None]) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._listening(self.servers[0].sockets[0].getsockname()[1])
