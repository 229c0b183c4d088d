"""The page of sticks: three acts, what came of each, and what went wrong."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from spar_agent.errors import TransferBad
from spar_agent.errors.central import NotJoined
from spar_agent.ports.sticks import StickSaved, StickTaken
from spar_agent.ui.messages import sentence
from spar_agent.ui.sticks.page import SticksPage
from spar_agent.ui.sticks.presenter import SticksPresenter
from tests.fakes import InlineRunner


@dataclass
class SticksOnDesk:
    """A StickDesk whose files are only names."""

    handed: list[tuple[Path, Path]] = field(default_factory=list)

    def save(self, file: Path) -> StickSaved:
        if file.name == "there":
            raise TransferBad
        return StickSaved(3, datetime(2026, 11, 27, 10, 2, tzinfo=UTC))

    async def hand_in(self, file: Path, receipt: Path) -> int:
        self.handed.append((file, receipt))
        return 1

    def take(self, file: Path) -> StickTaken:
        return StickTaken(2 if file.name == "receipt" else 0)


def test_each_act_says_what_came_of_it(qtbot: QtBot) -> None:
    page = SticksPage()
    qtbot.addWidget(page)
    desk = SticksOnDesk()
    presenter = SticksPresenter(page, desk, InlineRunner())
    page.save_wanted.connect(presenter.save_wanted)
    page.hand_in_wanted.connect(presenter.hand_in_wanted)
    page.receipt_given.connect(presenter.receipt_given)
    page.save_wanted.emit("/stick/there")
    assert page.notice.text() == sentence(TransferBad.code)
    page.save_wanted.emit("/stick/new")
    assert "3" in page.saved.text()
    assert "27 Nov" in page.saved.text()
    page.hand_in_wanted.emit("/stick/a", "/stick/b")
    assert desk.handed == [(Path("/stick/a"), Path("/stick/b"))]
    assert page.handed_in.text()
    page.receipt_given.emit("/stick/receipt")
    assert "2" in page.taken.text()
    assert page.notice.text() == ""


def test_a_laptop_without_a_center_says_so(qtbot: QtBot) -> None:
    page = SticksPage()
    qtbot.addWidget(page)
    presenter = SticksPresenter(page, None, InlineRunner())
    presenter.save_wanted("/stick/new")
    assert page.notice.text() == sentence(NotJoined.code)
    assert not page.save.isEnabled()
