"""The entry's addresses: what the portal's process calls, and the pages that people confirm at."""

import hmac
from collections.abc import Awaitable, Callable
from importlib.resources import files
from typing import Any, Final, TypeVar
from urllib.parse import urlencode

import msgspec
from markupsafe import Markup
from msgspec import Struct
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from spar_central.clock import Clock, now_utc
from spar_central.errors import Refused
from spar_central.identity.oidc.login import read_callback
from spar_central.self_service.asked import Asked, csrf_of
from spar_central.self_service.changes import Changes
from spar_central.self_service.code_login import CodeLogins
from spar_central.self_service.code_pages import CodePages
from spar_central.self_service.consent_pages import MARK, ConsentPages
from spar_central.self_service.consents import Consents
from spar_central.self_service.logins import Logins
from spar_central.self_service.masking import masked, without_end
from spar_central.self_service.numbers import number_of
from spar_central.self_service.objections import Objections
from spar_central.self_service.receipts import Receipts
from spar_central.self_service.registry_words import RegistryWords
from spar_central.self_service.renewals import AccountRenewals
from spar_central.self_service.statements import Statements, noon_of
from spar_central.self_service.wire import (
    AccountKept,
    AskCodeLogin,
    AskedChange,
    CodeObjection,
    CodeSignedIn,
    IntakeError,
    IntakeProblem,
    Objected,
    Objection,
    OfLogin,
    OfPerson,
    PersonConsents,
    ReceiptSent,
    SendReceipt,
    SignedIn,
    StillRight,
    StopConsent,
    Stopped,
    TakenCodeLogin,
    TakenLogin,
    ToCodeLogin,
    ToConfirm,
)
from spar_central.self_service.wording import refusal
from spar_central.settings import IntakeEntry
from spar_central.storage.port import Storage, StorageBusy, StorageGone, StorageOld
from spar_central.trust.enrollment import Operation
from spar_central.web.answers import packed, status_of, with_headers
from spar_central.web.forms import read_body, read_form
from spar_central.web.languages import Languages, Words
from spar_central.web.look import shared, sheet
from spar_central.web.metrics import RequestMetrics
from spar_central.web.pages import Pages
from spar_central.web.security import (
    PageRules,
    check_csrf,
    check_origin,
    headers,
    style_hash,
)

COOKIE: Final = "__Host-spar-confirm"
OWN_STYLE: Final = (
    "main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 3rem}"
    "dl.facts{display:grid;gap:.75rem}dl.facts dt{color:var(--muted);font-size:.875rem}"
    "dl.facts dd{font-size:1.125rem;font-weight:600}"
    "input.end{max-width:12rem;font-size:1.5rem;letter-spacing:.2em}"
    ".button{min-height:3rem}"
    "fieldset.picks{border:0;padding:0;margin:0;display:grid;gap:.5rem}"
    "fieldset.picks label{min-height:3rem;display:flex;align-items:center;gap:.75rem}"
    "fieldset.picks input{width:1.5rem;height:1.5rem}summary{min-height:2.5rem;cursor:pointer}"
)
S = TypeVar("S", bound=Struct)
Handler = Callable[[Request], Awaitable[Response]]


