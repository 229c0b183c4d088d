"""The commands of docs/deploy.md for a cluster, as far as Helm and kubectl carry them out alone."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from installer import deploy_tools
from tests.structure.test_deploy_commands import COMMANDS, words_of

pytestmark = pytest.mark.deploy
ROOT = Path(__file__).parents[2]
CREATED = [line for line in COMMANDS if line.startswith("kubectl")]


@pytest.fixture(scope="session", autouse=True)
def tools() -> None:
    deploy_tools.fetch()


def shown(folder: Path, words: list[str]) -> dict[str, Any]:
    """What kubectl would hand to a cluster."""
    for word in words:
        option, _, file = word.partition("=")
        if option in {"--from-file", "--cert", "--key"}:
            made = folder / file
            made.parent.mkdir(parents=True, exist_ok=True)
            if "." in made.name:
                made.touch()
            else:
                made.mkdir(exist_ok=True)
                (made / "a.pem").touch()
    if "tls" in words:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ed25519", "-nodes", "-subj", "/CN=m",
             "-keyout", "mapper.key", "-out", "mapper.crt"],
            check=True, cwd=folder, capture_output=True,
        )  # fmt: skip
    done = subprocess.run(
        [deploy_tools.kubectl(), *words, "--dry-run=client", "-o", "yaml"],
        capture_output=True, check=False, cwd=folder, encoding="utf-8",
        env={"HOME": str(folder), "PATH": deploy_tools.PATH},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = yaml.safe_load(done.stdout)
    return found


@pytest.mark.parametrize("line", CREATED)
def test_kubectl_takes_it(line: str, tmp_path: Path) -> None:
    made = shown(tmp_path, words_of(line)[1:])
    if made["kind"] == "Secret":
        assert made["data"]


@pytest.mark.parametrize("version", deploy_tools.HELM)
@pytest.mark.parametrize("line", [one for one in COMMANDS if one.startswith("helm upgrade")])
def test_helm_takes_it(line: str, version: str) -> None:
    words = words_of(line)[1:]
    assert words[:2] == ["upgrade", "--install"]
    values = ROOT / "tests" / "deploy" / "values" / "all.yaml"
    words = [str(values) if word == "values.yaml" else word for word in words[2:]]
    done = subprocess.run(
        [deploy_tools.helm(version), "template", *words],
        capture_output=True, check=False, cwd=ROOT, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "kind: Deployment" in done.stdout
