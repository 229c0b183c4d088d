"""The command line, on real files."""

from pathlib import Path

import pytest

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.vault import FileVault
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.enrollment import Event
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.vault import StaffMember
from tests.enrollments import queued
from tests.fakes import FakeClock

BANKS = Path(__file__).parents[2] / "demo" / "banks"
PIN = "204681"


@pytest.fixture
def profile(tmp_path: Path) -> tuple[Path, MemoryKeyring]:
    keyring = MemoryKeyring()
    vault = FileVault(tmp_path / "p", keyring, FakeClock(), CHEAP)
    ready = vault.prepare_create(StaffMember("a", "Asha", Role.SUPERVISOR), Secret(PIN))
    vault.finish_create(ready)
    vault.store.save(queued(), event=Event.OTHER, actor="a")
    vault.close()
    return tmp_path / "p", keyring


def run(profile: tuple[Path, MemoryKeyring], *words: str) -> int:
    folder, keyring = profile
    return main(
        [*words, "--profile", str(folder)],
        Console(keyring, lambda _: PIN, argon2=CHEAP),
    )


def test_a_whole_vault_verifies_and_its_copy_holds_the_same(
    profile: tuple[Path, MemoryKeyring], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(profile, "vault", "verify") == 0
    assert run(profile, "vault", "backup", str(tmp_path / "copy.db")) == 0
    assert run(profile, "vault", "backup", str(tmp_path / "copy.db")) == 2
    assert "whole" in capsys.readouterr().out
    key = FileVault(profile[0], profile[1], FakeClock(), CHEAP).unlock("a", Secret(PIN))
    copy = connect(tmp_path / "copy.db", key)
    assert copy.execute("SELECT count(*) FROM enrollments").fetchone() == (1,)
    copy.close()


def test_an_edited_journal_is_named(
    profile: tuple[Path, MemoryKeyring], capsys: pytest.CaptureFixture[str]
) -> None:
    key = FileVault(profile[0], profile[1], FakeClock(), CHEAP).unlock("a", Secret(PIN))
    conn = connect(profile[0] / "vault.db", key)
    conn.execute("DROP TRIGGER events_are_never_changed")
    conn.execute("UPDATE events SET actor = 'x'")
    conn.close()
    assert run(profile, "audit", "verify") == 1
    assert "row 1" in capsys.readouterr().out


def test_the_shipped_list_verifies_and_an_edited_one_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = ["--trust", str(BANKS / "demo.pub")]
    assert main(["directory", "show", str(BANKS / "demo.spardir"), *key]) == 0
    assert "9999 branches" in capsys.readouterr().out
    data = bytearray((BANKS / "demo.spardir").read_bytes())
    data[-20] ^= 1
    (tmp_path / "edited").write_bytes(data)
    assert main(["directory", "verify", str(tmp_path / "edited"), *key]) != 0
