"""A deputy is named until a day, by as many as the policy says, and ended by one."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from spar_central.admission.policy import Policy
from spar_central.errors import Refused
from spar_central.people.acts import Registrar
from spar_central.records import deputies, log, office_lists
from spar_central.records.log import Entry
from spar_central.records.office_lists import PersonRow
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.deputies import Deputation
from spar_central.trust.jws import Typ
from spar_central.trust.passkeys import Act


def end_of(day: str, policy: Policy, now: datetime) -> datetime:
    """The end of that day (UTC), ``YYYY-MM-DD``. Raises Refused ``act.form``."""
    try:
        ends = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC) + timedelta(days=1)
    except ValueError as error:
        raise Refused("act.form", "day") from error
    if not now < ends <= now + timedelta(days=policy.deputy_days + 1):
        raise Refused("deputy.day")
    return ends


async def deputy_of(tx: Transaction, staff_number: str, office: str) -> PersonRow:
    """A supervisor of another office. Raises Refused ``deputy.person``."""
    found = await office_lists.person_by_number(tx, staff_number)
    if found is None or found.ended_at or found.role is not Role.SUPERVISOR:
        raise Refused("deputy.person")
    if found.office == office:
        raise Refused("deputy.person", "of the same office")
    return found


async def name_deputy(
    tx: Transaction,
    registrar: Registrar,
    act: Act,
    policy: Policy,
    by: Sequence[str],
    now: datetime,
) -> None:
    """The center signs what was asked for. Raises Refused."""
    person = await deputy_of(tx, act.subject, act.office)
    ends = end_of(act.values["until"], policy, now)
    named = Deputation(act.act_id, person.person_id, act.office, now, ends, tuple(by))
    await deputies.add(tx, named, jws.sign(named, Typ.DEPUTATION, registrar.key), now)
    detail = {"office": act.office, "until": act.values["until"]}
    await log.append(tx, now, Entry("deputy.named", " ".join(by), "", act.subject, detail))


async def end_deputy(tx: Transaction, act: Act, by: str, now: datetime) -> None:
    """From now on nothing new of theirs counts here; what they decided stays."""
    row = await deputies.one(tx, act.subject)
    if row is None or row.office != act.office or not await deputies.end(tx, act.subject, by, now):
        raise Refused("act.unknown")
    await log.append(tx, now, Entry("deputy.ended", by, "", row.staff_number))
