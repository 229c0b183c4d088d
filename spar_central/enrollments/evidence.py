"""What the rules of admission decide by, put together for one enrollment."""

from collections.abc import Callable
from datetime import datetime

from spar_central.admission.evidence import Counts, Evidence, Former, Reviewed, Signer
from spar_central.admission.policy import Policy
from spar_central.clock import from_ms
from spar_central.enrollments.grounds import Grounds
from spar_central.enrollments.opening import OpenedItem
from spar_central.errors import Refused
from spar_central.records import deputies, members, passkeys
from spar_central.records.enrollments import Key, Stored
from spar_central.records.reviews import Kept
from spar_central.trust import jws
from spar_central.trust.accounts import alike_key
from spar_central.trust.approval import Approval
from spar_central.trust.certificates import Chain
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.jws import Typ
from spar_central.trust.passkeys import PasskeyParty, is_assertion, read_assertion


class EvidenceReader:
    """From what was opened and what the database held about it; asks nothing itself.

    psut_key: what stands for a person in the database, of what ID Authentication calls them.
    party: whom passkeys of reviewers sign for; None: only reviews made at laptops count.
    """

    def __init__(
        self,
        chain: Chain,
        policy: Policy,
        psut_key: Callable[[str], str],
        party: PasskeyParty | None,
    ) -> None:
        self._chain = chain
        self._policy = policy
        self._psut_key = psut_key
        self._party = party

    def of(
        self,
        one: OpenedItem,
        enrollment: Enrollment,
        row: Stored,
        grounds: Grounds,
        now: datetime,
        arrived_at: datetime,
    ) -> Evidence:
        """Of one enrollment, as things stand at ``now``."""
        proof = one.proof
        known, use = grounds.uses.get(proof.jti, ("", None)) if proof is not None else ("", None)
        psut = self._psut_key(proof.psut) if proof is not None else ""
        human = one.signer.human if one.signer is not None else ""
        key = (enrollment.enrollment_id, enrollment.revision)
        reviewed = self._reviews(grounds, key, now)
        return Evidence(
            now=now,
            arrived_at=arrived_at,
            policy=self._policy,
            enrollment=enrollment,
            sha256=row.sha256,
            signer=one.signer,
            device=one.device,
            attestation=one.attestation,
            login=one.login,
            proof_known=proof is not None and known == psut,
            proof_use=use,
            proven_at=from_ms(row.proven_at) if row.proven_at else None,
            former=_former(grounds.newest.get(enrollment.enrollment_id)),
            round=row.review_round,
            returned=row.returned,
            reviews=reviewed,
            releases=grounds.releases.get(key, ()),
            touched=frozenset(grounds.touched.get(enrollment.enrollment_id, set()) | {human}),
            counts=_counts(enrollment, reviewed, grounds, human, psut),
            holder_names=one.holder_names,
            registered=grounds.registered.get(row.key),
            reachable=psut in grounds.reachable,
            notice=grounds.notices.get(row.key),
            frozen=psut in grounds.frozen,
        )

    def _reviews(self, grounds: Grounds, key: Key, now: datetime) -> tuple[Reviewed, ...]:
        """Those whose signature holds, verified anew at each decision."""
        found = []
        for kept in grounds.approvals.get(key, []):
            try:
                approval, signer = self._review(grounds, kept, now)
            except Refused:
                continue
            at = kept.received_at
            held = grounds.deputies.get(signer.person_id, [])
            offices = deputies.offices_at(held, signer.person_id, self._chain, at)
            found.append(Reviewed(approval, signer, at, offices))
        return tuple(found)

    def _review(self, grounds: Grounds, kept: Kept, now: datetime) -> tuple[Approval, Signer]:
        """By a person's key on a laptop, or by a passkey. Raises Refused."""
        row, passkey = grounds.reviewers.keys.get(kept.kid), grounds.passkeys.get(kept.kid)
        if is_assertion(kept.token) and passkey is not None and self._party is not None:
            read = read_assertion(kept.token, Typ.APPROVAL, passkey.key, self._party, Approval)
            return read, passkeys.signer_of(passkey, self._chain, now)
        if row is None:
            raise Refused("person.unknown")
        return (
            jws.read(kept.token, Typ.APPROVAL, row.key, Approval),
            members.signer_of(row, self._chain, now),
        )


def _former(newest: Stored | None) -> Former | None:
    if newest is None:
        return None
    return Former(newest.revision, newest.sha256, newest.is_final, newest.is_written)


def _counts(
    enrollment: Enrollment,
    reviewed: tuple[Reviewed, ...],
    grounds: Grounds,
    human: str,
    psut: str,
) -> Counts:
    """Also of the accounts that reviewers named for it, by what they look like."""
    named = {alike_key(found.approval.account or enrollment.fa) for found in reviewed}
    others = {
        person
        for account in {alike_key(enrollment.fa), *named}
        for person in grounds.tally.people[account] - {psut}
    }
    return Counts(
        by_agent_today=grounds.tally.by_agent[human],
        by_device_today=grounds.tally.by_device[enrollment.device_id],
        people_on_account=len(others),
        changes_of_person=grounds.tally.changes[psut],
    )
