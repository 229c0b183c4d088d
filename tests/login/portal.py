"""The whole of self-service: the pages, intake, sender, registry and eSignet, each a process."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from demo.banks import demo_list
from demo.processes import Server
from spar_agent.adapters.directory.bundle import write_bundle
from spar_central.records import directories
from tests.central.portal_world import NOW
from tests.central.storages import run
from tests.central.test_directory import KEY, TRUSTED
from tests.login.country import Country
from tests.login.self_service import ForeignMapper, SelfService, free_port, self_service

PORTAL_SETTINGS = """
[portal]
origin = "{origin}"
programme = "Old Age Pension"
look_acr = ["mosip:idp:acr:knowledge"]
intake_url = "{{url}}"
token_file = "{{folder}}/portal.token"
logins_per_minute = 1000
changes_per_day = 100
"""


@dataclass
class PortalSite:
    """origin: of the pages."""

    origin: str
    world: SelfService
    log: Path


@contextmanager
def portal_site(
    country: Country,
    folder: Path,
    database: str = "",
    *,
    wait_hours: int = 0,
    notices: str = "",
    further: str = "",
    mapper: ForeignMapper | None = None,
    admission: str = "",
) -> Iterator[PortalSite]:
    """With the demo's list of banks taken in. notices: of the settings; people are told then.

    further: settings; of [portal] first. mapper, admission: as ``self_service``.
    """
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    more = PORTAL_SETTINGS.format(origin=origin) + further
    more += notices.format(gateway=country.ida_url, origin=origin)
    with self_service(
        country,
        folder,
        database,
        wait_hours=wait_hours,
        portal_origin=origin,
        more=more,
        tells=bool(notices),
        mapper=mapper,
        admission=admission,
    ) as world:
        run(world.settings, take_list)
        words = ["spar_central", "--settings", str(folder / "central.toml"), "serve", "portal"]
        server = Server("portal", [*words, "--port", str(port)], folder / "portal.log")
        try:
            server.wait_until_listening()
            yield PortalSite(origin, world, folder / "portal.log")
        finally:
            server.stop()


async def take_list(storage: Any) -> None:
    found = demo_list()
    described = (found.version, found.country, found.issued, TRUSTED.hex())
    async with storage.transaction() as tx:
        await directories.add(tx, described, write_bundle(found, KEY), ["A-1", "A-2"], NOW)


class Visitor:
    """A person's browser: cookies of both origins by hand, as ``__Host-`` ones need."""

    def __init__(self, site: PortalSite, number: str) -> None:
        self.site = site
        self.person = site.world.country.person(number)
        self.cookies: dict[str, dict[str, str]] = {}

    def send(self, method: str, url: str, data: dict[str, str] | None = None) -> httpx.Response:
        """One request, no redirect followed."""
        origin = "/".join(url.split("/")[:3])
        jar = self.cookies.setdefault(origin, {})
        headers = {"cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}
        if method == "POST":
            headers["origin"] = origin
        reply = httpx.request(method, url, data=data, headers=headers, timeout=60)
        for line in reply.headers.get_list("set-cookie"):
            name, _, rest = line.partition("=")
            value = rest.partition(";")[0].strip('"')
            jar[name] = value
            if not value:
                del jar[name]
        return reply

    def follow(self, reply: httpx.Response) -> httpx.Response:
        """To a page: of the portal or of intake, through eSignet where it goes there."""
        for _ in range(12):
            if reply.status_code != 303:
                return reply
            target = str(reply.url.join(reply.headers["location"]))
            if target.startswith(self.site.world.country.issuer) or "authorize" in target:
                target = self.person.log_in(target)
            reply = self.send("GET", target)
        raise AssertionError(reply.url)

    def get(self, path: str) -> httpx.Response:
        """A page of the portal."""
        return self.follow(self.send("GET", self.site.origin + path))

    def post(self, url: str, data: dict[str, str]) -> httpx.Response:
        """A form, and what follows it."""
        url = url if url.startswith("http") else self.site.origin + url
        return self.follow(self.send("POST", url, data))

    def log_in(self) -> httpx.Response:
        """To the account."""
        return self.post("/login", {"to": ""})
