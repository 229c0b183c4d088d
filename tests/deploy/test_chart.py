"""The Helm chart with real programs: two Helms, schemas of Kubernetes, policies."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from installer import deploy_tools
from spar_central.settings_file import load as load_central
from spar_mapper.settings import load as load_mapper

pytestmark = pytest.mark.deploy
CHART = Path(__file__).parents[2] / "deploy" / "helm" / "spar"
MATRIX = sorted((Path(__file__).parent / "values").glob("*.yaml"))
EXPLAINED = {
    "CKV_K8S_35": "PGPASSWORD: libpq's way, of one process; mounted keys are copied for one user",
}


@pytest.fixture(scope="session", autouse=True)
def tools() -> None:
    deploy_tools.fetch()


def helm(version: str, *words: object) -> subprocess.CompletedProcess[str]:
    command = [str(one) for one in (deploy_tools.helm(version), *words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def rendered(version: str, values: Path, *words: str) -> str:
    done = helm(version, "template", "rel", CHART, "-n", "spar", "-f", values, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def objects(text: str) -> list[dict[str, Any]]:
    return [one for one in yaml.safe_load_all(text) if one]


@pytest.mark.parametrize("values", MATRIX, ids=lambda file: file.stem)
@pytest.mark.parametrize("version", deploy_tools.HELM)
def test_it_is_clean_for_helm(version: str, values: Path) -> None:
    done = helm(version, "lint", "--strict", CHART, "-f", values)
    assert done.returncode == 0, done.stdout + done.stderr
    assert objects(rendered(version, values))


@pytest.mark.parametrize("values", MATRIX, ids=lambda file: file.stem)
def test_both_helms_draw_the_same(values: Path) -> None:
    first, second = (rendered(version, values) for version in deploy_tools.HELM)
    assert first == second


@pytest.mark.parametrize("values", MATRIX, ids=lambda file: file.stem)
@pytest.mark.parametrize("kubernetes", [deploy_tools.OLDEST, deploy_tools.NEWEST])
def test_kubernetes_takes_it(kubernetes: str, values: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.yaml"
    file.write_text(rendered("4.1.4", values), "utf-8")
    tool = str(deploy_tools.checker("kubernetes-validate"))
    command = [tool, "-k", kubernetes, "--strict", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_policies_find_nothing_unexplained(tmp_path: Path) -> None:
    file = tmp_path / "all.yaml"
    file.write_text(rendered("4.1.4", MATRIX[0]), "utf-8")
    command = [
        str(deploy_tools.checker("checkov")), "--framework", "kubernetes", "--skip-download",
        "--compact", "--quiet", "--skip-check", ",".join(EXPLAINED), "-f", str(file),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout
    assert "Passed checks: " in done.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        "mapper.no_such_thing=1",
        "mapper.settings.most_items=0",
        "mapper.settings.unsigned=true",
        "mapper.settings.metrics_token=seen",
        "central.settings.desks.tls_key=x",
        "central.send.replicas=0",
        "image.digest=latest",
        "superset.url=http://superset.example",
        "superset.databases.central=postgresql://reporter:seen@db/central",
    ],
)
@pytest.mark.parametrize("version", deploy_tools.HELM)
def test_a_wrong_value_is_refused_before_anything_is_changed(version: str, wrong: str) -> None:
    done = helm(version, "template", "rel", CHART, "-f", MATRIX[0], "--set", wrong)
    assert done.returncode != 0
    assert wrong.split("=", maxsplit=1)[0].rpartition(".")[2] in done.stderr


def test_a_secret_that_is_needed_and_not_named_is_told() -> None:
    done = helm("4.1.4", "template", "rel", CHART)
    assert done.returncode != 0
    assert "is needed" in done.stderr or "needs a" in done.stderr


@pytest.mark.parametrize("values", MATRIX, ids=lambda file: file.stem)
def test_the_programs_read_their_settings_as_they_were_given(values: Path, tmp_path: Path) -> None:
    found = {
        name: text
        for one in objects(rendered("4.1.4", values))
        if one["kind"] == "ConfigMap" and not one["metadata"]["name"].endswith("-migrate")
        for name, text in one["data"].items()
        if name.endswith(".toml")
    }
    given = yaml.safe_load(values.read_text("utf-8"))
    for name, text in found.items():
        file = tmp_path / name
        file.write_text(text, "utf-8")
        if name == "spar-mapper.toml":
            read = load_mapper(file, env={})
            for setting, value in given["mapper"]["settings"].items():
                assert getattr(read, setting) == value
        else:
            central = load_central(file)
            assert not central.migrate
            assert central.office_name == given["central"]["settings"]["office_name"]
            assert central.desks.tls_key == "/run/spar/tls/tls.key"


def test_each_process_gets_its_own_keys_and_no_others() -> None:
    full = next(file for file in MATRIX if file.stem == "all")
    mounted = {}
    for one in objects(rendered("4.1.4", full)):
        if one["kind"] != "Deployment":
            continue
        volumes = one["spec"]["template"]["spec"]["volumes"]
        mounted[one["metadata"]["name"]] = {
            (v["name"], tuple(item["key"] for item in v["secret"].get("items", ())))
            for v in volumes
            if "secret" in v and v["name"].startswith("keys")
        }
    public, person = ("keys-public", ()), ("keys-desks", ("person.key",))
    assert mounted == {
        "rel-mapper": {("keys", ())},
        "rel-desks": {public, ("keys-desks", ())},
        "rel-console": {public, person},
        "rel-portal": set(),
        "rel-intake": {public, person, ("keys-intake", ())},
        "rel-send": {public, person},
        "rel-notify": {public, person},
        "rel-certify": {public, person, ("keys-office", ())},  # carries out the console's acts
    }


def ports_out(*words: str) -> dict[str, set[int]]:
    """By process, where its policy lets it go; without what is everybody's."""
    full = next(file for file in MATRIX if file.stem == "all")
    given = yaml.safe_load(full.read_text("utf-8"))["networkPolicy"]["outside"]
    everybodys = {53, 5432, *(port["port"] for one in given for port in one["ports"])}
    found = {}
    for one in objects(rendered("4.1.4", full, *words)):
        if one["kind"] == "NetworkPolicy" and "egress" in one["spec"]:
            ports = {port["port"] for rule in one["spec"]["egress"] for port in rule["ports"]}
            found[one["metadata"]["name"].removeprefix("rel-")] = ports - everybodys
    return found


def test_each_process_reaches_whom_it_asks_and_nobody_else() -> None:
    expected = {
        "mapper": {443, 8446},  # callbacks, and intake that hears of last days
        "desks": {443},
        "console": {443},  # the office's own login
        "portal": {443, 8446},
        "intake": {443, 8080},
        "send": {443, 8080},
        "notify": {443},
        "certify": set(),
        "migrate": set(),
        "superset": {443},
    }
    assert ports_out() == expected
    without = ports_out("--set", "central.settings.console.login=null")
    assert without == {**expected, "console": set()}


@pytest.mark.parametrize("file", ["rules.yaml", "rules.test.yaml"])
def test_alerts_fire_on_their_trouble_and_on_no_good_day(file: str) -> None:
    folder = CHART.parents[1] / "prometheus"
    act = "check" if file == "rules.yaml" else "test"
    command = [str(deploy_tools.promtool()), act, "rules", file]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
