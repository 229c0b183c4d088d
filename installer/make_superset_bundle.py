"""Packs deploy/superset into one ZIP that Superset imports: databases, data, charts, pages.

Names, columns and the places of charts stand in deploy/superset as short YAML; here they become
Superset's own format. Everything is tied by uuid5 of its name, so importing again overwrites. The
format: Superset 6.1, ``superset import-dashboards`` and ``POST /api/v1/assets/import/``.
"""

import argparse
import json
import sys
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "deploy" / "superset"
NAMESPACE = uuid.UUID("5f9ad6b3-95f4-5a3c-9f60-3d1a1f9e7a11")
TOP = "spar"
_STAMP = (2026, 1, 1, 0, 0, 0)
"""Of each file in the ZIP: the same input makes the same bytes."""
_ROWS = 1000


class BadDashboard(ValueError):
    """The text names the file, the chart, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. draw: number, bar, bar_by_day or table. value: a column that is summed."""

    dashboard: str
    title: str
    draw: str
    database: str
    view: str
    by: str
    value: str
    columns: tuple[str, ...]
    order: str
    width: int

    @property
    def needs(self) -> set[str]:
        """The columns of its view that it reads."""
        day = {"day"} if self.draw == "bar_by_day" else set()
        return {self.by, self.value, self.order, *self.columns, *day} - {""}

    @property
    def uuid(self) -> str:
        """Of its dashboard and title."""
        return made_uuid("chart", self.dashboard, self.title)


@dataclass(frozen=True, slots=True)
class Dashboard:
    """One page of rows of charts, 12 columns wide."""

    slug: str
    title: str
    rows: tuple[tuple[Chart, ...], ...]

    @property
    def charts(self) -> list[Chart]:
        """From the first row to the last."""
        return [chart for row in self.rows for chart in row]


def made_uuid(*names: str) -> str:
    """The same for the same names, for ever."""
    return str(uuid.uuid5(NAMESPACE, "/".join(names)))


def dashboards(source: Path = SOURCE) -> list[Dashboard]:
    """All of ``source``, by the names of their files. Raises BadDashboard."""
    return [_dashboard(path) for path in sorted((source / "dashboards").glob("*.yaml"))]


def databases(source: Path = SOURCE) -> dict[str, dict[str, str]]:
    """``name`` and ``uri`` by the word before the point of a chart's view."""
    read: dict[str, dict[str, str]] = yaml.safe_load((source / "databases.yaml").read_text("utf-8"))
    return read


def _dashboard(path: Path) -> Dashboard:
    said = yaml.safe_load(path.read_text("utf-8"))
    slug = str(said["slug"])
    rows = tuple(tuple(_chart(path.name, slug, one) for one in row) for row in said["rows"])
    for row in rows:
        if sum(chart.width for chart in row) > 12:
            raise BadDashboard(f"{path.name}: a row is wider than 12")
    return Dashboard(slug, str(said["title"]), rows)


def _chart(file: str, slug: str, said: dict[str, Any]) -> Chart:
    title, draw = str(said.get("title", "")), str(said.get("draw", ""))
    unknown = said.keys() - {"title", "draw", "view", "by", "value", "columns", "order", "width"}
    if not title or unknown or draw not in {"number", "bar", "bar_by_day", "table"}:
        raise BadDashboard(
            f"{file}: {title or 'a chart without a title'}: {sorted(unknown)} {draw}"
        )
    if said.get("order", "") not in {"", *said.get("columns", ())}:
        raise BadDashboard(f"{file}: {title}: Superset orders by a column that is shown, only")
    database, _, view = str(said["view"]).partition(".")
    return Chart(
        slug, title, draw, database, view, str(said.get("by", "")), str(said.get("value", "")),
        tuple(said.get("columns", ())), str(said.get("order", "")), int(said["width"]),
    )  # fmt: skip


