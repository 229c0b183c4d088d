"""The life of a link against a model of it, with clocks: every history, both engines."""

import asyncio
import itertools
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from spar_mapper.core.links import (
    DAY_MS,
    LIVING,
    MOVES,
    OVER,
    IllegalMove,
    LinkAct,
    LinkState,
    moved,
    new_link_id,
    state_at,
)
from spar_mapper.core.model import Item, Op
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.storage.migrations import scripts
from spar_mapper.storage.opening import open_storage
from spar_mapper.storage.port import Storage
from tests.mapper.bulk_registry import BulkRegistry, new_registry, text_of
from tests.mapper.consent_world import TERMS, ConsentWorld, new_world

MINUTE_MS = 60_000
GRACE_DAYS = 3
PEOPLE = ("person-1", "person-2")
TOKENS = ("token-1", "token-2")
NAMES = itertools.count(1)
WORDS = {
    LinkState.GIVEN: "succ.id.active",
    LinkState.PAUSED: "consent.paused",
    LinkState.WITHDRAWN: "consent.withdrawn",
    LinkState.ENDED: "consent.ended",
}
Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "ask",
                "ask",
                "give",
                "give",
                "give",
                "decline",
                "stop",
                "pause",
                "resume",
                "wait",
                "worker",
                "finish",
            )
        ),
        st.integers(0, 3),
        st.sampled_from((0, 1, 9, 10, 11, 60 * 24, 60 * 24 * 2, 60 * 24 * 4)),
    ),
    min_size=3,
    max_size=14,
)
"""What is done, to which (token and person, or which link), and after how many minutes.

finish: the programme ends that some of the links end with.
"""


@dataclass
class ExpectedLink:
    """One link, as it ought to be. of_programme: it ends with the programme, whatever its day."""

    id: str
    request: str
    token: str
    lapses: int
    ends: int
    person: str = ""
    stored: LinkState = LinkState.ASKED
    over_at: int = 0
    acts: list[LinkAct] = field(default_factory=list)
    of_programme: bool = False
    finished: bool = False

    def at(self, now: int) -> LinkState:
        if self.finished and self.stored in LIVING:
            return LinkState.ENDED
        if self.finished and self.stored is LinkState.ASKED:
            return LinkState.LAPSED
        return state_at(self.stored, self.lapses, self.ends, now)

    def move(self, act: LinkAct, now: int) -> None:
        self.stored = moved(self.stored, act)
        self.acts.append(act)
        if self.stored not in LIVING:
            self.over_at = now


