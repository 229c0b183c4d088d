"""A change between handing in and the answer: sealed, and bound to what the browser holds.

Whoever writes to the database can lose it, but neither read nor alter it.
"""

import base64
import binascii
import hashlib
import os
import secrets
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Generic, TypeVar

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Struct

from spar_central.errors import Refused
from spar_central.identity.code_proving import IdNumber
from spar_central.identity.oidc.login import PendingLogin
from spar_central.records import asked_changes
from spar_central.storage.port import Transaction
from spar_central.trust.enrollment import Enrollment

_IV_BYTES: Final = 12
CODE_MARK: Final = "code."
"""How the cookie begins of a browser that logs in by a code."""
CODE_PATH: Final = "/code"
A = TypeVar("A", bound=Struct)


class Stage(StrEnum):
    """How far it is. Values are stored: never rename one."""

    HANDED_IN = "handed_in"
    AT_LOGIN = "at_login"
    PROVEN = "proven"
    CONSENT_AT_LOGIN = "consent_at_login"
    CONSENT_PROVEN = "consent_proven"
    CODE_ASKED = "code_asked"  # the portal has an address for a browser
    CODE_NUMBER = "code_number"  # the person is asked for the ID number
    CODE_SENT = "code_sent"
    CODE_PROVEN = "code_proven"  # to look: the browser is on its way back


class ProvenLogin(Struct, frozen=True):
    """The login that was made for this change."""

    issuer: str
    acr: tuple[str, ...]
    auth_time: datetime
    id_token_sha256: str
    assertion_jti: str


class Asked(Struct, frozen=True):
    """enrollment: dated when it is confirmed. psut: who asked for it. wrong: tries with digits.

    by_code: the person logs in for it by a code, too.
    """

    enrollment: Enrollment
    psut: str
    language: str
    pending: PendingLogin | None = None
    login: ProvenLogin | None = None
    wrong: int = 0
    by_code: bool = False


class CodeVisit(Struct, frozen=True):
    """A login by a code, under way. change: what it is for; None: to look.

    challenge: of what the portal holds for this browser (RFC 7636, S256). number, transaction_id:
    once a code was asked for. tries: codes that were typed.
    """

    language: str
    challenge: str = ""
    change: Asked | None = None
    number: IdNumber | None = None
    transaction_id: str = ""
    tries: int = 0


class CodeProven(Struct, frozen=True):
    """Who logged in by a code, to look."""

    challenge: str
    psut: str
    auth_time: datetime


class SealedStore(Generic[A]):
    """key: 32 bytes of this process alone. life: of each stage. kind: of what is put down."""

    def __init__(self, key: bytes, life: timedelta, kind: type[A]) -> None:
        self._kind = kind
        self._aead = AESGCM(key)
        self._life = life

    async def put(self, tx: Transaction, stage: Stage, asked: A, now: datetime) -> str:
        """What the browser gets: 256 random bits."""
        secret = secrets.token_urlsafe(32)
        await self.put_again(tx, secret, stage, asked, now)
        return secret

    async def put_again(
        self, tx: Transaction, secret: str, stage: Stage, asked: A, now: datetime
    ) -> None:
        """Under what the browser holds already."""
        name = _hash(secret)
        iv = os.urandom(_IV_BYTES)
        sealed = self._aead.encrypt(iv, msgspec.json.encode(asked), f"{stage}\0{name}".encode())
        text = base64.urlsafe_b64encode(iv + sealed).decode()
        await asked_changes.put(tx, name, stage, text, now + self._life)

    async def take(self, tx: Transaction, secret: str, stage: Stage, now: datetime) -> A:
        """It is gone with it. Raises Refused ``change.over``."""
        name = _hash(secret)
        return self._opened(await asked_changes.take(tx, name, stage, now), stage, name)

    async def look(self, tx: Transaction, secret: str, stage: Stage, now: datetime) -> A:
        """It stays. Raises Refused ``change.over``."""
        name = _hash(secret)
        return self._opened(await asked_changes.look(tx, name, stage, now), stage, name)

    def _opened(self, sealed: str | None, stage: Stage, name: str) -> A:
        if sealed is None:
            raise Refused("change.over")
        try:
            raw = base64.urlsafe_b64decode(sealed)
            clear = self._aead.decrypt(
                raw[:_IV_BYTES], raw[_IV_BYTES:], f"{stage}\0{name}".encode()
            )
            return msgspec.json.decode(clear, type=self._kind)
        except (InvalidTag, binascii.Error, msgspec.MsgspecError, ValueError) as error:
            raise Refused("change.over", "not sealed here") from error


def csrf_of(secret: str) -> str:
    """What the form of this browser carries."""
    return hashlib.sha256(f"form\0{secret}".encode()).hexdigest()


def _hash(secret: str) -> str:
    return hashlib.sha256(f"asked\0{secret}".encode()).hexdigest()
