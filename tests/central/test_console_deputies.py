"""A supervisor is away: a deputy decides for the office until a day, and nobody else does."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.notices.gateway import GatewayAway, Message
from spar_central.notices.reminders import Reminders, reminder_texts
from spar_central.people.deputising import end_deputy
from spar_central.records import deputies, enrollments
from spar_central.settings import Settings
from spar_central.storage.port import Storage
from spar_central.trust.certificates import Role
from spar_central.trust.deputies import is_deputy
from spar_central.trust.enrollment import Helper
from spar_central.trust.passkeys import Act
from spar_central.web.languages import NAMES
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.storages import run
from tests.central.world import account


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def case(laptop: SigningLaptop, number: str = "12345678901") -> str:
    of = laptop.enrollment(helper=Helper("Ravi", "son"), fa=account(number))
    laptop.upload(laptop.proven(of, psut=number.zfill(36)))
    return of.enrollment_id


def day(there: ConsoleOffice, days: int) -> str:
    return (there.center.clock() + timedelta(days=days)).date().isoformat()


def asked(there: ConsoleOffice, browser: ConsoleBrowser, who: str, days: int = 5) -> int:
    browser.get("/deputies")
    return browser.post("/deputies", staff_number=who, until=day(there, days)).status_code


def sign_too(there: ConsoleOffice, browser: ConsoleBrowser) -> int:
    act = there.center.rows("SELECT act_id FROM acts WHERE state = 'waiting'")[0][0]
    browser.get("/acts")
    browser.post(f"/acts/{act}/sign")
    return browser.sign().status_code


def named(there: ConsoleOffice, days: int = 5) -> tuple[ConsoleBrowser, ConsoleBrowser]:
    """A supervisor who goes away, and the deputy."""
    boss, chief = there.someone("R-1"), there.someone("A-1", Role.ADMINISTRATOR)
    deputy = there.someone("R-9", office="office-2")
    assert asked(there, boss, "R-9", days) == 200
    assert boss.sign().status_code == 200
    assert there.certify() == []  # one of two
    assert sign_too(there, chief) == 200
    assert len(there.certify()) == 1
    return boss, deputy


def outcome(there: ConsoleOffice, enrollment_id: str) -> str:
    rows = there.center.rows(
        f"SELECT outcome FROM enrollments WHERE enrollment_id = '{enrollment_id}'"
    )
    return str(rows[0][0])


def test_a_deputy_reviews_until_the_day_and_sees_nothing_else(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first, second = case(laptop), case(laptop, "22222222222")
    boss, deputy = named(there)
    assert first in deputy.get("/review").text
    assert deputy.get("/devices").text.count(laptop.device_id) == 0
    for path in (f"/devices/{laptop.device_id}", f"/complaints/{first}", "/people?office=office-1"):
        assert deputy.send("GET", path).status_code == 404, path
    assert deputy.approve(first).status_code == 200
    assert outcome(there, first) == "admitted"
    assert "R-9" in boss.get("/deputies").text
    there.center.clock.forward(7 * 86_400)
    deputy.sign_in()
    assert second not in deputy.get("/review").text
    assert deputy.send("GET", f"/review/{second}").status_code == 404
    assert decided_again(there, first) == "admitted"  # what was signed in time counts on
    assert there.center.is_whole()


def decided_again(there: ConsoleOffice, enrollment_id: str) -> str:
    async def go(storage: Storage) -> str:
        async with storage.transaction() as tx:
            row = enrollments.newest(await enrollments.revisions(tx, {enrollment_id}))
            (answer,) = await there.center.admission(storage).decide_again(
                tx, [row[enrollment_id]], there.center.clock()
            )
        return answer.verdict.outcome.value

    return run(there.center.settings, go)


def test_it_ends_at_once_by_one_signature(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    boss, deputy = named(there)
    fields = deputy.open_case(waiting)
    deputy.post(f"/review/{waiting}", decision="approve", **fields)
    ids = there.center.rows("SELECT deputy_id FROM deputies")
    boss.get("/deputies")
    boss.post(f"/deputies/{ids[0][0]}/end")
    assert boss.sign().status_code == 200
    assert deputy.sign().status_code == 403  # shown before, signed after
    assert outcome(there, waiting) == "waits"
    assert "Nobody stands in" in boss.get("/deputies").text


def test_a_row_makes_nobody_a_deputy(there: ConsoleOffice) -> None:
    """Who writes into the database alone reviews nothing: neither here nor at admission."""
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    _, deputy = named(there)
    stranger = there.someone("R-8", office="office-3")
    there.center.rows(
        "INSERT INTO deputies (deputy_id, person_id, office, token, made_at, ends_at)"
        " SELECT 'd-2', (SELECT person_id FROM people WHERE staff_number = 'R-8'), office, token,"
        " made_at, ends_at FROM deputies RETURNING 1"
    )
    assert stranger.send("GET", f"/review/{waiting}").status_code == 404
    deputy.approve(waiting)
    assert outcome(there, waiting) == "admitted"
    there.center.rows("UPDATE deputies SET token = replace(token, 'a', 'b') RETURNING 1")
    assert decided_again(there, waiting) == "waits"


def test_it_counts_from_its_signature_on_and_ends_in_its_office_alone(
    there: ConsoleOffice,
) -> None:
    named(there)
    ((deputy_id, person, token),) = there.center.rows(
        "SELECT deputy_id, person_id, token FROM deputies"
    )
    chain, now = there.center.keys.chain, there.center.clock()
    assert is_deputy(token, person, chain, now) == "office-1"
    shown = there.center.act(lambda tx: deputies.of_office(tx, "office-1", now))
    assert [one.staff_number for one in shown] == ["R-9"]
    later = now + timedelta(days=7)
    assert there.center.act(lambda tx: deputies.of_office(tx, "office-1", later)) == []
    assert is_deputy(token, person, chain, now - timedelta(hours=1)) == ""
    act = Act("a-1", "deputy.end", "office-3", deputy_id, {})
    with pytest.raises(Refused):
        there.center.act(lambda tx: end_deputy(tx, act, "R-5", now))


@pytest.mark.parametrize(
    ("who", "days"), [("R-2", 5), ("S-2", 5), ("R-7", 5), ("R-9", 32), ("R-9", -1)]
)
def test_who_cannot_be_one(there: ConsoleOffice, who: str, days: int) -> None:
    """Of the same office, an agent, one who left, for too long, and in the past."""
    there.center.hire("R-2", Role.SUPERVISOR)
    there.center.hire("S-2", Role.AGENT, "office-2")
    for staff in ("R-7", "R-9"):
        there.center.hire(staff, Role.SUPERVISOR, "office-2")
    there.center.rows("UPDATE people SET ended_at = 1 WHERE staff_number = 'R-7' RETURNING 1")
    assert asked(there, there.someone("R-1"), who, days) == 403


def test_one_names_where_the_policy_says_so_and_never_themselves(
    engine: Settings, tmp_path: Path
) -> None:
    admission = msgspec.structs.replace(engine.admission, deputy_by_two=False)
    alone = msgspec.structs.replace(engine, admission=admission)
    with office(alone, tmp_path) as there:
        boss, deputy = there.someone("R-1"), there.someone("R-9", office="office-2")
        deputy.get("/deputies")
        reply = deputy.post("/deputies", office="office-1", staff_number="R-9", until=day(there, 3))
        assert reply.status_code == 404
        assert asked(there, boss, "R-9") == 200
        boss.sign()
        assert len(there.certify()) == 1
        assert "R-9" in boss.get("/deputies").text


# reminders


class Post:
    """The gateway's other end."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.away = False

    async def send(self, message: Message) -> None:
        if self.away:
            raise GatewayAway("http.503")
        self.sent.append(message)


