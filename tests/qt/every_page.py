"""Every page of the app outside a visit, in the states in which its controls are there.

One list for all tests that look at every page: ``pages_of_the_app`` finds them in the source, and a
test fails for a page that is not here.
"""

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from spar_agent.domain.enrollment import Reason, State
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.ports.joining import JoinAsked, JoinWords
from spar_agent.ports.recovery import RecoveryAsked, RecoveryGiven
from spar_agent.ports.updates import Comparison, UpdateOffer
from spar_agent.services.conflicts import RegistryAnswer
from spar_agent.services.figures import DayEnd
from spar_agent.services.queue import QueueSummary
from spar_agent.services.review import HoldTerms
from spar_agent.ui.about.page import AboutFacts, AboutPage, Licence
from spar_agent.ui.close_page import ClosePage
from spar_agent.ui.confirmations.page import ConfirmationsPage
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsState
from spar_agent.ui.day.page import DayPage
from spar_agent.ui.day.presenter import DayState
from spar_agent.ui.devices.page import DevicesPage
from spar_agent.ui.figures.page import FiguresPage
from spar_agent.ui.figures.presenter import FiguresState
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.help.topics import TOPICS
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinState
from spar_agent.ui.key_storage_page import KeyStoragePage
from spar_agent.ui.office_change.page import OfficeChangePage
from spar_agent.ui.own_key.page import OwnKeyPage
from spar_agent.ui.people.page import PeoplePage
from spar_agent.ui.people.presenter import PeopleState
from spar_agent.ui.practice.page import PracticePage
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.recovery.page import RecoveryPage
from spar_agent.ui.recovery.presenter import RecoveryState
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewState
from spar_agent.ui.round.page import RoundPage
from spar_agent.ui.round.presenter import RoundState
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.self_test.presenter import SelfTestState
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.settings.presenter import SettingsState
from spar_agent.ui.signals.page import SignalsPage
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.signin.presenter import PinReason, SignInState
from spar_agent.ui.start.language_page import LanguagePage
from spar_agent.ui.sticks.page import SticksPage
from spar_agent.ui.sticks.presenter import SticksState
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.trouble_page import TroublePage
from spar_agent.ui.updates.page import UpdatesPage
from spar_agent.ui.updates.presenter import UpdatesState
from tests.enrollments import OTHER, queued
from tests.fakes import START
from tests.qt.confirmations import ASKED as ASKED_IN
from tests.qt.confirmations import CHANGE, NO_NUMBER, SIGNED, WAITS
from tests.qt.office_laptops import DEVICES
from tests.qt.own_signals import NONE, SIGNALS
from tests.qt.test_conflicts import conflict
from tests.qt.test_figures import FIGURES
from tests.qt.test_fits import LISTED, SHEET, WRITTEN
from tests.qt.test_pages import HIT
from tests.services import AGENT, PREFERENCES, SUPERVISOR

UI = Path(__file__).parents[2] / "spar_agent" / "ui"

Made = Callable[[Theme, Path], QWidget]
PAGES: dict[str, Made] = {}
"""By what is shown. Called with the theme and a folder for files."""

CASE = replace(queued(7), state=State.IN_REVIEW)
WORDS = "zogor jurat jibin hupis ramin"
ASKED = RecoveryAsked(WORDS, "/media/asha/KINGSTON/spar-request.json")
GIVEN = RecoveryGiven("Asha K.", "S-1")


def pages_of_the_app() -> set[str]:
    """Names of the classes of all pages, found in the source."""
    return {
        node.name
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and node.name.endswith("Page")
        and {"PageFrame", "QWidget"} & {getattr(base, "id", "") for base in node.bases}
    }


def page(name: str) -> Callable[[Made], Made]:
    """Keeps a function that makes one page, as ``name``."""

    def kept(made: Made) -> Made:
        PAGES[name] = made
        return made

    return kept


