"""Every state of the desk in its looks: nothing cut, covered, dead, lost or without a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import ExpectedLogs
from tests.desk import partner, stories
from tests.desk.driver import APPEARANCES, WORST, Driver
from tests.desk.hands import EVERYBODY, STORIES, Walk
from tests.desk.state_names import NOT_YET, STATES
from tests.e2e.conftest import Agent
from tests.servers import Reader, Servers

assert stories.ALL  # each module has named its stories

SAMPLE = 1
SAMPLED = ("set_up", "locked", "end_of_the_day")
"""Stories that ``make check`` walks; the others are left to ``make desk-check``."""
LANGUAGES = {"en": APPEARANCES, "ar": APPEARANCES[:2]}
EXPECTED = ("cannot start", "a wrong PIN", "identity", "IDA-", "captur", "NET-", "registry")


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
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Walk]:
    monkeypatch.setenv("HOME", str(tmp_path))
    one, language = request.param
    servers.order(reset=True)
    for number in EVERYBODY:
        partner.forgets(servers, number)  # whatever another story left there
    agent = Agent(qtbot, tmp_path / "profile", servers, language=language)
    looks = request.config.getoption("--desk-looks")
    driver = Driver(
        agent,
        language,
        WORST if looks == "worst" else LANGUAGES[language],
        pictures,
        sample=SAMPLE if looks == "sample" else 0,
        turn=list(STORIES).index(one),
    )
    yield Walk(driver, finger, tmp_path, one)
    agent.stop()
    QApplication.closeAllWindows()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each story in each language; a sample takes the languages in turn."""
    if "walk" not in metafunc.fixturenames:
        return
    every = metafunc.config.getoption("--desk-looks") != "sample"
    pairs = [
        pytest.param((one, language), id=f"{one.__name__}-{language}")
        for at, one in enumerate(STORIES)
        for turn, language in enumerate(LANGUAGES)
        if every or (one.__name__ in SAMPLED and turn == at % len(LANGUAGES))
    ]
    metafunc.parametrize("walk", pairs, indirect=True)


def test_a_walk_finds_nothing_wrong(walk: Walk, logs: ExpectedLogs) -> None:
    walk.story(walk)
    for text in EXPECTED:
        logs.forgive(text)
    print("\n".join(walk.driver.slow))
    if walk.driver.wrong:
        pytest.fail("\n".join(walk.driver.wrong), pytrace=False)
    assert set(walk.driver.seen) == set(STORIES[walk.story])


def test_every_state_of_the_list_is_walked() -> None:
    passed = [state for states in STORIES.values() for state in states]
    assert len(passed) == len(set(passed))
    assert set(passed) | set(NOT_YET) == set(STATES)
    assert not set(passed) & set(NOT_YET)
