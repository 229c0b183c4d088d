"""The person's language, beside the agent's: consent, read-back and slip."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QLocale, QObject, Qt, QTranslator, Signal

from spar_agent.resources import resource, resource_names

SOURCE = "en"


def languages() -> list[str]:
    """The languages the app has words in; the master language first."""
    found = sorted(
        name.removeprefix("spar_agent_").removesuffix(".qm")
        for name in resource_names("i18n")
        if name.endswith(".qm")
    )
    return [SOURCE, *(code for code in found if code != SOURCE)]


def translator(language: str, parent: QObject) -> QTranslator:
    """The catalogue of ``language``; the master language needs one too, for its plurals."""
    made = QTranslator(parent)
    name = f"i18n/spar_agent_{language}.qm"
    if name.removeprefix("i18n/") in resource_names("i18n"):
        data = resource(name)
        made.setProperty("data", QByteArray(data))  # Qt reads from it as long as it lives
        made.load(data)
    return made


class Words(QObject):
    """Speaks one of our languages to the person, whatever the agent's screen speaks."""

    changed = Signal()

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: Sequence[str] = languages()
        self.language = ""
        self._translator = QTranslator(self)
        self.speak(language)

    def speak(self, language: str) -> None:
        """Use ``language`` from now on."""
        self.language = language
        self._translator = translator(language, self)
        self.changed.emit()

    def next_language(self) -> None:
        """F9: the next one."""
        at = self.choices.index(self.language) if self.language in self.choices else -1
        self.speak(self.choices[(at + 1) % len(self.choices)])

    def translate(self, context: str, text: str) -> str:
        """``text`` in the person's language; the text itself where no translation is."""
        return self._translator.translate(context, text) or text

    def is_rtl(self) -> bool:
        """True for Arabic and its like."""
        return QLocale(self.language).textDirection() == Qt.LayoutDirection.RightToLeft

    def name(self) -> str:
        """The language in its own words."""
        return QLocale(self.language).nativeLanguageName() or self.language
