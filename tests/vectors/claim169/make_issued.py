"""Makes issued.json: ID cards as other people's libraries issue them.

Signed by PyPI claim169 or by pycose, in the shapes of MOSIP's keymanager, CWT signer and Inji
Certify; packed by every published line of MOSIP's PixelPass. See SOURCE.md. Not needed by tests.
"""

import base64
import datetime
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import cbor2
import claim169  # type: ignore[import-not-found]  # in the maker's own environment
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import NameOID
from PIL import Image
from pycose.algorithms import A128GCM, A192GCM, EdDSA, Es256, Es384, Ps256, RsaPkcs1Sha256
from pycose.headers import IV, KID, Algorithm
from pycose.keys.symmetric import SymmetricKey
from pycose.messages.enc0message import Enc0Message
from pycose.messages.sign1message import Sign1Message

from tests.vectors.claim169.make_cards import cose_key

HERE = Path(__file__).parent
VERSIONS = ("0.1.2", "0.2.1", "0.5.0", "0.6.0")
ISSUER = "https://id.example.org"
EXPIRES, STARTS = 1_950_000_000, 1_700_000_000
PERSON = {"id": "6892881854", "name": "Ama Ndiaye", "second": "أما ندياي"}
X5CHAIN = 33
NAMES = {"RS256": RsaPkcs1Sha256, "PS256": Ps256, "ES256": Es256, "ES384": Es384, "EdDSA": EdDSA}


def new_key(alg: str) -> Any:
    if alg == "EdDSA":
        return ed25519.Ed25519PrivateKey.generate()
    if alg in {"ES256", "ES384"}:
        return ec.generate_private_key(ec.SECP256R1() if alg == "ES256" else ec.SECP384R1())
    return rsa.generate_private_key(65537, 2048)


def pem(key: Any) -> str:
    kind = serialization.PublicFormat.SubjectPublicKeyInfo
    return str(key.public_key().public_bytes(serialization.Encoding.PEM, kind).decode())


