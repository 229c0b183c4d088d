"""Two sounds of the desk: something was captured, and something went wrong.

They say nothing that the page does not say too, and they can be switched off.
"""

from enum import StrEnum

from PySide6.QtCore import QObject

from spar_agent.resources import resource
from spar_agent.ui.widgets.player import SoundPlayer, player_of


class Sound(StrEnum):
    """Named as its file in ``resources/sounds``."""

    CAPTURE = "capture"
    ERROR = "error"


class Sounds(QObject):
    """Plays them while ``on``; where this computer cannot play, nothing is heard."""

    def __init__(self, parent: QObject, *, on: bool, player: SoundPlayer | None = None) -> None:
        super().__init__(parent)
        self.on = on
        self._player: SoundPlayer = player or player_of(self)
        _used.append(self)

    def let(self, sound: Sound) -> None:
        """Let ``sound`` be heard; one that is still heard is not cut off."""
        if self.on and self._player.is_there() and not self._player.is_playing():
            self._player.play(resource(f"sounds/{sound.value}.wav"))

    def stop(self) -> None:
        """Silence, and from now on another's, if there is one."""
        self._player.stop()
        if self in _used:
            _used.remove(self)


_used: list[Sounds] = []
"""Those of the app that runs in this process; the last one made is heard."""


def let_hear(sound: Sound) -> None:
    """Have ``sound`` heard; nothing happens where no app runs, as in most tests."""
    if _used:
        _used[-1].let(sound)
