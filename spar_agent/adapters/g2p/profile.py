"""The ``mapper`` part of an office file, as a ServerProfile."""

from typing import Annotated, Literal

import msgspec

from spar_agent.adapters.config_files import (
    NO_SECRET,
    ConfigSection,
    Seconds,
    Text,
    Url,
    check_authorities,
)
from spar_agent.domain.account import FaType
from spar_agent.domain.profile import Canonical, Dialect, PhoneForm, ServerProfile
from spar_agent.domain.secret import Secret
from spar_agent.domain.strategy import SEEDS, Strategy

IdTemplate = Annotated[str, msgspec.Meta(pattern=r"^[^{}]*\{sub\}[^{}]*$")]


class StrategySection(ConfigSection, frozen=True):
    """A strategy of this country's own, as it stands in the mapper's table."""

    id: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    template: Text
    pattern: Text

    def strategy(self) -> Strategy:
        """The value the app works with. Raises ValueError where its text is none."""
        return Strategy(self.id, self.template, self.pattern)


StrategyChoice = Literal[2, 3, 4, 5] | StrategySection | None
"""The number of one of SPAR's own, or one written out; None: the usual one of this FA type."""


class StrategiesSection(ConfigSection, frozen=True):
    """Which strategy writes each type of financial address."""

    bank: StrategyChoice = msgspec.field(name="BANK", default=None)
    mobile_wallet: StrategyChoice = msgspec.field(name="MOBILE_WALLET", default=None)
    email_wallet: StrategyChoice = msgspec.field(name="EMAIL_WALLET", default=None)

    def __post_init__(self) -> None:
        self.by_type()

    def by_type(self) -> dict[FaType, Strategy]:
        """The chosen ones. Raises ValueError for one that cannot write its type."""
        chosen = {
            FaType.BANK: self.bank,
            FaType.MOBILE_WALLET: self.mobile_wallet,
            FaType.EMAIL_WALLET: self.email_wallet,
        }
        return {kind: _chosen(kind, choice) for kind, choice in chosen.items() if choice}


class MapperSection(ConfigSection, frozen=True):
    """One mapper, and how it wants to be spoken to. Documented in docs/office-file.md."""

    dialect: Dialect
    base_url: Url
    sender: Text
    signing_key_pem: Secret = NO_SECRET
    id_template: IdTemplate = "{sub}"
    canonical: Canonical = Canonical.SORTED
    strategies: StrategiesSection = StrategiesSection()
    phone_form: PhoneForm = PhoneForm.E164
    batch_size: Annotated[int, msgspec.Meta(ge=1, le=200)] = 100
    timeout_s: Seconds = 20.0
    ca_pem: str = ""
    asynchronous: bool = msgspec.field(name="async", default=False)

    def __post_init__(self) -> None:
        check_authorities(self.ca_pem)

    def profile(self, office: str, device: str) -> ServerProfile:
        """The profile, for this office and device."""
        return ServerProfile(
            self.dialect,
            self.base_url.rstrip("/"),
            self.sender,
            self.id_template,
            canonical=self.canonical,
            strategies=self.strategies.by_type(),
            phone_form=self.phone_form,
            batch_size=self.batch_size,
            timeout_s=self.timeout_s,
            ca_pem=self.ca_pem,
            office=office,
            device=device,
            asynchronous=self.asynchronous,
        )


def _chosen(kind: FaType, choice: int | StrategySection) -> Strategy:
    strategy = SEEDS[choice] if isinstance(choice, int) else choice.strategy()
    if not strategy.writes(kind):
        raise ValueError(f"strategy {strategy.strategy_id} does not write {kind} accounts")
    return strategy
