"""What stands in the fields of a page, taken out before a lock and put back after it."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from spar_agent.ui.widgets.typed_line import TypedLineEdit

Typed = str | bool | int
_FIELDS = (QLineEdit, QPlainTextEdit, QCheckBox, QComboBox)


def typed_in(page: QWidget) -> tuple[Typed, ...]:
    """Of every field of ``page``, in the order in which they were made."""
    return tuple(_read(field) for field in _fields(page))


def type_again(page: QWidget, typed: tuple[Typed, ...]) -> None:
    """Put ``typed`` back into the same page; nobody is told. Other pages take nothing."""
    fields = _fields(page)
    if len(fields) != len(typed):
        return
    for field, value in zip(fields, typed, strict=True):
        blocked = QSignalBlocker(field)
        _write(field, value)
        del blocked


def _fields(page: QWidget) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget) if isinstance(one, _FIELDS)]


def _read(field: QWidget) -> Typed:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QCheckBox):
        return field.isChecked()
    return field.currentIndex() if isinstance(field, QComboBox) else ""


def _write(field: QWidget, value: Typed) -> None:
    if isinstance(field, TypedLineEdit) and isinstance(value, str):
        field.put_back(value)
    elif isinstance(field, QLineEdit) and isinstance(value, str):
        field.setText(value)
    elif isinstance(field, QPlainTextEdit) and isinstance(value, str):
        field.setPlainText(value)
    elif isinstance(field, QCheckBox) and isinstance(value, bool):
        field.setChecked(value)
    elif isinstance(field, QComboBox) and isinstance(value, int):
        field.setCurrentIndex(value)
