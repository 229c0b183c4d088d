"""PySide6 6.12.0 on Python 3.11 loses a reference to True per emit and aborts; this guards the pin."""

import sys

from PySide6.QtCore import QObject, Signal

EMITS = 500


class Lamp(QObject):
    switched = Signal(bool)
    named = Signal(str)
    both = Signal(object)


def references_lost(lamp: Lamp, value: object) -> int:
    before = sys.getrefcount(value)
    for _ in range(EMITS):
        if isinstance(value, bool):
            lamp.switched.emit(value)
        lamp.both.emit(value)
    return before - sys.getrefcount(value)
