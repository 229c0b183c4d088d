"""What every request of a laptop goes through: length, signature, clock, number, standing."""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request

from spar_central.admission.evidence import DeviceState, Signer
from spar_central.clock import Clock, from_ms
from spar_central.desks import signatures
from spar_central.desks.nonces import Nonces
from spar_central.desks.signatures import DEVICE_TAG, PERSON_TAG, Claim
from spar_central.errors import Refused
from spar_central.keys_folder import DesksKeys
from spar_central.records import members
from spar_central.records.log import Entry
from spar_central.records.members import DeviceRow, KeyRow
from spar_central.records.requests import Turn, take_turn
from spar_central.records.standing import set_state
from spar_central.settings import Settings
from spar_central.storage.port import Storage
from spar_central.trust.certificates import Role, Use, check_begun, check_dates
from spar_central.trust.keys import PublicKey

OPEN = frozenset({DeviceState.ACTIVE})
JOINING = frozenset({DeviceState.ACTIVE, DeviceState.PENDING})
_STANDING = {
    DeviceState.PENDING: "device.pending",
    DeviceState.HELD: "device.held",
    DeviceState.BLOCKED: "device.blocked",
    DeviceState.WIPED: "device.blocked",
}


class NotAdmitted(Exception):
    """A request that is not served. Who it was is known as far as ``device`` and ``person`` say."""

    def __init__(
        self, refused: Refused, device: DeviceRow | None = None, person: KeyRow | None = None
    ) -> None:
        super().__init__(refused.code)
        self.refused = refused
        self.device = device
        self.person = person


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: a device in good standing and, where it was asked for, a person at it."""

    device: DeviceRow
    person: Signer | None
    kid: str
    body: bytes
    now: datetime
    clock_s: int = 0
    """How far the laptop's clock is ahead of ours."""

    @property
    def human(self) -> str:
        """The staff number; "" where no person signed."""
        return self.person.human if self.person is not None else ""

    @property
    def signer(self) -> Signer:
        """The person, where one had to sign. Raises Refused."""
        if self.person is None:
            raise Refused("person.unknown")
        return self.person


