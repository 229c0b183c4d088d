"""The way through every page and state of the portal, as a person presses it."""

from collections.abc import Iterator

from msgspec.structs import replace
from playwright.sync_api import Page

from spar_central.portal.intake_port import BankSaid, Statement
from tests.central.portal_world import CODE, HELD, WEAK, World

NUMBER, WRONG = "00012345678", "00012346578"


def main_button(page: Page) -> None:
    """Press it, and wait for what comes."""
    with page.expect_navigation():
        page.locator("main .b").first.click()


def submit(page: Page, action: str) -> None:
    """Press the button of the form that goes there."""
    with page.expect_navigation():
        page.locator(f'form[action="{action}"] button').first.click()


def log_in(page: Page, world: World, language: str = "en") -> None:
    """From the first page to the account."""
    page.context.clear_cookies()
    page.goto(f"{world.url}/language/{language}")
    submit(page, "/login")


def to_number(page: Page, world: World) -> None:
    """A branch is looked for and chosen."""
    page.goto(f"{world.url}/account")
    submit(page, "/change")
    page.fill("#q", "surat main baroda")
    submit_search(page)
    submit(page, "/change/place")


def submit_search(page: Page) -> None:
    """By the button, as without script."""
    with page.expect_navigation():
        page.locator('form[role="search"] button').click()


def type_number(page: Page, first: str, again: str) -> None:
    """Both entries, and on."""
    page.fill("#number", first)
    page.fill("#again", again)
    submit(page, "/change/number")


def walk(page: Page, world: World, language: str) -> Iterator[str]:
    """Each page and state; its name, when it is open."""
    world.intake.held = HELD
    world.login.acr = ("mosip:idp:acr:generated-code",)
    page.goto(f"{world.url}/language/{language}")
    yield "start"
    page.goto(f"{world.url}/help")
    for summary in page.locator("summary").all():
        summary.click()
    yield "help"
    page.goto(f"{world.url}/nothing")
    yield "trouble"
    page.goto(f"{world.url}/stop")
    yield "stop"
    page.fill("#code", "AAAAA-AAAAA")
    submit(page, "/stop")
    yield "stop, another code"
    page.goto(f"{world.url}/stop?code={CODE}")
    submit(page, "/stop")
    yield "stopped"
    page.goto(f"{world.url}/account")
    yield "logged out"
    log_in(page, world, language)
    yield "account"
    yield from _change(page, world)
    yield from _others(page, world)
    yield from _statements(page, world)


def _change(page: Page, world: World) -> Iterator[str]:
    page.goto(f"{world.url}/account")
    submit(page, "/change")
    yield "find"
    page.fill("#q", "zzzzqq")
    submit_search(page)
    yield "nothing found"
    page.goto(f"{world.url}/change?q=surat")
    yield "found"
    page.goto(f"{world.url}/change/steps")
    yield "kinds"
    page.goto(f"{world.url}/change/steps?kind=BANK")
    yield "banks"
    page.goto(f"{world.url}/change/steps?bank=BARB")
    yield "regions"
    page.goto(f"{world.url}/change/not-listed")
    yield "not listed"
    to_number(page, world)
    yield "number"
    type_number(page, "12", "12")
    yield "number wrong"
    type_number(page, NUMBER, WRONG)
    yield "number differs"
    page.check('[value="other"]')
    type_number(page, NUMBER, NUMBER)
    yield "holder missing"
    page.check('[value="mine"]')
    type_number(page, NUMBER, NUMBER)
    yield "check"
    submit(page, "/change/check")
    yield "done"


def _others(page: Page, world: World) -> Iterator[str]:
    page.goto(f"{world.url}/account")
    yield "account with a change"
    page.goto(f"{world.url}/history")
    yield "history"
    page.goto(f"{world.url}/not-me?change=K7-4021-9")
    yield "not me"
    page.goto(f"{world.url}/remove")
    yield "remove"
    submit(page, "/remove")
    yield "remove without an answer"
    page.goto(f"{world.url}/apps")
    yield "apps"
    page.goto(f"{world.url}/apps/stop?consent=l-1")
    yield "app_stop"
    page.goto(f"{world.url}/apps/receipt?consent=l-1")
    yield "app_receipt"


def _statements(page: Page, world: World) -> Iterator[str]:
    soon = world.times[0]
    states = {
        "frozen": replace(HELD, frozen=True),
        "closed": replace(HELD, said=BankSaid.CLOSED, said_at=soon),
        "ends soon": replace(HELD, expires=soon),
        "ended": replace(HELD, account=None, ended=True, expires=soon, grace_until=soon),
        "no account": Statement(),
        "unreadable": Statement(readable=False),
        "registry away": Statement(known=False),
    }
    for name, held in states.items():
        world.intake.held = held
        log_in(page, world, page.locator("html").get_attribute("lang") or "en")
        yield name
    world.intake.held = HELD
    world.login.acr = (WEAK,)
    log_in(page, world, page.locator("html").get_attribute("lang") or "en")
    yield "account, weak"
