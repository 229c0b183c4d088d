"""People are told before their account is written, and stop it: real gateway, real processes."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from spar_central.admission.policy import Policy
from spar_central.cli.main import main
from spar_central.errors import BadSetting
from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.notices.gateway import GatewayAway, filled, read_template
from spar_central.notices.keeping import keep_contact
from spar_central.notices.serving import opened as opened_notifier
from spar_central.notices.texts import last_signs, read_texts
from spar_central.records import notices as notice_rows
from spar_central.records.maintenance import forget
from spar_central.sending.chores import decide_waiting
from spar_central.settings import Notices, Settings
from spar_central.settings_file import check, load
from spar_central.storage.port import Storage
from spar_central.trust.accounts import EmailWallet, MobileWallet
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Enrollment, Operation, Seen
from tests.central.center import Center, SigningLaptop
from tests.central.storages import run
from tests.central.test_health import figure, ready, watched
from tests.central.test_identity import (
    Ida,
    center_with,
    identity,
    opened,
    otp,
    prove,
    sandbox,
)
from tests.central.world import account
from tests.mapper.waiting import wait_until
from tests.sandbox.partner_client import AMA

__all__ = ["sandbox"]
LANGUAGES = ("am", "ar", "en", "es", "fr", "hi", "pt", "sw")
PHONE = "+254 20 555 0100"
TELLING = Policy(notice=True, otp_wait_hours=72)
NAME = "Ama Serwaa Mensah"


@dataclass
class TellingOffice:
    """A center that tells people, and the gateway it hands its messages to."""

    center: Center
    ida: Ida
    notices: Notices

    def upload(self, laptop: SigningLaptop, of: Enrollment, person: str = AMA) -> dict[str, Any]:
        transaction = of.transaction_id or ""
        otp(laptop, transaction, person)
        inner = {"otp": self.ida.code()}
        reply = prove(
            laptop, self.ida, transaction, inner,
            individual_id=person, operation=of.operation.value,
        )  # fmt: skip
        found = opened(laptop, reply)
        assert found.attestation is not None
        item = {"enrollment": laptop.sign(of), "attestation": found.attestation}
        (answer,) = laptop.upload(item | ({"holder": found.holder} if found.holder else {}))
        return answer

    def tell(self) -> int:
        """One pass of the notifier."""

        async def go() -> int:
            async with opened_notifier(self.settings, self.center.clock) as (notifier, *_):
                return await notifier.one_pass()

        return asyncio.run(go())

    @property
    def settings(self) -> Settings:
        return self.center.settings

    def messages(self) -> list[dict[str, Any]]:
        found = httpx.get(f"{self.ida.url}/messages.json").json()
        return [one["message"] for one in found]

    def gateway(self, **order: Any) -> None:
        httpx.post(f"{self.ida.url}/gateway/control", json=order).raise_for_status()

    def counts(self) -> dict[str, int]:
        """As ``spar_central_waiting`` tells them."""
        return run(self.settings, _counted)

    def rows(self) -> list[tuple[str, str, str]]:
        return self.center.rows("SELECT outcome, codes, state FROM enrollments ORDER BY arrived_at")

    def objected(self, code: str, status: int = 0) -> None:
        file = Path(self.settings.data).parent / "cli.toml"
        file.write_text(
            f'office = "office-1"\noffice_name = "o"\ndata = "{self.settings.data}"\n'
            f'database = "{self.settings.database}"\n',
            encoding="utf-8",
        )
        assert main(["--settings", str(file), "notices", "object", code, "--by", "A-1"]) == status


async def _counted(storage: Storage) -> dict[str, int]:
    async with storage.reading() as look:
        return await notice_rows.counts(look)


@pytest.fixture
def office(engine: Settings, sandbox: Ida, tmp_path: Path) -> Iterator[TellingOffice]:
    """Accounts wait for no name of their holder."""
    with telling(
        engine, sandbox, tmp_path, msgspec.structs.replace(TELLING, holder_wait_hours=0)
    ) as one:
        yield one


@contextmanager
def telling(
    engine: Settings, sandbox: Ida, tmp_path: Path, policy: Policy
) -> Iterator[TellingOffice]:
    sandbox.order(reset=True)
    notices = Notices(f"{sandbox.url}/gateway/messages", object_phone=PHONE, tries=2)
    settings = msgspec.structs.replace(engine, admission=policy, notices=notices)
    made = identity(sandbox, tmp_path, kyc=True)
    with center_with(settings, tmp_path, made) as center:
        one = TellingOffice(center, sandbox, notices)
        one.gateway(times=0)
        yield one


def codes_of(answer: dict[str, Any]) -> list[str]:
    return [one["code"] for one in answer["problems"]]


def code_in(message: dict[str, Any]) -> str:
    found = re.search(r"[2-9A-Z]{5}-[2-9A-Z]{5}", message["text"])
    assert found is not None, message
    return found[0]


def test_a_first_account_waits_until_the_person_was_told(office: TellingOffice) -> None:
    before = len(office.messages())
    laptop = office.center.laptop("S-1")
    answer = office.upload(laptop, laptop.enrollment(fa=account("9876501234")))
    assert (answer["outcome"], codes_of(answer)) == ("waits", ["notice.missing"])
    assert office.tell() == 1
    message = office.messages()[0]
    assert len(office.messages()) == before + 1
    assert message["channel"] == "sms"
    assert "…1234" in message["text"]
    assert "9876501234" not in message["text"]
    assert PHONE in message["text"]
    assert office.rows() == [("admitted", "[]", "queued")]
    kinds = [row[0] for row in office.center.records("notice.")]
    assert kinds == ["notice.sent"]
    assert office.tell() == 0
    assert len(office.messages()) == before + 1


def test_an_account_waits_until_its_holder_is_confirmed_or_time_is_over(
    engine: Settings, sandbox: Ida, tmp_path: Path
) -> None:
    """An own account of the agent, with a genuine proof of a person who was paid nowhere yet."""
    with telling(engine, sandbox, tmp_path, TELLING) as office:
        center = office.center
        laptop = center.laptop("S-1")

        def outcomes() -> list[tuple[str, str]]:
            run(office.settings, lambda storage: decide_waiting(
                storage, center.admission(storage), center.clock
            ))  # fmt: skip
            return [row[:2] for row in office.rows()]

        office.upload(laptop, laptop.enrollment(fa=account("9876501234")))
        office.tell()
        assert outcomes() == [("waits", '["notice.wait"]')]
        office.upload(laptop, laptop.enrollment(fa=account("9876505555"), holder=NAME))
        office.tell()
        assert outcomes() == [("waits", '["notice.wait"]'), ("admitted", "[]")]
        center.clock.moved += timedelta(hours=23, minutes=59)
        assert outcomes()[0] == ("waits", '["notice.wait"]')
        center.clock.moved += timedelta(minutes=2)
        assert outcomes()[0] == ("admitted", "[]")


def test_who_has_another_phone_since_is_told_at_both(office: TellingOffice) -> None:
    """A phone changed at the ID office before the theft: its former owner hears of it."""
    old, center, before = "+919811111111", office.center, len(office.messages())
    seal = ContactSeal(center.keys.person)
    laptop = center.laptop("S-1")
    office.upload(laptop, laptop.enrollment(fa=account("9876501111")))
    ((key,),) = center.rows("SELECT psut_key FROM contacts")
    center.act(lambda tx: keep_contact(tx, seal, key, Contact(old), center.clock()))
    office.upload(laptop, laptop.enrollment(fa=account("9876504477")))
    assert center.rows("SELECT count(*) FROM former_contacts") == [(1,)]
    assert office.tell() == 2
    messages = office.messages()[: len(office.messages()) - before]
    sent_to = [one["to"] for one in messages if "…4477" in one["text"]]
    assert len(sent_to) == 2
    assert old in sent_to
    assert center.rows("SELECT count(*) FROM enrollments WHERE outcome = 'admitted'") == [(2,)]


def test_an_objection_stops_what_is_not_sent(office: TellingOffice) -> None:
    laptop = office.center.laptop("S-1")
    office.upload(laptop, laptop.enrollment())
    office.tell()
    code = code_in(office.messages()[0])
    office.objected("AAAAA-AAAAA", status=2)
    office.objected(code.lower().replace("-", " "))
    assert office.tell() == 1
    ((outcome, codes, state),) = office.rows()
    assert (outcome, codes, state) == ("refused", '["notice.objected"]', "")
    assert ("notice.objected", "A-1") in [row[:2] for row in office.center.records("notice.")]
    assert office.center.rows("SELECT by_whom, reason FROM freezes") == [("A-1", "objection")]
    assert office.center.rows("SELECT kind, office, count FROM signals") == [
        ("objection", "office-1", 1)
    ], "the office is told"
    answer = office.upload(laptop, laptop.enrollment(fa=account("55555")))
    assert "person.frozen" in codes_of(answer), "nor does the next agent get through"


def test_an_objection_after_it_was_sent_freezes_the_person(office: TellingOffice) -> None:
    laptop = office.center.laptop("S-1")
    office.upload(laptop, laptop.enrollment())
    office.tell()
    code = code_in(office.messages()[0])
    office.center.act(lambda tx: tx.fetch("UPDATE enrollments SET state = 'registered'"))
    office.objected(code)
    office.tell()
    assert office.center.rows("SELECT by_whom, reason FROM freezes") == [("A-1", "objection")]
    frozen = office.center.records("person.frozen")
    assert frozen[0][2] == laptop.device_id
    again = laptop.enrollment(fa=account("55555"))
    answer = office.upload(laptop, again)
    assert "person.frozen" in codes_of(answer)


def test_two_let_a_frozen_person_go_on(office: TellingOffice) -> None:
    laptop = office.center.laptop("S-1")
    first = laptop.enrollment()
    office.upload(laptop, first)
    office.tell()
    file = Path(office.settings.data).parent / "cli.toml"
    office.objected("AAAAA-AAAAA", status=2)
    words = ["--settings", str(file), "notices"]
    assert main([*words, "freeze", first.enrollment_id, "--by", "S-1"]) == 2
    assert main([*words, "freeze", first.enrollment_id, "--by", "A-1"]) == 0
    second = laptop.enrollment(fa=account("55555"))
    assert "person.frozen" in codes_of(office.upload(laptop, second))
    go_on = [*words, "unfreeze", first.enrollment_id, "--by", "A-1"]
    assert main(go_on) == 2
    assert main([*go_on, "--and-by", "S-1"]) == 2
    assert main([*go_on, "--and-by", "A-2"]) == 0
    codes = office.center.rows(
        f"SELECT codes FROM enrollments WHERE enrollment_id = '{second.enrollment_id}'"
    )
    assert "person.frozen" not in codes[0][0]


def test_a_change_gives_time_from_the_message_on(office: TellingOffice) -> None:
    laptop, boss = office.center.laptop("S-1"), office.center.laptop("B-1", Role.SUPERVISOR)
    of = laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")), fa=account("2"))
    answer = office.upload(laptop, of)
    assert set(codes_of(answer)) == {"review.missing", "notice.missing", "notice.wait"}
    office.center.clock.moved += timedelta(hours=50)
    boss.approve(boss.waiting()[0])
    office.tell()
    assert office.rows()[0][1] == '["notice.wait"]'
    for hours, outcome in ((71, "waits"), (2, "admitted")):
        office.center.clock.moved += timedelta(hours=hours)
        run(office.settings, lambda storage: decide_waiting(
            storage, office.center.admission(storage), office.center.clock
        ))  # fmt: skip
        assert office.rows()[0][0] == outcome


def test_a_gateway_that_is_away_is_tried_again(office: TellingOffice) -> None:
    laptop = office.center.laptop("S-1")
    office.upload(laptop, laptop.enrollment())
    office.gateway(status=503, times=1, taken=True)
    before = len(office.messages())
    with pytest.raises(GatewayAway):
        office.tell()
    assert office.rows()[0][1] == '["notice.missing"]'
    assert office.tell() == 0
    office.center.clock.forward(60)
    assert office.tell() == 1
    assert len(office.messages()) == before + 1, "the gateway drops the same id"
    assert office.rows()[0][0] == "admitted"


def test_after_its_tries_a_person_looks(office: TellingOffice) -> None:
    laptop = office.center.laptop("S-1")
    office.upload(laptop, laptop.enrollment())
    for _ in range(2):
        office.gateway(status=503, times=1)
        with pytest.raises(GatewayAway):
            office.tell()
        office.center.clock.forward(120)
    codes = {row[1] for row in office.rows()}
    assert '["review.missing"]' in codes, codes
    assert office.counts() == {"due": 0, "failed": 1, "objections": 0}
    boss = office.center.laptop("B-1", Role.SUPERVISOR)
    boss.approve(boss.waiting()[0])
    assert office.rows()[0][0] == "admitted"
    assert office.counts()["failed"] == 0, "an alert on it would never end"


def test_a_number_that_takes_nothing_goes_to_the_e_mail_then_to_a_person(
    office: TellingOffice,
) -> None:
    laptop = office.center.laptop("S-1")
    office.upload(laptop, laptop.enrollment())
    office.gateway(status=422, times=1)
    office.tell()
    assert office.messages()[0]["channel"] == "email"
    office.upload(laptop, laptop.enrollment(fa=account("8")))
    office.gateway(status=422, times=2)
    office.tell()
    assert '["review.missing"]' in {row[1] for row in office.rows()}
    assert "notice.failed" in [row[0] for row in office.center.records("notice.")]


def test_whom_ida_knows_no_number_of_a_second_person_sees(office: TellingOffice) -> None:
    laptop = office.center.laptop("S-1")
    (answer,) = laptop.upload(laptop.proven(laptop.enrollment()))
    assert (answer["outcome"], codes_of(answer)) == ("waits", ["review.missing"])


def test_no_number_stands_in_the_clear_anywhere(office: TellingOffice) -> None:
    laptop = office.center.laptop("S-1")
    office.upload(laptop, laptop.enrollment())
    office.tell()
    number = office.messages()[0]["to"]
    for table in ("contacts", "notices", "records", "enrollments"):
        assert number not in str(office.center.rows(f"SELECT * FROM {table}"))
    office.center.clock.moved += timedelta(days=61)
    office.center.act(lambda tx: forget(tx, office.center.clock(), 90, 60))
    assert office.center.rows("SELECT count(*) FROM contacts") == [(0,)]


def test_a_real_process_tells_and_says_how_it_is(office: TellingOffice) -> None:
    made, settings = office.notices, office.settings
    file = Path(settings.data).parent / "notify.toml"
    file.write_text(
        f'office = "office-1"\noffice_name = "o"\ndata = "{settings.data}"\n'
        f'database = "{settings.database}"\n[admission]\nnotice = true\n'
        "holder_wait_hours = 0\n[notices]\n"
        f'url = "{made.url}"\nobject_phone = "{PHONE}"\nlook_every_s = 0.1\n',
        encoding="utf-8",
    )
    laptop = office.center.laptop("S-1")
    with watched(file, "notify") as url:
        office.upload(laptop, laptop.enrollment(fa=account("4711")))
        wait_until(lambda: office.rows()[0][0] == "admitted")
        assert ready(url) == (200, {})
        assert figure(url, 'spar_central_waiting{state="due"}') == 0
    assert "…4711" in office.messages()[0]["text"]


# words


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_of_the_desk_has_its_words(language: str) -> None:
    texts = read_texts()
    assert texts.languages == LANGUAGES
    english = texts.of("en")
    if language != "en":
        assert texts.of(language) != english
    assert texts.of(f"{language}-XX") == texts.of(language)
    assert texts.of("xx") == english


def test_an_offices_own_words_are_read_strictly(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    whole = (
        '[ln]\nlink = "{office} {account}"\nupdate = "{office} {account}"\nunlink = "{office}"\n'
        'call = "{phone} {code}"\nopen = "{link}"\n'
    )
    file.write_text(whole, encoding="utf-8")
    assert read_texts(str(file)).of("ln").unlink == "{office}"
    for wrong in (whole.replace("{code}", ""), whole.replace("{code}", "{other}"), "x", "[ln]\n"):
        file.write_text(wrong, encoding="utf-8")
        with pytest.raises(BadSetting):
            read_texts(str(file))


def test_what_a_person_knows_their_account_by() -> None:
    assert last_signs(account("12-34 5678")) == "…5678"
    assert last_signs(MobileWallet("T", "1", "+919900112233")) == "…2233"
    assert last_signs(EmailWallet("T", "1", "asha.rao@example.org")) == "…ao@example.org"


def test_a_template_is_filled_and_never_code() -> None:
    body = read_template('{"msg": {"to": ["{to}"], "body": "{text} ({id})"}, "n": 1}')
    values = {"{to}": "+1{text}", "{text}": 'say "{to}"', "{id}": "7"}
    assert filled(body, values) == {
        "msg": {"to": ["+1{text}"], "body": 'say "{to}" (7)'}, "n": 1,
    }  # fmt: skip
    for wrong in ("[]", "{", '{"a": "{to}"}'):
        with pytest.raises(BadSetting):
            read_template(wrong)


def test_a_contact_is_sealed_to_its_person() -> None:
    seal = ContactSeal(b"s" * 32)
    sealed = seal.seal(Contact("+1", "a@b"), "p1")
    assert seal.opened(sealed, "p1") == Contact("+1", "a@b")
    assert not seal.opened(sealed, "p2").is_known
    assert not ContactSeal(b"t" * 32).opened(sealed, "p1").is_known
    assert "+1" not in repr(Contact("+1"))


def test_settings_that_would_tell_nobody_are_named(tmp_path: Path) -> None:
    base = Settings("office-1", "o", str(tmp_path))
    with pytest.raises(BadSetting, match="how people are told"):
        check(msgspec.structs.replace(base, admission=Policy(notice=True)))
    with pytest.raises(BadSetting, match="nobody can object"):
        check(msgspec.structs.replace(base, notices=Notices("https://x/y")))
    with pytest.raises(BadSetting, match="https is needed"):
        check(msgspec.structs.replace(base, notices=Notices("http://x.org/y", object_phone="1")))
    file = tmp_path / "c.toml"
    file.write_text(
        'office = "o"\noffice_name = "o"\n[notices]\nurl = "https://x/y"\nother = 1\n',
        encoding="utf-8",
    )
    with pytest.raises(BadSetting, match="other"):
        load(file)
