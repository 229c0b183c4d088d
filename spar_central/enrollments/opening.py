"""Verifies what came with an enrollment, with the keys that are known. No database, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from spar_central.admission.evidence import Device, DeviceState, Signer
from spar_central.errors import Refused
from spar_central.records.members import DeviceRow, KeyRow, signer_of
from spar_central.trust import jws
from spar_central.trust.accounts import BankAccount, FinancialAddress
from spar_central.trust.attestation import Attestation, Holder
from spar_central.trust.certificates import Chain, Use
from spar_central.trust.enrollment import (
    SELF_SERVICE,
    Enrollment,
    SignedEnrollment,
    open_enrollment,
    payable,
)
from spar_central.trust.jws import Typ
from spar_central.trust.keys import public_key
from spar_central.trust.login import LoginProof


@dataclass(frozen=True, slots=True)
class Sent:
    """An item as it came. attestation, holder: "" when there is none."""

    enrollment: str
    attestation: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class OpenedItem:
    """What holds of an item. problem: why nothing could be read or believed at all.

    settled: the account that a counted review named for one as written.
    """

    sent: Sent
    problem: Refused | None = None
    signed: SignedEnrollment | None = None
    signer: Signer | None = None
    device: Device | None = None
    attestation: Attestation | None = None
    holder_names: tuple[str, ...] = ()
    settled: BankAccount | None = None
    login: LoginProof | None = None

    @property
    def proof(self) -> Attestation | LoginProof | None:
        """Who the person is, however that was proven."""
        return self.attestation or self.login

    @property
    def is_self_service(self) -> bool:
        """True for what the person confirmed without a desk."""
        return self.enrollment is not None and self.enrollment.device_id == SELF_SERVICE

    @property
    def account(self) -> FinancialAddress | None:
        """What is to be registered, by the author's signature and, where needed, a reviewer's."""
        if self.signed is None:
            return None
        return self.settled or payable(self.signed.enrollment.fa)

    @property
    def enrollment(self) -> Enrollment | None:
        """Once its signature holds."""
        return None if self.signed is None else self.signed.enrollment


@dataclass(frozen=True, slots=True)
class Known:
    """Rows of the database that the items of a batch name."""

    keys: Mapping[str, KeyRow]
    devices: Mapping[str, DeviceRow]


def named_kid(sent: Sent) -> str:
    """Who is said to have signed; "" when that cannot be read."""
    try:
        return jws.kid_of(sent.enrollment)
    except Refused:
        return ""


def named_device(sent: Sent) -> str:
    """Where it is said to have been captured; "" when that cannot be read."""
    try:
        return jws.unverified(sent.enrollment, Enrollment).device_id
    except Refused:
        return ""


def open_item(sent: Sent, known: Known, chain: Chain, moment: datetime) -> OpenedItem:
    """Every signature is verified here; what is not signed rightly is not evidence."""
    try:
        if jws.typ_of(sent.enrollment) == Typ.CHANGE:
            return _open_change(sent, chain, moment)
    except Refused as error:
        return OpenedItem(sent, error)
    row = known.keys.get(named_kid(sent))
    if row is None:
        return OpenedItem(sent, Refused("person.unknown"))
    try:
        signed = open_enrollment(sent.enrollment, row.key)
        signer = signer_of(row, chain, moment)
        proof = _attestation(sent.attestation, chain, moment) if sent.attestation else None
        names = _holder(sent.holder, proof, chain, moment) if sent.holder else ()
    except Refused as error:
        return OpenedItem(sent, error)
    return OpenedItem(
        sent,
        signed=signed,
        signer=signer,
        device=_device(signed, known),
        attestation=proof,
        holder_names=names,
    )


def _open_change(sent: Sent, chain: Chain, moment: datetime) -> OpenedItem:
    """What intake signed: the change, and that the person logged in for it and confirmed it."""
    key = public_key(chain.center(Use.INTAKE, moment).key)
    signed = open_enrollment(sent.enrollment, key, Typ.CHANGE)
    proof = jws.read(sent.attestation, Typ.LOGIN_PROOF, key, LoginProof)
    device = Device(SELF_SERVICE, chain.office, DeviceState.ACTIVE)
    return OpenedItem(sent, signed=signed, device=device, login=proof)


def refreshed(one: OpenedItem, known: Known, chain: Chain, moment: datetime) -> OpenedItem:
    """The same item with how its people and devices stand now; signatures stay verified."""
    if one.signed is None or one.is_self_service:
        return one
    row = known.keys.get(one.signed.kid)
    if row is None:
        return OpenedItem(one.sent, Refused("person.unknown"))
    try:
        signer = signer_of(row, chain, moment)
    except Refused as error:
        return OpenedItem(one.sent, error)
    return replace(one, signer=signer, device=_device(one.signed, known))


def _device(signed: SignedEnrollment, known: Known) -> Device | None:
    found = known.devices.get(signed.enrollment.device_id)
    return None if found is None else Device(found.device_id, found.office, found.state)


def _attestation(token: str, chain: Chain, moment: datetime) -> Attestation:
    key = public_key(chain.center(Use.ATTESTATION, moment).key)
    return jws.read(token, Typ.ATTESTATION, key, Attestation)


def proof_of(sent: Sent, chain: Chain, moment: datetime) -> tuple[Attestation, tuple[str, ...]]:
    """The proof and the names that came with it, verified. Raises Refused."""
    proof = _attestation(sent.attestation, chain, moment)
    return proof, _holder(sent.holder, proof, chain, moment) if sent.holder else ()


def _holder(
    token: str, proof: Attestation | None, chain: Chain, moment: datetime
) -> tuple[str, ...]:
    """The names that were attested together with ``proof``; none with another."""
    key = public_key(chain.center(Use.ATTESTATION, moment).key)
    found = jws.read(token, Typ.HOLDER, key, Holder)
    return found.names if proof is not None and found.jti == proof.jti else ()
