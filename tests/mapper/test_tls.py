"""The registry speaks TLS by itself, and may want a certificate of who comes."""

import ssl
from pathlib import Path

import httpx
import pytest

from tests.mapper.partner_client import serving
from tests.tls_servers import Authority


def test_it_speaks_tls_by_itself(tmp_path: Path) -> None:
    authority = Authority.new()
    file = tmp_path / "server.pem"
    file.write_text(authority.issue("127.0.0.1"), encoding="utf-8")
    toml = f'tls_cert = "{file}"\ntls_key = "{file}"\n'
    trust = ssl.create_default_context(cadata=authority.pem)
    with serving(tmp_path / "data", toml) as server:
        assert server.url.startswith("https://")
        with httpx.Client(base_url=server.url, verify=trust) as http:
            assert http.get("/ping").json() == "pong"
        with pytest.raises(httpx.TransportError), httpx.Client(base_url=server.url) as http:
            http.get("/ping")


def test_it_asks_for_a_clients_certificate_when_told_to(tmp_path: Path) -> None:
    authority = Authority.new()
    file, ca = tmp_path / "server.pem", tmp_path / "ca.pem"
    file.write_text(authority.issue("127.0.0.1"), encoding="utf-8")
    ca.write_text(authority.pem, encoding="utf-8")
    mine = tmp_path / "client.pem"
    mine.write_text(authority.issue("partner"), encoding="utf-8")
    toml = f'tls_cert = "{file}"\ntls_key = "{file}"\ntls_client_ca = "{ca}"\n'
    with serving(tmp_path / "data", toml) as server:
        for shown, answered in ((True, True), (False, False)):
            trust = ssl.create_default_context(cadata=authority.pem)
            if shown:
                trust.load_cert_chain(mine)
            with httpx.Client(base_url=server.url, verify=trust) as http:
                try:
                    result = http.get("/ping").json() == "pong"
                except httpx.TransportError:
                    result = False
            assert result is answered