def bundle(
    columns: dict[str, dict[str, str]], uris: dict[str, str] | None = None
) -> dict[str, str]:
    """Text by path inside the ZIP, for ``import-dashboards`` and for the API.

    columns: of each view (``registry.coverage``), its columns with PostgreSQL's types, as its
    file makes them. uris: addresses in the place of those of ``databases.yaml``.
    """
    files: dict[str, Any] = {
        # without a type: with one, either the command or the API refuses the bundle
        "metadata.yaml": {"version": "1.0.0", "timestamp": "2026-01-01T00:00:00+00:00"}
    }
    for key, said in databases().items():
        uri = (uris or {}).get(key, said["uri"])
        files[f"databases/{key}.yaml"] = _database(key, said["name"], uri)
    for name, found in columns.items():
        key, _, view = name.partition(".")
        files[f"datasets/{key}/{view}.yaml"] = _dataset(key, view, found)
    for board in dashboards():
        for chart in board.charts:
            files[f"charts/{chart.uuid}.yaml"] = _chart_file(chart)
        files[f"dashboards/{board.slug}.yaml"] = _dashboard_file(board)
    return {
        f"{TOP}/{path}": yaml.safe_dump(body, sort_keys=False, allow_unicode=True)
        for path, body in files.items()
    }


def _database(key: str, name: str, uri: str) -> dict[str, Any]:
    return {
        "database_name": name,
        "sqlalchemy_uri": uri,
        "cache_timeout": 300,
        "expose_in_sqllab": False,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_file_upload": False,
        "extra": {"allows_virtual_table_explore": False},
        "uuid": made_uuid("database", key),
        "version": "1.0.0",
    }


def _dataset(key: str, view: str, columns: dict[str, str]) -> dict[str, Any]:
    return {
        "table_name": view,
        "main_dttm_col": "day" if "day" in columns else None,
        "description": None,
        "schema": "report",
        "sql": None,
        "params": None,
        "filter_select_enabled": True,
        "columns": [
            {
                "column_name": name,
                "verbose_name": name.removesuffix("_text").replace("_", " "),
                "is_dttm": kind == "date",
                "is_active": True,
                "type": kind.upper(),
                "groupby": True,
                "filterable": True,
            }
            for name, kind in columns.items()
        ],
        "metrics": [],
        "uuid": made_uuid("dataset", key, view),
        "database_uuid": made_uuid("database", key),
        "version": "1.0.0",
    }


def _sum(column: str) -> dict[str, Any]:
    return {
        "expressionType": "SIMPLE",
        "column": {"column_name": column},
        "aggregate": "SUM",
        "label": column.replace("_", " "),
        "optionName": f"metric_{column}",
        "hasCustomLabel": True,
    }


def _query(chart: Chart) -> dict[str, Any]:
    query: dict[str, Any] = {
        "filters": [], "extras": {"having": "", "where": ""}, "applied_time_extras": {},
        "annotation_layers": [], "row_limit": _ROWS, "series_limit": 0, "url_params": {},
        "custom_params": {}, "custom_form_data": {}, "time_range": "No filter",
    }  # fmt: skip
    if chart.draw == "table":
        order = [[chart.order, False]] if chart.order else []
        return query | {"columns": list(chart.columns), "metrics": [], "orderby": order}
    metric = _sum(chart.value)
    query |= {"metrics": [metric], "orderby": [[metric, False]]}
    if chart.draw == "bar_by_day":
        return query | _by_day([chart.by] if chart.by else [], metric["label"])
    return query | {"columns": [chart.by] if chart.by else []}


def _by_day(series: list[str], label: str) -> dict[str, Any]:
    """A bar a day, cut into one piece for each value of ``series``."""
    day = {
        "timeGrain": "P1D",
        "columnType": "BASE_AXIS",
        "sqlExpression": "day",
        "label": "day",
        "expressionType": "SQL",
    }
    pivot = {
        "index": ["day"],
        "columns": series,
        "aggregates": {label: {"operator": "mean"}},
        "drop_missing_columns": False,
    }
    return {
        "columns": [day, *series],
        "series_columns": series,
        "post_processing": [{"operation": "pivot", "options": pivot}, {"operation": "flatten"}],
    }


