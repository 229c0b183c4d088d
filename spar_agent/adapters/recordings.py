"""Recorded words in a folder that the office delivers. See docs/recordings.md."""

import hashlib
import io
import logging
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, Literal, NamedTuple

import msgspec

from spar_agent.adapters.config_files import ConfigSection, read_json, read_strictly, read_text
from spar_agent.domain.speech import CONSENT_TEXT_ID, spoken
from spar_agent.errors import ProfileBad

log = logging.getLogger(__name__)

RECORDINGS: Final = "recordings"
"""The folder of the profile in which they lie."""

MANIFEST: Final = "manifest.json"
MAX_FILE: Final = 2_000_000
PAUSE_S: Final = 0.25

FileName = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{1,60}\.wav$")]
Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
Code = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}$")]


class RecordedWords(ConfigSection, frozen=True):
    """text: what is spoken in ``file``, as it stands on the page."""

    text: Words
    file: FileName
    sha256: Sha256


class RecordingManifest(ConfigSection, frozen=True):
    """What one folder holds. consent: the id of the consent text that was read out."""

    format: Literal["spar-recordings/1"]
    language: Code
    consent: str
    words: Annotated[tuple[RecordedWords, ...], msgspec.Meta(max_length=5000)]


class WavFormat(NamedTuple):
    """Channels, bytes per sample, samples per second."""

    channels: int
    width: int
    rate: int


class FolderRecordings:
    """Recordings below ``folder``, one folder per language, each with its manifest.

    Whole or not at all: where a piece is missing, damaged, or of another consent, there is nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._words: dict[str, dict[str, RecordedWords]] = {}
        self._unusable: set[str] = set()

    def sound(self, language: str, pieces: Sequence[str]) -> bytes | None:
        """All of ``pieces`` after one another as one WAV file; None where one is not recorded."""
        if language not in self._words:
            self._words[language] = self._read(language)
        found = [self._words[language].get(spoken(piece)) for piece in pieces]
        files = [words for words in found if words is not None]
        if not files or len(files) < len(found):
            return None
        try:
            return _joined([self._checked(language, words) for words in files])
        except (OSError, EOFError, wave.Error, ProfileBad) as error:
            log.warning("recordings of %s are not used: %s", language, type(error).__name__)
            self._words[language] = {}
            self._unusable.add(language)
            return None

    def is_unusable(self, language: str) -> bool:
        """As Recordings."""
        return language in self._unusable

    def _read(self, language: str) -> dict[str, RecordedWords]:
        path = self._folder / language / MANIFEST
        if not path.is_file():
            return {}
        try:
            made = read_strictly(
                RecordingManifest, read_json(read_text(path), "the list of recordings")
            )
        except ProfileBad as error:
            log.warning("recordings of %s are not used: %s", language, error.detail)
            self._unusable.add(language)
            return {}
        if made.language != language or made.consent != CONSENT_TEXT_ID:
            log.warning("recordings of %s are of another language or consent", language)
            self._unusable.add(language)
            return {}
        return {spoken(words.text): words for words in made.words}

    def _checked(self, language: str, words: RecordedWords) -> bytes:
        path = self._folder / language / words.file
        if path.stat().st_size > MAX_FILE:
            raise ProfileBad(f"{words.file}: too long")
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != words.sha256:
            raise ProfileBad(f"{words.file}: not the file that was delivered")
        return data


def _joined(files: Sequence[bytes]) -> bytes:
    """The files in one, with a pause between them. All have the format of the first."""
    made, kept = io.BytesIO(), None
    with wave.open(made, "wb") as out:
        for data in files:
            with wave.open(io.BytesIO(data), "rb") as one:
                shape = WavFormat(one.getnchannels(), one.getsampwidth(), one.getframerate())
                if kept is None:
                    kept = shape
                    out.setnchannels(shape.channels)
                    out.setsampwidth(shape.width)
                    out.setframerate(shape.rate)
                elif shape != kept:
                    raise ProfileBad("recordings differ in rate or width")
                out.writeframes(one.readframes(one.getnframes()))
                silence = round(PAUSE_S * shape.rate) * shape.channels * shape.width
                out.writeframes(bytes(silence))
    return made.getvalue()
