"""What a passkey signs: one content of ours, whose hash is the challenge.

It is verified anew wherever it counts, from the very bytes that the authenticator signed.

Source: W3C Web Authentication Level 3, §7.2 (verifying an assertion), §7.1 (registration).
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import TypeVar

import cbor2
import msgspec
import webauthn
from msgspec import Struct
from webauthn.helpers import bytes_to_base64url, parse_authenticator_data, parse_cbor
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.exceptions import WebAuthnException

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.approval import Approval
from spar_central.trust.canonical import canonical, read_canonical
from spar_central.trust.jws import Typ
from spar_central.trust.keys import ED25519, PublicKey, public_key
from spar_central.trust.shapes import Code, Moment, Name, Text

MAX_TOKEN = 60_000
ALGORITHMS = [COSEAlgorithmIdentifier.EDDSA, COSEAlgorithmIdentifier.ECDSA_SHA_256]
"""The two kinds of keys that we certify; every authenticator of today has the second."""

S = TypeVar("S", bound=Struct)


@dataclass(frozen=True, slots=True)
class PasskeyParty:
    """Whom an authenticator signs for. rp_id: a host name; origin: of our pages."""

    rp_id: str
    origin: str


class SignIn(Struct, frozen=True, forbid_unknown_fields=True):
    """nonce: the center's, used once."""

    nonce: Text
    exp: Moment


