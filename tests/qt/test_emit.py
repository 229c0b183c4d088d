"""PySide6 6.12.0 on Python 3.11 loses a reference to True per emit and aborts in the end."""

import sys

from PySide6.QtCore import QObject, Signal, SignalInstance

EMITS = 60
"""Many more than chance, and few enough for a broken PySide6 to live and tell."""


class Lamp(QObject):
    switched = Signal(bool)
    emitted = Signal(object)


def references_lost(signal: SignalInstance, value: object) -> int:
    before = sys.getrefcount(value)
    for _ in range(EMITS):
        signal.emit(value)
    return before - sys.getrefcount(value)


def test_emit_does_not_lose_references() -> None:
    lamp = Lamp()
    heard: list[object] = []
    lamp.switched.connect(lambda value: heard.append(type(value)))
    lamp.emitted.connect(lambda value: heard.append(type(value)))
    for value in (True, False):
        assert references_lost(lamp.switched, value) < EMITS // 2
    for thing in (True, False, "a word", object()):
        assert references_lost(lamp.emitted, thing) < EMITS // 2
    assert len(heard) == 6 * EMITS
