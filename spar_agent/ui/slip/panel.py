"""What came of printing, in a sentence; and which printer is used."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.ui.messages import sentence
from spar_agent.ui.slip.presenter import PrintResult, SlipState
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import Notice, isolate

translate = QCoreApplication.translate


def show_print_result(notice: Notice, state: SlipState, *, numbered: bool = True) -> None:
    """Trouble, or that the slip was printed; without a printer the way to go on without one.

    numbered: the slip has a number that can be written down.
    """
    words = {
        PrintResult.FIRST: translate("slip-page", "The slip was printed."),
        PrintResult.COPY: translate("slip-page", "A copy of the slip was printed."),
    }
    if state.trouble.code and state.trouble.code != "PRINT-NONE":
        notice.say(sentence(state.trouble.code), "warn")
    elif state.printers_known and not state.printers:
        later = translate("slip-page", "No printer here. Print later with Ctrl+P.")
        notice.say(sentence("PRINT-NONE") if numbered else later, "info")
    elif state.busy:
        notice.say(translate("slip-page", "The slip is being printed…"), "info")
    elif state.asks:
        asked = {
            PrintResult.FIRST: translate(
                "slip-page", "Sent to the printer: did the slip come out?"
            ),
            PrintResult.COPY: translate(
                "slip-page", "A copy was sent to the printer: did it come out?"
            ),
        }
        notice.say(" ".join((asked.get(state.result, ""), *_rewritten(state))), "info")
    else:
        parts = (words.get(state.result, ""), *_rewritten(state))
        notice.say(" ".join(filter(None, parts)), "info" if state.sheet.rewritten else "good")


def _rewritten(state: SlipState) -> tuple[str, ...]:
    """That some words stand in Latin letters on the paper."""
    if not state.sheet.rewritten:
        return ()
    words = translate(
        "slip-page", "This computer has no letters for {words}: they are printed in Latin letters."
    )
    return (words.format(words=isolate(", ".join(state.sheet.rewritten))),)


class SlipQuestion(QWidget):
    """Did it come out? There only while nobody has said."""

    yes = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = Button(self.tr("&Yes, it is here"), "", "circle-check")
        self.not_here = Button(self.tr("No, print &again"), "", "printer")
        self.here.clicked.connect(self.yes)
        self.not_here.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.here)
        row.addWidget(self.not_here)
        row.addStretch(1)
        self.hide()

    def show_slip(self, state: SlipState) -> None:
        """Draw the question, or nothing."""
        self.setVisible(state.asks and not state.busy)


class SlipBox(QWidget):
    """The button that prints a slip again, what came of it, and the printers."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print = Button(self.tr("&Print slip"), icon="printer")
        self.print.clicked.connect(self.asked)
        self.notice = Notice()
        self.question = SlipQuestion()
        self.printers = PrinterChoice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.print, self.notice, self.question, self.printers):
            column.addWidget(part)

    def show_slip(self, state: SlipState) -> None:
        """Draw what came of printing."""
        show_print_result(self.notice, state)
        self.question.show_slip(state)
        self.print.setEnabled(not state.busy)
        self.printers.show_printers(state.printers, state.printer)


class PrinterChoice(QWidget):
    """A list of printers; there only where there is a choice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = Choice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(field(self.tr("Printer"), self.box))
        self.box.activated.connect(self._activated)
        self.hide()

    def show_printers(self, names: tuple[str, ...], used: str) -> None:
        """Offer ``names``; ``used`` is marked."""
        if names != tuple(self.box.itemText(at) for at in range(self.box.count())):
            self.box.clear()
            self.box.addItems(list(names))
        self.box.setCurrentIndex(self.box.findText(used) if used else -1)
        self.setVisible(len(names) > 1 or bool(names and not used))

    def _activated(self, _index: int) -> None:
        self.chosen.emit(self.box.currentText())
