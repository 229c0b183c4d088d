"""What a device without network hands to whoever travels: sealed to the center, numbered, signed.

The carrier reads nothing and can leave out nothing but the whole. Source: RFC 7516 (compact JWE).
"""

from typing import Annotated, Any

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from msgspec import Meta, Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.shapes import Code, Moment, Number, Sha256, Text, Token, Uuid

ALGORITHMS = ["ECDH-ES", "A256GCM"]
MAX_ITEMS = 200


class StickItem(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One enrollment. proof: the sealed capture with its binding, as the identity entry takes it.

    attestation, holder: where a proof was given before instead.
    """

    enrollment: Token
    proof: dict[str, Any] = {}
    attestation: Token | None = None
    holder: Token | None = None


class Stick(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Signed by the device that captured. number: rises with each of that device.

    heartbeat: how the laptop is, as ``/desks/heartbeats`` takes it, without the journal's head.
    """

    device_id: Code
    number: Annotated[int, Meta(ge=1, le=2**31)]
    made_at: Moment
    items: Annotated[tuple[StickItem, ...], Meta(max_length=MAX_ITEMS)]
    heartbeat: dict[str, Any] = {}


class StickReceiptItem(Struct, frozen=True, omit_defaults=True):
    """What became of it. outcome: admission's; state: where it is on its way to the mapper.

    codes: why; ida: what ID Authentication said no with.
    """

    enrollment_id: Uuid | Text
    revision: Number
    sha256: Sha256 | Text
    outcome: str
    state: str
    codes: tuple[str, ...] = ()
    ida: tuple[str, ...] = ()


class StickReceipt(Struct, frozen=True, omit_defaults=True):
    """Signed by the attestation key. sha256: of the sealed stick as it came."""

    device_id: Code
    number: Number
    sha256: Sha256
    at: Moment
    items: tuple[StickReceiptItem, ...]


def open_stick(sealed: str, key: OKPKey) -> str:
    """The signed Stick inside. key: the center's outbox key. Raises Refused ``stick.sealed``."""
    try:
        found = jwe.decrypt_compact(sealed, key, algorithms=ALGORITHMS).plaintext
    except (JoseError, ValueError) as error:
        raise Refused("stick.sealed") from error
    return (found or b"").decode("ascii", "replace")


def named_device(token: str) -> str:
    """Where it says it was made; nothing is verified. Raises Refused."""
    return jws.unverified(token, Stick).device_id
