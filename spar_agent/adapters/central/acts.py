"""Acts of an office: what exactly is signed comes from the center, and is compared before."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import OfficeAct, SignedAct, Typ
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.signed import sign
from spar_agent.errors.central import CenterUntrusted, ReviewOver
from spar_agent.ports.clock import Clock

GOOD_FOR: Final = timedelta(minutes=10)
"""So long a signature may be on its way."""
REASON: Final = "reason"
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
OVER: Final = frozenset({"refused", "withdrawn"})


class _ShownAct(Struct):
    act: OfficeAct
    nonce: str
    needed: int
    signed_by: tuple[str, ...] = ()


class SignedSoFar(Struct):
    """state: of the act at the center. signed_by: staff numbers, ours among them."""

    state: str
    needed: int
    signed_by: tuple[str, ...] = ()
    outcome: str = ""


class ActSigner:
    """Signs for whoever is signed in. signing: their open key and person id."""

    def __init__(
        self, client: CenterClient, signing: Callable[[], tuple[SigningKey, str]], clock: Clock
    ) -> None:
        self._client = client
        self._signing = signing
        self._clock = clock

    async def sign(
        self, kind: str, subject: str, values: Mapping[str, str] = _NOTHING
    ) -> SignedSoFar:
        """One signature: under a new act, or under the same one of a colleague.

        Raises CenterUntrusted when the center shows another act than was asked for, ReviewOver when
        it was decided meanwhile, and as CenterGateway.
        """
        key, person_id = self._signing()
        body = {"kind": kind, "subject": subject, "values": dict(values)}
        shown = await self._client.call("/desks/acts", body, _ShownAct, key)
        _check(shown.act, kind, subject, values)
        content = SignedAct(shown.act, person_id, shown.nonce, self._clock.now() + GOOD_FOR)
        signed = {"signed": sign(content, Typ.PERSON_ACT, key)}
        found = await self._client.call("/desks/acts/signatures", signed, SignedSoFar, key)
        if found.state in OVER:
            raise ReviewOver(server_code=found.outcome)
        return found


def _check(act: OfficeAct, kind: str, subject: str, values: Mapping[str, str]) -> None:
    """The reason alone may be another: it is that of the colleague who signed first."""
    others = {name: value for name, value in act.values.items() if name != REASON}
    wanted = {name: value for name, value in values.items() if name != REASON}
    if (act.kind, act.subject, others) != (kind, subject, wanted):
        raise CenterUntrusted("another act than was asked for")
