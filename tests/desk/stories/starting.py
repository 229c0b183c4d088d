"""The pages before the first PIN, as a walk comes to them."""

from PySide6.QtWidgets import QWidget

from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.start.flow import FirstStart
from tests.desk.driver import Driver


def current(driver: Driver) -> QWidget:
    """The page that is shown."""
    assert driver.agent.app is not None
    page = driver.agent.app.window.current()
    assert page is not None
    return page


def first_start(driver: Driver) -> FirstStart:
    """The pages before the first PIN."""
    assert driver.agent.app is not None
    assert driver.agent.app.first_start is not None
    return driver.agent.app.first_start


def languages(driver: Driver) -> None:
    """The very first page, with its focus."""
    driver.agent.open_app()
    driver.until(
        lambda: any(one.hasFocus() for one in first_start(driver).language.buttons.values())
    )


def at_the_join(driver: Driver) -> JoinPage:
    """Language and self-test are passed."""
    languages(driver)
    driver.press("Enter")
    driver.until(first_start(driver).self_test.again.isEnabled)
    driver.press("Enter")
    driver.until(lambda: driver.agent.navigation.join is not None)
    page = driver.agent.navigation.join
    assert page is not None
    return page
