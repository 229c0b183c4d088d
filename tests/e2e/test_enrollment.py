"""One beneficiary, end to end: widgets, threads, vault, MOSIP and registry are the real ones."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from demo.registry import resolve
from spar_agent.domain.enrollment import Helper, Intent, Relation, State
from spar_agent.errors import ServerSilent
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.conftest import ExpectedLogs
from tests.e2e.conftest import PIN, Agent, press, type_into
from tests.qt.test_passbook import passbook

Persons = list[dict[str, object]]
ACCOUNT = "00012345678"


def registered(agent: Agent, number: str) -> bool:
    registry = agent.servers.registry
    person = f"token:{agent.servers.psut(number)}@nationalId"
    return resolve(registry.url, registry.sender, registry.key_pem, person)[1]


def test_an_account_is_added_with_a_code_and_read_back(agent: Agent, persons: Persons) -> None:
    number = str(persons[0]["vid"])
    agent.start()
    agent.set_up()
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
    agent: Agent, persons: Persons, tmp_path: Path
) -> None:
    number = str(persons[0]["uin"])
    agent.start()
    agent.set_up()
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
    assert agent.saved_state() is State.IN_REVIEW
    enrollment = agent.state.done.saved
    assert enrollment is not None
    assert enrollment.account.intent is Intent.CHANGE
    agent.session.show_review()
    agent.until(lambda: agent.session.review.empty.isVisible())
    agent.add_person("Ravi P.", "731905")
    agent.navigation.lock()
    agent.until(lambda: agent.navigation.signin_page.pin.isEnabled())
    press(agent.navigation.signin_page, Qt.Key.Key_Down)
    agent.unlock("731905")
    agent.until(lambda: agent.navigation.session is not None)
    agent.session.show_review()
    review = agent.session.review
    agent.until(review.look.isVisible)
    assert not review.main.isEnabled()
    press(review, Qt.Key.Key_L)
    agent.until(review.main.isEnabled)
    assert "00087654321" in review.number.text()
    agent.until(review.photo.isVisible)
    assert not review.photo.picture.is_empty()
    press(review, Qt.Key.Key_A)
    agent.until(review.empty.isVisible)
    agent.until(lambda: agent.registered_number(number) == "00087654321")
    agent.until(lambda: agent.not_yet() == 0)
    with agent.vault_left_behind() as vault:
        assert vault.connection.execute("SELECT count(*) FROM photos").fetchone()[0] == 0


def test_an_account_typed_before_the_app_ended_is_there_after_it_starts_again(
    agent: Agent, persons: Persons
) -> None:
    number = str(persons[12]["vid"])
    agent.start()
    agent.set_up()
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
    agent: Agent, persons: Persons
) -> None:
    helper = Helper("Latha Devi", Relation.CHILD, "The person does not see well")
    number = str(persons[11]["uin"])
    agent.start()
    agent.set_up()
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
    assert (saved.state, saved.person.helper) == (State.IN_REVIEW, helper)


def test_two_swapped_digits_are_shown_and_nothing_goes_on(agent: Agent, persons: Persons) -> None:
    agent.start()
    agent.set_up()
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
    agent: Agent, persons: Persons
) -> None:
    agent.start()
    agent.set_up()
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
    agent: Agent, persons: Persons, tmp_path: Path
) -> None:
    number = str(persons[3]["vid"])
    gone = json.loads(agent.servers.office.read_text(encoding="utf-8"))
    good_url = gone["identity"]["ida_base_url"]
    gone["identity"]["ida_base_url"] = "http://127.0.0.1:9/idauthentication/v1"
    gone["policy"] = {"review_offline": False}
    office = tmp_path / "gone.json"
    office.write_text(json.dumps(gone), encoding="utf-8")
    agent.start(office)
    agent.set_up()
    agent.begin(number)
    agent.ask_for_code()
    agent.until(lambda: agent.state.shown.trouble.code == ServerSilent.code)
    assert "does not answer" in agent.pages.identity.notice.text()
    press(agent.pages.identity)
    agent.bank_search("dumas")
    agent.number("00055555678", "00055555678")
    agent.agree_and_save()
    assert agent.saved_state() is State.AWAITING_AUTH
    agent.stop()

    gone["identity"]["ida_base_url"] = good_url
    office.write_text(json.dumps(gone), encoding="utf-8")
    agent.start(office)
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    assert agent.app is not None
    agent.app.window.finish_asked.emit()
    agent.until(lambda: agent.session.queue.model.rowCount() == 1)
    agent.session.queue.table.selectRow(0)
    agent.until(lambda: agent.session.queue.act.isVisible())
    agent.session.queue.act.click()
    agent.prove()
    agent.until(lambda: agent.saved_state() is State.LINKED)
    assert registered(agent, number)


def test_the_lock_hides_everything_and_gives_it_back(
    agent: Agent, persons: Persons, logs: ExpectedLogs
) -> None:
    agent.start()
    agent.set_up()
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


def test_a_bad_office_file_says_what_is_wrong_and_a_good_one_follows(
    agent: Agent, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "spar-office/1"}', encoding="utf-8")
    agent.start(broken)
    assert agent.app is not None
    assert agent.app.first_start is not None
    page = agent.app.first_start.office
    agent.until(lambda: "mapper" in page.notice.text())
    type_into(page.path, "")
    page.path.setText(str(agent.servers.office))
    press(page.path)
    agent.until(page.facts.isVisible)
    press(page)
    agent.app.first_start.self_test.main.click()
    agent.set_up()
    assert isinstance(agent.app.window.current(), TodayPage)


def test_home_is_the_first_page_after_set_up(agent: Agent) -> None:
    agent.start()
    agent.set_up()
    assert agent.app is not None
    assert isinstance(agent.app.window.current(), TodayPage)


def test_a_reviewer_types_the_pin_again_and_is_back_at_the_review(agent: Agent) -> None:
    agent.start()
    agent.set_up()
    agent.session.show_review()
    agent.session.pin_asked.emit()
    page = agent.navigation.signin_page
    agent.until(page.isVisible)
    assert "before you go on deciding" in page.lead.text()
    assert agent.navigation.session is None
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    agent.until(lambda: agent.session.review.isVisible())


def test_without_a_center_nothing_goes_on_behind_the_lock(agent: Agent) -> None:
    agent.start(every_s=3600)
    agent.set_up()
    agent.until(lambda: agent.last_success() is not None)
    assert agent.app is not None
    agent.app.window.idle.emit()
    assert agent.app.window.current() is agent.navigation.signin_page
    agent.until(lambda: agent.app is not None and agent.app.services is None)
    agent.app.network.changed(QNetworkInformation.Reachability.Disconnected)
    agent.app.network.changed(QNetworkInformation.Reachability.Online)
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    agent.until(lambda: agent.last_success() is not None)
