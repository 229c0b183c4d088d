"""The console on a real socket, beside a center; and a browser without script."""

import asyncio
import html
import json
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import uvicorn

from spar_central.console.access import ConsolePage
from spar_central.console.app import ConsoleApp
from spar_central.console.serving import count
from spar_central.directory.catalogue import Catalogue
from spar_central.identity.oidc.opening import open_relying_party
from spar_central.keys_folder import read_certificates, read_chain, read_key
from spar_central.notices.contacts import ContactSeal
from spar_central.people.carrying_out import Hands, OfficeKeys, carry_out_waiting
from spar_central.people.passkeys import certify_passkeys, make_link
from spar_central.records import contact
from spar_central.records.contact import NumberedFile
from spar_central.settings import Console, Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage, Transaction
from spar_central.trust.certificates import Role, Use
from spar_central.trust.office_file import OfficeFile, Server, sign_office_file
from tests.central.authenticator import SoftPasskey
from tests.central.center import ADMINS, Center, running
from tests.central.storages import run

FORM = re.compile(r'<form[^>]*data-passkey="(?P<kind>[^"]*)"[^>]*>', re.DOTALL)


@dataclass
class ConsoleOffice:
    """A center with its console."""

    center: Center
    console: Console
    url: str
    table: tuple[ConsolePage, ...] = ()
    banks: Catalogue | None = None
    """The list in use."""

    def hands(self, storage: Storage) -> Hands:
        settings, now = self.center.settings, self.center.clock()
        chain = read_chain(settings.keys_folder, settings.office)
        key = read_key(settings.keys_folder, Use.OFFICE_FILE, chain, now)
        certificate = read_certificates(settings.keys_folder)[Use.OFFICE_FILE]
        keys = OfficeKeys(self.center.registrar, key, certificate)
        admission = self.center.admission(storage)
        return Hands(chain, self.console.party, admission, keys)

    def certify(self) -> list[str]:
        """What ``people certify`` does beside laptops: passkeys, and acts that need the keys."""
        wait = timedelta(hours=self.console.passkey_wait_hours)

        async def go(storage: Storage) -> list[str]:
            hands, now = self.hands(storage), self.center.clock()
            async with storage.transaction() as tx:
                made = await certify_passkeys(
                    tx, self.center.registrar, hands.chain, self.console.party, now, wait
                )
                return made + await carry_out_waiting(tx, hands, now)

        return run(self.center.settings, go)

    def first_file(self) -> None:
        """An office file of number 1 is in force."""
        now = self.center.clock()
        server, ways = Server("https://c"), ("phone",)
        file = OfficeFile(1, "office-1", "Field office 1", now, server, ways, office_code="SU")
        keys = self.hands(None).keys  # type: ignore[arg-type]  # -- only its keys are asked
        assert keys is not None
        certificate = read_certificates(self.center.settings.keys_folder)[Use.OFFICE_FILE]
        signed = NumberedFile(1, sign_office_file(file, keys.office_file, certificate))

        async def add(tx: Transaction) -> bool:
            return await contact.add_office_file(tx, "office-1", signed, "x", now)

        assert self.center.act(add)

    def count(self) -> None:
        """Figures and signals."""
        run(self.center.settings, count)

    def link(self, staff: str) -> str:
        async def go(tx: Transaction) -> str:
            chiefs = await tx.fetch("SELECT staff_number FROM people WHERE role <> 'agent'")
            by = [str(row[0]) for row in chiefs if row[0] != staff][:2]
            return await make_link(
                tx, self.center.registrar, staff, by, self.center.clock(), self.console.link_hours
            )

        return self.center.act(go)

    def browser(self) -> "ConsoleBrowser":
        return ConsoleBrowser(self)

    def passkey(self) -> SoftPasskey:
        return SoftPasskey(self.console.party.rp_id, self.console.origin)

    def someone(
        self, staff: str, role: Role = Role.SUPERVISOR, office: str = "office-1"
    ) -> "ConsoleBrowser":
        """A person who has a passkey and signed in with it."""
        if staff not in ADMINS:
            self.center.hire(staff, role, office)
        browser = self.browser()
        browser.register(f"/passkeys/first/{self.link(staff)}")
        assert self.certify()
        browser.sign_in()
        return browser


