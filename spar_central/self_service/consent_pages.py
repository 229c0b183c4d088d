"""The page on which a person answers an app, and the receipt."""

from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from spar_central.clock import Clock
from spar_central.errors import Refused
from spar_central.identity.oidc.login import Callback
from spar_central.mappers.consent_values import moment
from spar_central.self_service.asked import csrf_of
from spar_central.self_service.consents import Consents, shorter
from spar_central.web.forms import read_form
from spar_central.web.pages import Pages
from spar_central.web.security import check_csrf

MARK: Final = "app."
"""How the cookie begins of a browser that answers an app: one way at a time in one browser."""
PATH: Final = "/confirm/app/check"
ANSWERS: Final = frozenset({"allow", "shorter", "no"})


class ConsentPages:
    """consents: None where no registry is set that knows consents."""

    def __init__(self, consents: Consents | None, pages: Pages, clock: Clock) -> None:
        self._consents = consents
        self._pages = pages
        self._clock = clock

    @property
    def consents(self) -> Consents:
        """Raises Refused."""
        if self._consents is None:
            raise Refused("request.path")
        return self._consents

    async def begin(self, request: Request) -> tuple[str, str]:
        """Where the browser goes, and what it holds."""
        words = self._pages.languages.of(request)
        asked = request.query_params.get("request", "")[:200]
        url, secret = await self.consents.begin(asked, words.language)
        return url, MARK + secret

    async def come_back(self, cookie: str, callback: Callback) -> tuple[str, str]:
        """As ``begin``, from the login service."""
        secret = await self.consents.come_back(cookie.removeprefix(MARK), callback)
        return PATH, MARK + secret

    async def check(self, request: Request, cookie: str) -> Response:
        """What is asked; with ``?shorter=1`` the days to choose from."""
        secret = cookie.removeprefix(MARK)
        asked, consent = await self.consents.shown(secret)
        until = moment(consent.until)
        choices = shorter(until, self._clock()) if until is not None else ()
        return self._pages.show(
            "consent.html", self._pages.languages.of(request, asked.language), consent=consent,
            until=until, choices=choices, csrf=csrf_of(secret),
            shortens=bool(choices) and "shorter" in request.query_params,
        )  # fmt: skip

    async def answer(self, request: Request, cookie: str) -> Response:
        """The receipt, with the way back to the app."""
        secret = cookie.removeprefix(MARK)
        form = await read_form(request)
        check_csrf(form.get("csrf", ""), csrf_of(secret) if secret else "")
        answer, days = form.get("answer", ""), form.get("days", "0")
        if answer not in ANSWERS or not (days.isascii() and days.isdigit() and len(days) < 5):
            raise Refused("request.form", "answer")
        if answer == "shorter":
            return RedirectResponse(f"{PATH}?shorter=1", 303)
        asked, consent, back = await self.consents.answer(
            secret, allows=answer == "allow", days=int(days) if answer == "allow" else 0
        )
        return self._pages.show(
            "consent_done.html", self._pages.languages.of(request, asked.language),
            consent=consent, allowed=answer == "allow", until=moment(consent.until), back=back,
        )  # fmt: skip
