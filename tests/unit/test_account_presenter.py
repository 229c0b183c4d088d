"""The account number: twice, with its questions, and what of it reaches the mapper."""

import json
from dataclasses import replace
from datetime import date

import msgspec
import pytest

from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.content import EnrollmentContent
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.signed import unverified
from spar_agent.domain.account import BankAccount, FaType, FinancialAddress
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, DirectoryAge, Hit
from spar_agent.domain.enrollment import (
    AccountChange,
    Beneficiary,
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Intent,
    Proof,
    Reason,
    Relation,
    State,
    advance,
)
from spar_agent.domain.review import ReviewPolicy, Role, review_reasons
from spar_agent.domain.seen_account import AccountStanding, SeenAccount
from spar_agent.errors import BranchNotChosen, NoAnswer, Unreachable
from spar_agent.ports.mapper import RegisteredAccount
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.photos import Photos
from spar_agent.services.review import account_at
from spar_agent.services.visit import Submission, Visit, VisitRules
from spar_agent.ui.visit.account.presenter import AccountPresenter
from spar_agent.ui.visit.account.state import AccountState, NumberQuestion, NumberState, PlaceState
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.fake_store import (
    FakePhotos,
    FakeSealed,
    FakeStore,
)
from tests.fakes import (
    START,
    FakeAccounts,
    FakeClock,
    FakeDirectory,
    FakeKeeper,
    InlineRunner,
)

BANK = Dfsp("BARB", "Bank of Baroda", FaType.BANK, AccountRule(min_len=9, max_len=18))
WALLET = Dfsp(
    "EXM", "Airtel Money", FaType.MOBILE_WALLET, AccountRule(region="KE", operators=("Airtel",))
)
BRANCH = Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat", "Near the market")
NUMBER = "31230000391"
JPEG = b"\xff\xd8\xff and so on"
BOSS = StaffMember("boss", "Ravi P.", Role.SUPERVISOR)
PROOF = Proof("1234567890", "psut-1", START, AuthMethod.OTP)


class Blank:
    def show_state(self, state: object) -> None:
        """Nobody looks."""


class AccountSetup:
    """The account part of one visit over fakes."""

    def __init__(self) -> None:
        self.clock = clock = FakeClock()
        self.store = FakeStore(clock)
        accounts = FakeAccounts()
        self.visit = Visit(
            self.store,
            FakeSealed(self.store),
            accounts,
            clock,
            bytes,
            lambda v: v.reveal(),
            VisitRules(),
            keeper=(keeper := FakeKeeper(date(2028, 3, 1))),
        )
        self.accounts, self.keeper = accounts, keeper
        self.photos = Photos(FakePhotos(self.store), self.store, clock)
        directory = FakeDirectory((BANK, WALLET), (BRANCH,), DirectoryAge("1", "IN", START, 1, 1))
        self.step = VisitStep.PRESENT
        self.current = CurrentVisit(
            InlineRunner(), StaffMember("asha", "Asha", Role.AGENT), self._show_step
        )
        self.settled = 0
        self.account = AccountPresenter(
            Blank(),
            Blank(),
            Blank(),
            self.visit,
            BankSearch(directory, clock),
            self.photos,
            self.current,
            self._on_settled,
        )
        self.current.enrollment = Enrollment(
            "e1", "asha", START, person=Beneficiary(tag="p1", name="Meena Devi"), proof=PROOF
        )
        self.store.save(self.current.enrollment, event=Event.BEGIN, actor="asha")
        self.account.place.open()

    def _show_step(self, step: VisitStep) -> None:
        self.step = step

    def _on_settled(self) -> None:
        self.settled += 1

    def bank_search(self, typed: str) -> None:
        self.account.place.typed(typed)
        self.account.place.row_taken(self.account.place.state.hits[0])
        assert self.step is VisitStep.NUMBER

    def unlisted(self, place: str) -> None:
        self.account.place.not_listed()
        guided = self.account.place.state.guided
        assert guided is not None
        self.account.place.row_taken(guided.rows[0])
        self.account.place.place_written(place)

    def number(self, first: str, again: str) -> None:
        self.account.number.number_given(first)
        self.account.number.again_given(again)


def another_with(fa: FinancialAddress) -> Enrollment:
    """Another person's enrollment with the account ``fa``."""
    account = AccountChange(fa=fa)
    return Enrollment("e0", "asha", START, person=Beneficiary(tag="p0"), account=account)


@pytest.fixture
def setup() -> AccountSetup:
    return AccountSetup()


