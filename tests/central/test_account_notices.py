"""Last days and words of banks: what the registry tells by itself reaches the person, once."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from spar_central.admission.policy import Policy
from spar_central.clock import stamp
from spar_central.errors import Refused
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.reply_keys import read_reply_keys
from spar_central.mappers.signature import RequestSigner
from spar_central.notices.account_notices import account_texts
from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.notices.gateway import GatewayAway
from spar_central.notices.keeping import keep_contact
from spar_central.notices.serving import opened as opened_notifier
from spar_central.records import account_notices
from spar_central.records.account_notices import AccountWord, ConsentWord
from spar_central.records.maintenance import forget
from spar_central.self_service.registry_words import RegistryWords
from spar_central.settings import Dialect, Notices, Settings
from tests.central.storages import ENGINES, database, run, settings
from tests.central.test_identity import Ida, center_with, identity, sandbox
from tests.central.test_notices import LANGUAGES, TellingOffice
from tests.central.world import account

__all__ = ["sandbox"]
PHONE = "+919811112222"
KINDS = {
    "expiry.warning": "expiry",
    "account.validation": "validation",
    "consent.given": "consent_given",
    "consent.withdrawn": "consent_withdrawn",
    "consent.ended": "consent_ended",
}
DAY, GRACE = "2027-03-01", "2027-03-31"


class TalkingRegistry:
    """Its key, and what it posts."""

    def __init__(self, folder: Path) -> None:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )  # fmt: skip
        self.signer = RequestSigner(pem)
        self.keys_file = folder / "registry.pem"
        self.keys_file.write_bytes(
            key.public_key().public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
            )
        )

    def signed(self, message: Any) -> tuple[bytes, str]:
        body = json.dumps(message).encode()
        return body, self.signer.sign(body)


@pytest.fixture
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """SQLite, where a test names no engine."""
    kind = getattr(request, "param", "sqlite")
    return settings(database(kind, request), tmp_path)


@pytest.fixture
def office(engine: Settings, sandbox: Ida, tmp_path: Path) -> Iterator[TellingOffice]:
    sandbox.order(reset=True)
    notices = Notices(f"{sandbox.url}/gateway/messages", tries=2)
    used = msgspec.structs.replace(engine, admission=Policy(notice=True), notices=notices)
    with center_with(used, tmp_path, identity(sandbox, tmp_path, kyc=True)) as center:
        one = TellingOffice(center, sandbox, notices)
        one.gateway(times=0)
        yield one


@pytest.fixture
def registry(tmp_path: Path) -> TalkingRegistry:
    return TalkingRegistry(tmp_path)


def people(office: TellingOffice, *, psut: str, **more: Any) -> list[dict[str, Any]]:
    return [{"reference_id": "r", "id": f"token:{psut}@nationalId", "version": 3, **more}]


def expiring(office: TellingOffice, days: int, psut: str = "ama", **changes: Any) -> dict[str, Any]:
    found = people(office, psut=psut, expiry_date=DAY, grace_until=GRACE, days=days)
    at = stamp(office.center.clock())
    return {"event": "expiry.warning", "warning_id": "w", "at": at, "people": found, **changes}


def validated(office: TellingOffice, state: str, version: int = 3) -> dict[str, Any]:
    at = stamp(office.center.clock())
    found = people(office, psut="ama", state=state, reason="AC04", at=at)
    found[0]["version"] = version
    return {"event": "account.validation", "at": at, "people": found}


def hear(
    office: TellingOffice, registry: TalkingRegistry, body: bytes, signature: str, kind: str
) -> None:
    keys = read_reply_keys(str(registry.keys_file), "keys")
    assert keys is not None
    profile = MapperProfile(Dialect.SPAR_2, "http://registry", "central")

    async def go(storage: Any) -> None:
        key = office.center.admission(storage).psut_key
        words = RegistryWords(storage, keys, profile, key, office.center.clock)
        take: Callable[[bytes, str], Awaitable[None]] = getattr(words, kind)
        await take(body, signature)

    run(office.settings, go)


def heard(office: TellingOffice, registry: TalkingRegistry, message: Any) -> None:
    kind = KINDS[message["event"]]
    hear(office, registry, *registry.signed(message), kind)


def reached(office: TellingOffice, psut: str = "ama", phone: str = PHONE) -> None:
    """Where ID Authentication said this person is."""
    center, keys = office.center, []

    async def key(storage: Any) -> None:
        keys.append(center.admission(storage).psut_key(psut))

    run(office.settings, key)
    seal = ContactSeal(center.keys.person)
    center.act(lambda tx: keep_contact(tx, seal, keys[0], Contact(phone), center.clock()))


def tell(office: TellingOffice) -> int:
    async def go() -> int:
        async with opened_notifier(office.settings, office.center.clock) as (_, accounts, *_rest):
            return await accounts.one_pass()

    return asyncio.run(go())


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_each_stage_of_a_last_day_is_told_once(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    reached(office)
    before = len(office.messages())
    for days in (90, 30, 30, 7, 0):
        heard(office, registry, expiring(office, days))
        tell(office)
    messages = office.messages()[: len(office.messages()) - before]
    assert [one["to"] for one in messages] == [PHONE] * 4, "the second word of 30 days is the first"
    assert DAY in messages[-1]["text"]
    assert "say so by 2027-03-31" in messages[0]["text"]
    kinds = [row[0] for row in office.center.records("account_notice.")]
    assert kinds == ["account_notice.sent"] * 4
    assert len(office.center.records("registry.last_days")) == 4


def test_what_the_bank_says_is_told_once_for_each_account(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    reached(office)
    before = len(office.messages())
    for state, version in (
        ("closed", 3), ("closed", 3), ("paid", 3), ("match", 3), ("strange", 3), ("closed", 4),
    ):  # fmt: skip
        heard(office, registry, validated(office, state, version))
    assert tell(office) == 2
    messages = office.messages()[: len(office.messages()) - before]
    assert len(messages) == 2
    assert all("closed" in one["text"] for one in messages)


def consent_ended(office: TellingOffice, number: str, **changes: Any) -> dict[str, Any]:
    at = stamp(office.center.clock())
    return {
        "event": "consent.ended", "id": "token:ama@nationalId", "consent_id": number,
        "reason": "programme.ended", "at": at, **changes,
    }  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_a_consent_that_ended_with_its_programme_is_told_once_and_names_no_app(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    reached(office)
    before = len(office.messages())
    for consent_id in ("c-1", "c-1", "c-2"):
        heard(office, registry, consent_ended(office, consent_id))
    assert tell(office) == 2
    messages = office.messages()[: len(office.messages()) - before]
    assert [one["to"] for one in messages] == [PHONE] * 2
    assert all("its programme has ended" in one["text"] for one in messages)
    assert all("did not ask" not in one["text"] for one in messages)
    assert len(office.center.records("registry.consent_ends")) == 2
    for odd in ({"reason": "other"}, {"consent_id": ""}, {"id": 7}):
        with pytest.raises(Refused, match=r"request\.form"):
            heard(office, registry, consent_ended(office, "c-3", **odd))


def consent_said(office: TellingOffice, event: str, **more: Any) -> dict[str, Any]:
    at = stamp(office.center.clock())
    return {
        "event": event, "id": "token:ama@nationalId", "consent_id": "c-1", "at": at,
        "language": "sw", **more,
    }  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES, indirect=True)
def test_what_the_registry_says_of_a_consent_is_the_word_that_center_keeps_itself(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    """Whichever comes first, and also where the center died before it had put it down."""
    reached(office)
    before, until = len(office.messages()), f"{DAY}T10:00:00+00:00"
    key = office.center.rows("SELECT psut_key FROM contacts")[0][0]
    own = [AccountWord(str(key), ConsentWord.GIVEN, DAY, apart="c-1", language="sw")]
    office.center.act(lambda tx: account_notices.keep(tx, own, office.center.clock()))
    for _ in range(2):
        heard(office, registry, consent_said(office, "consent.given", until=until))
        heard(office, registry, consent_said(office, "consent.withdrawn"))
    assert tell(office) == 2
    heard(office, registry, consent_said(office, "consent.given", until=until))
    assert tell(office) == 0
    said = [one["text"] for one in office.messages()[: len(office.messages()) - before]]
    assert ["inaweza kujua" in one for one in sorted(said)] == [False, True]
    assert all("Ikiwa hukuomba hili" in one for one in said)
    assert sum(DAY in one for one in said) == 1
    odd = consent_said(office, "consent.given", until="soon")
    for one in (odd, consent_said(office, "consent.withdrawn", language="x" * 17)):
        with pytest.raises(Refused, match=r"request\.form"):
            heard(office, registry, one)


def test_what_was_given_at_a_desk_is_told_at_both_contacts_in_the_persons_language(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    """Whoever had another phone put under their name hears of it, and so does the person."""
    former = "+919811113333"
    reached(office, phone=former)
    reached(office)
    before = len(office.messages())
    key = office.center.rows("SELECT psut_key FROM contacts")[0][0]
    words = [
        AccountWord(str(key), ConsentWord.GIVEN, DAY, apart="c-1", language="fr"),
        AccountWord(str(key), ConsentWord.STOPPED, apart="c-1", language="fr"),
    ]
    now = office.center.clock()
    office.center.act(lambda tx: account_notices.keep(tx, words, now))
    assert tell(office) == 2
    messages = office.messages()[: len(office.messages()) - before]
    reached_at = sorted((one["to"], "peut désormais" in one["text"]) for one in messages)
    assert reached_at == [(PHONE, False), (PHONE, True), (former, True)]
    given = next(one["text"] for one in messages if one["to"] == former)
    assert DAY in given
    assert "Si vous n'avez pas demandé cela" in given


def test_nobodys_word_but_the_registrys_and_no_old_one_is_taken(
    office: TellingOffice, registry: TalkingRegistry, tmp_path: Path
) -> None:
    reached(office)
    body, signature = registry.signed(expiring(office, 30))
    (tmp_path / "stranger").mkdir()
    stranger = TalkingRegistry(tmp_path / "stranger").signed(expiring(office, 30))
    head, _, tail = signature.split(".")
    for said, by in (
        stranger, (body, ""), (body, "a.b.c"), (body + b" ", signature), (body, f"{head}..{tail}A"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=r"registry\.signature"):
            hear(office, registry, said, by, "expiry")
    with pytest.raises(Refused, match=r"request\.form"):
        hear(office, registry, body, signature, "validation")
    office.center.clock.moved += timedelta(days=4)
    with pytest.raises(Refused, match=r"registry\.signature"):
        hear(office, registry, body, signature, "expiry")
    for odd in ({"people": "x"}, {"at": "2026-01-01T00:00:00"}, {"people": [{"id": 7}]}):
        with pytest.raises(Refused, match=r"request\.form"):
            heard(office, registry, expiring(office, 30, **odd))
    assert office.center.rows("SELECT count(*) FROM account_notices") == [(0,)]


def test_whom_nobody_can_reach_is_on_record(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    heard(office, registry, expiring(office, 30, "nobody"))
    assert tell(office) == 1
    assert tell(office) == 0
    assert [row[0] for row in office.center.records("account_notice.")] == ["account_notice.failed"]


def test_a_gateway_that_is_away_is_tried_again_and_given_up(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    reached(office)
    heard(office, registry, expiring(office, 30))
    for _ in range(2):
        office.gateway(status=503, times=1)
        with pytest.raises(GatewayAway):
            tell(office)
        office.center.clock.forward(600)
    assert tell(office) == 0
    assert office.center.rows("SELECT tries, sent_at FROM account_notices") == [(2, 0)]
    heard(office, registry, expiring(office, 7))
    office.center.clock.moved += timedelta(days=6)
    before = len(office.messages())
    tell(office)
    assert len(office.messages()) == before, "after days it may be another account"


def test_where_people_are_reached_is_kept_as_long_as_the_office_says(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    reached(office)
    center = office.center
    center.clock.moved += timedelta(days=300)
    center.act(lambda tx: forget(tx, center.clock(), 90, 400))
    heard(office, registry, expiring(office, 30))
    before = len(office.messages())
    assert tell(office) == 1
    assert len(office.messages()) == before + 1
    center.act(lambda tx: forget(tx, center.clock(), 90, 60))
    assert center.rows("SELECT count(*) FROM contacts") == [(0,)]


def test_a_person_is_told_in_the_language_they_agreed_in(
    office: TellingOffice, registry: TalkingRegistry
) -> None:
    laptop = office.center.laptop("S-1")
    made = laptop.enrollment(fa=account("9876501234"))
    swahili = msgspec.structs.replace(made.consent, language="sw")
    office.upload(laptop, msgspec.structs.replace(made, consent=swahili))
    ((key,),) = office.center.rows("SELECT psut_key FROM contacts")
    heard(office, registry, expiring(office, 30))
    office.center.act(lambda tx: tx.fetch("UPDATE account_notices SET psut_key = $1", key))
    assert tell(office) == 1
    assert "Bado ni sahihi?" in office.messages()[0]["text"]
    assert "1234" not in office.messages()[0]["text"]


def test_every_language_says_the_same_things() -> None:
    texts = account_texts()
    assert tuple(sorted(texts)) == LANGUAGES
    marks = {kind: set(_marks(text)) for kind, text in texts["en"].items()}
    for language, words in texts.items():
        assert {kind: set(_marks(text)) for kind, text in words.items()} == marks, language


def _marks(text: str) -> list[str]:
    return [part.split("}")[0] for part in text.split("{")[1:]]
