"""The directory and the strategies over HTTP: SPAR 2.x ``/dfsp/fetch-*``, 1.x ``getLevels``."""

import math
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.clock import now_iso
from spar_mapper.core.strategies import StrategyRegistry, strategy_from_template
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.http.requests import BadRequest, RequestReader
from spar_mapper.operations.replies import Replies
from spar_mapper.records.directory import (
    AddedStrategies,
    Pagination,
    Provider,
    ProviderDirectory,
    ProviderKind,
)
from spar_mapper.security.authenticator import Caller
from spar_mapper.settings import Settings

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
"""id, name, level_type, input_type, parent, validation_regex of each level of SPAR 1.x. Source:
openg2p-spar-self-service 1.0.0, dfsp_levels of its seed."""
KIND_OF_LEVEL = {
    1: ProviderKind.BANK,
    2: ProviderKind.BRANCH,
    4: ProviderKind.MOBILE_WALLET,
    6: ProviderKind.EMAIL_WALLET,
}
WALLET_TYPES = {
    ProviderKind.MOBILE_WALLET: "MOBILE_WALLET",
    ProviderKind.EMAIL_WALLET: "EMAIL_WALLET",
}
MAX_PAGE_ROWS = 10_000
MAX_NUMBER = 2**31 - 1
NO_SUCH_NUMBER = -1
"""For a number that no row has: larger than any, or below zero."""
ProviderFormat = Callable[[Provider], dict[str, Any]]


def format_bank(bank: Provider) -> dict[str, Any]:
    """A bank as SPAR 2.x has it."""
    return {
        "id": bank.id,
        "bank_mnemonic": bank.mnemonic,
        "bank_name": bank.name,
        "bank_code": bank.code,
    }


def format_branch(branch: Provider) -> dict[str, Any]:
    """A branch as SPAR 2.x has it."""
    return {
        "id": branch.id,
        "branch_mnemonic": branch.mnemonic,
        "branch_name": branch.name,
        "branch_code": branch.code,
        "bank_id": branch.parent,
    }


def format_wallet_provider(provider: Provider) -> dict[str, Any]:
    """A wallet provider as SPAR 2.x has it."""
    return {
        "id": provider.id,
        "sp_mnemonic": provider.mnemonic,
        "sp_name": provider.name,
        "sp_code": provider.code,
        "wallet_type": WALLET_TYPES[provider.kind],
    }


FETCHES: dict[str, tuple[str, tuple[ProviderKind, ...], ProviderFormat]] = {
    "fetch-banks": ("banks", (ProviderKind.BANK,), format_bank),
    "fetch-branches": ("branches", (ProviderKind.BRANCH,), format_branch),
    "fetch-wallet-service-providers": (
        "wallet_service_providers", (ProviderKind.MOBILE_WALLET, ProviderKind.EMAIL_WALLET),
        format_wallet_provider,
    ),
}  # fmt: skip


