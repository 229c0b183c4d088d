"""One theme for all Qt tests, as the app has one: each new one draws every window again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from spar_agent.domain.look import Look
from spar_agent.ui.language import languages
from spar_agent.ui.theme import Theme
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.garbage import nothing_is_left, windows_die_here
from tests.joined import hand_out

__all__ = ["nothing_is_left", "one_theme", "theme", "windows_die_here"]


VECTORS = Path(__file__).parents[1] / "vectors" / "mosip"


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    """The app's theme, light and at 100 % again after the test."""
    yield one_theme
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # closed windows go now
    if (one_theme.look, one_theme.scale) != (Look.LIGHT, 1.0):
        one_theme.apply(Look.LIGHT, 1.0)


@pytest.fixture(scope="session")
def lone_center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    """A center with one office, for laptops on which nobody is enrolled."""
    folder = tmp_path_factory.mktemp("center")
    certificate = (VECTORS / "throwaway_ida_cert.pem").read_text("utf-8")
    with running(settings("", folder), folder) as made:
        hand_out(made, ida_certificate=certificate, ida_signers=(certificate,))
        yield made


ALWAYS = ("en", "ar")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each case in English, in Arabic and in one language more, in turn; the rest in desk-check."""
    others = [code for code in languages() if code not in ALWAYS]
    cases: dict[tuple[str, str], int] = {}
    for item in items:
        spoken = getattr(item, "callspec", None)
        code = spoken.params.get("language") if spoken else None
        if spoken and code in others and item.path.parent == Path(__file__).parent:
            parts = [part for part in spoken.id.split("-") if part != code]
            at = cases.setdefault((item.nodeid.partition("[")[0], "-".join(parts)), len(cases))
            if others[at % len(others)] != code:
                item.add_marker(pytest.mark.every_language)