def plain(name: str, made: Callable[[], QWidget]) -> None:
    """Keeps a page that needs neither theme nor folder."""
    PAGES[name] = lambda _theme, _folder: made()


def _shown(made: QWidget, state: object) -> QWidget:
    made.show_state(state)  # type: ignore[attr-defined]  # each page has it, with its own state
    return made


plain("language", lambda: LanguagePage(["en", "ar"], "en"))
plain("self-test", lambda: _shown(SelfTestPage(), SelfTestState(is_over=True)))
plain(
    "self-test at the start",
    lambda: _shown(SelfTestPage(at_start=True), SelfTestState(is_over=True)),
)
plain("settings of an agent", lambda: _shown(SettingsPage(), SettingsState(chosen=PREFERENCES)))
plain(
    "settings of a supervisor",
    lambda: _shown(
        SettingsPage(),
        SettingsState(chosen=PREFERENCES, administers=True, printers=("Ricoh-SP-220",)),
    ),
)
plain(
    "about",
    lambda: AboutPage(AboutFacts("0.1.0", [Licence("Qt", "LGPL-3.0")]), "Surat office"),
)
plain("trouble", lambda: TroublePage("VAULT-NO-KEYRING"))
plain("help", lambda: HelpPage(TOPICS["IdentityPage"]()))
plain("practice", PracticePage)
plain(
    "sign-in",
    lambda: _shown(SignInPage(), SignInState(people=(AGENT, SUPERVISOR), last_agent="boss")),
)
plain(
    "sign-in, a wrong PIN",
    lambda: _shown(
        SignInPage(),
        SignInState(people=(AGENT, SUPERVISOR), trouble=Trouble("VAULT-PIN", left=2)),
    ),
)
plain(
    "sign-in, access ended",
    lambda: _shown(
        SignInPage(),
        SignInState(
            people=(SUPERVISOR, AGENT),
            pin_reason=PinReason.ENDED,
            trouble=Trouble("CENTER-ENDED"),
        ),
    ),
)
plain(
    "sign-in, key storage refused",
    lambda: _shown(SignInPage(), SignInState(trouble=Trouble("VAULT-KEYRING"))),
)
plain(
    "people, somebody new",
    lambda: _shown(
        PeoplePage(),
        PeopleState(people=(SUPERVISOR, AGENT), me=SUPERVISOR.agent_id, may_add=True),
    ),
)
plain(
    "people, one's own PIN",
    lambda: _shown(PeoplePage(), PeopleState(people=(SUPERVISOR, AGENT), me=AGENT.agent_id)),
)
plain("recovery, new", lambda: _shown(RecoveryPage(), RecoveryState()))
plain("recovery, given", lambda: _shown(RecoveryPage(), RecoveryState(asked=ASKED, given=GIVEN)))
plain("sticks, new", lambda: _shown(SticksPage(), SticksState()))
plain("sticks, done", lambda: _shown(SticksPage(), SticksState(112, START, 3, 112)))
plain(
    "updates, offered",
    lambda: _shown(
        UpdatesPage(),
        UpdatesState(
            present="0.2.0",
            starts="0.2.0",
            before="0.1.0",
            offer=UpdateOffer(Comparison.NEWER, "0.2.0", "0.3.0", 81_000_000),
        ),
    ),
)
plain(
    "updates, taken",
    lambda: _shown(UpdatesPage(), UpdatesState(present="0.2.0", starts="0.3.0", before="0.2.0")),
)
plain("join, moving", lambda: _shown(JoinPage(), JoinState(known=True, moving=True)))
plain("join, without network", lambda: _shown(JoinPage(), JoinState(by_file=True)))
plain(
    "join, on a stick",
    lambda: _shown(
        JoinPage(),
        JoinState(known=True, by_file=True, asked=JoinAsked(WORDS, "spar-join-request.json")),
    ),
)
plain(
    "join, words",
    lambda: _shown(JoinPage(), JoinState(words=JoinWords(WORDS, WORDS, "Field office 1"))),
)


