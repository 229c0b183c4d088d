"""Calls of Central to other servers: one kind of client, one way to read a whole reply.

No redirects, no proxy and no key log of the environment, a reply as plain as it was asked for, of
limited size, within one deadline however slowly it drips.
"""

import asyncio
import ssl
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

import httpx

from spar_central.errors import BadSetting

if find_spec("sniffio") is None:
    # httpcore asks for it at each lock of each request, and an import that fails is looked up in
    # every folder of the path each time: a tenth of what a relayed request took.
    sys.modules["sniffio"] = None  # type: ignore[assignment]  # Python's own word for "is not there"

CONNECT_S: Final = 8.0
UNREADABLE: Final = frozenset({"encoding", "too long"})
"""Reasons of NoReply that are the server's doing, and not the line's."""
KEEP_S: Final = 1.5
"""An idle connection is closed before most servers close it, or a request may fall into the gap."""


class NoReply(Exception):
    """There is no whole reply. never_sent: certainly nothing reached the server."""

    def __init__(self, reason: str, *, never_sent: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.never_sent = never_sent


@dataclass(frozen=True, slots=True, repr=False)
class WholeReply:
    """What was answered, whatever its status."""

    status: int
    headers: httpx.Headers
    body: bytes


def new_client(
    wait_s: float,
    ca_file: str = "",
    setting: str = "ca_file",
    transport: httpx.AsyncBaseTransport | None = None,
    base_url: str = "",
) -> httpx.AsyncClient:
    """setting: the name of ca_file in the settings. transport: in place of the network.

    Raises BadSetting.
    """
    return httpx.AsyncClient(
        base_url=base_url,
        transport=transport,
        verify=tls_context(ca_file, setting) if transport is None else True,
        timeout=httpx.Timeout(wait_s, connect=min(CONNECT_S, wait_s)),
        follow_redirects=False,
        trust_env=False,
        limits=httpx.Limits(max_connections=32, keepalive_expiry=KEEP_S),
    )


def tls_context(ca_file: str, setting: str) -> ssl.SSLContext:
    """The system's authorities, and a private one beside them. Raises BadSetting.

    Not ``create_default_context``: it writes the keys of connections where SSLKEYLOGFILE says.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:
            raise BadSetting(f"{setting}: {ca_file}: no PEM certificate") from error
    return context


async def whole_reply(
    http: httpx.AsyncClient,
    verb: str,
    url: str | httpx.URL,
    *,
    within_s: float,
    most_bytes: int,
    headers: Mapping[str, str] | None = None,
    content: bytes = b"",
    form: Mapping[str, str] | None = None,
) -> WholeReply:
    """The reply to one request; form: sent instead of content. Raises NoReply."""
    sent = {"accept-encoding": "identity", **(headers or {})}
    body = {"data": dict(form)} if form is not None else {"content": content}
    try:
        async with (
            asyncio.timeout(within_s),
            http.stream(verb, url, headers=sent, **body) as reply,
        ):
            return WholeReply(reply.status_code, reply.headers, await _read(reply, most_bytes))
    except TimeoutError as error:
        raise NoReply("time") from error
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise NoReply(type(error).__name__, never_sent=True) from error
    except httpx.InvalidURL as error:
        raise NoReply("address", never_sent=True) from error
    except httpx.HTTPError as error:
        raise NoReply(type(error).__name__) from error


async def _read(reply: httpx.Response, most_bytes: int) -> bytes:
    if reply.headers.get("content-encoding", "identity").casefold() != "identity":
        raise NoReply("encoding")  # nobody asked for it, and a few bytes may become millions
    parts, size = [], 0
    async for part in reply.aiter_bytes():
        size += len(part)
        if size > most_bytes:
            raise NoReply("too long")
        parts.append(part)
    return b"".join(parts)
