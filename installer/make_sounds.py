"""Makes the two sounds of the desk: our own tones, drawn from sines.

Not run by ``make``: its result lies in resources/sounds.
"""

import math
import struct
import wave
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "resources" / "sounds"
RATE = 22_050
LOUD = 0.28
"""Of full scale: heard in an office, no start for anybody."""
FADE_S = 0.012

SOUNDS: dict[str, tuple[tuple[float, float], ...]] = {
    "capture": ((880.0, 0.07), (1318.5, 0.11)),  # up: it is there
    "error": ((311.1, 0.12), (0.0, 0.04), (233.1, 0.18)),  # down, and lower: look at the screen
}
"""Notes of each sound: hertz (0 for silence) and seconds."""


def samples(notes: tuple[tuple[float, float], ...]) -> bytes:
    """16-bit samples of ``notes``, each faded in and out so that nothing clicks."""
    made = bytearray()
    for hertz, seconds in notes:
        count = round(seconds * RATE)
        for at in range(count):
            edge = min(at, count - at) / RATE / FADE_S
            value = LOUD * min(1.0, edge) * math.sin(2 * math.pi * hertz * at / RATE)
            made += struct.pack("<h", round(value * 32_767))
    return bytes(made)


def main() -> None:
    """Write both files."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        with wave.open(str(OUT / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(notes))


if __name__ == "__main__":
    main()
