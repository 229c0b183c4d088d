"""Enrollments, what is registered, and reviews at the center."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

import msgspec
from msgspec import Struct

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import Account, SignedBankAccount
from spar_agent.adapters.mosip.replies import signed_parts
from spar_agent.domain.account import FinancialAddress, from_fields
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.seen_account import (
    AccountStanding,
    BankWord,
)
from spar_agent.errors import IllegalEvent
from spar_agent.errors.central import IdentityMissing
from spar_agent.ports.center import CenterAnswer, CenterState
from spar_agent.ports.mapper import RegisteredAccount, Traffic

BATCH: Final = 100


class _ItemProblem(Struct):
    code: str


class _Item(Struct):
    """state: in one word; an older center says it of sending only."""

    enrollment_id: str
    sha256: str
    outcome: str
    state: str = ""
    problems: tuple[_ItemProblem, ...] = ()
    account: SignedBankAccount | None = None
    returned_by: str = ""
    returned_because: tuple[str, ...] = ()
    decided_by: tuple[str, ...] = ()
    effective_at: datetime | None = None
    decided_because: str = ""
    held_by: str = ""
    held_because: tuple[str, ...] = ()
    held_until: datetime | None = None


class _Items(Struct):
    items: tuple[_Item, ...]


class _Attested(Struct):
    attestation: str


class RegisteredReply(Struct):
    """What the center says is registered. fa: None for nothing that can be read."""

    readable: bool
    version: str = ""
    fa: Account | None = None
    since: datetime | None = None
    by: str = ""
    expires: str = ""
    grace_until: str = ""
    bank_state: str | None = None
    pending_until: datetime | None = None
    can_keep: bool = False
    links_apps: bool = False
    account_end: str = ""


class HttpCenter:
    """A CenterGateway, a MovedProofs, and an AccountReader through the center."""

    def __init__(self, client: CenterClient) -> None:
        self._client = client

    async def submit(self, batch: Sequence[Enrollment]) -> Mapping[str, CenterAnswer]:
        """Hand over what is signed; the proof goes along where it is here."""
        signed = [one for one in batch if one.signed is not None]
        if not signed:
            return {}
        body = {"items": [sent_item(one) for one in signed]}
        reply = await self._client.call("/desks/enrollments", body, _Items)
        pairs = zip(signed, reply.items, strict=False)
        return {one.enrollment_id: _answer(item) for one, item in pairs}

    async def answers(self, enrollment_ids: Sequence[str]) -> Mapping[str, CenterAnswer]:
        """What became of them."""
        if not enrollment_ids:
            return {}
        body = {"enrollment_ids": list(enrollment_ids)}
        reply = await self._client.call("/desks/decisions", body, _Items)
        return {item.enrollment_id: _answer(item) for item in reply.items}

    async def read(self, enrollment: Enrollment) -> RegisteredAccount | None:
        """What is registered, for a live proof or what this laptop sent. Raises CenterRefused."""
        proof = enrollment.proof
        if proof is None:
            raise IllegalEvent("nothing is read without a proof")
        body = {"attestation": proof.attestation}
        if enrollment.delivery.tries or not proof.attestation:
            body = {"enrollment_id": enrollment.enrollment_id}
        found = await self._client.call("/desks/registered", body, RegisteredReply)
        return registered_account(found)

    async def attest_moved(self, enrollment: Enrollment) -> str:
        """A proof of before the join, by what IDA signed then. Raises IdentityMissing."""
        proof, signed = enrollment.proof, enrollment.signed
        reply, signature = signed_parts(proof.signed_reply if proof is not None else "")
        if signed is None or not signature:
            raise IdentityMissing("no signed reply is kept")
        body = {
            "enrollment": signed.token,
            "reply": base64.b64encode(reply).decode(),
            "response_signature": signature,
        }
        return (await self._client.call("/desks/identity/moved", body, _Attested)).attestation

    async def pays_another(self, _fa: FinancialAddress, _psut: str) -> bool:
        """Never told: the center finds it at admission, so that nobody tries out accounts."""
        return False

    async def ping(self) -> None:
        """Returns when the center answers, and this computer's clock is near to its own."""
        await self._client.ping()

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        return self._client.traffic()


def registered_account(found: RegisteredReply) -> RegisteredAccount | None:
    """None for nothing."""
    fa = address_of(found.fa)
    standing = standing_of(found)
    if fa is None and found.readable:
        tells_more = standing.grace_until is not None or standing.links_apps
        return RegisteredAccount(None, standing=standing) if tells_more else None
    version = int(found.version) if found.version.isdigit() else None
    readable = found.readable and fa is not None
    return RegisteredAccount(
        fa, found.since, found.by, version, readable=readable, standing=standing
    )


def standing_of(found: RegisteredReply) -> AccountStanding:
    """What the registry tells beside the account; a word that we do not know is left out."""
    word = BankWord(found.bank_state) if found.bank_state in set(BankWord) else None
    return AccountStanding(
        _day(found.expires), _day(found.grace_until), word, found.pending_until, found.can_keep,
        found.links_apps, found.account_end[:4],
    )  # fmt: skip


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def sent_item(enrollment: Enrollment) -> dict[str, str]:
    """What ``/desks/enrollments`` takes of one that is signed."""
    item = {"enrollment": enrollment.signed.token if enrollment.signed is not None else ""}
    if enrollment.proof is not None and enrollment.proof.attestation:
        item["attestation"] = enrollment.proof.attestation
    if enrollment.proof is not None and enrollment.proof.holder:
        item["holder"] = enrollment.proof.holder
    if enrollment.slip:  # with which the person may come to the office
        item["slip"] = enrollment.slip
    return item


def _answer(item: _Item) -> CenterAnswer:
    codes = tuple(problem.code for problem in item.problems)
    answer = answer_of(item.state, item.outcome, item.sha256, codes)
    return replace(
        answer,
        account=address_of(item.account),
        note=_returned(item),
        decided=_decided(item),
        effective_at=item.effective_at,
        hold=_hold(item),
    )


def answer_of(state: str, outcome: str, sha256: str, codes: Sequence[str]) -> CenterAnswer:
    """As the center says it; an older one says where it is of what it sends only."""
    by_outcome = {"refused": CenterState.REFUSED, "waits": CenterState.WAITING}
    try:
        found = CenterState(state)
    except ValueError:
        found = by_outcome.get(outcome, CenterState.IN_PROGRESS)
    return CenterAnswer(found, sha256, tuple(code[:40] for code in codes))


def _returned(item: _Item) -> str:
    """What the reviewer wrote, and who it was."""
    because = " ".join("; ".join(item.returned_because).split())[:300]
    return f"{because} ({item.returned_by})" if because and item.returned_by else because


def _hold(item: _Item) -> ReviewHold | None:
    """Who cannot decide it yet, why and until when."""
    if item.held_until is None:
        return None
    because = tuple(" ".join(one.split())[:200] for one in item.held_because[:5])
    return ReviewHold(item.held_by, because, item.held_until)


def _decided(item: _Item) -> str:
    """Why a conflict was decided, and who the two were; empty while it is not."""
    if not item.decided_by:
        return ""
    because = " ".join(item.decided_because.split())[:300]
    return f"{because} ({', '.join(item.decided_by)})".strip()


def address_of(account: Account | None) -> FinancialAddress | None:
    """A signed account as the domain has it."""
    return None if account is None else from_fields(msgspec.to_builtins(account))
