"""``spar-agent directory``: lists of banks made, verified, looked into, taken into a device.

The tables it reads are described in ``docs/directory.md``.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from spar_agent.adapters.directory.bundle import (
    Bundle,
    check_bundle,
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
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.proxy import read_proxy
from spar_agent.cli.console import Commands, Console, vault_options
from spar_agent.cli.directory_import import (
    compared,
    import_list,
    public_key,
    tell_change,
    with_kept,
)
from spar_agent.cli.directory_source import read_list, source_options
from spar_agent.errors import DirectoryBad

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
    source, signing = source_options(), _signing_options()
    build = acts.add_parser("build", parents=[source, signing], help="a signed list of a table")
    build.add_argument("out", type=Path)
    build.add_argument("--dry-run", action="store_true", help="only say what would be read")
    build.set_defaults(run=_build)
    fetch = acts.add_parser("fetch", parents=[signing], help="a signed list of a server's")
    fetch.add_argument("url", help="of the portal, such as https://spar.example.org/api/bene")
    fetch.add_argument("out", type=Path)
    fetch.add_argument("--dialect", choices=sorted(SOURCES), default="spar-2.x")
    fetch.add_argument("--country", required=True, help="two letters, such as IN")
    fetch.add_argument("--ca", type=Path, help="certificates to believe, PEM")
    fetch.add_argument("--proxy", default="", help="http://user:password@host:3128")
    fetch.add_argument("--token", type=Path, help="file with a Bearer token, for 1.x")
    fetch.set_defaults(run=_fetch)
    taken = acts.add_parser(
        "import", parents=[vault_options()], help="a signed list into a device's vault"
    )
    taken.add_argument("bundle", type=Path)
    taken.add_argument(
        "--trust", type=Path, help="public key, 64 hex digits, where no office file names it"
    )
    taken.add_argument("--yes", action="store_true", help="take what would be asked about")
    taken.set_defaults(run=import_list)
    for name, words, run in (
        ("verify", "is it whole, and signed by this key?", _verify),
        ("show", "its banks", _show),
    ):
        command = acts.add_parser(name, help=words)
        command.add_argument("bundle", type=Path)
        command.add_argument("--trust", type=Path, required=True, help="public key, 64 hex digits")
        command.set_defaults(run=run)


def _signing_options() -> argparse.ArgumentParser:
    signing = argparse.ArgumentParser(add_help=False)
    signing.add_argument("--key", type=Path, required=True, help="Ed25519 private key, PEM")
    signing.add_argument(
        "--known", type=Path, help="the signed list before this one: what is not told again is kept"
    )
    signing.add_argument("--trust", type=Path, help="public key of --known, 64 hex digits")
    return signing


def _known(arguments: argparse.Namespace) -> Bundle | None:
    if arguments.known is None:
        return None
    if arguments.trust is None:
        raise DirectoryBad("--known needs --trust, the public key of who signed it")
    return _trusted(arguments.known, arguments.trust)


def _build(arguments: argparse.Namespace, console: Console) -> int:
    known = _known(arguments)
    bundle = with_kept(read_list(arguments, console), known)
    if arguments.dry_run:
        sys.stdout.write(f"{len(bundle.branches)} branches of {len(bundle.dfsps)} banks\n")
        return 0
    _sign(bundle, known, arguments)
    return 0


def _fetch(arguments: argparse.Namespace, _console: Console) -> int:
    known = _known(arguments)
    part = arguments.out.with_name(f"{arguments.out.name}.part")
    token = arguments.token.read_text("ascii").strip() if arguments.token else ""
    with DirectoryClient(arguments.url, token, arguments.ca, read_proxy(arguments.proxy)) as client:
        source = SOURCES[arguments.dialect](client)
        dfsps, branches = fetch_all(source, arguments.url, part, _show_progress)
    if not branches:
        raise DirectoryBad("the server lists no branch: nothing was written")
    _sign(make_bundle(dfsps, branches, arguments.country, known), known, arguments)
    part.unlink(missing_ok=True)
    return 0


def _sign(bundle: Bundle, known: Bundle | None, arguments: argparse.Namespace) -> None:
    key = read_signing_key(arguments.key)
    check_bundle(bundle)
    data = write_bundle(bundle, key)
    public = key.public_key().public_bytes_raw()
    read_bundle(data, [public])
    write_whole(arguments.out, data)
    if known is not None:
        tell_change(compared(known.dfsps, known.branches, bundle))
    sys.stdout.write(
        f"{len(bundle.branches)} branches of {len(bundle.dfsps)} banks and wallets"
        f" in {arguments.out}\n"
    )
    sys.stdout.write(f"public key: {public.hex()}\n")


def _show_progress(done: int, total: int) -> None:
    sys.stderr.write(f"\rbank {done} of {total}" + ("\n" if done == total else ""))
    sys.stderr.flush()


def _verify(arguments: argparse.Namespace, _console: Console) -> int:
    _summarize(_trusted(arguments.bundle, arguments.trust))
    return 0


def _show(arguments: argparse.Namespace, _console: Console) -> int:
    bundle = _trusted(arguments.bundle, arguments.trust)
    counts = _summarize(bundle)
    for dfsp in bundle.dfsps:
        sys.stdout.write(f"  {dfsp.code:12} {dfsp.kind:13} {counts[dfsp.code]:6} {dfsp.name}\n")
    return 0


def _trusted(bundle: Path, key: Path) -> Bundle:
    return read_bundle(bundle.read_bytes(), [public_key(key)])


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
