"""Apps at the registry: who asks, who is tried out, who reads, and what waits for two operators.

Who is a partner is decided at the registry, by two of its operators. The first signs there with a
key of their own; the second may sign here, by a passkey that the registry knows.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from spar_central.clock import from_ms
from spar_central.console.access import Answer, Call, View
from spar_central.console.figure_pages import download
from spar_central.console.registry_operators import (
    APPROVE,
    REJECT,
    facts_of,
    own_name,
    passkey_file,
    proposal_of,
)
from spar_central.console.signing import Signing
from spar_central.errors import Refused
from spar_central.records import operator_words, passkeys, registry_partners
from spar_central.records.registry_partners import SeenPartners
from spar_central.settings import Console

FRESH: Final = timedelta(minutes=5)
"""After so long what is shown is said to be old."""
LATEST: Final = 20
STAGES: Final = ("sandbox", "production", "disabled")
"""In the order of the page: first those of whom somebody has to decide something."""


class RegistryAppPages:
    """For administrators: a registry belongs to no office."""

    def __init__(self, console: Console, signing: Signing) -> None:
        self._console = console
        self._signing = signing

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
            "signed": await operator_words.of_proposals(call.tx, LATEST),
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

    async def proposal(self, call: Call) -> Answer:
        """``GET /apps/proposals/{id}``: what exactly a first operator signed."""
        proposal, content = await proposal_of(call.tx, call.path("id"))
        own = await passkeys.of_person(call.tx, call.viewer.person_id)
        name = own_name(content, own)
        words = await operator_words.of_proposals(call.tx)
        values: dict[str, object] = {
            **_seen(await registry_partners.seen(call.tx), call.now),
            "one": proposal, "facts": facts_of(proposal), "own_name": name,
            "is_first": name is not None and name.operator == proposal.by,
            "passkeys": [row for row in own if row.certificate and not row.ended_at],
            "signed": [one for one in words if one.proposal == proposal.id],
        }  # fmt: skip
        return View("console/proposal.html", values)

    async def decide(self, call: Call) -> Answer:
        """``POST /apps/proposals/{id}``: to the page where approval or rejection is signed."""
        act = call.form.get("act", "")
        if act not in {APPROVE, REJECT}:
            raise Refused("request.form")
        proposal, content = await proposal_of(call.tx, call.path("id"))
        own = own_name(content, await passkeys.of_person(call.tx, call.viewer.person_id))
        if own is None or not proposal.change or (act == APPROVE and own.operator == proposal.by):
            raise Refused("act.unknown")
        return await self._signing.ask_operator(call, proposal, act, own.operator)

    async def passkey(self, call: Call) -> Answer:
        """``GET /apps/passkeys/{kid}``: one's own passkey, for the registry's operators."""
        kid = call.path("kid")
        for row in await passkeys.of_person(call.tx, call.viewer.person_id):
            if row.kid == kid and row.certificate and not row.ended_at:
                party = self._console.party
                content = passkey_file(row, party.rp_id, party.origin)
                return download(content, "application/json", "registry-passkey.json")
        raise Refused("web.unknown")


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
