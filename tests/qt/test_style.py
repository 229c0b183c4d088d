"""Controls are drawn by the style with which their sizes and rings were proven."""

import pytest
from PySide6.QtWidgets import QApplication

from spar_agent.ui.theme import Theme


@pytest.mark.parametrize("of_the_system", ["windows", "fusion"])
def test_the_style_of_the_system_changes_nothing(qapp: QApplication, of_the_system: str) -> None:
    qapp.setStyleSheet("")
    qapp.setStyle(of_the_system)
    theme = Theme(qapp)
    qapp.setStyleSheet("")  # a sheet hides the style below it
    assert qapp.style().name() == "fusion"
    theme.apply()