def _params(chart: Chart) -> dict[str, Any]:
    if chart.draw == "number":
        return {"viz_type": "big_number_total", "metric": _sum(chart.value), "y_axis_format": ",d"}
    if chart.draw == "table":
        return {
            "viz_type": "table", "query_mode": "raw", "all_columns": list(chart.columns),
            "order_by_cols": [json.dumps([chart.order, False])] if chart.order else [],
            "row_limit": _ROWS, "table_timestamp_format": "%Y-%m-%d",
        }  # fmt: skip
    by_day = chart.draw == "bar_by_day"
    return {
        "viz_type": "echarts_timeseries_bar",
        "x_axis": "day" if by_day else chart.by,
        "time_grain_sqla": "P1D",
        "metrics": [_sum(chart.value)],
        "groupby": [chart.by] if by_day and chart.by else [],
        "stack": "Stack" if by_day else None,
        "show_legend": by_day,
        "show_value": not by_day,
        "orientation": "vertical" if by_day else "horizontal",
        "x_axis_sort": None if by_day else chart.value.replace("_", " "),
        "x_axis_sort_asc": True,
        "y_axis_format": ",d",
        "x_axis_time_format": "%Y-%m-%d",
        "color_scheme": "supersetColors",
        "row_limit": _ROWS,
        "time_range": "No filter",
    }


def _chart_file(chart: Chart) -> dict[str, Any]:
    params = _params(chart)
    context = {
        "datasource": {"id": 0, "type": "table"},
        "force": False,
        "queries": [_query(chart)],
        "form_data": params,
        "result_format": "json",
        "result_type": "full",
    }
    return {
        "slice_name": chart.title,
        "description": None,
        "viz_type": params["viz_type"],
        "params": params,
        "query_context": json.dumps(context),
        "cache_timeout": None,
        "uuid": chart.uuid,
        "version": "1.0.0",
        "dataset_uuid": made_uuid("dataset", chart.database, chart.view),
    }


def _dashboard_file(board: Dashboard) -> dict[str, Any]:
    position: dict[str, Any] = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"type": "ROOT", "id": "ROOT_ID", "children": ["GRID_ID"]},
        "GRID_ID": {
            "type": "GRID", "id": "GRID_ID", "parents": ["ROOT_ID"],
            "children": [f"ROW-{number}" for number in range(len(board.rows))],
        },
        "HEADER_ID": {"type": "HEADER", "id": "HEADER_ID", "meta": {"text": board.title}},
    }  # fmt: skip
    for number, row in enumerate(board.rows):
        position.update(_row(number, row))
    return {
        "dashboard_title": board.title,
        "description": None,
        "css": "",
        "slug": board.slug,
        "uuid": made_uuid("dashboard", board.slug),
        "position": position,
        "metadata": {"color_scheme": "supersetColors", "refresh_frequency": 0},
        "published": True,
        "version": "1.0.0",
    }


def _row(number: int, row: tuple[Chart, ...]) -> Iterator[tuple[str, Any]]:
    name = f"ROW-{number}"
    parents = ["ROOT_ID", "GRID_ID"]
    yield name, {
        "type": "ROW", "id": name, "parents": parents,
        "children": [f"CHART-{chart.uuid}" for chart in row],
        "meta": {"background": "BACKGROUND_TRANSPARENT"},
    }  # fmt: skip
    for place, chart in enumerate(row):
        yield f"CHART-{chart.uuid}", {
            "type": "CHART", "id": f"CHART-{chart.uuid}", "parents": [*parents, name],
            "children": [],
            "meta": {
                "chartId": 100 * number + place + 1,  # Superset puts its own in this place
                "uuid": chart.uuid, "sliceName": chart.title, "width": chart.width,
                "height": 50 if chart.draw != "number" else 30,
            },
        }  # fmt: skip


def write_zip(files: dict[str, str], path: Path) -> None:
    """The same bytes for the same ``files``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in sorted(files.items()):
            packed.writestr(zipfile.ZipInfo(name, _STAMP), text)


def columns_of_views() -> dict[str, dict[str, str]]:
    """As deploy/superset/columns.yaml has them; a test holds it against the views themselves."""
    read: dict[str, dict[str, str]] = yaml.safe_load((SOURCE / "columns.yaml").read_text("utf-8"))
    return read


def main() -> int:
    """Exit status 0 once the ZIP is written; its path is printed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "spar-dashboards.zip")
    for key in databases():
        parser.add_argument(f"--{key}", help="SQLAlchemy address, in the place of databases.yaml's")
    given = parser.parse_args()
    uris = {key: uri for key in databases() if (uri := getattr(given, key))}
    write_zip(bundle(columns_of_views(), uris), given.out)
    print(given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
