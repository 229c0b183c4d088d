"""Consents of somebody who is there, at a desk that proved them: who may ask, and giving one.

A desk proves a person under the registry's own token. An app that knows people by another one
would have to believe the desk which of its people sits there, so it asks on its own pages alone
(decision 560).
"""

from typing import Final

import msgspec
from msgspec import Struct

from spar_mapper.consents.service import (
    MAX_LISTED,
    ConsentAnswer,
    ConsentAsked,
    ConsentRefused,
    ConsentService,
    ShownPurpose,
    shown_purposes,
)
from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import DAY_MS, LinkState, May
from spar_mapper.core.model import Service
from spar_mapper.core.person_id import IdNormalizer, is_usable_id
from spar_mapper.records.app_terms import AppTerms, TermsOfApps, in_language
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.records.links import Link, Links
from spar_mapper.records.partners import Partner, Partners, Stage
from spar_mapper.storage.port import Storage

NEAR_MS: Final = DAY_MS // 2
"""Two tries of one wish lie less apart: a proof lives for minutes, and periods are whole days."""


class ShownProgramme(Struct, frozen=True):
    """A programme with which a consent may end. text: in the person's language."""

    code: str
    text: str


class DeskApp(Struct, frozen=True):
    """An app that may be given a consent at a desk. longest_days: of one consent.

    programmes: of its terms, without those that have ended.
    """

    app: str
    title: str
    controller: str
    may: May
    longest_days: int
    purposes: tuple[ShownPurpose, ...]
    programmes: tuple[ShownProgramme, ...] = ()


class ElsewhereApp(Struct, frozen=True):
    """An app that asks on its own pages alone: it knows people by a token of its own."""

    app: str
    title: str
    controller: str


class AppsAtDesk(Struct, frozen=True):
    """By their titles. elsewhere: those that the person can allow, and not at a desk."""

    apps: list[DeskApp]
    elsewhere: list[ElsewhereApp]


class DeskConsents:
    """service: does what every consent needs."""

    def __init__(
        self,
        storage: Storage,
        partners: Partners,
        normalizer: IdNormalizer,
        service: ConsentService,
    ) -> None:
        self._partners = partners
        self._normalizer = normalizer
        self._service = service
        self._terms = TermsOfApps(storage)
        self._links = Links(storage)
        self._ended = EndedProgrammes(storage)

    async def apps(self, person: str, language: str) -> AppsAtDesk:
        """Those that may ask this person, at a desk and elsewhere."""
        found = AppsAtDesk([], [])
        for app in await self._partners.with_right(Service.RESOLVE_CONSENTED):
            terms = await self._terms.find(app.name)
            if terms is None or not await self._may_ask(app, person):
                continue
            if not terms.shares_token and self._service.asks_on_pages:
                found.elsewhere.append(ElsewhereApp(app.name, terms.title, terms.controller.name))
            if not terms.shares_token:
                continue
            found.apps.append(
                DeskApp(
                    app.name, terms.title, terms.controller.name, terms.may,
                    terms.longest_days, shown_purposes(terms, list(terms.purposes), language),
                    await self._programmes(terms, language),
                )
            )  # fmt: skip
        found.apps.sort(key=lambda one: one.title.casefold())
        found.elsewhere.sort(key=lambda one: one.title.casefold())
        return found

    async def give(self, app: str, asked: ConsentAsked, answer: ConsentAnswer) -> Link:
        """The consent. Asked again with the same proof, the one that was given then.

        asked.token: empty where the app knows people by the registry's token. Raises
        ConsentRefused.
        """
        if not asked.token:
            asked = msgspec.structs.replace(asked, token=await self._shared_token(app, answer))
        earlier = await self._given_before(app, answer)
        if earlier is None:
            return await self._service.give(app, asked, answer)
        terms = await self._terms.find(app)
        longest = earlier.starts + (terms.longest_days if terms else 0) * DAY_MS
        if (
            not _same(earlier, asked, longest)
            or self._service.state(earlier) is not LinkState.GIVEN
        ):
            raise ConsentRefused(409, "consent.proof", "with this proof another one was given")
        return earlier

    async def _programmes(self, terms: AppTerms, language: str) -> tuple[ShownProgramme, ...]:
        at = now_ms()
        return tuple(
            [
                ShownProgramme(code, in_language(text, language))
                for code, text in terms.programmes.items()
                if not await self._ended.has_ended(code, at)
            ]
        )

    async def _may_ask(self, app: Partner, person: str) -> bool:
        if app.stage is not Stage.PRODUCTION or not app.may(Service.RESOLVE_CONSENTED):
            return False
        try:
            await self._service.check_person(app, person)
        except ConsentRefused:
            return False
        return True

    async def _shared_token(self, app: str, answer: ConsentAnswer) -> str:
        terms = await self._terms.find(app)
        if terms is None or not terms.shares_token:
            raise ConsentRefused(403, "consent.token", "token: this app has one of its own")
        if not is_usable_id(answer.person):
            raise ConsentRefused(400, "consent.answer", "person: not usable")
        return self._normalizer.without_template(answer.person)

    async def _given_before(self, app: str, answer: ConsentAnswer) -> Link | None:
        """With this very proof, to this app."""
        proof = answer.proof.transaction
        if not proof:
            return None
        found = await self._links.of_person(self._normalizer.key(answer.person), MAX_LISTED)
        for link in found:
            if link.app == app and link.proof.transaction == proof and link.starts:
                return link
        return None


def _same(earlier: Link, asked: ConsentAsked, longest: int) -> bool:
    """True where ``asked`` is what was given then. Its last day is reckoned anew at each try.

    longest: the end of one that was given then for as long as is agreed on.
    """
    wanted = (set(asked.purposes), asked.may, asked.ends_with)
    if wanted != (set(earlier.purposes), earlier.may, earlier.ends_with):
        return False
    return abs((asked.until_ms or longest) - earlier.ends) < NEAR_MS
