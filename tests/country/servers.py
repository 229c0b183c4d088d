"""Registry and SPAR Central as processes on fixed ports, each of which may be killed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import httpx
from cryptography.hazmat.primitives import serialization

from demo.central import ida_signer, identity_settings
from demo.processes import Server
from spar_central.settings_file import load
from spar_central.trust.certificates import Role
from tests.central.center import ADMINS, Center, TurnedClock, made_keys
from tests.central.storages import run
from tests.country.databases import Databases
from tests.country.others import APP, INTAKE, PAYERS, TERMS
from tests.login.country import Country
from tests.login.portal import PORTAL_SETTINGS, PortalSite, take_list
from tests.login.self_service import SETTINGS, ForeignMapper, SelfService, free_port
from tests.mapper.partner_client import PartnerClient
from tests.servers import RunningRegistry

SENDER: Final = "spar-central"
ROOM: Final = """agent_per_day = 1000
device_per_day = 5000
fresh_minutes = 1440
people_per_account = 50
"""
"""Nobody waits for having worked too much: that is another test's."""
SOON: Final = "wait_s = 3\nlease_s = 12"
"""What a killed sender held is asked about after seconds, not after three minutes."""
RIGHTS: Final = {
    SENDER: "link,update,resolve,unlink",
    PAYERS[0]: "resolve",
    PAYERS[1]: "resolve",
    APP: "resolve-consented",
    INTAKE: "person",
}


@dataclass
class Program:
    """One process, on the same port after each kill. words: as ``python -m`` takes them."""

    name: str
    words: list[str]
    folder: Path
    listens: bool = True
    server: Server | None = None
    starts: int = 0

    def start(self) -> None:
        self.starts += 1
        log = self.folder / f"{self.name}-{self.starts}.log"
        self.server = Server(self.name, self.words, log)
        if self.listens:
            self.server.wait_until_listening()

    def kill(self) -> None:
        assert self.server is not None
        self.server.kill()
        self.server.stop()

    def stop(self) -> None:
        if self.server is not None:
            self.server.stop()


@dataclass
class CountryServers:
    """All of them, and the hands of who runs them."""

    databases: Databases
    center: Center
    site: PortalSite
    programs: dict[str, Program]
    partners: dict[str, PartnerClient] = field(default_factory=dict)


def _key_of(partner: PartnerClient, path: Path) -> str:
    text = partner.key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")
    return str(text)


def _registry_command(folder: Path, database: str, *words: str) -> None:
    command = [sys.executable, "-m", "spar_mapper", *words, "--data", str(folder / "registry")]
    subprocess.run([*command, "--database", database], check=True, capture_output=True)


def _register(folder: Path, database: str) -> dict[str, PartnerClient]:
    found = {}
    for name, rights in RIGHTS.items():
        partner = found[name] = PartnerClient(name)
        certificate = folder / f"{name}.crt"
        certificate.write_bytes(partner.certificate())
        terms = ["--cert", str(certificate), "--rights", rights]
        _registry_command(folder, database, "partner", "add", name, *terms)
    (folder / "terms.json").write_text(json.dumps(TERMS), encoding="utf-8")
    _registry_command(folder, database, "partner", "terms", APP, str(folder / "terms.json"))
    return found


def _central_settings(
    country: Country, folder: Path, database: str, registry: RunningRegistry, ports: dict[str, int]
) -> tuple[Path, SelfService, str]:
    """The file, the world that visitors know, and the portal's origin."""
    url = f"http://127.0.0.1:{ports['intake']}"
    origin = f"http://127.0.0.1:{ports['portal']}"
    portal = country.new_client(f"{origin}/callback")
    changes = country.new_client(f"{url}/confirm/callback")
    token = folder / "portal.token"
    token.touch(mode=0o600)
    token.write_text("5a" * 32 + "\n", encoding="utf-8")
    used = ForeignMapper(registry.url, registry.sender, registry.key_pem, more=SOON)
    text = SETTINGS.format(
        folder=folder, database=database, mapper=used, url=url, issuer=country.issuer,
        country=country.url, portal=portal.client, changes=changes.client,
        return_url=f"{origin}/done", wait_hours=0, notice="false", admission=ROOM,
    )  # fmt: skip
    text += PORTAL_SETTINGS.format(origin=origin).format(folder=folder, url=url)
    text += _relay(country, folder)
    file = folder / "central.toml"
    file.write_text(text, encoding="utf-8")
    made = load(file)
    keys = made_keys(made, folder, TurnedClock())
    return file, SelfService(country, made, registry, url, "5a" * 32, portal, file, *keys), origin


def _relay(country: Country, folder: Path) -> str:
    """To the country's IDA."""
    data = country.folder / "data"
    partner, policies = (
        json.loads((data / f"{name}.json").read_text("utf-8")) for name in ("partner", "policies")
    )
    signer = ida_signer(country.ida_url, partner)
    return identity_settings(folder, partner, policies, signer)


def _programs(folder: Path, file: Path, database: str, ports: dict[str, int]) -> list[Program]:
    central = ["spar_central", "--settings", str(file)]
    registry = ["spar_mapper", "serve", "--port", str(ports["registry"])]
    registry += ["--data", str(folder / "registry"), "--database", database]
    registry += ["--settings", str(folder / "registry.toml")]
    made = [Program("registry", registry, folder)]
    made += [
        Program(name, [*central, "serve", name, "--port", str(ports[name])], folder)
        for name in ("desks", "intake", "portal")
    ]
    return [*made, Program("send", [*central, "send"], folder, listens=False)]


async def _nothing(_storage: object) -> None:
    """Opening it brings the schema up to date."""


@contextmanager
def running_servers(
    folder: Path, databases: Databases, country: Country
) -> Iterator[CountryServers]:
    """folder: for logs, keys and settings."""
    ports = {name: free_port() for name in ("registry", "desks", "intake", "portal")}
    partners = _register(folder, databases.registry)
    page = f"http://127.0.0.1:{ports['intake']}/confirm/app"
    (folder / "registry.toml").write_text(f'consent_page = "{page}"\n', encoding="utf-8")
    pem = _key_of(partners[SENDER], folder / "mapper.pem")
    _key_of(partners[INTAKE], folder / "consents.pem")
    url = f"http://127.0.0.1:{ports['registry']}"
    registry = RunningRegistry(url, SENDER, pem, folder)
    file, world, origin = _central_settings(country, folder, databases.central, registry, ports)
    center = _set_up(world, f"http://127.0.0.1:{ports['desks']}")
    run(world.settings, take_list)
    site = PortalSite(origin, world, folder / "portal-1.log")
    with ExitStack() as stack:
        programs = {}
        for program in _programs(folder, file, databases.registry, ports):
            stack.callback(program.stop)
            program.start()
            programs[program.name] = program
            if program.name == "registry":  # intake believes its messages by these
                keys = httpx.get(f"{url}/.well-known/jwks.json", timeout=60)
                (folder / "registry.jwks").write_text(keys.text, "ascii")
        yield CountryServers(databases, center, site, programs, partners)


def _set_up(world: SelfService, url: str) -> Center:
    settings = world.settings
    run(settings, _nothing)
    center = Center(settings, world.keys, world.registrar, TurnedClock(), url)
    for staff in ADMINS:
        center.hire(staff, Role.ADMINISTRATOR, settings.office, by=("X-1", "X-2"))
    return center
