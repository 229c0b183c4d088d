"""A second person decides: review, conflicts, figures, and what an agent may not."""

import time
from dataclasses import replace

from spar_agent.domain.account import BankAccount
from spar_agent.domain.enrollment import Reason
from tests.desk import partner
from tests.desk.hands import (
    AGENT_PIN,
    NUMBERS,
    Walk,
    sign_in,
    signed_out,
    story,
    with_people,
)
from tests.e2e.conftest import PIN

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
    laptop = walk.colleague()
    for _ in range(3):
        walk.waits_for_review(laptop)
    driver = walk.open()
    agent = driver.agent
    with_people(driver)
    signed_out(driver)
    driver.press("Down")
    driver.see("signin second person")
    driver.press("Up")
    sign_in(driver, PIN)
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
    approve(walk, "review expanded")
    driver.until(lambda: review.list.model().rowCount() == 2 and review.look.isVisible())
    driver.see("review after approve", "sup case2")
    driver.press("T")
    driver.see("review return")
    driver.press("Down")
    driver.choose(review.back)
    driver.until(lambda: review.list.model().rowCount() == 1 and review.look.isVisible())
    approve(walk)
    driver.until(review.empty.isVisible)
    driver.see("sup review done")


def approve(walk: Walk, state: str = "") -> None:
    """Looked at, and let go."""
    driver = walk.driver
    review = driver.agent.session.review
    driver.press("L")
    driver.until(review.main.isEnabled)
    if state:
        driver.see(state)
    driver.press("A")


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
    """The center has met the other account, and the list says so when it is opened again.

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
    laptop = walk.colleague()
    made = laptop.captured(next(NUMBERS))
    assert made.proof is not None
    partner.registers_psut(walk.driver.agent.servers, made.proof.psut, "00022220000")
    laptop.one_pass()
    driver = walk.open()
    agent = driver.agent
    driver.choose(agent.session.today.review)
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
    driver.until(lambda: bool(conflicts.notice.text()))
    driver.see("conflict after")


@story("review branch", "review branch found", "review branch codes")
def a_bank_that_no_list_has(walk: Walk) -> None:
    laptop = walk.colleague()
    made = laptop.captured(next(NUMBERS))
    fa = made.account.fa
    assert isinstance(fa, BankAccount)
    written = "Bhimpore, near the temple"
    unlisted = replace(fa, bank_name="Surat Gramin Bank", bank_code="", branch_name=written)
    account = made.with_account(fa=replace(unlisted, branch_code=""), written=written)
    laptop.saved(replace(account, signals=(Reason.NOT_LISTED,)))
    laptop.one_pass()
    driver = walk.open()
    review = driver.agent.session.review
    driver.choose(driver.agent.session.today.review)
    driver.until(review.branch.isVisible)
    driver.see("review branch")
    driver.tab_to(review.branch.search)
    driver.type("baroda dumas")
    driver.until(review.branch.take.isVisible)
    driver.see("review branch found")
    driver.choose(review.branch.by_code)
    driver.see("review branch codes")
