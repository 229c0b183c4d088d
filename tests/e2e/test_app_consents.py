"""An app is let know an account at a desk: real window, center, sender and registry."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from demo import central
from demo.central import command
from demo.processes import Server
from spar_agent.domain.enrollment import State
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.contract.desk_consent_world import APP, consenting_registry
from tests.e2e.conftest import press, type_into
from tests.e2e.test_center_chain import ACCOUNT, Chain, JoinedAgent, Persons, joined
from tests.servers import Reader, Servers


@pytest.fixture(scope="module")
def chain(servers: Servers, running_finger: Reader) -> Iterator[Chain]:
    """A center that may give apps consents at its registry."""
    servers.order(reset=True)  # a failure that an earlier file planned and nothing used up
    folder = servers.data.parent / "apps"
    folder.mkdir()
    (folder / "sandbox").symlink_to(servers.data)
    logs = folder / "logs"
    logs.mkdir()
    started: list[Server] = []
    with consenting_registry(folder / "registry") as registry:
        try:
            made = central.set_up(
                folder, servers.sandbox_url, registry.url, registry.key_pem,
                running_finger.ports, started, logs,
            )  # fmt: skip
            text = made.settings.read_text("utf-8")
            made.settings.write_text(
                text.replace("[mapper]\n", "[mapper]\nlinks_apps = true\n"), "utf-8"
            )
            ours = ["spar_central", "--settings", str(made.settings)]
            started[1].stop()
            started[1] = Server("send", [*ours, "send"], logs / "sender-again.log")
            found = Chain(made, started, logs, registry)
            found.away()
            found.back()
            yield found
        finally:
            for server in started:
                server.stop()


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path, servers: Servers, chain: Chain) -> Iterator[JoinedAgent]:
    servers.order(reset=True)
    made = JoinedAgent(qtbot, tmp_path / "laptop", replace(servers, registry=chain.registry))
    yield made
    made.stop()


def states(chain: Chain) -> list[tuple[str, str]]:
    """Of all consents at the registry: app and state."""
    with closing(sqlite3.connect(chain.registry.database, timeout=60)) as conn:
        return conn.execute("SELECT app, state FROM links ORDER BY asked_at").fetchall()


def visit(laptop: JoinedAgent, number: str) -> None:
    """Up to what is registered, proven by a code."""
    assert laptop.app is not None
    laptop.app.window.new_asked.emit()
    type_into(laptop.pages.person.entry, number)
    press(laptop.pages.person.entry)
    laptop.prove()
    laptop.wait(lambda: laptop.at(VisitStep.PRESENT) and laptop.state.account.seen is not None)


def test_a_person_lets_an_app_know_the_account_and_stops_it_at_the_desk(
    laptop: JoinedAgent, chain: Chain, persons: Persons
) -> None:
    joined(laptop, chain)
    number = str(persons[3]["vid"])
    visit(laptop, number)
    saved = laptop.account_and_save()
    laptop.becomes(saved.enrollment_id, State.LINKED)
    visit(laptop, number)
    press(laptop.pages.present, Qt.Key.Key_A)
    page = laptop.pages.apps
    laptop.wait(lambda: laptop.at(VisitStep.APPS) and len(page.choices) == 1)
    press(page.choices[0], Qt.Key.Key_Space)
    assert "to which account I am paid" in page.speech.text()
    press(page, Qt.Key.Key_D)
    assert states(chain) == [], "who does not agree gives nothing"
    press(page.choices[0], Qt.Key.Key_Space)
    press(page.agree, Qt.Key.Key_Space)
    page.main.click()
    laptop.wait(lambda: laptop.state.apps.receipt is not None)
    assert states(chain) == [(APP, "given")]
    sheet = laptop.session.pages.slips.receipt.state.sheet.text()
    assert "Pension app" in sheet
    assert ACCOUNT not in sheet
    assert number not in sheet
    press(page.choices[0], Qt.Key.Key_Space)
    press(page, Qt.Key.Key_S)
    laptop.wait(lambda: laptop.at(VisitStep.APPS) and laptop.state.apps.stopping is None)
    assert states(chain) == [(APP, "withdrawn")]
    page.main.click()
    laptop.wait(lambda: laptop.at(VisitStep.PRESENT))
    said = command(chain.center.settings, "records", "list", "--kind", "consent.")
    for kind in ("consent.look", "consent.give", "consent.given", "consent.stop"):
        assert kind in said
