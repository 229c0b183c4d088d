"""The person looks at the screen, the app locks itself, and the slip is in the journal."""

from PySide6.QtCore import Qt

from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.central.office import office_of
from spar_agent.adapters.clock import SystemClock
from spar_agent.domain.enrollment import Event, State
from spar_agent.services.slips import Slips
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.e2e.conftest import FieldAgent, press

ACCOUNT = "00033344455"


def test_the_lock_takes_the_persons_screen_away_and_nothing_is_lost(
    agent: FieldAgent, persons: list[dict[str, object]]
) -> None:
    agent.begin_day()
    agent.begin(str(persons[10]["vid"]))
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    press(agent.pages.present)
    agent.bank_search("dumas")
    agent.number(ACCOUNT, ACCOUNT)
    agent.until(lambda: agent.at(VisitStep.CONSENT))
    press(agent.pages.consent.agree, Qt.Key.Key_Space)
    press(agent.pages.consent)
    agent.until(lambda: agent.at(VisitStep.READBACK))
    page = agent.pages.readback
    press(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.person.isVisible()
    assert page.person.number.text().replace(" ", "") == ACCOUNT

    assert agent.app is not None
    agent.app.window.idle.emit()
    assert agent.app.window.current() is agent.navigation.signin_page
    agent.unlock()
    agent.until(lambda: agent.navigation.session is not None)
    agent.until(lambda: agent.app is not None and agent.app.window.current() is agent.pages)
    assert agent.at(VisitStep.READBACK)
    page = agent.pages.readback
    assert not page.person.isVisible()

    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    agent.until(lambda: agent.saved_state() is State.LINKED)
    done = agent.pages.done
    agent.until(lambda: done.preview.isVisible() or done.code.isVisible())
    check_the_slip(agent)


def check_the_slip(agent: FieldAgent) -> None:
    """Nothing was printed by itself; the first slip and its copy are in the journal."""
    saved = agent.state.done.saved
    assert saved is not None
    with agent.vault_left_behind() as vault:
        joined = MembershipStore(vault.connection).load()
        terms = office_of(joined, SystemClock().now()).slip
        slips = Slips(vault.store, SystemClock(), terms, qr_modules)
        first = slips.make(saved.enrollment_id)
        assert first is not None
        assert (first.number, first.copy, first.state) == (saved.slip, False, State.LINKED)
        assert first.office
        for _ in range(2):
            slips.printed(saved.enrollment_id, saved.agent_id)
        again = slips.make(saved.enrollment_id)
        assert again is not None
        assert again.copy
        journal = vault.store.timeline(saved.enrollment_id)
        printed = [entry.detail for entry in journal if entry.event is Event.PRINT_SLIP]
        assert printed == ["", "copy"]
        assert vault.store.get(saved.enrollment_id) == saved
