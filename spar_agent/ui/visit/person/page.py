"""The first page of a visit: who has come."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from spar_agent.domain.card import IdCard
from spar_agent.domain.digits import ascii_digits
from spar_agent.domain.ids import IdFault, IdFormat, read_person_id
from spar_agent.ui.dates import day
from spar_agent.ui.messages import sentence, trouble_sentence
from spar_agent.ui.status import status_line
from spar_agent.ui.visit.person.card_panel import CardPanel, CardSources
from spar_agent.ui.visit.person.helper_panel import HelperPanel
from spar_agent.ui.visit.person.state import PersonState
from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.scan_line import ScanLineEdit
from spar_agent.ui.widgets.sounds import Sound, let_hear
from spar_agent.ui.widgets.text import isolate, label, ltr, restyle

translate = QCoreApplication.translate

MAX_SCANNED = 8_192
MIN_SCANNED = 41
"""A number with all its spaces is shorter, a signed card is always longer."""


def names_of_ids(form: IdFormat) -> str:
    """What people there call their numbers."""
    if not form.vid_digits:
        return isolate(form.uin_name)
    words = translate("person", "{uin} or {vid}")
    return words.format(uin=isolate(form.uin_name), vid=isolate(form.vid_name))


def length_sentence(form: IdFormat) -> str:
    """How long an ID is here."""
    uin = {"uin": ltr(str(form.uin_digits)), "uin_name": isolate(form.uin_name)}
    if not form.vid_digits:
        words = translate(
            "person", "Digits of an ID ({uin_name}): {uin}. Compare it with the card."
        )
        return words.format(**uin)
    words = translate(
        "person",
        "Digits of an ID: {uin} ({uin_name}) or {vid} ({vid_name}). Compare it with the card.",
    )
    return words.format(**uin, vid=ltr(str(form.vid_digits)), vid_name=isolate(form.vid_name))


def fault_sentence(fault: IdFault | None, form: IdFormat) -> str:
    """What is wrong with the typed number."""
    words = {
        IdFault.NOT_DIGITS: translate("person", "An ID has digits only."),
        IdFault.LENGTH: length_sentence(form),
        IdFault.CHECKSUM: translate(
            "person", "This number has a mistake. Compare it digit by digit with the card."
        ),
    }
    return words[fault] if fault is not None else ""


NONE, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


def in_fours(digits: str) -> str:
    """``digits`` as cards write them: in groups of four."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


