"""One request of a visitor, and the answer: templates with everything a page of ours carries."""

import base64
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from spar_central.errors import Refused
from spar_central.portal.look import page_sheet, script
from spar_central.portal.state import PortalState
from spar_central.portal.wording import KINDS
from spar_central.records.web_sessions import SessionRow
from spar_central.settings import Portal
from spar_central.web.answers import packed
from spar_central.web.languages import Languages, Words
from spar_central.web.look import version_of
from spar_central.web.pages import Pages
from spar_central.web.security import check_csrf


@dataclass(slots=True)
class Visit:
    """row, state, token: None and "" before the login. form: of a POST whose token held."""

    request: Request
    words: Words
    now: datetime
    address: str
    token: str = ""
    row: SessionRow | None = None
    state: PortalState | None = None
    form: Mapping[str, str] = field(default_factory=dict)

    @property
    def known(self) -> PortalState:
        """Raises Refused ``web.signed_out``."""
        if self.state is None:
            raise Refused("web.signed_out")
        return self.state

    def asked(self, name: str, most: int = 200) -> str:
        """A value of the address's query, or of the form; cut, without blanks around it."""
        found = self.form.get(name) or self.request.query_params.get(name, "")
        return found[:most].strip()


class Screen:
    """Draws the pages of the portal."""

    def __init__(self, settings: Portal, programme: str, languages: Languages) -> None:
        self.programme = programme
        self.phone = settings.phone
        self._pages = Pages(
            "portal",
            languages,
            {
                "programme": programme,
                "phone": settings.phone,
                "offices": settings.offices,
                "script_address": f"/s/{version_of(script())}.js",
                "style": Markup(page_sheet()),  # noqa: S704 -- our own file
            },
        )

    def page(self, visit: Visit, name: str, status: int = 200, **values: Any) -> Response:
        """The page ``name``, small on the way."""
        row = visit.row
        text = self._pages.text(
            f"portal/{name}.html",
            visit.words,
            csrf=masked(row.csrf) if row is not None else "",
            signed_in=visit.state is not None,
            said=visit.words,
            kind_words=lambda kind: visit.words(KINDS[kind]),
            **values,
        )
        return packed(visit.request, text.encode(), status)


def go(path: str) -> Response:
    """After a form: the browser's Back and Reload send nothing twice."""
    return RedirectResponse(path, 303)


def masked(token: str) -> str:
    """Another text each time, so that the length of packed pages says nothing about it (BREACH)."""
    raw = token.encode()
    pad = secrets.token_bytes(len(raw))
    return base64.urlsafe_b64encode(pad + _xor(raw, pad)).decode()


def check_masked(given: str, held: str) -> None:
    """Raises Refused ``web.stale``."""
    try:
        raw = base64.b64decode(given, altchars=b"-_", validate=True)
    except ValueError:
        raw = b""
    half = len(raw) // 2
    plain = _xor(raw[half:], raw[:half])
    check_csrf(plain.decode("ascii", "replace"), held)


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=False))
