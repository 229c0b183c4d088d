"""One HTTP call with limits, and every way it can go wrong in our words."""

import asyncio
import errno
import json
import logging
import os
import secrets
import ssl
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from spar_agent.adapters.clock import ServerTimeTold
from spar_agent.adapters.proxy import Proxy
from spar_agent.domain.times import parse_http_date
from spar_agent.errors import (
    BadReply,
    CaptivePortal,
    CertificateDates,
    NoAnswer,
    ProfileBad,
    ProxyRefused,
    ProxySignIn,
    ServerFault,
    ServerSilent,
    SparError,
    TlsRefused,
    Unreachable,
    WrongServer,
)

log = logging.getLogger(__name__)

MAX_BYTES = 8_000_000
CONNECT_S = 8.0
WHOLE_REPLY_S: Final = 180.0
"""A reply that drips in, byte after byte, ends here; a batch over a slow link takes a minute."""
SYSTEM_BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where Debian, Fedora, SUSE and macOS keep the authorities, for an OpenSSL built elsewhere."""
LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
SOMEBODY_THERE: Final = frozenset({errno.ECONNREFUSED, errno.ECONNRESET, errno.ETIMEDOUT})
"""There is network, and the server does not answer. Of other numbers that is not known."""
OF_WINDOWS: Final = {
    64: errno.ECONNRESET,  # ERROR_NETNAME_DELETED
    121: errno.ETIMEDOUT,  # ERROR_SEM_TIMEOUT
    1225: errno.ECONNREFUSED,
    1236: errno.ECONNRESET,  # ERROR_CONNECTION_ABORTED
}
"""Numbers of Windows' own that Python's asyncio hands on, with EINVAL as their errno."""


def is_open_to_others(url: str) -> bool:
    """Http off this computer: whoever is on the way reads and writes it."""
    parts = urlsplit(url)
    return parts.scheme != "https" and parts.hostname not in LOOPBACK


@dataclass(frozen=True, slots=True, repr=False)
class Reply:
    """A whole JSON answer. body: the exact bytes, for signatures.

    certificate: the server's, in DER; empty without TLS.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    json: Any
    certificate: bytes = b""


def tls_context(ca_pem: str, client_pem: str = "") -> ssl.SSLContext:
    """The system's authorities, and the private one of the office file beside them.

    No variable has a say: SSL_CERT_FILE names no authority, SSLKEYLOGFILE gets no keys.
    client_pem: our certificate and its key in PEM, where the server asks who calls. Raises
    ProfileBad when they cannot be used.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    _load_system_authorities(context)
    if ca_pem:
        context.load_verify_locations(cadata=ca_pem)
    if client_pem:
        _load_client_certificate(context, client_pem)
    return context


def _load_system_authorities(context: ssl.SSLContext) -> None:
    """As ``load_default_certs``, which however follows SSL_CERT_FILE and SSL_CERT_DIR."""
    if sys.platform == "win32":
        for store in ("ROOT", "CA"):
            load_store(context, ssl.enum_certificates(store))
        return
    built_in = ssl.get_default_verify_paths()
    bundles = (built_in.openssl_cafile, *SYSTEM_BUNDLES)
    bundle = next((path for path in bundles if Path(path).is_file()), None)
    folder = built_in.openssl_capath if Path(built_in.openssl_capath).is_dir() else None
    if bundle or folder:
        context.load_verify_locations(cafile=bundle, capath=folder)


def load_store(
    context: ssl.SSLContext, store: Iterable[tuple[bytes, str, set[str] | bool]]
) -> None:
    """What a store of Windows trusts for servers: certificate, encoding, and for what (OIDs).

    One that OpenSSL does not read is left out: it would otherwise end every connection.
    """
    for certificate, encoding, trusted in store:
        serves = trusted is True or (trusted and ssl.Purpose.SERVER_AUTH.oid in trusted)
        if encoding == "x509_asn" and serves:
            try:
                context.load_verify_locations(cadata=certificate)
            except ssl.SSLError as error:
                log.info("a certificate of the system cannot be read: %s", error.reason)


def _load_client_certificate(context: ssl.SSLContext, client_pem: str) -> None:
    """Python's ssl reads keys from files only: the file holds it under a password of the moment."""
    password = secrets.token_bytes(32).hex().encode()
    try:
        key = serialization.load_pem_private_key(client_pem.encode(), None)
        sealed = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )
        chain = x509.load_pem_x509_certificates(client_pem.encode())
        plain = b"".join(c.public_bytes(serialization.Encoding.PEM) for c in chain)
        _load_chain(context, sealed + plain, password)
    except (OSError, ValueError, TypeError, ssl.SSLError) as error:
        raise ProfileBad("the client certificate or its key cannot be used") from error


