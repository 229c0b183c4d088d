"""Who asks to be let in, as a supervisor's laptop is told; and keys of people at the center."""

from dataclasses import replace

from spar_agent.adapters.central.office_file import SignedNumbers
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.review import Role
from spar_agent.ports.confirming import AskedConfirmation, AskingPerson
from spar_agent.ports.office_change import ChangedRule, OfficeChange, OfficeRules
from spar_agent.ports.own_key import KeyStanding, OwnKeyState
from spar_agent.ui.confirmations.presenter import ConfirmationsState
from spar_agent.ui.office_change.presenter import OfficeChangeState
from spar_agent.ui.own_key.presenter import OwnKeyPageState
from spar_agent.ui.trouble import Trouble
from tests.fakes import START

WORDS = "zogor jurat jibin hupis ramin"
LAPTOP = AskedConfirmation(
    "d-1",
    WORDS,
    (AskingPerson("S-30211", "Ravindranath Chandrasekhar Venkataraman", Role.SUPERVISOR),),
    "office-1",
    2,
    laptop="Laptop of the northern river villages",
    asked_at=START,
    is_laptop=True,
)
KEY = AskedConfirmation(
    "kid-2", "hupis ramin zogor jurat jibin", (AskingPerson("S-18", "Asha K.", Role.AGENT),),
    "office-1", 1,
)  # fmt: skip
MINE = replace(LAPTOP, signed_by=("S-7",), is_mine=True)
ASKED = ConfirmationsState((LAPTOP, KEY), LAPTOP, loaded=True)
OTHER = replace(ASKED, differ=True)
SIGNED = ConfirmationsState((MINE, KEY), MINE, loaded=True, signed=LAPTOP)
NOBODY = ConfirmationsState(loaded=True)

NO_NUMBER = OwnKeyPageState(key=OwnKeyState(KeyStanding.NO_NUMBER, WORDS))
UNKNOWN = replace(NO_NUMBER, trouble=Trouble("CENTER-NUMBER"))
WAITS = OwnKeyPageState(key=OwnKeyState(KeyStanding.WAITS, WORDS, "S-30211", is_known=True))
CONFIRMED = OwnKeyPageState(key=OwnKeyState(KeyStanding.CONFIRMED, WORDS, "S-30211", is_known=True))
ENDED = OwnKeyPageState(key=OwnKeyState(KeyStanding.ENDED, WORDS, "S-30211", is_known=True))

NUMBERS = {name: getattr(SignedNumbers(), name) for name in SignedNumbers.__struct_fields__}
CHANGE = OfficeChangeState(
    change=OfficeChange(
        7,
        OfficeRules(
            "https://central.example.org",
            (AuthMethod.FINGER, AuthMethod.PHONE),
            ("changes", "removals", "offline", "same_account"),
        ),
        OfficeRules("https://center.north.example.org:8443", (AuthMethod.PHONE,), ("changes",)),
        trusted=True,
        others=(
            ChangedRule("complaints", [], ["Phone 1888", "Any office, on Mondays"]),
            ChangedRule("longest_lock_s", 900, 60),
            ChangedRule("finish_within_days", 14, 3),
            ChangedRule("numbers", NUMBERS, {**NUMBERS, "uin_digits": 12, "vid_digits": 0}),
        ),
    )
)
