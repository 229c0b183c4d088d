"""The first page, the way to the login service and back, help, and out again."""

import hashlib
from collections.abc import Sequence
from typing import Final, Protocol

from starlette.responses import RedirectResponse, Response

from spar_central.clock import to_ms
from spar_central.errors import Refused
from spar_central.identity.oidc.assertion import challenge, random_text
from spar_central.identity.oidc.login import (
    Callback,
    Login,
    LoginStart,
    PendingLogin,
    local_path,
    read_callback,
)
from spar_central.portal.intake_port import Intake, PortalLogin
from spar_central.portal.sessions import BegunCodeLogin, PortalSessions
from spar_central.portal.state import PortalState
from spar_central.portal.visit import Screen, Visit, go
from spar_central.settings import Settings
from spar_central.trust.login import CODE_WAY, psut_in
from spar_central.web.brakes import Brake
from spar_central.web.languages import COOKIE, NAMES

YEAR_S: Final = 365 * 86_400


class LoginWay(Protocol):
    """What the pages need of the relying party (``identity.oidc``)."""

    async def begin_login(
        self, *, language: str, return_to: str = "/", acr: Sequence[str] = ()
    ) -> LoginStart:
        """Where the browser goes."""
        ...

    async def finish_login(self, pending: PendingLogin, callback: Callback) -> Login:
        """Who logged in."""
        ...


class LoginPages:
    """Who comes in. settings.portal and settings.login are there."""

    def __init__(
        self,
        settings: Settings,
        screen: Screen,
        sessions: PortalSessions,
        party: LoginWay,
        intake: Intake,
    ) -> None:
        portal, login = settings.portal, settings.login
        if portal is None or login is None:
            raise ValueError("no portal in the settings")
        self._screen = screen
        self._sessions = sessions
        self._party = party
        self._intake = intake
        self._by_code = portal.code_login
        self._strong = frozenset(login.acr)
        self._ways = (*login.acr, *(one for one in portal.look_acr if one not in login.acr))
        self._brake = Brake(portal.logins_per_minute)

    async def start(self, visit: Visit) -> Response:
        """What this is, that it is free, what one needs; languages first."""
        visit = await self._sessions.find(visit)
        return self._screen.page(visit, "start", by_code=self._by_code)

    async def help(self, visit: Visit) -> Response:
        """Offices, and ways for whoever cannot do it here."""
        visit = await self._sessions.find(visit)
        return self._screen.page(visit, "help")

    async def language(self, visit: Visit) -> Response:
        """Remember it, and go back to the page. It is no secret, so a link may do it."""
        name = visit.request.path_params["name"]
        response = go(local_path(visit.request.query_params.get("back", "/")))
        if name in NAMES:
            response.set_cookie(
                COOKIE, name, path="/", secure=True, samesite="lax", httponly=True, max_age=YEAR_S
            )
        return response

    async def begin(self, visit: Visit) -> Response:
        """To the login service, with values made for this click."""
        self._brake.press(visit.address)
        start = await self._party.begin_login(
            language=visit.words.language, return_to=visit.asked("to") or "/account", acr=self._ways
        )
        response = RedirectResponse(start.url, 303)
        await self._sessions.put_login(visit, start.pending, response)
        return response

    async def callback(self, visit: Visit) -> Response:
        """From the login service; a second visit here with the same code is no error."""
        pending = await self._sessions.take_login(visit)
        if pending is None:
            visit = await self._sessions.find(visit)
            return go("/account" if visit.state is not None else "/")
        login = await self._party.finish_login(
            pending, read_callback(visit.request.query_params.multi_items())
        )
        token = await self._intake.signed_in(login)
        found = PortalLogin(token, may_change=set(login.acr) <= self._strong)
        way = " ".join(login.acr)[:200]
        return await self._come_in(visit, found, login.psut, way, pending.return_to)

    async def _come_in(
        self, visit: Visit, found: PortalLogin, psut: str, way: str, return_to: str
    ) -> Response:
        statement = await self._intake.statement(found.login)
        state = PortalState(found.login, found.may_change, statement, to_ms(visit.now))
        who = hashlib.sha256(f"portal person\0{psut}".encode()).hexdigest()
        response = go(return_to)
        await self._sessions.begin(visit, state, who, way, response)
        return response

    async def begin_by_code(self, visit: Visit) -> Response:
        """To intake's own pages; number and code are typed there, and never here."""
        if not self._by_code:
            raise Refused("request.path")
        self._brake.press(visit.address)
        verifier = random_text()
        url = await self._intake.code_login(challenge(verifier), visit.words.language)
        response = RedirectResponse(url, 303)
        begun = BegunCodeLogin(verifier, local_path(visit.asked("to") or "/account"))
        await self._sessions.put_code_login(visit, begun, response)
        return response

    async def code_callback(self, visit: Visit) -> Response:
        """From intake. In another browser than the one that went, the code is worth nothing."""
        begun = await self._sessions.take_code_login(visit)
        if begun is None:
            visit = await self._sessions.find(visit)
            return go("/account" if visit.state is not None else "/")
        found = await self._intake.signed_in_by_code(visit.asked("code"), begun.verifier)
        return await self._come_in(visit, found, psut_in(found.login), CODE_WAY, begun.return_to)

    async def sign_out(self, visit: Visit) -> Response:
        """Nothing stays in the browser."""
        response = go("/")
        await self._sessions.end(visit, response)
        response.headers["clear-site-data"] = '"cache"'
        return response


def weak(visit: Visit) -> None:
    """Raises Refused ``portal.weak`` where the way of logging in is enough to look only."""
    if not visit.known.may_change:
        raise Refused("portal.weak")
