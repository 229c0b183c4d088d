"""Services belong to the I/O thread: a page reaches them through its runner and no other way."""

import inspect
import threading
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import wraps
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import ConsentChannel, Event, Intent, State
from spar_agent.domain.limits import Limits
from spar_agent.services.open_vault import Services
from spar_agent.ui.bridge import Courier, IoThread
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.enrollments import queued
from tests.services import SUPERVISOR, Office


class Watched:
    """A service that notes whatever is used of it on another thread than the I/O thread.

    Naming a method is free, as the runner is handed one; calling it is not, and neither is reading
    anything else.
    """

    def __init__(self, service: object, used: list[str], strayed: list[str]) -> None:
        self._service, self._used, self._strayed = service, used, strayed

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._service, name)
        label = f"{type(self._service).__name__}.{name}"
        if not callable(value):
            self._note(label)
            return value
        if inspect.iscoroutinefunction(value):
            return self._watched_coroutine(value, label)
        return self._watched(value, label)

    def _watched(self, method: Callable[..., Any], label: str) -> Callable[..., Any]:
        @wraps(method)
        def call(*args: Any, **kwargs: Any) -> Any:
            self._note(label)
            return method(*args, **kwargs)

        return call

    def _watched_coroutine(self, method: Callable[..., Any], label: str) -> Callable[..., Any]:
        @wraps(method)
        async def call(*args: Any, **kwargs: Any) -> Any:
            self._note(label)  # a coroutine that is only made has run nothing
            return await method(*args, **kwargs)

        return call

    def _note(self, label: str) -> None:
        on_io_thread = threading.current_thread().name == "spar-io"
        (self._used if on_io_thread else self._strayed).append(label)


class WatchedDesk:
    """A supervisor's session over fakes on a real I/O thread, every service watched."""

    def __init__(self, bot: QtBot, theme: Theme, io: IoThread) -> None:
        self.bot = bot
        self.used: list[str] = []
        self.strayed: list[str] = []
        self.office = Office()
        self.window = MainWindow(300)
        bot.addWidget(self.window)
        services = self.office.services
        watched: dict[str, Any] = {
            field.name: Watched(getattr(services, field.name), self.used, self.strayed)
            for field in fields(Services)
            if not is_dataclass(getattr(services, field.name))  # policies: values, never changed
            and getattr(services, field.name) is not None  # this laptop has joined no center
        }
        self.session = SessionWindow(
            self.window,
            replace(services, **watched),
            SUPERVISOR,
            Courier(io, self.window).scope(),
            theme,
            PersonLanguage("en", self.window),
            self.office.clock,
            Limits(100, 7),
            SlipRules(),
        )
        self.window.show()
        self.session.show_today()

    def until(self, claim: Callable[[], bool]) -> None:
        self.bot.waitUntil(claim, timeout=60_000)

    def until_used(self, *labels: str) -> None:
        self.until(lambda: set(labels) <= set(self.used))


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Iterator[WatchedDesk]:
    io = IoThread()
    io.start()
    made = WatchedDesk(qtbot, theme, io)
    yield made
    made.session.close()
    assert io.stop()
    QApplication.processEvents()


def test_a_service_that_is_used_on_the_gui_thread_is_noticed() -> None:
    strayed: list[str] = []
    watched = Watched(Office().services.queue, [], strayed)
    handed_over = watched.summary
    assert strayed == []
    handed_over()
    assert strayed == ["Queue.summary"]


def test_the_pages_of_a_session_use_services_on_the_io_thread_only(desk: WatchedDesk) -> None:
    store, session = desk.office.store, desk.session
    for number, state in enumerate((State.IN_REVIEW, State.CONFLICT, State.RETURNED), 1):
        enrollment = queued(number, state=state, intent=Intent.CHANGE)
        store.save(enrollment, event=Event.SUBMIT, actor="agent-1")
    desk.until_used("Queue.summary", "Queue.page", "BankSearch.age_days", "Schedule.state")
    session.show_queue(QueueFilter.ALL)
    desk.until(lambda: session.queue.model.rowCount() == 3)
    session.queue.table.selectRow(0)
    desk.until_used("Queue.get", "Queue.timeline")
    session.send_now()
    desk.until_used("Queue.send_now")
    session.show_review()
    desk.until_used("Review.waiting")
    session.review.expand_asked.emit()
    session.show_conflicts()
    desk.until_used("Conflicts.waiting")
    session.show_figures()
    desk.until_used("FiguresService.refresh")
    session.show_day()
    desk.until_used("FiguresService.day_end")
    session.show_people()
    desk.until_used("People.all")
    assert desk.strayed == []


def test_a_visit_uses_services_on_the_io_thread_only(desk: WatchedDesk) -> None:
    desk.session.new_visit()
    pages = desk.session.visit
    pages.person.person_given.emit("6892881854")
    desk.until_used("Visit.open_for", "Visit.begin", "BiometricCapture.changed")
    pages.identity.auth_method_chosen.emit(AuthMethod.PHONE)
    desk.until_used("Authentication.request_otp")
    desk.until(lambda: pages.state.identity.code is not None)
    pages.identity.code_given.emit("111222")
    desk.until_used("Authentication.confirm_otp", "Visit.proven")
    desk.until_used("Visit.present_account")
    desk.until(lambda: pages.state.step is VisitStep.PRESENT)
    pages.present.chosen.emit(Intent.ADD)
    desk.until(lambda: pages.state.step is VisitStep.PLACE)
    pages.place.query_changed.emit("dumas")
    desk.until(lambda: bool(pages.state.place.hits))
    pages.place.row_taken.emit(pages.state.place.hits[0])
    desk.until(lambda: pages.state.step is VisitStep.NUMBER)
    pages.number.number_given.emit("00012345678")
    pages.number.again_given.emit("00012345678")
    desk.until_used("BankSearch.picked", "Visit.used_by_others", "Visit.keep_account")
    desk.until(lambda: pages.state.step is VisitStep.CONSENT)
    pages.consent.agreed.emit("en", ConsentChannel.SPOKEN, 5.0)
    desk.until(lambda: pages.state.step is VisitStep.READBACK)
    pages.readback.saved.emit()
    desk.until_used("Visit.submit")
    desk.until(lambda: pages.state.step is VisitStep.DONE)
    assert desk.strayed == []
