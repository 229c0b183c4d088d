"""Pages beside a visit: the first start, joining, menu, settings, a round, a visit that ends."""

from PySide6.QtCore import QCoreApplication

from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.desk.hands import (
    AMA,
    SUNITA,
    Walk,
    account_to_done,
    at,
    partner_forgets,
    prove,
    signed_out,
    story,
)
from tests.desk.stories.starting import at_the_join, current

NOBODY = "https://127.0.0.1:9"


@story("join no answer")
def no_center_answers(walk: Walk) -> None:
    driver = walk.driver
    page = at_the_join(driver)
    driver.until(page.url.hasFocus)
    for text in (NOBODY, "AAAA-BBBB-CCCC-DDDD", "S-1", "Asha K."):
        driver.type(text)
        driver.press("Enter")
    driver.type("204681" * 2)
    driver.press("Enter")
    driver.until(lambda: bool(page.notice.text()) and page.main.isEnabled())
    driver.see("join no answer")
    assert page.back.isHidden()  # the first person has a vault: there is no way back before it
    driver.choose(page.main)  # but another try, with what was typed
    driver.until(lambda: bool(page.notice.text()) and page.main.isEnabled())


@story("help", "settings", "settings kept", "self-test", "about", "recovery")
def beside_the_work(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    driver.until(lambda: agent.last_success() is not None)
    driver.press("F1")
    driver.see("help")
    driver.press("Esc")
    driver.from_menu(entry("Settings"))
    driver.see("settings")
    settings = current(driver)
    assert isinstance(settings, SettingsPage)
    driver.choose(settings.main)
    driver.until(lambda: current(driver) is not settings)
    driver.until(lambda: isinstance(current(driver), SettingsPage))
    driver.see("settings kept")
    driver.press("Esc")
    driver.until(agent.session.today.isVisible)
    driver.from_menu(entry("Self-test"))
    self_test = current(driver)
    assert isinstance(self_test, SelfTestPage)
    driver.until(self_test.again.isEnabled)
    driver.see("self-test")
    driver.press("Esc")
    driver.until(agent.session.today.isVisible)
    driver.from_menu(entry("About"))
    driver.see("about")
    driver.press("Esc")
    driver.until(agent.session.today.isVisible)
    signed_out(driver)
    driver.from_menu(entry("Nobody can sign in"))
    driver.see("recovery")
    driver.press("Esc")
    driver.until(agent.navigation.signin_page.isVisible)


def entry(words: str) -> str:
    """An entry of the menu, in the language of the walk."""
    return QCoreApplication.translate("DeskMenu", words)


@story("round asked", "round on", "round over", "closing")
def a_village_round(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    page = agent.session.round
    driver.choose(agent.session.today.round)
    driver.until(page.village.hasFocus)
    driver.see("round asked")
    driver.type("Dumas")
    driver.press("Enter")
    driver.until(page.over.isVisible)
    driver.see("round on")
    driver.choose(page.over)
    driver.until(lambda: not page.over.isVisible())
    driver.see("round over")
    partner_forgets(driver, AMA)
    prove(driver, AMA)
    walk.line.cut()
    account_to_done(driver, walk.account)
    assert agent.app is not None
    window = agent.app.window
    driver.until(lambda: window.header.count() > 0)
    window.close()
    driver.until(window.closing.isVisible)
    driver.see("closing")
    driver.press("Esc")


@story("drafts", "draft thrown away", "end of visit", "end of visit done")
def a_visit_ends_in_the_middle(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    partner_forgets(driver, AMA, SUNITA)
    prove(driver, AMA)
    driver.press("Enter")
    at(driver, VisitStep.PLACE)
    driver.choose(agent.pages.ends[VisitStep.PLACE])
    at(driver, VisitStep.END)
    driver.see("end of visit")
    driver.press("1")
    at(driver, VisitStep.DONE)
    driver.see("end of visit done")
    prove(driver, SUNITA)
    driver.press("Esc")
    queue = agent.session.queue
    agent.session.show_queue(QueueFilter.DRAFTS)
    driver.until(lambda: queue.isVisible() and queue.model.rowCount() == 1)
    driver.tab_to(queue.table)
    driver.press("Down")
    driver.until(queue.side.isVisible)
    driver.see("drafts")
    driver.choose(queue.throw)
    driver.until(queue.sure.isVisible)
    driver.see("draft thrown away")
