"""Who uses my account: apps that may look, what stops with them, and their receipts."""

from typing import Final

from starlette.responses import Response

from spar_central.errors import Refused
from spar_central.portal.intake_port import AppConsent, AppConsents
from spar_central.portal.visit import Screen, Visit, go
from spar_central.web.languages import for_later as _

STATE_WORDS: Final = {
    "given": (_("May look"), "good"),
    "paused": (_("Paused"), "warn"),
    "ended": (_("Over"), "bad"),
    "withdrawn": (_("Stopped by you"), "bad"),
    "replaced": (_("Replaced by a newer one"), "bad"),
}
"""Of what a person allowed once; what was only asked for is not listed."""


class AppPages:
    """apps: None where the registry does not link apps."""

    def __init__(self, screen: Screen, apps: AppConsents | None) -> None:
        self._screen = screen
        self._apps = apps

    async def list(self, visit: Visit) -> Response:
        """Those that may look, then those that could."""
        found = await self._found(visit)
        return self._screen.page(
            visit, "apps", living=[one for one in found if one.lives],
            over=[one for one in found if not one.lives], words_of=STATE_WORDS,
            stopped="stopped" in visit.request.query_params,
        )  # fmt: skip

    async def stop_page(self, visit: Visit) -> Response:
        """What stops coming, before it is stopped."""
        return self._screen.page(visit, "app_stop", app=await self._named(visit, living=True))

    async def stop(self, visit: Visit) -> Response:
        """From now on this app sees nothing."""
        app = await self._named(visit, living=True)
        language = visit.words.language
        await self._known().stop(visit.known.login_token, app.consent_id, language)
        return go("/apps?stopped=1")

    async def receipt(self, visit: Visit) -> Response:
        """Who, what for, since, until, how to stop it."""
        app = await self._named(visit, living=False)
        return self._screen.page(visit, "app_receipt", app=app, words_of=STATE_WORDS)

    async def _named(self, visit: Visit, *, living: bool) -> AppConsent:
        """The consent a form or link names, among this person's own."""
        consent_id = visit.asked("consent")
        for one in await self._found(visit):
            if one.consent_id == consent_id and (one.lives or not living):
                return one
        raise Refused("web.unknown")

    async def _found(self, visit: Visit) -> tuple[AppConsent, ...]:
        found = await self._known().list(visit.known.login_token, visit.words.language)
        return tuple(one for one in found if one.state in STATE_WORDS)

    def _known(self) -> AppConsents:
        if self._apps is None:
            raise Refused("web.unknown")
        return self._apps
