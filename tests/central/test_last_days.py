"""Last days and what banks said, as Central reads them in each dialect; who may put a day off."""

import asyncio
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from demo.processes import run_program
from spar_central.clock import now_utc
from spar_central.desks.still_right import LIFE
from spar_central.errors import BadSetting
from spar_central.http_client import new_client
from spar_central.keys_folder import read_key
from spar_central.mappers.admission import AdmissionSigner
from spar_central.mappers.dialect import held_of, in_grace
from spar_central.mappers.extending import RegistryExtender
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import BankState, Held, MapperOrder, MapperRejects, Op, Result
from spar_central.mappers.profile import profile_of
from spar_central.mappers.strategies import fields_of
from spar_central.records import notices, readings
from spar_central.sending.answering import Answering
from spar_central.sending.bookkeeping import last_day_of
from spar_central.settings import Dialect, Mapper, Settings
from spar_central.settings_file import load
from spar_central.storage.opening import open_storage
from spar_central.trust import jws
from spar_central.trust.attestation import DeskRenewal
from spar_central.trust.certificates import Use
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, new_key
from spar_central.trust.login import Renewal
from tests.central.center import Center
from tests.central.dialects import DIALECTS, order, run
from tests.central.sending import key_for, sending_center
from tests.central.world import new_enrollment
from tests.mapper.partner_client import PartnerClient, now, register
from tests.mapper.waiting import WAIT_S
from tests.servers import RunningRegistry, running_registry

RIGHTS = "link,update,resolve,unlink,extend,resolve-validation"
BANK = PartnerClient("bank")


def day_in(days: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRegistry]:
    folder = tmp_path_factory.mktemp("registry")
    with running_registry(folder) as made:
        certificate = next(folder.glob("*cert*"))
        words = ["partner", "add", made.sender, "--cert", str(certificate), "--rights", RIGHTS]
        run_program("spar_mapper", *words, "--data", str(folder / "data")).check_returncode()
        register(made.database.parent, BANK, "--rights", "attest")
        yield made


def last_day(registry: RunningRegistry, person_id: str, day: str) -> None:
    with closing(sqlite3.connect(registry.database, timeout=WAIT_S)) as conn, conn:
        changed = conn.execute("UPDATE mappings SET expires = ? WHERE person = ?", (day, person_id))
        assert changed.rowcount == 1


def attest(registry: RunningRegistry, person_id: str, **said: Any) -> None:
    one = {
        "reference_id": uuid.uuid4().hex, "id": person_id, "fa_version": 1, "result": "returned",
        "method": "payment_return", "at": now(), **said,
    }  # fmt: skip
    with httpx.Client(base_url=registry.url, timeout=WAIT_S) as http:
        reply = BANK.post(http, "/validations", BANK.spar2("validation", one))
        assert reply.status_code == 200, reply.text


