"""The pages' own role on PostgreSQL: what it may read and write, and nothing else."""

import re
from typing import Final

from spar_central.errors import BadSetting

_ROLE: Final = re.compile(r"[a-z_][a-z0-9_]{0,62}")
READ: Final = ("schema", "directory_lists", "directory_parts")
OWN_ROWS: Final = {
    "web_sessions": "entry IN ('portal', 'login')",
    "counts": "kind LIKE 'portal.%'",
}
"""By table, which rows of it: the others are sessions of the console, and brakes of others."""


def portal_role(name: str) -> str:
    """SQL for the owner of the tables, to be run again after each migration; changes nothing twice.

    Row security holds for that role alone: others see what they saw. Raises BadSetting.
    """
    if not _ROLE.fullmatch(name):
        raise BadSetting("role: small letters, digits and _ are needed, 63 at most")
    lines = [
        "BEGIN;",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC;",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name};",
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {name};",
        f"GRANT USAGE ON SCHEMA public TO {name};",
        *(f"GRANT SELECT ON {table} TO {name};" for table in READ),
    ]
    for table, own in OWN_ROWS.items():
        lines += [
            f"GRANT SELECT, INSERT, UPDATE ON {table} TO {name};",
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;",
            f"DROP POLICY IF EXISTS everybody ON {table};",
            f"CREATE POLICY everybody ON {table} USING (true) WITH CHECK (true);",
            f"DROP POLICY IF EXISTS {name}_own ON {table};",
            f"CREATE POLICY {name}_own ON {table} AS RESTRICTIVE TO {name}"
            f" USING ({own}) WITH CHECK ({own});",
        ]
    return "\n".join([*lines, "COMMIT;", ""])
