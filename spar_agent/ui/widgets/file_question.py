"""The dialog of files: asked in one way everywhere, and afterwards one is back where one was."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def ask_for_file(asker: QWidget, title: str, chosen: Callable[[str], object]) -> None:
    """Have a file chosen that is there. chosen: called with its path, or not at all."""
    _open(_existing(asker, title), asker, chosen)


def ask_for_picture(asker: QWidget, title: str, chosen: Callable[[str], object]) -> None:
    """As ask_for_file, for a picture."""
    dialog = _existing(asker, title)
    kinds = translate("file-question", "Pictures (*.png *.jpg *.jpeg *.bmp *.webp)")
    dialog.setNameFilter(kinds)
    _open(dialog, asker, chosen)


def ask_where_to_save(
    asker: QWidget, title: str, suggested: str, chosen: Callable[[str], object]
) -> None:
    """Have a place for a JSON file chosen. suggested: its name, unless another one is wanted."""
    dialog = QFileDialog(asker, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.selectFile(suggested)
    _open(dialog, asker, chosen)


def _existing(asker: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(asker, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def _open(dialog: QFileDialog, asker: QWidget, chosen: Callable[[str], object]) -> None:
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    window = asker.window()

    def back(_result: int) -> None:
        window.activateWindow()  # not every desktop does, and then nothing hears a key

    dialog.finished.connect(back)
    dialog.open()
