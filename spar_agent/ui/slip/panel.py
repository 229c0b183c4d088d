"""What came of printing, in a sentence; and which printer is used."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spar_agent.ui.messages import sentence
from spar_agent.ui.slip.presenter import PrintResult, SlipState
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import Notice

translate = QCoreApplication.translate


def show_print_result(notice: Notice, state: SlipState) -> None:
    """Trouble, or that the slip was printed; without a printer the way to go on without one."""
    words = {
        PrintResult.FIRST: translate("slip-page", "The slip was printed."),
        PrintResult.COPY: translate("slip-page", "A copy of the slip was printed."),
    }
    if state.trouble.code and state.trouble.code != "PRINT-NONE":
        notice.say(sentence(state.trouble.code), "warn")
    elif state.printers_known and not state.printers:
        notice.say(sentence("PRINT-NONE"), "info")
    elif state.busy:
        notice.say(translate("slip-page", "The slip is being printed…"), "info")
    else:
        notice.say(words.get(state.result, ""), "good")


class SlipBox(QWidget):
    """The button that prints a slip again, what came of it, and the printers."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print = Button(self.tr("&Print slip"), icon="printer")
        self.print.clicked.connect(self.asked)
        self.notice = Notice()
        self.printers = PrinterChoice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.print, self.notice, self.printers):
            column.addWidget(part)

    def show_slip(self, state: SlipState) -> None:
        """Draw what came of printing."""
        show_print_result(self.notice, state)
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
