"""Who is told of a change of a consent, and what: posted with the change, or not at all."""

from collections.abc import Callable
from typing import Final

from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.model import Service
from spar_mapper.records.links import GIVEN_IN_SANDBOX, Link, Webhook
from spar_mapper.records.partners import Partners, Stage

PROGRAMME_ENDED: Final = "programme.ended"
"""Why it is over, where that was not its day."""


class ConsentTelling:
    """now: milliseconds since 1970."""

    def __init__(self, partners: Partners, now: Callable[[], int]) -> None:
        self._partners = partners
        self._now = now

    async def to_people(self, link: Link, state: str, more: dict[str, str]) -> tuple[Webhook, ...]:
        """Who acts for people tells this one what was given or stopped in their name, or ended.

        Nobody is told of those who are made up.
        """
        if link.given_by == GIVEN_IN_SANDBOX:
            return ()
        body = {
            "event": f"consent.{state}",
            "id": link.person,
            "consent_id": link.id,
            **more,
            "at": iso_of_ms(self._now()),
        }
        return tuple(
            Webhook(f"{one.callback.rstrip('/')}/on-consent-{state}", body, one.name)
            for one in await self._partners.reachable(Service.PERSON)
        )

    async def to_app(self, link: Link, state: str) -> tuple[Webhook, ...]:
        """Where and what the app is told: its registered callback, its own token, no person.

        Nothing where it is disabled.
        """
        partner = await self._partners.find(link.app)
        if partner is None or partner.stage is Stage.DISABLED or not partner.callback:
            return ()
        body = {
            "event": f"consent.{state}",
            "consent_id": link.id,
            "token": link.token,
            "at": iso_of_ms(self._now()),
            **({"reason": PROGRAMME_ENDED} if link.programme_over else {}),
        }
        return (Webhook(f"{partner.callback.rstrip('/')}/on-consent", body),)
