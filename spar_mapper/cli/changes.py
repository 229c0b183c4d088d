"""Changes that an operator orders: carried out at once, or once a second operator approves.

One operator alone, or none, changes directly: somebody has to begin. From the second operator on
nobody does.
"""

import argparse
import sys
from collections.abc import Mapping

from spar_mapper.core.clock import now_ms
from spar_mapper.operations.deciding import Apply, Deciding
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
    APPROVE,
    PROPOSE,
    change_digest,
    read_operator_key,
    sign_word,
)
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage


class ChangeGate:
    """Lets changes through to ``appliers``, by kind."""

    def __init__(self, storage: Storage, appliers: Mapping[str, Apply]) -> None:
        self._storage = storage
        self._appliers = appliers
        self._operators = Operators(storage)
        self._proposals = Proposals(storage)
        self._deciding = Deciding(storage, appliers)

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
        signed = sign_word(PROPOSE, number, change_digest(kind, body), operator, key)
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
        proposal = await self._deciding.waiting(arguments.id)
        operator, key = await self._signer(arguments)
        if arguments.action == APPROVE:  # before a passphrase is of any use
            await self._deciding.check_proposer(proposal, operator)
        digest = change_digest(proposal.kind, proposal.body)
        signed = sign_word(arguments.action, proposal.id, digest, operator, key)
        said = await self._deciding.decide(proposal, arguments.action, operator, signed)
        sys.stdout.write(said)

    async def _signer(self, arguments: argparse.Namespace) -> tuple[Operator, object]:
        if not arguments.by or not arguments.sign:
            raise BadSetting("two persons are needed: --by NAME --sign FILE, your operator key")
        operator = await self._operators.find(arguments.by)
        if operator is None:
            raise BadSetting("--by: there is no operator of this name")
        if not operator.key.is_valid_at(now_ms()):
            raise BadSetting("--by: the key of this operator has expired")
        return operator, read_operator_key(arguments.sign)
