"""How partners showed that they can do what the registry expects of them."""

import uuid
from typing import Any, Final

from msgspec import Struct

from spar_mapper.core.clock import now_ms
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.links import DAY_MS
from spar_mapper.storage.port import Statement, Storage

LIFE_MS: Final = 600_000
"""A test is answered within ten minutes, or begun anew: milliseconds."""
GOOD_DAYS: Final = 30
"""For so long a passed test says that an app is ready."""
CALLBACK: Final = "self-test:"
"""How the name of a callback begins that belongs to a test."""


class Check(Struct, frozen=True):
    """One thing that was looked at. code: stable. text: what to mend, or that it is well."""

    name: str
    passed: bool
    code: str
    text: str


class SelfTest(Struct, frozen=True):
    """One test. kid: of the key that signed it. callback: where it was sent, empty for nowhere.

    code_hash, secret_hash: of what was sent there, plain and encrypted; empty: nothing was.
    finished_at: 0 while it waits for the app; milliseconds since 1970.
    """

    id: str
    partner: str
    at: int
    kid: str
    callback: str
    code_hash: str
    secret_hash: str
    finished_at: int
    passed: bool
    checks: tuple[Check, ...]


_COLUMNS: Final = ", ".join(SelfTest.__struct_fields__)


class SelfTests:
    """The table ``self_tests``."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def begin(self, test: SelfTest, callback_body: Any) -> None:
        """Keep it, and owe its callback; earlier ones of this partner that wait are given up."""
        row = (
            test.id, test.partner, test.at, test.kid, test.callback, test.code_hash,
            test.secret_hash, test.finished_at, int(test.passed), _checks(test),
        )  # fmt: skip
        marks = ", ".join(f"${n}" for n in range(1, 11))
        statements: list[Statement] = [
            (
                "DELETE FROM callbacks WHERE job IN (SELECT $1 || id FROM self_tests"
                " WHERE partner = $2 AND finished_at = 0)",
                (CALLBACK, test.partner),
            ),
            ("DELETE FROM self_tests WHERE partner = $1 AND finished_at = 0", (test.partner,)),
            (f"INSERT INTO self_tests ({_COLUMNS}) VALUES ({marks})", row),
        ]
        if test.callback:
            owed = "INSERT INTO callbacks (job, url, body, due) VALUES ($1, $2, $3, $4)"
            body = to_json({"ascii": False, "body": callback_body})
            url = f"{test.callback.rstrip('/')}/on-self-test"
            statements.append((owed, (CALLBACK + test.id, url, body, test.at)))
        await self._storage.run(*statements)

    async def waiting(self, partner: str, number: str) -> SelfTest | None:
        """A partner's own one that is neither finished nor too old."""
        sql = (
            f"SELECT {_COLUMNS} FROM self_tests WHERE id = $1 AND partner = $2"
            " AND finished_at = 0 AND at > $3"
        )
        (rows,) = await self._storage.run((sql, (number, partner, now_ms() - LIFE_MS)))
        return _test(rows[0]) if rows else None

    async def finish(self, test: SelfTest) -> bool:
        """Put its result down; False when somebody did."""
        sql = (
            "UPDATE self_tests SET finished_at = $2, passed = $3, checks = $4"
            " WHERE id = $1 AND finished_at = 0 RETURNING id"
        )
        values = (test.id, test.finished_at, int(test.passed), _checks(test))
        (rows,) = await self._storage.run((sql, values))
        return bool(rows)

    async def of(self, partner: str, limit: int = 10) -> list[SelfTest]:
        """Those of a partner, the latest first."""
        sql = f"SELECT {_COLUMNS} FROM self_tests WHERE partner = $1 ORDER BY at DESC LIMIT $2"
        (rows,) = await self._storage.run((sql, (partner, limit)))
        return [_test(row) for row in rows]

    async def delivery(self, number: str) -> str:
        """What a test's callback came to: an HTTP status, the name of an error, or nothing yet."""
        sql = "SELECT said FROM callbacks WHERE job = $1"
        (rows,) = await self._storage.run((sql, (CALLBACK + number,)))
        return str(rows[0][0]) if rows else ""

    async def forget_older(self) -> None:
        """Delete what says nothing any more."""
        before = now_ms() - GOOD_DAYS * DAY_MS
        gone = "SELECT $2 || id FROM self_tests WHERE at < $1"
        await self._storage.run(
            (f"DELETE FROM callbacks WHERE job IN ({gone})", (before, CALLBACK)),
            ("DELETE FROM self_tests WHERE at < $1", (before,)),
        )


def new_test_id() -> str:
    """A new one."""
    return str(uuid.uuid4())


def _checks(test: SelfTest) -> str:
    return to_json(test.checks)


def _test(row: tuple[Any, ...]) -> SelfTest:
    values = dict(zip(SelfTest.__struct_fields__, row, strict=True))
    values["checks"] = tuple(Check(**one) for one in from_json(values["checks"]))
    return SelfTest(**{**values, "passed": bool(values["passed"])})
