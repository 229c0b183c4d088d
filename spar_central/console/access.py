"""Who may see and do what, in one place: every page is named in one table, with its roles.

An office is checked once, here: a page asks ``Call.of_office`` for whatever belongs to an office,
and reads lists only for ``Viewer.offices``.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from spar_central.acts.rules import CHIEFS
from spar_central.errors import Refused
from spar_central.records.log import Entry
from spar_central.records.web_sessions import SessionRow
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role
from spar_central.web.languages import Words

BY_PASSKEY: Final = "passkey"
"""The way of a session that may change something. Every other way may only read."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is signed in. way: how that was proven."""

    person_id: str
    human: str
    name: str
    office: str
    role: Role
    way: str

    @property
    def offices(self) -> tuple[str, ...] | None:
        """What lists are about: the own office; None, all, for an administrator."""
        return None if self.role is Role.ADMINISTRATOR else (self.office,)

    @property
    def may_sign(self) -> bool:
        """Signed in with a passkey."""
        return self.way == BY_PASSKEY


@dataclass(slots=True)
class Call:
    """One request. noted: what goes on record when it was served.

    kept: put down in the session when it was served; "" takes a value away.
    """

    request: Request
    tx: Transaction
    now: datetime
    words: Words
    session: SessionRow
    person: Viewer | None
    form: Mapping[str, str] = field(default_factory=dict)
    noted: list[Entry] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)

    @property
    def viewer(self) -> Viewer:
        """Raises Refused when nobody is signed in."""
        if self.person is None:
            raise Refused("web.signed_out")
        return self.person

    def path(self, name: str) -> str:
        """A part of the address."""
        return str(self.request.path_params[name])

    def query(self, name: str, most: int = 500) -> str:
        """What the address asks for; "" for nothing."""
        return self.request.query_params.get(name, "")[:most].replace("\0", "")

    def of_office(self, office: str) -> str:
        """The office, when it is this viewer's to see. Raises Refused as for what is not there."""
        offices = self.viewer.offices
        if offices is not None and office not in offices:
            raise Refused("web.unknown", "another office")
        return office

    def office(self) -> str:
        """Which office a page is about: the one in the address, else the own."""
        return self.of_office(self.query("office", 64) or self.viewer.office)

    def note(self, kind: str, subject: str = "", /, **detail: str | int) -> None:
        """For the record."""
        human = self.person.human if self.person is not None else ""
        self.noted.append(Entry(kind, human, "", subject, detail))

    def say(self, text: str, kind: str = "good") -> None:
        """Shown on top of the next page, once."""
        self.kept["said"] = f"{kind}:{text}"


@dataclass(frozen=True, slots=True)
class View:
    """A page to be drawn once its transaction is over."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    status: int = 200


def go(path: str) -> Response:
    """To another page, by GET."""
    return RedirectResponse(path, 303)


Answer = Response | View
Serve = Callable[[Call], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class ConsolePage:
    """One address. roles: None for whoever is not signed in, too. reads: goes on record as that.

    A page of POST changes something: it needs a session by passkey unless ``open_to_readers``.
    menu: the word under which it stands there.
    """

    path: str
    serve: Serve
    roles: frozenset[Role] | None = CHIEFS
    method: str = "GET"
    reads: str = ""
    open_to_readers: bool = False
    menu: str = ""
    sign: str = ""

    def check(self, viewer: Viewer | None) -> None:
        """Raises Refused."""
        if self.roles is None:
            return
        if viewer is None:
            raise Refused("web.signed_out")
        if viewer.role not in self.roles:
            raise Refused("person.role")
        if self.method == "POST" and not self.open_to_readers and not viewer.may_sign:
            raise Refused("passkey.needed")
