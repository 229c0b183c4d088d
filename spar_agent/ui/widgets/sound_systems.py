"""Sound of Windows and macOS from memory, through libraries that every such system has.

Sources: PlaySoundW and its flags, learn.microsoft.com (mmsystem.h); NSSound, developer.apple.com.
"""

import ctypes
import io
import wave
from typing import Final, Protocol, cast

SND_ASYNC: Final = 0x0001
SND_NODEFAULT: Final = 0x0002
SND_MEMORY: Final = 0x0004

Value = ctypes.c_void_p | ctypes.c_char_p | ctypes.c_ulong
"""What a message to an Objective-C object carries."""


def length_ms(wav: bytes) -> int:
    """How long ``wav`` is heard, in milliseconds; 0 for what is no WAV."""
    try:
        with wave.open(io.BytesIO(wav)) as sound:
            return int(1000 * sound.getnframes() / sound.getframerate())
    except (wave.Error, EOFError, ZeroDivisionError):
        return 0


class SoundSystem(Protocol):
    """A library that plays one sound at a time."""

    def is_there(self) -> bool:
        """True where it was found."""
        ...

    def play(self, wav: bytes) -> bool:
        """Begin; False when the system does not play it."""
        ...

    def stop(self) -> None:
        """Silence, now."""
        ...


class WinMm(Protocol):
    """winmm.dll, as far as it is called here."""

    def PlaySoundW(  # noqa: N802 -- Windows' name
        self, sound: ctypes.c_void_p | None, module: None, flags: int
    ) -> int:
        """0 when nothing is played. sound: where a WAV lies; None for silence."""
        ...


class WindowsSound:
    """PlaySoundW of winmm.dll. library: tests give their own."""

    def __init__(self, library: WinMm | None = None) -> None:
        found = getattr(ctypes, "windll", None)
        its_own = cast("WinMm", found.winmm) if found is not None else None
        self._library = library or its_own
        self._kept: ctypes.Array[ctypes.c_char] | None = None

    def is_there(self) -> bool:
        """True on Windows."""
        return self._library is not None

    def play(self, wav: bytes) -> bool:
        """Begin. The bytes are kept as long as Windows reads them."""
        if self._library is None:
            return False
        self.stop()
        self._kept = ctypes.create_string_buffer(wav, len(wav))
        flags = SND_MEMORY | SND_ASYNC | SND_NODEFAULT
        at = ctypes.c_void_p(ctypes.addressof(self._kept))
        return bool(self._library.PlaySoundW(at, None, flags))

    def stop(self) -> None:
        """No name means: nothing more."""
        if self._library is not None and self._kept is not None:
            self._library.PlaySoundW(None, None, 0)
        self._kept = None


class MacSound:
    """NSSound of AppKit, by messages to Objective-C objects. library: tests give their own."""

    def __init__(self, library: ctypes.CDLL | None = None) -> None:
        self._library = library or _objective_c()
        self._sound: int = 0

    def is_there(self) -> bool:
        """True on macOS, where Qt has loaded AppKit."""
        return bool(self._class("NSSound"))

    def play(self, wav: bytes) -> bool:
        """Begin. NSData copies the bytes; the sound is ours until it is stopped."""
        if not self.is_there():
            return False
        self.stop()
        data = self._send(
            self._class("NSData"), "dataWithBytes:length:",
            ctypes.c_char_p(wav), ctypes.c_ulong(len(wav)),
        )  # fmt: skip
        empty = self._send(self._class("NSSound"), "alloc")
        self._sound = self._send(empty, "initWithData:", ctypes.c_void_p(data))
        return bool(self._sound) and bool(self._send(self._sound, "play") & 0xFF)

    def stop(self) -> None:
        """Silence, and the sound goes."""
        sound, self._sound = self._sound, 0
        if sound:
            self._send(sound, "stop")
            self._send(sound, "release")

    def _class(self, name: str) -> int:
        if self._library is None:
            return 0
        get = self._library.objc_getClass
        get.restype, get.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
        return int(get(name.encode()) or 0)

    def _send(self, receiver: int, message: str, *values: Value) -> int:
        """The kinds of the values are set for each call: the function takes any number of them."""
        if self._library is None:
            return 0
        name = self._library.sel_registerName
        name.restype, name.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
        pointer = ctypes.c_void_p
        kind = ctypes.CFUNCTYPE(pointer, pointer, pointer, *(type(value) for value in values))
        call = kind(("objc_msgSend", self._library))
        return int(call(receiver, name(message.encode()), *values) or 0)


def _objective_c() -> ctypes.CDLL | None:
    """The runtime of Objective-C; None where there is none."""
    try:
        return ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    except OSError:
        return None
