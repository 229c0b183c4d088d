"""Signed ID cards: what is believed, and what is refused."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import cbor2
import pytest
import segno
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519

from spar_agent.adapters.card.cbor import NotCbor, decode
from spar_agent.adapters.card.compression import MAX_BYTES, decompress, from_base45
from spar_agent.adapters.card.issuers import IssuerKey, issuer_key
from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.adapters.card.reader import CardReader
from spar_agent.domain.card import Gender
from spar_agent.errors import CardExpired, CardKeyboard, CardUnreadable, CardUntrusted
from tests.fakes import FakeClock

JPEG_START = b"\xff\xd8\xff"

ISSUER = "https://id.example.org"
VECTORS = Path(__file__).parents[1] / "vectors" / "claim169" / "cards.json"
CARDS: list[dict[str, str]] = json.loads(VECTORS.read_text(encoding="utf-8"))
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
KEY = ed25519.Ed25519PrivateKey.from_private_bytes(b"k" * 32)


def key_of(card: Mapping[str, str]) -> IssuerKey:
    return issuer_key(ISSUER, card["public_pem"], card["alg"].encode())


def base45(data: bytes) -> str:
    text = ""
    for at in range(0, len(data), 2):
        part = data[at : at + 2]
        number = int.from_bytes(part, "big")
        for _ in range(len(part) + 1):
            text += ALPHABET[number % 45]
            number //= 45
    return text


def packed(item: object) -> str:
    return base45(zlib.compress(cbor2.dumps(item)))


def signed(claims: object, header: Mapping[int, Any] | None = None, **parts: bytes) -> str:
    protected = cbor2.dumps({1: -8} if header is None else header)
    payload = cbor2.dumps(claims)
    signature = KEY.sign(cbor2.dumps(["Signature1", protected, b"", payload]))
    body = [protected, {}, parts.get("payload", payload), parts.get("signature", signature)]
    return packed(cbor2.CBORTag(18, body))


def reader(clock: FakeClock | None = None) -> CardReader:
    return CardReader([IssuerKey(ISSUER, KEY.public_key())], clock or FakeClock())


def claims(**more: Any) -> dict[int, Any]:
    return {1: ISSUER, 169: {1: "6892881854", 4: "Ama"}} | {int(k[1:]): v for k, v in more.items()}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card["alg"])
def test_a_card_packed_by_mosips_own_encoder_is_read(card: dict[str, str]) -> None:
    read = CardReader([key_of(card)], FakeClock()).read(card["qr"])
    assert (read.person_id, read.name, read.issuer) == ("6892881854", "Ama Ndiaye", ISSUER)
    assert (read.gender, read.photo[:3]) == (Gender.FEMALE, JPEG_START)
    assert read.notes == ()
    assert read.expires_at == datetime.fromtimestamp(1_950_000_000, UTC)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card["alg"])
def test_a_card_of_another_authority_is_refused(card: dict[str, str]) -> None:
    others = [replace(key_of(c), kid=b"") for c in CARDS if c is not card]
    with pytest.raises(CardUntrusted):
        CardReader(others, FakeClock()).read(card["qr"])


def test_with_no_configured_issuer_no_card_is_believed() -> None:
    with pytest.raises(CardUntrusted):
        CardReader([], FakeClock()).read(CARDS[0]["qr"])


@pytest.mark.parametrize("header", [{}, {1: "none"}, {1: 0}, {1: None}, {1: -257}, {1: -7}])
def test_an_algorithm_that_is_not_the_keys_own_is_refused(header: dict[int, Any]) -> None:
    with pytest.raises(CardUntrusted):
        reader().read(signed(claims(), header))


def test_a_critical_header_we_do_not_know_is_refused() -> None:
    with pytest.raises(CardUntrusted):
        reader().read(signed(claims(), {1: -8, 2: [99], 99: 1}))


def test_a_changed_name_is_refused() -> None:
    other = cbor2.dumps(claims(_169={1: "6892881854", 4: "Eve"}))
    with pytest.raises(CardUntrusted):
        reader().read(signed(claims(), payload=other))


def test_an_empty_signature_is_refused() -> None:
    with pytest.raises(CardUntrusted):
        reader().read(signed(claims(), signature=b""))


def test_a_card_that_names_another_issuer_than_the_keys_is_refused() -> None:
    with pytest.raises(CardUntrusted):
        reader().read(signed(claims(_1="https://elsewhere.example")))


def test_expiry_is_honoured_with_a_minute_of_leeway() -> None:
    clock = FakeClock()
    text = signed(claims(_4=int(clock.now().timestamp())))
    clock.forward(59)
    assert reader(clock).read(text).name == "Ama"
    clock.forward(2)
    with pytest.raises(CardExpired):
        reader(clock).read(text)


def test_a_card_not_valid_yet_is_refused() -> None:
    with pytest.raises(CardExpired):
        reader().read(signed(claims(_5=FakeClock().now().timestamp() + 3600)))


@pytest.mark.parametrize("time", [float("nan"), float("inf"), 10**30, "soon", True, b""])
def test_an_expiry_that_cannot_be_read_is_no_permission(time: Any) -> None:
    with pytest.raises(CardUnreadable):
        reader().read(signed(claims(_4=time)))


@pytest.mark.parametrize("item", [1, [], [b"", {}, b""], {"a": 1}, [b"", {}, "x", b""]])
def test_what_is_not_signed_is_not_a_card(item: object) -> None:
    with pytest.raises(CardUnreadable):
        reader().read(packed(item))


@pytest.mark.parametrize("claim", [None, [], {}, {1: None}, {1: True}, {1: [1]}])
def test_a_card_without_an_id_is_refused(claim: object) -> None:
    with pytest.raises(CardUnreadable):
        reader().read(signed({1: ISSUER, 169: claim}))


def test_a_zlib_bomb_is_cut_off() -> None:
    bomb = base45(zlib.compress(bytes(1_900_000), 9))
    with pytest.raises(ValueError, match="too long"):
        decompress(bomb[: len(bomb)])
    assert MAX_BYTES < 100_000


@pytest.mark.parametrize(
    "data",
    [
        b"\x81" * 1_000 + b"\x00",  # deep
        b"\x9b" + b"\xff" * 8,  # an array of 2**64 items
        b"\x5b" + b"\xff" * 8,  # a string of 2**64 bytes
        b"\x9f\xff",  # indefinite
        b"\xc2\x41\x01",  # a big number
        b"\x83" + (b"\x99\x03\xe8" + b"\x00" * 1_000) * 3,  # a flood of items
        b"\x00\x00",  # something follows
        b"",
        b"\x18",
    ],
)
def test_cbor_a_card_never_holds_is_refused(data: bytes) -> None:
    with pytest.raises(NotCbor):
        decode(data)


@pytest.mark.parametrize("text", ["", "A", "abc", "ZZZ", ":::", "GGW", "0" * 4_297, "é" * 30])
def test_text_that_is_no_card_is_refused(text: str) -> None:
    with pytest.raises((CardUnreadable, CardKeyboard)):
        reader().read(text)


def test_base45_is_that_of_the_standard() -> None:
    assert from_base45("%69 VD92EX0") == b"Hello!!"  # RFC 9285, 4.3
    assert from_base45("QED8WEX0") == b"ietf!"


def test_a_scanner_that_types_a_line_end_is_understood() -> None:
    assert reader().read(signed(claims()) + "\r\n").name == "Ama"


def test_a_card_masks_itself() -> None:
    assert "Ama" not in repr(reader().read(signed(claims())))


def test_an_issuer_key_must_be_one_that_signs_cards() -> None:
    with pytest.raises(ValueError, match="PEM"):
        issuer_key(ISSUER, "no key")
    pem = KEY.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    assert issuer_key(ISSUER, pem.decode()).issuer == ISSUER


def picture(*texts: str) -> tuple[bytes, int, int]:
    """The codes below each other, drawn by segno, padded to the widest; 4 pixels a module."""
    rows: list[bytes] = []
    for text in texts:
        for line in segno.make_qr(text).matrix_iter(scale=4, border=4):
            rows.append(bytes(0 if dark else 255 for dark in line))
    width = max(map(len, rows))
    return b"".join(row.ljust(width, b"\xff") for row in rows), width, len(rows)


def test_a_card_is_found_in_a_picture() -> None:
    text = signed(claims())
    assert read_qr(*picture(text)) == text


def test_a_picture_with_two_codes_is_refused() -> None:
    with pytest.raises(CardUnreadable):
        read_qr(*picture("ONE", "TWO"))


def test_a_picture_without_a_code_or_of_a_wrong_size_is_refused() -> None:
    with pytest.raises(CardUnreadable):
        read_qr(b"\xff" * 10_000, 100, 100)
    with pytest.raises(CardUnreadable):
        read_qr(b"\xff" * 10_000, 1_000, 100)
