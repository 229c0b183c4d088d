"""Calls to the login service: bounded in time and size, never redirected."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from spar_central.errors import Refused
from spar_central.http_client import NoReply, whole_reply

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
        """http: of ``http_client``. wait_s: for a whole answer."""
        self._http = http
        self._wait_s = wait_s

    async def close(self) -> None:
        """After the last call."""
        await self._http.aclose()

    async def get(self, url: str, headers: dict[str, str] | None = None) -> HttpReply:
        """Raises Refused ``login.away``."""
        return await self._send("GET", url, headers)

    async def post(
        self, url: str, form: dict[str, str], headers: dict[str, str] | None = None
    ) -> HttpReply:
        """Form-encoded. Raises Refused ``login.away``."""
        return await self._send("POST", url, headers, form)

    async def _send(
        self,
        verb: str,
        url: str,
        headers: dict[str, str] | None,
        form: dict[str, str] | None = None,
    ) -> HttpReply:
        try:
            found = await whole_reply(
                self._http,
                verb,
                url,
                headers=headers,
                form=form,
                within_s=self._wait_s,
                most_bytes=MAX_BYTES,
            )
        except NoReply as error:
            raise Refused("login.away", error.reason) from error
        return HttpReply(found.status, found.headers, found.body)
