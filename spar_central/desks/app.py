"""The entry for laptops as an ASGI app: which path does what, for whom, and how it says no."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_central import __version__
from spar_central.admission.evidence import DeviceState
from spar_central.clock import Clock, now_utc
from spar_central.desks.acts import ActDesk
from spar_central.desks.conflicts import ConflictDesk
from spar_central.desks.consents import ConsentDesk
from spar_central.desks.contact import ContactDesk
from spar_central.desks.device_authenticator import (
    JOINING,
    OPEN,
    Caller,
    DeviceAuthenticator,
    NotAdmitted,
)
from spar_central.desks.devices import DeviceDesk
from spar_central.desks.directory import DirectoryDesk
from spar_central.desks.enrollments import EnrollmentDesk
from spar_central.desks.health import HealthDesk
from spar_central.desks.held_now import HeldNow
from spar_central.desks.identity import IdentityDesk
from spar_central.desks.metrics import Metrics
from spar_central.desks.moved_proofs import MovedProofDesk
from spar_central.desks.nonces import Nonces
from spar_central.desks.openapi import document
from spar_central.desks.people import CONFIRMERS, PeopleDesk
from spar_central.desks.registered import RegisteredDesk
from spar_central.desks.reviews import REVIEWERS, ReviewDesk
from spar_central.desks.signals import SignalDesk
from spar_central.desks.sticks import StickDesk
from spar_central.desks.still_right import StillRightDesk
from spar_central.desks.wire import EnrollmentsReply, ErrorReply, Problem, Reply
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.registry_questions import RegistryQuestions
from spar_central.errors import SENTENCES, Refused
from spar_central.identity.relay import Relay
from spar_central.keys_folder import DesksKeys
from spar_central.notices.contacts import ContactSeal
from spar_central.records import log
from spar_central.records.device_troubles import DeviceLimits
from spar_central.records.log import Entry
from spar_central.settings import Console, Settings
from spar_central.storage.port import Storage, StorageBusy, StorageGone, StorageOld
from spar_central.trust.certificates import Role
from spar_central.web.hung_up import hung_up

logger = logging.getLogger(__name__)

STATUS: Final = {
    "request.unsigned": 401, "device.unknown": 401, "signature.wrong": 401, "request.nonce": 401,
    "request.digest": 401, "clock.wrong": 401, "person.unknown": 401,
    "request.replayed": 409, "request.late": 409, "device.forked": 409, "journal.fork": 409,
    "join.key_known": 409, "request.too_long": 413, "request.too_slow": 408,
    "request.protocol": 426, "join.tries": 429, "identity.sends": 429, "identity.tries": 429,
    "identity.unknown_ids": 429, "identity.away": 502, "identity.unsigned": 502,
    "identity.reply": 502, "identity.off": 501, "storage.away": 503, "internal": 500,
    "request.path": 404, "request.method": 405, "review.unknown": 404,
    "directory.unknown": 404, "mapper.off": 501, "mapper.away": 502, "reading.unknown": 404,
    "consent.off": 501,
}  # fmt: skip
"""400 for what cannot be read, 403 for everything else that is refused."""

_UNREADABLE = ("request.form", "signature.form", "content.form", "content.not_canonical")
_WITH_TIME = frozenset({"clock.wrong", "request.nonce"})
_WITH_ORDERS = frozenset({"device.blocked", "device.held"})

Endpoint = Callable[[Caller], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Signed:
    """A path whose requests a device signs; roles: and a person of one of them."""

    path: str
    serve: Endpoint
    states: frozenset[DeviceState] = OPEN
    roles: frozenset[Role] | None = None


def status_of(code: str) -> int:
    """The HTTP status of a refusal."""
    return STATUS.get(code, 400 if code in _UNREADABLE else 403)


class DesksApp:
    """Everything behind the entry, put together."""

    def __init__(
        self,
        settings: Settings,
        keys: DesksKeys,
        storage: Storage,
        relay: Relay | None = None,
        clock: Clock = now_utc,
        metrics_token: str = "",
    ) -> None:
        """relay: None when this center does not relay identity requests."""
        desks = settings.desks
        self.storage = storage
        self._clock = clock
        self.metrics = Metrics(storage.ready, metrics_token)
        nonces = Nonces(keys.nonce, desks.nonce_life_s)
        review_nonces = Nonces(keys.nonce, desks.nonce_of_review_s)
        self._gate = DeviceAuthenticator(settings, keys, storage, nonces, clock)
        admission = EnrollmentAdmission(
            storage, keys.chain, settings.admission, keys.person, settings.party
        )
        self._contact = ContactDesk(storage, keys, nonces, clock)
        self._health = HealthDesk(settings, storage, self._contact, relay, clock)
        offices = settings.admission.review_offices
        self._people = PeopleDesk(
            storage, keys, review_nonces, clock, desks.join_tries_per_hour, offices
        )
        self._enrollments = EnrollmentDesk(admission, storage, desks.most_items, keys.outbox)
        questions = RegistryQuestions(storage, clock) if settings.mapper is not None else None
        held_now = HeldNow(questions)
        life = timedelta(seconds=desks.nonce_of_review_s)
        self._reviews = ReviewDesk(storage, admission, life, offices, held_now)
        self._conflicts = ConflictDesk(storage, admission, held_now)
        self._devices = DeviceDesk(storage, _limits(settings))
        self._signals = SignalDesk(storage)
        self._acts = ActDesk(storage, review_nonces)
        self._registered = RegisteredDesk(storage, keys, admission, settings.mapper, clock)
        self._still_right = StillRightDesk(
            storage, keys, admission, settings.mapper, questions, self._registered
        )
        self._consents = ConsentDesk(
            storage, keys, admission, settings.mapper, questions, self._registered
        )
        contacts = ContactSeal(keys.person) if settings.admission.notice else None
        self._identity = IdentityDesk(relay, storage, keys, self.metrics, contacts)
        self._sticks = StickDesk(storage, keys, admission, self._identity)
        self._moved = MovedProofDesk(relay, storage, keys)
        self._directory = DirectoryDesk(storage)

    def app(self) -> Any:
        """The routes."""
        routes = [
            Route("/ping", self._ping),
            Route("/ready", self._ready),
            self.metrics.route(),
            Route("/openapi.json", self._openapi),
            Route("/desks/nonce", self._open(self._nonce), methods=["POST"]),
            Route("/desks/join", self._open(self._join), methods=["POST"]),
        ]
        routes += [
            Route(one.path, self._signed(one), methods=["POST"]) for one in self._signed_paths()
        ]
        handlers: Any = {
            404: self._not_there,
            405: self._not_there,
            ClientDisconnect: hung_up,
            Exception: self._failed,
        }
        made = Starlette(routes=routes, exception_handlers=handlers)
        return self.metrics.around(made, routes, inside=True)

    def _signed_paths(self) -> tuple[Signed, ...]:
        return (
            Signed("/desks/standing", self._contact.standing, JOINING),
            Signed("/desks/health", self._health.health),
            Signed("/desks/office-file", self._contact.office_file),
            Signed("/desks/directory", self._directory.newest),
            Signed("/desks/directory/part", self._directory.part),
            Signed("/desks/heartbeats", self._contact.heartbeat),
            Signed("/desks/person-heads", self._contact.person_head),
            Signed("/desks/people/keys", self._people.add_key),
            Signed("/desks/people/waiting", self._people.waiting, roles=CONFIRMERS),
            Signed("/desks/people/joins", self._people.joins, roles=CONFIRMERS),
            Signed("/desks/people/confirmations", self._people.confirm, roles=CONFIRMERS),
            Signed("/desks/enrollments", self._upload),
            Signed("/desks/outbox", self._outbox),
            Signed("/desks/decisions", self._enrollments.decisions),
            Signed("/desks/registered", self._registered.read),
            Signed("/desks/still-right", self._still_right.keep, roles=frozenset(Role)),
            Signed("/desks/consents", self._consents.look, roles=frozenset(Role)),
            Signed("/desks/consents/give", self._consents.give, roles=frozenset(Role)),
            Signed("/desks/consents/stop", self._consents.stop, roles=frozenset(Role)),
            Signed("/desks/reviews/waiting", self._reviews.waiting, roles=REVIEWERS),
            Signed("/desks/reviews", self._reviews.decide, roles=REVIEWERS),
            Signed("/desks/messages/read", self._contact.messages_read),
            Signed("/desks/devices", self._devices.devices, roles=CONFIRMERS),
            Signed("/desks/devices/messages", self._devices.message, roles=CONFIRMERS),
            Signed("/desks/devices/queue", self._devices.queue, roles=CONFIRMERS),
            Signed("/desks/signals", self._signals.own, roles=frozenset(Role)),
            Signed("/desks/conflicts", self._conflicts.waiting, roles=REVIEWERS),
            Signed("/desks/acts", self._acts.ask, roles=CONFIRMERS),
            Signed("/desks/acts/signatures", self._acts.sign, roles=CONFIRMERS),
            Signed("/desks/sticks", self._sticks.hand_in),
            Signed("/desks/identity/otp", self._identity.send_otp),
            Signed("/desks/identity/proof", self._identity.prove),
            Signed("/desks/identity/moved", self._moved.attest),
        )

    async def _upload(self, caller: Caller) -> EnrollmentsReply:
        return self._counted(await self._enrollments.upload(caller))

    async def _outbox(self, caller: Caller) -> EnrollmentsReply:
        return self._counted(await self._enrollments.outbox(caller))

    def _counted(self, reply: EnrollmentsReply) -> EnrollmentsReply:
        for item in reply.items:
            self.metrics.decided.labels(item.outcome.value).inc()
        return reply

    async def _nonce(self, body: bytes, _address: str) -> Reply:
        return self._contact.nonce(body)

    async def _join(self, body: bytes, address: str) -> Reply:
        return await self._people.join(body, address)

    def _open(self, serve: Callable[[bytes, str], Awaitable[Reply]]) -> Any:
        async def endpoint(request: Request) -> Response:
            try:
                return reply(await serve(await self._gate.body(request), _address(request)))
            except Refused as error:
                return await self._refuse(NotAdmitted(error), request)
            except (StorageGone, StorageBusy, StorageOld) as error:
                return self._away(error)

        return endpoint

    def _signed(self, one: Signed) -> Any:
        async def endpoint(request: Request) -> Response:
            caller: Caller | None = None
            try:
                caller = await self._gate.admit(request, states=one.states, roles=one.roles)
                return reply(await one.serve(caller))
            except NotAdmitted as error:
                return await self._refuse(error, request)
            except Refused as error:
                device = caller.device if caller is not None else None
                return await self._refuse(NotAdmitted(error, device), request, caller)
            except (StorageGone, StorageBusy, StorageOld) as error:
                return self._away(error)

        return endpoint

    async def _refuse(
        self, error: NotAdmitted, request: Request, caller: Caller | None = None
    ) -> Response:
        """Say no, and put on record who tried."""
        code = error.refused.code
        self.metrics.refused.labels(code).inc()
        now = self._clock()
        orders: tuple[str, ...] = ()
        try:
            async with self.storage.transaction() as tx:
                if error.device is None:
                    await log.count_refusal(tx, now, code, _address(request))
                else:
                    who = caller.human if caller is not None else ""
                    who = who or (error.person.human if error.person is not None else "")
                    values = {"path": request.url.path, "detail": error.refused.detail}
                    entry = Entry(f"refused.{code}", who, error.device.device_id, "", values)
                    await log.append(tx, now, entry)
            if error.device is not None and code in _WITH_ORDERS:
                orders = await self._contact.orders(error.device.device_id)
        except (StorageGone, StorageBusy, StorageOld) as gone:
            return self._away(gone)
        problem = Problem(code, error.refused.sentence)
        told_at = now if code in _WITH_TIME else None
        return reply(ErrorReply(problem, told_at, orders), status_of(code))

    def _away(self, error: Exception) -> Response:
        logger.info("the database does not answer: %s", type(error).__name__)
        self.metrics.refused.labels("storage.away").inc()
        problem = Problem("storage.away", SENTENCES["storage.away"])
        return reply(ErrorReply(problem), 503, {"retry-after": "5"})

    async def _not_there(self, _request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        code = "request.method" if status == 405 else "request.path"
        return reply(ErrorReply(Problem(code, SENTENCES[code])), status)

    async def _failed(self, _request: Request, error: Exception) -> Response:
        """A mistake of ours. Starlette raises it once more, for the server's log."""
        logger.error("a request failed: %s", type(error).__name__)
        return reply(ErrorReply(Problem("internal", SENTENCES["internal"])), 500)

    async def _ping(self, _request: Request) -> Response:
        return JSONResponse("pong")

    async def _ready(self, _request: Request) -> Response:
        try:
            await self.storage.ready()
        except (StorageGone, StorageOld) as error:
            return JSONResponse({"ready": False, "why": str(error) or type(error).__name__}, 503)
        return JSONResponse({"ready": True})

    async def _openapi(self, _request: Request) -> Response:
        return JSONResponse(document(__version__))


def reply(body: Reply, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Never kept by anybody on the way."""
    values = {"cache-control": "no-store", **(headers or {})}
    return Response(msgspec.json.encode(body), status, values, "application/json")


def _limits(settings: Settings) -> DeviceLimits:
    """As the console shows laptops; where there is none, by its defaults."""
    of = settings.console or Console("https://console.invalid")
    return DeviceLimits(of.silent_days, of.oldest_days, of.least_program, 0)


def _address(request: Request) -> str:
    return request.client.host if request.client is not None else ""
