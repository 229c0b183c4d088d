"""The list of banks as a SPAR server holds it, 2.x or 1.x, bank by bank.

What was fetched of a list that broke off is kept beside the vault (banks and branches are public)
and not asked for again. Source: SPAR 2.1 bene portal ``/dfsp/fetch-*``, 1.x ``/dfsp/getLevel*``.
"""

import json
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, Self

import httpx

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.http import (
    WHOLE_REPLY_S,
    as_httpx,
    is_open_to_others,
    not_connected,
    refuse_foreign,
    tls_context,
)
from spar_agent.adapters.new_ids import new_message_id
from spar_agent.adapters.proxy import Proxy
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Branch, Dfsp
from spar_agent.domain.strategy import DEFAULTS
from spar_agent.domain.times import stamp
from spar_agent.errors import BadReply, NoAnswer, ServerFault, WrongServer

MAX_BYTES = 50_000_000
KINDS = {"bank": FaType.BANK, "mobile_wallet_provider": FaType.MOBILE_WALLET,
         "email_wallet_provider": FaType.EMAIL_WALLET}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ServerProvider:
    """A bank or wallet and the number under which the server lists its branches."""

    dfsp: Dfsp
    number: int
    level: int = 0


class Source(Protocol):
    """One kind of server that offers a list of banks. Both raise BadReply and ServerFault."""

    def providers(self) -> list[ServerProvider]:
        """All banks and wallets."""
        ...

    def branches(self, provider: ServerProvider) -> list[Branch]:
        """All branches of one bank."""
        ...


