"""Pages beside a visit: the first start, joining, menu, settings, a round, a visit that ends."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.start.flow import FirstStart
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import ENDED_FROM
from tests.desk.driver import Driver
from tests.desk.hands import (
    ACCOUNT,
    AMA,
    FATIMA,
    SILENT,
    SUNITA,
    SUPERVISOR_PIN,
    Walk,
    agree,
    at,
    partner_forgets,
    prove,
    save,
    sign_in,
    signed_out,
    story,
    type_number,
    whole_visit,
    with_people,
)

NOBODY = "https://127.0.0.1:9"


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
    driver.agent.start_with_nothing()
    driver.until(
        lambda: any(one.hasFocus() for one in first_start(driver).language.buttons.values())
    )


@story(
    "start language",
    "start office",
    "start office fault",
    "start office found",
    "start self-test",
    "start set-up",
)
def from_nothing(walk: Walk) -> None:
    driver = walk.driver
    languages(driver)
    driver.see("start language")
    driver.press("Enter")
    driver.until(lambda: first_start(driver).office.path.hasFocus())
    driver.see("start office")
    broken = walk.folder / "broken.json"
    broken.write_text('{"format": "spar-office/1"}', "utf-8")
    office = first_start(driver).office
    driver.type(str(broken))
    driver.press("Enter")
    driver.until(lambda: bool(office.notice.text()) and office.path.isEnabled())
    driver.see("start office fault")
    driver.tab_to(office.path)
    office.path.selectAll()
    driver.type(str(walk.office()))
    driver.press("Enter")
    driver.until(office.facts.isVisible)
    driver.see("start office found")
    driver.press("Enter")
    driver.until(lambda: current(driver) is first_start(driver).self_test)
    driver.until(first_start(driver).self_test.again.isEnabled)
    driver.see("start self-test")
    driver.press("Enter")
    driver.until(lambda: driver.agent.app is not None and driver.agent.app.navigation is not None)
    setup = driver.agent.navigation.setup
    assert setup is not None
    driver.until(setup.name.hasFocus)
    driver.see("start set-up")


@story("join empty", "join no answer")
def a_center_has_the_office(walk: Walk) -> None:
    driver = walk.driver
    languages(driver)
    driver.press("Enter")
    office = first_start(driver).office
    driver.until(office.path.hasFocus)
    driver.choose(office.join)
    page = driver.agent.navigation.join
    assert page is not None
    driver.until(page.url.hasFocus)
    driver.see("join empty")
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
    driver = walk.open(walk.office_without("mapper", at=SILENT))
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
    whole_visit(driver, AMA, ACCOUNT)
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
    driver.choose(agent.pages.ends[ENDED_FROM.index(VisitStep.PLACE)])
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


@story("review branch", "review branch found", "review branch codes")
def a_bank_that_no_list_has(walk: Walk) -> None:
    driver = walk.open()
    agent = driver.agent
    partner_forgets(driver, FATIMA)
    prove(driver, FATIMA)
    driver.press("Enter")
    at(driver, VisitStep.PLACE)
    driver.press("Alt+U", "Alt+U")
    for text in ("Surat Gramin Bank", "Bhimpore, near the temple"):
        driver.type(text)
        driver.press("Enter")
    at(driver, VisitStep.NUMBER)
    type_number(driver, ACCOUNT)
    agree(driver)
    save(driver)
    with_people(driver)
    signed_out(driver)
    sign_in(driver, SUPERVISOR_PIN, downs=1)
    driver.choose(agent.session.today.review)
    review = agent.session.review
    driver.until(review.branch.isVisible)
    driver.see("review branch")
    driver.tab_to(review.branch.search)
    driver.type("baroda dumas")
    driver.until(review.branch.take.isVisible)
    driver.see("review branch found")
    driver.choose(review.branch.by_code)
    driver.see("review branch codes")
