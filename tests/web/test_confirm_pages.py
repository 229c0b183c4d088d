"""The pages of intake in Chromium, where a person confirms a change; the process is real."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import Browser, Page, Route

from spar_central.web.languages import NAMES
from tests.login.code_login import code_settings
from tests.login.country import AMA, Country, running
from tests.login.self_service import SelfService, self_service
from tests.mapper.waiting import wait_until
from tests.web.chromium import started, violations, weight, window
from tests.web.test_portal_pages import MAX_PAGE, overflow

NUMBER = "00012345678"
SAMPLE = ((240, 100, ("en", "ar")), (360, 200, ("hi", "am")))
LOOKS = ((240, 100, tuple(NAMES)), (360, 100, tuple(NAMES)), (360, 200, tuple(NAMES)))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Country]:
    with running(tmp_path_factory.mktemp("country"), "1.8") as made:
        yield made


@pytest.fixture(scope="module")
def world(country: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SelfService]:
    folder = tmp_path_factory.mktemp("world")
    codes = code_settings(country, folder).partition("\n")[2]  # the rest is the portal's
    with self_service(country, folder, more=codes) as made:
        yield made


def to_check(page: Page, world: SelfService, language: str, number: str = NUMBER) -> None:
    """The page at which Ama, who logged in for this change, is asked."""
    world.country.forgive()
    with ThreadPoolExecutor(1) as beside:  # Playwright has this thread's loop
        handed = beside.submit(
            lambda: world.hand_in(world.signed_in(AMA), number, language=language)
        ).result()
        asked = begun(page, handed["confirm_url"])
        page.goto(beside.submit(lambda: world.country.person(AMA).log_in(asked)).result())


def begun(page: Page, confirm_url: str) -> str:
    """eSignet's address, which the browser does not open; it has intake's cookie."""
    found: list[str] = []

    def stay(route: Route) -> None:
        reply = route.fetch(max_redirects=0)
        found.append(reply.headers["location"])
        held = {"set-cookie": reply.headers["set-cookie"]}
        route.fulfill(status=200, headers=held, body="to eSignet")

    page.route(confirm_url, stay)
    page.goto(confirm_url)
    page.unroute(confirm_url)
    return found[0]


def looks() -> list[object]:
    every = [pytest.param(*look, marks=pytest.mark.every_language) for look in LOOKS]
    return [*SAMPLE, *every]


@pytest.mark.parametrize(("width", "text", "languages"), looks())
def test_every_page_of_it_is_clean_and_fits(
    world: SelfService, browser: Browser, width: int, text: int, languages: tuple[str, ...]
) -> None:
    for language in languages:
        with window(browser, width, text=text, locale=language) as page:
            to_check(page, world, language)
            judge(page, language)
            page.fill("#digits", "0000")
            with page.expect_navigation():
                page.locator('button[value="yes"]').click()
            assert page.locator("[role=alert]").count() == 1
            judge(page, language)
            page.goto(f"{world.url}/confirm/begin?ticket=none")
            judge(page, language)
            for _ in code_pages(page, world, language):
                judge(page, language)


def code_pages(page: Page, world: SelfService, language: str) -> Iterator[str]:
    """Each page of the login by a code, and each with a fault."""
    asked = {"challenge": "x" * 43, "language": language}
    page.goto(world.call("code-logins/begin", asked).json()["url"])
    yield "number"
    typed(page, "#number", "12345")
    yield "number, a fault"
    typed(page, "#number", AMA)
    yield "code"
    typed(page, "#code", "000000")
    yield "code, a fault"


def typed(page: Page, field: str, text: str) -> None:
    """Into the one field of the page, and sent by Enter."""
    page.fill(field, text)
    with page.expect_navigation():
        page.press(field, "Enter")


def judge(page: Page, language: str) -> None:
    """As every page of the portal."""
    where = (page.url, language)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == 1
    assert violations(page) == [], where
    assert overflow(page) == [], where
    size, requests = weight(page)
    assert requests == 1, where
    assert 500 < size <= MAX_PAGE, (where, size)


def test_a_code_is_asked_for_by_keys_alone_and_without_script(
    world: SelfService, browser: Browser
) -> None:
    with window(browser, 240, script=False) as page:
        names = list(code_pages(page, world, "sw"))
        assert len(names) == 4
        assert page.locator("button").count() == 2
        assert page.locator("#code").get_attribute("autocomplete") == "one-time-code"


def admitted(world: SelfService) -> None:
    """Raises where nothing arrives. The portal, where the browser goes then, is not there."""
    wait_until(lambda: world.rows("SELECT count(*) FROM enrollments") == [(1,)])


def test_it_works_by_keys_alone_and_without_script(world: SelfService, browser: Browser) -> None:
    with window(browser, 360) as page:
        to_check(page, world, "en", "00012340000")
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "digits":
                break
        page.keyboard.type("0000")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.value") == "yes"
        page.keyboard.press("Enter")
        with ThreadPoolExecutor(1) as beside:
            beside.submit(admitted, world).result()
    with window(browser, 360, script=False) as page:
        to_check(page, world, "en", "00012340001")
        assert page.locator("button").count() == 2
