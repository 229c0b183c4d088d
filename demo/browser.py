"""``python -m demo.browser``: a phone-sized Chromium at the portal, and one at the console.

The system's Chromium, driven by Playwright (of the development packages), with a picture of each
page. What is pressed is what a person presses.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

from demo.self_service import NO_CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 800}
WAIT_MS = 60_000
AUTHENTICATOR = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


class Pictures:
    """Numbered in the order in which they are taken, and printed."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._count = 0

    def take(self, page: Page, name: str) -> None:
        """The whole page, also below the window."""
        self._count += 1
        path = self._folder / f"{self._name}-{self._count:02d}-{name}.png"
        page.screenshot(path=str(path), full_page=True)
        sys.stdout.write(f"{path}\n")
        sys.stdout.flush()


def main() -> int:
    """0 when the person's change is at the registry; NO_CHROMIUM without a Chromium."""
    options = _options()
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return _missing("the package playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        return _missing("Chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            _person(browser, options)
            _supervisor(browser, options)
        finally:
            browser.close()
    return 0


def _missing(what: str) -> int:
    sys.stdout.write(f"No pictures of the portal and the console: {what}.\n")
    return NO_CHROMIUM


def _person(browser: Browser, options: argparse.Namespace) -> None:
    """Looks, then changes the account that the desk put in."""
    context = browser.new_context(
        viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True
    )
    context.set_default_timeout(WAIT_MS)
    page, pictures = context.new_page(), Pictures(options.shots, "portal")
    page.goto(options.portal)
    pictures.take(page, "start")
    _press(page, "form[action='/login'] button")
    _log_in(page, options, pictures)
    pictures.take(page, "account")
    _press(page, "form[action='/change'] button")
    page.fill("#q", options.query)
    _press(page, "form[role='search'] button")
    pictures.take(page, "find")
    _press(page, "form[action='/change/place'] button")
    page.fill("#number", options.number)
    page.fill("#again", options.number)
    pictures.take(page, "number")
    _press(page, "form[action='/change/number'] button")
    pictures.take(page, "check")
    _press(page, "form[action='/change/check'] button")
    _log_in(page, options)
    page.fill("#digits", options.number[-4:])
    pictures.take(page, "confirm")
    _press(page, "button[value='yes']")
    pictures.take(page, "done")
    _until_registered(page, options)
    pictures.take(page, "account-after")
    context.close()


def _log_in(page: Page, options: argparse.Namespace, pictures: Pictures | None = None) -> None:
    page.fill("#number", options.person)
    if pictures is not None:
        pictures.take(page, "login")
    _press(page, "button[value='generated-code']")
    with urllib.request.urlopen(options.sms, timeout=10) as answer:  # noqa: S310 -- the sandbox
        code = str(json.load(answer)[0]["otp"])
    page.fill("#code", code)
    _press(page, "form[action$='/code'] button")


def _until_registered(page: Page, options: argparse.Namespace) -> None:
    """Looks at the account again and again, as a person does."""
    end = options.number[-4:]
    for _ in range(60):
        page.goto(f"{options.portal}/account")
        there = page.locator(".card.pay", has_text=end).count()
        if there and not page.locator(".chip.warn").count():
            return
        page.wait_for_timeout(1000)
    raise RuntimeError("the change did not reach the registry")


def _supervisor(browser: Browser, options: argparse.Namespace) -> None:
    """Makes a first passkey, signs in, looks round."""
    context = browser.new_context(viewport=DESK)
    context.set_default_timeout(WAIT_MS)
    page, pictures = context.new_page(), Pictures(options.shots, "console")
    wire: Any = context.new_cdp_session(page)
    wire.send("WebAuthn.enable")
    wire.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    page.goto(options.console)
    page.get_by_label("Name of this passkey").fill("Laptop")
    pictures.take(page, "passkey")
    page.get_by_role("button", name="Make the passkey").click()
    page.get_by_role("link", name="To the sign-in").click()
    _sign_in(page)
    pictures.take(page, "overview")
    origin = "/".join(options.console.split("/")[:3])
    for name in ("devices", "figures", "people", "audit"):
        page.goto(f"{origin}/{name}")
        pictures.take(page, name)
    context.close()


def _sign_in(page: Page) -> None:
    """Again and again: a passkey is certified within some seconds."""
    overview = page.get_by_role("heading", name="Overview")
    for _ in range(30):
        page.get_by_role("button", name="Sign in with your passkey").click()
        page.wait_for_timeout(2000)
        if overview.count():
            return
        page.goto("/".join([*page.url.split("/")[:3], "sign-in"]))
        if overview.count() or not page.url.endswith("/sign-in"):
            return
    raise RuntimeError("the passkey was not certified")


def _press(page: Page, selector: str) -> None:
    with page.expect_navigation():
        page.locator(selector).first.click()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="demo.browser", description=__doc__)
    parser.add_argument("--portal", required=True, help="address of the pages")
    parser.add_argument("--console", required=True, help="link for a first passkey")
    parser.add_argument("--sms", required=True, help="address of the simulated phone")
    parser.add_argument("--person", required=True, help="ID of who was enrolled at the desk")
    parser.add_argument("--shots", type=Path, required=True, help="folder for pictures")
    parser.add_argument("--query", default="surat main baroda")
    parser.add_argument("--number", required=True, help="of the new account")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
