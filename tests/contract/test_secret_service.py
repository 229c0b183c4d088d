"""The vault with gnome-keyring behind it, as on a desktop, each time in a session of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Secret Service is a thing of Linux"
)

UNLOCK = "printf 'login\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"


def in_session(home: Path, folder: Path, act: str, *, unlocked: bool = True) -> str:
    """What the child says inside a D-Bus session, after the user has logged in."""
    programs = ("dbus-run-session", "gnome-keyring-daemon")
    missing = [program for program in programs if shutil.which(program) is None]
    assert not missing, "please run: apt-get install -y gnome-keyring dbus"
    home.mkdir(exist_ok=True)
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring",
    }
    child = f"{sys.executable} -m tests.keyring_child {folder} {act}"
    script = f"{UNLOCK}; {child}" if unlocked else child
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=environment, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8",
    )  # fmt: skip
    return done.stdout + done.stderr


def test_key_and_counted_pins_outlive_the_session(tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "profile"
    assert "keyring.backends.SecretService" in in_session(home, folder, "create")
    output = in_session(home, folder, "open")
    assert "left 3 " in output
    assert "rows 1 fault ''" in output


def test_another_users_key_storage_opens_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    in_session(tmp_path / "home", folder, "create")
    output = in_session(tmp_path / "stranger", folder, "open")
    assert "rows" not in output
    assert "VAULT-KEY-LOST" in output or "KeyLost" in output


def test_work_that_nobody_watches_asks_for_no_password(tmp_path: Path) -> None:
    output = in_session(tmp_path / "home", tmp_path / "profile", "locked")
    assert "asks kept VAULT-KEYRING locked, and nobody was asked; locked still True" in output
