"""A registry with an app, a clock in the test's hands, and people who answer."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from spar_mapper.consents.resolving import ConsentedResolve
from spar_mapper.consents.service import (
    ConsentAnswer,
    ConsentAsked,
    ConsentRefused,
    ConsentService,
)
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.model import Item, Op, Outcome, Service
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.records.app_terms import AppTerms, Controller, Purpose, TermsOfApps
from spar_mapper.records.links import Link, LinkProof, Webhook
from spar_mapper.records.partners import Partner, PartnerKey, Partners
from spar_mapper.security.keys import ServerKeys, load_server_keys
from spar_mapper.settings import Settings
from spar_mapper.storage.opening import open_storage
from spar_mapper.storage.port import Storage

T = TypeVar("T")
NOW = 1_800_000_000_000
PAGE = "https://confirm.example.org/confirm/app"
RETURN = "https://app.example.org/back?lane=1"
PURPOSES = {
    "pension": Purpose(
        {"en": "to pay your pension", "fr": "pour payer votre pension"},
        {"en": "Your pension no longer reaches your account."},
    ),
    "school": Purpose({"en": "to pay school money"}, {"en": "School money stops."}),
}
TERMS = AppTerms(
    "Pension app", PURPOSES, Controller("Ministry of Pensions", jurisdiction="KE"), (RETURN,),
    longest_days=400,
)  # fmt: skip


@cache
def server_keys() -> ServerKeys:
    with TemporaryDirectory(prefix="spar-consent-keys-") as folder:
        return load_server_keys(Path(folder))


@cache
def public_pem() -> str:
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    kind = serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_bytes(serialization.Encoding.PEM, kind).decode()


@dataclass
class ConsentWorld:
    """One app at one registry. at: milliseconds since 1970, moved by the test."""

    storage: Storage
    app: Partner
    at: int = NOW
    codes: list[str] = field(default_factory=list)
    normalizer: IdNormalizer = field(default_factory=IdNormalizer)

    def __post_init__(self) -> None:
        self.service = ConsentService(
            self.storage, Partners(self.storage), server_keys(), self.normalizer,
            page=PAGE, request_s=600, now=lambda: self.at,
        )  # fmt: skip
        self.resolver = ConsentedResolve(self.storage, lambda: self.at)

    async def ask(self, token: str, days: int = 30, **more: Any) -> tuple[str, str]:
        """The id of the consent, and what the person's browser brings."""
        until = self.at + days * DAY_MS
        values: dict[str, Any] = {"purposes": ("pension",), "return_url": RETURN, **more}
        asked = ConsentAsked(token, until_ms=until, state="s 1", nonce="n", **values)
        consent_id, uri, seconds = await self.service.ask(self.app, asked)
        assert uri.startswith(PAGE)
        assert seconds == 600
        return consent_id, parse_qs(urlsplit(uri).query)["request"][0]

    async def answer(self, request: str, person: str, *, allows: bool = True, days: int = 0) -> str:
        """Where the browser goes back to."""
        until = self.at + days * DAY_MS if days else 0
        answer = ConsentAnswer(
            request, person, allows, "portal", LinkProof(("otp",), 1, "a" * 64), "1", "en", until
        )
        return (await self.service.answer(answer))[1]

    async def given_at_desk(
        self, token: str, person: str, days: int = 30, app: str = "", **more: Any
    ) -> Link:
        until = self.at + days * DAY_MS
        values: dict[str, Any] = {"purposes": ("pension",), **more}
        asked = ConsentAsked(token, return_url="", until_ms=until, **values)
        proof = LinkProof(("otp",), 1, "a" * 64)
        answer = ConsentAnswer("", person, True, "desk", proof, "1", "en", until)
        return await self.service.give(app or self.app.name, asked, answer)

    async def given(self, token: str, person: str, days: int = 30) -> str:
        consent_id, request = await self.ask(token, days)
        back = await self.answer(request, person)
        self.codes.append(parse_qs(urlsplit(back).query)["code"][0])
        return consent_id

    async def resolve(self, token: str, *, details: bool = True) -> Outcome:
        item = Item("r", f"token:{token}@{self.app.name}", details=details)
        (outcome,) = await self.resolver.resolve(self.app, [item])
        return outcome

    async def refusal(self, act: Awaitable[Any]) -> str:
        """The code with which it is refused; empty when it is not."""
        try:
            await act
        except ConsentRefused as error:
            return error.code
        return ""


async def new_world(
    storage: Storage, name: str = "app-a", terms: AppTerms = TERMS, *, all_ids: bool = False
) -> ConsentWorld:
    rights = {Service.RESOLVE_CONSENTED, *({Op.RESOLVE} if all_ids else set())}
    callback = "https://app.example.org/g2p"
    app = Partner(name, frozenset(rights), (PartnerKey("k", public_pem()),), callback=callback)
    await Partners(storage).add(app)
    await TermsOfApps(storage).add(name, terms)
    return ConsentWorld(storage, app)


def in_storage(settings: Settings, act: Callable[[Storage], Awaitable[T]]) -> T:
    async def go() -> T:
        storage = await open_storage(settings)
        try:
            return await act(storage)
        finally:
            await storage.close()

    return asyncio.run(go())


async def to_nobody(_link: Link, _state: str) -> tuple[Webhook, ...]:
    """Who hears of the end of a consent where there is none."""
    return ()
