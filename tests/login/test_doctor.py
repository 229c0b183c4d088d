"""``spar-central doctor portal`` finds what is set up wrongly, before a person meets it."""

import subprocess
import sys
from pathlib import Path

import pytest

from spar_central.cli.main import main
from spar_central.settings_file import load
from tests.central.center import Center, TurnedClock, made_keys
from tests.central.test_self_service_review import confirmed
from tests.login.code_login import code_settings
from tests.login.country import AMA, Country, Registered, new_key, running, write_key

SETTINGS = """
office = "office-1"
office_name = "Field office 1"
data = "{folder}/central"
[login]
issuer = "{country.issuer}"
discovery_url = "{country.url}/.well-known/openid-configuration"
[login.portal]
client_id = "{portal.client_id}"
key_file = "{portal.key_file}"
redirect_uri = "{portal.redirect_uri}"
[login.changes]
client_id = "{changes.client_id}"
key_file = "{changes.key_file}"
redirect_uri = "{changes.redirect_uri}"
"""


INTAKE = """
[intake]
origin = "http://127.0.0.1:9"
return_url = "http://127.0.0.1:8/account"
token_file = "none"
"""


def written(country: Country, folder: Path, portal: Registered, changes: Registered) -> Path:
    file = folder / "central.toml"
    file.write_text(
        SETTINGS.format(
            folder=folder, country=country, portal=portal.client, changes=changes.client
        ),
        encoding="utf-8",
    )
    return file


def doctor(file: Path) -> int:
    return main(["--settings", str(file), "doctor", "portal"])


def test_all_is_right(country: Country, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(country, tmp_path, country.new_client(), country.new_client())
    assert doctor(file) == 0
    assert capsys.readouterr().out.count("knows this client and its key") == 2


def test_another_key_than_was_registered(
    country: Country, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = country.new_client()
    write_key(Path(wrong.client.key_file), new_key())
    assert doctor(written(country, tmp_path, country.new_client(), wrong)) == 1
    out = capsys.readouterr().out
    assert "login.changes: Logging in does not work" in out
    assert "invalid_client" in out


def test_a_clock_that_is_off(
    java: Country, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(java, tmp_path, java.new_client(), java.new_client())
    java.order(clock_offset_s=-30.0)
    assert doctor(file) == 1
    out = capsys.readouterr().out
    assert "off the login service's" in out or "invalid_client" in out


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [("policy", 0, "has the same token at both"), ("random", 1, "has several tokens")],
)
def test_a_person_logs_in_twice(kind: str, code: int, words: str, tmp_path: Path) -> None:
    with running(tmp_path, "2.0", "--auth-token-type", kind) as country:
        file = written(country, tmp_path, country.new_client(), country.new_client())
        codes = code_settings(country, tmp_path).partition("\n")[2]
        with file.open("a", encoding="utf-8") as more:
            more.write(INTAKE + codes)
        at_desk = enrolled(file, country.psut(AMA))
        command = ["--settings", str(file), "doctor", "portal", "--log-in", "--enrollment", at_desk]
        process = subprocess.Popen(
            [sys.executable, "-m", "spar_central", *command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        lines = []
        while line := process.stdout.readline():
            lines.append(line)
            if line.startswith("http"):
                process.stdin.write(country.person(AMA).log_in(line.strip()) + "\n")
                process.stdin.flush()
            if "the ID number of" in line:
                country.forgive()
                process.stdin.write(AMA + "\n")
                process.stdin.flush()
            if "the code of the message" in line:
                process.stdin.write(country.code() + "\n")
                process.stdin.flush()
        process.stdin.close()
        process.stdout.close()
        assert process.wait() == code
        said = "".join(lines)
        assert words in said
        assert "who comes by a code may look only" in said
        assert "the code of the message" in said
        assert ("the desk finds the same person" in said) == (kind != "random")


def enrolled(file: Path, psut: str) -> str:
    """Something of this person that the center holds with its proof."""
    settings = load(file)
    clock = TurnedClock()
    keys, registrar = made_keys(settings, file.parent, clock)
    return confirmed(Center(settings, keys, registrar, clock), psut=psut)
