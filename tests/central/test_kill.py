"""The process is killed again and again while laptops send: at random, and after it committed."""

import os
import random
import sys
import threading
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from demo.processes import Server
from spar_central.settings import Settings
from tests.central.center import Center, SigningLaptop, running
from tests.central.storages import database, settings
from tests.central.world import account

KILLS = 30
LAPTOPS = 3
ITEMS = 120


class Sender:
    """One laptop that sends what has no answer yet, one by one, until the line breaks."""

    def __init__(self, laptop: SigningLaptop, items: list[dict[str, str]]) -> None:
        self.laptop = laptop
        self.waiting = items
        self.replies: list[tuple[str, str]] = []

    def send(self) -> None:
        try:
            while self.waiting:
                (one,) = self.laptop.upload(self.waiting[0])
                self.replies.append((one["enrollment_id"], one["outcome"]))
                self.waiting.pop(0)
        except (httpx.TransportError, ValueError):
            return


@pytest.mark.slow
def test_no_kill_loses_or_doubles_an_enrollment(engine: Settings, tmp_path: Path) -> None:
    chance = random.Random(14)
    with running(engine, tmp_path) as center:
        senders = []
        for at in range(LAPTOPS):
            laptop = center.laptop(f"S-{at}")
            items = [
                laptop.proven(laptop.enrollment(fa=account(f"{at + 1}{n:04}")), psut=f"{at}-{n}")
                for n in range(ITEMS)
            ]
            senders.append(Sender(laptop, items))
        file = tmp_path / "central.toml"
        file.write_text(
            f'office = "office-1"\noffice_name = "o"\ndata = "{engine.data}"\n'
            f'database = "{engine.database}"\n[admission]\nagent_per_day = 1000\n'
            "device_per_day = 5000\nfresh_minutes = 1440\n",
            "utf-8",
        )
        kills = 0
        while any(one.waiting for one in senders):
            words = ["spar_central", "--settings", str(file), "serve", "desks", "--port", "0"]
            server = Server("central", words, tmp_path / "log")
            try:
                center.url = server.wait_until_listening()
                threads = [threading.Thread(target=one.send) for one in senders]
                for thread in threads:
                    thread.start()
                if kills < KILLS:
                    threads[0].join(chance.uniform(0.01, 0.4))
                    server.kill()
                    kills += 1
                for thread in threads:
                    thread.join()
            finally:
                server.stop()
        rows = center.rows("SELECT enrollment_id, outcome FROM enrollments")
        reply = [one for sender in senders for one in sender.replies]
        assert len(rows) == len(reply) == LAPTOPS * ITEMS
        assert sorted(rows) == sorted(reply)
        assert {outcome for _, outcome in reply} == {"admitted"}
        used = center.rows("SELECT count(*) FROM attestations WHERE used_enrollment <> ''")
        assert used == [(LAPTOPS * ITEMS,)]
        assert center.is_whole()


class RetryingLaptop:
    """Sends in small batches to whichever entry, and again until each item has its answer."""

    def __init__(self, laptop: SigningLaptop, items: list[dict[str, str]], urls: list[str]) -> None:
        self.laptop = replace(laptop, center=replace(laptop.center))
        self.items = items
        self.urls = urls
        self.replies: dict[str, set[str]] = {}
        self.cuts = 0

    def send(self) -> None:
        chance = random.Random(len(self.items))
        while self.items:
            batch = self.items[: chance.randrange(1, 3)]
            self.laptop.center.url = chance.choice(self.urls)
            try:
                answers = self.laptop.upload(*batch)
            except (httpx.TransportError, ValueError):
                self.cuts += 1
                continue
            for one in answers:
                self.replies.setdefault(one["enrollment_id"], set()).add(one["outcome"])
            del self.items[: len(batch)]


def play_kills(request: pytest.FixtureRequest, folder: Path, kills: int) -> None:
    """Two entries on one PostgreSQL, each killed half of ``kills`` times."""
    made = settings(database("postgres", request), folder)
    with running(made, folder) as center:
        file = folder / "central.toml"
        file.write_text(
            f'office = "office-1"\noffice_name = "o"\ndata = "{made.data}"\n'
            f'database = "{made.database}"\n[admission]\nagent_per_day = 1000\n'
            "device_per_day = 5000\nfresh_minutes = 1440\n",
            "utf-8",
        )
        words = ["tests.central.dying_desks", str(file), str(kills // 2)]
        servers = [Server(f"d{at}", [*words, str(at)], folder / f"desks-{at}") for at in (0, 1)]
        try:
            urls = [server.wait_until_listening() for server in servers]
            laptops = [
                RetryingLaptop(one, proven_items(one, at, kills), urls)
                for at, one in enumerate(center.laptop(f"S-{at}") for at in range(LAPTOPS))
            ]
            threads = [threading.Thread(target=one.send) for one in laptops]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        finally:
            for server in servers:
                server.stop()
        text = "".join((folder / f"desks-{at}").read_text(encoding="utf-8") for at in (0, 1))
        assert "ended by itself" not in text, text[-2000:]
        between, random_ones = text.count("killed between"), text.count("killed at random")
        sys.stdout.write(f"kills: {between} after the commit, {random_ones} at random\n")
        assert between + random_ones >= kills * 0.9
        assert between > kills / 4
        check_kills(center, laptops)


def proven_items(laptop: SigningLaptop, at: int, kills: int) -> list[dict[str, str]]:
    return [
        laptop.proven(laptop.enrollment(fa=account(f"{at + 1}{n:05}")), psut=f"{at}-{n}")
        for n in range(max(6, kills))
    ]


def check_kills(center: Center, laptops: list[RetryingLaptop]) -> None:
    replies = {key: outcome for one in laptops for key, outcome in one.replies.items()}
    rows = dict(center.rows("SELECT enrollment_id, outcome FROM enrollments"))
    assert sum(one.cuts for one in laptops), "no kill cut a request"
    assert all(outcomes == {"admitted"} for outcomes in replies.values())
    assert rows.keys() == replies.keys()
    assert set(rows.values()) == {"admitted"}
    assert center.rows("SELECT count(*) FROM enrollments") == [(len(replies),)]
    used = center.rows("SELECT count(*) FROM attestations WHERE used_enrollment <> ''")
    assert used == [(len(replies),)]
    twice = center.rows(
        "SELECT account_key FROM enrollments GROUP BY account_key HAVING count(*) > 1"
    )
    assert twice == []
    assert center.is_whole()


def test_kills_between_admission_and_answer_lose_and_double_nothing(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    play_kills(request, tmp_path, 24)


@pytest.mark.slow
def test_a_thousand_kills_between_admission_and_answer(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """CENTRAL_KILLS: another number."""
    play_kills(request, tmp_path, int(os.environ.get("CENTRAL_KILLS", "1000")))
