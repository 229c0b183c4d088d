"""Batches that shrink, so that one item keeps no other from being sent.

A gateway before the center refuses what is too long for it, or what its filter takes for an attack,
with a page of its own; a fault of the center's may lie in one item as well. Then the batch goes in
two halves, and so on, until the item stands alone. A line that breaks wants smaller batches, too.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, Protocol, TypeVar

from spar_agent.errors import BadReply, CaptivePortal, NoAnswer, ServerFault, SparError
from spar_agent.errors.central import CenterRefused
from spar_agent.sync.backoff import delay_s

MAX_FAILURES: Final = 12
"""In a row, in one pass: then it is the center. One item of 100 is alone after 8."""
GROWS_BY: Final = 5
"""Items, with each batch that was answered, after an answer was lost and halved it."""
TOO_LONG: Final = "request.too_long"
OF_THE_CENTER: Final = frozenset({"storage.away", "identity.away"})
"""Its faults that no single item can cause."""
BLAMED_AFTER: Final = 2
"""Failures of the only one that went in a pass: the center itself may have had a bad moment."""
ALONE_S, ALONE_MAX_S = 60.0, 3600.0
"""What the center fails at is tried again after a minute, later once an hour, by itself."""

T = TypeVar("T")
R = TypeVar("R")


class Pinged(Protocol):
    """A center that can be asked for nothing."""

    async def ping(self) -> None:
        """Raises where it answers nobody."""
        ...


class Blame:
    """Whose fault it is that something failed: the item's, or the center's, which meets all.

    One for all Halves of a pass: what one of them got answered speaks for the center.
    """

    def __init__(self, center: Pinged) -> None:
        self._center = center
        self._failed: dict[str, int] = {}
        self._served = False

    def begin_pass(self) -> None:
        """Whatever was answered before counts no more."""
        self._served = False

    def answered(self) -> None:
        """The center has answered a batch in this pass."""
        self._served = True

    async def may_be_one_item(self, error: SparError) -> bool:
        """False for what would meet every item. Raises where the center answers nobody.

        Filters that answer 200 with a page of HTML look like a network that wants a login: such a
        network lets nothing through, a filter all but what it dislikes.
        """
        if isinstance(error, CaptivePortal):
            await self._center.ping()
            return True
        if error.wait_s or error.server_code in OF_THE_CENTER:
            return False
        return isinstance(error, ServerFault | BadReply) or (
            isinstance(error, CenterRefused) and error.server_code == TOO_LONG
        )

    async def settle(self, item: str, error: SparError, *, failed_before: bool) -> None:
        """Returns where ``item``, which failed alone, is to blame; raises where the center may be.

        item: its name. failed_before: it was to blame in an earlier pass already.
        """
        if self._served:
            return
        failed = self._failed[item] = self._failed.get(item, 0) + 1
        if failed < BLAMED_AFTER and not failed_before:
            raise error
        await self._center.ping()

    def forget(self, item: str) -> None:
        """It was answered."""
        self._failed.pop(item, None)


class Halves(Generic[T]):
    """Sends batches of one pass after another. max_size: items of a batch while all goes well."""

    def __init__(self, max_size: int, blame: Blame) -> None:
        self._max_size = max_size
        self._blame = blame
        self._size = max_size
        self._failures = 0

    @property
    def size(self) -> int:
        """How many items the next batch should have: fewer after an answer was lost."""
        return self._size

    def begin_pass(self) -> None:
        """Whatever failed before counts no more."""
        self._failures = 0

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
            if self._failures >= MAX_FAILURES or not await self._blame.may_be_one_item(error):
                raise
            if len(batch) == 1:
                return [(batch[0], error)]
        else:
            self._failures = 0
            self._blame.answered()
            self._size = min(self._max_size, self._size + GROWS_BY)
            take(batch, reply)
            return []
        half = (len(batch) + 1) // 2
        alone = await self.send(batch[:half], send, take)
        return alone + await self.send(batch[half:], send, take)


def alone_wait_s(failures: int, error: SparError, *, jitter: float) -> float:
    """Seconds until an item that failed alone ``failures`` times, from 1, goes again.

    jitter: in [0, 1].
    """
    return max(ALONE_S, error.wait_s, delay_s(failures, jitter=jitter, cap_s=ALONE_MAX_S))