def test_a_passbook_number_typed_with_two_digits_swapped_is_caught_every_time(
    setup: AccountSetup,
) -> None:
    setup.bank_search("dumas")
    caught = 0
    for at in range(len(NUMBER) - 1):
        if NUMBER[at] == NUMBER[at + 1]:
            continue
        wrong = NUMBER[:at] + NUMBER[at + 1] + NUMBER[at] + NUMBER[at + 2 :]
        setup.number(wrong, NUMBER)
        assert setup.account.number.state.entry.differs == (at, at + 1)
        setup.number(NUMBER, wrong)
        assert setup.account.number.state.entry.differs == (at, at + 1)
        caught += 1
    assert caught == 7
    assert setup.settled == 0
    assert setup.account.state.fa is None
    setup.number(NUMBER, "3123 0000 391")
    assert setup.settled == 1


def test_the_same_account_of_another_person_needs_a_reason_and_a_second_person(
    setup: AccountSetup,
) -> None:
    fa = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", NUMBER)
    setup.store.save(another_with(fa), event=Event.BEGIN, actor="asha")
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    assert setup.settled == 0
    assert setup.account.number.state.entry.asks == (NumberQuestion.SAME_ACCOUNT,)
    setup.account.number.explained("   ", None)
    assert setup.settled == 0
    setup.account.number.explained("They are  married", None)
    assert setup.settled == 1
    assert setup.account.state.note == "They are married"
    assert setup.account.signals() == (Reason.SAME_ACCOUNT,)


def test_an_account_the_registry_pays_somebody_else_on_needs_a_reason(setup: AccountSetup) -> None:
    fa = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", NUMBER)
    setup.accounts.registered["another's token"] = RegisteredAccount(fa)
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    assert setup.settled == 0
    assert setup.account.number.state.entry.asks == (NumberQuestion.SAME_ACCOUNT,)
    assert setup.account.signals() == (Reason.SAME_ACCOUNT,)


def test_the_person_s_own_entry_at_the_registry_is_no_doubt(setup: AccountSetup) -> None:
    fa = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", NUMBER)
    setup.accounts.registered[PROOF.psut] = RegisteredAccount(fa)
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    assert setup.settled == 1


def test_a_registry_that_cannot_be_asked_stops_nobody(setup: AccountSetup) -> None:
    setup.accounts.trouble = [Unreachable()]
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    assert setup.settled == 1


def test_a_photo_is_kept_shown_and_taken_away(setup: AccountSetup) -> None:
    setup.bank_search("dumas")
    setup.account.number.photo_given(JPEG)
    kept = setup.account.number.state.photo
    assert kept is not None
    assert kept.jpeg == JPEG
    setup.account.number.change(photo=None)
    setup.account.number.find_photo()
    assert setup.account.number.state.photo == kept
    setup.account.number.photo_taken_away()
    assert setup.account.number.state.photo is None
    recorded = [entry.event for _, entry in setup.store.events]
    assert recorded[-2:] == ["photo", "photo_gone"]


def test_a_photo_that_cannot_be_kept_is_reported_and_changes_nothing(setup: AccountSetup) -> None:
    setup.bank_search("dumas")
    setup.account.number.photo_given(b"GIF89a")
    assert setup.account.number.state.photo is None
    assert setup.account.number.state.trouble.code == "PHOTO-BAD"
    setup.account.number.photo_given(JPEG)
    assert setup.account.number.state.trouble.code == ""


def test_another_name_in_the_passbook_is_asked_about_and_the_same_in_another_script_is_not(
    setup: AccountSetup,
) -> None:
    setup.bank_search("dumas")
    setup.account.number.holder_given("मीना देवी")
    setup.number(NUMBER, NUMBER)
    assert setup.settled == 1
    setup.account.number.holder_given("Rajesh Kumar")
    setup.number(NUMBER, NUMBER)
    assert setup.settled == 1
    assert setup.account.number.state.entry.asks == (NumberQuestion.OTHER_NAME,)
    setup.account.number.explained("Her husband", None)
    setup.account.number.explained("", Relation.OTHER)
    assert setup.settled == 1
    setup.account.number.explained("", Relation.SPOUSE)
    assert setup.settled == 2
    assert setup.account.number.state.entry.relation is Relation.SPOUSE
    assert setup.account.signals() == (Reason.OTHER_NAME,)


