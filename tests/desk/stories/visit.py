"""Visits with the network: who has come, the code, where the money goes, change and removal."""

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.enrollment import State
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.desk.driver import Driver
from tests.desk.hands import (
    ALMAZ,
    AMA,
    FATIMA,
    GRACE,
    HANAKO,
    KOFI,
    PETER,
    SUNITA,
    WOLFE,
    Walk,
    account_to_done,
    agree,
    ask_for_code,
    at,
    at_present,
    begin,
    begin_here,
    partner_forgets,
    partner_holds,
    prove,
    read_on,
    reader_first,
    save,
    search,
    story,
    take_place,
    type_number,
    whole_visit,
)
from tests.qt.test_passbook import passbook


@story(
    "person empty",
    "person slip typing",
    "person slip enter",
    "person helper",
    "person card",
    "person open draft",
)
def who_has_come(walk: Walk) -> None:
    driver = walk.open()
    person = driver.agent.pages.person
    driver.press("Ctrl+N")
    driver.until(person.entry.hasFocus)
    driver.see("person empty")
    driver.type("8078754636925312")
    driver.see("person slip typing")
    person.entry.selectAll()
    driver.type("5548062938")
    driver.press("Enter")
    driver.until(lambda: driver.agent.state.person.id_fault is not None)
    driver.see("person slip enter")
    driver.press("Alt+H")
    driver.see("person helper")
    driver.press("Alt+H")
    driver.tab_to(person.entry)
    person.entry.selectAll()
    driver.type(driver.agent.servers.card(SUNITA))
    driver.press("Enter")
    driver.until(lambda: driver.agent.state.person.card is not None)
    driver.see("person card")
    partner_forgets(driver, AMA)
    prove(driver, AMA)
    driver.press("Ctrl+N")
    driver.type(AMA)
    driver.press("Enter")
    driver.until(lambda: bool(driver.agent.state.person.open_enrollments))
    driver.see("person open draft")
    driver.press("Enter")
    at_present(driver)


@story(
    "identity ways unticked",
    "identity ways",
    "identity why",
    "identity finger nomatch",
    "exception done",
)
def by_finger(walk: Walk) -> None:
    walk.finger.order(person=ALMAZ, qualities=[80])
    driver = walk.open(walk.office(readers=True))
    begin(driver, HANAKO)
    reader_first(driver)
    driver.see("identity ways unticked")
    driver.press("Space")
    driver.see("identity ways")
    driver.press("9")
    driver.see("identity why")
    driver.press("Esc")
    driver.press("Enter")
    driver.until(lambda: driver.agent.state.shown.trouble.code == "IDA-NO-MATCH")
    driver.until(lambda: not driver.agent.state.shown.busy)
    driver.see("identity finger nomatch")
    driver.press("9", "Enter")
    take_place(driver, "dumas")
    type_number(driver, walk.account)
    agree(driver)
    save(driver)
    driver.see("exception done")


@story("code", "meanwhile place", "code wrong1", "code wrong2", "code wrong3")
def by_code(walk: Walk) -> None:
    driver = walk.open()
    begin(driver, HANAKO)
    ask_for_code(driver)
    driver.see("code")
    driver.choose(driver.agent.pages.identity.meanwhile)
    at(driver, VisitStep.PLACE)
    driver.see("meanwhile place")
    driver.press("Ctrl+O")
    for wrong in ("code wrong1", "code wrong2", "code wrong3"):
        driver.until(driver.agent.awaits_code)
        before = driver.agent.state.shown.trouble
        right = driver.agent.servers.last_code()
        driver.type(f"{(int(right) + 1) % 1_000_000:06d}")
        driver.until(lambda before=before: _another_trouble(driver, before))  # type: ignore[misc]
        driver.see(wrong)


def _another_trouble(driver: Driver, before: object) -> bool:
    shown = driver.agent.state.shown
    return not shown.busy and bool(shown.trouble.code) and shown.trouble is not before


@story("identity inactive", "identity no contact", "identity locked")
def refused_by_the_id_service(walk: Walk) -> None:
    driver = walk.open()
    for number, state in (
        (PETER, "identity inactive"),
        (KOFI, "identity no contact"),
        (GRACE, "identity locked"),
    ):
        begin(driver, number)
        driver.press("Space", "Enter")
        driver.until(lambda: bool(driver.agent.state.shown.trouble.code))
        driver.until(lambda: not driver.agent.state.shown.busy)
        driver.see(state)
        if number == PETER:  # no way is left: Enter ends the visit
            assert driver.agent.state.identity.auth_methods == ()
            driver.press("Enter")
            at(driver, VisitStep.END)
            driver.press("Esc")


