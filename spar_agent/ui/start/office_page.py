"""Open the office file: by path or by the system's dialog; then which office and which servers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit

from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.start.presenter import OfficeState
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import isolate, label, ltr

SUFFIXES = "*.spar-office *.json"


class OfficePage(PageFrame):
    """Emits file_given(path), then agreed.

    back_asked leads to the languages, join_asked to a center that has the office, practice_asked to
    made-up people, for whom no office is needed.
    """

    file_given = Signal(str)
    agreed = Signal()
    another_asked = Signal()
    join_asked = Signal()
    practice_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._office_shown = False
        self.path = QLineEdit()
        self.path.setPlaceholderText(self.tr("Path of the file"))
        self.choose = Button(self.tr("&Choose the file…"), icon="inbox")
        self.file = card(
            field(self.tr("Office file"), self.path),
            self.choose,
            label(self.tr("You have it from your administrator, on a stick or by mail."), "muted"),
        )
        self.body.addWidget(self.file)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(24)
        self._facts.setVerticalSpacing(10)
        self._facts.setColumnStretch(1, 1)
        self.facts = card(self._facts)
        self.body.addWidget(self.facts)
        words = self.tr("&Practice with made-up people")
        self.practise = Button(words, "quiet", "users")
        self.body.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.back = self.add_button(Button(self.tr("Language"), icon="globe"))
        self.join = self.add_button(Button(self.tr("&Join a center"), icon="globe"))
        self.another = self.add_button(Button(self.tr("&Another file"), icon="inbox"))
        self.start_at(self.path)
        self.back.clicked.connect(self.back_asked)
        self.join.clicked.connect(self.join_asked)
        self.practise.clicked.connect(self.practice_asked)
        self.another.clicked.connect(self.another_asked)
        self.choose.clicked.connect(self._choose)
        self.main.clicked.connect(self._go_on)

    def show_state(self, state: OfficeState) -> None:
        """Draw ``state``."""
        office = state.office
        self._office_shown = office is not None
        self.file.setVisible(office is None)
        self.facts.setVisible(office is not None)
        self.another.setVisible(office is not None)
        self.join.setVisible(office is None)
        self.practise.setVisible(office is None)
        self.path.setEnabled(not state.busy)
        self.choose.setEnabled(not state.busy)
        if office is None:
            self.ask(
                self.tr("Open the office file"),
                self.tr("It says for which office this computer works, and with which servers."),
            )
            words = self.tr("Reading…") if state.busy else self.tr("Open")
            self.set_main(words, self.tr("Enter: open the file"), enabled=not state.busy)
            self.start_at(self.path)
        else:
            self.ask(
                self.tr("Is this your office?"),
                self.tr("Compare name and servers with what your administrator told you."),
            )
            self._draw_facts(state)
            self.set_main(self.tr("Yes, go on"), self.tr("Enter: this is our office"))
            self.start_at(self.main)
            self.take_focus()
        self._tell(state)

    def _tell(self, state: OfficeState) -> None:
        if state.missing:
            self.notice.say(self.tr("Type where the file is, or choose it."))
        elif state.trouble.code:
            words = trouble_sentence(state.trouble)
            self.notice.say(f"{words}\n{ltr(state.detail)}" if state.detail else words)
        else:
            self.notice.say("")

    def _draw_facts(self, state: OfficeState) -> None:
        office = state.office
        if office is None:
            return
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        rows = (
            (self.tr("Office"), isolate(office.name)),
            (self.tr("Slip numbers begin with"), ltr(office.code)),
            (self.tr("Programme"), isolate(office.programme)),
            (self.tr("Name of this computer"), isolate(office.device)),
            (self.tr("Registry"), ltr(office.registry)),
            (self.tr("ID service"), ltr(office.identity)),
        )
        shown = [(caption, value) for caption, value in rows if value]
        for at, (caption, value) in enumerate(shown):
            self._facts.addWidget(label(caption, "muted"), at, 0)
            self._facts.addWidget(label(value, "strong"), at, 1)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Open the office file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        names = self.tr("Office files ({suffixes})").format(suffixes=SUFFIXES)
        dialog.setNameFilters([names, self.tr("All files (*)")])
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.path.setText(path)
        self.file_given.emit(path)

    def _go_on(self) -> None:
        if self._office_shown:
            self.agreed.emit()
        else:
            self.file_given.emit(self.path.text())
