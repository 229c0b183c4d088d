"""One HTTP call with limits, and every way it can go wrong in our words."""

import json
import os
import secrets
import ssl
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from spar_agent.errors import (
    BadReply,
    CaptivePortal,
    NoAnswer,
    ProfileBad,
    ServerFault,
    TlsRefused,
    Unreachable,
)

MAX_BYTES = 8_000_000
CONNECT_S = 8.0


@dataclass(frozen=True, slots=True, repr=False)
class Reply:
    """A whole JSON answer. body: the exact bytes, for signatures."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    json: Any


def trust(ca_pem: str, client_pem: str = "") -> ssl.SSLContext:
    """The system's authorities, or only the private one of the profile.

    client_pem: our certificate and its key in PEM, where the server asks who calls. Raises
    ProfileBad when they cannot be used.
    """
    context = ssl.create_default_context()
    if ca_pem:
        context = ssl.create_default_context(cadata=ca_pem)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if client_pem:
        _show_who_we_are(context, client_pem)
    return context


def _show_who_we_are(context: ssl.SSLContext, client_pem: str) -> None:
    """Python's ssl reads keys from files only: the file holds it under a password of the moment."""
    password = secrets.token_bytes(32).hex().encode()
    handle, path = tempfile.mkstemp(prefix="spar-agent-")
    try:
        key = serialization.load_pem_private_key(client_pem.encode(), None)
        sealed = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )
        chain = x509.load_pem_x509_certificates(client_pem.encode())
        with os.fdopen(handle, "wb") as file:
            file.write(sealed)
            file.writelines(c.public_bytes(serialization.Encoding.PEM) for c in chain)
        context.load_cert_chain(path, password=password)
    except (OSError, ValueError, TypeError, ssl.SSLError) as error:
        raise ProfileBad("the client certificate or its key cannot be used") from error
    finally:
        Path(path).unlink(missing_ok=True)


def client(
    timeout_s: float,
    ca_pem: str = "",
    client_pem: str = "",
    transport: httpx.AsyncBaseTransport | None = None,
) -> httpx.AsyncClient:
    """A pooled client: no redirects, no proxies' surprises, every wait bounded.

    transport: in place of the network.
    """
    return httpx.AsyncClient(
        transport=transport,
        verify=trust(ca_pem, client_pem) if transport is None else True,
        timeout=httpx.Timeout(timeout_s, connect=min(CONNECT_S, timeout_s)),
        follow_redirects=False,
        http2=True,
        limits=httpx.Limits(max_connections=8, keepalive_expiry=1.5),
    )


async def post_json(
    http: httpx.AsyncClient, url: str, body: bytes, headers: Mapping[str, str]
) -> Reply:
    """POST ``body`` and read a JSON answer of at most MOST_BYTES.

    Raises Unreachable when nothing was sent, TlsRefused, NoAnswer when it may have arrived,
    CaptivePortal for HTML or a redirect, ServerFault for 5xx and 429, BadReply for the rest.
    """
    sent = {"Content-Type": "application/json", "Accept": "application/json", **headers}
    try:
        async with http.stream("POST", url, content=body, headers=sent) as answer:
            _refuse_foreign(answer)
            raw = await _read(answer)
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise _not_connected(error) from error
    except httpx.PoolTimeout as error:
        raise Unreachable("busy") from error
    except httpx.InvalidURL as error:
        raise Unreachable("address") from error
    except httpx.TransportError as error:
        raise NoAnswer(type(error).__name__) from error
    return Reply(answer.status_code, answer.headers, raw, _parsed(raw, answer.status_code))


def _not_connected(error: Exception) -> Unreachable | TlsRefused:
    text = f"{error} {error.__cause__}".casefold()
    if "certificate" in text or "ssl" in text or "tls" in text:
        return TlsRefused(type(error).__name__)
    return Unreachable(type(error).__name__)


def _refuse_foreign(answer: httpx.Response) -> None:
    kind = answer.headers.get("content-type", "").casefold()
    if answer.is_redirect or answer.status_code == 511 or "html" in kind:
        raise CaptivePortal(str(answer.status_code))
    if answer.status_code == 429 or answer.status_code >= 500:
        raise ServerFault(str(answer.status_code), wait_s=_retry_after(answer))


def _retry_after(answer: httpx.Response) -> float:
    told = answer.headers.get("retry-after", "")
    return min(float(told), 3600.0) if told.isascii() and told.isdigit() else 0.0


async def _read(answer: httpx.Response) -> bytes:
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
        if raw.lstrip()[:1] == b"<":
            raise CaptivePortal(str(status)) from error
        raise BadReply(f"{status}, not JSON") from error
