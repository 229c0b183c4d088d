"""What intake signs about a person who logged in: to look, to change, to keep an account."""

from typing import Annotated, Final

from msgspec import Meta, Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.enrollment import Operation
from spar_central.trust.shapes import Moment, Sha256, Text, Uuid

CODE_WAY: Final = "spar:acr:code"
"""The way of a login by ID Authentication's code, where no login service had a part in it."""

Ways = Annotated[tuple[Text, ...], Meta(min_length=1, max_length=10)]


class LoginToken(Struct, frozen=True, forbid_unknown_fields=True):
    """In place of an id_token, for the pages: whose account may be looked at, and until when.

    It moves nothing. psut: MOSIP's token of the person. acr: ways of the login.
    """

    jti: Uuid
    psut: Text
    acr: Ways
    auth_time: Moment
    exp: Moment


class LoginProof(Struct, frozen=True, forbid_unknown_fields=True):
    """The person logged in for this one change, saw it and confirmed it on intake's own page.

    binds: sha256 of the change. id_token_sha256: of the login service's id_token, or of ID
    Authentication's signed reply, which was verified here and is kept nowhere. issuer: who signed
    that. assertion_jti: of our own request for it.
    """

    jti: Uuid
    psut: Text
    issuer: Text
    acr: Ways
    auth_time: Moment
    confirmed_at: Moment
    id_token_sha256: Sha256
    assertion_jti: Uuid
    operation: Operation
    binds: Sha256


class Renewal(Struct, frozen=True, forbid_unknown_fields=True):
    """The person said on the pages that the registered account is still right.

    version, expires: of the mapping that was seen, ISO date. login: jti of the LoginToken. exp:
    after it nobody waits for the registry any more.
    """

    jti: Uuid
    psut: Text
    version: int
    expires: Text
    login: Uuid
    acr: Ways
    auth_time: Moment
    said_at: Moment
    exp: Moment


class _Named(Struct):
    psut: Text


def psut_in(token: str) -> str:
    """Whom a signed proof is about; nothing is verified. Raises Refused."""
    found = jws.unverified(token, _Named).psut
    if not found:
        raise Refused("content.form", "psut")
    return found
