"""What only a laptop of a center has: sticks, the office's laptops, its messages."""

from spar_agent.domain.review import Role
from spar_agent.ui.devices.page import DevicesPage
from spar_agent.ui.sticks.page import SticksPage
from spar_central.trust.certificates import Role as CenterRole
from tests.desk.hands import (
    AMA,
    NUMBERS,
    Walk,
    account_to_done,
    partner_forgets,
    prove,
    story,
)
from tests.desk.stories.beside import entry
from tests.desk.stories.starting import current


@story("sticks", "sticks saved")
def carried_on_a_stick(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    partner_forgets(driver, AMA)
    prove(driver, AMA)
    walk.line.cut()
    account_to_done(driver, walk.account)
    driver.from_menu(entry("Carry on a stick"))
    page = current(driver)
    assert isinstance(page, SticksPage)
    driver.see("sticks")
    page.save_wanted.emit(str(walk.folder / "stick.json"))
    driver.until(lambda: bool(page.saved.text()))
    driver.see("sticks saved")
    driver.press("Esc")
    driver.until(agent.pages.done.isVisible)


@story("laptops", "laptops message")
def laptops_of_the_office(walk: Walk) -> None:
    walk.colleague().one_pass()
    driver = walk.open()
    driver.from_menu(entry("Laptops of the office"))
    page = current(driver)
    assert isinstance(page, DevicesPage)
    driver.until(lambda: len(page.list.texts) >= 2)
    driver.until(page.detail.isVisible)
    driver.see("laptops")
    if not page.message.isVisible():
        driver.press("Down")
    driver.until(page.message.isVisible)
    driver.tab_to(page.message)
    driver.type("Please call the office before noon")
    driver.press("Enter")
    driver.until(lambda: bool(page.notice.text()))
    driver.see("laptops message")


@story("today message")
def the_office_writes(walk: Walk) -> None:
    office = walk.office()
    boss = walk.center.center.laptop(f"B-{next(NUMBERS)}", CenterRole.SUPERVISOR, office)
    agent = walk.driver.agent
    agent.center, agent.role = walk.center, Role.AGENT
    agent.start_at(office)
    devices = walk.center.center.rows("SELECT device_id FROM devices ORDER BY joined_at DESC")
    body = {"device_id": devices[0][0], "text": "Please call the office before noon"}
    assert boss.post("devices/messages", body, by=boss.worker).status_code == 200
    agent.sign_in()
    driver = walk.driver
    today = agent.session.today
    driver.until(today.message.isVisible)
    driver.see("today message")
    driver.choose(today.message.button)
    driver.until(lambda: not today.message.isVisible())
