"""Calls over TLS: a private authority, our own certificate, HTTP/1.1 and HTTP/2."""

import asyncio
import os
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from spar_agent.adapters.http import client, load_store, post_json, tls_context
from spar_agent.errors import NoAnswer, ProfileBad, TlsRefused
from tests.tls_servers import Authority, tls_server


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority.new()


async def call(url: str, ca_pem: str = "", client_pem: str = "") -> object:
    http = client(5.0, ca_pem, client_pem)
    try:
        return (await post_json(http, url, b"{}", {})).json
    finally:
        await http.aclose()


@pytest.mark.parametrize("http_2", [False, True], ids=["HTTP/1.1", "HTTP/2"])
def test_a_private_authority_is_enough(authority: Authority, tmp_path: Path, http_2: bool) -> None:
    async def go() -> object:
        async with tls_server(authority, tmp_path, http_2=http_2) as url:
            return await call(url, authority.pem)

    assert asyncio.run(go()) == {"ok": True}


def test_another_authority_is_refused(authority: Authority, tmp_path: Path) -> None:
    async def go() -> None:
        async with tls_server(authority, tmp_path) as url:
            with pytest.raises(TlsRefused):
                await call(url, Authority.new().pem)
            with pytest.raises(TlsRefused):
                await call(url)

    asyncio.run(go())


def test_a_server_that_asks_who_calls_is_shown_our_certificate(
    authority: Authority, tmp_path: Path
) -> None:
    async def go() -> object:
        async with tls_server(authority, tmp_path, asks_who=True) as url:
            with pytest.raises((NoAnswer, TlsRefused)):
                await call(url, authority.pem)
            return await call(url, authority.pem, authority.issue("our office"))

    assert asyncio.run(go()) == {"ok": True}


def test_no_file_with_our_key_stays(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    asyncio.run(client(5.0, authority.pem, authority.issue("our office")).aclose())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("pem", ["nonsense", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END"])
def test_a_certificate_that_cannot_be_used_is_named(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pem: str
) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(ProfileBad):
        client(5.0, authority.pem, pem)
    assert list(tmp_path.iterdir()) == []


def test_the_private_authority_stands_beside_the_systems(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = Authority.new()
    bundle = tmp_path / "system.pem"
    bundle.write_text(system.pem, "ascii")
    monkeypatch.setattr("spar_agent.adapters.http.SYSTEM_BUNDLES", (str(bundle),))
    monkeypatch.setattr(
        ssl, "get_default_verify_paths", lambda: ssl.DefaultVerifyPaths(*6 * [os.devnull + "-"])
    )
    windows = [(ssl.PEM_cert_to_DER_cert(system.pem), "x509_asn", True)]
    monkeypatch.setattr(ssl, "enum_certificates", lambda _: windows, raising=False)

    async def go() -> list[object]:
        async with tls_server(system, tmp_path) as public, tls_server(authority, tmp_path) as own:
            return [await call(public, authority.pem), await call(own, authority.pem)]

    assert asyncio.run(go()) == [{"ok": True}, {"ok": True}]


def test_windows_says_which_authorities_vouch_for_servers(
    authority: Authority, tmp_path: Path
) -> None:
    """And one of its certificates that nobody can read does not end every connection."""
    der = ssl.PEM_cert_to_DER_cert(authority.pem)
    mail, servers = {"1.3.6.1.5.5.7.3.4"}, {ssl.Purpose.SERVER_AUTH.oid}

    def trusts(*store: tuple[bytes, str, set[str] | bool]) -> bool:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        load_store(context, store)
        return bool(context.get_ca_certs())

    unread = (b"\x30\x03no!", "x509_asn", True)
    assert trusts(unread, (der, "x509_asn", True))
    assert trusts((der, "x509_asn", servers))
    assert not trusts((der, "x509_asn", mail))
    assert not trusts((der, "pkcs_7_asn", True))


def test_an_authority_without_key_usage_is_taken_by_every_python(
    authority: Authority, tmp_path: Path
) -> None:
    """Offices make their own with openssl; Python 3.13's default context refuses such ones."""
    extensions = authority.certificate.extensions
    with pytest.raises(x509.ExtensionNotFound):
        extensions.get_extension_for_class(x509.KeyUsage)
    assert not tls_context(authority.pem).verify_flags & ssl.VERIFY_X509_STRICT

    async def go() -> object:
        async with tls_server(authority, tmp_path) as url:
            return await call(url, authority.pem)

    assert asyncio.run(go()) == {"ok": True}


def test_no_keys_of_connections_are_written(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(log))

    async def go() -> object:
        async with tls_server(authority, tmp_path) as url:
            return await call(url, authority.pem)

    assert asyncio.run(go()) == {"ok": True}
    assert not log.exists()
