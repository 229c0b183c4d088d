"""A key storage that is locked, or never answers, holds up nothing and is asked by nobody."""

import threading
from collections.abc import Iterator

import pytest

from demo.throwaway import MemoryKeyring
from spar_agent.adapters.keyring_thread import KeyringThread
from spar_agent.errors import KeyringRefused, NoKeyring
from tests.conftest import ExpectedLogs


class Locked(MemoryKeyring):
    """Asks a person, who answers when the test says so. asked: how many windows it opened."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.answered = threading.Event()
        self.is_open = False

    def would_ask(self) -> bool:
        return not self.is_open

    def get(self, name: str) -> str | None:
        self._ask()
        return super().get(name)

    def set(self, name: str, text: str) -> None:
        self._ask()
        super().set(name, text)

    def _ask(self) -> None:
        if not self.is_open:
            self.asked += 1
            self.answered.wait()
            self.is_open = True


@pytest.fixture
def locked() -> Iterator[Locked]:
    keyring = Locked()
    yield keyring
    keyring.answered.set()


def test_work_that_nobody_watches_asks_nobody(locked: Locked) -> None:
    storage = KeyringThread(locked)
    with pytest.raises(KeyringRefused):
        storage.quiet.get("x")
    with pytest.raises(KeyringRefused):
        storage.quiet.set("x", "y")
    assert locked.asked == 0


def test_a_person_who_waits_is_asked_once_and_gets_the_answer(locked: Locked) -> None:
    storage = KeyringThread(locked)
    locked.answered.set()
    storage.set("x", "kept")
    assert storage.quiet.get("x") == "kept"
    assert locked.asked == 1


def test_a_keyring_that_never_answers_is_left_and_opens_no_second_window(
    locked: Locked, logs: ExpectedLogs
) -> None:
    storage = KeyringThread(locked, asked_within_s=0.02)
    for _ in range(3):
        with pytest.raises(KeyringRefused):
            storage.get("x")
    assert locked.asked == 1
    logs.expect("no answer within")


def test_an_answer_that_comes_late_is_there_for_the_next_try(
    locked: Locked, logs: ExpectedLogs
) -> None:
    storage = KeyringThread(locked, asked_within_s=0.02)
    with pytest.raises(KeyringRefused):
        storage.set("x", "late")
    logs.expect("no answer within")
    locked.answered.set()
    patient = 0
    while True:
        try:
            assert storage.get("x") == "late"
        except KeyringRefused:
            patient += 1
            assert patient < 3000
        else:
            break


def test_the_end_of_the_app_waits_for_nobody(locked: Locked) -> None:
    storage = KeyringThread(locked)
    ended: list[type[BaseException]] = []

    def ask() -> None:
        try:
            storage.get("x")
        except KeyringRefused as error:
            ended.append(type(error))

    asking = threading.Thread(target=ask)
    asking.start()
    while not locked.asked:
        pass
    storage.give_up()
    asking.join(60)
    assert ended == [KeyringRefused]


def test_at_the_end_of_the_app_what_asks_nobody_is_still_kept() -> None:
    storage = KeyringThread(MemoryKeyring())
    storage.give_up()
    storage.quiet.set("x", "head of the journal")
    assert storage.quiet.get("x") == "head of the journal"


def test_what_the_keyring_raises_is_raised_to_who_asked() -> None:
    class NoStorage(MemoryKeyring):
        def get(self, name: str) -> str | None:
            raise NoKeyring

    with pytest.raises(NoKeyring):
        KeyringThread(NoStorage()).get("x")
