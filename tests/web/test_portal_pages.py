"""Every page of the portal in Chromium: languages, widths, sizes, keys, weight, without script.

``make check`` takes a sample; ``make web-check`` takes all.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from spar_central.web.languages import NAMES
from tests.central.portal_world import World, running
from tests.web.chromium import started, violations, weight, window
from tests.web.portal_walk import (
    NUMBER,
    log_in,
    submit,
    submit_search,
    to_number,
    type_number,
    walk,
)

SAMPLE = {("en", 360, 100), ("ar", 240, 100), ("hi", 360, 200)}
LOOKS = [
    (language, width, text) for language in NAMES for width in (240, 360) for text in (100, 200)
]
MAX_PAGE, MAX_SCRIPT, MAX_VISIT, MAX_ACTS = 6 * 1024, 2 * 1024, 40 * 1024, 7
PAGES_OF_THE_WALK = 37


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with running(tmp_path / "portal") as found:
        yield found


def looks() -> list[object]:
    marks = {True: (), False: (pytest.mark.every_language,)}
    return [
        pytest.param(*look, id="-".join(map(str, look)), marks=marks[look in SAMPLE])
        for look in LOOKS
    ]


@pytest.mark.parametrize(("language", "width", "text"), looks())
def test_every_page_is_clean_and_fits(
    browser: Browser, world: World, language: str, width: int, text: int
) -> None:
    seen = []
    with window(browser, width, text=text) as page:
        for name in walk(page, world, language):
            seen.append(name)
            assert violations(page) == [], name
            assert overflow(page) == [], name
            assert page.locator("html").get_attribute("lang") == language
            assert page.locator("h1").count() == 1, name
            assert not page.locator("text=/\\{\\w+\\}|%\\(/").count(), name
    assert len(seen) == PAGES_OF_THE_WALK


def overflow(page: Page) -> list[str]:
    """What sticks out of the window sideways, and what is too small to be hit by a thumb."""
    found: list[str] = page.evaluate(OVERFLOW)
    return found


OVERFLOW = """() => {
    const wide = document.documentElement.clientWidth, bad = [];
    const whole = document.documentElement.scrollWidth;
    if (whole > wide) bad.push('page ' + whole);
    const pressed = 'button, input:not([type=hidden], [type=radio]), select, a.row, a.b';
    for (const one of document.querySelectorAll('main *, header *, footer *')) {
        const box = one.getBoundingClientRect();
        if (one.closest('.skip, .unseen') || !box.width) continue;
        if (box.right > wide + 1 || box.left < -1) bad.push(one.tagName + ' ' + one.className);
        if (one.matches(pressed) && box.height < 44) bad.push('low ' + one.outerHTML.slice(0, 80));
    }
    return bad.slice(0, 5); }"""


@pytest.mark.parametrize("language", ["en", "am"])
def test_no_page_weighs_more_than_six_kilobytes(
    browser: Browser, world: World, language: str
) -> None:
    """Everything in it, headers too; Amharic is the longest in bytes."""
    with window(browser, 360) as page:
        for name in walk(page, world, language):
            size, requests = weight(page)
            with_script = name in {"find", "found", "nothing found"}
            assert requests == 1 + with_script, name
            assert 500 < size <= MAX_PAGE + with_script * MAX_SCRIPT, (name, size)


def test_a_whole_change_costs_little(browser: Browser, world: World) -> None:
    """Pages, acts besides typing, bytes."""
    seen: list[tuple[str, int]] = []
    with window(browser, 360) as page:

        def act(press: Callable[[], object]) -> None:
            press()
            seen.append((page.url.removeprefix(world.url), weight(page)[0]))

        act(lambda: page.goto(world.url))
        act(lambda: submit(page, "/login"))
        assert seen[-1][0] == "/account", "one act from the first page: to look"
        act(lambda: submit(page, "/change"))
        page.fill("#q", "surat main baroda")
        act(lambda: submit_search(page))
        act(lambda: submit(page, "/change/place"))
        act(lambda: type_number(page, NUMBER, NUMBER))
        act(lambda: submit(page, "/change/check"))
    pages = {path.partition("?")[0] for path, _ in seen[1:]}
    assert pages == {"/account", "/change", "/change/number", "/change/check", "/done"}
    assert len(seen) - 2 <= MAX_ACTS
    assert sum(size for _, size in seen) <= MAX_VISIT


def test_everything_works_without_script(browser: Browser, world: World) -> None:
    with window(browser, 240, script=False) as page:
        log_in(page, world)
        to_number(page, world)
        type_number(page, NUMBER, NUMBER)
        submit(page, "/change/check")
        assert "P3-7720-4" in page.content()
    assert len(world.intake.taken) == 1


def test_everything_works_by_keys_alone(browser: Browser, world: World) -> None:
    with window(browser, 360) as page:
        page.goto(world.url)
        press(page, "Log in with your ID")
        press(page, "Change account")
        page.wait_for_selector("#q:focus")  # the browser gives it the focus once it has drawn it
        page.keyboard.type("surat main baroda")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        press(page, "Surat Main")
        tab_to(page, "number")
        page.keyboard.type(NUMBER)
        page.keyboard.press("Tab")
        page.keyboard.type(NUMBER)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        press(page, "I agree")
        assert "P3-7720-4" in page.content()


def press(page: Page, words: str) -> None:
    """Tab until these words have the focus and show it, then Enter."""
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => [document.activeElement.textContent,
            getComputedStyle(document.activeElement).outlineStyle]"""
        )
        if words in found[0]:
            assert found[1] != "none", "the focus is not seen"
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(words)


def tab_to(page: Page, name: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(name)


def test_rows_come_as_one_types(browser: Browser, world: World) -> None:
    with window(browser, 360) as page:
        errors: list[str] = []
        page.on("console", lambda said: errors.append(said.text))
        log_in(page, world)
        submit(page, "/change")
        page.locator("#q").press_sequentially("surat main barod")
        page.wait_for_selector("text=Surat Main-Surat")
        assert page.locator("#live").inner_text()
        submit(page, "/change/place")
        assert page.url.endswith("/change/number")
        assert errors == [], "nothing was against the policy"


def test_the_back_button_sends_nothing_again(browser: Browser, world: World) -> None:
    with window(browser, 360) as page:
        log_in(page, world)
        to_number(page, world)
        type_number(page, NUMBER, NUMBER)
        submit(page, "/change/check")
        page.go_back()
        page.reload()
        page.go_forward()
        assert len(world.intake.taken) == 1
        assert NUMBER not in page.content()


def test_nobody_frames_a_page(browser: Browser, world: World) -> None:
    """Clickjacking."""
    with window(browser, 360) as page:
        log_in(page, world)
        frame = f'<iframe src="{world.url}/account"></iframe>'
        page.route("**/evil", lambda one: one.fulfill(content_type="text/html", body=frame))
        page.goto(f"{world.url}/evil")
        page.wait_for_load_state()
        assert "4821" not in page.frames[-1].content()
