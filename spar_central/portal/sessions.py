"""Sessions of visitors, with what the pages put down, and logins that were begun."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import msgspec
from msgspec import Struct
from starlette.responses import Response

from spar_central.errors import Refused
from spar_central.identity.oidc.login import PendingLogin
from spar_central.portal.state import PortalState, seal, unseal
from spar_central.portal.visit import Visit
from spar_central.records import counts
from spar_central.records.counts import DAY_S, Counter, span_of
from spar_central.records.web_sessions import SessionRow
from spar_central.storage.port import Storage
from spar_central.web.sessions import Sessions

LOGIN_LIFE: Final = timedelta(minutes=10)


class BegunCodeLogin(Struct, frozen=True):
    """A login by a code that was begun. Secret. verifier: behind the challenge intake was told."""

    verifier: str
    return_to: str

    def __repr__(self) -> str:
        return "BegunCodeLogin(...)"


class PortalSessions:
    """idle, life: of a visit."""

    def __init__(self, storage: Storage, idle: timedelta, life: timedelta) -> None:
        self._storage = storage
        self._visits = Sessions("portal", idle, life)
        self._logins = Sessions("login", LOGIN_LIFE, LOGIN_LIFE)

    async def find(self, visit: Visit) -> Visit:
        """``visit`` with its session, where there is a live one.

        Most views only read: one round trip in place of a transaction's three.
        """
        token = self._visits.token_of(visit.request)
        if not token:
            return visit
        async with self._storage.reading() as look:
            row = await self._visits.look(look, token, visit.now)
        if row is None:
            return visit
        if self._visits.is_to_mark(row, visit.now):
            async with self._storage.transaction() as tx:
                await self._visits.mark(tx, row, visit.now)
        state = unseal(row.kept.get("state", ""), token)
        return replace(visit, token=token, row=row, state=state)

    async def begin(
        self, visit: Visit, state: PortalState, who: str, way: str, response: Response
    ) -> None:
        """After a login; whatever the browser held before is worth nothing now."""
        before = await self.find(visit)
        async with self._storage.transaction() as tx:
            token, row = await self._visits.begin(
                tx, visit.now, subject=who, way=way, instead_of=before.row
            )
            await self._visits.keep(tx, row, state=seal(state, token))
        self._visits.give(response, token)

    async def keep(self, visit: Visit, state: PortalState) -> Visit:
        """Put ``state`` down in place of the one before."""
        if visit.row is None:
            raise Refused("web.signed_out")
        async with self._storage.transaction() as tx:
            row = await self._visits.keep(tx, visit.row, state=seal(state, visit.token))
        return replace(visit, row=row, state=state)

    async def end(self, visit: Visit, response: Response) -> None:
        """Signed out."""
        async with self._storage.transaction() as tx:
            await self._visits.take_out(tx, visit.token, visit.now)
        self._visits.take(response)

    async def put_login(self, visit: Visit, pending: PendingLogin, response: Response) -> None:
        """A login that was begun, under a cookie of its own."""
        text = msgspec.json.encode(pending).decode()
        async with self._storage.transaction() as tx:
            token, _ = await self._logins.begin(tx, visit.now, kept={"pending": text})
        self._logins.give(response, token)

    async def put_code_login(self, visit: Visit, begun: BegunCodeLogin, response: Response) -> None:
        """The same for a login by a code."""
        text = msgspec.json.encode(begun).decode()
        async with self._storage.transaction() as tx:
            token, _ = await self._logins.begin(tx, visit.now, kept={"by_code": text})
        self._logins.give(response, token)

    async def take_code_login(self, visit: Visit) -> BegunCodeLogin | None:
        """As ``take_login``."""
        row = await self._taken(visit)
        if row is None or "by_code" not in row.kept:
            return None
        return msgspec.json.decode(row.kept["by_code"], type=BegunCodeLogin)

    async def _taken(self, visit: Visit) -> SessionRow | None:
        token = self._logins.token_of(visit.request)
        async with self._storage.transaction() as tx:
            return await self._logins.take_out(tx, token, visit.now)

    async def take_login(self, visit: Visit) -> PendingLogin | None:
        """It is used once, whatever comes of it."""
        row = await self._taken(visit)
        if row is None or "pending" not in row.kept:
            return None
        return msgspec.json.decode(row.kept["pending"], type=PendingLogin)

    async def count_change(self, visit: Visit, most: int) -> None:
        """Raises Refused ``portal.changes`` above so many of one person on one day."""
        if visit.row is None:
            raise Refused("web.signed_out")
        counter = Counter("portal.changes", visit.row.subject, span_of(visit.now, DAY_S))
        async with self._storage.transaction() as tx:
            beyond = await counts.over(tx, [(counter, most)])
        if beyond is not None:
            raise Refused("portal.changes")
