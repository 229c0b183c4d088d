"""What a lock takes away, and what comes back after the PIN."""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace as with_changes
from PySide6.QtCore import Qt

from demo.throwaway import MemoryKeyring
from spar_agent.adapters.central import contact
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.clock import SystemClock
from spar_agent.domain.enrollment import State
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.conftest import ExpectedLogs
from tests.e2e.conftest import PIN, FieldAgent, press, type_into

Persons = list[dict[str, object]]
BACKWARDS = "90807060504"
"""An account number that stands nowhere but where it was typed, written from its end."""


class LockableKeyring(MemoryKeyring):
    """An AskingKeyring. asked: how often a window would have come up."""

    is_locked = False
    asked = 0

    def would_ask(self) -> bool:
        return self.is_locked

    def get(self, name: str) -> str | None:
        self.asked += self.is_locked
        return super().get(name)

    def set(self, name: str, text: str) -> None:
        self.asked += self.is_locked
        super().set(name, text)


def lock(agent: FieldAgent) -> None:
    """Returns once the vault is closed."""
    assert agent.app is not None
    agent.app.window.idle.emit()
    assert agent.app.window.current() is agent.navigation.signin_page
    agent.until(lambda: agent.app is not None and agent.app.services is None)
    agent.until(lambda: not is_open(agent))


def is_open(agent: FieldAgent) -> bool:
    assert agent.app is not None
    return agent.app.vault_is_open


def unlocked(agent: FieldAgent) -> None:
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    agent.until(lambda: agent.app is not None and agent.app.window.current() is agent.pages)


def at_number(agent: FieldAgent, number: str) -> None:
    agent.begin_day()
    agent.begin(number)
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    press(agent.pages.present)
    agent.bank_search("dumas")


def texts() -> Iterator[str]:
    """Every text that some object of Python still refers to."""
    for holder in gc.get_objects():
        for one in gc.get_referents(holder):
            if isinstance(one, str):
                yield one
            elif isinstance(one, bytes | bytearray):
                yield one.decode("latin-1")


def held_in_memory(backwards: str) -> int:
    number = backwards[::-1]
    return sum(number in one and one is not number for one in texts())


def test_a_half_typed_number_is_there_after_the_lock_and_nowhere_meanwhile(
    agent: FieldAgent, persons: Persons
) -> None:
    at_number(agent, str(persons[1]["vid"]))
    type_into(agent.pages.number.first, BACKWARDS[::-1])
    press(agent.pages.number.first)
    agent.until(lambda: agent.state.number.entry.first_ok)
    type_into(agent.pages.number.again, BACKWARDS[::-1][:4])
    assert held_in_memory(BACKWARDS)
    lock(agent)
    agent.until(lambda: gc.collect() >= 0 and not held_in_memory(BACKWARDS))
    unlocked(agent)
    agent.until(lambda: agent.at(VisitStep.NUMBER))
    page = agent.pages.number
    assert page.first.text().replace(" ", "") == BACKWARDS[::-1]
    assert page.again.text() == BACKWARDS[::-1][:4]
    type_into(page.again, BACKWARDS[::-1][4:])
    agent.agree_and_save()
    agent.until(lambda: agent.saved_state() in {State.LINKED, State.IN_REVIEW, State.QUEUED})


def test_a_code_that_was_sent_before_the_lock_still_proves(
    agent: FieldAgent, persons: Persons
) -> None:
    agent.begin_day()
    agent.begin(str(persons[2]["vid"]))
    agent.ask_for_code()
    agent.until(agent.awaits_code)
    code = agent.servers.last_code()
    lock(agent)
    unlocked(agent)
    agent.until(agent.awaits_code)
    type_into(agent.pages.identity.code, code)
    agent.until(lambda: agent.at(VisitStep.PRESENT))


def test_wrong_codes_are_counted_over_a_lock(
    agent: FieldAgent, persons: Persons, logs: ExpectedLogs
) -> None:
    agent.begin_day()
    agent.begin(str(persons[3]["vid"]))
    agent.ask_for_code()
    agent.until(agent.awaits_code)
    for _ in range(2):
        type_into(agent.pages.identity.code, "000000")
        agent.until(lambda: agent.shows("not right") and not agent.state.shown.busy)
        agent.pages.identity.code.clear()
    lock(agent)
    unlocked(agent)
    agent.until(agent.awaits_code)
    type_into(agent.pages.identity.code, "000000")
    agent.until(lambda: agent.shows("locks the person out"))


