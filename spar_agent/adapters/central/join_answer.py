"""What a center signs for a laptop that joins by file: all that an online join brings."""

from spar_agent.adapters.central.content import Moment, Signed
from spar_agent.adapters.central.office_file import SignedOfficeFile


class JoinedPerson(Signed, frozen=True):
    """A person's key at this laptop, certified."""

    kid: str
    person_id: str
    staff_number: str
    certificate: str


class JoinAnswer(Signed, frozen=True):
    """Signed by the people-and-devices key.

    request: SHA-256 of the request that it answers. root: kid of the root that certifies all.
    center: certificates of the center's keys, by use. understands: as the standing tells it.
    """

    device_id: str
    office: str
    request: str
    root: str
    certificate: str
    people: tuple[JoinedPerson, ...]
    center: dict[str, str]
    understands: tuple[str, ...]
    office_file: SignedOfficeFile
    at: Moment
    valid_until: Moment
