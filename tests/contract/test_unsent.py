"""What the uninstaller is told of enrollments that exist on this computer alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_agent.adapters.store.driver import Connection
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.unsent import FILE, Unsent, UnsentFile
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Event, State
from tests.contract.conftest import KEY
from tests.enrollments import queued
from tests.fakes import FakeClock
from tests.laptops import Laptop

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[FileVault]:
    made = Laptop(tmp_path).created()
    yield made
    made.close()


def kept(vault: FileVault) -> bytes:
    return (vault.folder / FILE).read_bytes()


def save(vault: FileVault, number: int, state: State = State.QUEUED) -> None:
    vault.store.save(queued(number, state=state), event=Event.OTHER, actor="a1")


def test_each_saving_is_counted_and_nothing_else_is_told(vault: FileVault) -> None:
    assert kept(vault) == b"0\r\n0\r\n"
    for number, state in enumerate(State, 1):
        if state not in {State.DRAFT, State.AWAITING_AUTH}:  # they have another shape
            save(vault, number, state)
    assert kept(vault) == b"3\r\n1\r\n"
    for number, state in enumerate(State, 1):
        if state in {State.QUEUED, State.SENDING, State.IN_DOUBT}:
            save(vault, number, State.LINKED)
    assert kept(vault) == b"0\r\n1\r\n"


def test_others_cannot_read_it_and_a_closed_vault_says_the_last(tmp_path: Path) -> None:
    vault = Laptop(tmp_path).created()
    save(vault, 1)
    vault.close()
    assert kept(vault) == b"1\r\n0\r\n"
    if os.name == "posix":
        assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_it_is_never_less_than_what_is_on_disk(conn: Connection) -> None:
    """As seen by another connection, which is what is there after a kill."""
    seen: list[tuple[int, bool]] = []

    def tell(counted: Unsent) -> None:
        seen.append((counted.unsent, conn.in_transaction))

    store = SqlEnrollments(conn, FakeClock(), KEY, tell_unsent=tell)
    store.save(queued(1), event=Event.OTHER, actor="a1")
    store.save(queued(1, state=State.LINKED), event=Event.OTHER, actor="a1")
    assert seen == [(0, False), (1, True), (0, False)]


def test_what_is_rolled_back_is_told_with_the_next(conn: Connection) -> None:
    seen: list[Unsent] = []
    store = SqlEnrollments(conn, FakeClock(), KEY, tell_unsent=seen.append)
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.save(queued(1), event=Event.OTHER, actor="a1")
        _ = 1 / 0
    store.save(queued(2), event=Event.OTHER, actor="a1")
    assert seen[-1] == Unsent(1, 0)


def test_a_file_that_cannot_be_written_is_not_there(tmp_path: Path) -> None:
    """A number that is too low would say that nothing waits."""
    file = UnsentFile(tmp_path)
    file.keep(Unsent(0, 0))
    (tmp_path / f"{FILE}.new").mkdir()
    file.keep(Unsent(1, 0))
    assert not (tmp_path / FILE).exists()


def test_the_uninstaller_reads_that_file() -> None:
    script = (ROOT / "installer" / "windows" / "setup.nsi").read_text("utf-8")
    assert f'"$R0\\{FILE}"' in script
