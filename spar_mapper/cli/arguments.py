"""The arguments of ``spar-mapper``: one tree for all commands."""

import argparse
from pathlib import Path
from typing import TypeAlias

from spar_mapper import __version__

Subcommands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def build_parser() -> argparse.ArgumentParser:
    """The parser. Each command has ``command``, and those of several parts ``action`` as well."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data", type=Path, help="folder of the embedded database")
    common.add_argument("--database", help="postgresql://…; or SPAR_MAPPER_DATABASE")
    common.add_argument("--settings", type=Path, help="a TOML file")
    parser = argparse.ArgumentParser(prog="spar-mapper", description="The ID-account registry.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    _add_serve(commands, common)
    commands.add_parser("migrate", parents=[common], help="bring the schema up to date")
    _add_database(commands, common)
    _add_import_export_check(commands, common)
    _add_partner(commands, common)
    _add_operators(commands, common)
    _add_waiting(commands, common)
    _add_programme(commands, common)
    _add_directory(commands, common)
    _add_audit(commands, common)
    return parser


def port(text: str) -> int:
    """A port number. Raises ValueError, which argparse reports."""
    number = int(text)
    if not 0 <= number < 65536:
        raise ValueError(text)
    return number


def whole_number(text: str) -> int:
    """From 0 to a thousand million. Raises ValueError, which argparse reports."""
    number = int(text)
    if not 0 <= number <= 10**9:
        raise ValueError(text)
    return number


def _add_serve(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    serve = commands.add_parser("serve", parents=[common], help="answer requests")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=port, default=8080, help="0: any that is free")
    serve.add_argument("--insecure-unsigned", dest="unsigned", action="store_true", default=None)


def _add_database(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    acts = commands.add_parser("database", help="rights on PostgreSQL").add_subparsers(
        dest="action", required=True
    )
    role = acts.add_parser(
        "process-role",
        parents=[common],
        help="print what the role of `serve` may do, as SQL for psql",
    )
    role.add_argument("name", help="of a role that is there, and is not the owner")


def _add_import_export_check(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    load = commands.add_parser("import", parents=[common], help="link everybody in a CSV file")
    load.add_argument("file", type=Path, help="columns id, fa; name, phone_number, expiry_date, …")
    load.add_argument("--report", type=Path, help="what became of each line; default FILE.report")
    load.add_argument("--as", dest="partner", default="import", help="the name in the history")
    load.add_argument("--programme", default="", help="to which these people belong; empty: none")
    _add_signer(load)
    load.add_argument("--from-start", action="store_true", help="forget how far an earlier run was")
    export = commands.add_parser("export", parents=[common], help="everybody as a CSV file")
    export.add_argument("file", type=Path)
    check = commands.add_parser("check", parents=[common], help="is what is held whole?")
    check.add_argument("--list", type=Path, help="a CSV file for the ids of what was found")
    fold_text = "let spelling make no person in a registry of an older version"
    fold = commands.add_parser("fold-ids", parents=[common], help=fold_text)
    fold.add_argument("--list", type=Path, help="a CSV file for the ids that would be one person")
    fold.add_argument("--apply", action="store_true", help="do it, where nobody falls together")


def _add_partner(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    partner = commands.add_parser("partner", help="who may ask")
    actions = partner.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", parents=[common], help="register, or replace key and terms")
    _add_key_arguments(add)
    add.add_argument(
        "--rights",
        default="link,update,resolve,unlink,txn-status",
        help="also: resolve-fa (whose an account is), freeze, manage, history, statement, ...",
    )
    add.add_argument("--programmes", default="", help="a,b: only these; empty: all")
    add.add_argument("--callback", default="", help="https address its answers go to")
    zone = "of its times without a zone: Asia/Kolkata; empty: any place's time is taken"
    add.add_argument("--time-zone", default="", help=zone)
    always = "its clients expect HTTP 200 also where a resolve is refused (and must read why)"
    add.add_argument("--always-200", action="store_true", help=always)
    text = "what it changes beyond that waits for two operators; 0: no limit"
    for name in ("--changes-per-day", "--changes-per-minute"):
        add.add_argument(name, type=whole_number, default=0, help=text)
    central = "public key of the center: its signed admission is needed for each change"
    add.add_argument("--central", type=Path, help=central)
    signed = "its changes are signed one by one; a bearer token is not enough"
    add.add_argument("--signed-writes", action="store_true", help=signed)
    manager = "its keys come from the Partner Manager, where this is its name"
    add.add_argument("--manager-id", default="", help=manager)
    _add_signer(add)
    _add_partner_keys(actions, common)
    _add_onboarding(actions, common)
    actions.add_parser("list", parents=[common])
    actions.add_parser("show", parents=[common]).add_argument("name")
    terms = actions.add_parser("terms", parents=[common], help="what an app may ask people for")
    terms.add_argument("name")
    terms.add_argument("file", type=Path, help="JSON: see docs/consents.md")
    _add_signer(terms)
    for action in ("remove", "secret"):
        changing = actions.add_parser(action, parents=[common])
        changing.add_argument("name")
        _add_signer(changing)


def _add_partner_keys(actions: Subcommands, common: argparse.ArgumentParser) -> None:
    help_text = "one more, beside the others"
    add_key = actions.add_parser("add-key", parents=[common], help=help_text)
    _add_key_arguments(add_key)
    add_key.add_argument("--from", dest="starts", default="", help="the day it begins to sign")
    add_key.add_argument("--until", dest="ends", default="", help="the last day it signs")
    _add_signer(add_key)
    texts = {"remove-key": "forget it", "revoke-key": "at once and for ever, by one operator"}
    for action, text in texts.items():
        taking = actions.add_parser(action, parents=[common], help=text)
        _add_signer(taking)
        taking.add_argument("name")
        taking.add_argument("kid")


def _add_onboarding(actions: Subcommands, common: argparse.ArgumentParser) -> None:
    actions.add_parser("requests", parents=[common], help="apps that ask to be partners")
    texts = {"request": "all that one asks for", "drop-request": "it is not approved"}
    for action, text in texts.items():
        actions.add_parser(action, parents=[common], help=text).add_argument("id")
    text = "approve a request, with its key: the app is in the sandbox then"
    onboard = actions.add_parser("onboard", parents=[common], help=text)
    onboard.add_argument("id")
    _add_signer(onboard)
    take = actions.add_parser("take-request", parents=[common], help="out of a file")
    take.add_argument("file", type=Path)
    sign = actions.add_parser("sign-request", parents=[common], help="for the app's operator")
    sign.add_argument("file", type=Path, help="JSON: see docs/onboarding.md")
    sign.add_argument("--key", type=Path, required=True, help="PEM file of its private key")
    sign.add_argument("--out", type=Path, required=True)
    texts = {
        "activate": "out of the sandbox, after its self-test; by two operators",
        "disable": "it is nobody, at once; by one operator",
        "enable": "back into the sandbox; by two operators",
    }
    for action, text in texts.items():
        moving = actions.add_parser(action, parents=[common], help=text)
        moving.add_argument("name")
        _add_signer(moving)


def _add_signer(parser: argparse.ArgumentParser) -> None:
    """Who orders a change, where two persons are needed."""
    parser.add_argument("--by", default="", help="your name as an operator")
    parser.add_argument("--sign", type=Path, help="PEM file of your private operator key")


def _add_waiting(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    waiting = commands.add_parser("waiting", help="changes that exceed a budget or cool off")
    actions = waiting.add_subparsers(dest="action", required=True)
    actions.add_parser("list", parents=[common])
    for action in ("release", "refuse"):
        deciding = actions.add_parser(action, parents=[common])
        deciding.add_argument("id")
        _add_signer(deciding)
    person = commands.add_parser(
        "person", help="stop payments to somebody's account, or erase them"
    )
    actions = person.add_subparsers(dest="action", required=True)
    freeze = actions.add_parser("freeze", parents=[common], help="at once, by one operator")
    freeze.add_argument("id")
    freeze.add_argument("--reason", required=True)
    freeze.add_argument("--by", default="operator", help="the name in the history")
    erase = actions.add_parser("erase", parents=[common], help="everywhere, by two operators")
    erase.add_argument("id")
    erase.add_argument("--reason", required=True, help="stays on record")
    _add_signer(erase)
    lift = actions.add_parser("lift", parents=[common], help="by two operators")
    lift.add_argument("id")
    _add_signer(lift)


def _add_programme(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    programme = commands.add_parser("programme", help="which have ended, and consents with them")
    actions = programme.add_subparsers(dest="action", required=True)
    actions.add_parser("list", parents=[common])
    end = actions.add_parser("end", parents=[common], help="now and for good, by two operators")
    end.add_argument("code", help="as the terms of apps name it")
    _add_signer(end)


def _add_operators(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    operator = commands.add_parser("operator", help="who runs the registry: two approve a change")
    actions = operator.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", parents=[common], help="with a key that nobody else has")
    _add_key_arguments(add)
    _add_signer(add)
    passkey = actions.add_parser(
        "add-passkey", parents=[common], help="to approve in a console what another one proposed"
    )
    passkey.add_argument("name")
    passkey.add_argument("--passkey", type=Path, required=True, help="the file of the console")
    _add_signer(passkey)
    for action, text in (
        ("remove", "by two operators"),
        ("remove-passkeys", "all of theirs, at once, by one operator"),
    ):
        remove = actions.add_parser(action, parents=[common], help=text)
        remove.add_argument("name")
        _add_signer(remove)
    actions.add_parser("list", parents=[common])
    proposals = commands.add_parser("proposals", help="changes that wait for a second operator")
    actions = proposals.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", parents=[common])
    states = ("waiting", "approved", "rejected")
    listing.add_argument("state", choices=states, nargs="?", default="waiting")
    actions.add_parser("show", parents=[common], help="what it would change").add_argument("id")
    for action in ("approve", "reject"):
        deciding = actions.add_parser(action, parents=[common])
        deciding.add_argument("id")
        _add_signer(deciding)


def _add_key_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name")
    kinds = "PEM certificate, PEM public key or JWK: RSA, P-256, P-384 or Ed25519"
    parser.add_argument("--cert", "--key", dest="cert", type=Path, required=True, help=kinds)


def _add_directory(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    directory = commands.add_parser("directory", help="banks, branches, wallet providers")
    actions = directory.add_subparsers(dest="action", required=True)
    load = actions.add_parser("import", parents=[common], help="replace it; by two operators")
    load.add_argument("file", type=Path)
    _add_signer(load)
    actions.add_parser("show", parents=[common], help="how many there are")


def _add_audit(commands: Subcommands, common: argparse.ArgumentParser) -> None:
    audit = commands.add_parser("audit", parents=[common], help="who was turned away or let in")
    audit.add_argument(
        "which",
        choices=("refused", "admitted", "reads", "verify", "heads"),
        nargs="?",
        default="refused",
        help="reads: who asked about people; verify: is what is on record as it was sealed;"
        " heads: the signed heads, to be kept elsewhere",
    )
    audit.add_argument("--hours", type=whole_number, default=24, help="how far back")
    audit.add_argument("--most", type=whole_number, default=1000, help="lines, the latest first")
    audit.add_argument("--person", default="", help="of reads: about this person alone, by id")
    audit.add_argument("--kept", type=Path, help="of verify: a file of heads that was kept")
