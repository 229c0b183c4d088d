"""A second person decides: review, conflicts, figures, and what an agent may not."""

import time

from tests.desk import partner
from tests.desk.hands import (
    ACCOUNT,
    AGENT_PIN,
    ALMAZ,
    AMA,
    FATIMA,
    SUNITA,
    SUPERVISOR_PIN,
    Walk,
    partner_holds,
    sign_in,
    signed_out,
    story,
    whole_visit,
    with_people,
)

OPEN_AGAIN_S = 2.0

PASSES = (
    "signin second person",
    "today supervisor",
    "sup today",
    "review",
    "sup review",
    "sup case0",
    "sup case1",
    "sup case2",
    "review expanded",
    "review return",
    "review after approve",
    "sup review done",
    "sup today2",
    "figures",
    "figures saved",
    "people as second",
)


@story(*PASSES)
def a_second_person_decides(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    partner_holds(driver, AMA, SUNITA, FATIMA)
    for at, number in enumerate((AMA, SUNITA, FATIMA)):
        whole_visit(driver, number, f"0001234567{at}")
    with_people(driver)
    signed_out(driver)
    driver.press("Down")
    driver.see("signin second person")
    sign_in(driver, SUPERVISOR_PIN)
    driver.until(lambda: agent.session.today.latest.isVisible())
    driver.see("today supervisor", "sup today")
    driver.choose(agent.session.today.review)
    review = agent.session.review
    driver.until(review.look.isVisible)
    driver.see("review", "sup review", "sup case0")
    decide(walk)
    driver.press("Esc")
    driver.until(agent.session.today.isVisible)
    driver.see("sup today2")
    figures(walk)


def decide(walk: Walk) -> None:
    driver = walk.driver
    review = driver.agent.session.review
    driver.press("Down")
    driver.until(review.look.isVisible)
    driver.see("sup case1")
    driver.press("L")
    driver.until(review.main.isEnabled)
    driver.see("review expanded")
    driver.press("A")
    driver.until(review.look.isVisible)
    driver.see("review after approve", "sup case2")
    driver.press("T")
    driver.see("review return")
    driver.press("Down")
    driver.choose(review.back)
    driver.until(review.look.isVisible)
    driver.press("L")
    driver.until(review.main.isEnabled)
    driver.press("A")
    driver.until(review.empty.isVisible)
    driver.see("sup review done")


def figures(walk: Walk) -> None:
    driver = walk.driver
    session = driver.agent.session
    driver.choose(session.today.review)
    driver.until(session.review.isVisible)
    driver.choose(session.review.figures)
    driver.until(session.figures.isVisible)
    driver.until(session.figures.as_csv.isEnabled)
    driver.see("figures")
    driver.choose(session.figures.as_csv)
    driver.until(lambda: bool(session.figures.notice.text()))
    driver.see("figures saved")
    assert driver.agent.app is not None
    driver.choose(driver.agent.app.window.header.person)
    driver.until(lambda: session.people.who.count() > 1)
    driver.see("people as second")


@story("agent clicks with supervisor", "people as agent", "day agent none")
def what_an_agent_may_not(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    with_people(driver)
    signed_out(driver)
    sign_in(driver, AGENT_PIN, downs=2)
    driver.choose(agent.session.today.review)
    driver.until(lambda: not agent.session.today.isVisible())
    driver.see("agent clicks with supervisor")
    assert agent.app is not None
    driver.choose(agent.app.window.header.person)
    driver.until(lambda: agent.session.people.who.count() >= 1)
    driver.see("people as agent")
    driver.press("Ctrl+F")
    driver.choose(agent.session.queue.day)
    driver.until(agent.session.day.all_done.isVisible)
    driver.see("day agent none")


def conflict_waits(walk: Walk, asked: list[float]) -> bool:
    """The engine has met the other account, and the list says so when it is opened again.

    asked: when it was opened. Opened at each look it would still be drawn, and take the focus back,
    while the walk goes on.
    """
    session = walk.driver.agent.session
    if session.review.compare.isVisible():
        return True
    if time.monotonic() - asked[-1] > OPEN_AGAIN_S:
        asked.append(time.monotonic())
        session.show_review()
    return False


@story("conflict", "conflict looked", "conflict reason", "conflict after")
def somebody_wrote_another_account(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    partner_holds(driver, ALMAZ, account="00011110000")
    whole_visit(driver, ALMAZ, ACCOUNT)
    with_people(driver)
    signed_out(driver)
    sign_in(driver, SUPERVISOR_PIN, downs=1)
    partner.registers(agent.servers, ALMAZ, "00022220000")
    driver.choose(agent.session.today.review)
    driver.until(agent.session.review.look.isVisible)
    driver.press("L")
    driver.until(agent.session.review.main.isEnabled)
    driver.press("A")
    asked = [0.0]
    driver.until(lambda: conflict_waits(walk, asked))
    driver.choose(agent.session.review.compare)
    conflicts = agent.session.conflicts
    driver.until(conflicts.look.isVisible)
    driver.see("conflict")
    driver.choose(conflicts.look)
    driver.until(lambda: not conflicts.look.isVisible())
    driver.see("conflict looked")
    driver.tab_to(conflicts.reason_text)
    driver.type("She came with her new passbook")
    driver.see("conflict reason")
    driver.choose(conflicts.ours)
    driver.until(conflicts.empty.isVisible)
    driver.see("conflict after")
