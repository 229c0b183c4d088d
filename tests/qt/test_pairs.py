"""Every state of the desk with every language, look, size and text size: a pairwise sample.

``make desk-check`` walks the states in the running app. Here each state stands alone, as its
presenter would have it drawn, so that all of them fit into ``make check``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spar_agent.domain.deployment import Deployment
from spar_agent.domain.look import Look
from spar_agent.sync.report import NetworkStatus
from spar_agent.ui.language import PersonLanguage, languages, translator
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.network_words import network_chip
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.pages import VisitPages
from tests.desk.audit import everything_wrong, little_room
from tests.desk.driver import ROOMY, SMALL, settle
from tests.desk.pairs import Row, all_pairs, pairs_of, pairwise
from tests.desk.state_names import STATES, drawn_as
from tests.qt.every_page import PAGES
from tests.qt.visit_states import VISIT

SHOWN = (*PAGES, *VISIT)
FACTORS = (SHOWN, languages(), tuple(Look), (1.0, 2.0), (ROOMY, SMALL))
ROWS = pairwise(FACTORS)
PARTS = [(language, look) for language in languages() for look in Look]
NO_WAYS = {
    "NET-UNREACHABLE": NetworkStatus.OFFLINE,
    "NET-SILENT": NetworkStatus.NO_REGISTRY,
    "NET-CAPTIVE": NetworkStatus.WEB_LOGIN,
}
BEFORE_SIGN_IN = ("language", "sign-in", "join", "key storage", "trouble")
"""Pages without a header, by the beginning of their names."""


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    code = str(request.param)
    words = translator(code, qapp)
    qapp.installTranslator(words)
    qapp.setLayoutDirection(QLocale(code).textDirection())
    yield code
    qapp.removeTranslator(words)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class Screen:
    """A window on a field laptop, in which one state after the other is shown."""

    def __init__(self, bot: QtBot, theme: Theme, language: str, folder: Path) -> None:
        self.theme = theme
        self.folder = folder
        self.window = MainWindow(600)
        bot.addWidget(self.window)
        self.window.header.show_office("Surat office")
        self.window.header.show_person("Asha K.")
        self.window.header.show_not_yet(12)
        self.visit = VisitPages(theme, PersonLanguage(language, theme), Deployment(), lambda: 0.0)
        self._visits = iter(range(1, 10_000))
        self.window.show()
        self.window.activateWindow()
        bot.waitUntil(self.window.isActiveWindow)

    def show(self, name: str) -> None:
        no_way = VISIT[name].identity.no_way if name in VISIT else ""
        network = NO_WAYS.get(no_way, NetworkStatus.ONLINE)
        self.window.header.show_network(*network_chip(network))
        self.window.header.setVisible(not name.startswith(BEFORE_SIGN_IN))
        if name in VISIT:
            self._show_visit(name)
        else:
            self.window.show_page(PAGES[name](self.theme, self.folder), "All visits")

    def _show_visit(self, name: str) -> None:
        self.window.show_page(self.visit, "New person")
        self.visit.show_state(replace(VISIT[name], visit=next(self._visits)))
        page = self.visit.current()
        assert page is not None
        take: Callable[[], None] = page.take_focus  # type: ignore[attr-defined]  # a PageFrame
        take()

    def leave(self) -> None:
        """A page that was made for one row goes; those of the visit stay."""
        page = self.window.current()
        if page is not None and page is not self.visit:
            self.window.pages.removeWidget(page)
            page.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("spoken", "look"), PARTS, ids=[f"{a}-{b.value}" for a, b in PARTS], indirect=["spoken"]
)
def test_nothing_is_wrong_in_any_pair(
    qtbot: QtBot, theme: Theme, tmp_path: Path, spoken: str, look: Look
) -> None:
    screen = Screen(qtbot, theme, spoken, tmp_path)
    mine = [row for row in ROWS if (row[1], row[2]) == (spoken, look)]
    assert mine
    found = []
    for name, _, _, scale, size in sorted(mine, key=lambda row: str(row[3:])):
        assert isinstance(scale, float)
        if (theme.look, theme.scale) != (look, scale):
            theme.apply(look, scale)
        screen.window.resize(*size)  # type: ignore[misc]  # width and height
        screen.show(str(name))
        settle(screen.window)
        wrong = [*everything_wrong(screen.window), *little_room(screen.window)]
        found += [f"{name} [{spoken} {look.value} {scale:.0%} {size}]: {one}" for one in wrong]
        screen.leave()
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def held(rows: list[Row]) -> set[object]:
    return set().union(*(pairs_of(row) for row in rows))


def test_the_sample_holds_every_pair() -> None:
    wanted = all_pairs(FACTORS)
    assert held(ROWS) == wanted
    assert len(ROWS) <= len(SHOWN) * len(languages()) * 1.05
    assert held(ROWS[1:]) != wanted


def test_the_parts_hold_every_row() -> None:
    assert {(row[1], row[2]) for row in ROWS} == set(PARTS)


def test_every_state_of_the_list_is_in_the_sample() -> None:
    stands_for = drawn_as()
    assert set(stands_for) == set(STATES)
    assert {shown for names in stands_for.values() for shown in names} <= set(SHOWN)
