"""One work at a time beside the pages, and nothing runs once it was stopped."""

import asyncio

from spar_agent.sync.background import Background


class SlowlyEnding:
    """Works until it is told to end, and needs a few turns of the loop for that."""

    def __init__(self, running: list[str], name: str) -> None:
        self._running, self._name = running, name

    async def work(self) -> None:
        assert not self._running, f"beside {self._running}"
        self._running.append(self._name)
        try:
            await asyncio.Event().wait()
        finally:
            for _ in range(5):
                await asyncio.sleep(0)
            self._running.remove(self._name)


def test_the_next_begins_once_the_former_has_ended() -> None:
    async def story() -> list[str]:
        running: list[str] = []
        background = Background()
        for name in ("sync", "outbox", "sync again"):
            background.start(SlowlyEnding(running, name).work())
            for _ in range(20):
                await asyncio.sleep(0)
        now = list(running)
        await background.stop()
        assert running == []
        return now

    assert asyncio.run(story()) == ["sync again"]


def test_stopped_before_the_next_began_the_former_has_ended_too() -> None:
    """Locked again in the moment of the PIN: the vault closes after this."""

    async def story() -> list[str]:
        running: list[str] = []
        background = Background()
        background.start(SlowlyEnding(running, "outbox").work())
        for _ in range(3):
            await asyncio.sleep(0)
        background.start(SlowlyEnding(running, "sync").work())
        await asyncio.sleep(0)
        await background.stop()
        return running

    assert asyncio.run(story()) == []


def test_what_never_began_leaves_nothing_behind() -> None:
    async def story() -> list[str]:
        running: list[str] = []
        background = Background()
        background.start(SlowlyEnding(running, "sync").work())
        await background.stop()  # a coroutine that nobody awaits is a warning, and fails this
        return running

    assert asyncio.run(story()) == []
