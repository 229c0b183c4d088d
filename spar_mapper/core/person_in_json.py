"""Whose an entry of a kept request or reply is, and JSON that tells of one person no more.

By structure: an id is compared whole, in the form of IdNormalizer, an account by the fields it is
made of. The same digits within other digits, or at another bank, are somebody else's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.strategies import FA_KEYS, FA_NUMBERS, fields_in

_ENTRY: Final = frozenset({"reference_id", "id", "fa"})
"""Who has one of these members is an entry: about one person, or one account."""
_KEPT: Final = frozenset(
    {"reference_id", "timestamp", "status", "status_reason_code", "status_reason_message"}
)
"""What stays of an entry about somebody who is erased."""
_ROUTES: Final = frozenset({"bank_code", "branch_code", "wallet_provider_code"})
"""Where two accounts of one number differ in one of these, they are two."""
_PLAIN: Final = "fa"
"""The name of what no strategy takes apart, among the fields of an account."""
NUMBERS: Final = FA_NUMBERS | {_PLAIN}
"""Two accounts that are the same have one of these members in common."""
Account = Mapping[str, str]


def account_of(fa: str) -> Account:
    """What an FA string is compared by, in lower case; ``{"fa": ...}`` where it has no fields."""
    return account_of_fields(fields_in(fa) or {_PLAIN: fa})


def account_of_fields(fields: Mapping[str, Any]) -> Account:
    """The same of an account that is taken apart already."""
    return {
        name: one.strip().casefold()
        for name, one in fields.items()
        if isinstance(one, str) and one.strip()
    }


@dataclass(frozen=True, slots=True, repr=False)
class PersonInJson:
    """One person, as JSON of requests and replies names them.

    key: as ``normalizer`` makes it. accounts: that they have or had, of ``account_of``. others:
    keys of other people who are registered with one of these accounts as well.
    """

    key: str
    normalizer: IdNormalizer
    accounts: tuple[Account, ...]
    others: frozenset[str]

    def is_id(self, value: Any) -> bool:
        """True for their id, however it is spelt."""
        return isinstance(value, str) and self.normalizer.key(value) == self.key

    def without(self, value: Any, *, of_other: bool = False) -> Any:
        """``value`` in which no entry tells of the person any more.

        of_other: it stands in an entry about somebody who has the same account.
        """
        if isinstance(value, list):
            return [self.without(one, of_other=of_other) for one in value]
        if not isinstance(value, dict):
            return "" if self.is_id(value) else value
        if not _ENTRY.isdisjoint(value):
            of_other = self._is_of_other(value)
            if self.is_id(value.get("id")) or (not of_other and self._holds_account(value)):
                return {name: one for name, one in value.items() if name in _KEPT}
        elif not of_other and self._is_account(value):
            return {}
        return {
            name: one if name in _KEPT else self.without(one, of_other=of_other)
            for name, one in value.items()
        }

    def _is_of_other(self, entry: Mapping[str, Any]) -> bool:
        named = entry.get("id")
        return isinstance(named, str) and self.normalizer.key(named) in self.others

    def _holds_account(self, entry: Mapping[str, Any]) -> bool:
        return any(self._is_account(one) for one in _parts(entry))

    def _is_account(self, value: Any) -> bool:
        if isinstance(value, str):
            found = account_of(value)
        elif isinstance(value, dict):
            named = (*FA_KEYS, _PLAIN)
            found = account_of_fields({name: value[name] for name in named if name in value})
        else:
            return False
        return any(_is_same(found, one) for one in self.accounts)


def _parts(value: Any) -> Iterator[Any]:
    """``value``, its lists and objects, and their texts that may be an account as a whole."""
    yield value
    if isinstance(value, dict):
        for name, one in value.items():
            if name == _PLAIN or not isinstance(one, str) or fields_in(one):
                yield from _parts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _parts(one)


def _is_same(one: Account, other: Account) -> bool:
    both = one.keys() & other.keys()
    numbers = both & NUMBERS
    return bool(numbers) and all(one[name] == other[name] for name in numbers | both & _ROUTES)
