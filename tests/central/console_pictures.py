"""``python -m tests.central.console_pictures``: the pictures of ``docs/console.md``, drawn anew.

A center, its console and a Chromium of this computer, with made-up people; small files.
"""

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.central.browsing import (
    chromium,
    live_in,
    page_with_passkeys,
    pages_of,
    register_and_sign_in,
)
from tests.central.console import office
from tests.central.storages import settings

FOLDER = Path(__file__).parents[2] / "docs" / "images"
SIZE = {"width": 1000, "height": 720}
COLOURS = 128
SHOWN = {"home": "home", "case": "case", "devices": "devices", "complaint": "complaint",
         "written": "bank", "deputies": "deputies"}  # fmt: skip
"""Pages, and their names in the documentation."""


def main() -> int:
    """Says what it wrote."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with office(settings("", folder), folder) as there:
            lived = live_in(there)
            with chromium(there, viewport=SIZE) as context:
                page = page_with_passkeys(context)
                register_and_sign_in(page, there, "R-1")
                paths = pages_of(lived)
                for which, named in SHOWN.items():
                    page.goto(paths[which])
                    if which == "written":
                        page.evaluate("document.querySelector('.open-first').scrollIntoView()")
                    file = FOLDER / f"console-{named}.png"
                    size = write(page.screenshot(), file)
                    sys.stdout.write(f"{file.name}: {size // 1000} kB\n")
    return 0


def write(raw: bytes, file: Path) -> int:
    """Few colours are enough for a page; the bytes of the file."""
    picture = Image.open(BytesIO(raw)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    return file.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
