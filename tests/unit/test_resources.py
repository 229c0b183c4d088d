import ast
import re
from pathlib import Path

import pytest

from spar_agent.resources import resource, resource_names

UI = Path(__file__).parents[2] / "spar_agent" / "ui"
TAKES_ICON = {"Glyph": 0, "Button": 2, "NumberCard": 0, "show_icon": 0, "pixmap": 0}


def icons_used() -> set[str]:
    found: set[str] = set()
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            at = TAKES_ICON.get(name)
            values = [k.value for k in node.keywords if k.arg == "icon"]
            if at is not None and len(node.args) > at:
                values.append(node.args[at])
            names = (v.value for v in values if isinstance(v, ast.Constant))
            found |= {name for name in names if isinstance(name, str) and name}
    return found


def test_every_icon_the_app_names_is_shipped() -> None:
    shipped = {name.removesuffix(".svg") for name in resource_names("icons")}
    assert len(icons_used()) > 15
    assert icons_used() - shipped == set()


def test_every_icon_takes_the_colour_it_is_given() -> None:
    for name in resource_names("icons"):
        if name.endswith(".svg") and name != "app.svg":
            assert b"currentColor" in resource(f"icons/{name}"), name


def test_every_colour_of_the_sheet_is_in_every_palette() -> None:
    import json

    used = set(re.findall(r"\{([a-z_]+)\}", resource("qss/theme.qss").decode())) - {"families"}
    for palette in json.loads(resource("qss/tokens.json")).values():
        assert used <= set(palette)


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        resource("icons/none.svg")
    assert resource_names("nowhere") == []
