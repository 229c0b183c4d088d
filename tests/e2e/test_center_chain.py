"""Laptop, center, sender, ID service and registry as processes of their own: the whole chain."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from demo import central
from demo.central import BY, DemoCenter, command
from demo.processes import Server
from spar_agent.adapters.central import contact
from spar_agent.adapters.clock import WatchedClock
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Enrollment, Helper, Relation, State
from spar_agent.domain.review import Role
from spar_agent.errors.central import CenterClock, DeviceBlocked
from spar_agent.ui.recovery.page import RecoveryPage
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.e2e.conftest import PIN, FieldAgent, press, type_into
from tests.servers import Reader, RunningRegistry, Servers, running_registry

Persons = list[dict[str, object]]
ACCOUNT = "00012345678"
LATHA = Helper("Latha Devi", Relation.CHILD, "The person does not see well")
LONG_MS = 60_000
PLAIN_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
)
GRACE = "8476742186"


@dataclass
class Chain:
    """A center whose entry for laptops can go away and come back at its address."""

    center: DemoCenter
    servers: list[Server]
    logs: Path
    registry: RunningRegistry
    _gone: bool = field(default=False, init=False)

    @property
    def desks(self) -> Server:
        return self.servers[0]

    def away(self) -> None:
        self.desks.stop()
        self._gone = True

    def back(self) -> None:
        if self._gone:
            port = self.center.url.rpartition(":")[2]
            arguments = ["spar_central", "--settings", str(self.center.settings), "serve", "desks"]
            again = Server("desks", [*arguments, "--port", port], self.logs / "desks-again.log")
            again.wait_until_listening()
            self.servers[0] = again
            self._gone = False

    def command(self, *arguments: str) -> str:
        return command(self.center.settings, *arguments)

    def invited(self, staff: str, role: str = "") -> str:
        """A join code; role: of somebody who is hired first."""
        if role:
            self.command("people", "add", staff, "--name", f"Name of {staff}", "--role", role, *BY)
        said = self.command("device", "invite", staff, "--by", "A-1")
        return said.splitlines()[0].partition(":")[2].strip()

    def devices(self, state: str) -> list[str]:
        rows = (line.split("\t") for line in self.command("device", "list").splitlines())
        return [row[0] for row in rows if row[3] == state]


@pytest.fixture(scope="module")
def chain(servers: Servers, running_finger: Reader) -> Iterator[Chain]:
    servers.order(reset=True)  # a failure that an earlier file planned and nothing used up
    folder = servers.data.parent
    logs = folder / "center-logs"
    logs.mkdir()
    started: list[Server] = []
    # a registry of its own: who is enrolled here is nobody's elsewhere
    with running_registry(folder / "center-registry") as registry:
        try:
            made = central.set_up(
                folder, servers.sandbox_url, registry.url, registry.key_pem,
                running_finger.ports, started, logs,
            )  # fmt: skip
            office = made.settings.with_name("office.toml")
            text = office.read_text("utf-8")
            office.write_text(f"deferred_auth_window_s = 3600\n{text}", "utf-8")
            command(made.settings, "officefile", "make", str(office), "--yes", *BY)
            certify = ["spar_central", "--settings", str(made.settings), "people", "certify"]
            started.append(Server("certify", [*certify, "--every-s", "1"], logs / "certify.log"))
            yield Chain(made, started, logs, registry)
        finally:
            for server in started:
                server.stop()


class JoinedAgent(FieldAgent):
    """Somebody at a laptop of the center."""

    def wait(self, claim: Callable[[], bool]) -> None:
        """For what goes through the center and back."""
        self.bot.waitUntil(claim, timeout=LONG_MS)

    def join(self, chain: Chain, staff: str, code: str, name: str) -> None:
        self.open_app()
        assert self.app is not None
        assert self.app.first_start is not None
        self.app.first_start.ended.emit()
        page = self.navigation.join
        assert page is not None
        page.url.setText(chain.center.url)
        page.code.setText(code)
        page.staff.setText(staff)
        page.name.setText(name)
        for line in (page.pin, page.again):
            type_into(line, PIN)
        page.main.click()
        self.wait(lambda: page.words_shown)
        (device,) = chain.devices("pending")
        plain = "".join(sign for sign in page.device_words.text() if sign.isascii())
        chain.command("device", "confirm", device, "--words", plain, *BY)
        page.main.click()
        self.wait(lambda: self.navigation.session is not None)

    def helped_visit(self, number: str) -> None:
        """Up to the present account, with a helper there: a second person will look."""
        assert self.app is not None
        self.app.window.new_asked.emit()
        self.helped_by(self.pages.person.helper, LATHA)
        type_into(self.pages.person.entry, number)
        press(self.pages.person.entry)
        self.prove()
        self.wait(lambda: self.at(VisitStep.PRESENT) and self.state.account.seen is not None)

    def account_and_save(self, account: str = ACCOUNT) -> Enrollment:
        press(self.pages.present)
        self.bank_search("dumas")
        self.number(account, account)
        self.agree_and_save()
        saved = self.state.done.saved
        assert saved is not None
        return saved


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path, servers: Servers, chain: Chain) -> Iterator[JoinedAgent]:
    servers.order(reset=True)
    chain.back()
    made = JoinedAgent(qtbot, tmp_path / "laptop", replace(servers, registry=chain.registry))
    yield made
    made.stop()


STAFF = iter(f"S-{number}" for number in range(20, 99))


def joined(laptop: JoinedAgent, chain: Chain, role: str = "agent") -> str:
    staff = next(STAFF)
    laptop.join(chain, staff, chain.invited(staff, role), f"Name of {staff}")
    return staff


def test_from_a_join_code_to_the_registry_with_a_second_person_at_another_laptop(
    laptop: JoinedAgent, chain: Chain, persons: Persons, qtbot: QtBot, tmp_path: Path
) -> None:
    number = str(persons[2]["vid"])
    joined(laptop, chain)
    laptop.helped_visit(number)
    saved = laptop.account_and_save()
    assert saved.slip.startswith("K7-")
    laptop.wait(lambda: laptop.row(saved.enrollment_id).state is State.IN_REVIEW)
    assert laptop.registered_number(number) == ""
    laptop.stop()
    boss = JoinedAgent(qtbot, tmp_path / "boss", laptop.servers)
    try:
        joined(boss, chain, "supervisor")
        boss.session.show_review()
        review = boss.session.review
        boss.wait(lambda: review.model.rowCount() == 1)
        press(review, Qt.Key.Key_L)
        assert ACCOUNT in review.number.text()
        press(review, Qt.Key.Key_A)
        boss.wait(lambda: review.empty.isVisible())
    finally:
        boss.stop()
    laptop.come_again()
    laptop.becomes(saved.enrollment_id, State.LINKED)
    assert laptop.registered_number(number) == ACCOUNT


def test_a_finger_sealed_while_the_center_is_away_is_proven_when_it_is_back(
    laptop: JoinedAgent, chain: Chain, finger: Reader
) -> None:
    joined(laptop, chain)
    finger.order(person=GRACE)
    chain.away()
    laptop.begin(GRACE)
    laptop.allowed()
    laptop.wait(lambda: AuthMethod.FINGER in laptop.state.identity.auth_methods)
    laptop.pages.identity.auth_methods.button(AuthMethod.FINGER).click()
    laptop.wait(lambda: laptop.state.identity.sealable_until is not None)
    press(laptop.pages.identity)
    laptop.bank_search("dumas")
    laptop.number(ACCOUNT, ACCOUNT)
    laptop.agree_and_save()
    saved = laptop.state.done.saved
    assert saved is not None
    assert saved.state is State.AWAITING_AUTH
    chain.back()
    laptop.becomes(saved.enrollment_id, State.IN_REVIEW)  # captured without network: reviewed
    row = laptop.row(saved.enrollment_id)
    assert row.person.id is None
    assert row.proof is not None
    assert row.proof.psut == laptop.servers.psut(GRACE)


def test_a_laptop_that_is_blocked_in_a_visit_goes_on_and_is_told(
    laptop: JoinedAgent, chain: Chain, persons: Persons
) -> None:
    number = str(persons[3]["vid"])
    before = set(chain.devices("active"))
    joined(laptop, chain)
    (device,) = set(chain.devices("active")) - before
    laptop.helped_visit(number)
    chain.command("device", "block", device, "--by", "A-1")
    saved = laptop.account_and_save()
    assert laptop.app is not None
    assert laptop.app.services is not None
    schedule = laptop.app.services.schedule
    laptop.wait(lambda: schedule.state.error == DeviceBlocked.code)
    assert laptop.row(saved.enrollment_id).state in {State.QUEUED, State.IN_DOUBT}
    assert laptop.registered_number(number) == ""
    assert "blocked" in chain.command("device", "list")


@pytest.mark.slow  # 12 s; without the window: tests/contract/test_center_roles.py
def test_whose_key_ends_in_a_visit_is_told_the_laptop_locks_and_the_draft_stays(
    laptop: JoinedAgent, chain: Chain, persons: Persons, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact, "EVERY_S", 0.0)
    staff = joined(laptop, chain)
    app = laptop.app
    assert app is not None
    assert app.services is not None
    people = app.services.people
    laptop.session.people.given.emit("", "Bala", Role.SUPERVISOR, PIN, PIN, "")
    laptop.wait(lambda: len(people.all()) == 2)
    laptop.helped_visit(str(persons[3]["vid"]))
    chain.command("people", "end", staff, "--by", "A-1")
    laptop.session.send_now()
    page = laptop.navigation.signin_page
    laptop.wait(lambda: app.window.current() is page)
    assert laptop.navigation.session is None
    assert page.title.text() == "Your access has ended"
    assert page.notice.text() == "Your saved work stays on this laptop. Ask your supervisor."
    with laptop.vault_left_behind() as vault:
        (draft,) = vault.store.page(0, 9)
    assert (draft.state, draft.person.helper) == (State.DRAFT, LATHA)


def test_a_wrong_clock_is_named_and_nothing_is_held_against_the_laptop(
    laptop: JoinedAgent, chain: Chain, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined(laptop, chain)
    assert laptop.app is not None
    assert laptop.app.services is not None
    schedule = laptop.app.services.schedule
    laptop.wait(lambda: schedule.state.last_success is not None)
    right = WatchedClock.now
    monkeypatch.setattr(WatchedClock, "now", lambda self: right(self) + timedelta(days=40))
    laptop.wait(lambda: schedule.state.error == CenterClock.code)
    monkeypatch.undo()
    laptop.session.send_now()
    laptop.wait(lambda: schedule.state.error == "")


def test_no_secret_of_the_center_is_on_a_laptop(laptop: JoinedAgent, chain: Chain) -> None:
    """What moves other people's money lies at the center alone, whatever a thief opens here."""
    joined(laptop, chain)
    partner = json.loads((laptop.servers.data / "partner.json").read_text("utf-8"))
    with laptop.vault_left_behind() as vault:
        conn = vault.connection
        tables = [row[0] for row in conn.execute(PLAIN_TABLES)]
        found = [conn.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables]
        dump = repr(found)
    assert "center" in dump  # it was read
    for secret in (
        laptop.servers.registry.key_pem,
        partner["partner_key_pem"],
        partner["misp_licence_key"],
    ):  # API keys have six digits, as any number may hold; without the licence they open nothing
        lines = secret.strip().splitlines()
        middle = lines[len(lines) // 2]
        where = dump.find(middle)
        assert where < 0, dump[max(0, where - 150) : where]  # a line in the middle of a key's text


def test_two_persons_let_a_supervisor_into_a_laptop_on_which_nobody_can_sign_in(
    laptop: JoinedAgent, chain: Chain, persons: Persons, tmp_path: Path
) -> None:
    joined(laptop, chain)
    laptop.helped_visit(str(persons[4]["vid"]))
    assert laptop.app is not None
    assert laptop.app.services is not None
    schedule = laptop.app.services.schedule
    laptop.wait(lambda: schedule.state.last_success is not None)
    laptop.stop()
    laptop.open_app()
    boss, request, answer = next(STAFF), tmp_path / "request.json", tmp_path / "answer.json"
    chain.command("people", "add", boss, "--name", "Asha Rao", "--role", "supervisor", *BY)
    laptop.navigation.show_recovery()
    page = laptop.app.window.current()
    assert isinstance(page, RecoveryPage)
    page.request_wanted.emit(str(request))
    laptop.wait(lambda: page.words.text() != "")
    words = "".join(sign for sign in page.words.text() if sign.isascii())
    home = chain.center.settings.parent
    chain.command(
        "recovery", "open", str(request), str(answer), "--for", boss, "--words", words,
        "--stick", str(home), "--passphrase-file", str(home / "passphrase"), *BY,
    )  # fmt: skip
    page.answer_given.emit(str(answer))
    laptop.wait(lambda: "Asha Rao" in page.person.text())
    for line in (page.pin, page.again):
        type_into(line, "918273")
    press(page)
    laptop.wait(lambda: laptop.navigation.session is not None)
    assert len(laptop.app.services.queue.page(0, 9)) == 1  # what was begun is there
    devices = chain.command("records", "list", "--kind", "recovery.")
    assert "A-1 A-2" in devices
