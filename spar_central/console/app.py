"""The console as an ASGI app: sessions, rights, the record of every read, and errors as pages."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import timedelta
from importlib.resources import files
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_central.clock import Clock, now_utc
from spar_central.console.access import Call, ConsolePage, View, Viewer
from spar_central.console.naming import Banks, no_list
from spar_central.console.office_login import LoginParts, OfficeLogin
from spar_central.console.routes import Parts, menu, pages
from spar_central.console.sentences import error_words, rule_words
from spar_central.console.standing_words import STANDINGS
from spar_central.errors import Refused
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.notices.contacts import ContactSeal
from spar_central.people.carrying_out import Hands
from spar_central.records import log, office_lists, web_sessions
from spar_central.records.log import Entry
from spar_central.records.web_sessions import SessionRow
from spar_central.settings import Console, Settings
from spar_central.storage.port import (
    Storage,
    StorageBusy,
    StorageGone,
    StorageOld,
    Transaction,
)
from spar_central.trust.certificates import Role
from spar_central.web import look
from spar_central.web.answers import status_of, with_headers
from spar_central.web.forms import read_form
from spar_central.web.hung_up import hung_up
from spar_central.web.languages import COOKIE, NAMES, Languages, Words
from spar_central.web.metrics import RequestMetrics
from spar_central.web.pages import Pages
from spar_central.web.security import SAFE, PageRules, check_csrf, check_origin, headers
from spar_central.web.sessions import Sessions
from spar_central.web.static_files import StaticFiles

logger = logging.getLogger(__name__)
AWAY = (StorageGone, StorageBusy, StorageOld)
QUIET = frozenset({"web.signed_out", "request.path", "request.method"})
"""Nothing that anybody tried: only that they are not signed in, or mistyped."""


class ConsoleApp:
    """Everything behind the entry, put together."""

    def __init__(
        self,
        settings: Settings,
        console: Console,
        hands: Hands,
        storage: Storage,
        clock: Clock = now_utc,
        extra: Iterable[ConsolePage] = (),
        metrics_token: str = "",
        banks: Banks = no_list,
        seal: ContactSeal | None = None,
        party: RelyingParty | None = None,
    ) -> None:
        """extra: pages of a builder of its own, as of the demo. metrics_token: of /metrics.

        banks: the list in use, None while there is none. seal: of contacts of staff, where
        somebody sends messages. party: at the office's own login service; None: passkeys only.
        """
        self.metrics = RequestMetrics(storage.ready, metrics_token)
        self.storage = storage
        self._console = console
        self._clock = clock
        self.sessions = Sessions(
            "console", timedelta(minutes=console.idle_minutes), timedelta(hours=console.life_hours)
        )
        here = files("spar_central.console")
        self._languages = Languages(here / "locale", zone=console.zone)
        sheet = look.sheet(
            look.shared("fonts.css"), look.shared("base.css"),
            (here / "static" / "console.css").read_text("utf-8"),
        )  # fmt: skip
        script = (here / "static" / "passkey.js").read_bytes()
        self._static = StaticFiles({"look.css": sheet.encode(), "passkey.js": script})
        shared = {
            "static": self._static.address,
            "office_name": settings.office_name,
            "rule": rule_words,
            "standing_words": STANDINGS,
            "new_form": lambda: secrets.token_hex(16),
        }
        self._pages = Pages("console", self._languages, shared)
        self.parts = Parts(settings, console, hands, self.sessions, banks, seal)
        self._login = None if party is None else OfficeLogin(party, self._login_parts())
        self.table: tuple[ConsolePage, ...] = (*pages(self.parts), *extra)
        """Every page, with who may open it."""

    def app(self) -> Any:
        """The routes."""
        routes = [Route(one.path, self._serve(one), methods=[one.method]) for one in self.table]
        if self._login is not None:
            routes += [
                Route("/login", self._by_login(self._login.begin), methods=["POST"]),
                Route("/login/callback", self._by_login(self._login.callback)),
            ]
        routes += [
            Route("/static/{name}", self._static.serve),
            Route("/language", self._language, methods=["POST"]),
            Route("/ping", self._ping),
            Route("/ready", self._ready),
            self.metrics.route(),
        ]
        handlers: Any = {
            404: self._not_there,
            405: self._not_there,
            ClientDisconnect: hung_up,
            Exception: self._failed,
        }
        made = Starlette(routes=routes, exception_handlers=handlers)
        tls = self._console.origin.startswith("https://")
        measured = self.metrics.around(made, routes)
        login = self._console.login
        forms = () if login is None else ("/".join(login.issuer.split("/")[:3]),)
        return with_headers(measured, headers(PageRules(forms=forms), tls=tls))

    def _login_parts(self) -> LoginParts:
        return LoginParts(
            self.storage, self.sessions, self._clock, self._console.origin, self._viewer,
            self.parts.signing.ask_act, self._keep_and_log,
        )  # fmt: skip

    def _by_login(self, serve: Callable[[Request, Words], Awaitable[Response]]) -> Any:
        async def endpoint(request: Request) -> Response:
            words = self._languages.of(request)
            try:
                return await serve(request, words)
            except Refused as error:
                return await self._refuse(error, request, words, None)
            except AWAY as error:
                return self._away(error, words)

        return endpoint

    def _serve(self, page: ConsolePage) -> Any:
        async def endpoint(request: Request) -> Response:
            words = self._languages.of(request)
            call: Call | None = None
            try:
                form = await self._form(page, request)
                async with self.storage.transaction() as tx:
                    call, token = await self._call(tx, request, words, form)
                    if page.method == "POST":
                        check_csrf(form.get("csrf", ""), call.session.csrf)
                        await self._only_once(call)
                    page.check(call.person)
                    answer = await page.serve(call)
                    frame = await self._frame(call, page)
                    await self._note(call, page)
            except Refused as error:
                viewer = call.person if call is not None else None
                return await self._refuse(error, request, words, viewer)
            except AWAY as error:
                return self._away(error, words)
            if isinstance(answer, View):
                answer = self._pages.show(
                    answer.template, words, status=answer.status, **frame, **answer.values
                )
            if token and "set-cookie" not in answer.headers:
                self.sessions.give(answer, token)
            return answer

        return endpoint

    async def _form(self, page: ConsolePage, request: Request) -> Mapping[str, str]:
        if page.method in SAFE:
            return {}
        check_origin(request, self._console.origin)
        return await read_form(request)

    async def _call(
        self, tx: Transaction, request: Request, words: Words, form: Mapping[str, str]
    ) -> tuple[Call, str]:
        """The session that the browser has, or a new one of nobody, with its token."""
        now, token = self._clock(), ""
        session = await self.sessions.find(tx, self.sessions.token_of(request), now)
        viewer = None if session is None else await self._viewer(tx, session)
        if session is None or (session.subject and viewer is None):
            token, session = await self.sessions.begin(tx, now)
        return Call(request, tx, now, words, session, viewer, form), token

    async def _viewer(self, tx: Transaction, session: SessionRow) -> Viewer | None:
        """Who it is, as they stand now: somebody who left is nobody."""
        if not session.subject:
            return None
        row = await office_lists.person(tx, session.subject)
        if row is None or row.ended_at or row.role is Role.AGENT:
            return None
        return Viewer(row.person_id, row.staff_number, row.name, row.office, row.role, session.way)

    async def _only_once(self, call: Call) -> None:
        form_id = call.form.get("form", "")
        if form_id and not await web_sessions.is_first(
            call.tx, f"{call.session.token_hash[:16]}{form_id[:64]}", call.now
        ):
            raise Refused("web.again")

    async def _frame(self, call: Call, page: ConsolePage) -> dict[str, Any]:
        """What stands around every page."""
        said = call.session.kept.get("said", "") if page.method == "GET" else ""
        kind, _, text = said.partition(":")
        if said and "said" not in call.kept:
            call.kept["said"] = ""
        viewer = call.person
        return {
            "session": call.session, "viewer": viewer, "now": call.now,
            "path": call.request.url.path,
            "said": {"kind": kind, "text": text} if said else None,
            "menu": menu(self.table, viewer),
            "counts": await self.parts.counts(call) if viewer is not None else {},
        }  # fmt: skip

    async def _note(self, call: Call, page: ConsolePage) -> None:
        if page.reads and call.person is not None:
            subject = str(next(iter(call.request.path_params.values()), call.query("q", 64)))
            kind = f"read.console.{page.reads}"
            call.noted.append(Entry(kind, call.person.human, "", subject, {"page": page.path}))
        await self._keep_and_log(call)

    async def _keep_and_log(self, call: Call) -> None:
        """The log is the last thing in a transaction: it takes the lock that all others need."""
        if call.kept:
            await self.sessions.keep(call.tx, call.session, **call.kept)
        await log.append(call.tx, call.now, *call.noted)

    async def _refuse(
        self, error: Refused, request: Request, words: Words, viewer: Viewer | None
    ) -> Response:
        """Say no, and put on record who tried."""
        code = error.code
        self.metrics.refused.labels(code).inc()
        if code not in QUIET:
            address = request.client.host if request.client is not None else ""
            try:
                async with self.storage.transaction() as tx:
                    if viewer is None:
                        await log.count_refusal(tx, self._clock(), code, address)
                    else:
                        values = {"path": request.url.path, "detail": error.detail}
                        entry = Entry(f"refused.{code}", viewer.human, "", "", values)
                        await log.append(tx, self._clock(), entry)
            except AWAY as gone:
                return self._away(gone, words)
        if code == "web.signed_out" and request.method in SAFE:
            return Response("", 303, {"location": "/sign-in"})
        return self._error(code, words, status_of(code))

    def _error(self, code: str, words: Words, status: int) -> Response:
        text = error_words(code)
        return self._pages.show("console/error.html", words, status=status, text=text, code=code)

    def _away(self, error: Exception, words: Words) -> Response:
        logger.info("the database does not answer: %s", type(error).__name__)
        self.metrics.refused.labels("storage.away").inc()
        answer = self._error("storage.away", words, 503)
        answer.headers["retry-after"] = "5"
        return answer

    async def _not_there(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        code = "request.method" if status == 405 else "request.path"
        return self._error(code, self._languages.of(request), status)

    async def _failed(self, request: Request, error: Exception) -> Response:
        """A mistake of ours. Starlette raises it once more, for the server's log."""
        logger.error("a page failed: %s", type(error).__name__)
        return self._error("internal", self._languages.of(request), 500)

    async def _language(self, request: Request) -> Response:
        """A choice of the browser, not of a person: it needs no session."""
        try:
            check_origin(request, self._console.origin)
            form = await read_form(request)
        except Refused as error:
            return self._error(error.code, self._languages.of(request), status_of(error.code))
        back = form.get("back", "/")
        answer = Response("", 303, {"location": back if _is_ours(back) else "/"})
        if form.get("language") in NAMES:
            answer.set_cookie(
                COOKIE, form["language"], path="/", secure=True, httponly=True, samesite="lax",
                max_age=31_536_000,
            )  # fmt: skip
        return answer

    async def _ping(self, _request: Request) -> Response:
        return JSONResponse("pong")

    async def _ready(self, _request: Request) -> Response:
        try:
            await self.storage.ready()
        except (StorageGone, StorageOld) as error:
            return JSONResponse({"ready": False, "why": type(error).__name__}, 503)
        return JSONResponse({"ready": True})


def _is_ours(path: str) -> bool:
    """A path here; one that begins with two slashes leads elsewhere."""
    return path.startswith("/") and path[1:2] not in {"/", "\\"} and path.isprintable()
