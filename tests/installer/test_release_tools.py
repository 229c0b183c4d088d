"""What makes a release small, the same twice, and accounted for."""

import ctypes
import hashlib
import os
import struct
import subprocess
import zipfile
from pathlib import Path

import pytest

from installer.audit.__main__ import tell
from installer.measure_bundle import no_window, processor_seconds
from installer.release import write_sums
from installer.reproducible import difference, differing, files_of, whole
from installer.shrink import cut, drop_unneeded, forget_builder, is_needed, same_zip

OURS = frozenset({"en", "fr", "am"})
HEAD = struct.pack("<HH8x4s", 32, 0x27DA, b"CmnD") + bytes(16)


def icu(items: dict[str, bytes]) -> bytes:
    """ICU's common data. Source: ICU 73, source/common/ucmndata.h."""
    names = [f"icudt73l/{name}\0".encode() for name in items]
    at = 4 + 8 * len(items)
    offset = at + sum(len(name) for name in names)
    offset += -offset % 16
    table, body = struct.pack("<I", len(items)), b""
    for name, data in zip(names, items.values(), strict=True):
        table += struct.pack("<II", at, offset + len(body))
        at += len(name)
        body += data + bytes(-len(data) % 16)
    head = table + b"".join(names)
    return HEAD + head + bytes(-len(head) % 16) + body


def read(data: bytes) -> dict[str, bytes]:
    """By name, as ICU finds them; padding stays."""
    (count,) = struct.unpack_from("<I", data, 32)
    entries = [struct.unpack_from("<II", data, 36 + 8 * at) for at in range(count)]
    ends = [offset for _, offset in entries[1:]] + [len(data) - 32]
    assert all(offset % 16 == 0 for _, offset in entries)
    return {
        data[32 + name : data.index(b"\0", 32 + name)].decode(): data[32 + offset : 32 + end]
        for (name, offset), end in zip(entries, ends, strict=True)
    }


def test_icu_keeps_our_languages_and_what_belongs_to_none() -> None:
    items = {
        "coll/de.res": b"d" * 40, "coll/fr.res": b"f" * 41, "coll/res_index.res": b"i" * 7,
        "euc-tw-2014.cnv": b"c" * 99, "fr_CA.res": b"q" * 5, "root.res": b"r" * 64,
        "ucadata.icu": b"u" * 3,
    }  # fmt: skip
    kept = read(cut(icu(items), OURS))
    assert list(kept) == [
        f"icudt73l/{name}"
        for name in ("coll/fr.res", "coll/res_index.res", "fr_CA.res", "root.res", "ucadata.icu")
    ]
    for name, data in kept.items():
        assert data.rstrip(b"\0") == items[name.partition("/")[2]]
    with pytest.raises(ValueError, match="ICU"):
        cut(bytes(100), OURS)


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("am.res", True), ("zone/am_ET.res", True), ("zone/tzdbNames.res", True),
        ("supplementalData.res", True), ("sv.res", False), ("curr/zh_Hant_TW.res", False),
        ("brkitr/en.res", False), ("translit/root.res", False), ("unames.icu", False),
    ],
)  # fmt: skip
def test_what_of_icu_is_asked_for(name: str, needed: bool) -> None:
    assert is_needed(name, OURS) is needed


def library(path: Path, *needs: Path) -> Path:
    """A library for programs to be linked to, which needs others."""
    made = path.with_name("made.o")
    subprocess.run(["as", "-o", str(made), "-"], input=b"", check=True)
    command = ["ld", "-shared", "--no-as-needed", "-soname", path.name, "-o", str(path), str(made)]
    subprocess.run([*command, *(str(one) for one in needs)], check=True)
    made.unlink()
    return path


