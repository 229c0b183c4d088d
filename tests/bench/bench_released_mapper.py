"""``python -m tests.bench.bench_released_mapper``: our registry beside OpenG2P's released one.

``openg2p-spar-mapper-api`` 1.1.0 in an environment of its own, each with a PostgreSQL of its own,
asked by turns with the very same signed requests of SPAR 1.x over connections that stay open. The
released one asks a key manager whether a signature holds: a small one here, in place of MOSIP's.
"""

import asyncio
import sys
import time
import uuid
from collections.abc import Sequence

import msgspec

from spar_central.clock import now_utc
from spar_central.mappers.dialect import MapperDialect, ResolveItem, WriteItem
from spar_central.mappers.port import MapperOrder, Op
from spar_central.mappers.profile import MapperProfile, profile_of
from spar_central.mappers.signature import RequestSigner, canonical
from spar_central.mappers.spar_1 import Spar1
from spar_central.settings import Canonical, Dialect, Mapper
from tests.bench.bench_registry import BenchClient
from tests.bench.own_folder import own_folder
from tests.central.world import account
from tests.login.official_mapper import official_mapper
from tests.login.self_service import free_port
from tests.mapper.postgres import running_postgres
from tests.servers import running_registry

CASES = ((Op.LINK, 8, 1), (Op.LINK, 1, 1000), ("resolve", 8, 1), ("resolve", 1, 1000))
"""Operation, clients, people in a request."""
SECONDS = 4.0
ROUNDS = 2
BUDGET = 5.0

Sent = tuple[bytes, str]


class MapperUnderLoad:
    """One of the two. linked: how many people it holds an account of."""

    def __init__(self, url: str, sender: str, key_pem: str) -> None:
        self.url = url
        self.linked = 0
        settings = Mapper(Dialect.SPAR_1, url, sender, canonical=Canonical.RECEIVED)
        self._profile: MapperProfile = profile_of(settings)
        self._dialect: MapperDialect = Spar1(self._profile)
        self._signer = RequestSigner(key_pem.encode())

    def requests(self, op: Op | str, size: int, count: int) -> list[Sent]:
        """Made and signed before the clock runs. A link is of people nobody has linked yet."""
        return [self._signed(op, self._numbers(op, size, at)) for at in range(count)]

    def _numbers(self, op: Op | str, size: int, at: int) -> range:
        if op is Op.LINK:
            self.linked += size
            return range(self.linked - size, self.linked)
        start = at * 7919 % max(1, self.linked - size)
        return range(start, start + size)

    def _signed(self, op: Op | str, numbers: range) -> Sent:
        people = [f"person-{number:012d}" for number in numbers]
        if op is Op.LINK:
            body = self._dialect.write_body(Op.LINK, [self._item(one) for one in people], now_utc())
        else:
            items = [ResolveItem(uuid.uuid4().hex, one) for one in people]
            body = self._dialect.resolve_body(items, now_utc())
        raw = canonical(body, Canonical.RECEIVED)
        return raw, self._signer.sign(raw)

    def _item(self, person: str) -> WriteItem:
        fa = account(person.removeprefix("person-"))
        order = MapperOrder(uuid.uuid4().hex, person, fa, name="Asha Rao")
        return WriteItem(order, person, self._profile.write(fa))

    async def rate(self, op: Op | str, clients: int, size: int) -> float:
        """People a second."""
        ready = iter(self.requests(op, size, 4000 if size == 1 else 24))
        lines = [await BenchClient.open(self.url) for _ in range(clients)]
        until = time.perf_counter() + SECONDS

        async def client(line: BenchClient) -> int:
            done = 0
            for raw, signature in ready:
                answer = msgspec.json.decode(await line.post(f"/sync/{op}", raw, signature))
                rows = answer["message"][f"{op}_response"]
                if len(rows) != size or any(row["status"] != "succ" for row in rows):
                    raise RuntimeError(str(answer)[:300])
                done += size
                if time.perf_counter() > until:
                    break
            return done

        began = time.perf_counter()
        done = sum(await asyncio.gather(*(client(line) for line in lines)))
        took_s = time.perf_counter() - began
        for line in lines:
            line.close()
        return done / took_s


def measure(ours: MapperUnderLoad, released: MapperUnderLoad) -> None:
    """By turns; the best of each."""
    for op, clients, size in CASES:
        rates: Sequence[list[float]] = ([], [])
        for _ in range(ROUNDS):
            for found, mapper in zip(rates, (ours, released), strict=True):
                found.append(asyncio.run(mapper.rate(op, clients, size)))
        mine, theirs = (max(found) for found in rates)
        budget = f" (budget {BUDGET:.0f})" if size == 1 else ""
        sys.stdout.write(
            f"beside SPAR 1.1.0: {op} {clients} x {size}: {mine:,.0f}/s, it {theirs:,.0f}/s,"
            f" {mine / theirs:.1f} times{budget}\n"
        )
        sys.stdout.flush()


def main() -> None:
    """One line per operation and size."""
    with own_folder("spar-released-") as folder:
        (folder / "pg").mkdir()
        with (
            running_postgres(folder / "pg") as server,
            running_registry(folder / "ours", server.database()) as registry,
            official_mapper(folder / "released", server.database(), free_port()) as official,
        ):
            measure(
                MapperUnderLoad(registry.url, registry.sender, registry.key_pem),
                MapperUnderLoad(official.url, official.sender, official.key_pem),
            )


if __name__ == "__main__":
    main()
