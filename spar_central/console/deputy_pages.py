"""While supervisors are away: a deputy of another office, until a day."""

from spar_central.acts.rules import ActKind
from spar_central.admission.policy import Policy
from spar_central.console.access import Answer, Call, View
from spar_central.console.signing import Signing
from spar_central.errors import Refused
from spar_central.people.deputising import deputy_of, end_of
from spar_central.records import deputies


class DeputyPages:
    """For supervisors of the office and administrators."""

    def __init__(self, policy: Policy, signing: Signing) -> None:
        self._policy = policy
        self._signing = signing

    async def table(self, call: Call) -> Answer:
        """``GET /deputies``."""
        office = call.office()
        values: dict[str, object] = {
            "office": office, "rows": await deputies.of_office(call.tx, office, call.now),
            "by_two": self._policy.deputy_by_two, "days": self._policy.deputy_days,
        }  # fmt: skip
        return View("console/deputies.html", values)

    async def name(self, call: Call) -> Answer:
        """``POST /deputies``: to the signature."""
        office = call.of_office(call.form.get("office", "") or call.viewer.office)
        number = call.form.get("staff_number", "").strip()[:64]
        day = call.form.get("until", "").strip()[:10]
        await deputy_of(call.tx, number, office)
        end_of(day, self._policy, call.now)
        call.kept["back"] = f"/deputies?office={office}"
        return await self._signing.ask_act(call, ActKind.DEPUTY_NAME, office, number, until=day)

    async def end(self, call: Call) -> Answer:
        """``POST /deputies/{id}/end``: to the one signature."""
        row = await deputies.one(call.tx, call.path("id"))
        if row is None or row.ended_at:
            raise Refused("web.unknown")
        call.of_office(row.office)
        call.kept["back"] = f"/deputies?office={row.office}"
        return await self._signing.ask_act(call, ActKind.DEPUTY_END, row.office, row.deputy_id)
