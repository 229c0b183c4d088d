"""Resolve by the token of an app, through a link that lives: ``token:{token}@{app}``."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from spar_mapper.consents.partner_signed import PartnerSigned
from spar_mapper.consents.service import token_key
from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import DAY_MS, LinkState, May
from spar_mapper.core.made_up import resolve_made_up
from spar_mapper.core.model import Item, Op, Outcome, Reason, Service
from spar_mapper.core.strategies import only_fields
from spar_mapper.records.app_terms import AppTerms, TermsOfApps
from spar_mapper.records.links import GIVEN_IN_SANDBOX, Link, Links
from spar_mapper.records.partners import Partner, Stage
from spar_mapper.security.authenticator import RefusalReason, RequestRefused
from spar_mapper.security.limits import RateLimiter
from spar_mapper.storage.port import Storage

MAX_VERSIONS: Final = 1000
NO_FIELDS: Final = frozenset({"-"})
"""No field at all: an empty set stands for all of them."""
WHOLE_NEEDED: Final = "fa: who is told a part of an account cannot have it compared"
USED_EVERY_MS: Final = 3_600_000
"""How exactly the last use is known."""
NEEDED: Final = "consent.none: ask by token:{{token}}@{app}, with the person's consent"
_REASONS: Final = {
    LinkState.ENDED: "consent.ended",
    LinkState.WITHDRAWN: "consent.withdrawn",
    LinkState.PAUSED: "consent.paused",
}
_FORM: Final = re.compile(r"token:(?P<token>.+)@(?P<app>[^@]+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True, repr=False)
class _Read:
    """An item on its way through a link. link: None, and ``reason``, where none lives.

    fields: of an account that may be told; empty: all.
    """

    item: Item
    link: Link | None
    reason: str = ""
    fields: frozenset[str] = frozenset()


class ConsentedResolve:
    """Everything a partner resolves goes through here; without terms it pays nothing for that."""

    def __init__(
        self,
        storage: Storage,
        now: Callable[[], int] = now_ms,
        *,
        partner_signed: bool = False,
        processes: int = 1,
    ) -> None:
        """now: milliseconds since 1970. partner_signed: consents of the app's own are taken.

        processes: each takes its part of what an app may ask in a minute.
        """
        self._processes = processes
        self._partner_signed = PartnerSigned(storage, now) if partner_signed else None
        self._storage = storage
        self._links = Links(storage)
        self._terms = TermsOfApps(storage)
        self._now = now
        self._fields_then: dict[tuple[str, int], frozenset[str]] = {}
        self._limiters: dict[tuple[str, int], RateLimiter] = {}

    async def resolve(self, partner: Partner, items: Sequence[Item]) -> Sequence[Outcome]:
        """As Storage.resolve_answers. Raises RequestRefused RATE, and what Storage raises."""
        by_consent = Service.RESOLVE_CONSENTED in partner.rights
        sandbox = partner.stage is Stage.SANDBOX
        if not by_consent and not sandbox and partner.terms is None:
            return await self._storage.resolve_answers(items)
        terms = await self._terms.find(partner.name)
        tokens = [_token_of(item, partner.name) if by_consent else "" for item in items]
        may_all = Op.RESOLVE in partner.rights
        asked = len(items) if may_all else sum(1 for token in tokens if token)
        self._check_rate(partner, terms, asked)
        keys = list(dict.fromkeys(token_key(token) for token in tokens if token))
        found = await self._links.of_tokens(partner.name, keys) if keys else {}
        fields = frozenset(terms.fields) if terms is not None else frozenset[str]()
        reads = []
        for item, token in zip(items, tokens, strict=True):
            if token and item.error is None:
                link = found.get(token_key(token))
                reads.append(await self._through_link(item, link, terms, sandbox=sandbox))
            elif may_all or item.error is not None:
                reads.append(_Read(item, None, fields=fields))
            else:
                reads.append(await self._by_own_consent(item, partner, fields))
        return await self._answered(items, reads, sandbox=sandbox)

    async def _by_own_consent(self, item: Item, partner: Partner, fields: frozenset[str]) -> _Read:
        """By a consent that the app signed itself, where that is taken; else refused."""
        signed = _signed_consent(item) if self._partner_signed is not None else ""
        text = NEEDED.format(app=partner.name)
        if self._partner_signed is not None and signed and item.person_id:
            may = May.RESOLVE if item.details else May.STATUS
            text = await self._partner_signed.permits(partner, signed, item.person_id, may)
            if not text:
                return _Read(item, None, fields=fields)
        return _Read(replace(item, error=Reason.NOT_ALLOWED, error_text=text), None)

    async def _through_link(
        self, item: Item, link: Link | None, terms: AppTerms | None, *, sandbox: bool
    ) -> _Read:
        """Never more than the terms of then and those of now allow, both."""
        state = link.state_at(self._now()) if link is not None else LinkState.ASKED
        if link is None or state is not LinkState.GIVEN:
            return _Read(item, None, _REASONS.get(state, "consent.none"))
        if (link.given_by == GIVEN_IN_SANDBOX) is not sandbox:
            return _Read(item, None, "consent.none")  # of made-up people, or of real ones
        if terms is None or not set(link.purposes) & set(terms.purposes):
            return _Read(item, None, "consent.ended")  # the app's terms were narrowed since
        if link.starts + terms.longest_days * DAY_MS <= self._now():
            return _Read(item, None, "consent.ended")
        shows = link.may is May.RESOLVE and terms.may is May.RESOLVE
        fa, details = (item.fa, item.details) if shows else ("", False)
        read = replace(item, person_id=link.person, fa=fa, details=details)
        return _Read(read, link, fields=await self._fields(link, terms))

    async def _fields(self, link: Link, terms: AppTerms) -> frozenset[str]:
        """Of an account that may be told; empty: all."""
        now = frozenset(terms.fields)
        if link.terms_version == terms.version:
            return now
        known = (link.app, link.terms_version)
        if known not in self._fields_then:
            then = await self._terms.at_version(*known)
            if len(self._fields_then) >= MAX_VERSIONS:
                self._fields_then.clear()
            self._fields_then[known] = frozenset(then.fields if then is not None else ())
        before = self._fields_then[known]
        return (now & before or NO_FIELDS) if now and before else now or before

    async def _answered(
        self, items: Sequence[Item], reads: Sequence[_Read], *, sandbox: bool
    ) -> list[Outcome]:
        """Never with the registry's own id of the person, nor what others noted about it."""
        asked = [_comparable(read) for read in reads if not read.reason]
        if sandbox:
            answers = iter(resolve_made_up(asked))
        else:
            answers = iter(await self._storage.resolve(asked) if asked else [])
        outcomes = []
        for item, read in zip(items, reads, strict=True):
            if read.reason:
                outcomes.append(
                    Outcome(item, ok=True, reason=Reason.NOT_LINKED, message=read.reason)
                )
                continue
            outcome = _with_fields(_without_end(next(answers)), read.fields)
            if read.link is not None:
                own = replace(item, details=read.item.details)
                mapping = outcome.mapping
                if mapping is not None:
                    mapping = replace(mapping, person_id=item.person_id, info=None)
                outcome = replace(outcome, item=own, mapping=mapping, person=read.link.person)
            outcomes.append(outcome)
        used = [read.link.id for read in reads if read.link is not None]
        await self._links.note_used(list(dict.fromkeys(used)), self._now(), USED_EVERY_MS)
        return outcomes

    def _check_rate(self, partner: Partner, terms: AppTerms | None, people: int) -> None:
        limit = terms.resolves_per_minute if terms is not None else 0
        if not limit or not people:
            return
        name, part = (partner.name, limit), limit / self._processes
        if name not in self._limiters:
            self._limiters = {k: v for k, v in self._limiters.items() if k[0] != partner.name}
            self._limiters[name] = RateLimiter(part / 60, part)
        wait_s = self._limiters[name].take(partner.name, float(people))
        if wait_s:
            raise RequestRefused(RefusalReason.RATE, wait_s, partner)


