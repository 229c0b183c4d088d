"""Makes a bundle on Linux smaller, and the same whenever it is made.

    python -m installer.shrink BUNDLE

Debugging symbols go, libraries of the system that nothing here needs any more, and the builder's
folders where libraries look for others; Qt's ICU keeps the languages that the app speaks; the ZIP
of Python's own modules carries no time of its making.
``installer.bundle`` runs it.

The format of ICU's data is that of ``common`` data: a table of contents with names and offsets.
Source: ICU's userguide/icu_data and source/common/ucmndata.h.
"""

import re
import struct
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

LANGUAGES: Final = Path(__file__).resolve().parents[1] / "resources" / "i18n" / "languages.toml"
NEVER_ASKED: Final = re.compile(r".*\.(cnv|spp|cfu)|(brkitr|translit|rbnf)/.*|unames\.icu")
"""Converters between character sets, breaks of lines, transliteration, numbers in words: Python
and Qt do these by tables of their own."""
LOCALE: Final = re.compile(r"(?:[a-z]+/)?(?P<language>[a-z]{2,3})(?:_[A-Za-z0-9_]+)?\.res")
ALWAYS: Final = ("res_index",)
ALIGNED: Final = 16
ELF: Final = b"\x7fELF"
LOADED, OF_LINKING = 1, 2
"""Kinds of segments: PT_LOAD, PT_DYNAMIC."""
NAMES: Final = 5
WHERE_TO_LOOK: Final = (15, 29)
"""Tags of entries for linking: DT_STRTAB; DT_RPATH, DT_RUNPATH."""
SYSTEM: Final = re.compile(r"lib.+\.so\.")
"""How a library is called that programs are linked to; Python's own modules are imported."""
BY_NAME: Final = ("libpython", "libXcursor")
"""Libraries that are opened by their names: PyInstaller's first program, Qt's pointer."""
OF_PRINTING: Final = ("libcups.so.2",)
"""Left to the computer that prints, and with it what only it needs: it belongs to the CUPS there,
and a computer without it has none. The packages recommend it."""
EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def is_needed(name: str, languages: frozenset[str]) -> bool:
    """name: of an item of ICU's data without its package, such as ``coll/fr.res``."""
    if NEVER_ASKED.fullmatch(name):
        return False
    found = LOCALE.fullmatch(name)
    if found is None or Path(name).stem in ALWAYS:
        return True
    return found["language"] in languages


def cut(data: bytes, languages: frozenset[str]) -> bytes:
    """ICU's data without what nobody asks for. Raises ValueError for another format."""
    head, magic = struct.unpack_from("<HH", data)
    if magic != 0x27DA or data[12:16] != b"CmnD":
        raise ValueError("not ICU's common data")
    (count,) = struct.unpack_from("<I", data, head)
    entries = [struct.unpack_from("<II", data, head + 4 + 8 * at) for at in range(count)]
    ends = [offset for _, offset in entries[1:]] + [len(data) - head]
    kept = []
    for (name_at, begin), end in zip(entries, ends, strict=True):
        raw = data[head + name_at : data.index(b"\0", head + name_at)]
        if is_needed(raw.decode("ascii").partition("/")[2], languages):
            kept.append((raw, data[head + begin : head + end]))
    return data[:head] + _contents(kept)


def _contents(items: list[tuple[bytes, bytes]]) -> bytes:
    """Table, names, items; names are sorted already, as ICU searches them by halves."""
    names_at = 4 + 8 * len(items)
    names = b"".join(name + b"\0" for name, _ in items)
    table = [struct.pack("<I", len(items))]
    offset = _aligned(names_at + len(names))
    filling = bytes(offset - names_at - len(names))
    body = []
    for name, item in items:
        table.append(struct.pack("<II", names_at, offset))
        names_at += len(name) + 1
        padded = item + bytes(-len(item) % ALIGNED)
        body.append(padded)
        offset += len(padded)
    return b"".join((*table, names, filling, *body))


def _aligned(offset: int) -> int:
    return offset + -offset % ALIGNED


def cut_library(library: Path, languages: frozenset[str]) -> None:
    """``libicudata.so.N`` with less in it, under the same name and symbol."""
    symbols = _run("readelf", "-W", "--dyn-syms", str(library))
    found = re.search(
        r": ([0-9a-f]+)\s+(\S+) OBJECT\s+GLOBAL DEFAULT\s+\d+ (icudt\d+_dat)", symbols
    )
    if found is None:
        raise ValueError(f"{library.name}: no symbol of ICU's data")
    begin, size, symbol = int(found[1], 16), int(found[2], 0), found[3]
    # the segment of the data begins the file, so that an address is an offset
    smaller = cut(library.read_bytes()[begin : begin + size], languages)
    with tempfile.TemporaryDirectory() as folder:
        data, source, made = (Path(folder) / name for name in ("d", "d.s", "d.o"))
        data.write_bytes(smaller)
        source.write_text(
            f".section .rodata\n.balign 4096\n.globl {symbol}\n.type {symbol}, @object\n{symbol}:\n"
            f'.incbin "{data}"\n.size {symbol}, .-{symbol}\n'
            '.section .note.GNU-stack,"",@progbits\n',
            "ascii",
        )
        _run("as", "-o", str(made), str(source))
        name = library.name
        _run("ld", "-shared", "-soname", name, "--hash-style=gnu", "--build-id=none",
             "-z", "noexecstack", "-rpath", "$ORIGIN", "-o", str(library), str(made))  # fmt: skip
        _run("strip", str(library))


