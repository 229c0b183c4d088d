"""Who is believed: signatures, certificates up to the pinned root, canonical content."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_central.errors import SENTENCES, BadSetting, Refused
from spar_central.trust import jws
from spar_central.trust.accounts import (
    BankAccount,
    EmailWallet,
    MobileWallet,
    account_key,
    alike_key,
    is_unsafe,
)
from spar_central.trust.canonical import canonical, read_canonical, sha256_hex
from spar_central.trust.certificates import (
    Certificate,
    Chain,
    Use,
    certify,
    check_dates,
    read_certificate,
)
from spar_central.trust.enrollment import Enrollment, Operation, open_enrollment
from spar_central.trust.jws import Typ
from spar_central.trust.keys import ES256, from_pem, new_key, proquint, public_key, to_pem, words
from spar_central.trust.root import change_root, follow
from tests.central.world import NOW, OFFICE, YEAR, TrustedOffice, account, new_enrollment

OFFICE_1 = TrustedOffice()


def refused(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{code}$")


@pytest.mark.parametrize("alg", ["Ed25519", ES256])
def test_what_was_signed_is_read_again(alg: str) -> None:
    key = new_key(alg)
    enrollment = new_enrollment()
    found = open_enrollment(jws.sign(enrollment, Typ.ENROLLMENT, key), public_key(key.public.jwk))
    assert found.enrollment == enrollment
    assert found.kid == key.kid
    assert found.sha256 == sha256_hex(canonical(enrollment))


@given(st.data())
def test_no_altered_character_keeps_a_signature(data: st.DataObject) -> None:
    key = OFFICE_1.attesting
    token = jws.sign(new_enrollment(), Typ.ENROLLMENT, key)
    at = data.draw(st.integers(0, len(token) - 1))
    sign = data.draw(st.sampled_from("ABCDwxyz0189-_."))
    altered = token[:at] + sign + token[at + 1 :]
    if altered != token and not _same_bits(token, altered):
        with pytest.raises(Refused):
            open_enrollment(altered, key.public)


def _same_bits(one: str, other: str) -> bool:
    """The last character of base64 carries bits that mean nothing."""
    return one[:-1] == other[:-1]


def test_a_message_of_one_kind_is_never_taken_for_another() -> None:
    key = new_key()
    token = jws.sign(new_enrollment(), Typ.APPROVAL, key)
    with refused("signature.form"):
        open_enrollment(token, key.public)


def test_another_key_under_the_same_kid_is_refused() -> None:
    key, other = new_key(), new_key()
    token = jws.sign(new_enrollment(), Typ.ENROLLMENT, other)
    with refused("signature.wrong"):
        open_enrollment(token, key.public)


@pytest.mark.parametrize("alg", ["none", "HS256"])
def test_algorithms_that_anybody_can_sign_with_are_refused(alg: str) -> None:
    key = new_key()
    head, payload, signature = jws.sign(new_enrollment(), Typ.ENROLLMENT, key).split(".")
    from joserfc.util import urlsafe_b64encode

    other = {"alg": alg, "kid": key.kid, "typ": Typ.ENROLLMENT}
    forged = urlsafe_b64encode(msgspec.json.encode(other)).decode()
    for token in (f"{forged}.{payload}.{signature}", f"{forged}.{payload}."):
        with refused("signature.wrong"):
            open_enrollment(token, key.public)
    assert head != forged


def test_a_second_spelling_of_one_content_is_refused() -> None:
    enrollment = canonical(new_enrollment())
    assert isinstance(read_canonical(enrollment, Enrollment), Enrollment)
    for other in (enrollment.replace(b",", b", ", 1), enrollment.replace(b"link", b"l\\u0069nk")):
        with refused("content.not_canonical"):
            read_canonical(other, Enrollment)


@pytest.mark.parametrize("text", [b"", b"[]", b'{"a":1}', b"{" * 100_000, b"\xff", b"null"])
def test_what_is_no_enrollment_is_refused(text: bytes) -> None:
    with refused("content.form"):
        read_canonical(text, Enrollment)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("enrollment_id", "00000000-0000-0000-0000-000000000001\n"),
        ("id_hash", "0" * 64 + "\n"),
        ("transaction_id", "1234567890\n"),
        ("device_id", "device-1\n"),
        ("holder", "Asha\x00"),
    ],
)
def test_no_text_has_a_tail_that_is_not_seen(name: str, text: str) -> None:
    enrollment = msgspec.structs.replace(new_enrollment(), **{name: text})
    with refused("content.form"):
        read_canonical(canonical(enrollment), Enrollment)


def test_canonical_json_is_that_of_the_standard() -> None:
    """RFC 8785 §3.2.3 (sorting) and §3.2.2 (numbers, strings)."""
    value = {"€": "Euro Sign", "\r": "Carriage Return", "1": 4.5, "": [1e-27, 1e30, True, None]}
    reply = '{"":[1e-27,1e+30,true,null],"\\r":"Carriage Return","1":4.5,"€":"Euro Sign"}'
    assert canonical(value) == reply.encode()


def test_words_are_proquints() -> None:
    """The paper's own example: 127.0.0.1 is lusab-babad."""
    assert proquint(b"\x7f\x00") == "lusab"
    assert proquint(b"\x00\x01") == "babad"
    key = new_key()
    assert key.public.words == words(key.kid)
    assert len(key.public.words.split()) == 5
    assert key.public.words != new_key().public.words


def test_a_key_file_opens_with_its_passphrase_only() -> None:
    for key in (new_key(), new_key(ES256)):
        assert from_pem(to_pem(key, "correct horse"), "root", "correct horse").kid == key.kid
        assert from_pem(to_pem(key), "root").kid == key.kid
        for wrong in ("", "battery staple"):
            with pytest.raises(BadSetting, match="root"):
                from_pem(to_pem(key, "correct horse"), "root", wrong)


