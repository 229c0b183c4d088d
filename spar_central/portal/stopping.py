"""This was not me, by the code of a message: for who has no login, or lost the phone for it."""

from typing import Final

from starlette.responses import Response

from spar_central.errors import Refused
from spar_central.portal.intake_port import Intake
from spar_central.portal.visit import Screen, Visit
from spar_central.web.brakes import Brake
from spar_central.web.languages import for_later as _

TRIES_PER_MINUTE: Final = 10
"""Codes from one address."""

MAX_CODE: Final = 40
FAULTS: Final = {
    "": _("Type the code that stands in the message."),
    "notice.code": _("We do not know this code. Compare it with the message, or call."),
}


class StopPages:
    """Opening the address of a message does nothing yet: some phones open each one beforehand."""

    def __init__(self, screen: Screen, intake: Intake) -> None:
        self._screen = screen
        self._intake = intake
        self._brake = Brake(TRIES_PER_MINUTE)

    async def page(self, visit: Visit) -> Response:
        """What happens then, and the code, filled in where the address had it."""
        return self._screen.page(visit, "stop", code=visit.asked("code", MAX_CODE), fault="")

    async def take(self, visit: Visit) -> Response:
        """It stops. A second time says the same."""
        self._brake.press(visit.address)
        code, fault = visit.asked("code", MAX_CODE), ""
        if not code:
            fault = FAULTS[""]
        else:
            try:
                await self._intake.object_by_code(code)
            except Refused as error:
                if error.code not in FAULTS:
                    raise
                fault = FAULTS[error.code]
        if fault:
            return self._screen.page(visit, "stop", 422, code=code, fault=visit.words(fault))
        return self._screen.page(visit, "stopped")
