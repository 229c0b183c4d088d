"""The office's login service in tests: the certified oidc-provider, and one that cheats."""

import json
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urljoin, urlsplit

import httpx
import uvicorn
from joserfc import jws
from joserfc.jwk import RSAKey
from joserfc.util import urlsafe_b64encode
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_central.settings_login import LoginClient, OfficeLoginService
from tests.foreign_environment import foreign_node
from tests.login.country import OTP, Registered, new_key, write_key

PROGRAM = Path(__file__).parent / "certified"
CLIENT = "spar-console"


def new_client(folder: Path, origin: str) -> Registered:
    """Our client, with its key in a file."""
    key = new_key()
    write_key(folder / "console.pem", key)
    back = f"{origin}/login/callback"
    return Registered(LoginClient(CLIENT, str(folder / "console.pem"), back), key)


@contextmanager
def certified(made: Registered) -> Iterator[OfficeLoginService]:
    """A process of its own, with people who log in by any name."""
    metadata = {
        "client_id": CLIENT,
        "redirect_uris": [made.client.redirect_uri],
        "response_types": ["code"],
        "grant_types": ["authorization_code"],
        "subject_type": "pairwise",
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "PS256",
        "id_token_signed_response_alg": "PS256",
        "jwks": {"keys": [made.jwk(alg="PS256")]},
    }
    node = shutil.which("node")
    assert node is not None, "node is one of the system packages that set-up installs"
    process = subprocess.Popen(
        [node, "server.mjs", json.dumps({"clients": [metadata], "port": 0})],
        cwd=foreign_node("certified", PROGRAM), stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, encoding="utf-8",
    )  # fmt: skip
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("listening on "), line
        yield OfficeLoginService(line.split()[-1], acr=(OTP,), client=made.client)
    finally:
        process.kill()
        process.communicate()


class _Form(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"input", "button"}:
            self.names.add(dict(attrs).get("name") or "")


def go_through(url: str, name: str, back: str) -> str:
    """The path with which the browser comes back, for whoever types this name."""
    with httpx.Client(timeout=60) as browser:
        reply = browser.get(url)
        for _ in range(12):
            if reply.is_redirect:
                url = urljoin(str(reply.url), reply.headers["location"])
                if url.startswith(back):
                    return url.removeprefix(back)
                reply = browser.get(url)
                continue
            form = _Form()
            form.feed(reply.text)
            data = {"answer": "yes", **({"name": name} if "name" in form.names else {})}
            reply = browser.post(str(reply.url), data=data)
    raise AssertionError("it never came back")


@dataclass
class CheatingProvider:
    """Signs whatever it is told to. claims: instead of the honest ones; None: left out."""

    issuer: str
    made: Registered
    claims: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "k1"}))
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    unsigned: bool = False
    verifiers: list[str] = field(default_factory=list)

    @property
    def service(self) -> OfficeLoginService:
        return OfficeLoginService(self.issuer, acr=("1",), client=self.made.client)

    def authorize(self, url: str, **more: str) -> str:
        """What comes back for what a browser was sent with; more: instead of it."""
        asked = dict(parse_qsl(urlsplit(url).query))
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        values = {"code": code, "state": asked["state"], "iss": self.issuer, **more}
        return f"/login/callback?{httpx.QueryParams(values)}"

    async def discovery(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/jwks",
                "authorization_response_iss_parameter_supported": True,
            }
        )

    async def jwks(self, _request: Request) -> Response:
        return JSONResponse({"keys": [{**self.key.as_dict(private=False), "use": "sig"}]})

    async def token(self, request: Request) -> Response:
        form = {k: v[0] for k, v in parse_qs((await request.body()).decode()).items()}
        asked = self.codes.get(form.get("code", ""))
        if asked is None:
            return JSONResponse({"error": "invalid_grant"}, 400)
        self.verifiers.append(form.get("code_verifier", ""))
        return JSONResponse(
            {"id_token": self._signed(asked), "access_token": "a", "token_type": "Bearer"}
        )

    def _signed(self, asked: dict[str, str]) -> str:
        now = int(datetime.now(UTC).timestamp())
        claims = {
            "iss": self.issuer, "sub": "subject-of-somebody", "aud": CLIENT, "exp": now + 300,
            "iat": now, "auth_time": now, "nonce": asked["nonce"], "acr": "1",
            "email": "r1@office.example", **self.claims,
        }  # fmt: skip
        body = json.dumps({k: v for k, v in claims.items() if v is not None}).encode()
        header = {"alg": "RS256", "kid": "k1", "typ": "JWT", **self.header}
        if self.unsigned:
            head = urlsafe_b64encode(json.dumps({**header, "alg": "none"}).encode()).decode()
            return f"{head}.{urlsafe_b64encode(body).decode()}."
        return jws.serialize_compact(header, body, self.key, algorithms=["RS256"])


@contextmanager
def cheating(made: Registered) -> Iterator[CheatingProvider]:
    """On a free port of this computer."""
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    provider = CheatingProvider(f"http://127.0.0.1:{sock.getsockname()[1]}", made)
    app = Starlette(
        routes=[
            Route("/.well-known/openid-configuration", provider.discovery),
            Route("/jwks", provider.jwks),
            Route("/token", provider.token, methods=["POST"]),
        ]
    )
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
    thread = threading.Thread(target=lambda: server.run([sock]))
    thread.start()
    try:
        yield provider
    finally:
        server.should_exit = True
        thread.join(60)
