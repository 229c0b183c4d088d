"""A laptop on which nobody can sign in: two persons at the real center let a supervisor in."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from spar_agent.adapters.central.recovery import VaultRecoveryDesk, keep_recovery_slot
from spar_agent.domain.journal import Act
from spar_agent.domain.secret import Secret
from spar_agent.errors import SlotClosed, SparError, WeakPin, WrongPin
from spar_agent.errors.central import CenterUntrusted, RecoveryMissing, RecoveryUnfit
from spar_central.cli.main import main
from spar_central.people import acts
from spar_central.trust.certificates import Role
from tests.central.center import PASSPHRASE, Center, running
from tests.central.storages import settings
from tests.command_line import settings_of
from tests.conftest import ExpectedLogs
from tests.joined import PIN, JoinedLaptop, hand_out

NEW_PIN = Secret("918273")
STAFF = iter(f"S-{number}" for number in range(100, 1000))
CHIEFS = iter(f"C-{number}" for number in range(100, 1000))


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    with running(settings("", folder), folder) as made:
        hand_out(made)
        (folder / "pass").write_text(PASSPHRASE, encoding="utf-8")
        settings_of(made.settings)
        yield made


@pytest.fixture(autouse=True)
def right_time(center: Center) -> None:
    center.clock.moved = timedelta()


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    made = JoinedLaptop(center, tmp_path / "laptop", next(STAFF)).joined()
    keep_recovery_slot(made.vault, made.membership, made.clock)
    return made


def chief(center: Center, office: str = "office-1", role: Role = Role.SUPERVISOR) -> str:
    staff = next(CHIEFS)
    center.hire(staff, role, office)
    return staff


def desk(laptop: JoinedLaptop) -> VaultRecoveryDesk:
    return VaultRecoveryDesk(laptop.vault, laptop.clock)


def opened(
    center: Center,
    request: Path,
    staff: str,
    words: str,
    by: tuple[str, str] = ("A-1", "A-2"),
    name: str = "answer.json",
) -> tuple[int, Path]:
    """As two persons do it, with the recovery key's stick."""
    folder = Path(center.settings.data).parent
    answer = request.with_name(name)
    given = [
        *("--settings", str(folder / "central.toml"), "recovery", "open"),
        *(str(request), str(answer), "--for", staff, "--words", words),
        *("--stick", str(folder / "stick"), "--passphrase-file", str(folder / "pass")),
        *("--by", by[0], "--and-by", by[1]),
    ]
    return main(given), answer


