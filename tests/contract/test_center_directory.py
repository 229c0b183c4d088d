"""Lists of banks from the real center over sockets: fetched in parts, verified, put in use."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from demo.throwaway import CHEAP
from spar_agent.adapters.central.directory import (
    FILE,
    NOTE_FILE,
    PART_FILE,
    DirectoryFetch,
    waiting_list,
)
from spar_agent.adapters.central.office import office_of
from spar_agent.adapters.directory.bundle import Bundle, write_bundle
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.center_wiring import issued_at, take_published_list
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp
from spar_central.directory.lists import read_list
from spar_central.records import directories
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.conftest import ExpectedLogs
from tests.joined import PIN, JoinedLaptop, LaptopLine, hand_out

KEY = Ed25519PrivateKey.generate()
OTHER = Ed25519PrivateKey.generate()
ISSUED = datetime(2026, 11, 1, tzinfo=UTC)


def raw(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def listed(days: int = 0, *, key: Ed25519PrivateKey = KEY, branches: int = 40_000) -> bytes:
    """A list of its own name; 40,000 branches are two parts."""
    bank = Dfsp("BANK", f"Bank of day {days}", FaType.BANK)
    rows = tuple(
        Branch(f"{number * 7919 % 999_983:06d}", f"Branch {number * 104_729 % 7_368_787}", "BANK")
        for number in range(branches)
    )
    issued = ISSUED + timedelta(days=days)
    return write_bundle(Bundle(f"day {days}", "KE", issued, (bank,), rows), key)


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    with running(settings("", folder), folder) as made:
        hand_out(made, list_signers=(raw(KEY).hex(),))
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    empty(center)
    return JoinedLaptop(center, tmp_path / "laptop", f"S-{next(STAFF)}").joined()


STAFF = iter(range(100, 1000))


def empty(center: Center) -> None:
    center.act(lambda tx: tx.fetch("DELETE FROM directory_lists"))
    center.act(lambda tx: tx.fetch("DELETE FROM directory_parts"))


def publish(center: Center, data: bytes) -> None:
    """As the command does, whoever signed it: the laptop must not rest on Central's own check."""
    found = read_list(data, [raw(KEY), raw(OTHER)])
    described = (found.version, found.country, found.issued, "")
    center.act(lambda tx: directories.add(tx, described, data, ("A-1", "A-2"), center.clock()))


class ListOnLaptop:
    """The list of one laptop, with a line that is closed after each look."""

    def __init__(self, laptop: JoinedLaptop) -> None:
        self.laptop = laptop
        self.office = office_of(laptop.membership, laptop.clock.now())
        self.directory = StoreDirectory(laptop.vault.connection, laptop.clock)

    def look(self, stop: Callable[[], None] = lambda: None) -> None:
        laptop = self.laptop

        async def go(line: LaptopLine) -> None:
            call = line.client.call

            async def counted(*words: object) -> object:
                stop()
                return await call(*words)  # type: ignore[arg-type]

            line.client.call = counted  # type: ignore[method-assign,assignment]
            fetch = DirectoryFetch(
                line.client, laptop.folder, laptop.clock, self.office.list_signers,
                present=lambda: issued_at(self.directory),
                taken=lambda _: take_published_list(
                    self.directory, laptop.folder, self.office, first=True
                ),
            )  # fmt: skip
            await fetch.renew()

        laptop.run(go)

    def opened(self) -> str:
        """The vault is opened again: the name of the list in use."""
        take_published_list(self.directory, self.laptop.folder, self.office)
        age = self.directory.age()
        return age.version if age is not None else ""

    @property
    def in_use(self) -> str:
        age = self.directory.age()
        return age.version if age is not None else ""


