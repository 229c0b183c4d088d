"""Of the entry for laptops, what a supervisor's laptop shows and signs of its whole office."""

from typing import Annotated

from msgspec import Meta, field

from spar_central.admission.evidence import DeviceState
from spar_central.desks.wire import RegisteredReply, Reply, Request
from spar_central.records.enrollments import Standing
from spar_central.trust.certificates import Role
from spar_central.trust.passkeys import Act
from spar_central.trust.shapes import Code, Moment, Name, Text, Token


class ActRequest(Request, frozen=True):
    """Something that a person at a desk wants to sign. subject: an enrollment or a device."""

    kind: Code
    subject: Code
    values: Annotated[dict[Code, Name], Meta(max_length=4)] = field(default_factory=dict)


class ActReply(Reply, frozen=True):
    """act: to be signed with the nonce; the one that waits already where a colleague began it.

    signed_by: staff numbers. needed: signatures of different persons.
    """

    act: Act
    nonce: str
    needed: int
    signed_by: tuple[str, ...] = ()


class SignedActRequest(Request, frozen=True):
    """signed: a SignedAct by the key of the person who asks."""

    signed: Token


class SignedActReply(Reply, frozen=True):
    """state: of the act: waiting, done, refused, withdrawn. outcome: why it was refused.

    Once as many as are needed signed it, a process with the keys of the office carries it out.
    """

    state: str
    needed: int
    signed_by: tuple[str, ...] = ()
    outcome: str = ""


class AskedAct(Reply, frozen=True):
    """What somebody signed about a thing, and others have not yet."""

    kind: str
    needed: int
    signed_by: tuple[str, ...]
    reason: str = ""


class JoiningPerson(Reply, frozen=True):
    """Whose key comes with a laptop that joins."""

    kid: str
    staff_number: str
    name: str
    role: Role


class WaitingJoin(Reply, frozen=True):
    """A laptop that asked to join. kid: of its key, of which its words are made.

    needed: signatures under the act ``device.confirm``; signed_by: staff numbers so far.
    """

    device_id: str
    kid: str
    name: str
    office: str
    asked_at: Moment
    people: tuple[JoiningPerson, ...]
    needed: int
    signed_by: tuple[str, ...] = ()


class WaitingJoinsReply(Reply, frozen=True):
    """The oldest first: of the office of who asks, for administrators of every office."""

    joins: tuple[WaitingJoin, ...]


class WaitingConflict(Reply, frozen=True):
    """Another account is registered than was seen. enrollment: as it was signed.

    registered: absent where there is no proof, or no sender and mapper answered in time. asked:
    what was signed about it so far.
    """

    enrollment: str
    kid: str
    sha256: str
    revision: int
    author: str
    arrived_at: Moment
    names: tuple[str, ...] = ()
    registered: RegisteredReply | None = None
    asked: tuple[AskedAct, ...] = ()


class WaitingConflictsReply(Reply, frozen=True):
    """Oldest first; more: there are others."""

    conflicts: tuple[WaitingConflict, ...]
    more: bool = False


class DeviceTrouble(Reply, frozen=True):
    """What a supervisor should know about a laptop. weight: 3 is the worst, 1 the least.

    seconds: since when, or how far; 0 where there is none.
    """

    code: str
    weight: int
    seconds: float = 0


class SeenDevice(Reply, frozen=True):
    """A laptop as it reported itself last; counts and ages only.

    oldest_s, first_capture_ends_s: as of now; 0 for none. read, sent: of its last message.
    """

    device_id: str
    name: str
    people: str
    state: DeviceState
    troubles: tuple[DeviceTrouble, ...] = ()
    seen_at: Moment | None = None
    waiting: dict[str, int] = field(default_factory=dict)
    oldest_s: float = 0
    captures: int = 0
    first_capture_ends_s: float = 0
    program: str = ""
    bank_list: str = ""
    clock_s: int = 0
    disk_free_bytes: int = 0
    messages: tuple["SentMessage", ...] = ()
    asked: tuple["AskedAct", ...] = ()


class SentMessage(Reply, frozen=True):
    """A message of the office to a laptop. read_by: "" while nobody has read it."""

    text: str
    by: str
    at: Moment
    is_delivered: bool = False
    read_by: str = ""


class DevicesReply(Reply, frozen=True):
    """The office's laptops, the worst first."""

    devices: tuple[SeenDevice, ...]


class MessageRequest(Request, frozen=True):
    """To who sits at a laptop; goes with its next contact. No personal data."""

    device_id: Code
    text: Annotated[Text, Meta(min_length=1)]


class SeenEnrollment(Reply, frozen=True):
    """An enrollment without personal data. slip: as on paper, "" where none was told.

    codes: why it waits or was refused, as admission names them.
    """

    enrollment_id: str
    slip: str
    arrived_at: Moment
    standing: Standing
    codes: tuple[str, ...] = ()


class DeviceQueueRequest(Request, frozen=True):
    """before: as a former reply's ``older``; "" for the newest."""

    device_id: Code
    before: Annotated[str, Meta(max_length=200)] = ""


class DeviceQueueReply(Reply, frozen=True):
    """What came from one laptop, the newest first. older: asks for the ones before; "" for none."""

    enrollments: tuple[SeenEnrollment, ...]
    older: str = ""


class OwnSignal(Reply, frozen=True):
    """A number in which the work of who asks counts; no verdict.

    usual: what the office has in thousandths, where it is a share. since: what it counts from.
    looked_by: a name, "" while nobody looked; looked_count: what the number was then. is_open:
    nobody looked, or it grew since. enrollments: of who asks alone, the newest first.
    """

    kind: str
    count: int
    since: Moment
    last_at: Moment
    usual: int = 0
    is_open: bool = False
    looked_by: str = ""
    looked_at: Moment | None = None
    looked_count: int = 0
    enrollments: tuple[SeenEnrollment, ...] = ()
    more: bool = False


class OwnSignalsReply(Reply, frozen=True):
    """The newest first. of_laptop: about the laptop that asks, with who asks' own enrollments.

    Beside the others, not among them: a laptop of before has no words for them, and ignores them.
    """

    signals: tuple[OwnSignal, ...]
    of_laptop: tuple[OwnSignal, ...] = ()
