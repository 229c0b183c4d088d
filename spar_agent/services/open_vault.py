"""Everything that can be asked of an open vault, in one place."""

from collections.abc import Callable
from dataclasses import dataclass, field

from spar_agent.domain.auth_methods import IdentityPolicy
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.review import ReviewPolicy
from spar_agent.ports.app_consents import AppConsentDesk
from spar_agent.ports.self_test import OfficeInspection
from spar_agent.ports.sticks import StickDesk
from spar_agent.services.authentication import Authentication
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.cards import Cards
from spar_agent.services.confirmations import Confirmations
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.figures import FiguresService
from spar_agent.services.messages import Messages
from spar_agent.services.office_change import OfficeChanges
from spar_agent.services.office_devices import OfficeDevices
from spar_agent.services.own_key import OwnKey
from spar_agent.services.own_signals import OwnSignals
from spar_agent.services.people import People
from spar_agent.services.photos import Photos
from spar_agent.services.preferences import PreferenceKeeper
from spar_agent.services.queue import Queue
from spar_agent.services.review import Review
from spar_agent.services.slips import Slips
from spar_agent.services.visit import Visit
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Services:
    """The services of an open vault. The I/O thread owns them; the two policies never change.

    app_consents, sticks, messages, devices, signals, confirmations, own_key, office_changes: where
    a laptop has joined a real center; practice has no more of it than it shows. inspect_office: for
    the self-test; raises what stands against the office file.
    is_practice: everybody in it is made up; every page and paper says so.

    A presenter on the GUI thread calls a service only through its runner.
    """

    visit: Visit
    authentication: Authentication
    capture: BiometricCapture
    cards: Cards
    bank_search: BankSearch
    queue: Queue
    review: Review
    conflicts: Conflicts
    figures: FiguresService
    people: People
    photos: Photos
    slips: Slips
    preferences: PreferenceKeeper
    schedule: Schedule
    identity_policy: IdentityPolicy
    review_policy: ReviewPolicy
    app_consents: AppConsentDesk | None = None
    sticks: StickDesk | None = None
    messages: Messages | None = None
    devices: OfficeDevices | None = None
    signals: OwnSignals | None = None
    confirmations: Confirmations | None = None
    own_key: OwnKey | None = None
    office_changes: OfficeChanges | None = None
    inspect_office: Callable[[], OfficeInspection] | None = None
    office_name: str = ""
    is_practice: bool = False
    deployment: Deployment = field(default_factory=Deployment)

    def sync_state(self) -> SyncState:
        """What the engine said last."""
        return self.schedule.state

    def wake(self) -> None:
        """Let the engine begin a pass now instead of at its next time."""
        self.schedule.wake()
