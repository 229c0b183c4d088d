"""Registry and Central come back from their back-ups: ``pg_dump`` and the folder of keys."""

import shutil
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from demo.processes import Server
from spar_central.cli.main import main as spar_central
from spar_mapper.cli.program import main as spar_mapper
from spar_mapper.core.model import Item, Op
from tests.central.center import running
from tests.central.storages import database, settings
from tests.central.world import account
from tests.mapper.bulk_registry import link, new_registry, text_of
from tests.mapper.postgres import Postgres


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
