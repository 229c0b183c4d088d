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
from spar_central.settings import Settings
from spar_mapper.cli.program import main as spar_mapper
from spar_mapper.core.model import Item, Op
from spar_mapper.settings import Settings as RegistrySettings
from tests.central.center import SigningLaptop, running
from tests.central.storages import database, settings
from tests.central.world import account
from tests.mapper.bulk_registry import BulkRegistry, link, new_registry, text_of
from tests.mapper.postgres import Postgres
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


class KeptLog:
    """A server whose log is archived, and its base back-up. address: of a database in either."""

    def __init__(self, first: Path, second: Path, wal: Path) -> None:
        self._first, self._second, self._wal = first, second, wal
        self.server = Postgres(first)
        self._copy: Postgres | None = None

    def start(self) -> None:
        self.server.make()
        keep = ("archive_mode=on", f"archive_command='cp %p {self._wal}/%f'")
        self.server.start("fsync=off", *keep)

    def back_up(self) -> None:
        self._copy = self.server.base_backup(self._second)

    def lose(self, url: str) -> None:
        """The log is in the archive, and the server is gone."""
        execute(url, "SELECT pg_switch_wal()")
        wait_until(lambda: archived(url))
        self.server.stop("immediate")

    @contextmanager
    def back_at(self, moment: str, url: str) -> Iterator[None]:
        """The copy, brought forward to what ``pg_create_restore_point`` named."""
        assert self._copy is not None
        (self._second / "data" / "recovery.signal").touch()
        try:
            self._copy.start(
                "fsync=off", f"restore_command='cp {self._wal}/%f %p'",
                f"recovery_target_name={moment}", "recovery_target_action=promote",
            )  # fmt: skip
            in_recovery = "SELECT pg_is_in_recovery()"
            wait_until(lambda: execute(self.there(url), in_recovery) is False)
            yield
        finally:
            self._copy.stop("immediate")

    def there(self, url: str) -> str:
        """The same database in the copy."""
        return url.replace(str(self._first), str(self._second))


@pytest.mark.slow
def test_registry_and_center_come_back_as_they_were_at_a_moment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A base back-up, the log since, the keys, and a moment between two changes (PITR)."""
    with short_folders("first", "second", "wal") as folders:
        log = KeptLog(*folders)
        log.start()
        urls = log.server.database(), log.server.database()
        registry = BulkRegistry(RegistrySettings(database=urls[0]), [], tmp_path)
        first = settings(urls[1], tmp_path)
        with running(first, tmp_path) as center:
            laptop = center.laptop("S-1")
            sent = [
                laptop.proven(laptop.enrollment(fa=account(str(n))), psut=f"p-{n}")
                for n in range(3)
            ]
            registry.run(link(*(Item(f"r{n}", f"p{n}", text_of(n)) for n in range(50))))
            admitted = laptop.upload(sent[0])
            log.back_up()
            shutil.copytree(first.data, tmp_path / "another-disk")
            registry.run(link(*(Item(f"s{n}", f"q{n}", text_of(n)) for n in range(50))))
            admitted += laptop.upload(sent[1])
            before = checked(urls[0], capsys), verified(first, tmp_path, capsys)
            execute(urls[0], "SELECT pg_create_restore_point('before_the_mistake')")
            registry.run(link(Item("t", "somebody", text_of(77))))
            laptop.upload(sent[2])
            now = checked(urls[0], capsys), verified(first, tmp_path, capsys)
            assert now[0] != before[0]
            assert now[1] != before[1]
        log.lose(urls[0])
        shutil.rmtree(first.data)
        with log.back_at("before_the_mistake", urls[0]):
            restored = msgspec.structs.replace(
                first, data=str(tmp_path / "another-disk"), database=log.there(urls[1])
            )
            assert checked(log.there(urls[0]), capsys) == before[0]
            assert verified(restored, tmp_path, capsys) == before[1]
            with going_on(laptop, restored, tmp_path) as again:
                assert again.upload(*sent[:2]) == admitted  # known, not doubled
                (told_again,) = again.upload(sent[2])  # lost with the mistake, kept by the laptop
                assert told_again["outcome"] == "admitted"
                assert again.center.rows("SELECT count(*) FROM enrollments") == [(3,)]


def checked(url: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What ``check`` says of it."""
    capsys.readouterr()
    assert spar_mapper(["check", "--database", url]) == 0
    return capsys.readouterr().out


def settings_file(made: Settings, folder: Path) -> Path:
    file = folder / "center.toml"
    file.write_text(
        f'office = "{made.office}"\noffice_name = "{made.office_name}"\n'
        f'data = "{made.data}"\ndatabase = "{made.database}"\n',
        encoding="utf-8",
    )
    return file


def verified(made: Settings, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What ``records verify`` says, and every record as ``records list`` shows it."""
    words = ["--settings", str(settings_file(made, folder)), "records"]
    capsys.readouterr()
    assert spar_central([*words, "verify"]) == 0
    assert spar_central([*words, "list"]) == 0
    return capsys.readouterr().out


@contextmanager
def going_on(laptop: SigningLaptop, restored: Settings, folder: Path) -> Iterator[SigningLaptop]:
    """The laptop at a center that runs on what came back; whole at the end."""
    file = settings_file(restored, folder)
    words = ["spar_central", "--settings", str(file), "serve", "desks", "--port", "0"]
    server = Server("central", words, folder / "log")
    try:
        goes_on = replace(laptop, center=replace(laptop.center, settings=restored))
        goes_on.center.url = server.wait_until_listening()
        yield goes_on
        assert goes_on.center.is_whole()
    finally:
        server.stop()


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
        before = verified(first, tmp_path, capsys)
    back_up = tmp_path / "another-disk"
    shutil.copytree(first.data, back_up)
    restored = msgspec.structs.replace(
        first, data=str(back_up), database=postgres.copy_of(first.database, tmp_path)
    )
    shutil.rmtree(first.data)  # the old computer is gone
    assert verified(restored, tmp_path, capsys) == before
    with going_on(laptop, restored, tmp_path) as again:
        assert again.upload(sent) == [admitted]  # what was admitted before is known
        (new,) = again.upload(other)
        assert new["outcome"] == "admitted"
        assert again.center.rows("SELECT count(*) FROM enrollments") == [(2,)]