@story(
    "present none",
    "place empty",
    "place dumas",
    "place two",
    "place nothing",
    "place fuzzy",
    "place wallet word",
    "place mtn",
    "number empty",
    "number fault",
    "number first",
    "after second entry",
    "number differ",
    "number photo",
    "consent",
    "consent other language",
    "readback",
    "person view",
    "done linked",
    "place recent",
    "agent again",
    "today agent",
)
def an_account_is_added(walk: Walk) -> None:
    driver = walk.open()
    partner_forgets(driver, AMA, SUNITA)
    prove(driver, AMA)
    driver.see("present none")
    driver.press("Enter")
    at(driver, VisitStep.PLACE)
    driver.see("place empty")
    for text, state in (
        ("dumas", "place dumas"),
        ("baroda du", "place two"),
        ("qqqqxx", "place nothing"),
        ("dums", "place fuzzy"),
        ("wallet", "place wallet word"),
        ("mtn", "place mtn"),
    ):
        search(driver, text)
        driver.see(state)
    take_place(driver, "baroda dumas")
    number_page(walk)
    driver.see("consent")
    driver.press("F9")
    driver.see("consent other language")
    agree(driver)
    driver.see("readback")
    driver.press("Ctrl+D")
    driver.see("person view")
    driver.press("Esc")
    save(driver)
    driver.until(lambda: driver.agent.saved_state() is State.LINKED)
    driver.see("done linked")
    driver.press("Enter")
    driver.see("agent again")
    begin_here(driver, SUNITA)
    ask_for_code(driver)
    driver.type(driver.agent.servers.last_code())
    at_present(driver)
    driver.press("Enter")
    driver.until(lambda: bool(driver.agent.state.place.hits))
    driver.see("place recent")
    driver.press("Esc", "Esc")
    driver.until(driver.agent.session.today.isVisible)
    driver.see("today agent")


def number_page(walk: Walk) -> None:
    driver = walk.driver
    number = driver.agent.pages.number
    driver.until(number.first.hasFocus)
    driver.see("number empty")
    driver.type("12")
    driver.press("Enter")
    driver.until(lambda: driver.agent.state.number.entry.fault is not None)
    driver.see("number fault")
    driver.tab_to(number.first)
    number.first.selectAll()
    driver.type(walk.account)
    driver.press("Enter")
    driver.until(number.again.hasFocus)
    driver.see("number first")
    driver.type(f"{walk.account[:-2]}87")
    driver.until(lambda: bool(driver.agent.state.number.entry.differs))
    driver.see("number differ", "after second entry")
    driver.agent.photograph(passbook(), walk.folder / "passbook.png")
    driver.see("number photo")
    driver.tab_to(number.again)
    number.again.selectAll()
    driver.press("Del")
    driver.type(walk.account)
    at(driver, VisitStep.CONSENT)


@story(
    "guided kind",
    "guided bank",
    "guided region",
    "guided branch",
    "unlisted bank",
    "unlisted write",
    "guided wallets",
    "number wallet",
    "number wallet fault",
)
def step_by_step(walk: Walk) -> None:
    driver = walk.open()
    partner_forgets(driver, AMA)
    prove(driver, AMA)
    driver.press("Enter")
    at(driver, VisitStep.PLACE)
    driver.press("Alt+S")
    rows(driver)
    driver.see("guided kind")
    driver.press("Enter")
    rows(driver)
    driver.see("guided bank")
    driver.type("bar")
    driver.press("Enter")
    rows(driver)
    driver.see("guided region")
    driver.type("guj")
    driver.press("Enter")
    rows(driver)
    driver.see("guided branch")
    driver.press("Esc", "Esc", "Esc", "Esc")
    driver.press("Alt+U")
    rows(driver)
    driver.see("unlisted bank")
    driver.type("baroda")
    driver.press("Enter")
    driver.until(lambda: _guided(driver, "WRITE"))
    driver.see("unlisted write")
    driver.press("Esc", "Esc")
    driver.press("Alt+S")
    rows(driver)
    driver.press("Down", "Enter")
    rows(driver)
    driver.see("guided wallets")
    driver.press("Enter")
    at(driver, VisitStep.NUMBER)
    driver.see("number wallet")
    driver.type("12")
    driver.press("Enter")
    driver.until(lambda: driver.agent.state.number.entry.fault is not None)
    driver.see("number wallet fault")


def rows(driver: Driver) -> None:
    """The question has its rows."""
    driver.until(lambda: _has_rows(driver))


def _has_rows(driver: Driver) -> bool:
    place = driver.agent.state.place
    return place.guided is not None and bool(place.guided.rows) and not place.searching


def _guided(driver: Driver, step: str) -> bool:
    guided = driver.agent.state.place.guided
    return guided is not None and guided.picker_step.name == step


@story(
    "present held",
    "present remove",
    "present remove esc",
    "consent change",
    "readback change",
    "done in review",
    "person open case",
    "review own only",
)
def an_account_is_changed(walk: Walk) -> None:
    driver = walk.open()
    partner_holds(driver, FATIMA)
    prove(driver, FATIMA)
    driver.see("present held")
    driver.press("R")
    driver.see("present remove")
    driver.press("Esc")
    driver.see("present remove esc")
    driver.press("C")
    take_place(driver, "dumas")
    type_number(driver, walk.account)
    at(driver, VisitStep.CONSENT)
    driver.see("consent change")
    agree(driver)
    driver.see("readback change")
    save(driver)
    driver.see("done in review")
    driver.press("Enter")
    driver.type(FATIMA)
    driver.press("Enter")
    driver.until(lambda: bool(driver.agent.state.person.open_enrollments))
    driver.see("person open case")
    driver.press("Esc")
    driver.choose(driver.agent.session.today.review)
    driver.until(driver.agent.session.review.isVisible)
    driver.see("review own only")