@page("join, new")
def _join(_theme: Theme, _folder: Path) -> QWidget:
    made = JoinPage()
    made.may_go_back()
    return _shown(made, JoinState())


@page("people, take away")
def _take_away(theme: Theme, folder: Path) -> QWidget:
    made = PAGES["people, somebody new"](theme, folder)
    assert isinstance(made, PeoplePage)
    made.who.setCurrentIndex(made.who.count() - 1)
    return made


@page("key storage refused")
def _key_storage(_theme: Theme, _folder: Path) -> QWidget:
    made = KeyStoragePage()
    made.show_refused("VAULT-KEYRING")
    return made


@page("closing")
def _closing(_theme: Theme, _folder: Path) -> QWidget:
    made = ClosePage()
    made.show_count(12)
    return made


@page("today of an agent")
def _today(_theme: Theme, _folder: Path) -> QWidget:
    summary = QueueSummary(7, 2, 3, 1, 4, None, 12, 31, 120)
    return _shown(TodayPage(), TodayState(name="Asha K.", summary=summary, latest=LISTED))


@page("today of a supervisor")
def _today_decides(_theme: Theme, _folder: Path) -> QWidget:
    summary = QueueSummary(7, 2, 3, 1, 4, None, 12, 31, 120)
    return _shown(TodayPage(), TodayState(name="Asha K.", summary=summary, decides=True))


@page("all visits, none")
def _nothing(theme: Theme, _folder: Path) -> QWidget:
    return _shown(QueuePage(theme), QueueState(loaded=True))


@page("all visits, a draft")
def _draft(theme: Theme, _folder: Path) -> QWidget:
    return _shown(QueuePage(theme), QueueState(rows=LISTED, chosen=LISTED[0], loaded=True))


@page("all visits, throw away")
def _thrown(theme: Theme, folder: Path) -> QWidget:
    made = PAGES["all visits, a draft"](theme, folder)
    assert isinstance(made, QueuePage)
    made.throw.click()
    return made


@page("all visits, one that waits")
def _waits(theme: Theme, _folder: Path) -> QWidget:
    row = queued(5)
    return _shown(QueuePage(theme), QueueState(rows=(row,), chosen=row, loaded=True))


@page("all visits, to finish")
def _to_finish(theme: Theme, _folder: Path) -> QWidget:
    row = replace(queued(6), state=State.AWAITING_AUTH)
    return _shown(QueuePage(theme), QueueState(rows=(row,), chosen=row, loaded=True))


@page("day, something open")
def _day(theme: Theme, folder: Path) -> QWidget:
    end = DayEnd(START.date(), 31, 24, 5, 2, SHEET.rows, SHEET.rows, drafts=1, ended=1)
    return _shown(DayPage(theme, folder), DayState(name="Asha K.", end=end))


@page("day, nothing open")
def _day_done(theme: Theme, folder: Path) -> QWidget:
    end = DayEnd(START.date(), 31, 31)
    return _shown(DayPage(theme, folder), DayState(name="Asha K.", end=end))


@page("figures")
def _figures(theme: Theme, folder: Path) -> QWidget:
    return _shown(FiguresPage(theme, folder), FiguresState(figures=FIGURES, loaded=True))


@page("review, nothing")
def _review_none(_theme: Theme, _folder: Path) -> QWidget:
    return _shown(ReviewPage(), ReviewState(loaded=True, figures=True))


@page("review, before the look")
def _review(_theme: Theme, _folder: Path) -> QWidget:
    return _shown(ReviewPage(), ReviewState(rows=(CASE,), chosen=CASE, loaded=True, figures=True))


@page("review, after the look")
def _review_looked(_theme: Theme, _folder: Path) -> QWidget:
    made = ReviewPage()
    _shown(made, ReviewState(rows=(CASE,), chosen=CASE, loaded=True, figures=True, expanded=True))
    made.reason.setCurrentIndex(1)
    return made


