"""The button that reads aloud: recorded words of the office, else a voice of this computer."""

from functools import partial
from types import ModuleType
from typing import Protocol

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QHideEvent

from spar_agent.domain.speech import Speech
from spar_agent.errors import SparError
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.presenter import FreshRunner
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
        recordings = language.recordings
        self._reading = FreshRunner(recordings.runner) if recordings is not None else None
        if self._reading is not None:
            self.destroyed.connect(self._reading.start_over)  # a late answer finds nobody
        self._player = player_of(self)
        self._voice = ComputerVoice(self)
        self._speech = Speech("", ())
        self._sound: bytes | None = None
        self._spoken_in = ""
        self.notice = Notice()
        self.clicked.connect(self._read)
        self.hide()

    def show_speech(self, speech: Speech) -> None:
        """What would be read aloud now; the button is there as soon as something can read it."""
        self._player.stop()
        self._voice.stop()
        language = self._language.language
        if (speech, language) != (self._speech, self._spoken_in):
            self.notice.say("")
            self._speech, self._spoken_in = speech, language
            self._look_for_recordings()
        self._show_whether_it_can()

    def _look_for_recordings(self) -> None:
        self._sound = None
        recordings, pieces = self._language.recordings, self._speech.pieces
        if recordings is None or self._reading is None:
            return
        self._reading.start_over()
        if pieces and self._player.is_there():
            read = partial(recordings.words.sound, self._spoken_in, pieces)
            self._reading.run(read, self._found, self._not_read)

    def _found(self, sound: bytes | None) -> None:
        self._sound = sound
        recordings = self._language.recordings
        if recordings is not None and recordings.words.is_unusable(self._spoken_in):
            self.notice.say(
                self.tr(
                    "The recorded words of this language are damaged. Please read it aloud"
                    " yourself, and tell your administrator."
                ),
                "warn",
            )
        self._show_whether_it_can()

    def _not_read(self, error: SparError) -> None:
        """As without recordings; what went wrong with them is in the log."""

    def _show_whether_it_can(self) -> None:
        spoken = self._voice.speaks(self._spoken_in)
        self.setVisible(bool(self._speech.text) and (self._sound is not None or spoken))

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
