"""The pages of the login by a code: the ID number, then the code. The same ones for any number."""

from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from spar_central.errors import Refused
from spar_central.self_service.asked import CODE_MARK, CODE_PATH, csrf_of
from spar_central.self_service.code_login import CodeLogins
from spar_central.web.answers import packed
from spar_central.web.forms import read_form
from spar_central.web.pages import Pages
from spar_central.web.security import check_csrf

MAX_TYPED: Final = 100


class CodePages:
    """logins: None where nobody logs in by a code. portal: its origin."""

    def __init__(self, logins: CodeLogins | None, pages: Pages, portal: str) -> None:
        self._logins = logins
        self._pages = pages
        self._portal = portal

    @property
    def logins(self) -> CodeLogins:
        """Raises Refused ``code.off``."""
        if self._logins is None:
            raise Refused("code.off")
        return self._logins

    async def begin(self, request: Request) -> tuple[Response, str]:
        """From the portal; and what the browser holds."""
        held = await self.logins.begin(request.query_params.get("ticket", "")[:200])
        return RedirectResponse(CODE_PATH, 303), CODE_MARK + held

    async def show(self, request: Request, cookie: str) -> Response:
        """The page that it stands at: also after Back and Reload."""
        return await self._page(request, _secret(cookie))

    async def _page(self, request: Request, secret: str, *, wrong: bool = False) -> Response:
        visit = await self.logins.look(secret)
        words = self._pages.languages.of(request, visit.language)
        name = "code_sent.html" if visit.number is not None else "code_number.html"
        page = self._pages.text(
            name, words, csrf=csrf_of(secret), wrong=wrong, portal=self._portal,
            confirms=visit.change is not None,
        )  # fmt: skip
        return packed(request, page.encode(), 400 if wrong else 200)

    async def send(self, request: Request, cookie: str) -> tuple[Response, str]:
        """The number was typed."""
        secret, form = await _form(request, cookie)
        number = self.logins.number_in(form.get("number", "")[:MAX_TYPED])
        if number is None:
            return await self._page(request, secret, wrong=True), ""
        held = await self.logins.send(secret, number, _address(request))
        return RedirectResponse(CODE_PATH, 303), CODE_MARK + held

    async def check(self, request: Request, cookie: str) -> tuple[Response, str | None]:
        """The code was typed. None: the browser holds nothing more."""
        secret, form = await _form(request, cookie)
        typed = form.get("code", "")[:MAX_TYPED]
        answer = await self.logins.check(secret, typed, _address(request))
        if answer.wrong:
            return await self._page(request, secret, wrong=True), ""
        if answer.change:
            return RedirectResponse("/confirm/check", 303), answer.change
        back = f"{self._portal}/callback/code?{urlencode({'code': answer.look})}"
        return RedirectResponse(back, 303), None

    async def again(self, request: Request, cookie: str) -> tuple[Response, str]:
        """Another code, or another number."""
        secret, _ = await _form(request, cookie)
        return RedirectResponse(CODE_PATH, 303), CODE_MARK + await self.logins.again(secret)


async def _form(request: Request, cookie: str) -> tuple[str, dict[str, str]]:
    secret = _secret(cookie)
    form = dict(await read_form(request))
    check_csrf(form.get("csrf", ""), csrf_of(secret))
    return secret, form


def _secret(cookie: str) -> str:
    """Raises Refused ``change.over``."""
    if not cookie.startswith(CODE_MARK):
        raise Refused("change.over")
    return cookie.removeprefix(CODE_MARK)


def _address(request: Request) -> str:
    return request.client.host if request.client is not None else ""
