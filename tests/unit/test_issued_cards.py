"""ID cards that other people's libraries issued: read whole, or told what is lost."""

import json
import random
import string
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509

from spar_agent.adapters.card.issuers import CardIssuer, CardKey, IssuerAuthority, issuer_key
from spar_agent.adapters.card.reader import CardReader
from spar_agent.domain.card import CardNote, Gender
from spar_agent.errors import (
    CardEncrypted,
    CardExpired,
    CardKeyboard,
    CardUnreadable,
    CardUntrusted,
    SparError,
)
from tests.fakes import FakeClock

VECTORS = Path(__file__).parents[1] / "vectors" / "claim169" / "issued.json"
ISSUED: list[dict[str, Any]] = json.loads(VECTORS.read_text("utf-8"))
GOOD = [card for card in ISSUED if "refused" not in card]
ISSUER = "https://id.example.org"
BY_NAME = {card["name"]: card for card in ISSUED}
SIGNED = BY_NAME["claim169 Ed25519"]
SEALED = BY_NAME["claim169 Ed25519 in AES-256"]
CHAINED = BY_NAME["x5c protected, chain"]
MUTATIONS = 10_000
US = "1234567890AQZWM-./:$%*"
FRENCH = "&é\"'(-è_çàQAWZ?):!M458"
"""What these keys give on a French keyboard; typed out here once more, as scanners type them."""


def issuer_in(entry: dict[str, str]) -> CardIssuer:
    if "certificate_pem" in entry:
        certificate = x509.load_pem_x509_certificate(entry["certificate_pem"].encode())
        return IssuerAuthority(ISSUER, certificate)
    return issuer_key(ISSUER, entry["key_pem"], bytes.fromhex(entry.get("kid", "")))


def reader(card: dict[str, Any], clock: FakeClock | None = None, **without: bool) -> CardReader:
    keys = [
        CardKey(bytes.fromhex(one["key_hex"]), bytes.fromhex(one.get("kid", "")))
        for one in card.get("card_keys", [])
        if not without.get("keys")
    ]
    return CardReader([issuer_in(one) for one in card["issuers"]], clock or FakeClock(), keys)


@pytest.mark.parametrize("card", GOOD, ids=lambda card: card["name"])
def test_a_card_of_another_library_is_read(card: dict[str, Any]) -> None:
    read = reader(card).read(card["qr"])
    notes = [CardNote(note) for note in card.get("notes", [])]
    assert (read.person_id, read.name, read.gender) == ("6892881854", "Ama Ndiaye", Gender.FEMALE)
    assert (read.second_name, read.issuer) == (card.get("second_name", ""), ISSUER)
    assert list(read.notes) == notes
    assert bool(read.photo) is not bool(notes)


@pytest.mark.parametrize("card", ISSUED, ids=lambda card: card["name"])
def test_it_is_refused_where_its_issuer_is_not_named(card: dict[str, Any]) -> None:
    strange = {**card, "issuers": BY_NAME["photo 16 bytes"]["issuers"]}
    if card["name"].startswith("photo"):
        strange["issuers"] = SIGNED["issuers"]
    with pytest.raises((CardUntrusted, CardUnreadable)):
        reader(strange).read(card["qr"])


def test_a_card_that_nobody_signed_is_refused() -> None:
    card = BY_NAME["claim169 unsigned"]
    with pytest.raises((CardUntrusted, CardUnreadable)):
        reader(card).read(card["qr"])


@pytest.mark.parametrize(
    "card", [card for card in GOOD if "card_keys" in card], ids=lambda card: card["name"]
)
def test_an_encrypted_card_without_its_key_is_told_as_locked(card: dict[str, Any]) -> None:
    with pytest.raises(CardEncrypted):
        reader(card, keys=True).read(card["qr"])
    wrong = {**card, "card_keys": [{"key_hex": "00" * 16}, {"key_hex": "00" * 32}]}
    with pytest.raises(CardEncrypted):
        reader(wrong).read(card["qr"])


def test_a_card_under_a_certificate_that_ran_out_is_told_as_expired() -> None:
    clock = FakeClock()
    clock.forward(timedelta(days=3650).total_seconds())
    with pytest.raises(CardExpired):
        reader(CHAINED, clock).read(CHAINED["qr"])


def test_ten_thousand_changed_characters_never_pass() -> None:
    chance = random.Random(169)
    readers = [(reader(card), card["qr"]) for card in GOOD]
    for _ in range(MUTATIONS):
        one, text = chance.choice(readers)
        at = chance.randrange(len(text))
        other = chance.choice((string.printable + "é٣").replace(text[at], ""))
        with pytest.raises(SparError):
            one.read(text[:at] + other + text[at + 1 :])


@pytest.mark.parametrize("before", ["", " ", "  ", "\ufeff", "\u200e", "\n"])
@pytest.mark.parametrize("after", ["", " ", "\r\n", "\t", "\n\n", "\u2028", "\u2069"])
def test_what_a_scanner_or_a_clipboard_adds_is_no_matter(before: str, after: str) -> None:
    for card in (SIGNED, CHAINED):
        assert reader(card).read(before + card["qr"] + after).name == "Ama Ndiaye"


@pytest.mark.parametrize("card", GOOD, ids=lambda card: card["name"])
def test_caps_lock_and_a_french_keyboard_are_turned_back_and_told(card: dict[str, Any]) -> None:
    one = reader(card)
    french = card["qr"].translate(str.maketrans(US, FRENCH))
    for typed, note in ((card["qr"].lower(), "caps_lock"), (french, "keyboard")):
        read = one.read(typed)
        assert read.name == "Ama Ndiaye"
        assert read.notes[0] == note


@pytest.mark.parametrize(
    "keys",
    [
        ("YZ-/:*+", "ZYß-Ö(`"),  # German
        (string.ascii_uppercase, "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ"),  # Russian
        ("1234567890", "١٢٣٤٥٦٧٨٩٠"),  # digits of Arabic
    ],
)
def test_another_keyboard_is_told_as_one(keys: tuple[str, str]) -> None:
    with pytest.raises(CardKeyboard):
        reader(SIGNED).read(SIGNED["qr"].translate(str.maketrans(*keys)))
