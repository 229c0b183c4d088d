"""The button that reads aloud: recorded words of the office, else a voice of this computer."""

from types import ModuleType
from typing import Protocol

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QHideEvent

from spar_agent.domain.speech import Speech
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.player import player_of
from spar_agent.ui.widgets.text import Notice


def _text_to_speech() -> ModuleType | None:
    """Qt's voices, or None where PySide6-Addons is not installed: the bundle is without."""
    try:
        from PySide6 import QtTextToSpeech
    except ImportError:
        return None
    return QtTextToSpeech


class _QtVoice(Protocol):
    """What we use of QTextToSpeech."""

    def setLocale(self, locale: QLocale) -> None: ...  # noqa: N802 -- Qt's name

    def say(self, text: str) -> None: ...

    def stop(self) -> None: ...


class ComputerVoice(QObject):
    """A voice of this computer, where Qt finds one that speaks the language."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._module = _text_to_speech()
        self._voice: _QtVoice | None = None
        self._spoken: frozenset[str] = frozenset()
        if self._module is not None and self._module.QTextToSpeech.availableEngines():
            voice = self._module.QTextToSpeech(self)
            self._spoken = frozenset(_code(locale) for locale in voice.availableLocales())
            self._voice = voice

    def speaks(self, language: str) -> bool:
        """True where it can speak ``language``."""
        return language in self._spoken

    def say(self, language: str, text: str) -> None:
        """Let ``text`` be heard."""
        if self._voice is not None:
            self._voice.setLocale(QLocale(language))
            self._voice.say(text)

    def stop(self) -> None:
        """Silence, now."""
        if self._voice is not None:
            self._voice.stop()


class ReadAloudButton(Button):
    """Reads aloud what its page shows, in the person's language. Not there where nothing can.

    Pressed again, or when its page goes, it is silent. ``notice`` stands on the page, too: it says
    why nothing is heard where something should be.
    """

    def __init__(self, language: PersonLanguage) -> None:
        super().__init__("", "", "volume-2")
        self.setText(self.tr("Read aloud (Alt+R)"))
        self.set_keys("Alt+R")
        self._language = language
        self._player = player_of(self)
        self._voice = ComputerVoice(self)
        self._speech = Speech("", ())
        self._sound: bytes | None = None
        self._spoken_in = ""
        self.notice = Notice()
        self.clicked.connect(self._read)
        self.hide()

    def show_speech(self, speech: Speech) -> None:
        """What would be read aloud now."""
        self._player.stop()
        self._voice.stop()
        language = self._language.language
        if (speech, language) != (self._speech, self._spoken_in):
            self.notice.say("")
        self._speech, self._spoken_in = speech, language
        recorded = self._language.recordings
        self._sound = None
        if recorded is not None and self._player.is_there():
            self._sound = recorded.sound(language, speech.pieces)
            if speech.text and recorded.is_unusable(language):
                self.notice.say(
                    self.tr(
                        "The recorded words of this language are damaged. Please read it aloud"
                        " yourself, and tell your administrator."
                    ),
                    "warn",
                )
        spoken = self._voice.speaks(language)
        self.setVisible(bool(speech.text) and (self._sound is not None or spoken))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        """The page goes, or the screen is locked: nobody is spoken to."""
        self._player.stop()
        self._voice.stop()
        super().hideEvent(event)

    def _read(self) -> None:
        if self._player.is_playing():
            self._player.stop()
        elif self._sound is not None:
            self._player.play(self._sound, self._not_heard)
        else:
            self._voice.say(self._language.language, self._speech.text)

    def _not_heard(self) -> None:
        """Whoever sits there waits for words that do not come."""
        self.notice.say(
            self.tr("This computer plays no sound now. Please read it aloud yourself."), "warn"
        )


def _code(locale: QLocale) -> str:
    return locale.name().partition("_")[0]
