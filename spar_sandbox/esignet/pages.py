"""The pages of the login: made here, without a script. The real one is an app of JavaScript."""

from functools import cache
from importlib import resources
from typing import Any, Final

from jinja2 import Environment, StrictUndefined, Template
from starlette.responses import HTMLResponse

BASE: Final = "/login"
_WAYS: Final = {
    "generated-code": "Get a code by SMS or e-mail",
    "biometrics": "Use the finger reader",
}
_HEADERS: Final = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
}


@cache
def _template() -> Template:
    text = resources.files("spar_sandbox.esignet").joinpath("login.html.j2").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)


def _page(step: str, title: str, status: int = 200, **values: Any) -> HTMLResponse:
    known: dict[str, Any] = {
        "base": BASE, "flow": "", "problem": "", "language": "en", "ways": (), "sent_to": "",
        "client": "", "claims": (),
    }  # fmt: skip
    text = _template().render(**(known | values), step=step, title=title)
    return HTMLResponse(text, status, headers=_HEADERS)


def number_page(
    flow: str, client: str, ways: tuple[str, ...], language: str, problem: str = ""
) -> HTMLResponse:
    """The ID number, and a button for each way."""
    shown = [(way, _WAYS[way]) for way in ways if way in _WAYS]
    title = f"Log in to {client}"
    return _page("number", title, flow=flow, ways=shown, language=language, problem=problem)


def code_page(flow: str, sent_to: str, language: str, problem: str = "") -> HTMLResponse:
    """The code that was sent."""
    title = "Type the code"
    return _page("code", title, flow=flow, sent_to=sent_to, language=language, problem=problem)


def consent_page(flow: str, client: str, claims: tuple[str, ...], language: str) -> HTMLResponse:
    """What the client will be told."""
    title = "Allow this?"
    return _page("consent", title, flow=flow, client=client, claims=claims, language=language)


def wrong_page(status: int = 400) -> HTMLResponse:
    """Where eSignet leaves a person alone: nothing goes back to the client."""
    return _page("wrong", "Something went wrong", status)
