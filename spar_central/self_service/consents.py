"""The way of an app's request: the person logs in here, sees what is asked, answers. Decision 380.

The portal's process has no part in it; it only lists what was given, and stops it.
"""

import hashlib
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct

from spar_central.admission.policy import Policy
from spar_central.clock import Clock, to_ms
from spar_central.errors import Refused
from spar_central.identity.oidc.login import Callback, Login, PendingLogin
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.identity.signing import b64url
from spar_central.mappers.consent_values import ConsentProof, RegistryConsent, moment
from spar_central.mappers.registry_consents import RegistryConsents
from spar_central.records import account_notices, asked_changes, log, notices
from spar_central.records.account_notices import AccountWord, ConsentWord
from spar_central.records.log import Entry
from spar_central.self_service.asked import ProvenLogin, SealedStore, Stage
from spar_central.self_service.wire import PersonConsent
from spar_central.storage.port import Storage
from spar_central.trust.enrollment import SELF_SERVICE
from spar_central.trust.login import LoginToken

TEXT_VERSION: Final = "consent-1"
"""Names the words of the page; goes up with each change of them."""
SHORTER_DAYS: Final = (30, 91, 182)


class AskedConsent(Struct, frozen=True):
    """An app's request between the first click and the answer. request: the registry's secret."""

    request: str
    language: str
    pending: PendingLogin | None = None
    psut: str = ""
    login: ProvenLogin | None = None


class Consents:
    """party: of ``login.changes``. life: of each stage. psut_key: stands for a person here."""

    def __init__(
        self,
        storage: Storage,
        registry: RegistryConsents,
        party: RelyingParty,
        key: bytes,
        policy: Policy,
        life: timedelta,
        clock: Clock,
        psut_key: Callable[[str], str],
    ) -> None:
        self._storage = storage
        self._registry = registry
        self._party = party
        self._policy = policy
        self._clock = clock
        self._psut_key = psut_key
        self._store = SealedStore(key, life, AskedConsent)

    async def begin(self, request: str, language: str) -> tuple[str, str]:
        """Where the browser goes to log in, and what it holds from now on. Raises Refused."""
        await self._registry.show(request, language)  # nobody logs in for what is over
        nonce = hashlib.sha256(f"consent\0{request}".encode() + os.urandom(32)).digest()
        start = await self._party.begin_login(
            language=language, acr=self._policy.self_service_acr, nonce=b64url(nonce)
        )
        asked = AskedConsent(request, language, start.pending)
        async with self._storage.transaction() as tx:
            secret = await self._store.put(tx, Stage.CONSENT_AT_LOGIN, asked, self._clock())
        return start.url, secret

    async def come_back(self, secret: str, callback: Callback) -> str:
        """What the browser holds from now on. The login is used up whatever comes of it."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            asked = await self._store.take(tx, secret, Stage.CONSENT_AT_LOGIN, now)
        if asked.pending is None:
            raise Refused("change.over")
        login = await self._party.finish_login(
            asked.pending, callback, fresh=timedelta(minutes=self._policy.self_service_minutes)
        )
        async with self._storage.transaction() as tx:
            if not await asked_changes.use_id_token(tx, login.id_token_sha256, now):
                raise Refused("login.code", "used before")
            asked = msgspec.structs.replace(
                asked, pending=None, psut=login.psut, login=_proven(login)
            )
            return await self._store.put(tx, Stage.CONSENT_PROVEN, asked, now)

    async def shown(self, secret: str) -> tuple[AskedConsent, RegistryConsent]:
        """What is to be answered. Raises Refused."""
        async with self._storage.transaction() as tx:
            asked = await self._store.look(tx, secret, Stage.CONSENT_PROVEN, self._clock())
        return asked, await self._registry.show(asked.request, asked.language)

    async def answer(
        self, secret: str, *, allows: bool, days: int
    ) -> tuple[AskedConsent, RegistryConsent, str]:
        """The consent as it stands, and the app's address. days: 0 for as asked. Raises Refused.

        Who is stopped gives none, as at a desk, and can still decline.
        """
        now = self._clock()
        async with self._storage.transaction() as tx:
            asked = await self._store.take(tx, secret, Stage.CONSENT_PROVEN, now)
            if allows and await notices.frozen(tx, [self._psut_key(asked.psut)]):
                raise Refused("consent.frozen")
        login = asked.login
        if login is None or days not in {0, *SHORTER_DAYS}:
            raise Refused("change.over")
        proof = ConsentProof(login.acr, to_ms(login.auth_time) // 1000, login.id_token_sha256)
        until = now + timedelta(days=days) if days else None
        found, back = await self._registry.answer(
            asked.request, asked.psut, proof, TEXT_VERSION, asked.language, allows=allows,
            until=until,
        )  # fmt: skip
        if not allows:
            await self._note("consent.declined", found.consent_id)
        else:
            given = AccountWord(
                self._psut_key(asked.psut), ConsentWord.GIVEN, found.until[:10],
                apart=found.consent_id, language=asked.language,
            )  # fmt: skip
            await self._note("consent.given", found.consent_id, given)
        return asked, found, back

    async def of_person(self, login: LoginToken, language: str) -> tuple[PersonConsent, ...]:
        """What apps may see, or could. The latest first."""
        found = await self._registry.of_person(login.psut, language)
        return tuple(_shown(one) for one in found)

    async def stop(self, login: LoginToken, consent_id: str, language: str) -> None:
        """From now on the app sees nothing. It needs no strong login: it takes nothing but away."""
        await self._registry.stop(login.psut, consent_id)
        key = self._psut_key(login.psut)
        stopped = AccountWord(key, ConsentWord.STOPPED, apart=consent_id, language=language)
        await self._note("consent.stopped", consent_id, stopped)

    async def _note(self, kind: str, consent_id: str, *words: AccountWord) -> None:
        """On record. words: what the person hears of it, whoever it was that logged in."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            await log.append(tx, now, Entry(kind, SELF_SERVICE, SELF_SERVICE, consent_id))
            await account_notices.keep(tx, words, now)


def shorter(until: datetime, now: datetime) -> tuple[tuple[int, datetime], ...]:
    """Days and last moment of what a person may choose instead."""
    ends = ((days, now + timedelta(days=days)) for days in SHORTER_DAYS)
    return tuple((days, end) for days, end in ends if end < until)


def _shown(one: RegistryConsent) -> PersonConsent:
    return PersonConsent(
        one.consent_id, one.title, one.controller, one.state, one.may == "resolve",
        tuple(purpose.text for purpose in one.purposes),
        tuple(purpose.stops for purpose in one.purposes),
        moment(one.until), moment(one.since), moment(one.over_at), moment(one.last_used),
        one.ends_with,
    )  # fmt: skip


def _proven(login: Login) -> ProvenLogin:
    return ProvenLogin(
        login.issuer, login.acr, login.auth_time, login.id_token_sha256, login.assertion_jti
    )
