"""Still right, said at a desk: a real laptop, the real center, its sender, the real registry."""

import asyncio
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from demo.processes import run_program
from spar_agent.adapters.central.keeping import HttpAccountKeeper
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors.central import AccountNotKept, AskedTooOften, CenterRefused
from spar_central.desks.still_right import PER_DAY
from spar_central.http_client import new_client
from spar_central.mappers.extending import RegistryExtender
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import MapperOrder, Op
from spar_central.mappers.profile import profile_of
from spar_central.records import notices
from spar_central.records.counts import DAY_S, span_of
from spar_central.sending.answering import Answering
from spar_central.settings import Dialect, Mapper
from spar_central.storage.opening import open_storage
from tests.central.center import Center, running
from tests.central.sending import key_for
from tests.central.storages import settings
from tests.central.world import account
from tests.joined import JoinedLaptop, LaptopLine, hand_out
from tests.servers import RunningRegistry, running_registry

RIGHTS = "link,update,resolve,unlink,extend"
PSUT = "psut-1"


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[RunningRegistry]:
    folder = tmp_path / "registry"
    with running_registry(folder) as made:
        certificate = next(folder.glob("*cert*"))
        words = ["partner", "add", made.sender, "--cert", str(certificate), "--rights", RIGHTS]
        run_program("spar_mapper", *words, "--data", str(folder / "data")).check_returncode()
        yield made


@pytest.fixture
def center(registry: RunningRegistry, tmp_path: Path) -> Iterator[Center]:
    folder = tmp_path / "center"
    folder.mkdir()
    mapper = Mapper(Dialect.SPAR_2, registry.url, registry.sender, wait_s=20.0, extends=True)
    engine = msgspec.structs.replace(settings("", folder), mapper=mapper)
    with running(engine, folder) as made:
        hand_out(made)
        yield made


@contextmanager
def answering(center: Center, registry: RunningRegistry) -> Iterator[None]:
    """The sender's part that answers, in a thread of its own; first the account is registered."""
    over, begun = threading.Event(), threading.Event()

    async def go() -> None:
        mapper = center.settings.mapper
        assert mapper is not None
        storage = await open_storage(center.settings, migrate=False)
        http, signer = new_client(mapper.wait_s), key_for(registry)
        gateway = HttpMapper(profile_of(mapper), signer, http, center.clock)
        extender = RegistryExtender(profile_of(mapper), signer, http, center.clock)
        one = Answering(storage, center.keys.chain, gateway, center.clock, extender)
        try:
            await gateway.send(Op.LINK, [MapperOrder("first-order", PSUT, account())])
            begun.set()
            while not over.is_set():
                await one.one_pass()
                await asyncio.sleep(0.05)
        finally:
            await http.aclose()
            await storage.close()

    thread = threading.Thread(target=lambda: asyncio.run(go()))
    thread.start()
    try:
        assert begun.wait(60)
        yield
    finally:
        over.set()
        thread.join()


def last_day(registry: RunningRegistry, days: int) -> None:
    with closing(sqlite3.connect(registry.database, timeout=60)) as conn, conn:
        conn.execute("UPDATE mappings SET expires = ?", (day_in(days).isoformat(),))


def day_in(days: int) -> date:
    return datetime.now(UTC).date() + timedelta(days=days)


def seen(laptop: JoinedLaptop, made: Enrollment) -> SeenAccount:
    async def act(line: LaptopLine) -> SeenAccount:
        found = await line.center.read(made)
        assert found is not None
        return found.as_seen()

    return laptop.run(act)


def kept(laptop: JoinedLaptop, made: Enrollment, before: SeenAccount) -> SeenAccount:
    async def act(line: LaptopLine) -> SeenAccount:
        found = await HttpAccountKeeper(line.client, lambda: (laptop.key, "")).keep(made, before)
        assert found is not None
        return found.as_seen()

    return laptop.run(act)


def test_a_proven_person_keeps_the_account_that_was_seen_and_no_other(
    center: Center, registry: RunningRegistry, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()
    other = JoinedLaptop(center, tmp_path / "other", "S-2").joined()
    made = laptop.captured(1)
    with answering(center, registry):
        last_day(registry, 200)
        assert not seen(laptop, made).standing.can_keep, "nobody is asked half a year before"
        last_day(registry, 20)
        before = seen(laptop, made)
        assert before.standing.can_keep
        assert before.standing.last_day == day_in(20)
        with pytest.raises(CenterRefused) as refused:  # a proof of another laptop's visit
            kept(other, made, before)
        assert refused.value.server_code == "reading.proof"
        with pytest.raises(AccountNotKept):  # another account by now
            kept(laptop, made, replace(before, version=9))
        assert seen(laptop, made).standing.last_day == day_in(20)
        after = kept(laptop, made, before)
        assert after.fa == before.fa
        assert (after.standing.last_day, after.standing.can_keep) == (day_in(365), False)
        again = kept(laptop, made, before)
        assert again == after, "who got no answer asks again: nothing more is changed"
        last_day(registry, -2)
        assert not seen(laptop, made).standing.can_keep, "the grace tells nobody the account"
    device = laptop.membership.device_id
    acts = center.records("account.still_right")
    assert {(kind, who, at) for kind, who, at, _ in acts} == {
        ("account.still_right", "S-1", device)
    }


def test_nobody_keeps_it_for_a_frozen_person_nor_all_day_long(
    center: Center, registry: RunningRegistry, tmp_path: Path
) -> None:
    """With a proof that is good: the desk's code is the attacker's."""
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()
    made = laptop.captured(1)
    with answering(center, registry):
        last_day(registry, 20)
        before = seen(laptop, made)
        (key,) = center.rows("SELECT psut_key FROM attestations")[0]
        now = center.clock()
        center.act(lambda tx: notices.freeze(tx, str(key), "S-2", "lost phone", now))
        with pytest.raises(AccountNotKept):
            kept(laptop, made, before)
        assert seen(laptop, made).standing.last_day == day_in(20)
        center.act(lambda tx: notices.unfreeze(tx, str(key)))
        row = ("desks.renewals", str(key), span_of(now, DAY_S), PER_DAY)
        center.act(lambda tx: tx.insert("counts", "kind, of_whom, span, count", [row]))
        with pytest.raises(AskedTooOften):
            kept(laptop, made, before)
        assert seen(laptop, made).standing.last_day == day_in(20)
