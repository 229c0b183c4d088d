"""Every address of the console in one table: what it serves, for whom, and what goes on record."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from spar_central.acts.rules import ADMINISTRATORS
from spar_central.clock import to_ms
from spar_central.console.access import Answer, Call, ConsolePage, View, Viewer
from spar_central.console.app_pages import RegistryAppPages
from spar_central.console.audit_pages import AuditPages
from spar_central.console.call_back_pages import CallBackPages
from spar_central.console.cases import Cases
from spar_central.console.complaint_pages import ComplaintPages
from spar_central.console.deputy_pages import DeputyPages
from spar_central.console.device_pages import DevicePages
from spar_central.console.figure_pages import FigurePages
from spar_central.console.naming import BankNaming, Banks
from spar_central.console.office_pages import OfficePages
from spar_central.console.review_pages import ReviewPages
from spar_central.console.sign_in import SignInPages
from spar_central.console.signal_pages import SignalPages
from spar_central.console.signing import Signing
from spar_central.console.staff_account_pages import StaffAccountPages
from spar_central.enrollments.reviewing import Reviewing
from spar_central.notices.contacts import ContactSeal
from spar_central.people.carrying_out import Hands
from spar_central.records import acts, office_lists, signals
from spar_central.records.device_troubles import SERIOUS
from spar_central.settings import Console, Settings
from spar_central.trust.certificates import Role
from spar_central.web.languages import for_later
from spar_central.web.sessions import Sessions

SUPERVISORS: Final = frozenset({Role.SUPERVISOR})
LAST = 2**53
POST: Final = "POST"


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of the menu. sign: an icon."""

    path: str
    text: str
    sign: str


class Parts:
    """The pages, put together."""

    def __init__(
        self,
        settings: Settings,
        console: Console,
        hands: Hands,
        sessions: Sessions,
        banks: Banks,
        seal: ContactSeal | None,
    ) -> None:
        life = timedelta(minutes=console.sign_minutes)
        self.reviewing = Reviewing(hands.admission, life, settings.admission.review_offices)
        self._console = console
        self.signing = Signing(console, hands, self.reviewing)
        cases = Cases(hands.chain)
        self.sign_in = SignInPages(console, sessions, self.signing, seal)
        self.review = ReviewPages(console, cases, self.reviewing, self.signing, BankNaming(banks))
        self.devices = DevicePages(console, self.signing)
        self.call_back = CallBackPages(hands.admission.proof_of)
        self.signals = SignalPages()
        self.figures = FigurePages(console)
        self.complaints = ComplaintPages(cases, self.signing)
        self.offices = OfficePages(settings, self.signing)
        self.staff_accounts = StaffAccountPages(hands.admission.staff_mark, banks)
        self.deputies = DeputyPages(settings.admission, self.signing)
        self.apps = RegistryAppPages(console, self.signing)
        self.audit = AuditPages()

    async def counts(self, call: Call) -> dict[str, int]:
        """Numbers beside the menu, on every page."""
        viewer = call.viewer
        late = to_ms(call.now - timedelta(days=self._console.oldest_days))
        found: dict[str, int] = {}
        if viewer.role is Role.SUPERVISOR:
            offices = (
                await self.reviewing.may_see(call.tx, viewer.office, viewer.person_id, call.now)
                or None
            )
            reviews = await office_lists.review_counts(call.tx, offices, late, call.now)
            found |= {"/review": reviews.waiting, "late": reviews.late, "held": reviews.held}
        waiting = await acts.waiting(call.tx, viewer.offices, 100, signed=True)
        found["/acts"] = len(waiting)
        return found

    async def home(self, call: Call) -> Answer:
        """``GET /``: what needs somebody now."""
        office = call.viewer.office
        shown = await self.devices.shown(call, office)
        found = await signals.signals(call.tx, office, (LAST, "~", "~"), 200)
        values: dict[str, object] = {
            "worst": [one for one in shown if -one.rank[0] >= SERIOUS][:5],
            "bad": sum(1 for one in shown if -one.rank[0] >= SERIOUS), "total": len(shown),
            "signals": sum(1 for one in found if one.is_open and not one.is_closer),
            "late_days": self._console.oldest_days, "office": office,
            "ending": await self.signing.ending(call),
        }  # fmt: skip
        return View("console/home.html", values)


def pages(parts: Parts) -> tuple[ConsolePage, ...]:
    """The table. Whoever adds a page says here who may open it."""
    return (*_sign_in(parts), *_work(parts), *_office(parts), *_record(parts))


def _sign_in(parts: Parts) -> tuple[ConsolePage, ...]:
    sign_in, first, lost = parts.sign_in, "/passkeys/first/{secret}", "/passkeys/lost"
    return (
        ConsolePage("/sign-in", sign_in.page, None),
        ConsolePage("/sign-in", sign_in.take, None, POST),
        ConsolePage(first, sign_in.first, None),
        ConsolePage(first, sign_in.take_first, None, POST),
        ConsolePage(lost, sign_in.lost, None),
        ConsolePage(lost, sign_in.register_lost, None, POST),
        ConsolePage("/sign-out", sign_in.leave, method=POST, open_to_readers=True),
    )


