"""Subsets the Noto fonts of the Debian packages fonts-noto-core and fonts-noto-cjk for the app.

    apt-get install fonts-noto-core fonts-noto-cjk; pip install fonttools
    python installer/make_fonts.py

Not run by ``make``: its result lies in resources/fonts.
"""

import subprocess
import sys
from pathlib import Path

from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables

OUT = Path(__file__).resolve().parents[1] / "resources" / "fonts"
TRUETYPE = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto")
LATIN = "U+0020-024F,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2100-214F,U+2190-21FF,U+25CF"
GREEK_CYRILLIC = "U+0370-052F"
WHOLE = "U+0000-10FFFF"

SCRIPTS_ON_NEED = (
    "Bengali", "Tamil", "Telugu", "Kannada", "Malayalam", "Gujarati", "Gurmukhi", "Oriya",
    "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Hebrew", "Georgian", "Armenian", "OlChiki",
    "MeeteiMayek", "Thaana", "NKo", "Tifinagh", "Adlam",
)  # fmt: skip
"""Scripts of names and places on slips; the app loads these only when such a text is drawn."""

FACES = (
    ("NotoSans-Regular.ttf", f"{LATIN},{GREEK_CYRILLIC}"),
    ("NotoSans-Bold.ttf", f"{LATIN},{GREEK_CYRILLIC}"),
    ("NotoSansMono-Regular.ttf", "U+0020-017F,U+2010-2026,U+25CF"),
    ("NotoSansMono-Bold.ttf", "U+0020-017F,U+2010-2026,U+25CF"),
    ("NotoSansArabic-Regular.ttf", WHOLE),
    ("NotoSansArabic-Bold.ttf", WHOLE),
    ("NotoSansDevanagari-Regular.ttf", WHOLE),
    ("NotoSansDevanagari-Bold.ttf", WHOLE),
    ("NotoSansEthiopic-Regular.ttf", WHOLE),
    *((f"NotoSans{script}-Regular.ttf", WHOLE) for script in SCRIPTS_ON_NEED),
)


def common_kanji() -> str:
    """Kana, and the kanji of JIS X 0208's first level, as Unicode ranges."""
    found = set()
    for row in range(0x30, 0x50):
        for cell in range(0x21, 0x7F):
            raw = bytes((0x1B, 0x24, 0x42, row, cell, 0x1B, 0x28, 0x42))
            try:
                found.add(ord(raw.decode("iso2022_jp")))
            except UnicodeDecodeError:
                continue
    return ",".join(["U+3000-30FF", "U+FF00-FFEF", *(f"U+{code:04X}" for code in sorted(found))])


def subset(source: Path, unicodes: str, name: str, *more: str) -> None:
    """One face, with all its layout features."""
    command = [
        sys.executable,
        "-m",
        "fontTools.subset",
        str(source),
        f"--unicodes={unicodes}",
        f"--output-file={OUT / name}",
        "--layout-features=*",
        "--no-hinting",
        "--name-IDs=*",
        *more,
    ]
    subprocess.run(command, check=True)


def name_script(path: Path, script: str) -> None:
    """Adds an empty GSUB table for ``script``: Qt draws boxes where a font of it has none."""
    language = otTables.DefaultLangSys()
    language.ReqFeatureIndex, language.LookupOrder = 0xFFFF, None
    language.FeatureIndex, language.FeatureCount = [], 0
    record = otTables.ScriptRecord()
    record.ScriptTag, record.Script = script, otTables.Script()
    record.Script.DefaultLangSys, record.Script.LangSysRecord = language, []
    table = otTables.GSUB()
    table.Version = 0x00010000
    table.ScriptList, table.ScriptList.ScriptRecord = otTables.ScriptList(), [record]
    table.FeatureList, table.FeatureList.FeatureRecord = otTables.FeatureList(), []
    table.LookupList, table.LookupList.Lookup = otTables.LookupList(), []
    font = TTFont(path)
    font["GSUB"] = newTable("GSUB")
    font["GSUB"].table = table
    font.save(path)


def main() -> int:
    """Writes every face."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, unicodes in FACES:
        subset(TRUETYPE / name, unicodes, name)
    name_script(OUT / "NotoSansThaana-Regular.ttf", "thaa")
    # The first font of the collection is the Japanese one.
    subset(
        CJK / "NotoSansCJK-Regular.ttc", common_kanji(), "NotoSansJP-Regular.otf", "--font-number=0"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
