"""Apps at the registry: who asks, who is tried out, who reads, and what waits for two operators.

The console shows and prepares. Who is a partner is decided at the registry, by two of its operators
with their own keys: nothing that a browser sends here changes it.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from spar_central.clock import from_ms
from spar_central.console.access import Answer, Call, View
from spar_central.errors import Refused
from spar_central.records import registry_partners
from spar_central.records.registry_partners import SeenPartners

FRESH: Final = timedelta(minutes=5)
"""After so long what is shown is said to be old."""
STAGES: Final = ("sandbox", "production", "disabled")
"""In the order of the page: first those of whom somebody has to decide something."""


class RegistryAppPages:
    """For administrators: a registry belongs to no office."""

    async def table(self, call: Call) -> Answer:
        """``GET /apps``."""
        seen = await registry_partners.seen(call.tx)
        content = seen.content if seen is not None else None
        order = {stage: at for at, stage in enumerate(STAGES)}
        rows = sorted(
            content.partners if content is not None else (),
            key=lambda one: (order.get(one.stage, len(order)), one.title.casefold()),
        )
        values: dict[str, object] = {
            **_seen(seen, call.now),
            "rows": rows,
            "requests": content.requests if content is not None else (),
            "proposals": content.proposals if content is not None else (),
            "asked": {one.request for one in content.proposals} if content is not None else set(),
        }
        return View("console/apps.html", values)

    async def one(self, call: Call) -> Answer:
        """``GET /apps/{name}``."""
        seen = await registry_partners.seen(call.tx)
        name = call.path("name")
        found = [one for one in seen.content.partners if one.name == name] if seen else []
        if seen is None or not found:
            raise Refused("web.unknown")
        (app,) = found
        proposals = [one for one in seen.content.proposals if one.name == name]
        requests = [one for one in seen.content.requests if one.name == name]
        values: dict[str, object] = {
            **_seen(seen, call.now), "app": app, "proposals": proposals, "requests": requests,
        }  # fmt: skip
        return View("console/app.html", values)


def _seen(seen: SeenPartners | None, now: datetime) -> dict[str, object]:
    if seen is None:
        return {"seen_at": None, "old": False, "registry": "", "when": moment_of}
    at = from_ms(seen.seen_at)
    return {"seen_at": at, "old": now - at > FRESH, "registry": seen.registry, "when": moment_of}


def moment_of(text: str) -> datetime | None:
    """A time of the registry, None for no time."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
