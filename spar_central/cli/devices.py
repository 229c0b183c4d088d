"""``device invite|request|answer|list|journals|confirm|revoke|block|hold|wipe|release|message``."""

import argparse
import uuid
from pathlib import Path
from typing import Any

import msgspec

from spar_central.admission.evidence import DeviceState
from spar_central.cli.command_context import CommandContext, by_two, named, say, table
from spar_central.cli.stick_files import read_at_most, write_new
from spar_central.clock import from_ms, stamp, to_ms
from spar_central.desks.wire import UNDERSTANDS
from spar_central.errors import Refused
from spar_central.keys_folder import read_certificates
from spar_central.people import acts
from spar_central.people.joining_by_file import (
    ANSWER_DAYS,
    JoinKeys,
    answer_join,
    refuse_join_file,
    take_in,
)
from spar_central.records import contact, fleet, joining, log, members
from spar_central.records.fleet import DeviceMessage
from spar_central.records.log import Entry
from spar_central.trust.certificates import Use
from spar_central.trust.join_file import MAX_REQUEST, JoinAnswerFile, read_request_file
from spar_central.trust.keys import words

LATE_DAYS = 7
_STOPS = {"block": DeviceState.BLOCKED, "hold": DeviceState.HELD}


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    values = commands.add_parser("device", help="laptops").add_subparsers(dest="act", required=True)
    invite = values.add_parser("invite", help="a join code, for one person, once, within a day")
    invite.add_argument("staff_number")
    invite.add_argument("--by", required=True)
    request = values.add_parser("request", help="a join by file, from a laptop without network")
    request.add_argument("file", type=Path, help="the file that the laptop wrote")
    request.add_argument("--by", required=True)
    answer = values.add_parser("answer", help="for that laptop, after it was confirmed")
    answer.add_argument("device_id")
    answer.add_argument("file", type=Path, help="the file to take back to it")
    answer.add_argument("--by", required=True)
    values.add_parser("list")
    values.add_parser("journals", help="how far each laptop's journal was told, and who signed it")
    confirm = values.add_parser("confirm", help="the words of its key were compared")
    confirm.add_argument("device_id")
    confirm.add_argument("--words", required=True, help="as the laptop shows them")
    by_two(confirm)
    for name, text in (
        ("block", "nothing of it goes through from now on"),
        ("hold", "the same, until it is clear what happened"),
        ("revoke", "its key, for good"),
        ("wipe", "at its next contact it destroys its key slots"),
    ):
        stop = values.add_parser(name, help=text)
        stop.add_argument("device_id")
        stop.add_argument("--by", required=True)
        stop.add_argument("--reason", default="")
    message = values.add_parser("message", help="to who sits at it, with its next contact")
    message.add_argument("device_id")
    message.add_argument("text", help="no personal data")
    message.add_argument("--by", required=True)
    release = values.add_parser("release", help="two persons let a held one go on")
    release.add_argument("device_id")
    by_two(release)


