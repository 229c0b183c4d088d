"""A directory bundle: one signed file with every bank, branch and wallet of a country.

Line 1  ``SPAR-DIRECTORY 1``
Line 2  Ed25519 signature in base64 over all bytes after this line
rest    gzip of UTF-8 JSON {version, country, issued, dfsps: [...], branches: [...]}
Nothing is unpacked before the signature verifies; unpacking stops at MAX_BYTES.
"""

import base64
import binascii
import gzip
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from spar_agent.domain.account import FaType
from spar_agent.domain.checks import rule_is_known
from spar_agent.domain.directory import AccountRule, Branch, Dfsp
from spar_agent.domain.strategy import is_unsafe
from spar_agent.errors import DirectoryBad, DirectoryUntrusted

MAGIC = b"SPAR-DIRECTORY 1\n"
MAX_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Bundle:
    """One country's list of banks, wallets and branches, already checked."""

    version: str
    country: str
    issued: datetime
    dfsps: tuple[Dfsp, ...]
    branches: tuple[Branch, ...]


def read_signing_key(path: Path) -> Ed25519PrivateKey:
    """An unencrypted Ed25519 key in PEM. Raises DirectoryBad."""
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except (ValueError, TypeError) as error:
        raise DirectoryBad("the signing key is no unencrypted PEM key") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise DirectoryBad("the signing key is not Ed25519")
    return key


def write_bundle(bundle: Bundle, key: Ed25519PrivateKey) -> bytes:
    """The bytes of the file: the signature, then the compressed list."""
    raw = {
        "version": bundle.version,
        "country": bundle.country,
        "issued": bundle.issued.astimezone(UTC).isoformat(),
        "dfsps": [asdict(dfsp) for dfsp in bundle.dfsps],
        "branches": [asdict(branch) for branch in bundle.branches],
    }
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode()
    body = gzip.compress(text, 9, mtime=0)
    return MAGIC + base64.b64encode(key.sign(body)) + b"\n" + body


def read_bundle(data: bytes, trusted: Iterable[bytes]) -> Bundle:
    """The list in ``data``. trusted: raw 32-byte public keys.

    Raises DirectoryUntrusted when no trusted key signed it, DirectoryBad when it cannot be used.
    """
    if not data.startswith(MAGIC):
        raise DirectoryBad("not a directory bundle")
    head, _, body = data[len(MAGIC) :].partition(b"\n")
    _verify(head, body, trusted)
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as packed:
            text = packed.read(MAX_BYTES + 1)
        if len(text) > MAX_BYTES:
            raise DirectoryBad("too long")
        return _checked(json.loads(text))
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise DirectoryBad(f"cannot be read: {type(error).__name__}") from error


def _verify(head: bytes, body: bytes, trusted: Iterable[bytes]) -> None:
    try:
        signature = base64.b64decode(head, validate=True)
    except binascii.Error as error:
        raise DirectoryUntrusted("no signature") from error
    for key in trusted:
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(signature, body)
        except InvalidSignature:
            continue
        return
    raise DirectoryUntrusted("signed by nobody we trust")


def _checked(raw: dict[str, Any]) -> Bundle:
    bundle = Bundle(
        str(raw["version"]),
        str(raw["country"]),
        datetime.fromisoformat(raw["issued"]),
        tuple(_dfsp(one) for one in raw["dfsps"]),
        tuple(_branch(one) for one in raw["branches"]),
    )
    check_bundle(bundle)
    return bundle


def check_bundle(bundle: Bundle) -> None:
    """Raises DirectoryBad for a list that must not be used, wherever it is from."""
    dfsps, branches = bundle.dfsps, bundle.branches
    codes = {dfsp.code for dfsp in dfsps}
    if len(codes) != len(dfsps):
        raise DirectoryBad("a DFSP code stands twice")
    for branch in branches:
        if branch.dfsp_code not in codes:
            raise DirectoryBad(f"branch {branch.code} of an unknown bank")
        _refuse_unsafe((branch.code, branch.name), branch.code)
    for dfsp in dfsps:
        _refuse_unsafe((dfsp.code, dfsp.name), dfsp.code)
        if not rule_is_known(dfsp.rule):
            raise DirectoryBad(f"{dfsp.code}: an account rule this app does not know")


def _dfsp(raw: dict[str, Any]) -> Dfsp:
    rule = dict(raw["rule"])
    for several in ("group", "operators"):
        rule[several] = tuple(rule.get(several, ()))
    readings = tuple(raw.get("readings", ()))
    kind = FaType(raw["kind"])
    return Dfsp(**{**raw, "kind": kind, "rule": AccountRule(**rule), "readings": readings})


def _branch(raw: dict[str, Any]) -> Branch:
    return Branch(**{**raw, "readings": tuple(raw.get("readings", ()))})


def _refuse_unsafe(values: Sequence[str], code: str) -> None:
    """Names stand inside the FA string: one with a delimiter would corrupt every account there."""
    if any(is_unsafe(value) for value in values):
        raise DirectoryBad(f"{code}: a name that holds signs of an address")
