"""Slips on paper: real printing into PDF, real codes, and words that give nothing away."""

import asyncio
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.domain.account import BankAccount
from spar_agent.domain.enrollment import Helper, Intent, Relation, State
from spar_agent.domain.slip_paper import Paper
from spar_agent.errors.printing import PrinterGone, PrintFailed
from spar_agent.ui.language import PersonLanguage, languages
from spar_agent.ui.slip.layout import UNITS_PER_MM, Layout
from spar_agent.ui.slip.printer import SlipPrinter, system_printer
from spar_agent.ui.slip.sheet import SlipLine, SlipLineRole, SlipSheet
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import ltr
from tests.enrollments import FA, changed
from tests.fakes import START
from tests.slips import DPI, ENROLLMENT, LONG, NUMBER, TERMS, boxes, grey, into, picture, sheet, two

# -- paper -----------------------------------------------------------------------------------


def test_a_roll_is_as_long_as_the_slip_and_a5_is_a5(theme: Theme, tmp_path: Path) -> None:
    words = PersonLanguage("en", theme)
    roll, a5 = tmp_path / "roll.pdf", tmp_path / "a5.pdf"
    asyncio.run(SlipPrinter(Paper.ROLL, two, into(roll)).print_sheet(sheet(words), "Roll"))
    asyncio.run(SlipPrinter(Paper.A5, two, into(a5)).print_sheet(sheet(words), "Roll"))
    height = Layout(sheet(words), Paper.ROLL).size_mm().height()
    assert boxes(roll) == [pytest.approx((80, height), abs=0.5)]
    assert boxes(a5) == [pytest.approx((148, 210), abs=0.5)]
    assert roll.read_bytes().startswith(b"%PDF")


