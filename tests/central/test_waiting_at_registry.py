"""A change that our registry lets wait is neither refused nor sent anew; it is known until when.

The real registry with ``cool_off_h``, in the dialect that has a status for it and in the one that
has words only.
"""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spar_central.mappers.dialect import result_of
from spar_central.mappers.port import Op, Said
from spar_central.settings import Dialect, Mapper
from spar_central.trust.enrollment import Operation, Seen
from tests.central.center import Center
from tests.central.sending import key_for, sending_center, state_of, worker_of
from tests.central.storages import settings
from tests.central.test_sender import approved, upload
from tests.central.world import account
from tests.mapper.waiting import WAIT_S, wait_until
from tests.servers import RunningRegistry, running_registry


@contextmanager
def waiting_registry(folder: Path) -> Iterator[RunningRegistry]:
    with running_registry(folder / "registry", more="cool_off_h = 48\n") as made:
        yield made


def one_pass(center: Center, registry: RunningRegistry) -> None:
    async def go() -> None:
        async with worker_of(center, signer=key_for(registry)) as worker:
            await worker.sender.one_pass()

    asyncio.run(go())


def rows(registry: RunningRegistry, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(registry.database, timeout=WAIT_S)) as conn, conn:
        return [tuple(row) for row in conn.execute(sql).fetchall()]


@pytest.mark.parametrize("dialect", [Dialect.SPAR_2, Dialect.G2P])
def test_another_account_waits_its_time_and_the_agent_is_told_until_when(
    tmp_path: Path, dialect: Dialect
) -> None:
    with waiting_registry(tmp_path) as registry:
        mapper = Mapper(dialect, registry.url, registry.sender)
        with sending_center(settings("", tmp_path), tmp_path / "center", mapper) as center:
            laptop = center.laptop("S-1")
            upload(laptop, "p1", "1001")
            one_pass(center, registry)
            seen = Seen(account("1001"), version="1")
            later = upload(laptop, "p1", "2002", operation=Operation.UPDATE, seen=seen)
            approved(center, laptop)
            for _ in range(8):  # more often than anything may fail
                one_pass(center, registry)
                center.clock.forward(7 * 3600)
            item = state_of(center, laptop, later)
            assert item["state"] == "in_progress", item
            assert [one["code"] for one in item["problems"]] == ["registry.waits"]  # type: ignore[attr-defined]
            at = datetime.fromisoformat(str(item["effective_at"]).replace("Z", "+00:00"))
            asked = "SELECT due FROM waiting_changes"
            ((due,),) = rows(registry, asked)
            assert abs(at.timestamp() * 1000 - float(str(due))) < 1000
            assert rows(registry, "SELECT count(*) FROM waiting_changes") == [(1,)], "one wish"
            rows(registry, "UPDATE waiting_changes SET due = 1")
            active = "SELECT version FROM mappings WHERE active = 1"
            wait_until(lambda: rows(registry, active) == [(2,)])
            center.clock.forward(timedelta(days=1).total_seconds())
            one_pass(center, registry)
            assert state_of(center, laptop, later)["state"] == "registered"


def test_only_the_registrys_own_words_mean_waiting() -> None:
    base = {"reference_id": "r", "status": "rjct", "status_reason_code": "rjct.other.error"}
    day = "2027-01-02T03:04:05.000+00:00"
    waits = {**base, "status_reason_message": f"becomes effective at {day}"}
    found = result_of(Op.UPDATE, waits)
    assert (found.said, found.until) == (Said.WAITS, datetime.fromisoformat(day))
    assert result_of(Op.UPDATE, {**base, "status": "pdng"}).said is Said.WAITS
    for text in ("waits until two operators of the registry decide", "becomes effective at noon"):
        found = result_of(Op.UPDATE, {**base, "status_reason_message": text})
        assert (found.said, found.until) == (Said.WAITS, None)
    for odd in ({"status_reason_message": "no"}, {"status_reason_message": None}, {}):
        assert result_of(Op.UPDATE, {**base, **odd}).said is Said.REFUSED
    other = {**waits, "status_reason_code": "rjct.fa.invalid"}
    assert result_of(Op.UPDATE, other).said is Said.REFUSED
