"""The directory and the strategies over HTTP: SPAR 2.x ``/dfsp/fetch-*``, 1.x ``getLevels``."""

import math
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.envelopes import Spar2Envelope, now_text
from spar_mapper.intake import BadCall, Intake
from spar_mapper.records.directory import Directory, Kind, Page, Provider, Strategies
from spar_mapper.replies import Replies
from spar_mapper.security.gate import Admitted
from spar_mapper.settings import Settings
from spar_mapper.strategies import Book, of_template

LEVELS: tuple[tuple[int, str, str, str, int, str], ...] = (
    (1, "Bank", "bank", "select", 0, ""),
    (2, "Branch", "branch", "select", 1, ""),
    (3, "Account", "account", "input", 2, r"^\d{9,18}$"),
    (4, "Mobile Wallet", "mobile_wallet_provider", "select", 0, ""),
    (5, "Mobile Number", "mobile_number", "input", 4, r"^\d{10}$"),
    (6, "Email Wallet", "email_wallet_provider", "select", 0, ""),
    (
        7, "Email address", "email_address", "input", 6,
        r"[A-Za-z0-9\._%+\-]+@[A-Za-z0-9\.\-]+\.[A-Za-z]{2,}",
    ),
)  # fmt: skip
"""Source: openg2p-spar-self-service 1.0.0, dfsp_levels of its seed."""
KIND_OF_LEVEL = {1: Kind.BANK, 2: Kind.BRANCH, 4: Kind.MOBILE_WALLET, 6: Kind.EMAIL_WALLET}
WALLETS = {Kind.MOBILE_WALLET: "MOBILE_WALLET", Kind.EMAIL_WALLET: "EMAIL_WALLET"}
MOST_PAGE = 10_000
LARGEST = 2**31 - 1
NOTHING = -1
"""A number no row has: larger than any, or below zero."""
Shape = Callable[[Provider], dict[str, Any]]


def bank(p: Provider) -> dict[str, Any]:
    """As SPAR 2.x tells a bank."""
    return {"id": p.id, "bank_mnemonic": p.mnemonic, "bank_name": p.name, "bank_code": p.code}


def branch(p: Provider) -> dict[str, Any]:
    """As SPAR 2.x tells a branch."""
    told = {"id": p.id, "branch_mnemonic": p.mnemonic, "branch_name": p.name}
    return {**told, "branch_code": p.code, "bank_id": p.parent}


def wallet(p: Provider) -> dict[str, Any]:
    """As SPAR 2.x tells a wallet provider."""
    told = {"id": p.id, "sp_mnemonic": p.mnemonic, "sp_name": p.name, "sp_code": p.code}
    return {**told, "wallet_type": WALLETS[p.kind]}


FETCHES: dict[str, tuple[str, tuple[Kind, ...], Shape]] = {
    "fetch-banks": ("banks", (Kind.BANK,), bank),
    "fetch-branches": ("branches", (Kind.BRANCH,), branch),
    "fetch-wallet-service-providers": (
        "wallet_service_providers", (Kind.MOBILE_WALLET, Kind.EMAIL_WALLET), wallet,
    ),
}  # fmt: skip