class PersonPage(PageFrame):
    """Takes a UIN or VID, typed, pasted or from a scanner that types."""

    person_given = Signal(str)
    open_asked = Signal(str)
    another_asked = Signal()
    card_scanned = Signal(str)
    card_picture_given = Signal(object)  # GreyPicture
    card_frame_seen = Signal(object)  # GreyPicture
    card_put_away = Signal()

    def __init__(self, id_format: IdFormat) -> None:
        super().__init__()
        self._id_format = id_format
        self.ask(
            self.tr("Who has come?"), self.tr("Scan the ID card, or type the number that is on it.")
        )
        self.entry = ScanLineEdit()
        self.entry.setObjectName("bigNumber")
        self.entry.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.entry.setMaxLength(MAX_SCANNED)
        longest = max(id_format.uin_digits, id_format.vid_digits)
        self.entry.setPlaceholderText(in_fours("0" * longest))
        self.below = label("", "muted")
        self.sources = CardSources()
        caption = self.tr("ID number ({names})").format(names=names_of_ids(id_format))
        self.body.addWidget(card(field(caption, self.entry), self.below, self.sources))
        self.card = CardPanel()
        self.card.hide()
        self.body.addWidget(self.card)
        self._found_text = label("", "strong")
        self._found_line = label("", "muted")
        self._open = Button(self.tr("Open that visit"), icon="history")
        self._another = Button(self.tr("Start another"), "quiet")
        self.found = card(self._found_text, self._found_line, self._open, self._another)
        self.body.addWidget(self.found)
        self.helper = HelperPanel()
        self.body.addWidget(self.helper)
        self.body.addStretch(1)
        self.found.hide()
        self.start_at(self.entry)
        self.entry.textEdited.connect(self._edited)
        self.main.clicked.connect(self._given)
        self.entry.returnPressed.connect(self._given)
        self.entry.scanned.connect(self._given)
        self._open.clicked.connect(self._open_pressed)
        self._another.clicked.connect(self.another_asked)
        self._open_id = ""
        self._fault = ""
        self._card: IdCard | None = None
        self.sources.picture_given.connect(self.card_picture_given)
        self.sources.frame_seen.connect(self.card_frame_seen)
        self.sources.unreadable.connect(self._nothing_read)

    def show_state(self, state: PersonState) -> None:
        """Draw ``state``."""
        self.entry.setEnabled(not state.busy)
        restyle(self.entry, "fault", state.id_fault is not None)
        self.below.setObjectName("muted" if state.id_fault is None else "bad")
        restyle(self.below, "fault", state.id_fault is not None)
        fault = fault_sentence(state.id_fault, self._id_format)
        if fault != self._fault:
            self._fault = fault
            announce(self.entry, fault, at_once=True)
        self.below.setText(fault or self._help())
        self.notice.say(trouble_sentence(state.trouble))
        self._show_round(state)
        self.set_main(
            self.tr("Continue"),
            self.tr("Enter: check the number and go on · Alt+H: someone helps"),
            enabled=not state.busy and not state.open_enrollments,
        )
        self.sources.setEnabled(not state.busy)
        self.helper.show_helper(state.helper)
        self._show_card(state.card)
        self.found.setVisible(bool(state.open_enrollments))
        if state.open_enrollments:
            enrollment = state.open_enrollments[0]
            self._open_id = enrollment.enrollment_id
            self._found_text.setText(
                self.tr("There is a visit for this person already, from {date}.").format(
                    date=day(enrollment.captured_at)
                )
            )
            self._found_line.setText(status_line(enrollment))
            self.stand_at(self._open)

    def clear(self) -> None:
        """Empty the page for the next person."""
        self.entry.clear()
        self.helper.clear()
        self._card = None
        self.card.photo.show_bytes(b"")

    def _show_card(self, shown: IdCard | None) -> None:
        self.card.setVisible(shown is not None)
        self.sources.setVisible(shown is None)
        if shown is not None and shown is not self._card:
            self.card.show_card(shown)
            let_hear(Sound.CAPTURE)
            self.sources.stop_camera()
            self.entry.setText(shown.person_id)
            self._group(ascii_digits(shown.person_id))
            QTimer.singleShot(0, self.card, self._bring_card_into_view)
        self._card = shown

    def _bring_card_into_view(self) -> None:
        """On a low screen what the card says would stand below the edge, and work goes on there."""
        if self.card.height() > self.area.viewport().height():
            self.area.begin_at(self.card)
        else:
            self.area.bring_into_view(self.card, 0)
        if self.entry.hasFocus() and self.entry.visibleRegion().isEmpty():
            self.stand_at(self.main)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """A number that is typed or scanned goes to its line, wherever the focus stands."""
        plain = event.modifiers() in {NONE, KEYPAD} and event.text().isalnum()
        if plain and self.entry.isEnabled() and not self.entry.hasFocus():
            self.stand_at(self.entry)
            QApplication.sendEvent(self.entry, event)
            return
        super().keyPressEvent(event)

    def _nothing_read(self) -> None:
        self.notice.say(sentence("QR-UNREADABLE"))

    def _help(self) -> str:
        return self.tr("The last digit checks the others. Nothing is sent yet.")

    def _edited(self, text: str) -> None:
        if self._card is not None:
            self.card_put_away.emit()
        if len(text) >= MIN_SCANNED:
            return  # a code on its way in: nothing to group, and nothing to look through each time
        digits = ascii_digits(text)
        if digits.isdigit():
            self._group(digits)
        full = len(digits) in {self._id_format.uin_digits, self._id_format.vid_digits}
        wrong = full and read_person_id(digits, self._id_format) is IdFault.CHECKSUM
        longest = max(self._id_format.uin_digits, self._id_format.vid_digits)
        shown = wrong and len(digits) == longest
        restyle(self.entry, "fault", shown)
        slip = fault_sentence(IdFault.CHECKSUM, self._id_format)
        self.below.setText(slip if shown else self._help())

    def _show_round(self, state: PersonState) -> None:
        lead = self.tr("Scan the ID card, or type the number that is on it.")
        if state.place:
            words = self.tr("Round in {place}: {n} so far.")
            done = words.format(place=isolate(state.place), n=ltr(str(state.so_far)))
            lead = f"{done} {lead}"
        self.ask(self.tr("Who has come?"), lead)

    def _group(self, digits: str) -> None:
        at_end = self.entry.cursorPosition() == len(self.entry.text())
        if at_end:
            self.entry.setText(in_fours(digits))

    def _given(self) -> None:
        text = self.entry.text().strip()
        if not self.main.isEnabled() or not text:
            return
        if not self.helper.is_whole():
            self.helper.ask_for_missing()
            return
        if len(text) >= MIN_SCANNED:
            self.entry.clear()
            self.card_scanned.emit(text)
        else:
            self.person_given.emit(text)

    def _open_pressed(self) -> None:
        self.open_asked.emit(self._open_id)
