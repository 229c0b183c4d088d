"""The style sheet names classes of ours by their Python names."""

import ast
import re
from pathlib import Path

from spar_agent.resources import resource


def test_every_class_of_ours_in_the_style_sheet_exists() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", resource("qss/theme.qss").decode(), flags=re.DOTALL)
    starts = (line.split(" {")[0] for line in sheet.splitlines())  # a rule a line
    named = {name for start in starts for name in re.findall(r"(?<![\w#\"-])[A-Z]\w+", start)}
    ours = {name for name in named if not name.startswith("Q")}
    made = {
        node.name
        for path in Path("spar_agent/ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    assert {"Button", "Icon"} <= ours
    assert ours <= made
