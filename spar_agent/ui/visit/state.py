"""Everything the pages of a visit draw; each page draws its own state. No Qt in this file."""

from dataclasses import dataclass, field, replace
from datetime import date

from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import Enrollment, Intent
from spar_agent.ui.presenter import PageState
from spar_agent.ui.visit.account.state import AccountState, NumberState, PlaceState
from spar_agent.ui.visit.apps.state import AppsState
from spar_agent.ui.visit.consent.state import ConsentState
from spar_agent.ui.visit.flow.steps import ALL_STEPS, RAIL, RailStep, VisitStep
from spar_agent.ui.visit.identity.state import IdentityState, ProofStatus
from spar_agent.ui.visit.person.state import PersonState


@dataclass(frozen=True, slots=True)
class ReadbackState(PageState):
    """What is read back. hit: where the account is. holder: the name in the passbook.

    wrong_before: the person said no once already.
    """

    account: AccountState = field(default_factory=AccountState)
    hit: Hit | None = None
    holder: str = ""
    wrong_before: bool = False


@dataclass(frozen=True, slots=True)
class DoneState(PageState):
    """How the saved enrollment stands now. days: to choose from, where the person comes back."""

    saved: Enrollment | None = None
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitState:
    """One visit: the page that is shown, and what each of them draws.

    visit: another number, another person; pages then forget what was typed. name: of the person,
    as far as it is known.
    """

    visit: int = 0
    step: VisitStep = VisitStep.PERSON
    name: str = ""
    person: PersonState = field(default_factory=PersonState)
    identity: IdentityState = field(default_factory=IdentityState)
    account: AccountState = field(default_factory=AccountState)
    apps: AppsState = field(default_factory=AppsState)
    place: PlaceState = field(default_factory=PlaceState)
    number: NumberState = field(default_factory=NumberState)
    consent: ConsentState = field(default_factory=ConsentState)
    readback: ReadbackState = field(default_factory=ReadbackState)
    ending: PageState = field(default_factory=PageState)
    done: DoneState = field(default_factory=DoneState)

    @property
    def shown(self) -> PageState:
        """The state of the page that is shown."""
        states: dict[VisitStep, PageState] = {
            VisitStep.PERSON: self.person,
            VisitStep.IDENTITY: self.identity,
            VisitStep.PRESENT: self.account,
            VisitStep.APPS: self.apps,
            VisitStep.PLACE: self.place,
            VisitStep.NUMBER: self.number,
            VisitStep.CONSENT: self.consent,
            VisitStep.READBACK: self.readback,
            VisitStep.END: self.ending,
            VisitStep.DONE: self.done,
        }
        return states[self.step]

    @property
    def may_end(self) -> bool:
        """True while there is a draft that can be ended from the page that is shown."""
        without = {VisitStep.PERSON, VisitStep.APPS, VisitStep.END, VisitStep.DONE}
        finishing = self.identity.status is ProofStatus.FINISHING
        return self.step not in without and not finishing and not self.shown.busy

    @property
    def done_steps(self) -> frozenset[RailStep]:
        """What is done of a visit that is not saved yet; not what was only walked past."""
        if self.identity.status is ProofStatus.FINISHING:
            return ALL_STEPS - {RailStep.IDENTITY}
        here = RAIL[self.step]
        account = self.account.fa is not None or self.account.intent is Intent.REMOVE
        claims = {
            RailStep.PERSON: True,
            RailStep.IDENTITY: self.identity.status is ProofStatus.PROVEN,
            RailStep.ACCOUNT: account,
            RailStep.CONSENT: self.consent.consent is not None and self.step is VisitStep.READBACK,
        }
        return frozenset(step for step, is_done in claims.items() if is_done and step is not here)

    def joined(self) -> "VisitState":
        """The same visit, where the last pages show what the first ones found."""
        consent = replace(self.consent, account=self.account, helper=self.person.helper)
        holder = self.number.entry.holder or self.name
        readback = replace(self.readback, account=self.account, hit=self.number.hit, holder=holder)
        return replace(self, consent=consent, readback=readback)
