"""The console in a real Chromium: passkeys, keyboard, axe, 360 pixels, 200 %, Arabic, dark.

Chromium is the system's (``make console-check`` brings it); nothing is downloaded by the tests.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.central.browsing import (
    LivedIn,
    beside,
    chromium,
    live_in,
    open_pages,
    page_with_passkeys,
    pages_of,
    pages_of_admin,
    register_and_sign_in,
    signed_in_as,
    violations,
)
from tests.central.console import ConsoleOffice, office
from tests.central.storages import settings

pytestmark = pytest.mark.browser
WIDE = {"width": 1280, "height": 800}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": WIDE},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "contrast": {"viewport": WIDE, "contrast": "more"},
    "360": {"viewport": {"width": 360, "height": 740}},
    "arabic": {"viewport": WIDE, "locale": "ar"},
    "arabic 360": {"viewport": {"width": 360, "height": 740}, "locale": "ar"},
}


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConsoleOffice]:
    folder = tmp_path_factory.mktemp("console")
    with office(settings("", folder), folder) as made:
        yield made


@pytest.fixture(scope="module")
def lived(there: ConsoleOffice) -> LivedIn:
    return live_in(there)


@pytest.fixture(scope="module")
def context(there: ConsoleOffice, lived: LivedIn) -> Iterator[BrowserContext]:
    with chromium(there, viewport=WIDE) as made:
        yield made


@pytest.fixture(scope="module")
def page(context: BrowserContext, there: ConsoleOffice) -> Page:
    """Signed in with a passkey of the browser."""
    made = page_with_passkeys(context)
    register_and_sign_in(made, there, "R-1")
    return made


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_is_clean_and_fits(
    page: Page, there: ConsoleOffice, lived: LivedIn, look: str
) -> None:
    browser = page.context.browser
    assert browser is not None
    other = browser.new_context(base_url=there.console.origin, **LOOKS[look])
    try:
        tab = other.new_page()
        for name, path in open_pages(there).items():
            tab.goto(path)
            assert violations(tab) == [], name
            assert _too_wide(tab) == 0, name
        other.add_cookies(page.context.cookies())  # type: ignore[arg-type]  # -- its own kind
        complaints: list[str] = []
        tab.on("console", lambda line: complaints.append(line.text))
        for name, path in pages_of(lived).items():
            reply = tab.goto(path)
            assert reply is not None
            assert reply.status == 200, name
            if name == "case":
                tab.locator("details.open-first > summary").click()
            assert violations(tab) == [], name
            assert _too_wide(tab) == 0, name
        for name in ("sign", "code"):
            tab.goto(f"/devices/{lived.laptop}" if name == "sign" else "/people")
            if name == "sign":
                tab.locator("input[name=reason]").fill("Left in a bus")
            tab.locator("button.danger, td form button").first.click()
            assert violations(tab) == [], name
            assert _too_wide(tab) == 0, name
        other.clear_cookies()
        signed_in_as(other, there, lived.admin)
        for name, path in pages_of_admin().items():
            tab.goto(path)
            assert violations(tab) == [], name
            assert _too_wide(tab) == 0, name
        assert complaints == []  # the policy refused nothing, no script failed
    finally:
        other.close()


NARROW = """[...document.querySelectorAll('main *')].filter(one => {
  const own = [...one.childNodes].some(n => n.nodeType === 3 && n.textContent.trim().length > 6);
  const box = one.getBoundingClientRect(), size = parseFloat(getComputedStyle(one).fontSize);
  return own && box.height > 4 * size && box.width > 2 && box.width < 3.5 * size;
}).map(one => one.outerHTML.slice(0, 80))"""
"""Text that stands in a column of single letters."""


def _too_wide(tab: Page) -> int:
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return int(tab.evaluate(wide))


def test_text_of_200_percent_fits(page: Page, lived: LivedIn) -> None:
    """A root of 32 pixels in a window of 1280: nothing runs out of it."""
    for name, path in pages_of(lived).items():
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert _too_wide(page) == 0, name
        assert page.evaluate(NARROW) == [], name


def test_a_case_is_approved_by_the_keyboard_alone(page: Page, lived: LivedIn) -> None:
    page.goto("/review")
    _tab_to(page, "First account · Asha Kulkarni")
    page.keyboard.press("Enter")
    page.wait_for_url("**/review/*")
    _tab_to(page, "Show the whole account, then decide")
    page.keyboard.press("Enter")
    _tab_to(page, "Approve")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sign/*")
    _tab_to(page, "Sign with your passkey")
    page.keyboard.press("Enter")
    page.get_by_text("Approved.").wait_for()
    assert page.url.endswith("/review")


def test_a_complaint_is_answered_printed_and_corrected_in_few_acts(
    page: Page, lived: LivedIn
) -> None:
    """A person stands there with a slip: by the keyboard, in as few acts as a minute takes."""
    page.goto("/complaints")
    page.wait_for_selector("[name=q]:focus")  # the line of the slip has it from the beginning
    page.keyboard.type(lived.slip)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Timeline").wait_for()
    timeline = page.locator("ol.time").inner_text()
    for said in ("Asha Kulkarni", "Captured on a laptop", "Identity proven", "Arrived"):
        assert said in timeline
    where = page.url
    for shown in ("One page to print (PDF)", "What is to be corrected"):
        box = page.get_by_text(shown).bounding_box()
        assert box is not None
        assert box["y"] < WIDE["height"]  # without scrolling
    acts = 1 + _past_the_menu(page) + _tab_to(page, "One page to print (PDF)")
    with page.expect_response("**/paper") as paper:
        page.keyboard.press("Enter")
    assert paper.value.headers["content-type"] == "application/pdf"
    assert paper.value.headers["content-disposition"].startswith("inline")
    page.wait_for_url("**/paper")
    page.goto(where)  # Alt+Left
    acts += 2 + _past_the_menu(page) + _tab_to(page, "One page to print (PDF)")
    page.keyboard.press("Tab")
    page.keyboard.type("The branch is another one")
    page.keyboard.press("Enter")
    page.get_by_text("The laptop is told at its next contact.").wait_for()
    assert acts + 2 <= 14


def test_back_after_a_signature_signs_nothing_again(page: Page, there: ConsoleOffice) -> None:
    page.goto("/people")
    page.get_by_label("Staff number").fill("S-77")
    page.get_by_label("Name", exact=True).fill("Nia Bekele")
    page.get_by_role("button", name="Add (two sign)").click()
    page.get_by_role("button", name="Sign with your passkey").click()
    page.get_by_text("Signed. It is carried out once everybody signed.").wait_for()
    made = "SELECT act_id, kind FROM acts WHERE subject = 'S-77'"
    signed = "SELECT count(*) FROM act_signatures"
    before = beside(there.center.rows, made), beside(there.center.rows, signed)
    assert len(before[0]) == 1
    reply = page.go_back()  # the page of the signature is asked for again: nothing is kept
    assert reply is not None
    assert reply.status == 409
    page.get_by_text("This is not waiting for a signature any more.").wait_for()
    page.go_back()
    page.get_by_role("heading", name="People").wait_for()
    assert (beside(there.center.rows, made), beside(there.center.rows, signed)) == before


def _past_the_menu(page: Page) -> int:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    return 2


def _tab_to(page: Page, text: str) -> int:
    """How many presses of Tab it takes."""
    for presses in range(1, 61):
        page.keyboard.press("Tab")
        focused = page.evaluate("(document.activeElement.innerText || '').replace(/\\s+/g, ' ')")
        if text in focused:
            return presses
    pytest.fail(f"Tab does not reach {text!r}")


def test_without_script_everything_but_the_signature_works(
    page: Page, there: ConsoleOffice, lived: LivedIn
) -> None:
    browser = page.context.browser
    assert browser is not None
    plain = browser.new_context(base_url=there.console.origin, java_script_enabled=False)
    try:
        plain.add_cookies(page.context.cookies())  # type: ignore[arg-type]  # -- its own kind
        tab = plain.new_page()
        tab.goto("/")
        tab.get_by_label("Number on the slip").fill(lived.slip)
        tab.get_by_role("button", name="Show what happened").click()
        tab.get_by_text("Captured on a laptop").wait_for()
        tab.goto(f"/devices/{lived.laptop}")
        tab.get_by_label("Message").first.fill("Come on Monday")
        tab.get_by_role("button", name="Send").click()
        tab.get_by_text("The message goes with the next contact.").wait_for()
        tab.get_by_label("Reason").fill("Lost")
        tab.get_by_role("button", name="Block").click()
        tab.get_by_text("This needs a browser with scripts and passkeys.").wait_for()
    finally:
        plain.close()


def test_an_authenticator_that_does_not_verify_the_person_signs_nobody_in(
    context: BrowserContext, there: ConsoleOffice, page: Page
) -> None:
    before = beside(there.center.rows, "SELECT count(*) FROM passkeys")
    tab = context.new_page()
    wire = context.new_cdp_session(tab)
    wire.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": False, "isUserVerified": False, "automaticPresenceSimulation": True,
    }  # fmt: skip
    wire.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    tab.goto(f"/passkeys/first/{beside(there.link, 'R-2')}")
    tab.get_by_role("button", name="Make the passkey").click()
    tab.get_by_text("The passkey did not answer").wait_for()
    rows = beside(there.center.rows, "SELECT count(*) FROM passkeys")
    assert rows == before
    tab.close()
