"""``spar-agent doctor`` against the real servers, with them stopped, and on folders at fault."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.direct import DIRECT
from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent import settings
from spar_agent.adapters.office import SETTING, save_office
from spar_agent.cli import main
from spar_agent.cli.console import Console
from tests.conftest import ExpectedLogs
from tests.laptops import TYPED_PIN, Laptop
from tests.servers import Servers, running_servers

Printed = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with running_servers(tmp_path_factory.mktemp("servers")) as running:
        yield running


def set_up(folder: Path, office: Path) -> MemoryKeyring:
    laptop = Laptop(folder)
    vault = laptop.created()
    save_office(vault.connection, office.read_text("utf-8"))
    vault.close()
    folder.chmod(0o700)
    return laptop.keyring


def doctor(folder: Path, keyring: MemoryKeyring, *more: str, pin: str = TYPED_PIN) -> int:
    given = ["doctor", "--profile", str(folder), *more]
    return main(given, Console(keyring, lambda _: pin, argon2=CHEAP, direct=DIRECT))


def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    return {row["code"]: row for row in json.loads(capsys.readouterr().out)}


def test_running_servers_answer_and_the_vault_is_whole(
    servers: Servers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keyring = set_up(tmp_path / "p", servers.office)
    assert doctor(tmp_path / "p", keyring, "--agent", "Asha K.", "--json") == 1
    rows = printed(capsys)
    good = {"keyring", "folder", "vault", "journal", "registry", "identity", "fonts"}
    assert {code: rows[code]["state"] for code in good} == dict.fromkeys(good, "good")
    assert rows["bank-list"]["state"] == "attention"  # none was taken in


def test_servers_that_are_not_there_are_two_lines_and_the_rest_goes_on(
    servers: Servers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = json.loads(servers.office.read_text("utf-8"))
    gone["mapper"]["base_url"] = gone["identity"]["ida_base_url"] = "http://127.0.0.1:9"
    office = tmp_path / "gone.json"
    office.write_text(json.dumps(gone), "utf-8")
    keyring = set_up(tmp_path / "p", office)
    assert doctor(tmp_path / "p", keyring, "--agent", "a1", "--json") == 2
    rows = printed(capsys)
    assert rows["registry"]["state"] == rows["identity"]["state"] == "bad"
    assert rows["vault"]["state"] == rows["journal"]["state"] == "good"


def test_an_office_file_that_cannot_be_read_is_no_bad_vault(
    servers: Servers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop = Laptop(tmp_path / "p")
    vault = laptop.created()
    save_office(vault.connection, servers.office.read_text("utf-8"))
    vault.connection.execute("UPDATE settings SET value = '{}' WHERE name = ?", (SETTING,))
    vault.close()
    assert doctor(tmp_path / "p", laptop.keyring, "--agent", "a1", "--json") == 2
    rows = printed(capsys)
    assert rows["vault"]["state"] == rows["journal"]["state"] == "good"
    assert rows["registry"]["fact"] == "failed: SETUP-PROFILE"


class AskingMemory(MemoryKeyring):
    """A key storage that does not tell whether it is locked, as KWallet."""

    def would_ask(self) -> bool:
        return True


def test_a_key_storage_that_may_ask_is_not_bad_and_hides_no_page(
    servers: Servers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = set_up(tmp_path / "p", servers.office)
    keyring = AskingMemory()
    vars(keyring).update(vars(kept))
    assert doctor(tmp_path / "p", keyring, "--json") == 1
    rows = printed(capsys)
    assert rows["keyring"]["state"] == rows["vault"]["state"] == "attention"
    assert doctor(tmp_path / "p", keyring, "--agent", "a1", "--json") == 1
    assert printed(capsys)["vault"]["state"] == "good"


def test_without_agent_no_pin_is_asked_and_the_table_is_safe_to_send(
    servers: Servers,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keyring = set_up(tmp_path / "p", servers.office)
    monkeypatch.setenv("HTTP_PROXY", "http://asha:secret@proxy:1")

    def nobody(_prompt: str) -> str:
        raise AssertionError("a PIN was asked for")

    for more in ([], ["--no-pin", "--agent", "a1"]):
        main(
            ["doctor", "--profile", str(tmp_path / "p"), *more],
            Console(keyring, nobody, argon2=CHEAP, direct=DIRECT),
        )
        shown = capsys.readouterr().out
        line = next(one for one in shown.splitlines() if " variables " in one)
        assert line.startswith("! attention")
        assert "HTTP_PROXY" in line
        assert "- not tried  registry" in shown
        assert not {"secret", "Asha", str(Path.home())} & set(shown.split())
        assert "secret" not in shown


def test_a_wrong_pin_is_a_line(
    servers: Servers,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    logs: ExpectedLogs,
) -> None:
    keyring = set_up(tmp_path / "p", servers.office)
    assert doctor(tmp_path / "p", keyring, "--agent", "a1", "--json", pin="204682") == 2
    rows = printed(capsys)
    assert rows["vault"]["state"] == "bad"
    assert rows["folder"]["state"] == "good"
    logs.expect("a wrong PIN")


@pytest.mark.parametrize("mode", [0o500, 0o755])
def test_a_folder_that_is_read_only_or_open_to_others_is_bad(
    servers: Servers, tmp_path: Path, capsys: pytest.CaptureFixture[str], mode: int
) -> None:
    folder = tmp_path / "p"
    keyring = set_up(folder, servers.office)
    folder.chmod(mode)
    try:
        assert doctor(folder, keyring, "--json") == 2
        assert printed(capsys)["folder"]["state"] == "bad"
    finally:
        folder.chmod(0o700)


def test_where_nothing_is_wrong_it_ends_with_0(
    servers: Servers,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")  # no lpstat: printers are not told
    for name in settings.ignored_variables():
        monkeypatch.delenv(name)
    keyring = set_up(tmp_path / "p", servers.office)
    assert doctor(tmp_path / "p", keyring, "--json") == 0
    states = {row["state"] for row in printed(capsys).values()}
    assert states == {"good", "not_tried"}


def test_a_bad_settings_file_is_a_line_and_everything_else_is_looked_at(
    servers: Servers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keyring = set_up(tmp_path / "p", servers.office)
    (tmp_path / "p" / "settings.toml").write_text("text_percent = 9000\n", "utf-8")
    assert doctor(tmp_path / "p", keyring, "--agent", "a1", "--json") == 2
    rows = printed(capsys)
    assert rows["settings"]["state"] == "bad"
    assert "text_percent" in rows["settings"]["fact"]
    assert rows["vault"]["state"] == rows["registry"]["state"] == "good"


class HangingKeyring(MemoryKeyring):
    """Answers once it is released."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def get(self, name: str) -> str | None:
        self.released.wait()
        return super().get(name)


