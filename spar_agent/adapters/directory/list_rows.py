"""Clean lines of a table made into banks, wallets, branches and the rules of their accounts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from spar_agent.domain.account import FaType
from spar_agent.domain.check_digits import CHECKS
from spar_agent.domain.checks import CheckedNumber, check_number, is_ifsc, rule_is_known
from spar_agent.domain.directory import AccountRule, Branch, Dfsp
from spar_agent.domain.patterns import is_safe_pattern
from spar_agent.domain.strategy import DEFAULTS

RULE_FIELDS = ("pattern", "length", "min_length", "max_length", "grouping", "check", "prefix",
               "phone_region", "operators", "example")  # fmt: skip
BANK_FIELDS = ("bank_name", "bank_readings", "bank_replaced_by", "branch_required", "rule",
               "strategy", *RULE_FIELDS)  # fmt: skip
RULE_KIND = "RULE"
IFSC = "ifsc"
_KINDS = {
    "": "BANK",
    "BANK": "BANK",
    "MOBILE_WALLET": "MOBILE_WALLET",
    "WALLET": "MOBILE_WALLET",
    "EMAIL_WALLET": "EMAIL_WALLET",
    RULE_KIND: RULE_KIND,
}
_YES, _NO = {"yes", "y", "true", "1"}, {"no", "n", "false", "0"}
_LONGEST = 34


class BadCell(ValueError):
    """Why a line cannot be used; the text is for the person."""


@dataclass(slots=True)
class _Owner:
    """A bank, wallet or rule as its lines tell it. lines: where each of its cells was first set."""

    kind: str
    line: int
    cells: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


class ListRows:
    """Takes rows one by one; banks and branches at the end."""

    def __init__(self) -> None:
        self._owners: dict[str, _Owner] = {}
        self._branches: dict[tuple[str, str], tuple[int, Branch]] = {}

    def add(self, line: int, row: Mapping[str, str]) -> None:
        """One line of clean cells by our field names. Raises BadCell.

        The cells of a bank stand on any of its lines, once or always the same.
        """
        kind = _KINDS.get(re.sub(r"[^A-Z]+", "_", row.get("kind", "").upper()).strip("_"))
        if kind is None:
            raise BadCell("kind is none of BANK, MOBILE_WALLET, EMAIL_WALLET, RULE")
        code, branch = row["bank_code"], row.get("code", "")
        if branch and kind != FaType.BANK:
            raise BadCell("a wallet or a rule has no branch")
        if row.get("name") and not branch:
            raise BadCell("code is empty")
        if branch and not row.get("name"):
            raise BadCell("name is empty")
        if branch and (code, branch) in self._branches:
            raise BadCell(f"the same branch as line {self._branches[code, branch][0]}")
        key = f"{RULE_KIND} {code}" if kind == RULE_KIND else code
        owner = self._owners.get(key) or _Owner(kind, line)
        if owner.kind != kind:
            raise BadCell(f"the same code as the {owner.kind} on line {owner.line}")
        self._set(owner, line, row)
        self._owners[key] = owner
        if branch:
            self._branches[code, branch] = (line, _branch(row))

    def finished(self) -> tuple[tuple[Dfsp, ...], tuple[Branch, ...], list[tuple[int, str]]]:
        """(banks and wallets, branches, (line, reason) of what does not fit together)."""
        wrong: list[tuple[int, str]] = []
        rules: dict[str, AccountRule] = {}
        for key, owner in self._owners.items():
            if owner.kind == RULE_KIND:
                try:
                    rules[key.removeprefix(f"{RULE_KIND} ")] = _rule(owner, {})
                except BadCell as error:
                    wrong.append((owner.line, str(error)))
        with_branches = {bank for bank, _ in self._branches}
        dfsps = []
        for code, owner in self._owners.items():
            if owner.kind == RULE_KIND:
                continue
            try:
                dfsps.append(self._dfsp(code, owner, rules, with_branches))
            except BadCell as error:
                wrong.append((owner.line, str(error)))
        wrong += self._wrong_codes()
        return tuple(dfsps), tuple(branch for _, branch in self._branches.values()), wrong

    def _set(self, owner: _Owner, line: int, row: Mapping[str, str]) -> None:
        for name in BANK_FIELDS:
            value = row.get(name, "")
            if not value:
                continue
            if owner.cells.get(name, value) != value:
                said = "the bank has another name" if name == "bank_name" else f"another {name}"
                raise BadCell(f"{said} on line {owner.lines[name]}")
            owner.cells.setdefault(name, value)
            owner.lines.setdefault(name, line)

    def _dfsp(
        self, code: str, owner: _Owner, rules: Mapping[str, AccountRule], with_branches: set[str]
    ) -> Dfsp:
        cells, kind = owner.cells, FaType(owner.kind)
        rule = _rule(owner, rules)
        needs = _yes(cells.get("branch_required", ""), otherwise=code in with_branches)
        strategy = cells.get("strategy", "")
        if strategy and not strategy.isdecimal():
            raise BadCell("strategy is no number")
        dfsp = Dfsp(
            code, cells.get("bank_name", code), kind, rule, int(strategy or DEFAULTS[kind]),
            cells.get("bank_replaced_by", ""), kind is FaType.BANK and needs,
            several(cells.get("bank_readings", "")),
        )  # fmt: skip
        if not rule_is_known(rule):
            raise BadCell("check nuban wants the code of the bank as prefix: 3, 5 or 6 digits")
        example = rule.example
        if example and not isinstance(check_number(example, rule, kind), CheckedNumber):
            raise BadCell("the example does not fit the rule it stands beside")
        return dfsp

    def _wants_ifsc(self, branch: Branch) -> bool:
        """The bank of ``branch``, or the rule that it names, says so."""
        cells = self._owners[branch.dfsp_code].cells
        rule = self._owners.get(f"{RULE_KIND} {cells.get('rule', '')}")
        check = cells.get("check", "") or (rule.cells.get("check", "") if rule else "")
        return check.casefold() == IFSC

    def _wrong_codes(self) -> list[tuple[int, str]]:
        wrong = []
        codes = {branch for _, branch in self._branches}
        for code, owner in self._owners.items():
            successor = owner.cells.get("bank_replaced_by", "")
            if successor and (successor == code or successor not in self._owners):
                wrong.append((owner.line, f"bank_replaced_by {successor} is no other bank here"))
        for line, branch in self._branches.values():
            if self._wants_ifsc(branch) and not is_ifsc(branch.code):
                wrong.append((line, "code has not the form of an IFSC"))
            if branch.replaced_by and branch.replaced_by not in codes - {branch.code}:
                wrong.append((line, f"replaced_by {branch.replaced_by} is no other branch here"))
        return wrong


def several(cell: str) -> tuple[str, ...]:
    """The names in one cell, between semicolons or bars."""
    return tuple(dict.fromkeys(one.strip() for one in re.split("[;|；]", cell) if one.strip()))


def _branch(row: Mapping[str, str]) -> Branch:
    return Branch(
        row["code"],
        row["name"],
        row["bank_code"],
        row.get("place", ""),
        row.get("region", ""),
        row.get("street", ""),
        row.get("postcode", ""),
        row.get("replaced_by", ""),
        several(row.get("readings", "")),
    )


def _rule(owner: _Owner, rules: Mapping[str, AccountRule]) -> AccountRule:
    """The rule of the group that ``owner`` names, with what it says itself."""
    cells = owner.cells
    named = cells.get("rule", "")
    if named and named not in rules:
        raise BadCell(f"rule {named} stands on no line of kind RULE")
    rule = rules.get(named, AccountRule())
    length = cells.get("length", "")
    low = _number(cells, "min_length", length) or rule.min_len
    high = _number(cells, "max_length", length) or rule.max_len
    check = _check(cells) or rule.check
    if check not in CHECKS:
        raise BadCell(f"check {check} is none of {', '.join(sorted(CHECKS | {IFSC}))}")
    if high and low > high:
        raise BadCell("min_length is more than max_length")
    pattern = cells.get("pattern", "") or rule.pattern
    region = cells.get("phone_region", "").upper() or rule.region
    prefix = cells.get("prefix", "")
    if prefix and check in {"nuban", "iban"}:
        region = prefix
    elif prefix and pattern:
        raise BadCell("prefix and pattern: the prefix belongs into the pattern")
    elif prefix:
        pattern = f"{re.escape(prefix)}[0-9A-Z]*"
    if not is_safe_pattern(pattern):
        raise BadCell("pattern is no regular expression that can be tried quickly")
    return replace(
        rule,
        pattern=pattern,
        min_len=low,
        max_len=high,
        check=check,
        region=region,
        group=_grouping(cells.get("grouping", "")) or rule.group,
        operators=several(cells.get("operators", "")) or rule.operators,
        example=cells.get("example", "") or rule.example,
    )


def _check(cells: Mapping[str, str]) -> str:
    """The check of the account number; that of an IFSC is one of the branches' codes."""
    check = cells.get("check", "").casefold()
    return "none" if check == IFSC else check


def _number(cells: Mapping[str, str], name: str, otherwise: str) -> int:
    text = cells.get(name, "") or otherwise
    if text and not (text.isdecimal() and 0 < int(text) <= _LONGEST):
        raise BadCell(f"{name} is no number from 1 to {_LONGEST}")
    return int(text or 0)


def _grouping(text: str) -> tuple[int, ...]:
    if text and not re.fullmatch(r"[1-9](-[1-9])*", text):
        raise BadCell("grouping is not written like 4-4-4")
    return tuple(map(int, text.split("-"))) if text else ()


def _yes(text: str, *, otherwise: bool) -> bool:
    if not text:
        return otherwise
    if text.casefold() in _YES:
        return True
    if text.casefold() in _NO:
        return False
    raise BadCell("branch_required is neither yes nor no")
