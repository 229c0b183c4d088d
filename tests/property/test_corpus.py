"""The corpus of hostile input, tried again: always one of our errors, never much memory."""

import asyncio
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from spar_agent.adapters.card.reader import CardReader
from spar_agent.adapters.mosip.sbi_check import ReaderAnchors, check_capture, read_device
from spar_agent.errors import CardExpired, CardKeyboard, CardUnreadable, CardUntrusted, SparError
from tests.fakes import FakeClock
from tests.property.test_mosip_sbi_fuzz import EXPECTED
from tests.relayed import AMA, MadeUpCenter
from tests.unit.test_card import CARDS, key_of
from tests.unit.test_mosip_crypto import NOW, ROOT

CORPUS = Path(__file__).parents[1] / "corpus"
QR: dict[str, str] = json.loads((CORPUS / "qr.json").read_text("utf-8"))
REPLIES: dict[str, str] = json.loads((CORPUS / "replies.json").read_text("utf-8"))
MAX_MEMORY = 20_000_000
READER = CardReader([key_of(card) for card in CARDS], FakeClock())


@pytest.mark.parametrize("name", QR)
def test_a_hostile_code_is_refused_within_its_memory(name: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises((CardUnreadable, CardUntrusted, CardExpired, CardKeyboard)):
            READER.read(QR[name])
        assert tracemalloc.get_traced_memory()[1] < MAX_MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", REPLIES)
def test_a_hostile_reply_of_the_id_service_proves_nothing(name: str, tmp_path: Path) -> None:
    center = MadeUpCenter(REPLIES[name].encode("utf-8", "surrogatepass"), tmp_path)
    with pytest.raises(SparError) as caught:
        asyncio.run(center.prove())
    assert AMA.value not in str(caught.value)


@pytest.mark.parametrize("name", REPLIES)
def test_a_hostile_reply_of_a_device_is_no_capture(name: str) -> None:
    try:
        body: Any = json.loads(REPLIES[name])
    except (ValueError, RecursionError):
        return  # refused before anything looks inside; see the hostile servers
    with pytest.raises(SparError):
        check_capture(body, EXPECTED, NOW)
    with pytest.raises(SparError):
        read_device(4501, body, {"1"}, ReaderAnchors((ROOT,), (ROOT,)), NOW)


def test_the_corpus_is_what_its_script_writes(tmp_path: Path) -> None:
    from tests.corpus.make_corpus import QR as MADE_QR
    from tests.corpus.make_corpus import REPLIES as MADE_REPLIES

    assert (QR, REPLIES) == (MADE_QR, MADE_REPLIES)
