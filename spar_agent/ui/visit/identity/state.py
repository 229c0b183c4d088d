"""What the identity page draws. No Qt in this file."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.device import ReaderTrouble
from spar_agent.domain.enrollment import EkycIdentity
from spar_agent.errors import Unreachable
from spar_agent.ui.presenter import PageState


class ProofStatus(StrEnum):
    """Where the proof of this person's identity stands."""

    OPEN = "open"  # to be given in this visit
    FINISHING = "finishing"  # nothing else is missing of a waiting enrollment
    PUT_OFF = "put_off"  # to be given on another day; capture goes on
    PROVEN = "proven"


class Excuse(StrEnum):
    """Why identity cannot be checked today. Stored on disk: never rename one."""

    NO_PHONE = "no_phone"
    FINGERS_WORN = "fingers_worn"
    INJURY = "injury"
    DEVICE_BROKEN = "device_broken"
    SERVICE_DOWN = "service_down"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CodeAwaited:
    """A one-time code is on its way. until_s: on the clock of ``ticks_s``; valid_s: since then."""

    masked_phone: str
    masked_email: str
    until_s: float
    valid_s: int


@dataclass(frozen=True, slots=True, repr=False)
class Capturing:
    """A reader at work.

    fingers: names as in SBI; empty for any. picture: JPEG, or empty. attempt: from 0. quality and
    score (the wanted one): 0 to 100.
    """

    fingers: tuple[str, ...] = ()
    picture: bytes = b""
    attempt: int = 0
    quality: float = 0.0
    score: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class IdentityState(PageState):
    """How far the identity check is.

    auth_methods: offered now, best first; auth_method: the one under way. readers: at least one
    is connected. refused_readers: why others that are connected are not used. no_way: code of
    the error that let nothing through the last time; empty where the way was open. can_seal: the
    first method is a capture that is kept where it cannot be sent. code_first: policy wants a code
    and then a biometric. sealable_until: a capture could not be sent and may be kept until then.
    ekyc: to be compared with the person. choosing_excuse: the agent is asked why identity cannot
    be checked.
    telephone: the person is called; slip_matches: they named the number of their slip.
    captures: how many a reader has finished.
    id_refused: code of the error by which the ID service refuses this ID, whatever the way.
    """

    status: ProofStatus = ProofStatus.OPEN
    person_mask: str = ""
    code: CodeAwaited | None = None
    auth_methods: tuple[AuthMethod, ...] = ()
    auth_method: AuthMethod | None = None
    readers: bool = False
    refused_readers: tuple[ReaderTrouble, ...] = ()
    no_way: str = ""
    can_seal: bool = False
    code_first: bool = False
    capturing: Capturing | None = None
    captures: int = 0
    sealable_until: datetime | None = None
    ekyc: EkycIdentity | None = None
    choosing_excuse: bool = False
    may_telephone: bool = False
    telephone: bool = False
    phone: str = ""
    slip_matches: bool = False
    id_refused: str = ""

    @property
    def offline(self) -> bool:
        """There is no network: nothing that needs one is offered."""
        return self.no_way == Unreachable.code

    @property
    def is_settled(self) -> bool:
        """True when the visit can end without another look at this page."""
        return self.status in {ProofStatus.PROVEN, ProofStatus.PUT_OFF}
