"""The words of the app are all in the catalogues, and all translated."""

import re
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from installer import make_i18n

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", sorted(make_i18n.LANGUAGES))
def test_lupdate_finds_nothing_new(language: str, tmp_path: Path) -> None:
    name = f"spar_agent_{language}.ts"
    kept = (ROOT / "resources" / "i18n" / name).read_bytes()
    (tmp_path / name).write_bytes(kept)
    command = make_i18n.command(language, tmp_path)
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    assert texts((tmp_path / name).read_bytes()) == texts(kept)


@pytest.mark.parametrize("language", sorted(make_i18n.LANGUAGES))
def test_every_sentence_is_translated_and_keeps_its_places(language: str) -> None:
    raw = (ROOT / "resources" / "i18n" / f"spar_agent_{language}.ts").read_bytes()
    for message in ET.fromstring(raw).iter("message"):  # noqa: S314 -- our own file
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"unfinished: {source}"
        forms = [form.text or "" for form in translation.iter("numerusform")] or [
            translation.text or ""
        ]
        assert all(forms), f"empty: {source}"
        for form in forms:
            assert set(re.findall(r"{\w*}", form)) == set(re.findall(r"{\w*}", source)), source


@pytest.mark.parametrize("language", sorted(make_i18n.LANGUAGES))
def test_every_entry_says_whether_a_speaker_has_read_it(language: str) -> None:
    """And the list of languages says what all of them together say."""
    path = make_i18n.CATALOGUES / f"spar_agent_{language}.ts"
    words = path.read_text("utf-8")
    if make_i18n.LANGUAGES[language]:
        return
    assert make_i18n.marked(words) == words, "an entry without a mark: make i18n"
    marks = re.findall(r"<translatorcomment>(.*)</translatorcomment>", words)
    unknown = [mark for mark in marks if not re.fullmatch(r"unreviewed|reviewed: .+, .+", mark)]
    assert unknown == []
    listed = tomllib.loads((make_i18n.CATALOGUES / "languages.toml").read_text("utf-8"))
    assert listed[language]["reviewed"] == (make_i18n.UNREVIEWED not in marks)


def texts(raw: bytes) -> list[tuple[str, str]]:
    root = ET.fromstring(raw)  # noqa: S314 -- our own file
    return [
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in root.iter("context")
        for message in context.iter("message")
    ]