@pytest.mark.parametrize(
    ("name", "holder", "relation", "state"),
    [
        ("", "Rajesh Kumar", None, State.IN_REVIEW),  # nothing here to compare it with
        ("Meena Devi", "Rajesh Kumar", Relation.SPOUSE, State.IN_REVIEW),
        ("Meena Devi", "Mina Devi", None, State.QUEUED),
        ("Meena Devi", "", None, State.QUEUED),
        ("", "", None, State.QUEUED),
    ],
)
def test_the_name_in_the_passbook_is_kept_compared_and_reviewed(
    setup: AccountSetup, name: str, holder: str, relation: Relation | None, state: State
) -> None:
    assert setup.current.enrollment is not None
    setup.current.enrollment = setup.current.enrollment.with_person(name=name)
    setup.store.save(setup.current.enrollment, event=Event.KEEP_PROOF, actor="asha")
    setup.bank_search("dumas")
    setup.account.number.holder_given(holder)
    setup.number(NUMBER, NUMBER)
    if relation is not None:
        setup.account.number.explained("", relation)
    assert setup.settled == 1
    assert setup.store.rows["e1"].account.holder == holder
    consent = Consent("t", "en", ConsentChannel.SPOKEN, 9.0, START)
    fa, entry = setup.account.state.fa, setup.account.number.state.entry
    submission = Submission(Intent.ADD, fa, consent, holder=entry.holder, relation=entry.relation)
    saved = setup.visit.submit(
        setup.store.rows["e1"].with_account(seen=SeenAccount(known=True)), submission
    )
    assert (saved.account.holder, saved.state) == (holder, state)


def test_a_phone_of_another_country_is_asked_about_and_never_barred(setup: AccountSetup) -> None:
    setup.bank_search("airtel")
    setup.number("00256 752 345678", "+256752345678")
    entry = setup.account.number.state.entry
    assert (entry.abroad, entry.asks) == ("+256", (NumberQuestion.ABROAD,))
    setup.account.number.explained("", None)
    assert setup.settled == 1


def test_a_phone_of_another_operator_is_asked_about_and_never_barred(setup: AccountSetup) -> None:
    setup.bank_search("airtel")
    setup.number("0722 000 000", "0722000000")
    entry = setup.account.number.state.entry
    assert entry.operator == "Safaricom"
    assert entry.asks == (NumberQuestion.OPERATOR,)
    setup.account.number.explained("", None)
    assert setup.settled == 1
    setup.number("0733 000 000", "0733000000")
    assert setup.settled == 2


def signed(setup: AccountSetup) -> str:
    """The account as it is signed once the bank was found for what was written down."""
    assert setup.current.enrollment is not None
    consent = Consent("t", "en", ConsentChannel.SPOKEN, 9.0, START)
    submission = Submission(
        Intent.ADD, setup.account.state.fa, consent, signals=setup.account.signals()
    )
    enrollment = setup.current.enrollment.with_account(seen=SeenAccount(known=True))
    saved = setup.visit.submit(enrollment, submission)
    assert saved.state is State.IN_REVIEW
    assert Reason.NOT_LISTED in review_reasons(saved, ReviewPolicy(False, False, False, False))
    with pytest.raises(BranchNotChosen):
        advance(saved, Event.APPROVE)
    fa = account_at(saved, Hit(BANK, BRANCH))
    chosen = saved.with_account(fa=fa, branch_by=BOSS.agent_id)
    queued = advance(chosen, Event.APPROVE)
    key = SigningKey(bytes(32))
    token = PersonSigner("device-1", lambda _: key).sign(queued, queued.agent_id).token
    return json.dumps(msgspec.to_builtins(unverified(token, EnrollmentContent).fa))


def test_a_written_place_never_goes_out_as_a_code_but_that_of_the_branch_that_was_chosen(
    setup: AccountSetup,
) -> None:
    setup.unlisted("BARB0BHIMPO near the temple")
    setup.number(NUMBER, NUMBER)
    body = signed(setup)
    fa = setup.account.state.fa
    assert isinstance(fa, BankAccount)
    assert (fa.branch_code, fa.branch_name) == ("", "BARB0BHIMPO near the temple")
    assert "BHIMPO" not in body
    assert f'"branch_code": "{BRANCH.code}"' in body


def test_what_is_picked_is_remembered_and_what_is_written_is_not(setup: AccountSetup) -> None:
    setup.unlisted("Bhimpore")
    setup.account.place.open()
    assert not setup.account.place.state.hits
    setup.bank_search("dumas")
    setup.account.place.change(query="")
    setup.account.place.open()
    assert [hit.branch for hit in setup.account.place.state.hits] == [BRANCH]


def resumed(setup: AccountSetup) -> AccountSetup:
    """Another start of the app: the draft is opened as it is on disk."""
    enrollment = setup.store.rows["e1"]
    setup.current.start()
    setup.account.reset(AccountState())
    setup.account.place.reset(PlaceState())
    setup.account.number.reset(NumberState())
    setup.current.enrollment = enrollment
    setup.account.resume(enrollment)
    return setup


