"""Registry and Central come back from their back-ups: ``pg_dump`` and the folder of keys."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import asyncpg
import msgspec
import pytest

from demo.processes import Server
from spar_central.cli.main import main as spar_central
from spar_mapper.cli.program import main as spar_mapper
from spar_mapper.core.model import Item, Op
from spar_mapper.settings import Settings as RegistrySettings
from tests.central.center import running
from tests.central.storages import database, settings
from tests.central.world import account
from tests.mapper.bulk_registry import BulkRegistry, link, new_registry, text_of
from tests.mapper.postgres import Postgres, running_postgres
from tests.mapper.waiting import wait_until


def test_a_registry_comes_back_the_same(
    postgres: Postgres,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    registry = new_registry("postgres", request, tmp_path)
    registry.run(link(*(Item(f"r{n}", f"p{n}", text_of(n)) for n in range(200))))
    moved = [Item(f"u{n}", f"p{n}", text_of(1000 + n)) for n in range(0, 200, 7)]
    registry.run(lambda bulk: bulk.storage.write(Op.UPDATE, "p", moved))
    found = {}
    for name, url in (
        ("before", registry.settings.database),
        ("after", postgres.copy_of(registry.settings.database, tmp_path)),
    ):
        out = tmp_path / f"{name}.csv"
        assert spar_mapper(["migrate", "--database", url]) == 0
        assert spar_mapper(["export", str(out), "--database", url]) == 0
        capsys.readouterr()
        assert spar_mapper(["check", "--database", url]) == 0
        found[name] = (capsys.readouterr().out, out.read_bytes())
    assert found["before"] == found["after"]
    assert found["after"][1].count(b"\n") > 200
    assert text_of(1000).encode() in found["after"][1]


@pytest.mark.slow
def test_a_registry_comes_back_as_it_was_at_a_moment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A base back-up, the log since, and a moment between two changes (PITR)."""
    with short_folders("first", "second", "wal") as (first, second, wal):
        options = ("archive_mode=on", f"archive_command='cp %p {wal}/%f'")
        with running_postgres(first, "fsync=off", *options) as server:
            url = server.database()
            registry = BulkRegistry(RegistrySettings(database=url), [], tmp_path)
            registry.run(link(*(Item(f"r{n}", f"p{n}", text_of(n)) for n in range(50))))
            restored = server.base_backup(second)
            registry.run(link(*(Item(f"s{n}", f"q{n}", text_of(n)) for n in range(50))))
            before = checked(url, capsys)
            execute(url, "SELECT pg_create_restore_point('before_the_mistake')")
            registry.run(link(Item("t", "somebody", text_of(77))))
            assert checked(url, capsys) != before
            execute(url, "SELECT pg_switch_wal()")
            wait_until(lambda: archived(url))
        (second / "data" / "recovery.signal").touch()
        try:
            restored.start(
                "fsync=off", f"restore_command='cp {wal}/%f %p'",
                "recovery_target_name=before_the_mistake", "recovery_target_action=promote",
            )  # fmt: skip
            there = url.replace(str(first), str(second))
            wait_until(lambda: execute(there, "SELECT pg_is_in_recovery()") is False)
            assert checked(there, capsys) == before
        finally:
            restored.stop("immediate")


def checked(url: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What ``check`` says of it."""
    capsys.readouterr()
    assert spar_mapper(["check", "--database", url]) == 0
    return capsys.readouterr().out


def execute(url: str, sql: str) -> object:
    async def go() -> object:
        conn = await asyncpg.connect(url)
        try:
            return await conn.fetchval(sql)
        finally:
            await conn.close()

    return asyncio.run(go())


def archived(url: str) -> bool:
    """Whether what was written until the last switch lies in the archive."""
    sql = (
        "SELECT last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1)"
        " FROM pg_stat_archiver"
    )
    return bool(execute(url, sql))


@contextmanager
def short_folders(*names: str) -> Iterator[list[Path]]:
    """Sockets lie in them, and PostgreSQL runs as somebody else."""
    with tempfile.TemporaryDirectory(prefix="spar-r-") as folder:
        Path(folder).chmod(0o755)
        made = [Path(folder) / name for name in names]
        for one in made:
            one.mkdir()
            one.chmod(0o777 if one.name == "wal" else 0o700)
        yield made


def test_a_center_comes_back_with_its_keys_and_goes_on(
    postgres: Postgres,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = settings(database("postgres", request), tmp_path)
    with running(first, tmp_path) as center:
        laptop = center.laptop("S-1")
        sent = laptop.proven(laptop.enrollment(fa=account("1")))
        (admitted,) = laptop.upload(sent)
        other = laptop.proven(laptop.enrollment(fa=account("2")), psut="another")
    back_up = tmp_path / "another-disk"
    shutil.copytree(first.data, back_up)
    restored = msgspec.structs.replace(
        first, data=str(back_up), database=postgres.copy_of(first.database, tmp_path)
    )
    shutil.rmtree(first.data)  # the old computer is gone
    file = tmp_path / "restored.toml"
    file.write_text(
        f'office = "{first.office}"\noffice_name = "{first.office_name}"\n'
        f'data = "{restored.data}"\ndatabase = "{restored.database}"\n',
        encoding="utf-8",
    )
    assert spar_central(["--settings", str(file), "records", "verify"]) == 0
    words = ["spar_central", "--settings", str(file), "serve", "desks", "--port", "0"]
    server = Server("central", words, tmp_path / "log")
    try:
        goes_on = replace(laptop, center=replace(center, settings=restored))
        goes_on.center.url = server.wait_until_listening()
        (again,) = goes_on.upload(sent)
        assert again == admitted  # what was admitted before is known
        (new,) = goes_on.upload(other)
        assert new["outcome"] == "admitted"
        assert goes_on.center.is_whole()
    finally:
        server.stop()
    assert goes_on.center.rows("SELECT count(*) FROM enrollments") == [(2,)]
