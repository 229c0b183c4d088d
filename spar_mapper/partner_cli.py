"""``spar-mapper partner``: who may ask, with which keys, for what."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from spar_mapper.records.partners import Asker, Partners
from spar_mapper.security.addresses import may_be_called
from spar_mapper.security.gate import ALL_RIGHTS
from spar_mapper.security.keys import read_partner_key
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Partner, Storage


def add_parser(commands: Any, common: argparse.ArgumentParser) -> None:
    """The arguments."""
    acts = commands.add_parser("partner", help="who may ask").add_subparsers(
        dest="act", required=True
    )
    add = acts.add_parser("add", parents=[common], help="register, or replace key and terms")
    _key_arguments(add)
    add.add_argument("--rights", default="link,update,resolve,unlink", help="also: manage")
    add.add_argument("--programmes", default="", help="a,b: only these; empty: all")
    add.add_argument("--callback", default="", help="https address its answers go to")
    _key_arguments(acts.add_parser("add-key", parents=[common], help="one more, beside the others"))
    gone = acts.add_parser("remove-key", parents=[common])
    gone.add_argument("name")
    gone.add_argument("kid")
    acts.add_parser("list", parents=[common])
    for act in ("show", "remove", "secret"):
        acts.add_parser(act, parents=[common]).add_argument("name")


def _key_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name")
    kinds = "PEM certificate, PEM public key or JWK: RSA, P-256, P-384 or Ed25519"
    parser.add_argument("--cert", "--key", dest="cert", type=Path, required=True, help=kinds)


async def partner(storage: Storage, arguments: argparse.Namespace) -> None:
    """Carry out what ``add_parser`` read. Raises BadSetting, BadKey, OSError."""
    partners = Partners(storage)
    act = arguments.act
    if act == "list":
        for known in await storage.partners():
            sys.stdout.write(f"{known.name}\t{','.join(sorted(known.rights))}\n")
        return
    if act == "add":
        await _add(partners, arguments)
        return
    asker = await partners.find(arguments.name)
    if asker is None:
        raise BadSetting("there is no partner of this name")
    if act == "add-key":
        await _settled(partners, asker)
        await partners.add_key(asker.name, read_partner_key(arguments.cert.read_bytes()))
    elif act == "remove-key":
        if not await partners.remove_key(asker.name, arguments.kid):
            raise BadSetting("there is no such key, or it is the last one")
    elif act == "secret":
        sys.stdout.write(f"{await partners.new_secret(asker.name)}\n")
    elif act == "show":
        _show(asker)
    else:
        await partners.forget(asker.name)


async def _add(partners: Partners, arguments: argparse.Namespace) -> None:
    rights = frozenset(arguments.rights.split(","))
    if not rights <= ALL_RIGHTS:
        raise BadSetting("--rights are of link, update, resolve, unlink, manage")
    callback = arguments.callback
    if callback and not may_be_called(callback):
        raise BadSetting("--callback: an https address is needed (http on this computer only)")
    key = read_partner_key(arguments.cert.read_bytes())
    programmes = frozenset(p.strip() for p in arguments.programmes.split(",") if p.strip())
    made = Partner(arguments.name, key.pem, rights)
    await partners.add(made, key, programmes, callback)


async def _settled(partners: Partners, asker: Asker) -> None:
    """A partner of before there were several keys: its one key becomes one of them."""
    for key in asker.keys:
        if not key.kid:
            await partners.add_key(asker.name, read_partner_key(key.pem.encode()))


def _show(asker: Asker) -> None:
    told = {
        "rights": ",".join(sorted(asker.rights)),
        "programmes": ",".join(sorted(asker.programmes)) or "all",
        "callback": asker.callback or "none",
        "secret": "set" if asker.secret else "none",
    }
    for name, value in told.items():
        sys.stdout.write(f"{name}\t{value}\n")
    for key in asker.keys:
        until = (
            datetime.fromtimestamp(key.not_after / 1000, UTC).date() if key.not_after else "ever"
        )
        sys.stdout.write(f"key\t{key.kid or 'first'}\tuntil {until}\n")
