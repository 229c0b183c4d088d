"""The relying party: begins a login and finishes it. Everything between is the browser's."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from urllib.parse import urlencode

import msgspec
from msgspec import Struct

from spar_central.clock import Clock, to_ms
from spar_central.errors import Refused
from spar_central.identity.oidc.assertion import (
    DpopSigner,
    assertion,
    challenge,
    new_dpop_key,
    random_text,
)
from spar_central.identity.oidc.discovery import Discovery, ProviderMetadata
from spar_central.identity.oidc.errors import refusal_of, token_refusal_of
from spar_central.identity.oidc.http import HttpReply, LoginHttp
from spar_central.identity.oidc.keys import ClientKeys, ProviderKeys
from spar_central.identity.oidc.login import (
    Callback,
    Login,
    LoginStart,
    PendingLogin,
    local_path,
    same_text,
)
from spar_central.identity.oidc.tokens import Expected, Opener
from spar_central.settings_login import Audience, LoginClient, LoginProvider

PENDING: Final = timedelta(minutes=10)
"""From the click to the callback; eSignet's own pages give up before."""

MAX_REQUEST_URI: Final = 500
NAME_CLAIM: Final = '{"userinfo":{"name":{"essential":true}}}'
logger = logging.getLogger(__name__)


class _ErrorBody(Struct):
    error: str = ""


class _ParBody(Struct):
    request_uri: str


class _TokenBody(Struct):
    id_token: str
    access_token: str
    token_type: str


