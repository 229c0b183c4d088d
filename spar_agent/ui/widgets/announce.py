"""Says to a screen reader what has changed while the focus stays where it is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from spar_agent.ui.widgets.sounds import Sound, let_hear
from spar_agent.ui.widgets.wrapping import without_breaks


def announce(speaker: QObject, words: str, *, at_once: bool = False) -> None:
    """Have ``words`` read aloud where a reader listens; nothing happens where none does.

    at_once: before what is being read, as trouble is; it is heard as a sound too. Never a secret:
    readers keep a history.
    """
    if words and at_once:
        let_hear(Sound.ERROR)
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(speaker, without_breaks(words))
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
