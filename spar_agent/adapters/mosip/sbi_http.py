"""Calls to a device service: on this machine only, bounded in time and size."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

import httpx

from spar_agent.errors import DeviceFault, DeviceGone

MAX_BYTES: Final = 8_000_000
MAX_FRAME: Final = 1_000_000


def local_client() -> httpx.AsyncClient:
    """No proxy, no redirect; every port may be asked at once."""
    return httpx.AsyncClient(
        trust_env=False,
        verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),  # not used; httpx's reads SSLKEYLOGFILE
        follow_redirects=False,
        limits=httpx.Limits(max_connections=128, max_keepalive_connections=0),
    )


async def call_device(
    http: httpx.AsyncClient,
    verb: str,
    port: int,
    path: str,
    body: Mapping[str, Any] | None,
    within_s: float,
) -> Any:
    """The JSON answer, whole within ``within_s``. Raises DeviceGone, DeviceFault."""
    url = f"http://127.0.0.1:{port}{path}"
    try:
        async with (
            asyncio.timeout(within_s),
            http.stream(verb, url, json=body, timeout=within_s) as answer,
        ):
            return json.loads(await _read(answer))
    except httpx.ConnectError as error:
        raise DeviceGone(f"port {port}") from error
    except (TimeoutError, httpx.TimeoutException) as error:
        raise DeviceFault("too slow") from error
    except httpx.HTTPError as error:
        raise DeviceFault(type(error).__name__) from error
    except (ValueError, RecursionError) as error:
        raise DeviceFault("not JSON") from error


async def _read(answer: httpx.Response) -> bytes:
    if answer.status_code != 200:
        raise DeviceFault(f"HTTP {answer.status_code}")
    whole = bytearray()
    async for part in answer.aiter_raw(65_536):
        whole += part
        if len(whole) > MAX_BYTES:
            raise DeviceFault("too long")
    return bytes(whole)


class Frames:
    """Cuts a multipart/x-mixed-replace stream into JPEG pictures."""

    def __init__(self, boundary: str) -> None:
        self._mark = b"--" + boundary.encode("ascii", "replace")
        self._rest = b""

    def feed(self, data: bytes) -> list[bytes]:
        """The pictures that ``data`` completes. Raises DeviceFault when one has no end."""
        *whole, self._rest = (self._rest + data).split(self._mark)
        if len(self._rest) > MAX_FRAME:
            raise DeviceFault("endless picture")
        pictures = (part.partition(b"\r\n\r\n")[2] for part in whole)
        return [picture.removesuffix(b"\r\n") for picture in pictures if _is_jpeg(picture)]


def _is_jpeg(data: bytes) -> bool:
    return data.startswith(b"\xff\xd8") and len(data) <= MAX_FRAME


async def live_pictures(
    http: httpx.AsyncClient, port: int, device_id: str, sub_id: str, lasting_s: float
) -> AsyncIterator[bytes]:
    """Pictures until ``lasting_s`` is over or the reader closes. Raises DeviceGone, DeviceFault."""
    body = {"deviceId": device_id, "deviceSubId": sub_id, "timeout": str(int(lasting_s * 1000))}
    url = f"http://127.0.0.1:{port}/stream"
    loop = asyncio.get_running_loop()
    ends = loop.time() + lasting_s
    try:
        async with http.stream("STREAM", url, json=body, timeout=3.0) as answer:
            kind = answer.headers.get("content-type", "")
            _, found, boundary = kind.partition("boundary=")
            if not found or not kind.startswith("multipart/x-mixed-replace"):
                raise DeviceFault("no picture")
            frames = Frames(boundary.strip('"'))
            async for data in answer.aiter_raw():  # a size would hold pictures back
                for picture in frames.feed(data):
                    yield picture
                if loop.time() > ends:
                    return
    except httpx.ConnectError as error:
        raise DeviceGone(f"port {port}") from error
    except httpx.HTTPError as error:
        raise DeviceFault(type(error).__name__) from error
