"""What Windows shows as the details of ``spar-agent.exe``: name, version, maker."""

import tomllib
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
UNICODE_ENGLISH: Final = ("040904B0", [0x0409, 0x04B0])


def version() -> str:
    """Of pyproject.toml."""
    plain = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return str(plain["project"]["version"])


def four_numbers(text: str) -> tuple[int, int, int, int]:
    """Windows' own shape of a version: ``0.2.0`` is 0, 2, 0, 0."""
    numbers = [int(part) for part in text.split(".") if part.isdigit()]
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def version_resource(name: str) -> Any:
    """PyInstaller's description of it; name: the program's, without ``.exe``."""
    from PyInstaller.utils.win32 import (  # type: ignore[import-untyped]  # no types
        versioninfo as win,
    )

    text, numbers = version(), four_numbers(version())
    words = {
        "CompanyName": "The SPAR Agent engineers", "FileDescription": "SPAR Agent",
        "FileVersion": text, "InternalName": name, "OriginalFilename": f"{name}.exe",
        "ProductName": "SPAR Agent", "ProductVersion": text,
        "LegalCopyright": "MPL-2.0; parts of others under their own licences",
    }  # fmt: skip
    table = win.StringTable(
        UNICODE_ENGLISH[0], [win.StringStruct(key, value) for key, value in words.items()]
    )
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            win.StringFileInfo([table]),
            win.VarFileInfo([win.VarStruct("Translation", UNICODE_ENGLISH[1])]),
        ],
    )
