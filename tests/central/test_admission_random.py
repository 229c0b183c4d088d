"""Over random sets of evidence: leaving things out never lets anything in."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from spar_central.admission.decide import Outcome, decide
from spar_central.admission.evidence import (
    Counts,
    Device,
    DeviceState,
    Evidence,
    Former,
    Notice,
    Release,
    Signer,
)
from spar_central.admission.policy import Policy
from spar_central.trust.attestation import Method
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Enrollment, Operation, Seen
from tests.central.test_admission import AUTHOR, OTHER, REVIEWER, evidence, reviewed
from tests.central.world import NOW, OFFICE, YEAR, account, attestation, digest, new_enrollment

TELLING = Policy(notice=True)


def some(*choices: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(choices)


@st.composite
def signers(draw: st.DrawFn) -> Signer:
    return Signer(
        draw(some("person-1", "person-2")),
        draw(some("S-1", "S-2", "S-3")),
        draw(some(OFFICE, OFFICE, "office-2")),
        draw(some(*Role)),
        draw(some("device-1", "device-2")),
        draw(st.booleans()),
        NOW - YEAR,
        draw(some(NOW + YEAR, NOW + YEAR, NOW)),
    )


@st.composite
def enrollments(draw: st.DrawFn) -> Enrollment:
    operation = draw(some(*Operation))
    fitting = Seen() if operation is Operation.LINK else Seen(OTHER)
    return new_enrollment(
        operation=operation,
        seen=draw(some(fitting, fitting, Seen(), Seen(OTHER), "unknown")),
        fa=draw(some(account(), OTHER, None)),
        revision=draw(some(1, 2)),
        signals=draw(some((), (), ("x",))),
        holder=draw(some(None, None, "RAO Asha", "Kofi Boateng")),
        captured_at=NOW - timedelta(days=draw(some(0, 1, 9))),
    )


@st.composite
def sets(draw: st.DrawFn) -> Evidence:
    """Good and bad in every place, near enough to good that some are admitted."""
    enrollment = draw(enrollments())
    good = draw(st.sets(st.sampled_from(["signer", "device", "proof", "review", "former", "case"])))
    proof = attestation(
        enrollment,
        person=draw(some("person-1", "person-2")),
        device_id=draw(some("device-1", "device-2")),
        method=draw(some(*Method)),
        operation=draw(some(enrollment.operation, Operation.LINK)),
        binds=draw(some(None, digest(enrollment), "0" * 64)),
        response_time=NOW - timedelta(minutes=draw(some(0, 31))),
    )
    reviewer = REVIEWER if "review" in good else draw(signers())
    state = DeviceState.ACTIVE if "device" in good else draw(some(*DeviceState))
    former = (
        None if "former" in good else Former(1, draw(some("x", digest(enrollment))), True, False)
    )
    message_sent = some(Notice(NOW), Notice(NOW - timedelta(days=3)))
    trouble = some(
        None, Notice(), Notice(NOW), Notice(failed=True), Notice(NOW, objected=True),
    )  # fmt: skip
    return evidence(
        enrollment,
        signer=AUTHOR if "signer" in good else draw(st.none() | signers()),
        device=Device(draw(some("device-1", "device-1", "device-2")), OFFICE, state),
        attestation=attestation(enrollment)
        if "proof" in good
        else draw(st.none() | st.just(proof)),
        reviews=draw(
            some((), reviewed(enrollment, reviewer), reviewed(enrollment, reviewer, review_round=2))
        ),
        former=former,
        returned="case" not in good and draw(st.booleans()),
        counts=Counts(people_on_account=0 if "case" in good else draw(some(0, 1, 3))),
        holder_names=draw(some((), ("Asha Rao",))),
        releases=draw(some((), (Release("budget.account", frozenset({"S-7", "S-8"})),))),
        now=NOW + timedelta(hours=draw(some(0, 25, 73))),
        touched=frozenset({"S-1", draw(some("S-1", "S-2", "S-3"))}),
        policy=draw(some(Policy(), Policy(), TELLING)),
        reachable=draw(st.booleans()),
        notice=draw(message_sent if "case" in good else trouble),
        frozen="case" not in good and draw(st.booleans()),
    )  # fmt: skip


def without(made: Evidence) -> list[Evidence]:
    """The same evidence with each thing left out that a desk brings."""
    left: list[Evidence] = [
        replace(made, enrollment=None),
        replace(made, signer=None),
        replace(made, device=None),
        replace(made, attestation=None),
        replace(made, proof_known=False),
        replace(made, holder_names=()),
        replace(made, reviews=()),
        replace(made, releases=()),
    ]
    return left + [replace(made, reviews=made.reviews[:at]) for at in range(len(made.reviews))]


@settings(max_examples=500, deadline=None)
@given(sets())
def test_leaving_something_out_never_admits(made: Evidence) -> None:
    if decide(made).outcome is not Outcome.ADMITTED:
        for less in without(made):
            assert decide(less).outcome is not Outcome.ADMITTED


def admissible(made: Evidence) -> bool:
    """The design's own sentences, written a second time without the table."""
    enrollment, signer, device, proof = made.enrollment, made.signer, made.device, made.attestation
    if enrollment is None or signer is None or device is None or proof is None or made.returned:
        return False
    standing = (
        device.state is DeviceState.ACTIVE
        and device.device_id == enrollment.device_id == signer.device_id == proof.device_id
        and signer.person_id == proof.person_id
        and signer.office == device.office
        and signer.role is not Role.ADMINISTRATOR
        and signer.confirmed
        and made.arrived_at < signer.ends
    )
    bound = proof.binds == made.sha256 or (
        proof.binds is None and made.arrived_at - proof.response_time <= timedelta(minutes=30)
    )
    first = made.former is None or (
        made.former.sha256 == made.sha256 if enrollment.revision == made.former.revision else True
    )
    # reviews of the world above differ only in who made them and in their round
    second = any(
        one.approval.review_round == 1
        and one.reviewer.role is Role.SUPERVISOR
        and one.reviewer.human not in made.touched | {signer.human}
        and one.reviewer.device_id != enrollment.device_id
        and one.reviewer.office == device.office
        and one.reviewer.confirmed
        and one.reviewer.ends > NOW
        for one in made.reviews
    )
    named = enrollment.holder == "RAO Asha" and made.holder_names == ("Asha Rao",)
    unconfirmed = enrollment.fa is not None and not named
    asked = (
        (enrollment.holder is not None and unconfirmed)
        or enrollment.operation is not Operation.LINK
        or bool(enrollment.signals)
        or enrollment.captured_at < NOW - timedelta(days=7)
        or made.counts.people_on_account > 0
    )
    shared = made.counts.people_on_account < 3 or bool(made.releases)
    sent_at = made.notice.sent_at if made.notice is not None else None
    unreachable = not made.reachable or (made.notice is not None and made.notice.failed)
    cannot = made.policy.notice and sent_at is None and unreachable
    was_told = not made.policy.notice or sent_at is not None or cannot
    objected = made.notice is not None and made.notice.objected
    hours = 72 if proof.method is Method.OTP else 24 if sent_at is not None else 0
    if enrollment.operation is Operation.LINK:
        hours = 0
    if sent_at is not None and unconfirmed and not second:
        hours = max(hours, 24)
    waited = made.now - (sent_at or made.arrived_at) >= timedelta(hours=hours)
    fits = {
        Operation.LINK: enrollment.fa is not None and enrollment.seen == Seen(),
        Operation.UPDATE: enrollment.fa is not None and enrollment.seen == Seen(OTHER),
        Operation.UNLINK: enrollment.fa is None and enrollment.seen in (Seen(OTHER), "unknown"),
        Operation.PUT: enrollment.fa is not None,
    }[enrollment.operation]
    return (
        standing
        and proof.operation is enrollment.operation
        and bound
        and first
        and (second or not (asked or cannot))
        and shared
        and was_told
        and not (objected or made.frozen)
        and waited
        and fits
    )


@settings(max_examples=1500, deadline=None)
@given(sets())
def test_admitted_is_what_the_design_says_and_nothing_else(made: Evidence) -> None:
    assert (decide(made).outcome is Outcome.ADMITTED) == admissible(made)
