"""One beneficiary, end to end: widgets, threads, vault, MOSIP and registry are the real ones."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from demo.registry import resolve
from spar_agent.domain.enrollment import Helper, Intent, Relation, State
from spar_agent.domain.review import Role
from spar_agent.errors import ServerFault
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.conftest import ExpectedLogs
from tests.e2e.conftest import PIN, FieldAgent, press, type_into
from tests.qt.test_passbook import passbook

Persons = list[dict[str, object]]
ACCOUNT = "00012345678"


def registered(agent: FieldAgent, number: str) -> bool:
    registry = agent.servers.registry
    person = f"token:{agent.servers.psut(number)}@nationalId"
    return resolve(registry.url, registry.sender, registry.key_pem, person)[1]


def test_an_account_is_added_with_a_code_and_read_back(agent: FieldAgent, persons: Persons) -> None:
    number = str(persons[0]["vid"])
    agent.begin_day()
    agent.begin(number)
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    press(agent.pages.present)
    agent.bank_search("dumas")
    agent.number(ACCOUNT, ACCOUNT)
    agent.agree_and_save()
    agent.until(lambda: agent.saved_state() is State.LINKED)
    assert registered(agent, number)
    logged = (agent.folder / "logs").glob("*") if (agent.folder / "logs").is_dir() else []
    text = b"".join(path.read_bytes() for path in agent.folder.glob("*") if path.is_file())
    text += b"".join(path.read_bytes() for path in logged)
    for secret in (number, ACCOUNT, PIN, agent.servers.psut(number)):
        assert secret.encode() not in text


def test_a_change_shows_what_is_there_and_waits_for_a_second_person(
    agent: FieldAgent, persons: Persons, tmp_path: Path
) -> None:
    number = str(persons[0]["uin"])
    agent.begin_day()
    agent.begin(number)
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    seen = agent.state.account.seen
    if seen is not None and seen.fa is None:
        pytest.fail("the first story leaves an account behind")
    press(agent.pages.present, Qt.Key.Key_C)
    agent.bank_search("dumas")
    agent.photograph(passbook(), tmp_path / "passbook.png")
    agent.number("00087654321", "00087654321")
    agent.agree_and_save()
    enrollment = agent.state.done.saved
    assert enrollment is not None
    assert enrollment.account.intent is Intent.CHANGE
    agent.until(lambda: agent.row(enrollment.enrollment_id).state is State.IN_REVIEW)
    agent.stop()
    boss = FieldAgent(
        agent.bot, tmp_path / "boss", agent.servers, center=agent.center, name="Ravi P.",
        role=Role.SUPERVISOR,
    )  # fmt: skip
    boss.begin_day()
    boss.session.show_review()
    review = boss.session.review
    boss.until(review.look.isVisible)
    assert not review.main.isEnabled()
    press(review, Qt.Key.Key_L)
    boss.until(review.main.isEnabled)
    assert "00087654321" in review.number.text()
    press(review, Qt.Key.Key_A)
    boss.until(review.empty.isVisible)
    boss.stop()
    agent.come_again()
    agent.becomes(enrollment.enrollment_id, State.LINKED)
    assert agent.registered_number(number) == "00087654321"
    agent.until(lambda: agent.not_yet() == 0)
    with agent.vault_left_behind() as vault:
        assert vault.connection.execute("SELECT count(*) FROM photos").fetchone()[0] == 0


def test_an_account_typed_before_the_app_ended_is_there_after_it_starts_again(
    agent: FieldAgent, persons: Persons
) -> None:
    number = str(persons[12]["vid"])
    agent.begin_day()
    agent.begin(number)
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    press(agent.pages.present)
    agent.bank_search("dumas")
    agent.number("00044443333", "00044443333")
    agent.until(lambda: agent.at(VisitStep.CONSENT))
    agent.come_back_to(number, VisitStep.CONSENT)
    agent.agree_and_save()
    agent.until(lambda: agent.registered_number(number) == "00044443333")


def test_a_helper_is_kept_with_the_enrollment_and_sends_the_visit_to_review(
    agent: FieldAgent, persons: Persons
) -> None:
    helper = Helper("Latha Devi", Relation.CHILD, "The person does not see well")
    number = str(persons[11]["uin"])
    agent.begin_day()
    assert agent.app is not None
    agent.app.window.new_asked.emit()
    agent.helped_by(agent.pages.person.helper, helper)
    type_into(agent.pages.person.entry, number)
    press(agent.pages.person.entry)
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    agent.come_back_to(number)
    press(agent.pages.present)
    agent.bank_search("dumas")
    agent.number("00055556666", "00055556666")
    agent.until(lambda: agent.at(VisitStep.CONSENT))
    assert agent.pages.consent.helper.name.text() == helper.name
    agent.agree_and_save()
    saved = agent.state.done.saved
    assert saved is not None
    assert saved.person.helper == helper
    agent.until(lambda: agent.row(saved.enrollment_id).state is State.IN_REVIEW)


def test_two_swapped_digits_are_shown_and_nothing_goes_on(
    agent: FieldAgent, persons: Persons
) -> None:
    agent.begin_day()
    agent.begin(str(persons[1]["vid"]))
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    press(agent.pages.present)
    agent.bank_search("dumas")
    agent.number(ACCOUNT, "00012354678")
    agent.until(lambda: bool(agent.state.number.entry.differs))
    assert agent.state.number.entry.differs == (6, 7)
    assert "7, 8" in agent.pages.number.differ.text()
    assert agent.at(VisitStep.NUMBER)


def test_three_wrong_codes_stop_before_the_person_is_locked_out(
    agent: FieldAgent, persons: Persons
) -> None:
    agent.begin_day()
    agent.begin(str(persons[2]["vid"]))
    agent.ask_for_code()
    for left in (2, 1, None):
        agent.until(agent.awaits_code)
        right = agent.servers.last_code()
        wrong = f"{(int(right) + 1) % 1_000_000:06d}"
        type_into(agent.pages.identity.code, wrong)
        agent.until(lambda: not agent.state.shown.busy and bool(agent.state.shown.trouble.code))
        assert agent.state.shown.trouble.left == left
        if left is not None:
            assert str(left) in agent.pages.identity.notice.text()
    assert agent.state.shown.trouble.code == "IDA-TRIES"
    assert "locks the person out" in agent.pages.identity.notice.text()


def test_without_network_the_visit_goes_on_and_is_finished_later(
    agent: FieldAgent, persons: Persons, tmp_path: Path
) -> None:
    number = str(persons[3]["vid"])
    agent.begin_day()
    agent.servers.order(http_status=503, times=10_000)
    agent.begin(number)
    agent.ask_for_code()
    agent.until(lambda: agent.state.shown.trouble.code == ServerFault.code)
    assert "has a problem" in agent.pages.identity.notice.text()
    press(agent.pages.identity)
    agent.bank_search("dumas")
    agent.number("00055555678", "00055555678")
    agent.agree_and_save()
    assert agent.saved_state() is State.AWAITING_AUTH
    agent.stop()

    agent.servers.order(reset=True)
    agent.come_again()
    assert agent.app is not None
    agent.app.window.finish_asked.emit()
    agent.until(lambda: agent.session.queue.model.rowCount() == 1)
    agent.session.queue.table.selectRow(0)
    agent.until(lambda: agent.session.queue.act.isVisible())
    agent.session.queue.act.click()
    agent.prove()
    agent.until(lambda: agent.saved_state() is State.IN_REVIEW)  # captured without network
    assert not registered(agent, number)


def test_the_lock_hides_everything_and_gives_it_back(
    agent: FieldAgent, persons: Persons, logs: ExpectedLogs
) -> None:
    agent.begin_day()
    agent.begin(str(persons[0]["vid"]))
    agent.until(lambda: agent.at(VisitStep.IDENTITY) or bool(agent.state.person.open_enrollments))
    step = agent.state.step
    agent.pages.number.passbook.file.click()
    chooser = agent.pages.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.isVisible()
    agent.navigation.lock()
    agent.until(lambda: not isValid(chooser) or not chooser.isVisible())
    assert agent.app is not None
    assert agent.app.window.current() is agent.navigation.signin_page
    assert not agent.app.window.header.isVisible()
    agent.unlock("918273")
    agent.until(
        lambda: (
            "not right"
            in agent.navigation.signin_page.findChildren(type(agent.navigation.signin_page.notice))[
                0
            ].text()
        )
    )
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    agent.until(lambda: agent.app is not None and agent.app.window.current() is agent.pages)
    assert agent.state.step is step
    logs.expect("a wrong PIN")


def test_home_is_the_first_page_after_set_up(agent: FieldAgent) -> None:
    agent.begin_day()
    assert agent.app is not None
    assert isinstance(agent.app.window.current(), TodayPage)


def test_a_reviewer_types_the_pin_again_and_is_back_at_the_review(agent: FieldAgent) -> None:
    agent.begin_day()
    agent.session.show_review()
    agent.session.pin_asked.emit()
    page = agent.navigation.signin_page
    agent.until(page.isVisible)
    assert "before you go on deciding" in page.lead.text()
    assert agent.navigation.session is None
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    agent.until(lambda: agent.session.review.isVisible())
