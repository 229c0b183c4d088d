"""Intake's pages for an app's request, as Chromium draws them: axe clean, nothing sticks out."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser

from spar_central.mappers.consent_values import AskedPurpose, RegistryConsent
from spar_central.self_service.app import OWN_STYLE
from spar_central.self_service.consents import shorter
from spar_central.web.languages import NAMES, Languages
from spar_central.web.look import shared, sheet
from spar_central.web.pages import Pages
from tests.web.chromium import started, violations, window

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
UNTIL = datetime(2027, 5, 1, tzinfo=UTC)
MAX_BYTES = 6 * 1024
PENSION = AskedPurpose(
    "pension", "to pay your pension", "Your pension no longer reaches your account."
)
CONSENT = RegistryConsent(
    "0193c0f2-5a7e-7c11-8d2a-3b1f0a9e4c55", "Pension app", "Ministry of Social Protection",
    "resolve", "asked", (PENSION,), UNTIL.isoformat(), ends_with="School money 2027",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as made:
        yield made


@pytest.fixture(scope="module")
def pages() -> Pages:
    words = Languages(files("spar_central.self_service") / "locale")
    style = Markup(sheet(shared("base.css"), OWN_STYLE))  # noqa: S704 -- our own sheet
    return Pages("self_service", words, {"style": style, "return_url": "https://a.example"})


def drawn(pages: Pages, language: str) -> dict[str, str]:
    """The text of each page, by its name."""
    common: dict[str, Any] = {"consent": CONSENT, "until": UNTIL}
    asked = {**common, "choices": shorter(UNTIL, NOW), "csrf": "c" * 64}
    done = {**common, "back": "https://app.example.org/back?code=x"}
    words = pages.languages[language]
    return {
        "asked": pages.text("consent.html", words, **asked, shortens=False),
        "shorter": pages.text("consent.html", words, **asked, shortens=True),
        "allowed": pages.text("consent_done.html", words, **done, allowed=True),
        "refused": pages.text("consent_done.html", words, **done, allowed=False),
    }


@pytest.mark.parametrize("language", list(NAMES))
@pytest.mark.parametrize("width", [240, 360])
def test_every_page_is_clean_and_small(
    browser: Browser, pages: Pages, language: str, width: int
) -> None:
    for name, text in drawn(pages, language).items():
        assert len(gzip.compress(text.encode(), 6)) < MAX_BYTES, name
        with window(browser, width, text=200 if width == 360 else 100) as page:
            page.set_content(text)
            assert violations(page) == [], (name, language)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_what_it_ends_with_is_said_in_every_language(pages: Pages) -> None:
    lines = {drawn(pages, one)["asked"].split("School money 2027")[0][-60:] for one in NAMES}
    assert len(lines) == len(NAMES)


def test_nobody_is_offered_longer_than_the_app_asked() -> None:
    assert [days for days, _ in shorter(UNTIL, NOW)] == [30, 91]
    assert shorter(NOW + timedelta(days=30), NOW) == ()
