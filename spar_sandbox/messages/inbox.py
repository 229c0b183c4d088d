"""Messages as a gateway takes them, newest first, and how it misbehaves on order."""

from collections import deque
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

MAX_KEPT: Final = 200


class SentMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """As it came over the wire."""

    id: Annotated[str, Meta(min_length=1, max_length=100)]
    channel: Literal["sms", "email"]
    to: Annotated[str, Meta(min_length=3, max_length=200)]
    text: Annotated[str, Meta(min_length=1, max_length=2000)]


class KeptMessage(msgspec.Struct, frozen=True):
    """With when it came, in ISO 8601."""

    message: SentMessage
    at: str


class GatewayOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The next ``times`` messages are answered with ``status``; taken: kept all the same."""

    status: Annotated[int, Meta(ge=400, le=599)] = 503
    times: Annotated[int, Meta(ge=0, le=1000)] = 1
    taken: bool = False


class MessageInbox:
    """Everybody's messages. The same id again is the same message, and kept once."""

    def __init__(self) -> None:
        self._kept: deque[KeptMessage] = deque(maxlen=MAX_KEPT)
        self._order = GatewayOrder(times=0)

    def carry_out(self, order: GatewayOrder) -> None:
        """From now on."""
        self._order = order

    def take(self, message: SentMessage, at: str) -> int:
        """The status to answer with."""
        order = self._order
        if order.times:
            self._order = msgspec.structs.replace(order, times=order.times - 1)
            if order.taken:
                self._keep(message, at)
            return order.status
        self._keep(message, at)
        return 202

    def _keep(self, message: SentMessage, at: str) -> None:
        if all(one.message.id != message.id for one in self._kept):
            self._kept.appendleft(KeptMessage(message, at))

    @property
    def newest(self) -> list[KeptMessage]:
        """Newest first."""
        return list(self._kept)
