"""The entry for beneficiaries as an ASGI app: which page is where, and how it says no."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_central.clock import Clock
from spar_central.directory.catalogue import Catalogue
from spar_central.errors import Refused
from spar_central.portal.account import AccountPages
from spar_central.portal.apps import AppPages
from spar_central.portal.change import ChangePages
from spar_central.portal.intake_port import AppConsents, Intake, Renewals
from spar_central.portal.login import LoginPages, LoginWay
from spar_central.portal.look import page_sheet_hash, script
from spar_central.portal.sessions import PortalSessions
from spar_central.portal.stopping import StopPages
from spar_central.portal.visit import Screen, Visit, check_masked, go
from spar_central.portal.wording import refusal_words
from spar_central.settings import Settings
from spar_central.storage.port import Storage, StorageBusy, StorageGone, StorageOld
from spar_central.web.answers import packed, status_of, with_headers
from spar_central.web.brakes import Brake
from spar_central.web.forms import read_form
from spar_central.web.hung_up import hung_up
from spar_central.web.languages import Languages
from spar_central.web.look import version_of
from spar_central.web.metrics import RequestMetrics
from spar_central.web.security import SAFE, PageRules, check_origin, headers

logger = logging.getLogger(__name__)
Draw = Callable[[Visit], Awaitable[Response]]
AWAY: Final = (StorageGone, StorageBusy, StorageOld)


class PortalApp:
    """Everything behind the entry, put together.

    apps, renewals: None where the registry does not link apps, or keeps no last day. forms_to:
    origins that a form may lead to besides ours and the login service's.
    """

    def __init__(
        self,
        settings: Settings,
        storage: Storage,
        party: LoginWay,
        intake: Intake,
        catalogue: Callable[[], Catalogue | None],
        clock: Clock,
        apps: AppConsents | None = None,
        renewals: Renewals | None = None,
        forms_to: tuple[str, ...] = (),
        metrics_token: str = "",
    ) -> None:
        """settings.portal and settings.login are there. metrics_token: of /metrics."""
        self.metrics = RequestMetrics(storage.ready, metrics_token)
        if settings.portal is None or settings.login is None:
            raise ValueError("no portal in the settings")
        self._settings = settings.portal
        self._forms_to = (*_origins(settings.login.issuer), *forms_to)
        self._clock = clock
        self._storage = storage
        languages = Languages(files("spar_central.portal") / "locale", zone=settings.portal.zone)
        self._languages = languages
        self._screen = Screen(
            settings.portal, settings.portal.programme or settings.office_name, languages
        )
        portal = settings.portal
        self._sessions = PortalSessions(
            storage,
            timedelta(minutes=portal.idle_minutes),
            timedelta(minutes=portal.life_minutes),
        )
        self._pages = Brake(portal.pages_per_minute)
        self._login = LoginPages(settings, self._screen, self._sessions, party, intake)
        self._account = AccountPages(self._screen, self._sessions, intake, apps, renewals)
        self._stop = StopPages(self._screen, intake)
        self._apps = AppPages(self._screen, apps)
        self._change = ChangePages(portal, self._screen, self._sessions, intake, catalogue)

    def _for_everyone(self) -> dict[str, tuple[Draw | None, Draw | None]]:
        """By path what draws a page, and what takes its form."""
        login = self._login
        return {
            "/": (login.start, None),
            "/login": (None, login.begin),
            "/callback": (login.callback, None),
            "/login/code": (None, login.begin_by_code),
            "/callback/code": (login.code_callback, None),
            "/help": (login.help, None),
            "/stop": (self._stop.page, self._stop.take),
        }

    def _for_signed_in(self) -> dict[str, tuple[Draw | None, Draw | None]]:
        """The same for those that want a login."""
        account, change, apps = self._account, self._change, self._apps
        return {
            "/account": (account.account, None),
            "/history": (account.history, None),
            "/still-right": (None, account.still_right),
            "/not-me": (account.not_me, account.object_to),
            "/apps": (apps.list, None),
            "/apps/stop": (apps.stop_page, apps.stop),
            "/apps/receipt": (apps.receipt, None),
            "/change": (change.find, change.begin),
            "/change/rows": (change.rows, None),
            "/change/steps": (change.steps, None),
            "/change/not-listed": (change.not_listed, None),
            "/change/place": (None, change.place),
            "/change/number": (change.number, change.take_number),
            "/change/check": (change.check, change.hand_in),
            "/remove": (change.remove, change.take_removal),
            "/done": (change.done, change.confirm_again),
            "/receipt.pdf": (change.receipt, None),
            "/receipt/send": (None, change.send_receipt),
            "/sign-out": (None, self._login.sign_out),
        }

    def app(self) -> Any:
        """The routes."""
        routes = [
            Route("/ping", self._ping),
            Route("/ready", self._ready),
            self.metrics.route(),
            Route("/language/{name}", self._answer(self._login.language)),
            Route(f"/s/{version_of(script())}.js", self._script),
        ]
        for pages, known in ((self._for_everyone(), False), (self._for_signed_in(), True)):
            for path, (get, post) in pages.items():
                methods = ["GET"] * (get is not None) + ["POST"] * (post is not None)
                routes.append(Route(path, self._served(get, post, known=known), methods=methods))
        handlers: Any = {
            404: self._not_there,
            405: self._not_there,
            ClientDisconnect: hung_up,
            Exception: self._failed,
        }
        rules = PageRules(own_files=True, style_hashes=(page_sheet_hash(),), forms=self._forms_to)
        tls = self._settings.origin.startswith("https://")
        found = headers(rules, tls=tls)
        made = Starlette(routes=routes, exception_handlers=handlers)
        return with_headers(self.metrics.around(made, routes), found)

    def _served(self, get: Draw | None, post: Draw | None, *, known: bool) -> Any:
        async def serve(visit: Visit) -> Response:
            if known:
                visit = await self._sessions.find(visit)
                _ = visit.known
            if visit.request.method in SAFE:
                if get is None:
                    return go("/account" if known else "/")
                return await get(visit)
            check_origin(visit.request, self._settings.origin)
            form = await read_form(visit.request)
            if known and visit.row is not None:
                check_masked(form.get("csrf", ""), visit.row.csrf)
            visit = replace(visit, form=form)
            if post is None:
                return go("/account")
            return await post(visit)

        return self._answer(serve)

    def _answer(self, serve: Draw) -> Any:
        async def endpoint(request: Request) -> Response:
            visit = self._visit(request)
            try:
                self._pages.press(visit.address)
                return await serve(visit)
            except Refused as error:
                return await self._refuse(visit, error)
            except AWAY as error:
                logger.info("the database does not answer: %s", type(error).__name__)
                return await self._refuse(visit, Refused("storage.away"))

        return endpoint

    def _visit(self, request: Request) -> Visit:
        address = request.client.host if request.client is not None else ""
        return Visit(request, self._languages.of(request), self._clock(), address)

    async def _refuse(self, visit: Visit, error: Refused) -> Response:
        """What happened to the money's address, and a way on."""
        logger.info("not served: %s", error.code)
        self.metrics.refused.labels(error.code).inc()
        return self._screen.page(
            visit,
            "trouble",
            status_of(error.code),
            code=error.code,
            sentence=visit.words(refusal_words(error.code)),
        )

    async def _not_there(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        code = "request.method" if status == 405 else "request.path"
        return await self._refuse(self._visit(request), Refused(code))

    async def _failed(self, request: Request, error: Exception) -> Response:
        """A mistake of ours. Starlette raises it once more, for the server's log."""
        logger.error("a page failed: %s", type(error).__name__)
        return await self._refuse(self._visit(request), Refused("internal"))

    async def _script(self, request: Request) -> Response:
        reply = packed(request, script(), kind="text/javascript; charset=utf-8")
        reply.headers["cache-control"] = "public, max-age=31536000, immutable"
        return reply

    async def _ping(self, _request: Request) -> Response:
        return JSONResponse("pong")

    async def _ready(self, _request: Request) -> Response:
        try:
            await self._storage.ready()
        except (StorageGone, StorageOld) as error:
            return JSONResponse({"ready": False, "error": type(error).__name__}, 503)
        return JSONResponse({"ready": True})


def _origins(url: str) -> tuple[str]:
    parts = urlsplit(url)
    return (f"{parts.scheme}://{parts.netloc}",)
