"""Every way to say who somebody is, in the real window before the real simulators."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Intent, State
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.identity.state import Excuse, ProofStatus
from spar_central.trust.office_file import Server
from tests.conftest import ExpectedLogs
from tests.cut_line import CutLine, cut_line
from tests.e2e.conftest import FieldAgent, press, type_into
from tests.field_center import FieldCenter, field_center
from tests.servers import Reader, Servers

ALMAZ, HANAKO, JOSE, WOLFE = "9958310880", "2051984732", "9041878629", "2196400134"
GRACE, LINDIWE, YUSUF, TOMAS = "8476742186", "3917541319", "8793503652", "4076579466"
ACCOUNT = "00012345686"  # of no other file: one registry serves them all in any order
Office = Callable[..., str]


@pytest.fixture
def office(agent: FieldAgent, finger: Reader, field: FieldCenter) -> Office:
    """An office whose readers are the simulated one."""

    def made(**members: object) -> str:
        return field.office(**{"sbi_ports": finger.ports, **members})

    return made


@pytest.fixture(scope="module")
def naming(servers: Servers) -> Iterator[FieldCenter]:
    """A center that is told names by the ID service."""
    servers.order(reset=True)
    with field_center(servers.data.parent, servers, name="naming", kyc=True) as running:
        yield running


@pytest.fixture
def office_with_names(agent: FieldAgent, finger: Reader, naming: FieldCenter) -> str:
    agent.center = naming
    return naming.office(sbi_ports=finger.ports, kyc=True)


def begin(agent: FieldAgent, office: str, number: str) -> None:
    agent.begin_day(office)
    agent.begin(number)
    agent.allowed()


def with_reader(agent: FieldAgent) -> None:
    agent.until(lambda: agent.offers(AuthMethod.FINGER))


def finish(agent: FieldAgent) -> None:
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    press(agent.pages.present)
    agent.bank_search("dumas")
    agent.number(ACCOUNT, ACCOUNT)
    agent.agree_and_save()


def test_a_finger_proves_who_it_is_and_the_account_is_read_back(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(person=HANAKO)
    begin(agent, office(), HANAKO)
    with_reader(agent)
    press(agent.pages.identity)
    finish(agent)
    agent.until(lambda: agent.saved_state() is State.LINKED)
    saved = agent.state.done.saved
    assert saved is not None
    assert saved.proof is not None
    assert saved.proof.method is AuthMethod.FINGER
    assert saved.person.id is None


def test_the_finger_that_is_lit_is_the_one_that_is_asked_for(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(person=HANAKO, qualities=[10, 80])
    begin(agent, office(), HANAKO)
    with_reader(agent)
    press(agent.pages.identity)
    agent.until(lambda: agent.pages.identity.capture.isVisible())
    press(agent.pages.identity.capture.finger_picker, Qt.Key.Key_Right)
    agent.until(lambda: agent.at(VisitStep.PRESENT))
    assert (
        agent.pages.identity.capture.finger_picker.words("Left LittleFinger")
        == "Left little finger"
    )


def test_another_persons_finger_does_not_match_and_then_another_auth_method_comes_first(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(person=ALMAZ)
    begin(agent, office(), LINDIWE)
    with_reader(agent)
    for left in (2, 1):
        press(agent.pages.identity, Qt.Key.Key_1)
        agent.until(partial(agent.shows, f"Tries left: \u2066{left}"))
    agent.until(lambda: agent.offers(AuthMethod.PHONE))
    assert agent.state.identity.auth_methods[-1] is AuthMethod.FINGER
    assert agent.state.identity.status is not ProofStatus.PROVEN


def test_locked_fingers_are_not_offered_again(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(person=YUSUF)
    begin(agent, office(), YUSUF)
    with_reader(agent)
    press(agent.pages.identity)
    agent.until(lambda: agent.shows("locked this way"))
    assert AuthMethod.FINGER not in agent.state.identity.auth_methods
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT))


def test_a_reader_that_is_plugged_in_is_noticed(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(plugged=False)
    begin(agent, office(), WOLFE)
    agent.until(lambda: agent.offers(AuthMethod.PHONE))
    finger.order(plugged=True)
    with_reader(agent)


@pytest.mark.parametrize(
    ("mode", "words"),
    [("bad-signature", "cannot be trusted"), ("html", "reader has a problem")],
)
def test_a_misbehaving_reader_has_its_sentence(
    agent: FieldAgent, finger: Reader, office: Office, mode: str, words: str
) -> None:
    begin(agent, office(), WOLFE)
    with_reader(agent)
    finger.order(misbehave=mode, misbehave_on="capture")
    press(agent.pages.identity)
    agent.until(lambda: agent.shows(words))
    assert agent.state.identity.status is not ProofStatus.PROVEN


def test_esc_ends_the_capture_and_nothing_else(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(qualities=[5])
    begin(agent, office(), WOLFE)
    with_reader(agent)
    press(agent.pages.identity)
    agent.until(lambda: agent.pages.identity.capture.isVisible())
    agent.session.back()
    agent.until(lambda: agent.pages.identity.auth_methods.isVisible())
    assert agent.at(VisitStep.IDENTITY)
    assert not agent.state.shown.trouble.code


def offline_capture(agent: FieldAgent, finger: Reader, made: str, number: str) -> None:
    """No network: the finger is sealed, kept, and the rest of the visit is saved."""
    finger.order(person=number)
    agent.servers.order(on="auth", http_status=503, times=10_000)
    begin(agent, made, number)
    with_reader(agent)
    press(agent.pages.identity)
    agent.until(lambda: agent.state.identity.sealable_until is not None)
    assert agent.shows("only the ID service can open it")
    press(agent.pages.identity)
    agent.bank_search("dumas")
    agent.number(ACCOUNT, ACCOUNT)
    agent.agree_and_save()
    assert agent.saved_state() is State.AWAITING_AUTH


def test_a_sealed_finger_goes_first_when_the_network_is_back(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    offline_capture(agent, finger, office(deferred_auth_window_s=3600), GRACE)
    agent.servers.order(reset=True)
    agent.until(lambda: agent.saved_state() is State.IN_REVIEW)
    saved = agent.state.done.saved
    assert saved is not None
    assert saved.account.intent is Intent.PUT
    assert saved.person.id is None
    assert saved.proof is not None
    assert saved.proof.psut == agent.servers.psut(GRACE)


def test_a_sealed_finger_that_is_too_old_is_destroyed_and_the_person_must_come_back(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    offline_capture(agent, finger, office(deferred_auth_window_s=4), GRACE)
    agent.until(lambda: agent.saved_state() is State.NEEDS_VISIT)
    agent.servers.order(reset=True)
    saved = agent.state.done.saved
    assert saved is not None
    assert (saved.person.id, saved.proof, saved.delivery.error) == (None, None, "IDA-TOO-OLD")
    assert saved.account.fa is not None


@pytest.fixture
def line(field: FieldCenter) -> Iterator[CutLine]:
    with cut_line(field.center.url) as made:
        yield made


def test_a_silent_center_is_told_before_a_try_and_looked_for_when_the_next_one_sits_down(
    agent: FieldAgent, office: Office, line: CutLine, logs: ExpectedLogs
) -> None:
    agent.start_at(office(central=Server(line.url)))
    agent.stop()
    agent.open_app(every_s=3600)  # whoever comes back is not met by chance
    agent.sign_in()
    agent.until(lambda: agent.last_success() is not None)
    line.cut()
    agent.session.send_now()
    agent.until(lambda: agent.state.identity.no_way == "NET-SILENT")
    agent.begin(HANAKO)
    agent.until(lambda: agent.at(VisitStep.IDENTITY))
    assert agent.shows("does not answer")
    line.mend()
    agent.begin(JOSE)
    agent.until(lambda: agent.at(VisitStep.IDENTITY))
    agent.until(lambda: not agent.state.identity.no_way)
    assert agent.pages.identity.notice.isHidden()
    logs.forgive("a pass ended early: NET-SILENT")


def test_nothing_is_kept_where_the_office_allows_no_window(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(person=TOMAS)
    agent.servers.order(on="auth", http_status=503, times=10_000)
    begin(agent, office(), TOMAS)
    with_reader(agent)
    press(agent.pages.identity)
    agent.until(lambda: bool(agent.state.shown.trouble.code))
    assert agent.state.identity.sealable_until is None
    press(agent.pages.identity)
    agent.until(lambda: agent.at(VisitStep.PLACE))


def test_name_and_photo_are_compared_before_anything_is_kept(
    agent: FieldAgent, office_with_names: str
) -> None:
    begin(agent, office_with_names, WOLFE)
    press(agent.pages.identity, Qt.Key.Key_2)
    agent.until(agent.awaits_code)
    type_into(agent.pages.identity.code, agent.servers.last_code())
    panel = agent.pages.identity.ekyc
    agent.until(panel.isVisible)
    assert "Maria Immaculata" in panel.name.text()
    assert not panel.photo.is_empty()
    assert agent.state.identity.status is not ProofStatus.PROVEN
    press(agent.pages.identity)
    agent.until(lambda: agent.at(VisitStep.PRESENT))
    assert agent.state.name.startswith("Maria Immaculata")


def test_another_person_than_the_photo_ends_the_visit(
    agent: FieldAgent, finger: Reader, office_with_names: str
) -> None:
    finger.order(person=WOLFE)
    begin(agent, office_with_names, WOLFE)
    with_reader(agent)
    press(agent.pages.identity)
    agent.until(agent.pages.identity.ekyc.isVisible)
    agent.pages.identity.no.click()
    agent.until(lambda: agent.at(VisitStep.PERSON))
    assert agent.pages.person.entry.text() == ""
    agent.session.show_queue()
    agent.until(lambda: agent.session.queue.isVisible())
    assert agent.session.queue.model.rowCount() == 0


def test_where_both_are_wanted_neither_alone_is_enough(
    agent: FieldAgent, finger: Reader, office: Office
) -> None:
    finger.order(person=HANAKO)
    begin(agent, office(otp_and_biometric=True), HANAKO)
    agent.until(lambda: agent.state.identity.readers)
    assert AuthMethod.FINGER not in agent.state.identity.auth_methods
    press(agent.pages.identity)
    agent.until(agent.awaits_code)
    type_into(agent.pages.identity.code, agent.servers.last_code())
    agent.until(lambda: agent.at(VisitStep.PRESENT))


def test_a_signed_card_fills_the_number_and_proves_nothing(
    agent: FieldAgent, office: Office
) -> None:
    agent.begin_day(office())
    assert agent.app is not None
    agent.app.window.new_asked.emit()
    person = agent.pages.person
    type_into(person.entry, agent.servers.card(WOLFE))
    press(person.entry)
    agent.until(lambda: agent.state.person.card is not None)
    assert person.entry.text() == "2196 4001 34"
    assert not person.card.photo.is_empty()
    press(person.entry)
    agent.until(lambda: agent.at(VisitStep.IDENTITY))
    assert agent.state.identity.status is not ProofStatus.PROVEN
    assert agent.state.name.startswith("Maria Immaculata")


def test_a_card_in_a_picture_is_read_and_a_forged_one_is_not(
    agent: FieldAgent, office: Office
) -> None:
    import urllib.request

    url = f"{agent.servers.sandbox_url}/card.png?id={ALMAZ}"
    with urllib.request.urlopen(url, timeout=60) as answer:
        image = QImage.fromData(answer.read())
    agent.begin_day(office())
    assert agent.app is not None
    agent.app.window.new_asked.emit()
    person = agent.pages.person
    person.sources.take(image)
    agent.until(lambda: agent.state.person.card is not None)
    assert person.entry.text() == "9958 3108 80"
    agent.app.window.new_asked.emit()
    forged = agent.servers.card(ALMAZ)
    type_into(person.entry, forged[:-6] + ("AAAAAA" if forged[-6:] != "AAAAAA" else "BBBBBB"))
    press(person.entry)
    agent.until(lambda: "not" in person.notice.text())
    assert agent.state.person.card is None


def test_identity_that_cannot_be_checked_today_has_its_reason_and_is_reviewed(
    agent: FieldAgent, office: Office
) -> None:
    begin(agent, office(), JOSE)
    press(agent.pages.identity, Qt.Key.Key_9)
    agent.until(agent.pages.identity.excuse.isVisible)
    agent.pages.identity.excuse.buttons[Excuse.FINGERS_WORN].click()
    agent.bank_search("dumas")
    agent.number(ACCOUNT, ACCOUNT)
    agent.agree_and_save()
    saved = agent.state.done.saved
    assert saved is not None
    assert saved.state is State.AWAITING_AUTH
    assert (saved.signals, saved.note) == (("exception",), "fingers_worn")
    assert saved.expires_at is not None


def test_by_telephone_only_with_the_slip_number_and_always_reviewed(
    agent: FieldAgent, office: Office
) -> None:
    begin(agent, office(otp_by_telephone=True), LINDIWE)
    press(agent.pages.identity, Qt.Key.Key_9)
    agent.until(agent.pages.identity.excuse.isVisible)
    agent.pages.identity.excuse.buttons[Excuse.NO_PHONE].click()
    agent.bank_search("dumas")
    agent.number(ACCOUNT, ACCOUNT)
    agent.agree_and_save()
    saved = agent.state.done.saved
    assert saved is not None
    agent.session.finish_identity(saved)
    page = agent.pages.identity
    agent.until(page.by_phone.isVisible)
    page.by_phone.click()
    press(page.permission, Qt.Key.Key_Space)
    agent.until(page.call.isVisible)
    type_into(page.call.slip, "K7-0000-0")
    assert not page.main.isEnabled()
    page.call.slip.clear()
    type_into(page.call.slip, saved.slip.lower())
    agent.until(page.main.isEnabled)
    press(page)
    agent.until(agent.awaits_code)
    type_into(page.code, agent.servers.last_code())
    agent.until(lambda: agent.saved_state() is State.IN_REVIEW)
    done = agent.state.done.saved
    assert done is not None
    assert done.proof is not None
    assert done.proof.method is AuthMethod.OTP_BY_PHONE


def test_a_person_without_any_auth_method_ends_calmly(agent: FieldAgent) -> None:
    agent.begin_day()
    agent.begin("5585958655")
    agent.allowed()
    press(agent.pages.identity)
    agent.until(lambda: agent.shows("no phone or e-mail"))
    assert AuthMethod.PHONE not in agent.state.identity.auth_methods
    agent.pages.identity.cannot.click()
    agent.until(agent.pages.identity.excuse.isVisible)
    agent.session.show_today()
    agent.until(lambda: agent.app is not None and isinstance(agent.app.window.current(), TodayPage))


def test_a_code_to_the_e_mail_works_as_well(agent: FieldAgent) -> None:
    agent.begin_day()
    agent.begin(JOSE)
    agent.allowed()
    press(agent.pages.identity)
    agent.until(lambda: agent.offers(AuthMethod.EMAIL))
    press(agent.pages.identity)
    agent.until(agent.awaits_code)
    assert agent.state.identity.code is not None
    assert agent.state.identity.code.masked_email
    type_into(agent.pages.identity.code, agent.servers.last_code())
    agent.until(lambda: agent.at(VisitStep.PRESENT))
