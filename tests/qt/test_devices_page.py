"""The page of laptops: chosen by keys, a message, a block that asks twice, Esc takes it back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.errors import SparError, Unreachable
from spar_agent.ports.devices import LaptopQueue, LaptopTrouble, OfficeLaptop
from spar_agent.ports.signals import SeenEnrollment
from spar_agent.services.office_devices import OfficeDevices
from spar_agent.ui.devices.page import DevicesPage
from spar_agent.ui.devices.presenter import DevicesPresenter, LaptopFilter
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import ltr
from tests.fakes import START, InlineRunner

BAD = OfficeLaptop("d-1", "River", "Asha K.", "active", (LaptopTrouble("silent", 3, 400_000),))
HERE = OfficeLaptop("d-2", "Desk", "Bala", "active", is_here=True)


class OfficeOfTwo:
    """A DeviceDesk with two laptops; what is asked of it is kept."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.stopped: list[tuple[str, str]] = []
        self.error: SparError | None = None

    async def devices(self) -> list[OfficeLaptop]:
        if self.error is not None:
            raise self.error
        return [BAD, HERE]

    async def queue(self, device_id: str, older: str) -> LaptopQueue:
        at = int(older or "2")
        row = SeenEnrollment(f"e-{at}", f"SU-{at}", START, "review")
        return LaptopQueue((row,), str(at - 1) if at > 1 else "")

    async def send(self, device_id: str, text: str) -> None:
        self.sent.append((device_id, text))

    async def block(self, device_id: str, reason: str) -> None:
        self.stopped.append((device_id, reason))


@pytest.fixture
def desk() -> OfficeOfTwo:
    return OfficeOfTwo()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> DevicesPage:
    made = DevicesPage()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def opened(page: DevicesPage, desk: OfficeOfTwo) -> DevicesPresenter:
    presenter = DevicesPresenter(page, OfficeDevices(desk, lambda: HERE), InlineRunner())
    page.laptop_chosen.connect(presenter.chosen)
    page.message_written.connect(presenter.message_written)
    page.blocked.connect(presenter.blocked)
    page.queue_asked.connect(presenter.queue_asked)
    page.filtered.connect(presenter.filtered)
    page.setProperty("presenter", presenter)
    presenter.refresh()
    page.take_focus()
    return presenter


def test_the_worst_is_shown_first_and_arrows_go_on(page: DevicesPage, desk: OfficeOfTwo) -> None:
    opened(page, desk)
    assert "River" in page.name.text()
    assert page.chips[0].isVisible()
    assert page.block.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert "Desk" in page.name.text()
    assert not page.block.isVisible()  # nobody blocks a laptop from itself


def test_keys_1_to_4_show_those_that_worry_hold_something_or_are_silent(
    page: DevicesPage, desk: OfficeOfTwo
) -> None:
    opened(page, desk)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert "Desk" in page.name.text()
    for key, shown in ((2, ["River"]), (3, []), (4, ["River"]), (1, ["River", "Desk"])):
        QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + key))
        rows = page.list.texts
        assert len(rows) == len(shown), key
        assert all(name in row for name, row in zip(shown, rows, strict=True)), key
        assert page.none.isVisible() is (not shown)
        assert page.detail.isVisible() is bool(shown)
        assert page.block.isVisible() is bool(shown)
        assert page.which.currentText().startswith(ltr(str(key)))
    page.message.setFocus()
    QTest.keyClicks(page.message, "At 4")  # digits in a line are digits
    assert page.message.text() == "At 4"
    assert len(page.list.texts) == 2


@pytest.mark.parametrize(
    ("laptop", "filters"),
    [
        (BAD, {"worrying", "silent"}),
        (HERE, set()),
        (replace(HERE, captures=1), {"holding"}),
        (replace(HERE, waiting={"draft": 3, "in_review": 2}), set()),
        (replace(HERE, waiting={"queued": 1}), {"holding"}),
        (replace(HERE, waiting={"needs_visit": 1}), {"holding"}),
        (replace(HERE, troubles=(LaptopTrouble("disk", 1),)), set()),
        (replace(HERE, troubles=(LaptopTrouble("clock", 2),)), {"worrying"}),
    ],
)
def test_a_filter_takes_what_it_says(laptop: OfficeLaptop, filters: set[str]) -> None:
    assert {one.value for one in LaptopFilter if one.takes(laptop)} == {"all", *filters}


def test_a_message_is_sent_by_enter_and_the_line_is_empty_again(
    page: DevicesPage, desk: OfficeOfTwo
) -> None:
    opened(page, desk)
    closed: list[bool] = []
    page.closed.connect(lambda: closed.append(True))
    assert not page.send.isEnabled()
    page.message.setFocus()
    QTest.keyClicks(page.message, "Please call")
    QTest.keyClick(page.message, Qt.Key.Key_Return)
    assert desk.sent == [("d-1", "Please call")]
    assert page.message.text() == ""
    assert "next contact" in page.notice.text()
    assert closed == []  # who sends stays at the laptop it was for


def test_a_laptops_slips_are_shown_when_asked_for_and_go_with_another_laptop(
    page: DevicesPage, desk: OfficeOfTwo
) -> None:
    opened(page, desk)
    assert not page.came.isVisible()
    page.show_queue.click()
    assert "SU-2" in page.came.text()
    page.show_queue.click()
    assert "SU-1" in page.came.text()
    assert "With the supervisor" in page.came.text()
    assert not page.show_queue.isVisible()  # there is nothing before these
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert not page.came.isVisible()
    assert page.show_queue.isVisible()


def test_a_block_asks_twice_and_esc_takes_it_back(page: DevicesPage, desk: OfficeOfTwo) -> None:
    opened(page, desk)
    assert not page.block.isEnabled()
    closed: list[bool] = []
    page.closed.connect(lambda: closed.append(True))
    page.reason.setFocus()
    QTest.keyClick(page.reason, Qt.Key.Key_Return)
    assert page.reason.hasFocus()
    QTest.keyClicks(page.reason, "left in a bus")
    QTest.keyClick(page.reason, Qt.Key.Key_Return)
    assert page.block.hasFocus()
    assert closed == []
    page.block.click()
    assert desk.stopped == []
    assert "Press again" in page.notice.text()
    assert page.close_question()
    page.block.click()
    assert desk.stopped == []
    page.block.click()
    assert desk.stopped == [("d-1", "left in a bus")]


def test_without_the_center_this_laptop_stands_there_and_nothing_can_be_asked(
    page: DevicesPage, desk: OfficeOfTwo
) -> None:
    desk.error = Unreachable()
    opened(page, desk)
    assert "Desk" in page.name.text()
    assert not page.writing.isVisible()
    assert not page.block.isVisible()
    assert page.notice.isVisible()