def remind(there: ConsoleOffice, post: Post) -> int:
    """One pass of the process that sends messages."""

    async def go(storage: Storage) -> int:
        settings = there.center.settings
        admission: EnrollmentAdmission = there.center.admission(storage)
        reminders = Reminders(
            storage, admission, post, settings, there.console, there.center.keys.person,
            there.center.clock,
        )  # fmt: skip
        return await reminders.one_pass()

    return run(there.center.settings, go)


def reachable(browser: ConsoleBrowser, **where: str) -> None:
    browser.get("/me")
    assert browser.post("/me/contact", **where).status_code == 200, browser.page


def test_who_waits_too_long_is_told_once_a_day(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    boss, chief = there.someone("R-1"), there.someone("A-1", Role.ADMINISTRATOR)
    other = there.someone("R-2", office="office-2")
    boss.language = "fr"
    reachable(boss, email="r1@office.example", phone="")
    reachable(other, email="r2@office.example")
    chief.get("/me")
    assert "r1@office.example" not in str(there.center.rows("SELECT sealed FROM staff_contacts"))
    post = Post()
    assert remind(there, post) == 0  # not late yet
    there.center.clock.forward(25 * 3600)
    post.away = True
    with pytest.raises(GatewayAway):
        remind(there, post)
    post.away = False
    assert remind(there, post) == 1
    (message,) = post.sent  # R-2's office has nothing that waits
    assert (message.to, message.channel.value) == ("r1@office.example", "email")
    assert "1 en attente" in message.text
    assert there.console.origin in message.text
    for secret in (waiting, "12345678901", "Ravi", "S-1", laptop.device_id):
        assert secret not in message.text
    assert remind(there, post) == 0
    there.center.clock.forward(24 * 3600)
    assert remind(there, post) == 1
    boss.sign_in()
    boss.approve(waiting)
    there.center.clock.forward(24 * 3600)
    assert remind(there, post) == 0
    assert there.center.is_whole()


def test_a_deputy_is_reminded_and_who_said_no_is_not(there: ConsoleOffice) -> None:
    case(there.center.laptop("S-1"))
    boss, deputy = named(there)
    reachable(boss, phone="+15550100")
    reachable(deputy, phone="+15550109", email="")
    reachable(boss, phone="", email="")
    there.center.clock.forward(25 * 3600)
    post = Post()
    assert remind(there, post) == 1
    assert [one.to for one in post.sent] == ["+15550109"]


@pytest.mark.parametrize("where", [{"email": "no address"}, {"email": "x"}, {"phone": "9" * 300}])
def test_an_address_that_is_none_is_not_kept(there: ConsoleOffice, where: dict[str, str]) -> None:
    boss = there.someone("R-1")
    boss.get("/me")
    assert boss.post("/me/contact", **where).status_code == 400
    assert there.center.rows("SELECT count(*) FROM staff_contacts") == [(0,)]


def test_reminders_are_there_in_every_language() -> None:
    for kind, parts in (("reviews", {"count": "3"}), ("passkey", {})):
        texts = reminder_texts(kind)
        assert set(texts) == set(NAMES)
        for text in texts.values():
            made = text.format(office="O", day="2026-11-26", url="U", **parts)
            assert all(part in made for part in ("O", "2026-11-26", "U", *parts.values()))


def test_who_has_a_passkey_is_told_before_it_ends(there: ConsoleOffice) -> None:
    boss, chief = there.someone("R-1"), there.someone("A-1", Role.ADMINISTRATOR)
    reachable(boss, email="r1@office.example")
    reachable(chief, email="a1@office.example")
    case(there.center.laptop("S-1"))  # late, which is told to the supervisor alone
    post = Post()
    there.center.clock.forward((400 - 29) * 86_400 + 3600)
    assert remind(there, post) == 2
    chief_told, boss_told = sorted(post.sent, key=lambda one: one.to)
    assert "your passkey ends on" in chief_told.text
    assert "waiting" not in chief_told.text
    assert "your passkey ends on" in boss_told.text
    assert "1 waiting for a second person" in boss_told.text
    post.sent.clear()
    there.center.clock.forward(86_400)
    assert remind(there, post) == 1  # 27 days before: reviews only
    assert "passkey" not in post.sent[0].text
    there.center.clock.forward(40 * 86_400)
    post.sent.clear()
    remind(there, post)
    assert all("passkey" not in one.text for one in post.sent)  # over: two others replace it


def test_two_processes_remind_once(there: ConsoleOffice) -> None:
    case(there.center.laptop("S-1"))
    reachable(there.someone("R-1"), email="r1@office.example")
    there.center.clock.forward(25 * 3600)
    post = Post()

    async def both(storage: Storage) -> Any:
        args = (there.center.settings, there.console, there.center.keys.person, there.center.clock)
        two = [Reminders(storage, there.center.admission(storage), post, *args) for _ in range(2)]
        return await asyncio.gather(*(one.one_pass() for one in two))

    assert sum(run(there.center.settings, both)) == 1
    assert len(post.sent) == 1
