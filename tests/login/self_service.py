"""Self-service in tests: registry, sender, intake as processes, a portal, people with browsers."""

import asyncio
import contextlib
import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from demo.processes import Server
from spar_central.identity.oidc.login import Login
from spar_central.keys_folder import DesksKeys
from spar_central.people.acts import Registrar
from spar_central.settings import Settings
from spar_central.settings_file import load
from spar_central.trust.accounts import BankAccount
from tests.central.center import TurnedClock, made_keys
from tests.central.storages import run
from tests.login.country import Country, Registered, callback_of
from tests.servers import RunningRegistry, running_registry

RETURN = "http://127.0.0.1:9/account"
PORTAL_BACK = "http://127.0.0.1:9/login/callback"


def bank(number: str) -> dict[str, str]:
    return {
        "fa_type": "BANK", "bank_name": "HDFC Bank Ltd.", "bank_code": "HDFC",
        "branch_name": "Mumbai Central", "branch_code": "HDFC0000522", "account_number": number,
    }  # fmt: skip


def fa_of(number: str) -> BankAccount:
    return BankAccount("HDFC Bank Ltd.", "HDFC", "Mumbai Central", "HDFC0000522", number)


@dataclass
class SelfService:
    """What runs, and the hands of those who use it."""

    country: Country
    settings: Settings
    registry: RunningRegistry
    url: str
    token: str
    portal_client: Registered
    file: Path
    keys: DesksKeys
    registrar: Registrar
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(70_000_000_000, 10**12)))

    # the portal's process

    def call(self, name: str, body: Any, token: str = "") -> httpx.Response:
        headers = {"authorization": f"Bearer {token or self.token}"}
        return httpx.post(f"{self.url}/portal/{name}", json=body, headers=headers, timeout=60)

    def log_in(self, number: str, client: Registered | None = None, **how: Any) -> Login:
        """At the portal, to look."""

        async def go() -> Login:
            party = self.country.relying_party(client or self.portal_client)
            try:
                start = await party.begin_login(language="en", **how)
                address = await asyncio.to_thread(self.country.person(number).log_in, start.url)
                return await party.finish_login(start.pending, callback_of(address))
            finally:
                await party.close()

        return asyncio.run(go())

    def signed_in(self, number: str) -> str:
        login = self.log_in(number)
        reply = self.call("logins", {"id_token": login.id_token, "nonce": login.nonce})
        assert reply.status_code == 200, reply.text
        return str(reply.json()["login"])

    def statement(self, login: str) -> dict[str, Any]:
        reply = self.call("statement", {"login": login})
        assert reply.status_code == 200, reply.text
        found: dict[str, Any] = reply.json()
        return found

    def change(self, login: str, number: str = "", **changes: Any) -> httpx.Response:
        """number: of the account; "" for a removal."""
        body = {
            "login": login,
            "draft_id": secrets.token_hex(16),
            "operation": "update" if number else "unlink",
            "version": changes.pop("version", None) or self.statement(login)["version"],
            "consent": "1",
            "language": "en",
            **({"fa": bank(number)} if number else {}),
            **changes,
        }
        return self.call("changes", body)

    def hand_in(self, login: str, number: str = "", **changes: Any) -> dict[str, str]:
        reply = self.change(login, number, **changes)
        assert reply.status_code == 200, reply.text
        found: dict[str, str] = reply.json()
        return found

    # who looks from outside

    def rows(self, sql: str, *values: Any) -> list[Any]:
        async def go(storage: Any) -> list[Any]:
            async with storage.transaction() as tx:
                found: list[Any] = await tx.fetch(sql, *values)
                return found

        return run(self.settings, go)

    def state_of(self, reference: str) -> tuple[str, str, str]:
        """outcome, codes, state; empty texts while there is nothing."""
        found = self.rows(
            "SELECT outcome, codes, state FROM enrollments WHERE enrollment_id = $1", reference
        )
        return found[0] if found else ("", "", "")

    def wait_for(self, reference: str, *states: str) -> str:
        for _ in range(600):
            outcome, _, state = self.state_of(reference)
            if state in states or outcome in states:
                return state if state in states else outcome
            with contextlib.suppress(TimeoutError):
                asyncio.run(asyncio.wait_for(asyncio.Event().wait(), 0.05))
        raise AssertionError(self.state_of(reference))

    def new_number(self) -> str:
        return str(next(self.numbers))

    def browser(self, number: str) -> "ConfirmingBrowser":
        return ConfirmingBrowser(self, number)


