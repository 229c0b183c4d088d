"""Plays a sound from memory: nothing that is spoken to a person is written to a disk.

Through ``aplay`` of the system, which every Linux desktop has: Qt's multimedia is 60 MB that the
bundle does without.
"""

from typing import Final

from PySide6.QtCore import QByteArray, QObject, QProcess, QStandardPaths, Signal

PROGRAM: Final = "aplay"


class Player(QObject):
    """One sound at a time. ended: it was played, or stopped."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def is_there(self) -> bool:
        """True where this computer can play."""
        return bool(QStandardPaths.findExecutable(PROGRAM))

    def is_playing(self) -> bool:
        """True while a sound is heard."""
        return self._process is not None

    def play(self, wav: bytes) -> None:
        """Let ``wav`` be heard from its beginning; what was playing stops."""
        self.stop()
        process = self._process = QProcess(self)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended)
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

    def _ended(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._ended)
            process.deleteLater()
            self.ended.emit()
