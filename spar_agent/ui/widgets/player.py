"""Plays a sound from memory: nothing that is spoken to a person is written to a disk.

On Linux through ``aplay``, which every desktop has; on Windows and macOS through the system's own
library (``sound_systems``): Qt's multimedia is 60 MB that the bundle does without.
"""

import sys
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QByteArray, QObject, QProcess, QStandardPaths, QTimer, Signal

from spar_agent.ui.widgets.sound_systems import MacSound, SoundSystem, WindowsSound, length_ms

PROGRAM: Final = "aplay"
END_MS = 150
"""After this much longer than a sound is long, it has been heard."""


def _nobody_asks() -> None:
    """A sound that is not heard is missed by nobody."""


class SoundPlayer(Protocol):
    """What plays one sound at a time."""

    def is_there(self) -> bool:
        """True where this computer can play."""
        ...

    def is_playing(self) -> bool:
        """True while a sound is heard."""
        ...

    def play(self, wav: bytes, on_silent: Callable[[], None] = _nobody_asks) -> None:
        """Let ``wav`` be heard from its beginning; what was playing stops.

        on_silent: called where this computer does not play it after all.
        """
        ...

    def stop(self) -> None:
        """Silence, now."""
        ...


def player_of(parent: QObject, platform: str = sys.platform) -> SoundPlayer:
    """What plays on this computer; ``platform`` as ``sys.platform`` names it."""
    if platform == "win32":
        return LibraryPlayer(parent, WindowsSound())
    if platform == "darwin":
        return LibraryPlayer(parent, MacSound())
    return Player(parent)


class Player(QObject):
    """Plays through a program of the system. ended: the sound was played, or stopped."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._on_silent: Callable[[], None] = _nobody_asks

    def is_there(self) -> bool:
        """True where this computer can play."""
        return bool(QStandardPaths.findExecutable(PROGRAM))

    def is_playing(self) -> bool:
        """True while a sound is heard."""
        return self._process is not None

    def play(self, wav: bytes, on_silent: Callable[[], None] = _nobody_asks) -> None:
        """As SoundPlayer: a program that ends with an error, such as without a sound card."""
        self.stop()
        self._on_silent = on_silent
        process = self._process = QProcess(self)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._broken)
        process.start(QStandardPaths.findExecutable(PROGRAM), ["-q", "-"])
        process.write(QByteArray(wav))
        process.closeWriteChannel()

    def stop(self) -> None:
        """Silence, now."""
        process = self._process
        if process is not None:
            self._ended()
            process.kill()
            process.waitForFinished(500)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._ended()
        if code or status is QProcess.ExitStatus.CrashExit:
            self._on_silent()

    def _broken(self, error: QProcess.ProcessError) -> None:
        """One that never began has no end; every other trouble ends the program."""
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()
            self._on_silent()

    def _ended(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._broken)
            process.deleteLater()
            self.ended.emit()


class LibraryPlayer(QObject):
    """Plays through a library that does not tell when it is done: the sound's length does.

    ended: the sound was played, or stopped.
    """

    ended = Signal()

    def __init__(self, parent: QObject | None, system: SoundSystem) -> None:
        super().__init__(parent)
        self._system = system
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self.stop)

    def is_there(self) -> bool:
        """True where the library is."""
        return self._system.is_there()

    def is_playing(self) -> bool:
        """True while a sound is heard."""
        return self._until.isActive()

    def play(self, wav: bytes, on_silent: Callable[[], None] = _nobody_asks) -> None:
        """As SoundPlayer."""
        self.stop()
        if self._system.play(wav):
            self._until.start(length_ms(wav) + END_MS)
        else:
            on_silent()

    def stop(self) -> None:
        """Silence, now."""
        if not self._until.isActive() and self.sender() is not self._until:
            return
        self._until.stop()
        self._system.stop()
        self.ended.emit()
