"""The real registry and the real sandbox as subprocesses, for tests."""

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from demo.office import ID_TEMPLATE, PARTNER, make_key
from demo.processes import Server, run_program


def write_office(
    path: Path, mapper_url: str, key_pem: str, partner_file: Path, **identity: object
) -> None:
    """The office file, readable by this user only; the app takes its secrets into the vault.

    identity: members of the identity part beside what ``partner_file`` holds.
    """
    office = {
        "format": "spar-office/1",
        "office": "Surat office",
        "office_code": "K7",
        "device": "demo-laptop",
        "mapper": {
            "dialect": "spar-2.x",
            "base_url": mapper_url,
            "sender": PARTNER,
            "id_template": ID_TEMPLATE,
            "signing_key_pem": key_pem,
        },
        "slip": {
            "programme": "Old Age Pension",
            "complaints": ["1800 123 456, free of charge", "At the office, Monday to Friday"],
        },
        "identity": {**json.loads(partner_file.read_text("utf-8")), **identity},
    }
    path.touch(mode=0o600)
    path.write_text(json.dumps(office, indent=1), "utf-8")


@dataclass(frozen=True, slots=True)
class RunningRegistry:
    """A running mapper and the key of our office."""

    url: str
    sender: str
    key_pem: str
    database: Path


@contextmanager
def running_registry(folder: Path, postgres: str = "", more: str = "") -> Iterator[RunningRegistry]:
    """spar-mapper on SQLite in ``folder``, or on the database ``postgres``, with one partner.

    more: further settings.
    """
    folder.mkdir(parents=True, exist_ok=True)
    key_pem, certificate = make_key(folder)
    data = str(folder / "data")
    where = ["--data", data, *(["--database", postgres] if postgres else [])]
    # the desk asks whose an account is, the center what became of a job
    rights = "link,update,resolve,resolve-fa,unlink,txn-status"
    add = ["partner", "add", "demo-office", "--cert", str(certificate), "--rights", rights, *where]
    run_program("spar_mapper", *add).check_returncode()
    settings = folder / "mapper.toml"
    settings.write_text(  # the tests' clocks stand still
        f"signature_age_s = 4000000000\n{more}", encoding="utf-8"
    )
    options = [*where, "--settings", str(settings), "--port", "0"]
    serve = ["spar_mapper", "serve", *options]
    server = Server("spar-mapper", serve, folder / "mapper.log")
    try:
        url = server.wait_until_listening()
        yield RunningRegistry(url, "demo-office", key_pem, folder / "data" / "registry.db")
    finally:
        server.stop()


@dataclass(frozen=True, slots=True)
class Servers:
    """Everything an office needs: both servers and the office file."""

    registry: RunningRegistry
    sandbox_url: str
    office: Path
    data: Path  # the sandbox's keys

    def office_with(self, path: Path, **identity: Any) -> Path:
        """Another office file for the same servers, its identity part changed."""
        registry = self.registry
        write_office(path, registry.url, registry.key_pem, self.data / "partner.json", **identity)
        return path

    def card(self, number: str) -> str:
        """What a scanner types when it sees the person's ID card."""
        with urllib.request.urlopen(
            f"{self.sandbox_url}/card.txt?id={number}", timeout=60
        ) as response:
            return str(response.read().decode())

    def last_code(self) -> str:
        """The newest one-time code, as the person's phone shows it."""
        return str(self._get("/sms.json")[0]["otp"])

    def psut(self, number: str) -> str:
        """The token of whoever has this ID."""
        return str(self._get(f"/token.json?id={number}")["psut"])

    def order(self, **act: Any) -> None:
        """Have the sandbox misbehave."""
        _order(self.sandbox_url, act)

    def _get(self, path: str) -> Any:
        with urllib.request.urlopen(self.sandbox_url + path, timeout=60) as answer:
            return json.load(answer)


@contextmanager
def running_servers(folder: Path, *options: str) -> Iterator[Servers]:
    """Registry, sandbox and an office file. options: of the sandbox."""
    data = folder / "sandbox"
    serve = ["spar_sandbox", "serve", "--data", str(data), "--port", "0", *options]
    folder.mkdir(parents=True, exist_ok=True)
    sandbox = Server("spar-sandbox", serve, folder / "sandbox.log")
    try:
        with running_registry(folder / "registry") as registry:
            url = sandbox.wait_until_listening()
            office = folder / "office.json"
            write_office(office, registry.url, registry.key_pem, data / "partner.json")
            yield Servers(registry, url, office, data)
    finally:
        sandbox.stop()


@dataclass(frozen=True, slots=True)
class Reader:
    """A simulated biometric device as a process of its own."""

    url: str

    @property
    def ports(self) -> str:
        """As an office file names them."""
        port = self.url.rpartition(":")[2]
        return f"{port}-{port}"

    def order(self, **act: Any) -> None:
        """Who touches it, how well, and how it misbehaves."""
        _order(self.url, act)


@contextmanager
def running_reader(data: Path, kind: str = "finger", spec: str = "0.9.5") -> Iterator[Reader]:
    """A device whose captures the sandbox of ``data`` can open."""
    serve = ["spar_sandbox", "sbi", "--data", str(data), "--port", "0", "--capture-ms", "60"]
    server = Server("spar-sandbox sbi", [*serve, "--kind", kind, "--spec", spec], data / "sbi.log")
    try:
        yield Reader(server.wait_until_listening())
    finally:
        server.stop()


def _order(url: str, act: dict[str, Any]) -> None:
    request = urllib.request.Request(
        f"{url}/control",
        data=json.dumps(act).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60):
        pass


def people() -> list[dict[str, Any]]:
    """The sandbox's made-up persons."""
    shown = run_program("spar_sandbox", "people", "--json")
    shown.check_returncode()
    found: list[dict[str, Any]] = json.loads(shown.stdout)
    return found
