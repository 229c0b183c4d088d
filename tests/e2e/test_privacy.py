"""Whole enrollments with marked secrets; then everything the app leaves behind is searched."""

import base64
import json
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from spar_agent import log as logs_of_the_app
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Helper, Relation, State
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.e2e.conftest import PIN, FieldAgent, press, type_into
from tests.field_center import FieldCenter
from tests.qt.test_passbook import passbook
from tests.servers import Reader

BY_CODE, BY_FINGER, OFFLINE = "5548062939", "9958310880", "2196400134"
HELPER = Helper("Latha Quibblesworth", Relation.CHILD, "has a plaster on both hands")
ACCOUNTS = ("00073190254", "00081920364", "00091820473")


class Everything(logging.Handler):
    """Every record of every logger as it was made: before redaction, with its exceptions."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.text = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.text += f"{record.getMessage()} {record.args!r}\n"
        trouble = record.exc_info[1] if record.exc_info else None
        while trouble is not None:
            self.text += f"{trouble!s} {trouble!r}\n"
            trouble = trouble.__cause__ or trouble.__context__


@pytest.fixture
def heard() -> Iterator[Everything]:
    root = logging.getLogger()
    before, handlers = root.level, list(root.handlers)
    everything = Everything()
    root.addHandler(everything)
    yield everything
    root.setLevel(before)
    for handler in [h for h in root.handlers if h not in handlers]:
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def forms(secret: bytes) -> list[bytes]:
    """The ways in which ``secret`` could lie around."""
    text = secret.decode("utf-8", "replace")
    wide = text.encode("utf-16-le") if secret.isascii() else secret
    return [secret, wide, base64.b64encode(secret).rstrip(b"="), secret.hex().encode()]


def found(secrets: dict[str, bytes], *places: tuple[str, bytes]) -> list[str]:
    return [
        f"{name} in {where}"
        for where, content in places
        for name, secret in secrets.items()
        for form in forms(secret)
        if form in content
    ]


def files(*folders: Path) -> list[tuple[str, bytes]]:
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [(path.name, path.read_bytes()) for path in paths]


def account(agent: FieldAgent, number: str) -> None:
    agent.bank_search("dumas")
    agent.number(number, number)
    agent.agree_and_save()


def after_identity(agent: FieldAgent, number: str) -> None:
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    registered = agent.state.account.seen
    press(agent.pages.present, Qt.Key.Key_C if registered and registered.fa else Qt.Key.Key_Return)
    account(agent, number)


def by_code(agent: FieldAgent) -> list[str]:
    """With a scanned card, a wrong code, and the right one."""
    assert agent.app is not None
    agent.app.window.new_asked.emit()
    type_into(agent.pages.person.entry, agent.servers.card(BY_CODE))
    press(agent.pages.person.entry)
    agent.until(lambda: agent.state.person.card is not None)
    press(agent.pages.person.entry)
    agent.allowed()
    press(agent.pages.identity, Qt.Key.Key_2)
    agent.until(agent.awaits_code)
    code = agent.servers.last_code()
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    type_into(agent.pages.identity.code, wrong)
    agent.until(lambda: bool(agent.state.shown.trouble.code) and not agent.state.shown.busy)
    type_into(agent.pages.identity.code, code)
    after_identity(agent, ACCOUNTS[0])
    return [code, wrong]


def by_finger(agent: FieldAgent, finger: Reader) -> None:
    """Somebody else's first, then their own."""
    agent.begin(BY_FINGER)
    agent.allowed()
    agent.until(lambda: agent.offers(AuthMethod.FINGER))
    press(agent.pages.identity)
    agent.until(lambda: agent.state.shown.trouble.code == "IDA-NO-MATCH")
    finger.order(person=BY_FINGER)
    press(agent.pages.identity)
    after_identity(agent, ACCOUNTS[1])


