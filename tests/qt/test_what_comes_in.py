"""What hands, clipboards and scripts put into the lines for codes and numbers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QClipboard,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spar_agent.domain.digits import ascii_digits
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.scan_line import ScanLineEdit
from spar_agent.ui.widgets.typed_line import TypedLineEdit

NUMBER = "00012345678"


class CodeSetup:
    def __init__(self, qtbot: QtBot) -> None:
        self.edit = CodeEdit(6, hidden=False)
        qtbot.addWidget(self.edit)
        self.codes: list[str] = []
        self.sentences: list[str] = []
        self.edit.completed.connect(self.codes.append)
        self.edit.refused.connect(self.sentences.append)

    def begin(self) -> None:
        self.edit.clear()
        self.codes.clear()
        self.sentences.clear()


@pytest.mark.parametrize(
    "text",
    [
        "123456",
        "123 456",
        "123-456",
        " 123456",
        "123456\n",
        "\u200e123456",
        "123\u200b456",
        "123\u00a0456",
        "123\u2212456",
        "\ufeff123456",
        "Your code is 123456",
        "\u0661\u0662\u0663\u0664\u0665\u0666",
        "\uff11\uff12\uff13\uff14\uff15\uff16",
        "\u1369\u136a\u136b\u136c\u136d\u136e",
    ],
)
def test_a_code_is_read_as_mails_messengers_and_keyboards_bring_it(qtbot: QtBot, text: str) -> None:
    setup = CodeSetup(qtbot)
    setup.edit.insert(text)
    assert setup.codes == ["123456"]
    setup.begin()
    setup.edit.setText(text)
    assert setup.edit.text() == "123456"
    assert setup.codes == []


@pytest.mark.parametrize("text", ["12345678", "12345\u00b2", "code", "\u1372\u1369", "1 or 123456"])
def test_what_is_no_code_is_a_sentence_and_no_try(qtbot: QtBot, text: str) -> None:
    setup = CodeSetup(qtbot)
    QTest.keyClicks(setup.edit, "12")
    setup.edit.insert(text)
    assert setup.codes == []
    assert setup.edit.text() == "12"
    assert "6" in setup.sentences[-1]
    QTest.keyClicks(setup.edit, "3")
    assert setup.sentences[-1] == ""


def test_any_text_is_digits_or_a_sentence(qtbot: QtBot) -> None:
    setup = CodeSetup(qtbot)
    likely = st.text("0123456789 -\u200b\u00b2\u0663\u136a\u1372x", max_size=12)

    @settings(
        max_examples=300,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(st.lists(st.one_of(likely, st.text(max_size=12)), max_size=4), st.booleans())
    def holds(texts: list[str], by_script: bool) -> None:
        setup.begin()
        for text in texts:
            before = setup.edit.text()
            asked = len(setup.sentences)
            setup.edit.setText(text) if by_script else setup.edit.insert(text)
            now = setup.edit.text()
            assert all(c in "0123456789" for c in now)
            assert len(now) <= 6
            refused = len(setup.sentences) > asked and bool(setup.sentences[-1])
            if not by_script:
                taken = now == before + ascii_digits(text) or len(now) == 6
                assert now == before if refused else taken
        for code in setup.codes:
            assert len(code) == 6
            assert all(c in "0123456789" for c in code)

    holds()


def paste(line: TypedLineEdit) -> None:
    line.paste()


def insert(line: TypedLineEdit) -> None:
    line.insert(NUMBER)


def put(line: TypedLineEdit) -> None:
    line.setText(NUMBER)


def drop(line: TypedLineEdit) -> None:
    data = QMimeData()
    data.setText(NUMBER)
    line.dropEvent(
        QDropEvent(
            QPointF(3, 3),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def commit(line: TypedLineEdit) -> None:
    event = QInputMethodEvent()
    event.setCommitString(NUMBER)
    QApplication.sendEvent(line, event)


def middle_click(line: TypedLineEdit) -> None:
    clipboard = QApplication.clipboard()
    if clipboard.supportsSelection():
        clipboard.setText(NUMBER, QClipboard.Mode.Selection)
    QTest.mouseClick(line, Qt.MouseButton.MiddleButton, pos=QPoint(3, 3))
    line.insert(NUMBER)  # where the platform has no selection, as a click would


def keys(line: TypedLineEdit) -> None:
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("way", [paste, insert, put, drop, commit, middle_click, keys])
def test_the_second_entry_takes_what_is_typed_and_nothing_else(
    qtbot: QtBot, qapp: QApplication, way: object
) -> None:
    line = TypedLineEdit()
    qtbot.addWidget(line)
    line.show()
    qapp.clipboard().setText(NUMBER)
    typed: list[str] = []
    refused: list[bool] = []
    line.typed.connect(typed.append)
    line.refused.connect(lambda: refused.append(True))
    QTest.keyClicks(line, "00")
    way(line)  # type: ignore[operator]  # one of the functions above
    assert line.text() == "00"
    assert refused
    QTest.keyClicks(line, "01")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert typed == ["0", "00", "000", "0001", "000"]
    line.clear()
    assert line.text() == ""
    qapp.clipboard().clear()


def test_an_input_method_may_bring_one_digit_at_a_time(qtbot: QtBot) -> None:
    line = TypedLineEdit()
    qtbot.addWidget(line)
    for digit in "42":
        event = QInputMethodEvent()
        event.setCommitString(digit)
        QApplication.sendEvent(line, event)
    assert line.text() == "42"


@pytest.mark.parametrize(("gap_ms", "scans"), [(4, 1), (30, 1), (90, 0)])
def test_tab_after_a_scan_is_enter_and_after_typing_it_is_tab(
    qtbot: QtBot, gap_ms: int, scans: int
) -> None:
    line = ScanLineEdit()
    qtbot.addWidget(line)
    scanned: list[str] = []
    line.scanned.connect(lambda: scanned.append(line.text()))
    keys = [(Qt.Key.Key_0, "0")] * 10 + [(Qt.Key.Key_Tab, "\t")]
    for at, (key, text) in enumerate(keys):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(1_000 + at * gap_ms)
        QApplication.sendEvent(line, event)
    assert scanned == ["0" * 10] * scans


@pytest.mark.parametrize("hidden", [True, False])
def test_a_screen_reader_is_never_told_the_digits_of_a_pin(qtbot: QtBot, *, hidden: bool) -> None:
    """Qt tells each inserted digit in clear, and Orca reads it aloud."""
    line = CodeEdit(6, hidden=hidden)
    qtbot.addWidget(line)
    reported: list[bool] = []
    ended: list[bool] = []
    line.textEdited.connect(lambda _: reported.append(QAccessible.isActive()))
    line.completed.connect(lambda _: ended.append(QAccessible.isActive()))
    QAccessible.setActive(True)
    try:
        QTest.keyClicks(line, "20468")
        QApplication.clipboard().setText("1")
        QTest.keySequence(line, QKeySequence.StandardKey.Paste)
        assert QAccessible.isActive()
    finally:
        QAccessible.setActive(False)
        QApplication.clipboard().clear()
    assert line.text() == "204681"
    assert reported == [not hidden] * 6
    assert ended == [True]  # what follows, such as the next line, is heard
