"""Practice knows made-up people only, and has no way to a server, a vault or a disk."""

import ast
import asyncio
from pathlib import Path

import pytest

from spar_agent.adapters.practice.banks import practice_list
from spar_agent.adapters.practice.identity import PracticeIdentity, psut_of
from spar_agent.adapters.practice.line import PracticeLine
from spar_agent.adapters.practice.registry import PracticeRegistry
from spar_agent.domain.account import FaType
from spar_agent.domain.auth_methods import OtpChannel
from spar_agent.domain.checks import CheckedNumber, check_number
from spar_agent.domain.ids import IdKind, PersonId, read_person_id
from spar_agent.domain.practice import COLLEAGUES_PEOPLE, PEOPLE, Lesson
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    IdFinal,
    IdNotKnown,
    NoContact,
    OtpExpired,
    OtpWrong,
    SparError,
    Unreachable,
)
from tests.fakes import FakeClock

ROOT = Path(__file__).parents[2] / "spar_agent"
EVERYBODY = (*PEOPLE, *COLLEAGUES_PEOPLE)
OUTWARDS = (
    *("httpx", "socket", "ssl", "urllib", "keyring", "pathlib", "os.environ"),
    *("spar_agent.adapters.mosip", "spar_agent.adapters.central"),
    *("spar_agent.adapters.http", "spar_agent.adapters.vault", "spar_agent.adapters.os_keyring"),
    *("spar_agent.adapters.old_office", "spar_agent.settings"),
    *("spar_agent.wiring", "spar_agent.center_wiring", "demo"),
)
"""What leads out of the process, to a disk, or to what was captured of real people."""


def of(lesson: Lesson) -> PersonId:
    found = next(one for one in PEOPLE if one.lesson is lesson)
    return PersonId(IdKind.UIN, found.number)


def test_what_practice_is_made_of_imports_no_way_out() -> None:
    files = [*(ROOT / "adapters" / "practice").glob("*.py"), ROOT / "practice_wiring.py"]
    files += [ROOT / "practising.py", ROOT / "domain" / "practice.py"]
    assert len(files) > 7
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [one.name for one in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{one.name}" for one in node.names]
            for name in names:
                led = [out for out in OUTWARDS if name == out or name.startswith(f"{out}.")]
                assert not led, f"{path.name} imports {name}"


@pytest.mark.parametrize("person", EVERYBODY, ids=lambda one: one.name)
def test_no_number_of_practice_can_be_given_to_a_person(person: object) -> None:
    number = person.number  # type: ignore[attr-defined]
    assert isinstance(read_person_id(number), PersonId)
    assert number[0] in "01"
    assert len({one.number for one in EVERYBODY}) == len(EVERYBODY)


def test_every_example_of_a_made_up_bank_can_be_typed() -> None:
    for dfsp in practice_list().dfsps:
        assert isinstance(check_number(dfsp.rule.example, dfsp.rule, dfsp.kind), CheckedNumber)
    assert {one.kind for one in practice_list().dfsps} == set(FaType)


def service(codes: list[str], line: PracticeLine | None = None) -> PracticeIdentity:
    known = {one.number: one for one in EVERYBODY}
    return PracticeIdentity(
        known, line or PracticeLine(), FakeClock(), lambda _, code: codes.append(code)
    )


def test_a_code_proves_its_person_once() -> None:
    codes: list[str] = []

    async def walk() -> None:
        made = service(codes)
        person, other = of(Lesson.FIRST), of(Lesson.CHANGE)
        sent = await made.send_otp(person, [OtpChannel.PHONE])
        wrong = "000000" if codes[0] != "000000" else "111111"
        with pytest.raises(OtpWrong):
            await made.prove_by_otp(person, sent.transaction_id, Secret(wrong))
        with pytest.raises(OtpExpired):
            await made.prove_by_otp(other, sent.transaction_id, Secret(codes[0]))
        proven = await made.prove_by_otp(person, sent.transaction_id, Secret(codes[0]))
        assert proven.proof.psut.startswith("practice-")
        with pytest.raises(OtpExpired):
            await made.prove_by_otp(person, sent.transaction_id, Secret(codes[0]))

    asyncio.run(walk())


@pytest.mark.parametrize(
    ("person", "error"),
    [
        (PersonId(IdKind.UIN, "6892881854"), IdNotKnown),
        (of(Lesson.NO_CODE), NoContact),
        (of(Lesson.ENDED), IdFinal),
    ],
)
def test_who_cannot_get_a_code_is_told_why(person: PersonId, error: type[SparError]) -> None:
    with pytest.raises(error):
        asyncio.run(service([]).send_otp(person, [OtpChannel.PHONE]))


def test_without_network_nothing_answers() -> None:
    line = PracticeLine()
    line.is_up = False
    registry = PracticeRegistry(EVERYBODY, line, FakeClock())
    with pytest.raises(Unreachable):
        asyncio.run(service([], line).send_otp(of(Lesson.FIRST), [OtpChannel.PHONE]))
    with pytest.raises(Unreachable):
        asyncio.run(registry.resolve([psut_of(PEOPLE[0])]))
