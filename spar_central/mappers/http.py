"""One HTTP call to a mapper with limits, and every way it can go wrong in our words.

There is no browser here and no web login: a page instead of an answer, whatever its status, is the
registry's silence. Only what certainly never reached it is called MapperAway.
"""

import asyncio
import json
import ssl
from collections.abc import Mapping
from typing import Any, Final

import httpx

from spar_central.errors import BadSetting
from spar_central.mappers.port import MapperAway, MapperRefuses, MapperRejects, MapperSilent
from spar_central.mappers.refusals import KeyRefused

MAX_BYTES: Final = 8_000_000
CONNECT_S: Final = 8.0
MAX_RETRY_AFTER_S: Final = 3600.0


def new_client(
    wait_s: float, ca_file: str = "", transport: httpx.AsyncBaseTransport | None = None
) -> httpx.AsyncClient:
    """Pooled; no redirects, nothing of the environment. transport: in place of the network.

    Raises BadSetting.
    """
    return httpx.AsyncClient(
        transport=transport,
        verify=_tls(ca_file) if transport is None else True,
        timeout=httpx.Timeout(wait_s, connect=min(CONNECT_S, wait_s)),
        follow_redirects=False,
        trust_env=False,
        limits=httpx.Limits(max_connections=8, keepalive_expiry=1.5),
    )


def _tls(ca_file: str) -> ssl.SSLContext:
    """The system's authorities and a private one. Keys are logged nowhere, whatever is asked."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:
            raise BadSetting(f"mapper.ca_file: {ca_file}: no PEM certificate") from error
    return context


async def post_json(
    http: httpx.AsyncClient, url: str, body: bytes, headers: Mapping[str, str], within_s: float
) -> Any:
    """The JSON of a 200. Raises MapperError for everything else.

    within_s: for the whole of it, however slowly it comes.
    """
    sent = {
        "content-type": "application/json",
        "accept": "application/json",
        "accept-encoding": "identity",
        **headers,
    }
    try:
        async with asyncio.timeout(within_s):
            reply, raw = await _answered(http, "POST", url, body, sent)
    except TimeoutError as error:
        raise MapperSilent("time") from error
    _refuse(reply)
    return _parsed(raw)


async def get_json(http: httpx.AsyncClient, url: str, within_s: float) -> Any:
    """The JSON of a 200, None for anything else that answers. Raises MapperAway."""
    try:
        async with asyncio.timeout(within_s):
            reply, raw = await _answered(http, "GET", url, b"", {"accept-encoding": "identity"})
        return _parsed(raw) if reply.status_code == httpx.codes.OK else None
    except (TimeoutError, MapperSilent):
        return None


async def _answered(
    http: httpx.AsyncClient, verb: str, url: str, body: bytes, headers: Mapping[str, str]
) -> tuple[httpx.Response, bytes]:
    try:
        async with http.stream(verb, url, content=body, headers=headers) as reply:
            return reply, await _read(reply)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise MapperAway(type(error).__name__) from error
    except httpx.InvalidURL as error:
        raise MapperAway("address") from error
    except httpx.HTTPError as error:
        raise MapperSilent(type(error).__name__) from error


async def _read(reply: httpx.Response) -> bytes:
    if reply.headers.get("content-encoding", "identity") != "identity":
        raise MapperSilent("encoding")  # nobody asked for it, and a few bytes may become millions
    parts, size = [], 0
    async for part in reply.aiter_bytes():
        size += len(part)
        if size > MAX_BYTES:
            raise MapperSilent("too long")
        parts.append(part)
    return b"".join(parts)


def _refuse(reply: httpx.Response) -> None:
    """Only a refusal that the registry itself writes (in JSON) says that nothing was done."""
    status = reply.status_code
    if status == httpx.codes.OK and not _is_page(reply):
        return
    code = f"http.{status}"
    by_registry = "json" in reply.headers.get("content-type", "").casefold()
    if status in {401, 403} and by_registry:
        raise KeyRefused(code)
    if status in {404, 405} or reply.is_redirect:
        raise MapperRefuses(code)
    if status in {400, 413, 422} and not _is_page(reply):
        raise MapperRejects(code)
    raise MapperSilent(code, _retry_after(reply))


def _is_page(reply: httpx.Response) -> bool:
    return "html" in reply.headers.get("content-type", "").casefold()


def _retry_after(reply: httpx.Response) -> float:
    seconds = reply.headers.get("retry-after", "")
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= 6):
        return 0.0
    return min(float(seconds), MAX_RETRY_AFTER_S)


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise MapperSilent("not JSON") from error
