"""Acts of those who run an office: people, joins, standing of devices. Each goes on record."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from spar_central.acts.rules import needed_for_key
from spar_central.admission.decide import Outcome
from spar_central.admission.evidence import DeviceState
from spar_central.clock import from_ms, to_ms
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.mappers.sending import Event, State, advance
from spar_central.people.vouching import (
    OF_AGENT,
    OF_OTHERS,
    check_two_stay,
    check_vouchers,
)
from spar_central.records import (
    contact,
    enrollments,
    joining,
    log,
    members,
    office_logins,
    sendings,
    standing,
)
from spar_central.records.log import Entry
from spar_central.records.members import DeviceRow, KeyRow
from spar_central.records.sendings import Sending
from spar_central.storage.port import Lock, Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Certificate, Role, Use, certify
from spar_central.trust.joining import Order
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, words

AT_ONCE = 500
KEPT = "mapper.kept"
"""Refused: two persons decided a conflict for what is registered."""


@dataclass(frozen=True, slots=True, repr=False)
class Registrar:
    """Holds the people-and-devices key. days: of a certificate."""

    key: PrivateKey
    days: int

    def device(self, row: DeviceRow, by: Sequence[str], now: datetime) -> str:
        """A certificate from now on."""
        return certify(
            Certificate(
                row.kid, Use.DEVICE, row.jwk, row.device_id, row.office, now,
                now + timedelta(days=self.days), sealing=row.sealing, confirmed_by=tuple(by),
            ),
            self.key,
        )  # fmt: skip

    def person(self, row: KeyRow, by: Sequence[str], now: datetime) -> str:
        """A certificate from when the key was made: what it signed while it waited counts."""
        return certify(
            Certificate(
                row.kid, Use.PERSON, row.jwk, row.person_id, row.office, from_ms(row.made_at),
                now + timedelta(days=self.days), device_id=row.device_id, role=row.role,
                confirmed_by=tuple(by),
            ),
            self.key,
        )  # fmt: skip

    def again(self, held: Certificate, now: datetime) -> str:
        """The same once more, with a later end: no row of the database has a say in it."""
        return certify(
            msgspec.structs.replace(held, valid_until=now + timedelta(days=self.days)), self.key
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is to work in an office."""

    staff_number: str
    name: str
    office: str
    role: Role


async def add_person(tx: Transaction, of: Person, by: Sequence[str], now: datetime) -> str:
    """The person_id. Two others vouch that this is one human with one staff number."""
    await check_vouchers(tx, by, OF_OTHERS, frozenset({of.staff_number}))
    person_id = f"p-{uuid.uuid4()}"
    made = await tx.insert(
        "people", "person_id, staff_number, name, office, role, confirmed_by, added_at",
        [(person_id, of.staff_number, of.name, of.office, of.role.value,
          msgspec.json.encode(sorted(set(by))).decode(), to_ms(now))],
        "ON CONFLICT (staff_number) DO NOTHING RETURNING person_id",
    )  # fmt: skip
    if not made:
        raise Refused("join.key_known", "this staff number is known")
    detail = {"role": of.role.value, "office": of.office}
    await log.append(tx, now, Entry("person.added", " ".join(by), "", of.staff_number, detail))
    return person_id


async def end_person(tx: Transaction, staff_number: str, by: str, now: datetime) -> None:
    """From now on nothing that arrives under this person's keys is believed."""
    await check_vouchers(tx, [by], OF_AGENT, frozenset({staff_number}))
    await check_two_stay(tx, staff_number)
    rows = await tx.fetch(
        "UPDATE people SET ended_at = $2 WHERE staff_number = $1 AND ended_at = 0"
        " RETURNING person_id",
        staff_number, to_ms(now),
    )  # fmt: skip
    if not rows:
        raise Refused("person.unknown")
    await log.append(tx, now, Entry("person.ended", by, "", staff_number))


async def add_login(
    tx: Transaction, staff_number: str, issuer: str, subject: str, by: Sequence[str], now: datetime
) -> None:
    """This login of the office's own login service reads as that person from now on."""
    rows = await tx.fetch(
        "SELECT person_id, role FROM people WHERE staff_number = $1 AND ended_at = 0", staff_number
    )
    if not rows or rows[0][1] == Role.AGENT.value:
        raise Refused("person.unknown")
    who = " ".join(sorted(set(by)))
    if not await office_logins.add(tx, issuer, subject, str(rows[0][0]), who, now):
        raise Refused("login.known")
    await log.append(tx, now, Entry("login.added", who, "", staff_number, {"issuer": issuer}))


async def invite(tx: Transaction, staff_number: str, by: str, now: datetime, hours: int) -> str:
    """A join code for this person, told once."""
    rows = await tx.fetch(
        "SELECT person_id, office FROM people WHERE staff_number = $1 AND ended_at = 0",
        staff_number,
    )
    if not rows:
        raise Refused("person.unknown")
    return await joining.invite(tx, str(rows[0][0]), str(rows[0][1]), by, now, hours)


