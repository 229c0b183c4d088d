"""The practice desk: the real services over a center, an ID service and a vault of its own.

Nothing of it takes an address, a key, a file or a vault: there is no way from here to a real
server, and none of what is typed reaches a disk (decision 255).
"""

import os
import random
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.adapters.card.reader import CardReader
from spar_agent.adapters.new_ids import NewIds
from spar_agent.adapters.practice.author import PracticeAuthor
from spar_agent.adapters.practice.banks import practice_list
from spar_agent.adapters.practice.center import PracticeCenter
from spar_agent.adapters.practice.contact import PracticeContact
from spar_agent.adapters.practice.desks import PracticeConflicts, PracticeReviews
from spar_agent.adapters.practice.identity import PracticeIdentity
from spar_agent.adapters.practice.line import PracticeLine
from spar_agent.adapters.practice.reader import PracticeReader
from spar_agent.adapters.practice.registry import PracticeRegistry
from spar_agent.adapters.practice.vault import NothingKept, PracticeStaff, PracticeVault
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.messages import SqlMessages
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.preferences import SqlPreferences
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.domain.account import BankAccount
from spar_agent.domain.auth_methods import HOUR_S, AuthMethod, IdentityPolicy
from spar_agent.domain.enrollment import Consent, ConsentChannel, Intent, Proof
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.practice import COLLEAGUES_PEOPLE, OFFICE, PEOPLE, MadeUpPerson
from spar_agent.domain.preferences import Preferences
from spar_agent.domain.review import ReviewPolicy, Role
from spar_agent.domain.slip import SlipTerms
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.vault import StaffMember
from spar_agent.services.authentication import Authentication
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.cards import Cards
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.figures import FiguresService
from spar_agent.services.messages import Messages
from spar_agent.services.open_vault import Services
from spar_agent.services.people import People
from spar_agent.services.photos import Photos
from spar_agent.services.preferences import PreferenceKeeper
from spar_agent.services.queue import Queue
from spar_agent.services.review import Review
from spar_agent.services.slips import Slips
from spar_agent.services.visit import Submission, Visit, VisitRules
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule
from spar_agent.sync.sync_cycle import SyncCycle

AGENT: Final = StaffMember("practice-agent", "Agent", Role.AGENT)
SUPERVISOR: Final = StaffMember("practice-supervisor", "Supervisor", Role.SUPERVISOR)
COLLEAGUE: Final = StaffMember("practice-colleague", "Colleague", Role.AGENT)
POLICY: Final = IdentityPolicy(
    auth_methods=(AuthMethod.FINGER, AuthMethod.PHONE, AuthMethod.EMAIL),
    kyc=True,
    deferred_window_s=24 * HOUR_S,
)
REVIEW: Final = ReviewPolicy(at_center=True)
STAFF_NUMBERS: Final = MappingProxyType(
    {AGENT.agent_id: "P-1", SUPERVISOR.agent_id: "P-2", COLLEAGUE.agent_id: "P-3"}
)
SECOND_SUPERVISOR: Final = "P-4"
"""Signs what the supervisor who practises decided about a conflict."""
SYNC_EVERY_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Practice:
    """What lives on the I/O thread while somebody practises.

    background: runs until it is cancelled, and then forgets everything.
    """

    services: Services
    line: PracticeLine
    background: Coroutine[object, None, None]


