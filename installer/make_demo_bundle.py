"""Builds the demo list of banks in demo/banks from the RBI's public branch list.

    python installer/make_demo_bundle.py BRANCHES.csv

BRANCHES.csv has the columns ifsc, bank_id, branch, address, city, district, state. A key is made
for this one run: its public half is written beside the bundle, its private half is forgotten. For
a list of your own use ``spar-agent directory build`` with your own key.
"""

import csv
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_agent.adapters.directory.bundle import Bundle, read_bundle, write_bundle
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Branch, Dfsp

OUT = Path(__file__).resolve().parents[1] / "demo" / "banks"
MERGED = {"ALLA": "IDIB", "ANDB": "UBIN", "BKDN": "BARB", "STBP": "SBIN"}
"""Mergers of public-sector banks in India, 2017 to 2020 (Ministry of Finance)."""

NAMES = {
    "ABHY": "Abhyudaya Co-operative Bank",
    "ABNA": "Royal Bank of Scotland",
    "ADCB": "Abu Dhabi Commercial Bank",
    "ADCC": "Akola District Central Co-operative Bank",
    "AKJB": "Akola Janata Commercial Co-operative Bank",
    "ALLA": "Allahabad Bank",
    "AMCB": "Ahmedabad Mercantile Co-operative Bank",
    "ANDB": "Andhra Bank",
    "ANZB": "Australia and New Zealand Banking Group",
    "APBL": "Andhra Pradesh State Co-operative Bank",
    "APGB": "Andhra Pragathi Grameena Bank",
    "APMC": "A.P. Mahesh Co-operative Urban Bank",
    "ASBL": "Apna Sahakari Bank",
    "AUCB": "Almora Urban Co-operative Bank",
    "BACB": "Bassein Catholic Co-operative Bank",
    "BARB": "Bank of Baroda",
    "BKDN": "Dena Bank",
    "BKID": "Bank of India",
    "CBIN": "Central Bank of India",
    "CNRB": "Canara Bank",
    "FDRL": "Federal Bank",
    "HCBL": "Hasti Co-operative Bank",
    "IBKL": "IDBI Bank",
    "ICIC": "ICICI Bank",
    "IDIB": "Indian Bank",
    "SBIN": "State Bank of India",
    "STBP": "State Bank of Patiala",
    "UBIN": "Union Bank of India",
}

WALLETS = (
    Dfsp("EXMOBILE", "Example Mobile Money (demo)", FaType.MOBILE_WALLET,
         AccountRule(region="IN", example="98765 43210"), 4, branch_required=False),
    Dfsp("EXPHONEPAY", "Example Phone Purse (demo)", FaType.MOBILE_WALLET,
         AccountRule(region="IN", example="98765 43210"), 4, branch_required=False),
    Dfsp("EXMAIL", "Example Mail Wallet (demo)", FaType.EMAIL_WALLET,
         AccountRule(example="name@example.org"), 3, branch_required=False),
)  # fmt: skip

_MENDED = {
    **{chr(byte): bytes((byte,)).decode("cp1252", "replace") for byte in range(0x80, 0xA0)},
    "\u00a0": " ",
    "\u00fd": " ",  # what the list had where a character was lost before it came to us
}
_SMALL = {"of", "and", "the"}
_KEEP = re.compile(r"^(?:[IVX]+|[A-Z]{1,2}|RTGS|ATM|NRI|SSI|MIDC|GIDC|IIT|BHEL|MG)$")


def mended(text: str) -> str:
    """``text`` as it was before somebody read its UTF-8 bytes as code page 437.

    The public list is so in 568 of its rows: a no-break space stands there as two letters, a dash
    (a Windows-1252 byte taken for Latin-1) as two others. Text that was never spoilt stays.
    """
    if text.isascii():
        return text
    try:
        found = text.encode("cp437").decode("utf-8")
    except UnicodeError:
        return text
    return "".join(_MENDED.get(char, char) for char in found)


def calm(text: str) -> str:
    """SHOUTING turned into a name people read."""
    words = re.split(r"(\s+|[-/(),.])", " ".join(text.replace(".", ". ").split()))
    calmed = [
        word if _KEEP.match(word) else word.lower() if word.lower() in _SMALL else word.capitalize()
        for word in words
    ]
    return " ".join("".join(calmed).split()).strip(" ,.-")


def branches(path: Path) -> Iterator[Branch]:
    """The branches of the CSV, names calmed."""
    with path.open(encoding="utf-8", newline="") as file:
        for spoilt in csv.DictReader(file):
            row = {name: mended(text) for name, text in spoilt.items()}
            code = row["ifsc"].strip()
            if not re.fullmatch(r"[A-Z]{4}0[A-Z0-9]{6}", code):
                continue
            postcode = re.search(r"\b(\d{6})\b", row["address"].replace(" ", ""))
            yield Branch(
                code,
                calm(row["branch"]) or code,
                code[:4],
                calm(row["city"]),
                calm(row["state"]),
                calm(row["address"])[:160],
                postcode[1] if postcode else "",
            )


def main() -> int:
    """Writes demo.spardir and demo.pub."""
    rows = sorted(branches(Path(sys.argv[1])), key=lambda b: b.code)
    codes = sorted({row.dfsp_code for row in rows} | set(MERGED.values()))
    rule = AccountRule(min_len=9, max_len=18, pattern=r"[0-9]{9,18}", example="3012 3456 789")
    banks = [
        Dfsp(code, NAMES.get(code, code), FaType.BANK, rule, 2, MERGED.get(code, ""))
        for code in codes
    ]
    bundle = Bundle(
        "demo-2026.11", "IN", datetime(2026, 11, 2, tzinfo=UTC), (*banks, *WALLETS), tuple(rows)
    )
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(
        serialization.Encoding.Raw, serialization.PublicFormat.Raw
    )
    data = write_bundle(bundle, key)
    read_bundle(data, [public])
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "demo.spardir").write_bytes(data)
    (OUT / "demo.pub").write_text(public.hex() + "\n", encoding="utf-8")
    unnamed = sorted(bank.code for bank in banks if bank.name == bank.code)
    sys.stdout.write(f"{len(rows)} branches, {len(banks)} banks, {len(data)} bytes\n")
    sys.stdout.write(f"banks without a name: {unnamed}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
