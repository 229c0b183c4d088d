"""A list that the center is asked for says so until it came: seconds, where a sender is away."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from spar_agent.ui.confirmations.page import ConfirmationsPage
from spar_agent.ui.confirmations.presenter import ConfirmationsState
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsState
from spar_agent.ui.devices.page import DevicesPage
from spar_agent.ui.devices.presenter import DevicesState
from spar_agent.ui.presenter import PageState
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewState
from spar_agent.ui.signals.page import SignalsPage
from spar_agent.ui.signals.presenter import SignalsState
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble import Trouble

PAGES = [
    (ReviewPage, ReviewState),
    (ConflictsPage, ConflictsState),
    (DevicesPage, DevicesState),
    (ConfirmationsPage, ConfirmationsState),
    (SignalsPage, SignalsState),
]


@pytest.mark.parametrize(("make", "state"), PAGES)
def test_it_says_so_and_no_more_once_there_is_an_answer(
    qtbot: QtBot, theme: Theme, make: Callable[[], Any], state: Callable[..., PageState]
) -> None:
    page = make()
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show_state(state())
    page.show()
    assert page.list.isVisible()
    assert page.list.accessibleDescription() == "Looking…"
    looking = page.list.grab().toImage()
    page.show_state(state(trouble=Trouble("NET-UNREACHABLE")))
    assert page.list.accessibleDescription() == ""
    page.show_state(state(loaded=True))
    assert page.list.accessibleDescription() == ""
    page.list.show()
    assert page.list.grab().toImage() != looking
