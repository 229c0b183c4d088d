"""Changes that an operator orders: carried out at once, or once a second operator approves.

One operator alone, or none, changes directly: somebody has to begin. From the second operator on
nobody does.
"""

import argparse
import sys
from collections.abc import Awaitable, Callable, Mapping

from spar_mapper.core.clock import now_ms
from spar_mapper.records.acts import ActKind, act_statement
from spar_mapper.records.proposals import (
    Operator,
    Operators,
    Proposal,
    Proposals,
    ProposalState,
    new_proposal_id,
)
from spar_mapper.security.operator_words import (
    change_digest,
    is_word_of,
    read_operator_key,
    sign_word,
)
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

Apply = Callable[[Storage, str], Awaitable[str]]
"""Carries out a change, given as JSON; what to tell the operator. Doing it twice does it once."""


class ChangeGate:
    """Lets changes through to ``appliers``, by kind."""

    def __init__(self, storage: Storage, appliers: Mapping[str, Apply]) -> None:
        self._storage = storage
        self._appliers = appliers
        self._operators = Operators(storage)
        self._proposals = Proposals(storage)

    async def submit(
        self, kind: str, body: str, arguments: argparse.Namespace, *, always_two: bool = False
    ) -> None:
        """Carry the change out, or propose it in the name of ``arguments.by``.

        always_two: it needs two operators, also where there are fewer.

        Raises BadSetting, BadKey, OSError and what Storage raises.
        """
        if not always_two and not await self._operators.two_needed():
            sys.stdout.write(await self._appliers[kind](self._storage, body))
            return
        if not await self._operators.two_needed():
            raise BadSetting("two operators are needed for this: spar-mapper operator add")
        operator, key = await self._signer(arguments)
        number = new_proposal_id()
        signed = sign_word("propose", number, change_digest(kind, body), operator, key)
        waiting = ProposalState.WAITING
        await self._proposals.add(
            Proposal(number, now_ms(), kind, body, waiting, operator.name, signed)
        )
        sys.stdout.write(
            f"proposed as {number}: another operator approves it with"
            f" spar-mapper proposals approve {number}\n"
        )

    async def alone(self, kind: str, body: str, arguments: argparse.Namespace) -> None:
        """Carry out at once what takes away; from the first operator on one signs, on record.

        Raises as ``submit``.
        """
        signed = ""
        if await self._operators.all():
            operator, key = await self._signer(arguments)
            number = new_proposal_id()
            signed = sign_word("order", number, change_digest(kind, body), operator, key)
        sys.stdout.write(await self._appliers[kind](self._storage, body))
        act = {"kind": kind, "change": body, "signed": signed}
        await self._storage.run(act_statement(ActKind.ORDER, arguments.by or "operator", act))

    async def decide(self, arguments: argparse.Namespace) -> None:
        """Approve and carry out, or reject, the proposal ``arguments.id``. Raises as ``submit``."""
        proposal = await self._waiting(arguments.id)
        operator, key = await self._signer(arguments)
        digest = change_digest(proposal.kind, proposal.body)
        rejected = arguments.action == "reject"
        if not rejected:
            await self._check_proposer(proposal, digest, operator)
        signed = sign_word(arguments.action, proposal.id, digest, operator, key)
        if not rejected:
            sys.stdout.write(await self._appliers[proposal.kind](self._storage, proposal.body))
        state = ProposalState.REJECTED if rejected else ProposalState.APPROVED
        if not await self._proposals.decide(proposal.id, state, operator.name, signed):
            raise BadSetting("somebody else has decided meanwhile")

    async def _waiting(self, number: str) -> Proposal:
        proposal = await self._proposals.find(number)
        if proposal is None or proposal.state is not ProposalState.WAITING:
            raise BadSetting("no such proposal waits")
        if proposal.is_late(now_ms()):
            raise BadSetting("this proposal is older than seven days: propose it anew")
        return proposal

    async def _check_proposer(self, proposal: Proposal, digest: str, second: Operator) -> None:
        first = await self._operators.find(proposal.proposed_by)
        if first is None or not is_word_of(
            proposal.proposed, "propose", proposal.id, digest, first
        ):
            raise BadSetting("this proposal is not as an operator signed it")
        if first.name == second.name:
            raise BadSetting("a second person approves, not who proposed")

    async def _signer(self, arguments: argparse.Namespace) -> tuple[Operator, object]:
        if not arguments.by or not arguments.sign:
            raise BadSetting("two persons are needed: --by NAME --sign FILE, your operator key")
        operator = await self._operators.find(arguments.by)
        if operator is None:
            raise BadSetting("--by: there is no operator of this name")
        if not operator.key.is_valid_at(now_ms()):
            raise BadSetting("--by: the key of this operator has expired")
        return operator, read_operator_key(arguments.sign)


async def is_approved(storage: Storage, kind: str, body: str) -> bool:
    """True when two operators let just this change through in the last seven days.

    Both signatures are verified. True as well where two are not needed.
    """
    operators, digest = Operators(storage), change_digest(kind, body)
    if not await operators.two_needed():
        return True
    by_name = {one.name: one for one in await operators.all()}
    for proposal in await Proposals(storage).all(ProposalState.APPROVED):
        if proposal.kind != kind or proposal.body != body or proposal.is_late(now_ms()):
            continue
        first, second = by_name.get(proposal.proposed_by), by_name.get(proposal.decided_by)
        if first is None or second is None or first == second:
            continue
        proposed = is_word_of(proposal.proposed, "propose", proposal.id, digest, first)
        if proposed and is_word_of(proposal.decided, "approve", proposal.id, digest, second):
            return True
    return False
