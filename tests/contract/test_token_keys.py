"""Keys of Central and of the registry in a token, with SoftHSM's PKCS #11 module."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from joserfc import jws as jose
from joserfc.jwk import RSAKey

from spar_central.cli.root_keys import Offline, given_key_file, make_root, renew_key
from spar_central.errors import BadSetting
from spar_central.identity.credentials import read_credentials
from spar_central.identity.signing import check_detached, sign_detached
from spar_central.keys_folder import WHERE, read_desks_keys, read_key
from spar_central.mappers.admission import AdmissionClaims, read_admission_signer
from spar_central.mappers.port import Op
from spar_central.mappers.signature import RequestSigner, read_signer
from spar_central.settings import Identity, Settings
from spar_central.trust import jws
from spar_central.trust.certificates import Use
from spar_central.trust.keys import read_pem
from spar_central.trust.token_keys import TokenEcKey, read_token_key
from spar_mapper.records.partners import PartnerKey
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.compact import read_compact, sign_compact
from spar_mapper.security.keys import ServerKeys, key_id_of, load_server_keys, public_pem
from spar_mapper.security.signature import sign, verify_signature
from spar_mapper.security.token_keys import read_token_key as read_registry_key
from tests.tokens import LABEL, MODULE, PIN, Token, make_token

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="SoftHSM is a package of Linux"
)
_ECDSA = ec.ECDSA(hashes.SHA256())
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Token:
    made = make_token(tmp_path_factory.mktemp("token"))
    made.make_rsa("rsa")
    for label in ("ec", *(str(use) for use in WHERE), "renewed"):
        made.make_ec(label)
    return made


def settings(folder: Path) -> Settings:
    return Settings(office="office-1", office_name="Office 1", data=str(folder / "center"))


def test_a_center_signs_with_keys_that_never_were_in_a_file(token: Token, tmp_path: Path) -> None:
    here = settings(tmp_path)
    given = {
        use: given_key_file(token.key_file(tmp_path / "given" / f"{use}.pem", str(use)))
        for use in WHERE
    }
    make_root(here, Offline(tmp_path / "stick", "a long passphrase"), NOW, 5, given)
    keys = read_desks_keys(here.keys_folder, here.office, NOW)
    for use in WHERE:
        key = read_key(here.keys_folder, use, keys.chain, NOW)
        claims = AdmissionClaims("central", "link", 1, str(use))
        signed = jws.sign(claims, jws.Typ.ADMISSION, key)
        certified = keys.chain.center(use, NOW)
        assert key.kid == certified.kid
        assert jws.read(signed, jws.Typ.ADMISSION, key.public, AdmissionClaims) == claims
    held = [file.read_bytes() for file in here.keys_folder.rglob("*.pem")]
    assert sum(b"PRIVATE KEY" in data for data in held) == 1  # what opens the outbox


def test_a_key_of_a_token_follows_one_of_a_file(token: Token, tmp_path: Path) -> None:
    here, offline = settings(tmp_path), Offline(tmp_path / "stick", "a long passphrase")
    make_root(here, offline, NOW, 5)
    made = given_key_file(token.key_file(tmp_path / "new.pem", "renewed"))
    kid, files = renew_key(here, offline, Use.ATTESTATION, made, NOW, 5)
    for file in files:
        (here.keys_folder / file.path).write_bytes(file.data)
    keys = read_desks_keys(here.keys_folder, here.office, NOW)
    assert keys.attestation.kid == kid == made.key.kid


def test_another_key_of_the_token_is_not_the_one_certified(token: Token, tmp_path: Path) -> None:
    here = settings(tmp_path)
    make_root(here, Offline(tmp_path / "stick", "a long passphrase"), NOW, 5)
    token.key_file(here.keys_folder / "desks" / "attestation.pem", "renewed")
    with pytest.raises(BadSetting, match="not the key that the root certified"):
        read_desks_keys(here.keys_folder, here.office, NOW)


def test_requests_and_admissions_are_signed_in_the_token(token: Token, tmp_path: Path) -> None:
    signer = read_signer(str(token.key_file(tmp_path / "mapper.pem", "rsa")))
    assert signer is not None
    public = read_token_key(token.uri("rsa").encode(), "rsa").public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    head, _, tail = signer.sign(b'{"a":1}').split(".")
    whole = f"{head}.eyJhIjoxfQ.{tail}"
    found = jose.deserialize_compact(whole, RSAKey.import_key(public), algorithms=["RS256"])
    assert found.payload == b'{"a":1}'
    file = token.key_file(tmp_path / "admission.pem", "ec")
    admits = read_admission_signer(str(file))
    assert admits is not None
    body: dict[str, Any] = {"message": {"link_request": []}}
    signed = admits.sign(Op.LINK, "central", body, NOW)
    claims = jws.read(signed, jws.Typ.ADMISSION, read_pem(file).public, AdmissionClaims)
    assert claims.iss == "central"


def partner_certificate(key: rsa.RSAPublicKey) -> x509.Certificate:
    """As the ID service's partner management signs it for our public key."""
    authority = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "partner")])
    made = x509.CertificateBuilder(name, name, key, 1)
    made = made.not_valid_before(NOW - timedelta(days=1)).not_valid_after(NOW + timedelta(days=1))
    return made.sign(authority, hashes.SHA256())


