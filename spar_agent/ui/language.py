"""The languages we speak, and the person's language beside the agent's."""

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QCollator, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from spar_agent.ports.recordings import Recordings
from spar_agent.ports.runner import Runner
from spar_agent.resources import resource, resource_names

T = TypeVar("T")


@cache
def _listed() -> dict[str, tuple[str, bool]]:
    """The languages of ``languages.toml`` whose words are there: name, and whether reviewed."""
    listed = tomllib.loads(resource("i18n/languages.toml").decode())
    there = resource_names("i18n")
    return {
        code: (said["name"], said["reviewed"])
        for code, said in listed.items()
        if f"spar_agent_{code}.qm" in there
    }


def languages() -> list[str]:
    """The codes of the languages the app has words in; the master language first."""
    return list(_listed())


def spoken(wanted: str) -> str:
    """``wanted``, or the system's language where we have it, else the first of ours."""
    have = languages()
    system = QLocale.system().name().split("_")[0]
    return wanted if wanted in have else system if system in have else have[0]


def unreviewed_languages() -> list[str]:
    """The names of those whose words no speaker has read yet."""
    return [name for name, reviewed in _listed().values() if not reviewed]


def language_name(code: str) -> str:
    """The language in its own words; the code itself where we do not speak it."""
    return _listed()[code][0] if code in _listed() else code


def in_order(items: Iterable[T], words: Callable[[T], str]) -> list[T]:
    """``items`` as the language of the screen sorts their ``words``; Branch 2 before Branch 10."""
    collator = QCollator(QLocale())
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    return sorted(items, key=lambda item: collator.sortKey(words(item)))


class Catalogue(QTranslator):
    """The words of one language. Qt reads from the bytes as long as it lives: they are kept."""

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        name = f"spar_agent_{language}.qm"
        self._bytes = resource(f"i18n/{name}") if name in resource_names("i18n") else b""
        if self._bytes:
            self.load(self._bytes)


def translator(language: str, parent: QObject) -> QTranslator:
    """The catalogue of ``language``; the master language needs one too, for its plurals."""
    return Catalogue(language, parent)


class InstalledWords:
    """The language of the whole app: its words, its numbers, its direction."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt
        self._before = QLocale(), qt.layoutDirection()
        self._installed: list[QTranslator] = []
        self.language = ""

    def use(self, wanted: str) -> str:
        """Install the words of ``wanted``, or of the system's language where we have it.

        Answers which language that is.
        """
        self.language = spoken(wanted)
        locale = QLocale(self.language)
        QLocale.setDefault(locale)
        self._qt.setLayoutDirection(locale.textDirection())
        self._remove_catalogues()
        catalogue = translator(self.language, self._qt)
        self._qt.installTranslator(catalogue)
        self._installed = [catalogue]
        return self.language

    def remove(self) -> None:
        """The app ends: words, numbers and direction are as they were before it."""
        self._remove_catalogues()
        locale, direction = self._before
        QLocale.setDefault(locale)
        self._qt.setLayoutDirection(direction)

    def _remove_catalogues(self) -> None:
        for former in self._installed:
            self._qt.removeTranslator(former)
        self._installed = []


@dataclass(frozen=True, slots=True)
class OfficeRecordings:
    """The words that an office had recorded, and who reads their files off the GUI thread."""

    words: Recordings
    runner: Runner


class PersonLanguage(QObject):
    """The language in which the person is spoken to, whatever the agent's screen shows.

    recordings: of what is read aloud, where an office has them.
    """

    changed = Signal()

    def __init__(
        self, language: str, parent: QObject, recordings: OfficeRecordings | None = None
    ) -> None:
        super().__init__(parent)
        self.recordings = recordings
        self.choices: Sequence[str] = languages()
        self.language = ""
        self._translator = QTranslator(self)
        self.use(language)

    def use(self, language: str) -> None:
        """Use ``language`` from now on."""
        self.language = language
        self._translator = translator(language, self)
        self.changed.emit()

    def next_language(self) -> None:
        """Change to the next language of the list (F9)."""
        at = self.choices.index(self.language) if self.language in self.choices else -1
        self.use(self.choices[(at + 1) % len(self.choices)])

    def translate(self, context: str, text: str) -> str:
        """``text`` in the person's language; the text itself where no translation is."""
        return self._translator.translate(context, text) or text

    def is_rtl(self) -> bool:
        """True where it is written from right to left."""
        return QLocale(self.language).textDirection() == Qt.LayoutDirection.RightToLeft

    def name(self) -> str:
        """The language in its own words."""
        return language_name(self.language)
