"""Parts of an office file on their own, read as the app reads the whole."""

from spar_agent.adapters.config_files import read_strictly
from spar_agent.adapters.g2p.profile import MapperSection
from spar_agent.adapters.mosip.profile import IdentitySection
from spar_agent.domain.profile import ServerProfile


def read_mapper_profile(raw: object, office: str = "", device: str = "") -> ServerProfile:
    """The ``mapper`` part. Raises ProfileBad."""
    return read_strictly(MapperSection, raw, "mapper").profile(office, device)


def read_identity(raw: object) -> IdentitySection:
    """The ``identity`` part. Raises ProfileBad."""
    return read_strictly(IdentitySection, raw, "identity")