async def practice(
    clock: TrustedClock,
    tell: Callable[[SyncState], None],
    code_sent: Callable[[str, str], None],
    now: Preferences,
) -> Practice:
    """On the I/O thread: a desk with made-up people, and two visits that wait for a review.

    tell: what the engine says. code_sent: who was sent which code; both on the I/O thread.
    now: how the real desk looks.
    """
    waking: list[Schedule] = []

    def became_due() -> None:
        for schedule in waking:
            schedule.wake()

    everybody = (*PEOPLE, *COLLEAGUES_PEOPLE)
    line = PracticeLine()
    vault = PracticeVault(clock, became_due)
    center = PracticeCenter(
        line, PracticeRegistry(everybody, clock), clock, ReviewPolicy(), STAFF_NUMBERS
    )
    conflicts = PracticeConflicts(center, SUPERVISOR.agent_id, SECOND_SUPERVISOR)
    known = {one.number: one for one in everybody}
    identity = PracticeIdentity(known, line, clock, code_sent)
    sealed, author = SqlSealed(vault.connection), PracticeAuthor()
    rules = VisitRules(REVIEW, OFFICE, POLICY.deferred_window_s)
    visit = Visit(vault.store, sealed, center, clock, os.urandom, vault.tag, rules, author)
    contact = PracticeContact(center, conflicts, vault.store)
    engine = CenterEngine(vault.store, center, contact, clock, random.random)
    deferred = DeferredAuth(vault.store, sealed, identity, clock, POLICY, rules.review)
    schedule = Schedule(SyncCycle(deferred, engine), clock, random.random, tell, SYNC_EVERY_S)
    for number, one in enumerate(COLLEAGUES_PEOPLE, 1):
        await _colleagues_visit(visit, one, identity.proof_of(one, f"colleague-{number}"))
    await engine.one_pass()  # the colleague's are at the center before anybody looks
    waking.append(schedule)
    services = _services(
        vault, clock, visit, Authentication(identity, clock), center, conflicts, schedule, now
    )
    return Practice(services, line, _until_left(schedule, vault))


async def _colleagues_visit(visit: Visit, person: MadeUpPerson, proof: Proof) -> None:
    """Begun, proven, read back and saved: a change, which waits for a second person."""
    begun = visit.begin(PersonId(IdKind.UIN, person.number), COLLEAGUE.agent_id, "en", person.name)
    proven = visit.proven(begun, proof, person.name)
    seen = await visit.present_account(proven)
    given_at = proof.response_time
    consent = Consent("practice", "en", ConsentChannel.SPOKEN, 12.0, given_at)
    wanted = BankAccount("Example Cooperative", "EXAM", "Harbour", "EXAM0005", "31415926")
    visit.submit(proven.with_account(seen=seen), Submission(Intent.CHANGE, wanted, consent))


def _services(
    vault: PracticeVault,
    clock: TrustedClock,
    visit: Visit,
    authentication: Authentication,
    center: PracticeCenter,
    conflicts: PracticeConflicts,
    schedule: Schedule,
    now: Preferences,
) -> Services:
    directory = StoreDirectory(vault.connection, clock)
    directory.replace(practice_list())
    staff = (AGENT, SUPERVISOR, COLLEAGUE)
    terms = SlipTerms(office=OFFICE, is_practice=True)
    decided = Conflicts(conflicts, vault.store)
    reviews = PracticeReviews(center, SUPERVISOR.agent_id)
    return Services(
        visit=visit,
        authentication=authentication,
        capture=BiometricCapture(PracticeReader(clock), POLICY),
        cards=Cards(CardReader((), clock, ()), read_qr, believed=False),
        bank_search=BankSearch(directory, clock),
        queue=Queue(vault.store, clock, schedule.wake),
        review=Review(reviews, vault.store, conflicts=decided),
        conflicts=decided,
        messages=Messages(SqlMessages(vault.connection)),
        figures=FiguresService(
            vault.store, clock, lambda: {one.agent_id: one.name for one in staff}
        ),
        people=People(PracticeStaff(staff), NewIds(clock)),
        photos=Photos(SqlPhotos(vault.connection), vault.store, clock),
        slips=Slips(vault.store, clock, terms, qr_modules),
        preferences=PreferenceKeeper(SqlPreferences(vault.connection), NothingKept(), now),
        schedule=schedule,
        office_name=OFFICE,
        identity_policy=POLICY,
        review_policy=REVIEW,
        is_practice=True,
    )


async def _until_left(schedule: Schedule, vault: PracticeVault) -> None:
    try:
        await schedule.run()
    finally:
        vault.close()