class DirectoryDesk:
    """Endpoints over Directory and Strategies."""

    def __init__(
        self,
        settings: Settings,
        intake: Intake,
        replies: Replies,
        directory: Directory,
        strategies: Strategies,
        book: Book,
    ) -> None:
        self._settings = settings
        self._intake = intake
        self._replies = replies
        self._directory = directory
        self._strategies = strategies
        self._book = book

    def fetch(self, name: str) -> Callable[[Request], Any]:
        """``/dfsp/{name}`` of SPAR 2.x."""
        member, kinds, shape = FETCHES[name]

        async def endpoint(request: Request) -> Response:
            envelope, body, admitted = await self._entered(request, "directory")
            bank_id = _whole(_payload(body), "bank_id") if name == "fetch-branches" else None
            asked = body["request_body"].get("pagination_request")
            page = _page(asked, "current_page", "page_size") if asked is not None else Page()
            found, count = await self._directory.find(kinds, bank_id, page)
            paging = None
            if page.size:
                pages = math.ceil(count / page.size)
                paging = {"number_of_items": count, "number_of_pages": pages}
            told = envelope.answer({member: [shape(p) for p in found]}, paging)
            return self._replies.signed(told, admitted)

        return endpoint

    async def levels(self, request: Request) -> Response:
        """``/dfsp/getLevels`` of SPAR 1.x."""
        payload, _ = await self._old(request)
        parent = _whole(payload, "parent") or 0
        names = ("id", "name", "level_type", "input_type", "parent", "validation_regex")
        rows = [dict(zip(names, level, strict=True)) for level in LEVELS if level[4] == parent]
        return self._replies.signed(_old_answer(rows, Page(1, max(1, len(rows))), len(rows)), None)

    async def level_values(self, request: Request) -> Response:
        """``/dfsp/getLevelValues`` of SPAR 1.x."""
        payload, page = await self._old(request)
        level, parent = _whole(payload, "level_id"), _whole(payload, "parent") or 0
        kind = KIND_OF_LEVEL.get(level or 0)
        found: list[Provider] = []
        count = 0
        if kind is not None:
            found, count = await self._directory.find([kind], parent, page)
        rows = [
            {
                "id": p.id, "name": p.name, "code": p.code, "description": None,
                "parent": p.parent, "level_id": level, "strategy_id": p.strategy,
            }
            for p in found
        ]  # fmt: skip
        return self._replies.signed(_old_answer(rows, page, count), None)

    async def strategies(self, request: Request) -> Response:
        """``/strategies/fetch``: which there are, so that nobody has to know them by heart."""
        envelope, _, admitted = await self._entered(request, "directory")
        described = await self._strategies.descriptions()
        rows = [
            {
                "strategy_id": s.number,
                "description": described.get(s.number, "seed"),
                "construct_strategy": s.template,
                "deconstruct_strategy": s.pattern,
            }
            for s in self._book.all()
        ]
        return self._replies.signed(envelope.answer({"strategies": rows}, None), admitted)

    async def add_strategy(self, request: Request) -> Response:
        """``/strategies/add``: of a partner with the right ``manage``."""
        envelope, body, admitted = await self._entered(request, "manage", always=True)
        payload = _payload(body)
        number, template = _whole(payload, "strategy_id") or 0, payload.get("construct_strategy")
        text = payload.get("description", "")
        described = isinstance(text, str) and len(text) <= 255 and "\x00" not in text
        if number < 1 or not isinstance(template, str) or len(template) > 500 or not described:
            raise BadCall(400, "G2P-REQ-102", "strategy_id and construct_strategy are required")
        made = of_template(number, template)
        if made is None:
            text = "construct_strategy: key:{key} joined by dots, each of SPAR's keys once"
            raise BadCall(400, "G2P-REQ-102", text)
        if not await self._strategies.add(made, text):
            raise BadCall(409, "G2P-REQ-409", "strategy_id: a strategy in use never changes")
        self._book.learn(await self._strategies.added())
        return self._replies.signed(envelope.answer({"strategy_id": number}, None), admitted)

    async def _entered(
        self, request: Request, op: str, *, always: bool = False
    ) -> tuple[Spar2Envelope, Any, Admitted | None]:
        taken = await self._intake.envelope(request)
        if not isinstance(taken.envelope, Spar2Envelope):
            raise BadCall(400, "G2P-REQ-102", "request_header: an object is required")
        admitted = None
        if always or not self._settings.open_directory:
            admitted = await self._intake.admit(taken, op)
        return taken.envelope, taken.body, admitted

    async def _old(self, request: Request) -> tuple[dict[str, Any], Page]:
        """A 1.x envelope, whose header is empty: proof is a token's."""
        raw, body = await self._intake.json(request)
        payload = body.get("request_payload") if isinstance(body, dict) else None
        if not isinstance(payload, dict):
            raise BadCall(400, "G2P-REQ-102", "request_payload: an object is required")
        if not self._settings.open_directory:
            await self._intake.admit_token(request, raw, body, "directory")
        asked = body.get("request_pagination")
        page = _page(asked, "request_page", "page_size") if asked else Page(1, MOST_PAGE)
        return payload, page


def _old_answer(rows: list[Any], page: Page, count: int) -> dict[str, Any]:
    return {
        "response_header": {"response_timestamp": now_text()},
        "response_status": "success",
        "response_error_code": None,
        "response_message": None,
        "response_pagination": {
            "current_page": page.number,
            "page_size": page.size,
            "total_elements": count,
        },
        "response_payload": rows,
    }


def _payload(body: Any) -> dict[str, Any]:
    """The envelope was opened: they are objects."""
    found: dict[str, Any] = body["request_body"]["request_payload"]
    return found


def _whole(payload: dict[str, Any], name: str) -> int | None:
    value = payload.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value % 1:
        raise BadCall(400, "G2P-REQ-102", f"{name}: a whole number is required")
    return int(value) if 0 <= value <= LARGEST else NOTHING


def _page(asked: Any, number: str, size: str) -> Page:
    if not isinstance(asked, dict):
        raise BadCall(400, "G2P-REQ-102", "pagination: an object is required")
    at, rows = (_whole(asked, name) for name in (number, size))
    if not at or not rows or min(asked[number], asked[size]) < 1:
        raise BadCall(400, "G2P-REQ-102", f"{number} and {size}: 1 and more")
    return Page(*(LARGEST if one == NOTHING else one for one in (at, rows)))
