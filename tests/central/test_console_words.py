"""The console's words: nothing is shown that no catalogue knows, and marks stay what they were."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from installer.make_console_words import LANGUAGES, read, template
from spar_central.console.audit_words import audit_words
from spar_central.console.cases import TimelineEvent
from spar_central.console.event_words import event_words
from spar_central.console.office_pages import CHECKS, LISTS, NUMBERS, SWITCHES, TEXTS
from spar_central.console.policy_words import POLICIES
from spar_central.console.sentences import ERRORS, RULES
from spar_central.web.languages import Languages

MARKS = re.compile(r"%\(\w+\)s|\{\w+\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_pages_stands_in_the_catalogue(language: str) -> None:
    held = {message.id for message in read(language) if message.id}
    assert {message.id for message in template() if message.id} - held == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_put_into_it(language: str) -> None:
    for message in read(language):
        if not message.id or not message.string:
            continue
        one = message.id[-1] if isinstance(message.id, tuple) else message.id
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        for form in forms:
            if form:
                assert sorted(MARKS.findall(str(form))) == sorted(MARKS.findall(str(one))), one


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_in_english(language: str) -> None:
    assert [message.id for message in read(language) if message.id and not is_whole(message)] == []


def is_whole(message: Message) -> bool:
    """A plural counts with all its forms, as many as the language has."""
    if not message.pluralizable:
        return bool(message.string)
    return isinstance(message.string, tuple) and all(message.string)


CENTRAL = Path(__file__).parents[2] / "spar_central"
SAID_BY = (
    "acts/*.py", "console/*.py", "people/*.py", "web/*.py", "enrollments/reviewing.py",
    "records/passkeys.py", "records/acts.py", "trust/passkeys.py", "trust/jws.py",
    "trust/certificates.py",
)  # fmt: skip
"""Where what a page of the console refuses with comes from."""

COMMAND_LINE = {"recovering", "recertifying", "certifying", "moving"}
"""What no page does."""


def refusals() -> set[str]:
    found = set()
    for pattern in SAID_BY:
        for file in CENTRAL.glob(pattern):
            if file.stem in COMMAND_LINE:
                continue
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused":
                    first = node.args[0]
                    found.add(first.value if isinstance(first, ast.Constant) else "")
    return {str(code) for code in found if code}


def test_every_refusal_of_a_page_has_words_in_the_catalogues() -> None:
    codes = refusals()
    assert len(codes) > 30
    assert codes - set(ERRORS) == set()


def test_every_page_that_was_read_has_words_in_the_audit() -> None:
    routes = (CENTRAL / "console" / "routes.py").read_text("utf-8")
    read = re.findall(r'reads="(\w+)"', routes)
    assert len(read) > 20
    words = Languages(CENTRAL / "console" / "locale")["sw"]
    assert [page for page in read if not audit_words(f"read.console.{page}", words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_and_rules_are_said_in_the_language_of_the_reader(language: str) -> None:
    words = Languages(CENTRAL / "console" / "locale")[language]
    for sentence in (*ERRORS.values(), *RULES.values()):
        assert words(sentence) != sentence, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_says_whether_a_speaker_read_it(language: str) -> None:
    for message in read(language):
        if message.id:
            (mark,) = message.user_comments
            assert mark == "unreviewed" or mark.startswith("reviewed by "), message.id


def test_a_changed_policy_is_told_in_the_words_of_its_page() -> None:
    switches = {f"review.{name}" for name in SWITCHES}
    assert set(POLICIES) == {*switches, *CHECKS, *NUMBERS, *TEXTS, *LISTS}


@pytest.mark.parametrize(
    ("language", "days", "hours", "minute"),
    [
        ("en", "5 days", "3 hours", "1 minute"),
        ("ar", "5 أيام", "3 ساعات", "دقيقة"),
        ("am", "5 ቀናት", "3 ሰዓቶች", "1 ደቂቃ"),
        ("hi", "5 दिन", "3 घंटे", "1 मिनट"),
        ("pt", "5 dias", "3 horas", "1 minuto"),
        ("sw", "siku 5", "saa 3", "dakika 1"),
    ],
)
def test_an_age_is_told_in_the_language(language: str, days: str, hours: str, minute: str) -> None:
    words = Languages()[language]
    assert words.age(5 * 86_400 + 86_399) == days
    assert words.age(3 * 3600 + 3599) == hours
    assert words.age(61) == minute
    assert words.age(13 * 86_400).count("13") == 1, "weeks would hide a day"


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "UTC", "Pacific/Kiritimati"])
def test_a_last_day_is_the_same_day_everywhere(zone: str) -> None:
    words = Languages(CENTRAL / "console" / "locale", zone=zone)["en"]
    event = TimelineEvent(0, "account.until", "", "2027-03-31")
    assert event_words(event, words) == "The account is kept until this day: Mar 31, 2027"


BANK_NAMES = re.compile(
    r"(?<!<bdi>)\{\{ (?:\w+\.)*"
    r"(?:account\.bank|account\.branch|provider|dfsp\.name|branch\.name) \}\}"
)


def test_names_of_banks_keep_their_direction_on_a_page_of_the_other() -> None:
    """Their full stops and brackets went to the wrong end."""
    pages = list(CENTRAL.rglob("templates/**/*.html"))
    lines = [line for path in pages for line in path.read_text("utf-8").splitlines()]
    shown = [line for line in lines if "{% block title %}" not in line]
    assert len(pages) > 60
    assert [line for line in shown if BANK_NAMES.search(line)] == []
