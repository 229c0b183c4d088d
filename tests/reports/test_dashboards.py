"""Seven dashboards over views of counts: each column is there, each query runs, nobody is named."""

import asyncio
import json
from pathlib import Path
from typing import Any

import asyncpg
import pytest
import yaml

from installer.make_superset_bundle import (
    BadDashboard,
    Chart,
    bundle,
    columns_of_views,
    dashboards,
    write_zip,
)
from spar_mapper.core.validation import RETURN_REASONS, Result, finding_of
from tests.reports.year import PEOPLE

CHARTS = [chart for board in dashboards() for chart in board.charts]
SMALLEST_CELL = 5


def fetched(url: str, sql: str, *values: Any) -> list[Any]:
    """Rows of one statement."""

    async def ask() -> list[Any]:
        conn = await asyncpg.connect(url)
        try:
            found: list[Any] = await conn.fetch(sql, *values)
            return found
        finally:
            await conn.close()

    return asyncio.run(ask())


def query_of(chart: Chart) -> str:
    """What Superset asks for the chart."""
    if chart.draw == "table":
        order = f" ORDER BY {chart.order} DESC NULLS LAST" if chart.order else ""
        return f"SELECT {', '.join(chart.columns)} FROM report.{chart.view}{order}"
    by = [name for name in (("day" if chart.draw == "bar_by_day" else ""), chart.by) if name]
    group = f" GROUP BY {', '.join(by)}" if by else ""
    total = f"sum({chart.value}) AS total"
    return f"SELECT {', '.join([*by, total])} FROM report.{chart.view}{group}"


def test_the_columns_are_those_of_the_views(databases: dict[str, str]) -> None:
    """``columns.yaml`` makes the datasets; this test prints it anew when it differs."""
    found: dict[str, dict[str, str]] = {}
    for key, url in sorted(databases.items()):
        for view, column, kind in fetched(
            url,
            "SELECT table_name::text, column_name::text, data_type::text"
            " FROM information_schema.columns WHERE table_schema = 'report'"
            " AND table_name <> 'newest_enrollments' ORDER BY table_name, ordinal_position",
        ):
            found.setdefault(f"{key}.{view}", {})[column] = kind
    assert found == columns_of_views(), yaml.safe_dump(found, sort_keys=False)


def test_seven_dashboards_with_charts_of_what_is_there() -> None:
    assert len(dashboards()) == 7
    for chart in CHARTS:
        columns = columns_of_views()[f"{chart.database}.{chart.view}"]
        assert chart.needs <= columns.keys(), chart.title
    used = {f"{chart.database}.{chart.view}" for chart in CHARTS}
    assert used == columns_of_views().keys()


def test_a_table_is_ordered_by_what_it_shows(tmp_path: Path) -> None:
    """Superset groups by the columns of a table: PostgreSQL then refuses to order by another."""
    said = {"title": "t", "draw": "table", "view": "registry.v", "columns": ["a"], "width": 6}
    (tmp_path / "dashboards").mkdir()
    file = tmp_path / "dashboards" / "1.yaml"
    for order, is_right in (("a", True), ("", True), ("b", False)):
        board = {"slug": "s", "title": "t", "rows": [[{**said, "order": order}]]}
        file.write_text(yaml.safe_dump(board), "utf-8")
        if is_right:
            assert dashboards(tmp_path)
        else:
            with pytest.raises(BadDashboard, match="orders by"):
                dashboards(tmp_path)


def test_no_chart_sums_over_cells_that_may_be_hidden() -> None:
    for chart in CHARTS:
        columns = columns_of_views()[f"{chart.database}.{chart.view}"]
        if chart.draw != "table" and f"{chart.value}_text" in columns:
            counted = {name for name, kind in columns.items() if kind not in {"text", "date"}}
            cells = columns.keys() - counted - {f"{chart.value}_text"}
            drawn = {chart.by, *({"day"} if chart.draw == "bar_by_day" else ())} - {""}
            assert drawn == cells, f"{chart.dashboard}: {chart.title}"


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: f"{chart.dashboard}: {chart.title}")
def test_no_chart_is_empty_after_a_year(databases: dict[str, str], chart: Chart) -> None:
    rows = fetched(databases[chart.database], query_of(chart))
    assert rows
    if chart.draw != "table":
        assert any(row["total"] for row in rows)


def test_numbers_are_those_of_the_tables(databases: dict[str, str]) -> None:
    url = databases["registry"]
    active = fetched(url, "SELECT count(*) FROM mappings WHERE active")[0][0]
    assert fetched(url, "SELECT people FROM report.coverage_total")[0][0] == active
    kinds = dict(fetched(url, "SELECT kind, people FROM report.coverage_by_kind"))
    wallets = fetched(
        url, "SELECT count(*) FROM mappings WHERE active AND fields LIKE '%wallet_provider_code%'"
    )
    assert kinds["wallet"] == wallets[0][0]
    assert sum(kinds.values()) == active
    states = dict(fetched(url, "SELECT state, people FROM report.account_states"))
    everybody = fetched(url, "SELECT count(*) FROM mappings")[0][0]
    assert sum(states.values()) == everybody
    assert (
        states["frozen"] == fetched(url, "SELECT count(*) FROM mappings WHERE frozen <> ''")[0][0]
    )
    words = dict(fetched(url, "SELECT state, people FROM report.account_words"))
    assert sum(words.values()) == active
    closed = [n for n in range(1, PEOPLE + 1) if n % 3 and n % 8 == 6 and n % 40 and n % 50]
    assert words["closed"] == len(closed)  # active, and the bank's word still holds
    missed = dict(fetched(url, "SELECT programme, people FROM report.misses_by_programme"))
    assert sum(missed.values()) == PEOPLE // 9  # of two people a request, one now and then
    assert set(missed) == {"old-age", "any"}
    refused = fetched(url, "SELECT sum(times) FROM refusals")[0][0]
    assert fetched(url, "SELECT sum(refusals) FROM report.refusals_by_day")[0][0] == refused
    seen = fetched(databases["central"], "SELECT sum(devices) FROM report.devices")[0][0]
    assert seen == fetched(databases["central"], "SELECT count(*) FROM devices")[0][0]


