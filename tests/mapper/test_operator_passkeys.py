"""A second operator approves by passkey in a console; whoever carries the word decides nothing."""

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP384R1,
    EllipticCurve,
    generate_private_key,
)

from spar_mapper.core.clock import now_ms
from spar_mapper.operations.deciding import ConsoleDecisions, DecisionRefused
from spar_mapper.records.proposals import Proposals
from spar_mapper.security.operator_passkeys import TYPE
from spar_mapper.security.operator_words import OperatorWord, change_digest
from spar_mapper.storage.port import Storage
from tests.central.authenticator import VERIFIED, SoftPasskey, b64
from tests.mapper.bulk_registry import FA, BulkRegistry, new_registry
from tests.mapper.operated import OperatedRegistry

CONSOLE = "https://console.example.org"


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    return new_registry(request.param, request, tmp_path)


@pytest.fixture
def office(registry: BulkRegistry, capsys: pytest.CaptureFixture[str]) -> OperatedRegistry:
    made = OperatedRegistry(registry, capsys)
    for name in ("anna", "ben"):
        assert made.hire(name) == 0
    return made


class Console:
    """Ben's passkey, what it signs, and what the registry says to it."""

    def __init__(self, office: OperatedRegistry, folder: Path) -> None:
        self.office, self.folder = office, folder
        self.passkey = SoftPasskey("console.example.org", CONSOLE)

    def file(self, *others: SoftPasskey, **changes: str) -> Path:
        """As the console writes it. others: instead of Ben's."""
        passkey = others[0] if others else self.passkey
        pem = passkey.key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        content = {
            "credential_id": b64(passkey.credential_id), "public_key": pem.decode(),
            "rp_id": "console.example.org", "origin": CONSOLE, **changes,
        }  # fmt: skip
        file = self.folder / "passkey.json"
        file.write_text(json.dumps(content), "utf-8")
        return file

    def register(self, name: str = "ben", **changes: str) -> None:
        added = ("operator", "add-passkey", name, "--passkey", self.file(**changes))
        assert self.office.command(*added) == 2, "one alone"
        assert self.office.command(*added, by="anna") == 0
        assert self.office.decide("approve", by="ben") == 0

    def proposed(self, *words: object) -> str:
        """The number of what Anna proposes, by default a partner."""
        if words:
            assert self.office.command(*words, by="anna") == 0
        else:
            assert self.office.add_partner(by="anna") == 0
        (number,) = self.office.waiting()
        return number

    def word(self, number: str, act: str = "approve", **changes: Any) -> str:
        """signed: of the passkey. changes: of the word, and how (flags, origin, rp_id, steps)."""
        how = {
            name: changes.pop(name) for name in ("flags", "origin", "rp_id", "steps")
            if name in changes
        }  # fmt: skip
        found: list[str] = []

        async def digest(storage: Storage) -> None:
            proposal = await Proposals(storage).find(number)
            assert proposal is not None
            found.append(change_digest(proposal.kind, proposal.body))

        self.office.inside(digest)
        said = {"act": act, "proposal": number, "change": found[0], "operator": "ben"}
        word = OperatorWord(**{**said, **changes}, at=now_ms())
        return self.signed(msgspec.json.encode(word), **how)

    def signed(self, content: bytes, kind: bytes = TYPE, **how: Any) -> str:
        challenge = b64(hashlib.sha256(kind + b"\0" + content).digest())
        made = json.loads(self.passkey.sign({"challenge": challenge}, **how))
        reply = made["response"]
        return json.dumps(
            {
                "content": b64(content), "credential_id": made["id"],
                "authenticator_data": reply["authenticatorData"],
                "client_data": reply["clientDataJSON"], "signature": reply["signature"],
            }
        )  # fmt: skip

    def take(self, number: str, signed: str, act: str = "approve", name: str = "ben") -> str:
        """The registry's code, or what it says when it was done."""
        said: list[str] = []

        async def go(storage: Storage) -> None:
            try:
                said.append(await ConsoleDecisions(storage).take(number, act, name, signed))
            except DecisionRefused as error:
                said.append(error.code)

        self.office.inside(go)
        return said[0]


