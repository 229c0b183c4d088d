"""In which language the person is spoken to; F9 takes the next one."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from spar_agent.ui.language import PersonLanguage, language_name
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.text import label


class LanguageChoice(QWidget):
    """The languages by their own names, each in its own script."""

    def __init__(self, language: PersonLanguage) -> None:
        super().__init__()
        self._language = language
        caption = label(self.tr("The person's language"), "muted")
        self.names = Choice()
        self.names.setAccessibleName(caption.text())
        for code in language.choices:
            self.names.addItem(language_name(code), code)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(caption)
        row.addWidget(self.names)
        row.addStretch(1)
        self.show_language()
        self.names.activated.connect(self._chosen)

    def show_language(self) -> None:
        """Which one it is now."""
        self.names.setCurrentIndex(self.names.findData(self._language.language))

    def _chosen(self, at: int) -> None:
        self._language.use(str(self.names.itemData(at)))
