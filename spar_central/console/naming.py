"""Bank and branch of an account that no list has: found in the list by a reviewer, or written.

What the reviewer names is signed with the approval; digits and a bank from the list stay.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from spar_central.directory.catalogue import Catalogue, Hit
from spar_central.errors import Refused
from spar_central.numbers.checking import NumberFault, check_number
from spar_central.trust.accounts import BankAccount, FaType, WrittenBankAccount, settles

Banks = Callable[[], Catalogue | None]
ROWS: Final = 12
MOST: Final = 120
"""Characters of each part."""

BETWEEN: Final = "|"


def no_list() -> Catalogue | None:
    """Where there is no list of banks."""
    return None


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the list. value: what its radio button sends."""

    value: str
    bank: str
    branch: str
    place: str
    code: str


@dataclass(frozen=True, slots=True)
class Naming:
    """What a page shows. asked: what was searched for. choices: None while there is no list."""

    asked: str
    choices: list[Choice] | None


class BankNaming:
    """Searches, and reads what was chosen."""

    def __init__(self, banks: Banks) -> None:
        self._banks = banks

    def offer(self, written: WrittenBankAccount, asked: str) -> Naming:
        """Rows that may stand for what was written. asked: "" for the words of the agent."""
        text = asked or f"{written.bank_name} {written.branch_name}"
        banks = self._banks()
        if banks is None:
            return Naming(text, None)
        found = [hit for hit in banks.search(text, 4 * ROWS) if _may_stand_for(hit, written)]
        return Naming(text, [_choice(hit) for hit in found[:ROWS]])

    def chosen(self, form: Mapping[str, str], written: WrittenBankAccount) -> BankAccount:
        """The account that is signed for, by the rule of the bank it names.

        Raises Refused: ``act.form`` for parts that cannot be, ``review.number`` for a number that
        this bank does not have.
        """
        picked = form.get("pick", "")
        if picked:
            bank_code, _, branch_code = picked.partition(BETWEEN)
            banks = self._banks()
            hit = banks.find(bank_code, branch_code) if banks is not None else None
            if hit is None or not _may_stand_for(hit, written):
                raise Refused("web.stale", "list")
            branch = (hit.branch.name, hit.branch.code) if hit.branch is not None else ("", "")
            parts = (hit.dfsp.name, hit.dfsp.code, *branch)
        else:
            parts = (
                _part(form, "bank_name"), written.bank_code or _part(form, "bank_code"),
                _part(form, "branch_name"), _part(form, "branch_code"),
            )  # fmt: skip
        if not parts[0] or not parts[1]:
            raise Refused("act.form", "bank")
        account = _valid(BankAccount(*parts, _digits(written.account_number)))
        if not settles(account, written):
            raise Refused("review.account")
        self._fits(account)
        return account

    def _fits(self, account: BankAccount) -> None:
        """Also of a bank that was written: its code may stand in the list. Raises Refused."""
        banks = self._banks()
        if banks is None:
            return
        code = account.bank_code
        hit = banks.find(code) or banks.find(code.upper())
        if hit is None:
            return
        checked = check_number(account.account_number, hit.dfsp.rule, hit.dfsp.kind)
        if isinstance(checked, NumberFault):
            raise Refused("review.number", checked)


def _may_stand_for(hit: Hit, written: WrittenBankAccount) -> bool:
    """A bank in use, with its branch where it needs one, and the one that the agent chose."""
    dfsp, branch = hit.dfsp, hit.branch
    return (
        dfsp.kind is FaType.BANK
        and not dfsp.replaced_by
        and written.bank_code in {"", dfsp.code}
        and (not dfsp.branch_required if branch is None else not branch.replaced_by)
    )


def _choice(hit: Hit) -> Choice:
    branch = hit.branch
    if branch is None:
        return Choice(hit.dfsp.code + BETWEEN, hit.dfsp.name, "", "", hit.dfsp.code)
    place = ", ".join(part for part in (branch.place, branch.street if hit.twin else "") if part)
    value = f"{hit.dfsp.code}{BETWEEN}{branch.code}"
    return Choice(value, hit.dfsp.name, branch.name, place, branch.code)


def _valid(account: BankAccount) -> BankAccount:
    """Raises Refused for signs or lengths that nobody could sign."""
    try:
        return msgspec.convert(msgspec.to_builtins(account), BankAccount)
    except msgspec.ValidationError as error:
        raise Refused("act.form", "bank") from error


def _part(form: Mapping[str, str], name: str) -> str:
    return " ".join(form.get(name, "").split())[:MOST]


def _digits(number: str) -> str:
    """As it is written on the passbook, without what only parts it for the eye."""
    return "".join(sign for sign in number if sign not in " -./")