@pytest.mark.parametrize("way", DIALECTS)
def test_each_dialect_tells_last_day_bank_and_grace(registry: RunningRegistry, way: str) -> None:
    first = order()
    psut = first.psut

    async def story(mapper: HttpMapper) -> None:
        await mapper.send(Op.LINK, [first])
        plain = (await mapper.resolve([psut]))[psut]
        assert (plain.expires, plain.bank_state, plain.tested_at) == ("", None, None)
        last_day(registry, plain.person_id, day_in(20))
        attest(registry, plain.person_id, reason="AC04")
        held = (await mapper.resolve([psut]))[psut]
        assert (held.fa, held.expires, held.grace_until) == (first.fa, day_in(20), "")
        assert held.bank_state is BankState.CLOSED
        assert held.tested_at is not None
        attest(registry, plain.person_id, reason="MD07")
        assert (await mapper.resolve([psut]))[psut].bank_state is BankState.RETURNED
        last_day(registry, plain.person_id, day_in(-2))
        held = (await mapper.resolve([psut]))[psut]
        assert held.is_nothing
        assert (held.expires, held.grace_until, held.version) == (day_in(-2), day_in(28), "1")
        number = fields_of(first.fa)["account_number"] if first.fa else ""
        assert held.account_end == number[-min(4, len(number) // 2) :] != ""
        again = order(psut, person_id=held.person_id, last_day=day_in(90))
        await mapper.send(Op.LINK, [again])  # who has no account in the grace puts one in
        held = (await mapper.resolve([psut]))[psut]
        assert (held.fa, held.expires, held.bank_state) == (again.fa, day_in(90), None)
        assert held.account_end == ""

    run(registry, way, story)


def test_what_stands_elsewhere_in_a_reply_is_no_word_of_the_bank() -> None:
    entry = {"name": "validation", "value": "closed", "at": "2026-11-26T10:00:00+00:00"}
    assert held_of({"additional_info": [{"a": 1}, entry]}, None).bank_state is BankState.CLOSED
    for info in ([entry, {"a": 1}], [], None, "closed", [["validation"]], [{**entry, "value": {}}]):
        assert held_of({"additional_info": info}, None).bank_state is None
    row = {"status_reason_code": "succ.fa.inactive", "status_reason_message": "expiry.grace"}
    dated = {"expiry_date": "2026-11-20", "grace_until": "2026-12-20"}
    held = in_grace({**row, "mapping": dated})
    assert held is not None
    assert held.grace_until == "2026-12-20"
    for end, expected in (("8901", "8901"), ("<b>", ""), ("12345", ""), (8901, ""), ("", "")):
        odd = in_grace({**row, "mapping": {**dated, "account_end": end}})
        assert odd is not None
        assert odd.account_end == expected
    wrong: tuple[Any, ...] = ({"expiry_date": 7}, {"expiry_date": "<b>"}, None, [])
    for facts in wrong:
        odd = in_grace({**row, "mapping": facts})
        assert odd is not None
        assert odd.expires == ""
    assert in_grace({**row, "status_reason_message": None}) is None  # frozen
    assert in_grace({**row, "status_reason_code": "succ.id.active"}) is None


def test_a_programmes_last_day_is_named_while_it_goes_on() -> None:
    at = datetime(2026, 11, 27, 10, tzinfo=UTC)
    days = {
        "school": date(2027, 6, 30), "over": date(2026, 11, 26), "today": date(2026, 11, 27),
    }  # fmt: skip
    made = new_enrollment()
    for programme, named in (("school", "2027-06-30"), ("over", ""), ("today", "2026-11-27")):
        one = msgspec.structs.replace(made, programme=programme)
        assert last_day_of(one, days, at) == named
    one = msgspec.structs.replace(made, programme="other")
    assert last_day_of(one, days, at) == ""
    assert last_day_of(one, {**days, "": date(2028, 1, 1)}, at) == "2028-01-01"


def settings_with(folder: Path, day: str) -> Path:
    file = folder / "central.toml"
    file.write_text(
        'office = "o"\noffice_name = "O"\ndata = "d"\n[mapper]\ndialect = "spar-2.x"\n'
        f'base_url = "http://127.0.0.1:9"\nsender = "s"\n[mapper.last_days]\nschool = {day}\n',
        encoding="utf-8",
    )
    return file


@pytest.mark.parametrize("day", ['"2027-06-30"', "2027-06-30"])
def test_a_last_day_may_be_written_as_a_text_or_as_a_day(tmp_path: Path, day: str) -> None:
    mapper = load(settings_with(tmp_path, day)).mapper
    assert mapper is not None
    assert mapper.last_days == {"school": date(2027, 6, 30)}


@pytest.mark.parametrize("day", ['"2027-02-30"', '"soon"', '"2027-06-30T00:00:00"', "20270630"])
def test_a_last_day_that_no_calendar_has_is_no_setting(tmp_path: Path, day: str) -> None:
    with pytest.raises(BadSetting, match="last_days"):
        load(settings_with(tmp_path, day))


def extended(
    registry: RunningRegistry, psut: str, version: int, admission: AdmissionSigner | None = None
) -> None:
    async def go() -> None:
        settings = Mapper(Dialect.SPAR_2, registry.url, registry.sender)
        http = new_client(settings.wait_s)
        try:
            profile = profile_of(settings)
            extender = RegistryExtender(profile, key_for(registry), http, now_utc, admission)
            await extender.extend(psut, version, str(uuid.uuid4()))
        finally:
            await http.aclose()

    asyncio.run(go())


def held_now(registry: RunningRegistry, psut: str) -> Held:
    async def ask(mapper: HttpMapper) -> Held:
        return (await mapper.resolve([psut]))[psut]

    return run(registry, "spar-2.x", ask)


def test_the_registry_puts_the_day_off_for_the_version_that_was_seen(
    registry: RunningRegistry,
) -> None:
    first = order()

    async def link(mapper: HttpMapper) -> None:
        await mapper.send(Op.LINK, [first])

    run(registry, "spar-2.x", link)
    last_day(registry, held_now(registry, first.psut).person_id, day_in(-2))
    with pytest.raises(MapperRejects, match=r"rjct\.other\.error"):
        extended(registry, first.psut, 7)
    assert held_now(registry, first.psut).is_nothing
    extended(registry, first.psut, 1)
    held = held_now(registry, first.psut)
    assert (held.fa, held.expires, held.version) == (first.fa, day_in(365), "2")
    with pytest.raises(MapperRejects, match=r"rjct\.id\.invalid"):
        extended(registry, "nobody-at-all", 1)


def test_of_a_registry_that_asks_for_admissions_an_extension_needs_one_too(
    tmp_path: Path,
) -> None:
    key = new_key()
    (tmp_path / "admission.pem").write_bytes(key.key.as_pem(private=False))
    with running_registry(tmp_path) as made:
        certificate = next(tmp_path.glob("*cert*"))
        words = ["partner", "add", made.sender, "--cert", str(certificate), "--rights", RIGHTS]
        words += ["--central", str(tmp_path / "admission.pem"), "--data", str(tmp_path / "data")]
        run_program("spar_mapper", *words).check_returncode()
        with pytest.raises(Exception, match="http"):
            extended(made, "p", 1)
        with pytest.raises(MapperRejects, match=r"rjct\.id\.invalid"):  # admitted: nobody is there
            extended(made, "p", 1, AdmissionSigner(key))


@dataclass
class LastDayMapper:
    """A mapper that holds one account for everybody, and its last day."""

    asked: list[tuple[str, int, str]] = field(default_factory=list)
    expires: str = "2026-12-01"

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, Held]:
        return {psut: Held(version="3", expires=self.expires) for psut in psuts}

    async def send(self, op: Op, orders: Sequence[MapperOrder]) -> Mapping[str, Result]:
        raise AssertionError(op, orders)

    async def ping(self) -> None:
        return None

    async def extend(self, psut: str, version: int, reference: str) -> None:
        self.asked.append((psut, version, reference))
        self.expires = "2027-12-01"


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with sending_center(engine, tmp_path) as made:
        yield made


def said(center: Center, **changes: Any) -> Renewal:
    at = center.clock()
    made: dict[str, Any] = {
        "jti": str(uuid.uuid4()), "psut": "p", "version": 3, "expires": "2026-12-01",
        "login": str(uuid.uuid4()), "acr": ("otp",), "auth_time": at, "said_at": at,
        "exp": at + timedelta(minutes=1), **changes,
    }  # fmt: skip
    return Renewal(**made)


def answered(center: Center, token: str, *, extends: bool = True) -> tuple[LastDayMapper, str]:
    """What the registry was asked, and what the sender wrote back; "": nothing."""
    there = LastDayMapper()

    async def go() -> str:
        storage = await open_storage(center.settings, migrate=False)
        try:
            extender = there if extends else None
            answering = Answering(
                storage, center.keys.chain, there, center.clock, extender, psut_key=lambda _: "key"
            )
            async with storage.transaction() as tx:
                await readings.ask(tx, "r", token, "self-service", center.clock())
            assert await answering.one_pass() == 1
            async with storage.transaction() as tx:
                text = await readings.take_answer(tx, "r")
            assert text is not None
            return text
        finally:
            await storage.close()

    return there, asyncio.run(go())


def test_who_has_a_last_day_can_still_be_reached_when_it_comes(center: Center) -> None:
    """Also long after ``contact_days``; and nobody without one is."""
    at = center.clock()
    for key in ("key", "other"):
        center.act(partial(notices.keep_contact, psut_key=key, sealed="sealed", now=at))
    answered(center, jws.sign(said(center), Typ.RENEWAL, intake_key(center)))
    for days, left in ((200, ["key"]), (370, ["key"]), (500, [])):
        now = at + timedelta(days=days)
        center.act(partial(notices.forget, now=now, contact_days=60))
        assert [row[0] for row in center.rows("SELECT psut_key FROM contacts")] == left


@pytest.mark.parametrize("day", ["9999-12-31", "9999-11-26", "0001-01-01", "2028-02-29"])
def test_any_day_of_the_calendar_may_be_the_last_one(center: Center, day: str) -> None:
    """Registries write 9999-12-31 for an account that has no end."""
    at = center.clock()
    center.act(partial(notices.keep_contact, psut_key="key", sealed="sealed", now=at))
    center.act(partial(notices.keep_for, psut_key="key", day=day))
    after = at + timedelta(days=200)
    center.act(partial(notices.forget, now=after, contact_days=60))
    left = center.rows("SELECT psut_key FROM contacts")
    assert left == ([("key",)] if day > after.date().isoformat() else [])


def intake_key(center: Center) -> PrivateKey:
    settings = center.settings
    return read_key(settings.keys_folder, Use.INTAKE, center.keys.chain, center.clock())


def test_the_sender_believes_intakes_key_alone_and_no_old_word(center: Center) -> None:
    """A row is nobody's word: neither of the pages' process nor of the entry for laptops."""
    key = intake_key(center)
    good = said(center)
    there, text = answered(center, jws.sign(good, Typ.RENEWAL, key))
    assert there.asked == [("p", 3, good.jti)]
    assert '"2027-12-01"' in text
    late = said(center, exp=center.clock() - timedelta(seconds=1))
    hostile: list[Callable[[], str]] = [
        lambda: jws.sign(good, Typ.RENEWAL, new_key()),
        lambda: jws.sign(good, Typ.RENEWAL, center.keys.attestation),
        lambda: jws.sign(good, Typ.LOGIN, key),
        lambda: jws.sign(late, Typ.RENEWAL, key),
        lambda: "no token at all",
    ]
    for make in hostile:
        there, text = answered(center, make())
        assert (there.asked, text) == ([], "")
    at = center.clock()
    desk = DeskRenewal(str(uuid.uuid4()), "p", 3, "2026-12-01", "S-1", at, at + LIFE)
    there, text = answered(center, jws.sign(desk, Typ.DESK_RENEWAL, center.keys.attestation))
    assert there.asked == [("p", 3, desk.jti)]
    over = msgspec.structs.replace(desk, exp=at - timedelta(seconds=1))
    hostile = [
        lambda: jws.sign(desk, Typ.DESK_RENEWAL, key),  # intake speaks for no desk
        lambda: jws.sign(desk, Typ.ATTESTATION, center.keys.attestation),
        lambda: jws.sign(over, Typ.DESK_RENEWAL, center.keys.attestation),
    ]
    for make in hostile:
        there, text = answered(center, make())
        assert (there.asked, text) == ([], "")
    there, text = answered(center, jws.sign(good, Typ.RENEWAL, key), extends=False)
    assert (there.asked, text) == ([], "")