def test_a_slip_too_long_for_a5_goes_on_on_a_second_page(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    terms = replace(TERMS, complaints=(LONG,) * 6)
    long = sheet(PersonLanguage("en", theme), terms=terms)
    asyncio.run(SlipPrinter(Paper.A5, two, into(path)).print_sheet(long, "Roll"))
    assert len(boxes(path)) == Layout(long, Paper.A5).pages == 2


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", languages())
def test_the_printed_code_is_the_slip_number(theme: Theme, paper: Paper, language: str) -> None:
    image = picture(Layout(sheet(PersonLanguage(language, theme)), paper))
    assert read_qr(grey(image), image.width(), image.height()) == NUMBER


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", languages())
def test_long_names_wrap_and_nothing_stands_in_the_margins(
    theme: Theme, paper: Paper, language: str
) -> None:
    words = PersonLanguage(language, theme)
    bank = BankAccount(LONG, "X", "Vellayambalam" * 9, "Y", FA.account_number)
    long = sheet(words, changed(ENROLLMENT, name="Wolfeschlegelstein" * 5, fa=bank))
    layout = Layout(long, paper)
    assert layout.size_mm().height() >= Layout(sheet(words), paper).size_mm().height()
    margin = round(3 / 25.4 * DPI)
    for page in range(layout.pages):
        image = picture(layout, page)
        lines = [grey(image)[at * image.width() :][: image.width()] for at in range(image.height())]
        assert any(min(line) < 128 for line in lines)
        for line in (*lines[:margin], *lines[-margin:]):
            assert min(line) > 200
        assert all(min(line[:margin]) > 200 and min(line[-margin:]) > 200 for line in lines)


def test_every_character_is_on_the_paper_however_long_a_word_is(theme: Theme) -> None:
    long = sheet(PersonLanguage("en", theme), ENROLLMENT.with_person(name="Wolfeschlegelstein" * 9))
    layout = Layout(long, Paper.ROLL)
    laid = {kept.text(): kept for kept in layout.texts}
    for text in long.text().splitlines():
        kept = laid[text]
        last = kept.lineAt(kept.lineCount() - 1)
        assert last.textStart() + last.textLength() == len(text)
        widths = [kept.lineAt(at).naturalTextWidth() for at in range(kept.lineCount())]
        assert max(widths) <= 70 * UNITS_PER_MM + 1


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("number", ["K7-0001-0", "IN-AS-BARPETA-K7-0001-0"])
def test_a_slip_number_stands_in_one_line(theme: Theme, paper: Paper, number: str) -> None:
    layout = Layout(SlipSheet((SlipLine(SlipLineRole.NUMBER, ltr(number)),)), paper)
    assert [kept.lineCount() for kept in layout.texts] == [1]


def test_a_short_slip_number_is_as_large_as_ever(theme: Theme) -> None:
    layout = Layout(SlipSheet((SlipLine(SlipLineRole.NUMBER, ltr("K7-0001-0")),)), Paper.ROLL)
    assert layout.texts[0].font().pixelSize() == 240


def test_arabic_stands_at_the_right_and_english_at_the_left(theme: Theme) -> None:
    def ink_left_of_the_middle(language: str) -> float:
        made = sheet(PersonLanguage(language, theme))
        image = picture(Layout(SlipSheet(made.lines, (), made.rtl), Paper.A5))
        wide, raw = image.width(), grey(image)
        dark = [at % wide < wide // 2 for at, pixel in enumerate(raw) if pixel < 128]
        return sum(dark) / len(dark)

    assert sheet(PersonLanguage("ar", theme)).rtl
    assert not sheet(PersonLanguage("en", theme)).rtl
    assert ink_left_of_the_middle("en") > 0.55
    assert ink_left_of_the_middle("ar") < 0.45


# -- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("intent", [Intent.CHANGE, Intent.REMOVE])
def test_no_slip_names_number_id_or_token_in_any_language(
    theme: Theme, language: str, state: State, intent: Intent
) -> None:
    made = sheet(PersonLanguage(language, theme), changed(ENROLLMENT, state=state, intent=intent))
    printed = re.sub(r"[\W_]", "", made.text())
    for secret in ("12345678", "99912345678", "1234567890", "psut1", "2640", "MeenaDevi"):
        assert secret not in printed
    assert NUMBER in made.text()


def test_it_is_a_confirmation_only_when_the_registry_has_it(theme: Theme) -> None:
    words = PersonLanguage("en", theme)
    for state in State:
        printed = sheet(words, replace(ENROLLMENT, state=state)).text()
        assert ("Confirmation" in printed) is (state is State.LINKED)
        assert ("Receipt of your request" in printed) is not (state is State.LINKED)


def test_the_slip_says_what_happens_next_where_to_go_and_that_it_is_free(theme: Theme) -> None:
    waiting = replace(ENROLLMENT, state=State.AWAITING_AUTH, expires_at=START)
    printed = sheet(PersonLanguage("en", theme), waiting).text()
    printed = re.sub("[\u2066\u2068\u2069]", "", printed)
    assert "Come to Surat office by 23 November 2026" in printed
    assert "This service is free." in printed
    assert "1800 123 456" in printed
    assert "Bank of Baroda, Dumas ··5678" in printed
    assert "Meena D." in printed


# -- printers --------------------------------------------------------------------------------


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_printer_that_cannot_begin_is_reported_with_its_code(
    theme: Theme, tmp_path: Path
) -> None:
    press = SlipPrinter(Paper.ROLL, two, into(tmp_path / "nowhere" / "slip.pdf"))
    with pytest.raises(PrintFailed) as printed:
        asyncio.run(press.print_sheet(sheet(PersonLanguage("en", theme)), "Roll"))
    assert printed.value.code == "PRINT-FAILED"
    assert list(tmp_path.iterdir()) == []


def test_a_printer_nobody_knows_is_gone_and_no_file_is_written_in_its_place(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PrinterGone):
        system_printer("a printer of another office")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("state", list(State))
def test_an_ordinary_slip_is_one_page_of_a5_in_every_state(
    theme: Theme, language: str, state: State
) -> None:
    enrollment = replace(ENROLLMENT, state=state, expires_at=START)
    assert Layout(sheet(PersonLanguage(language, theme), enrollment), Paper.A5).pages == 1


def test_a_slip_names_who_helped_in_the_person_s_language(theme: Theme) -> None:
    words = PersonLanguage("en", theme)
    words.use("ar")
    helper = Helper("Latha Devi", Relation.CHILD, "does not see well")
    printed = re.sub(
        "[\u2066-\u2069]", "", sheet(words, ENROLLMENT.with_person(helper=helper)).text()
    )
    assert words.translate("relation", "Daughter or son") in printed
    assert "Latha D. (" in printed
    assert "does not see" not in printed
