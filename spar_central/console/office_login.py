"""Signing in at the office's own login service (OpenID Connect, as Keycloak): to read, never more.

The relying party is the one of the beneficiaries' pages: authorization code, PKCE, state, nonce,
private_key_jwt. Who somebody is follows from issuer and subject, which they connected themselves
with their passkey, or two persons did; no e-mail address or name is believed.

No transaction is open while the login service is asked.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from spar_central.acts.rules import ActKind
from spar_central.clock import Clock
from spar_central.console.access import Call, Viewer
from spar_central.errors import Refused
from spar_central.identity.oidc.login import Login, PendingLogin, read_callback
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.records import office_lists, office_logins
from spar_central.records.log import Entry
from spar_central.records.office_lists import PersonRow
from spar_central.records.web_sessions import SessionRow
from spar_central.storage.port import Storage, Transaction
from spar_central.trust.certificates import Role
from spar_central.web.forms import read_form
from spar_central.web.languages import Words
from spar_central.web.security import check_csrf, check_origin
from spar_central.web.sessions import Sessions

BY_LOGIN: Final = "oidc"
"""The way of such a session: it may read."""

PENDING, CONNECTS = "oidc", "oidc_connects"
"""What a session keeps between the click and the callback."""

Ask = Callable[..., Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class LoginParts:
    """What the login needs of the console."""

    storage: Storage
    sessions: Sessions
    clock: Clock
    origin: str
    viewer: Callable[[Transaction, SessionRow], Awaitable[Viewer | None]]
    ask_act: Ask
    note: Callable[[Call], Awaitable[None]]


class OfficeLogin:
    """``POST /login`` and ``GET /login/callback``."""

    def __init__(self, party: RelyingParty, parts: LoginParts) -> None:
        self._party = party
        self._parts = parts

    async def begin(self, request: Request, words: Words) -> Response:
        """To the login service, with values made for this click. Raises Refused."""
        parts = self._parts
        check_origin(request, parts.origin)
        form = await read_form(request)
        connects = form.get("connects") == "yes"
        async with parts.storage.transaction() as tx:
            session = await self._session(tx, request)
            check_csrf(form.get("csrf", ""), session.csrf)
            viewer = await parts.viewer(tx, session)
            if connects and (viewer is None or not viewer.may_sign):
                raise Refused("passkey.needed")
        start = await self._party.begin_login(language=words.language)
        kept = {PENDING: msgspec.json.encode(start.pending).decode(), CONNECTS: str(connects)}
        async with parts.storage.transaction() as tx:
            await parts.sessions.keep(tx, await self._session(tx, request), **kept)
        return RedirectResponse(start.url, 303)

    async def callback(self, request: Request, words: Words) -> Response:
        """From the login service. The pending login is used up whatever comes. Raises Refused."""
        parts = self._parts
        async with parts.storage.transaction() as tx:
            session = await self._session(tx, request)
            held, connects = session.kept.get(PENDING, ""), session.kept.get(CONNECTS) == "True"
            await parts.sessions.keep(tx, session, **{PENDING: "", CONNECTS: ""})
        if not held:
            raise Refused("login.state")
        pending = msgspec.json.decode(held, type=PendingLogin)
        callback = read_callback(request.query_params.multi_items())
        login = await self._party.finish_login(pending, callback)
        async with parts.storage.transaction() as tx:
            session = await self._session(tx, request)
            viewer = await parts.viewer(tx, session)
            call = Call(request, tx, parts.clock(), words, session, viewer)
            answer = await (self._connect if connects else self._sign_in)(call, login)
            await parts.note(call)
        return answer

    async def _session(self, tx: Transaction, request: Request) -> SessionRow:
        sessions = self._parts.sessions
        found = await sessions.find(tx, sessions.token_of(request), self._parts.clock())
        if found is None:
            raise Refused("login.state", "no session")
        return found

    async def _sign_in(self, call: Call, login: Login) -> Response:
        """A new session under a new id, that may read."""
        person_id = await office_logins.person_of(call.tx, login.issuer, login.psut)
        person = await office_lists.person(call.tx, person_id) if person_id else None
        if person is None or not _may_read(person):
            raise Refused("login.unknown")
        token, _ = await self._parts.sessions.begin(
            call.tx, call.now, subject=person.person_id, way=BY_LOGIN,
            agent=call.request.headers.get("user-agent", ""), instead_of=call.session,
        )  # fmt: skip
        call.noted.append(
            Entry("session.begun", person.staff_number, "", person.staff_number, {"way": BY_LOGIN})
        )
        answer = RedirectResponse("/", 303)
        self._parts.sessions.give(answer, token)
        return answer

    async def _connect(self, call: Call, login: Login) -> Response:
        """To the signature with which the person signed in says: this login is mine, too."""
        viewer = call.viewer
        if not viewer.may_sign:
            raise Refused("passkey.needed")
        call.kept["back"] = "/me"
        return await self._parts.ask_act(
            call, ActKind.LOGIN_ADD, viewer.office, viewer.human,
            issuer=login.issuer, subject=login.psut,
        )  # fmt: skip


def _may_read(person: PersonRow) -> bool:
    return not person.ended_at and person.role is not Role.AGENT
