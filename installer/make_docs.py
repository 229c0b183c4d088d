"""Draws docs/state-machine.md from the state table, so that the picture is never another one."""

import sys
from pathlib import Path

from spar_agent.domain.enrollment import TABLE

OUT = Path(__file__).resolve().parents[1] / "docs" / "state-machine.md"


def chart() -> str:
    """The whole file."""
    lines = [
        "# An enrollment's life",
        "",
        "Drawn by `make docs` from `TABLE` in `spar_agent/domain/enrollment.py`.",
        "",
        "```mermaid",
        "stateDiagram-v2",
        "    [*] --> draft",
    ]
    lines += [f"    {before} --> {after}: {event}" for (before, event), after in TABLE.items()]
    lines += ["    linked --> [*]", "    cancelled --> [*]", "```", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    OUT.write_text(chart(), "utf-8")
    sys.stdout.write(f"{OUT.name} is drawn\n")
