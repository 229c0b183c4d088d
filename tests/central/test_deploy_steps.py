"""The steps of docs/deploy.md as they stand there: the root and keys changed, a version back."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from demo.processes import Server
from spar_central.keys_folder import read_root
from spar_central.settings import Settings
from spar_central.settings_file import load
from spar_central.trust.certificates import Role
from tests.central.center import ADMINS, PASSPHRASE, Center, TurnedClock, made_keys
from tests.central.world import account
from tests.joined import JoinedLaptop, hand_out

TEXT = (Path(__file__).parents[2] / "docs" / "deploy.md").read_text("utf-8")
OFFICE = 'name = "Field office 1"\noffice_code = "K7"\n[central]\nurl = "{url}"\n'


def steps(heading: str) -> list[str]:
    """The commands under a heading."""
    part = TEXT.split(f"\n# {heading}\n")[1].split("\n# ")[0]
    return re.findall(r"^    (\S.*)$", part, re.MULTILINE)


def carry_out(line: str, folder: Path) -> str:
    """As a person at the server types it, with this folder in place of the server's."""
    for place, ours in (
        ("/etc/spar-central/spar-central.toml", folder / "central.toml"),
        ("/media/stick", folder / "stick"),
        ("/media/new", folder / "new"),
    ):
        line = line.replace(place, str(ours))
    shell = f'spar-central() {{ "{sys.executable}" -m spar_central "$@"; }}\n{line}\n'
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        ["bash", "-euc", shell], check=False, capture_output=True, cwd=folder, env=env,
        encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, f"{line}: {done.stderr}"
    return done.stdout


def new_center(folder: Path, more: str = "") -> Center:
    file = folder / "central.toml"
    data = f'data = "{folder / "data"}"\n'
    file.write_text(f'office = "office-1"\noffice_name = "o"\n{data}{more}', "utf-8")
    (folder / "passphrase").write_text(PASSPHRASE, "utf-8")
    settings, clock = load(file), TurnedClock()
    keys, registrar = made_keys(settings, folder, clock)
    return Center(settings, keys, registrar, clock)


def desks(folder: Path, port: str = "0") -> Server:
    words = ["spar_central", "--settings", str(folder / "central.toml"), "serve", "desks"]
    return Server("desks", [*words, "--port", port], folder / "desks.log")


def opened(center: Center, folder: Path) -> Server:
    server = desks(folder)
    center.url = server.wait_until_listening()
    for staff in ADMINS:
        center.hire(staff, Role.ADMINISTRATOR, by=("X-1", "X-2"))
    return server


def again(center: Center, folder: Path, server: Server) -> Server:
    """Restarted, where laptops look for it."""
    server.stop()
    server = desks(folder, center.url.rpartition(":")[2])
    server.wait_until_listening()
    return server


@pytest.mark.slow
def test_root_and_attestation_key_are_changed_and_nobody_joins_again(tmp_path: Path) -> None:
    center = new_center(tmp_path)
    server = opened(center, tmp_path)
    try:
        hand_out(center)
        laptop = JoinedLaptop(center, tmp_path / "laptop").joined()
        old = read_root(center.settings.keys_folder)
        (tmp_path / "office.toml").write_text(OFFICE.format(url=center.url), "utf-8")
        done = []
        for line in steps("Keys and the root"):
            if line.startswith("systemctl restart spar-central@desks"):
                server = again(center, tmp_path, server)
            elif line.startswith("spar-central "):
                done.append(carry_out(line, tmp_path))
        assert len(done) == 4
        assert "can be used" in done[-1]
        laptop.run(lambda line: line.contact.renew())
        assert laptop.membership.root_key.kid == read_root(center.settings.keys_folder).kid
        assert laptop.membership.root_key.kid != old.kid
        laptop.captured(proof=None)
        assert laptop.one_pass().error == ""
        kinds = [kind for kind, *_ in center.records("keys.changed")]
        assert len(kinds) == 2
        assert center.is_whole()
    finally:
        server.stop()


def made_newer(settings: Settings) -> None:
    """As the next version's scripts leave a database: something added, a higher number."""
    with closing(sqlite3.connect(Path(settings.data) / "central.db")) as conn, conn:
        (number,) = conn.execute("PRAGMA user_version").fetchone()
        conn.execute("ALTER TABLE enrollments ADD COLUMN of_tomorrow text NOT NULL DEFAULT ''")
        conn.execute("CREATE TABLE tomorrow (id text PRIMARY KEY)")
        conn.execute(f"PRAGMA user_version = {number + 1}")


def test_a_version_back_serves_newer_laptops_on_the_newer_database(tmp_path: Path) -> None:
    center = new_center(tmp_path)
    server = opened(center, tmp_path)
    try:
        laptop = center.laptop("S-1")
        item = laptop.proven(laptop.enrollment(fa=account("1")))
        made_newer(center.settings)
        server.stop()
        refused = desks(tmp_path)
        with pytest.raises(RuntimeError):
            refused.wait_until_listening()
        refused.stop()
        assert "this program knows" in (tmp_path / "desks.log").read_text("utf-8")
        file = tmp_path / "central.toml"
        file.write_text(f"migrate = false\n{file.read_text('utf-8')}", "utf-8")
        server = again(center, tmp_path, server)
        assert httpx.get(f"{center.url}/ready").status_code == 200
        newer = {"items": [{**item, "of_tomorrow": "1"}]}
        reply = laptop.post("enrollments", newer, headers={"traceparent": "of-tomorrow"})
        assert (reply.status_code, reply.json()["error"]["code"]) == (400, "request.form")
        (admitted,) = laptop.upload(item, headers={"spar-protocol": "2"})  # a laptop of tomorrow
        assert admitted["outcome"] == "admitted"
        assert laptop.upload(item) == [admitted]
    finally:
        server.stop()
