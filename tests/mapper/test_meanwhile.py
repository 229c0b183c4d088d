"""What is done beside something that is waited for never outruns its failure."""

import asyncio
from collections.abc import Callable, Coroutine

import pytest

from spar_mapper.core.meanwhile import beside


class Refused(Exception):
    pass


class Wrong(Exception):
    pass


def test_it_is_done_once_the_other_waits_and_both_are_given_back() -> None:
    seen: list[str] = []

    async def go() -> tuple[str, int]:
        answered = asyncio.Event()

        async def waiting() -> str:
            seen.append("asked")
            asyncio.get_running_loop().call_later(0.01, answered.set)
            await answered.wait()
            seen.append("answered")
            return "answer"

        return await beside(waiting(), lambda: len(seen))

    assert asyncio.run(go()) == ("answer", 1)
    assert seen == ["asked", "answered"]


@pytest.mark.parametrize(("refused", "raised"), [(True, Refused), (False, Wrong)])
def test_a_refusal_comes_before_what_was_wrong_beside_it(
    refused: bool, raised: type[Exception]
) -> None:
    ended: list[bool] = []

    async def waiting() -> None:
        await asyncio.sleep(0.01)
        ended.append(True)
        if refused:
            raise Refused

    def act() -> None:
        raise Wrong

    with pytest.raises(raised):
        asyncio.run(beside_of(waiting, act))
    assert ended == [True]


async def beside_of(
    waiting: Callable[[], Coroutine[None, None, None]], act: Callable[[], None]
) -> None:
    await beside(waiting(), act)


def test_who_is_stopped_leaves_nothing_half_done() -> None:
    ended: list[bool] = []

    async def go() -> None:
        async def waiting() -> None:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            await asyncio.sleep(0.01)
            ended.append(True)

        task = asyncio.create_task(beside_of(waiting, lambda: None))
        await asyncio.sleep(0)
        task.cancel()  # before the other was waited for
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(go())
    assert ended == [True]
