"""The pages where people confirm, in eight languages; and what of an account they show."""

from importlib.resources import files

import pytest

from installer.make_web_words import words_of
from spar_central.errors import SENTENCES
from spar_central.self_service.masking import is_end, masked, without_end
from spar_central.self_service.wording import REFUSALS, refusal
from spar_central.trust.accounts import BankAccount, EmailWallet, MobileWallet
from spar_central.web.languages import NAMES, catalogue


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
    assert refusal("login.token") == refusal("login.mix_up") != REFUSALS["login.stopped"]


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