@pytest.fixture
def console(office: OperatedRegistry, tmp_path: Path) -> Console:
    return Console(office, tmp_path)


def test_a_proposal_is_approved_by_the_passkey_of_another_operator(console: Console) -> None:
    console.register()
    number = console.proposed()
    assert console.office.partners() == ""
    word = console.word(number)
    assert console.take(number, word) == ""
    assert console.office.partners() == "bank-a\tresolve\n"
    assert console.take(number, word) == "", "who carries it may not know that it arrived"
    assert console.take(number, console.word(number)) == "proposal.unknown", "once"
    assert console.office.command("proposals", "list", "approved") == 0
    assert "anna\tben" in console.office.said()


def test_a_proposal_is_rejected_by_passkey(console: Console) -> None:
    console.register()
    number = console.proposed()
    assert console.take(number, console.word(number, "reject"), "reject") == ""
    assert console.office.partners() == ""
    assert console.office.waiting() == []


BENT: dict[str, Callable[[Console, str], str]] = {
    "approval given for rejection": lambda console, number: console.word(number, "reject"),
    "another proposal": lambda console, number: console.word(number, proposal="00000000"),
    "another change": lambda console, number: console.word(number, change="0" * 64),
    "another operator's name": lambda console, number: console.word(number, operator="anna"),
    "a proposal": lambda console, number: console.word(number, "propose"),
    "another console": lambda console, number: console.word(number, origin="https://evil.example"),
    "another party": lambda console, number: console.word(number, rp_id="evil.example"),
    "nobody verified": lambda console, number: console.word(number, flags=0x01),
    "nobody there": lambda console, number: console.word(number, flags=VERIFIED),
    "signed for the center": lambda console, number: console.signed(
        _content(console.word(number)), b"spar-act"
    ),
    "content that was changed": lambda console, number: _with(
        console.word(number), content=b64(b'{"act":"approve"}')
    ),
    "no signature": lambda console, number: _with(console.word(number), signature=b64(bytes(70))),
    "more members": lambda console, number: _with(console.word(number), more="x"),
    "nonsense": lambda console, number: "{",
}


def _content(signed: str) -> bytes:
    text = json.loads(signed)["content"]
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _with(signed: str, **changes: str) -> str:
    return json.dumps({**json.loads(signed), **changes})


@pytest.mark.parametrize("registry", ["sqlite"], indirect=True)
@pytest.mark.parametrize("bent", BENT)
def test_what_is_no_such_word_decides_nothing(console: Console, bent: str) -> None:
    console.register()
    number = console.proposed()
    assert console.take(number, BENT[bent](console, number)) == "operator.word"
    assert console.office.waiting() == [number]
    assert console.office.partners() == ""


def test_nobody_is_the_second_person_for_himself(console: Console) -> None:
    console.register("anna")
    number = console.proposed()
    word = console.word(number, operator="anna")
    assert console.take(number, word, name="anna") == "proposal.same_person"
    assert console.take(number, word) == "operator.word", "nor in another's name"
    assert console.office.partners() == ""


def test_a_passkey_of_nobody_or_of_who_left_decides_nothing(console: Console) -> None:
    number = console.proposed()
    assert console.take(number, console.word(number)) == "operator.word"
    assert console.take(number, console.word(number), name="zoe") == "operator.unknown"
    console.office.decide("reject", by="anna")
    console.register()
    number = console.proposed()
    assert console.office.command("operator", "remove-passkeys", "ben") == 2, "somebody signs it"
    assert console.office.command("operator", "remove-passkeys", "ben", by="anna") == 0
    assert console.take(number, console.word(number)) == "operator.word"


def test_who_is_removed_takes_the_passkey_along(console: Console) -> None:
    console.register()
    assert console.office.hire("carla", by="anna") == 0
    assert console.office.decide("approve", by="ben") == 0
    assert console.office.command("operator", "remove", "ben", by="anna") == 0
    assert console.office.decide("approve", by="carla") == 0
    assert console.office.hire("ben", by="anna") == 0
    assert console.office.decide("approve", by="carla") == 0
    number = console.proposed()
    assert console.take(number, console.word(number)) == "operator.word"


