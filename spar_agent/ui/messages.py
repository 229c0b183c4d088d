"""The sentence an agent reads for each error code: what happened, what is safe, what to do."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.device import ReaderTrouble
from spar_agent.ui.sentences.center import OF_CENTER
from spar_agent.ui.sentences.computer import OF_COMPUTER
from spar_agent.ui.sentences.readers import OF_READERS, OF_TROUBLE
from spar_agent.ui.sentences.servers import OF_SERVERS
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.widgets.text import ltr

translate = QCoreApplication.translate

SENTENCES: Final[dict[str, str]] = {**OF_SERVERS, **OF_READERS, **OF_COMPUTER, **OF_CENTER}


def sentence(code: str, left: int | None = None, wait_s: float = 0.0) -> str:
    """The translated sentence, with tries left and waiting time where known; empty for no code.

    Raises KeyError for an unknown code.
    """
    if not code:
        return ""
    parts = [translate("errors", SENTENCES[code])]
    if left is not None:
        words = translate("errors", "Tries left: {n}.")
        parts.append(words.format(n=ltr(str(left))))
    if wait_s >= 1:
        clock = f"{int(wait_s) // 60}:{int(wait_s) % 60:02d}"
        words = translate("errors", "Wait {time}.")
        parts.append(words.format(time=ltr(clock)))
    return " ".join(parts)


def reader_sentence(trouble: ReaderTrouble) -> str:
    """The translated sentence of what a reader reports, or of why it is not used."""
    return translate("errors", OF_TROUBLE[trouble])


def trouble_sentence(trouble: Trouble) -> str:
    """The translated sentence of ``trouble``; empty for none."""
    if trouble.reader is not None:
        return reader_sentence(trouble.reader)
    return sentence(trouble.code, trouble.left, trouble.wait_s)
