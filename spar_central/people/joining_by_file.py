"""A laptop without network joins by two files. Each act goes on record; the rules are the same.

A join code for one person, once, within its hours; words of the device's key that an administrator
compares (``acts.confirm_join``); then one answer for that laptop alone.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from spar_central.errors import Refused
from spar_central.people.acts import Registrar
from spar_central.records import contact, joining, log, members, standing
from spar_central.records.log import Entry
from spar_central.records.members import DeviceRow
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Chain, Use, check_dates
from spar_central.trust.join_file import JoinAnswer, JoinedPerson, digest_of, sign_join_answer
from spar_central.trust.joining import open_join

ANSWER_DAYS = 7
"""How long an answer counts: a stick may travel for days."""


@dataclass(frozen=True, slots=True)
class JoinKeys:
    """What an answer is made with. certificates: of the center's keys, by use.

    understands: what this center reads beyond the first form of its protocol.
    """

    registrar: Registrar
    chain: Chain
    certificates: dict[Use, str]
    understands: tuple[str, ...]


async def take_in(
    tx: Transaction, request: str, by: str, now: datetime, device_id: str
) -> DeviceRow:
    """The laptop that asks, pending. The same one again, as after a lost stick, is the same.

    Raises Refused. device_id: of a new one.
    """
    opened = open_join(request)
    row = await joining.joined_before(tx, opened)
    if row is None:
        row = await joining.add_device(tx, opened, now, device_id)
    digest = digest_of(request)
    await joining.keep_file(tx, row.device_id, digest)
    entry = Entry("join.file_taken_in", by, row.device_id, row.kid, {"request": digest})
    await log.append(tx, now, entry)
    return row


async def answer_join(
    tx: Transaction, device_id: str, by: str, keys: JoinKeys, now: datetime
) -> str:
    """The signed answer for a laptop whose words were compared. Raises Refused."""
    row = await standing.working_device(tx, device_id)
    request = await joining.file_of(tx, device_id)
    if not request:
        raise Refused("join.no_file")
    check_dates(keys.chain.member(row.certificate, Use.DEVICE, now), now)
    newest = await contact.newest_office_file(tx, row.office)
    if newest is None:
        raise Refused("office_file.none")
    people = tuple(
        JoinedPerson(key.kid, key.person_id, key.human, key.certificate)
        for key in await members.keys_on_device(tx, device_id)
        if key.certificate and not key.ended_at
    )
    made = JoinAnswer(
        device_id, row.office, request, keys.chain.root.kid, row.certificate, people,
        {use.value: token for use, token in keys.certificates.items()},
        keys.understands, newest.signed, now, now + timedelta(days=ANSWER_DAYS),
    )  # fmt: skip
    detail: dict[str, str | int] = {"request": request, "office_file": newest.serial}
    await log.append(tx, now, Entry("join.answered", by, device_id, row.kid, detail))
    return sign_join_answer(made, keys.registrar.key)


async def refuse_join_file(
    tx: Transaction, refused: Refused, by: str, device_id: str, now: datetime
) -> None:
    """Who tried, and why not, on record."""
    await log.append(tx, now, Entry(f"refused.{refused.code}", by, device_id, "join by file"))
