"""Batches that shrink, so that one item keeps no other from being sent.

A gateway before the center refuses what is too long for it, or what its filter takes for an attack,
with a page of its own; a fault of the center's may lie in one item as well. Then the batch goes in
two halves, and so on, until the item stands alone. A line that breaks wants smaller batches, too.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, TypeVar

from spar_agent.errors import BadReply, NoAnswer, ServerFault, SparError
from spar_agent.errors.central import CenterRefused

MAX_FAILURES: Final = 12
"""In a row, in one pass: then it is the center. One item of 100 is alone after 8."""
GROWS_BY: Final = 5
"""Items, with each batch that was answered, after an answer was lost and halved it."""
TOO_LONG: Final = "request.too_long"
OF_THE_CENTER: Final = frozenset({"storage.away", "identity.away"})
"""Its faults that no single item can cause."""

T = TypeVar("T")
R = TypeVar("R")


class Halves(Generic[T]):
    """Sends batches of one pass after another. max_size: items of a batch while all goes well."""

    def __init__(self, max_size: int) -> None:
        self._max_size = max_size
        self._size = max_size
        self._failures = 0
        self._served = False

    @property
    def size(self) -> int:
        """How many items the next batch should have: fewer after an answer was lost."""
        return self._size

    @property
    def served(self) -> bool:
        """The center has answered a batch in this pass."""
        return self._served

    def begin_pass(self) -> None:
        """Whatever failed before counts no more."""
        self._failures, self._served = 0, False

    async def send(
        self,
        batch: Sequence[T],
        send: Callable[[Sequence[T]], Awaitable[R]],
        take: Callable[[Sequence[T], R], None],
    ) -> list[tuple[T, SparError]]:
        """The items at which the center failed alone, each with how.

        take: gets each part that was answered, and its answer. Raises what would meet every item,
        also after MAX_FAILURES; parts before that were taken.
        """
        try:
            reply = await send(batch)
        except NoAnswer:
            self._size = max(1, self._size // 2)
            raise
        except SparError as error:
            self._failures += 1
            if not _may_be_one_item(error) or self._failures >= MAX_FAILURES:
                raise
            if len(batch) == 1:
                return [(batch[0], error)]
        else:
            self._failures, self._served = 0, True
            self._size = min(self._max_size, self._size + GROWS_BY)
            take(batch, reply)
            return []
        half = (len(batch) + 1) // 2
        alone = await self.send(batch[:half], send, take)
        return alone + await self.send(batch[half:], send, take)


def _may_be_one_item(error: SparError) -> bool:
    if error.wait_s or error.server_code in OF_THE_CENTER:
        return False
    return isinstance(error, ServerFault | BadReply) or (
        isinstance(error, CenterRefused) and error.server_code == TOO_LONG
    )
