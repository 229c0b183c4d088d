"""A proposal of one operator, approved or rejected by another: at the command line or a console.

The words of both are verified here, whichever way they came.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

import msgspec

from spar_mapper.bulk.approval import IMPORT, describe_import
from spar_mapper.core.clock import now_ms
from spar_mapper.onboarding.partner_changes import PARTNER, PartnerChange, apply_partner_change
from spar_mapper.operations.approved_changes import (
    PROGRAMME,
    WAITING,
    apply_programme_end,
    apply_waiting_decision,
)
from spar_mapper.records.proposals import Operator, Operators, Proposal, Proposals, ProposalState
from spar_mapper.security.operator_passkeys import NotSigned, signature_count
from spar_mapper.security.operator_words import (
    APPROVE,
    PROPOSE,
    REJECT,
    change_digest,
    is_word_of,
)
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

Apply = Callable[[Storage, str], Awaitable[str]]
"""Carries out a change, given as JSON; what to tell the operator. Doing it twice does it once."""
AT_A_CONSOLE: Final[Mapping[str, Apply]] = {
    PARTNER: apply_partner_change,
    IMPORT: describe_import,
    WAITING: apply_waiting_decision,
    PROGRAMME: apply_programme_end,
}
"""What a second operator may decide by passkey; not who is one, nor what names a person."""


class DecisionRefused(BadSetting):
    """Nothing was decided. code: ``proposal.…`` or ``operator.…``."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


def is_for_consoles(kind: str, body: str) -> bool:
    """True when a console may show this change, and have it decided.

    A new client secret is told to who approves it, so it is approved where nobody carries it.
    """
    if kind == PARTNER:
        return msgspec.json.decode(body, type=PartnerChange).action != "secret"
    return kind in AT_A_CONSOLE


class Deciding:
    """appliers: what carries out each kind of change that may be decided here."""

    def __init__(self, storage: Storage, appliers: Mapping[str, Apply]) -> None:
        self._storage = storage
        self._appliers = appliers
        self._operators = Operators(storage)
        self._proposals = Proposals(storage)

    async def waiting(self, number: str) -> Proposal:
        """The proposal of this number. Raises DecisionRefused, and what Storage raises."""
        proposal = await self._proposals.find(number)
        if proposal is None or proposal.state is not ProposalState.WAITING:
            raise DecisionRefused("proposal.unknown", "no such proposal waits")
        if proposal.is_late(now_ms()):
            raise DecisionRefused(
                "proposal.late", "this proposal is older than seven days: propose it anew"
            )
        return proposal

    async def check_proposer(self, proposal: Proposal, second: Operator) -> None:
        """Another operator signed just this. Raises as ``waiting``."""
        first = await self._operators.find(proposal.proposed_by)
        digest = change_digest(proposal.kind, proposal.body)
        if first is None or not is_word_of(proposal.proposed, PROPOSE, proposal.id, digest, first):
            raise DecisionRefused(
                "proposal.altered", "this proposal is not as an operator signed it"
            )
        if first.name == second.name:
            raise DecisionRefused(
                "proposal.same_person", "a second person approves, not who proposed"
            )

    async def decide(self, proposal: Proposal, act: str, operator: Operator, signed: str) -> str:
        """Carry out and close, or close, what ``operator`` signed; what to tell them.

        act: approve or reject. Raises BadSetting (DecisionRefused where the words are at fault).
        """
        digest = change_digest(proposal.kind, proposal.body)
        if not is_word_of(signed, act, proposal.id, digest, operator):
            raise DecisionRefused("operator.word", "this is no word of an operator about it")
        if act == APPROVE:
            await self.check_proposer(proposal, operator)
        said = ""
        if act == APPROVE:
            said = await self._appliers[proposal.kind](self._storage, proposal.body)
        state = ProposalState.APPROVED if act == APPROVE else ProposalState.REJECTED
        if not await self._proposals.decide(proposal.id, state, operator.name, signed):
            raise DecisionRefused("proposal.decided", "somebody else has decided meanwhile")
        return said


class ConsoleDecisions:
    """What operators signed by passkey in a console, as its center carries it here."""

    def __init__(self, storage: Storage) -> None:
        self._operators = Operators(storage)
        self._proposals = Proposals(storage)
        self._deciding = Deciding(storage, AT_A_CONSOLE)

    async def take(self, number: str, act: str, name: str, signed: str) -> str:
        """Of the operator ``name`` about the proposal ``number``; what to tell them.

        The same word again is answered as what was done. Raises BadSetting (DecisionRefused where
        the words are at fault), and as Storage.
        """
        if act not in {APPROVE, REJECT}:
            raise DecisionRefused("operator.word", "approve or reject")
        decided = await self._proposals.find(number)
        if decided is not None and decided.decided == signed:
            return ""
        proposal = await self._deciding.waiting(number)
        if not is_for_consoles(proposal.kind, proposal.body):
            raise DecisionRefused(
                "proposal.kind", "this is decided at the registry's command line alone"
            )
        operator = await self._operators.find(name)
        if operator is None:
            raise DecisionRefused("operator.unknown", "there is no operator of this name")
        digest = change_digest(proposal.kind, proposal.body)
        if not is_word_of(signed, act, number, digest, operator):
            raise DecisionRefused("operator.word", "this is no word of an operator about it")
        try:
            counted = await self._operators.count_signature(*signature_count(signed))
        except NotSigned as error:
            raise DecisionRefused("operator.passkey", "only a passkey signs here") from error
        if not counted:
            raise DecisionRefused("operator.copied", "this passkey was copied, or used elsewhere")
        return await self._deciding.decide(proposal, act, operator, signed)


async def is_approved(storage: Storage, kind: str, body: str, after_ms: int = 0) -> bool:
    """True when two operators let just this change through in the last seven days.

    Both signatures are verified. True as well where two are not needed. after_ms: an approval of
    before that moment (milliseconds since 1970) counts no more.
    """
    operators, digest = Operators(storage), change_digest(kind, body)
    if not await operators.two_needed():
        return True
    by_name = {one.name: one for one in await operators.all()}
    for proposal in await Proposals(storage).all(ProposalState.APPROVED):
        if proposal.kind != kind or proposal.body != body or proposal.is_late(now_ms()):
            continue
        if proposal.decided_at <= after_ms:
            continue
        first, second = by_name.get(proposal.proposed_by), by_name.get(proposal.decided_by)
        if first is None or second is None or first == second:
            continue
        proposed = is_word_of(proposal.proposed, PROPOSE, proposal.id, digest, first)
        if proposed and is_word_of(proposal.decided, APPROVE, proposal.id, digest, second):
            return True
    return False
