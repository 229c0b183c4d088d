"""Opening a laptop's vault whose people are locked out or gone.

The laptop keeps its vault's master key sealed to the office's recovery key (JWE), together with
its device id: a slot that was copied into another laptop's request is seen. The center seals the
master key anew, to the sealing key of that laptop's certificate, and says who may sign in.
"""

import base64
import binascii
from typing import Annotated

import msgspec
from joserfc.jwk import OKPKey
from msgspec import Meta, Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, PublicKey
from spar_central.trust.sealing import seal, unseal
from spar_central.trust.shapes import Code, Moment, Name, Sealed, Sha256, Text, Token

MASTER_BYTES = 32
_Master = Annotated[str, Meta(min_length=44, max_length=44)]


class RecoveryRequest(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Signed by the device's key. slot: a RecoverySlot, sealed; once: makes each request differ."""

    device_id: Code
    slot: Sealed
    once: Sha256
    at: Moment


class RecoverySlot(Struct, frozen=True, forbid_unknown_fields=True):
    """What the laptop sealed to the recovery key. master: 32 bytes in base64."""

    device_id: Code
    master: _Master


class RecoveryAnswer(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Signed by the people-and-devices key. request: SHA-256 of the request's token.

    sealed: the master key in base64, for the laptop's sealing key alone. confirmed_by: the two
    persons who opened it.
    """

    device_id: Code
    request: Sha256
    sealed: Sealed
    staff_number: Code
    name: Name
    role: Role
    at: Moment
    confirmed_by: tuple[Text, ...]


class RecoveryRequestFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What a laptop writes for the stick."""

    request: Token


class RecoveryAnswerFile(Struct, frozen=True):
    """What goes back. certificate: of the people-and-devices key; root_changes: to its root."""

    answer: str
    certificate: str
    root_changes: tuple[str, ...] = ()


def read_request(token: str, device: PublicKey) -> RecoveryRequest:
    """Raises Refused."""
    return jws.read(token, Typ.RECOVERY_REQUEST, device, RecoveryRequest)


def open_slot(request: RecoveryRequest, recovery: OKPKey) -> str:
    """The master key in base64, when the slot is that laptop's own. Raises Refused."""
    try:
        slot = msgspec.json.decode(unseal(request.slot, recovery), type=RecoverySlot)
        whole = len(base64.b64decode(slot.master, validate=True)) == MASTER_BYTES
    except (msgspec.MsgspecError, binascii.Error) as error:
        raise Refused("recovery.slot") from error
    if slot.device_id != request.device_id or not whole:
        raise Refused("recovery.slot", "of another laptop")
    return slot.master


def sealed_master(master: str, laptop: OKPKey) -> str:
    """For that laptop alone."""
    return seal(master.encode(), laptop)


def sign_answer(answer: RecoveryAnswer, key: PrivateKey) -> str:
    """The signed answer."""
    return jws.sign(answer, Typ.RECOVERY_ANSWER, key)
