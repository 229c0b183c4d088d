"""Whatever laptops, copies and hands do, no slip number is given to two people."""

import shutil
from pathlib import Path

from spar_agent.adapters import vault_maintenance
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Event
from spar_agent.domain.ids import slip_number
from tests.conftest import ExpectedLogs
from tests.enrollments import queued
from tests.laptops import Laptop
from tests.slip_numbers import is_slip_number


def numbers(vault: FileVault, count: int = 3) -> list[str]:
    store = vault.store
    return [slip_number(store.next_serial(), "SU", store.slip_device()) for _ in range(count)]


def test_two_laptops_of_one_office_give_different_numbers(tmp_path: Path) -> None:
    one, other = Laptop(tmp_path / "one").created(), Laptop(tmp_path / "other").created()
    given = numbers(one) + numbers(other)
    assert len(set(given)) == 6
    assert all(is_slip_number(number) for number in given)
    one.close()
    other.close()


def test_after_a_restore_no_number_comes_again(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "profile")
    vault = laptop.created()
    given = numbers(vault)
    vault.database.copy_today()
    given += numbers(vault)
    (copy,) = (laptop.folder / "backups").glob("*.db")
    vault_maintenance.restore(vault.database, copy)
    vault = laptop.opened()
    given += numbers(vault)
    vault.close()
    vault = laptop.opened()
    given += numbers(vault)
    assert len(set(given)) == 12
    assert len({number.split("-")[1] for number in given}) == 2
    vault.close()


def test_an_older_file_put_back_by_hand_gives_other_numbers_too(
    tmp_path: Path, logs: ExpectedLogs
) -> None:
    laptop = Laptop(tmp_path / "profile")
    vault = laptop.created()
    given, path = numbers(vault), vault.database.path
    vault.close()
    shutil.copy(path, tmp_path / "yesterday.db")
    vault = laptop.opened()
    given += numbers(vault)
    vault.store.save(queued(), event=Event.OTHER, actor="a1")
    vault.close()
    shutil.copy(tmp_path / "yesterday.db", path)
    vault = laptop.opened()
    given += numbers(vault)
    assert len(set(given)) == 9
    logs.expect("journal is not the one we left")
    vault.close()
