"""``spar-mapper partner``: who may ask, with which keys, for what."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from spar_mapper.cli.changes import ChangeGate
from spar_mapper.records.app_terms import AppTerms, TermsOfApps
from spar_mapper.records.partners import Partner, PartnerKey, Partners
from spar_mapper.security.authenticator import ALL_RIGHTS
from spar_mapper.security.callback_url import is_allowed_callback
from spar_mapper.security.keys import read_partner_key
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

PARTNER = "partner"


class PartnerChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is to be done with one partner. action: add, add-key, remove-key, secret or remove.

    key: of add and add-key. kid: of remove-key. app: of terms. The others are terms of add.
    """

    action: str
    name: str
    key: PartnerKey | None = None
    kid: str = ""
    rights: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    callback: str = ""
    time_zone: str = ""
    always_200: bool = False
    changes_per_day: int = 0
    changes_per_minute: int = 0
    admission_key: str = ""
    signed_writes: bool = False
    app: AppTerms | None = None


async def run(storage: Storage, arguments: argparse.Namespace, gate: ChangeGate) -> None:
    """Carry out ``arguments.action``, through ``gate`` where it changes something.

    Raises BadSetting, BadKey, OSError and what Storage raises.
    """
    if arguments.action == "list":
        for row in await storage.partners():
            sys.stdout.write(f"{row.name}\t{','.join(sorted(row.rights))}\n")
        return
    if arguments.action != "add":
        partner = await _registered(Partners(storage), arguments.name)
        if arguments.action == "show":
            _show(partner)
            return
    change = _ordered(arguments)
    await gate.submit(PARTNER, msgspec.json.encode(change).decode(), arguments)


def _ordered(arguments: argparse.Namespace) -> PartnerChange:
    action, name = arguments.action, arguments.name
    if action == "add":
        return _added(arguments)
    if action == "add-key":
        return PartnerChange(action, name, read_partner_key(arguments.cert.read_bytes()))
    if action == "terms":
        return PartnerChange(action, name, app=read_app_terms(arguments.file))
    return PartnerChange(action, name, kid=arguments.kid if action == "remove-key" else "")


def read_app_terms(file: Path) -> AppTerms:
    """The terms of an app in a JSON file. Raises BadSetting, OSError."""
    try:
        terms = msgspec.json.decode(file.read_bytes(), type=AppTerms)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadSetting(f"{file.name}: {error}") from error
    check_app_terms(terms)
    return terms


def check_app_terms(terms: AppTerms) -> None:
    """Raises BadSetting."""
    if not all(is_allowed_callback(url) for url in terms.return_urls):
        raise BadSetting("return_urls: https addresses are needed (http on this computer only)")
    sentences = [text for one in terms.purposes.values() for text in (one.text, one.stops)]
    if not all("en" in text for text in sentences):
        raise BadSetting("purposes: each sentence is needed in English (en) at least")


def _added(arguments: argparse.Namespace) -> PartnerChange:
    rights = frozenset(arguments.rights.split(","))
    if not rights <= ALL_RIGHTS:
        raise BadSetting(f"--rights are of {', '.join(sorted(ALL_RIGHTS))}")
    callback = arguments.callback
    if callback and not is_allowed_callback(callback):
        raise BadSetting("--callback: an https address is needed (http on this computer only)")
    key = read_partner_key(arguments.cert.read_bytes())
    programmes = frozenset(p.strip() for p in arguments.programmes.split(",") if p.strip())
    _check_zone(arguments.time_zone)
    admission_key = _admission_key(arguments, key)
    return PartnerChange(
        "add",
        arguments.name,
        key,
        rights=tuple(sorted(rights)),
        programmes=tuple(sorted(programmes)),
        callback=callback,
        time_zone=arguments.time_zone,
        always_200=arguments.always_200,
        changes_per_day=arguments.changes_per_day,
        changes_per_minute=arguments.changes_per_minute,
        admission_key=admission_key,
        signed_writes=arguments.signed_writes,
    )


def _admission_key(arguments: argparse.Namespace, key: PartnerKey) -> str:
    """PEM of the key that admits, empty for none."""
    if arguments.central is None:
        return ""
    pem = read_partner_key(arguments.central.read_bytes()).pem
    if pem == key.pem:
        raise BadSetting("--central: another key than that of the requests is needed")
    return pem


async def apply_partner_change(storage: Storage, body: str) -> str:
    """Carry out a PartnerChange, given as JSON; what to tell the operator.

    Raises BadSetting and what Storage raises.
    """
    change = msgspec.json.decode(body, type=PartnerChange)
    partners = Partners(storage)
    if change.action == "add" and change.key is not None:
        await partners.add(_partner(change, change.key))
        return ""
    partner = await _registered(partners, change.name)
    if change.action == "add-key" and change.key is not None:
        await _keep_first_key(partners, partner)
        await partners.add_key(partner.name, change.key)
    elif change.action == "remove-key":
        if not await partners.remove_key(partner.name, change.kid):
            raise BadSetting("there is no such key, or it is the last one")
    elif change.action == "terms" and change.app is not None:
        await TermsOfApps(storage).add(partner.name, change.app)
    elif change.action == "secret":
        return f"{await partners.new_secret(partner.name)}\n"
    elif change.action == "remove":
        await partners.remove(partner.name)
    return ""


def _partner(change: PartnerChange, key: PartnerKey) -> Partner:
    return Partner(
        change.name,
        frozenset(change.rights),
        (key,),
        frozenset(change.programmes),
        change.callback,
        time_zone=change.time_zone,
        always_200=change.always_200,
        changes_per_day=change.changes_per_day,
        changes_per_minute=change.changes_per_minute,
        admission_key=change.admission_key,
        signed_writes=change.signed_writes,
    )


async def _registered(partners: Partners, name: str) -> Partner:
    partner = await partners.find(name)
    if partner is None:
        raise BadSetting("there is no partner of this name")
    return partner


def _check_zone(name: str) -> None:
    try:
        if name:
            ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadSetting("--time-zone: a name like Asia/Kolkata is needed") from error


async def _keep_first_key(partners: Partners, partner: Partner) -> None:
    """A partner of before there were several keys has no row for its one key: make it."""
    for key in partner.keys:
        if not key.kid:
            await partners.add_key(partner.name, read_partner_key(key.pem.encode()))


def _show(partner: Partner) -> None:
    members = {
        "rights": ",".join(sorted(partner.rights)),
        "programmes": ",".join(sorted(partner.programmes)) or "all",
        "callback": partner.callback or "none",
        "secret": "set" if partner.secret else "none",
        "time zone": partner.time_zone or "none",
        "changes a day": str(partner.changes_per_day or "no limit"),
        "changes a minute": str(partner.changes_per_minute or "no limit"),
        "admission of the center": "needed" if partner.admission_key else "none",
        "changes by a token": "no" if partner.signed_writes else "yes",
        "refused resolve": "status 200" if partner.always_200 else "status of an error",
    }
    for name, value in members.items():
        sys.stdout.write(f"{name}\t{value}\n")
    for key in partner.keys:
        until = (
            datetime.fromtimestamp(key.not_after / 1000, UTC).date() if key.not_after else "ever"
        )
        sys.stdout.write(f"key\t{key.kid or 'first'}\tuntil {until}\n")
