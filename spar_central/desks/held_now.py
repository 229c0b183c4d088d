"""What is registered now for the people of a list, where a sender answers in time."""

from collections.abc import Mapping, Sequence

from spar_central.desks.wire import RegisteredReply
from spar_central.enrollments.registry_questions import RegistryQuestions
from spar_central.mappers.port import Held
from spar_central.records.enrollments import Key, Stored
from spar_central.storage.port import Transaction

LIST_WAITS_S = 4.0
"""A sender that runs answers within a second."""


class HeldNow:
    """Questions to the sender; a list without answers is better than none."""

    def __init__(self, questions: RegistryQuestions | None) -> None:
        """questions: None where this center has no mapper."""
        self._questions = questions

    async def ask(self, tx: Transaction, rows: Sequence[Stored], device_id: str) -> dict[Key, str]:
        """A question for each whose person is known, by its number."""
        if self._questions is None:
            return {}
        return {
            row.key: await self._questions.put(tx, row.attestation, device_id)
            for row in rows
            if row.attestation
        }

    async def answers(self, asked: Mapping[Key, str]) -> dict[Key, RegisteredReply]:
        """Those that came in time."""
        if self._questions is None or not asked:
            return {}
        found = await self._questions.answers(tuple(asked.values()), LIST_WAITS_S)
        pairs = ((key, found.get(number)) for key, number in asked.items())
        return {key: registered(held) for key, held in pairs if held is not None}


def registered(held: Held) -> RegisteredReply:
    """As it is told to a laptop."""
    return RegisteredReply(
        held.readable, held.version, held.fa, held.since, held.by, held.expires,
        held.grace_until, held.bank_state, held.tested_at, held.pending_until,
        account_end=held.account_end,
    )  # fmt: skip
