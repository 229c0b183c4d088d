"""``spar-agent directory``: lists of banks made, verified, looked into, taken into a device."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from spar_agent import settings
from spar_agent.adapters.directory.bundle import (
    Bundle,
    read_bundle,
    read_signing_key,
    write_bundle,
)
from spar_agent.adapters.directory.fetch import (
    DirectoryClient,
    Source,
    Spar1Source,
    Spar2Source,
    fetch_all,
    make_bundle,
)
from spar_agent.adapters.directory.table import Table, read_table
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.proxy import read_proxy
from spar_agent.cli.console import Commands, Console, vault_options
from spar_agent.cli.directory_import import import_bundle, with_kept
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Dfsp
from spar_agent.errors import DirectoryBad
from spar_agent.ports.directory import Directory

SOURCES: dict[str, Callable[[DirectoryClient], Source]] = {
    "spar-2.x": Spar2Source,
    "spar-1.x": Spar1Source,
}


def add_commands(commands: Commands) -> None:
    """``directory build|verify|show|import|fetch``."""
    parser = commands.add_parser(
        "directory", help="build, verify, show, import or fetch a list of banks"
    )
    acts = parser.add_subparsers(metavar="ACT", required=True)
    table, device = _table_options(), vault_options()
    build = acts.add_parser("build", parents=[table], help="a signed list from a CSV")
    build.add_argument("out", type=Path)
    build.add_argument("--key", type=Path, required=True, help="Ed25519 private key, PEM")
    build.set_defaults(run=_build)
    taken = acts.add_parser("import", parents=[table, device], help="a CSV into a device's vault")
    taken.add_argument("--dry-run", action="store_true", help="only say what would be read")
    taken.set_defaults(run=_import)
    fetch = acts.add_parser("fetch", parents=[device], help="a server's list into the vault")
    fetch.add_argument("url", help="of the portal, such as https://spar.example.org/api/bene")
    fetch.add_argument("--dialect", choices=sorted(SOURCES), default="spar-2.x")
    fetch.add_argument("--country", required=True, help="two letters, such as IN")
    fetch.add_argument("--ca", type=Path, help="certificates to believe, PEM")
    fetch.add_argument("--token", type=Path, help="file with a Bearer token, for 1.x")
    fetch.set_defaults(run=_fetch)
    for name, words, run in (
        ("verify", "is it whole, and signed by this key?", _verify),
        ("show", "its banks", _show),
    ):
        command = acts.add_parser(name, help=words)
        command.add_argument("bundle", type=Path)
        command.add_argument("--trust", type=Path, required=True, help="public key, 64 hex digits")
        command.set_defaults(run=run)


def _table_options() -> argparse.ArgumentParser:
    table = argparse.ArgumentParser(add_help=False)
    table.add_argument("csv", type=Path, help="branches, one a line, with headings")
    table.add_argument("--country", required=True, help="two letters, such as IN")
    table.add_argument("--list-version", required=True, help="what the list calls itself")
    table.add_argument("--column", action="append", default=[], metavar="OURS=THEIRS")
    table.add_argument("--delimiter", default="", help="guessed when not given")
    table.add_argument("--encoding", default="", help="guessed when not given")
    table.add_argument("--min", type=int, default=0, help="shortest account number")
    table.add_argument("--max", type=int, default=0, help="longest account number")
    table.add_argument("--strategy", type=int, default=2, help="the mapper's strategy for banks")
    return table


def _build(arguments: argparse.Namespace, _console: Console) -> int:
    key = read_signing_key(arguments.key)
    bundle = _read(arguments)
    data = write_bundle(bundle, key)
    public = key.public_key().public_bytes_raw()
    read_bundle(data, [public])
    write_whole(arguments.out, data)
    sys.stdout.write(
        f"{len(bundle.branches)} branches of {len(bundle.dfsps)} banks in {arguments.out}\n"
    )
    sys.stdout.write(f"public key: {public.hex()}\n")
    return 0


def _import(arguments: argparse.Namespace, console: Console) -> int:
    bundle = _read(arguments)
    if arguments.dry_run:
        sys.stdout.write(f"{len(bundle.branches)} branches of {len(bundle.dfsps)} banks\n")
        return 0
    return import_bundle(arguments, console, lambda old: with_kept(bundle, old))


def _fetch(arguments: argparse.Namespace, console: Console) -> int:
    part = arguments.profile / "directory-fetch.json"
    token = arguments.token.read_text("ascii").strip() if arguments.token else ""

    proxy = read_proxy(settings.load(arguments.profile).proxy)

    def make(old: Directory) -> Bundle:
        with DirectoryClient(arguments.url, token, arguments.ca, proxy) as client:
            source = SOURCES[arguments.dialect](client)
            dfsps, branches = fetch_all(source, arguments.url, part, _show_progress)
        if not branches:
            raise DirectoryBad("the server lists no branch: the old list stays")
        return make_bundle(dfsps, branches, arguments.country, old)

    status = import_bundle(arguments, console, make)
    if status == 0:
        part.unlink(missing_ok=True)
    return status


def _show_progress(done: int, total: int) -> None:
    sys.stderr.write(f"\rbank {done} of {total}" + ("\n" if done == total else ""))
    sys.stderr.flush()


def _read(arguments: argparse.Namespace) -> Bundle:
    """The CSV as a list. Raises DirectoryBad when a single line of it is bad."""
    columns = dict(_pair(text) for text in arguments.column)
    table = read_table(
        arguments.csv.read_bytes(),
        columns,
        delimiter=arguments.delimiter,
        encoding=arguments.encoding,
    )
    _tell(table)
    if table.bad:
        raise DirectoryBad(f"{len(table.bad)} bad lines: nothing was written")
    if not table.branches:
        raise DirectoryBad("no branch in it: nothing was written")
    rule = AccountRule(min_len=arguments.min, max_len=arguments.max)
    dfsps = tuple(
        Dfsp(code, name, FaType.BANK, rule, arguments.strategy)
        for code, name in table.banks.items()
    )
    issued = datetime.now(UTC)
    return Bundle(arguments.list_version, arguments.country, issued, dfsps, table.branches)


def _pair(text: str) -> tuple[str, str]:
    ours, found, theirs = text.partition("=")
    if not found:
        raise DirectoryBad(f"--column {text}: write OURS=THEIRS")
    return ours, theirs


def _tell(table: Table) -> None:
    sys.stdout.write(f"encoding {table.encoding}, delimiter {table.delimiter!r}\n")
    for ours, theirs in table.columns.items():
        sys.stdout.write(f"  {ours:10} from column {theirs!r}\n")
    for line in table.bad:
        sys.stderr.write(f"line {line.number}: {line.reason}\n")


def _verify(arguments: argparse.Namespace, _console: Console) -> int:
    _summarize(_trusted_bundle(arguments))
    return 0


def _show(arguments: argparse.Namespace, _console: Console) -> int:
    bundle = _trusted_bundle(arguments)
    counts = _summarize(bundle)
    for dfsp in bundle.dfsps:
        sys.stdout.write(f"  {dfsp.code:12} {dfsp.kind:13} {counts[dfsp.code]:6} {dfsp.name}\n")
    return 0


def _trusted_bundle(arguments: argparse.Namespace) -> Bundle:
    try:
        trusted = bytes.fromhex(arguments.trust.read_text("ascii").strip())
    except ValueError as error:
        raise DirectoryBad("the public key is not 64 hex digits") from error
    return read_bundle(arguments.bundle.read_bytes(), [trusted])


def _summarize(bundle: Bundle) -> dict[str, int]:
    """One line about ``bundle``; how many branches each bank has, by its code."""
    counts = dict.fromkeys((dfsp.code for dfsp in bundle.dfsps), 0)
    for branch in bundle.branches:
        counts[branch.dfsp_code] += 1
    sys.stdout.write(
        f"{bundle.version}, {bundle.country}, issued {bundle.issued:%Y-%m-%d}:"
        f" {len(bundle.dfsps)} banks and wallets, {len(bundle.branches)} branches\n"
    )
    return counts
