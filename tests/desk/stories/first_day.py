"""From nothing to the first day: language, join, keys, people, the lock, the end of the day."""

import re
from pathlib import Path

from demo.central import command
from spar_central.people import acts
from spar_central.trust.certificates import Role as CenterRole
from tests.central.center import ADMINS
from tests.desk.hands import (
    AGENT_PIN,
    AMA,
    NUMBERS,
    SUNITA,
    Walk,
    account_to_done,
    begin_here,
    names_file,
    partner_forgets,
    prove,
    sign_in,
    signed_out,
    story,
    take_place,
    with_people,
)
from tests.desk.stories.starting import at_the_join, current, first_start, languages
from tests.e2e.conftest import PIN

SETTINGS = "spar-central.toml"


@story(
    "start language",
    "start self-test",
    "join empty",
    "join weak",
    "join words",
    "join waiting",
    "today empty",
    "keys",
    "people new",
    "people added",
    "people own",
    "people takeaway",
)
def from_nothing(walk: Walk) -> None:
    driver = walk.driver
    agent = driver.agent
    languages(driver)
    driver.see("start language")
    driver.press("Enter")
    driver.until(lambda: current(driver) is first_start(driver).self_test)
    driver.until(first_start(driver).self_test.again.isEnabled)
    driver.see("start self-test")
    driver.press("Enter")
    joined(walk)
    driver.until(lambda: agent.navigation.session is not None)
    driver.until(lambda: agent.last_success() is not None)
    driver.see("today empty")
    driver.press("F1")
    driver.see("keys")
    driver.press("Enter")
    people(walk)


def joined(walk: Walk) -> None:
    """Address, code, staff number, name and PIN; then the words, on both sides."""
    driver = walk.driver
    center, staff = walk.center.center, f"W-{next(NUMBERS)}"
    center.hire(staff, CenterRole.SUPERVISOR, walk.office())
    driver.until(lambda: driver.agent.navigation.join is not None)
    page = driver.agent.navigation.join
    assert page is not None
    driver.until(page.url.hasFocus)
    driver.see("join empty")
    for text in (walk.line.url, center.invite(staff), staff, "Asha K."):
        driver.type(text)
        driver.press("Enter")
    driver.type("111111" * 2)
    driver.press("Enter")
    driver.until(lambda: bool(page.notice.text()) and page.pin.hasFocus())
    driver.see("join weak")
    driver.type(PIN * 2)
    driver.press("Enter")
    driver.until(lambda: page.words_shown and page.main.hasFocus())
    driver.see("join words")
    driver.press("Enter")
    driver.see("join waiting")
    words = "".join(sign for sign in page.device_words.text() if sign.isascii())
    (device,) = center.rows("SELECT device_id FROM devices WHERE state = 'pending'")[0]
    center.act(
        lambda tx: acts.confirm_join(tx, center.registrar, device, words, ADMINS, center.clock())
    )


@story("join file", "join file asked", "join file other", "join file words")
def without_network(walk: Walk) -> None:
    driver = walk.driver
    center, staff = walk.center.center, f"F-{next(NUMBERS)}"
    center.hire(staff, CenterRole.SUPERVISOR, walk.office())
    request, answer = walk.folder / "request.json", walk.folder / "answer.json"
    page = at_the_join(driver)
    driver.until(page.url.hasFocus)
    driver.choose(page.other)
    driver.until(page.code.hasFocus)
    driver.see("join file")
    for text in (center.invite(staff), staff, "Asha K."):
        driver.type(text)
        driver.press("Enter")
    driver.type(PIN * 2)
    driver.press("Enter")
    names_file(driver, request)
    driver.until(lambda: page.files.isVisible() and page.main.hasFocus())
    driver.see("join file asked")
    words = "".join(sign for sign in page.files.words.text() if sign.isascii())
    answered(walk.center.home / SETTINGS, request, words, answer)
    driver.press("Enter")
    names_file(driver, request)
    driver.until(lambda: bool(page.notice.text()) and page.main.hasFocus())
    driver.see("join file other")
    driver.press("Enter")
    names_file(driver, answer)
    driver.until(lambda: page.words_shown and page.main.hasFocus())
    driver.see("join file words")
    driver.press("Enter")
    driver.until(lambda: driver.agent.navigation.session is not None)


