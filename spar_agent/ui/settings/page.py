"""The settings: each in its card, all saved by one button, and they hold at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from spar_agent.domain.look import Look
from spar_agent.domain.preferences import LONGEST_LOCK_S, OF_SUPERVISORS, Preferences
from spar_agent.domain.slip_paper import Paper
from spar_agent.services.preferences import TEXT_SIZES
from spar_agent.ui.language import language_name, languages
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.settings.presenter import SettingsState
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import PageFrame, SideBySide, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import Tick, label, ltr

LOCK_S = (60, 120, 180, 300, 600, 900)


class SettingsPage(PageFrame):
    """Emits save_asked(Preferences) and test_asked(paper, printer, words)."""

    save_asked = Signal(object)
    test_asked = Signal(object, str, object)
    back_asked = Signal()
    practice_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state: SettingsState | None = None
        self.ask(self.tr("Settings"), self.tr("What you save holds at once."))
        self.language, self.text_size, self.look = Choice(), Choice(), Choice()
        self.paper, self.printer, self.lock = Choice(), Choice(), Choice()
        self.by_itself = Tick(self.tr("A slip comes out as soon as a visit is saved"))
        self.sounds = Tick(self.tr("A sound when something was captured or went wrong"))
        self.autostart = Tick(self.tr("This app starts when somebody signs in to the computer"))
        self.proxy = QLineEdit()
        self.proxy.setPlaceholderText(ltr("http://proxy.example:3128"))
        self.test = Button(self.tr("Print a &test slip"), icon="printer")
        self.office_lock = label("", "muted")
        self.note = label(self.tr("Lock and proxy are changed by a supervisor."), "muted")
        said = self.tr("What cannot be changed here is said by the policy of this computer.")
        self.policy = label(said, "muted")
        self.practise = Button(self.tr("Practise with made-up people"), icon="pencil")
        self.practise.clicked.connect(self.practice_asked)
        self._fill()
        self._lay_out()
        self.back = self.add_button(Button(self.tr("Back"), icon="arrow-left"))
        self.back.clicked.connect(self.back_asked)
        self.test.clicked.connect(self._test)
        self.main.clicked.connect(self._save)
        self.start_at(self.language)

    def _fill(self) -> None:
        for code in languages():
            self.language.addItem(language_name(code), code)
        for size in TEXT_SIZES:
            self.text_size.addItem(ltr(f"{size} %"), size)
        self.look.addItem(self.tr("Light"), Look.LIGHT.value)
        self.look.addItem(self.tr("Dark"), Look.DARK.value)
        self.look.addItem(self.tr("High contrast"), Look.CONTRAST.value)
        self.paper.addItem(self.tr("Roll, 80 mm"), Paper.ROLL.value)
        self.paper.addItem(self.tr("Sheet, A5"), Paper.A5.value)
        self.printer.addItem(self.tr("The system's usual one"), "")
        for seconds in LOCK_S:
            self._add_lock(seconds)

    def _lay_out(self) -> None:
        screen, slips, computer = SideBySide(24), SideBySide(24), SideBySide(24)
        screen.addLayout(field(self.tr("Language of the screen"), self.language))
        screen.addLayout(field(self.tr("Size of the text"), self.text_size))
        screen.addLayout(field(self.tr("Look"), self.look))
        slips.addLayout(field(self.tr("Paper"), self.paper))
        slips.addLayout(field(self.tr("Printer"), self.printer))
        computer.addLayout(field(self.tr("Lock the screen after"), self.lock))
        computer.addLayout(field(self.tr("Proxy of this network"), self.proxy))
        self.body.addWidget(card(label(self.tr("Your screen"), "section"), screen))
        test = QHBoxLayout()
        test.addWidget(self.test)
        test.addStretch(1)
        self.body.addWidget(
            card(label(self.tr("Slips"), "section"), slips, self.by_itself.row(), test)
        )
        self.body.addWidget(
            card(
                label(self.tr("This computer"), "section"),
                computer,
                self.office_lock,
                self.note,
                self.sounds.row(),
                self.autostart.row(),
                self.policy,
            )
        )
        self.body.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def show_state(self, state: SettingsState) -> None:
        """Draw ``state``; what is being chosen stays until it is saved."""
        before, self._state = self._state, state
        ready = state.chosen is not None and not state.busy
        self._list_printers(state)
        self._list_locks(state.longest_lock_s)
        is_read = state.chosen is not None and (before is None or before.chosen is None)
        if state.chosen is not None and is_read:
            self._draw(state.chosen)
        self._enable(state, ready=ready)
        self.note.setVisible(not state.administers)
        words = self.tr("Saving…") if state.busy else self.tr("Save the settings")
        self.set_main(words, self.tr("Alt+T: test slip"), enabled=ready)
        if is_read and self.isVisible():
            self.take_focus()  # until now only practice could be chosen, at the lower end
        self._tell(state)

    def _enable(self, state: SettingsState, *, ready: bool) -> None:
        """What may be changed, by whom sits here and by the policy of the computer."""
        for own in (self.language, self.text_size, self.look, self.test):
            own.setEnabled(ready)
        of_computer: dict[str, QWidget] = {
            "slip_paper": self.paper,
            "slip_printer": self.printer,
            "slip_prints_itself": self.by_itself,
            "sounds": self.sounds,
            "autostart": self.autostart,
            "lock_after_s": self.lock,
            "proxy": self.proxy,
        }
        for name, widget in of_computer.items():
            allowed = state.administers or name not in OF_SUPERVISORS
            widget.setEnabled(ready and allowed and name not in state.fixed)
        self.policy.setVisible(bool(state.fixed & of_computer.keys()))

    def _tell(self, state: SettingsState) -> None:
        if state.trouble.code:
            words = trouble_sentence(state.trouble)
            shown = state.detail and state.trouble.code == "SETUP-SETTINGS"
            self.notice.say(f"{words}\n{ltr(state.detail)}" if shown else words)
        elif state.kept:
            self.notice.say(self.tr("Saved. It holds from now on."), "good")
        elif state.printed:
            self.notice.say(self.tr("The test slip was sent. Did it come out?"), "good")
        else:
            self.notice.say("")

    def _list_printers(self, state: SettingsState) -> None:
        chosen = state.chosen.slip_printer if state.chosen else ""
        for name in (*state.printers, chosen):
            if name and self.printer.findData(name) < 0:
                self.printer.addItem(ltr(name), name)

    def _list_locks(self, longest_s: int) -> None:
        """Only what the office allows can be chosen."""
        for at in reversed(range(self.lock.count())):
            if self.lock.itemData(at) > longest_s:
                self.lock.removeItem(at)
        if self.lock.findData(longest_s) < 0:
            self._add_lock(longest_s)
        allowed = self.tr("Your office wants the lock at the latest after: {time}")
        self.office_lock.setText(allowed.format(time=self._duration(longest_s)))
        self.office_lock.setVisible(longest_s < LONGEST_LOCK_S)

    def _add_lock(self, seconds: int) -> None:
        self.lock.addItem(self._duration(seconds), seconds)

    def _duration(self, seconds: int) -> str:
        minutes, rest = divmod(seconds, 60)
        if rest:
            return self.tr("%n second(s)", "", seconds)
        return self.tr("%n minute(s)", "", minutes)

    def _draw(self, chosen: Preferences) -> None:
        if self.lock.findData(chosen.lock_after_s) < 0:
            self._add_lock(chosen.lock_after_s)
        if self.text_size.findData(chosen.text_percent) < 0:
            self.text_size.addItem(ltr(f"{chosen.text_percent} %"), chosen.text_percent)
        for box, value in (
            (self.language, chosen.language),
            (self.text_size, chosen.text_percent),
            (self.look, chosen.look.value),
            (self.paper, chosen.slip_paper.value),
            (self.printer, chosen.slip_printer),
            (self.lock, chosen.lock_after_s),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.by_itself.setChecked(chosen.slip_prints_itself)
        self.sounds.setChecked(chosen.sounds)
        self.autostart.setChecked(chosen.autostart)
        self.proxy.setText(chosen.proxy)

    def _wanted(self) -> Preferences:
        return Preferences(
            language=str(self.language.currentData()),
            look=Look(self.look.currentData()),
            text_percent=int(self.text_size.currentData()),
            slip_paper=Paper(self.paper.currentData()),
            slip_printer=str(self.printer.currentData()),
            slip_prints_itself=self.by_itself.isChecked(),
            sounds=self.sounds.isChecked(),
            autostart=self.autostart.isChecked(),
            lock_after_s=int(self.lock.currentData()),
            proxy=self.proxy.text().strip(),
        )

    def _save(self) -> None:
        self.save_asked.emit(self._wanted())

    def _test(self) -> None:
        wanted = self._wanted()
        words = (
            self.tr("Test slip"),
            self.tr("This slip is about nobody."),
            self.tr("If you can read this, slips come out right."),
        )
        self.test_asked.emit(wanted.slip_paper, wanted.slip_printer, words)
