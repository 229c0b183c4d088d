"""The directory and the strategies over HTTP: SPAR 2.x ``/dfsp/fetch-*``, 1.x ``getLevels``."""

import math
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.model import Service
from spar_mapper.core.providers import Provider, ProviderKind
from spar_mapper.core.strategies import StrategyRegistry, strategy_from_template
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.spar1 import (
    KIND_OF_LEVEL,
    LEVELS,
    DirectoryPage,
    LevelsRequest,
    LevelValuesRequest,
    Spar1DirectoryRequest,
    Spar1Page,
    directory_reply,
    level_values,
)
from spar_mapper.dialects.spar2 import (
    AddedStrategy,
    BanksRequest,
    BranchesRequest,
    NewStrategy,
    Spar2Envelope,
    Spar2PageCount,
    Spar2RequestBody,
    StrategiesRequest,
    WalletProvidersRequest,
    banks_payload,
    branches_payload,
    strategies_payload,
    wallet_providers_payload,
)
from spar_mapper.http.requests import BadRequest, RequestReader
from spar_mapper.operations.replies import Replies
from spar_mapper.records.directory import AddedStrategies, Pagination, ProviderDirectory
from spar_mapper.security.authenticator import Caller
from spar_mapper.settings import Settings

MAX_PAGE_ROWS = 10_000
MAX_NUMBER = 2**31 - 1
NO_SUCH_NUMBER = -1
"""For a number that no row has: larger than any, or below zero."""
P = TypeVar("P")


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

    async def banks(self, request: Request) -> Response:
        """``/dfsp/fetch-banks`` of SPAR 2.x."""
        return await self._fetch(request, BanksRequest, [ProviderKind.BANK], banks_payload)

    async def branches(self, request: Request) -> Response:
        """``/dfsp/fetch-branches`` of SPAR 2.x."""
        return await self._fetch(request, BranchesRequest, [ProviderKind.BRANCH], branches_payload)

    async def wallet_providers(self, request: Request) -> Response:
        """``/dfsp/fetch-wallet-service-providers`` of SPAR 2.x."""
        kinds = [ProviderKind.MOBILE_WALLET, ProviderKind.EMAIL_WALLET]
        return await self._fetch(request, WalletProvidersRequest, kinds, wallet_providers_payload)

    async def _fetch(
        self,
        request: Request,
        kind: type[Any],
        kinds: Sequence[ProviderKind],
        payload_of: Callable[[Sequence[Provider]], msgspec.Struct],
    ) -> Response:
        envelope, body, caller = await self._open(request, kind, Service.DIRECTORY)
        asked, page = body.request_payload, Pagination()
        bank_id = _number(asked.bank_id) if isinstance(asked, BranchesRequest) else None
        if body.pagination_request is not None:
            wanted = body.pagination_request
            page = _page(wanted.current_page, wanted.page_size)
        found, count = await self._directory.find(kinds, bank_id, page)
        pages = Spar2PageCount(count, math.ceil(count / page.size)) if page.size else None
        return self._replies.response(envelope.payload_reply(payload_of(found), pages), caller)

    async def levels(self, request: Request) -> Response:
        """``/dfsp/getLevels`` of SPAR 1.x."""
        asked = await self._open_spar1(request, LevelsRequest)
        parent = _number(asked.request_payload.parent) or 0
        rows = [level for level in LEVELS if level.parent == parent]
        reply = directory_reply(rows, DirectoryPage(1, max(1, len(rows)), len(rows)))
        return self._replies.response(reply, None)

    async def level_values(self, request: Request) -> Response:
        """``/dfsp/getLevelValues`` of SPAR 1.x."""
        asked = await self._open_spar1(request, LevelValuesRequest)
        level_id = _number(asked.request_payload.level_id) or 0
        wanted = asked.request_pagination or Spar1Page()
        page = _page(wanted.request_page or 1, wanted.page_size or MAX_PAGE_ROWS)
        kind = KIND_OF_LEVEL.get(level_id)
        found: list[Provider] = []
        count = 0
        if kind is not None:
            parent = _number(asked.request_payload.parent) or 0
            found, count = await self._directory.find([kind], parent, page)
        shown = DirectoryPage(page.number, page.size, count)
        return self._replies.response(directory_reply(level_values(found, level_id), shown), None)

    async def strategies(self, request: Request) -> Response:
        """``/strategies/fetch``: all strategies, seeds and added ones."""
        envelope, _, caller = await self._open(request, StrategiesRequest, Service.DIRECTORY)
        descriptions = await self._added_strategies.descriptions()
        payload = strategies_payload(self._strategies.all(), descriptions)
        return self._replies.response(envelope.payload_reply(payload, None), caller)

    async def add_strategy(self, request: Request) -> Response:
        """``/strategies/add``: for a partner with the right ``manage``."""
        envelope, body, caller = await self._open(request, NewStrategy, Service.MANAGE)
        asked = body.request_payload
        if "\x00" in asked.description:
            raise BadRequest(400, "G2P-REQ-102", "description: text is required")
        strategy = strategy_from_template(int(asked.strategy_id), asked.construct_strategy)
        if strategy is None:
            text = "construct_strategy: key:{key} joined by dots, each of SPAR's keys once"
            raise BadRequest(400, "G2P-REQ-102", text)
        if not await self._added_strategies.add(strategy, asked.description):
            raise BadRequest(409, "G2P-REQ-409", "strategy_id: a strategy in use never changes")
        self._strategies.replace_added(await self._added_strategies.all())
        reply = envelope.payload_reply(AddedStrategy(strategy.number), None)
        return self._replies.response(reply, caller)

    async def _open(
        self, request: Request, kind: type[P], service: Service
    ) -> tuple[Spar2Envelope, Spar2RequestBody[P], Caller | None]:
        """Envelope, body around a payload of ``kind``, and caller; None where all may read."""
        received = await self._reader.read(request)
        envelope = received.envelope
        if not isinstance(envelope, Spar2Envelope):
            raise BadRequest(400, "G2P-REQ-102", "request_header: an object is required")
        caller = None
        if service is not Service.DIRECTORY or not self._settings.open_directory:
            caller = await self._reader.authenticate(received, service)
        try:
            return envelope, envelope.body_as(kind), caller
        except InvalidEnvelope as error:
            raise BadRequest(400, "G2P-REQ-102", error.text) from error

    async def _open_spar1(self, request: Request, kind: type[P]) -> Spar1DirectoryRequest[P]:
        """The request around a payload of ``kind``; its header is empty: proof is by a token."""
        raw, body = await self._reader.read_json(request)
        try:
            asked = msgspec.convert(body, Spar1DirectoryRequest[kind])  # type: ignore[valid-type]
        except msgspec.ValidationError as error:
            raise BadRequest(400, "G2P-REQ-102", str(error)) from error
        if not self._settings.open_directory:
            await self._reader.authenticate_by_token(request, raw, body, Service.DIRECTORY)
        return asked


def _number(value: float | None) -> int | None:
    """A whole number that a row may have; NO_SUCH_NUMBER for one that none has."""
    if value is None:
        return None
    return int(value) if 0 <= value <= MAX_NUMBER else NO_SUCH_NUMBER


def _page(number: float, size: float) -> Pagination:
    """What is asked for; a page beyond all rows is as empty as the last that can be counted."""
    return Pagination(int(min(number, MAX_NUMBER)), int(min(size, MAX_NUMBER)))
