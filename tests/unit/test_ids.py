import string
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import verhoeff

from spar_agent.domain.digits import ascii_digits
from spar_agent.domain.ids import (
    SLIP_LETTERS,
    IdFault,
    IdFormat,
    IdKind,
    PersonId,
    device_part,
    read_person_id,
    slip_number,
    uuid7,
)
from tests.slip_numbers import is_slip_number

UIN = "403918264" + verhoeff.calc_check_digit("403918264")
VID = "402177309182640" + verhoeff.calc_check_digit("402177309182640")


@pytest.mark.parametrize(
    ("text", "kind"),
    [(UIN, IdKind.UIN), (VID, IdKind.VID), (f" {VID[:4]} {VID[4:8]}-{VID[8:]} ", IdKind.VID)],
)
def test_a_number_is_read_as_people_write_it(text: str, kind: IdKind) -> None:
    assert read_person_id(text) == PersonId(kind, ascii_digits(text))


def test_digits_of_the_passbooks_script_are_read() -> None:
    devanagari = "".join(chr(0x0966 + int(d)) for d in UIN)
    assert read_person_id(devanagari) == PersonId(IdKind.UIN, UIN)


@pytest.mark.parametrize("at", range(10))
def test_every_single_wrong_digit_is_noticed(at: int) -> None:
    wrong = UIN[:at] + str((int(UIN[at]) + 1) % 10) + UIN[at + 1 :]
    assert read_person_id(wrong) is IdFault.CHECKSUM


def test_two_neighbours_swapped_are_noticed() -> None:
    for at in range(15):
        if VID[at] != VID[at + 1]:
            swapped = VID[:at] + VID[at + 1] + VID[at] + VID[at + 2 :]
            assert read_person_id(swapped) is IdFault.CHECKSUM


def test_what_cannot_be_an_id_is_named() -> None:
    assert read_person_id("12345") is IdFault.LENGTH
    assert read_person_id("4039A8264X") is IdFault.NOT_DIGITS
    assert read_person_id("") is IdFault.NOT_DIGITS


def test_an_id_never_shows_itself() -> None:
    person = PersonId(IdKind.VID, VID)
    for text in (repr(person), str(person), f"{person}"):
        assert VID not in text
        assert VID[-4:] in text


def test_references_sort_by_the_time_they_were_made() -> None:
    at = datetime(2026, 11, 23, 10, tzinfo=UTC)
    early, late = uuid7(at, b"\xff" * 10), uuid7(at + timedelta(milliseconds=1), b"\x00" * 10)
    assert early < late
    assert early[14] == "7"
    assert early[19] in "89ab"


def test_a_slip_number_names_office_and_device_and_carries_check_digits() -> None:
    slip = slip_number(21, "SU", "H4MX")
    assert slip[:-2] == "SU-H4MX-0021-"
    assert is_slip_number(slip)
    assert is_slip_number(slip.replace("-", "").lower())
    assert slip_number(21, "", "H4MX").startswith("H4MX-0021-")


@given(
    st.integers(0, 99_999),
    st.text(SLIP_LETTERS, min_size=2, max_size=4),
    st.binary(min_size=4, max_size=4),
    st.data(),
)
def test_one_character_misheard_is_noticed(
    serial: int, office: str, random: bytes, data: st.DataObject
) -> None:
    plain = slip_number(serial, office, device_part(random)).replace("-", "")
    at = data.draw(st.integers(0, len(plain) - 1))
    kind = string.digits if plain[at].isdigit() else string.ascii_uppercase
    other = data.draw(st.sampled_from([c for c in kind if c != plain[at]]))
    assert not is_slip_number(plain[:at] + other + plain[at + 1 :])


FAYDA = IdFormat(uin_digits=12, vid_digits=0)
FIN = "60283719450" + verhoeff.calc_check_digit("60283719450")


def test_a_deployments_lengths_and_checks_are_its_own() -> None:
    assert read_person_id(FIN, FAYDA) == PersonId(IdKind.UIN, FIN)
    assert read_person_id(FIN) is IdFault.LENGTH
    assert read_person_id(VID, FAYDA) is IdFault.LENGTH
    assert read_person_id(UIN, FAYDA) is IdFault.LENGTH
    wrong = FIN[:-1] + str((int(FIN[-1]) + 1) % 10)
    assert read_person_id(wrong, FAYDA) is IdFault.CHECKSUM
    unchecked = IdFormat(uin_digits=12, uin_check="none")
    assert read_person_id(wrong, unchecked) == PersonId(IdKind.UIN, wrong)
    assert read_person_id("79927398713", IdFormat(11, uin_check="luhn")).__class__ is PersonId
    assert read_person_id("79927398714", IdFormat(11, uin_check="luhn")) is IdFault.CHECKSUM


def test_where_nobody_has_a_vid_nothing_is_one() -> None:
    assert read_person_id("", FAYDA) is IdFault.NOT_DIGITS