def _comparable(read: _Read) -> Item:
    """The item; with an ``error`` when it would tell by comparing what may not be told."""
    item = read.item
    if item.error is None and item.fa and read.fields:
        return replace(item, error=Reason.NOT_ALLOWED, error_text=WHOLE_NEEDED)
    return item


def _without_end(outcome: Outcome) -> Outcome:
    """An app need not know which account its person was paid on."""
    mapping = outcome.mapping
    if mapping is None or not mapping.account_end:
        return outcome
    return replace(outcome, mapping=replace(mapping, account_end=""))


def _with_fields(outcome: Outcome, fields: frozenset[str]) -> Outcome:
    """The outcome with these fields of the account alone, and without notes; empty: as it is."""
    mapping = outcome.mapping
    if not fields or mapping is None:
        return outcome
    part_fields = {name: value for name, value in mapping.fields.items() if name in fields}
    part = replace(mapping, fa=only_fields(mapping.fa, fields), fields=part_fields, info=None)
    return replace(outcome, mapping=part)


def _signed_consent(item: Item) -> str:
    """``consent_jws`` of an entry of additional_info; empty when there is none."""
    for entry in item.info or ():
        if isinstance(entry, dict) and isinstance(entry.get("consent_jws"), str):
            return str(entry["consent_jws"])
    return ""


def _token_of(item: Item, app: str) -> str:
    """The app's own token in an id; empty for any other id."""
    found = _FORM.fullmatch(item.person_id.strip())
    if found is None or found["app"].casefold() != app.casefold():
        return ""
    return found["token"]
