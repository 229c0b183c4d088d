"""Pages that are made when they are asked for."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from spar_agent.ui.widgets.page_on_demand import IdleMaking, PageOnDemand


class CountedPage:
    """Counts the pages that were made, and whether that was said before."""

    def __init__(self, bot: QtBot) -> None:
        self.pages: list[QLabel] = []
        self.is_said = False
        self._bot = bot
        self.one = PageOnDemand(self._make, self.making)

    @contextmanager
    def making(self) -> Iterator[None]:
        self.is_said = True
        yield
        self.is_said = False

    def _make(self) -> QLabel:
        assert self.is_said
        page = QLabel("new")
        self._bot.addWidget(page)
        self.pages.append(page)
        return page


@pytest.fixture
def made(qtbot: QtBot) -> CountedPage:
    return CountedPage(qtbot)


def test_a_page_is_made_once_and_not_before_it_is_asked_for(made: CountedPage) -> None:
    assert made.one.if_made is None
    assert made.one.page is made.one.page
    assert made.pages == [made.one.if_made]
    assert not made.is_said


def test_what_was_connected_before_is_connected_once_and_in_its_order(made: CountedPage) -> None:
    calls: list[str] = []
    made.one.when_made(lambda page: calls.append(f"first {page.text()}"))
    made.one.when_made(lambda _: calls.append("second"))
    assert calls == []
    assert made.one.page is made.one.if_made
    made.one.when_made(lambda _: calls.append("third"))
    assert calls == ["first new", "second", "third"]
    assert made.one.page.text() == "new"
    assert len(calls) == 3


def test_a_page_shows_the_last_state_from_before_it_was_there_and_all_after(
    made: CountedPage,
) -> None:
    drawn: list[str] = []

    def draw(page: QLabel, state: str) -> None:
        drawn.append(f"{page.text()} {state}")

    view = made.one.view(draw)
    view.show_state("one")
    view.show_state("two")
    assert drawn == []
    assert made.one.page.text() == "new"
    assert drawn == ["new two"]
    view.show_state("three")
    view.show_state("four")
    assert drawn == ["new two", "new three", "new four"]


def test_nothing_is_made_between_two_keys_and_one_page_in_a_turn(qtbot: QtBot) -> None:
    parent, looks, pages = QObject(), [0], list[int]()
    at: list[int] = []

    def quiet_for_s() -> float:
        looks[0] += 1
        return 0.1 if looks[0] <= 3 else 60.0

    def make(number: int) -> None:
        pages.append(number)
        at.append(looks[0])

    idle = IdleMaking([lambda: make(1), lambda: make(2), lambda: make(3)], quiet_for_s, parent)
    idle.begin()
    qtbot.waitUntil(lambda: len(pages) == 3, timeout=60_000)
    assert pages == [1, 2, 3]
    assert at == [4, 5, 6]


def test_a_session_that_is_over_makes_no_pages(qtbot: QtBot) -> None:
    parent, pages = QObject(), list[int]()
    over = IdleMaking([lambda: pages.append(1)], lambda: 60.0, parent)
    over.begin()
    over.stop()
    over.begin()
    later = IdleMaking([lambda: pages.append(2)], lambda: 60.0, parent)
    later.begin()
    qtbot.waitUntil(lambda: 2 in pages, timeout=60_000)
    assert pages == [2]
