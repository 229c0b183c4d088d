"""The digests of many rows at once are those of each row, made by hand after the rule."""

import hashlib
import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from spar_mapper.core.record_key import RecordKey
from spar_mapper.records.seals import HISTORY, STREAMS
from spar_mapper.storage.port import StreamName

SECRET = bytes(range(32))
AUDIT = next(one for one in STREAMS if one.name is StreamName.AUDIT)
TEXTS = st.text(max_size=20).filter(lambda text: text.isprintable())
TIMES = st.builds(
    lambda at, hours: at.astimezone(timezone(timedelta(hours=hours))),
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 -- given a zone by timezones
    st.integers(-12, 14),
)
HASHES = st.sampled_from(["", "a" * 16])
ROWS = st.tuples(
    TIMES, TEXTS, TEXTS, TEXTS, TEXTS, st.integers(1, 2**40), TEXTS, st.none() | TEXTS, HASHES,
    HASHES, HASHES,
)  # fmt: skip


def hashed(kind: str, text: str) -> str:
    made = hashlib.blake2b(text.encode(), key=SECRET, digest_size=12, person=kind.encode())
    return urlsafe_b64encode(made.digest()).decode()


def by_hand(row: tuple[Any, ...]) -> str:
    at, partner, op, reference, person, version, fa, info, *hashes = row
    texts = [("person", person), ("account", fa), ("info", "" if info is None else f"={info}")]
    digests = [one or hashed(*text) for one, text in zip(hashes, texts, strict=True)]
    moment = at.astimezone(UTC).isoformat()
    content = ["history", moment, partner, op, reference, version, *digests]
    return hashed("row", json.dumps(content, separators=(",", ":"), ensure_ascii=False))


@given(st.lists(ROWS, max_size=6))
def test_rows_of_history_have_the_digests_that_the_rule_gives(rows: list[tuple[Any, ...]]) -> None:
    assert HISTORY.row_digests(rows, RecordKey(SECRET)) == list(map(by_hand, rows))


@given(st.lists(st.tuples(TEXTS, st.integers(), TEXTS), max_size=6))
def test_other_rows_are_hashed_as_they_are(rows: list[tuple[Any, ...]]) -> None:
    expected = [
        hashed("row", json.dumps(["audit", *row], separators=(",", ":"), ensure_ascii=False))
        for row in rows
    ]
    assert AUDIT.row_digests(rows, RecordKey(SECRET)) == expected
