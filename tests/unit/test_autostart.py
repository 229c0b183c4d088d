"""Autostart and the computer's policy: what the system is told, and who may change it."""

import configparser
import plistlib
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from spar_agent.adapters.autostart import LABEL, own_command, set_autostart
from spar_agent.errors import SettingsFileBad
from spar_agent.services.preferences import PreferenceKeeper
from spar_agent.settings import PREFIX, SettingsFile, load
from tests.services import AGENT, PREFERENCES, FakePersonal

ODD = ("/opt/Prógram 100% घर/spar-agent", "--profile", '/home/a "b" $c/`d`\\e')


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="as Linux keeps it")
def test_linux_is_told_in_the_words_of_its_standard(home: Path) -> None:
    entry = home / "config" / "autostart" / "spar-agent.desktop"
    set_autostart(ODD, on=False)
    assert not entry.exists()
    set_autostart(ODD, on=True)
    read = configparser.ConfigParser(interpolation=None)
    read.read(entry, "utf-8")
    line = read["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', line)
    assert tuple(re.sub(r"\\(.)", r"\1", word) for word in words) == ODD
    set_autostart(ODD, on=False)
    assert not entry.exists()


def test_macos_is_told_by_a_launch_agent(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: home)
    set_autostart(ODD, on=True)
    agent = plistlib.loads((home / "Library" / "LaunchAgents" / f"{LABEL}.plist").read_bytes())
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (list(ODD), True)


def test_the_newest_version_starts_not_the_one_that_ran(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "versions" / "0.1.0" / "spar-agent"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert own_command() == (str(program),)
    (tmp_path / "spar-agent").touch()
    assert own_command(tmp_path) == (str(tmp_path / "spar-agent"), "--profile", str(tmp_path))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="as Linux keeps it")
def test_a_tick_in_the_settings_is_told_to_the_system(home: Path) -> None:
    keeper = PreferenceKeeper(FakePersonal(), SettingsFile(home, home / "none"), PREFERENCES)
    entry = home / "config" / "autostart" / "spar-agent.desktop"
    keeper.keep(AGENT, replace(PREFERENCES, autostart=True))
    assert str(home) in entry.read_text("utf-8")
    assert load(home, {}).autostart
    keeper.keep(AGENT, replace(PREFERENCES, autostart=False))
    assert not entry.exists()


def test_what_the_policy_says_nobody_changes(home: Path) -> None:
    policy = home / "policy.toml"
    policy.write_text("autostart = false\nlock_after_s = 60\n", "utf-8")
    file = SettingsFile(home, policy)
    assert file.fixed() == {"autostart", "lock_after_s"}
    with pytest.raises(SettingsFileBad, match="autostart"):
        file.keep({"autostart": True, "sounds": False})
    assert not (home / "settings.toml").exists()
    file.keep({"sounds": False})
    (home / "settings.toml").write_text("lock_after_s = 900\nsounds = false\n", "utf-8")
    made = load(home, {f"{PREFIX}LOCK_AFTER_S": "800"}, {"lock_after_s": 700}, policy_of=policy)
    assert (made.lock_after_s, made.sounds, made.autostart) == (60, False, False)


@pytest.mark.parametrize("text", ["lock_after_s = 9999", "pin = false", "= ="])
def test_a_policy_that_cannot_be_used_is_told_by_its_name(home: Path, text: str) -> None:
    policy = home / "policy.toml"
    policy.write_text(text, "utf-8")
    with pytest.raises(SettingsFileBad, match=r"policy\.toml"):
        load(home, {}, policy_of=policy)
    assert load(home, {}, read_file=False, policy_of=policy).lock_after_s == 180