def test_a_number_that_was_typed_before_a_visit_began_is_there_after_the_lock(
    agent: FieldAgent, persons: Persons
) -> None:
    number = str(persons[4]["vid"])
    agent.begin_day()
    assert agent.app is not None
    agent.app.window.new_asked.emit()
    type_into(agent.pages.person.entry, number[:9])
    lock(agent)
    unlocked(agent)
    agent.until(lambda: agent.pages.person.entry.text().replace(" ", "") == number[:9])
    type_into(agent.pages.person.entry, number[9:])
    press(agent.pages.person.entry)
    agent.until(lambda: agent.at(VisitStep.IDENTITY) or bool(agent.state.person.open_enrollments))


def test_another_persons_pin_brings_nothing_of_the_visit(
    agent: FieldAgent, persons: Persons
) -> None:
    at_number(agent, str(persons[9]["vid"]))
    agent.add_person("Ravi P.", "731905")
    type_into(agent.pages.number.first, BACKWARDS[::-1])
    lock(agent)
    agent.until(lambda: agent.navigation.signin_page.pin.isEnabled())
    press(agent.navigation.signin_page, Qt.Key.Key_Down)
    agent.unlock("731905")
    agent.until(lambda: agent.navigation.session is not None)
    assert agent.pages.number.first.text() == ""
    assert agent.state.step is VisitStep.PERSON
    agent.until(lambda: gc.collect() >= 0 and not held_in_memory(BACKWARDS))


@pytest.mark.parametrize("pin", ["918273", PIN])
def test_a_pin_that_comes_while_the_vault_is_closing_waits_for_it(
    agent: FieldAgent, pin: str, logs: ExpectedLogs
) -> None:
    agent.begin_day()
    assert agent.app is not None
    agent.app.window.idle.emit()
    agent.unlock(pin)
    if pin == PIN:
        agent.until(lambda: agent.navigation.session is not None)
        agent.until(lambda: agent.app is not None and agent.app.services is not None)
        agent.until(agent.session.today.isVisible)
    else:
        agent.until(lambda: not is_open(agent))
        agent.until(lambda: bool(agent.navigation.signin_page.notice.text()))
        logs.expect("a wrong PIN")


def test_a_key_storage_that_locks_in_the_midst_of_work_holds_up_nothing_and_asks_nobody(
    agent: FieldAgent, persons: Persons, monkeypatch: pytest.MonkeyPatch, logs: ExpectedLogs
) -> None:
    """Roles and the recovery slot are looked at in it at each contact; the open keys send."""
    monkeypatch.setattr(contact, "EVERY_S", 0.0)
    keyring = agent.keyring = LockableKeyring()
    at_number(agent, str(persons[3]["vid"]))
    keyring.is_locked = True
    agent.number("00123456789", "00123456789")
    agent.agree_and_save()
    agent.until(lambda: agent.saved_state() is State.LINKED)
    assert agent.app is not None
    assert not agent.app.window.header.count()
    assert keyring.asked == 0
    keyring.is_locked = False
    logs.forgive_whole(r"the journal could not be anchored: VAULT-KEYRING: .*")


@pytest.mark.parametrize("year", [2016, 2035])
def test_a_wrong_year_at_the_start_keeps_nobody_from_working(
    agent: FieldAgent,
    persons: Persons,
    monkeypatch: pytest.MonkeyPatch,
    logs: ExpectedLogs,
    year: int,
) -> None:
    """No certificate of the office is "not yet valid" or over while nobody knows the time."""
    agent.begin_day()
    with agent.vault_left_behind() as vault:
        members = MembershipStore(vault.connection)
        members.save(with_changes(members.load(), url="https://center.invalid"))
    wrong = datetime(year, 1, 1, 8, tzinfo=UTC) - datetime.now(UTC)
    monkeypatch.setattr(SystemClock, "now", lambda _: datetime.now(UTC) + wrong)
    agent.come_again()
    assert agent.session.today.clock.notice.isVisible()
    assert agent.session.today.clock.right.isVisible() == (year == 2035)  # 2016 is impossible
    lock(agent)
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    agent.begin(str(persons[4]["vid"]))
    agent.until(lambda: agent.at(VisitStep.IDENTITY))
    agent.stop()  # before the clock is set right again
    logs.forgive("CLOCK-DOUBT")
    logs.forgive("a pass ended early: NET-")
