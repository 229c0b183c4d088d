"""One mapper and how it wants to be spoken to, made of the settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace as replaced

from spar_central.errors import BadSetting
from spar_central.mappers.strategies import (
    DEFAULTS,
    SEEDS,
    AccountUnsafe,
    Strategy,
    fa_type,
    read_any,
)
from spar_central.settings import Canonical, Dialect, PhoneForm
from spar_central.settings import Mapper as MapperSettings
from spar_central.trust.accounts import FaType, FinancialAddress, MobileWallet, same_account

SPELLINGS = ("{sub}", "token:{sub}@nationalId")
"""Under which SPAR's own portals have written people."""


@dataclass(frozen=True, slots=True, repr=False)
class WrittenAccount:
    """An account as one mapper is sent it: as fields and as SPAR's string, known to read back."""

    fa: FinancialAddress
    strategy_id: int
    text: str


@dataclass(frozen=True, slots=True)
class MapperProfile:
    """id_template: how a person's token becomes its ``id``; other spellings are looked up, too."""

    dialect: Dialect
    base_url: str
    sender: str
    id_template: str = "{sub}"
    canonical: Canonical = Canonical.SORTED
    strategies: Mapping[FaType, Strategy] = field(default_factory=dict)
    phone_form: PhoneForm = PhoneForm.E164
    asynchronous: bool = False
    wait_s: float = 20.0

    @property
    def spellings(self) -> tuple[str, ...]:
        """The template we write by, then the others."""
        return tuple(dict.fromkeys((self.id_template, *SPELLINGS)))

    def person_ids(self, psut: str) -> tuple[str, ...]:
        """The ``id`` we write, then the other spellings under which it may stand."""
        return tuple(template.replace("{sub}", psut) for template in self.spellings)

    def psut_of(self, person_id: str) -> str:
        """Whom an ``id`` there means, under whichever spelling it stands."""
        for template in self.spellings:
            before, _, after = template.partition("{sub}")
            if (before or after) and person_id.startswith(before) and person_id.endswith(after):
                return person_id[len(before) : len(person_id) - len(after)]
        return person_id

    def write(self, fa: FinancialAddress) -> WrittenAccount:
        """``fa`` as this mapper is sent it. Raises AccountUnsafe where it would read otherwise."""
        sent = self._with_phone_form(fa)
        kind = fa_type(sent)
        strategy = self.strategies.get(kind) or SEEDS[DEFAULTS[kind]]
        written = WrittenAccount(sent, strategy.strategy_id, strategy.build(sent))
        if self.dialect is not Dialect.SPAR_2:  # 2.x reads a string by its own strategy number
            read = self.read(written.text)
            if read is None or not same_account(read, sent):
                raise AccountUnsafe("not read back")
        return written

    def read(self, text: str) -> FinancialAddress | None:
        """The FA in a mapper's string: this country's own strategies first, then SPAR's."""
        return read_any(text, (*self.strategies.values(), *SEEDS.values()))

    def _with_phone_form(self, fa: FinancialAddress) -> FinancialAddress:
        if isinstance(fa, MobileWallet) and self.phone_form is PhoneForm.E164_NO_PLUS:
            return replaced(fa, mobile_number=fa.mobile_number.removeprefix("+"))
        return fa


def profile_of(settings: MapperSettings) -> MapperProfile:
    """Raises BadSetting for a strategy that cannot write its type."""
    strategies = {}
    for kind, choice in settings.strategies.items():
        try:
            if isinstance(choice, int):
                strategy = SEEDS[choice]
            else:
                strategy = Strategy(choice.id, choice.template, choice.pattern)
        except ValueError as error:
            raise BadSetting(f"mapper.strategies.{kind}: {error}") from error
        if not strategy.writes(kind):
            raise BadSetting(f"mapper.strategies.{kind}: it does not write such accounts")
        strategies[kind] = strategy
    return MapperProfile(
        settings.dialect,
        settings.base_url.rstrip("/"),
        settings.sender,
        settings.id_template,
        settings.canonical,
        strategies,
        settings.phone_form,
        settings.asynchronous,
        settings.wait_s,
    )
