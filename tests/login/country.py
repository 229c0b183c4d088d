"""A country in tests: IDA, eSignet of one version, phones, and people who log in with a browser."""

import html
import json
import re
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import httpx
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc.jwk import RSAKey

from spar_central.clock import now_utc
from spar_central.identity.oidc.login import Callback, read_callback
from spar_central.identity.oidc.opening import open_relying_party
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.settings_login import LoginClient, LoginService
from tests.sandbox.process import started

AMA = "6892881854"
AMA_VID = "6793190270372089"
SUNITA = "5548062939"
PARTNER = "mpartner-demo-spar"
OTP = "mosip:idp:acr:generated-code"
FINGER = "mosip:idp:acr:biometrics"
KNOWLEDGE = "mosip:idp:acr:knowledge"
BACK = "http://127.0.0.1:9/login/callback"
VERSIONS = ("1.4", "1.6", "1.8", "2.0")


@dataclass
class Registered:
    """A client with its key in a file, as settings name it."""

    client: LoginClient
    key: rsa.RSAPrivateKey

    def jwk(self, **more: str) -> dict[str, str]:
        public = RSAKey.import_key(self.key.public_key())
        kid = public.thumbprint()
        return {**public.as_dict(private=False), "kid": kid, "use": "sig", **more}


@dataclass
class Country:
    """What runs, and where."""

    version: str
    ida_url: str
    url: str
    issuer: str
    token: str
    folder: Path
    people: list["Person"] = field(default_factory=list)

    def order(self, **order: Any) -> None:
        reply = httpx.post(f"{self.url}/control", json=order)
        assert reply.status_code == 200, reply.text

    def manage(self, request: dict[str, Any], name: str = "", verb: str = "POST") -> dict[str, Any]:
        """The reply of client management, which is 200 also for a refusal."""
        path = f"{self.url}/v1/esignet/client-mgmt/client{'/' + name if name else ''}"
        reply = httpx.request(
            verb,
            path,
            json={"requestTime": "2026-11-25T12:00:00.000Z", "request": request},
            headers={"authorization": f"Bearer {self.token}"},
        )
        assert reply.status_code == 200
        found: dict[str, Any] = reply.json()
        return found

    def new_client(self, back: str = BACK, sealed: bool = False, **changes: Any) -> Registered:
        """Registered with a key of its own; sealed: with one for sealed replies, too."""
        name = f"client-{secrets.token_hex(4)}"
        key = new_key()
        path = self.folder / f"{name}.pem"
        write_key(path, key)
        opens = ""
        more: dict[str, Any] = {}
        if sealed:
            sealing = new_key()
            opens = str(self.folder / f"{name}.sealed.pem")
            write_key(Path(opens), sealing)
            public = RSAKey.import_key(sealing.public_key())
            more["encPublicKey"] = {**public.as_dict(private=False), "use": "enc", "kid": "enc-1"}
        made = Registered(LoginClient(name, str(path), back, decryption_key_file=opens), key)
        request = {
            "clientId": name,
            "clientName": "SPAR accounts",
            "publicKey": made.jwk(),
            "relyingPartyId": PARTNER,
            "userClaims": ["name", "email"],
            "authContextRefs": [OTP, FINGER, KNOWLEDGE],
            "redirectUris": [back],
            "grantTypes": ["authorization_code"],
            "clientAuthMethods": ["private_key_jwt"],
            "logoUri": "https://example.org/logo.png",
        }
        reply = self.manage({**request, **more, **changes})
        assert not reply["errors"], reply
        return made

    def service(self, **changes: Any) -> LoginService:
        discovery = f"{self.url}/.well-known/openid-configuration"
        return LoginService(**{"issuer": self.issuer, "discovery_url": discovery, **changes})

    def relying_party(
        self, client: Registered | None = None, clock: Any = now_utc, **changes: Any
    ) -> RelyingParty:
        one = client or self.new_client()
        return open_relying_party(self.service(**changes), one.client, clock)

    def psut(self, number: str = AMA) -> str:
        """What the desk gets from IDA for the same person."""
        found = httpx.get(f"{self.ida_url}/token.json", params={"id": number}).json()
        return str(found["psut"])

    def code(self) -> str:
        """The newest code at anybody's phone."""
        return str(httpx.get(f"{self.ida_url}/sms.json").json()[0]["otp"])

    def person(self, number: str = AMA) -> "Person":
        made = Person(self, number)
        self.people.append(made)
        return made

    def forgive(self) -> None:
        """Nobody asked for too many codes."""
        httpx.post(f"{self.ida_url}/control", json={"forgive": True})

    def send_home(self) -> None:
        """Closes every browser."""
        while self.people:
            self.people.pop().http.close()


@dataclass
class Person:
    """Somebody with a browser and a phone."""

    country: Country
    number: str
    http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=60))

    def visit(self, url: str) -> httpx.Response:
        """Follows redirects as long as they stay at eSignet."""
        reply = self.http.get(url)
        return self._follow(reply)

    def _follow(self, reply: httpx.Response) -> httpx.Response:
        while reply.is_redirect:
            target = urljoin(str(reply.url), reply.headers["location"])
            if not target.startswith(self.country.url):
                return reply
            reply = self.http.get(target)
        return reply

    def submit(self, page: httpx.Response, act: str, **values: str) -> httpx.Response:
        """The form of the page that goes to ``act``, with its hidden members."""
        for form in re.findall(
            r'<form method="post" action="([^"]+)">(.*?)</form>', page.text, re.S
        ):
            if form[0].endswith(act):
                hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form[1]))
                known = {name: html.unescape(text) for name, text in hidden.items()}
                reply = self.http.post(urljoin(str(page.url), form[0]), data={**known, **values})
                return self._follow(reply)
        raise AssertionError(f"no form to {act}: {page.status_code} {page.text[-800:]}")

    def log_in(self, url: str, way: str = "generated-code", answer: str = "yes") -> str:
        """The address that eSignet sends the browser back to."""
        page = self.submit(self.visit(url), "/prove", number=self.number, way=way)
        if way == "generated-code":
            page = self.submit(page, "/code", code=self.country.code())
        if not page.is_redirect and "/consent" in page.text:
            page = self.submit(page, "/consent", answer=answer)
        assert page.is_redirect, page.text[-800:]
        return page.headers["location"]


def callback_of(address: str) -> Callback:
    return read_callback(parse_qsl(urlsplit(address).query, keep_blank_values=True))


def new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def write_key(path: Path, key: Any) -> None:
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    path.chmod(0o600)


@contextmanager
def running(folder: Path, version: str, *options: str, reader: bool = False) -> Iterator[Country]:
    """The simulators as processes; options: of ``serve``."""
    data = folder / "data"
    with ExitStack() as stack:
        ida = stack.enter_context(started("serve", "--data", str(data), "--quiet", *options))
        more = []
        if reader:
            device = stack.enter_context(started("sbi", "--data", str(data), "--capture-ms", "1"))
            more = ["--reader", device.url]
        esignet = stack.enter_context(
            started("esignet", "--data", str(data), "--version", version, "--ida", ida.url, *more)
        )
        known = json.loads((data / "esignet.json").read_text(encoding="utf-8"))
        token = (data / "esignet" / "management.token").read_text(encoding="utf-8")
        made = Country(version, ida.url, esignet.url, known["issuer"], token, folder)
        try:
            yield made
        finally:
            made.send_home()