def test_the_first_list_is_in_use_at_once_and_a_newer_one_when_the_vault_is_opened(
    center: Center, laptop: JoinedLaptop
) -> None:
    desk = ListOnLaptop(laptop)
    desk.look()
    assert desk.in_use == ""
    publish(center, listed())
    desk.look()
    assert desk.in_use == "day 0"
    found = desk.directory.find("BANK", "007919")
    assert found is not None
    assert found.branch is not None
    publish(center, listed(1, branches=3))
    desk.look()
    assert desk.in_use == "day 0"
    assert desk.opened() == "day 1"
    assert not [name for name in (FILE, PART_FILE, NOTE_FILE) if (laptop.folder / name).exists()]
    desk.look()
    assert desk.in_use == "day 1"


def test_a_fetch_that_is_killed_anywhere_goes_on(center: Center, laptop: JoinedLaptop) -> None:
    data = listed()
    publish(center, data)
    assert len(data) > directories.PART_BYTES
    desk = ListOnLaptop(laptop)
    for allowed in (0, 1, 1):
        left = [allowed]

        def stop(left: list[int] = left) -> None:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1

        with pytest.raises(KeyboardInterrupt):
            desk.look(stop)
        part = laptop.folder / PART_FILE
        if part.exists():
            part.write_bytes(part.read_bytes() + b"half a part that no note speaks of")
    desk.look()
    assert desk.in_use == "day 0"


def test_a_list_that_another_signed_is_told_and_never_used(
    center: Center, laptop: JoinedLaptop, logs: ExpectedLogs
) -> None:
    publish(center, listed(branches=3))
    desk = ListOnLaptop(laptop)
    desk.look()
    publish(center, listed(2, key=OTHER, branches=3))
    desk.look()
    desk.look()
    logs.expect("list of banks is not taken")
    assert desk.opened() == "day 0"
    assert not (laptop.folder / FILE).exists()
    publish(center, listed(3, branches=3))
    desk.look()
    assert desk.opened() == "day 3"


def test_an_older_list_takes_no_newer_ones_place(center: Center, laptop: JoinedLaptop) -> None:
    publish(center, listed(5, branches=3))
    desk = ListOnLaptop(laptop)
    desk.look()
    empty(center)
    publish(center, listed(4, branches=3))
    desk.look()
    (laptop.folder / FILE).write_bytes(listed(4, branches=3))  # put there by somebody
    assert desk.opened() == "day 5"


def test_a_list_put_beside_the_vault_by_somebody_is_not_used(
    laptop: JoinedLaptop, logs: ExpectedLogs
) -> None:
    (laptop.folder / FILE).write_bytes(listed(9, key=OTHER, branches=3))
    assert ListOnLaptop(laptop).opened() == ""
    logs.expect("beside the vault is not used")
    assert waiting_list(laptop.folder, [raw(KEY)]) is None


def test_a_list_that_is_taken_back_while_it_is_fetched_is_forgotten(
    center: Center, laptop: JoinedLaptop
) -> None:
    publish(center, listed())
    desk = ListOnLaptop(laptop)
    left = [2]

    def stop() -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1

    with pytest.raises(KeyboardInterrupt):
        desk.look(stop)
    empty(center)
    publish(center, listed(1, branches=3))
    desk.look()
    desk.look()
    assert desk.in_use == "day 1"


def test_the_office_file_says_whose_lists_a_command_takes_in(
    laptop: JoinedLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = ["--profile", str(laptop.folder)]
    (tmp_path / "pub").write_text(raw(OTHER).hex(), encoding="utf-8")
    laptop.vault.close()

    def take(data: bytes, *more: str) -> int:
        (tmp_path / "new").write_bytes(data)
        given = ["directory", "import", str(tmp_path / "new"), *profile, *more]
        return main(given, Console(laptop.keyring, lambda _: PIN.reveal(), argon2=CHEAP))

    assert take(listed(key=OTHER, branches=3)) == 2
    assert "signed by nobody we trust" in capsys.readouterr().err
    assert take(listed(key=OTHER, branches=3), "--trust", str(tmp_path / "pub")) == 2
    assert "the office file says who signs lists here" in capsys.readouterr().err
    assert take(listed(1, branches=3)) == 0
    laptop.reopen()
    age = StoreDirectory(laptop.vault.connection, laptop.clock).age()
    assert age is not None
    assert age.version == "day 1"
