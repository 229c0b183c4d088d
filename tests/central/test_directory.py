"""The portal's list of banks: found and checked as at the desk, signed, taken in by two."""

import base64
import gzip
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_agent.adapters.directory.bundle import MAGIC, Bundle, write_bundle
from spar_agent.domain.strategy import is_unsafe
from spar_central.directory.catalogue import Catalogue, open_catalogue
from spar_central.directory.lists import read_list
from spar_central.errors import Refused
from spar_central.numbers.checking import CheckedNumber, check_number
from spar_central.numbers.rule import AccountRule
from spar_central.trust.accounts import FaType, text_is_unsafe
from tests.central.test_cli import Shell, set_up, shell
from tests.lists.lists import COUNTRIES, list_of
from tests.vectors import directory as vectors

__all__ = ["shell"]
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
TRUSTED = KEY.public_key().public_bytes_raw()
FILES = Path(vectors.__file__).parent


def vector(name: str) -> Any:
    return json.loads((FILES / f"{name}.json").read_text("utf-8"))


def catalogue(bundle: Bundle, folder: Path) -> Catalogue:
    """As the desk signs it, taken in here."""
    return open_catalogue(read_list(write_bundle(bundle, KEY), [TRUSTED]), folder)


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_same_rows_are_found_as_at_the_desk(tmp_path: Path, country: str) -> None:
    banks = catalogue(list_of(country), tmp_path)
    cases = vector("found")[country]
    assert len(cases) > 100
    for typed, rows in cases:
        found = [
            [hit.dfsp.code, hit.branch.code if hit.branch else "", hit.fuzzy, hit.twin]
            for hit in banks.search(typed)
        ]
        assert found == rows, typed


def test_numbers_have_the_same_verdicts_as_at_the_desk() -> None:
    vectors = vector("numbers")
    rules = msgspec.convert(vectors["rules"], dict[str, AccountRule])
    assert len(vectors["cases"]) > 2000
    for text, rule, kind, wanted in vectors["cases"]:
        read = check_number(text, rules[rule], FaType(kind))
        if isinstance(read, CheckedNumber):
            got: Any = [read.value, read.shown, read.operator, read.moved, read.abroad]
        else:
            got = read.value
        assert got == wanted, (text, rule, kind)


def test_a_list_is_believed_by_its_signature_only() -> None:
    signed = write_bundle(list_of("ghana"), KEY)
    assert len(read_list(signed, [bytes(32), TRUSTED]).branches) > 1000
    changed = bytearray(signed)
    changed[-9] ^= 1
    for bad, code in (
        (bytes(changed), "directory.untrusted"),
        (signed.replace(MAGIC, b"SPAR-DIRECTORY 2\n"), "directory.form"),
        (MAGIC + b"no base64!\n", "directory.untrusted"),
    ):
        with pytest.raises(Refused) as refused:
            read_list(bad, [TRUSTED])
        assert refused.value.code == code
    with pytest.raises(Refused, match="untrusted"):
        read_list(signed, [bytes(32)])


@pytest.mark.parametrize(
    "harm",
    [
        {"dfsps": [{"code": "A", "name": "A", "kind": "BANK", "rule": {"pattern": "(a+)+b"}}]},
        {"dfsps": [{"code": "A", "name": "A", "kind": "BANK", "rule": {"check": "mine"}}]},
        {"dfsps": [{"code": "A", "name": "x.bank_code:y", "kind": "BANK", "rule": {}}]},
        {"dfsps": [{"code": "A", "name": "A", "kind": "BANK", "rule": {}}] * 2},
        {"branches": [{"code": "1", "name": "B", "dfsp_code": "?"}]},
        {"more": 1},
    ],
)
def test_a_list_that_would_do_harm_is_refused_whole(harm: dict[str, Any]) -> None:
    plain = {"version": "1", "country": "GH", "issued": "2026-11-01T00:00:00+00:00"}
    body = gzip.compress(json.dumps({**plain, "dfsps": [], "branches": [], **harm}).encode())
    signed = MAGIC + base64.b64encode(KEY.sign(body)) + b"\n" + body
    with pytest.raises(Refused) as refused:
        read_list(signed, [TRUSTED])
    assert refused.value.code == "directory.form"


