"""Whatever a scanner types, a card reader answers with one of its three errors."""

import zlib

from hypothesis import given
from hypothesis import strategies as st

from spar_agent.adapters.card.compression import from_base45
from spar_agent.adapters.card.issuers import IssuerKey
from spar_agent.adapters.card.reader import CardReader
from spar_agent.errors import CardExpired, CardKeyboard, CardUnreadable, CardUntrusted
from tests.fakes import FakeClock
from tests.unit.test_card import ALPHABET, CARDS, ISSUER, KEY, base45, key_of

READER = CardReader([IssuerKey(ISSUER, KEY.public_key()), *map(key_of, CARDS)], FakeClock())


def refused(text: str) -> bool:
    try:
        READER.read(text)
    except (CardUnreadable, CardUntrusted, CardExpired, CardKeyboard):
        return True
    return False


@given(st.text() | st.text(ALPHABET))
def test_any_text_is_refused(text: str) -> None:
    assert refused(text)


@given(st.binary(max_size=400))
def test_any_packed_bytes_are_refused(data: bytes) -> None:
    assert refused(base45(zlib.compress(data)))


@given(st.sampled_from(CARDS), st.data())
def test_one_flipped_bit_of_a_good_card_is_refused(
    card: dict[str, str], data: st.DataObject
) -> None:
    good = bytes.fromhex(card["cwt_hex"])
    bit = data.draw(st.integers(0, len(good) * 8 - 1))
    raw = bytearray(good)
    raw[bit // 8] ^= 1 << bit % 8
    text = base45(zlib.compress(bytes(raw)))
    try:
        read = READER.read(text)
    except (CardUnreadable, CardUntrusted, CardExpired, CardKeyboard):
        return
    assert read == READER.read(card["qr"])  # the bit was in what nobody signs: tag or kid


@given(st.binary(max_size=200))
def test_base45_comes_back(data: bytes) -> None:
    assert from_base45(base45(data)) == data
