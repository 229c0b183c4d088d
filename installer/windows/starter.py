"""The folder of versions on Windows, and the small program that starts the one in use.

    python -m installer.windows.starter OUT.exe

makes the program of ``starter.c`` with Debian's mingw. The same source gives the same file.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from installer.windows.version import four_numbers, version

HERE: Final = Path(__file__).resolve().parent
ICON: Final = HERE.parent / "app.ico"
PROGRAM: Final = "spar-agent.exe"
RESOURCE: Final = """\
1 ICON "{icon}"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "040904B0"
    BEGIN
      VALUE "CompanyName", "The SPAR Agent engineers"
      VALUE "FileDescription", "SPAR Agent"
      VALUE "FileVersion", "{version}"
      VALUE "OriginalFilename", "spar-agent.exe"
      VALUE "ProductName", "SPAR Agent"
      VALUE "ProductVersion", "{version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x0409, 0x04B0
  END
END
"""


def make(to: Path) -> None:
    """Compile it. Raises CalledProcessError, FileNotFoundError where mingw is not there."""
    numbers = ",".join(str(number) for number in four_numbers(version()))
    with tempfile.TemporaryDirectory() as folder:
        described, resource = Path(folder) / "starter.rc", Path(folder) / "starter.o"
        text = RESOURCE.format(icon=ICON.as_posix(), numbers=numbers, version=version())
        described.write_text(text, "utf-8")
        _run("x86_64-w64-mingw32-windres", "-o", str(resource), str(described))
        to.parent.mkdir(parents=True, exist_ok=True)
        _run(
            "x86_64-w64-mingw32-gcc", "-Os", "-s", "-static", "-municode", "-mwindows", "-Wall",
            "-Wextra", "-Werror", "-Wl,--no-insert-timestamp", "-o", str(to),
            str(HERE / "starter.c"), str(resource),
        )  # fmt: skip


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