def test_the_index_is_made_once_and_stays_whole(tmp_path: Path) -> None:
    first = catalogue(list_of("ghana"), tmp_path)
    (file,) = tmp_path.iterdir()
    made = file.stat().st_ino
    again = catalogue(list_of("ghana"), tmp_path)
    assert file.stat().st_ino == made
    assert first.search("accra") == again.search("accra") != ()


def test_step_by_step_reaches_every_branch(tmp_path: Path) -> None:
    banks = catalogue(list_of("ghana"), tmp_path)
    reached = [
        branch.code
        for bank in banks.dfsps(FaType.BANK)
        for region in banks.regions(bank.code)
        for branch in banks.branches(bank.code, region)
    ]
    assert sorted(reached) == sorted(branch.code for branch in list_of("ghana").branches)
    bank = banks.dfsps(FaType.BANK)[0]
    branch = banks.branches(bank.code)[0]
    hit = banks.find(bank.code, branch.code)
    assert hit is not None
    assert hit.branch == branch
    assert banks.find(bank.code, "no such") is None
    assert banks.find("no such") is None


def test_a_list_is_taken_in_by_two(shell: Shell, tmp_path: Path) -> None:
    set_up(shell)
    file, key = tmp_path / "ghana.spardir", tmp_path / "list.pub"
    file.write_bytes(write_bundle(list_of("ghana"), KEY))
    key.write_text(TRUSTED.hex(), "ascii")
    words = ("directory", "take", str(file), "--trust", str(key), "--by", "A-1")
    assert "there is none" in shell("directory", "show", code=1)
    assert "person.same" in shell(*words, code=2)
    said = shell(*words, "--and-by", "A-2")
    assert "1381 branches" in said
    assert "laptops do not use it" in said
    assert f"signed by {TRUSTED.hex()}" in shell("directory", "show")
    assert "ACCRA" in shell("directory", "find", "accra").upper()
    assert "directory.taken" in shell("records", "list")
    key.write_text(bytes(32).hex(), "ascii")
    assert "directory.untrusted" in shell(*words, "--and-by", "A-2", code=2)


def test_the_office_file_names_who_may_sign_and_no_older_list_is_taken(
    shell: Shell, tmp_path: Path
) -> None:
    set_up(shell)
    file, office = tmp_path / "list.spardir", tmp_path / "office.toml"
    two = ("--by", "A-1", "--and-by", "A-2")

    def take(issued: str, key: Ed25519PrivateKey = KEY, code: int = 0) -> str:
        dfsp = {"code": "A", "name": "Bank A", "kind": "BANK", "rule": {}}
        plain = {"version": issued, "country": "KE", "issued": f"{issued}T00:00:00+00:00"}
        body = gzip.compress(json.dumps({**plain, "dfsps": [dfsp], "branches": []}).encode())
        file.write_bytes(MAGIC + base64.b64encode(key.sign(body)) + b"\n" + body)
        return shell("directory", "take", str(file), *two, code=code)

    assert "names no list_signers" in take("2026-10-01", code=2)
    office.write_text(
        f'office_code = "SU"\nlist_signers = ["{"00" * 32}", "{TRUSTED.hex()}"]\n'
        '[central]\nurl = "https://c.org"\n',
        "utf-8",
    )
    said = shell("officefile", "make", str(office), *two, "--yes")
    assert "who may sign lists of banks" in said
    assert "directory.untrusted" in take("2026-10-01", Ed25519PrivateKey.generate(), 2)
    assert "directory.future" in take("2126-10-01", code=2)
    assert "number 1" in take("2026-10-01")
    assert "directory.older" in take("2026-09-30", code=2)
    assert "number 2" in take("2026-10-02")
    assert "version 2026-10-02" in shell("directory", "show")


def test_names_of_banks_in_every_script_are_safe_here_as_at_the_desk() -> None:
    """A blank or a joiner of another script once refused every account of such a bank."""
    signs = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    texts = [f"A{sign}B" for sign in signs] + ["x.bank_code:y", ".x:y", "Cafe\u0301", "Café"]
    unlike = [text for text in texts if text_is_unsafe(text) != (is_unsafe(text) is not None)]
    assert unlike == []
