"""A second opinion: the OpenID-certified oidc-provider, gone through by a real Chromium."""

import asyncio
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import RSAKey
from playwright.async_api import async_playwright

from spar_central.clock import now_utc
from spar_central.errors import Refused
from spar_central.identity.oidc.login import Login
from spar_central.identity.oidc.opening import open_relying_party
from spar_central.settings_login import LoginClient, LoginService
from tests.foreign_environment import foreign_node
from tests.login.country import OTP, Registered, callback_of, new_key, write_key

PROGRAM = Path(__file__).parent / "certified"
BACK = "http://127.0.0.1:9/login/callback"


@dataclass
class Certified:
    """The provider, and our client there."""

    issuer: str
    client: Registered

    @property
    def service(self) -> LoginService:
        return LoginService(self.issuer, acr=(OTP,))


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Certified]:
    folder = tmp_path_factory.mktemp("certified")
    key, sealing = new_key(), new_key()
    files = {"key.pem": key, "sealing.pem": sealing}
    for name, one in files.items():
        write_key(folder / name, one)
    client = LoginClient(
        "spar-portal", str(folder / "key.pem"), BACK,
        decryption_key_file=str(folder / "sealing.pem"),
    )  # fmt: skip
    made = Registered(client, key)
    opens = RSAKey.import_key(sealing.public_key()).as_dict(private=False)
    metadata: dict[str, Any] = {
        "client_id": client.client_id,
        "redirect_uris": [BACK],
        "response_types": ["code"],
        "grant_types": ["authorization_code"],
        "subject_type": "pairwise",
        "sector_identifier_uri": None,
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "PS256",
        "id_token_signed_response_alg": "PS256",
        "userinfo_signed_response_alg": "PS256",
        "userinfo_encrypted_response_alg": "RSA-OAEP-256",
        "userinfo_encrypted_response_enc": "A256GCM",
        "jwks": {"keys": [made.jwk(alg="PS256"), {**opens, "use": "enc", "kid": "enc-1"}]},
    }
    del metadata["sector_identifier_uri"]
    asked = json.dumps({"clients": [metadata], "port": 0})
    node = shutil.which("node")
    assert node is not None, "node is one of the system packages that set-up installs"
    home = foreign_node("certified", PROGRAM)
    process = subprocess.Popen(
        [node, "server.mjs", asked], cwd=home, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, encoding="utf-8",
    )  # fmt: skip
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("listening on "), line
        yield Certified(line.split()[-1], made)
    finally:
        process.kill()
        process.communicate()


async def go_through(url: str, name: str, answer: str) -> str:
    """Where the browser is sent back to, by whoever types this name."""
    path = shutil.which("chromium")
    assert path is not None, "chromium is one of the system packages that set-up installs"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = await browser.new_page()
        await page.goto(url)
        await page.get_by_label("Name").fill(name)
        await page.get_by_role("button", name="Continue").click()
        async with page.expect_request(lambda one: one.url.startswith(BACK)) as back:
            await page.get_by_role("button", name=answer).click(no_wait_after=True)
        address = (await back.value).url
        await browser.close()
        return address


def log_in(
    provider: Certified, name: str, answer: str = "Continue", *, asks_name: bool = False
) -> Login:
    async def go() -> Login:
        party = open_relying_party(provider.service, provider.client.client, now_utc)
        try:
            start = await party.begin_login(language="en", asks_name=asks_name)
            address = await go_through(start.url, name, answer)
            return await party.finish_login(start.pending, callback_of(address))
        finally:
            await party.close()

    return asyncio.run(go())


def test_a_person_logs_in_and_is_the_same_again(provider: Certified) -> None:
    first = log_in(provider, "ama")
    assert first.acr == (OTP,)
    assert len(first.psut) == 64
    assert first.psut == log_in(provider, "ama").psut
    assert first.psut != log_in(provider, "sunita").psut


def test_sealed_userinfo_is_opened_and_verified(provider: Certified) -> None:
    assert log_in(provider, "ama", asks_name=True).names == ("Name of ama",)


def test_who_cancels_has_stopped(provider: Certified) -> None:
    with pytest.raises(Refused) as refused:
        log_in(provider, "ama", "Cancel")
    assert refused.value.code == "login.stopped"
