"""Who read and did what: the log, chained and append-only; and its export."""

from spar_central.clock import from_ms, stamp
from spar_central.console.access import Answer, Call, View
from spar_central.console.audit_words import audit_words
from spar_central.console.figure_pages import download
from spar_central.console.sheets import as_csv
from spar_central.console.subjects import subject_names
from spar_central.records import office_lists
from spar_central.records.office_lists import LogRow
from spar_central.web.paging import key_of, page_of

MOST = 50
MAX_EXPORTED = 20_000
LAST = 2**53
STARTS = {"": "", "reads": "read.", "refusals": "refused.", "reviews": "review.", "acts": "act."}


class AuditPages:
    """A supervisor sees what people and laptops of the office did; an administrator all."""

    async def table(self, call: Call) -> Answer:
        """``GET /audit``."""
        before = int(key_of(call.query("after"), (LAST,))[0])
        rows = await self._rows(call, before, MOST + 1)
        page = page_of(rows, MOST, lambda one: (one.number,))
        whom = {part for row in page.rows for part in row.actor.split()}
        about = {row.subject or row.device_id for row in page.rows}
        values: dict[str, object] = {
            "names": await subject_names(call.tx, whom | about),
            "texts": {row.kind: audit_words(row.kind, call.words) for row in page.rows},
            "page": page, "show": call.query("show"), "who": call.query("who", 64),
            "starts": STARTS,
        }  # fmt: skip
        return View("console/audit.html", values)

    async def as_csv(self, call: Call) -> Answer:
        """``GET /audit.csv``: with the hash of each entry, so that it can be compared."""
        rows = await self._rows(call, LAST, MAX_EXPORTED)
        header = ["number", "at", "kind", "who", "laptop", "subject", "detail", "hash"]
        lines = [
            (row.number, stamp(from_ms(row.at)), row.kind, row.actor, row.device_id, row.subject,
             row.detail, row.hash)
            for row in rows
        ]  # fmt: skip
        return download(as_csv(header, lines), "text/csv; charset=utf-8", "audit.csv")

    async def _rows(self, call: Call, before: int, most: int) -> list[LogRow]:
        offices = call.viewer.offices
        office = offices[0] if offices is not None else None
        start = STARTS.get(call.query("show"), "")
        return await office_lists.log_entries(
            call.tx, office, start, before, most, call.query("who", 64)
        )
