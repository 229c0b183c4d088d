"""The day of a country: everybody works while servers are killed and the database fails over."""

import asyncio
import random
import secrets
import time
import uuid
from collections.abc import Awaitable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx

from spar_central.clock import now_utc
from spar_central.mappers.registry_consents import open_registry_consents
from spar_central.settings import RegistryConsentsEntry
from spar_central.storage.opening import open_storage
from tests.country.desks import CountryDesk, Registrars, new_desks
from tests.country.others import APP, INTAKE, PAYERS, Visits, consent, look, pay
from tests.country.proofs import IdaProofs
from tests.country.servers import CountryServers
from tests.country.truth import Consent, CountryEnrollment, Truth

AT_ONCE = 64
"""Desks whose people work at the same moment."""

JOIN_AT_ONCE = 10
"""Fewer than the tries of one address, which all of them have here."""


@dataclass(frozen=True)
class Sizes:
    """kills: of each server, beside the fail-over. doubled: people whom two offices enroll.

    on_record: enrollments whose proof is put on record as the relay does; the others' people are
    proven by codes of the simulated IDA.
    """

    offices: int = 8
    desks: int = 40
    enrollments: int = 5
    visits: int = 3
    consents: int = 30
    doubled: int = 10
    kills: int = 2
    on_record: int = 0
    seed: int = 20

    @property
    def crowd(self) -> int:
        """People whom IDA knows."""
        return max(0, self.desks * self.enrollments - self.on_record)


@dataclass
class Figures:
    """Seconds of each part."""

    joined_s: float = 0.0
    day_s: float = 0.0


async def play(servers: CountryServers, sizes: Sizes, folder: Path, truth: Truth) -> Figures:
    """Until every enrollment is registered or waits with a reason."""
    figures = Figures()
    async with AsyncExitStack() as stack:
        limits = httpx.Limits(max_connections=AT_ONCE * 2)
        http = await stack.enter_async_context(httpx.AsyncClient(timeout=60, limits=limits))
        storage = await open_storage(servers.center.settings, migrate=False)
        stack.push_async_callback(storage.close)
        proofs = IdaProofs(servers.site.world.country, http)
        registrars = Registrars(servers.center, storage, proofs)
        desks = new_desks(servers.center, sizes.desks, sizes.offices, http, truth, sizes.seed)
        began = time.monotonic()
        await _at_once((_joined(registrars, desk) for desk in desks), JOIN_AT_ONCE)
        items = await _captured(registrars, desks, sizes, truth)
        figures.joined_s = time.monotonic() - began
        began = time.monotonic()
        await _day(servers, sizes, folder, truth, desks, items)
        figures.day_s = time.monotonic() - began
    return figures


async def _joined(registrars: Registrars, desk: CountryDesk) -> None:
    words = await desk.join(await registrars.invite(desk))
    await registrars.confirm(desk, words)
    await desk.standing()


async def _captured(
    registrars: Registrars, desks: list[CountryDesk], sizes: Sizes, truth: Truth
) -> dict[str, list[tuple[CountryEnrollment, dict[str, str]]]]:
    """By staff number, what waits on each laptop, signed and proven."""
    chance = random.Random(sizes.seed)
    people = [f"person-{at:07}" for at in range(sizes.desks * sizes.enrollments)]

    async def known(at: int) -> None:
        people[at] = await registrars.proofs.person(at)

    await _at_once(known(at) for at in range(sizes.crowd))
    for at in range(sizes.doubled):  # somebody was enrolled at another office as well
        people[-1 - at] = people[at]
    chance.shuffle(people)
    found: dict[str, list[tuple[CountryEnrollment, dict[str, str]]]] = {}

    async def capture(desk: CountryDesk, psuts: list[str]) -> None:
        for psut in psuts:
            number = f"{len(truth.enrollments) + 1:011}"
            enrollment = CountryEnrollment(str(uuid.uuid4()), psut, number, desk.office)
            truth.enrollments.append(enrollment)
            desk.enrollments.append(enrollment)
            item = await registrars.proven(desk, enrollment)
            found.setdefault(desk.staff, []).append((enrollment, item))

    await _at_once(
        capture(desk, people[at * sizes.enrollments : (at + 1) * sizes.enrollments])
        for at, desk in enumerate(desks)
    )
    return found


async def _at_once(works: Iterable[Awaitable[None]], most: int = AT_ONCE) -> None:
    gate = asyncio.Semaphore(most)

    async def one(work: Awaitable[None]) -> None:
        async with gate:
            await work

    async with asyncio.TaskGroup() as group:
        for work in works:
            group.create_task(one(work))


async def _day(
    servers: CountryServers,
    sizes: Sizes,
    folder: Path,
    truth: Truth,
    desks: list[CountryDesk],
    items: dict[str, list[tuple[CountryEnrollment, dict[str, str]]]],
) -> None:
    visits = Visits(servers.site, sizes.visits, truth)
    visits.start()
    over = asyncio.Event()
    registry = servers.site.world.registry.url
    psuts = sorted({one.psut for one in truth.enrollments})
    async with (
        httpx.AsyncClient(base_url=registry, timeout=60) as http,
        asyncio.TaskGroup() as group,
    ):
        for at, name in enumerate(PAYERS):
            group.create_task(
                pay(http, servers.partners[name], psuts, truth, over, sizes.seed + at)
            )
        trouble = group.create_task(_trouble(servers, sizes, truth))
        apps = group.create_task(_consents(http, servers, sizes, folder, truth, psuts))
        await _at_once(desk.day(items[desk.staff]) for desk in desks)
        await apps
        await trouble
        await asyncio.to_thread(visits.join)
        over.set()
    async with httpx.AsyncClient(base_url=registry, timeout=60) as http:
        for person in truth.consents:
            await look(http, servers.partners[APP], person)
    if visits.failed is not None:
        raise visits.failed


async def _consents(
    http: httpx.AsyncClient,
    servers: CountryServers,
    sizes: Sizes,
    folder: Path,
    truth: Truth,
    psuts: list[str],
) -> None:
    chance = random.Random(sizes.seed)
    entry = RegistryConsentsEntry(
        servers.site.world.registry.url, INTAKE, str(folder / "consents.pem")
    )
    intake = open_registry_consents(entry, now_utc)
    try:
        for psut in psuts[: sizes.consents]:
            truth.consents.append(Consent(secrets.token_hex(8), psut))
            await consent(http, servers.partners[APP], intake, truth.consents[-1], chance)
    finally:
        await intake.close()


async def _trouble(servers: CountryServers, sizes: Sizes, truth: Truth) -> None:
    """Each server is killed and started again, in the middle the database fails over."""
    chance = random.Random(sizes.seed)
    order = [name for name in servers.programs for _ in range(sizes.kills)]
    chance.shuffle(order)
    for at, name in enumerate(order):
        await asyncio.sleep(chance.uniform(0.3, 1.5))
        if at == len(order) // 2:
            truth.failed_over_at = time.monotonic()
            await asyncio.to_thread(servers.databases.fail_over)
            truth.killed["database"] += 1
        await asyncio.to_thread(servers.programs[name].kill)
        await asyncio.sleep(chance.uniform(0.0, 0.5))
        await asyncio.to_thread(servers.programs[name].start)
        truth.killed[name] += 1
