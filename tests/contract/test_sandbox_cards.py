"""The simulator's ID cards in the shapes of real issuers, read by the app's own reader."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtGui import QImage

from spar_agent.adapters.card.issuers import issuer_key
from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.adapters.card.reader import CardReader
from spar_agent.errors import CardExpired, CardUntrusted
from spar_sandbox.people.id_card import ISSUER, KEY_ID, CardShape, card_png, card_text, public_pem
from spar_sandbox.people.population import PEOPLE, SandboxPerson
from tests.fakes import FakeClock

KEY = Ed25519PrivateKey.generate()


def reader(clock: FakeClock, key: Ed25519PrivateKey = KEY) -> CardReader:
    return CardReader([issuer_key(ISSUER, public_pem(key), KEY_ID)], clock)


@pytest.mark.parametrize("shape", CardShape)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.label)
def test_a_printed_card_is_read(person: SandboxPerson, shape: CardShape) -> None:
    clock = FakeClock()
    text = card_text(person, KEY, clock.now(), shape)
    picture = QImage.fromData(card_png(text)).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(picture.constBits())
    width, height, step = picture.width(), picture.height(), picture.bytesPerLine()
    grey = b"".join(rows[at : at + width] for at in range(0, step * height, step))
    seen = read_qr(grey, width, height)
    assert seen == text
    card = reader(clock).read(seen)
    assert (card.person_id, card.name, list(card.notes)) == (person.uin, person.name, [])
    assert card.photo


@pytest.mark.parametrize("shape", CardShape)
def test_a_card_of_another_key_or_an_old_one_is_refused(shape: CardShape) -> None:
    clock = FakeClock()
    text = card_text(PEOPLE[0], KEY, clock.now(), shape)
    with pytest.raises(CardUntrusted):
        reader(clock, Ed25519PrivateKey.generate()).read(text)
    clock.forward(timedelta(days=181).total_seconds())
    with pytest.raises(CardExpired):
        reader(clock).read(text)
