"""What spar-central-keys gives each process on a server without containers."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "installer" / "packages" / "servers" / "spar-central-keys"
HELPERS = ROOT / "deploy" / "helm" / "spar" / "templates" / "_helpers.tpl"
KEYS = {
    "public": ["root.jwk"],
    "desks": ["attestation.pem", "person.key"],
    "intake": ["intake.pem"],
    "office": ["people_and_devices.pem"],
}

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a script of Debian's package")


@pytest.fixture
def given(tmp_path: Path) -> Path:
    for folder, names in KEYS.items():
        (tmp_path / "keys" / folder).mkdir(parents=True)
        for name in names:
            (tmp_path / "keys" / folder / name).write_text(name, "utf-8")
    (tmp_path / "etc").mkdir()
    (tmp_path / "bin").mkdir()
    chown = tmp_path / "bin" / "chown"  # the package's users are not on this computer
    chown.write_text(f'#!/bin/sh\necho "$@" >>{tmp_path}/owners\n', "utf-8")
    chown.chmod(0o755)
    return tmp_path


def give(folder: Path) -> None:
    env = {"PATH": f"{folder / 'bin'}:/usr/bin:/bin", "SPAR_CENTRAL_ETC": str(folder / "etc")}
    subprocess.run(["sh", str(SCRIPT), str(folder / "keys")], env=env, check=True)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_each_gets_what_it_gets_in_a_cluster(given: Path) -> None:
    give(given)
    give(given)  # after keys were changed
    parts = dict(re.findall(r"^(\w+): (\{entry: .*\})$", HELPERS.read_text("utf-8"), re.MULTILINE))
    del parts["mapper"]
    parts["office"] = parts.pop("certify")
    assert {path.name for path in (given / "etc").iterdir()} == {f"keys-{name}" for name in parts}
    for name, text in parts.items():
        keys = yaml.safe_load(text)["keys"]
        wanted = {f"{at}/{one}" for at, some in keys.items() for one in some or KEYS[at]}
        assert files(given / "etc" / f"keys-{name}") == wanted


def test_a_process_gets_its_copy_of_a_token_and_no_other_does(given: Path) -> None:
    for process in ("intake", "notify"):
        (given / "keys" / f"for-{process}").mkdir()
        (given / "keys" / f"for-{process}" / "sms.token").write_text("t", "utf-8")
    give(given)
    have = {path.parent.name for path in (given / "etc").rglob("sms.token")}
    assert have == {"keys-intake", "keys-notify"}
    assert {path.stat().st_mode & 0o777 for path in (given / "etc").rglob("sms.token")} == {0o600}


def test_nobody_else_may_read_them(given: Path) -> None:
    give(given)
    for path in (given / "etc").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
    owners = (given / "owners").read_text("utf-8").split("\n")
    assert f"-R spar-central-office:spar-central {given}/etc/keys-office.coming" in owners


def test_each_unit_shows_its_process_its_own() -> None:
    for unit in SCRIPT.parent.glob("spar-central*.service"):
        text = unit.read_text("utf-8")
        user = re.search(r"^User=spar-central-(\S+)$", text, re.MULTILINE)
        assert user is not None
        shown = f"BindReadOnlyPaths=/etc/spar-central/keys-{user[1]}:/etc/spar-central/keys"
        assert shown in text
