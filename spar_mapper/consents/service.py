"""What happens to a consent: an app asks, a person answers, stops it or lets it run out."""

import dataclasses
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import urlencode, urlsplit, urlunsplit

from msgspec import Meta, Struct
from msgspec.structs import replace

from spar_mapper.consents.receipts import Receipt, pair_hash, receipt_of, signed_grant
from spar_mapper.consents.telling import PROGRAMME_ENDED, ConsentTelling
from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.core.links import (
    DAY_MS,
    LIVING,
    IllegalMove,
    LinkAct,
    LinkState,
    May,
    new_link_id,
)
from spar_mapper.core.made_up import is_made_up
from spar_mapper.core.model import Item, Reason, Service
from spar_mapper.core.person_id import IdNormalizer, is_usable_id
from spar_mapper.records.app_terms import AppTerms, TermsOfApps, in_language
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.records.links import (
    GIVEN_IN_SANDBOX,
    AskedBack,
    Link,
    LinkMove,
    LinkProof,
    Links,
)
from spar_mapper.records.partners import Partner, Partners, Stage
from spar_mapper.security.keys import ServerKeys
from spar_mapper.storage.port import Storage

MAX_LISTED: Final = 100
PERSON_ACTS: Final = {
    "stop": LinkAct.WITHDRAW, "pause": LinkAct.PAUSE, "resume": LinkAct.RESUME,
}  # fmt: skip
GIVEN_BY: Final = ("portal", "desk")
CLOCKS_APART_MS: Final = 5 * 60_000
"""Whoever names the last day that was agreed on may have a clock that is ahead of ours."""


