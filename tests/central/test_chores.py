"""What is forgotten after its time, and what never is."""

from datetime import timedelta

from spar_central.clock import to_ms
from spar_central.records import log
from spar_central.records.log import Entry
from spar_central.records.maintenance import forget
from spar_central.settings import Settings
from spar_central.storage.port import Storage
from tests.central.storages import run
from tests.central.world import NOW

HOUR, DAY = 3_600_000, 86_400_000


def test_old_numbers_go_and_records_stay(engine: Settings) -> None:
    old, new = NOW - timedelta(days=500), NOW - timedelta(days=1)

    async def act(storage: Storage) -> None:
        async with storage.transaction() as tx:
            for at in (old, new):
                ms = to_ms(at)
                hour, day = ms // HOUR, ms // DAY
                await tx.insert("requests", "device_id, counter, digest, at", [("d", ms, "x", ms)])
                await tx.insert(
                    "refusals", "hour, code, address, count", [(ms // HOUR, "c", "", 1)]
                )
                await tx.insert(
                    "counts", "kind, of_whom, span, count",
                    [("identity.sends", "d", day, 1), ("join.tries", "a", hour, 1)],
                )  # fmt: skip
                names = "transaction_id, device_id, person_id, id_key, started_at, over"
                rows = [(f"{over}{ms}", "d", "p", "k", ms, over) for over in (0, 1)]
                await tx.insert("transactions", names, rows)
                await tx.insert("heartbeats", "device_id, day, at, body", [("d", day, ms, "")])
                await log.append(tx, at, Entry("x"))
        async with storage.transaction() as tx:
            await forget(tx, NOW, 90, 60)
            for table, left in (
                ("requests", 1), ("refusals", 1), ("counts", 2), ("transactions", 3),
                ("heartbeats", 1), ("records", 2),
            ):  # fmt: skip
                assert await tx.fetch(f"SELECT count(*) FROM {table}") == [(left,)], table

    run(engine, act)