class RelyingParty:
    """One client at one login service.

    ``begin_login`` for each click; keep its ``pending`` on the server under a cookie of its own
    (``__Host-``, HttpOnly, Secure, SameSite=Lax, 10 minutes). At the callback take it out of the
    store, whatever came, and call ``finish_login``. All calls raise Refused with a ``login.…``
    code; ``errors.SENTENCES`` has the words.
    """

    def __init__(
        self,
        settings: LoginProvider,
        client: LoginClient,
        keys: ClientKeys,
        http: LoginHttp,
        clock: Clock,
    ) -> None:
        """keys: of ``read_client_keys``."""
        self._settings = settings
        self._client = client
        self._keys = keys
        self._http = http
        self._clock = clock
        self.discovery = Discovery(settings, http, clock)
        self._opener = Opener(
            ProviderKeys(self.discovery, http, clock), keys.opens, settings.algorithms
        )
        self._audience = settings.assertion_audience

    async def close(self) -> None:
        """After the last call."""
        await self._http.close()

    async def begin_login(
        self,
        *,
        language: str,
        return_to: str = "/",
        acr: Sequence[str] = (),
        nonce: str = "",
        asks_name: bool = False,
    ) -> LoginStart:
        """Where the browser goes. Make a new one per click: a nonce works once in 24 hours.

        language: of the page, as BCP 47. return_to: a path of ours; anything else becomes "/".
        acr: the ways that will be believed; left out: those of the settings. nonce: another than
        a random one, 32 or more signs that nobody can guess. asks_name: also for the name, which
        costs the person a page of consent.
        """
        metadata = await self.discovery.metadata()
        pending = PendingLogin(
            state=random_text(),
            nonce=nonce or random_text(),
            verifier=random_text(),
            issuer=metadata.issuer,
            acr=tuple(acr) or self._settings.acr,
            language=language,
            begun_at=to_ms(self._clock()),
            return_to=local_path(return_to),
            asks_name=asks_name,
            dpop_key=new_dpop_key() if self._settings.dpop else "",
        )
        values = self._authorize(pending)
        if metadata.pushed_authorization_request_endpoint:
            values = await self._pushed(metadata, values, pending)
        return LoginStart(f"{metadata.authorization_endpoint}?{urlencode(values)}", pending)

    def _authorize(self, pending: PendingLogin) -> dict[str, str]:
        values = {
            "client_id": self._client.client_id,
            "response_type": "code",
            "redirect_uri": self._client.redirect_uri,
            "scope": "openid",
            "state": pending.state,
            "nonce": pending.nonce,
            "code_challenge": challenge(pending.verifier),
            "code_challenge_method": "S256",
            "acr_values": " ".join(pending.acr),
            "ui_locales": pending.language,
            # standard servers name auth_time only then; eSignet does always, and takes this
            "max_age": str(60 * self._settings.fresh_minutes),
        }
        if pending.asks_name:
            values["claims"] = NAME_CLAIM
        return values

    async def _pushed(
        self, metadata: ProviderMetadata, values: dict[str, str], pending: PendingLogin
    ) -> dict[str, str]:
        """RFC 9126: the browser carries a reference only."""
        url = metadata.pushed_authorization_request_endpoint
        reply, _ = await self._call(metadata, url, values, pending.dpop_key)
        if reply.status not in {200, 201}:
            raise refusal_of(_error_of(reply))
        try:
            reference = msgspec.json.decode(reply.body, type=_ParBody).request_uri
        except (msgspec.MsgspecError, RecursionError) as error:
            raise Refused("login.failed", "PAR") from error
        if len(reference) > MAX_REQUEST_URI or not reference.startswith("urn:"):
            raise Refused("login.failed", "PAR")
        return {"client_id": self._client.client_id, "request_uri": reference}

    async def check_registration(self) -> None:
        """Whether the service knows this client and its key, without any person.

        By one PAR call, or where there is none by one token call with a wrong code. Raises Refused.
        """
        metadata = await self.discovery.metadata()
        if metadata.pushed_authorization_request_endpoint:
            await self.begin_login(language="en")
            return
        form = {
            "grant_type": "authorization_code",
            "code": random_text(),
            "redirect_uri": self._client.redirect_uri,
            "code_verifier": random_text(),
        }
        reply, _ = await self._call(metadata, metadata.token_endpoint, form, "")
        if _error_of(reply) == "invalid_client":
            raise Refused("login.setup", "invalid_client")

    async def finish_login(
        self, pending: PendingLogin, callback: Callback, *, fresh: timedelta | None = None
    ) -> Login:
        """Who logged in. pending: taken out of the store before, so that it is used once.

        fresh: how long ago the person may have logged in; left out: ``login.fresh_minutes``.
        """
        now = self._clock()
        if not same_text(callback.state, pending.state):
            raise Refused("login.state")
        metadata = await self.discovery.metadata()
        _check_sender(callback, pending, metadata)
        if callback.error:
            raise refusal_of(callback.error)
        if not callback.code:
            raise Refused("login.failed", "no code")
        if to_ms(now) - pending.begun_at > PENDING / timedelta(milliseconds=1):
            raise Refused("login.too_slow")
        tokens, jti, dpop = await self._exchange(metadata, callback.code, pending)
        expected = self._expected(pending, fresh, tokens.access_token)
        found = await self._opener.id_token(tokens.id_token, expected, self._clock())
        names: tuple[str, ...] = ()
        if pending.asks_name:
            names = await self._names(metadata, tokens, dpop, found.psut)
        return Login(
            psut=found.psut, issuer=metadata.issuer, acr=found.acr, auth_time=found.auth_time,
            id_token=found.token, assertion_jti=jti, nonce=pending.nonce, amr=found.amr,
            names=names,
        )  # fmt: skip

    def _expected(
        self, pending: PendingLogin, fresh: timedelta | None, access_token: str
    ) -> Expected:
        return Expected(
            issuer=self._settings.issuer,
            client_id=self._client.client_id,
            nonce=pending.nonce,
            acr=pending.acr,
            fresh=fresh or timedelta(minutes=self._settings.fresh_minutes),
            access_token=access_token,
        )

    async def _exchange(
        self, metadata: ProviderMetadata, code: str, pending: PendingLogin
    ) -> tuple[_TokenBody, str, DpopSigner | None]:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._client.redirect_uri,
            "code_verifier": pending.verifier,
        }
        dpop = DpopSigner(pending.dpop_key, self._clock) if pending.dpop_key else None
        reply, jti = await self._call(
            metadata, metadata.token_endpoint, form, pending.dpop_key, dpop
        )
        if reply.status != 200:
            raise token_refusal_of(_error_of(reply))
        try:
            tokens = msgspec.json.decode(reply.body, type=_TokenBody)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise Refused("login.failed", "tokens") from error
        if tokens.token_type.casefold() != ("dpop" if dpop else "bearer"):
            raise Refused("login.token", "type")
        return tokens, jti, dpop

    async def _call(
        self,
        metadata: ProviderMetadata,
        url: str,
        form: dict[str, str],
        dpop_key: str,
        dpop: DpopSigner | None = None,
    ) -> tuple[HttpReply, str]:
        """As ourselves. Which audience the service wants is found out once, then remembered."""
        if dpop is None and dpop_key:
            dpop = DpopSigner(dpop_key, self._clock)
        wanted = self._audience
        first = Audience.ISSUER if wanted is Audience.AUTO else wanted
        reply, jti = await self._call_as(metadata, url, form, first, dpop)
        if wanted is not Audience.AUTO:
            return reply, jti
        if _error_of(reply) != "invalid_client":
            if reply.status < 300:
                self._audience = first
            return reply, jti
        reply, jti = await self._call_as(metadata, url, form, Audience.ENDPOINT, dpop)
        if reply.status < 300:
            self._audience = Audience.ENDPOINT
        return reply, jti

    async def _call_as(
        self,
        metadata: ProviderMetadata,
        url: str,
        form: dict[str, str],
        audience: Audience,
        dpop: DpopSigner | None,
    ) -> tuple[HttpReply, str]:
        named = metadata.issuer if audience is Audience.ISSUER else url

        async def once() -> tuple[HttpReply, str]:
            us, jti = assertion(self._keys, metadata, named, self._clock())
            headers = {"accept": "application/json"}
            if dpop is not None:
                headers["dpop"] = dpop.proof("POST", url)
            return await self._http.post(url, {**form, **us}, headers), jti

        reply, jti = await once()
        if dpop is not None and _took_nonce(reply, dpop):
            return await once()
        return reply, jti

    async def _names(
        self,
        metadata: ProviderMetadata,
        tokens: _TokenBody,
        dpop: DpopSigner | None,
        psut: str,
    ) -> tuple[str, ...]:
        """Of userinfo, which is signed by eSignet or by the ID system, and may be sealed."""
        url = metadata.userinfo_endpoint
        if not url:
            raise Refused("login.setup", "no userinfo")

        async def once() -> HttpReply:
            headers = {"accept": "application/jwt"}
            headers["authorization"] = f"{'DPoP' if dpop else 'Bearer'} {tokens.access_token}"
            if dpop is not None:
                headers["dpop"] = dpop.proof("GET", url, tokens.access_token)
            return await self._http.get(url, headers)

        reply = await once()
        if dpop is not None and _took_nonce(reply, dpop):
            reply = await once()
        kind = reply.headers.get("content-type", "").partition(";")[0].strip()
        if reply.status != 200 or kind != "application/jwt":
            raise Refused("login.failed", f"userinfo {reply.status}")
        return await self._opener.names(reply.body.decode("ascii", "replace").strip(), psut)


def _check_sender(callback: Callback, pending: PendingLogin, metadata: ProviderMetadata) -> None:
    """RFC 9207: the answer of another service must not bring its code to this one."""
    if callback.has_issuer:
        if callback.issuer != pending.issuer:
            raise Refused("login.mix_up")
    elif metadata.authorization_response_iss_parameter_supported:
        raise Refused("login.mix_up", "absent")


def _took_nonce(reply: HttpReply, dpop: DpopSigner) -> bool:
    """True when the service wants the nonce that it just gave."""
    given: str = reply.headers.get("dpop-nonce", "")
    asked = reply.status in {400, 401} and given != dpop.nonce and bool(given)
    if given:
        dpop.nonce = given
    return asked


def _error_of(reply: HttpReply) -> str:
    """``error`` of the body, or what stands for it; never its description."""
    if reply.status < 400:
        return ""
    try:
        found = msgspec.json.decode(reply.body, type=_ErrorBody).error
    except (msgspec.MsgspecError, RecursionError):
        found = ""
    return found or ("server_error" if reply.status >= 500 else "unknown_error")
