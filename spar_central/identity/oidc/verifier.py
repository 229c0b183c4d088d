"""Verifies id_tokens of another process's client: without its key, and without its word."""

from datetime import timedelta

from spar_central.clock import Clock
from spar_central.identity.oidc.discovery import Discovery
from spar_central.identity.oidc.http import LoginHttp
from spar_central.identity.oidc.keys import ProviderKeys
from spar_central.identity.oidc.tokens import Expected, Opener, VerifiedId
from spar_central.settings_login import LoginProvider


class IdTokenVerifier:
    """For one client. acr: of these ways only."""

    def __init__(
        self,
        settings: LoginProvider,
        client_id: str,
        acr: tuple[str, ...],
        http: LoginHttp,
        clock: Clock,
    ) -> None:
        self._settings = settings
        self._client_id = client_id
        self._acr = acr
        self._http = http
        self._clock = clock
        keys = ProviderKeys(Discovery(settings, http, clock), http, clock)
        self._opener = Opener(keys, None, settings.algorithms)

    async def verify(self, id_token: str, nonce: str) -> VerifiedId:
        """Raises Refused."""
        fresh = timedelta(minutes=self._settings.fresh_minutes)
        expected = Expected(self._settings.issuer, self._client_id, nonce, self._acr, fresh)
        return await self._opener.id_token(id_token, expected, self._clock())

    async def close(self) -> None:
        """After the last call."""
        await self._http.close()
