"""One HTTP call to a mapper with limits, and every way it can go wrong in our words.

There is no browser here and no web login: a page instead of an answer, whatever its status, is the
registry's silence. Only what certainly never reached it is called MapperAway.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

import httpx

from spar_central.http_client import NoReply, WholeReply, whole_reply
from spar_central.mappers.port import MapperAway, MapperRefuses, MapperRejects, MapperSilent
from spar_central.mappers.refusals import KeyRefused
from spar_central.mappers.reply_keys import ReplyKeys

MAX_BYTES: Final = 8_000_000
MAX_RETRY_AFTER_S: Final = 3600.0


class Unsigned(MapperSilent):
    """A reply that none of the mapper's keys signed: it may be anybody's, and says nothing."""

    def __init__(self, status: int, wait_s: float = 0.0) -> None:
        super().__init__(f"unsigned {status}", wait_s)
        self.status = status


async def post_json(
    http: httpx.AsyncClient,
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    within_s: float,
    keys: ReplyKeys | None = None,
) -> Any:
    """The JSON of a 200. Raises MapperError for everything else.

    within_s: for the whole of it, however slowly it comes. keys: one of them must have signed it,
    a refusal as well; None where the mapper signs nothing.
    """
    sent = {"content-type": "application/json", "accept": "application/json", **headers}
    reply = await _answered(http, "POST", url, body, sent, within_s)
    if keys is not None and not keys.have_signed(reply.body, reply.headers.get("signature", "")):
        raise Unsigned(reply.status, _retry_after(reply))
    _refuse(reply)
    return _parsed(reply.body)


async def get_json(http: httpx.AsyncClient, url: str, within_s: float) -> Any:
    """The JSON of a 200, None for anything else that answers. Raises MapperAway."""
    try:
        reply = await _answered(http, "GET", url, b"", {}, within_s)
        return _parsed(reply.body) if reply.status == httpx.codes.OK else None
    except MapperSilent:
        return None


async def _answered(
    http: httpx.AsyncClient,
    verb: str,
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    within_s: float,
) -> WholeReply:
    try:
        return await whole_reply(
            http,
            verb,
            url,
            content=body,
            headers=headers,
            within_s=within_s,
            most_bytes=MAX_BYTES,
        )
    except NoReply as error:
        raise (MapperAway if error.never_sent else MapperSilent)(error.reason) from error


def _refuse(reply: WholeReply) -> None:
    """Only a refusal that the registry itself writes (in JSON) says that nothing was done."""
    status = reply.status
    if status == httpx.codes.OK and not _is_page(reply):
        return
    code = f"http.{status}"
    by_registry = "json" in reply.headers.get("content-type", "").casefold()
    if status in {401, 403} and by_registry:
        raise KeyRefused(code)
    if status in {404, 405} or 300 <= status < 400:
        raise MapperRefuses(code)
    if status in {400, 413, 422} and not _is_page(reply):
        raise MapperRejects(code)
    raise MapperSilent(code, _retry_after(reply))


def _is_page(reply: WholeReply) -> bool:
    return "html" in reply.headers.get("content-type", "").casefold()


def _retry_after(reply: WholeReply) -> float:
    seconds = reply.headers.get("retry-after", "")
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= 6):
        return 0.0
    return min(float(seconds), MAX_RETRY_AFTER_S)


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise MapperSilent("not JSON") from error
