"""What is captured and what goes wrong is heard, unless somebody switched it off."""

import ctypes
import io
import sys
import wave
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spar_agent.resources import resource
from spar_agent.ui.widgets.player import LibraryPlayer, Player, player_of
from spar_agent.ui.widgets.sound_systems import (
    SND_ASYNC,
    SND_MEMORY,
    SND_NODEFAULT,
    MacSound,
    WindowsSound,
    length_ms,
)
from spar_agent.ui.widgets.sounds import Sound, Sounds, let_hear
from spar_agent.ui.widgets.text import Notice
from tests.conftest import WAIT_MS


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

    def play(self, wav: bytes, on_silent: Callable[[], None] = print) -> None:
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


class HeardWinMm:
    """winmm.dll as far as we call it: what it was told, and the bytes that lay there then."""

    def __init__(self, *, plays: bool = True) -> None:
        self.heard: list[bytes | None] = []
        self.flags: list[int] = []
        self.plays = plays

    def PlaySoundW(self, sound: ctypes.c_void_p | None, module: None, flags: int) -> bool:  # noqa: N802
        self.heard.append(ctypes.string_at(sound, len(CAPTURE)) if sound is not None else None)
        self.flags.append(flags)
        return self.plays


CAPTURE = resource("sounds/capture.wav")


def test_windows_plays_from_memory_and_is_told_to_stop(qtbot: QtBot) -> None:
    library, home = HeardWinMm(), QObject()
    player = LibraryPlayer(home, WindowsSound(library))
    assert player.is_there()
    player.play(CAPTURE)
    assert player.is_playing()
    player.play(CAPTURE)  # the second one cuts the first one off
    assert library.heard == [CAPTURE, None, CAPTURE]
    assert library.flags[0] == SND_MEMORY | SND_ASYNC | SND_NODEFAULT
    with qtbot.waitSignal(player.ended, timeout=WAIT_MS):
        pass
    assert not player.is_playing()
    assert library.heard[-1] is None
    player.stop()
    assert library.heard.count(None) == 2  # nothing plays: nothing is stopped


def test_a_sound_card_that_refuses_keeps_nobody_waiting(qtbot: QtBot) -> None:
    home = QObject()
    player = LibraryPlayer(home, WindowsSound(HeardWinMm(plays=False)))
    player.play(CAPTURE)
    assert not player.is_playing()


@pytest.mark.parametrize(("platform", "kind"), [
    ("linux", Player), ("win32", LibraryPlayer), ("darwin", LibraryPlayer),
])  # fmt: skip
def test_each_system_has_its_player(qtbot: QtBot, platform: str, kind: type) -> None:
    home = QObject()
    assert isinstance(player_of(home, platform), kind)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the library is there")
@pytest.mark.parametrize("system", [WindowsSound, MacSound])
def test_without_its_library_there_is_silence(
    system: type[WindowsSound] | type[MacSound],
) -> None:
    made = system()
    assert not made.is_there()
    assert not made.play(CAPTURE)
    made.stop()


def test_what_is_no_sound_has_no_length() -> None:
    assert length_ms(CAPTURE) in range(50, 500)
    assert length_ms(b"RIFF") == 0
