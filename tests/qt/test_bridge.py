"""Two threads meet in one file; here is what it promises."""

import asyncio
import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from spar_agent.errors import SparError, Unreachable
from spar_agent.ui.bridge import Courier, GuiCollector, IoThread


@pytest.fixture
def io() -> Iterator[IoThread]:
    thread = IoThread()
    thread.start()
    yield thread
    assert thread.stop()


@pytest.fixture
def courier(qapp: object, io: IoThread) -> Courier:
    return Courier(io)


async def _thread_name() -> str:
    return threading.current_thread().name


async def _unreachable() -> None:
    raise Unreachable


def test_work_runs_on_the_io_thread_and_answers_on_the_gui_thread(
    qtbot: QtBot, courier: Courier
) -> None:
    got: list[str] = []

    def done(name: str) -> None:
        got.extend((name, threading.current_thread().name))

    courier.scope().run(_thread_name(), done, lambda _: None)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["spar-io", threading.main_thread().name]


def test_an_error_of_ours_is_reported_and_nothing_else_is_called(
    qtbot: QtBot, courier: Courier
) -> None:
    failed: list[SparError] = []
    done: list[object] = []
    courier.scope().run(_unreachable(), done.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert failed[0].code == "NET-UNREACHABLE"
    assert done == []


def test_a_closed_scope_delivers_nothing_and_cancels_its_work(
    qtbot: QtBot, courier: Courier
) -> None:
    got: list[object] = []
    ended = threading.Event()

    async def slow() -> str:
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()
        return "late"

    scope = courier.scope()
    scope.run(slow(), got.append, got.append)
    other = courier.scope()
    other.run(_thread_name(), got.append, got.append)
    qtbot.waitUntil(lambda: got == ["spar-io"])
    scope.close()
    assert ended.wait(5)
    scope.run(_thread_name(), got.append, got.append)
    other.run(_thread_name(), got.append, got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["spar-io", "spar-io"]


def test_the_collector_runs_on_the_gui_thread_only(qtbot: QtBot) -> None:
    home = QObject()
    died: list[str] = []

    class Canary:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            died.append(threading.current_thread().name)

    collector = GuiCollector(home, every_ms=5)
    stop = threading.Event()

    def churn() -> None:
        while not stop.is_set():
            [[n] for n in range(2000)]

    worker = threading.Thread(target=churn)
    worker.start()
    try:
        for _ in range(1500):
            Canary()
        qtbot.waitUntil(lambda: bool(died))
    finally:
        stop.set()
        worker.join()
        collector.stop()
    assert gc.isenabled()
    assert set(died) == {threading.main_thread().name}
