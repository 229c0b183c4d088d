"""What the help says of each page. Short: somebody waits at the desk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Topic:
    """title: of the page. sentences: one paragraph each. keys: what they do on this page."""

    title: str
    sentences: tuple[str, ...]
    keys: tuple[tuple[str, str], ...] = ()


def key_of(words: str) -> str:
    """The key of a button with these ``words``; in another language it is another letter."""
    return QKeySequence.mnemonic(words).toString()


def _first_start() -> Topic:
    return Topic(
        translate("help", "First start"),
        (
            translate("help", "Choose the language, look at the self-test."),
            translate(
                "help", "Then type the center's address, the join code and a PIN of six digits."
            ),
            translate(
                "help",
                "Without network a stick carries the request to your administrator, and the answer"
                " back.",
            ),
            translate("help", "A PIN like 123456 or 111111 is refused: it would be guessed."),
            translate("help", "Nothing is sent before the first person was saved."),
        ),
    )


def _sign_in() -> Topic:
    return Topic(
        translate("help", "Sign in"),
        (
            translate("help", "Choose your name and type your PIN; the sixth digit opens."),
            translate("help", "After five wrong PINs there is a wait, then a supervisor helps."),
            translate("help", "A lock keeps everything: work goes on where it was."),
        ),
        (
            ("↑ ↓", translate("help", "Another name")),
            ("F10", translate("help", "Menu: practice, self-test, about")),
        ),
    )


def _recovery() -> Topic:
    return Topic(
        translate("help", "Nobody can sign in"),
        (
            translate("help", "Save the request to a stick and take it to the center."),
            translate("help", "Two persons there open it; the answer comes back on the stick."),
            translate("help", "Each answer works once, on this laptop, for the last request."),
        ),
    )


def _sticks() -> Topic:
    return Topic(
        translate("help", "Carry on a stick"),
        (
            translate("help", "For a place without network: what waits goes on a stick."),
            translate("help", "Any laptop that has joined hands it in; it reads nothing of it."),
            translate("help", "Take the receipt back: then each visit says where it stands."),
        ),
    )


def _devices() -> Topic:
    return Topic(
        translate("help", "Laptops of the office"),
        (
            translate("help", "Who is silent longest, or has most to tell, stands first."),
            translate("help", "A message is read on Today there; you see here who read it."),
            translate(
                "help", "Block a laptop that was lost: one signature is enough. Two release it."
            ),
        ),
        (("↑ ↓", translate("help", "Another laptop")),),
    )


def _signals() -> Topic:
    return Topic(
        translate("help", "Signals about my work"),
        (
            translate("help", "The same numbers as a supervisor sees, with your own visits."),
            translate("help", "“Looked at, fine” stays until the number grows."),
            translate("help", "Nobody is judged by a number: somebody looks at the visits."),
        ),
        (
            ("↑ ↓", translate("help", "Another number")),
            ("Enter", translate("help", "Open the chosen visit")),
        ),
    )


def _confirmations() -> Topic:
    return Topic(
        translate("help", "Confirm laptops and keys"),
        (
            translate("help", "Let the person read the words from their own screen, by voice."),
            translate("help", "Other words mean another key: sign nothing."),
            translate(
                "help", "An agent needs one signature, a supervisor two, from different laptops."
            ),
        ),
        (("↑ ↓", translate("help", "Another one")),),
    )


def _own_key() -> Topic:
    return Topic(
        translate("help", "My key at the center"),
        (
            translate("help", "Your PIN opens a key of your own; with it you sign your work."),
            translate("help", "The staff number tells the center whose key it is."),
            translate("help", "A supervisor at another laptop compares the words with you."),
        ),
    )


def _office_change() -> Topic:
    return Topic(
        translate("help", "Your office changes its rules"),
        (
            translate("help", "Read all of it; it holds from your next sign-in on."),
            translate(
                "help", "Are servers or trusted keys others? Ask your supervisor first, by voice."
            ),
            translate(
                "help", "Each rule stands there twice: as it is until now, and from then on."
            ),
            translate("help", "“Not now” changes nothing: your next sign-in shows it again."),
            translate("help", "It is written down who took it in."),
        ),
    )


def _today() -> Topic:
    return Topic(
        translate("help", "Today"),
        (
            translate("help", "The line above says whether the computer is ready."),
            translate("help", "The cards show what waits; a card opens its list."),
            translate(
                "help", "A message of the office stays until somebody says that they read it."
            ),
        ),
        (
            ("Ctrl+N", translate("help", "New person")),
            (key_of(translate("TodayPage", "&Village round")), translate("help", "Village round")),
            ("F8", translate("help", "People whose identity is to be checked")),
            ("F5", translate("help", "Send now")),
            ("Ctrl+F", translate("help", "Find a visit")),
        ),
    )


def _person() -> Topic:
    return Topic(
        translate("help", "Person"),
        (
            translate("help", "Scan the ID card, or type the number as it is printed."),
            translate("help", "A mistake of the finger is found at the last digit."),
            translate("help", "Somebody who helps this person is written down with a reason."),
        ),
        (("Alt+H", translate("help", "Someone helps this person")),),
    )


def _identity() -> Topic:
    return Topic(
        translate("help", "Identity"),
        (
            translate("help", "Ask the person first: the tick says that they agreed."),
            translate("help", "A code goes to the phone, or a reader takes a finger."),
            translate("help", "Without network, capture goes on; identity is checked later."),
        ),
        (
            (
                key_of(translate("IdentityPage", "Go on &meanwhile")),
                translate("help", "Go on while the code travels"),
            ),
            ("Ctrl+O", translate("help", "Back to the code that was sent")),
        ),
    )


def _account() -> Topic:
    return Topic(
        translate("help", "Account"),
        (
            translate("help", "Type the bank, the branch, the place or the code."),
            translate("help", "Type the number twice from the passbook; pasting is refused."),
            translate("help", "Where the two differ, the digits are marked."),
        ),
        (
            ("↑ ↓", translate("help", "Another row")),
            ("Alt+S", translate("help", "Find the branch step by step")),
            ("Alt+U", translate("help", "Bank or branch that is not in the list")),
            ("Alt+F", translate("help", "Photo of the passbook")),
            ("Alt+N", translate("help", "Name in the passbook, if it is another")),
        ),
    )


def _present() -> Topic:
    return Topic(
        translate("help", "Account at the registry"),
        (
            translate("help", "Ask whether the person still has this account, then choose."),
            translate("help", "Whoever keeps it is paid as before; the visit ends there."),
        ),
        (
            ("S", translate("help", "Keep it for longer, when its last day is near")),
            ("C", translate("help", "Change to another account")),
            ("K", translate("help", "Keep it: nothing changes")),
            ("R", translate("help", "Remove it from the registry")),
        ),
    )


def _consent() -> Topic:
    return Topic(
        translate("help", "Consent"),
        (
            translate("help", "Read the words aloud in the person's language."),
            translate("help", "Tick only what the person has said."),
        ),
        (
            ("Space", translate("help", "Read on; then: the person agrees")),
            ("D", translate("help", "The person does not agree")),
            ("F9", translate("help", "The person's language")),
        ),
    )


def _apps() -> Topic:
    return Topic(
        translate("help", "Apps that may know this account"),
        (
            translate("help", "Read aloud what the app asks for; the person decides."),
            translate("help", "A no is fine: nothing is changed by it."),
            translate("help", "The person can stop each app at any time; it is free."),
        ),
        (
            ("Space", translate("help", "Read on; then: the person agrees")),
            ("D", translate("help", "Does not agree, or leaves it as it is")),
            ("S", translate("help", "Stop the app that was asked about")),
        ),
    )


def _readback() -> Topic:
    return Topic(
        translate("help", "Read back"),
        (
            translate("help", "Read each digit aloud; the person compares with the passbook."),
            translate("help", "One key saves, and it cannot be hit by habit."),
        ),
        (
            ("Ctrl+D", translate("help", "Show the account to the person")),
            ("Ctrl+Enter", translate("help", "Save")),
            ("Esc", translate("help", "Correct")),
        ),
    )


def _done() -> Topic:
    return Topic(
        translate("help", "Done"),
        (
            translate("help", "The slip is a receipt of the request, not a confirmation."),
            translate("help", "Give it to the person: with its number they can ask."),
        ),
        (("Ctrl+P", translate("help", "Print the slip, or print it again")),),
    )


def _end() -> Topic:
    return Topic(
        translate("help", "End the visit"),
        (
            translate("help", "Choose why. The person gets a slip: nothing was changed."),
            translate("help", "Esc goes back to the visit, and nothing is lost."),
        ),
    )


def _visits() -> Topic:
    return Topic(
        translate("help", "All visits"),
        (
            translate("help", "Search by name, slip number, last four digits or date."),
            translate("help", "The panel beside the list is about the row that is chosen."),
        ),
        (
            ("↑ ↓", translate("help", "Another row")),
            ("Enter", translate("help", "Open it")),
            ("Ctrl+P", translate("help", "Print the slip, or print it again")),
        ),
    )


def _review() -> Topic:
    return Topic(
        translate("help", "Review"),
        (
            translate("help", "You decide for others, never what you captured yourself."),
            translate("help", "Look at the account before you approve: that key waits for it."),
        ),
        (
            ("A", translate("help", "Approve")),
            ("T", translate("help", "Return to the agent")),
            ("H", translate("help", "Hold")),
        ),
    )


def _office() -> Topic:
    return Topic(
        translate("help", "Figures, people, the day"),
        (
            translate("help", "Sheets that are saved hold no account and no name of a person."),
            translate("help", "Supervisors add people; each one types an own PIN."),
        ),
    )


def _settings() -> Topic:
    return Topic(
        translate("help", "Settings and self-test"),
        (
            translate("help", "Language, size and look are yours; the rest is this computer's."),
            translate("help", "Proxy and lock are changed by a supervisor."),
            translate("help", "The self-test says what is wrong and what to do."),
        ),
        (("F10", translate("help", "Menu")),),
    )


def _trouble() -> Topic:
    return Topic(
        translate("help", "Something is in the way"),
        (
            translate("help", "What was saved stays. Do what the sentence says, then try again."),
            translate("help", "The code below is for your administrator."),
        ),
    )


def _practice() -> Topic:
    return Topic(
        translate("help", "Practice with made-up people"),
        (
            translate("help", "All works as on the real desk, with people who do not exist."),
            translate("help", "The line above every page shows the code on the made-up phone."),
            translate("help", "The reader is made up too: no finger is needed, and none is taken."),
            translate("help", "Nothing is sent, and nothing is kept once practice is left."),
            translate("help", "Never type the number of a real person here."),
        ),
        (
            ("Enter", translate("help", "New person")),
            ("Ctrl+L", translate("help", "Leave practice")),
        ),
    )


def _round() -> Topic:
    return Topic(
        translate("help", "Village round"),
        (
            translate("help", "One village is one round, with its own count and sheet."),
            translate("help", "The bank and branch of the last person come first in the search."),
        ),
        (
            ("Enter", translate("help", "New person")),
            (
                key_of(translate("RoundPage", "&End the round")),
                translate("help", "End the round; its sheet stays on the page"),
            ),
            (
                key_of(translate("RoundPage", "Save the &sheet")),
                translate("help", "Save the sheet as PDF"),
            ),
        ),
    )


TOPICS: Final[Mapping[str, Callable[[], Topic]]] = {
    "LanguagePage": _first_start,
    "JoinPage": _first_start,
    "SignInPage": _sign_in,
    "RecoveryPage": _recovery,
    "SticksPage": _sticks,
    "DevicesPage": _devices,
    "SignalsPage": _signals,
    "ConfirmationsPage": _confirmations,
    "OwnKeyPage": _own_key,
    "OfficeChangePage": _office_change,
    "TodayPage": _today,
    "PersonPage": _person,
    "IdentityPage": _identity,
    "PresentPage": _present,
    "AppsPage": _apps,
    "PlacePage": _account,
    "NumberPage": _account,
    "ConsentPage": _consent,
    "ReadbackPage": _readback,
    "DonePage": _done,
    "EndPage": _end,
    "QueuePage": _visits,
    "ReviewPage": _review,
    "ConflictsPage": _review,
    "FiguresPage": _office,
    "PeoplePage": _office,
    "DayPage": _office,
    "RoundPage": _round,
    "SelfTestPage": _settings,
    "SettingsPage": _settings,
    "AboutPage": _settings,
    "UpdatesPage": _settings,
    "PracticePage": _practice,
    "ClosePage": _office,
    "KeyStoragePage": _trouble,
    "TroublePage": _trouble,
}
"""By the name of the page's class; a test finds every page of the app here."""


def topic_of(page: QWidget | None) -> Topic:
    """What the help says of ``page``; of today for a page that has no words of its own."""
    return TOPICS.get(type(page).__name__, _today)()


def keys_everywhere() -> tuple[tuple[str, str], ...]:
    """What works on every page."""
    return (
        ("Enter", translate("help", "Presses what has the focus; in a line, the main button")),
        ("Esc", translate("help", "One step back; nothing is discarded")),
        ("Tab", translate("help", "The next control")),
        ("F1", translate("help", "This help")),
        ("F10", translate("help", "Menu: everything, also for the mouse")),
        ("Ctrl+N", translate("help", "New person")),
        ("Ctrl+W", translate("help", "End the visit; a reason is asked for")),
        ("Ctrl+F", translate("help", "Find a visit")),
        ("F5", translate("help", "Send now")),
        ("F9", translate("help", "The person's language")),
        ("Ctrl+L", translate("help", "Lock the screen")),
    )
