"""What a Save and a capture kept after it sign, for an office with a center."""

from dataclasses import dataclass, field

from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.content import EnrollmentContent, Typ
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.signed import kid_of, read
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Intent,
    SealedCapture,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.review import ReviewPolicy
from spar_agent.services.visit import Submission, Visit, VisitRules
from tests.enrollments import FA
from tests.fake_store import FakeSealed, FakeStore
from tests.fakes import (
    FakeAccounts,
    FakeClock,
)

KEYS = {"asha": SigningKey(b"\1" * 32), "ravi": SigningKey(b"\2" * 32)}
WINDOW_S = 3600.0


@dataclass
class Village:
    """No network: a visit is saved, its identity comes later."""

    clock: FakeClock = field(default_factory=FakeClock)
    store: FakeStore = field(default_factory=FakeStore)

    def __post_init__(self) -> None:
        self.visit = Visit(
            self.store,
            FakeSealed(self.store),
            FakeAccounts(),
            self.clock,
            bytes,
            lambda value: value.reveal(),
            VisitRules(ReviewPolicy(at_center=True), "K7", WINDOW_S),
            PersonSigner("device-1", KEYS.__getitem__),
        )

    def saved(self) -> Enrollment:
        now = self.clock.now()
        draft = self.visit.begin(PersonId(IdKind.UIN, "6892881854"), "asha", "en")
        consent = Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, now)
        return self.visit.submit(draft, Submission(Intent.PUT, FA, consent))

    def capture(self) -> SealedCapture:
        return SealedCapture("[]", "1234567890", AuthMethod.FINGER, self.clock.now(), "reader")


def content(of: Enrollment, agent: str) -> EnrollmentContent:
    assert of.signed is not None
    assert kid_of(of.signed.token) == KEYS[agent].kid
    return read(of.signed.token, Typ.ENROLLMENT, KEYS[agent].public, EnrollmentContent)


def test_a_capture_kept_after_save_is_named_by_a_new_signature() -> None:
    village = Village()
    saved = village.saved()
    assert saved.state is State.AWAITING_AUTH
    assert content(saved, "asha").transaction_id is None
    village.clock.forward(300)
    village.visit.seal(saved, village.capture(), "ravi")
    kept = village.store.get(saved.enrollment_id)
    assert kept is not None
    anew = content(kept, "ravi")
    assert (anew.transaction_id, anew.revision) == ("1234567890", 2)
    assert anew.id_hash == content(saved, "asha").id_hash


def test_a_capture_of_a_draft_is_signed_with_its_save() -> None:
    village = Village()
    draft = village.visit.begin(PersonId(IdKind.UIN, "6892881854"), "asha", "en")
    kept = village.visit.seal(draft, village.capture(), "asha")
    assert kept.signed is None
    consent = Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, village.clock.now())
    saved = village.visit.submit(kept, Submission(Intent.PUT, FA, consent))
    assert content(saved, "asha").transaction_id == "1234567890"
