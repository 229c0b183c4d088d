"""``spar-agent probe URL`` tells which mapper this is and how it wants to be spoken to."""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from spar_agent import settings
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.g2p.probe import ProbeRequest, ProbeResult, probe
from spar_agent.adapters.http import Connections
from spar_agent.adapters.proxy import read_proxy
from spar_agent.cli.console import Commands, Console
from spar_agent.domain.secret import Secret


def add_commands(commands: Commands) -> None:
    """Add ``spar-agent probe`` and its options."""
    parser = commands.add_parser("probe", help="find out how a registry wants to be spoken to")
    parser.add_argument("url", help="such as https://mapper.example.org")
    parser.add_argument("--sender", default="spar-agent", help="the name of this office there")
    parser.add_argument("--key", type=Path, help="the office's signing key, PEM")
    parser.add_argument("--ca", type=Path, help="a private certificate authority, PEM")
    parser.add_argument("--test-id", default="", help="a token that is linked there")
    parser.set_defaults(run=_probe)


def _probe(arguments: argparse.Namespace, _console: Console) -> int:
    request = ProbeRequest(
        arguments.url,
        arguments.sender,
        Secret(arguments.key.read_text("utf-8") if arguments.key else ""),
        arguments.test_id,
        arguments.ca.read_text("utf-8") if arguments.ca else "",
        connections=Connections(read_proxy(settings.load().proxy)),
    )
    found = asyncio.run(probe(request, SystemClock()))
    sys.stdout.write(json.dumps(found.mapper_section(), indent=2) + "\n")
    for line in _remarks(found):
        sys.stderr.write(line + "\n")
    return 0


def _remarks(found: ProbeResult) -> Iterator[str]:
    dialect = found.profile.dialect.value
    yield f"This is {dialect}{' (asynchronous)' if found.profile.asynchronous else ''}."
    if found.needs_key:
        yield "It does not accept this signature: give --sender and --key of a known partner."
    if not found.id_template:
        yield "How tokens become ids is not known: give --test-id of somebody who is linked."
    if found.strategy == 2:
        yield "Bank strategy 2 is not read by G2P Bridge 1.0; use 5 where that pays."
    yield "A proposal: an administrator puts it into the office file."
