"""The process is killed at random moments, again and again, while laptops send."""

import random
import threading
from pathlib import Path

import httpx
import pytest

from demo.processes import Server
from spar_central.settings import Settings
from tests.central.center import SigningLaptop, running
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
