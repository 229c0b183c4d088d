"""The account of somebody who works here, told so that signals name visits that lead to it.

What stays is a keyed mark; the number is shown to nobody, not even on the page that took it.
"""

from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from spar_central.console.access import Answer, Call, View, go
from spar_central.console.naming import Banks
from spar_central.directory.lists import Dfsp
from spar_central.errors import Refused
from spar_central.numbers.checking import CheckedNumber, check_number
from spar_central.records import office_lists, staff_accounts
from spar_central.records.office_lists import PersonRow
from spar_central.trust.accounts import (
    BankAccount,
    EmailWallet,
    FaType,
    FinancialAddress,
    MobileWallet,
)

ROWS: Final = 8
MAX_SIGNS: Final = 120

MarkOf = Callable[[FinancialAddress], str]
"""What stands for an account."""


class StaffAccountPages:
    """For supervisors of the office and administrators, about others than themselves."""

    def __init__(self, mark_of: MarkOf, banks: Banks) -> None:
        self._mark_of = mark_of
        self._banks = banks

    async def page(self, call: Call) -> Answer:
        """``GET /people/{id}/account``: how many are known; search of a bank or wallet."""
        person = await self._person(call)
        asked = call.query("bank", MAX_SIGNS)
        values: dict[str, object] = {
            "of": person, "asked": asked, "choices": self._choices(asked),
            "known": await staff_accounts.of_person(call.tx, person.person_id),
            "is_self": person.staff_number == call.viewer.human,
        }  # fmt: skip
        return View("console/staff_account.html", values)

    async def add(self, call: Call) -> Answer:
        """``POST /people/{id}/account``: kept as a mark, on record without it."""
        person = await self._person(call)
        viewer = call.viewer
        if person.staff_number == viewer.human:
            raise Refused("person.same")
        mark = self._mark_of(self._account(call.form))
        new = await staff_accounts.add(call.tx, mark, person.person_id, viewer.human, call.now)
        call.note("person.account", person.staff_number)
        if new:
            call.say("Kept as a mark; the number is nowhere. Signals tell of visits from now on.")
        else:
            call.say("This account was known.", "info")
        return go(f"/people/{person.person_id}/account")

    def _choices(self, asked: str) -> list[Dfsp] | None:
        """None while there is no list."""
        banks = self._banks()
        if banks is None:
            return None
        found = {hit.dfsp.code: hit.dfsp for hit in banks.search(asked, 4 * ROWS)}
        return [one for one in found.values() if not one.replaced_by][:ROWS]

    def _account(self, form: Mapping[str, str]) -> FinancialAddress:
        """Raises Refused ``act.form``: something is missing, or the bank has no such numbers."""
        number = " ".join(form.get("number", "").split())[:MAX_SIGNS]
        code = " ".join(form.get("code", "").split())[:MAX_SIGNS]
        banks = self._banks()
        hit = banks.find(code) if banks is not None else None
        kind = form.get("kind", "") if hit is None else hit.dfsp.kind
        if hit is not None:
            checked = check_number(number, hit.dfsp.rule, hit.dfsp.kind)
            if not isinstance(checked, CheckedNumber):
                raise Refused("act.form", checked)
            number = checked.value
        return _account_of(kind, code, number)

    async def _person(self, call: Call) -> PersonRow:
        person = await office_lists.person(call.tx, call.path("id"))
        if person is None or person.ended_at:
            raise Refused("web.unknown")
        call.of_office(person.office)
        return person


def _account_of(kind: str, code: str, number: str) -> FinancialAddress:
    made: FinancialAddress
    if kind == FaType.BANK:
        made = BankAccount("", code, "", "", number)
    elif kind == FaType.MOBILE_WALLET:
        made = MobileWallet("", code, number)
    elif kind == FaType.EMAIL_WALLET:
        made = EmailWallet("", code, number)
    else:
        raise Refused("act.form", "kind")
    try:
        return msgspec.convert(msgspec.to_builtins(made), type(made))
    except msgspec.ValidationError as error:
        raise Refused("act.form", "account") from error
