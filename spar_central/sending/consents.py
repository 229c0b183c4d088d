"""Consents at a desk, carried out at the registry: the sender has its key, the desks' entry not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from spar_central.errors import Refused
from spar_central.mappers.consent_values import (
    AppAtDesk,
    AppsAtDesk,
    ConsentsOfPerson,
    RegistryConsent,
)
from spar_central.trust.attestation import ConsentAct, DeskConsent


class ConsentRegistry(Protocol):
    """A registry that knows consents. Every call raises Refused."""

    async def apps(self, psut: str, language: str) -> AppsAtDesk:
        """Those that may ask this person, at a desk and elsewhere."""
        ...

    async def of_person(self, psut: str, language: str) -> tuple[RegistryConsent, ...]:
        """All of a person, the latest first."""
        ...

    async def give(self, psut: str, said: DeskConsent) -> str:
        """The consent's id; the same proof again gives the same one."""
        ...

    async def stop(self, psut: str, consent_id: str) -> None:
        """From now on the app sees nothing."""
        ...


class DeskConsents:
    """read: verifies the word of a desks' entry; raises Refused."""

    def __init__(self, registry: ConsentRegistry, read: Callable[[str], DeskConsent]) -> None:
        self._registry = registry
        self._read = read

    async def carry_out(self, token: str) -> ConsentsOfPerson:
        """How it stands afterwards. Raises Refused where there was no answer to believe."""
        said = self._read(token)
        apps = await self._registry.apps(said.psut, said.language)
        try:
            done = await self._done(said, apps.apps)
        except Refused as error:
            if not error.code.startswith("consent."):
                raise
            return ConsentsOfPerson(refused=error.code)
        found = await self._registry.of_person(said.psut, said.language)
        kept = tuple(one for one in found if one.lives or one.consent_id == done)
        return ConsentsOfPerson(apps.apps, kept, done, elsewhere=apps.elsewhere)

    async def _done(self, said: DeskConsent, apps: tuple[AppAtDesk, ...]) -> str:
        """The consent that was given or stopped; "" for a look."""
        if said.act is ConsentAct.GIVE:
            _check_within(said, apps)
            return await self._registry.give(said.psut, said)
        if said.act is ConsentAct.STOP:
            await self._stop(said)
            return said.consent_id
        return ""

    async def _stop(self, said: DeskConsent) -> None:
        """Whoever got no answer asks again: what is over stays so."""
        for one in await self._registry.of_person(said.psut, said.language):
            if one.consent_id == said.consent_id:
                if one.lives:
                    await self._registry.stop(said.psut, said.consent_id)
                return
        raise Refused("consent.over", "not of this person")


def _check_within(said: DeskConsent, apps: tuple[AppAtDesk, ...]) -> None:
    """Nothing is asked for that the app may not have. Raises Refused ``consent.terms``."""
    app = next((one for one in apps if one.app == said.app), None)
    if app is None:
        raise Refused("consent.terms", "this app asks nobody here")
    if not set(said.purposes) <= {one.code for one in app.purposes}:
        raise Refused("consent.terms", "purposes")
    if said.until is not None and said.until > said.said_at + timedelta(days=app.longest_days):
        raise Refused("consent.terms", "longer than was agreed on")
    if said.ends_with and said.ends_with not in {one.code for one in app.programmes}:
        raise Refused("consent.terms", "programme")
