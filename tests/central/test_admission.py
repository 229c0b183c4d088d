"""One test per rule; and over random evidence: leaving things out never lets anything in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from spar_central.admission.decide import Outcome, decide, sentence
from spar_central.admission.evidence import (
    Counts,
    Device,
    DeviceState,
    Evidence,
    Former,
    Notice,
    ProofUse,
    Registered,
    Release,
    Reviewed,
    Signer,
)
from spar_central.admission.names import same_name
from spar_central.admission.policy import Policy
from spar_central.admission.reasons import Reason
from spar_central.admission.rules import RULES, UNSIGNED, Effect
from spar_central.trust.accounts import MobileWallet, WrittenBankAccount, account_key
from spar_central.trust.approval import Decision
from spar_central.trust.attestation import Method
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Enrollment, Helper, Operation, Seen
from tests.central.world import (
    NOW,
    OFFICE,
    YEAR,
    account,
    approval,
    attestation,
    digest,
    new_enrollment,
    new_id,
)

TELLING = Policy(notice=True)
OTHER = MobileWallet("TMOB", "3000", "+919900112233")
AUTHOR = Signer("person-1", "S-1", OFFICE, Role.AGENT, "device-1", True, NOW - YEAR, NOW + YEAR)
REVIEWER = replace(
    AUTHOR, person_id="person-2", human="S-2", role=Role.SUPERVISOR, device_id="device-2"
)


def evidence(enrollment: Enrollment | None = None, **changes: Any) -> Evidence:
    """Of one that is admitted."""
    enrollment = enrollment or new_enrollment()
    made = Evidence(
        now=NOW,
        arrived_at=NOW,
        policy=Policy(),
        enrollment=enrollment,
        sha256=digest(enrollment),
        signer=AUTHOR,
        device=Device("device-1", OFFICE, DeviceState.ACTIVE),
        attestation=attestation(enrollment),
        proof_known=True,
        touched=frozenset({"S-1"}),
    )
    return replace(made, **changes)


def change(**changes: Any) -> Enrollment:
    """One that a second person must look at."""
    return new_enrollment(operation=Operation.UPDATE, seen=Seen(OTHER), **changes)


def reviewed(enrollment: Enrollment, by: Signer = REVIEWER, **changes: Any) -> tuple[Reviewed, ...]:
    signed = msgspec.structs.replace(approval(enrollment, by.person_id, "n"), **changes)
    return (Reviewed(signed, by, NOW),)


def test_a_whole_enrollment_is_admitted() -> None:
    assert decide(evidence()).outcome is Outcome.ADMITTED
    enrollment = change()
    assert decide(evidence(enrollment, reviews=reviewed(enrollment))).outcome is Outcome.ADMITTED


def with_wish(**changes: Any) -> Callable[[], Evidence]:
    return lambda: evidence(new_enrollment(**changes))


def with_proof(**changes: Any) -> Callable[[], Evidence]:
    def make() -> Evidence:
        enrollment = new_enrollment()
        return evidence(enrollment, attestation=attestation(enrollment, **changes))

    return make


def with_change(**changes: Any) -> Callable[[], Evidence]:
    return lambda: evidence(change(), **changes)


def otp_change(hours: int) -> Evidence:
    enrollment = change()
    return evidence(
        enrollment,
        attestation=attestation(enrollment, method=Method.OTP),
        reviews=reviewed(enrollment),
        now=NOW + timedelta(hours=hours),
    )


def counted(**counts: int) -> Callable[[], Evidence]:
    def make() -> Evidence:
        enrollment = change()
        return evidence(enrollment, reviews=reviewed(enrollment), counts=Counts(**counts))

    return make


def second(former: Former) -> Evidence:
    return evidence(new_enrollment(revision=2), former=former)


def conflicting() -> Evidence:
    enrollment = change()
    return evidence(enrollment, reviews=reviewed(enrollment), registered=Registered(account("777")))


def used(**changes: Any) -> Callable[[], Evidence]:
    def make() -> Evidence:
        enrollment = new_enrollment()
        use = ProofUse(enrollment.enrollment_id, enrollment.operation, account_key(enrollment.fa))
        return evidence(enrollment, proof_use=replace(use, **changes))

    return make


BROKEN: list[tuple[str, Callable[[], Evidence]]] = [
    ("device.unknown", lambda: evidence(device=None)),
    ("device.unknown", with_wish(device_id="device-9")),
    ("person.unknown", lambda: evidence(signer=None)),
    ("person.ended", lambda: evidence(signer=replace(AUTHOR, ends=NOW))),
    ("person.ended", lambda: evidence(signer=replace(AUTHOR, starts=NOW + YEAR / 2))),
    ("person.other_device", lambda: evidence(signer=replace(AUTHOR, device_id="device-2"))),
    ("person.office", lambda: evidence(signer=replace(AUTHOR, office="office-2"))),
    ("person.role", lambda: evidence(signer=replace(AUTHOR, role=Role.ADMINISTRATOR))),
    ("enrollment.form", with_wish(fa=None)),
    ("enrollment.form", with_wish(operation=Operation.UNLINK)),
    ("enrollment.form", with_wish(operation=Operation.UPDATE)),
    ("enrollment.form", with_wish(seen="unknown")),
    ("enrollment.form", with_wish(seen=Seen(OTHER))),
    (
        "enrollment.account",
        with_wish(fa=msgspec.structs.replace(account(), branch_name="x.branch_code:1")),
    ),
    ("enrollment.future", with_wish(captured_at=NOW + timedelta(minutes=6))),
    ("enrollment.too_old", with_wish(captured_at=NOW - timedelta(days=61))),
    ("enrollment.programme", lambda: evidence(policy=Policy(programmes=("pension",)))),
    ("revision.other_content", lambda: evidence(former=Former(1, "other", False, False))),
    ("revision.former", lambda: second(Former(1, "", False, False))),
    ("revision.former", lambda: second(Former(1, "", True, True))),
    ("revision.former", lambda: second(Former(3, "", True, False))),
    ("proof.missing", lambda: evidence(attestation=None)),
    ("proof.unknown", lambda: evidence(proof_known=False)),
    ("proof.transaction", with_proof(transaction_id="9999999999")),
    ("proof.person", with_proof(person_id="person-2")),
    ("proof.person", with_proof(device_id="device-2")),
    ("proof.operation", with_proof(operation=Operation.UPDATE)),
    ("proof.binds", with_proof(binds="0" * 64)),
    ("proof.fresh", with_proof(response_time=NOW - timedelta(minutes=31))),
    ("proof.fresh", with_proof(response_time=NOW + timedelta(minutes=6))),
    ("proof.fresh", with_proof(exp=NOW)),
    ("proof.used", used(account=account_key(account("777")))),
    ("proof.used", used(enrollment_id=new_id())),
    ("proof.used", used(operation=Operation.UPDATE)),
    ("review.returned", lambda: evidence(returned=True)),
    ("review.missing", with_change()),
    ("review.too_late", lambda: evidence(now=NOW + timedelta(days=15))),
    ("device.held", lambda: evidence(device=Device("device-1", OFFICE, DeviceState.HELD))),
    ("device.held", lambda: evidence(device=Device("device-1", OFFICE, DeviceState.BLOCKED))),
    ("device.held", lambda: evidence(device=Device("device-1", OFFICE, DeviceState.PENDING))),
    ("person.pending", lambda: evidence(signer=replace(AUTHOR, confirmed=False))),
    ("notice.wait", lambda: otp_change(71)),
    ("notice.missing", lambda: evidence(policy=TELLING, reachable=True)),
    ("notice.objected", lambda: evidence(notice=Notice(NOW, objected=True))),
    ("person.frozen", lambda: evidence(frozen=True)),
    ("budget.agent", counted(by_agent_today=60)),
    ("budget.device", counted(by_device_today=120)),
    ("budget.account", counted(people_on_account=3)),
    ("budget.person", counted(changes_of_person=2)),
    ("registered.conflict", conflicting),
]  # fmt: skip


@pytest.mark.parametrize(("code", "make"), BROKEN, ids=[code for code, _ in BROKEN])
def test_a_rule_alone_keeps_an_enrollment_out(code: str, make: Callable[[], Evidence]) -> None:
    reply = decide(make())
    rule = next(rule for rule in RULES if rule.code == code)
    assert code in reply.codes
    assert reply.codes == (code,) or code in {"device.unknown", "person.unknown", "enrollment.form"}
    assert reply.outcome is (Outcome.WAITS if rule.effect is Effect.WAIT else Outcome.REFUSED)


def test_every_rule_has_its_test_and_its_sentence() -> None:
    assert {rule.code for rule in RULES} == {code for code, _ in BROKEN}
    assert len({rule.code for rule in RULES}) == len(RULES)
    for code in [*(rule.code for rule in RULES), UNSIGNED]:
        assert sentence(code).endswith(".")


def test_what_nobody_signed_is_refused() -> None:
    assert decide(replace(evidence(), enrollment=None)).codes == (UNSIGNED,)


def notified(hours: int, **changes: Any) -> Evidence:
    """A change whose message went out so long ago."""
    enrollment = change()
    return evidence(
        enrollment, policy=TELLING, reachable=True, reviews=reviewed(enrollment), **changes,
        notice=Notice(NOW), now=NOW + timedelta(hours=hours),
    )  # fmt: skip


def first_account(hours: int, holder: str | None = None, **changes: Any) -> Evidence:
    """Of somebody whom ID Authentication calls Ama Mensah, who was told so many hours ago."""
    policy = changes.pop("policy", TELLING)
    return evidence(
        new_enrollment(holder=holder), policy=policy, reachable=True, notice=Notice(NOW),
        now=NOW + timedelta(hours=hours), holder_names=("Ama Mensah",), **changes,
    )  # fmt: skip


def test_who_was_told_has_time_to_object_before_a_change_and_none_before_an_own_account() -> None:
    assert decide(notified(23)).codes == ("notice.wait",)
    assert decide(notified(24)).outcome is Outcome.ADMITTED
    assert decide(first_account(0, holder="MENSAH Ama")).outcome is Outcome.ADMITTED


def test_an_account_whose_holder_nobody_confirmed_waits_or_is_reviewed() -> None:
    assert decide(first_account(23)).codes == ("notice.wait",)
    assert decide(first_account(24)).outcome is Outcome.ADMITTED
    other = decide(first_account(24, holder="Kofi Boateng"))
    assert (other.codes, other.reasons) == (("review.missing",), (Reason.HOLDER,))
    waiting = first_account(0)
    assert waiting.enrollment is not None
    seen = replace(waiting, reviews=reviewed(waiting.enrollment))
    assert decide(seen).outcome is Outcome.ADMITTED
    longer = msgspec.structs.replace(TELLING, holder_wait_hours=48)
    assert decide(first_account(47, policy=longer)).codes == ("notice.wait",)
    assert decide(first_account(48, policy=longer)).outcome is Outcome.ADMITTED


def test_a_name_that_nobody_attested_confirms_nothing() -> None:
    unnamed = replace(first_account(23, holder="Ama Mensah"), holder_names=())
    assert decide(unnamed).codes == ("review.missing", "notice.wait")


def test_what_takes_an_account_away_has_no_holder() -> None:
    gone = new_enrollment(operation=Operation.UNLINK, seen=Seen(OTHER), fa=None)
    quick = msgspec.structs.replace(TELLING, notice_wait_hours=0, review_holder=True)
    made = replace(first_account(0, policy=quick), enrollment=gone, sha256=digest(gone))
    made = replace(made, attestation=attestation(gone), reviews=reviewed(gone))
    assert decide(made).reasons == (Reason.CHANGE, Reason.REMOVE)
    assert decide(made).outcome is Outcome.ADMITTED


def test_an_office_may_review_every_account_whose_holder_nobody_confirmed() -> None:
    policy = Policy(review_holder=True)
    assert decide(first_account(0, policy=policy)).reasons == (Reason.HOLDER,)
    named = decide(first_account(0, holder="Ama Mensah", policy=policy))
    assert named.outcome is Outcome.ADMITTED


def test_the_time_to_object_counts_from_the_message_not_from_the_arrival() -> None:
    late = replace(notified(24), notice=Notice(NOW + timedelta(hours=5)))
    assert decide(late).codes == ("notice.wait",)


def test_whom_nobody_can_reach_a_second_person_looks_at() -> None:
    enrollment = new_enrollment()
    for made in (
        evidence(enrollment, policy=TELLING),
        evidence(enrollment, policy=TELLING, reachable=True, notice=Notice(failed=True)),
    ):
        assert decide(made).codes == ("review.missing",)
        assert decide(made).reasons == (Reason.UNTOLD,)
        seen = replace(made, reviews=reviewed(enrollment))
        assert decide(seen).outcome is Outcome.ADMITTED


def test_at_its_bounds_a_number_still_passes() -> None:
    policy = Policy()
    for made in (
        otp_change(72),
        counted(by_agent_today=policy.agent_per_day - 1)(),
        counted(by_device_today=policy.device_per_day - 1)(),
        counted(people_on_account=policy.people_per_account - 1)(),
        counted(changes_of_person=policy.changes_per_person - 1)(),
        with_proof(response_time=NOW - timedelta(minutes=policy.fresh_minutes))(),
        with_wish(captured_at=NOW + timedelta(seconds=policy.skew_s))(),
        used()(),
        second(Former(1, "", True, False)),
    ):
        assert decide(made).outcome is Outcome.ADMITTED, decide(made)


def test_a_capture_bound_to_its_enrollment_may_come_late() -> None:
    """Signed in a village, proven when there was network, delivered on a stick."""
    enrollment = new_enrollment(
        operation=Operation.PUT, seen="unknown", captured_at=NOW - timedelta(days=3)
    )
    proof = attestation(
        enrollment, binds=digest(enrollment), response_time=NOW - timedelta(hours=20)
    )
    made = evidence(enrollment, attestation=proof, reviews=reviewed(enrollment))
    assert decide(made).outcome is Outcome.ADMITTED
    assert decide(replace(made, reviews=())).codes == ("review.missing",)


def test_the_same_account_may_be_sent_again_while_the_proof_lives() -> None:
    made = used()()
    later = NOW + timedelta(hours=5)
    assert decide(replace(made, now=later, arrived_at=later)).outcome is Outcome.ADMITTED
    over = NOW + timedelta(days=1)
    assert decide(replace(made, now=over, arrived_at=over)).codes == ("proof.fresh",)


# reviews


BAD_REVIEWS: list[tuple[str, Signer, dict[str, Any]]] = [
    ("the author", replace(REVIEWER, human="S-1"), {}),
    ("who touched it", replace(REVIEWER, human="S-3"), {}),
    ("an agent", replace(REVIEWER, role=Role.AGENT), {}),
    ("on the author's device", replace(REVIEWER, device_id="device-1"), {}),
    ("of another office", replace(REVIEWER, office="office-2"), {}),
    ("with a key nobody confirmed", replace(REVIEWER, confirmed=False), {}),
    ("with a key that ended", replace(REVIEWER, ends=NOW), {}),
    ("for another person", REVIEWER, {"reviewer": "person-3"}),
    ("of other content", REVIEWER, {"enrollment_sha256": "0" * 64}),
    ("of another enrollment", REVIEWER, {"enrollment_id": new_id()}),
    ("of another revision", REVIEWER, {"revision": 2}),
    ("of another round", REVIEWER, {"review_round": 2}),
    ("that is over", REVIEWER, {"exp": NOW - timedelta(seconds=1)}),
    ("that says no", REVIEWER, {"decision": Decision.RETURN}),
]


@pytest.mark.parametrize(
    ("reviewer", "changes"), [(r, c) for _, r, c in BAD_REVIEWS], ids=[n for n, _, _ in BAD_REVIEWS]
)
def test_a_review_does_not_count(reviewer: Signer, changes: dict[str, Any]) -> None:
    enrollment = change()
    made = evidence(
        enrollment,
        reviews=reviewed(enrollment, reviewer, **changes),
        touched=frozenset({"S-1", "S-3"}),
    )
    assert decide(made).codes == ("review.missing",)


def test_a_supervisor_of_a_named_office_reviews() -> None:
    enrollment = change()
    regional = replace(REVIEWER, office="region")
    made = evidence(
        enrollment,
        reviews=reviewed(enrollment, regional),
        policy=Policy(review_offices=("region",)),
    )
    assert decide(made).outcome is Outcome.ADMITTED


# reasons


def reasons_of(made: Evidence) -> tuple[Reason, ...]:
    return decide(made).reasons


@pytest.mark.parametrize(
    ("reason", "make"),
    [
        (Reason.HELPER, with_wish(helper=Helper("Ravi", "child"))),
        (Reason.HOLDER, with_wish(holder="Ravi", relation="spouse")),
        (Reason.HOLDER, with_wish(holder="Ravi Rao")),
        (Reason.SIGNAL, with_wish(signals=("other_name",))),
        (Reason.UNTOLD, lambda: evidence(policy=TELLING)),
        (Reason.LATE, with_wish(captured_at=NOW - timedelta(days=8))),
        (Reason.LATE, with_proof(moved=True)),
        (Reason.SAME_ACCOUNT, lambda: evidence(counts=Counts(people_on_account=1))),
        (Reason.CHANGE, with_change()),
        (Reason.CONFLICT, conflicting),
        (Reason.OTP_ONLY, lambda: otp_change(72)),
        (Reason.REMOVE, with_wish(operation=Operation.UNLINK, seen=Seen(OTHER), fa=None)),
        (Reason.NOT_LISTED, with_wish(fa=WrittenBankAccount("Grameen", "", "Temple", "00123"))),
        (Reason.OFFLINE, with_wish(operation=Operation.PUT, seen="unknown")),
    ],
)  # fmt: skip
def test_the_center_finds_the_reason_itself(reason: Reason, make: Callable[[], Evidence]) -> None:
    assert reason in reasons_of(make())
    assert reasons_of(evidence()) == ()


def test_every_reason_has_its_test() -> None:
    reply = set(Reason)
    marks = test_the_center_finds_the_reason_itself.pytestmark  # type: ignore[attr-defined]  # -- pytest puts it there
    assert reply == {reason for reason, _ in marks[0].args[1]}


def test_a_name_that_ida_attested_needs_no_second_look() -> None:
    made = evidence(new_enrollment(holder="Asha  RAO"), holder_names=("Rao Ásha",))
    assert reasons_of(made) == ()
    assert Reason.HOLDER in reasons_of(replace(made, holder_names=("Rao Usha",)))


def test_names_are_the_same_words() -> None:
    assert same_name("सुनीता कुमारी", "कुमारी सुनीता")
    assert not same_name("सुनीता", "सुनाता")
    assert not same_name("", "")
    assert not same_name("Asha", "Asha Rao")


def test_what_was_captured_offline_counts_as_a_change_until_the_registry_says_otherwise() -> None:
    enrollment = new_enrollment(operation=Operation.PUT, seen="unknown")
    assert Reason.CHANGE in reasons_of(evidence(enrollment))
    assert Reason.CHANGE not in reasons_of(evidence(enrollment, registered=Registered(None)))
    assert Reason.CHANGE in reasons_of(evidence(enrollment, registered=Registered(OTHER)))


def test_no_policy_lets_the_signals_of_a_desk_be_forgotten() -> None:
    policy = Policy(review_changes=False, review_offline=False, review_same_account=False)
    enrollment = new_enrollment(signals=("not_listed",))
    assert decide(evidence(enrollment, policy=policy)).codes == ("review.missing",)


# releases


def test_two_others_release_what_may_be_released() -> None:
    made = counted(people_on_account=9)()
    two = (Release("budget.account", frozenset({"S-7", "S-8"})),)
    assert decide(replace(made, releases=two)).outcome is Outcome.ADMITTED
    for humans in ({"S-7"}, {"S-7", "S-1"}, set()):
        one = (Release("budget.account", frozenset(humans)),)
        assert decide(replace(made, releases=one)).codes == ("budget.account",)
    other = (Release("budget.agent", frozenset({"S-7", "S-8"})),)
    assert decide(replace(made, releases=other)).codes == ("budget.account",)


def test_nobody_releases_a_missing_proof_or_review() -> None:
    assert {rule.code for rule in RULES if rule.releasable} == {
        "budget.agent", "budget.device", "budget.account", "budget.person", "registered.conflict",
    }  # fmt: skip
    release = (Release("review.missing", frozenset({"S-7", "S-8"})),)
    assert decide(evidence(change(), releases=release)).codes == ("review.missing",)
