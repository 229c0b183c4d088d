"""Office files: numbered, of the pinned root, and shown as sentences before they are taken in."""

import msgspec
import pytest

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.certificates import Use
from spar_central.trust.jws import Typ
from spar_central.trust.office_file import (
    CardIssuer,
    Numbers,
    OfficeFile,
    ReviewRules,
    Server,
    SignedOfficeFile,
    differences,
    sign_office_file,
    take_in,
)
from tests.central.world import NOW, OFFICE, YEAR, TrustedOffice

OURS = TrustedOffice()


def office_file(serial: int = 1, **changes: object) -> OfficeFile:
    made: dict[str, object] = {
        "serial": serial,
        "office": OFFICE,
        "name": "Field office 1",
        "issued_at": NOW,
        "central": Server("https://central.example.org"),
        "ways": ("finger", "phone"),
        "office_code": "SU",
    }
    return OfficeFile(**{**made, **changes})  # type: ignore[arg-type]  # -- made up from words


def signed(file: OfficeFile, office: TrustedOffice = OURS) -> SignedOfficeFile:
    key = office.keys[Use.OFFICE_FILE]
    return sign_office_file(file, key, office.certificates[Use.OFFICE_FILE])


def take(file: SignedOfficeFile, present: int = -1) -> OfficeFile:
    return take_in(file, OURS.root.public, OFFICE, present=present, moment=NOW)


def test_a_newer_file_of_our_root_is_taken_in() -> None:
    assert take(signed(office_file(7)), present=6) == office_file(7)


@pytest.mark.parametrize("present", [7, 8])
def test_an_older_file_is_refused(present: int) -> None:
    with pytest.raises(Refused, match=r"office_file.older"):
        take(signed(office_file(7)), present=present)


def test_a_foreign_file_is_refused() -> None:
    with pytest.raises(Refused, match=r"office_file.foreign"):
        take(signed(office_file(9), TrustedOffice()))


def test_a_file_signed_by_another_of_our_keys_is_refused() -> None:
    key = OURS.keys[Use.ATTESTATION]
    for certificate in (OURS.certificates[Use.ATTESTATION], OURS.certificates[Use.OFFICE_FILE]):
        file = SignedOfficeFile(jws.sign(office_file(), Typ.OFFICE_FILE, key), certificate)
        with pytest.raises(Refused, match=r"office_file.foreign|signature.wrong"):
            take(file)


def test_an_unsigned_file_is_refused() -> None:
    plain = msgspec.json.encode(office_file()).decode()
    for text in ("", plain):
        file = SignedOfficeFile(text, OURS.certificates[Use.OFFICE_FILE])
        with pytest.raises(Refused, match=r"office_file.unsigned"):
            take(file)
    with pytest.raises(Refused, match=r"office_file.unsigned"):
        take(SignedOfficeFile(signed(office_file()).file, ""))


def test_half_a_file_is_refused() -> None:
    whole = signed(office_file())
    for length in (10, len(whole.file) // 2, len(whole.file) - 10):
        with pytest.raises(Refused):
            take(msgspec.structs.replace(whole, file=whole.file[:length]))


def test_the_file_of_another_office_is_refused() -> None:
    with pytest.raises(Refused, match=r"office_file.other_office"):
        take(signed(office_file(office="office-2")))


def test_a_file_whose_signer_is_over_is_refused() -> None:
    with pytest.raises(Refused, match=r"certificate.expired"):
        take_in(signed(office_file()), OURS.root.public, OFFICE, present=-1, moment=NOW + 2 * YEAR)


def test_every_change_is_told() -> None:
    old = office_file(1)
    new = office_file(
        2,
        central=Server("https://evil.example.org"),
        ways=("phone",),
        review=ReviewRules(changes=False),
        otp_by_telephone=True,
        ida_signers=("-----BEGIN CERTIFICATE-----\n" + "A" * 200,),
    )
    reply = differences(old, new)
    assert reply[0] == "number of the file: 1 → 2"
    assert "address of the center: https://central.example.org → https://evil.example.org" in reply
    assert "ways to prove an identity: finger, phone → phone" in reply
    assert "changes wait for a second person: yes → no" in reply
    assert "codes may be read out over the telephone: no → yes" in reply
    assert any(line.startswith("who may sign replies") and "sha256" in line for line in reply)
    assert len(reply) == 6
    assert differences(new, new) == []


def test_no_member_of_an_office_file_changes_unseen() -> None:
    """A member somebody adds must be told, or it could be changed behind people's backs."""
    changed = {
        "serial": 2, "office": "o", "name": "N", "issued_at": NOW + YEAR,
        "central": Server("https://x"), "ways": ("face",), "ida_certificate": "c",
        "ida_signers": ("s",), "device_anchors": ("d",), "domain_uri": "u", "env": "e",
        "review": ReviewRules(offline=False), "otp_by_telephone": True,
        "deferred_auth_window_s": 5, "least_protocol": 2, "programmes": ("p",),
        "complaints": ("c",), "sealing": {"kty": "OKP", "crv": "X25519", "x": "k"},
        "office_code": "K8", "kyc": True, "fingers": 2, "otp_and_biometric": True,
        "sbi_ports": "4501-4502", "longest_lock_s": 60,
        "list_signers": ("ab" * 32,), "numbers": Numbers(otp_digits=4),
        "way_names": {"phone": "SMS"}, "scores": {"finger": 60}, "finish_within_days": 7,
        "ftm_anchors": ("f",), "otp_valid_s": 60, "card_issuers": (CardIssuer(key_pem="k"),),
        "allow_system_proxy": True,
    }  # fmt: skip
    assert set(changed) == set(OfficeFile.__struct_fields__)
    for name, value in changed.items():
        assert differences(office_file(), msgspec.structs.replace(office_file(), **{name: value}))
    for part in (Numbers(9), Numbers(10, 12), Numbers(uin_name="NIN"), Numbers(vid_check="none")):
        assert len(differences(office_file(), office_file(numbers=part))) == 1
    for rule in ReviewRules.__struct_fields__:
        other = office_file(review=ReviewRules(**{rule: False}))
        assert len(differences(office_file(), other)) == 1


@pytest.mark.parametrize("code", ["", "S", "SURAT", "su", "SU\n"])
def test_none_is_signed_whose_slip_numbers_would_not_name_the_office(code: str) -> None:
    with pytest.raises(Refused, match=r"office_file.code"):
        signed(office_file(office_code=code))


def test_one_that_was_signed_without_a_code_before_is_taken_in() -> None:
    key = OURS.keys[Use.OFFICE_FILE]
    token = jws.sign(office_file(office_code=""), Typ.OFFICE_FILE, key)
    earlier = SignedOfficeFile(token, OURS.certificates[Use.OFFICE_FILE])
    assert take(earlier).office_code == ""


def test_the_first_file_is_told_in_full() -> None:
    assert "address of the center: https://central.example.org (new)" in differences(
        None, office_file()
    )
