"""A server profile: where the central mapper is and how it wants to be spoken to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from spar_agent.domain.account import FaType, FinancialAddress, MobileWallet
from spar_agent.domain.strategy import DEFAULTS, SEEDS, Strategy
from spar_agent.errors import ProfileBad


class Dialect(StrEnum):
    """The three incompatible wires. Values stand in profiles: never rename one."""

    G2P = "g2p-connect-1.0"
    SPAR_1 = "spar-1.x"
    SPAR_2 = "spar-2.x"


class Canonical(StrEnum):
    """How the signed bytes are made of the body."""

    SORTED = "sorted"  # keys sorted, raw UTF-8
    RECEIVED = "received"  # as sent, ASCII-escaped: the released SPAR 1.1.0


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """One mapper.

    asynchronous: requests are acknowledged and answered later, where the dialect has that.
    id_template: how a person's token becomes its ``id``; the other spellings are asked too before
    a link. strategies: by FA type.
    """

    dialect: Dialect
    base_url: str
    sender: str
    id_template: str = "{sub}"
    other_templates: tuple[str, ...] = ("{sub}", "token:{sub}@nationalId")
    canonical: Canonical = Canonical.SORTED
    strategies: Mapping[FaType, Strategy] = field(default_factory=dict)
    phone_form: str = "e164"  # e164 | e164_no_plus
    batch_size: int = 100
    timeout_s: float = 20.0
    ca_pem: str = ""
    office: str = ""
    device: str = ""
    asynchronous: bool = False

    def strategy(self, fa: FinancialAddress) -> Strategy:
        """The strategy for this kind of FA."""
        return self.strategies.get(fa.fa_type) or SEEDS[DEFAULTS[fa.fa_type]]

    def ids(self, psut: str) -> tuple[str, ...]:
        """The ``id`` we write, then the other spellings under which it may stand."""
        spelled = [self.id_template, *self.other_templates]
        return tuple(dict.fromkeys(template.format(sub=psut) for template in spelled))

    def as_sent(self, fa: FinancialAddress) -> FinancialAddress:
        """``fa`` with its phone in the form the payer wants."""
        if isinstance(fa, MobileWallet) and self.phone_form == "e164_no_plus":
            return MobileWallet(
                fa.wallet_provider_name,
                fa.wallet_provider_code,
                fa.mobile_number.removeprefix("+"),
            )
        return fa


def read_profile(raw: Mapping[str, Any], office: str = "", device: str = "") -> ServerProfile:
    """The profile in ``raw``. Raises ProfileBad naming what cannot be used."""
    try:
        url = str(raw["base_url"]).rstrip("/")
        dialect, sender = Dialect(raw["dialect"]), str(raw["sender"])
    except (KeyError, ValueError) as error:
        raise ProfileBad(f"mapper: {error}") from error
    if not url.startswith(("https://", "http://")) or not sender:
        raise ProfileBad("mapper: base_url or sender")
    template = str(raw.get("id_template", "{sub}"))
    if "{sub}" not in template:
        raise ProfileBad("mapper: id_template without {sub}")
    batch = int(raw.get("batch_size", 100))
    if not 1 <= batch <= 200:
        raise ProfileBad("mapper: batch_size is 1 to 200")
    return ServerProfile(
        dialect,
        url,
        sender,
        template,
        canonical=Canonical(raw.get("canonical", "sorted")),
        strategies=_strategies(raw.get("strategies", {})),
        phone_form=str(raw.get("phone_form", "e164")),
        batch_size=batch,
        timeout_s=float(raw.get("timeout_s", 20.0)),
        ca_pem=str(raw.get("ca_pem", "")),
        office=office,
        device=device,
        asynchronous=raw.get("async") is True,
    )


def _strategies(raw: Mapping[str, Any]) -> dict[FaType, Strategy]:
    """By FA type: the number of a seed, or an object with id, template and pattern."""
    read: dict[FaType, Strategy] = {}
    for name, told in raw.items():
        try:
            if isinstance(told, int):
                read[FaType(name)] = SEEDS[told]
            else:
                read[FaType(name)] = Strategy(told["id"], told["template"], told["pattern"])
        except (KeyError, TypeError, ValueError) as error:
            raise ProfileBad(f"mapper: strategy for {name}") from error
    return read