def _work(parts: Parts) -> tuple[ConsolePage, ...]:
    """What a supervisor looks at and decides."""
    review, devices = parts.review, parts.devices
    shown, numbers, complaints = parts.signals, parts.figures, parts.complaints
    return (
        ConsolePage("/", parts.home, reads="home", menu=for_later("Overview"), sign="monitor"),
        ConsolePage("/review", review.table, SUPERVISORS, reads="reviews", menu=for_later("Review"),
             sign="inbox"),
        ConsolePage("/review/{id}", review.one, SUPERVISORS, reads="review"),
        ConsolePage("/review/{id}", review.decide, SUPERVISORS, POST),
        ConsolePage("/devices", devices.table, reads="devices", menu=for_later("Devices"),
             sign="smartphone"),
        ConsolePage("/devices/{id}", devices.one, reads="device"),
        ConsolePage("/devices/{id}/people", parts.call_back.page, reads="call_back"),
        ConsolePage("/devices/{id}/people.csv", parts.call_back.as_csv, reads="call_back_list"),
        ConsolePage("/devices/{id}/people.pdf", parts.call_back.as_pdf, reads="call_back_list"),
        ConsolePage("/devices/{id}/act", devices.act, method=POST),
        ConsolePage("/devices/{id}/message", devices.message, method=POST),
        ConsolePage("/signals", shown.table, reads="signals", menu=for_later("Signals"),
             sign="triangle-alert"),
        ConsolePage("/signals/{kind}/{about}", shown.one, reads="signal"),
        ConsolePage("/signals/{kind}/{about}", shown.looked, method=POST),
        ConsolePage("/complaints", complaints.find, reads="complaints",
             menu=for_later("Complaints"), sign="message-square"),
        ConsolePage("/complaints/{id}", complaints.one, reads="complaint"),
        ConsolePage("/complaints/{id}/paper", complaints.paper, reads="complaint_paper"),
        ConsolePage("/complaints/{id}/correction", complaints.correct, method=POST),
        ConsolePage("/complaints/{id}/freeze", complaints.freeze, method=POST),
        ConsolePage("/complaints/{id}/unfreeze", complaints.unfreeze, method=POST),
        ConsolePage("/figures", numbers.page, reads="figures",
             menu=for_later("Figures"), sign="landmark"),
        ConsolePage("/figures.csv", numbers.as_csv, reads="figures"),
        ConsolePage("/figures.pdf", numbers.as_pdf, reads="figures"),
    )  # fmt: skip


def _office(parts: Parts) -> tuple[ConsolePage, ...]:
    """Who works in the office, and by which rules."""
    offices, deputies = parts.offices, parts.deputies
    return (
        ConsolePage("/people", offices.people, reads="people",
             menu=for_later("People"), sign="users"),
        ConsolePage("/people", offices.add_person, method=POST),
        ConsolePage("/people/{id}/end", offices.end_person, method=POST),
        ConsolePage("/people/{id}/code", offices.join_code, method=POST),
        ConsolePage("/people/{id}/account", parts.staff_accounts.page, reads="staff_account"),
        ConsolePage("/people/{id}/account", parts.staff_accounts.add, method=POST),
        ConsolePage("/passkeys/{kid}/confirm", offices.confirm_passkey, method=POST),
        ConsolePage("/passkeys/{kid}/end", offices.end_passkey, method=POST),
        ConsolePage("/deputies", deputies.table, reads="deputies"),
        ConsolePage("/deputies", deputies.name, method=POST),
        ConsolePage("/deputies/{id}/end", deputies.end, method=POST),
        ConsolePage("/acts", offices.acts, reads="acts",
             menu=for_later("To sign"), sign="pencil"),
        ConsolePage("/acts/{id}/sign", offices.sign_act, method=POST),
        ConsolePage("/acts/{id}/withdraw", offices.withdraw_act, method=POST),
        ConsolePage("/enrollments/{id}/release", offices.release, method=POST),
        ConsolePage("/policy", offices.policy, reads="policy", menu=for_later("Policies"),
             sign="shield-check"),
        ConsolePage("/policy", offices.change_policy, ADMINISTRATORS, POST),
        ConsolePage("/offices", offices.offices, ADMINISTRATORS, reads="offices",
             menu=for_later("Offices"), sign="globe"),
        ConsolePage("/apps", parts.apps.table, ADMINISTRATORS, reads="apps",
             menu=for_later("Apps"), sign="key-round"),
        ConsolePage("/apps/{name}", parts.apps.one, ADMINISTRATORS, reads="app"),
        ConsolePage("/apps/proposals/{id}", parts.apps.proposal, ADMINISTRATORS, reads="proposal"),
        ConsolePage("/apps/proposals/{id}", parts.apps.decide, ADMINISTRATORS, POST),
        ConsolePage("/apps/passkeys/{kid}", parts.apps.passkey, ADMINISTRATORS),
    )  # fmt: skip


def _record(parts: Parts) -> tuple[ConsolePage, ...]:
    """What was done, what is signed now, and one's own."""
    audit, signing, sign_in = parts.audit, parts.signing, parts.sign_in
    return (
        ConsolePage("/audit", audit.table, reads="audit", menu=for_later("Audit"), sign="history"),
        ConsolePage("/audit.csv", audit.as_csv, reads="audit_export"),
        ConsolePage("/sign/{nonce}", signing.page),
        ConsolePage("/sign/{nonce}", signing.take, method=POST),
        ConsolePage("/me", sign_in.own),
        ConsolePage("/me/passkey", sign_in.add),
        ConsolePage("/me/passkey", sign_in.take_added, method=POST),
        ConsolePage("/me/logins/end", sign_in.remove_logins, method=POST),
        ConsolePage("/me/contact", sign_in.contact, method=POST),
        ConsolePage("/me/passkeys/{kid}/renew", sign_in.renew, method=POST),
        ConsolePage("/me/sessions", sign_in.end_sessions, method=POST, open_to_readers=True),
    )


def menu(table: tuple[ConsolePage, ...], viewer: Viewer | None) -> list[MenuItem]:
    """What this person may open."""
    if viewer is None:
        return []
    return [
        MenuItem(page.path, page.menu, page.sign)
        for page in table
        if page.menu and page.roles is not None and viewer.role in page.roles
    ]
