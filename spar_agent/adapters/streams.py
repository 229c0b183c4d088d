"""Standard input and output, which a program on Windows may lack or have in a code page."""

import os
import sys
from io import TextIOWrapper
from typing import Final, TextIO

NAMES: Final = ("stdin", "stdout", "stderr")


def use_streams() -> None:
    """Every standard stream is there; files and pipes carry UTF-8. A console keeps its own way.

    Started from an icon, a program for Windows has none (``sys.stderr`` is None).
    """
    for name in NAMES:
        stream: TextIO | None = getattr(sys, name)
        if stream is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 -- stays
        elif isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
