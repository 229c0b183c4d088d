"""Roles on PostgreSQL: what each process may read and write, and nothing else."""

import re
from typing import Final

from spar_central.errors import BadSetting

_ROLE: Final = re.compile(r"[a-z_][a-z0-9_-]{0,62}")
"""A user of the system has "-" in its name, and by "peer" the role's is the same."""
SCHEMA: Final = "schema"
READ: Final = (SCHEMA, "directory_lists", "directory_parts")
OWN_ROWS: Final = {
    "web_sessions": "entry IN ('portal', 'login')",
    "counts": "kind LIKE 'portal.%'",
}
"""By table, which rows of it: the others are sessions of the console, and brakes of others."""


def process_role(name: str) -> str:
    """SQL for the owner of the tables, as ``portal_role``: for every process but the pages.

    Rows are read and written; neither tables nor triggers are changed, so what is append-only stays
    that also for a process that somebody took over. Raises BadSetting.
    """
    role = _quoted(name)
    rows = "SELECT, INSERT, UPDATE, DELETE"
    lines = [
        *_nothing_yet(role),
        f"GRANT {rows} ON ALL TABLES IN SCHEMA public TO {role};",
        f"REVOKE INSERT, UPDATE, DELETE ON {SCHEMA} FROM {role};",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};",
    ]
    return "\n".join([*lines, "COMMIT;", ""])


def portal_role(name: str) -> str:
    """SQL for the owner of the tables, to be run again after each migration; changes nothing twice.

    Row security holds for that role alone: others see what they saw. Raises BadSetting.
    """
    role, own_policy = _quoted(name), f'"{name[:59]}_own"'
    lines = [*_nothing_yet(role), *(f"GRANT SELECT ON {table} TO {role};" for table in READ)]
    for table, own in OWN_ROWS.items():
        lines += [
            f"GRANT SELECT, INSERT, UPDATE ON {table} TO {role};",
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;",
            f"DROP POLICY IF EXISTS everybody ON {table};",
            f"CREATE POLICY everybody ON {table} USING (true) WITH CHECK (true);",
            f"DROP POLICY IF EXISTS {own_policy} ON {table};",
            f"CREATE POLICY {own_policy} ON {table} AS RESTRICTIVE TO {role}"
            f" USING ({own}) WITH CHECK ({own});",
        ]
    return "\n".join([*lines, "COMMIT;", ""])


def _quoted(name: str) -> str:
    if not _ROLE.fullmatch(name):
        raise BadSetting("role: small letters, digits, _ and - are needed, 63 at most")
    return f'"{name}"'


def _nothing_yet(role: str) -> list[str]:
    return [
        "BEGIN;",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC;",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role};",
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role};",
        f"GRANT USAGE ON SCHEMA public TO {role};",
    ]