def offline(agent: FieldAgent, finger: Reader, elsewhere: Path) -> tuple[str, bytes]:
    """Sealed with a photo of the passbook, and still waiting when the computer is searched."""
    finger.order(person=OFFLINE)
    agent.servers.order(on="auth", http_status=503, times=10_000)
    agent.begin(OFFLINE)
    agent.allowed()
    agent.until(lambda: agent.offers(AuthMethod.FINGER))
    press(agent.pages.identity)
    agent.until(lambda: agent.state.identity.sealable_until is not None)
    press(agent.pages.identity)
    agent.bank_search("dumas")
    jpeg = agent.photograph(passbook(), elsewhere / "passbook.png")
    agent.number(ACCOUNTS[2], ACCOUNTS[2])
    agent.until(lambda: agent.at(VisitStep.CONSENT))
    agent.helped_by(agent.pages.consent.helper, HELPER)
    agent.agree_and_save()
    saved = agent.state.done.saved
    assert saved is not None
    assert saved.state is State.AWAITING_AUTH
    return saved.enrollment_id, jpeg[len(jpeg) // 2 :][:48]


def secrets_of(agent: FieldAgent, codes: list[str], waiting: str) -> dict[str, bytes]:
    """Everything that may be found nowhere. The app has ended."""
    with agent.vault_left_behind() as vault:
        capture, (key, *_) = SqlSealed(vault.connection).get(waiting), vault.database.keys
    assert capture is not None
    sealed = json.loads(capture.elements)[0]
    identity = json.loads((agent.servers.data / "partner.json").read_text("utf-8"))
    known = {
        "pin": PIN,
        "licence": identity["misp_licence_key"],
        "api key": f"/{identity['api_key']}",
        "authorization": identity["authorization"],
        "partner key": identity["partner_key_pem"].splitlines()[5],
        "signing key": agent.servers.registry.key_pem.splitlines()[5],
        "capture": sealed["data"][400:480],
        "session key": sealed["sessionKey"][:60],
        "name": "Maria Immaculata Philomena",
        "helper": HELPER.name,
        "helper's reason": HELPER.reason,
        "card name": "सुनीता कुमारी",
    }
    known |= {f"id {number}": number for number in (BY_CODE, BY_FINGER, OFFLINE)}
    known |= {f"account {number}": number for number in ACCOUNTS}
    known |= {f"code {at}": code for at, code in enumerate(codes)}
    known |= {f"token {number}": agent.servers.psut(number) for number in (BY_CODE, BY_FINGER)}
    return {name: text.encode() for name, text in known.items()} | {"vault key": key}


def test_what_is_left_behind_holds_no_secret(
    agent: FieldAgent,
    field: FieldCenter,
    finger: Reader,
    heard: Everything,
    temporary: Path,
    tmp_path: Path,
) -> None:
    logs_of_the_app.start(agent.folder / "logs", "DEBUG")
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    office = field.office(sbi_ports=finger.ports, deferred_auth_window_s=3600)
    finger.order(person=OFFLINE)
    agent.begin_day(office)
    codes = by_code(agent)
    by_finger(agent, finger)
    waiting, photo = offline(agent, finger, tmp_path)
    left = files(agent.folder, temporary)  # while it runs
    assert {"vault.db", "spar-agent.log"} <= {name for name, _ in left}
    places = [*left, ("log records", heard.text.encode()), ("clipboard", clipboard.text().encode())]
    agent.stop()
    secrets = secrets_of(agent, codes, waiting) | {"photo": photo}
    assert found(secrets, *places) == []
    assert "a call failed" in heard.text
    assert found(secrets, *files(agent.folder, temporary)) == []


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    """The search itself, broken on purpose: each form of a secret is noticed."""
    for at, form in enumerate(forms(b"9958310880")):
        (tmp_path / f"f{at}").write_bytes(b"before" + form + b"after")
    assert len(set(found({"id": b"9958310880"}, *files(tmp_path)))) == 4
