"""Writes the table of docs/numbers.md: of 2,000 slips of each kind, how many each rule catches.

A slip is caught when the slipped number cannot be paid to, or is read as the right one all the same
(a phone without its zero). The second entry catches the others.
"""

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, partial
from itertools import product
from pathlib import Path
from string import ascii_uppercase
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "numbers.md"
SLIPS: Final = 2_000
MARK: Final = "<!-- made by installer/measure_slips.py -->"

Chance = random.Random
Maker = Callable[[Chance], str]
Paid = Callable[[str], str]
"""What a text is paid to; empty when it is refused."""


def digits(count: int) -> Maker:
    """Any ``count`` digits, not beginning with zero."""
    return lambda chance: str(chance.randrange(10 ** (count - 1), 10**count))


def checked(body: Maker, paid: Paid) -> Maker:
    """``body`` and the check digit that passes."""

    def make(chance: Chance) -> str:
        while True:
            start = body(chance)
            for digit in "0123456789":
                if paid(start + digit):
                    return start + digit

    return make


def cbu(chance: Chance) -> str:
    """A CBU: bank and branch with their check digit, the account with its own."""
    from stdnum.ar.cbu import calc_check_digit

    parts = [digits(count)(chance) for count in (7, 13)]
    return "".join(part + calc_check_digit(part) for part in parts)


@cache
def iban_countries() -> tuple[str, ...]:
    """Every country that has IBANs, as schwifty knows them."""
    from schwifty import registry
    from schwifty.exceptions import SchwiftyException

    known = []
    for first, second in product(ascii_uppercase, repeat=2):
        with suppress(SchwiftyException, LookupError):
            registry.get_iban_spec(first + second)
            known.append(first + second)
    return tuple(known)


def iban(chance: Chance) -> str:
    """An IBAN of any country, as schwifty builds them."""
    from schwifty import IBAN

    country = chance.choice(iban_countries())
    return str(IBAN.random(country, random=chance, use_registry=False))


def one_digit(text: str, chance: Chance) -> str:
    """Another digit in one place."""
    at = chance.choice([at for at, sign in enumerate(text) if sign.isdigit()])
    return text[:at] + chance.choice("0123456789".replace(text[at], "")) + text[at + 1 :]


def swap(text: str, chance: Chance) -> str:
    """Two neighbours that differ, swapped."""
    places = [at for at in range(len(text) - 1) if text[at] != text[at + 1]]
    at = chance.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def lost(text: str, chance: Chance) -> str:
    """One sign left out."""
    at = chance.randrange(len(text))
    return text[:at] + text[at + 1 :]


def doubled(text: str, chance: Chance) -> str:
    """One sign typed twice."""
    at = chance.randrange(len(text))
    return text[: at + 1] + text[at:]


KINDS: Final = {"one digit": one_digit, "swap": swap, "lost": lost, "doubled": doubled}


def rules() -> Iterator[tuple[str, Maker, Paid]]:
    """Name, a maker of numbers, and what a number is paid to."""
    from spar_agent.domain.account import FaType
    from spar_agent.domain.checks import CheckedNumber, check_number
    from spar_agent.domain.directory import AccountRule
    from spar_agent.domain.ids import PersonId, read_person_id

    def paid(text: str, rule: AccountRule, kind: FaType) -> str:
        read = check_number(text, rule, kind)
        return read.value if isinstance(read, CheckedNumber) else ""

    def bank(rule: AccountRule) -> Paid:
        return partial(paid, rule=rule, kind=FaType.BANK)

    def phone(region: str) -> Paid:
        return partial(paid, rule=AccountRule(region=region), kind=FaType.MOBILE_WALLET)

    def with_length(check: str, count: int, region: str = "") -> Paid:
        return bank(AccountRule(check=check, min_len=count, max_len=count, region=region))

    yield "IBAN, all registries", iban, bank(AccountRule(check="iban", min_len=15, max_len=34))
    yield "CBU", cbu, with_length("cbu", 22)
    for name, check, count, region in (
        ("NUBAN of a bank (011)", "nuban", 10, "011"),
        ("NUBAN of another institution (50547)", "nuban", 10, "50547"),
        ("CLABE", "clabe", 18, ""),
        ("CCC (Spain)", "ccc", 20, ""),
        ("Kontonummer (Norway)", "kontonr", 11, ""),
        ("ABA routing number", "rtn", 9, ""),
        ("ABN", "abn", 11, ""),
        ("Luhn, 11 digits", "luhn", 11, ""),
        ("Verhoeff, 11 digits", "verhoeff", 11, ""),
    ):
        rule = with_length(check, count, region)
        yield name, checked(digits(count - 1), rule), rule
    india = bank(AccountRule(pattern="[0-9]{9,18}", min_len=9, max_len=18))
    yield "India, 9 to 18 digits, no check digit", digits(14), india
    yield "a bank with 12 digits, no check digit", digits(12), with_length("none", 12)
    yield "phone, Kenya", lambda chance: f"07{chance.randrange(10**8):08d}", phone("KE")
    yield "phone, India", lambda chance: f"9{chance.randrange(10**9):09d}", phone("IN")
    yield "phone, Philippines", lambda chance: f"0917{chance.randrange(10**7):07d}", phone("PH")

    def person(text: str) -> str:
        read = read_person_id(text)
        return read.value if isinstance(read, PersonId) else ""

    yield "UIN, 10 digits", checked(digits(9), person), person
    yield "VID, 16 digits", checked(digits(15), person), person


def shares() -> Iterator[tuple[str, dict[str, float]]]:
    """Per rule the caught share of each kind of slip, 0 to 1. The same in every run."""
    for name, make, paid in rules():
        chance = random.Random(f"slips of {name}")  # noqa: S311 -- the same each time
        found = dict.fromkeys(KINDS, 0)
        for _ in range(SLIPS):
            number = make(chance)
            while not paid(number):
                number = make(chance)
            for kind, slip in KINDS.items():
                found[kind] += paid(slip(number, chance)) in {"", paid(number)}
        yield name, {kind: caught / SLIPS for kind, caught in found.items()}


def table() -> str:
    """The table in Markdown."""
    head = ["| rule | " + " | ".join(KINDS) + " |", "| --- |" + " --- |" * len(KINDS)]
    rows = [
        f"| {name} | " + " | ".join(f"{share * 100:.1f} %" for share in found.values()) + " |"
        for name, found in shares()
    ]
    return "\n".join([*head, *rows])


def main() -> None:
    """Write the table into the page, after the mark."""
    sys.path.insert(0, str(ROOT))
    text = PAGE.read_text("utf-8")
    before, mark, _ = text.partition(MARK)
    PAGE.write_text(f"{before}{mark}\n\n{table()}\n", "utf-8")


if __name__ == "__main__":
    main()
