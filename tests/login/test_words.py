"""The pages where people confirm, in eight languages; and what of an account they show."""

import ast
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from installer.make_web_words import words_of
from spar_central.errors import SENTENCES
from spar_central.mappers.registry_consents import CODES
from spar_central.portal.wording import REFUSALS as PORTAL
from spar_central.portal.wording import refusal_words
from spar_central.self_service.masking import is_end, masked, without_end
from spar_central.self_service.wording import REFUSALS, refusal
from spar_central.trust.accounts import BankAccount, EmailWallet, MobileWallet
from spar_central.web.languages import NAMES, catalogue

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", [name for name in NAMES if name != "en"])
def test_every_sentence_is_there(language: str) -> None:
    found = catalogue(files("spar_central.self_service") / "locale", language)
    assert found is not None
    wanted = {message.id for message in words_of("self_service") if message.id}
    assert {message.id for message in found if message.id} == wanted
    for message in found:
        assert not message.id or message.string, message.id


def test_every_code_that_has_words_exists() -> None:
    assert set(REFUSALS) <= set(SENTENCES)
    assert set(PORTAL) <= set(SENTENCES)
    assert refusal("login.token") == refusal("login.mix_up") != REFUSALS["login.stopped"]


PAGES = {
    "self_service": (REFUSALS, ("self_service", "identity", "web", "notices.objecting")),
    "portal": (PORTAL, ("portal", "identity", "web", "directory", "self_service")),
}
"""What each entry says, and the rooms that refuse for it: intake answers the portal in codes."""
TO_PROGRAMS = {"registry.signature"}
"""Said to the registry, whose callbacks these are, never to a person."""
OTHER_FILES = {"spar_central.web.answers"}
"""It lists HTTP statuses of all entries and refuses nothing itself."""


@pytest.mark.parametrize("entry", sorted(PAGES))
def test_every_code_that_a_person_may_be_refused_with_has_its_own_sentence(entry: str) -> None:
    words, rooms = PAGES[entry]
    lacking = {
        code: sorted(where)
        for code, where in codes_in(f"spar_central.{entry}.app", rooms).items()
        if code not in words and code not in TO_PROGRAMS
    }
    assert lacking == {}
    assert set(CODES.values()) <= set(words), "what the registry says of a consent"


def test_a_code_that_nobody_thought_of_is_no_failed_login() -> None:
    for say, words in ((refusal, REFUSALS), (refusal_words, PORTAL)):
        general = say("person.role")
        assert general == say("no.such.code")
        assert general not in words.values()
        assert "login" not in general
        assert "code" in general, "an office can look it up"


def codes_in(start: str, rooms: Sequence[str]) -> dict[str, set[str]]:
    """Codes of SENTENCES that stand in the files of ``rooms`` which ``start`` imports."""
    found: dict[str, set[str]] = {}
    inside = tuple(f"spar_central.{room}" for room in rooms)
    for name in reached_from(start):
        if not name.startswith(inside) or name in OTHER_FILES or name.endswith(".wording"):
            continue
        for node in ast.walk(source(name)):
            if isinstance(node, ast.Constant) and node.value in SENTENCES:
                found.setdefault(str(node.value), set()).add(name)
    return found


def reached_from(start: str) -> set[str]:
    seen: set[str] = set()
    left = [start]
    while left:
        name = left.pop()
        if name in seen or file_of(name) is None:
            continue
        seen.add(name)
        for node in ast.walk(source(name)):
            if isinstance(node, ast.ImportFrom) and node.module:
                left += [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
    return seen


@cache
def source(name: str) -> ast.Module:
    path = file_of(name)
    assert path is not None
    return ast.parse(path.read_text("utf-8"))


def file_of(name: str) -> Path | None:
    path = ROOT.joinpath(*name.split("."))
    for one in (path.with_suffix(".py"), path / "__init__.py"):
        if name.startswith("spar_central.") and one.is_file():
            return one
    return None


BANK = BankAccount("Bank", "B", "Branch", "BR", "12345678901")
PHONE = MobileWallet("Wallet", "W", "+254712345678")
EMAIL = EmailWallet("Wallet", "W", "ama.mensah@example.org")
SHORT = BankAccount("Bank", "B", "Branch", "BR", "123")


@pytest.mark.parametrize(
    ("account", "shown", "typed"),
    [
        (BANK, "1234567••••", "8901"),
        (BANK, "1234567••••", "١٢٣٤٥٦٧٨٩٠١"),
        (BANK, "1234567••••", " 89 01 "),
        (PHONE, "+25471234••••", "5678"),
        (EMAIL, "ama.me••••@example.org", "nsah"),
        (SHORT, "•••", "123"),
    ],
)
def test_the_hidden_end_is_what_is_typed(
    account: BankAccount | MobileWallet | EmailWallet, shown: str, typed: str
) -> None:
    assert without_end(account) == shown
    assert is_end(account, typed)
    for wrong in ("", " ", "0000", typed.strip()[:-1], "234567", "•" * 4):
        assert not is_end(account, wrong), wrong


def test_a_statement_shows_the_end_alone() -> None:
    found = masked(BANK)
    assert found is not None
    assert (found.bank, found.branch, found.end) == ("Bank", "Branch", "8901")
    assert masked(None) is None