def test_what_a_bank_said_is_what_the_registry_makes_of_it(databases: dict[str, str]) -> None:
    reasons = ["", "NARR", *RETURN_REASONS]
    cases = [(result.value, reason) for result in Result for reason in reasons]
    found = fetched(
        databases["registry"],
        "SELECT report.state_of(one, two) FROM unnest($1::text[], $2::text[]) AS said (one, two)",
        [result for result, _ in cases],
        [reason for _, reason in cases],
    )
    expected = [finding_of(Result(result), reason).state.value for result, reason in cases]
    assert [row[0] for row in found] == expected


def test_a_bank_s_word_of_another_account_is_not_counted(databases: dict[str, str]) -> None:
    """In a transaction that is undone: somebody changes the account after the bank's word."""

    async def ask() -> tuple[int, int, int]:
        conn = await asyncpg.connect(databases["registry"])
        count = "SELECT people FROM report.account_words WHERE state = 'closed'"
        change = "UPDATE history SET op = $1, version = 2 WHERE person_key = 'p14'"
        undone = conn.transaction()
        await undone.start()
        try:
            before = await conn.fetchval(count)
            await conn.execute("ALTER TABLE history DISABLE TRIGGER USER")
            await conn.execute(change, "freeze")
            frozen = await conn.fetchval(count)
            await conn.execute(change, "update")
            return before, frozen, await conn.fetchval(count)
        finally:
            await undone.rollback()
            await conn.close()

    before, frozen, updated = asyncio.run(ask())
    assert (frozen, updated) == (before, before - 1)


def test_no_count_of_few_people_is_shown(databases: dict[str, str]) -> None:
    programmes = {
        row["programme"]: row
        for row in fetched(databases["registry"], "SELECT * FROM report.coverage_by_programme")
    }
    assert (programmes["rare"]["people"], programmes["rare"]["people_text"]) == (None, "<5")
    of_people = {"people", "changes", "links", "events", "enrollments", "accounts", "registered"}
    exact = {"registry.waiting_changes"}  # asked for by partners, and looked at one by one
    looked_at = 0
    for name, columns in columns_of_views().items():
        key, _, view = name.partition(".")
        for column in of_people & columns.keys() if name not in exact else ():
            few = fetched(
                databases[key],
                f"SELECT count(*) FROM report.{view} WHERE {column} BETWEEN 1 AND $1",
                SMALLEST_CELL - 1,
            )
            assert few[0][0] == 0, f"{name}.{column}"
            looked_at += 1
    assert looked_at > 10


@pytest.mark.parametrize(
    ("key", "tables"),
    [
        ("registry", ("mappings", "history", "links", "audit", "partners")),
        ("central", ("enrollments", "people", "devices", "records", "report.newest_enrollments")),
    ],
)
def test_who_reports_sees_views_and_nothing_else(
    databases: dict[str, str], key: str, tables: tuple[str, ...]
) -> None:
    async def ask() -> None:
        conn = await asyncpg.connect(databases[key])
        try:
            await conn.execute("SET ROLE reporter")
            for name in columns_of_views():
                of, _, view = name.partition(".")
                if of == key:
                    await conn.fetch(f"SELECT * FROM report.{view}")
            for table in tables:
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await conn.fetch(f"SELECT * FROM {table}")
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await conn.execute("CREATE TABLE report.mine (a int)")
        finally:
            await conn.close()

    asyncio.run(ask())


def test_the_bundle_is_tied_together_and_the_same_each_time(tmp_path: Path) -> None:
    files = bundle(columns_of_views())
    read = {path: yaml.safe_load(text) for path, text in files.items()}
    datasets = {one["uuid"] for path, one in read.items() if "/datasets/" in path}
    charts = {one["uuid"]: one for path, one in read.items() if "/charts/" in path}
    assert len(charts) == len(CHARTS)
    for one in charts.values():
        assert one["dataset_uuid"] in datasets
        assert json.loads(one["query_context"])["queries"]
    for board in dashboards():
        position = read[f"spar/dashboards/{board.slug}.yaml"]["position"]
        placed = {box["meta"]["uuid"] for box in position.values() if isinstance(box, dict)
                  and box["type"] == "CHART"}  # fmt: skip
        assert placed == {chart.uuid for chart in board.charts}
    for name in ("one.zip", "two.zip"):
        write_zip(bundle(columns_of_views()), tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_no_password_and_no_owner_of_the_database_stands_in_the_bundle() -> None:
    for path, text in bundle(columns_of_views()).items():
        if "/databases/" in path:
            uri = str(yaml.safe_load(text)["sqlalchemy_uri"])
            assert uri.startswith("postgresql+psycopg2://reporter@")
            assert yaml.safe_load(text)["expose_in_sqllab"] is False


def test_a_view_has_one_name_in_both_databases() -> None:
    """Superset 6.1 on SQLite knows a table by its name alone, and fails to import a second one."""
    names = [name.partition(".")[2] for name in columns_of_views()]
    assert len(names) == len(set(names))
