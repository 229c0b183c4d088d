"""Writes found.json and numbers.json by the desk's own search and number rules.

Held by both sides: tests/contract/test_directory_vectors.py, tests/central/test_directory.py.
"""

import json
import sys
import tempfile
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import Any

from spar_agent.adapters.store.db import migrate
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import connect
from spar_agent.domain.account import FaType
from spar_agent.domain.checks import CheckedNumber, check_number
from spar_agent.domain.directory import AccountRule
from tests.fakes import FakeClock
from tests.lists.lists import COUNTRIES, list_of, queries_of

HERE = Path(__file__).parent
EVERY = 4
"""Each so-many-th of the 2,000 queries; and the same with a slip in it."""

RULES = {
    "any": AccountRule(),
    "india": AccountRule(min_len=9, max_len=18, pattern=r"[0-9]{9,18}", example="00012345678"),
    "grouped": AccountRule(min_len=12, max_len=12, group=(3, 3, 6)),
    "iban": AccountRule(check="iban"),
    "iban of Germany": AccountRule(check="iban", region="DE"),
    "nuban": AccountRule(check="nuban", region="011", min_len=10, max_len=10),
    "clabe": AccountRule(check="clabe", min_len=18, max_len=18),
    "kontonr": AccountRule(check="kontonr"),
    "luhn": AccountRule(check="luhn"),
    "phone of Kenya": AccountRule(region="KE", operators=("Safaricom",)),
    "phone of India": AccountRule(region="IN"),
    "phone, new prefix": AccountRule(region="KE", pattern=r"\+2541[0-9]{8}"),
    "upi": AccountRule(check="upi"),
}
TEXTS = (
    "", " ", "No.", "0001 2345 678", "०००१२३४५६७८", "0001-2345-678", "A/C No. 00012345678",
    "رقم الحساب: ٠٠٠١٢٣٤٥٦٧٨", '="00012345678"', "'00012345678", "301234567890.0", "3.01E+11",
    "0001/2345/678", "00012345678\n00012345679", "12345", "1" * 19, "1" * 35, "0001234ABCD",
    "0001_345678", "1.branch_code:2", "123 456 789012", "፩፪፫፬፭፮፯፰፱፩፪", "０００１２３４５６７８",
    "DE89 3704 0044 0532 0130 00", "IBAN DE89370400440532013000", "DE89370400440532013001",
    "GB29 NWBK 6016 1331 9268 19", "IBAN: FR14 2004 1010 0505 0001 3M02 606", "0000014579",
    "0000014578", "032180000118359719", "032180000118359718", "86011117947", "86011117948",
    "79927398713", "79927398710", "0712 345678", "+254 712 345 678", "00254712345678",
    "+254 (0)712 345678", "254712345678", "0733 123456", "0110 123456", "9900112233", "९९००११२२३३",
    "+91 99001 12233", "0917123456", "+256 772 123456", "https://wa.me/254712345678",
    "07123456789 1",
    "asha@okbank", "UPI: asha.devi@ok.bank", "asha@okbank.", "@okbank", " Asha@EXAMPLE.org ",
    "mailto:asha@example.org", "asha@", "asha@example.org.branch_code:1@x.org",
    "\u202a00012345678\u202c",
)  # fmt: skip
KINDS = (FaType.BANK, FaType.MOBILE_WALLET, FaType.EMAIL_WALLET)


def slipped(text: str) -> str:
    """Two neighbouring letters swapped, about the middle."""
    at = len(text) // 2
    return text[: at - 1] + text[at : at + 1] + text[at - 1 : at] + text[at + 1 :]


def found_by(directory: StoreDirectory, typed: str) -> list[list[Any]]:
    """[bank, branch, fuzzy, twin] of the rows shown."""
    return [
        [hit.dfsp.code, hit.branch.code if hit.branch else "", hit.fuzzy, hit.twin]
        for hit in directory.search(typed)
    ]


def typed_in(country: str) -> list[str]:
    """What is searched for in one of COUNTRIES."""
    asked = [typed for typed, _, _ in queries_of(country)][::EVERY]
    return [*asked, *(slipped(typed) for typed in asked[::2]), "", "bank", "zzzz", "1"]


def verdict(text: str, rule: AccountRule, kind: FaType) -> list[Any] | str:
    """[value, shown, operator, moved, abroad], or the fault."""
    read = check_number(text, rule, kind)
    if isinstance(read, CheckedNumber):
        return [read.value, read.shown, read.operator, read.moved, read.abroad]
    return read.value


def numbers() -> dict[str, Any]:
    """Rules by name, and [text, rule, kind, verdict]."""
    cases = [
        [text, name, kind.value, verdict(text, rule, kind)]
        for text, (name, rule), kind in product(TEXTS, RULES.items(), KINDS)
    ]
    return {"rules": {name: asdict(rule) for name, rule in RULES.items()}, "cases": cases}


def found() -> dict[str, Any]:
    """Country to [typed, rows]."""
    made = {}
    for country in COUNTRIES:
        with tempfile.TemporaryDirectory() as folder:
            conn = connect(Path(folder) / "vault.db", bytes(32))
            migrate(conn)
            directory = StoreDirectory(conn, FakeClock())
            directory.replace(list_of(country))
            made[country] = [[typed, found_by(directory, typed)] for typed in typed_in(country)]
            conn.close()
    return made


def main() -> int:
    """Both files, one case a line."""
    for name, content in (("found", found()), ("numbers", numbers())):
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        text = text.replace("],[", "],\n[")
        (HERE / f"{name}.json").write_text(text + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
