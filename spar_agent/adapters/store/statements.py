"""The statements that write enrollments and events; only names are put into them."""

COLUMNS = (
    "enrollment_id, state, agent_id, reference_id, slip, person_kind, person_value, person_tag,"
    " person_mask, name, account_key, account_last4, psut, captured_at, due_at, expires_at,"
    " changed_at, body"
)
SUMMED = "agent_id, slip, state, captured_at, changed_at, body ->> '$.error', body ->> '$.visit_s'"
NAMES = tuple(COLUMNS.replace("\n", " ").split(", "))
QUICK = ("state", "due_at", "changed_at", "body")  # what a step of the engine changes
QUICK_AT = tuple(NAMES.index(name) for name in QUICK)
SLOW_AT = tuple(at for at, name in enumerate(NAMES) if at and name not in QUICK)
INSERT = f"INSERT INTO enrollments ({COLUMNS}) VALUES ({', '.join('?' * len(NAMES))})"  # noqa: S608 -- names only
UPDATE = (
    f"UPDATE enrollments SET {', '.join(f'{name} = ?' for name in NAMES[1:])}"  # noqa: S608 -- names only
    " WHERE enrollment_id = ?"
)
MOVE = (
    f"UPDATE enrollments SET {', '.join(f'{name} = ?' for name in QUICK)}"  # noqa: S608 -- names only
    " WHERE enrollment_id = ?"
)
MOVE_MANY = (
    f"UPDATE enrollments SET {', '.join(f'{name} = new.{name}' for name in QUICK)} FROM ("  # noqa: S608 -- names only
    "SELECT "
    + ", ".join(f"value ->> {at} AS {name}" for at, name in enumerate((*QUICK, "id")))
    + " FROM json_each(?)) AS new WHERE enrollment_id = new.id"
)
APPEND_MANY = (
    "INSERT INTO events (number, at, enrollment_id, kind, actor, detail, state, before, hash)"
    " SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,"
    " value ->> 6, unhex(value ->> 7), unhex(value ->> 8) FROM json_each(?)"
)
FEW = 8
"""Up to here a statement per row is as fast; beyond, one statement with all rows as JSON is: it
opens each index once, and SQLCipher locks and wipes what a statement allocates."""
BY_EXPIRY = " ORDER BY expires_at IS NULL, expires_at, captured_at, enrollment_id"
FIRST_TO_EXPIRE = f"{BY_EXPIRY} LIMIT ?"
DUE_NOW = "(due_at IS NULL OR due_at <= ? OR due_at > ?)"
"""Of now, and of now with the longest wait there is: a due time beyond that is a wrong clock's."""
DUE_OF_EACH = (
    f" FROM enrollments AS this WHERE state = ? AND {DUE_NOW}"  # noqa: S608 -- our own fixed texts
    " AND NOT EXISTS ("
    "SELECT 1 FROM enrollments AS older WHERE older.psut = this.psut"
    " AND older.state IN ('queued', 'sending', 'in_doubt')"
    " AND (older.captured_at, older.enrollment_id) <"
    f" (this.captured_at, this.enrollment_id)){FIRST_TO_EXPIRE}"
)
"""Those that are due; of one person only the oldest that is under way."""
DUE = f"WHERE rowid IN (SELECT rowid{DUE_OF_EACH}){BY_EXPIRY}"
"""Chosen in the index enrollments_by_state alone, then read."""
NOT_FOR_CENTER = "(body ->> '$.signed' IS NULL OR body ->> '$.proof.attestation' IS NULL)"
"""What ``domain.moving.is_for_center`` says no to; thousands of others are not read for it.
The index enrollments_not_for_center has the same words: SQLite compares them."""
KEPT = (
    f"SELECT enrollment_id, state, due_at, {', '.join(NAMES[at] for at in SLOW_AT)}"  # noqa: S608 -- names only
    " FROM enrollments"
)
APPEND = (
    "INSERT INTO events (number, at, enrollment_id, kind, actor, detail, state, before, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
