"""Self-service of the demo: eSignet simulated, its two clients, intake and the portal's pages."""

import base64
import json
import secrets
import subprocess
import sys
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from demo.central import BY, ROOT, DemoCenter, command, free_port, secret_file, toml_text
from demo.processes import Server

RELYING_PARTY = "mpartner-demo-spar"
OTP = "mosip:idp:acr:generated-code"


@dataclass(frozen=True)
class DemoPortal:
    """url: of the pages. sms_url: where the person's phone shows its codes."""

    url: str
    sms_url: str


def start_portal(
    folder: Path, sandbox_url: str, center: DemoCenter, servers: list[Server], logs: Path
) -> DemoPortal:
    """On the center's database. Raises RuntimeError where a step is refused."""
    login = Server(
        "spar-sandbox esignet",
        [
            "spar_sandbox", "esignet", "--data", str(folder / "sandbox"), "--port", "0",
            "--version", "1.8", "--ida", sandbox_url,
        ],
        logs / "esignet.log",
    )  # fmt: skip
    servers.append(login)
    esignet = login.wait_until_listening()
    banks = Path(__file__).parent / "banks"
    _take_banks(center.settings, banks)
    pages, intake = free_port(), free_port()
    url, confirm = f"http://127.0.0.1:{pages}", f"http://127.0.0.1:{intake}"
    back = {"portal": f"{url}/callback", "changes": f"{confirm}/confirm/callback"}
    keys = {name: _client(folder, esignet, name, to) for name, to in back.items()}
    settings = center.settings.with_name("self-service.toml")
    issuer = json.loads((folder / "sandbox" / "esignet.json").read_text("utf-8"))["issuer"]
    lines = [
        "[login]",
        f"issuer = {toml_text(issuer)}",
        f'discovery_url = "{esignet}/.well-known/openid-configuration"',
        *_client_lines(keys, back),
        *_entry_lines(url, confirm, settings.with_name("portal.token")),
    ]
    text = center.settings.read_text("utf-8") + "\n".join(lines) + "\n"
    settings.write_text(text, "utf-8")
    for name, port in (("intake", intake), ("portal", pages)):
        words = ["spar_central", "--settings", str(settings), "serve", name, "--port", str(port)]
        server = Server(f"spar-central serve {name}", words, logs / f"{name}.log")
        servers.append(server)
        server.wait_until_listening()
    return DemoPortal(url, f"{sandbox_url}/sms")


def _client_lines(keys: dict[str, str], back: dict[str, str]) -> list[str]:
    """keys: files, back: addresses, both by the client's name in the settings."""
    lines = []
    for name, key in keys.items():
        lines += [
            f"[login.{name}]",
            f'client_id = "demo-{name}"',
            f"key_file = {toml_text(key)}",
            f'redirect_uri = "{back[name]}"',
            f'kid = "demo-{name}"',
        ]
    return lines


def _entry_lines(url: str, confirm: str, token_file: Path) -> list[str]:
    token = toml_text(secret_file(token_file, secrets.token_hex(32) + "\n"))
    return [
        "[intake]",
        f'origin = "{confirm}"',
        f'return_url = "{url}/done"',
        f"token_file = {token}",
        "[portal]",
        f'origin = "{url}"',
        f'intake_url = "{confirm}"',
        f"token_file = {token}",
        'programme = "Old Age Pension"',
        'zone = "Asia/Kolkata"',
        'phone = "1800 123 456"',
        "changes_per_day = 100",
        'offices = [{ name = "Surat office", place = "Ring Road 4", hours = "Mo-Fr 9-16" }]',
    ]


def _take_banks(settings: Path, banks: Path) -> None:
    files = (str(banks / "demo.spardir"), "--trust", str(banks / "demo.pub"))
    command(settings, "directory", "take", *files, *BY)


def _client(folder: Path, esignet: str, name: str, redirect_uri: str) -> str:
    """Registered at eSignet as a country does it; the file of its key."""
    key = rsa.generate_private_key(65537, 2048)
    public = key.public_key().public_numbers()
    request = {
        "clientId": f"demo-{name}",
        "clientName": "Payment accounts",
        "publicKey": {
            "kty": "RSA", "use": "sig", "kid": f"demo-{name}",
            "n": _b64(public.n), "e": _b64(public.e),
        },
        "relyingPartyId": RELYING_PARTY,
        "userClaims": [],
        "authContextRefs": [OTP],
        "redirectUris": [redirect_uri],
        "grantTypes": ["authorization_code"],
        "clientAuthMethods": ["private_key_jwt"],
        "logoUri": "https://example.org/logo.png",
    }  # fmt: skip
    token = (folder / "sandbox" / "esignet" / "management.token").read_text("utf-8")
    refused = _posted(
        f"{esignet}/v1/esignet/client-mgmt/client",
        {"requestTime": "2026-11-26T09:00:00.000Z", "request": request},
        token,
    )["errors"]
    if refused:
        raise RuntimeError(f"eSignet refused the client {name}: {refused}")
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return secret_file(folder / f"login-{name}.pem", pem.decode())


def _posted(url: str, body: dict[str, Any], token: str) -> dict[str, Any]:
    request = urllib.request.Request(  # noqa: S310 -- the sandbox itself
        url,
        data=json.dumps(body).encode(),
        headers={"authorization": f"Bearer {token}", "content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
        found: dict[str, Any] = json.load(answer)
    return found


def _b64(number: int) -> str:
    raw = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def show_in_chromium(
    portal: DemoPortal, console: str, person: str, shots: Path, number: str
) -> bool | None:
    """The person's phone and the supervisor's browser, in a process of their own.

    None where there is no Chromium to take pictures with. number: the new account's.
    """
    words = [
        sys.executable, "-m", "demo.browser", "--portal", portal.url, "--console", console,
        "--sms", f"{portal.sms_url}.json", "--person", person, "--shots", str(shots),
        "--number", number,
    ]  # fmt: skip
    done = subprocess.run(words, check=False, cwd=ROOT)  # noqa: S603
    return None if done.returncode == NO_CHROMIUM else done.returncode == 0


NO_CHROMIUM = 3
"""Exit status of ``python -m demo.browser`` where there is none."""
