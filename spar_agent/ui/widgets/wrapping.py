"""Words in more than one line, for what does not wrap by itself."""

from PySide6.QtGui import QFontMetrics


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with line feeds between words, so that no line is wider than ``width`` pixels.

    For buttons, which do not wrap by themselves. A single word that is wider stays whole.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