def test_what_no_part_of_the_bundle_needs_goes(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    (inside / "PySide6").mkdir(parents=True)
    deeper = library(inside / "libdeeper.so.1")
    drawn = library(inside / "libdrawn.so.1", deeper)
    only_printing = library(inside / "libsecrecy.so.9")
    printing = library(inside / "libcups.so.2", only_printing)
    library(inside / "PySide6" / "plugin.so", drawn, printing)
    library(inside / "libgone.so.1", library(inside / "libgone-too.so.1"))
    library(inside / "libpython3.11.so.1.0")
    library(inside / "_imported.cpython-311-x86_64-linux-gnu.so")
    library(inside / "PySide6" / "libof-a-package.so.6")
    (inside / "libalias.so").symlink_to("libgone.so.1")
    (inside / "libtext.so.1").write_text("no library", "ascii")
    assert drop_unneeded(tmp_path) == [
        "libcups.so.2", "libgone-too.so.1", "libgone.so.1", "libsecrecy.so.9",
    ]  # fmt: skip
    assert sorted(path.relative_to(inside).as_posix() for path in inside.rglob("*")) == [
        "PySide6", "PySide6/libof-a-package.so.6", "PySide6/plugin.so",
        "_imported.cpython-311-x86_64-linux-gnu.so", "libdeeper.so.1", "libdrawn.so.1",
        "libpython3.11.so.1.0", "libtext.so.1",
    ]  # fmt: skip
    assert drop_unneeded(tmp_path) == []


def test_no_library_looks_in_a_folder_of_the_builder(tmp_path: Path) -> None:
    source = tmp_path / "f.c"
    source.write_text("int one(void) { return 1; }\n", "ascii")

    def built(name: str, *words: str) -> Path:
        made = tmp_path / name
        subprocess.run(["gcc", "-shared", "-fPIC", *words, "-o", made, source], check=True)
        return made

    for kind in ("--enable-new-dtags", "--disable-new-dtags"):
        theirs = built("theirs.so", f"-Wl,{kind},-rpath,/home/somebody/lib:/opt/x", "-lm")
        assert forget_builder(theirs)
        listed = subprocess.check_output(["readelf", "-d", theirs], encoding="utf-8")
        assert "somebody" not in listed
        assert "PATH" not in listed
        assert ctypes.CDLL(str(theirs)).one() == 1
        assert not forget_builder(theirs)
    ours = built("ours.so", "-Wl,-rpath,$ORIGIN/lib")
    before = ours.read_bytes()
    assert not forget_builder(ours)
    assert not forget_builder(built("plain.so"))
    assert ours.read_bytes() == before


def test_a_zip_tells_neither_time_nor_order(tmp_path: Path) -> None:
    for place, year, names in (("a", 2001, "xy"), ("b", 2026, "yx")):
        with zipfile.ZipFile(tmp_path / place, "w") as archive:
            for name in names:
                archive.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), name * 9)
        same_zip(tmp_path / place)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    with zipfile.ZipFile(tmp_path / "a") as archive:
        assert archive.read("y") == b"y" * 9


def test_two_bundles_are_compared_file_by_file(tmp_path: Path) -> None:
    for place in ("first", "second"):
        (tmp_path / place / "in").mkdir(parents=True)
        (tmp_path / place / "in" / "same").write_bytes(b"1")
        (tmp_path / place / "link").symlink_to("in/same")
    first, second = files_of(tmp_path / "first"), files_of(tmp_path / "second")
    assert differing(first, second) == []
    assert whole(first) == whole(second)
    (tmp_path / "second" / "link").unlink()
    (tmp_path / "second" / "link").symlink_to("in/other")
    (tmp_path / "second" / "in" / "more").write_bytes(b"2")
    assert differing(first, files_of(tmp_path / "second")) == ["in/more", "link"]


def test_the_sums_are_those_of_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.rpm").write_bytes(b"a")
    (tmp_path / "SHA256SUMS.asc").write_bytes(b"of another day")
    lines = write_sums(tmp_path).read_text("utf-8").splitlines()
    assert lines == [
        f"{hashlib.sha256(b'a').hexdigest()}  a.rpm",
        f"{hashlib.sha256(b'b').hexdigest()}  b.deb",
    ]


def test_an_audit_that_asked_nobody_is_no_audit(capsys: pytest.CaptureFixture[str]) -> None:
    fine = {"name": "tuf", "version": "7.0.1", "vulns": []}
    found = {"id": "PYSEC-1", "fix_versions": ["2.1"]}
    weak = {"name": "demo", "version": "2.0", "vulns": [found]}
    silent = {"name": "other", "skip_reason": "not found"}
    assert tell({"dependencies": [fine]}) == 0
    assert tell({"dependencies": [fine, silent]}) == 2
    assert tell({"dependencies": []}) == 2
    assert "no advisory database" in capsys.readouterr().err
    assert tell({"dependencies": [fine, weak, silent]}) == 1
    assert "demo 2.0: PYSEC-1, mended in 2.1" in capsys.readouterr().out


def test_where_two_builds_part_is_told(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"made at 10:01 by us")
    other.write_bytes(b"made at 10:02 by us")
    assert difference(one, other).startswith("19 and 19 bytes, from 12 on: ")
    assert "10:01" in difference(one, other)
    other.write_bytes(b"made at")
    assert difference(one, other).startswith("19 and 7 bytes, from 7 on: ")
    other.unlink()
    assert difference(one, other) == "in one of them only"


def test_a_program_without_a_window_is_told_with_its_words(tmp_path: Path) -> None:
    with (tmp_path / "words").open("w+b") as words:
        assert no_window(Path("x/app"), 127, words) == "app: it ended with 127: it said nothing"
        words.write(b"libEGL.so.1: cannot open\n")
        words.flush()
        assert no_window(Path("x/app"), None, words).endswith(" s: libEGL.so.1: cannot open")


def test_processor_time_grows_with_work_and_is_none_for_nobody() -> None:
    before = processor_seconds(os.getpid())
    while processor_seconds(os.getpid()) < before + 0.05:
        hashlib.sha256(bytes(1_000_000))
    ended = subprocess.Popen(["true"])
    ended.wait()
    assert processor_seconds(ended.pid) == 0.0
