"""The list of days on the page, and the day on the paper."""

from dataclasses import replace
from datetime import timedelta

from spar_agent.domain.enrollment import State
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.done_page import DonePage
from spar_agent.ui.visit.state import DoneState
from tests.conftest import PatientQtBot
from tests.fakes import START
from tests.slips import ENROLLMENT, sheet

DAYS = tuple((START + timedelta(days=number)).date() for number in range(1, 4))
WAITING = replace(ENROLLMENT, state=State.AWAITING_AUTH, proof=None)


def test_a_day_is_chosen_from_a_list(qtbot: PatientQtBot, theme: Theme) -> None:
    page = DonePage()
    qtbot.addWidget(page)
    page.show()
    page.show_state(DoneState(saved=WAITING, days=DAYS))
    box = page.appointment.box
    assert box.count() == 4
    assert box.currentIndex() == 0
    chosen: list[object] = []
    page.appointment.chosen.connect(chosen.append)
    box.activated.emit(2)
    box.activated.emit(0)
    assert chosen == [DAYS[1], None]
    page.show_state(DoneState(saved=replace(WAITING, appointment=DAYS[1]), days=DAYS))
    assert box.currentIndex() == 2
    page.show_state(DoneState(saved=ENROLLMENT))
    assert page.appointment.isHidden()


def test_the_slip_names_the_day(theme: Theme, qtbot: PatientQtBot) -> None:
    page = DonePage()
    qtbot.addWidget(page)
    words = PersonLanguage("en", page)
    text = sheet(words, replace(WAITING, appointment=DAYS[1])).text()
    assert "25 November 2026" in text
    assert "Come to" in text