def certificate(
    name: str, key: Any, issuer: tuple[str, Any] | None, days: int = 3650
) -> x509.Certificate:
    """As keymanager makes them: no key identifiers, no alternative names."""

    def dn(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    start = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    by_name, by_key = issuer or (name, key)
    digest = None if isinstance(by_key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return (
        x509.CertificateBuilder()
        .subject_name(dn(name))
        .issuer_name(dn(by_name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .sign(by_key, digest)
    )


def der(one: x509.Certificate) -> bytes:
    return one.public_bytes(serialization.Encoding.DER)


def cert_pem(one: x509.Certificate) -> str:
    return one.public_bytes(serialization.Encoding.PEM).decode()


def photos() -> dict[str, bytes]:
    image = Image.new("L", (12, 16), 200)
    for at in range(12):
        image.putpixel((at, at), 40)
    made = {}
    for name, kind in {"JPEG": "JPEG", "WEBP": "WEBP", "AVIF": "AVIF", "JP2": "JPEG2000"}.items():
        out = io.BytesIO()
        image.convert("RGB").save(out, kind)
        made[name] = out.getvalue()
    return made


PHOTOS = photos()


def claim(**more: Any) -> dict[int, Any]:
    base = {1: PERSON["id"], 2: "1.0", 3: "eng", 4: PERSON["name"], 8: "19790211", 9: 2}
    return base | {16: PHOTOS["JPEG"], 17: 1} | {int(k[1:]): v for k, v in more.items()}


def cwt(identity: object) -> dict[int, Any]:
    return {1: ISSUER, 4: EXPIRES, 5: STARTS, 6: STARTS, 169: identity}


def sign(
    alg: str, key: Any, payload: bytes, protected: dict[Any, Any], unprotected: dict[Any, Any]
) -> bytes:
    """COSE_Sign1 by pycose, tagged 18."""
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
    message = Sign1Message(
        phdr={Algorithm: NAMES[alg], **protected}, uhdr=unprotected, payload=payload
    )
    message.key = cose_key(key, private)
    return bytes(message.encode())


def tagged(message: bytes, tags: tuple[int, ...]) -> bytes:
    """``message`` (tagged 18) with ``tags`` from the outside in, instead of its own."""
    item = cbor2.loads(message).value
    for tag in reversed(tags):
        item = cbor2.CBORTag(tag, item)
    return cbor2.dumps(item)


class Maker:
    """Collects cards; PixelPass packs them all in one run at the end."""

    def __init__(self) -> None:
        self.cards: list[dict[str, Any]] = []
        self.asked: list[dict[str, Any]] = []

    def add(
        self, name: str, issuers: list[dict[str, str]], *, hex_text: bool = False,
        version: str = "0.6.0", data: bytes = b"", qr: str = "", **expected: Any,
    ) -> None:  # fmt: skip
        card = {"name": name, "issuers": issuers, "qr": qr, **expected}
        self.cards.append(card)
        if not qr:
            content = {"text": data.hex().upper()} if hex_text else {"hex": data.hex()}
            self.asked.append({"version": version, "act": "pack", "for": name, **content})

    def pack(self, folder: str) -> None:
        answers = ask_pixelpass(folder, self.asked)
        texts = {one["for"]: text for one, text in zip(self.asked, answers, strict=True)}
        for card in self.cards:
            card["qr"] = card["qr"] or texts[card["name"]]


def ask_pixelpass(folder: str, asked: list[dict[str, Any]]) -> list[str]:
    done = subprocess.run(
        ["node", str(HERE / "pixelpass.js")], input="\n".join(map(json.dumps, asked)),
        cwd=folder, capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


def keymanager_cards(maker: Maker) -> None:
    """61(18(...)), claim 169 in a byte string, kid and x5c protected, hex text packed."""
    root = new_key("RS256")
    authority = certificate("MOSIP root", root, None)
    for alg in NAMES:
        key = new_key(alg)
        leaf = certificate(f"signer {alg}", key, ("MOSIP root", root))
        for version in VERSIONS:
            protected = {KID: b"kid-1", X5CHAIN: [der(leaf), der(authority)]}
            payload = cbor2.dumps(cwt(cbor2.dumps(claim(_19=PERSON["second"], _20="ara"))))
            data = tagged(sign(alg, key, payload, protected, {}), (61, 18))
            for packing in ("hex", "bytes"):
                maker.add(
                    f"keymanager {alg}, {packing} packed by PixelPass {version}",
                    [{"certificate_pem": cert_pem(authority)}] if version != "0.5.0"
                    else [{"key_pem": pem(key), "kid": b"kid-1".hex()}],
                    data=data, version=version, hex_text=packing == "hex",
                    second_name=PERSON["second"],
                )  # fmt: skip


def header_cards(maker: Maker) -> None:
    """kid and x5c in either header; one certificate or a chain; tags in all orders."""
    root, key = new_key("ES256"), new_key("ES384")
    authority = certificate("root", root, None)
    leaf = certificate("signer", key, ("root", root))
    payload = cbor2.dumps(cwt(claim()))
    anchored, keyed = [{"certificate_pem": cert_pem(authority)}], [{"key_pem": pem(key)}]
    whole, plain = {X5CHAIN: [der(leaf), der(authority)]}, {X5CHAIN: der(leaf)}
    for name, protected, unprotected, issuers in (
        ("x5c protected, chain", whole, {}, anchored),
        ("x5c protected, one", plain, {}, anchored),
        ("x5c unprotected, chain", {}, whole, anchored),
        ("x5c unprotected, one", {}, plain, anchored),
        ("x5c, the signer itself is trusted", plain, {}, [{"certificate_pem": cert_pem(leaf)}]),
        ("kid unprotected", {}, {KID: b"k"}, [{"key_pem": pem(key), "kid": b"k".hex()}]),
        ("no kid", {}, {}, keyed),
    ):
        maker.add(name, issuers, data=sign("ES384", key, payload, protected, unprotected))
    orders = ((), (18,), (61,), (61, 18), (18, 61), (55799, 61, 18))
    for tags in orders:
        data = tagged(sign("ES384", key, payload, {}, {}), tags)
        maker.add(f"tags {tags}", keyed, data=data)


def photo_cards(maker: Maker) -> None:
    key = new_key("EdDSA")
    jpeg = PHOTOS["JPEG"]
    shapes: dict[str, tuple[Any, Any, list[str]]] = {
        "16 bytes": (jpeg, None, []),
        "16 hex": (jpeg.hex(), None, []),
        "16 HEX": (jpeg.hex().upper(), None, []),
        "16 base64": (base64.b64encode(jpeg).decode(), None, []),
        "16 base64url": (base64.urlsafe_b64encode(jpeg).decode().rstrip("="), None, []),
        "16 data URL": ("data:image/jpeg;base64," + base64.b64encode(jpeg).decode(), None, []),
        "16 WebP": (PHOTOS["WEBP"], None, []),
        "16 AVIF": (PHOTOS["AVIF"], None, ["photo_format"]),
        "16 JPEG 2000": (PHOTOS["JP2"], None, ["photo_format"]),
        "16 not a picture": (b"\x01" * 64, None, ["photo_damaged"]),
        "62 map": (None, {0: jpeg, 1: 0, 2: 1}, []),
        "62 map without format": (None, {0: jpeg}, []),
        "62 list": (None, [{0: jpeg, 1: 0, 2: 1}], []),
        "62 list, WebP": (None, [{0: PHOTOS["WEBP"], 1: 0, 2: 4}], []),
        "62 list, hex text": (None, [{0: jpeg.hex(), 1: 0, 2: 1}], []),
        "62 list, template first": (None, [{0: b"\x00" * 9, 1: 1, 2: 100}, {0: jpeg, 1: 0}], []),
        "62 JPEG 2000": (None, [{0: PHOTOS["JP2"], 1: 0, 2: 2}], ["photo_format"]),
        "62 AVIF, 16 JPEG": (jpeg, [{0: PHOTOS["AVIF"], 1: 0, 2: 3}], []),
        "no photo": (None, None, ["no_photo"]),
    }
    for name, (photo, face, notes) in shapes.items():
        identity = {k: v for k, v in claim().items() if k not in {16, 17}}
        identity |= {16: photo} if photo is not None else {}
        identity |= {62: face} if face is not None else {}
        data = sign("EdDSA", key, cbor2.dumps(cwt(identity)), {KID: b"p"}, {})
        maker.add(f"photo {name}", [{"key_pem": pem(key)}], data=data, notes=notes)


def text_key_cards(maker: Maker, folder: str) -> None:
    """PixelPass's own mapping, which writes "1" and "4" where MOSIP writes 1 and 4."""
    key = new_key("ES256")
    photo = base64.b64encode(PHOTOS["JPEG"]).decode()
    data = {"id": PERSON["id"], "fullName": PERSON["name"], "gender": 2, "language": "eng",
            "photo": photo, "face": [{"0": "", "1": 0}]}  # fmt: skip
    mapper = {"id": "1", "language": "3", "fullName": "4", "gender": "9", "photo": "16",
              "face": "62"}  # fmt: skip
    for version in ("0.2.1", "0.5.0", "0.6.0"):
        ask = {"version": version, "act": "map", "data": data, "mapper": mapper}
        mapped = bytes.fromhex(ask_pixelpass(folder, [ask])[0])
        for name, identity in (("bytes", mapped), ("map", cbor2.loads(mapped))):
            payload = cbor2.dumps(cwt(identity))
            signed = tagged(sign("ES256", key, payload, {}, {}), (61, 18))
            maker.add(
                f"text keys of PixelPass {version}, {name}", [{"key_pem": pem(key)}],
                data=signed, version=version, hex_text=True,
            )  # fmt: skip


def encrypted_cards(maker: Maker) -> None:
    """Signed then encrypted, and encrypted then signed, by pycose."""
    key = new_key("ES256")
    payload = cbor2.dumps(cwt(claim()))

    def sealed(alg: Any, secret: bytes, clear: bytes) -> bytes:
        message = Enc0Message(
            phdr={Algorithm: alg}, uhdr={IV: bytes(range(12)), KID: b"e"}, payload=clear
        )
        message.key = SymmetricKey(secret)
        return bytes(message.encode())

    for alg, secret in ((A128GCM, b"a" * 16), (A192GCM, b"b" * 24)):
        keys = [{"key_hex": secret.hex(), "kid": b"e".hex()}]
        issuers = [{"key_pem": pem(key)}]
        signed = tagged(sign("ES256", key, payload, {}, {}), (61, 18))
        inner = sign("ES256", key, sealed(alg, secret, payload), {}, {})
        both: dict[str, Any] = {"card_keys": keys}
        maker.add(f"signed, then {alg.fullname}", issuers, data=sealed(alg, secret, signed), **both)
        maker.add(f"{alg.fullname}, then signed", issuers, data=inner, **both)


def claim169_cards(maker: Maker) -> None:
    """Made and packed by PyPI claim169 alone."""
    person = claim169.Claim169Input(id=PERSON["id"], full_name=PERSON["name"])
    person.gender, person.language = 2, "eng"
    person.secondary_full_name, person.secondary_language = PERSON["second"], "ara"
    person.photo, person.photo_format = PHOTOS["JPEG"], 1
    meta = claim169.CwtMetaInput()
    meta.issuer, meta.expires_at, meta.not_before, meta.issued_at = ISSUER, EXPIRES, STARTS, STARTS
    edwards, curve = new_key("EdDSA"), new_key("ES256")
    raw = edwards.private_bytes_raw()
    number = curve.private_numbers().private_value.to_bytes(32, "big")
    second: dict[str, Any] = {"second_name": PERSON["second"]}
    by_edwards = [{"key_pem": pem(edwards)}]
    maker.add(
        "claim169 Ed25519", by_edwards, qr=claim169.encode_with_ed25519(person, meta, raw), **second
    )
    maker.add(
        "claim169 P-256", [{"key_pem": pem(curve)}],
        qr=claim169.encode_with_ecdsa_p256(person, meta, number), **second,
    )  # fmt: skip
    for bits, encode in (
        (256, claim169.encode_signed_encrypted),
        (128, claim169.encode_signed_encrypted_aes128),
    ):
        secret = bytes(range(bits // 8))
        maker.add(
            f"claim169 Ed25519 in AES-{bits}", by_edwards,
            qr=encode(person, meta, raw, secret),
            card_keys=[{"key_hex": secret.hex()}], **second,
        )  # fmt: skip
    maker.add(
        "claim169 unsigned", by_edwards, qr=claim169.encode_unsigned(person, meta), refused="any"
    )


def main(folder: str) -> None:
    maker = Maker()
    keymanager_cards(maker)
    header_cards(maker)
    photo_cards(maker)
    text_key_cards(maker, folder)
    encrypted_cards(maker)
    claim169_cards(maker)
    maker.pack(folder)
    text = json.dumps(maker.cards, indent=1, ensure_ascii=False)
    (HERE / "issued.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
