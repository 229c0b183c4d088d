"""``spar-agent directory``: lists of banks made, verified, looked into, taken into a device."""

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

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
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.cli.directory_import import VaultLogin, take_in, with_kept
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Dfsp
from spar_agent.errors import DirectoryBad, SparError
from spar_agent.ports.directory import Directory

SOURCES: dict[str, Callable[[DirectoryClient], Source]] = {
    "spar-2.x": Spar2Source,
    "spar-1.x": Spar1Source,
}


def main(
    argv: Sequence[str],
    keyring: Keyring | None = None,
    ask_pin: Callable[[str], str] = getpass.getpass,
) -> int:
    """Exit status 0 when all went well, 1 when the list cannot be used."""
    given = _arguments(argv)
    try:
        if given.command == "build":
            return _build(given)
        if given.command == "import":
            return _import(given, VaultLogin(given.profile, given.agent, keyring, ask_pin))
        if given.command == "fetch":
            return _fetch(given, VaultLogin(given.profile, given.agent, keyring, ask_pin))
        return _show(given)
    except SparError as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(f"{error.filename}: {error.strerror}")


def _failed(words: str) -> int:
    sys.stderr.write(words + "\n")
    return 1


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="spar-agent directory", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
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
    build = commands.add_parser("build", parents=[table], help="a signed list from a CSV")
    build.add_argument("out", type=Path)
    build.add_argument("--key", type=Path, required=True, help="Ed25519 private key, PEM")
    device = argparse.ArgumentParser(add_help=False)
    device.add_argument("--profile", type=Path, required=True, help="folder of the device's data")
    device.add_argument("--agent", default="", help="name of the supervisor whose PIN is given")
    taken = commands.add_parser(
        "import", parents=[table, device], help="a CSV into a device's vault"
    )
    fetch = commands.add_parser("fetch", parents=[device], help="a server's list into the vault")
    fetch.add_argument("url", help="of the portal, such as https://spar.example.org/api/bene")
    fetch.add_argument("--dialect", choices=sorted(SOURCES), default="spar-2.x")
    fetch.add_argument("--country", required=True, help="two letters, such as IN")
    fetch.add_argument("--ca", type=Path, help="certificates to believe, PEM")
    fetch.add_argument("--token", type=Path, help="file with a Bearer token, for 1.x")
    taken.add_argument("--dry-run", action="store_true", help="only say what would be read")
    for name, words in (("verify", "is it whole, and signed by this key?"), ("show", "its banks")):
        command = commands.add_parser(name, help=words)
        command.add_argument("bundle", type=Path)
        command.add_argument("--trust", type=Path, required=True, help="public key, 64 hex digits")
    return parser.parse_args(argv)


def _build(given: argparse.Namespace) -> int:
    key = read_signing_key(given.key)
    bundle = _read(given)
    data = write_bundle(bundle, key)
    public = key.public_key().public_bytes_raw()
    read_bundle(data, [public])
    write_whole(given.out, data)
    sys.stdout.write(
        f"{len(bundle.branches)} branches of {len(bundle.dfsps)} banks in {given.out}\n"
    )
    sys.stdout.write(f"public key: {public.hex()}\n")
    return 0


def _import(given: argparse.Namespace, device: VaultLogin) -> int:
    bundle = _read(given)
    if given.dry_run:
        sys.stdout.write(f"{len(bundle.branches)} branches of {len(bundle.dfsps)} banks\n")
        return 0
    return take_in(device, lambda old: with_kept(bundle, old))


def _fetch(given: argparse.Namespace, device: VaultLogin) -> int:
    part = given.profile / "directory-fetch.json"
    token = given.token.read_text("ascii").strip() if given.token else ""

    def make(old: Directory) -> Bundle:
        with DirectoryClient(given.url, token, given.ca) as client:
            source = SOURCES[given.dialect](client)
            dfsps, branches = fetch_all(source, given.url, part, _show_progress)
        if not branches:
            raise DirectoryBad("the server lists no branch: the old list stays")
        return make_bundle(dfsps, branches, given.country, old)

    status = take_in(device, make)
    if status == 0:
        part.unlink(missing_ok=True)
    return status


def _show_progress(done: int, total: int) -> None:
    sys.stderr.write(f"\rbank {done} of {total}" + ("\n" if done == total else ""))
    sys.stderr.flush()


def _read(given: argparse.Namespace) -> Bundle:
    """The CSV as a list. Raises DirectoryBad when a single line of it is bad."""
    columns = dict(_pair(text) for text in given.column)
    table = read_table(
        given.csv.read_bytes(), columns, delimiter=given.delimiter, encoding=given.encoding
    )
    _tell(table)
    if table.bad:
        raise DirectoryBad(f"{len(table.bad)} bad lines: nothing was written")
    if not table.branches:
        raise DirectoryBad("no branch in it: nothing was written")
    rule = AccountRule(min_len=given.min, max_len=given.max)
    dfsps = tuple(
        Dfsp(code, name, FaType.BANK, rule, given.strategy) for code, name in table.banks.items()
    )
    issued = datetime.now(UTC)
    return Bundle(given.list_version, given.country, issued, dfsps, table.branches)


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


def _show(given: argparse.Namespace) -> int:
    try:
        trusted = bytes.fromhex(given.trust.read_text("ascii").strip())
        bundle = read_bundle(given.bundle.read_bytes(), [trusted])
    except ValueError as error:
        raise DirectoryBad("the public key is not 64 hex digits") from error
    counts = dict.fromkeys((dfsp.code for dfsp in bundle.dfsps), 0)
    for branch in bundle.branches:
        counts[branch.dfsp_code] += 1
    sys.stdout.write(
        f"{bundle.version}, {bundle.country}, issued {bundle.issued:%Y-%m-%d}:"
        f" {len(bundle.dfsps)} banks and wallets, {len(bundle.branches)} branches\n"
    )
    if given.command == "show":
        for dfsp in bundle.dfsps:
            sys.stdout.write(f"  {dfsp.code:12} {dfsp.kind:13} {counts[dfsp.code]:6} {dfsp.name}\n")
    return 0
