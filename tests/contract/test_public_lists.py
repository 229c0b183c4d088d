"""Lists that others publish, as their packages hold them: small pieces of each, in its own form."""

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_agent.adapters.directory.bundle import Bundle, read_bundle
from spar_agent.adapters.directory.public_lists import PUBLIC, read_public, schwifty_list
from spar_agent.adapters.directory.romaji import readings_of_kana
from spar_agent.cli import main
from spar_agent.errors import DirectoryBad

ZENGIN = """module.exports = {"0001": {"code": "0001", "name": "みずほ", "kana": "ミズホ",
 "hira": "みずほ", "roma": "mizuho", "branches": {"001": {"code": "001",
 "name": "東京営業部", "kana": "トウキヨウ", "hira": "とうきよう", "roma": "toukiyou"}}}};
"""
DATA = {
    "zengin": ZENGIN,
    "bangladesh": json.dumps(
        {"banks": [
            {"code": "010", "name": "AGRANI BANK PLC", "payable": True, "branches": [
                {"routing": "010010048", "name": "BADHAL BAZAR", "district": "COXS_BAZAR"}]},
            {"code": "999", "name": "GONE", "payable": False, "branches": []},
        ]}
    ),
    "nigeria": json.dumps(
        [
            {"id": "a", "name": "Access Bank Plc", "short_name": "Access Bank", "cbn_code": "044",
             "merged_into": None, "aliases": ["Access"]},
            {"id": "d", "name": "Diamond Bank Plc", "short_name": None, "cbn_code": "063",
             "merged_into": "a", "aliases": []},
            {"id": "x", "name": "No Code", "cbn_code": None},
        ]
    ),
    "brazil": "\ufeff" + json.dumps(
        [{"COMPE": "001", "LongName": "Banco do Brasil S.A.", "ShortName": "BCO DO BRASIL S.A."},
         {"COMPE": None, "LongName": "Sem", "ShortName": "S"}]
    ),
    "mexico": "BANKS = {\n    '002': '40002',\n}\nBANK_NAMES = {\n    '40002': 'BANAMEX',\n}\n",
    "india": json.dumps({"HDFC": "HDFC Bank"}),
    "ghana": json.dumps(
        [{"bank": "10103", "sort_code": "BoG", "branch_name": "BANK OF GHANA -AGONA SWEDRU"}]
    ),
}  # fmt: skip
CODES = {
    "zengin": ("0001", "001"),
    "bangladesh": ("010", "010010048"),
    "nigeria": ("044", ""),
    "brazil": ("001", ""),
    "mexico": ("002", ""),
    "india": ("HDFC", ""),
    "ghana": ("BOG", "010103"),
}


def in_archive(name: str, text: str) -> bytes:
    held = io.BytesIO()
    inner = f"package/{PUBLIC[name].member}"
    if PUBLIC[name].package.startswith("npm"):
        with tarfile.open(fileobj=held, mode="w:gz") as packed:
            info = tarfile.TarInfo(inner)
            info.size = len(text.encode())
            packed.addfile(info, io.BytesIO(text.encode()))
    else:
        with zipfile.ZipFile(held, "w") as wheel:
            wheel.writestr(inner, text)
    return held.getvalue()


def built(folder: Path, data: bytes, *more: str) -> Bundle:
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "key.pem").write_bytes(pem)
    (folder / "in").write_bytes(data)
    out = folder / "out.spardir"
    table = str(folder / "in") if data else "-"
    given = ["directory", "build", table, str(out), "--key", str(folder / "key.pem"), *more]
    assert main(given) == 0
    return read_bundle(out.read_bytes(), [key.public_key().public_bytes_raw()])


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_country_starts_in_one_command(tmp_path: Path, name: str) -> None:
    bundle = built(tmp_path, in_archive(name, DATA[name]), "--public", name)
    bank, branch = CODES[name]
    assert bundle.country == PUBLIC[name].country
    assert bundle.dfsps[0].code == bank
    assert [one.code for one in bundle.branches] == ([branch] if branch else [])
    assert bundle.dfsps[0].branch_required is (bool(branch) or name == "india")


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_the_data_file_alone_is_enough_and_another_file_is_refused(name: str) -> None:
    assert read_public(name, DATA[name].encode()) == read_public(name, in_archive(name, DATA[name]))
    for data in (b"{}", b"[1]", b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"\xff\xfe"):
        with pytest.raises(DirectoryBad):
            read_public(name, data)


def test_mergers_and_account_rules_are_taken_where_the_list_tells_them() -> None:
    access, diamond = read_public("nigeria", DATA["nigeria"].encode())[0]
    assert (diamond.replaced_by, access.rule.check, access.rule.region) == ("044", "nuban", "044")
    (banamex,), _ = read_public("mexico", DATA["mexico"].encode())
    assert (banamex.rule.min_len, banamex.rule.pattern[:3]) == (18, "002")


def test_schwiftys_registry_gives_the_banks_of_a_country(tmp_path: Path) -> None:
    bundle = built(tmp_path, b"", "--public", "schwifty", "--country", "DE")
    assert len(bundle.dfsps) > 1000
    assert {dfsp.rule.check for dfsp in bundle.dfsps} == {"iban"}
    assert {dfsp.rule.min_len for dfsp in bundle.dfsps} == {22}
    with pytest.raises(DirectoryBad):
        schwifty_list("KE")


@pytest.mark.parametrize(
    ("kana", "typed"),
    [
        ("トウキヨウ", {"toukiyou", "toukyou", "tokyo"}),
        ("サツポロ", {"satsuporo", "sapporo"}),
        ("シンジユク", {"shinjiyuku", "shinjuku"}),
        ("ﾎﾂｺｳ", {"hotsukou", "hokkou", "hokko"}),
        ("チヨウフ", {"chiyoufu", "choufu", "chofu"}),
        ("オオサカ", {"oosaka", "osaka"}),
        ("センタ－", {"senta"}),
    ],
)
def test_kana_is_typed_in_latin_letters_in_more_than_one_way(kana: str, typed: set[str]) -> None:
    assert typed <= set(readings_of_kana(kana))
    assert readings_of_kana(kana)[0] == kana
