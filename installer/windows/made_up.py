"""A small program in the place of the app, where set-up and updates are tried without it."""

import subprocess
import tempfile
from pathlib import Path
from typing import Final

from installer.windows.starter import PROGRAM

SOURCE: Final = """\
#include <windows.h>
#include <stdio.h>
#include <string.h>
int main(int count, char **words)
{{
    if (count < 2 || strcmp(words[1], "--version"))
        Sleep(INFINITE); /* a window that nobody closes */
    puts("{version}");
    return 0;
}}
"""
MIGRATIONS: Final = "_internal/spar_agent/adapters/store/migrations"


def bundle(folder: Path, version: str, schema: int) -> Path:
    """A bundle whose program says ``version`` or stays open, and reads vaults up to ``schema``.

    Raises CalledProcessError, FileNotFoundError where mingw is not there.
    """
    (folder / MIGRATIONS).mkdir(parents=True)
    for number in (1, schema):
        (folder / MIGRATIONS / f"{number:04}_made_up.sql").touch()
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "made_up.c"
        source.write_text(SOURCE.format(version=version), "ascii")
        subprocess.run(
            ["x86_64-w64-mingw32-gcc", "-s", "-static", "-mwindows", "-o",  # noqa: S607
             str(folder / PROGRAM), str(source)],
            check=True,
        )  # fmt: skip
    return folder
