"""Where the login service's endpoints are, as it says itself: nothing but its issuer is fixed."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct

from spar_central.clock import Clock
from spar_central.errors import BadSetting, Refused
from spar_central.identity.oidc.http import LoginHttp
from spar_central.settings_file import check_url
from spar_central.settings_login import LoginProvider

FRESH: Final = timedelta(hours=1)
RETRY: Final = timedelta(seconds=30)
"""After a failed refresh the last good copy is used, and asked again only then."""

WELL_KNOWN: Final = "/.well-known/openid-configuration"
logger = logging.getLogger(__name__)


class ProviderMetadata(Struct, frozen=True):
    """What we need of the document; other members are not looked at, some of them are wrong."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str = ""
    pushed_authorization_request_endpoint: str = ""
    token_endpoint_auth_signing_alg_values_supported: tuple[str, ...] = ()
    id_token_signing_alg_values_supported: tuple[str, ...] = ()
    authorization_response_iss_parameter_supported: bool = False


@dataclass(frozen=True, slots=True)
class _Held:
    metadata: ProviderMetadata
    until: datetime


class Discovery:
    """The document, fresh for an hour; a bad or foreign one never replaces a good one."""

    def __init__(self, settings: LoginProvider, http: LoginHttp, clock: Clock) -> None:
        self._settings = settings
        self._http = http
        self._clock = clock
        self._held: _Held | None = None
        self._turn = asyncio.Lock()
        self.clock_offset: timedelta | None = None
        """How far the service's clock is ahead of ours, as last seen; None where it is unknown."""

    @property
    def url(self) -> str:
        """Of the document."""
        return self._settings.discovery_url or self._settings.issuer + WELL_KNOWN

    async def metadata(self) -> ProviderMetadata:
        """Raises Refused ``login.away`` or ``login.discovery`` when there never was a good one."""
        async with self._turn:
            held = self._held
            if held is not None and self._clock() < held.until:
                return held.metadata
            try:
                fresh = await self._fetch()
            except Refused as error:
                if held is None:
                    raise
                logger.warning("the last good discovery is kept: %s %s", error.code, error.detail)
                self._held = _Held(held.metadata, self._clock() + RETRY)
                return held.metadata
            self._held = _Held(fresh, self._clock() + FRESH)
            return fresh

    async def _fetch(self) -> ProviderMetadata:
        reply = await self._http.get(self.url, {"accept": "application/json"})
        if reply.status != 200:
            raise Refused("login.away", f"discovery {reply.status}")
        if reply.date is not None:
            self.clock_offset = reply.date - self._clock()
        try:
            found = msgspec.json.decode(reply.body, type=ProviderMetadata)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise Refused("login.discovery", "form") from error
        self._check(found)
        return found

    def _check(self, found: ProviderMetadata) -> None:
        if found.issuer != self._settings.issuer:
            raise Refused("login.discovery", "another issuer")
        for name in (
            "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint",
            "pushed_authorization_request_endpoint",
        ):  # fmt: skip
            url = getattr(found, name)
            if url:
                _check_endpoint(url, name)
        offered = set(found.id_token_signing_alg_values_supported)
        if offered and not offered & set(self._settings.algorithms):
            raise Refused("login.discovery", "no algorithm of ours")


def _check_endpoint(url: str, name: str) -> None:
    """https, or this computer; no user, query or fragment in it. Raises Refused."""
    plain = url.isprintable() and not set(url) & set(' @#?\\"<>')
    if not plain or not url.startswith(("https://", "http://")) or not url.split("/")[2]:
        raise Refused("login.discovery", name)
    try:
        check_url(url, name)
    except BadSetting as error:
        raise Refused("login.discovery", name) from error
