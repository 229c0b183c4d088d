"""A slip in words, ready for any paper. No Qt in this file."""

from dataclasses import dataclass
from enum import StrEnum

from spar_agent.domain.slip import QrModules


class SlipLineRole(StrEnum):
    """What a line of a slip is; the paper knows how large it stands."""

    PROGRAMME = "programme"
    HEADING = "heading"
    STAMP = "stamp"
    TITLE = "title"
    NUMBER = "number"
    CAPTION = "caption"
    FACT = "fact"
    STATUS = "status"
    SMALL = "small"
    RULE = "rule"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One paragraph; RULE and CODE have no text."""

    role: SlipLineRole
    text: str = ""


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """Everything that is drawn, in one language. rtl: read from right to left.

    rewritten: words that no font here can draw, and that stand in Latin letters instead. mark: a
    word that is drawn across the whole paper, or empty.
    """

    lines: tuple[SlipLine, ...] = ()
    code: QrModules = ()
    rtl: bool = False
    rewritten: tuple[str, ...] = ()
    mark: str = ""

    def text(self) -> str:
        """All words, one paragraph per line: for screen readers and for tests."""
        return "\n".join(line.text for line in self.lines if line.text)


NO_SHEET = SlipSheet()


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers of this computer. usual: the system's choice, or empty."""

    names: tuple[str, ...] = ()
    usual: str = ""