class ConsentRefused(Exception):
    """It is not done. status: of HTTP. code: stable."""

    def __init__(self, status: int, code: str, text: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.text = text


def _unknown() -> ConsentRefused:
    return ConsentRefused(404, "consent.unknown", "there is no such consent")


class ConsentAsked(Struct, frozen=True):
    """What an app asks for. token: by which it knows the person. until: ISO 8601; "": the longest.

    state, nonce: its own; state comes back with the browser, nonce stands in the grant. ends_with:
    the programme that it ends with, before ``until``; "": none.
    """

    token: Annotated[str, Meta(min_length=1, max_length=200)]
    purposes: Annotated[tuple[str, ...], Meta(min_length=1, max_length=20)]
    return_url: Annotated[str, Meta(max_length=500)]
    until_ms: int = 0
    may: May = May.RESOLVE
    state: Annotated[str, Meta(max_length=500)] = ""
    nonce: Annotated[str, Meta(max_length=200)] = ""
    ends_with: Annotated[str, Meta(max_length=64)] = ""


@dataclass(frozen=True, slots=True, repr=False)
class ConsentAnswer:
    """What a person said. person: the registry's id. request: what the browser brought.

    until_ms: earlier than asked, or 0 for as asked. purposes: fewer than asked, or all.
    """

    request: str
    person: str
    allows: bool
    given_by: str
    proof: LinkProof
    text_version: str
    language: str
    until_ms: int = 0
    purposes: tuple[str, ...] = ()


class ShownPurpose(Struct, frozen=True):
    """A purpose in the person's language. stops: what no longer comes without it."""

    code: str
    text: str
    stops: str


class ConsentView(Struct, frozen=True):
    """A consent as a person may see it. Times are ISO 8601 in UTC, "" for none.

    ends_with: the programme that it ends with at the latest by ``until``, in the person's words.
    """

    consent_id: str
    app: str
    title: str
    controller: str
    may: May
    state: LinkState
    purposes: tuple[ShownPurpose, ...]
    asked_at: str
    since: str
    until: str
    over_at: str
    last_used: str
    reason: str = ""
    ends_with: str = ""


class ConsentService:
    """page: where people answer; "": nobody can be asked. request_s: how long they have.

    now: milliseconds since 1970.
    """

    def __init__(
        self,
        storage: Storage,
        partners: Partners,
        keys: ServerKeys,
        normalizer: IdNormalizer,
        *,
        page: str,
        request_s: int,
        now: Callable[[], int] = now_ms,
    ) -> None:
        self._storage = storage
        self._links = Links(storage)
        self._terms = TermsOfApps(storage)
        self._ended = EndedProgrammes(storage)
        self._partners = partners
        self._telling = ConsentTelling(partners, now)
        self._keys = keys
        self._normalizer = normalizer
        self._page = page
        self._request_s = request_s
        self._now = now

    async def ask(self, partner: Partner, asked: ConsentAsked) -> tuple[str, str, int]:
        """Id, address for the person's browser, seconds for the answer. Raises ConsentRefused."""
        if not self._page:
            raise ConsentRefused(404, "consent.off", "this registry has no page to ask people at")
        consent_id, request = await self._insert(partner, asked)
        return consent_id, f"{self._page}?{urlencode({'request': request})}", self._request_s

    async def _insert(self, partner: Partner, asked: ConsentAsked) -> tuple[str, str]:
        """The id, and what answers it. Raises ConsentRefused for more than was agreed on."""
        terms = await self._terms_of(partner.name)
        at = self._now()
        if not set(asked.purposes) <= set(terms.purposes):
            raise ConsentRefused(403, "consent.purpose", "purposes: not among those agreed on")
        if asked.may is May.RESOLVE and terms.may is May.STATUS:
            raise ConsentRefused(403, "consent.may", "may: more than was agreed on")
        if asked.return_url not in terms.return_urls:
            raise ConsentRefused(403, "consent.return_url", "return_url: not a registered one")
        if not is_usable_id(asked.token):
            raise ConsentRefused(400, "consent.token", "token: text without control characters")
        await self._check_programme(terms, asked.ends_with, at)
        longest = at + terms.longest_days * DAY_MS
        until = asked.until_ms or longest
        if longest < until <= longest + CLOCKS_APART_MS:
            until = longest
        if not at < until <= longest:
            raise ConsentRefused(403, "consent.period", "until: past, or longer than agreed on")
        request = secrets.token_urlsafe(32)
        link = Link(
            new_link_id(at), partner.name,
            AskedBack(asked.return_url, asked.state, asked.nonce), asked.token,
            token_key(asked.token), at, at + self._request_s * 1000, terms.version,
            tuple(dict.fromkeys(asked.purposes)), asked.may, until, LinkState.ASKED,
            ends_with=asked.ends_with,
        )  # fmt: skip
        await self._links.insert(link, request)
        return link.id, request

    async def _check_programme(self, terms: AppTerms, programme: str, at: int) -> None:
        """Raises ConsentRefused for one that was not agreed on, or has ended."""
        if programme and programme not in terms.programmes:
            raise ConsentRefused(403, "consent.programme", "ends_with: not among those agreed on")
        if programme and await self._ended.has_ended(programme, at):
            raise ConsentRefused(403, "consent.programme", "ends_with: this programme has ended")

    @property
    def asks_on_pages(self) -> bool:
        """True where people can answer what apps ask through a browser."""
        return bool(self._page)

    async def show(self, request: str, language: str) -> ConsentView:
        """What is asked, while it can be answered. Raises ConsentRefused."""
        link = await self._open(request)
        await self._app_of(link, GIVEN_BY[0])
        return self._view(link, await self._terms_then(link), language)

    async def answer(self, answer: ConsentAnswer) -> tuple[ConsentView, str]:
        """The consent, and where the browser goes back to. Raises ConsentRefused."""
        link = await self._open(answer.request)
        terms = await self._terms_then(link)
        at = self._now()
        if not answer.allows:
            webhooks = await self._telling.to_app(link, "declined")
            move = LinkMove(LinkAct.DECLINE, answer.given_by, at, webhooks=webhooks)
            await self._move(link, move)
            link = replace(link, state=LinkState.DECLINED, over_at=at)
            return self._view(link, terms, answer.language), _back(link, error="access_denied")
        await self.check_person(await self._app_of(link, answer.given_by), answer.person)
        given = self._narrowed(link, answer, at)
        given = replace(given, signed_grant=signed_grant(given, terms, self._keys, at))
        code = secrets.token_urlsafe(32)
        day = {"until": iso_of_ms(given.ends), "language": given.language}
        webhooks = await self._telling.to_app(link, "given")
        webhooks += await self._telling.to_people(given, "given", day)
        move = LinkMove(LinkAct.GIVE, answer.given_by, at, webhooks=webhooks)
        for over in await self._links.over_of_token(link.app, link.token_key, at):
            await self._put_down(over, at)
        if not await self._links.give(given, code, move, self._telling.to_app):
            raise ConsentRefused(
                409, "consent.taken", "answered meanwhile, or the token is another person's"
            )
        return self._view(given, terms, answer.language), _back(link, code=code)

    async def give(self, app: str, asked: ConsentAsked, answer: ConsentAnswer) -> Link:
        """A consent of somebody who was there, for an app that did not ask through a browser.

        asked.return_url, answer.request: not needed. Raises ConsentRefused.
        """
        partner = await self._partners.find(app)
        terms = await self._terms_of(app)
        if partner is None or not partner.may(Service.RESOLVE_CONSENTED):
            raise _unknown()
        back = replace(asked, return_url=terms.return_urls[0])
        consent_id, request = await self._insert(partner, back)
        await self.answer(dataclasses.replace(answer, request=request))
        return await self.own(answer.person, consent_id)

    async def answer_in_sandbox(
        self, app: Partner, request: str, person: str, *, allows: bool
    ) -> tuple[ConsentView, str]:
        """As ``answer``, of somebody made up, whom an app in the sandbox answers for itself."""
        link = await self._open(request)
        if link.app != app.name:
            raise _unknown()
        proof = LinkProof((GIVEN_IN_SANDBOX,), self._now() // 1000, "")
        answer = ConsentAnswer(
            request, person, allows, GIVEN_IN_SANDBOX, proof, GIVEN_IN_SANDBOX, "en"
        )
        return await self.answer(answer)

    async def _app_of(self, link: Link, given_by: str) -> Partner:
        """The app, which made-up people answer in the sandbox, and real ones elsewhere."""
        app = await self._partners.find(link.app)
        if app is None or app.stage is Stage.DISABLED:
            raise _unknown()
        if (app.stage is Stage.SANDBOX) is not (given_by == GIVEN_IN_SANDBOX):
            raise ConsentRefused(
                409, "consent.sandbox", "an app that is tried out asks made-up people alone"
            )
        return app

    async def check_person(self, app: Partner, person: str) -> None:
        """Raises ConsentRefused for somebody whom this app never may see."""
        if app.stage is Stage.SANDBOX:
            if not is_made_up(person):
                raise ConsentRefused(403, "consent.sandbox", "person: none that is made up")
        elif app.programmes and is_usable_id(person):
            item = Item("consent", person, allowed=app.programmes)
            (found,) = await self._storage.resolve([item])
            if found.reason is Reason.NOT_ALLOWED:
                raise ConsentRefused(
                    403, "consent.programme", "the person is of none of the app's programmes"
                )

    def _narrowed(self, link: Link, answer: ConsentAnswer, at: int) -> Link:
        """Never more than was asked."""
        until = answer.until_ms or link.wanted_end
        purposes = answer.purposes or link.purposes
        if not at < until <= link.wanted_end or not set(purposes) <= set(link.purposes):
            raise ConsentRefused(400, "consent.wider", "more than was asked for")
        if answer.given_by not in (*GIVEN_BY, GIVEN_IN_SANDBOX) or not is_usable_id(answer.person):
            raise ConsentRefused(400, "consent.answer", "person, given_by: not usable")
        person_key = self._normalizer.key(answer.person)
        salt = secrets.token_urlsafe(32)
        return replace(
            link, state=LinkState.GIVEN, person=answer.person, person_key=person_key,
            purposes=purposes, starts=at, ends=until, given_by=answer.given_by,
            proof=answer.proof, text_version=answer.text_version, language=answer.language,
            salt=salt, pair_hash=pair_hash(salt, person_key, link.token_key),
        )  # fmt: skip

    async def redeem(self, app: str, code: str) -> Link:
        """For the app, once: the consent whose code the browser brought. Raises ConsentRefused."""
        link = await self._links.redeem(app, code)
        if link is None or link.state_at(self._now()) is not LinkState.GIVEN:
            raise _unknown()
        return link

    async def of_person(self, person: str, language: str) -> Sequence[ConsentView]:
        """All of a person, the latest first."""
        found = await self._links.of_person(self._normalizer.key(person), MAX_LISTED)
        return [self._view(one, await self._terms_then(one), language) for one in found]

    async def act(
        self, person: str, consent_id: str, act: str, by: str, reason: str = ""
    ) -> ConsentView:
        """Stop, pause or resume one's own consent. Raises ConsentRefused."""
        link = await self.own(person, consent_id)
        wanted = PERSON_ACTS.get(act)
        if wanted is None:
            raise ConsentRefused(400, "consent.act", "act: stop, pause or resume")
        if link.state in LIVING and link.state_at(self._now()) is LinkState.ENDED:
            raise ConsentRefused(409, "consent.state", "this consent is over")
        state = {"stop": "withdrawn", "pause": "paused"}.get(act, "given")
        webhooks = await self._telling.to_app(link, state)
        if wanted is LinkAct.WITHDRAW:
            webhooks += await self._telling.to_people(link, state, {"language": link.language})
        await self._move(link, LinkMove(wanted, by, self._now(), reason[:200], webhooks))
        return self._view(await self.own(person, consent_id), await self._terms_then(link), "en")

    async def own(self, person: str, consent_id: str) -> Link:
        """A person's own consent. Raises ConsentRefused."""
        link = await self._links.find(consent_id)
        if link is None or not link.person_key:
            raise _unknown()
        if link.person_key != self._normalizer.key(person):
            raise _unknown()
        return link

    async def of_app(self, app: str, consent_id: str) -> Link:
        """A consent that this app once had. Raises ConsentRefused."""
        link = await self._links.find(consent_id)
        if link is None or link.app != app or not link.starts:
            raise _unknown()
        return link

    async def receipt(self, link: Link) -> Receipt:
        """As it stands; also when both tokens are deleted."""
        return receipt_of(
            link, await self._terms_then(link), await self._links.events(link.id), self._keys,
            self._now(), "Stop it at 'Who uses my account', or at an office.",
        )  # fmt: skip

    def state(self, link: Link) -> LinkState:
        """By the clock."""
        return link.state_at(self._now())

    def checked_at(self) -> str:
        """The present moment, ISO 8601."""
        return iso_of_ms(self._now())

    async def end_due(self, grace_days: int, keep_webhooks_ms: int) -> int:
        """Put down what is over, delete tokens ``grace_days`` after; how many links it moved.

        An app is told of each end. Nobody waits for this: reading goes by the clock.
        """
        at, count = self._now(), 0
        for link in await self._links.due(at):
            count += await self._put_down(link, at)
        await self._links.empty_older(at - grace_days * DAY_MS)
        await self._links.delete_webhooks(at - keep_webhooks_ms)
        return count

    async def _put_down(self, link: Link, at: int) -> bool:
        """As over, by the clock; False where somebody answered or stopped it meanwhile."""
        lapsed = link.state is LinkState.ASKED
        act = LinkAct.LAPSE if lapsed else LinkAct.END
        webhooks = await self._telling.to_app(link, "lapsed" if lapsed else "ended")
        reason = PROGRAMME_ENDED if link.programme_over else ""
        if reason and not lapsed:
            webhooks += await self._telling.to_people(link, "ended", {"reason": reason})
        move = LinkMove(act, "clock", at, reason, webhooks)
        try:
            return await self._links.move(link.id, move, only_due=True)
        except IllegalMove:
            return False

    async def _move(self, link: Link, move: LinkMove) -> None:
        try:
            done = await self._links.move(link.id, move)
        except IllegalMove as error:
            raise ConsentRefused(409, "consent.state", "this consent is over") from error
        if not done:
            raise ConsentRefused(409, "consent.state", "it was changed meanwhile")

    async def _open(self, request: str) -> Link:
        link = await self._links.by_request(request)
        if link is None:
            raise _unknown()
        if link.state_at(self._now()) is not LinkState.ASKED:
            raise ConsentRefused(409, "consent.over", "it was answered, or not in time")
        return link

    async def _terms_of(self, app: str) -> AppTerms:
        terms = await self._terms.find(app)
        if terms is None:
            raise ConsentRefused(403, "consent.terms", "no terms were agreed on with this app")
        return terms

    async def _terms_then(self, link: Link) -> AppTerms:
        terms = await self._terms.at_version(link.app, link.terms_version)
        if terms is None:
            raise _unknown()
        return terms

    def _view(self, link: Link, terms: AppTerms, language: str) -> ConsentView:
        shown = shown_purposes(terms, link.purposes, language)
        return ConsentView(
            link.id, link.app, terms.title, terms.controller.name, link.may,
            link.state_at(self._now()), shown, _iso(link.asked_at), _iso(link.starts),
            _iso(link.last_moment or link.wanted_end), _iso(link.over_at), _iso(link.last_used),
            link.reason,
            in_language(terms.programmes[link.ends_with], language) if link.ends_with else "",
        )  # fmt: skip


async def end_sandbox_consents(storage: Storage, app: str) -> None:
    """End those of made-up people: an app that goes into production has none left."""
    links = Links(storage)
    for link in await links.given_by(app, GIVEN_IN_SANDBOX):
        move = LinkMove(LinkAct.WITHDRAW, "registry", now_ms(), "out of the sandbox")
        await links.move(link.id, move)


def shown_purposes(
    terms: AppTerms, codes: Sequence[str], language: str
) -> tuple[ShownPurpose, ...]:
    """Those of ``codes`` as a person reads them."""
    return tuple(
        ShownPurpose(
            code, in_language(terms.purposes[code].text, language),
            in_language(terms.purposes[code].stops, language),
        )
        for code in codes
    )  # fmt: skip


def token_key(token: str) -> str:
    """In the form that is compared."""
    return IdNormalizer().key(token)


def _iso(at_ms: int) -> str:
    return iso_of_ms(at_ms) if at_ms else ""


def _back(link: Link, **more: str) -> str:
    """The app's registered address with its state, and the code or the refusal."""
    parts = urlsplit(link.asked.return_url)
    values = {**more, **({"state": link.asked.state} if link.asked.state else {})}
    query = "&".join(part for part in (parts.query, urlencode(values)) if part)
    return urlunsplit(parts._replace(query=query))
