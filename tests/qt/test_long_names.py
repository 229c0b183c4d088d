"""Long names in any letters are whole on the screens of laptops at 200 %, and widen no page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import BankAccount
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.enrollment import EkycIdentity
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.round.page import RoundPage
from spar_agent.ui.round.presenter import RoundState
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.hit_list import HitDelegate, HitModel
from spar_agent.ui.widgets.plain_list import PlainList
from spar_agent.ui.widgets.text import isolate, label
from spar_agent.ui.widgets.text_rows import TextRows
from spar_agent.ui.widgets.wrapping import BREAK, without_breaks
from tests.desk.driver import ROOMY, SMALL, settle
from tests.enrollments import FA
from tests.qt.test_fits import SHEET, wrong_on
from tests.qt.test_pages import HIT
from tests.qt.visit_states import CARD, HELD
from tests.visits import visit_state

NAMES = {
    "Latin": "Ravindranath Venkatasubramaniam Wolfeschlegelsteinhausenbergerdorff",
    "Arabic": "فاطمة بنت محمد عبد الرحمن الحسيني القرشي",
    "Thai": "ศรีสุวรรณ์พงศ์ประเสริฐวัฒนากุลชัยพฤกษ์",
    "Burmese": "ကျော်ကျော်ဇော်မြင့်ထွန်းလင်းအောင်",
    "Tamil": "வெங்கடசுப்பிரமணியன் இராமகிருஷ்ணன்",
    "in brackets": "བཀྲ་ཤིས་རྡོ་རྗེ་བསྟན་འཛིན་རྒྱ་མཚོ",
}


def visits(name: str) -> Iterator[VisitState]:
    """The pages of a visit on which it stands."""
    bank = BankAccount(name, FA.bank_code, name, FA.branch_code, FA.number)
    step = VisitStep
    yield visit_state(card=replace(CARD, name=name, second_name=name))
    yield visit_state(step.IDENTITY, person_mask="··2640", ekyc=EkycIdentity(name))
    yield visit_state(step.PRESENT, seen=replace(HELD, fa=bank))
    yield visit_state(step.CONSENT, fa=bank, seen=HELD)
    yield visit_state(step.READBACK, name=name, fa=bank, hit=HIT, seen=HELD)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(600)
    qtbot.addWidget(made)
    theme.apply(scale=2.0)
    made.show()
    return made


@pytest.mark.parametrize("script", NAMES)
def test_they_are_whole_on_every_page(window: MainWindow, theme: Theme, script: str) -> None:
    name = NAMES[script]
    window.header.show_person(name)
    visit = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    today, on_round = TodayPage(), RoundPage(theme)
    today.show_state(TodayState(name=name))
    on_round.show_state(RoundState(place=name, sheet=replace(SHEET, place=name)))
    found = []
    for size in (ROOMY, SMALL):
        window.resize(*size)
        for page in (today, on_round):
            window.show_page(page, "Today")
            found += faults(window, f"{size} {type(page).__name__}")
        window.show_page(visit, "New person")
        for number, state in enumerate(visits(name), start=1):
            visit.show_state(replace(state, visit=number))
            found += faults(window, f"{size} {state.step}")
    assert found == []


def faults(window: QWidget, where: str) -> list[str]:
    settle(window)
    return [f"{where}: {fault}" for fault in wrong_on(window)]


def test_a_bank_that_no_font_can_draw_is_in_latin_letters_in_the_picker(
    qtbot: QtBot, theme: Theme
) -> None:
    """What is drawn is what would be drawn of the same words in brackets."""
    strange, latin = "\u0f56\u0f40\u0fb2", "[bkr]"
    pictures = [drawn(qtbot, theme, name) for name in (strange, latin, "")]
    assert pictures[0] == pictures[1] != pictures[2]


def drawn(qtbot: QtBot, theme: Theme, name: str) -> QImage:
    rows, model = PlainList(), HitModel()
    qtbot.addWidget(rows)
    rows.setModel(model)
    rows.setItemDelegate(HitDelegate(theme, rows))
    rows.resize(500, 200)
    assert HIT.branch is not None
    branch = replace(HIT.branch, name=name)
    model.show_hits((replace(HIT, branch=branch, name_spans=()),))
    return rows.grab().toImage()


def test_nothing_is_written_over_rows_while_others_are_looked_for(qtbot: QtBot) -> None:
    rows = TextRows("Laptops")
    qtbot.addWidget(rows)
    rows.set_looking(looking=True)
    assert rows.accessibleDescription()
    rows.show_rows(["Laptop of Surat"], 0)
    rows.set_looking(looking=True)
    assert not rows.accessibleDescription()


@pytest.mark.parametrize("name", [NAMES["Latin"], NAMES["Thai"], NAMES["Burmese"]])
def test_a_reader_gets_a_name_without_its_breaks(qtbot: QtBot, name: str) -> None:
    words = label("Nobody")
    qtbot.addWidget(words)
    words.setText(isolate(name))
    assert BREAK in words.text()
    assert words.accessibleName() == without_breaks(words.text())
    rows = TextRows("Laptops")
    qtbot.addWidget(rows)
    rows.show_rows([isolate(name)])
    first = rows.model().index(0, 0)
    heard = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == without_breaks(first.data()) != first.data()
    words.setText("Ama")
    assert words.accessibleName() == ""  # then its words are its name
