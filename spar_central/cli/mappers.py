"""``mapper probe|check``: which mapper answers at an address, and does it know us."""

import argparse
from typing import Any

from spar_central.cli.command_context import say
from spar_central.clock import now_utc
from spar_central.errors import BadSetting
from spar_central.http_client import new_client
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import MapperError
from spar_central.mappers.probe import ProbeRequest, probe
from spar_central.mappers.profile import profile_of
from spar_central.mappers.refusals import KeyRefused
from spar_central.mappers.reply_keys import read_reply_keys
from spar_central.mappers.signature import read_signer
from spar_central.settings import Settings
from spar_central.settings_file import check_url


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    values = commands.add_parser("mapper", help="the ID-account mapper")
    acts = values.add_subparsers(dest="act", required=True)
    asked = acts.add_parser("probe", help="which one answers there; nothing is written")
    asked.add_argument("url", help="with its prefix, when it has one")
    asked.add_argument("--sender", default="spar-central", help="our name there")
    asked.add_argument("--key-file", default="", help="RSA key in PEM, mode 600")
    asked.add_argument("--ca-file", default="")
    asked.add_argument("--test-id", default="", help="a token that is registered there")
    acts.add_parser("check", help="does the mapper of the settings answer and know our key")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """1 when the answer is no. Raises BadSetting."""
    try:
        return await (_probe(arguments) if arguments.act == "probe" else _check(settings))
    except MapperError as error:
        say(f"no: {type(error).__name__} {error.code}".strip())
        return 1


async def _probe(arguments: argparse.Namespace) -> int:
    check_url(arguments.url, "the address")
    signer = read_signer(arguments.key_file)
    request = ProbeRequest(
        arguments.url, arguments.sender, signer, arguments.test_id, arguments.ca_file
    )
    found = await probe(request, now_utc)
    say(*found.lines())
    if found.needs_key:
        say("# it understood us, and did not accept the signature: register the key there")
    return 0


async def _check(settings: Settings) -> int:
    mapper = settings.mapper
    if mapper is None:
        raise BadSetting("there is no [mapper] in the settings")
    http = new_client(mapper.wait_s, mapper.ca_file, "mapper.ca_file")
    keys = read_reply_keys(mapper.reply_keys_file, "mapper.reply_keys_file")
    try:
        gateway = HttpMapper(
            profile_of(mapper), read_signer(mapper.key_file), http, now_utc, reply_keys=keys
        )
        await gateway.ping()
    except KeyRefused as error:
        say(f"no: it does not accept our key ({error.code})")
        return 1
    finally:
        await http.aclose()
    say("the mapper answers and accepts our key")
    return 0
