"""People whom nobody is, for apps that are tried out: they are all that such an app ever sees."""

from collections.abc import Sequence
from typing import Final

from spar_mapper.core.clock import now_utc
from spar_mapper.core.decide import resolve_outcomes
from spar_mapper.core.model import Item, Mapping, Outcome
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.strategies import SEED_STRATEGIES

_UPDATED_AT: Final = "2026-01-01T00:00:00.000+00:00"
_KEY: Final = IdNormalizer().key


def _mapping(name: str, strategy: int, fields: dict[str, str], *, frozen: bool = False) -> Mapping:
    built = SEED_STRATEGIES[strategy].build_and_read(fields)
    if built is None:
        raise ValueError(name)
    text, read = built
    return Mapping(
        f"sandbox:{name}", text, strategy, read, None, 1, _UPDATED_AT, "sandbox", frozen=frozen
    )


_BANK: Final = {
    "branch_name": "Main Street", "branch_code": "SBOX0000001", "bank_name": "Sandbox Bank",
    "bank_code": "SBOX", "fa_type": "BANK",
}  # fmt: skip
_WALLET: Final = {
    "wallet_provider_name": "Sandbox Money", "wallet_provider_code": "SBXM",
    "fa_type": "MOBILE_WALLET",
}  # fmt: skip
PEOPLE: Final = {
    _KEY(one.person_id): one
    for one in (
        _mapping("ama", 2, {"account_number": "000000000001", **_BANK}),
        _mapping("sunita", 2, {"account_number": "000000000002", **_BANK}),
        _mapping("kofi", 4, {"mobile_number": "0000000003", **_WALLET}),
        _mapping("frozen", 2, {"account_number": "000000000004", **_BANK}, frozen=True),
    )
}
"""By the key of the person. ``sandbox:nobody`` has no account, as everybody else."""
WITHOUT_ACCOUNT: Final = _KEY("sandbox:nobody")


def is_made_up(person_id: str) -> bool:
    """True for one of them, spelt in whatever way."""
    key = _KEY(person_id)
    return key in PEOPLE or key == WITHOUT_ACCOUNT


def resolve_made_up(items: Sequence[Item]) -> list[Outcome]:
    """As Storage.resolve, among these people; they belong to no programme."""
    keys = [_KEY(item.person_id) for item in items]
    by_fa = {one.fa: one for one in PEOPLE.values()}
    today = now_utc().date().isoformat()
    return resolve_outcomes(items, keys, PEOPLE, by_fa, today, {})
