"""A second operator of the registry decides in a real Chromium; a real registry hears it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_central.trust.certificates import Role
from tests.central.browsing import (
    beside,
    chromium,
    page_with_passkeys,
    register_and_sign_in,
    violations,
)
from tests.central.console import ConsoleOffice, office
from tests.central.storages import settings
from tests.central.test_console_apps import AppsRegistry, carry, look, running_apps_registry

pytestmark = pytest.mark.browser


@pytest.fixture
def there(tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(settings("", tmp_path), tmp_path) as made:
        yield made


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[AppsRegistry]:
    with running_apps_registry(tmp_path) as made:
        yield made


def test_an_app_is_let_in_by_a_key_at_the_registry_and_a_passkey_here(
    there: ConsoleOffice, registry: AppsRegistry
) -> None:
    def ordered(*words: object, by: str = "") -> str:
        return beside(lambda: registry.command(*words, by=by))

    ordered("partner", "onboard", beside(registry.ask), by="anna")
    beside(look, there, registry.url)
    there.center.hire("A-9", Role.ADMINISTRATOR, "office-1")
    with chromium(there, viewport={"width": 1280, "height": 800}) as context:
        page = page_with_passkeys(context)
        register_and_sign_in(page, there, "A-9")
        page.goto("/apps")
        page.get_by_text("Look and decide").click()
        page.get_by_text("does not know your passkey").wait_for()
        assert violations(page) == []
        with page.expect_download() as coming:
            page.get_by_role("link", name="Laptop").click()
        file = registry.folder / coming.value.suggested_filename
        coming.value.save_as(file)
        ordered("operator", "add-passkey", "ben", "--passkey", file, by="anna")
        number = ordered("proposals", "list").split("\t")[0]
        ordered("proposals", "approve", number, by="ben")
        beside(look, there, registry.url)
        page.reload()
        page.get_by_text("At the registry you are ben").wait_for()
        assert violations(page) == []
        page.get_by_role("button", name="Approve…").click()
        page.get_by_role("heading", name="Sign: approve").wait_for()
        assert violations(page) == []
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.get_by_role("button", name="Sign with your passkey").click()
        page.get_by_text("on its way to the registry").wait_for()
        assert beside(carry, there, registry.url) == 1
        page.reload()
        page.get_by_text("carried out").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert "pension-app" in ordered("partner", "list")
