"""What the pages of a signed-in person work with."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from spar_agent.services.authentication import Authentication
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.cards import Cards
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.figures import FiguresService
from spar_agent.services.people import People
from spar_agent.services.photos import Photos
from spar_agent.services.queue import Queue
from spar_agent.services.review import Review
from spar_agent.services.slips import Slips
from spar_agent.services.visit import Visit
from spar_agent.sync.report import SyncState


@dataclass(frozen=True, slots=True)
class Session:
    """Services of the open vault. wake: has the engine look now. state: its last word."""

    visit: Visit
    verify: Authentication
    capture_service: BiometricCapture
    cards: Cards
    bank_search: BankSearch
    queue: Queue
    review: Review
    conflicts: Conflicts
    figures: FiguresService
    people: People
    photos: Photos
    slips: Slips
    wake: Callable[[], Coroutine[Any, Any, None]]
    state: SyncState