# certificates


def test_a_member_is_known_up_to_the_root() -> None:
    device = OFFICE_1.device()
    assert OFFICE_1.chain.member(device.certificate, Use.DEVICE, NOW) == device.content


def test_a_member_of_another_office_is_foreign() -> None:
    with refused("certificate.foreign"):
        OFFICE_1.chain.member(TrustedOffice().device().certificate, Use.DEVICE, NOW)


def test_a_key_of_the_center_that_the_root_did_not_certify_is_foreign() -> None:
    other = TrustedOffice()
    with refused("certificate.foreign"):
        Chain(OFFICE_1.root.public, other.certificates, OFFICE)


def test_a_certificate_for_one_use_serves_no_other() -> None:
    person = OFFICE_1.person("person-1")
    with refused("certificate.use"):
        OFFICE_1.chain.member(person.certificate, Use.DEVICE, NOW)


def test_a_person_cannot_certify_anybody() -> None:
    person = OFFICE_1.person("person-1")
    device = OFFICE_1.device()
    forged = certify(device.content, person.key)
    with refused("certificate.foreign"):
        OFFICE_1.chain.member(forged, Use.DEVICE, NOW)


def test_a_key_of_the_center_certifies_no_other_key_of_the_center() -> None:
    """The attestation key lies in the process that faces the laptops."""
    stolen = OFFICE_1.attesting
    key = new_key()
    content = Certificate(
        key.kid, Use.PEOPLE_AND_DEVICES, key.public.jwk, OFFICE, OFFICE, NOW - YEAR, NOW + YEAR
    )
    with refused("certificate.foreign"):
        read_certificate(certify(content, stolen), OFFICE_1.root.public, (content.use,))


def test_a_certificate_names_the_key_it_holds() -> None:
    content = msgspec.structs.replace(OFFICE_1.device().content, kid=new_key().kid)
    token = certify(content, OFFICE_1.keys[Use.PEOPLE_AND_DEVICES])
    with refused("certificate.use"):
        OFFICE_1.chain.member(token, Use.DEVICE, NOW)


def test_a_certificate_has_a_beginning_and_an_end() -> None:
    content = OFFICE_1.device().content
    check_dates(content, NOW)
    with refused("certificate.expired"):
        check_dates(content, content.valid_until)
    check_dates(content, content.valid_from - timedelta(seconds=1))  # another server's clock
    with refused("certificate.not_yet"):
        check_dates(content, content.valid_from - timedelta(seconds=2))


def test_nobody_is_known_when_the_center_s_own_certificate_is_over() -> None:
    device = OFFICE_1.device()
    with refused("certificate.expired"):
        OFFICE_1.chain.member(device.certificate, Use.DEVICE, NOW + 2 * YEAR)


# the root


def test_the_old_root_signs_the_new_one() -> None:
    first, second, third = new_key(), new_key(), new_key()
    changes = [change_root(first, second, OFFICE, NOW), change_root(second, third, OFFICE, NOW)]
    for pinned in (first, second, third):
        assert follow(pinned.public, OFFICE, changes).kid == third.kid
    assert follow(first.public, OFFICE, []).kid == first.kid


def test_a_root_that_the_old_one_did_not_sign_is_refused() -> None:
    first, stranger, other = new_key(), new_key(), new_key()
    with refused("root.chain"):
        follow(first.public, OFFICE, [change_root(stranger, other, OFFICE, NOW)])


def test_a_root_of_another_office_is_refused() -> None:
    first, second = new_key(), new_key()
    with refused("root.chain"):
        follow(first.public, OFFICE, [change_root(first, second, "office-2", NOW)])


def test_a_new_root_proves_that_it_holds_its_key() -> None:
    first, second, thief = new_key(), new_key(), new_key()
    good = jws.unverified(change_root(first, second, OFFICE, NOW), _change())
    forged = msgspec.structs.replace(good, key=thief.public.jwk)
    with refused("root.chain"):
        follow(first.public, OFFICE, [jws.sign(forged, Typ.ROOT_CHANGE, first)])


def _change() -> Any:
    from spar_central.trust.root import RootChange

    return RootChange


# accounts


def test_one_account_under_many_spellings_is_counted_as_one() -> None:
    plain = account("12345678901")
    for number in ("1234 5678 901", "1234-5678-901", "0012345678901", "１２３４５６７８９０１"):
        assert alike_key(account(number)) == alike_key(plain)
        assert account_key(account(number)) != account_key(plain)
    other = msgspec.structs.replace(plain, branch_name="Moved", bank_name="HDFC")
    assert account_key(other) == account_key(plain)
    assert alike_key(account("12345678902")) != alike_key(plain)
    assert alike_key(account(bank="ICIC")) != alike_key(plain)
    kinds = {
        alike_key(BankAccount("", "A", "", "", "1")),
        alike_key(MobileWallet("", "A", "1")),
        alike_key(EmailWallet("", "A", "1")),
        alike_key(None),
    }
    assert len(kinds) == 4
    assert account_key(None) == alike_key(None) == ""


@pytest.mark.parametrize(
    "name", ["T.branch_code:X", "a\nb", "e\u0301", "x\u0000", "T.fa_type:BANK", "\u202eX"]
)
def test_an_account_that_would_be_read_otherwise_is_unsafe(name: str) -> None:
    assert is_unsafe(msgspec.structs.replace(account(), branch_name=name))
    assert not is_unsafe(account())


def test_every_code_has_a_sentence() -> None:
    for code in SENTENCES:
        assert Refused(code).sentence.endswith((".", "later."))


def test_operations_keep_their_names() -> None:
    assert [one.value for one in Operation] == ["link", "update", "unlink", "put"]
