"""The system's Chromium, driven by Playwright, which downloads none of its own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

SLOW_LINE: Final = {"offline": False, "latency": 800, "downloadThroughput": 250_000 / 8,
                    "uploadThroughput": 250_000 / 8}  # fmt: skip
"""250 kbit/s with 800 ms, as CDP takes it (bytes a second, milliseconds)."""


@contextmanager
def started() -> Iterator[Browser]:
    """One browser process, until the end of the block."""
    path = shutil.which("chromium")
    if path is None:
        raise RuntimeError("Chromium is missing: apt-get install -y chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def window(
    browser: Browser, width: int, *, text: int = 100, script: bool = True, **more: Any
) -> Iterator[Page]:
    """A page of its own, with no cookies. text: size in percent of the usual 16 pixels."""
    context = browser.new_context(
        viewport={"width": width, "height": 640}, java_script_enabled=script, **more
    )
    context.set_default_timeout(60_000)
    page = context.new_page()
    if text != 100:
        sizes = {"standard": 16 * text // 100, "fixed": 13 * text // 100}
        session = context.new_cdp_session(page)
        session.send("Page.enable")
        session.send("Page.setFontSizes", {"fontSizes": sizes})
    yield page
    context.close()


def violations(page: Page) -> list[str]:
    """What axe-core has against the page."""
    found = Axe().run(page, options={"runOnly": AXE_RULES})
    return [
        f"{one['id']}: {[node['target'] for node in one['nodes']][:3]}"
        for one in found.response["violations"]
    ]


AXE_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def weight(page: Page) -> tuple[int, int]:
    """(bytes on the wire with headers, requests) of the open page, as the browser counts them."""
    found = page.evaluate(
        """() => ["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
        .map(one => one.transferSize)"""
    )
    return sum(found), len(found)
