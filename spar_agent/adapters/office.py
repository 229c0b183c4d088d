"""The office file: servers, keys and policy; taken into the vault once, then not needed again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spar_agent.adapters.card.reader import IssuerKey, issuer_key
from spar_agent.adapters.mosip.profile import (
    DeviceProfile,
    IdaProfile,
    read_device_profile,
    read_ida_profile,
    read_identity_policy,
)
from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.domain.auth_methods import IdentityPolicy
from spar_agent.domain.profile import ServerProfile, read_profile
from spar_agent.domain.review import ReviewPolicy
from spar_agent.domain.secret import Secret
from spar_agent.domain.slip import SlipTerms
from spar_agent.errors import ProfileBad

FORMAT = "spar-office/1"
SETTING = "office"
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True, repr=False)
class Office:
    """Who we are and whom we speak to."""

    name: str
    code: str
    device: str
    mapper: ServerProfile
    signing_key: Secret
    identity: IdaProfile
    auth_methods: IdentityPolicy
    devices: DeviceProfile
    card_issuers: tuple[IssuerKey, ...]
    review: ReviewPolicy
    overwrite_older_entries: bool
    transfer: "TransferKeys"
    slip: SlipTerms


@dataclass(frozen=True, slots=True, repr=False)
class TransferKeys:
    """For files carried by hand. own: our private key; others: public keys by device or office."""

    own: Secret
    others: dict[str, str]


def read_office(text: str) -> Office:
    """The office in ``text``. Raises ProfileBad naming what cannot be used."""
    try:
        raw = json.loads(text)
    except ValueError as error:
        raise ProfileBad("the office file is not JSON") from error
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ProfileBad("not an office file of this version")
    name, device = str(raw.get("office", "")), str(raw.get("device", ""))
    mapper, policy = _object(raw, "mapper"), raw.get("policy") or {}
    identity = _object(raw, "identity")
    return Office(
        name=name,
        code=str(raw.get("office_code", "K7")),
        device=device,
        mapper=read_profile(mapper, name, device),
        signing_key=Secret(str(mapper.get("signing_key_pem", ""))),
        identity=read_ida_profile(identity),
        auth_methods=read_identity_policy(identity),
        devices=read_device_profile(identity),
        card_issuers=_issuers(identity.get("card_issuers") or []),
        review=ReviewPolicy(
            changes=bool(policy.get("review_changes", True)),
            removals=bool(policy.get("review_removals", True)),
            offline=bool(policy.get("review_offline", True)),
            same_account=bool(policy.get("review_same_account", True)),
        ),
        overwrite_older_entries=bool(policy.get("put_overwrites", False)),
        transfer=_transfer(raw.get("transfer") or {}),
        slip=_slip(raw.get("slip") or {}, name),
    )


def read_office_file(path: Path) -> str:
    """The text of the file, once it is known to be one. Raises ProfileBad."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ProfileBad("the office file is too long")
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileBad("the office file cannot be read") from error
    read_office(text)
    return text


def keep_office(conn: Connection, text: str) -> None:
    """Put the office file into the vault."""
    with transaction(conn):
        conn.execute(
            "INSERT INTO settings VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (SETTING, text),
        )


def kept_office(conn: Connection) -> Office:
    """The office this device was set up for. Raises ProfileBad when there is none."""
    with translated():
        row = conn.execute("SELECT value FROM settings WHERE name = ?", (SETTING,)).fetchone()
    if row is None:
        raise ProfileBad("no office file was taken in")
    return read_office(row[0])


def _slip(raw: object, office: str) -> SlipTerms:
    """What stands on every slip: ``{programme, complaints: [line, ...]}``."""
    if not isinstance(raw, dict) or not isinstance(raw.get("complaints", []), list):
        raise ProfileBad("slip cannot be read")
    complaints = tuple(str(auth_method) for auth_method in raw.get("complaints", []))
    return SlipTerms(str(raw.get("programme", "")), office, complaints)


def _transfer(raw: object) -> TransferKeys:
    if not isinstance(raw, dict) or not isinstance(raw.get("others", {}), dict):
        raise ProfileBad("transfer cannot be read")
    others = {str(name): str(pem) for name, pem in raw.get("others", {}).items()}
    return TransferKeys(Secret(str(raw.get("own_key_pem", ""))), others)


def _issuers(raw: object) -> tuple[IssuerKey, ...]:
    """Who signs ID cards: ``[{issuer, key_pem, kid}]``, kid in hex or absent."""
    try:
        return tuple(
            issuer_key(
                str(one.get("issuer", "")), str(one["key_pem"]), bytes.fromhex(one.get("kid", ""))
            )
            for one in raw  # type: ignore[attr-defined]  # another kind is refused below
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ProfileBad("identity: card_issuers cannot be read") from error


def _object(raw: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = raw.get(name)
    if not isinstance(value, dict):
        raise ProfileBad(f"{name} is missing")
    return value
