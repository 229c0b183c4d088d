"""Visits without network, without the registry, and what is finished afterwards."""

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import State
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.desk.hands import (
    ALMAZ,
    AMA,
    GRACE,
    NOWHERE,
    Walk,
    account_to_done,
    agree,
    at,
    begin,
    no_identity_service,
    partner_forgets,
    prove,
    reader_first,
    save,
    story,
    take_place,
    type_number,
)


@story(
    "off today",
    "off person",
    "off ways",
    "off place",
    "off consent",
    "off done",
    "off finish list",
    "off day",
    "queued offline",
    "back finish list",
    "back finish selected",
    "finish identity",
    "finish identity ways",
    "finish done",
)
def a_village_without_network(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    partner_forgets(driver, ALMAZ)
    walk.reached_at(NOWHERE)
    driver.until(lambda: agent.state.identity.offline)
    driver.see("off today")
    driver.press("Enter")
    driver.until(agent.pages.person.entry.hasFocus)
    driver.see("off person")
    driver.type(ALMAZ)
    driver.press("Enter")
    at(driver, VisitStep.IDENTITY)
    driver.see("off ways")
    driver.press("Enter")
    at(driver, VisitStep.PLACE)
    driver.see("off place")
    take_place(driver, "dumas")
    type_number(driver, walk.account)
    at(driver, VisitStep.CONSENT)
    driver.see("off consent")
    agree(driver)
    save(driver)
    driver.see("off done", "queued offline")
    driver.press("F8")
    driver.until(lambda: agent.session.queue.model.rowCount() == 1)
    driver.see("off finish list")
    driver.choose(agent.session.queue.day)
    driver.until(agent.session.day.isVisible)
    driver.see("off day")
    walk.reached_at(walk.line.url)
    finish_later(walk)


def finish_later(walk: Walk) -> None:
    driver = walk.driver
    agent = driver.agent
    driver.press("F8")
    driver.until(lambda: agent.session.queue.model.rowCount() == 1)
    driver.see("back finish list")
    driver.tab_to(agent.session.queue.table)
    driver.press("Down")
    driver.until(agent.session.queue.side.isVisible)
    driver.see("back finish selected")
    driver.press("Enter")
    at(driver, VisitStep.IDENTITY)
    driver.see("finish identity")
    driver.press("Space")
    driver.see("finish identity ways")
    driver.press("Enter")
    driver.until(agent.awaits_code)
    driver.type(agent.servers.last_code())
    driver.until(lambda: agent.at(VisitStep.DONE))
    driver.see("finish done")


@story("off trouble", "off seal", "off after seal", "off done sealed")
def a_finger_is_sealed(walk: Walk) -> None:
    walk.finger.order(person=GRACE, qualities=[80])
    driver = walk.open(walk.office(readers=True, deferred_auth_window_s=3600))
    agent = driver.agent
    with no_identity_service(driver):
        begin(driver, GRACE)
        reader_first(driver)
        driver.press("Space", "Enter")
        driver.until(lambda: agent.state.identity.sealable_until is not None)
        driver.see("off seal")
        driver.press("Enter")
        at(driver, VisitStep.PLACE)
        driver.see("off after seal")
        take_place(driver, "dumas")
        type_number(driver, walk.account)
        agree(driver)
        save(driver)
        driver.see("off done sealed")
        begin(driver, ALMAZ)
        driver.press("Space")
        driver.until(lambda: AuthMethod.PHONE in agent.state.identity.auth_methods)
        driver.press("Enter")
        driver.until(lambda: agent.state.identity.sealable_until is not None)
        driver.see("off trouble")


@story("regdown present", "regdown done", "regdown today", "queued in list")
def the_registry_is_silent(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    walk.registry_line.cut()
    prove(driver, AMA)
    driver.see("regdown present")
    account_to_done(driver, walk.account)
    assert agent.saved_state() in {State.QUEUED, State.SENDING, State.IN_DOUBT}
    driver.see("regdown done")
    driver.press("Ctrl+F")
    driver.until(lambda: agent.session.queue.model.rowCount() == 1)
    driver.tab_to(agent.session.queue.table)
    driver.press("Down")
    driver.until(agent.session.queue.side.isVisible)
    driver.see("queued in list")
    driver.press("Esc")
    driver.until(agent.session.today.isVisible)
    driver.see("regdown today")
