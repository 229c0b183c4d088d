"""Office files: numbered, signed, and shown as sentences before one is taken in."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final

from msgspec import Meta, Struct, to_builtins

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.certificates import Certificate, Use, check_dates, read_certificate
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, PublicKey, public_key
from spar_central.trust.shapes import END, Code, Jwk, Moment, Name, Number, Text


class Server(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a laptop connects. ca_pem: added to the system's authorities, never instead."""

    url: Text
    ca_pem: str = ""


class ReviewRules(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What waits for a second person; the center's own rules come on top of it."""

    changes: bool = True
    removals: bool = True
    offline: bool = True
    same_account: bool = True


class Numbers(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The numbers of this country's ID system. vid_digits: 0 where nobody has a VID."""

    uin_digits: Number = 10
    vid_digits: Number = 16
    uin_check: Code = "verhoeff"
    vid_check: Code = "verhoeff"
    uin_name: Name = "UIN"
    vid_name: Name = "VID"
    otp_digits: Number = 6


class CardIssuer(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who signs ID cards: a public key, or a certificate that the chain on the card leads to."""

    key_pem: str = ""
    certificate_pem: str = ""
    issuer: Text = ""
    kid: Text = ""


class OfficeFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a laptop must know of its office. It holds no secret.

    serial: rises with each one. ida_certificate: to seal to ID Authentication. ida_signers: who
    may sign its replies. sealing: the center's key for what a stick carries. office_code: the start
    of its slip numbers. kyc: whether a name comes with a proof, to be compared. fingers: how many
    at once. sbi_ports: where biometric devices listen. ftm_anchors: who makes their chips; none:
    the device anchors vouch for both. way_names: what people there call the ways. scores: least
    quality by finger, iris, face. finish_within_days: how long a number waits for its proof.
    longest_lock_s: idle seconds before a screen locks, at most.
    list_signers: Ed25519 public keys, in hex,
    of who may sign lists of banks.
    """

    serial: Number
    office: Code
    name: Name
    issued_at: Moment
    central: Server
    ways: tuple[Code, ...] = ()
    ida_certificate: str = ""
    ida_signers: tuple[str, ...] = ()
    device_anchors: tuple[str, ...] = ()
    domain_uri: Text = ""
    env: Text = ""
    review: ReviewRules = ReviewRules()
    otp_by_telephone: bool = False
    deferred_auth_window_s: Number = 0
    least_protocol: Number = 1
    programmes: tuple[Name, ...] = ()
    complaints: tuple[Text, ...] = ()
    sealing: Jwk = {}
    office_code: Text = ""
    kyc: bool = False
    fingers: Number = 1
    otp_and_biometric: bool = False
    sbi_ports: Text = "4501-4600"
    longest_lock_s: Annotated[int, Meta(ge=15, le=900)] = 900
    list_signers: tuple[Annotated[str, Meta(pattern=f"^[0-9a-f]{{64}}{END}")], ...] = ()
    numbers: Numbers = Numbers()
    way_names: dict[Code, Name] = {}
    scores: dict[Code, Number] = {}
    finish_within_days: Number = 14
    ftm_anchors: tuple[str, ...] = ()
    otp_valid_s: Number = 180
    card_issuers: tuple[CardIssuer, ...] = ()
    allow_system_proxy: bool = False


class SignedOfficeFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What is handed over: the file, and the root's certificate of the key that signed it."""

    file: str
    certificate: str
    root_changes: tuple[str, ...] = ()


OFFICE_CODE: Final = re.compile("[A-Z0-9]{2,4}")


def check_office_code(file: OfficeFile) -> None:
    """Raises Refused where slip numbers of the office would not name it (decision 014).

    Files that were signed without one before are taken in all the same.
    """
    if not OFFICE_CODE.fullmatch(file.office_code):
        raise Refused("office_file.code", file.office_code)


def sign_office_file(file: OfficeFile, key: PrivateKey, certificate: str) -> SignedOfficeFile:
    """certificate: of ``key`` by the root, for use ``office_file``. Raises Refused."""
    check_office_code(file)
    return SignedOfficeFile(jws.sign(file, Typ.OFFICE_FILE, key), certificate)


def take_in(
    signed: SignedOfficeFile,
    root: PublicKey,
    office: str,
    *,
    present: int,
    moment: datetime,
) -> OfficeFile:
    """The office file, when it is of our root, for our office, and newer than ``present``.

    present: the serial of the one in use; -1 when there is none. Raises Refused.
    """
    if not signed.certificate or not signed.file:
        raise Refused("office_file.unsigned")
    certificate = _of_our_root(signed.certificate, root, moment)
    try:
        file = jws.read(signed.file, Typ.OFFICE_FILE, public_key(certificate.key), OfficeFile)
    except Refused as error:
        if error.code == "signature.form":
            raise Refused("office_file.unsigned", error.detail) from error
        raise
    if file.office != office:
        raise Refused("office_file.other_office")
    if file.serial <= present:
        raise Refused("office_file.older", str(file.serial))
    return file


def _of_our_root(token: str, root: PublicKey, moment: datetime) -> Certificate:
    try:
        found = read_certificate(token, root, (Use.OFFICE_FILE,))
    except Refused as error:
        raise Refused("office_file.foreign", error.code) from error
    check_dates(found, moment)
    return found


_WORDS = {
    "serial": "number of the file",
    "office": "office",
    "name": "name of the office",
    "issued_at": "issued",
    "central.url": "address of the center",
    "central.ca_pem": "authority for the connection to the center",
    "ways": "ways to prove an identity",
    "ida_certificate": "certificate to which identities are sealed",
    "ida_signers": "who may sign replies about identities",
    "device_anchors": "who certifies biometric devices",
    "domain_uri": "domain at ID Authentication",
    "env": "environment at ID Authentication",
    "review.changes": "changes wait for a second person",
    "review.removals": "removals wait for a second person",
    "review.offline": "enrollments without network wait for a second person",
    "review.same_account": "accounts used for another person wait for a second person",
    "otp_by_telephone": "codes may be read out over the telephone",
    "deferred_auth_window_s": "seconds that a sealed capture may be old",
    "least_protocol": "oldest version of the program that is served",
    "programmes": "programmes",
    "complaints": "ways to complain",
    "sealing": "key to which sticks are sealed",
    "office_code": "start of slip numbers",
    "kyc": "names come with a proof of identity",
    "fingers": "fingers captured at once",
    "otp_and_biometric": "a code and a biometric together are needed",
    "sbi_ports": "where biometric devices listen",
    "longest_lock_s": "idle seconds before a screen locks, at most",
    "numbers.uin_digits": "digits of a UIN",
    "numbers.vid_digits": "digits of a VID",
    "numbers.uin_check": "check digit of a UIN",
    "numbers.vid_check": "check digit of a VID",
    "numbers.uin_name": "what a UIN is called",
    "numbers.vid_name": "what a VID is called",
    "numbers.otp_digits": "digits of a code",
    "way_names": "what the ways are called",
    "scores": "least quality of a capture",
    "finish_within_days": "days in which an identity must be proven",
    "ftm_anchors": "who certifies the chips of biometric devices",
    "otp_valid_s": "seconds that a code is good",
    "card_issuers": "who signs ID cards",
    "allow_system_proxy": "the proxy of the system may be used",
    "list_signers": "who may sign lists of banks",
}
LONG = 60


@dataclass(frozen=True, slots=True)
class FileChange:
    """path: as ``review.offline``; words: what it is. before, after: "" where nothing stood."""

    path: str
    words: str
    before: str
    after: str


def changes(old: OfficeFile | None, new: OfficeFile) -> list[FileChange]:
    """Each thing that changes, in the order of the file; values for a person to read."""
    before = _flat(to_builtins(old)) if old is not None else {}
    after = _flat(to_builtins(new))
    pairs = ((path, words, before.get(path, ""), after.get(path, ""))
             for path, words in _WORDS.items())  # fmt: skip
    return [
        FileChange(path, words, _short(one), _short(other))
        for path, words, one, other in pairs
        if one != other
    ]


def differences(old: OfficeFile | None, new: OfficeFile) -> list[str]:
    """A sentence for each of ``changes``."""
    return [_line(one) for one in changes(old, new)]


def _line(of: FileChange) -> str:
    if not of.before:
        return f"{of.words}: {of.after} (new)"
    if not of.after:
        return f"{of.words}: {of.before} (taken away)"
    return f"{of.words}: {of.before} → {of.after}"


def _flat(value: dict[str, Any], under: str = "") -> dict[str, str]:
    """Paths as _WORDS has them. Defaults are filled in, so that leaving one out is a change."""
    found = {} if under else {**_DEFAULTS}
    for name, inside in value.items():
        path = f"{under}{name}"
        if isinstance(inside, dict) and name in _WITH_PARTS:
            found.update(_flat(inside, f"{path}."))
        else:
            found[path] = _text(inside)
    return found


_DEFAULTS = {
    "review.changes": "yes",
    "review.removals": "yes",
    "review.offline": "yes",
    "review.same_account": "yes",
    "otp_by_telephone": "no",
    "deferred_auth_window_s": "0",
    "least_protocol": "1",
    "kyc": "no",
    "fingers": "1",
    "otp_and_biometric": "no",
    "sbi_ports": "4501-4600",
    "longest_lock_s": "900",
    "numbers.uin_digits": "10",
    "numbers.vid_digits": "16",
    "numbers.uin_check": "verhoeff",
    "numbers.vid_check": "verhoeff",
    "numbers.uin_name": "UIN",
    "numbers.vid_name": "VID",
    "numbers.otp_digits": "6",
    "finish_within_days": "14",
    "otp_valid_s": "180",
    "allow_system_proxy": "no",
}
_WITH_PARTS = frozenset({"central", "review", "numbers"})
"""Members whose own members are told one by one."""


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict):
        return str(value.get("x", "")) or ", ".join(f"{k}: {value[k]}" for k in sorted(value))
    return str(value)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    if len(plain) <= LONG:
        return plain
    return f"{plain[:20]}… (sha256 {sha256_hex(text.encode())[:16]})"