async def confirm_join(
    tx: Transaction,
    registrar: Registrar,
    device_id: str,
    told_words: str,
    by: Sequence[str],
    now: datetime,
) -> DeviceRow:
    """The words were read from the laptop's screen and typed here: they must be its key's."""
    row = await _device(tx, device_id)
    if row.state is not DeviceState.PENDING:
        raise Refused("join.key_known", "it does not wait")
    if told_words.lower().replace("-", " ").split() != words(row.kid).split():
        await log.append(tx, now, Entry("join.other_words", " ".join(by), device_id))
        return row
    keys = await members.keys_on_device(tx, device_id)
    for key in keys:
        await check_vouchers(tx, by, needed_for_key(key.role), frozenset({key.human}))
    await joining.certify_device(tx, device_id, registrar.device(row, by, now), list(by))
    for key in keys:
        await joining.certify_key(tx, key.kid, registrar.person(key, by, now))
    named = {"keys": " ".join(key.kid for key in keys)}
    await log.append(tx, now, Entry("join.confirmed", " ".join(by), device_id, row.kid, named))
    return await _device(tx, device_id)


async def _device(tx: Transaction, device_id: str) -> DeviceRow:
    found = (await members.devices(tx, {device_id})).get(device_id)
    if found is None:
        raise Refused("device.unknown")
    return found


async def block(
    tx: Transaction, device_id: str, state: DeviceState, by: str, reason: str, now: datetime
) -> None:
    """One person is enough to stop a device."""
    await _device(tx, device_id)
    entry = Entry(f"device.{state}", by, device_id, "", {"reason": reason})
    await standing.set_state(tx, device_id, state, entry, now)


async def wipe(
    tx: Transaction, registrar: Registrar, device_id: str, by: str, now: datetime
) -> None:
    """At its next contact the laptop is told to destroy its key slots."""
    await _device(tx, device_id)
    token = jws.sign(Order("wipe", device_id, now), Typ.ORDER, registrar.key)
    await contact.give_order(tx, device_id, "wipe", token, now)
    entry = Entry("device.wipe", by, device_id)
    await standing.set_state(tx, device_id, DeviceState.WIPED, entry, now)


async def let_go(
    tx: Transaction,
    admission: EnrollmentAdmission,
    device_id: str,
    by: Sequence[str],
    now: datetime,
) -> int:
    """Two persons, from other devices, release a held or blocked one; what waited is decided.

    The number of enrollments that were decided again. A wiped device joins anew.
    """
    row = await _device(tx, device_id)
    if row.state not in {DeviceState.HELD, DeviceState.BLOCKED}:
        raise Refused("device.unknown", "it is not held")
    own = await members.keys_on_device(tx, device_id)
    await check_vouchers(tx, by, OF_OTHERS, frozenset(key.human for key in own))
    entry = Entry("device.released", " ".join(by), device_id)
    await standing.set_state(tx, device_id, DeviceState.ACTIVE, entry, now)
    waiting = await enrollments.held_with(tx, device_id)
    for start in range(0, len(waiting), AT_ONCE):
        await admission.decide_again(tx, waiting[start : start + AT_ONCE], now)
    return len(waiting)


async def release(
    tx: Transaction,
    admission: EnrollmentAdmission,
    enrollment_id: str,
    code: str,
    by: Sequence[str],
    now: datetime,
) -> enrollments.Stored:
    """Two persons who did not touch it let an enrollment pass a rule that may be released."""
    await tx.lock(Lock.ADMISSION)
    found = enrollments.newest(await enrollments.revisions(tx, {enrollment_id}))
    row = found.get(enrollment_id)
    if row is None or code not in row.codes:
        raise Refused("review.unknown")
    hands = (await enrollments.touched(tx, {enrollment_id})).get(enrollment_id, set())
    await check_vouchers(tx, by, OF_OTHERS, frozenset(hands | {row.human}))
    await enrollments.release(tx, row, code, sorted(set(by)), now)
    answer = (await admission.decide_again(tx, [row], now))[0]
    detail = {"code": code, "outcome": answer.verdict.outcome.value}
    who = " ".join(sorted(set(by)))
    await log.append(tx, now, Entry("enrollment.released", who, "", enrollment_id, detail))
    return answer.stored or row


async def keep_registered(
    tx: Transaction, enrollment_id: str, by: Sequence[str], now: datetime
) -> None:
    """Two persons who did not touch it decide a conflict for what the mapper holds."""
    await tx.lock(Lock.ADMISSION)
    found = enrollments.newest(await enrollments.revisions(tx, {enrollment_id}))
    row = found.get(enrollment_id)
    if row is None or row.state is not State.CONFLICT:
        raise Refused("review.unknown")
    hands = (await enrollments.touched(tx, {enrollment_id})).get(enrollment_id, set())
    await check_vouchers(tx, by, OF_OTHERS, frozenset(hands | {row.human}))
    after = replace(
        row, state=advance(row.state, Event.KEEP_THEIRS), outcome=Outcome.REFUSED, codes=(KEPT,)
    )
    await enrollments.move(tx, after, row.state, now)
    known = (await sendings.of(tx, [enrollment_id])).get(row.key, Sending(*row.key))
    await sendings.save(tx, [replace(known, code=KEPT, changed_at=to_ms(now))])
    who = " ".join(sorted(set(by)))
    await log.append(tx, now, Entry("enrollment.kept_theirs", who, "", enrollment_id))
