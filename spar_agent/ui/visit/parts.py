"""What the parts of a visit work with."""

from dataclasses import dataclass

from spar_agent.domain.ids import IdFormat
from spar_agent.ports import Clock
from spar_agent.services.photos import Photos
from spar_agent.services.pick import Pick
from spar_agent.services.sensor import Sensor
from spar_agent.services.verify import Verify
from spar_agent.services.visit import Visit


@dataclass(frozen=True, slots=True)
class IdentityParts:
    """What the identity pages need."""

    visit: Visit
    verify: Verify
    sensor: Sensor
    clock: Clock
    id_format: IdFormat


@dataclass(frozen=True, slots=True)
class AccountParts:
    """What the account pages need."""

    visit: Visit
    pick: Pick
    photos: Photos
