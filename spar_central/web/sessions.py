"""Sessions kept at the server: the browser holds 256 random bits, the database their hash.

Each login has a new id, so that an id somebody was lured into using before is worth nothing after
it. A session ends by one row, at once, on every process.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from spar_central.clock import from_ms, to_ms
from spar_central.records import web_sessions
from spar_central.records.web_sessions import SessionRow
from spar_central.storage.port import Lookup, Transaction

SEEN_EVERY = timedelta(minutes=1)


class Sessions:
    """Of one entry. idle: without a request; life: at most, whatever happens."""

    def __init__(self, entry: str, idle: timedelta, life: timedelta) -> None:
        self._entry = entry
        self._idle = idle
        self._life = life
        self.cookie = f"__Host-spar-{entry}"
        """The prefix makes browsers insist on TLS (or this computer), our path and no domain."""

    def token_of(self, request: Request) -> str:
        """What the browser holds; "" for nothing."""
        return request.cookies.get(self.cookie, "")

    async def find(self, tx: Transaction, token: str, now: datetime) -> SessionRow | None:
        """The live session behind what a browser holds; it is used from now on."""
        row = await self.look(tx, token, now)
        if row is not None and self.is_to_mark(row, now):
            await self.mark(tx, row, now)
        return row

    async def look(self, look: Lookup, token: str, now: datetime) -> SessionRow | None:
        """The same without marking it; then ``mark`` where ``is_to_mark``."""
        if not token:
            return None
        row = await web_sessions.find(look, self._entry, _hash(token))
        if row is None or row.ended_at or to_ms(now) >= row.ends_at:
            return None
        if now - from_ms(row.seen_at) >= self._idle:
            return None
        return row

    def is_to_mark(self, row: SessionRow, now: datetime) -> bool:
        """It was not marked for a while."""
        return now - from_ms(row.seen_at) >= SEEN_EVERY

    async def mark(self, tx: Transaction, row: SessionRow, now: datetime) -> None:
        """Somebody uses it."""
        await web_sessions.seen(tx, row.token_hash, now)

    async def begin(
        self,
        tx: Transaction,
        now: datetime,
        *,
        subject: str = "",
        way: str = "",
        agent: str = "",
        kept: Mapping[str, str] | None = None,
        instead_of: SessionRow | None = None,
    ) -> tuple[str, SessionRow]:
        """A new one, with the token for the browser. instead_of: ends with it."""
        token = secrets.token_urlsafe(32)
        row = SessionRow(
            _hash(token), self._entry, subject, way, secrets.token_urlsafe(24), to_ms(now),
            to_ms(now), to_ms(now + self._life), 0, agent[:200], dict(kept or {}),
        )  # fmt: skip
        if instead_of is not None:
            await web_sessions.end(tx, instead_of.token_hash, now)
        await web_sessions.add(tx, row)
        return token, row

    async def take_out(self, tx: Transaction, token: str, now: datetime) -> SessionRow | None:
        """The live session behind ``token``, ended by this call: nobody gets it twice."""
        if not token:
            return None
        row = await web_sessions.take(tx, self._entry, _hash(token), now)
        if row is None or to_ms(now) >= row.ends_at or now - from_ms(row.seen_at) >= self._idle:
            return None
        return row

    async def keep(self, tx: Transaction, row: SessionRow, **values: str) -> SessionRow:
        """Put something down beside what is there; "" takes it away."""
        kept = {name: value for name, value in {**row.kept, **values}.items() if value}
        await web_sessions.keep(tx, row.token_hash, kept)
        return replace(row, kept=kept)

    def give(self, response: Response, token: str) -> None:
        """Put it into the browser."""
        response.set_cookie(
            self.cookie, token, path="/", secure=True, httponly=True, samesite="lax",
            max_age=int(self._life.total_seconds()),
        )  # fmt: skip

    def take(self, response: Response) -> None:
        """Away from the browser."""
        response.delete_cookie(self.cookie, path="/", secure=True, httponly=True, samesite="lax")


def _hash(token: str) -> str:
    return hashlib.sha256(f"session\0{token}".encode()).hexdigest()
