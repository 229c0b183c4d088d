"""A slip without empty boxes: words that no font of this computer has are in Latin letters."""

from dataclasses import replace

from spar_agent.ui.glyphs import CanDraw, readable
from spar_agent.ui.slip.sheet import SlipSheet


def readable_sheet(sheet: SlipSheet, can_draw: CanDraw) -> SlipSheet:
    """``sheet`` without boxes; ``rewritten`` names the words that stand in Latin letters now."""
    rewritten: list[str] = []
    lines = []
    for line in sheet.lines:
        text, words = readable(line.text, can_draw)
        rewritten += words
        lines.append(replace(line, text=text))
    return replace(sheet, lines=tuple(lines), rewritten=tuple(dict.fromkeys(rewritten)))
