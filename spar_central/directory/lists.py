"""The signed list of a country's banks, branches and wallets, as ``spar-agent directory`` makes it.

Line 1  ``SPAR-DIRECTORY 1``
Line 2  Ed25519 signature in base64 over all bytes after this line
rest    gzip of UTF-8 JSON {version, country, issued, dfsps: [...], branches: [...]}
Nothing is unpacked before the signature verifies; unpacking stops at MAX_BYTES.
"""

import base64
import binascii
import gzip
import io
from collections.abc import Iterable
from typing import Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from msgspec import Struct

from spar_central.errors import Refused
from spar_central.numbers.rule import AccountRule, rule_is_known
from spar_central.trust.accounts import BankAccount, FaType, is_unsafe
from spar_central.trust.shapes import Moment

MAGIC: Final = b"SPAR-DIRECTORY 1\n"
MAX_BYTES: Final = 200_000_000


class Dfsp(Struct, frozen=True, forbid_unknown_fields=True):
    """A bank or wallet provider. readings: other names it is known by."""

    code: str
    name: str
    kind: FaType
    rule: AccountRule = AccountRule()
    strategy_id: int = 0
    replaced_by: str = ""
    branch_required: bool = True
    readings: tuple[str, ...] = ()


class Branch(Struct, frozen=True, forbid_unknown_fields=True):
    """One branch of a bank. code: unique within its bank only. readings: other names of it."""

    code: str
    name: str
    dfsp_code: str
    place: str = ""
    region: str = ""
    street: str = ""
    postcode: str = ""
    replaced_by: str = ""
    readings: tuple[str, ...] = ()


class DirectoryList(Struct, frozen=True, forbid_unknown_fields=True):
    """One country's list, already checked."""

    version: str
    country: str
    issued: Moment
    dfsps: tuple[Dfsp, ...]
    branches: tuple[Branch, ...]


def read_list(data: bytes, trusted: Iterable[bytes]) -> DirectoryList:
    """The list in ``data``. trusted: raw 32-byte public keys. Raises Refused."""
    if not data.startswith(MAGIC):
        raise Refused("directory.form", "not a list of banks")
    head, _, body = data[len(MAGIC) :].partition(b"\n")
    if not _is_signed(head, body, trusted):
        raise Refused("directory.untrusted")
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as packed:
            text = packed.read(MAX_BYTES + 1)
        if len(text) > MAX_BYTES:
            raise Refused("directory.form", "too long")
        return check_list(msgspec.json.decode(text, type=DirectoryList))
    except (OSError, EOFError, msgspec.MsgspecError) as error:
        raise Refused("directory.form", type(error).__name__) from error


def _is_signed(head: bytes, body: bytes, trusted: Iterable[bytes]) -> bool:
    try:
        signature = base64.b64decode(head, validate=True)
    except binascii.Error:
        return False
    for key in trusted:
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(signature, body)
        except (InvalidSignature, ValueError):
            continue
        return True
    return False


def check_list(found: DirectoryList) -> DirectoryList:
    """Raises Refused for a list that must not be used, wherever it is from."""
    codes = {dfsp.code for dfsp in found.dfsps}
    if len(codes) != len(found.dfsps):
        raise Refused("directory.form", "a bank stands twice")
    for branch in found.branches:
        if branch.dfsp_code not in codes:
            raise Refused("directory.form", f"branch {branch.code} of an unknown bank")
        _refuse_unsafe(branch.code, branch.name)
    for dfsp in found.dfsps:
        _refuse_unsafe(dfsp.code, dfsp.name)
        if not rule_is_known(dfsp.rule):
            raise Refused("directory.form", f"{dfsp.code}: an account rule nobody knows here")
    return found


def _refuse_unsafe(code: str, name: str) -> None:
    """Names stand inside the FA string: one with a delimiter would corrupt every account there."""
    if is_unsafe(BankAccount(name, code, "", "", "0")):
        raise Refused("directory.form", f"{code}: a name that holds signs of an address")
