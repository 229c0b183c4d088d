"""Read-aloud: the recorded words of the office through the system's player, or no button."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from pytestqt.qtbot import QtBot

from spar_agent.adapters.recordings import FolderRecordings
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.speech import Speech
from spar_agent.ports.runner import Runner
from spar_agent.ui.language import OfficeRecordings, PersonLanguage
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.widgets.player import Player
from spar_agent.ui.widgets.read_aloud import ReadAloudButton
from tests.conftest import WAIT_MS, ExpectedLogs
from tests.enrollments import FA
from tests.fakes import InlineRunner
from tests.qt.test_pages import HIT
from tests.recorded import deliver, samples
from tests.services import SlowRunner
from tests.visits import visit_state

ENGLISH = ("I want my payments to go to", "account", "I can change this again. It is free.",
           *"0123456789")  # fmt: skip
CONSENT = visit_state(step=VisitStep.CONSENT, fa=FA, hit=HIT)
READBACK = visit_state(step=VisitStep.READBACK, fa=FA, hit=HIT)

BY_APLAY = pytest.mark.skipif(
    sys.platform == "win32", reason="a script in aplay's place; Windows plays in test_sounds.py"
)


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system with a player that writes down what it is given."""
    programs = tmp_path / "bin"
    programs.mkdir()
    file = tmp_path / "heard.wav"
    player = programs / "aplay"
    player.write_text(
        f'#!/bin/sh\n[ "$*" = "-q -" ] && cat > {file}.part && mv {file}.part {file}\n',
        encoding="utf-8",
    )
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    return file


def pages_with(
    theme: Theme, qtbot: QtBot, folder: Path, runner: Runner | None = None
) -> tuple[VisitPages, PersonLanguage]:
    recordings = OfficeRecordings(FolderRecordings(folder), runner or InlineRunner())
    language = PersonLanguage("en", theme, recordings)
    made = VisitPages(theme, language, Deployment(), lambda: 0.0)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made, language


