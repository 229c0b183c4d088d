"""Joining by file: what a laptop without network writes, and the answer that goes back to it.

The laptop pins the root of the answer as it pins the one of an online join: by the words that
whoever sits there compares with the administrator's. Everything else leads up to that root.
"""

import hashlib
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey
from spar_central.trust.office_file import SignedOfficeFile
from spar_central.trust.shapes import Code, Jwk, Kid, Moment, Sha256, Text, Token

FORMAT = 1
"""Of both files; a higher one is of a newer program."""
MAX_REQUEST = 100_000
"""Bytes of a request file; it has some two thousand."""


class JoinRequestFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What a laptop writes. request: a signed Join."""

    request: Token
    format: Annotated[int, Meta(ge=1)] = FORMAT


class JoinedPerson(Struct, frozen=True, forbid_unknown_fields=True):
    """A person's key at that laptop, certified."""

    kid: Kid
    person_id: Code
    staff_number: Code
    certificate: str


class JoinAnswer(Struct, frozen=True, forbid_unknown_fields=True):
    """Signed by the people-and-devices key: all that an online join brings, in one message.

    request: SHA-256 of the request that it answers. root: kid of the root that certifies all.
    center: certificates of the center's keys, by use. understands: as the standing tells it.
    """

    device_id: Code
    office: Code
    request: Sha256
    root: Kid
    certificate: str
    people: tuple[JoinedPerson, ...]
    center: dict[Code, str]
    understands: tuple[Text, ...]
    office_file: SignedOfficeFile
    at: Moment
    valid_until: Moment


class JoinAnswerFile(Struct, frozen=True):
    """What goes back. certificate: of the people-and-devices key, by the root."""

    answer: str
    certificate: str
    root: Jwk
    format: int = FORMAT


class _Format(Struct):
    format: int = FORMAT


def read_request_file(data: bytes) -> str:
    """The signed Join of a request file. Raises Refused."""
    if len(data) > MAX_REQUEST:
        raise Refused("request.too_long")
    try:
        if msgspec.json.decode(data, type=_Format).format > FORMAT:
            raise Refused("join.file_newer")
        return msgspec.json.decode(data, type=JoinRequestFile).request
    except msgspec.MsgspecError as error:
        raise Refused("request.form") from error


def digest_of(request: str) -> str:
    """By which an answer names its request."""
    return hashlib.sha256(request.encode()).hexdigest()


def sign_join_answer(answer: JoinAnswer, key: PrivateKey) -> str:
    """The signed answer."""
    return jws.sign(answer, Typ.JOIN_ANSWER, key)
