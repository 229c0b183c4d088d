"""What an operator signs: a proposal, its approval, its rejection.

Each is one JWS of the operator's key; an approval or rejection may be a passkey's instead.
"""

import getpass
import hashlib
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives import serialization
from joserfc import jws
from joserfc.errors import JoseError

from spar_mapper.core.clock import now_ms
from spar_mapper.records.proposals import Operator
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.keys import (
    accepted_algorithms,
    jose_key_of,
    jws_algorithm,
    public_jose_key,
    public_pem,
)
from spar_mapper.security.operator_passkeys import NotSigned, is_assertion, signed_content

TYPE = "spar-mapper-proposal+jws"
"""``typ`` of the header: what was signed for anything else is no word of an operator."""


PROPOSE, APPROVE, REJECT = "propose", "approve", "reject"


class OperatorWord(msgspec.Struct, frozen=True):
    """What is signed. act: propose, approve or reject. change: SHA-256 of kind and body, hex.

    at: milliseconds since 1970.
    """

    act: str
    proposal: str
    change: str
    operator: str
    at: int


def change_digest(kind: str, body: str) -> str:
    """SHA-256 of a change, hexadecimal."""
    return hashlib.sha256(f"{kind}\n{body}".encode()).hexdigest()


def read_operator_key(path: Path) -> Any:
    """The private key in a PEM file; its passphrase is asked for. Raises BadKey, OSError."""
    data = path.read_bytes()
    try:
        try:
            return serialization.load_pem_private_key(data, None)
        except TypeError:  # it is encrypted
            phrase = getpass.getpass(f"passphrase of {path.name}: ")
            return serialization.load_pem_private_key(data, phrase.encode())
    except (ValueError, TypeError) as error:
        raise BadKey(f"{path.name}: not a PEM private key, or another passphrase") from error


def sign_word(act: str, proposal: str, change: str, operator: Operator, key: Any) -> str:
    """The JWS of ``operator``. key: private, of cryptography. Raises BadKey: not theirs."""
    if public_pem(key.public_key()) != operator.key.pem:
        raise BadKey(f"this is not the key of {operator.name}")
    word = OperatorWord(act, proposal, change, operator.name, now_ms())
    header = {"alg": jws_algorithm(key), "typ": TYPE, "kid": operator.key.kid}
    algorithms = list(accepted_algorithms(key.public_key()))
    return jws.serialize_compact(
        header, msgspec.json.encode(word), jose_key_of(key), algorithms=algorithms
    )


def is_word_of(signed: str, act: str, proposal: str, change: str, operator: Operator) -> bool:
    """True when ``operator`` signed just this, with a key that is good now."""
    try:
        word = (
            _word_by_passkey(signed, operator) if is_assertion(signed) else _word(signed, operator)
        )
    except (JoseError, NotSigned, ValueError, msgspec.MsgspecError):
        return False
    said = (word.act, word.proposal, word.change, word.operator)
    return said == (act, proposal, change, operator.name) and operator.key.is_valid_at(now_ms())


def _word(signed: str, operator: Operator) -> OperatorWord:
    """Raises JoseError, ValueError, MsgspecError."""
    public = serialization.load_pem_public_key(operator.key.pem.encode())
    found = jws.deserialize_compact(
        signed,
        public_jose_key(operator.key.pem),
        algorithms=list(accepted_algorithms(public)),
    )
    if found.headers().get("typ") != TYPE:
        raise ValueError("signed for something else")
    return msgspec.json.decode(found.payload, type=OperatorWord)


def _word_by_passkey(signed: str, operator: Operator) -> OperatorWord:
    """Raises NotSigned, MsgspecError."""
    word = msgspec.json.decode(signed_content(signed, operator.passkeys), type=OperatorWord)
    if word.act == PROPOSE:
        raise NotSigned("what a console alone shows is nobody's proposal")
    return word
