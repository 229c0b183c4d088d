"""What is done on each page of a visit, and which presenter does it."""

from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.visit.account.number_page import NumberPage
from spar_agent.ui.visit.account.place_page import PlacePage
from spar_agent.ui.visit.account.present_page import PresentPage
from spar_agent.ui.visit.apps.page import AppsPage
from spar_agent.ui.visit.consent.page import ConsentPage
from spar_agent.ui.visit.done_page import DonePage
from spar_agent.ui.visit.end_page import EndPage
from spar_agent.ui.visit.identity.page import IdentityPage
from spar_agent.ui.visit.person.page import PersonPage
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.visit.readback_page import ReadbackPage


def connect_person(presenter: VisitPresenter, page: PersonPage) -> None:
    """Whose visit it is."""
    person = presenter.person
    page.person_given.connect(person.person_given)
    page.another_asked.connect(person.start_another)
    page.open_asked.connect(person.open_asked)
    page.card_scanned.connect(person.card.scanned)
    page.card_picture_given.connect(person.card.picture_given)
    page.card_frame_seen.connect(person.card.frame_seen)
    page.card_put_away.connect(person.card.put_away)
    page.helper.helper_changed.connect(person.helper_given)


def connect_identity(presenter: VisitPresenter, page: IdentityPage) -> None:
    """Who confirms that, and how."""
    identity = presenter.identity
    page.auth_method_chosen.connect(identity.auth_method_chosen)
    page.code_given.connect(identity.code_given)
    page.other_method_asked.connect(identity.other_method_asked)
    page.meanwhile_asked.connect(presenter.go_on_meanwhile)
    page.later_asked.connect(identity.put_off)
    page.excuse_asked.connect(identity.excuse_asked)
    page.excused.connect(identity.excused)
    page.seal_asked.connect(identity.seal)
    page.telephone_asked.connect(identity.telephone_asked)
    page.slip_number_said.connect(identity.slip_number_said)
    page.same_person.connect(identity.same_person)
    page.other_person.connect(identity.other_person)
    page.end_asked.connect(presenter.end_asked)
    page.capture.finger_chosen.connect(identity.capture.finger_chosen)
    page.capture.stop_asked.connect(identity.capture.stop)


def connect_present(presenter: VisitPresenter, language: PersonLanguage, page: PresentPage) -> None:
    """What the registry holds, and what shall become of it."""
    account, apps = presenter.account, presenter.apps
    page.chosen.connect(account.chosen)
    page.kept.connect(presenter.keep)
    page.still_right.connect(account.still_right)
    page.apps_asked.connect(lambda: apps.open(language.language))


def connect_apps(presenter: VisitPresenter, language: PersonLanguage, page: AppsPage) -> None:
    """Which apps may know the account."""
    apps = presenter.apps
    page.ask_chosen.connect(apps.ask)
    page.periods.chosen.connect(apps.period_chosen)
    page.stop_chosen.connect(apps.ask_to_stop)
    page.agreed.connect(apps.agreed)
    page.stopped.connect(apps.stop)
    page.put_away.connect(apps.put_away)
    page.language_changed.connect(apps.language_changed)
    page.again_asked.connect(lambda: apps.open(language.language))
    page.left.connect(presenter.back)


def connect_place(presenter: VisitPresenter, page: PlacePage) -> None:
    """Bank and branch, or wallet."""
    place = presenter.account.place
    page.query_changed.connect(place.typed)
    page.row_taken.connect(place.row_taken)
    page.steps_asked.connect(place.step_by_step)
    page.unlisted_asked.connect(place.not_listed)
    page.place_written.connect(place.place_written)


def connect_number(presenter: VisitPresenter, page: NumberPage) -> None:
    """The account number, its holder and the photo of the passbook."""
    number = presenter.account.number
    page.number_given.connect(number.number_given)
    page.again_given.connect(number.again_given)
    page.holder_given.connect(number.holder_given)
    page.explained.connect(number.explained)
    page.passbook.given.connect(number.photo_given)
    page.passbook.taken_away.connect(number.photo_taken_away)
    page.passbook.unusable.connect(number.photo_unusable)


def connect_consent(presenter: VisitPresenter, page: ConsentPage) -> None:
    """The person's answer."""
    page.helper.helper_changed.connect(presenter.person.helper_given)
    page.agreed.connect(presenter.consent.agreed)
    page.declined.connect(presenter.consent.declined)


def connect_readback(presenter: VisitPresenter, page: ReadbackPage) -> None:
    """Save, or a digit is wrong."""
    page.saved.connect(presenter.save)
    page.wrong.connect(presenter.digits_wrong)
    page.stopped.connect(presenter.stop)


def connect_ending(presenter: VisitPresenter, page: EndPage) -> None:
    """Why the visit ends, or that it goes on."""
    page.ended.connect(presenter.ended)
    page.kept_on.connect(presenter.back)


def connect_done(presenter: VisitPresenter, page: DonePage) -> None:
    """Undo, the day to come back, and the next person."""
    page.next_asked.connect(presenter.new_person)
    page.undo_asked.connect(presenter.take_back)
    page.appointment.chosen.connect(presenter.appointed)