def test_an_account_that_is_right_is_kept_with_the_enrollment_and_found_again(
    setup: AccountSetup,
) -> None:
    fa = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", NUMBER)
    setup.store.save(another_with(fa), event=Event.OTHER, actor="a")
    setup.bank_search("dumas")
    setup.account.number.holder_given("Rajesh Kumar")
    setup.number(NUMBER, NUMBER)
    assert setup.store.rows["e1"].account.fa is None
    setup.account.number.explained("They are married", Relation.SPOUSE)
    before = setup.account.number.state
    account = resumed(setup).account
    after = account.number.state
    assert (account.state.fa, account.state.note, after.entry) == (
        fa,
        "They are married",
        before.entry,
    )
    assert after.hit is not None
    assert after.hit.branch == BRANCH
    assert setup.account.signals() == (Reason.SAME_ACCOUNT, Reason.OTHER_NAME.value)


def test_a_proof_that_came_while_the_account_was_typed_stays(setup: AccountSetup) -> None:
    proof = replace(PROOF, transaction_id="9999999999")
    setup.bank_search("dumas")
    setup.store.rows["e1"] = replace(setup.store.rows["e1"], proof=proof)
    setup.number(NUMBER, NUMBER)
    assert setup.store.rows["e1"].proof == proof


@pytest.mark.parametrize("how", ["digits", "place"])
def test_an_account_that_was_doubted_does_not_come_back(setup: AccountSetup, how: str) -> None:
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    assert setup.store.rows["e1"].account.fa is not None
    if how == "digits":
        setup.account.discard_kept()
    else:
        setup.account.place.open()
        setup.bank_search("dumas")
    assert setup.store.rows["e1"].account.fa is None
    assert resumed(setup).account.state.fa is None


def test_the_account_of_a_returned_enrollment_is_typed_again(setup: AccountSetup) -> None:
    fa = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", NUMBER)
    setup.store.rows["e1"] = setup.store.rows["e1"].with_account(fa=fa)
    assert resumed(setup).account.state.fa is None


def test_a_kept_account_whose_branch_is_gone_or_whose_rule_changed_is_typed_again(
    setup: AccountSetup,
) -> None:
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    kept = setup.store.rows["e1"]
    assert isinstance(kept.account.fa, BankAccount)
    for fa in (
        replace(kept.account.fa, branch_code="GONE"),
        replace(kept.account.fa, account_number="1"),
    ):
        setup.store.rows["e1"] = kept.with_account(fa=fa)
        assert resumed(setup).account.state.fa is None


def test_the_reason_identity_was_put_off_is_not_taken_for_the_account_s_reason(
    setup: AccountSetup,
) -> None:
    enrollment = setup.current.enrollment
    assert enrollment is not None
    setup.current.enrollment = replace(enrollment, note="fingers_worn")
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    assert setup.current.enrollment.note == "fingers_worn"
    assert setup.store.rows["e1"].note == ""


def test_a_kept_account_that_somebody_else_has_since_is_asked_about(setup: AccountSetup) -> None:
    setup.bank_search("dumas")
    setup.number(NUMBER, NUMBER)
    fa = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", NUMBER)
    setup.store.save(another_with(fa), event=Event.OTHER, actor="a")
    assert resumed(setup).account.state.fa is None


HELD = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", NUMBER)


def with_last_day(setup: AccountSetup, *, can_keep: bool = True) -> None:
    """The page shows an account that is good until March."""
    standing = AccountStanding(date(2027, 3, 1), can_keep=can_keep)
    setup.accounts.registered["psut-1"] = RegisteredAccount(HELD, version=3, standing=standing)
    setup.account.look_up_present()


def test_what_was_seen_is_kept_for_longer_by_one_key(setup: AccountSetup) -> None:
    with_last_day(setup)
    setup.account.still_right()
    assert setup.keeper.asked == [3], "exactly the version that was on the page"
    state = setup.account.state
    assert state.kept
    assert state.seen is not None
    assert state.seen.standing.last_day == date(2028, 3, 1)
    assert (setup.step, setup.settled) == (VisitStep.PRESENT, 0), "the person still chooses"
    setup.account.look_up_present()
    assert not setup.account.state.kept, "what is read anew says nothing of what was done"


def test_who_gets_no_answer_sees_what_was_there_and_may_ask_again(setup: AccountSetup) -> None:
    with_last_day(setup)
    setup.keeper.trouble = [NoAnswer("slow")]
    setup.account.still_right()
    state = setup.account.state
    assert not state.kept
    assert state.trouble.code == NoAnswer.code
    assert state.seen is not None
    assert state.seen.standing.last_day == date(2027, 3, 1)
    setup.account.still_right()
    assert setup.account.state.kept


def test_an_account_that_nobody_may_keep_for_longer_is_not_asked_about(setup: AccountSetup) -> None:
    setup.account.still_right()
    with_last_day(setup, can_keep=False)
    setup.account.still_right()
    assert setup.keeper.asked == []
    assert not setup.account.state.kept
