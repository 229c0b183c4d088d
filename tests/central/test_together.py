"""Two processes on one database, and a process that is killed: nothing lost, nothing doubled."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import msgspec
import pytest

from demo.processes import Server
from spar_central.enrollments.admit import Answer, EnrollmentAdmission, Sender
from spar_central.enrollments.opening import Sent
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from tests.central.center import Center, SigningLaptop, running
from tests.central.world import account


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with running(engine, tmp_path) as made:
        yield made


def together(
    center: Center, laptop: SigningLaptop, batches: list[list[Sent]]
) -> list[list[Answer]]:
    """Each batch by a process of its own, as far as the database can tell; all at once."""

    async def one(batch: list[Sent]) -> list[Answer]:
        storage = await open_storage(center.settings, migrate=False)
        try:
            admission: EnrollmentAdmission = center.admission(storage)
            return await admission.take(batch, Sender(laptop.device_id, ""), center.clock())
        finally:
            await storage.close()

    async def all_of_them() -> list[list[Answer]]:
        return list(await asyncio.gather(*(one(batch) for batch in batches)))

    return asyncio.run(all_of_them())


def sent(item: dict[str, str]) -> Sent:
    return Sent(item["enrollment"], item["attestation"])


def test_one_proof_is_used_once_however_many_ask(center: Center) -> None:
    laptop = center.laptop("S-1")
    item = laptop.proven(laptop.enrollment())
    others = [
        Sent(laptop.sign(laptop.enrollment(fa=account(str(at)), transaction_id=None)),
             item["attestation"])
        for at in range(6)
    ]  # fmt: skip
    together(center, laptop, [[one] for one in others])
    rows = center.rows("SELECT outcome, count(*) FROM enrollments GROUP BY outcome ORDER BY 1")
    assert rows == [("admitted", 1), ("refused", 5)]
    assert center.is_whole()


def test_an_account_has_its_people_over_all_processes(center: Center) -> None:
    laptop = center.laptop("S-1")
    items = [[sent(laptop.proven(laptop.enrollment(), psut=str(at)))] for at in range(6)]
    together(center, laptop, items)
    rows = center.rows("SELECT codes, count(*) FROM enrollments GROUP BY codes ORDER BY 2")
    # one is alone on its account; each further one is looked at by a second person
    assert dict(rows)["[]"] == 1
    assert sum(count for _, count in rows) == 6


def test_the_same_batch_at_once_is_one(center: Center) -> None:
    laptop = center.laptop("S-1")
    batch = [sent(laptop.proven(laptop.enrollment(fa=account(str(at))), psut=str(at)))
             for at in range(5)]  # fmt: skip
    reply = together(center, laptop, [batch] * 4)
    outcomes = {tuple(one.verdict.outcome for one in answers) for answers in reply}
    assert len(outcomes) == 1
    assert center.rows("SELECT count(*) FROM enrollments") == [(5,)]


def test_a_killed_process_loses_nothing_and_doubles_nothing(
    engine: Settings, tmp_path: Path
) -> None:
    """Killed with requests under way, started again, asked again: each has its one answer."""
    with running(engine, tmp_path) as center:
        laptop = center.laptop("S-1")
        items = [
            laptop.proven(laptop.enrollment(fa=account(str(at))), psut=str(at)) for at in range(30)
        ]
        file = tmp_path / "central.toml"
        file.write_text(
            f'office = "office-1"\noffice_name = "o"\ndata = "{engine.data}"\n'
            f'database = "{engine.database}"\n',
            "utf-8",
        )
        reply: dict[str, str] = {}
        for round_ in range(6):
            server = Server(
                "central",
                ["spar_central", "--settings", str(file), "serve", "desks", "--port", "0"],
                tmp_path / f"log{round_}",
            )
            try:
                center.url = server.wait_until_listening()
                part = items[round_ * 5 : round_ * 5 + 5]
                reply.update(upload_and_kill(laptop, part, server))
            finally:
                server.stop()
        assert center.is_whole()
        rows = center.rows("SELECT enrollment_id, outcome FROM enrollments")
        kept = {str(one): str(outcome) for one, outcome in rows}
        assert len(rows) == len(kept)
        assert reply.items() <= kept.items()


def upload_and_kill(
    laptop: SigningLaptop, items: list[dict[str, str]], server: Server
) -> dict[str, str]:
    """What was answered before the process died. Every other request dies in the middle."""
    reply: dict[str, str] = {}
    for at, item in enumerate(items):
        request = laptop.signed("/desks/enrollments", msgspec.json.encode({"items": [item]}))
        with httpx.Client(timeout=30) as http:
            if at == len(items) - 1:
                with http.stream("POST", f"{laptop.center.url}/desks/nonce", content=b"{") as _:
                    server.kill()
                with pytest.raises(httpx.TransportError):
                    http.send(request)
                break
            (one,) = http.send(request).json()["items"]
            reply[one["enrollment_id"]] = one["outcome"]
    return reply
