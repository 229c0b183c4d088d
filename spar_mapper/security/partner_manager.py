"""Keys of partners that a Partner Manager keeps.

Source: OpenG2P partner-management, ``GET /keys/{partner_id}``: ``{"keys": [{kid, algorithm,
public_key}]}``, without login, 404 for who is unknown or disabled.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final
from urllib.parse import quote

import httpx
import msgspec
from msgspec import Meta, Struct

from spar_mapper.records.partners import PartnerKey
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.callback_url import is_allowed_callback
from spar_mapper.security.keys import accepted_algorithms, public_jose_key, read_partner_key
from spar_mapper.settings import BadSetting

log = logging.getLogger(__name__)

WAIT_S: Final = 3.0
"""For the whole of an answer."""
MAX_BYTES: Final = 65_536
MAX_KEYS: Final = 20
UNKNOWN_S: Final = 60.0
"""For so long somebody whom it does not know is not asked about again."""
RETRY_S: Final = 10.0
"""For so long it is not asked again after it did not answer."""


class ManagedKey(Struct):
    """One key as it answers. Members that we do not know are let pass."""

    kid: Annotated[str, Meta(min_length=1, max_length=200, pattern="^[!-~]+$")]
    algorithm: Annotated[str, Meta(max_length=20)]
    public_key: Annotated[str, Meta(max_length=8000)]
    status: Annotated[str, Meta(max_length=20)] = "active"


class ManagedKeys(Struct):
    """Its answer about one partner."""

    keys: Annotated[list[ManagedKey], Meta(max_length=MAX_KEYS)]


class _NoAnswer(Exception):
    """It does not answer, or with something that is no answer."""


@dataclass(slots=True)
class _Known:
    """What it said last. fetched, asked_again: seconds of ``clock``."""

    keys: Sequence[PartnerKey] = ()
    fetched: float = float("-inf")
    ask_again: float = float("-inf")
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class PartnerManager:
    """A KeySource. Its last answer is good for ``fresh_s``, and up to ``stale_s`` while it fails.

    Only partners that are registered here are asked about, so what is kept is bounded by them.
    """

    def __init__(
        self,
        url: str,
        fresh_s: float,
        stale_s: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """url: https, or http to this computer. clock: seconds that never go back.

        Raises BadSetting.
        """
        if not is_allowed_callback(url):
            raise BadSetting("partner_manager: an https address is needed")
        self._url = url.rstrip("/")
        self._fresh_s = fresh_s
        self._stale_s = stale_s
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self._http = httpx.AsyncClient(
            timeout=WAIT_S, trust_env=False, follow_redirects=False, transport=transport
        )

    async def close(self) -> None:
        """Nothing may be asked afterwards."""
        await self._http.aclose()

    async def keys_of(self, manager_id: str) -> Sequence[PartnerKey]:
        """As KeySource: none where it says so, or has been silent for longer than ``stale_s``."""
        known = self._known.setdefault(manager_id, _Known())
        if self._clock() >= known.ask_again:
            async with known.lock:  # who comes meanwhile waits for the same answer
                if self._clock() >= known.ask_again:
                    await self._ask(manager_id, known)
        is_good = self._clock() < known.fetched + self._stale_s
        return known.keys if is_good else ()

    async def _ask(self, manager_id: str, known: _Known) -> None:
        try:
            keys = await self._fetch(manager_id)
        except _NoAnswer as error:
            log.warning("the Partner Manager gives no keys of %s: %s", manager_id, error)
            known.ask_again = self._clock() + RETRY_S
            return
        known.keys = keys
        known.fetched = self._clock()
        known.ask_again = known.fetched + (self._fresh_s if keys else UNKNOWN_S)

    async def _fetch(self, manager_id: str) -> Sequence[PartnerKey]:
        """Raises _NoAnswer."""
        url = f"{self._url}/keys/{quote(manager_id, safe='')}"
        raw = bytearray()
        try:
            # for all of it: httpx counts the wait anew with each byte of a server that drips
            async with asyncio.timeout(WAIT_S), self._http.stream("GET", url) as reply:
                if reply.status_code == httpx.codes.NOT_FOUND:
                    return ()
                if reply.status_code != httpx.codes.OK:
                    raise _NoAnswer(f"status {reply.status_code}")
                async for part in reply.aiter_raw():
                    raw += part
                    if len(raw) > MAX_BYTES:
                        raise _NoAnswer("too long")
            answer = msgspec.json.decode(bytes(raw), type=ManagedKeys)
        except (httpx.HTTPError, TimeoutError, ValueError, RecursionError) as error:
            raise _NoAnswer(type(error).__name__) from error
        found = [_key(one) for one in answer.keys if one.status.casefold() == "active"]
        return tuple(key for key in found if key is not None)


def _key(managed: ManagedKey) -> PartnerKey | None:
    """None for one that we take from nobody: weak, or of another algorithm than it says."""
    try:
        key = read_partner_key(managed.public_key.encode())
    except BadKey:
        return None
    public: Any = public_jose_key(key.pem).raw_value
    if managed.algorithm not in accepted_algorithms(public):
        return None
    return PartnerKey(managed.kid, key.pem, key.not_after)