def test_two_persons_let_a_supervisor_in_and_everything_is_there(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    row, old = laptop.captured(1), laptop.key.kid
    device = laptop.membership.device_id
    laptop.vault.close()
    staff = chief(center)
    asked = desk(laptop).ask(tmp_path / "request.json")
    status, answer = opened(center, tmp_path / "request.json", staff, asked.words)
    assert status == 0
    assert desk(laptop).read(answer).staff_number == staff
    with pytest.raises(WeakPin):
        desk(laptop).open(answer, Secret("111111"))
    person = desk(laptop).open(answer, NEW_PIN)
    key = laptop.vault.unlock(person.agent_id, NEW_PIN)
    assert laptop.vault.open_with(person.agent_id, key).name == f"Name of {staff}"
    assert laptop.row(row.enrollment_id).signed == row.signed
    assert laptop.vault.keys.signing_secret(person.agent_id)
    with pytest.raises(SparError):  # the key of who worked here stays closed
        laptop.vault.keys.signing_secret(laptop.person.agent_id)
    acts_of = laptop.vault.connection.execute(
        "SELECT actor FROM events WHERE kind = ?", (Act.RECOVERED,)
    ).fetchall()
    assert acts_of == [(person.agent_id,)]
    assert ("recovery.opened", "A-1 A-2", device, staff) in center.records()
    laptop.vault.keys.unlock(laptop.person.agent_id, PIN)
    assert laptop.key.kid == old


def test_an_answer_counts_once_and_only_for_the_last_request(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    laptop.vault.close()
    staff, file = chief(center), tmp_path / "request.json"
    words = desk(laptop).ask(file).words
    _, first = opened(center, file, staff, words)
    desk(laptop).ask(file)
    with pytest.raises(RecoveryUnfit):
        desk(laptop).open(first, NEW_PIN)
    _, second = opened(center, file, staff, words, name="second.json")
    desk(laptop).open(second, NEW_PIN)
    with pytest.raises(RecoveryUnfit):
        desk(laptop).open(second, Secret("564738"))


def test_a_stolen_slot_in_the_request_of_another_laptop_is_not_opened(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    """The thief has a laptop of their own, and the folder of a stolen one."""
    thief = JoinedLaptop(center, tmp_path / "thief", next(STAFF)).joined()
    keep_recovery_slot(thief.vault, thief.membership, thief.clock)
    stolen, own = laptop.vault.keys.recovery(), thief.vault.keys.recovery()
    assert stolen is not None
    assert own is not None
    thief.vault.keys.keep_recovery(replace(own, sealed=stolen.sealed))
    device = thief.membership.device_id
    thief.vault.close()
    file = tmp_path / "request.json"
    words = desk(thief).ask(file).words
    status, answer = opened(center, file, staff := chief(center), words)
    assert (status, answer.exists()) == (2, False)
    assert ("refused.recovery.slot", "A-1 A-2", device, staff) in center.records()


@pytest.mark.parametrize(
    ("code", "by", "role", "office", "words"),
    [
        ("person.same", ("A-1", "A-1"), Role.SUPERVISOR, "office-1", ""),
        ("person.role", ("A-1", "S-1"), Role.SUPERVISOR, "office-1", ""),
        ("person.role", ("A-1", "A-2"), Role.AGENT, "office-1", ""),
        ("person.office", ("A-1", "A-2"), Role.SUPERVISOR, "office-2", ""),
        ("recovery.words", ("A-1", "A-2"), Role.SUPERVISOR, "office-1", "lusab babad"),
    ],
)
def test_what_the_center_refuses_is_on_record(
    laptop: JoinedLaptop, center: Center, tmp_path: Path, code: str, by: tuple[str, str],
    role: Role, office: str, words: str,
) -> None:  # fmt: skip
    device = laptop.membership.device_id
    staff, file = chief(center, office, role), tmp_path / "request.json"
    shown = desk(laptop).ask(file).words
    status, answer = opened(center, file, staff, words or shown, by)
    assert (status, answer.exists()) == (2, False)
    who = " ".join(sorted(set(by)))
    assert (f"refused.{code}", who, device, staff) in center.records()


def test_who_gets_in_does_not_open_it_for_themselves(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    file = tmp_path / "request.json"
    words = desk(laptop).ask(file).words
    assert opened(center, file, "A-1", words)[0] == 2


def test_a_blocked_laptop_is_not_opened(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    device, file = laptop.membership.device_id, tmp_path / "request.json"
    words = desk(laptop).ask(file).words
    center.act(lambda tx: acts.wipe(tx, center.registrar, device, "A-1", center.clock()))
    assert opened(center, file, chief(center), words)[0] == 2


def test_an_answer_of_somebody_else_and_half_a_file_open_nothing(
    laptop: JoinedLaptop, center: Center, tmp_path: Path, logs: ExpectedLogs
) -> None:
    laptop.vault.close()
    file, staff = tmp_path / "request.json", chief(center)
    _, answer = opened(center, file, staff, desk(laptop).ask(file).words)
    whole = json.loads(answer.read_text(encoding="utf-8"))
    head, body, mark = whole["answer"].split(".")
    for text in (
        json.dumps({**whole, "answer": f"{head}.{body}.{mark[:-8]}AAAAAAAA"}),
        answer.read_text(encoding="utf-8")[:200],
        "",
    ):
        answer.write_text(text, encoding="utf-8")
        with pytest.raises((CenterUntrusted, RecoveryUnfit)):
            desk(laptop).open(answer, NEW_PIN)
    with pytest.raises(WrongPin):
        laptop.vault.unlock(laptop.person.agent_id, NEW_PIN)
    logs.expect("a wrong PIN")


def test_slots_are_kept_at_contact_and_made_anew_for_another_recovery_key(
    center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", next(STAFF)).joined()
    with pytest.raises(RecoveryMissing):
        desk(laptop).ask(tmp_path / "request.json")
    keep_recovery_slot(laptop.vault, laptop.membership, laptop.clock)
    held = laptop.vault.keys.recovery()
    keep_recovery_slot(laptop.vault, laptop.membership, laptop.clock)
    assert laptop.vault.keys.recovery() == held
    assert held is not None
    laptop.vault.keys.keep_recovery(replace(held, kid="other"))
    keep_recovery_slot(laptop.vault, laptop.membership, laptop.clock)
    fresh = laptop.vault.keys.recovery()
    assert fresh is not None
    assert fresh.kid == held.kid


def test_everybody_locked_out_is_what_it_is_for(
    laptop: JoinedLaptop, center: Center, tmp_path: Path, logs: ExpectedLogs
) -> None:
    """A closed slot beside it stays closed until the new supervisor opens it."""
    file, staff = tmp_path / "request.json", chief(center)
    laptop.vault.close()
    _, answer = opened(center, file, staff, desk(laptop).ask(file).words)
    person = desk(laptop).open(answer, NEW_PIN)
    with pytest.raises((SlotClosed, SparError)):
        for _ in range(12):
            try:
                laptop.vault.unlock(laptop.person.agent_id, Secret("000001"))
            except WrongPin:
                laptop.clock.moved += timedelta(hours=2)
    key = laptop.vault.unlock(person.agent_id, NEW_PIN)
    by = laptop.vault.open_with(person.agent_id, key)
    laptop.vault.staff.reopen_slot(by, laptop.person.agent_id, Secret("735192"))
    laptop.vault.unlock(laptop.person.agent_id, Secret("735192"))
    logs.expect("a wrong PIN")


def test_a_copied_folder_alone_opens_nothing(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    """slots.json, vault and answer in another computer: its keyring has no key of that laptop."""
    laptop.vault.close()
    file = tmp_path / "request.json"
    _, answer = opened(center, file, chief(center), desk(laptop).ask(file).words)
    copy = JoinedLaptop(center, tmp_path / "copy", laptop.staff)
    shutil.copytree(laptop.folder, copy.folder)
    with pytest.raises(SparError):
        desk(copy).open(answer, NEW_PIN)
