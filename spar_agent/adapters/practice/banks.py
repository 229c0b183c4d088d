"""Made-up banks and wallets: nobody can be paid there."""

from datetime import UTC, datetime

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Branch, Dfsp

_NUMBERS = AccountRule(r"\d+", 8, 12, (4, 4, 4), example="1234 5678")
_PLACES = ("Riverside", "Market Square", "Hill Road", "Station", "Harbour")


def practice_list() -> Bundle:
    """Three banks with branches, a wallet by phone and one by e-mail."""
    banks = (
        Dfsp("PRAC", "Practice Bank", FaType.BANK, _NUMBERS),
        Dfsp("SAMP", "Sample Savings Bank", FaType.BANK, _NUMBERS),
        Dfsp("EXAM", "Example Cooperative", FaType.BANK, _NUMBERS),
    )
    wallets = (
        Dfsp(
            "TRYPAY",
            "Try Pay",
            FaType.MOBILE_WALLET,
            AccountRule(region="IN", example="81234 56789"),
            branch_required=False,
        ),
        Dfsp(
            "TRYMAIL",
            "Try Mail Wallet",
            FaType.EMAIL_WALLET,
            AccountRule(example="name@example.org"),
            branch_required=False,
        ),
    )
    branches = tuple(
        Branch(f"{bank.code}{at:04d}", place, bank.code, "Sampleton", "Practice Region")
        for bank in banks
        for at, place in enumerate(_PLACES, 1)
    )
    issued = datetime.now(UTC)
    return Bundle("practice", "", issued, (*banks, *wallets), branches)
