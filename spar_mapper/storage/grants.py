"""The role of the registry's process on PostgreSQL: rows, and no rule."""

import re
from typing import Final

from spar_mapper.settings import BadSetting

_ROLE: Final = re.compile(r"[a-z_][a-z0-9_-]{0,62}")
"""A user of the system has "-" in its name, and by "peer" the role's is the same."""


def process_role(name: str) -> str:
    """SQL for the owner of the tables, to be run again after each migration; changes nothing twice.

    Rows are read and written; neither tables nor triggers are changed, so history and audit stay
    append-only also for a process that somebody took over. Raises BadSetting.
    """
    if not _ROLE.fullmatch(name):
        raise BadSetting("role: small letters, digits, _ and - are needed, 63 at most")
    rows = "SELECT, INSERT, UPDATE, DELETE"
    lines = [
        "BEGIN;",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC;",
        f'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "{name}";',
        f'REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM "{name}";',
        f'GRANT USAGE ON SCHEMA public TO "{name}";',
        f'GRANT {rows} ON ALL TABLES IN SCHEMA public TO "{name}";',
        f'REVOKE INSERT, UPDATE, DELETE ON schema FROM "{name}";',
        f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{name}";',
        "COMMIT;",
    ]
    return "\n".join([*lines, ""])
