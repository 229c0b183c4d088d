"""Keeping the registered account for longer, through the center."""

from collections.abc import Callable

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.gateway import RegisteredReply, registered_account
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import IllegalEvent
from spar_agent.ports.mapper import RegisteredAccount


class HttpAccountKeeper:
    """An AccountKeeper. signing: the open key of who is signed in, and their person id."""

    def __init__(self, client: CenterClient, signing: Callable[[], tuple[SigningKey, str]]) -> None:
        self._client = client
        self._signing = signing

    async def keep(self, enrollment: Enrollment, seen: SeenAccount) -> RegisteredAccount | None:
        """As AccountKeeper; exactly the account that was seen, by its version."""
        proof, last_day = enrollment.proof, seen.standing.last_day
        if proof is None or not proof.attestation or seen.version is None or last_day is None:
            raise IllegalEvent("an account is kept by a proof of its person")
        key, _ = self._signing()
        body = {
            "attestation": proof.attestation,
            "version": seen.version,
            "expires": last_day.isoformat(),
        }
        found = await self._client.call("/desks/still-right", body, RegisteredReply, key)
        return registered_account(found)
