"""Who holds accounts: banks with their branches, and wallet providers."""

from dataclasses import dataclass
from enum import StrEnum


class ProviderKind(StrEnum):
    """What a provider is; also as it is stored and stands in a CSV file."""

    BANK = "bank"
    BRANCH = "branch"
    MOBILE_WALLET = "mobile_wallet"
    EMAIL_WALLET = "email_wallet"


@dataclass(frozen=True, slots=True)
class Provider:
    """A bank, branch or wallet provider. mnemonic: unique within its kind.

    parent: the id of a branch's bank, else 0. strategy: the number of the one its FAs are built by.
    """

    id: int
    kind: ProviderKind
    mnemonic: str
    name: str
    code: str
    parent: int
    strategy: int
