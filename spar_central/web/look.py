"""How pages look: the desk's colours and marks, as style sheets. One table of colours for both."""

import hashlib
import re
from functools import cache
from importlib.resources import files

import msgspec
from markupsafe import Markup

from spar_central.web.resources import resource


@cache
def tokens() -> str:
    """Colours as CSS variables: light, dark where the system is, and for strong contrast."""
    tables = msgspec.json.decode(resource("qss/tokens.json"), type=dict[str, dict[str, str]])
    light, dark, contrast = (_variables(tables[name]) for name in ("light", "dark", "contrast"))
    return (
        f":root{{color-scheme:light dark;{light}}}"
        f"@media(prefers-color-scheme:dark){{:root{{{dark}}}}}"
        f"@media(prefers-contrast:more){{:root{{{contrast}}}}}"
    )


def _variables(table: dict[str, str]) -> str:
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in table.items())


def shared(name: str) -> str:
    """One of the sheets that every entry may use: ``base.css``, ``fonts.css``."""
    return (files("spar_central.web") / "static" / name).read_text("utf-8")


def sheet(*parts: str) -> str:
    """The tokens and then these sheets, as one text without comments and needless blanks."""
    text = re.sub(r"/\*.*?\*/", "", "".join((tokens(), *parts)), flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", text).strip()


@cache
def icon(name: str) -> Markup:
    """One of the desk's icons, to stand in a page. It says nothing to a screen reader."""
    text = resource(f"icons/{name}.svg").decode()
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r'\sclass="[^"]*"', "", text)
    text = re.sub(r"\s+", " ", text).strip()
    text = text.replace("<svg", '<svg class="icon" aria-hidden="true" focusable="false"', 1)
    return Markup(text)  # noqa: S704 -- our own files


@cache
def version_of(text: bytes) -> str:
    """Part of the address of a file, so that browsers may keep it for ever."""
    return hashlib.sha256(text).hexdigest()[:16]