def _load_chain(context: ssl.SSLContext, pem: bytes, password: bytes) -> None:
    """From a file that is gone afterwards. Windows deletes no file that is still open."""
    handle, path = tempfile.mkstemp(prefix="spar-agent-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
        context.load_cert_chain(path, password=password)
    finally:
        Path(path).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Connections:
    """What holds for every connection of this computer.

    proxy: all go through it; None: straight. on_server_time: called with the ``Date`` of each
    answer that came over TLS: another could have been written by anybody on the way.
    """

    proxy: Proxy | None = None
    on_server_time: ServerTimeTold | None = None


STRAIGHT: Final = Connections()


def client(
    timeout_s: float,
    ca_pem: str = "",
    client_pem: str = "",
    transport: httpx.AsyncBaseTransport | None = None,
    connections: Connections = STRAIGHT,
) -> httpx.AsyncClient:
    """A pooled client: no redirects, nothing from the environment, every wait bounded.

    transport: in place of the network.
    """
    hooks: list[Callable[..., Any]] = []
    if connections.on_server_time is not None:
        hooks.append(partial(_tell_time, connections.on_server_time))
    return httpx.AsyncClient(
        transport=transport,
        verify=tls_context(ca_pem, client_pem) if transport is None else True,
        proxy=as_httpx(connections.proxy) if connections.proxy and transport is None else None,
        timeout=httpx.Timeout(timeout_s, connect=min(CONNECT_S, timeout_s)),
        follow_redirects=False,
        trust_env=False,
        http2=True,
        limits=httpx.Limits(max_connections=8, keepalive_expiry=1.5),
        event_hooks={"response": hooks},
    )


def as_httpx(proxy: Proxy) -> httpx.Proxy:
    """``proxy`` for a client of httpx."""
    user = (proxy.user.reveal(), proxy.password.reveal())
    secure = tls_context("") if proxy.url.startswith("https:") else None
    return httpx.Proxy(proxy.url, auth=user if proxy.user else None, ssl_context=secure)


async def _tell_time(on_server_time: ServerTimeTold, answer: httpx.Response) -> None:
    if answer.request.url.scheme == "https":
        at = parse_http_date(answer.headers.get("date", ""))
        if at is not None:
            on_server_time(at)


async def post_json(
    http: httpx.AsyncClient,
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    faults_in_json: bool = False,
) -> Reply:
    """POST ``body`` and read a JSON answer of at most MAX_BYTES.

    A status from 400 on comes with what its body says, None where that is no JSON. Raises
    Unreachable, ServerSilent, TlsRefused and the proxy's errors when nothing was sent, NoAnswer
    when it may have arrived, CaptivePortal, ServerFault for 5xx and 429, BadReply for the rest.
    faults_in_json: 5xx and 429 come, too, where their body is JSON.
    """
    sent = {"Content-Type": "application/json", "Accept": "application/json", **headers}
    answer, raw = await _answered(http, "POST", url, body, sent, faults_in_json=faults_in_json)
    json_of = _parsed(raw, answer.status_code)
    shown = answer.extensions.get("server_certificate", b"")
    return Reply(answer.status_code, answer.headers, raw, json_of, shown)


async def _answered(
    http: httpx.AsyncClient,
    verb: str,
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    faults_in_json: bool = False,
) -> tuple[httpx.Response, bytes]:
    sent = {"Accept-Encoding": "identity", **headers}
    try:
        async with (
            asyncio.timeout(WHOLE_REPLY_S),
            http.stream(verb, url, content=body, headers=sent) as answer,
        ):
            answer.extensions["server_certificate"] = _shown_by(answer)
            if not (faults_in_json and _is_json(answer)):
                refuse_foreign(answer)
            return answer, await _read(answer)
    except TimeoutError as error:
        raise NoAnswer("the whole reply took too long") from error
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise not_connected(error) from error
    except httpx.ProxyError as error:
        raise _not_let_through(error) from error
    except httpx.PoolTimeout as error:
        raise Unreachable("busy") from error
    except httpx.InvalidURL as error:
        raise Unreachable("address") from error
    except httpx.TransportError as error:
        raise NoAnswer(type(error).__name__) from error


def _shown_by(answer: httpx.Response) -> bytes:
    """The certificate of the connection while it is open."""
    stream = answer.extensions.get("network_stream")
    of_tls = stream.get_extra_info("ssl_object") if stream is not None else None
    return (of_tls.getpeercert(binary_form=True) or b"") if of_tls is not None else b""


def not_connected(error: Exception) -> SparError:
    """Why there was no connection: the network, the server, or its certificate."""
    text = f"{error} {error.__cause__}".casefold()
    if "certificate has expired" in text or "not yet valid" in text:
        return CertificateDates(type(error).__name__)
    if "certificate" in text or "ssl" in text or "tls" in text:
        return TlsRefused(type(error).__name__)
    if isinstance(error, httpx.ConnectTimeout) or _numbers(error) & SOMEBODY_THERE:
        return ServerSilent(type(error).__name__)
    return Unreachable(type(error).__name__)


def _numbers(error: BaseException | None) -> set[int]:
    """The system's error numbers behind ``error``; several where several addresses were tried."""
    found: set[int] = set()
    while error is not None:
        if isinstance(error, OSError) and error.errno:
            found.add(OF_WINDOWS.get(getattr(error, "winerror", None) or 0, error.errno))
        if isinstance(error, BaseExceptionGroup):
            found.update(*(_numbers(one) for one in error.exceptions))
        error = error.__cause__ or error.__context__
    return found


def _not_let_through(error: httpx.ProxyError) -> SparError:
    kind = ProxySignIn if "407" in str(error) else ProxyRefused
    return kind(type(error).__name__)


def refuse_foreign(answer: httpx.Response) -> None:
    """What does not come from the server that was asked. The status says more than the body."""
    status = answer.status_code
    if status == 407:
        raise ProxySignIn(str(status))
    if status == 511:
        raise CaptivePortal(str(status))
    if status == 429 or status >= 500 or (status == 403 and _is_page(answer)):
        raise ServerFault(str(status), wait_s=_retry_after(answer))
    if answer.is_redirect:
        elsewhere = answer.url.join(answer.headers.get("location", "")).host != answer.url.host
        raise CaptivePortal(str(status)) if elsewhere else WrongServer(str(status))
    if status < 400 and _is_page(answer):
        raise CaptivePortal(str(status))


def _is_page(answer: httpx.Response) -> bool:
    """HTML: a portal's, or the page of a gateway. A registry says no in JSON."""
    return "html" in answer.headers.get("content-type", "").casefold()


def _is_json(answer: httpx.Response) -> bool:
    kind: str = answer.headers.get("content-type", "")
    return kind.partition(";")[0] == "application/json"


def _retry_after(answer: httpx.Response) -> float:
    seconds = answer.headers.get("retry-after", "")
    return min(float(seconds), 3600.0) if seconds.isascii() and seconds.isdigit() else 0.0


async def _read(answer: httpx.Response) -> bytes:
    if answer.headers.get("content-encoding", "identity").casefold() != "identity":
        raise BadReply("encoded, though we asked for none")  # a small bomb unpacks to gigabytes
    parts, size = [], 0
    async for part in answer.aiter_bytes():
        size += len(part)
        if size > MAX_BYTES:
            raise BadReply("too long")
        parts.append(part)
    return b"".join(parts)


def _parsed(raw: bytes, status: int) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        if status >= 400:
            return None
        if raw.lstrip()[:1] == b"<":
            raise CaptivePortal(str(status)) from error
        raise BadReply(f"{status}, not JSON") from error