def strip_symbols(bundle: Path) -> None:
    """Names that only a debugger asks for; libraries without them are left as they came."""
    for path in sorted(bundle.rglob("*.so*")):
        if path.is_symlink() or not path.is_file():
            continue
        if ".symtab" in _run("readelf", "-SW", str(path)):
            _run("strip", "--strip-unneeded", str(path))


def drop_unneeded(bundle: Path) -> list[str]:
    """Names of the libraries of the system that went, since nothing here asks for them.

    PyInstaller takes along what a plugin needs, also where the spec then leaves the plugin out.
    """
    needs = {path: _needed(path) for path in sorted(bundle.rglob("*")) if _is_elf(path)}
    inside = bundle / "_internal"
    system = {
        path.name: path for path in needs if path.parent == inside and SYSTEM.match(path.name)
    }
    wanted = [path for path in needs if path not in system.values()]
    wanted += [path for name, path in system.items() if name.startswith(BY_NAME)]
    kept: set[Path] = set()
    while wanted:
        path = wanted.pop()
        if path in kept:
            continue
        kept.add(path)
        wanted += [
            system[name] for name in needs[path] if name in system and name not in OF_PRINTING
        ]
    unneeded = sorted(name for name, path in system.items() if path not in kept)
    for name in unneeded:
        system[name].unlink()
    for link in inside.iterdir():
        if link.is_symlink() and not link.exists():
            link.unlink()
    return unneeded


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def _needed(path: Path) -> list[str]:
    return re.findall(r"\(NEEDED\).*\[(.+)\]", _run("readelf", "-dW", str(path)))


def forget_builder(library: Path) -> bool:
    """Takes out the folders of the computer that built ``library``; whether there were any.

    A library looks there for others before it asks the system, and on another computer anybody may
    own that folder. Paths from ``$ORIGIN``, inside the bundle, stay. Source: elf(5).
    """
    data = bytearray(library.read_bytes())
    if data[4:6] != b"\x02\x01":  # 64 bits, little endian: all that we build for
        return False
    (segments_at,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    segments = [struct.unpack_from("<IIQQQQ", data, segments_at + size * at) for at in range(count)]
    for kind, _, begin, _, _, length in segments:
        if kind == OF_LINKING:
            entries = list(struct.iter_unpack("<qQ", data[begin : begin + length]))
            kept = [
                entry for entry in entries if not _names_builder(data, segments, entry, entries)
            ]
            if len(kept) == len(entries):
                return False
            kept += [(0, 0)] * (len(entries) - len(kept))
            packed = b"".join(struct.pack("<qQ", *entry) for entry in kept)
            data[begin : begin + len(packed)] = packed
            library.write_bytes(data)
            return True
    return False


def _names_builder(
    data: bytes | bytearray,
    segments: Sequence[tuple[int, ...]],
    entry: tuple[int, ...],
    entries: Sequence[tuple[int, ...]],
) -> bool:
    tag, at = entry
    if tag not in WHERE_TO_LOOK:
        return False
    names = next(value for key, value in entries if key == NAMES)
    offset = next(
        names - address + begin
        for kind, _, begin, address, _, length in segments
        if kind == LOADED and address <= names < address + length
    )
    text = data[offset + at : data.index(b"\0", offset + at)]
    return all(not path.startswith(b"$ORIGIN") for path in text.split(b":"))


def same_zip(path: Path) -> None:
    """The members in the order of their names, without the times at which they were put in."""
    with zipfile.ZipFile(path) as archive:
        members = sorted((one.filename, archive.read(one)) for one in archive.infolist())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)


def shrink(bundle: Path) -> None:
    """All of it, in place. Raises CalledProcessError, ValueError."""
    for path in sorted(bundle.rglob("base_library.zip")):
        same_zip(path)
    if not sys.platform.startswith("linux"):
        return
    languages = frozenset(tomllib.loads(LANGUAGES.read_text("utf-8")))
    for library in sorted(bundle.rglob("libicudata.so.*")):
        if not library.is_symlink() and "PySide6" in library.parts:
            cut_library(library, languages)
    drop_unneeded(bundle)
    strip_symbols(bundle)
    for path in sorted(bundle.rglob("*")):
        if _is_elf(path):
            forget_builder(path)


def _run(*command: str) -> str:
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, encoding="utf-8", errors="replace"
    )
    return done.stdout


if __name__ == "__main__":
    shrink(Path(sys.argv[1]))