@story("consent remove", "readback remove", "done remove")
def an_account_is_removed(walk: Walk) -> None:
    driver = walk.open()
    partner_holds(driver, FATIMA)
    prove(driver, FATIMA)
    driver.press("R")
    driver.type(QCoreApplication.translate("PresentPage", "REMOVE"))
    driver.press("Enter")
    at(driver, VisitStep.CONSENT)
    driver.see("consent remove")
    agree(driver)
    driver.see("readback remove")
    save(driver)
    driver.see("done remove")


@story("number asked same", "done review same", "asked")
def one_account_for_two(walk: Walk) -> None:
    driver = walk.open()
    partner_forgets(driver, AMA, SUNITA)
    whole_visit(driver, AMA, walk.account)
    driver.until(lambda: driver.agent.saved_state() is State.LINKED)
    prove(driver, SUNITA)
    driver.press("Enter")
    take_place(driver, "dumas")
    type_number(driver, walk.account)
    driver.until(lambda: bool(driver.agent.state.number.entry.asks))
    driver.see("number asked same")
    driver.type("They are married and share it")
    driver.see("asked")
    driver.press("Enter")
    agree(driver)
    save(driver)
    driver.see("done review same")


@story(
    "present none named",
    "holder typed",
    "holder long name",
    "holder arabic",
    "number asked name",
    "asked other name",
    "readback named",
    "person view named",
    "done other name",
    "done named",
)
def with_names(walk: Walk) -> None:
    driver = walk.open(walk.office_with_names())
    agent = driver.agent
    partner_forgets(driver, WOLFE, SUNITA)
    named(driver, WOLFE)
    driver.see("present none named")
    driver.press("Enter")
    take_place(driver, "dumas")
    for holder, state in (
        ("Maria Wolfe", "holder typed"),
        ("Maria Immaculata Philomena Theodora Wilhelmina von und zu Hohenfels", "holder long name"),
        ("فاطمة الزهراء بنت سالم", "holder arabic"),
    ):
        driver.press("Alt+N") if not agent.pages.number.holder.hasFocus() else None
        agent.pages.number.holder.selectAll()
        driver.type(holder)
        driver.see(state)
    driver.tab_to(agent.pages.number.first)
    type_number(driver, walk.account)
    driver.until(lambda: bool(agent.state.number.entry.asks))
    driver.see("number asked name")
    driver.press("Down")
    driver.tab_to(agent.pages.number.reason)
    driver.type("Her daughter keeps the account")
    driver.see("asked other name")
    driver.press("Enter")
    agree(driver)
    driver.see("readback named")
    driver.press("Ctrl+D")
    driver.see("person view named")
    driver.press("Ctrl+D")
    save(driver)
    driver.see("done other name")
    named(driver, SUNITA)
    driver.press("Enter")
    take_place(driver, "dumas")
    type_number(driver, "00033334444")
    agree(driver)
    save(driver)
    driver.see("done named")


def named(driver: Driver, number: str) -> None:
    """A code, then name and photo are compared."""
    begin(driver, number)
    ask_for_code(driver)
    driver.type(driver.agent.servers.last_code())
    driver.until(driver.agent.pages.identity.ekyc.isVisible)
    driver.press("Enter")
    at_present(driver)


@story("present apps", "apps", "apps asked", "apps given", "apps stop", "apps stopped")
def an_app_is_let_know(walk: Walk) -> None:
    driver = walk.open(walk.office_with_apps())
    agent = driver.agent
    prove(driver, AMA)
    account_to_done(driver, walk.account)
    driver.until(lambda: agent.saved_state() is State.LINKED)
    prove(driver, AMA)
    driver.see("present apps")
    driver.press("A")
    page = agent.pages.apps
    driver.until(lambda: bool(page.choices) and page.choices[0].hasFocus())
    driver.see("apps")
    driver.press("Enter")
    driver.until(lambda: page.agree.hasFocus() or page.reading.is_reading())
    driver.see("apps asked")
    read_on(driver, page.reading)
    driver.press("Space", "Enter")
    driver.until(lambda: agent.state.apps.receipt is not None and page.print.hasFocus())
    driver.see("apps given")
    driver.choose(page.choices[0])
    driver.until(lambda: page.no.hasFocus() or page.reading.is_reading())
    driver.see("apps stop")
    read_on(driver, page.reading)
    driver.press("S")
    driver.until(lambda: agent.state.apps.stopping is None and page.print.hasFocus())
    driver.see("apps stopped")
    driver.choose(page.main)
    at(driver, VisitStep.PRESENT)
