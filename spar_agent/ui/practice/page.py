"""Who there is to practise with, and as what."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from spar_agent.domain.practice import PEOPLE, Lesson, MadeUpPerson
from spar_agent.ui.widgets.frame import BODY_WIDTH, PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import isolate, label, ltr
from spar_agent.ui.widgets.wrapping import wrapped

translate = QCoreApplication.translate

ICON_AND_AIR = 4
"""Width in line heights of what stands beside the words in a button."""
SIDES = 120
"""Pixels of the margins of page, card and button."""


def lesson_words(lesson: Lesson) -> str:
    """What one learns with somebody."""
    words = {
        Lesson.FIRST: translate("practice", "Has no account at the registry yet"),
        Lesson.CHANGE: translate("practice", "Has an account: a change, a second person looks"),
        Lesson.WALLET: translate("practice", "Wants the money on a phone or by e-mail"),
        Lesson.NO_CODE: translate("practice", "Has neither phone nor e-mail for a code"),
        Lesson.WORN_FINGERS: translate("practice", "Has worn fingers: only a thumb is recognised"),
        Lesson.ENDED: translate("practice", "Has an ID that is not active any more"),
        Lesson.OVERTAKEN: translate("practice", "Somebody else writes first: a conflict"),
    }
    return words[lesson]


def _lines(person: MadeUpPerson) -> tuple[str, str]:
    number = ltr(f"{person.number[:4]} {person.number[4:8]} {person.number[8:]}")
    return f"{isolate(person.name)} · {number}", lesson_words(person.lesson)


class PracticePage(PageFrame):
    """Each person is a button: it begins a visit with their number."""

    begun = Signal(str)  # number of the ID
    review_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("Practice with made-up people"),
            self.tr("Nobody here exists. Nothing is sent, and nothing is kept when you leave."),
        )
        self.people = [self._button(one) for one in PEOPLE]
        self.body.addWidget(
            card(label(self.tr("Begin a visit with"), "section"), *self.people, tight=True)
        )
        self.body.addStretch(1)
        self.review = self.add_button(Button(self.tr("Practise reviewing"), icon="circle-check"))
        self.review.clicked.connect(self.review_asked)
        self.set_main(
            self.tr("New person"),
            self.tr("Enter: begin a visit and type the number yourself"),
        )
        self.main.clicked.connect(lambda: self.begun.emit(""))
        self.start_at(self.main)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Words that are wider than their button go on in the next line."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._wrap)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """The size of the text has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._wrap)

    def _wrap(self) -> None:
        line = self.fontMetrics().height()
        room = min(BODY_WIDTH, self.area.viewport().width()) - SIDES - ICON_AND_AIR * line
        for button, person in zip(self.people, PEOPLE, strict=True):
            metrics = button.fontMetrics()
            words = (wrapped(one, metrics, room) for one in _lines(person))
            button.setText("\n".join(words))

    def _button(self, person: MadeUpPerson) -> Button:
        button = Button("\n".join(_lines(person)), "choice", "user")
        button.clicked.connect(lambda: self.begun.emit(person.number))
        return button
