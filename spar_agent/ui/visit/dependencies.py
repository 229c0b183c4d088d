"""What the parts of a visit work with."""

from dataclasses import dataclass

from spar_agent.domain.ids import IdFormat
from spar_agent.ports.clock import Clock
from spar_agent.services.authentication import Authentication
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.photos import Photos
from spar_agent.services.visit import Visit


@dataclass(frozen=True, slots=True)
class IdentityParts:
    """What the identity pages need."""

    visit: Visit
    verify: Authentication
    capture_service: BiometricCapture
    clock: Clock
    id_format: IdFormat


@dataclass(frozen=True, slots=True)
class AccountParts:
    """What the account pages need."""

    visit: Visit
    bank_search: BankSearch
    photos: Photos