class DirectoryEndpoints:
    """``/dfsp/...`` and ``/strategies/...``.

    All raise BadRequest, RequestRefused and what Storage raises.
    """

    def __init__(
        self,
        settings: Settings,
        reader: RequestReader,
        replies: Replies,
        directory: ProviderDirectory,
        added_strategies: AddedStrategies,
        strategies: StrategyRegistry,
    ) -> None:
        self._settings = settings
        self._reader = reader
        self._replies = replies
        self._directory = directory
        self._added_strategies = added_strategies
        self._strategies = strategies

    def fetch(self, name: str) -> Callable[[Request], Any]:
        """The endpoint ``/dfsp/{name}`` of SPAR 2.x. name: one of FETCHES."""
        member, kinds, formatted = FETCHES[name]

        async def endpoint(request: Request) -> Response:
            envelope, body, caller = await self._open(request, "directory")
            payload, page = _payload(body), Pagination()
            bank_id = _whole_number(payload, "bank_id") if name == "fetch-branches" else None
            asked = body["request_body"].get("pagination_request")
            if asked is not None:
                page = _pagination(asked, "current_page", "page_size")
            found, count = await self._directory.find(kinds, bank_id, page)
            pagination = None
            if page.size:
                pages = math.ceil(count / page.size)
                pagination = {"number_of_items": count, "number_of_pages": pages}
            reply = envelope.payload_reply({member: [formatted(p) for p in found]}, pagination)
            return self._replies.response(reply, caller)

        return endpoint

    async def levels(self, request: Request) -> Response:
        """``/dfsp/getLevels`` of SPAR 1.x."""
        payload, _ = await self._open_spar1(request)
        parent = _whole_number(payload, "parent") or 0
        names = ("id", "name", "level_type", "input_type", "parent", "validation_regex")
        rows = [dict(zip(names, level, strict=True)) for level in LEVELS if level[4] == parent]
        reply = _spar1_reply(rows, Pagination(1, max(1, len(rows))), len(rows))
        return self._replies.response(reply, None)

    async def level_values(self, request: Request) -> Response:
        """``/dfsp/getLevelValues`` of SPAR 1.x."""
        payload, page = await self._open_spar1(request)
        level, parent = _whole_number(payload, "level_id"), _whole_number(payload, "parent") or 0
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
        return self._replies.response(_spar1_reply(rows, page, count), None)

    async def strategies(self, request: Request) -> Response:
        """``/strategies/fetch``: all strategies, seeds and added ones."""
        envelope, _, caller = await self._open(request, "directory")
        descriptions = await self._added_strategies.descriptions()
        rows = [
            {
                "strategy_id": s.number,
                "description": descriptions.get(s.number, "seed"),
                "construct_strategy": s.template,
                "deconstruct_strategy": s.pattern,
            }
            for s in self._strategies.all()
        ]
        reply = envelope.payload_reply({"strategies": rows}, None)
        return self._replies.response(reply, caller)

    async def add_strategy(self, request: Request) -> Response:
        """``/strategies/add``: for a partner with the right ``manage``."""
        envelope, body, caller = await self._open(request, "manage")
        payload = _payload(body)
        number = _whole_number(payload, "strategy_id") or 0
        template, description = payload.get("construct_strategy"), payload.get("description", "")
        if number < 1 or not isinstance(template, str) or len(template) > 500:
            raise BadRequest(400, "G2P-REQ-102", "strategy_id and construct_strategy are required")
        if not isinstance(description, str) or len(description) > 255 or "\x00" in description:
            raise BadRequest(400, "G2P-REQ-102", "strategy_id and construct_strategy are required")
        strategy = strategy_from_template(number, template)
        if strategy is None:
            text = "construct_strategy: key:{key} joined by dots, each of SPAR's keys once"
            raise BadRequest(400, "G2P-REQ-102", text)
        if not await self._added_strategies.add(strategy, description):
            raise BadRequest(409, "G2P-REQ-409", "strategy_id: a strategy in use never changes")
        self._strategies.replace_added(await self._added_strategies.all())
        reply = envelope.payload_reply({"strategy_id": number}, None)
        return self._replies.response(reply, caller)

    async def _open(self, request: Request, op: str) -> tuple[Spar2Envelope, Any, Caller | None]:
        """Envelope, body and caller; None where the directory is open to everybody."""
        received = await self._reader.read(request)
        if not isinstance(received.envelope, Spar2Envelope):
            raise BadRequest(400, "G2P-REQ-102", "request_header: an object is required")
        caller = None
        if op != "directory" or not self._settings.open_directory:
            caller = await self._reader.authenticate(received, op)
        return received.envelope, received.body, caller

    async def _open_spar1(self, request: Request) -> tuple[dict[str, Any], Pagination]:
        """Payload and page of a 1.x envelope; its header is empty, so proof is by a token."""
        raw, body = await self._reader.read_json(request)
        payload = body.get("request_payload") if isinstance(body, dict) else None
        if not isinstance(payload, dict):
            raise BadRequest(400, "G2P-REQ-102", "request_payload: an object is required")
        if not self._settings.open_directory:
            await self._reader.authenticate_by_token(request, raw, body, "directory")
        asked = body.get("request_pagination")
        page = Pagination(1, MAX_PAGE_ROWS)
        if asked:
            page = _pagination(asked, "request_page", "page_size")
        return payload, page


def _spar1_reply(rows: list[Any], page: Pagination, count: int) -> dict[str, Any]:
    return {
        "response_header": {"response_timestamp": now_iso()},
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
    """The payload of a body whose envelope was opened: so all of these are objects."""
    payload: dict[str, Any] = body["request_body"]["request_payload"]
    return payload


def _whole_number(payload: dict[str, Any], name: str) -> int | None:
    """A member that is a whole number; None when it is missing or null. Raises BadRequest."""
    value = payload.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value % 1:
        raise BadRequest(400, "G2P-REQ-102", f"{name}: a whole number is required")
    return int(value) if 0 <= value <= MAX_NUMBER else NO_SUCH_NUMBER


def _pagination(asked: Any, number: str, size: str) -> Pagination:
    """What is asked for. number, size: the names of its members. Raises BadRequest."""
    if not isinstance(asked, dict):
        raise BadRequest(400, "G2P-REQ-102", "pagination: an object is required")
    at, rows = (_whole_number(asked, name) for name in (number, size))
    if not at or not rows or min(asked[number], asked[size]) < 1:
        raise BadRequest(400, "G2P-REQ-102", f"{number} and {size}: 1 and more")
    return Pagination(*(MAX_NUMBER if one == NO_SUCH_NUMBER else one for one in (at, rows)))
