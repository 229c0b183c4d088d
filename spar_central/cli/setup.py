"""``setup root|attestation-key|intake-key|outbox-key|rotate-root``."""

import argparse
import getpass
from pathlib import Path
from typing import Any

from spar_central.cli.command_context import say
from spar_central.cli.root_keys import (
    RECOVERY_FILE,
    ROOT_FILE,
    Offline,
    make_outbox_key,
    make_root,
    renew_key,
    rotate_root,
)
from spar_central.clock import now_utc
from spar_central.settings import Settings
from spar_central.trust.certificates import Use

RENEWED = {"attestation-key": Use.ATTESTATION, "intake-key": Use.INTAKE}


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("setup", help="keys of the center").add_subparsers(
        dest="act", required=True
    )
    for name, text in (
        ("root", "the office root and everything it certifies, once"),
        ("attestation-key", "a new one, when the old one may be known to somebody"),
        ("outbox-key", "for a center that was set up before laptops had an outbox"),
        ("intake-key", "a first one for the process of self-service, or a new one"),
        ("rotate-root", "a new root, signed by the old one"),
    ):
        act = acts.add_parser(name, help=text)
        root_arguments(act)
        if name == "rotate-root":
            act.add_argument("--new-stick", type=Path, required=True)


def root_arguments(act: argparse.ArgumentParser) -> None:
    """Where the root is, and for how long it certifies."""
    act.add_argument("--stick", type=Path, required=True, help="folder of the offline root")
    act.add_argument("--passphrase-file", type=Path, help="else it is asked for")
    act.add_argument("--years", type=int, default=5, choices=range(1, 11))


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Raises BadSetting, OSError."""
    offline = Offline(arguments.stick, passphrase(arguments.passphrase_file))
    now = now_utc()
    if arguments.act == "root":
        root = make_root(settings, offline, now, arguments.years)
        say(
            f"root: {root.public.words}",
            f"{arguments.stick / ROOT_FILE}: keep it offline, in two places",
            f"{arguments.stick / RECOVERY_FILE}: keep it offline, apart from the root",
            f"keys of the center: {settings.keys_folder}",
        )
    elif arguments.act in RENEWED:
        use = RENEWED[arguments.act]
        say(f"{use}: {renew_key(settings, offline, use, now, arguments.years)}")
    elif arguments.act == "outbox-key":
        say(f"outbox: {make_outbox_key(settings, offline, now, arguments.years)}")
    else:
        say(rotate_root(settings, offline, arguments.new_stick, now, arguments.years))
    return 0


def passphrase(file: Path | None) -> str:
    """Of the file, or asked for."""
    if file is not None:
        return file.read_text("utf-8").strip("\r\n")
    return getpass.getpass("passphrase of the root: ")
