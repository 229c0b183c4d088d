"""What is asked of ID Authentication: an exact list of fields, and no others."""

import secrets
from typing import Annotated, Literal

from msgspec import Meta, Struct

from spar_central.trust.attestation import Method
from spar_central.trust.enrollment import Operation
from spar_central.trust.shapes import END, Kid, Moment, Token, TransactionId

IndividualId = Annotated[str, Meta(min_length=6, max_length=64, pattern="^[0-9A-Za-z@._-]+" + END)]
IdType = Literal["UIN", "VID", "HANDLE"]


class _Asked(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Unknown members are refused, not ignored: demographics or a PIN are among them."""


class CodeWanted(_Asked, frozen=True):
    """A code for this person."""

    transaction_id: TransactionId
    individual_id: IndividualId
    individual_id_type: IdType
    channels: Annotated[tuple[Literal["phone", "email"], ...], Meta(min_length=1, max_length=2)]
    request_time: Moment


class OtpRequest(CodeWanted, frozen=True):
    """Of a laptop. kid: of the agent's key."""

    kid: Kid


class Binding(_Asked, frozen=True):
    """For a sealed capture: the enrollment signed in the village, and the salt of its id."""

    enrollment: Token
    salt: Annotated[str, Meta(pattern="^[0-9a-f]{32,128}" + END)]


class SealedProof(_Asked, frozen=True):
    """What was sealed to IDA, and what IDA needs beside it."""

    transaction_id: TransactionId
    individual_id: IndividualId
    individual_id_type: IdType
    request_time: Moment
    factor: Method
    request: Annotated[str, Meta(min_length=1, max_length=6_000_000)]
    request_session_key: Annotated[str, Meta(min_length=1, max_length=1000)]
    request_hmac: Annotated[str, Meta(min_length=1, max_length=1000)]
    thumbprint: Annotated[str, Meta(min_length=1, max_length=200)]


class ProofRequest(SealedProof, frozen=True):
    """Of a laptop, and nothing in it that the center would have to believe."""

    kid: Kid
    operation: Operation
    binding: Binding | None = None


def new_transaction() -> str:
    """Ten digits that nobody can guess."""
    return str(secrets.randbelow(10**10)).zfill(10)
