"""``people add|end|list|passkey-link|certify``."""

import argparse
import logging
from datetime import timedelta
from typing import Any

from spar_central.cli.arguments import add_watch_port, watch_address
from spar_central.cli.command_context import (
    CommandContext,
    by_two,
    named,
    say,
    table,
)
from spar_central.cli.key_change import changing, install, prepare
from spar_central.cli.root_keys import (
    Offline,
    former_people_chains,
    renew_people_key,
)
from spar_central.cli.setup import passphrase, root_arguments
from spar_central.clock import from_ms, now_utc, stamp
from spar_central.errors import BadSetting
from spar_central.health import Watch, watched
from spar_central.people import acts
from spar_central.people.acts import Person, Registrar
from spar_central.people.carrying_out import carry_out_waiting
from spar_central.people.certifying import certify_waiting, renew
from spar_central.people.moving import Place, move_person
from spar_central.people.passkeys import certify_passkeys, make_link
from spar_central.people.recertifying import recertify
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import log, members
from spar_central.settings_file import metrics_token
from spar_central.stopping import stopped_within, told_to_stop
from spar_central.storage.port import StorageBusy, StorageGone
from spar_central.trust.certificates import Role

logger = logging.getLogger(__name__)
CERTIFY = "certify"
GONE = (StorageGone, StorageBusy)


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    values = commands.add_parser("people", help="who works here").add_subparsers(
        dest="act", required=True
    )
    add = values.add_parser("add", help="two others vouch that this is one human")
    add.add_argument("staff_number")
    add.add_argument("--name", required=True)
    add.add_argument("--role", required=True, choices=[role.value for role in Role])
    add.add_argument("--office", default="", help="default: the center's own")
    by_two(add)
    end = values.add_parser("end", help="whose keys are not believed any more")
    end.add_argument("staff_number")
    end.add_argument("--by", required=True)
    move = values.add_parser("move", help="to another office or role; two persons")
    move.add_argument("staff_number")
    move.add_argument("--office", default="")
    move.add_argument("--role", choices=[role.value for role in Role])
    by_two(move)
    changed = values.add_parser(
        "new-key", help="another people-and-devices key, when somebody may know the present one"
    )
    root_arguments(changed)
    by_two(changed)
    values.add_parser("list")
    link = values.add_parser("passkey-link", help="to register a first passkey, once; two persons")
    link.add_argument("staff_number")
    by_two(link)
    login = values.add_parser(
        "login-add", help="a login of the office's own login service reads as this person; two"
    )
    login.add_argument("staff_number")
    login.add_argument("subject", help="as the login service names the person (sub)")
    by_two(login)
    certify = values.add_parser(
        "certify", help="certificates for keys that second persons confirmed, and renewals"
    )
    certify.add_argument("--every-s", type=int, default=0, help="go on; 0: once")
    add_watch_port(certify)


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises Refused and what a storage raises."""
    if arguments.act == "add":
        office = arguments.office or context.settings.office
        person = Person(arguments.staff_number, arguments.name, office, Role(arguments.role))
        async with context.storage.transaction() as tx:
            say(await acts.add_person(tx, person, named(arguments), context.now))
    elif arguments.act == "end":
        async with context.storage.transaction() as tx:
            await acts.end_person(tx, arguments.staff_number, arguments.by, context.now)
    elif arguments.act == "passkey-link":
        await _passkey_link(arguments, context)
    elif arguments.act == "login-add":
        await _login_add(arguments, context)
    elif arguments.act == "list":
        async with context.storage.transaction() as tx:
            rows = await tx.fetch(
                "SELECT staff_number, name, office, role, ended_at FROM people"
                " ORDER BY office, staff_number"
            )
        table([*row[:4], f"ended {stamp(from_ms(int(row[4])))}" if row[4] else ""] for row in rows)
    elif arguments.act == "move":
        to = Place(arguments.office, Role(arguments.role) if arguments.role else None)
        by = named(arguments)
        async with context.storage.transaction() as tx:
            count = await move_person(tx, arguments.staff_number, to, by, context.now)
        say(f"keys that ended: {count}")
    elif arguments.act == "new-key":
        await _new_key(arguments, context)
    else:
        await _certify_on(arguments, context)
    return 0


async def _login_add(arguments: argparse.Namespace, context: CommandContext) -> None:
    console = context.settings.console
    if console is None or console.login is None:
        raise BadSetting("there is no [console.login] in the settings")
    staff_number, by = arguments.staff_number, named(arguments)
    async with context.storage.transaction() as tx:
        await check_vouchers(tx, by, OF_OTHERS, frozenset({staff_number}))
        issuer = console.login.issuer
        await acts.add_login(tx, staff_number, issuer, arguments.subject, by, context.now)


async def _passkey_link(arguments: argparse.Namespace, context: CommandContext) -> None:
    console = context.settings.console
    if console is None:
        raise BadSetting("there is no [console] in the settings")
    async with context.storage.transaction() as tx:
        secret = await make_link(
            tx, context.registrar, arguments.staff_number, named(arguments), context.now,
            console.link_hours,
        )  # fmt: skip
    say(f"{console.origin}/passkeys/first/{secret}")


async def _new_key(arguments: argparse.Namespace, context: CommandContext) -> None:
    """Killed at any moment, people and devices are certified by the key in use."""
    settings, by = context.settings, named(arguments)
    offline = Offline(arguments.stick, passphrase(arguments.passphrase_file))
    broken = await log.broken_at(context.storage)
    if broken:
        raise BadSetting(f"the log does not hold together from entry {broken} on")
    folder = settings.keys_folder
    async with changing(context.storage, folder):
        key, files = renew_people_key(settings, offline, context.now, arguments.years)
        registrar = Registrar(key, settings.certificate_days)
        former = former_people_chains(settings)
        mark = prepare(folder, files)
        async with context.storage.transaction() as tx:
            await check_vouchers(tx, by, OF_OTHERS)
            done = await recertify(tx, registrar, former, by, context.now, mark)
        install(folder)
    say(f"people_and_devices: {key.kid}", f"certified: {done.devices} devices, {done.keys} keys")
    for kid in done.left_out:
        say(f"never confirmed, joins anew: {kid}")
    say("start serve, send and notify anew")


async def _certify_on(arguments: argparse.Namespace, context: CommandContext) -> None:
    """Once, or again and again: then a database that is away is asked again."""
    if not arguments.every_s:
        await _certify(context)
        return
    stop = told_to_stop()
    watch = Watch(CERTIFY, figures=lambda: _uncertified(context), gone=GONE)
    async with watched(watch, watch_address(arguments), metrics_token(context.settings)) as url:
        if url:
            say(f"watched at {url}")
        while not stop.is_set():
            try:
                watch.well(CERTIFY, await _certify(context))
            except GONE as error:
                logger.warning("the database: %s", type(error).__name__)
                watch.failed(CERTIFY, f"database: {type(error).__name__}")
            await stopped_within(stop, arguments.every_s)


async def _uncertified(context: CommandContext) -> dict[str, int]:
    async with context.storage.reading() as look:
        rows = await members.uncertified_keys(look, "")
    return {"keys": sum(not row.ended_at for row in rows)}


async def _certify(context: CommandContext) -> int:
    """How many certificates were made."""
    registrar, chain, now = context.registrar, context.chain, now_utc()
    settings, made = context.settings, []
    async with context.storage.transaction() as tx:
        offices = settings.admission.review_offices
        made += await certify_waiting(tx, registrar, chain, now, offices)
        renewed = await renew(tx, registrar, chain, now, settings.renew_days)
        if settings.console is not None:
            wait = timedelta(hours=settings.console.passkey_wait_hours)
            made += await certify_passkeys(tx, registrar, chain, settings.console.party, now, wait)
        done = await carry_out_waiting(tx, context.hands, now)
        made += [f"act {act_id}" for act_id in done]
    for one in made:
        say(f"certified {one}" if " " not in one else f"carried out {one}")
    if renewed:
        say(f"renewed {renewed}")
    return len(made) + renewed