class DeviceAuthenticator:
    """Lets in who may."""

    def __init__(
        self, settings: Settings, keys: DesksKeys, storage: Storage, nonces: Nonces, clock: Clock
    ) -> None:
        self._settings = settings
        self._keys = keys
        self._storage = storage
        self._nonces = nonces
        self._clock = clock

    async def body(self, request: Request) -> bytes:
        """The whole of it, not longer and not slower than is taken. Raises Refused."""
        if request.url.query:
            raise Refused("request.form", "query")
        parts, size = [], 0
        try:
            async with asyncio.timeout(self._settings.desks.body_wait_s):
                async for part in request.stream():
                    size += len(part)
                    if size > self._settings.desks.most_bytes:
                        raise Refused("request.too_long")
                    parts.append(part)
        except TimeoutError as error:
            raise Refused("request.too_slow") from error
        return b"".join(parts)

    async def admit(
        self,
        request: Request,
        *,
        states: frozenset[DeviceState] = OPEN,
        roles: frozenset[Role] | None = None,
    ) -> Caller:
        """Who asks. roles: a person of one of them must have signed too. Raises NotAdmitted.

        A person's signature that nobody asked for is verified all the same.
        """
        device: DeviceRow | None = None
        person: KeyRow | None = None
        try:
            body = await self.body(request)
            self._check_protocol(request)
            device_claim, claim = self._claimed(request)
            device, person = await self._named(device_claim, claim)
            digest = self._verified(request, body, DEVICE_TAG, device_claim, device.key)
            now = self._clock()
            self._check_person(request, body, claim, person, asked=roles is not None)
            await self._take_turn(request, device, digest, now)
            self._check_standing(device, states, now)
            signer = None if person is None else self._signer(person, device, roles, now)
        except Refused as error:
            raise NotAdmitted(error, device, person) from error
        ahead = device_claim.created - int(now.timestamp())
        return Caller(device, signer, person.kid if person else "", body, now, ahead)

    def _check_person(
        self,
        request: Request,
        body: bytes,
        claim: Claim | None,
        person: KeyRow | None,
        *,
        asked: bool,
    ) -> None:
        if claim is None:
            if asked:
                raise Refused("request.unsigned", PERSON_TAG)
            return
        if person is None:
            raise Refused("person.unknown")
        self._verified(request, body, PERSON_TAG, claim, person.key)

    def _check_protocol(self, request: Request) -> None:
        text = request.headers.get("spar-protocol", "")
        if not (text.isascii() and text.isdigit() and len(text) < 6):
            raise Refused("request.form", "spar-protocol")
        if int(text) < self._settings.desks.least_protocol:
            raise Refused("request.protocol")

    def _claimed(self, request: Request) -> tuple[Claim, Claim | None]:
        device, person = signatures.claims(request, DEVICE_TAG, PERSON_TAG)
        if device is None:
            raise Refused("request.unsigned", DEVICE_TAG)
        return device, person

    async def _named(
        self, device_claim: Claim, claim: Claim | None
    ) -> tuple[DeviceRow, KeyRow | None]:
        async with self._storage.reading() as look:
            device = await members.device_of_kid(look, device_claim.kid)
            if device is None:
                raise Refused("device.unknown")
            if claim is None:
                return device, None
            return device, (await members.keys(look, {claim.kid})).get(claim.kid)

    def _verified(
        self, request: Request, body: bytes, tag: str, claim: Claim, key: PublicKey
    ) -> bytes:
        """The signature. The clock is looked at after it: only the owner is told about theirs."""
        value = signatures.check(request, body, tag, key)
        now = self._clock()
        if abs(now.timestamp() - claim.created) > self._settings.desks.clock_skew_s:
            raise Refused("clock.wrong")
        self._nonces.check(claim.nonce, key.kid, now)
        return value

    async def _take_turn(
        self, request: Request, device: DeviceRow, signature: bytes, now: datetime
    ) -> None:
        text = request.headers.get("spar-counter", "")
        if not (text.isascii() and text.isdigit() and 0 < len(text) <= 15):
            raise Refused("request.form", "spar-counter")
        digest = hashlib.sha256(signature).hexdigest()
        # Whatever the request changes is committed after this, and takes it to the disk with it.
        async with self._storage.transaction(durable=False) as tx:
            turn = await take_turn(tx, device.device_id, int(text), digest, now)
            if turn is Turn.FORKED and device.state is DeviceState.ACTIVE:
                entry = Entry("device.forked", "center", device.device_id)
                await set_state(tx, device.device_id, DeviceState.HELD, entry, now)
        if turn is Turn.FORKED:
            raise Refused("device.forked", text)
        if turn is not Turn.NEXT:
            raise Refused("request.replayed" if turn is Turn.REPLAYED else "request.late", text)

    def _check_standing(
        self, device: DeviceRow, states: frozenset[DeviceState], now: datetime
    ) -> None:
        if device.revoked_at and from_ms(device.revoked_at) <= now:
            raise Refused("device.blocked", "revoked")
        if device.state not in states:
            raise Refused(_STANDING.get(device.state, "device.unknown"))
        if device.state is not DeviceState.PENDING:
            values = self._keys.chain.member(device.certificate, Use.DEVICE, now)
            if (values.subject, values.kid, values.office) != (
                device.device_id, device.kid, device.office,
            ):  # fmt: skip
                raise Refused("certificate.use", "another device")
            try:
                check_dates(values, now)
            except Refused as error:
                raise Refused("device.expired", error.code) from error

    def _signer(
        self, row: KeyRow, device: DeviceRow, roles: frozenset[Role] | None, now: datetime
    ) -> Signer:
        found = members.signer_of(row, self._keys.chain, now)
        check_signer(found, device, now)
        if roles is not None and found.role not in roles:
            raise Refused("person.role")
        return found


def check_signer(found: Signer, device: DeviceRow, now: datetime) -> None:
    """Raises Refused unless this person may act at this device now."""
    if not found.confirmed:
        raise Refused("person.pending")
    if now >= found.ends:
        raise Refused("person.ended")
    check_begun(found.starts, now)
    if found.device_id != device.device_id:
        raise Refused("person.other_device")
    if found.office != device.office:
        raise Refused("person.office")
