"""Office files: numbered, signed, and shown as sentences before one is taken in."""

from datetime import datetime
from typing import Annotated, Any

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


class OfficeFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a laptop must know of its office. It holds no secret.

    serial: rises with each one. ida_certificate: to seal to ID Authentication. ida_signers: who
    may sign its replies. sealing: the center's key for what a stick carries. office_code: the start
    of its slip numbers. kyc: whether a name comes with a proof, to be compared. fingers: how many
    at once. sbi_ports: where biometric devices listen. list_signers: Ed25519 public keys, in hex,
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
    list_signers: tuple[Annotated[str, Meta(pattern=f"^[0-9a-f]{{64}}{END}")], ...] = ()


class SignedOfficeFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What is handed over: the file, and the root's certificate of the key that signed it."""

    file: str
    certificate: str
    root_changes: tuple[str, ...] = ()


def sign_office_file(file: OfficeFile, key: PrivateKey, certificate: str) -> SignedOfficeFile:
    """certificate: of ``key`` by the root, for use ``office_file``."""
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
    "list_signers": "who may sign lists of banks",
}
LONG = 60


def differences(old: OfficeFile | None, new: OfficeFile) -> list[str]:
    """A sentence for each thing that changes, in the order of the file; for a person to read."""
    before = _flat(to_builtins(old)) if old is not None else {}
    after = _flat(to_builtins(new))
    lines = []
    for path, words in _WORDS.items():
        one, other = before.get(path, ""), after.get(path, "")
        if one == other:
            continue
        if not one:
            lines.append(f"{words}: {_short(other)} (new)")
        elif not other:
            lines.append(f"{words}: {_short(one)} (taken away)")
        else:
            lines.append(f"{words}: {_short(one)} → {_short(other)}")
    return lines


def _flat(value: dict[str, Any], under: str = "") -> dict[str, str]:
    """Paths as _WORDS has them. Defaults are filled in, so that leaving one out is a change."""
    found = {} if under else {**_DEFAULTS}
    for name, inside in value.items():
        path = f"{under}{name}"
        if isinstance(inside, dict) and name != "sealing":
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
}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict):
        return str(value.get("x", ""))
    return str(value)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    if len(plain) <= LONG:
        return plain
    return f"{plain[:20]}… (sha256 {sha256_hex(text.encode())[:16]})"
