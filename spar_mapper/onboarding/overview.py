"""Who the partners are and who wants to be one, for those who watch over them."""

from collections.abc import Callable, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.onboarding.partner_changes import PARTNER, PartnerChange, is_ready
from spar_mapper.onboarding.requests import key_words, read_request
from spar_mapper.records.partner_requests import PartnerRequests
from spar_mapper.records.partners import KeyState, Partner, PartnerKey, Partners
from spar_mapper.records.proposals import Operators, Proposal, Proposals, ProposalState
from spar_mapper.records.self_tests import Check, SelfTests
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

MAX_PARTNERS: Final = 1000


class KeyView(Struct, frozen=True):
    """A key. starts, ends: ISO 8601, empty for no bound. words: to compare."""

    kid: str
    state: KeyState
    starts: str
    ends: str
    words: str


class SelfTestView(Struct, frozen=True):
    """The latest self-test."""

    at: str
    passed: bool
    finished: bool
    checks: tuple[Check, ...]


class PartnerView(Struct, frozen=True):
    """A partner, without its secret. ready: its self-test lets it into production."""

    name: str
    title: str
    controller: str
    stage: str
    ready: bool
    rights: Sequence[str]
    programmes: Sequence[str]
    callback: str
    manager_id: str
    purposes: dict[str, str]
    fields: Sequence[str]
    longest_days: int
    resolves_per_minute: int
    return_urls: Sequence[str]
    keys: Sequence[KeyView]
    test: SelfTestView | None


class RequestView(Struct, frozen=True):
    """A request that waits. Everything in it is a stranger's word."""

    id: str
    at: str
    kind: str
    name: str
    organisation: str
    contact: str
    words: str
    rights: Sequence[str]
    callback: str


class ProposalView(Struct, frozen=True):
    """What one operator signed and a second has not. action, name, request: of a PartnerChange.

    kind, change: which change, and what exactly, as JSON. words: of the key in it, else empty.
    """

    id: str
    at: str
    action: str
    name: str
    by: str
    request: str
    kind: str
    change: str
    words: str


class OperatorView(Struct, frozen=True):
    """An operator. passkeys: credential ids of those that approve in a console."""

    name: str
    passkeys: Sequence[str]


class PartnersView(Struct, frozen=True):
    """The reply of ``POST /partners/overview``."""

    at: str
    partners: Sequence[PartnerView]
    requests: Sequence[RequestView]
    proposals: Sequence[ProposalView]
    operators: Sequence[OperatorView]


class PartnersOverview:
    """Reads them all. is_shown: whether a proposal, of this kind and body, is for a console."""

    def __init__(
        self, storage: Storage, partners: Partners, is_shown: Callable[[str, str], bool]
    ) -> None:
        self._storage = storage
        self._partners = partners
        self._is_shown = is_shown

    async def view(self) -> PartnersView:
        """As it stands now. Raises what Storage raises."""
        at = now_ms()
        rows = (await self._storage.partners())[:MAX_PARTNERS]
        found = [await self._partners.find(row.name) for row in rows]
        partners = [await self._partner(one, at) for one in found if one is not None]
        return PartnersView(
            iso_of_ms(at),
            partners,
            await self._requests(),
            await self._proposals(),
            [
                OperatorView(one.name, [passkey.credential_id for passkey in one.passkeys])
                for one in await Operators(self._storage).all()
            ],
        )

    async def _partner(self, partner: Partner, at: int) -> PartnerView:
        terms = partner.terms
        return PartnerView(
            partner.name,
            terms.title if terms else partner.name,
            terms.controller.name if terms else "",
            partner.stage.value or "production",
            await is_ready(self._storage, partner),
            sorted(partner.rights),
            sorted(partner.programmes),
            partner.callback,
            partner.manager_id,
            {code: one.text["en"] for code, one in terms.purposes.items()} if terms else {},
            terms.fields if terms else (),
            terms.longest_days if terms else 0,
            terms.resolves_per_minute if terms else 0,
            terms.return_urls if terms else (),
            [_key(key, at) for key in partner.keys],
            await self._test(partner.name),
        )

    async def _test(self, name: str) -> SelfTestView | None:
        for test in await SelfTests(self._storage).of(name, 1):
            return SelfTestView(
                iso_of_ms(test.at), test.passed, bool(test.finished_at), test.checks
            )
        return None

    async def _requests(self) -> list[RequestView]:
        shown = []
        for row in await PartnerRequests(self._storage).waiting():
            try:
                asked, key = read_request(row.signed)
            except BadSetting:  # too old by now
                continue
            shown.append(
                RequestView(
                    row.id,
                    iso_of_ms(row.at),
                    asked.kind,
                    asked.name,
                    asked.organisation,
                    asked.contact,
                    key_words(key),
                    sorted(asked.rights),
                    asked.callback,
                )
            )
        return shown

    async def _proposals(self) -> list[ProposalView]:
        found = await Proposals(self._storage).all(ProposalState.WAITING)
        return [
            _proposal(one)
            for one in found
            if not one.is_late(now_ms()) and self._is_shown(one.kind, one.body)
        ]


def _proposal(one: Proposal) -> ProposalView:
    of_partner = one.kind == PARTNER
    change = msgspec.json.decode(one.body, type=PartnerChange) if of_partner else None
    return ProposalView(
        one.id,
        iso_of_ms(one.at),
        change.action if change else one.kind,
        change.name if change else "",
        one.proposed_by,
        change.request if change else "",
        one.kind,
        one.body,
        key_words(change.key) if change and change.key else "",
    )


def _key(key: PartnerKey, at: int) -> KeyView:
    def day(moment: int) -> str:
        return iso_of_ms(moment) if moment else ""

    state = key.state_at(at)
    return KeyView(key.kid, state, day(key.not_before), day(key.not_after), key_words(key))
