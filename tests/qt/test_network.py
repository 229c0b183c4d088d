"""The network that comes back is told once, when it has settled."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.deployment import Deployment
from spar_agent.ui.network import NetworkWatch
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.identity.page import IdentityPage
from spar_agent.ui.visit.identity.state import IdentityState, ProofStatus

Reach = QNetworkInformation.Reachability


@pytest.fixture
def watched(qapp: QObject) -> tuple[NetworkWatch, list[bool]]:
    watch = NetworkWatch(qapp, settle_ms=20)
    heard: list[bool] = []
    watch.back.connect(lambda: heard.append(True))
    return watch, heard


def is_settling(watch: NetworkWatch) -> bool:
    """Whether it would still report something without being told more."""
    return any(timer.isActive() for timer in watch.findChildren(QTimer))


@pytest.mark.parametrize("there", [Reach.Online, Reach.Site])
def test_it_is_reported_once_after_each_time_it_was_gone(
    qtbot: QtBot, watched: tuple[NetworkWatch, list[bool]], there: Reach
) -> None:
    watch, heard = watched
    for times in (1, 2):
        watch.changed(Reach.Disconnected)
        watch.changed(there)
        watch.changed(there)
        qtbot.waitUntil(lambda: len(heard) == times)  # noqa: B023 -- waited for at once
    assert not is_settling(watch)
    assert len(heard) == 2


def test_a_line_that_flickers_or_was_never_gone_tells_nothing(
    watched: tuple[NetworkWatch, list[bool]],
) -> None:
    watch, heard = watched
    watch.changed(Reach.Online)
    watch.changed(Reach.Disconnected)
    watch.changed(Reach.Online)
    watch.changed(Reach.Local)
    assert not is_settling(watch)
    assert heard == []


def test_a_network_that_goes_is_told_each_time_and_once(qapp: QObject) -> None:
    watch = NetworkWatch(qapp)
    changes: list[bool] = []
    watch.gone.connect(lambda: changes.append(True))
    for reach in (Reach.Online, Reach.Disconnected, Reach.Disconnected, Reach.Online, Reach.Local):
        watch.changed(reach)
    assert len(changes) == 2


def test_the_identity_page_offers_to_finish_later_without_a_try(qtbot: QtBot, theme: Theme) -> None:
    page = IdentityPage(lambda: 0.0, Deployment())
    qtbot.addWidget(page)
    page.show()
    page.show_state(IdentityState(no_way="NET-UNREACHABLE"))
    assert "none here" in page.notice.text()
    assert page.auth_methods.isHidden()
    assert page.main.isEnabled()
    with qtbot.waitSignal(page.later_asked):
        page.main.click()
    page.show_state(IdentityState(auth_methods=(AuthMethod.PHONE,)))
    assert page.notice.isHidden()
    assert not page.auth_methods.isHidden()


def test_a_waiting_identity_that_cannot_be_finished_offline_names_no_dead_key(
    qtbot: QtBot, theme: Theme
) -> None:
    page = IdentityPage(lambda: 0.0, Deployment())
    qtbot.addWidget(page)
    page.show()
    waiting = IdentityState(status=ProofStatus.FINISHING, no_way="NET-UNREACHABLE")
    page.show_state(waiting)
    assert not page.auth_methods.isVisible()
    assert not page.main.isVisible()
    assert "Space" not in page.hint.text()
    page.show_state(replace(waiting, no_way="", auth_methods=(AuthMethod.PHONE,)))
    assert page.main.isVisible()
    assert "Space" in page.hint.text()


def test_who_was_silent_is_told_and_whoever_asks_the_person_may_try_first(
    qtbot: QtBot, theme: Theme
) -> None:
    page = IdentityPage(lambda: 0.0, Deployment())
    qtbot.addWidget(page)
    page.show()
    silent = IdentityState(
        no_way="NET-SILENT", auth_methods=(AuthMethod.FINGER, AuthMethod.PHONE), readers=True
    )
    page.show_state(silent)
    assert "does not answer" in page.notice.text()
    assert "sealed" not in page.notice.text()
    assert page.auth_methods.isVisible()
    with qtbot.waitSignal(page.later_asked):
        page.main.click()
    page.permission.setChecked(True)
    assert page.later.isVisible()
    with qtbot.waitSignal(page.auth_method_chosen) as tried:
        page.main.click()
    assert tried.args == [AuthMethod.FINGER]
    page.show_state(replace(silent, can_seal=True))
    assert "kept sealed" in page.notice.text()
    page.show_state(replace(silent, no_way=""))
    assert page.notice.isHidden()
    assert page.later.isHidden()
    assert page.cannot.isVisible()


def test_a_web_login_is_told_before_anything_is_tried(qtbot: QtBot, theme: Theme) -> None:
    page = IdentityPage(lambda: 0.0, Deployment())
    qtbot.addWidget(page)
    page.show()
    page.show_state(IdentityState(no_way="NET-CAPTIVE", auth_methods=(AuthMethod.PHONE,)))
    assert "web login" in page.notice.text()
    finishing = IdentityState(
        status=ProofStatus.FINISHING, no_way="NET-CAPTIVE", auth_methods=(AuthMethod.PHONE,)
    )
    page.show_state(finishing)
    assert "web login" in page.notice.text()
    assert "later" not in page.notice.text()
    assert not page.later.isVisible()
