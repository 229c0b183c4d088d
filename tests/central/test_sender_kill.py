"""Real sender processes, two on one database, killed while they send to the real registry."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest

from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import Held
from spar_central.settings import Dialect, Mapper
from tests.central.center import Center, SigningLaptop
from tests.central.sending import key_for, sending_center, worker_of
from tests.central.storages import database, settings
from tests.central.world import account
from tests.mapper.waiting import wait_until
from tests.servers import RunningRegistry, running_registry

Killed = Callable[[Path, Path], AbstractContextManager[Callable[[], None]]]
"""Settings and a folder; each call kills the sender before, and returns when the next one sends."""


@contextmanager
def sender(file: Path, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """``spar-central send``, killed at the end."""
    command = [sys.executable, "-m", "spar_central", "--settings", str(file), "send"]
    with log.open("ab") as console:
        process = subprocess.Popen(command, stdout=console, stderr=console)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@contextmanager
def one_after_another(file: Path, folder: Path) -> Iterator[Callable[[], None]]:
    """Processes of ``spar-central send``: each call kills the one before and starts one."""
    with ExitStack() as last:
        count = 0

        def following() -> None:
            nonlocal count
            last.close()
            log = folder / f"send-{count}.log"
            count += 1
            last.enter_context(sender(file, log))
            wait_until(lambda: b"sends to the mapper" in log.read_bytes())

        yield following


@contextmanager
def forked(file: Path, folder: Path) -> Iterator[Callable[[], None]]:
    """As ``one_after_another``, by forks of one process: ``tests.central.forked_senders``."""
    command = [sys.executable, "-m", "tests.central.forked_senders", str(file)]
    pipe = subprocess.PIPE
    with (
        (folder / "forks.log").open("ab") as log,
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=log, encoding="utf-8") as parent,
    ):
        asks, says = parent.stdin, parent.stdout
        assert asks is not None
        assert says is not None
        child = 0

        def kill() -> None:
            nonlocal child
            if child:
                os.kill(child, signal.SIGKILL)
                child = 0
                assert says.readline() == f"ended {-signal.SIGKILL}\n"

        def following() -> None:
            nonlocal child
            kill()
            asks.write("\n")
            asks.flush()
            child = int(says.readline().removeprefix("forked "))
            assert "sends to the mapper" in says.readline()

        try:
            yield following
            kill()
        finally:
            parent.kill()


def written(center: Center, registry: RunningRegistry, folder: Path) -> Path:
    """Settings for processes of their own."""
    key = folder / "mapper.pem"
    key.write_text(registry.key_pem, encoding="utf-8")
    key.chmod(0o600)
    mapper = center.settings.mapper
    assert mapper is not None
    file = folder / "central.toml"
    file.write_text(
        f'office = "office-1"\noffice_name = "o"\ndata = "{center.settings.data}"\n'
        f'database = "{center.settings.database}"\n[mapper]\ndialect = "{mapper.dialect}"\n'
        f'base_url = "{mapper.base_url}"\nsender = "{mapper.sender}"\nkey_file = "{key}"\n'
        f"batch_size = 4\nwait_s = 1.25\nlease_s = 5\nlook_every_s = 0.05\n",
        encoding="utf-8",
    )
    return file


def upload(laptop: SigningLaptop, count: int) -> None:
    items = [
        laptop.proven(laptop.enrollment(fa=account(f"7{at:04}")), psut=f"k{at}")
        for at in range(count)
    ]
    for start in range(0, count, 50):
        answers = laptop.upload(*items[start : start + 50])
        assert {one["outcome"] for one in answers} == {"admitted"}, answers


def open_ones(center: Center) -> int:
    found = center.rows("SELECT count(*) FROM enrollments WHERE state <> 'registered'")
    return int(found[0][0])


def play(
    request: pytest.FixtureRequest, folder: Path, count: int, kills: int, killed: Killed
) -> int:
    """Beside one that lives, one after another is killed after a random number was registered.

    Returns how many were killed while something was open.
    """
    chance = random.Random(14)
    made = settings(database("postgres", request), folder)
    with running_registry(folder / "registry") as registry:
        mapper = Mapper(
            Dialect.SPAR_2, registry.url, registry.sender, wait_s=1.25, lease_s=5, batch_size=4
        )
        many = {"agent_per_day": count, "device_per_day": count}  # what waits, nobody sends
        with sending_center(made, folder, mapper, **many) as center:
            file, log = written(center, registry, folder), folder / "send.log"
            upload(center.laptop("S-1"), count)
            working = 0
            with sender(file, log):
                with killed(file, folder) as following:
                    for _ in range(kills):
                        following()
                        left = max(open_ones(center) - chance.randrange(1, count // kills // 3), 0)
                        wait_until(lambda: open_ones(center) <= left)  # noqa: B023 -- called at once
                        working += bool(left)
                while left := open_ones(center):
                    wait_until(lambda: open_ones(center) < left)
            check(center, registry, count, log)
    return working


def check(center: Center, registry: RunningRegistry, count: int, log: Path) -> None:
    rows = dict(center.rows("SELECT state, count(*) FROM enrollments GROUP BY state"))
    assert rows == {"registered": count}, log.read_text(encoding="utf-8")[-2000:]
    held = resolved(center, registry, [f"k{at}" for at in range(count)])
    for at in range(count):
        found = held[f"k{at}"]
        assert found.fa == account(f"7{at:04}")
        assert found.version == "1", "written twice"
    assert center.is_whole()


def resolved(center: Center, registry: RunningRegistry, psuts: list[str]) -> dict[str, Held]:
    kept: list[HttpMapper] = []

    def keep(inner: HttpMapper) -> HttpMapper:
        kept.append(inner)
        return inner

    async def go() -> dict[str, Held]:
        async with worker_of(center, signer=key_for(registry), around=keep):
            held: dict[str, Held] = {}
            for start in range(0, len(psuts), 1000):  # as many as one envelope takes
                held |= await kept[0].resolve(psuts[start : start + 1000])
            return held

    return asyncio.run(go())


def test_two_processes_that_are_killed_lose_and_double_nothing(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    assert play(request, tmp_path, 300, 3, one_after_another), "all was done before"


@pytest.mark.slow
def test_a_thousand_kills_of_sender_processes(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """SENDER_KILLS: another number."""
    kills = int(os.environ.get("SENDER_KILLS", "1000"))
    assert play(request, tmp_path, kills * 18, kills, forked) > kills * 0.9
