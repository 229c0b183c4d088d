"""A server profile: where the central mapper is and how it wants to be spoken to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from spar_agent.domain.account import FaType, FinancialAddress, MobileWallet, same_account
from spar_agent.domain.strategy import DEFAULTS, SEEDS, Corruption, Strategy, read_any
from spar_agent.errors import AddressUnsafe


class Dialect(StrEnum):
    """The three incompatible protocols of mappers. Values stand in profiles: never rename one."""

    G2P = "g2p-connect-1.0"
    SPAR_1 = "spar-1.x"
    SPAR_2 = "spar-2.x"


class Canonical(StrEnum):
    """How the signed bytes are made of the body."""

    SORTED = "sorted"  # keys sorted, raw UTF-8
    RECEIVED = "received"  # as sent, ASCII-escaped: the released SPAR 1.1.0


class PhoneForm(StrEnum):
    """How the payer wants a wallet's phone number. Values stand in profiles: never rename one."""

    E164 = "e164"
    E164_NO_PLUS = "e164_no_plus"


@dataclass(frozen=True, slots=True, repr=False)
class WrittenAddress:
    """An account as one mapper is sent it: as fields and as SPAR's string.

    Only ``ServerProfile.write_address`` makes one, so its text is known to read back.
    """

    fa: FinancialAddress
    strategy_id: int
    text: str


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """One mapper.

    asynchronous: requests are acknowledged and answered later, where the dialect has that.
    id_template: how a person's token becomes its ``id``; before a link the person is looked up
    under the other spellings, too. strategies: by FA type.
    """

    dialect: Dialect
    base_url: str
    sender: str
    id_template: str = "{sub}"
    other_templates: tuple[str, ...] = ("{sub}", "token:{sub}@nationalId")
    canonical: Canonical = Canonical.SORTED
    strategies: Mapping[FaType, Strategy] = field(default_factory=dict)
    phone_form: PhoneForm = PhoneForm.E164
    batch_size: int = 100
    timeout_s: float = 20.0
    ca_pem: str = ""
    office: str = ""
    device: str = ""
    asynchronous: bool = False

    def strategy(self, fa: FinancialAddress) -> Strategy:
        """The strategy for this kind of FA."""
        return self.strategies.get(fa.fa_type) or SEEDS[DEFAULTS[fa.fa_type]]

    def person_ids(self, psut: str) -> tuple[str, ...]:
        """The ``id`` we write, then the other spellings under which it may stand."""
        templates = [self.id_template, *self.other_templates]
        return tuple(dict.fromkeys(template.format(sub=psut) for template in templates))

    def write_address(self, fa: FinancialAddress) -> WrittenAddress:
        """``fa`` as this mapper is sent it. Raises AddressUnsafe where it would read otherwise."""
        sent = self._with_phone_form(fa)
        strategy = self.strategy(sent)
        written = WrittenAddress(sent, strategy.strategy_id, strategy.build(sent))
        if self.dialect is not Dialect.SPAR_2:  # 2.x reads a string by its own strategy number
            read = self.read_address(written.text)
            if read is None or not same_account(read, sent):
                raise AddressUnsafe(Corruption.NOT_READ_BACK)
        return written

    def read_address(self, text: str) -> FinancialAddress | None:
        """The FA in a mapper's string: this country's own strategies first, then SPAR's."""
        return read_any(text, (*self.strategies.values(), *SEEDS.values()))

    def _with_phone_form(self, fa: FinancialAddress) -> FinancialAddress:
        if isinstance(fa, MobileWallet) and self.phone_form is PhoneForm.E164_NO_PLUS:
            return replace(fa, mobile_number=fa.mobile_number.removeprefix("+"))
        return fa