def answered(settings: Path, request: Path, words: str, answer: Path) -> None:
    """Two administrators take the request in, hear the words, and write the answer."""
    one, other = ADMINS
    said = command(settings, "device", "request", str(request), "--by", one)
    device = re.findall(r"^device: (.+)$", said, re.MULTILINE)[0]
    by = ("--by", one, "--and-by", other)
    command(settings, "device", "confirm", device, "--words", words, *by)
    command(settings, "device", "answer", device, str(answer), "--by", one)


def people(walk: Walk) -> None:
    driver = walk.driver
    agent = driver.agent
    assert agent.app is not None
    driver.choose(agent.app.window.header.person)
    page = agent.session.people
    driver.until(lambda: page.who.count() == 2)
    driver.see("people new")
    driver.tab_to(page.name)
    driver.type("Ravi P.")
    driver.tab_to(page.role)
    driver.press("Down")
    driver.tab_to(page.pin)
    driver.type("731905" * 2)
    driver.press("Enter")
    driver.until(lambda: page.who.count() == 3)
    driver.see("people added")
    driver.tab_to(page.who)
    driver.press("Down")
    driver.see("people own")
    driver.press("Down")
    driver.choose(page.take_away)
    driver.see("people takeaway")


@story("locked three people", "locked wrong pin", "after unlock number", "other person after lock")
def locked(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    partner_forgets(driver, AMA)
    with_people(driver)
    prove(driver, AMA)
    driver.press("Enter")
    take_place(driver, "dumas")
    driver.type("000123")
    signed_out(driver)
    driver.see("locked three people")
    driver.type("000000")
    driver.until(lambda: bool(agent.navigation.signin_page.notice.text()))
    driver.until(agent.navigation.signin_page.pin.isEnabled)
    driver.see("locked wrong pin")
    driver.type(PIN)
    driver.until(lambda: agent.navigation.session is not None)
    driver.until(lambda: agent.pages.number.first.hasFocus())
    assert agent.pages.number.first.text() == "000123"
    driver.see("after unlock number")
    signed_out(driver)
    sign_in(driver, AGENT_PIN, downs=2)
    driver.see("other person after lock")


@story(
    "today some",
    "queue all",
    "queue selected",
    "queue search",
    "queue search none",
    "day open",
    "day saved",
    "day after send",
    "back today",
)
def end_of_the_day(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    prove(driver, AMA)
    walk.line.cut()
    account_to_done(driver, walk.account)
    driver.press("Enter")
    begin_here(driver, SUNITA)
    driver.press("Esc", "Esc")
    driver.until(agent.session.today.isVisible)
    driver.until(lambda: agent.session.today.latest.isVisible())
    driver.see("today some")
    queue_by_keys(walk)
    driver.choose(agent.session.queue.day)
    driver.until(agent.session.day.isVisible)
    driver.until(agent.session.day.table.isVisible)
    driver.see("day open")
    driver.choose(agent.session.day.sheet)
    driver.until(lambda: bool(agent.session.day.notice.text()))
    driver.see("day saved")
    walk.line.mend()
    driver.until(lambda: agent.not_yet() == 0)
    driver.press("Esc")
    driver.until(agent.session.today.isVisible)
    driver.see("back today")
    driver.press("Ctrl+F")
    driver.choose(agent.session.queue.day)
    driver.until(agent.session.day.isVisible)
    driver.see("day after send")


def queue_by_keys(walk: Walk) -> None:
    driver = walk.driver
    queue = driver.agent.session.queue
    driver.press("Ctrl+F")
    driver.until(lambda: queue.model.rowCount() >= 1)
    driver.see("queue all")
    driver.tab_to(queue.table)
    driver.press("Down")
    driver.until(queue.side.isVisible)
    driver.see("queue selected")
    driver.tab_to(queue.search)
    driver.type("K7")
    driver.until(lambda: queue.model.rowCount() >= 1)
    driver.see("queue search")
    driver.type("zzzz")
    driver.until(lambda: queue.model.rowCount() == 0)
    driver.see("queue search none")
    queue.search.selectAll()
    driver.press("Del")
    driver.until(lambda: queue.model.rowCount() >= 1)
