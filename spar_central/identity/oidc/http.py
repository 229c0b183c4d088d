"""Calls to the login service: bounded in time and size, never redirected."""

import asyncio
import ssl
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from spar_central.errors import BadSetting, Refused
from spar_central.settings import LoginService

MAX_BYTES: Final = 256 * 1024
"""Of any reply; discovery, keys and tokens have some thousand."""


@dataclass(frozen=True, slots=True, repr=False)
class HttpReply:
    """What was answered, whatever its status."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def date(self) -> datetime | None:
        """The service's clock; None where it does not tell."""
        try:
            return parsedate_to_datetime(self.headers.get("date", ""))
        except ValueError:
            return None


class LoginHttp:
    """One connection pool to the login service."""

    def __init__(self, http: httpx.AsyncClient, wait_s: float) -> None:
        """http: of ``new_client``. wait_s: for a whole answer."""
        self._http = http
        self._wait_s = wait_s

    async def close(self) -> None:
        """After the last call."""
        await self._http.aclose()

    async def get(self, url: str, headers: dict[str, str] | None = None) -> HttpReply:
        """Raises Refused ``login.away``."""
        return await self._send(self._http.build_request("GET", url, headers=headers))

    async def post(
        self, url: str, form: dict[str, str], headers: dict[str, str] | None = None
    ) -> HttpReply:
        """Form-encoded. Raises Refused ``login.away``."""
        return await self._send(self._http.build_request("POST", url, data=form, headers=headers))

    async def _send(self, request: httpx.Request) -> HttpReply:
        request.headers["accept-encoding"] = "identity"
        try:
            async with asyncio.timeout(self._wait_s):
                reply = await self._http.send(request, stream=True)
                try:
                    return HttpReply(reply.status_code, reply.headers, await _body(reply))
                finally:
                    await reply.aclose()
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise Refused("login.away", type(error).__name__) from error


async def _body(reply: httpx.Response) -> bytes:
    parts, size = [], 0
    async for part in reply.aiter_raw():
        size += len(part)
        if size > MAX_BYTES:
            raise Refused("login.away", "too long")
        parts.append(part)
    return b"".join(parts)


def new_client(settings: LoginService) -> httpx.AsyncClient:
    """No proxy or other setting of the environment, no redirects. Raises BadSetting."""
    context = ssl.create_default_context()
    if settings.ca_file:
        try:
            context.load_verify_locations(settings.ca_file)
        except OSError as error:
            raise BadSetting(f"login.ca_file: {settings.ca_file}: no PEM certificate") from error
    return httpx.AsyncClient(
        verify=context, trust_env=False, follow_redirects=False, timeout=settings.wait_s
    )
