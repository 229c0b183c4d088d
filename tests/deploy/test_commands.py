"""The commands of docs/deploy.md for a cluster, as far as Helm and kubectl carry them out alone."""

import subprocess
from collections.abc import Iterator
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
                for name in ("a.pem", "person.key"):
                    (made / name).touch()
    if "tls" in words:
        given = dict(word.split("=") for word in words if "=" in word)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ed25519", "-nodes", "-subj", "/CN=m",
             "-keyout", given["--key"], "-out", given["--cert"]],
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


def wanted(pod: dict[str, Any]) -> Iterator[tuple[str, set[str]]]:
    """Secrets that a pod asks for, with the keys that it names."""
    for container in pod["containers"]:
        for one in container.get("env", ()):
            if "valueFrom" in one:
                source = one["valueFrom"]["secretKeyRef"]
                yield source["name"], {source["key"]}
    for volume in pod["volumes"]:
        if "secret" in volume:
            items = volume["secret"].get("items", ())
            yield volume["secret"]["secretName"], {one["key"] for one in items}


def test_the_example_asks_for_the_secrets_that_the_page_makes(tmp_path: Path) -> None:
    secrets = [words_of(line)[1:] for line in CREATED if " secret " in line]
    made = {one["metadata"]["name"]: set(one["data"]) for one in
            (shown(tmp_path, words) for words in secrets)}  # fmt: skip
    example = ROOT / "deploy" / "helm" / "values.example.yaml"
    done = subprocess.run(
        [deploy_tools.helm("4.1.4"), "template", "rel", ROOT / "deploy/helm/spar", "-f", example],
        capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    asked: dict[str, set[str]] = {}
    for one in yaml.safe_load_all(done.stdout):
        if one and one["kind"] in {"Deployment", "Job"}:
            for name, keys in wanted(one["spec"]["template"]["spec"]):
                asked.setdefault(name, set()).update(keys)
    assert asked.keys() == made.keys()
    assert {name: keys - made[name] for name, keys in asked.items() if keys - made[name]} == {}