class LinkHistory:
    """Plays steps on the real thing and on the model."""

    def __init__(self, world: ConsentWorld, programme: str) -> None:
        self.world = world
        self.programme = programme
        self.finished = False
        self.links: list[ExpectedLink] = []
        self.emptied: set[str] = set()

    async def play(self, steps: Sequence[Step]) -> None:
        for act, which, minutes in steps:
            self.world.at += minutes * MINUTE_MS
            await getattr(self, f"_{act}")(which)
            await self._compare()

    async def _ask(self, which: int) -> None:
        days = 1 + which
        token = TOKENS[which % 2]
        more = {"ends_with": self.programme} if which in {1, 2} else {}
        if more and self.finished:
            assert await self.world.refusal(self.world.ask(token, days, **more)) == (
                "consent.programme"
            )
            return
        link_id, request = await self.world.ask(token, days, **more)
        now = self.world.at
        lapses = now + 10 * MINUTE_MS
        made = ExpectedLink(link_id, request, token, lapses, now + days * DAY_MS)
        made.of_programme = bool(more)
        self.links.append(made)

    async def _give(self, which: int) -> None:
        link, person, now = self._one(which), PEOPLE[which // 2], self.world.at
        if link is None:
            return
        refused = await self.world.refusal(self.world.answer(link.request, person))
        same = [one for one in self.links if one.token == link.token and one.stored in LIVING]
        if link.at(now) is not LinkState.ASKED:
            assert refused == "consent.over"
            return
        for one in same:
            if one.at(now) is LinkState.ENDED:
                one.move(LinkAct.END, now)
        living = [one for one in same if one.stored in LIVING]
        if any(one.person != person for one in living):
            assert refused == "consent.taken"
            return
        assert refused == ""
        for one in living:
            one.move(LinkAct.REPLACE, now)
        link.person = person
        link.move(LinkAct.GIVE, now)

    async def _decline(self, which: int) -> None:
        link = self._one(which)
        if link is None:
            return
        answer = self.world.answer(link.request, PEOPLE[0], allows=False)
        refused = await self.world.refusal(answer)
        is_open = link.at(self.world.at) is LinkState.ASKED
        assert (refused == "") is is_open
        if is_open:
            link.move(LinkAct.DECLINE, self.world.at)

    async def _stop(self, which: int) -> None:
        await self._act(which, "stop", LinkAct.WITHDRAW)

    async def _pause(self, which: int) -> None:
        await self._act(which, "pause", LinkAct.PAUSE)

    async def _resume(self, which: int) -> None:
        await self._act(which, "resume", LinkAct.RESUME)

    async def _act(self, which: int, word: str, act: LinkAct) -> None:
        link = self._one(which)
        if link is None:
            return
        person = link.person or PEOPLE[0]
        refused = await self.world.refusal(self.world.service.act(person, link.id, word, "portal"))
        if not link.person or link.id in self.emptied:
            assert refused == "consent.unknown"
        elif (link.at(self.world.at), act) in MOVES:
            assert refused == ""
            link.move(act, self.world.at)
        else:
            assert refused == "consent.state"

    async def _finish(self, _which: int) -> None:
        ended = EndedProgrammes(self.world.storage)
        assert await ended.end(self.programme, self.world.at) is not self.finished
        self.finished = True
        for link in self.links:
            link.finished = link.of_programme

    async def _wait(self, _which: int) -> None:
        """Only the clock moves."""

    async def _worker(self, _which: int) -> None:
        now = self.world.at
        await self.world.service.end_due(GRACE_DAYS, 365 * DAY_MS)
        for link in self.links:
            state = link.at(now)
            if state is not link.stored:
                link.move(LinkAct.LAPSE if state is LinkState.LAPSED else LinkAct.END, now)
            if link.over_at and link.over_at <= now - GRACE_DAYS * DAY_MS:
                self.emptied.add(link.id)

    def _one(self, which: int) -> ExpectedLink | None:
        return self.links[-1 - which % len(self.links)] if self.links else None

    async def _compare(self) -> None:
        """What an app reads, what stands in the table, and what is on record."""
        now = self.world.at
        for token in TOKENS:
            outcome = await self.world.resolve(token)
            said = outcome.message if outcome.mapping is None else outcome.reason
            assert said == self._expected_word(token), (token, now)
        rows = await self.world.storage.run(
            (
                "SELECT id, pair_hash, state, token, person FROM links WHERE app = $1",
                (self.world.app.name,),
            ),
            ("SELECT link, act FROM link_events ORDER BY link, number", ()),
        )
        stored = {row[0]: row[1:] for row in rows[0]}
        for link in self.links:
            proof, state, token, person = stored[link.id]
            assert state == link.stored
            assert bool(proof) is bool(link.person), "it stays, however the link ended"
            kept = link.id not in self.emptied
            assert (token, person) == ((link.token, link.person) if kept else ("", ""))
            assert [act for one, act in rows[1] if one == link.id] == link.acts

    def _expected_word(self, token: str) -> str:
        lived = [
            link for link in self.links
            if link.token == token and link.person and link.id not in self.emptied
        ]  # fmt: skip
        states = [link.at(self.world.at) for link in lived]
        for state in (LinkState.GIVEN, LinkState.PAUSED):
            if state in states:
                return WORDS[state]
        last = [state for state in states if state in {LinkState.ENDED, LinkState.WITHDRAWN}]
        # a living row whose time is over counts before older ones that were stopped
        ended = [link for link in lived if link.stored in LIVING]
        if ended:
            return WORDS[LinkState.ENDED]
        return WORDS[last[-1]] if last else "consent.none"


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    return new_registry(request.param, request, tmp_path)


def test_every_history_goes_as_the_table_says(registry: BulkRegistry) -> None:
    loop = asyncio.new_event_loop()
    storage = loop.run_until_complete(open_storage(registry.settings))

    @settings(
        max_examples=int(os.environ.get("LINK_HISTORIES", "40")),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(STEPS)
    @example([("finish", 0, 0), ("ask", 3, 0), ("give", 2, 0)])  # the token is free again
    def check(steps: list[Step]) -> None:
        loop.run_until_complete(_one_history(storage, steps))

    try:
        accounts = [Item(f"l{n}", one, text_of(n)) for n, one in enumerate(PEOPLE)]
        loop.run_until_complete(storage.write(Op.LINK, "p", accounts))
        check()
    finally:
        loop.run_until_complete(storage.close())
        loop.close()


async def _one_history(storage: Storage, steps: list[Step]) -> None:
    number = next(NAMES)
    programme = f"programme-{number}"
    terms = replace(TERMS, programmes={programme: {"en": "School money"}})
    history = LinkHistory(await new_world(storage, f"app-{number}", terms), programme)
    history.world.at += next(NAMES) * 10_000 * DAY_MS  # nothing of earlier histories is due
    await history.play([("ask", 1, 0), ("give", 0, 0), *steps])  # most begin so


def test_the_database_has_the_same_table(registry: BulkRegistry) -> None:
    async def read(storage: Storage) -> list[tuple[str, ...]]:
        return (await storage.run(("SELECT before, act, state FROM link_moves", ())))[0]

    act: Callable[[object], Awaitable[list[tuple[str, ...]]]] = lambda bulk: read(bulk.storage)  # type: ignore[attr-defined]  # noqa: E731
    found = {(before, one): state for before, one, state in registry.run(act)}
    assert found == {(before, one): state for (before, one), state in MOVES.items()}
    assert all("link_moves" in str(scripts(engine)) for engine in ("sqlite", "postgres"))


def test_nothing_leads_out_of_what_is_over() -> None:
    for state in OVER:
        for act in LinkAct:
            with pytest.raises(IllegalMove):
                moved(state, act)
    assert {state for (state, _), _ in MOVES.items()} == LIVING | {LinkState.ASKED}


def test_ids_are_of_version_7_and_in_the_order_of_time() -> None:
    ids = [new_link_id(at) for at in (1, 2, 1_800_000_000_000, 1_800_000_000_001)]
    assert ids == sorted(ids)
    assert {one[14] for one in ids} == {"7"}
    assert {one[19] for one in ids} <= set("89ab")