def identity(token: Token, tmp_path: Path) -> Identity:
    public = read_token_key(token.uri("rsa").encode(), "rsa").public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    file = tmp_path / "partner.crt"
    file.write_bytes(partner_certificate(public).public_bytes(serialization.Encoding.PEM))
    return Identity(
        base_url="https://ida.example/idauthentication/v1",
        partner_id="p",
        partner_key_file=str(token.key_file(tmp_path / "partner.pem", "rsa")),
        partner_certificate_file=str(file),
        signer_files=(str(file),),
        policies={},
    )


def test_the_partner_key_of_the_id_service_may_lie_in_the_token(
    token: Token, tmp_path: Path
) -> None:
    held = read_credentials(identity(token, tmp_path))
    signature = sign_detached(b"a request", held.key, held.certificate)
    check_detached(b"a request", signature, held.signers, NOW)


def test_a_token_that_cannot_open_what_the_id_service_seals_is_told(
    token: Token, tmp_path: Path
) -> None:
    """SoftHSM 2.6 knows RSA-OAEP with SHA-1 alone."""
    named = identity(token, tmp_path)
    with pytest.raises(BadSetting, match=r"identity\.kyc: RSA-OAEP with SHA-256"):
        read_credentials(msgspec.structs.replace(named, kyc=True))


def reply_keys(folder: Path, token: Token, label: str) -> ServerKeys:
    load_server_keys(folder)
    token.key_file(folder / "signing-2.pem", label)
    return load_server_keys(folder)


@pytest.mark.parametrize("label", ["rsa", "ec"])
def test_a_registry_signs_with_the_key_whose_name_sorts_last(
    token: Token, tmp_path: Path, label: str
) -> None:
    keys = reply_keys(tmp_path / "keys", token, label)
    kid = key_id_of(keys.signer)
    public = PartnerKey(kid, public_pem(keys.signer.public_key()))
    assert verify_signature(sign(b'{"a":1}', keys.signer, kid), b'{"a":1}', [public])
    assert read_compact(sign_compact({"b": 2}, "a+jwt", keys), [public]) == {"b": 2}
    listed = keys.jwks()["keys"]
    assert [one["kid"] for one in listed if one["use"] == "sig"][-1] == kid
    assert len([one for one in listed if one["use"] == "sig"]) == 2
    assert not any({"d", "p", "q"} & one.keys() for one in listed)


def test_what_a_registry_opens_with_lies_in_files(token: Token, tmp_path: Path) -> None:
    load_server_keys(tmp_path / "keys")
    token.key_file(tmp_path / "keys" / "encryption-2.pem", "rsa")
    with pytest.raises(BadKey, match="only signing keys"):
        load_server_keys(tmp_path / "keys")


def test_many_threads_sign_at_once(token: Token) -> None:
    key = read_token_key(token.uri("ec").encode(), "ec")
    assert isinstance(key, TokenEcKey)
    signer = RequestSigner(token.uri("rsa").encode())
    public = key.public_key()

    def one(number: int) -> str:
        data = str(number).encode()
        made = key.sign(data, _ECDSA)
        public.verify(made, data, _ECDSA)
        return signer.sign(data)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(one, range(200)))) == 200


def changed(token: Token, tmp_path: Path, what: str) -> str:
    good = token.uri("ec")
    open_to_all = tmp_path / "open"
    open_to_all.write_text(PIN, "ascii")
    open_to_all.chmod(0o644)
    here = f"file:{token.pin}"
    return {
        "no such key": token.uri("nobody"),
        "no such token": good.replace("spar%20test", "other"),
        "module-path: the library": good.replace(MODULE, "/nowhere.so"),
        "pin-source: it cannot be read": good.replace(here, "file:/nowhere"),
        "pin-source: others may read it": good.replace(here, f"file:{open_to_all}"),
        "no PIN in a URI": good.replace("pin-source=" + here, f"pin-value={PIN}"),
        "are known, once each": good.strip() + "&slot-id=1",
        "are needed": good.split("&", 1)[0],
        "token or serial": good.replace("token=spar%20test;", ""),
        "no PKCS#11 URI": "pkcs11:token",
    }[what]


