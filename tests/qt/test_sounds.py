"""What is captured and what goes wrong is heard, unless somebody switched it off."""

import io
import wave
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spar_agent.resources import resource
from spar_agent.ui.widgets.sounds import Sound, Sounds, let_hear
from spar_agent.ui.widgets.text import Notice


class Ear(QObject):
    """A player that keeps what it was given."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[bytes] = []
        self.busy = False

    def is_there(self) -> bool:
        return True

    def is_playing(self) -> bool:
        return self.busy

    def play(self, wav: bytes) -> None:
        self.heard.append(wav)

    def stop(self) -> None:
        self.busy = False


@pytest.fixture
def ear(qtbot: QtBot) -> Iterator[tuple[Sounds, Ear]]:
    parent, made = QWidget(), Ear()
    qtbot.addWidget(parent)
    sounds = Sounds(parent, on=True, player=made)
    yield sounds, made
    sounds.stop()


def test_a_fault_is_heard_once_and_good_news_is_not(ear: tuple[Sounds, Ear], qtbot: QtBot) -> None:
    _, heard = ear
    notice = Notice()
    qtbot.addWidget(notice)
    notice.say("Saved.", "good")
    assert heard.heard == []
    notice.say("That PIN is not right.")
    notice.say("That PIN is not right.")
    notice.say("")
    assert heard.heard == [resource("sounds/error.wav")]


def test_switched_off_or_while_one_is_heard_there_is_silence(ear: tuple[Sounds, Ear]) -> None:
    sounds, heard = ear
    sounds.on = False
    let_hear(Sound.CAPTURE)
    sounds.on, heard.busy = True, True
    let_hear(Sound.CAPTURE)
    assert heard.heard == []
    heard.busy = False
    let_hear(Sound.CAPTURE)
    assert heard.heard == [resource("sounds/capture.wav")]


def test_when_the_app_has_stopped_nothing_is_heard(ear: tuple[Sounds, Ear]) -> None:
    sounds, heard = ear
    sounds.stop()
    let_hear(Sound.ERROR)
    assert heard.heard == []


@pytest.mark.parametrize("sound", Sound)
def test_each_is_short_and_soft(sound: Sound) -> None:
    with wave.open(io.BytesIO(resource(f"sounds/{sound.value}.wav"))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getnframes() / file.getframerate() < 0.5
        frames = memoryview(file.readframes(file.getnframes())).cast("h")
    assert 4_000 < max(frames) < 12_000
