"""Run beside Grafana's published types: ``grafana_types.py DASHBOARD.json``, a line per fault.

They are not strict by themselves: a member that no type names is dropped, a value of another type
is taken. Here each value is held against its annotation, and what came back against what went in.
"""

import enum
import json
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path

from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.cog.plugins import register_default_plugins
from grafana_foundation_sdk.cog.runtime import Runtime
from grafana_foundation_sdk.models import units
from grafana_foundation_sdk.models.dashboard import Dashboard


def main(file: Path) -> None:
    """Prints what is wrong with it; nothing when it is as published."""
    register_default_plugins()
    given = json.loads(file.read_text("utf-8"))
    board = Dashboard.from_json(given)
    back = json.loads(json.dumps(board, cls=JSONEncoder))
    faults = (*of_types(board, "dashboard"), *lost(given, back, "dashboard"), *unknown(board))
    for fault in faults:
        sys.stdout.write(f"{fault}\n")


def of_types(made: object, at: str) -> Iterator[str]:
    """Values of an object of theirs that are not of the type that its class declares."""
    for name, kind in typing.get_type_hints(type(made)).items():
        yield from fits(getattr(made, name), kind, f"{at}.{name}")


def fits(value: typing.Any, kind: typing.Any, at: str) -> Iterator[str]:
    """A line for each value within ``value`` that its type does not allow."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        tries = [[*fits(value, one, at)] for one in inside]
        if all(tries):
            yield from min(tries, key=len)
    elif origin is typing.Literal:
        if value not in inside:
            yield f"{at}: {value!r} is none of {inside}"
    elif origin in {list, dict}:
        if not isinstance(value, origin):
            yield f"{at}: {value!r} is no {origin.__name__}"
            return
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, one in pairs:
            yield from fits(one, inside[-1], f"{at}.{key}")
    elif kind not in {typing.Any, object}:
        yield from _one(value, kind, at)


def _one(value: object, kind: type, at: str) -> Iterator[str]:
    if issubclass(kind, enum.Enum):
        if value not in {one.value for one in kind}:
            yield f"{at}: {value!r} is no {kind.__name__}"
    elif kind in {int, float}:
        numbers = (int, float) if kind is float else (int,)
        if isinstance(value, bool) or not isinstance(value, numbers):
            yield f"{at}: {value!r} is no number"
    elif not isinstance(value, kind):
        yield f"{at}: {value!r} is no {kind.__name__}"
    elif hasattr(value, "to_json"):
        yield from of_types(value, at)


def unknown(board: typing.Any) -> Iterator[str]:
    """Kinds of panels and sources, and units: their types are plain texts, the lists are apart."""
    unit_names = {typing.get_args(kind)[0] for kind in units.__annotations__.values()}
    for panel in board.panels:
        if Runtime().panelcfg_config(panel.type_val) is None:
            yield f"{panel.title}: no panel is called {panel.type_val}"
        if panel.datasource.type_val not in Runtime().dataquery_variants:
            yield f"{panel.title}: no source is called {panel.datasource.type_val}"
        if panel.field_config.defaults.unit not in unit_names:
            yield f"{panel.title}: no unit is called {panel.field_config.defaults.unit}"


def lost(given: object, back: object, at: str) -> Iterator[str]:
    """What the types did not know, and so did not keep."""
    if isinstance(given, dict) and isinstance(back, dict):
        for name, value in given.items():
            if name not in back:
                yield f"{at}.{name}: unknown to Grafana"
            else:
                yield from lost(value, back[name], f"{at}.{name}")
    elif isinstance(given, list) and isinstance(back, list) and len(given) == len(back):
        for number, pair in enumerate(zip(given, back, strict=True)):
            yield from lost(*pair, f"{at}.{number}")
    elif given != back:
        yield f"{at}: {given!r} came back as {back!r}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
