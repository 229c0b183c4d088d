"""The pages of a visit in the states that an agent meets, by name."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from spar_agent.domain.account import FaType, MobileWallet
from spar_agent.domain.app_consents import AppConsents
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.card import IdCard
from spar_agent.domain.checks import NumberFault
from spar_agent.domain.device import ReaderTrouble
from spar_agent.domain.directory import Dfsp, Hit
from spar_agent.domain.enrollment import (
    EkycIdentity,
    Helper,
    Intent,
    Relation,
    State,
)
from spar_agent.domain.ids import IdFault
from spar_agent.domain.seen_account import AccountStanding, SeenAccount
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.account.state import (
    GuidedPicker,
    NumberEntry,
    NumberQuestion,
    PickerStep,
)
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.identity.state import Capturing, CodeAwaited, ProofStatus
from spar_agent.ui.visit.state import VisitState
from tests.app_consents import BANK_APP, ENDING, GIVEN, PENSION, SCHOOL, STOPPED
from tests.enrollments import FA, OTHER, changed, queued
from tests.fakes import START
from tests.qt.test_pages import BANK, HIT
from tests.visits import visit_state

FINGER, FACE, PHONE, EMAIL = (
    AuthMethod.FINGER,
    AuthMethod.FACE,
    AuthMethod.PHONE,
    AuthMethod.EMAIL,
)
AT = VisitStep
HELD = SeenAccount(known=True, fa=OTHER)
LAST_DAY_NEAR = replace(
    HELD, version=1, standing=AccountStanding(START.date() + timedelta(days=20), can_keep=True)
)
WITH_APPS = replace(HELD, standing=AccountStanding(links_apps=True))
APPS = AppConsents((ENDING,), (SCHOOL,))
NONE_HELD = SeenAccount(known=True)
CODE = CodeAwaited("··67", "m··@example.org", 180.0, 180)
CARD = IdCard("5860456931", "Ravindranath Chandrasekhar Venkataraman", "Example authority",
              expires_at=START + timedelta(days=900))  # fmt: skip
WALLET = Hit(Dfsp("MTN", "MTN MoMo", FaType.MOBILE_WALLET), None)
PHONE_WALLET = MobileWallet("MTN MoMo", "MTN", "+233241234567")
HELPER = Helper("Ravi Desai", Relation.CHILD, "He reads the passbook to her")
LONG = "Maria Immaculata Philomena Theodora Wilhelmina von und zu Hohenfels"
GUIDED = GuidedPicker(PickerStep.KIND, ("BANK", "MOBILE_WALLET"))
FIRST = NumberEntry(first="00012345678", first_ok=True, grouped="0001 2345 678")


def _identity(**values: Any) -> VisitState:
    return visit_state(AT.IDENTITY, person_mask="··2640", **values)


def _ways(*methods: AuthMethod, **values: Any) -> VisitState:
    return _identity(auth_methods=methods, **values)


def _place(query: str = "", **values: Any) -> VisitState:
    return visit_state(AT.PLACE, query=query, **values)


def _guided(step: PickerStep, **values: Any) -> VisitState:
    return _place(guided=replace(GUIDED, picker_step=step, **values))


def _number(entry: NumberEntry = NumberEntry(), hit: Hit = HIT) -> VisitState:  # noqa: B008
    return visit_state(AT.NUMBER, hit=hit, entry=entry)


def _done(state: State, **changes: object) -> VisitState:
    return visit_state(AT.DONE, saved=changed(queued(1, state=state), **changes))


VISIT: dict[str, VisitState] = {
    "person": visit_state(),
    "person, a slip in the number": visit_state(id_fault=IdFault.CHECKSUM),
    "person, begun before": visit_state(open_enrollments=(queued(1, state=State.DRAFT),)),
    "person, a case is open": visit_state(open_enrollments=(queued(1, state=State.IN_REVIEW),)),
    "person, a helper": visit_state(helper=HELPER),
    "person, a card": visit_state(card=CARD),
    "person, in a round": visit_state(place="Dumas", so_far=12),
    "identity, no way": _identity(),
    "identity, ways": _ways(FINGER, PHONE, FACE, EMAIL, readers=True),
    "identity, a code first": _ways(PHONE, code_first=True),
    "identity, why not": _ways(PHONE, EMAIL, choosing_excuse=True),
    "identity, no match": _ways(
        FINGER, PHONE, readers=True, captures=1, trouble=Trouble("IDA-NO-MATCH", left=2)
    ),
    "identity, at the reader": _ways(
        FINGER, auth_method=FINGER, readers=True, busy=True,
        capturing=Capturing(("Left IndexFinger",), quality=42.0, score=60),
    ),
    "identity, a reader refused": _ways(PHONE, refused_readers=(ReaderTrouble.NOT_REGISTERED,)),
    "identity, a code": _ways(PHONE, EMAIL, auth_method=PHONE, code=CODE),
    "identity, a wrong code": _ways(
        PHONE, EMAIL, auth_method=PHONE, code=CODE, trouble=Trouble("IDA-OTP-WRONG", left=1)
    ),
    "identity, not active": _identity(
        id_refused="IDA-ID-FINAL", trouble=Trouble("IDA-ID-FINAL")
    ),
    "identity, no contact": _ways(EMAIL, trouble=Trouble("IDA-NO-CONTACT")),
    "identity, locked": _ways(PHONE, trouble=Trouble("IDA-WAY-LOCKED")),
    "identity, no network": _ways(no_way="NET-UNREACHABLE"),
    "identity, silent": _ways(FINGER, PHONE, readers=True, no_way="NET-SILENT", can_seal=True),
    "identity, a web login": _ways(PHONE, EMAIL, no_way="NET-CAPTIVE"),
    "identity, to be sealed": _ways(
        FINGER, readers=True, no_way="NET-UNREACHABLE", can_seal=True,
        sealable_until=START + timedelta(hours=3)
    ),
    "identity, finishing": _ways(PHONE, EMAIL, status=ProofStatus.FINISHING, may_telephone=True),
    "identity, by telephone": _ways(
        PHONE, status=ProofStatus.FINISHING, may_telephone=True, telephone=True, phone="··67"
    ),
    "identity, who is it": _identity(ekyc=EkycIdentity(LONG)),
    "present, asking": visit_state(AT.PRESENT),
    "present, not known": visit_state(AT.PRESENT, seen=SeenAccount()),
    "present, none": visit_state(AT.PRESENT, seen=NONE_HELD),
    "present, held": visit_state(AT.PRESENT, seen=HELD),
    "present, last day near": visit_state(AT.PRESENT, seen=LAST_DAY_NEAR),
    "present, kept": visit_state(
        AT.PRESENT, kept=True,
        seen=replace(HELD, standing=AccountStanding(START.date() + timedelta(days=365))),
    ),
    "present, none, apps": visit_state(
        AT.PRESENT, seen=SeenAccount(known=True, standing=AccountStanding(links_apps=True))
    ),
    "present, apps": visit_state(AT.PRESENT, seen=WITH_APPS),
    "apps, asking": visit_state(AT.APPS),
    "apps, no network": visit_state(AT.APPS, trouble=Trouble("NET-SILENT")),
    "apps, none": visit_state(AT.APPS, consents=AppConsents()),
    "apps, elsewhere": visit_state(
        AT.APPS, consents=AppConsents((ENDING,), (SCHOOL,), elsewhere=(BANK_APP,))
    ),
    "apps": visit_state(AT.APPS, consents=APPS),
    "apps, asked": visit_state(AT.APPS, consents=APPS, asked=SCHOOL),
    "apps, asked, with its programme": visit_state(
        AT.APPS, consents=APPS, asked=PENSION, period=PENSION.periods()[1]
    ),
    "apps, no account": visit_state(AT.APPS, consents=APPS, has_account=False),
    "apps, to be stopped": visit_state(AT.APPS, consents=APPS, stopping=GIVEN),
    "apps, given": visit_state(AT.APPS, consents=APPS, done=GIVEN),
    "apps, stopped": visit_state(AT.APPS, consents=APPS, done=STOPPED),
    "place": _place(),
    "place, recent": _place(hits=(HIT, WALLET)),
    "place, found": _place("dumas", hits=(HIT, replace(HIT, twin=True))),
    "place, nearly": _place("dums", hits=(replace(HIT, fuzzy=True),)),
    "place, nothing": _place("qqqqxx"),
    "place, a wallet": _place("mtn", hits=(WALLET,)),
    "place, no list": _place(no_list=True),
    "place, an old list": _place("dumas", hits=(HIT,), stale_days=40),
    "guided, kind": _guided(PickerStep.KIND),
    "guided, bank": _guided(PickerStep.BANK, rows=(Hit(BANK, None),), kind=FaType.BANK),
    "guided, region": _guided(
        PickerStep.REGION, rows=("Gujarat", "Goa"), kind=FaType.BANK, dfsp=BANK, regions=True
    ),
    "guided, branch": _guided(
        PickerStep.BRANCH, rows=(HIT,), kind=FaType.BANK, dfsp=BANK, region="Gujarat"
    ),
    "guided, wallets": _guided(PickerStep.BANK, rows=(WALLET,), kind=FaType.MOBILE_WALLET),
    "unlisted, bank": _guided(
        PickerStep.BANK, rows=(Hit(BANK, None),), kind=FaType.BANK, unlisted=True
    ),
    "unlisted, write the bank": _guided(PickerStep.WRITE_BANK, kind=FaType.BANK, unlisted=True),
    "unlisted, write the place": _guided(
        PickerStep.WRITE, kind=FaType.BANK, dfsp=BANK, unlisted=True
    ),
    "number": _number(),
    "number, a fault": _number(NumberEntry(fault=NumberFault.LENGTH, first="12")),
    "number, first entry": _number(FIRST),
    "number, differ": _number(replace(FIRST, again="00012354678", differs=(6, 7))),
    "number, also another's": _number(
        replace(FIRST, again="00012345678", asks=(NumberQuestion.SAME_ACCOUNT,), others=2)
    ),
    "number, another name": _number(
        replace(
            FIRST, again="00012345678", holder=LONG,
            asks=(NumberQuestion.OTHER_NAME,), relation=Relation.OTHER,
        )
    ),
    "number, an Arabic name": _number(replace(FIRST, holder="فاطمة الزهراء بنت سالم")),
    "number, of a wallet": _number(hit=WALLET),
    "number, of a wallet, a fault": _number(
        NumberEntry(fault=NumberFault.LENGTH, first="12"), WALLET
    ),
    "consent": visit_state(AT.CONSENT, fa=FA, seen=NONE_HELD),
    "consent to a change": visit_state(AT.CONSENT, fa=FA, seen=HELD, helper=HELPER),
    "consent to a removal": visit_state(AT.CONSENT, intent=Intent.REMOVE, fa=OTHER, seen=HELD),
    "read-back": visit_state(AT.READBACK, fa=FA, hit=HIT),
    "read-back of a name": visit_state(AT.READBACK, name=LONG, fa=FA, hit=HIT, seen=HELD),
    "read-back of a wallet": visit_state(AT.READBACK, fa=PHONE_WALLET, hit=WALLET),
    "read-back of a written bank": visit_state(
        AT.READBACK, fa=FA, hit=HIT, written="Gramin Bank, Bhimpore"
    ),
    "read-back of a removal": visit_state(AT.READBACK, intent=Intent.REMOVE, fa=OTHER, seen=HELD),
    "end": visit_state(AT.END),
    **{f"done, {state.value}": _done(state) for state in State},
    "done, named": _done(State.LINKED, name=LONG),
    "done, removed": _done(State.IN_REVIEW, intent=Intent.REMOVE),
}  # fmt: skip
