import json
import unicodedata

import pytest
from stdnum import verhoeff as independent

from spar_sandbox.__main__ import main
from spar_sandbox.people import verhoeff
from spar_sandbox.people.population import PEOPLE, SandboxPerson, crowd_uin, find_person


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p.label)
def test_every_number_has_the_form_mosip_gives_out(person: SandboxPerson) -> None:
    length = 12 if person.label == "P14 Hana" else 10
    assert (len(person.uin), len(person.vid)) == (length, 16)
    assert independent.is_valid(person.uin)
    assert independent.is_valid(person.vid)
    assert person.uin[0] not in "01"


def test_our_check_digit_agrees_with_another_implementation() -> None:
    for number in range(0, 10**6, 617):
        digits = f"{number:07d}"
        right = independent.calc_check_digit(digits)
        assert [d for d in "0123456789" if verhoeff.is_valid(digits + d)] == [right]


def test_one_wrong_digit_and_one_swap_are_seen() -> None:
    uin = PEOPLE[0].uin
    for place in range(10):
        wrong = uin[:place] + str((int(uin[place]) + 1) % 10) + uin[place + 1 :]
        assert not verhoeff.is_valid(wrong)
    assert not verhoeff.is_valid(uin[1] + uin[0] + uin[2:])
    assert not verhoeff.is_valid("٦٨٩٢٨٨١٨٥٤")


def test_no_two_persons_share_a_number_and_each_is_found_by_both() -> None:
    numbers = [n for p in PEOPLE for n in (p.uin, p.vid)]
    assert len(set(numbers)) == len(numbers)
    for person in PEOPLE:
        assert find_person(person.uin) is find_person(person.vid) is person


def test_the_population_has_the_cases_the_product_must_meet() -> None:
    scripts = {unicodedata.name(p.name[0]).split()[0] for p in PEOPLE}
    assert scripts >= {"LATIN", "DEVANAGARI", "ARABIC", "ETHIOPIC", "CJK"}
    assert any(not p.phone and p.email for p in PEOPLE)
    assert any(not p.phone and not p.email for p in PEOPLE)
    assert any(p.locked for p in PEOPLE)
    assert any(not p.active for p in PEOPLE)
    assert any(len(p.name) > 150 for p in PEOPLE)


def test_a_crowd_is_as_large_as_it_was_asked_for() -> None:
    assert find_person(crowd_uin(0)) is None
    numbers = [crowd_uin(at) for at in (0, 1, 99, 12_345)]
    assert all(independent.is_valid(one) and len(one) == 10 for one in numbers)
    found = [find_person(one, 100) for one in numbers]
    assert [one.uin if one else "" for one in found] == [*numbers[:3], ""]
    assert len({one.phone for one in found if one}) == 3
    one = numbers[1]
    for wrong in (one[:-1] + str((int(one[-1]) + 1) % 10), "8", "8abcdefghi", "٨٠٠٠٠٠٠٠٠٠"):
        assert find_person(wrong, 10**6) is None, wrong
    assert find_person(PEOPLE[0].vid, 100) is PEOPLE[0]


def test_the_command_lists_them_as_a_table_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(PEOPLE) + 1
    assert lines[0].split()[:3] == ["who", "UIN", "VID"]
    starts = {line.index(p.uin) for line, p in zip(lines[1:], PEOPLE, strict=True)}
    assert starts == {lines[0].index("UIN")}
    assert main(["people", "--json"]) == 0
    assert [p["uin"] for p in json.loads(capsys.readouterr().out)] == [p.uin for p in PEOPLE]