def test_one_passkey_is_one_operators(console: Console) -> None:
    console.register()
    added = ("operator", "add-passkey", "anna", "--passkey", console.file())
    assert console.office.command(*added, by="anna") == 0
    assert console.office.decide("approve", by="ben") == 2
    again = SoftPasskey("x", CONSOLE, console.passkey.key)  # another name for the same key
    added = ("operator", "add-passkey", "anna", "--passkey", console.file(again))
    console.office.decide("reject", by="anna")
    assert console.office.command(*added, by="anna") == 0
    assert console.office.decide("approve", by="ben") == 2


def test_a_copy_of_a_passkey_is_seen(console: Console) -> None:
    console.register()
    number = console.proposed()
    assert console.take(number, console.word(number, steps=5)) == ""
    number = console.proposed("partner", "secret", "bank-a")
    console.office.decide("reject", by="anna")
    number = console.proposed("partner", "remove", "bank-a")
    console.passkey.count = 0
    assert console.take(number, console.word(number)) == "operator.copied"
    assert console.office.partners() == "bank-a\tresolve\n"


def test_some_changes_are_decided_at_the_command_line_alone(console: Console) -> None:
    """Who is an operator, what names a person, and a secret that somebody would have to carry."""
    console.register()
    number = console.proposed()
    assert console.take(number, console.word(number)) == ""
    for words in (
        ("partner", "secret", "bank-a"),
        ("operator", "remove", "ben"),
        ("person", "lift", "1234"),
    ):
        number = console.proposed(*words)
        assert console.take(number, console.word(number)) == "proposal.kind", words
        assert console.office.decide("reject", by="ben") == 0


def test_what_was_altered_or_is_late_is_not_decided(
    console: Console, registry: BulkRegistry
) -> None:
    console.register()
    number = console.proposed()
    late = "UPDATE proposals SET at = at - $1"
    registry.run(lambda bulk: bulk.storage.run((late, (8 * 86_400_000,))))
    assert console.take(number, console.word(number)) == "proposal.late"
    registry.run(lambda bulk: bulk.storage.run((late, (-8 * 86_400_000,))))
    alter = "UPDATE proposals SET body = replace(body, '\"resolve\"', '\"manage\"')"
    registry.run(lambda bulk: bulk.storage.run((alter, ())))
    word = console.word(number)  # a console that shows what stands there now
    assert console.take(number, word) == "proposal.altered"
    assert console.office.partners() == ""


def test_an_import_that_a_passkey_approved_may_be_run(
    console: Console, registry: BulkRegistry
) -> None:
    console.register()
    order = ("import", registry.file(("p1", FA.format(n=1))), "--programme", "pensions")
    number = console.proposed(*order)
    assert "run the import" in console.take(number, console.word(number))
    console.office.said()
    assert console.office.command(*order) == 0
    assert console.office.command("operator", "remove-passkeys", "ben", by="anna") == 0
    assert console.office.command(*order) == 2, "the word is verified anew each time"


def _pem(curve: EllipticCurve) -> str:
    found = generate_private_key(curve).public_key()
    kind = serialization.PublicFormat.SubjectPublicKeyInfo
    return found.public_bytes(serialization.Encoding.PEM, kind).decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"public_key": "x"},
        {"public_key": _pem(SECP384R1())},
        {"credential_id": "short"},
        {"credential_id": "a b" * 10},
        {"rp_id": ""},
        {"origin": "x" * 301},
    ],
)
@pytest.mark.parametrize("registry", ["sqlite"], indirect=True)
def test_a_file_that_holds_no_passkey_is_refused(console: Console, changes: dict[str, str]) -> None:
    added = ("operator", "add-passkey", "ben", "--passkey", console.file(**changes))
    assert console.office.command(*added, by="anna") == 2