class IntakeApp:
    """settings: of this entry. portal_token: what the portal's process names itself with."""

    def __init__(
        self,
        settings: IntakeEntry,
        portal_token: str,
        storage: Storage,
        logins: Logins,
        statements: Statements,
        changes: Changes,
        objections: Objections,
        metrics: RequestMetrics,
        receipts: Receipts,
        renewals: AccountRenewals,
        consents: Consents | None = None,
        code_logins: CodeLogins | None = None,
        clock: Clock = now_utc,
        registry: RegistryWords | None = None,
    ) -> None:
        self.metrics = metrics
        self._settings = settings
        self._portal_token = portal_token
        self._storage = storage
        self._logins = logins
        self._statements = statements
        self._changes = changes
        self._objections = objections
        self._receipts = receipts
        self._renewals = renewals
        self._registry = registry
        self._style = sheet(shared("base.css"), OWN_STYLE)
        words = Languages(files("spar_central.self_service") / "locale")
        names = {"style": Markup(self._style), "return_url": settings.return_url}  # noqa: S704 -- our own sheet
        self._pages = Pages("self_service", words, names)
        self._consents = ConsentPages(consents, self._pages, clock)
        portal = "/".join(settings.return_url.split("/")[:3])
        self._codes = CodePages(code_logins, self._pages, portal)

    def app(self) -> Any:
        """The ASGI application."""
        calls = {
            "logins": self._sign_in, "statement": self._statement, "changes": self._hand_in,
            "objections": self._object, "codes": self._object_by_code,
            "receipts": self._send_receipt, "still-right": self._still_right,
            "code-logins/begin": self._ask_code, "code-logins": self._sign_in_by_code,
            "consents": self._list_consents, "consents/stop": self._stop_consent,
        }  # fmt: skip
        routes = [
            *(
                Route(f"/portal/{name}", self._for_portal(one), methods=["POST"])
                for name, one in calls.items()
            ),
            Route("/confirm/begin", self._for_people(self._begin), methods=["GET"]),
            Route("/confirm/callback", self._for_people(self._callback), methods=["GET"]),
            Route("/confirm/check", self._for_people(self._check), methods=["GET"]),
            Route("/confirm/check", self._for_people(self._answer), methods=["POST"]),
            Route("/confirm/app", self._for_people(self._begin_consent), methods=["GET"]),
            Route("/confirm/app/check", self._for_people(self._check_consent), methods=["GET"]),
            Route("/confirm/app/check", self._for_people(self._answer_consent), methods=["POST"]),
            Route("/code/begin", self._for_people(self._begin_code), methods=["GET"]),
            Route("/code", self._for_people(self._code), methods=["GET"]),
            Route("/code/number", self._for_people(self._send_code), methods=["POST"]),
            Route("/code/check", self._for_people(self._check_code), methods=["POST"]),
            Route("/code/again", self._for_people(self._code_again), methods=["POST"]),
            *self._registry_routes(),
            Route("/ping", _ping, methods=["GET"]),
            Route("/ready", self._ready, methods=["GET"]),
            self.metrics.route(),
        ]
        portal = "/".join(self._settings.return_url.split("/")[:3])
        rules = PageRules(own_files=False, style_hashes=(style_hash(self._style),), forms=(portal,))
        tls = self._settings.origin.startswith("https:")
        measured = self.metrics.around(Starlette(routes=routes), routes, inside=True)
        return with_headers(measured, headers(rules, tls=tls))

    # what the portal's process calls

    def _for_portal(self, handler: Handler) -> Handler:
        async def guarded(request: Request) -> Response:
            self._check_portal(request)
            return await handler(request)

        return self._answering(guarded)

    def _answering(self, handler: Handler) -> Handler:
        """For programs: a refusal is JSON."""

        async def guarded(request: Request) -> Response:
            try:
                return await handler(request)
            except Refused as error:
                self.metrics.refused.labels(error.code).inc()
                return _problem(error)
            except (StorageGone, StorageBusy):
                self.metrics.refused.labels("storage.away").inc()
                return _problem(Refused("storage.away"))

        return guarded

    def _registry_routes(self) -> list[Route]:
        """Nowhere where no key of the registry is known."""
        registry = self._registry
        if registry is None:
            return []
        calls = {
            "on-expiry": registry.expiry,
            "on-validation": registry.validation,
            "on-consent-given": registry.consent_given,
            "on-consent-withdrawn": registry.consent_withdrawn,
            "on-consent-ended": registry.consent_ended,
        }
        return [
            Route(f"/registry/{name}", self._answering(_taking(one)), methods=["POST"])
            for name, one in calls.items()
        ]

    def _check_portal(self, request: Request) -> None:
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(given.encode(), self._portal_token.encode()):
            raise Refused("intake.stranger")

    async def _sign_in(self, request: Request) -> Response:
        token, until = await self._logins.sign_in(await _body(request, TakenLogin))
        return _json(SignedIn(token, until))

    async def _ask_code(self, request: Request) -> Response:
        asked = await _body(request, AskCodeLogin)
        ticket = await self._codes.logins.ask(asked.challenge, asked.language)
        url = f"{self._settings.origin}/code/begin?{urlencode({'ticket': ticket})}"
        return _json(ToCodeLogin(url))

    async def _sign_in_by_code(self, request: Request) -> Response:
        asked = await _body(request, TakenCodeLogin)
        return _json(CodeSignedIn(*await self._codes.logins.take(asked.code, asked.verifier)))

    async def _statement(self, request: Request) -> Response:
        asked = await _body(request, OfLogin)
        login = self._logins.read(asked.login)
        found = await self._statements.of(login, asked.login)
        contacts = await self._receipts.contacts(login)
        return _json(msgspec.structs.replace(found, contacts=contacts))

    async def _send_receipt(self, request: Request) -> Response:
        asked = await _body(request, SendReceipt)
        sent = await self._receipts.send(self._logins.read(asked.login), asked)
        return _json(ReceiptSent(sent))

    async def _still_right(self, request: Request) -> Response:
        asked = await _body(request, StillRight)
        login = self._logins.read(asked.login)
        held = await self._renewals.still_right(login, asked.login, asked.version, asked.expires)
        expires = noon_of(held.expires)
        if expires is None:
            raise Refused("renewal.refused")
        return _json(AccountKept(expires))

    async def _hand_in(self, request: Request) -> Response:
        asked = await _body(request, AskedChange)
        reference, secret = await self._changes.hand_in(self._logins.read(asked.login), asked)
        url = f"{self._settings.origin}/confirm/begin?{urlencode({'ticket': secret})}"
        return _json(ToConfirm(reference, number_of(reference), url))

    async def _object(self, request: Request) -> Response:
        asked = await _body(request, Objection)
        login = self._logins.read(asked.login)
        return _json(Objected(await self._objections.by_login(login, asked)))

    async def _object_by_code(self, request: Request) -> Response:
        await self._objections.by_code(await _body(request, CodeObjection))
        return _json(Objected(stopped=True))

    async def _list_consents(self, request: Request) -> Response:
        asked = await _body(request, OfPerson)
        login = self._logins.read(asked.login)
        found = await self._consents.consents.of_person(login, asked.language)
        return _json(PersonConsents(found))

    async def _stop_consent(self, request: Request) -> Response:
        asked = await _body(request, StopConsent)
        login = self._logins.read(asked.login)
        await self._consents.consents.stop(login, asked.consent_id, asked.language)
        return _json(Stopped())

    # the pages

    def _for_people(self, handler: Handler) -> Handler:
        async def guarded(request: Request) -> Response:
            try:
                check_origin(request, self._settings.origin)
                return await handler(request)
            except Refused as error:
                return self._refused(request, error)
            except (StorageGone, StorageBusy):
                return self._refused(request, Refused("storage.away"))

        return guarded

    def _refused(self, request: Request, error: Refused) -> Response:
        """Always with a sentence, a code for the office, and a way on."""
        words = self._pages.languages.of(request)
        status = status_of(error.code)
        text = refusal(error.code)
        page = self._pages.text("refused.html", words, text=text, code=error.code)
        return packed(request, page.encode(), status)

    async def _begin(self, request: Request) -> Response:
        words = self._pages.languages.of(request)
        ticket = request.query_params.get("ticket", "")
        url, secret = await self._changes.begin(ticket, words.language)
        return self._holding(RedirectResponse(url, 303), secret)

    async def _callback(self, request: Request) -> Response:
        callback = read_callback(request.query_params.multi_items())
        cookie = request.cookies.get(COOKIE, "")
        if cookie.startswith(MARK):
            path, cookie = await self._consents.come_back(cookie, callback)
            return self._holding(RedirectResponse(path, 303), cookie)
        secret = await self._changes.come_back(request.cookies.get(COOKIE, ""), callback)
        return self._holding(RedirectResponse("/confirm/check", 303), secret)

    async def _check(self, request: Request) -> Response:
        secret = request.cookies.get(COOKIE, "")
        return self._shown(request, secret, await self._changes.shown(secret))

    async def _answer(self, request: Request) -> Response:
        secret = request.cookies.get(COOKIE, "")
        form = await read_form(request)
        check_csrf(form.get("csrf", ""), csrf_of(secret) if secret else "")
        answer, digits = form.get("answer", ""), form.get("digits", "")[:200]
        if answer not in {"yes", "no"}:
            raise Refused("request.form", "answer")
        decided = await self._changes.answer(secret, agrees=answer == "yes", digits=digits)
        if decided.wrong:
            asked = await self._changes.shown(secret)
            return self._shown(request, secret, asked, wrong=True)
        values = {"change": decided.reference, "answer": answer}
        back = RedirectResponse(f"{self._settings.return_url}?{urlencode(values)}", 303)
        return self._holding(back, None)

    async def _begin_code(self, request: Request) -> Response:
        return self._holding(*await self._codes.begin(request))

    async def _code(self, request: Request) -> Response:
        return await self._codes.show(request, request.cookies.get(COOKIE, ""))

    async def _send_code(self, request: Request) -> Response:
        return self._holding(*await self._codes.send(request, request.cookies.get(COOKIE, "")))

    async def _check_code(self, request: Request) -> Response:
        return self._holding(*await self._codes.check(request, request.cookies.get(COOKIE, "")))

    async def _code_again(self, request: Request) -> Response:
        return self._holding(*await self._codes.again(request, request.cookies.get(COOKIE, "")))

    async def _begin_consent(self, request: Request) -> Response:
        url, cookie = await self._consents.begin(request)
        return self._holding(RedirectResponse(url, 303), cookie)

    async def _check_consent(self, request: Request) -> Response:
        return await self._consents.check(request, self._consent_cookie(request))

    async def _answer_consent(self, request: Request) -> Response:
        return await self._consents.answer(request, self._consent_cookie(request))

    def _consent_cookie(self, request: Request) -> str:
        cookie = request.cookies.get(COOKIE, "")
        if not cookie.startswith(MARK):
            raise Refused("change.over")
        return cookie

    def _shown(
        self, request: Request, secret: str, asked: Asked, *, wrong: bool = False
    ) -> Response:
        words = self._words(request, asked)
        enrollment = asked.enrollment
        fa, seen = enrollment.fa, enrollment.seen
        page = self._pages.text(
            "check.html", words,
            removes=enrollment.operation is Operation.UNLINK,
            account=masked(fa), number=without_end(fa) if fa is not None else "",
            before=masked(seen.fa) if seen != "unknown" else None,
            holder=enrollment.holder or "", csrf=csrf_of(secret), wrong=wrong,
        )  # fmt: skip
        # one secret, one page: nobody sees the length of two with other words
        return packed(request, page.encode(), 400 if wrong else 200)

    def _words(self, request: Request, asked: Asked) -> Words:
        return self._pages.languages.of(request, asked.language)

    def _holding(self, response: Response, secret: str | None) -> Response:
        """secret: "" where the browser keeps what it has, None where it keeps nothing."""
        if secret is None:
            response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")
        if not secret:
            return response
        response.set_cookie(
            COOKIE, secret, path="/", secure=True, httponly=True, samesite="lax",
            max_age=60 * self._settings.confirm_minutes,
        )  # fmt: skip
        return response

    async def _ready(self, _request: Request) -> Response:
        try:
            await self._storage.ready()
        except (StorageGone, StorageOld):
            return PlainTextResponse("no\n", 503)
        return PlainTextResponse("ok\n")


async def _ping(_request: Request) -> Response:
    return PlainTextResponse("ok\n")


def _taking(take: Callable[[bytes, str], Awaitable[None]]) -> Handler:
    async def taken(request: Request) -> Response:
        await take(await read_body(request), request.headers.get("signature", ""))
        return PlainTextResponse("ok\n")

    return taken


async def _body(request: Request, kind: type[S]) -> S:
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise Refused("request.form", "kind")
    try:
        return msgspec.json.decode(await read_body(request), type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise Refused("request.form", type(error).__name__) from error


def _json(reply: Struct, status: int = 200) -> Response:
    return Response(msgspec.json.encode(reply), status, media_type="application/json")


def _problem(error: Refused) -> Response:
    problem = IntakeError(IntakeProblem(error.code, error.sentence))
    return _json(problem, status_of(error.code))
