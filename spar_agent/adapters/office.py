"""The office file: servers, keys and policy; taken into the vault once, then not needed again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec

from spar_agent.adapters.card.issuers import CardIssuer, CardKey
from spar_agent.adapters.config_files import (
    NO_SECRET,
    ConfigSection,
    read_json,
    read_strictly,
    read_text,
)
from spar_agent.adapters.g2p.profile import MapperSection
from spar_agent.adapters.mosip.profile import DeviceProfile, IdaProfile, IdentitySection
from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.domain.auth_methods import IdentityPolicy
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.office import OfficeSummary
from spar_agent.domain.preferences import LONGEST_LOCK_S
from spar_agent.domain.profile import ServerProfile
from spar_agent.domain.review import ReviewPolicy
from spar_agent.domain.secret import Secret
from spar_agent.domain.slip import SlipTerms
from spar_agent.errors import ProfileBad

SETTING = "office"


OfficeCode = Annotated[str, msgspec.Meta(pattern="^[A-Z0-9]{2,4}$")]


class PolicySection(ConfigSection, frozen=True):
    """What this office decides. The defaults are the careful ones."""

    review_changes: bool = True
    review_removals: bool = True
    review_offline: bool = True
    review_same_account: bool = True
    review_other_name: bool = True
    overwrite_older_entries: bool = msgspec.field(default=False, name="put_overwrites")
    allow_system_proxy: bool = False
    longest_lock_s: Annotated[int, msgspec.Meta(ge=15, le=LONGEST_LOCK_S)] = LONGEST_LOCK_S


class TransferSection(ConfigSection, frozen=True):
    """Keys for files carried by hand. others: public keys (PEM) by device or office."""

    own_key_pem: Secret = NO_SECRET
    others: dict[str, str] = msgspec.field(default_factory=dict)


class SlipSection(ConfigSection, frozen=True):
    """The words of the office on every slip: the programme's name, and where to complain."""

    programme: str = ""
    complaints: tuple[str, ...] = ()


class OfficeFile(ConfigSection, frozen=True):
    """The whole file. Documented in docs/office-file.md."""

    format: Literal["spar-office/1"]
    mapper: MapperSection
    identity: IdentitySection
    office: str = ""
    office_code: OfficeCode | None = None
    device: str = ""
    policy: PolicySection = PolicySection()
    transfer: TransferSection = TransferSection()
    slip: SlipSection = SlipSection()


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
    deployment: Deployment
    card_issuers: tuple[CardIssuer, ...]
    card_keys: tuple[CardKey, ...]
    review: ReviewPolicy
    overwrite_older_entries: bool
    transfer: "TransferKeys"
    slip: SlipTerms
    allow_system_proxy: bool
    longest_lock_s: int


@dataclass(frozen=True, slots=True, repr=False)
class TransferKeys:
    """For files carried by hand. own: our private key; others: public keys by device or office."""

    own: Secret
    others: dict[str, str]


def read_office(text: str) -> Office:
    """The office in ``text``. Raises ProfileBad naming the member that cannot be used."""
    file = read_strictly(OfficeFile, read_json(text, "the office file"))
    policy = file.policy
    return Office(
        name=file.office,
        code=file.office_code or "",
        device=file.device,
        mapper=file.mapper.profile(file.office, file.device),
        signing_key=file.mapper.signing_key_pem,
        identity=file.identity.ida(),
        auth_methods=file.identity.policy(),
        devices=file.identity.devices(),
        deployment=file.identity.deployment(),
        card_issuers=tuple(one.card_issuer() for one in file.identity.card_issuers),
        card_keys=tuple(one.card_key() for one in file.identity.card_keys),
        review=ReviewPolicy(
            changes=policy.review_changes,
            removals=policy.review_removals,
            offline=policy.review_offline,
            same_account=policy.review_same_account,
            other_name=policy.review_other_name,
        ),
        overwrite_older_entries=policy.overwrite_older_entries,
        transfer=TransferKeys(file.transfer.own_key_pem, dict(file.transfer.others)),
        slip=SlipTerms(file.slip.programme, file.office, file.slip.complaints),
        allow_system_proxy=policy.allow_system_proxy,
        longest_lock_s=policy.longest_lock_s,
    )


def read_office_file(path: Path) -> str:
    """The text of the file, once it is known to be one. Raises ProfileBad."""
    text = read_text(path)
    if not read_office(text).code:  # files that were taken in before stay good without
        raise ProfileBad("office_code: missing; two to four capital letters or digits, no other's")
    return text


def office_summary(text: str) -> OfficeSummary:
    """What a person can check of the office in ``text``. Raises ProfileBad."""
    office = read_office(text)
    return OfficeSummary(
        office.name,
        office.code,
        office.device,
        office.slip.programme,
        _host(office.mapper.base_url),
        _host(office.identity.base_url),
    )


def _host(url: str) -> str:
    """Whose server it is; no path, and no user that may stand before it."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.hostname or ''}{port}"


def save_office(conn: Connection, text: str) -> None:
    """Put the office file into the vault."""
    with transaction(conn):
        conn.execute(
            "INSERT INTO settings VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (SETTING, text),
        )


def remove_office(conn: Connection) -> None:
    """With all its keys; the database overwrites what it deletes."""
    with transaction(conn):
        conn.execute("DELETE FROM settings WHERE name = ?", (SETTING,))


def has_office(conn: Connection) -> bool:
    """True when an office file was taken in."""
    with translated():
        found = conn.execute("SELECT 1 FROM settings WHERE name = ?", (SETTING,)).fetchone()
    return found is not None


def load_office(conn: Connection) -> Office:
    """The office this device was set up for. Raises ProfileBad when there is none."""
    with translated():
        row = conn.execute("SELECT value FROM settings WHERE name = ?", (SETTING,)).fetchone()
    if row is None:
        raise ProfileBad("no office file was taken in")
    return read_office(row[0])