def test_a_key_storage_that_hangs_ends_in_a_line(
    servers: Servers, tmp_path: Path, capsys: pytest.CaptureFixture[str], logs: ExpectedLogs
) -> None:
    set_up(tmp_path / "p", servers.office)
    keyring = HangingKeyring()
    given = ["doctor", "--profile", str(tmp_path / "p"), "--agent", "a1", "--json"]
    try:
        assert (
            main(
                given,
                Console(
                    keyring, lambda _: TYPED_PIN, open_within_s=0.2, argon2=CHEAP, direct=DIRECT
                ),
            )
            == 2
        )
    finally:
        keyring.released.set()
    rows = printed(capsys)
    assert rows["keyring"]["state"] == rows["vault"]["state"] == "bad"
    assert rows["folder"]["state"] == rows["fonts"]["state"] == "good"
    logs.expect("no answer within")


def test_the_home_folder_is_masked(
    servers: Servers,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keyring = set_up(tmp_path / "p", servers.office)
    monkeypatch.setattr(Path, "home", classmethod(lambda _: Path("/home/asha")))
    (tmp_path / "p" / "settings.toml").write_text("'/home/asha/x' = 1\n", "utf-8")
    assert doctor(tmp_path / "p", keyring) == 2
    shown = capsys.readouterr().out
    assert "~/x" in shown
    assert "/home/asha" not in shown
