"""A center in this process: it admits, waits for a second person, and writes the registry.

It answers with the words of the real one, so that the engine and the pages of a laptop that has
joined are what one practises with.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from spar_agent.adapters.practice.line import PracticeLine
from spar_agent.adapters.practice.registry import PracticeRegistry
from spar_agent.domain.account import FinancialAddress, same_account
from spar_agent.domain.enrollment import Beneficiary, Enrollment, Intent, Reason, State
from spar_agent.domain.review import ReviewPolicy, review_reasons
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import IllegalEvent
from spar_agent.ports.center import KEPT, REVIEW_MISSING, CenterAnswer, CenterState
from spar_agent.ports.clock import Clock
from spar_agent.ports.conflict_desk import AskedDecision
from spar_agent.ports.mapper import RegisteredAccount, Traffic


@dataclass(slots=True)
class Case:
    """One enrollment at the made-up center.

    signed: as it came. state: what ``answers`` says of it. account: as a reviewer found it. note:
    why it went back, and who said so. decided: of a conflict, why and by whom. second_signs_at:
    when a colleague signs what was signed once. hold: who cannot decide it yet.
    """

    signed: Enrollment
    reasons: tuple[Reason, ...]
    state: CenterState
    codes: tuple[str, ...] = ()
    account: FinancialAddress | None = None
    note: str = ""
    decided: str = ""
    asked: tuple[AskedDecision, ...] = ()
    second_signs_at: datetime | None = None
    hold: ReviewHold | None = None

    @property
    def sha256(self) -> str:
        """Of what was signed."""
        return self.signed.signed.sha256 if self.signed.signed is not None else ""

    @property
    def psut(self) -> str:
        """The token that the registry knows the person by."""
        return _psut(self.signed)

    def answer(self) -> CenterAnswer:
        """What became of it."""
        return CenterAnswer(
            self.state, self.sha256, self.codes, self.account, self.note, self.decided,
            hold=self.hold,
        )  # fmt: skip


class PracticeCenter:
    """A CenterGateway and an AccountReader. policy: what a second person looks at.

    numbers: staff numbers by agent id.
    """

    def __init__(
        self,
        line: PracticeLine,
        registry: PracticeRegistry,
        clock: Clock,
        policy: ReviewPolicy,
        numbers: Mapping[str, str],
    ) -> None:
        self.line = line
        self.clock = clock
        self._registry = registry
        self._policy = policy
        self._numbers = numbers
        self._cases: dict[str, Case] = {}
        self._news: set[str] = set()

    async def submit(self, batch: Sequence[Enrollment]) -> Mapping[str, CenterAnswer]:
        """What nobody has to look at is admitted, and at the registry when it is asked next."""
        await self.line.travel()
        return {one.enrollment_id: self._taken(one) for one in batch if one.signed is not None}

    async def answers(self, enrollment_ids: Sequence[str]) -> Mapping[str, CenterAnswer]:
        """What became of them."""
        await self.line.travel()
        known = (one for one in enrollment_ids if one in self._cases)
        return {one: self._cases[one].answer() for one in known}

    async def read(self, enrollment: Enrollment) -> RegisteredAccount | None:
        """What the made-up registry holds. Raises IllegalEvent without a proof."""
        if enrollment.proof is None:
            raise IllegalEvent("nothing is read without a proof")
        await self.line.travel()
        return self._registry.held(enrollment.proof.psut)

    async def pays_another(self, _fa: FinancialAddress, _psut: str) -> bool:
        """Never told, as at the real center: it is found at admission."""
        return False

    async def ping(self) -> None:
        """Returns when there is network."""
        await self.line.travel()

    def traffic(self) -> Traffic:
        """Nothing leaves the process."""
        return Traffic()

    def cases(self, state: CenterState) -> list[Case]:
        """Those in ``state``, the oldest first."""
        found = [case for case in self._cases.values() if case.state is state]
        return sorted(found, key=lambda case: (case.signed.captured_at, case.signed.enrollment_id))

    def before(self, case: Case) -> list[Case]:
        """What else was asked for the same person, the newest first."""
        if not case.psut:
            return []
        found = [one for one in self._cases.values() if one.psut == case.psut and one is not case]
        return sorted(found, key=lambda one: one.signed.captured_at, reverse=True)

    def case(self, enrollment_id: str) -> Case | None:
        """One of them."""
        return self._cases.get(enrollment_id)

    def number_of(self, agent_id: str) -> str:
        """A staff number."""
        return self._numbers[agent_id]

    def shown(self, case: Case, state: State) -> Enrollment:
        """As another laptop shows it: what was signed, and what the ID service calls the person."""
        signed = case.signed
        helper = signed.person.helper
        return replace(
            signed,
            agent_id=self.number_of(signed.agent_id),
            state=state,
            person=Beneficiary(name=self._registry.name_of(case.psut), helper=helper),
            proof=None,
            slip="",
            note="",
            signals=case.reasons,
        )

    def registered(self, case: Case) -> SeenAccount:
        """What is registered for its person now."""
        return self._registry.seen(case.psut)

    def carry_out(self, case: Case) -> None:
        """Write the registry, unless another account stands there than the agent saw."""
        self._registry.overtake(case.psut)
        held, wanted = self._registry.held(case.psut), _wanted(case)
        if not _is_same(wanted, held) and not _stands(case.signed.account.seen, held):
            case.state, case.codes = CenterState.CONFLICT, ()
            return
        self.write(case)

    def write(self, case: Case) -> None:
        """Write the registry, whatever stands there."""
        self._registry.write(case.psut, _wanted(case))
        case.state, case.codes = CenterState.REGISTERED, ()

    def keep(self, case: Case) -> None:
        """What is registered stays; it goes back to its agent."""
        case.state, case.codes = CenterState.REFUSED, (KEPT,)

    def tell(self, case: Case) -> None:
        """A person decided: the laptop that sent it hears it at its next contact."""
        self._news.add(case.signed.enrollment_id)

    def take_news(self) -> set[str]:
        """The ids of those that a person decided since, while there is network."""
        if not self.line.is_up:
            return set()
        news, self._news = self._news, set()
        return news

    def _taken(self, signed: Enrollment) -> CenterAnswer:
        before = self._cases.get(signed.enrollment_id)
        if before is not None and before.signed.signed == signed.signed:
            return before.answer()
        fa = signed.account.fa
        if fa is not None and self._registry.pays_another(fa, _psut(signed)):
            signed = replace(signed, signals=(*signed.signals, Reason.SAME_ACCOUNT))
        reasons = tuple(dict.fromkeys((*review_reasons(signed, self._policy), *signed.signals)))
        case = Case(signed, reasons, CenterState.WAITING, (REVIEW_MISSING,))
        self._cases[signed.enrollment_id] = case
        if review_reasons(signed, self._policy):
            return case.answer()
        self.carry_out(case)
        return replace(case.answer(), state=CenterState.IN_PROGRESS)  # as long as a send takes


def _psut(signed: Enrollment) -> str:
    return signed.proof.psut if signed.proof is not None else ""


def _wanted(case: Case) -> FinancialAddress | None:
    """None for one that wants nothing registered any more."""
    if case.signed.account.intent is Intent.REMOVE:
        return None
    return case.account or case.signed.account.fa


def _is_same(wanted: FinancialAddress | None, held: RegisteredAccount | None) -> bool:
    """True when that is registered already."""
    if wanted is None or held is None or held.fa is None:
        return wanted is None and held is None
    return same_account(wanted, held.fa)


def _stands(seen: SeenAccount, held: RegisteredAccount | None) -> bool:
    """True when what the agent saw is still there; nothing, where the agent saw nothing."""
    if held is None or held.fa is None:
        return held is None and seen.fa is None
    return seen.fa is not None and same_account(seen.fa, held.fa)
