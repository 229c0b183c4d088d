"""Who may import whom inside Central; outwards only."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "spar_central"
LEAVES = {"errors", "clock"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "clock": set(),
    "logs": set(),
    "health": {"errors"},
    "stopping": set(),
    "http_client": {"errors"},
    "traces": set(),
    "otlp": {"traces"},
    "traced": {"http_client", "otlp", "settings", "traces", *LEAVES},
    "trust": LEAVES,
    "admission": {"trust"},
    "mappers": {"http_client", "settings", "traces", "trust", *LEAVES},
    "numbers": {"trust"},
    "directory": {"numbers", "trust", *LEAVES},
    "settings_shapes": {"trust", *LEAVES},
    "settings_login": {"settings_shapes", "trust", *LEAVES},
    "settings": {"admission", "settings_login", "settings_shapes", "trust", *LEAVES},
    "settings_file": {"admission", "settings", "settings_login", *LEAVES},
    "storage": {"settings", *LEAVES},
    "keys_folder": {"trust", *LEAVES},
    "identity": {"http_client", "settings", "settings_file", "settings_login", "trust", *LEAVES},
    "records": {"admission", "mappers", "storage", "trust", *LEAVES},
    "acts": {"admission", "records", "storage", "trust", *LEAVES},
    "enrollments": {"admission", "mappers", "records", "storage", "traces", "trust", *LEAVES},
    "sending": {
        "admission", "enrollments", "http_client", "keys_folder", "logs", "mappers", "records",
        "settings", "settings_file",
        "stopping", "storage", "trust", "health", *LEAVES, "traced", "traces",
    },
    "people": {
        "acts", "admission", "enrollments", "mappers", "records", "storage", "trust", *LEAVES,
    },
    "desks": {
        "acts", "admission", "enrollments", "identity", "keys_folder", "logs", "mappers", "notices",
        "records", "settings", "settings_file", "storage", "trust", "health", "web", *LEAVES,
        "traced",
    },
    "notices": {
        "admission", "enrollments", "health", "http_client", "keys_folder", "logs", "mappers",
        "records",
        "settings", "settings_file", "stopping", "storage", "trust", *LEAVES,
    },
    "console": {
        "acts", "admission", "directory", "enrollments", "identity", "keys_folder", "logs",
        "mappers", "notices", "numbers", "people", "records", "settings", "settings_file",
        "storage", "trust", "web", *LEAVES, "traced",
    },
    "web": {"directory", "health", "records", "storage", "traces", *LEAVES},
    "portal": {
        "directory", "http_client", "identity", "logs", "numbers", "records", "settings",
        "settings_file", "storage", "trust", "web", *LEAVES, "traced", "traces",
    },
    "self_service": {
        "admission", "enrollments", "identity", "keys_folder", "logs", "mappers", "notices",
        "numbers", "records", "settings", "settings_file", "settings_login", "storage", "trust",
        "web", "traced", *LEAVES,
    },
}  # fmt: skip
"""``cli`` and ``__main__`` put things together and may import all. ``desks`` never ``people``:
what needs the people-and-devices key is not in the process that faces the laptops."""

ONLY: dict[str, set[str]] = {
    "asyncpg": {"storage"},
    "sqlite3": {"storage", "directory"},  # an index that can be made again
    "httpx": {"http_client", "otlp", "portal", "identity", "mappers", "notices"},
    "starlette": {"console", "desks", "portal", "self_service", "health", "web"},
    "jinja2": {"web"},
    "babel": {"web"},
    "fpdf": {"console", "portal"},
    "webauthn": {"console", "trust"},
    "rfc8785": {"trust"},
    "opentelemetry": {"otlp"},
}
FILES = sorted(ROOT.rglob("*.py"))


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_inwards(path: Path) -> None:
    here = path.relative_to(ROOT).parts[0].removesuffix(".py")
    for name in imports(path):
        top, *rest = name.split(".")
        if top in ONLY:
            assert here in ONLY[top], f"imports {top}"
        if top == "spar_central" and here in MAY_IMPORT and rest[0] != "__version__":
            assert rest[0] in MAY_IMPORT[here] | {here}, f"imports {name}"
