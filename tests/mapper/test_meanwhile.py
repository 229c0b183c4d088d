"""What is done while something else is waited for never outruns its failure."""

import asyncio

import pytest

from spar_mapper.core.meanwhile import do_meanwhile


class Refused(Exception):
    pass


class Wrong(Exception):
    pass


def test_it_is_done_once_the_other_waits_and_both_are_given_back() -> None:
    seen: list[str] = []

    async def go() -> tuple[str, str]:
        answered = asyncio.Event()

        async def waiting() -> str:
            seen.append("asked")
            await answered.wait()
            seen.append("answered")
            return "answer"

        def act() -> str:
            seen.append("done")
            answered.set()
            return "made"

        return await do_meanwhile(waiting(), act)

    assert asyncio.run(go()) == ("answer", "made")
    assert seen == ["asked", "done", "answered"]


@pytest.mark.parametrize(("refused", "raised"), [(True, Refused), (False, Wrong)])
def test_a_refusal_comes_before_what_was_wrong_meanwhile(
    refused: bool, raised: type[Exception]
) -> None:
    ended: list[bool] = []

    async def go() -> None:
        tried = asyncio.Event()

        async def waiting() -> None:
            await tried.wait()
            ended.append(True)
            if refused:
                raise Refused

        def act() -> None:
            tried.set()
            raise Wrong

        await do_meanwhile(waiting(), act)

    with pytest.raises(raised):
        asyncio.run(go())
    assert ended == [True]


def test_who_is_stopped_leaves_nothing_half_done() -> None:
    ended: list[bool] = []

    async def go() -> None:
        stopped = asyncio.Event()

        async def waiting() -> None:
            await stopped.wait()
            ended.append(True)

        task = asyncio.create_task(do_meanwhile(waiting(), lambda: None))
        await asyncio.sleep(0)
        task.cancel()  # before it has come to wait for the other
        asyncio.get_running_loop().call_soon(stopped.set)
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(go())
    assert ended == [True]
