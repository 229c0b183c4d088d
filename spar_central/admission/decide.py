"""From evidence to a decision."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from spar_central.admission.evidence import Evidence
from spar_central.admission.reasons import Reason, reasons
from spar_central.admission.rules import (
    AT_ADMISSION,
    BY_CODE,
    RULES,
    SELF_SERVICE_RULES,
    UNSIGNED,
    UNSIGNED_SENTENCE,
    Effect,
    Rule,
)
from spar_central.trust.enrollment import Enrollment


class Outcome(StrEnum):
    """What becomes of an enrollment. Values are stored and sent: never rename one."""

    ADMITTED = "admitted"
    REFUSED = "refused"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Verdict:
    """codes: of the rules that do not hold, in the order of the table; empty when admitted."""

    outcome: Outcome
    codes: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


def decide(evidence: Evidence) -> Verdict:
    """Admitted only when every rule holds; refused when one fails that no person can mend."""
    return _decided(evidence, _rules_of(evidence))


def decide_sending(evidence: Evidence) -> Verdict:
    """Whether what was admitted may be sent, once the mapper was asked.

    Budgets and the time for review were looked at when it was admitted, and count no more.
    """
    later = [rule for rule in _rules_of(evidence) if rule.code not in AT_ADMISSION]
    return _decided(evidence, later)


def _rules_of(evidence: Evidence) -> tuple[Rule, ...]:
    return SELF_SERVICE_RULES if evidence.is_self_service else RULES


def _decided(evidence: Evidence, rules: Iterable[Rule]) -> Verdict:
    enrollment = evidence.enrollment
    if enrollment is None:
        return Verdict(Outcome.REFUSED, (UNSIGNED,))
    failed = [rule for rule in rules if not _holds(rule, evidence, enrollment)]
    refusing = tuple(rule.code for rule in failed if rule.effect is Effect.REFUSE)
    review_reasons = reasons(evidence, enrollment)
    if refusing:
        return Verdict(Outcome.REFUSED, refusing, review_reasons)
    if failed:
        return Verdict(Outcome.WAITS, tuple(rule.code for rule in failed), review_reasons)
    return Verdict(Outcome.ADMITTED, (), review_reasons)


def _holds(rule: Rule, evidence: Evidence, enrollment: Enrollment) -> bool:
    if rule.holds(evidence, enrollment):
        return True
    return rule.releasable and any(
        one.code == rule.code and len(one.humans - _had_a_hand(evidence)) >= 2
        for one in evidence.releases
    )


def _had_a_hand(evidence: Evidence) -> frozenset[str]:
    author = frozenset() if evidence.signer is None else frozenset({evidence.signer.human})
    return evidence.touched | author


def sentence(code: str) -> str:
    """What a person is told about a code of ``decide``."""
    return UNSIGNED_SENTENCE if code == UNSIGNED else BY_CODE[code].sentence