@dataclass
class ConsoleBrowser:
    """Keeps cookies, sends forms as they stand in the page, and has a passkey."""

    office: ConsoleOffice
    cookies: dict[str, str] = field(default_factory=dict)
    key: SoftPasskey | None = None
    page: str = ""
    language: str = "en"

    def __post_init__(self) -> None:
        if self.key is None:
            self.key = self.office.passkey()

    @property
    def passkey(self) -> SoftPasskey:
        assert self.key is not None
        return self.key

    def copy(self) -> "ConsoleBrowser":
        """Whoever stole the cookies; with a passkey of their own."""
        return replace(self, cookies=dict(self.cookies), key=self.office.passkey())

    def send(self, method: str, path: str, **how: Any) -> httpx.Response:
        headers = {
            "cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "accept-language": self.language,
            **({"origin": self.office.console.origin} if method == "POST" else {}),
            **how.pop("headers", {}),
        }
        with httpx.Client(timeout=60) as http:
            reply = http.request(method, f"{self.office.url}{path}", headers=headers, **how)
        for line in reply.headers.get_list("set-cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        if "html" in reply.headers.get("content-type", ""):
            self.page = reply.text
        return reply

    def get(self, path: str) -> httpx.Response:
        reply = self.send("GET", path)
        while reply.status_code == 303:
            reply = self.send("GET", reply.headers["location"])
        return reply

    def csrf(self) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.page)
        assert found, self.page[:500]
        return found[1]

    def post(self, path: str, **fields: str) -> httpx.Response:
        reply = self.send("POST", path, data={"csrf": self.csrf(), **fields})
        while reply.status_code == 303:
            reply = self.send("GET", reply.headers["location"])
        return reply

    def options(self) -> dict[str, Any]:
        """What the page asks a passkey."""
        found = re.search(r'data-options="([^"]*)"', self.page)
        assert found, self.page
        asked: dict[str, Any] = json.loads(html.unescape(found[1]))
        return asked

    def register(self, path: str, **changes: Any) -> httpx.Response:
        assert self.get(path).status_code == 200, self.page
        made = self.passkey.register(self.options(), **changes)
        return self.post(path, assertion=made, name="Test key")

    def sign_in(self, **changes: Any) -> httpx.Response:
        assert self.get("/sign-in").status_code == 200, self.page
        return self.post("/sign-in", assertion=self.passkey.sign(self.options(), **changes))

    def where(self) -> str:
        """Where the form of the page that asks for a signature goes."""
        found = re.search(r'<form method="post" action="(/sign/[^"]+)"', self.page)
        assert found, self.page
        return found[1]

    def sign(self, **changes: Any) -> httpx.Response:
        """The signature that this page asks for."""
        made = self.passkey.sign(self.options(), **changes)
        return self.post(self.where(), assertion=made)

    def open_case(self, enrollment_id: str) -> dict[str, str]:
        """The fields of the form that approves it."""
        assert self.get(f"/review/{enrollment_id}").status_code == 200, self.page
        names = ("sha256", "round")
        return {n: re.findall(rf'name="{n}" value="([^"]*)"', self.page)[0] for n in names}

    def approve(self, enrollment_id: str, **changes: Any) -> httpx.Response:
        fields = self.open_case(enrollment_id)
        reply = self.post(f"/review/{enrollment_id}", decision="approve", **fields)
        assert reply.status_code == 200, reply.text
        return self.sign(**changes)


@contextmanager
def console_beside(center: Center) -> Iterator[ConsoleOffice]:
    """On a free port of this computer, in a thread of its own."""
    console = center.settings.console
    assert console is not None
    server: list[uvicorn.Server] = []
    tables: list[tuple[ConsolePage, ...]] = []
    started = threading.Event()
    port = int(console.origin.rpartition(":")[2])
    office = ConsoleOffice(center, console, f"http://127.0.0.1:{port}")

    async def serve() -> None:
        storage = await open_storage(center.settings, migrate=True)
        party = None
        if console.login is not None:
            party = open_relying_party(console.login, console.login.client, center.clock)
        try:
            hands = replace(office.hands(storage), keys=None)
            app = ConsoleApp(
                center.settings, console, hands, storage, center.clock,
                banks=lambda: office.banks, seal=ContactSeal(center.keys.person), party=party,
            )  # fmt: skip
            tables.append(app.table)
            config = uvicorn.Config(
                app.app(), host="127.0.0.1", port=port, log_config=None, lifespan="off",
                proxy_headers=False,
            )  # fmt: skip
            server.append(_Started(config, started))
            await server[0].serve()
        finally:
            if party is not None:
                await party.close()
            await storage.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert started.wait(60)
        office.table = tables[0]
        yield office
    finally:
        for one in server:
            one.should_exit = True
        thread.join(60)


class _Started(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: threading.Event) -> None:
        super().__init__(config)
        self._started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._started.set()


def free_origin() -> str:
    """Of a console on this computer."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://localhost:{free.getsockname()[1]}"


def with_console(settings: Settings, origin: str = "", **changes: Any) -> Settings:
    console = Console(origin or free_origin(), **changes)
    return msgspec.structs.replace(settings, console=console)


@contextmanager
def office(settings: Settings, folder: Path, **changes: Any) -> Iterator[ConsoleOffice]:
    """A center and its console."""
    with (
        running(with_console(settings, **changes), folder) as center,
        console_beside(center) as made,
    ):
        yield made