class DirectoryClient:
    """POSTs JSON and translates what goes wrong. Closed by ``with``.

    token: a bearer token, or empty. ca_file: a PEM file of the authority to believe, or None for
    the system's. proxy: the one that all goes through, or None.
    """

    def __init__(
        self,
        base_url: str,
        token: str = "",
        ca_file: Path | None = None,
        proxy: Proxy | None = None,
        whole_reply_s: float = WHOLE_REPLY_S,
    ) -> None:
        """whole_reply_s: httpx's own limits are for each read.

        Raises WrongServer for plain http off this computer.
        """
        if is_open_to_others(base_url):
            raise WrongServer("https is needed off this computer")
        headers = {"Accept-Encoding": "identity"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._whole_reply_s = whole_reply_s
        verify = tls_context(ca_file.read_text("ascii") if ca_file else "")
        self._client = httpx.Client(
            timeout=30,
            headers=headers,
            verify=verify,
            trust_env=False,
            proxy=as_httpx(proxy) if proxy is not None else None,
        )
        self._base_url = base_url.rstrip("/")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """The reply as an object. Raises the network errors."""
        try:
            with self._client.stream("POST", self._base_url + path, json=body) as answer:
                refuse_foreign(answer)
                if answer.status_code != 200:
                    raise WrongServer(f"{path}: {answer.status_code}")
                raw = self._whole(answer)
        except httpx.HTTPError as error:
            raise not_connected(error) from error
        try:
            reply = json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise BadReply("no JSON") from error
        if not isinstance(reply, dict):
            raise BadReply("not an object")
        return reply

    def _whole(self, answer: httpx.Response) -> bytes:
        """All of it, within ``whole_reply_s`` however slowly it drips, and not packed."""
        if answer.headers.get("content-encoding", "identity").casefold() != "identity":
            raise BadReply("encoded, though we asked for none")
        until, parts, size = time.monotonic() + self._whole_reply_s, [], 0
        for part in answer.iter_bytes():
            size += len(part)
            if size > MAX_BYTES:
                raise BadReply("too long")
            if time.monotonic() > until:
                raise NoAnswer("the whole reply took too long")
            parts.append(part)
        return b"".join(parts)


class Spar2Source:
    """SPAR 2.x: three flat lists."""

    def __init__(self, client: DirectoryClient) -> None:
        self._client = client

    def providers(self) -> list[ServerProvider]:
        """Banks and wallets, in the server's order. Raises BadReply, ServerFault."""
        found = [
            ServerProvider(_dfsp(row, "bank", FaType.BANK), _number(row))
            for row in self._rows("fetch-banks", "banks")
        ]
        for row in self._rows("fetch-wallet-service-providers", "wallet_service_providers"):
            kind = str(row.get("wallet_type", ""))
            if kind not in set(FaType):
                raise BadReply("a wallet of no known type")
            found.append(ServerProvider(_dfsp(row, "sp", FaType(kind)), _number(row)))
        return found

    def branches(self, provider: ServerProvider) -> list[Branch]:
        """The branches of one bank. Raises BadReply, ServerFault."""
        rows = self._rows("fetch-branches", "branches", {"bank_id": provider.number})
        code = provider.dfsp.code
        return [Branch(_text(r, "branch_code"), _text(r, "branch_name"), code) for r in rows]

    def _rows(
        self, name: str, key: str, payload: dict[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        header = {
            "sender_app_mnemonic": "spar-agent",
            "sender_app_url": "",
            "request_id": new_message_id(),
            "request_timestamp": stamp(datetime.now(UTC)),
        }
        body = {"request_header": header, "request_body": {"request_payload": payload or {}}}
        reply = self._client.post(f"/dfsp/{name}", body)
        try:
            if reply["response_header"]["response_status"] != "SUCCESS":
                raise ServerFault(str(reply["response_header"].get("response_error_code")))
            return _objects(reply["response_body"]["response_payload"][key])
        except (KeyError, TypeError, AttributeError) as error:
            raise BadReply(f"{name}: {type(error).__name__}") from error


class Spar1Source:
    """SPAR 1.x: levels and their values; the number after a bank's branch is the account's rule."""

    def __init__(self, client: DirectoryClient) -> None:
        self._client = client

    def providers(self) -> list[ServerProvider]:
        """Banks and wallets, in the server's order. Raises BadReply, ServerFault."""
        found = []
        for level in self._rows("getLevels", {"parent": 0}):
            kind = KINDS.get(str(level.get("level_type", "")).lower())
            if kind is None:
                continue
            below = self._rows("getLevels", {"parent": _number(level)})
            rule = self._rule(kind, below)
            branch = next((_number(row) for row in below if row.get("input_type") == "select"), 0)
            query = {"parent": 0, "level_id": _number(level)}
            for row in self._rows("getLevelValues", query):
                dfsp = Dfsp(
                    _text(row, "code"), _text(row, "name"), kind, rule, _number(row, "strategy_id"),
                    branch_required=bool(branch),
                )  # fmt: skip
                found.append(ServerProvider(dfsp, _number(row), branch))
        return found

    def branches(self, provider: ServerProvider) -> list[Branch]:
        """The branches of one bank. Raises BadReply, ServerFault."""
        if not provider.level:
            return []
        query = {"parent": provider.number, "level_id": provider.level}
        rows = self._rows("getLevelValues", query)
        code = provider.dfsp.code
        return [Branch(_text(row, "code"), _text(row, "name"), code) for row in rows]

    def _rule(self, kind: FaType, below: list[dict[str, Any]]) -> AccountRule:
        """The pattern of the account level; the portal's phone pattern is national, so not used."""
        if kind is not FaType.BANK:
            return AccountRule()
        for row in below:
            deeper = [row] if row.get("input_type") == "input" else []
            deeper = deeper or self._rows("getLevels", {"parent": _number(row)})
            for one in deeper:
                if one.get("input_type") == "input" and one.get("validation_regex"):
                    return AccountRule(pattern=str(one["validation_regex"]))
        return AccountRule()

    def _rows(self, name: str, payload: dict[str, Any]) -> list[dict[str, Any]]:
        body = {"request_header": {}, "request_pagination": {}, "request_payload": payload}
        reply = self._client.post(f"/dfsp/{name}", body)
        if reply.get("response_status") != "success":
            raise ServerFault(str(reply.get("response_error_code")))
        return _objects(reply.get("response_payload"))


def fetch_all(
    source: Source, server: str, part: Path, on_progress: Callable[[int, int], None]
) -> tuple[list[Dfsp], list[Branch]]:
    """Everything ``source`` lists. part: where an unfinished fetch is kept.

    on_progress: banks done and banks in all; what it raises ends the fetch, to be resumed later.
    """
    providers = source.providers()
    done = _load_partial(part, server)
    branches: list[Branch] = []
    for at, provider in enumerate(providers, 1):
        rows = done.get(provider.dfsp.code)
        if rows is None and provider.dfsp.kind is FaType.BANK:
            rows = done[provider.dfsp.code] = source.branches(provider)
            _save_partial(part, server, done)
        branches.extend(rows or [])
        on_progress(at, len(providers))
    return [provider.dfsp for provider in providers], branches


def make_bundle(
    dfsps: list[Dfsp], branches: list[Branch], country: str, before: Bundle | None
) -> Bundle:
    """The list as fetched, with what servers do not tell: places and rules, from the one before."""
    places = {(b.dfsp_code, b.code): b for b in before.branches} if before else {}
    known = {dfsp.code: dfsp for dfsp in before.dfsps} if before else {}
    now = datetime.now(UTC)
    return Bundle(
        f"{now:%Y-%m-%d %H:%M}",
        country,
        now,
        tuple(_ruled(dfsp, known.get(dfsp.code)) for dfsp in dfsps),
        tuple(_placed(branch, places.get((branch.dfsp_code, branch.code))) for branch in branches),
    )


def _ruled(dfsp: Dfsp, known: Dfsp | None) -> Dfsp:
    if known is None or known.kind != dfsp.kind:
        return dfsp
    rule = dfsp.rule if dfsp.rule.pattern else known.rule
    return replace(dfsp, rule=rule, replaced_by=known.replaced_by)


def _placed(branch: Branch, known: Branch | None) -> Branch:
    return replace(known, name=branch.name) if known else branch


def _dfsp(row: dict[str, Any], prefix: str, kind: FaType) -> Dfsp:
    strategies = {fa_type.value: number for fa_type, number in DEFAULTS.items()}
    code, name = _text(row, f"{prefix}_code"), _text(row, f"{prefix}_name")
    return Dfsp(code, name, kind, strategy_id=strategies[kind])


def _objects(rows: object) -> list[dict[str, Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadReply("no list of objects")
    return rows


def _text(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadReply(f"{key} is missing")
    return value.strip()


def _number(row: dict[str, Any], key: str = "id") -> int:
    value = row.get(key)
    if not isinstance(value, int):
        raise BadReply(f"{key} is no number")
    return value


def _load_partial(part: Path, server: str) -> dict[str, list[Branch]]:
    """What an earlier fetch from ``server`` brought; nothing when it cannot be read."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        partial = json.loads(part.read_text("utf-8"))
        if partial["server"] == server:
            return {
                code: [Branch(**{**row, "readings": ()}) for row in rows]
                for code, rows in partial["banks"].items()
            }
    return {}


def _save_partial(part: Path, server: str, banks: Mapping[str, Iterable[Branch]]) -> None:
    rows = {code: [asdict(branch) for branch in some] for code, some in banks.items()}
    write_whole(part, json.dumps({"server": server, "banks": rows}).encode())
