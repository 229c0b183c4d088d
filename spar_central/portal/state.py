"""What the pages put down for one visit, sealed with what the visitor's browser holds.

The database keeps bytes that nobody can read without the browser's cookie: a number that is being
typed is in no table.
"""

import base64
import hashlib
import secrets
from datetime import datetime

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Struct

from spar_central.portal.intake_port import ShownAccount, Statement, WantedChange
from spar_central.trust.accounts import FaType
from spar_central.trust.enrollment import Operation

NONCE_BYTES = 12


class Draft(Struct, frozen=True):
    """A change that is being made. draft_id: in each of its forms, to know an older page.

    dfsp_code, branch_code: of the list; number: canonical; shown: as people write it.
    """

    draft_id: str
    operation: Operation
    version: str
    kind: FaType = FaType.BANK
    dfsp_code: str = ""
    branch_code: str = ""
    number: str = ""
    shown: str = ""
    holder: str = ""
    relation: str = ""

    def __repr__(self) -> str:
        return "Draft(...)"


class Receipt(Struct, frozen=True):
    """What was handed in last. wanted: to hand it in once more; that is the same change.

    number: as people say it.
    """

    wanted: WantedChange
    reference: str
    number: str
    at: datetime
    account: ShownAccount | None = None

    def __repr__(self) -> str:
        return "Receipt(...)"


class PortalState(Struct, frozen=True):
    """may_change: the way of logging in was strong enough. read_at: when the statement was read."""

    login_token: str
    may_change: bool
    statement: Statement = Statement(known=False)
    read_at: int = 0
    draft: Draft | None = None
    receipt: Receipt | None = None

    def __repr__(self) -> str:
        return "PortalState(...)"


def new_draft_id() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


def seal(state: PortalState, token: str) -> str:
    """For the database. token: what the browser holds."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_key(token)).encrypt(nonce, msgspec.json.encode(state), None)
    return base64.b64encode(nonce + sealed).decode()


def unseal(text: str, token: str) -> PortalState | None:
    """None for what was not sealed with this token, or by an older program."""
    try:
        raw = base64.b64decode(text, validate=True)
        plain = AESGCM(_key(token)).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], None)
        return msgspec.json.decode(plain, type=PortalState)
    except (ValueError, InvalidTag, msgspec.MsgspecError):
        return None


def _key(token: str) -> bytes:
    return hashlib.sha256(f"portal state\0{token}".encode()).digest()
