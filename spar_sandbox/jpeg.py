"""A baseline grey JPEG writer, enough for drawn pictures.

Source: ITU-T T.81 (1992); quantisation table K.1, Huffman tables K.3 and K.5.
"""

import math
import struct
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

_ZIGZAG: Final = sorted(
    range(64),
    key=lambda i: (i // 8 + i % 8, (i // 8) if (i // 8 + i % 8) % 2 else (i % 8)),
)
# fmt: off
_QUANT: Final = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)
_DC_COUNTS: Final = bytes([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
_DC_VALUES: Final = bytes(range(12))
_AC_COUNTS: Final = bytes([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125])
# fmt: on
_AC_VALUES: Final = bytes.fromhex(
    "01020300041105122131410613516107227114328191a1082342b1c11552d1f0"
    "2433627282090a161718191a25262728292a3435363738393a43444546474849"
    "4a535455565758595a636465666768696a737475767778797a83848586878889"
    "8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5"
    "c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8"
    "f9fa"
)


def _codes(counts: bytes, values: bytes) -> dict[int, tuple[int, int]]:
    """Value -> (code, bits), by annex C."""
    table, code, place = {}, 0, 0
    for bits, count in enumerate(counts, start=1):
        for _ in range(count):
            table[values[place]] = (code, bits)
            code, place = code + 1, place + 1
        code <<= 1
    return table


_DC: Final = _codes(_DC_COUNTS, _DC_VALUES)
_AC: Final = _codes(_AC_COUNTS, _AC_VALUES)
_COSINE: Final = [
    [
        (math.sqrt(0.125) if u == 0 else 0.5) * math.cos((2 * x + 1) * u * math.pi / 16)
        for x in range(8)
    ]
    for u in range(8)
]


class _Bits:
    """Collects bits, with a zero byte stuffed after each 0xFF."""

    def __init__(self) -> None:
        self.out = bytearray()
        self._held = 0
        self._count = 0

    def put(self, value: int, bits: int) -> None:
        self._held = (self._held << bits) | value
        self._count += bits
        while self._count >= 8:
            self._count -= 8
            byte = (self._held >> self._count) & 0xFF
            self.out.append(byte)
            if byte == 0xFF:
                self.out.append(0)
        self._held &= (1 << self._count) - 1

    def finish(self) -> bytes:
        if self._count:
            self.put((1 << (8 - self._count)) - 1, 8 - self._count)
        return bytes(self.out)


@cache
def _block(samples: bytes) -> tuple[int, ...]:
    """64 grey samples -> 64 quantised coefficients in zigzag order."""
    if samples.count(samples[0]) == 64:
        return (round((samples[0] - 128) * 8 / _QUANT[0]), *([0] * 63))
    rows = [[samples[y * 8 + x] - 128 for x in range(8)] for y in range(8)]
    half = [[sum(map(_times, row, c)) for c in _COSINE] for row in rows]
    turned = list(zip(*half, strict=True))
    full = [[sum(map(_times, column, c)) for c in _COSINE] for column in turned]
    flat = [full[u][v] for v in range(8) for u in range(8)]
    return tuple(round(flat[i] / _QUANT[i]) for i in _ZIGZAG)


def _times(left: float, right: float) -> float:
    return left * right


def _put_amplitude(bits: _Bits, value: int, size: int) -> None:
    if size:
        bits.put(value if value > 0 else value + (1 << size) - 1, size)


def _put_block(bits: _Bits, block: Sequence[int], before: int) -> None:
    step = block[0] - before
    size = abs(step).bit_length()
    bits.put(*_DC[size])
    _put_amplitude(bits, step, size)
    run = 0
    last = max((i for i in range(1, 64) if block[i]), default=0)
    for value in block[1 : last + 1]:
        if value == 0:
            run += 1
            continue
        while run > 15:
            bits.put(*_AC[0xF0])
            run -= 16
        size = abs(value).bit_length()
        bits.put(*_AC[run << 4 | size])
        _put_amplitude(bits, value, size)
        run = 0
    if last < 63:
        bits.put(*_AC[0])


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def encode(width: int, height: int, shade: Callable[[int, int], int]) -> bytes:
    """A JPEG of ``shade(x, y)`` in 0..255; width and height are multiples of 8."""
    if width % 8 or height % 8:
        raise ValueError("width and height are multiples of 8")
    bits, before = _Bits(), 0
    for top in range(0, height, 8):
        for left in range(0, width, 8):
            samples = bytes(shade(left + x, top + y) for y in range(8) for x in range(8))
            block = _block(samples)
            _put_block(bits, block, before)
            before = block[0]
    head = (
        b"\xff\xd8"
        + _segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
        + _segment(0xDB, b"\0" + bytes(_QUANT[i] for i in _ZIGZAG))
        + _segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0")
        + _segment(0xC4, b"\0" + _DC_COUNTS + _DC_VALUES)
        + _segment(0xC4, b"\x10" + _AC_COUNTS + _AC_VALUES)
        + _segment(0xDA, b"\x01\x01\0\0\x3f\0")
    )
    return head + bits.finish() + b"\xff\xd9"