@BY_APLAY
def test_consent_and_digits_are_heard_as_they_stand_there(
    qtbot: QtBot, theme: Theme, tmp_path: Path, heard: Path
) -> None:
    deliver(tmp_path / "recordings", "en", (*ENGLISH, FA.bank_name))
    pages, language = pages_with(theme, qtbot, tmp_path / "recordings")
    pages.show_state(CONSENT)
    button = pages.consent.read_aloud
    assert button.isVisible()
    assert button.shortcut().toString() == "Alt+R"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(heard.exists, timeout=WAIT_MS)
    recordings = FolderRecordings(tmp_path / "recordings")
    said = (ENGLISH[0], FA.bank_name, ENGLISH[1], *FA.account_number[-4:], ENGLISH[2])
    assert samples(heard.read_bytes()) == samples(recordings.sound("en", said))
    heard.unlink()
    pages.show_state(READBACK)
    qtbot.mouseClick(pages.readback.read_aloud, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(heard.exists, timeout=WAIT_MS)
    assert samples(heard.read_bytes()) == samples(recordings.sound("en", FA.account_number))
    pages.show_state(CONSENT)
    language.use("fr")
    assert not pages.consent.read_aloud.isVisible()  # nobody recorded French


@pytest.mark.usefixtures("heard")
def test_files_are_read_away_from_the_window_and_late_ones_are_not_another_page_s(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    deliver(tmp_path / "recordings", "en", (*ENGLISH, FA.bank_name))
    runner = SlowRunner()
    pages, language = pages_with(theme, qtbot, tmp_path / "recordings", runner)
    pages.show_state(CONSENT)
    button = pages.consent.read_aloud
    assert not button.isVisible()
    language.use("fr")  # nobody recorded French, and the English words are still being read
    runner.end_all()
    assert not button.isVisible()
    language.use("en")
    runner.end_all()
    assert button.isVisible()
    pages.show_state(CONSENT)  # the same words are not read again
    assert button.isVisible()


@pytest.mark.usefixtures("heard")
def test_a_file_that_is_read_when_the_pages_have_gone_comes_to_nobody(
    theme: Theme, tmp_path: Path
) -> None:
    deliver(tmp_path / "recordings", "en", (*ENGLISH, FA.bank_name))
    runner = SlowRunner()
    recordings = OfficeRecordings(FolderRecordings(tmp_path / "recordings"), runner)
    button = ReadAloudButton(PersonLanguage("en", theme, recordings))
    button.show_speech(Speech("1", ("1",)))
    button.deleteLater()
    QCoreApplication.sendPostedEvents(button, QEvent.Type.DeferredDelete)
    runner.end_all()


@pytest.mark.usefixtures("heard")
def test_a_consent_that_is_not_recorded_whole_is_not_offered(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    deliver(tmp_path / "recordings", "en", ENGLISH)  # without the bank
    pages, _ = pages_with(theme, qtbot, tmp_path / "recordings")
    pages.show_state(CONSENT)
    assert not pages.consent.read_aloud.isVisible()
    pages.show_state(READBACK)
    assert pages.readback.read_aloud.isVisible()


@BY_APLAY
def test_without_a_player_there_is_no_button(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(tmp_path / "recordings", "en", (*ENGLISH, FA.bank_name))
    monkeypatch.setenv("PATH", str(tmp_path))
    pages, _ = pages_with(theme, qtbot, tmp_path / "recordings")
    pages.show_state(CONSENT)
    assert not pages.consent.read_aloud.isVisible()


@BY_APLAY
def test_a_computer_that_plays_nothing_after_all_says_so_until_other_words_stand_there(
    qtbot: QtBot, theme: Theme, tmp_path: Path, heard: Path
) -> None:
    deliver(tmp_path / "recordings", "en", (*ENGLISH, FA.bank_name))
    (tmp_path / "bin" / "aplay").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    pages, language = pages_with(theme, qtbot, tmp_path / "recordings")
    pages.show_state(CONSENT)
    button = pages.consent.read_aloud
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "plays no sound" in button.notice.text(), timeout=WAIT_MS)
    assert button.notice.isVisible()
    pages.show_state(CONSENT)
    assert button.notice.isVisible()
    language.use("fr")
    assert not button.notice.isVisible()
    assert not heard.exists()


@pytest.mark.usefixtures("heard")
def test_recordings_that_are_damaged_are_told_and_those_that_nobody_made_are_not(
    qtbot: QtBot, theme: Theme, tmp_path: Path, logs: ExpectedLogs
) -> None:
    place = deliver(tmp_path / "recordings", "en", (*ENGLISH, FA.bank_name))
    (place / "w3.wav").write_bytes(b"RIFF")
    pages, language = pages_with(theme, qtbot, tmp_path / "recordings")
    pages.show_state(READBACK)
    notice = pages.readback.read_aloud.notice
    assert not pages.readback.read_aloud.isVisible()
    assert notice.isVisible()
    assert "damaged" in notice.text()
    pages.show_state(CONSENT)
    assert pages.consent.read_aloud.notice.isVisible()
    language.use("fr")
    assert not pages.consent.read_aloud.notice.isVisible()
    logs.expect("recordings of en are not used")


@BY_APLAY
def test_it_is_silent_at_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "aplay"
    slow.write_text("#!/bin/sh\nexec sleep 600\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    home = QObject()
    player = Player(home)
    player.play(b"RIFF")
    assert player.is_playing()
    player.stop()  # one that waits for the end of the words stands here for ten minutes
    assert not player.is_playing()


def test_the_person_s_language_is_chosen_by_its_name(qtbot: QtBot, theme: Theme) -> None:
    pages, language = pages_with(theme, qtbot, Path("nowhere"))
    pages.show_state(CONSENT)
    names = pages.consent.choice.names
    assert names.currentText() == "English"
    assert "አማርኛ" in [names.itemText(at) for at in range(names.count())]
    names.setCurrentIndex(names.findData("sw"))
    names.activated.emit(names.currentIndex())
    assert language.language == "sw"
    assert "Naweza kubadilisha hili tena" in pages.consent.speech.text()
    language.next_language()
    assert names.currentData() == language.language
