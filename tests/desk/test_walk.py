"""Every state of the desk in its looks: nothing cut, covered, dead, lost or without a name."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spar_agent.ui import main_window
from tests.conftest import ExpectedLogs
from tests.cut_line import CutLine
from tests.desk import partner, stories
from tests.desk.driver import APPEARANCES, IN_ARABIC, WORST, Driver
from tests.desk.hands import EVERYBODY, NUMBERS, STORIES, Walk
from tests.desk.state_names import NOT_YET, STATES
from tests.e2e.conftest import FieldAgent
from tests.field_center import FieldCenter
from tests.servers import Reader, Servers

assert stories.ALL  # each module has named its stories

SAMPLE = 1
SAMPLED = ("from_nothing", "locked", "end_of_the_day")
"""Stories that ``make check`` always walks."""
QUICK = (
    *("refused_by_the_id_service", "an_account_is_removed", "laptops_of_the_office"),
    "a_second_person_decides",
    *("by_code", "what_an_agent_may_not", "the_registry_is_silent", "who_has_come"),
)
"""Stories of which it walks one more, another one each day; the rest is ``make desk-check``."""
TODAY = int(os.environ["SPAR_TEST_DAY"])
LANGUAGES = {"en": APPEARANCES, "ar": IN_ARABIC}
NO_NETWORK = r"a pass ended early: NET-(UNREACHABLE|SILENT).*"
LONGEST_S, NEVER_S = 900, 1e9
"""An audit holds the window for as long as a busy machine likes: neither a person who went away nor
a computer that slept. That both lock the screen is shown in tests/qt/test_pages.py."""
EXPECTED = {
    "locked": r"a wrong PIN, number 1 in a row",
    "end_of_the_day": NO_NETWORK,
    "a_village_without_network": NO_NETWORK,
    "the_registry_is_silent": NO_NETWORK,
    "a_village_round": NO_NETWORK,
}
"""The one warning of a story that is meant to log one, whole; all others log none."""


@pytest.fixture
def pictures(request: pytest.FixtureRequest) -> Path | None:
    folder = request.config.getoption("--desk-pictures")
    if not folder:
        return None
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    return path


@pytest.fixture
def walk(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    tmp_path: Path,
    servers: Servers,
    finger: Reader,
    pictures: Path | None,
    field: FieldCenter,
    line: CutLine,
    registry_line: CutLine,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Walk]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(main_window, "ASLEEP_AFTER_S", NEVER_S)
    one, language = request.param
    servers.order(reset=True)
    for number in EVERYBODY:
        partner.forgets(servers, number)  # whatever another story left there
    for one_line in (line, registry_line):
        one_line.mend()
    agent = FieldAgent(
        qtbot, tmp_path / "profile", servers, language=language, lock_after_s=LONGEST_S
    )
    looks = request.config.getoption("--desk-looks")
    driver = Driver(
        agent,
        language,
        WORST if looks == "worst" else LANGUAGES[language],
        pictures,
        sample=SAMPLE if looks in {"sample", "each"} else 0,
        turn=list(STORIES).index(one) + TODAY,
    )
    yield Walk(
        driver, finger, tmp_path, one, field, line, registry_line,
        lambda: request.getfixturevalue("naming"), lambda: request.getfixturevalue("linking"),
        f"000{next(NUMBERS)}5678",
    )  # fmt: skip
    agent.stop()
    QApplication.closeAllWindows()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each story in each language; a sample takes the languages in turn."""
    if "walk" not in metafunc.fixturenames:
        return
    every = metafunc.config.getoption("--desk-looks") != "sample"
    sampled = (*SAMPLED, QUICK[TODAY % len(QUICK)])
    pairs = [
        pytest.param((one, language), id=f"{one.__name__}-{language}")
        for at, one in enumerate(STORIES)
        for turn, language in enumerate(LANGUAGES)
        if every or (one.__name__ in sampled and turn == (at + TODAY) % len(LANGUAGES))
    ]
    metafunc.parametrize("walk", pairs, indirect=True)


# Qt's own dialog of files lets the key that closes it go on to nobody
@pytest.mark.qt_log_ignore("Keyboard event not accepted", extend=True)
def test_a_walk_finds_nothing_wrong(walk: Walk, logs: ExpectedLogs) -> None:
    walk.story(walk)
    logs.forgive_whole(EXPECTED.get(walk.story.__name__, ""))
    print("\n".join(walk.driver.slow))
    if walk.driver.wrong:
        pytest.fail("\n".join(walk.driver.wrong), pytrace=False)
    assert set(walk.driver.seen) == set(STORIES[walk.story])


def test_every_state_of_the_list_is_walked() -> None:
    passed = [state for states in STORIES.values() for state in states]
    assert len(passed) == len(set(passed))
    assert set(passed) | set(NOT_YET) == set(STATES)
    assert not set(passed) & set(NOT_YET)
