"""``spar-mapper partner``: who may ask, with which keys, for what."""

import argparse
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from spar_mapper.records.partners import Partner, Partners
from spar_mapper.security.authenticator import ALL_RIGHTS
from spar_mapper.security.callback_url import is_allowed_callback
from spar_mapper.security.keys import read_partner_key
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage


async def run(storage: Storage, arguments: argparse.Namespace) -> None:
    """Carry out ``arguments.action``.

    Raises BadSetting, BadKey, OSError and what Storage raises.
    """
    partners = Partners(storage)
    action = arguments.action
    if action == "list":
        for row in await storage.partners():
            sys.stdout.write(f"{row.name}\t{','.join(sorted(row.rights))}\n")
        return
    if action == "add":
        await _add(partners, arguments)
        return
    partner = await partners.find(arguments.name)
    if partner is None:
        raise BadSetting("there is no partner of this name")
    if action == "add-key":
        await _keep_first_key(partners, partner)
        await partners.add_key(partner.name, read_partner_key(arguments.cert.read_bytes()))
    elif action == "remove-key":
        if not await partners.remove_key(partner.name, arguments.kid):
            raise BadSetting("there is no such key, or it is the last one")
    elif action == "secret":
        sys.stdout.write(f"{await partners.new_secret(partner.name)}\n")
    elif action == "show":
        _show(partner)
    else:
        await partners.remove(partner.name)


async def _add(partners: Partners, arguments: argparse.Namespace) -> None:
    rights = frozenset(arguments.rights.split(","))
    if not rights <= ALL_RIGHTS:
        raise BadSetting("--rights are of link, update, resolve, resolve-fa, unlink, manage")
    callback = arguments.callback
    if callback and not is_allowed_callback(callback):
        raise BadSetting("--callback: an https address is needed (http on this computer only)")
    key = read_partner_key(arguments.cert.read_bytes())
    programmes = frozenset(p.strip() for p in arguments.programmes.split(",") if p.strip())
    _check_zone(arguments.time_zone)
    partner = Partner(
        arguments.name,
        rights,
        (key,),
        programmes,
        callback,
        time_zone=arguments.time_zone,
        always_200=arguments.always_200,
    )
    await partners.add(partner)


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
        "refused resolve": "status 200" if partner.always_200 else "status of an error",
    }
    for name, value in members.items():
        sys.stdout.write(f"{name}\t{value}\n")
    for key in partner.keys:
        until = (
            datetime.fromtimestamp(key.not_after / 1000, UTC).date() if key.not_after else "ever"
        )
        sys.stdout.write(f"key\t{key.kid or 'first'}\tuntil {until}\n")
