"""``spar-mapper partner``: who may ask, with which keys, for what."""

import argparse
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from spar_mapper.cli import onboarding
from spar_mapper.cli.changes import ChangeGate
from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.core.links import DAY_MS
from spar_mapper.onboarding.partner_changes import (
    ALONE,
    ALWAYS_TWO,
    NOT_READY,
    PARTNER,
    PartnerChange,
    check_app_terms,
    is_ready,
    registered_partner,
)
from spar_mapper.records.app_terms import AppTerms
from spar_mapper.records.partners import Partner, PartnerKey, Partners
from spar_mapper.security.authenticator import ALL_RIGHTS
from spar_mapper.security.callback_url import is_allowed_callback
from spar_mapper.security.keys import read_partner_key
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

_ASKING = frozenset({"requests", "request", "take-request", "sign-request", "drop-request"})
"""Actions about requests, of apps that are no partners yet."""


async def run(storage: Storage, arguments: argparse.Namespace, gate: ChangeGate) -> None:
    """Carry out ``arguments.action``, through ``gate`` where it changes something.

    Raises BadSetting, BadKey, OSError and what Storage raises.
    """
    action, partners = arguments.action, Partners(storage)
    if action in _ASKING:
        await onboarding.run(storage, arguments)
        return
    if action == "list":
        for row in await storage.partners():
            found = await partners.find(row.name)
            stage = f"\t{found.stage}" if found is not None and found.stage else ""
            sys.stdout.write(f"{row.name}\t{','.join(sorted(row.rights))}{stage}\n")
        return
    if action not in {"add", "onboard"}:
        partner = await registered_partner(partners, arguments.name)
        if action == "show":
            _show(partner)
            await onboarding.show_tests(storage, partner)
            return
    change = await _ordered(storage, arguments)
    body = msgspec.json.encode(change).decode()
    if change.action in ALONE:
        await gate.alone(PARTNER, body, arguments)
    else:
        always_two = change.action in ALWAYS_TWO
        await gate.submit(PARTNER, body, arguments, always_two=always_two)


async def _ordered(storage: Storage, arguments: argparse.Namespace) -> PartnerChange:
    action = arguments.action
    if action == "add":
        return _added(arguments)
    if action == "onboard":
        return await onboarding.change_of_request(storage, arguments.id)
    name = arguments.name
    if action == "add-key":
        return PartnerChange(action, name, _dated(arguments))
    if action == "terms":
        return PartnerChange(action, name, app=read_app_terms(arguments.file))
    if action == "activate" and not await is_ready(storage, await _known(storage, name)):
        raise BadSetting(NOT_READY)
    return PartnerChange(action, name, kid=getattr(arguments, "kid", ""))


async def _known(storage: Storage, name: str) -> Partner:
    return await registered_partner(Partners(storage), name)


def _dated(arguments: argparse.Namespace) -> PartnerKey:
    """The key of a file, with the days between which it signs."""
    key = read_partner_key(arguments.cert.read_bytes())
    starts, ends = day_ms(arguments.starts), day_ms(arguments.ends)
    ends = ends + DAY_MS - 1 if ends else 0
    ends = min(filter(None, (key.not_after, ends)), default=0)
    if ends and ends <= starts:
        raise BadSetting("--until: it ends before it begins")
    return replace(key, not_before=starts, not_after=ends)


def day_ms(text: str) -> int:
    """The beginning of a day (ISO 8601) in UTC, milliseconds since 1970; 0 for no day."""
    if not text:
        return 0
    try:
        return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)
    except ValueError as error:
        raise BadSetting("--from, --until: days like 2027-01-31") from error


def read_app_terms(file: Path) -> AppTerms:
    """The terms of an app in a JSON file. Raises BadSetting, OSError."""
    try:
        terms = msgspec.json.decode(file.read_bytes(), type=AppTerms)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadSetting(f"{file.name}: {error}") from error
    check_app_terms(terms)
    return terms


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
        manager_id=arguments.manager_id,
    )


def _admission_key(arguments: argparse.Namespace, key: PartnerKey) -> str:
    """PEM of the key that admits, empty for none."""
    if arguments.central is None:
        return ""
    pem = read_partner_key(arguments.central.read_bytes()).pem
    if pem == key.pem:
        raise BadSetting("--central: another key than that of the requests is needed")
    return pem


def _check_zone(name: str) -> None:
    try:
        if name:
            ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadSetting("--time-zone: a name like Asia/Kolkata is needed") from error


def _show(partner: Partner) -> None:
    members = {
        "stage": partner.stage or "production",
        "rights": ",".join(sorted(partner.rights)),
        "programmes": ",".join(sorted(partner.programmes)) or "all",
        "callback": partner.callback or "none",
        "keys": f"of the Partner Manager, {partner.manager_id}" if partner.manager_id else "ours",
        "secret": "set" if partner.secret else "none",
        "time zone": partner.time_zone or "none",
        "changes a day": str(partner.changes_per_day or "no limit"),
        "changes a minute": str(partner.changes_per_minute or "no limit"),
        "admission of the center": "needed" if partner.admission_key else "none",
        "changes by a token": "no" if partner.signed_writes else "yes",
        "terms": f"version {partner.terms.version}" if partner.terms else "none",
        "refused resolve": "status 200" if partner.always_200 else "status of an error",
    }
    for name, value in members.items():
        sys.stdout.write(f"{name}\t{value}\n")
    at = now_ms()
    for key in partner.keys:
        starts = f"from {iso_of_ms(key.not_before)[:10]} " if key.not_before else ""
        until = iso_of_ms(key.not_after)[:10] if key.not_after else "ever"
        state = key.state_at(at)
        sys.stdout.write(f"key\t{key.kid or 'first'}\t{starts}until {until}\t{state}\n")
