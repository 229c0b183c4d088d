"""One item at which the center fails keeps no other from being sent; a center that is away does."""

import asyncio
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.errors import BadReply, NoAnswer, ServerFault, SparError, Unreachable
from spar_agent.errors.central import CenterRefused, NotTaken
from spar_agent.ports.center import CenterAnswer
from spar_agent.sync.halves import MAX_FAILURES, Blame, Halves
from spar_agent.sync.report import NetworkStatus
from spar_agent.ui.status import status_line
from tests.enrollments import queued
from tests.fake_center import EngineSetup, FakeCenter, for_center


class Gateway:
    """Stands before a FakeCenter. bad: enrollments it fails at; size: items it lets through.

    asks_too: it fails at questions about them as well.
    """

    def __init__(
        self, center: FakeCenter, error: SparError, *bad: str, size: int = 100,
        asks_too: bool = False,
    ) -> None:  # fmt: skip
        self.error, self.bad, self.size, self.asks_too = error, bad, size, asks_too
        self.sent: list[int] = []
        self._submit, self._answers = center.submit, center.answers
        center.submit, center.answers = self.submit, self.answers  # type: ignore[method-assign, assignment]

    async def submit(self, batch: Sequence[Enrollment]) -> Mapping[str, CenterAnswer]:
        self.sent.append(len(batch))
        self._check([one.enrollment_id for one in batch])
        return await self._submit(batch)

    async def answers(self, ids: Sequence[str]) -> Mapping[str, CenterAnswer]:
        if self.asks_too:
            self._check(ids)
        return await self._answers(ids)

    def _check(self, ids: Sequence[str]) -> None:
        if len(ids) > self.size or set(ids) & set(self.bad):
            raise self.error


def hundred(
    *bad: str, error: SparError | None = None, **more: object
) -> tuple[EngineSetup, Gateway]:
    setup = EngineSetup(*(queued(n) for n in range(1, 101)))
    return setup, Gateway(setup.center, error or ServerFault("502"), *bad, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("asks_too", [False, True])
@pytest.mark.parametrize(
    "error",
    [
        ServerFault("502"),
        BadReply("413, no refusal of a center"),
        CenterRefused(server_code="request.too_long"),
    ],
)
def test_one_that_a_gateway_refuses_keeps_no_other_waiting(
    error: SparError, *, asks_too: bool
) -> None:
    setup, gateway = hundred("e00001", "e00077", error=error, asks_too=asks_too)
    report = setup.run()
    rows = setup.store.rows
    assert (report.network, report.linked, report.error) == (NetworkStatus.ONLINE, 98, "")
    for bad in gateway.bad:
        assert rows[bad].state is State.IN_DOUBT
        assert rows[bad].delivery.error == NotTaken.code
        assert "tell your administrator" in status_line(rows[bad])
    for number in range(101, 106):  # later they go by themselves, after what is fresh
        setup.clock.forward(4000)
        gateway.sent.clear()
        for fresh in (queued(number), queued(number + 100)):
            setup.store.save(for_center(fresh), event=Event.OTHER, actor="test")
        setup.run()
        assert gateway.sent in ([2, 1, 1], [2])  # where it cannot even be asked about, none goes
    assert {rows[bad].delivery.error for bad in gateway.bad} == {NotTaken.code}
    gateway.bad = ()
    setup.clock.forward(4000)
    setup.run()
    assert {row.state for row in rows.values()} == {State.LINKED}
    assert not any(row.delivery.error for row in rows.values())


def test_a_gateway_that_lets_only_short_requests_through_gets_short_ones() -> None:
    setup, gateway = hundred(error=BadReply("413, no refusal of a center"), size=7)
    report = setup.run()
    assert (report.linked, report.error) == (100, "")
    assert gateway.sent[0] == 100


def test_one_alone_is_not_blamed_for_a_center_that_answers_nobody() -> None:
    setup, gateway = hundred(error=ServerFault("502"), size=0)
    assert setup.run().error == ServerFault.code
    assert len(gateway.sent) == MAX_FAILURES
    assert {row.delivery.error for row in setup.store.rows.values()} == {""}
    assert {row.state for row in setup.store.rows.values()} == {State.IN_DOUBT}

    alone = EngineSetup(queued())
    Gateway(alone.center, ServerFault("502"), "e00001", asks_too=True)
    alone.center.ping = unreachable  # type: ignore[method-assign]  # of a center that is away
    alone.run()
    alone.clock.forward(4000)
    assert alone.run().network is NetworkStatus.OFFLINE
    assert alone.store.rows["e00001"].delivery.error == ""


async def unreachable() -> None:
    raise Unreachable


def test_the_only_one_is_blamed_where_the_center_answers_otherwise() -> None:
    setup = EngineSetup(queued())
    Gateway(setup.center, ServerFault("502"), "e00001")
    assert setup.run().error == ServerFault.code  # once may be the center's bad moment
    setup.clock.forward(4000)
    report = setup.run()
    assert (report.network, report.error) == (NetworkStatus.ONLINE, "")
    assert setup.store.rows["e00001"].delivery.error == NotTaken.code


@pytest.mark.parametrize(
    "error",
    [
        ServerFault("503", wait_s=60.0),
        ServerFault(server_code="storage.away"),
        CenterRefused(server_code="device.office"),
        Unreachable(),
    ],
)
def test_what_meets_every_item_is_not_tried_with_fewer(error: SparError) -> None:
    setup, gateway = hundred(error=error, size=0)
    assert setup.run().error == error.code
    assert gateway.sent == [100]


def test_a_line_that_loses_answers_gets_smaller_batches_until_it_holds() -> None:
    setup, gateway = hundred(error=NoAnswer("timeout"), size=30)
    for _ in range(9):
        setup.run()
        setup.clock.forward(4000)
    assert gateway.sent[:3] == [100, 50, 25]
    assert len(gateway.sent) <= 10
    assert {row.state for row in setup.store.rows.values()} == {State.LINKED}


@given(bad=st.sets(st.integers(0, 99), max_size=3), size=st.integers(1, 100))
def test_all_but_the_bad_are_taken_once_and_the_bad_are_told_alone(
    bad: set[int], size: int
) -> None:
    taken: list[int] = []

    async def send(part: Sequence[int]) -> int:
        if len(part) > size or set(part) & bad:
            raise ServerFault("502")
        return len(part)

    def take(part: Sequence[int], _count: int) -> None:
        taken.extend(part)

    halves: Halves[int] = Halves(100, Blame(FakeCenter()))
    halves.begin_pass()
    alone = asyncio.run(halves.send(range(100), send, take))
    assert {item for item, _ in alone} == bad
    assert sorted(taken) == sorted(set(range(100)) - bad)
