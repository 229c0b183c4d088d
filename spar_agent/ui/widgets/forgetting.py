"""Pages that go for good, with all that their objects still hold."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

LOOKS = 50
"""Turns of the event loop in which Qt should have deleted what it was asked to delete."""


def forget(parts: Sequence[QObject]) -> None:
    """Delete ``parts`` and empty their Python halves once Qt has deleted its own.

    Qt's signals keep a page's Python half alive for as long as something else holds a slot of it,
    and with it the numbers that it drew.
    """
    held = [one for part in parts for one in (part, *part.findChildren(QObject))]
    for part in parts:
        part.deleteLater()
    QTimer.singleShot(0, partial(_empty, held, LOOKS))


def _empty(held: list[QObject], looks: int) -> None:
    left = []
    for one in held:
        if isValid(one):
            left.append(one)
        else:
            vars(one).clear()
    if left and looks:
        QTimer.singleShot(0, partial(_empty, left, looks - 1))
