"""What a person likes is theirs, what the computer does is the computer's."""

from dataclasses import replace
from pathlib import Path

import pytest

from spar_agent.domain.look import Look
from spar_agent.errors import NotAllowed, SettingsFileBad
from spar_agent.services.preferences import PreferenceKeeper
from spar_agent.settings import SettingsFile, load
from tests.services import (
    AGENT,
    PREFERENCES,
    SUPERVISOR,
    FakeComputerSettings,
    FakePersonal,
)


def keeper(computer: FakeComputerSettings | None = None) -> PreferenceKeeper:
    return PreferenceKeeper(FakePersonal(), computer or FakeComputerSettings(), PREFERENCES)


def test_what_one_person_likes_another_does_not_get() -> None:
    made = keeper()
    wanted = replace(PREFERENCES, language="ar", look=Look.DARK, text_percent=150)
    made.keep(AGENT, wanted)
    assert made.of(AGENT.agent_id) == wanted
    assert made.of(SUPERVISOR.agent_id) == PREFERENCES


def test_what_the_computer_does_it_does_for_all() -> None:
    computer = FakeComputerSettings()
    made = keeper(computer)
    made.keep(AGENT, replace(PREFERENCES, slip_printer="Ricoh"))
    assert computer.kept == {"slip_printer": "Ricoh"}
    assert made.of(SUPERVISOR.agent_id).slip_printer == "Ricoh"


@pytest.mark.parametrize("change", [{"lock_after_s": 900}, {"proxy": "http://p.example:3128"}])
def test_lock_and_proxy_are_a_supervisors(change: dict[str, object]) -> None:
    computer = FakeComputerSettings()
    made = keeper(computer)
    wanted = replace(PREFERENCES, look=Look.DARK, **change)  # type: ignore[arg-type]  # its fields
    with pytest.raises(NotAllowed):
        made.keep(AGENT, wanted)
    assert computer.kept == {}
    assert made.of(AGENT.agent_id) == PREFERENCES
    made.keep(SUPERVISOR, wanted)
    assert computer.kept == change


def test_an_office_may_want_an_earlier_lock() -> None:
    late = replace(PREFERENCES, lock_after_s=900)
    computer = FakeComputerSettings()
    made = PreferenceKeeper(FakePersonal(), computer, late, longest_lock_s=120)
    assert made.of(AGENT.agent_id).lock_after_s == 120
    with pytest.raises(SettingsFileBad, match="120"):
        made.keep(SUPERVISOR, replace(PREFERENCES, lock_after_s=180))
    assert made.of(AGENT.agent_id).lock_after_s == 120
    made.keep(AGENT, replace(made.of(AGENT.agent_id), look=Look.DARK))  # no lock of theirs
    made.keep(SUPERVISOR, replace(made.of(SUPERVISOR.agent_id), lock_after_s=60))
    assert computer.kept == {"lock_after_s": 60}


def test_what_is_refused_changes_nothing() -> None:
    computer = FakeComputerSettings()
    computer.refuses = "settings.toml.proxy: not an address"
    made = keeper(computer)
    with pytest.raises(SettingsFileBad):
        made.keep(SUPERVISOR, replace(PREFERENCES, proxy="ftp://x", look=Look.DARK))
    assert made.of(SUPERVISOR.agent_id) == PREFERENCES


def test_on_disk_the_computers_are_read_at_the_next_start(tmp_path: Path) -> None:
    made = PreferenceKeeper(FakePersonal(), SettingsFile(tmp_path), PREFERENCES)
    wanted = replace(PREFERENCES, proxy="http://u:p@p.example:3128", slip_prints_itself=True)
    made.keep(SUPERVISOR, wanted)
    again = load(tmp_path, {})
    assert (again.proxy, again.slip_prints_itself) == (wanted.proxy, True)
    with pytest.raises(SettingsFileBad, match="proxy"):
        made.keep(SUPERVISOR, replace(wanted, proxy="ftp://p.example:1"))
    assert load(tmp_path, {}).proxy == wanted.proxy
