"""A folder of recordings as an office delivers it; each word is a tone of its own length."""

import hashlib
import io
import json
import wave
from collections.abc import Mapping, Sequence
from pathlib import Path

from spar_agent.domain.speech import CONSENT_TEXT_ID

RATE = 8000


def tone(samples: int, rate: int = RATE) -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(b"\x10\x20" * samples)
    return made.getvalue()


def deliver(
    folder: Path, language: str, words: Sequence[str], changes: Mapping[str, object] | None = None
) -> Path:
    """The folder of ``language``; word number n is 100 + n samples long."""
    place = folder / language
    place.mkdir(parents=True)
    listed = []
    for at, text in enumerate(words):
        data = tone(100 + at)
        (place / f"w{at}.wav").write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        listed.append({"text": text, "file": f"w{at}.wav", "sha256": digest})
    manifest = {"format": "spar-recordings/1", "language": language, "consent": CONSENT_TEXT_ID,
                "words": listed, **(changes or {})}  # fmt: skip
    (place / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return place


def samples(sound: bytes | None) -> int:
    assert sound is not None
    with wave.open(io.BytesIO(sound), "rb") as read:
        return read.getnframes()