async def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Raises Refused and what a storage raises."""
    acts_of = {
        "list": _list,
        "journals": _journals,
        "invite": _invite,
        "request": _request,
        "answer": _answer,
        "confirm": _confirm,
        "release": _release,
        "message": _message,
    }
    return await acts_of.get(arguments.act, _stop)(arguments, context)


async def _invite(arguments: argparse.Namespace, context: CommandContext) -> int:
    hours = context.settings.desks.join_hours
    async with context.storage.transaction() as tx:
        code = await acts.invite(tx, arguments.staff_number, arguments.by, context.now, hours)
    say(f"join code: {code}", f"root: {context.chain.root.words}")
    return 0


async def _message(arguments: argparse.Namespace, context: CommandContext) -> int:
    text = " ".join(arguments.text.split())[:500]
    async with context.storage.transaction() as tx:
        row = await fleet.one(tx, arguments.device_id)
        if row is None or not text:
            raise Refused("device.unknown" if row is None else "act.form")
        made = DeviceMessage(
            f"m-{uuid.uuid4()}", row.device_id, text, "", arguments.by, to_ms(context.now)
        )
        await fleet.send_message(tx, made)
        detail: dict[str, str | int] = {"message": made.message_id}
        entry = Entry("device.message", arguments.by, row.device_id, row.device_id, detail)
        await log.append(tx, context.now, entry)
    say("it goes with the next contact")
    return 0


async def _release(arguments: argparse.Namespace, context: CommandContext) -> int:
    async with context.storage.transaction() as tx:
        count = await acts.let_go(
            tx, context.admission, arguments.device_id, named(arguments), context.now
        )
    say(f"released; enrollments decided again: {count}")
    return 0


async def _journals(_arguments: argparse.Namespace, context: CommandContext) -> int:
    """A head that no person signed for days is late; that alone says nothing of tampering."""
    async with context.storage.transaction() as tx:
        found = await contact.journals(tx)
    late_ms = LATE_DAYS * 86_400_000
    table(
        (
            device_id,
            f"entry {number}",
            stamp(from_ms(at)),
            f"a person signed entry {signed} {stamp(from_ms(signed_at))}" if signed else "",
            "late" if number > signed and at - signed_at > late_ms else "",
        )
        for device_id, number, at, signed, signed_at in found
    )
    return 0


async def _list(_arguments: argparse.Namespace, context: CommandContext) -> int:
    async with context.storage.transaction() as tx:
        found = await members.all_devices(tx)
    table(
        (
            row.device_id,
            row.name,
            row.office,
            "revoked" if row.revoked_at else row.state.value,
            words(row.kid) if row.state is DeviceState.PENDING else "",
            f"seen {stamp(from_ms(row.seen_at))}" if row.seen_at else "never seen",
            f"office file {row.office_file}",
        )
        for row in found
    )
    return 0


async def _request(arguments: argparse.Namespace, context: CommandContext) -> int:
    by, now, asked = arguments.by, context.now, f"d-{uuid.uuid4()}"
    try:
        request = read_request_file(read_at_most(arguments.file, MAX_REQUEST))
        async with context.storage.transaction() as tx:
            row = await take_in(tx, request, by, now, asked)
            people = await members.keys_on_device(tx, row.device_id)
    except Refused as error:
        async with context.storage.transaction() as tx:
            await refuse_join_file(tx, error, by, "", now)
        raise
    say(
        f"device: {row.device_id}",
        f"office: {row.office}",
        *(f"person: {key.human} {key.name}, {key.role.value}" for key in people),
        f"words of the laptop: {words(row.kid)}",
        f"words of the office: {context.chain.root.words}",
        "compare both with its screen, by voice; then device confirm, then device answer",
    )
    return 0


async def _answer(arguments: argparse.Namespace, context: CommandContext) -> int:
    device_id, file, by = arguments.device_id, arguments.file, arguments.by
    certificates = read_certificates(context.settings.keys_folder)
    keys = JoinKeys(context.registrar, context.chain, certificates, UNDERSTANDS)
    try:
        async with context.storage.transaction() as tx:
            token = await answer_join(tx, device_id, by, keys, context.now)
            made = JoinAnswerFile(token, certificates[Use.PEOPLE_AND_DEVICES], keys.chain.root.jwk)
            write_new(file, msgspec.json.encode(made))
    except Refused as error:
        async with context.storage.transaction() as tx:
            await refuse_join_file(tx, error, by, device_id, context.now)
        raise
    say(f"{file}: take it to the laptop within {ANSWER_DAYS} days; nobody else can use it")
    return 0


async def _confirm(arguments: argparse.Namespace, context: CommandContext) -> int:
    async with context.storage.transaction() as tx:
        row = await acts.confirm_join(
            tx,
            context.registrar,
            arguments.device_id,
            arguments.words,
            named(arguments),
            context.now,
        )
    if row.state is not DeviceState.ACTIVE:
        say("these are not the words of the key that asked: another laptop, or another key")
        return 1
    say(f"{row.device_id}: active")
    return 0


async def _stop(arguments: argparse.Namespace, context: CommandContext) -> int:
    device_id, by, reason = arguments.device_id, arguments.by, arguments.reason
    async with context.storage.transaction() as tx:
        row = (await members.devices(tx, {device_id})).get(device_id)
        if row is None:
            raise Refused("device.unknown")
        if arguments.act == "wipe":
            await acts.wipe(tx, context.registrar, device_id, by, context.now)
        elif arguments.act == "revoke":
            await acts.block(tx, device_id, DeviceState.BLOCKED, by, reason, context.now)
            await joining.revoke(tx, row.kid, by, reason, context.now)
        else:
            await acts.block(tx, device_id, _STOPS[arguments.act], by, reason, context.now)
    say(f"{device_id}: {arguments.act}")
    return 0