@pytest.mark.parametrize(
    "sentence",
    [
        "no such key", "no such token", "module-path: the library", "pin-source: it cannot be read",
        "pin-source: others may read it", "no PIN in a URI", "are known, once each", "are needed",
        "token or serial", "no PKCS#11 URI",
    ],
)  # fmt: skip
def test_what_is_wrong_is_a_sentence_without_the_pin(
    token: Token, tmp_path: Path, sentence: str
) -> None:
    uri = changed(token, tmp_path, sentence).encode()
    with pytest.raises(BadSetting, match=f"^desks.pem: .*{sentence}") as central:
        read_token_key(uri, "desks.pem")
    with pytest.raises(BadKey, match=f"^signing-2.pem: .*{sentence}") as registry:
        read_registry_key(uri, "signing-2.pem")
    for error in (central.value, registry.value):
        assert PIN not in str(error)
        assert str(token.folder) not in str(error)


ALONE = """
import sys
from spar_central.errors import BadSetting
from spar_central.trust.keys import from_pem
if sys.argv[2] == "without":
    sys.modules["pkcs11"] = None
try:
    from_pem(sys.argv[1].encode(), "desks.pem")
except BadSetting as error:
    sys.exit(str(error))
"""


def in_a_process(uri: str, how: str) -> str:
    """What a process that reads this key alone ends with: it was never logged in."""
    words = [sys.executable, "-c", ALONE, uri, how]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False).stderr.strip()


def test_a_wrong_pin_and_a_missing_library_are_told(token: Token, tmp_path: Path) -> None:
    wrong = tmp_path / "pin"
    wrong.write_text("00000000", "ascii")
    wrong.chmod(0o600)
    uri = token.uri("ec")
    assert in_a_process(uri, "with") == ""
    wrongly = in_a_process(uri.replace(str(token.pin), str(wrong)), "with")
    assert wrongly == "desks.pem: the PIN is wrong"
    without = in_a_process(uri, "without")
    assert without == "desks.pem: keys in tokens need python-pkcs11 (extra: pkcs11)"


LOSES = """
import os, sys
from pathlib import Path
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from {package} import read_token_key
import pkcs11
tokens, uri = Path(sys.argv[1]), sys.argv[2]
keys = [read_token_key(uri.replace("object=ec", f"object={{label}}").encode(), "desks.pem")
        for label in ("ec", "renewed")]
def sign():
    for key in keys:
        made = key.sign(b"data", ec.ECDSA(hashes.SHA256()))
        key.public_key().verify(made, b"data", ec.ECDSA(hashes.SHA256()))
sign()
away = tokens.with_name("away")
tokens.rename(away)
for _ in range(2):
    try:
        sign()
    except Exception as error:
        print(error)
away.rename(tokens)
sign()
pkcs11.lib("{module}").reinitialize()  # as after a card was pulled: all sessions are gone
sign()
print("signs again")
"""
BOTH_PACKAGES = ("spar_central.trust.token_keys", "spar_mapper.security.token_keys")


@pytest.mark.parametrize("package", BOTH_PACKAGES)
def test_a_token_that_was_away_signs_again_without_a_new_start(token: Token, package: str) -> None:
    """Each key with its own: a handle of before must not name another key."""
    script = LOSES.format(package=package, module=MODULE)
    words = [sys.executable, "-c", script, str(token.folder / "tokens"), token.uri("ec")]
    ended = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    *away, back = ended.stdout.splitlines() or [""]
    assert back == "signs again", ended.stderr
    assert away == ["desks.pem: the token does not answer"] * 2


REFUSED_PIN = """
import os, sys
from pathlib import Path
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from {package} import read_token_key
import pkcs11
uri, pin, right, wrong = sys.argv[1], Path(sys.argv[2]), sys.argv[3], sys.argv[4]
library = pkcs11.lib("{module}")
key = read_token_key(uri.encode(), "desks.pem")
def sign():
    try:
        key.sign(b"data", ec.ECDSA(hashes.SHA256()))
        print("signed")
    except Exception as error:
        print(error)
pin.write_text(wrong)
library.reinitialize()
sign()
with library.get_token(token_label="{label}").open(rw=True, user_pin=right) as session:
    session.set_pin(right, wrong)  # now it would be right, and nobody may have tried it
library.reinitialize()
sign()
os.utime(pin)
sign()
with library.get_token(token_label="{label}").open(rw=True) as session:
    session.set_pin(wrong, right)
"""


@pytest.mark.parametrize("package", BOTH_PACKAGES)
def test_a_refused_pin_is_not_tried_until_the_token_locks(
    token: Token, tmp_path: Path, package: str
) -> None:
    pin, wrong = tmp_path / "pin", "15926535"
    pin.write_text(PIN, "ascii")
    pin.chmod(0o600)
    script = REFUSED_PIN.format(package=package, module=MODULE, label=LABEL)
    uri = token.uri("ec").replace(str(token.pin), str(pin))
    words = [sys.executable, "-c", script, uri, str(pin), PIN, wrong]
    ended = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert ended.stdout.splitlines() == [
        "desks.pem: the PIN is wrong",
        "desks.pem: the PIN is wrong; it is tried again once its file changes",
        "signed",
    ], ended.stderr
    assert (PIN in ended.stdout) is (wrong in ended.stdout) is False
