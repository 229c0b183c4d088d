"""The table of validations: kept as they came, and what they say of accounts as they stand now."""

import uuid
from collections.abc import Callable, Sequence
from typing import Any, Final

from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.core.json_text import to_json
from spar_mapper.core.model import RedactedStruct, Service
from spar_mapper.core.validation import AccountFinding, AccountState, Method, Result, finding_of
from spar_mapper.records.partners import Partner, Partners
from spar_mapper.storage.port import Statement, Storage

CALLBACK: Final = "validation:"
"""How the name of a callback begins that tells of one."""
MAX_KEYS: Final = 500
"""Per statement: values are bound one by one."""
_INSERT: Final = """
INSERT INTO validations (id, partner, reference, digest, person_key, version, result, reason,
    method, tested_at, valid_until, received_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id"""
_OF_PRESENT: Final = """
m.active AND v.version <= m.version AND NOT EXISTS (SELECT 1 FROM history h
    WHERE h.person_key = v.person_key AND h.version > v.version
        AND h.op NOT IN ('extend', 'freeze', 'lift'))"""
"""Nothing that came after its version has changed the account."""
_OWE: Final = f"""
INSERT INTO callbacks (job, url, body, due)
SELECT $1, $2, $3, CAST($4 AS bigint) FROM validations v
JOIN mappings m ON m.person_key = v.person_key
WHERE v.id = $5 AND {_OF_PRESENT} ON CONFLICT DO NOTHING"""
"""Who is told acts on it: of an account that is another by now nobody is."""
_SELECT: Final = f"""
SELECT v.person_key, v.partner, v.result, v.reason, v.method, v.tested_at
FROM validations v JOIN mappings m ON m.person_key = v.person_key
WHERE (v.valid_until = 0 OR v.valid_until > $1) AND {_OF_PRESENT} AND v.person_key IN ({{marks}})
ORDER BY v.tested_at, v.received_at, v.id"""
_APPLIES: Final = f"""
SELECT v.id FROM validations v JOIN mappings m ON m.person_key = v.person_key
WHERE v.partner = $1 AND v.reference = $2 AND {_OF_PRESENT}"""


class Validation(RedactedStruct, frozen=True):
    """One result. digest: SHA-256 of what was sent. Times: milliseconds since 1970, 0 for none.

    version: of the mapping that was tested. reason: ISO 20022 code of a return.
    """

    reference: str
    digest: str
    person_key: str
    version: int
    result: Result
    method: Method
    tested_at: int
    reason: str = ""
    valid_until: int = 0


class ValidationSeen(RedactedStruct, frozen=True):
    """What is known of an account as it stands."""

    partner: str
    finding: AccountFinding
    reason: str
    method: Method
    tested_at: int


class Validations:
    """The table ``validations``. now: milliseconds since 1970."""

    def __init__(
        self, storage: Storage, partners: Partners, now: Callable[[], int] = now_ms
    ) -> None:
        self._storage = storage
        self._partners = partners
        self._now = now

    async def add(
        self, partner: str, one: Validation, person_id: str, programmes: frozenset[str]
    ) -> bool:
        """Keep it, and owe it to whoever may read it; False: its reference stands for another.

        programmes: of the person. Once more the same: nothing happens again.
        """
        mark = str(uuid.uuid4())
        row = (
            mark, partner, one.reference, one.digest, one.person_key, one.version,
            one.result.value, one.reason, one.method, one.tested_at, one.valid_until,
            self._now(),
        )  # fmt: skip
        owed = [
            self._owed(mark, reader, one, person_id)
            for reader in await self._partners.reachable(Service.RESOLVE_VALIDATION)
            if reader.may_know(programmes)
        ]
        added, *_ = await self._storage.run((_INSERT, row), *owed)
        if added:
            return True
        earlier = "SELECT digest FROM validations WHERE partner = $1 AND reference = $2"
        (rows,) = await self._storage.run((earlier, (partner, one.reference)))
        return bool(rows) and rows[0][0] == one.digest

    async def applies(self, partner: str, reference: str) -> bool:
        """True while the account it is about is the one that is registered."""
        (rows,) = await self._storage.run((_APPLIES, (partner, reference)))
        return bool(rows)

    async def of_people(self, keys: Sequence[str]) -> dict[str, ValidationSeen]:
        """The latest that says something about the account as it stands, by key of the person."""
        found: dict[str, ValidationSeen] = {}
        for start in range(0, len(keys), MAX_KEYS):
            part = keys[start : start + MAX_KEYS]
            marks = ", ".join(f"${at}" for at in range(2, len(part) + 2))
            sql = _SELECT.format(marks=marks)
            (rows,) = await self._storage.run((sql, (self._now(), *part)))
            for key, partner, result, reason, method, tested_at in rows:
                finding = finding_of(Result(result), reason)
                if finding.state is not AccountState.UNKNOWN:
                    found[key] = ValidationSeen(partner, finding, reason, method, int(tested_at))
        return found

    async def delete_older(self, than_ms: int, keep_callbacks_ms: int) -> None:
        """Delete those of long ago, and callbacks that were delivered or given up."""
        at = self._now()
        old = f"SELECT '{CALLBACK}' || id FROM validations WHERE received_at < $1"
        await self._storage.run(
            (
                f"DELETE FROM callbacks WHERE due = 0 AND job LIKE '{CALLBACK}%'"
                f" AND substr(job, 1, {len(CALLBACK) + 36}) IN ({old})",
                (at - keep_callbacks_ms,),
            ),
            ("DELETE FROM validations WHERE received_at < $1", (at - than_ms,)),
        )

    def _owed(self, mark: str, reader: Partner, one: Validation, person_id: str) -> Statement:
        finding = finding_of(one.result, one.reason)
        person: dict[str, Any] = {
            "reference_id": mark,
            "id": person_id,
            "version": one.version,
            "state": finding.state.value,
            "reason": one.reason,
            "method": one.method,
            "at": iso_of_ms(one.tested_at),
            "text": finding.sentence,
        }
        event = {"event": "account.validation", "people": [person], "at": iso_of_ms(self._now())}
        body = to_json({"ascii": False, "body": event})
        url = f"{reader.callback.rstrip('/')}/on-validation"
        return _OWE, (f"{CALLBACK}{mark}:{reader.name}", url, body, self._now(), mark)
