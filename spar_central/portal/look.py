"""The sheet that stands in every page: the desk's colours, only those that are used."""

import re
from functools import cache
from importlib.resources import files

from spar_central.web.look import tokens
from spar_central.web.security import style_hash

_VARIABLE = re.compile(r"--([a-z-]+):[^;]*;")


@cache
def page_sheet() -> str:
    """Text of the ``<style>`` element."""
    sheet = (files("spar_central.portal") / "static" / "portal.css").read_text("utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL).replace("\n", "")
    used = set(re.findall(r"var\(--([a-z-]+)\)", sheet))
    colours = _VARIABLE.sub(lambda found: found[0] if found[1] in used else "", tokens())
    return colours + sheet


@cache
def page_sheet_hash() -> str:
    """What the policy of the pages allows."""
    return style_hash(page_sheet())


@cache
def script() -> bytes:
    """The one script, which every page works without."""
    text = (files("spar_central.portal") / "static" / "portal.js").read_text("utf-8")
    lines = (line.strip() for line in text.splitlines() if not line.startswith("//"))
    return "\n".join(line for line in lines if line).encode()
