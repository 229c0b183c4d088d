"""``spar-agent directory import`` into a real vault: all of a list, or the old one."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_agent.adapters.directory.bundle import Bundle, write_bundle
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.domain.account import BankAccount, FaType
from spar_agent.domain.directory import Dfsp
from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from tests.enrollments import queued
from tests.fakes import START, FakeClock
from tests.laptops import TYPED_PIN, LaptopWithBanks

HEAD = "IFSC;Bank code;Bank;Branch;City\n"
GOOD = HEAD + "AAAA0000001;AAAA;Bank A;Dumas Road;Surat\nAAAA0000002;AAAA;Bank A;Café;Surat\n"


@pytest.fixture
def laptop(tmp_path: Path) -> LaptopWithBanks:
    return LaptopWithBanks(tmp_path)


def test_a_table_is_taken_in_and_what_changed_is_reported(
    laptop: LaptopWithBanks, capsys: pytest.CaptureFixture[str]
) -> None:
    assert laptop.run(GOOD.encode("cp1252"), answer="y") == 0
    printed = capsys.readouterr()
    assert "encoding cp1252 (a guess), delimiter ';'" in printed.out
    assert "Café" in printed.out
    assert "1 new, 1 gone, 1 changed" in printed.out
    assert "2 of 2" in printed.err
    assert laptop.found("cafe") == ["Café"]
    assert laptop.found("old") == []


def test_wallets_and_the_rules_of_known_banks_are_kept(laptop: LaptopWithBanks) -> None:
    assert laptop.run(GOOD) == 0
    assert laptop.found("example") == ["Example Money"]
    vault = laptop.vault()
    vault.open_with("a", vault.unlock("a", Secret(TYPED_PIN)))
    (bank,) = StoreDirectory(vault.connection, FakeClock()).dfsps(FaType.BANK)
    vault.close()
    assert (bank.rule.min_len, bank.strategy_id) == (11, 5)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (GOOD + "AAAA1000003;AAAA;Bank A;Camp;Pune\n", "line 4: code has not the form of an IFSC"),
        (GOOD + "AAAA0000003;AAAA;Bank A\n", "line 4: 3 cells where 5 are due"),
        (GOOD + "AAAA0000002;AAAA;Bank A;Again;Pune\n", "line 4: the same branch as line 3"),
        (HEAD, "no bank in it"),
        ("IFSC;Branch\nAAAA0000001;Dumas\n", "no column for bank_code"),
    ],
)
def test_one_bad_line_and_the_old_list_stays(
    laptop: LaptopWithBanks, capsys: pytest.CaptureFixture[str], text: str, reason: str
) -> None:
    assert laptop.run(text) == 2
    assert reason in capsys.readouterr().err
    assert laptop.found("old") == ["Old"]


def test_an_agent_takes_in_no_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laptop = LaptopWithBanks(tmp_path, Role.AGENT)
    assert laptop.run(GOOD) == 2
    assert "supervisor" in capsys.readouterr().err
    assert laptop.found("old") == ["Old"]


def test_a_dry_run_only_tells(laptop: LaptopWithBanks, capsys: pytest.CaptureFixture[str]) -> None:
    (laptop.folder / "in.csv").write_text(GOOD, encoding="utf-8")
    out = laptop.folder / "new.spardir"
    what = ["build", str(laptop.folder / "in.csv"), str(out), "--country", "IN", "--dry-run"]
    assert laptop.made(what) == 0
    assert "2 branches of 2 banks" in capsys.readouterr().out
    assert not out.exists()


def test_an_interrupt_leaves_the_old_list(
    laptop: LaptopWithBanks, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class InterruptedOutput:
        """A terminal at which somebody presses Ctrl-C once progress is told."""

        def write(self, text: str) -> None:
            if " of 2" in text:
                raise KeyboardInterrupt

        def flush(self) -> None:
            """Nothing is kept."""

    monkeypatch.setattr("sys.stderr", InterruptedOutput())
    assert laptop.run(GOOD) == 1
    assert laptop.found("old") == ["Old"]


def waiting(laptop: LaptopWithBanks, branch: str, state: State) -> None:
    """An enrollment of somebody who is to be paid at ``branch`` of Bank A."""
    vault = laptop.vault()
    vault.open_with("a", vault.unlock("a", Secret(TYPED_PIN)))
    fa = BankAccount("Bank A", "AAAA", "Old", branch, "00012345678")
    vault.store.save(queued(fa=fa, state=state), event=Event.SUBMIT, actor="a")
    vault.close()


def test_people_who_wait_at_a_branch_that_goes_are_told_and_asked_about(
    laptop: LaptopWithBanks, capsys: pytest.CaptureFixture[str]
) -> None:
    waiting(laptop, "AAAA0000009", State.QUEUED)
    assert laptop.run(GOOD, answer="n") == 1
    assert "1 people who wait are paid at one that is gone" in capsys.readouterr().out
    assert laptop.found("old") == ["Old"]
    assert laptop.run(GOOD, answer="y") == 0
    assert laptop.found("old") == []


@pytest.mark.parametrize(
    ("branch", "state"), [("AAAA0000009", State.LINKED), ("AAAA0000001", State.QUEUED)]
)
def test_who_is_paid_already_or_at_a_branch_that_stays_needs_no_question(
    laptop: LaptopWithBanks, branch: str, state: State
) -> None:
    waiting(laptop, branch, state)
    assert laptop.run(GOOD, answer="n") == 0


def test_an_encoding_nobody_agreed_with_leaves_the_old_list(
    laptop: LaptopWithBanks, capsys: pytest.CaptureFixture[str]
) -> None:
    assert laptop.run(GOOD.encode("cp1252"), answer="n") == 2
    assert "names such as: Café" in capsys.readouterr().out
    assert laptop.found("old") == ["Old"]
    assert laptop.run(GOOD.encode("cp1252"), "--encoding", "cp1252", answer="n") == 0


def listed(days: int = 1) -> Bundle:
    issued = START + timedelta(days=days)
    return Bundle("3", "IN", issued, (Dfsp("NEW", "New Bank", FaType.BANK),), ())


def test_a_signed_list_is_taken_in_whole(laptop: LaptopWithBanks) -> None:
    signed = write_bundle(listed(), laptop.key)
    (laptop.folder / "new.spardir").write_bytes(signed[:-1] + b"x")
    assert laptop.taken_in() == 2
    assert laptop.found("old") == ["Old"]
    (laptop.folder / "new.spardir").write_bytes(signed)
    assert laptop.taken_in() == 0
    assert laptop.found("new bank") == ["New Bank"]
    assert laptop.found("example") == []


def test_neither_a_table_nor_anybody_s_list_is_taken_in(
    laptop: LaptopWithBanks, capsys: pytest.CaptureFixture[str]
) -> None:
    for data in (GOOD.encode(), write_bundle(listed(), Ed25519PrivateKey.generate())):
        (laptop.folder / "new.spardir").write_bytes(data)
        assert laptop.taken_in() == 2
    printed = capsys.readouterr().err
    assert "not a directory bundle" in printed
    assert "signed by nobody we trust" in printed
    assert laptop.found("old") == ["Old"]


def test_a_list_of_before_the_one_in_use_is_not_taken_in(
    laptop: LaptopWithBanks, capsys: pytest.CaptureFixture[str]
) -> None:
    (laptop.folder / "new.spardir").write_bytes(write_bundle(listed(-1), laptop.key))
    assert laptop.taken_in() == 2
    assert "issued before the list in use" in capsys.readouterr().err
    assert laptop.found("old") == ["Old"]
