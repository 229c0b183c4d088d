"""What is known about one enrollment when it is decided. Every signature in it was verified."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from spar_central.admission.policy import Policy
from spar_central.trust.accounts import FinancialAddress
from spar_central.trust.approval import Approval
from spar_central.trust.attestation import Attestation
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import SELF_SERVICE, Enrollment, Operation
from spar_central.trust.login import LoginProof


class DeviceState(StrEnum):
    """How a device stands. Values are stored: never rename one."""

    PENDING = "pending"  # the words of its key were not compared yet
    ACTIVE = "active"
    HELD = "held"  # two persons release it
    BLOCKED = "blocked"  # two persons release it
    WIPED = "wiped"  # it was told to destroy its key slots


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop."""

    device_id: str
    office: str
    state: DeviceState


@dataclass(frozen=True, slots=True)
class Signer:
    """The holder of a person key.

    human: the staff number, the same under every key and account. device_id: where the key is
    kept. confirmed: a second person vouched for the key. ends: when its certificate or the person
    ended, or will end.
    """

    person_id: str
    human: str
    office: str
    role: Role
    device_id: str
    confirmed: bool
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class ProofUse:
    """What an attestation was used for, for good."""

    enrollment_id: str
    operation: Operation
    account: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An approval with who signed it and when it reached the center.

    deputy_for: offices for which the reviewer was a deputy then.
    """

    approval: Approval
    reviewer: Signer
    received_at: datetime
    deputy_for: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Release:
    """Two persons let an enrollment pass one rule."""

    code: str
    humans: frozenset[str]


@dataclass(frozen=True, slots=True)
class Former:
    """The newest revision the center holds of the same enrollment."""

    revision: int
    sha256: str
    is_final: bool
    is_written: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """What was let through before, this enrollment not counted."""

    by_agent_today: int = 0
    by_device_today: int = 0
    people_on_account: int = 0
    changes_of_person: int = 0


@dataclass(frozen=True, slots=True)
class Registered:
    """What the mapper holds now. fa: None for nothing.

    readable: False when something is there that is not one account. clashed: it is not what was
    there when it was begun, or what two persons decided about. version: "" where the mapper counts
    none.
    """

    fa: FinancialAddress | None
    readable: bool = True
    clashed: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the person was told of it. failed: nobody can be reached at what is known of them."""

    sent_at: datetime | None = None
    failed: bool = False
    objected: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of one enrollment.

    enrollment: None when its signature does not hold. proof_known: the center has a row of having
    attested it. proven_at: when proof and enrollment first met here; None: at arrival. round: of
    review. returned: a reviewer sent it back. touched: staff numbers of whoever had a hand in any
    of its revisions. holder_names: what IDA calls the person, when that was attested. registered:
    None while nobody asked. reachable: ID Authentication told how; notice: None while none was
    made; frozen: after a complaint nothing may be written for this person. login: of the person
    themselves, who confirmed it without a desk; then there is no signer and no attestation.
    """

    now: datetime
    arrived_at: datetime
    policy: Policy
    enrollment: Enrollment | None
    sha256: str = ""
    signer: Signer | None = None
    device: Device | None = None
    attestation: Attestation | None = None
    proof_known: bool = False
    proof_use: ProofUse | None = None
    proven_at: datetime | None = None
    former: Former | None = None
    round: int = 1
    returned: bool = False
    reviews: tuple[Reviewed, ...] = ()
    releases: tuple[Release, ...] = ()
    touched: frozenset[str] = field(default_factory=frozenset)
    counts: Counts = Counts()
    holder_names: tuple[str, ...] = ()
    registered: Registered | None = None
    reachable: bool = False
    notice: Notice | None = None
    frozen: bool = False
    login: LoginProof | None = None

    @property
    def is_self_service(self) -> bool:
        """True for what a person confirmed without a desk."""
        return self.enrollment is not None and self.enrollment.device_id == SELF_SERVICE

    @property
    def is_proven(self) -> bool:
        """True when there is a proof of who the person is, of either kind."""
        return self.attestation is not None or self.login is not None

    @property
    def was_told(self) -> bool:
        """True when a message about this very enrollment is out."""
        return self.notice is not None and self.notice.sent_at is not None