@page("review, a hold is asked for")
def _review_holding(_theme: Theme, _folder: Path) -> QWidget:
    days = tuple(START + timedelta(days=n) for n in (1, 2))
    terms = {CASE.enrollment_id: HoldTerms(days[1], is_proof=True)}
    return _shown(
        ReviewPage(),
        ReviewState(
            rows=(CASE,), chosen=CASE, loaded=True, terms=terms, hold_days=days, asks_hold=True
        ),
    )


@page("review, on hold")
def _review_held(_theme: Theme, _folder: Path) -> QWidget:
    until = START + timedelta(days=2)
    because = ("The bank is being asked", "they ring back on Monday")
    holds = {CASE.enrollment_id: ReviewHold("SUP-0002", because, until, is_mine=True)}
    terms = {CASE.enrollment_id: HoldTerms(until, is_proof=False)}
    return _shown(
        ReviewPage(),
        ReviewState(
            rows=(CASE,), chosen=CASE, loaded=True, holds=holds, terms=terms, hold_days=(until,)
        ),
    )


@page("review, a conflict")
def _review_conflict(_theme: Theme, _folder: Path) -> QWidget:
    rows, reasons = LISTED[2:], (Reason.CONFLICT, Reason.CHANGE)
    return _shown(
        ReviewPage(), ReviewState(rows=rows, chosen=rows[0], reasons=reasons, loaded=True)
    )


@page("review, a bank to look up")
def _review_written(_theme: Theme, _folder: Path) -> QWidget:
    reasons = (Reason.NOT_LISTED,)
    return _shown(
        ReviewPage(),
        ReviewState(rows=(WRITTEN,), chosen=WRITTEN, reasons=reasons, loaded=True, hits=(HIT,)),
    )


@page("review, codes of a bank")
def _review_codes(theme: Theme, folder: Path) -> QWidget:
    made = PAGES["review, a bank to look up"](theme, folder)
    assert isinstance(made, ReviewPage)
    made.branch.by_code.click()
    return made


@page("conflict, before the look")
def _conflict(_theme: Theme, _folder: Path) -> QWidget:
    row = conflict()
    return _shown(ConflictsPage(), ConflictsState(rows=(row,), chosen=row, loaded=True))


@page("conflict, to be decided")
def _conflict_looked(_theme: Theme, _folder: Path) -> QWidget:
    row, made = conflict(), ConflictsPage()
    answer = RegistryAnswer(replace(row.account.seen, fa=OTHER), fresh=True)
    _shown(made, ConflictsState((row,), row, answer, numbers_shown=True, loaded=True))
    made.reason_text.setText("The person came back and showed her passbook")
    return made


@page("round, asked")
def _round(theme: Theme, folder: Path) -> QWidget:
    return _shown(RoundPage(theme, folder), RoundState(last="Dumas", empty=True))


@page("round, on")
def _round_on(theme: Theme, folder: Path) -> QWidget:
    return _shown(RoundPage(theme, folder), RoundState(place="Dumas", sheet=SHEET))


@page("round, over")
def _round_over(theme: Theme, folder: Path) -> QWidget:
    return _shown(RoundPage(theme, folder), RoundState(sheet=SHEET))


plain("laptops", lambda: _shown(DevicesPage(), DEVICES))
plain("own signals", lambda: _shown(SignalsPage(), SIGNALS))
plain("own signals, none", lambda: _shown(SignalsPage(), NONE))
plain("confirmations", lambda: _shown(ConfirmationsPage(), ASKED_IN))
plain("confirmations, signed", lambda: _shown(ConfirmationsPage(), SIGNED))
plain("own key, no number", lambda: _shown(OwnKeyPage(), NO_NUMBER))
plain("own key, waits", lambda: _shown(OwnKeyPage(), WAITS))
plain("office change", lambda: _shown(OfficeChangePage(), CHANGE))