class Act(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that needs a signature, or two. subject: a device, person, key, enrollment, office.

    values: what exactly, by name; act_id: ours, drawn for it.
    """

    act_id: Code
    kind: Code
    office: Code
    subject: Text
    values: dict[Code, str]


class SignedAct(Struct, frozen=True, forbid_unknown_fields=True):
    """What each of the persons signs."""

    act: Act
    signer: Code
    nonce: Text
    exp: Moment


class PasskeyLink(Struct, frozen=True, forbid_unknown_fields=True):
    """Signed by the people-and-devices key: who knows the link may register one first passkey."""

    link_hash: Text
    person_id: Code
    by: tuple[Name, ...]
    exp: Moment


class Assertion(Struct, frozen=True, forbid_unknown_fields=True):
    """As it is kept: the content in canonical form and what the authenticator made; base64url."""

    content: str
    credential_id: str
    authenticator_data: str
    client_data: str
    signature: str


@dataclass(frozen=True, slots=True)
class NewPasskey:
    """Registered, and not certified yet."""

    credential_id: str
    key: PublicKey
    sign_count: int


def challenge_of(content: Struct, typ: Typ) -> bytes:
    """SHA-256 over the kind, a zero byte and the canonical form: none passes as another."""
    return hashlib.sha256(typ.value.encode() + b"\0" + canonical(content)).digest()


def assertion_of(content: Struct, browser_json: str) -> str:
    """What is kept of a browser's answer (``PublicKeyCredential.toJSON``). Raises Refused."""
    if len(browser_json) > MAX_TOKEN:
        raise Refused("passkey.form")
    try:
        plain = msgspec.json.decode(browser_json.encode(), type=_Browser)
    except (msgspec.MsgspecError, UnicodeEncodeError) as error:
        raise Refused("passkey.form") from error
    reply = plain.response
    made = Assertion(
        bytes_to_base64url(canonical(content)), plain.id, reply.authenticatorData,
        reply.clientDataJSON, reply.signature,
    )  # fmt: skip
    return msgspec.json.encode(made).decode()


def credential_of(browser_json: str) -> str:
    """Which passkey is said to have signed; nothing is verified. Raises Refused."""
    try:
        return msgspec.json.decode(browser_json.encode(), type=_Browser).id
    except (msgspec.MsgspecError, UnicodeEncodeError) as error:
        raise Refused("passkey.form") from error


def is_assertion(token: str) -> bool:
    """A kept assertion is JSON; a compact JWS begins otherwise."""
    return token.startswith("{")


def read_assertion(token: str, typ: Typ, key: PublicKey, party: PasskeyParty, kind: type[S]) -> S:
    """The content, when this key signed exactly it, for us, with the person verified.

    Raises Refused ``passkey.form`` or ``passkey.wrong``.
    """
    made = _kept(token)
    content = read_canonical(_bytes(made.content), kind)
    verify(made, challenge_of(content, typ), key, party)
    return content


def content_of(token: str, kind: type[S]) -> S:
    """What a kept assertion says; nothing is verified. Raises Refused."""
    return read_canonical(_bytes(_kept(token).content), kind)


def approval_of(token: str) -> Approval:
    """What a kept review says, signed on a laptop or by a passkey; nothing is verified.

    Raises Refused.
    """
    if is_assertion(token):
        return content_of(token, Approval)
    return jws.unverified(token, Approval)


def verify(made: Assertion, challenge: bytes, key: PublicKey, party: PasskeyParty) -> None:
    """Raises Refused. Origin, RP id, user verification and type are looked at by the library."""
    credential = {
        "id": made.credential_id,
        "rawId": made.credential_id,
        "type": "public-key",
        "response": {
            "authenticatorData": made.authenticator_data,
            "clientDataJSON": made.client_data,
            "signature": made.signature,
        },
    }
    try:
        webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.rp_id,
            expected_origin=party.origin,
            credential_public_key=_cose(key),
            credential_current_sign_count=0,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise Refused("passkey.wrong", type(error).__name__) from error


def sign_count_of(token: str) -> int:
    """How often the authenticator signed; 0 where it does not count. Raises Refused."""
    try:
        return parse_authenticator_data(_bytes(_kept(token).authenticator_data)).sign_count
    except (WebAuthnException, ValueError) as error:
        raise Refused("passkey.form") from error


def read_registration(browser_json: str, challenge: bytes, party: PasskeyParty) -> NewPasskey:
    """A new passkey of a verified person. No attestation is asked for. Raises Refused."""
    if len(browser_json) > MAX_TOKEN:
        raise Refused("passkey.form")
    try:
        found = webauthn.verify_registration_response(
            credential=browser_json,
            expected_challenge=challenge,
            expected_rp_id=party.rp_id,
            expected_origin=party.origin,
            require_user_verification=True,
            supported_pub_key_algs=ALGORITHMS,
        )
        key = _of_cose(found.credential_public_key)
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise Refused("passkey.wrong", type(error).__name__) from error
    return NewPasskey(bytes_to_base64url(found.credential_id), key, found.sign_count)


class _BrowserReply(Struct):
    """Names as browsers write them."""

    authenticatorData: str  # noqa: N815
    clientDataJSON: str  # noqa: N815
    signature: str


class _Browser(Struct):
    """Members that we do not need are left out."""

    id: str
    response: _BrowserReply


def _kept(token: str) -> Assertion:
    if len(token) > MAX_TOKEN:
        raise Refused("passkey.form")
    try:
        return msgspec.json.decode(token.encode(), type=Assertion)
    except (msgspec.MsgspecError, UnicodeEncodeError) as error:
        raise Refused("passkey.form") from error


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("passkey.form") from error


def _cose(key: PublicKey) -> bytes:
    """RFC 9053: kty 1 (OKP), crv 6, alg -8; or kty 2 (EC2), crv 1, alg -7."""
    jwk = key.jwk
    if key.alg == ED25519:
        return cbor2.dumps({1: 1, 3: -8, -1: 6, -2: _bytes(jwk["x"])})
    return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: _bytes(jwk["x"]), -3: _bytes(jwk["y"])})


def _of_cose(data: bytes) -> PublicKey:
    parts = parse_cbor(data)
    if parts[1] == 1 and parts[-1] == 6:
        jwk = {"kty": "OKP", "crv": "Ed25519", "x": bytes_to_base64url(parts[-2])}
    elif parts[1] == 2 and parts[-1] == 1:
        x, y = bytes_to_base64url(parts[-2]), bytes_to_base64url(parts[-3])
        jwk = {"kty": "EC", "crv": "P-256", "x": x, "y": y}
    else:
        raise Refused("passkey.wrong", "kind of key")
    return public_key(jwk)
