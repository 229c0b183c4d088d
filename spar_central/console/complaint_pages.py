"""Somebody comes with a slip: the whole way of the enrollment, on a page and on paper."""

import uuid

from spar_central.acts.rules import ActKind
from spar_central.clock import from_ms, to_ms
from spar_central.console.access import Answer, Call, View, go
from spar_central.console.cases import Cases
from spar_central.console.event_words import event_words
from spar_central.console.figure_pages import download
from spar_central.console.sheets import Sheet, as_pdf
from spar_central.console.signing import Signing
from spar_central.errors import Refused
from spar_central.records import enrollments, fleet, freezes
from spar_central.records import slips as slip_records
from spar_central.records.enrollments import Stored
from spar_central.records.fleet import DeviceMessage


class ComplaintPages:
    """For supervisors of the office and administrators."""

    def __init__(self, cases: Cases, signing: Signing) -> None:
        self._cases = cases
        self._signing = signing

    async def find(self, call: Call) -> Answer:
        """``GET /complaints``: by the number on the slip."""
        asked = call.query("q", 64).strip()
        if not asked:
            return View("console/complaints.html", {"asked": "", "found": True})
        enrollment_id = await slip_records.enrollment_of(call.tx, asked) or asked
        row = await self._newest(call, enrollment_id)
        offices = call.viewer.offices
        if row is None or (offices is not None and row.office not in offices):
            return View("console/complaints.html", {"asked": asked, "found": False}, 404)
        return go(f"/complaints/{row.enrollment_id}")

    async def one(self, call: Call) -> Answer:
        """``GET /complaints/{id}``."""
        row = await self._row(call)
        case = await self._cases.whole(call.tx, row, call.now)
        events = await self._cases.timeline(call.tx, row, call.now)
        values = {
            "case": case, "row": row,
            "events": [(event, event_words(event, call.words)) for event in events],
            "freeze": await freezes.of_person(call.tx, row.psut_key),
        }  # fmt: skip
        return View("console/complaint.html", values)

    async def paper(self, call: Call) -> Answer:
        """``GET /complaints/{id}/paper``: one page for the person, with the last digits only."""
        row = await self._row(call)
        case = await self._cases.whole(call.tx, row, call.now)
        words = call.words
        events = await self._cases.timeline(call.tx, row, call.now)
        facts = [
            (words("Slip"), case.slip or row.enrollment_id[:8]),
            (words("Office"), row.office),
            (words("Printed"), words.moment(call.now)),
        ]
        for name, account in ((words("Account before"), case.before),
                              (words("Account asked for"), case.after)):  # fmt: skip
            if account is not None:
                facts.append((name, f"{account.provider} ··{account.end}"))
        rows = [
            (words.moment(from_ms(event.at)), event_words(event, words), event.who)
            for event in events
        ]
        sheet = Sheet(
            words("What happened to this request"), facts,
            [words("When"), words("What"), words("Who")], rows,
            words("This service is free. Keep this page with your slip."), (40, 95, 45),
        )  # fmt: skip
        return download(as_pdf(sheet, words), "application/pdf", "request.pdf", shown=True)

    async def correct(self, call: Call) -> Answer:
        """``POST /complaints/{id}/correction``: its laptop is told to begin a new revision."""
        row = await self._row(call)
        text = " ".join(call.form.get("text", "").split())[:400]
        if not text:
            raise Refused("act.form")
        message = DeviceMessage(
            f"m-{uuid.uuid4()}", row.device_id, text, row.enrollment_id, call.viewer.name,
            to_ms(call.now),
        )  # fmt: skip
        await fleet.send_message(call.tx, message)
        call.note("correction.asked", row.enrollment_id, message=message.message_id)
        call.say("The laptop is told at its next contact.")
        return go(f"/complaints/{row.enrollment_id}")

    async def freeze(self, call: Call) -> Answer:
        """``POST /complaints/{id}/freeze``: to the one signature that stops everything."""
        return await self._ask(call, ActKind.PERSON_FREEZE, frozen=False)

    async def unfreeze(self, call: Call) -> Answer:
        """``POST /complaints/{id}/unfreeze``: to the first of two signatures."""
        return await self._ask(call, ActKind.PERSON_UNFREEZE, frozen=True)

    async def _ask(self, call: Call, kind: ActKind, *, frozen: bool) -> Answer:
        row = await self._row(call)
        present = await freezes.of_person(call.tx, row.psut_key)
        if not row.psut_key or (present is not None) is not frozen:
            raise Refused("web.stale")
        reason = " ".join(call.form.get("reason", "").split())[:200]
        if not reason:
            raise Refused("act.form")
        call.kept["back"] = f"/complaints/{row.enrollment_id}"
        return await self._signing.ask_act(call, kind, row.office, row.enrollment_id, reason=reason)

    async def _row(self, call: Call) -> Stored:
        row = await self._newest(call, call.path("id"))
        if row is None:
            raise Refused("web.unknown")
        call.of_office(row.office)
        return row

    async def _newest(self, call: Call, enrollment_id: str) -> Stored | None:
        found = await enrollments.revisions(call.tx, {enrollment_id})
        return enrollments.newest(found).get(enrollment_id)
