"""What the database holds about a batch of enrollments: the grounds on which they are decided."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from spar_central.admission.evidence import Notice, ProofUse, Registered, Release
from spar_central.enrollments.opening import Known, OpenedItem, Sent, named_device, named_kid
from spar_central.errors import Refused
from spar_central.mappers.sending import State
from spar_central.records import (
    deputies,
    enrollments,
    identity,
    members,
    notices,
    passkeys,
    reviews,
    sendings,
    staff_accounts,
)
from spar_central.records.deputies import DeputyRow
from spar_central.records.enrollments import Key, Stored, Tally
from spar_central.records.passkeys import PasskeyRow
from spar_central.records.reviews import Kept
from spar_central.storage.port import Transaction
from spar_central.trust.accounts import BankAccount, alike_key
from spar_central.trust.passkeys import approval_of


@dataclass(slots=True)
class Grounds:
    """Kept up to date while the items of a batch are decided."""

    revisions: dict[Key, Stored]
    newest: dict[str, Stored]
    uses: dict[str, tuple[str, ProofUse | None]]
    touched: dict[str, set[str]]
    approvals: dict[Key, list[Kept]]
    reviewers: Known
    passkeys: dict[str, PasskeyRow]
    deputies: dict[str, list[DeputyRow]]
    releases: dict[Key, tuple[Release, ...]]
    tally: Tally
    reachable: set[str]
    frozen: set[str]
    notices: dict[Key, Notice]
    tried: set[str]
    """Transactions before which the same person's codes were tried in vain."""
    staff: set[str]
    """alike_keys of accounts of who works here."""
    registered: dict[Key, Registered] = field(default_factory=dict)


async def read_grounds(
    tx: Transaction,
    opened: Sequence[OpenedItem],
    psut_key: Callable[[str], str],
    secret: bytes,
    now: datetime,
) -> Grounds:
    """psut_key: what stands for a person in the database. secret: keys accounts of staff."""
    known = [one.enrollment for one in opened if one.enrollment is not None]
    proofs = [one.proof for one in opened if one.proof is not None]
    ids = {enrollment.enrollment_id for enrollment in known}
    people = {psut_key(proof.psut) for proof in proofs}
    approvals = await reviews.kept(tx, ids)
    kids = {kept.kid for found in approvals.values() for kept in found}
    revisions = await enrollments.revisions(tx, ids)
    known_keys = await members.keys(tx, kids)
    known_passkeys = await passkeys.of_kids(tx, kids) if kids else {}
    reviewers = {row.person_id for row in known_keys.values()}
    reviewers |= {row.person_id for row in known_passkeys.values()}
    accounts = {alike_key(enrollment.fa) for enrollment in known}
    accounts |= {alike_key(account) for account in _named_accounts(approvals)}
    return Grounds(
        revisions=revisions,
        newest=enrollments.newest(revisions),
        uses=await enrollments.proof_uses(tx, (proof.jti for proof in proofs)),
        touched=await enrollments.touched(tx, ids),
        approvals=approvals,
        reviewers=Known(known_keys, {}),
        passkeys=known_passkeys,
        deputies=await deputies.of_people(tx, reviewers),
        releases=await enrollments.releases(tx, ids),
        tally=await enrollments.tally(
            tx,
            now,
            humans={one.signer.human for one in opened if one.signer is not None},
            devices={enrollment.device_id for enrollment in known},
            accounts=accounts,
            people=people,
        ),
        reachable=await notices.reachable(tx, people),
        frozen=await notices.frozen(tx, people),
        notices=await notices.notices_of(tx, ids),
        tried=await identity.tried_codes(
            tx, (one.attestation for one in opened if one.attestation is not None)
        ),
        staff=await staff_accounts.among(tx, secret, accounts),
    )


def _named_accounts(approvals: Mapping[Key, Iterable[Kept]]) -> list[BankAccount]:
    """What reviewers named; not verified yet: these are only counted beforehand."""
    found = []
    for kept in (one for lines in approvals.values() for one in lines):
        with suppress(Refused):
            account = approval_of(kept.token).account
            found += [account] if account is not None else []
    return found


async def read_registered(tx: Transaction, rows: Sequence[Stored]) -> dict[Key, Registered]:
    """What the mapper was last found to hold, for those that it was asked about."""
    known = await sendings.of(tx, (row.enrollment_id for row in rows))
    found = {}
    for row in rows:
        held = known[row.key].held if row.key in known else None
        if held is not None:
            clashed = row.state is State.CONFLICT
            found[row.key] = Registered(held.fa, held.readable, clashed, held.version)
    return found


async def read_known(tx: Transaction, items: Iterable[Sent]) -> Known:
    """The keys and devices that the items name."""
    sent = list(items)
    kids = {named_kid(item) for item in sent} - {""}
    named = {named_device(item) for item in sent} - {""}
    return Known(await members.keys(tx, kids), await members.devices(tx, named))