@dataclass
class ConfirmingBrowser:
    """Of somebody who confirms. Its cookie is kept by hand: it is for https, or this computer."""

    world: SelfService
    number: str
    cookie: str = ""

    def get(self, url: str) -> httpx.Response:
        return self._kept(httpx.get(url, headers=self._headers(), timeout=60))

    def post(self, url: str, data: dict[str, str], **headers: str) -> httpx.Response:
        sent = {"origin": self.world.url, **self._headers(), **headers}
        return self._kept(httpx.post(url, data=data, headers=sent, timeout=60))

    def _headers(self) -> dict[str, str]:
        return {"cookie": self.cookie} if self.cookie else {}

    def _kept(self, reply: httpx.Response) -> httpx.Response:
        for text in reply.headers.get_list("set-cookie"):
            assert "HttpOnly" in text
            assert "Secure" in text
            assert "SameSite=lax" in text
            self.cookie = text.partition(";")[0]
        return reply

    def at_login(self, confirm_url: str) -> str:
        """eSignet's address, after the first step."""
        reply = self.get(confirm_url)
        assert reply.status_code == 303, reply.text
        return str(reply.headers["location"])

    def to_check(self, confirm_url: str) -> httpx.Response:
        """Logs in for the change, and looks at it."""
        address = self.world.country.person(self.number).log_in(self.at_login(confirm_url))
        reply = self.get(address)
        if reply.status_code != 303:
            return reply
        return self.get(self.world.url + reply.headers["location"])

    def answer(self, page: httpx.Response, digits: str = "", answer: str = "yes") -> httpx.Response:
        token = page.text.split('name="csrf" value="')[1].split('"')[0]
        data = {"csrf": token, "digits": digits, "answer": answer}
        return self.post(f"{self.world.url}/confirm/check", data)

    def confirm(self, confirm_url: str, number: str) -> httpx.Response:
        """The whole way, by somebody whose account ends as ``number`` does."""
        return self.answer(self.to_check(confirm_url), number[-4:])


def came_back(reply: httpx.Response) -> dict[str, list[str]]:
    """What the portal is told."""
    assert reply.status_code == 303, reply.text
    assert reply.headers["location"].startswith(RETURN)
    return parse_qs(urlsplit(reply.headers["location"]).query)


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@dataclass(frozen=True)
class ForeignMapper:
    """Where changes are sent. more: further settings of [mapper]."""

    url: str
    sender: str
    key_pem: str
    dialect: str = "spar-2.x"
    more: str = ""


@contextmanager
def self_service(
    country: Country,
    folder: Path,
    database: str = "",
    *,
    wait_hours: int = 0,
    portal_origin: str = "",
    more: str = "",
    tells: bool = False,
    mapper: ForeignMapper | None = None,
    admission: str = "",
) -> Iterator[SelfService]:
    """wait_hours: before a change takes effect. more, admission: further settings.
    tells: people are told.

    mapper: another than our registry; it is still there, and nothing reaches it.
    portal_origin: of the real pages, where a test runs them; "" for a portal in the test's hands.
    """
    back = f"{portal_origin}/callback" if portal_origin else PORTAL_BACK
    done = f"{portal_origin}/done" if portal_origin else RETURN
    with ExitStack() as stack:
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        page = f'consent_page = "{url}/confirm/app"\nchores_every_s = 1.0\n'
        registry = stack.enter_context(running_registry(folder / "registry", more=page))
        portal = country.new_client(back)
        changes = country.new_client(f"{url}/confirm/callback")
        token = secrets.token_hex(32)
        (folder / "portal.token").write_text(token + "\n", encoding="utf-8")
        ours = (registry.url, registry.sender, registry.key_pem)
        used = mapper or ForeignMapper(*ours, more="extends = true")
        (folder / "mapper.pem").write_text(used.key_pem, encoding="utf-8")
        for name in ("portal.token", "mapper.pem"):
            (folder / name).chmod(0o600)
        jwks = httpx.get(f"{registry.url}/.well-known/jwks.json", timeout=60)
        (folder / "registry.jwks").write_text(jwks.text, "ascii")
        file = folder / "central.toml"
        file.write_text(
            SETTINGS.format(
                folder=folder, database=database, mapper=used, url=url,
                issuer=country.issuer, country=country.url, portal=portal.client,
                changes=changes.client, return_url=done, wait_hours=wait_hours,
                notice="true" if tells else "false", admission=admission,
            )
            + more.format(folder=folder, url=url, registry=registry.url),
            "utf-8",
        )  # fmt: skip
        made = load(file)
        keys, registrar = made_keys(made, folder, TurnedClock())
        run(made, _nothing)  # the schema is there before two processes ask for it
        for name, words in (
            ("intake", ["serve", "intake", "--port", str(port)]),
            ("send", ["send"]),
            *([("notify", ["notify"])] if tells else []),
        ):
            server = Server(
                name, ["spar_central", "--settings", str(file), *words], folder / f"{name}.log"
            )
            stack.callback(server.stop)
            if name == "intake":
                server.wait_until_listening()
        yield SelfService(country, made, registry, url, token, portal, file, keys, registrar)


async def _nothing(_storage: Any) -> None:
    return None


SETTINGS = """
office = "office-1"
office_name = "Field office 1"
data = "{folder}/central"
database = "{database}"
[admission]
self_service_wait_hours = {wait_hours}
changes_per_person = 30
notice = {notice}
{admission}
[mapper]
dialect = "{mapper.dialect}"
base_url = "{mapper.url}"
sender = "{mapper.sender}"
{mapper.more}
key_file = "{folder}/mapper.pem"
look_every_s = 0.05
[login]
issuer = "{issuer}"
discovery_url = "{country}/.well-known/openid-configuration"
[login.portal]
client_id = "{portal.client_id}"
key_file = "{portal.key_file}"
redirect_uri = "{portal.redirect_uri}"
[login.changes]
client_id = "{changes.client_id}"
key_file = "{changes.key_file}"
redirect_uri = "{changes.redirect_uri}"
[intake]
origin = "{url}"
return_url = "{return_url}"
token_file = "{folder}/portal.token"
changes_per_day = 100
registry_keys_file = "{folder}/registry.jwks"
"""
