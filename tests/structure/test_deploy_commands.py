"""Every command of docs/deploy.md is one that its program takes, and names what is there."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml

from spar_central.cli.arguments import build_parser as central
from spar_mapper.cli.arguments import build_parser as registry
from tests.mapper.postgres import carried_programs

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "deploy.md").read_text("utf-8")
UNITS = ROOT / "installer" / "packages" / "servers"
CHART = ROOT / "deploy" / "helm" / "spar"
MADE_THERE = {"deploy/compose/made", "build/image/spar.oci.tar"}
"""By the commands before."""
OF_THE_SYSTEM = {"sudo", "cp", "nano", "tar", "systemctl", "openssl", "docker", "kubectl", "kind",
                 "k3s", "helm", "apt"}  # fmt: skip
OF_THE_PACKAGE = {"spar-central-keys", "spar-servers-database"}


def commands() -> list[str]:
    """Lines of blocks, one command each, without remarks."""
    lines = re.findall(r"^    ([a-z].*)$", TEXT, re.MULTILINE)
    for block in re.findall(r"^```\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        lines += block.strip().splitlines()
    found = [re.sub(r"\s+#.*", "", one) for line in lines for one in line.split(" && ")]
    return [one for one in found if not re.match(r"[a-z_.]+: ", one)]  # a line of values.yaml


COMMANDS = commands()


def words_of(line: str) -> list[str]:
    """Without where its output goes."""
    return shlex.split(line.partition(" > ")[0])


def test_there_are_commands_of_each_kind() -> None:
    programs = {words_of(line)[0] for line in COMMANDS}
    ours = {"spar-mapper", "spar-central", "pg_dump", "pg_restore", "createdb"}
    assert ours <= programs
    assert programs - ours - OF_THE_SYSTEM == OF_THE_PACKAGE
    assert {path.name for path in UNITS.iterdir() if not path.suffix} == OF_THE_PACKAGE


@pytest.mark.parametrize(
    "line", [one for one in COMMANDS if re.match("spar-(mapper|central) ", one)]
)
def test_our_programs_take_it(line: str) -> None:
    program, *rest = words_of(line)
    parser = {"spar-mapper": registry, "spar-central": central}[program]()
    parser.parse_args(rest)  # else SystemExit


def test_an_option_that_is_none_is_seen() -> None:
    with pytest.raises(SystemExit):
        central().parse_args(["setup", "rotate-root", "--stick", "a", "--newer-stick", "b"])


@pytest.mark.parametrize("program", ["pg_dump", "pg_restore", "createdb"])
def test_postgresql_takes_it(program: str) -> None:
    shown = subprocess.run(
        [carried_programs() / program, "--help"], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    lines = [words_of(one) for one in COMMANDS if one.startswith(program)]
    assert lines
    for word in (one for line in lines for one in line[1:] if one.startswith("-")):
        name = word if word.startswith("--") else word[:2]
        assert re.search(rf"(^|[ ,]){re.escape(name)}\b", shown, re.MULTILINE), word


def test_what_they_name_is_there() -> None:
    named = {word.split("=")[-1] for line in COMMANDS for word in words_of(line)}
    files = {one.rstrip("/") for one in named if one.startswith(("deploy/", "build/"))}
    made_there = {one for one in files if one.startswith(tuple(MADE_THERE))}
    assert made_there
    assert {one for one in files - made_there if not (ROOT / one).exists()} == set()
    for line in COMMANDS:
        if line.startswith("systemctl"):
            for unit in (one for one in words_of(line)[2:] if not one.startswith("-")):
                name = re.sub(r"@.*", "@", unit)
                assert (UNITS / f"{name}.service").exists(), unit
                if "@" in unit:
                    central().parse_args(["serve", unit.partition("@")[2]])


def test_values_that_are_set_are_values_of_the_chart() -> None:
    values = yaml.safe_load((CHART / "values.yaml").read_text("utf-8"))
    settings = [
        word.partition("=")[0] for line in COMMANDS if line.startswith("helm")
        for flag, word in zip(words_of(line), words_of(line)[1:], strict=False) if flag == "--set"
    ]  # fmt: skip
    assert settings
    for path in settings:
        at = values
        for name in path.split("."):
            assert name in at, path
            at = at[name]
