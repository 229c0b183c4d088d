"""What was signed by as many as it needs is carried out: once, by who has what it takes."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from spar_central.acts.rules import AFTER, UPLOAD, WITH_CERTIFICATES, ActKind, rule_of
from spar_central.acts.signatures import needed_for, valid_signers
from spar_central.admission.evidence import DeviceState, Signer
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.people import acts as office_acts
from spar_central.people import deputising, freezing
from spar_central.people.acts import Person, Registrar
from spar_central.people.passkeys import renew_passkey
from spar_central.records import (
    acts,
    contact,
    enrollments,
    fleet,
    log,
    members,
    passkeys,
    web_sessions,
)
from spar_central.records.acts import ActRow, ActState
from spar_central.records.contact import NumberedFile
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Transaction
from spar_central.trust.certificates import Chain, Role
from spar_central.trust.keys import PrivateKey
from spar_central.trust.office_file import OfficeFile, sign_office_file
from spar_central.trust.passkeys import Act, PasskeyParty


@dataclass(frozen=True, slots=True, repr=False)
class OfficeKeys:
    """Where the keys of the office are. certificate: of the office-file key, by the root."""

    registrar: Registrar
    office_file: PrivateKey
    certificate: str


@dataclass(frozen=True, slots=True, repr=False)
class Hands:
    """What it takes. keys: None in a process that serves pages; party: None without a console."""

    chain: Chain
    party: PasskeyParty | None
    admission: EnrollmentAdmission
    keys: OfficeKeys | None = None


async def carry_out_waiting(tx: Transaction, hands: Hands, now: datetime) -> list[str]:
    """Everything that was signed by as many as it needs; the ids of what was done.

    Also what no key of the office is needed for: the entry for laptops only collects signatures.
    """
    done = []
    for row in await acts.waiting(tx, None, 500):
        if row.act.kind in WITH_CERTIFICATES:
            continue  # with their certificates: ``people.passkeys``
        if await carry_out(tx, row, hands, now):
            done.append(row.act.act_id)
    return done


async def carry_out(tx: Transaction, row: ActRow, hands: Hands, now: datetime) -> bool:
    """True when it was done or refused for good; False while something is missing."""
    kind, rule = rule_of(row.act)
    if rule.at_keys and (hands.keys is None or kind not in _AT_KEYS):
        return False
    signers = await valid_signers(tx, row, hands.chain, hands.party, now)
    if len(signers) < await needed_for(tx, row.act, hands.admission.policy):
        return False
    if await _awaits_upload(tx, row):
        return False
    await tx.lock(Lock.ADMISSION)
    do = _AT_KEYS.get(kind) or _AT_PAGES[kind]
    by = [one.human for one in signers]
    try:
        outcome = await do(tx, row.act, hands, signers, now)
    except Refused as error:
        await acts.settle(tx, row.act.act_id, ActState.REFUSED, error.code, now)
        entry = Entry(f"refused.{error.code}", " ".join(by), "", row.act.subject, _detail(row))
        await log.append(tx, now, entry)
        return True
    await acts.settle(tx, row.act.act_id, ActState.DONE, outcome, now)
    await log.append(tx, now, Entry("act.done", " ".join(by), "", row.act.subject, _detail(row)))
    return True


async def _awaits_upload(tx: Transaction, row: ActRow) -> bool:
    """A wipe that waits for what is on the laptop: as it reported itself after it was asked for."""
    if row.act.kind != ActKind.DEVICE_WIPE or row.act.values.get(AFTER) != UPLOAD:
        return False
    seen = await fleet.one(tx, row.act.subject)
    return seen is not None and (seen.beat_at <= row.made_at or seen.beat.holds_something)


def _detail(row: ActRow) -> dict[str, str | int]:
    return {"kind": row.act.kind, "act": row.act.act_id}


Do = Callable[[Transaction, Act, Hands, Sequence[Signer], datetime], Awaitable[str]]


def _by(signers: Sequence[Signer]) -> list[str]:
    return [one.human for one in signers]


def _keys(hands: Hands) -> OfficeKeys:
    if hands.keys is None:
        raise Refused("act.unknown", "no keys here")
    return hands.keys


async def _same_office(tx: Transaction, act: Act) -> None:
    """The device that is named must be of the office under which it was signed."""
    found = (await members.devices(tx, {act.subject})).get(act.subject)
    if found is None or found.office != act.office:
        raise Refused("device.unknown")


async def _block(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await _same_office(tx, act)
    reason = act.values["reason"]
    await office_acts.block(tx, act.subject, DeviceState.BLOCKED, _by(by)[0], reason, now)
    return ""


async def _wipe(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await _same_office(tx, act)
    await office_acts.wipe(tx, _keys(hands).registrar, act.subject, _by(by)[0], now)
    return ""


async def _release_device(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await _same_office(tx, act)
    return str(await office_acts.let_go(tx, hands.admission, act.subject, _by(by), now))


async def _confirm_device(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await _same_office(tx, act)
    heard = act.values["words"]
    row = await office_acts.confirm_join(
        tx, _keys(hands).registrar, act.subject, heard, _by(by), now
    )
    if row.state is not DeviceState.ACTIVE:
        raise Refused("act.form", "other words")
    return ""


async def _release_enrollment(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    code = act.values["code"]
    row = await office_acts.release(tx, hands.admission, act.subject, code, _by(by), now)
    return row.outcome.value


async def _keep_registered(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await office_acts.keep_registered(tx, act.subject, _by(by), now)
    return ""


async def _freeze(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await _enrollment_of_office(tx, act)
    await freezing.freeze(tx, act.subject, _by(by)[0], act.values["reason"], now)
    return ""


async def _unfreeze(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await _enrollment_of_office(tx, act)
    return str(await freezing.unfreeze(tx, hands.admission, act.subject, _by(by), now))


async def _enrollment_of_office(tx: Transaction, act: Act) -> None:
    """As ``_same_office``, for an enrollment."""
    found = enrollments.newest(await enrollments.revisions(tx, {act.subject}))
    if act.subject not in found or found[act.subject].office != act.office:
        raise Refused("review.unknown")


async def _add_person(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    try:
        role = Role(act.values["role"])
    except ValueError as error:
        raise Refused("act.form", "role") from error
    if role is Role.ADMINISTRATOR and any(one.role is not role for one in by):
        raise Refused("person.role", "administrators add administrators")
    person = Person(act.subject, act.values["name"], act.office, role)
    return await office_acts.add_person(tx, person, _by(by), now)


async def _end_person(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    rows = await tx.fetch(
        "SELECT office, role FROM people WHERE staff_number = $1 AND ended_at = 0", act.subject
    )
    if not rows or rows[0][0] != act.office:
        raise Refused("person.unknown")
    if rows[0][1] == Role.ADMINISTRATOR.value and by[0].role is not Role.ADMINISTRATOR:
        raise Refused("person.role")
    await office_acts.end_person(tx, act.subject, _by(by)[0], now)
    return ""


async def _end_passkey(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    row = (await passkeys.of_kids(tx, {act.subject})).get(act.subject)
    if row is None or row.office != act.office:
        raise Refused("passkey.unknown")
    await passkeys.end(tx, act.subject, _by(by)[0], act.values["reason"], now)
    await web_sessions.end_others(tx, "console", row.person_id, "", now)
    return ""


async def _name_deputy(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    policy = hands.admission.policy
    await deputising.name_deputy(tx, _keys(hands).registrar, act, policy, _by(by), now)
    return ""


async def _add_login(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    issuer, subject = act.values["issuer"], act.values["subject"]
    await office_acts.add_login(tx, act.subject, issuer, subject, _by(by), now)
    return ""


async def _end_deputy(
    tx: Transaction, act: Act, _hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    await deputising.end_deputy(tx, act, _by(by)[0], now)
    return ""


async def _renew_passkey(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    row = (await passkeys.of_kids(tx, {act.subject})).get(act.subject)
    if row is None or row.office != act.office:
        raise Refused("passkey.unknown")
    await renew_passkey(tx, _keys(hands).registrar, hands.chain, row, _by(by)[0], now)
    return ""


async def _office_file(
    tx: Transaction, act: Act, hands: Hands, by: Sequence[Signer], now: datetime
) -> str:
    """Only when nobody made another in the meantime."""
    keys = _keys(hands)
    newest = await contact.newest_office_file(tx, act.office)
    serial = newest.serial if newest is not None else 0
    if act.values["serial"] != str(serial):
        raise Refused("office_file.older", "another was made in the meantime")
    try:
        given = msgspec.json.decode(act.values["file"].encode(), type=OfficeFile)
    except msgspec.MsgspecError as error:
        raise Refused("act.form", "office file") from error
    file = msgspec.structs.replace(given, serial=serial + 1, office=act.office, issued_at=now)
    signed = sign_office_file(file, keys.office_file, keys.certificate)
    if newest is not None:
        signed = msgspec.structs.replace(signed, root_changes=newest.signed.root_changes)
    numbered = NumberedFile(file.serial, signed)
    if not await contact.add_office_file(tx, act.office, numbered, " ".join(_by(by)), now):
        raise Refused("office_file.older", "another was made in the meantime")
    return str(file.serial)


_AT_PAGES: Final[dict[ActKind, Do]] = {
    ActKind.DEVICE_BLOCK: _block,
    ActKind.DEVICE_RELEASE: _release_device,
    ActKind.ENROLLMENT_RELEASE: _release_enrollment,
    ActKind.ENROLLMENT_KEEP: _keep_registered,
    ActKind.PERSON_FREEZE: _freeze,
    ActKind.PERSON_UNFREEZE: _unfreeze,
    ActKind.PERSON_ADD: _add_person,
    ActKind.PERSON_END: _end_person,
    ActKind.PASSKEY_END: _end_passkey,
    ActKind.DEPUTY_END: _end_deputy,
    ActKind.LOGIN_ADD: _add_login,
}
_AT_KEYS: Final[dict[ActKind, Do]] = {
    ActKind.DEVICE_WIPE: _wipe,
    ActKind.DEVICE_CONFIRM: _confirm_device,
    ActKind.PASSKEY_RENEW: _renew_passkey,
    ActKind.DEPUTY_NAME: _name_deputy,
    ActKind.OFFICE_FILE: _office_file,
}
