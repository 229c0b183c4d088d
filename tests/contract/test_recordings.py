"""Recordings are used whole or not at all, and only as they were delivered."""

import hashlib
import json
from pathlib import Path

import pytest

from spar_agent.adapters.recordings import PAUSE_S, FolderRecordings
from tests.conftest import ExpectedLogs
from tests.recorded import RATE, deliver, samples, tone

PAUSE = round(PAUSE_S * RATE)


def test_pieces_are_joined_in_their_order_with_pauses(tmp_path: Path) -> None:
    deliver(tmp_path, "hi", ("zero", "one", "two"))
    made = FolderRecordings(tmp_path)
    assert samples(made.sound("hi", ("two", "one"))) == 102 + 101 + 2 * PAUSE
    assert samples(made.sound("hi", ("one.", "\u2068one\u2069"))) == 202 + 2 * PAUSE


def test_one_missing_piece_silences_all(tmp_path: Path) -> None:
    deliver(tmp_path, "hi", ("zero", "one"))
    made = FolderRecordings(tmp_path)
    assert made.sound("hi", ("zero", "nine")) is None
    assert made.sound("hi", ()) is None
    assert made.sound("sw", ("zero",)) is None


def test_a_changed_file_is_not_played(tmp_path: Path, logs: ExpectedLogs) -> None:
    place = deliver(tmp_path, "hi", ("zero", "one"))
    (place / "w1.wav").write_bytes(tone(500))
    made = FolderRecordings(tmp_path)
    assert made.sound("hi", ("one",)) is None
    assert made.sound("hi", ("zero",)) is None  # the folder is not believed any more
    logs.expect("recordings of hi are not used")


@pytest.mark.parametrize(
    "change",
    [
        {"consent": "account-change/0"},
        {"language": "sw"},
        {"format": "spar-recordings/2"},
        {"more": 1},
        {"words": [{"text": "zero", "file": "../hi/w0.wav", "sha256": "0" * 64}]},
        {"words": [{"text": "zero", "file": "gone.wav", "sha256": "0" * 64}]},
    ],
    ids=lambda change: str(change)[:40],
)
def test_another_consent_language_or_format_is_not_used(
    tmp_path: Path, logs: ExpectedLogs, change: dict[str, object]
) -> None:
    deliver(tmp_path, "hi", ("zero",), change)
    assert FolderRecordings(tmp_path).sound("hi", ("zero",)) is None
    logs.expect("recordings of hi are")


def test_recordings_of_different_rates_are_not_joined(tmp_path: Path, logs: ExpectedLogs) -> None:
    place = deliver(tmp_path, "hi", ("zero", "one"))
    other = deliver(tmp_path / "other", "hi", ("one",))
    faster = tone(100, rate=16000)
    (place / "w1.wav").write_bytes(faster)
    manifest = json.loads((place / "manifest.json").read_text("utf-8"))
    manifest["words"][1]["sha256"] = hashlib.sha256(faster).hexdigest()
    (place / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert FolderRecordings(tmp_path).sound("hi", ("zero", "one")) is None
    logs.expect("recordings of hi are not used")
    assert FolderRecordings(other.parent).sound("hi", ("one",)) is not None
