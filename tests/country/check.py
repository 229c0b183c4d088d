"""Every enrollment is at the registry once or waits with a reason, and every chart agrees."""

import asyncio
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import asyncpg

from installer.make_superset_bundle import SOURCE, dashboards
from tests.country.others import BATCH
from tests.country.servers import SENDER, CountryServers
from tests.country.truth import Truth
from tests.reports.test_dashboards import SMALLEST_CELL, query_of

Rows = list[Any]
LAST_S = 2.0
"""PostgreSQL writes such lines within three ``wal_writer_delay``, 0.6 s."""


class CountryCheck:
    """Both databases as they stand, and what should stand there."""

    def __init__(self, servers: CountryServers, truth: Truth, folder: Path) -> None:
        self.servers = servers
        self.truth = truth
        self.folder = folder
        urls = servers.databases
        self.urls = {"registry": urls.registry, "central": urls.central}

    def fetch(self, key: str, sql: str) -> Rows:
        async def ask() -> Rows:
            conn = await asyncpg.connect(self.urls[key])
            try:
                return [tuple(row) for row in await conn.fetch(sql)]
            finally:
                await conn.close()

        return asyncio.run(ask())

    def check(self) -> dict[str, int]:
        """Raises AssertionError. What there is, by name."""
        registered = self._enrollments()
        visited = self._visits()
        self._programs_agree()
        self._views()
        self._registry_charts(registered, visited)
        self._central_charts(registered, visited)
        self._consents_and_requests(registered)
        return {"enrollments": len(self.truth.enrollments), "registered": len(registered),
                "wait with a reason": len(self.truth.enrollments) - len(registered),
                "changes at the portal": sum(visited.values())}  # fmt: skip

    # what was asked for

    def _mappings(self) -> dict[str, str]:
        rows = self.fetch("registry", "SELECT person, fields FROM mappings WHERE active")
        return {person: json.loads(fields).get("account_number", "") for person, fields in rows}

    def _enrollments(self) -> dict[str, str]:
        """The account of each person whose enrollment was registered."""
        rows = self.fetch(
            "central", "SELECT enrollment_id, outcome, state, codes FROM enrollments"
            " WHERE device_id <> 'self-service'",
        )  # fmt: skip
        kept = {one[0]: one[1:] for one in rows}
        assert len(kept) == len(rows) == len(self.truth.enrollments), "lost or doubled"
        mappings, registered = self._mappings(), {}
        people = Counter(one.psut for one in self.truth.enrollments)
        for enrollment in self.truth.enrollments:
            outcome, state, codes = kept[enrollment.enrollment_id]
            if state == "registered":
                assert enrollment.psut not in registered, "two accounts for one person"
                assert mappings[enrollment.psut] == enrollment.number
                registered[enrollment.psut] = enrollment.number
            else:
                assert outcome in {"waits", "refused"}, (outcome, state)
                assert json.loads(codes), "waits, and nobody knows why"
                assert people[enrollment.psut] > 1, (outcome, codes)
        assert set(registered) == set(people), "somebody has no account at all"
        for psut, numbers in self.truth.seen.items():
            assert numbers == {registered[psut]}, "a payer was told another account"
        links = self.fetch("registry", "SELECT reference, person_key FROM history"
                                       " WHERE op = 'link'")  # fmt: skip
        assert len(links) == len({person for _, person in links}), "linked twice"
        return registered

    def _visits(self) -> Counter[str]:
        """Changes that were registered for each person who came to the portal."""
        rows = self.fetch(
            "central", "SELECT outcome, state FROM enrollments WHERE device_id = 'self-service'"
        )
        assert {state for _, state in rows} <= {"registered"}, rows
        history = self.fetch(
            "registry", "SELECT m.person, count(*) FROM history h JOIN mappings m USING"
            " (person_key) GROUP BY 1",
        )  # fmt: skip
        enrolled = {one.psut for one in self.truth.enrollments}
        found = Counter({person: count for person, count in history if person not in enrolled})
        assert sum(found.values()) == len(rows), "lost or doubled at the portal"
        mappings = self._mappings()
        for psut, count in found.items():
            numbers = self.truth.visits[psut]
            assert mappings[psut] in numbers[count - 1 :], "not the last that was put in"
        return found

    def _programs_agree(self) -> None:
        open_states = self.fetch(
            "central", "SELECT count(*) FROM enrollments WHERE state IN ('queued', 'sending',"
            " 'in_doubt')",
        )  # fmt: skip
        assert open_states == [(0,)]
        central = ["spar_central", "--settings", str(self.folder / "central.toml")]
        for words in (
            ["spar_mapper", "check", "--database", self.urls["registry"], "--data",
             str(self.folder / "registry")],
            [*central, "records", "verify"],
        ):  # fmt: skip
            done = subprocess.run(
                [sys.executable, "-m", *words], check=False, capture_output=True, encoding="utf-8"
            )
            assert done.returncode == 0, done.stdout + done.stderr

    # charts

    def _views(self) -> None:
        async def go() -> None:
            for key, url in self.urls.items():
                conn = await asyncpg.connect(url)
                try:
                    views = SOURCE / "views" / f"{key}.sql"
                    await conn.execute(views.read_text("utf-8"))
                finally:
                    await conn.close()

        asyncio.run(go())
        for board in dashboards():
            for chart in board.charts:
                self.fetch(chart.database, query_of(chart))

    def _is(self, key: str, sql: str, expected: Counter[str]) -> None:
        """Counts by one name, as a chart shows them: small ones are hidden."""
        found = dict(self.fetch(key, sql))
        hidden = {name: None if 0 < n < SMALLEST_CELL else n for name, n in expected.items() if n}
        assert found == hidden, (sql, found, hidden)

    def _registry_charts(self, registered: dict[str, str], visited: Counter[str]) -> None:
        people = len(registered) + len(visited)
        done = len(registered) + sum(visited.values())
        every: Counter[str] = Counter({"all": people})
        self._is("registry", "SELECT 'all', people FROM report.coverage_total", every)
        kinds = Counter({"bank": people})
        self._is("registry", "SELECT kind, people FROM report.coverage_by_kind", kinds)
        self._is(
            "registry", "SELECT programme, people FROM report.coverage_by_programme",
            Counter({"none": people}),
        )  # fmt: skip
        self._is("registry", "SELECT state, people FROM report.account_states",
                 Counter({"active": people}))  # fmt: skip
        self._is("registry", "SELECT state, people FROM report.account_words",
                 Counter({"unknown": people}))  # fmt: skip
        self._is("registry", "SELECT held_by, accounts FROM report.shared_accounts",
                 Counter({"1 person": people}))  # fmt: skip
        self._is("registry", "SELECT partner, changes FROM report.changes_by_partner",
                 Counter({SENDER: done}))  # fmt: skip
        self._is("registry", "SELECT operation, sum(changes) FROM report.changes_by_day GROUP BY 1",
                 Counter({"link": people, "update": done - people}))  # fmt: skip
        assert self.fetch("registry", "SELECT * FROM report.waiting_changes") == []

    def _central_charts(self, registered: dict[str, str], visited: Counter[str]) -> None:
        offices = Counter(
            one.office for one in self.truth.enrollments if registered[one.psut] == one.number
        )
        offices[self.servers.center.settings.office] += sum(visited.values())
        self._is("central", "SELECT office, enrollments FROM report.registered_by_office", offices)
        waits = len(self.truth.enrollments) - len(registered)
        self._is("central", "SELECT state, enrollments FROM report.enrollment_states",
                 Counter({"registered": len(registered) + sum(visited.values()),
                          "waits": waits}))  # fmt: skip
        self._is(
            "central",
            "SELECT way, sum(enrollments) FROM report.enrollments_by_day GROUP BY 1",
            Counter({"desk": len(self.truth.enrollments), "self": sum(visited.values())}),
        )
        seen = self.fetch("central", "SELECT sum(devices) FROM report.devices"
                                     " WHERE state = 'active' AND last_seen = 'today'")  # fmt: skip
        assert seen[0][0] == self.fetch("central", "SELECT count(*) FROM devices")[0][0]
        self._laptops()
        kinds = dict(self.fetch("central", "SELECT kind, count(*) FROM records GROUP BY 1"))
        assert kinds["refused.clock.wrong"] >= self.truth.wrong_clocks > 0
        assert kinds.get("identity.proof.forwarded", 0) == self.truth.through_ida

    def _laptops(self) -> None:
        """What the last heartbeat of each said, by office."""
        expected: dict[str, tuple[int, int | None, float]] = {}
        for office in {one.office for one in self.truth.waits.values()}:
            own = [one for one in self.truth.waits.values() if one.office == office]
            count = sum(one.count for one in own)
            shown = None if 0 < count < SMALLEST_CELL else count
            expected[office] = (len(own), shown, round(max(one.oldest_s for one in own) / 86400, 1))
        rows = self.fetch("central", "SELECT office, devices, enrollments, oldest_days"
                                     " FROM report.waiting_on_devices")  # fmt: skip
        assert {row[0]: (*row[1:3], float(row[3])) for row in rows} == expected

    def _consents_and_requests(self, registered: dict[str, str]) -> None:
        for one in self.truth.consents:
            assert one.saw == (registered[one.psut] if one.state == "given" else ""), one.state
        states = Counter(one.state for one in self.truth.consents)
        self._is("registry", "SELECT state::text, links FROM report.links_by_state"
                             " WHERE state <> 'asked'", states)  # fmt: skip
        given = states["given"] + states["withdrawn"]
        acts = Counter(give=given, decline=states["declined"], withdraw=states["withdrawn"])
        self._is("registry", "SELECT act::text, sum(events) FROM report.link_events_by_day"
                             " WHERE act <> 'ask' GROUP BY 1", acts)  # fmt: skip
        counted = dict(self.fetch(
            "registry", "SELECT partner, sum(requests) FROM report.requests_by_day"
            " WHERE operation = 'resolve' GROUP BY 1",
        ))  # fmt: skip
        for payer, answered in self.truth.answered.items():
            kept = answered - self._last_moments(payer)
            assert kept <= counted[payer] <= self.truth.asked[payer], payer
        sql = "SELECT programme, people FROM report.misses_by_programme"
        ((programme, missed),) = self.fetch("registry", sql)
        unheard = sum(self.truth.asked.values()) - sum(self.truth.answered.values())
        unheard += sum(self._last_moments(payer) for payer in self.truth.answered)
        assert programme == "any"
        assert abs((missed or 0) - self.truth.missed) < unheard * BATCH + SMALLEST_CELL

    def _last_moments(self, payer: str) -> int:
        """Requests whose line in the audit a dying primary may take along: it waits for no disk."""
        died = self.truth.failed_over_at
        return sum(name == payer and LAST_S > died - at > 0 for name, at in self.truth.answered_at)
