from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_agent.adapters.directory.bundle import read_bundle
from spar_agent.adapters.directory.table import read_table
from spar_agent.cli import main
from spar_agent.errors import DirectoryBad, DirectoryUntrusted

GOOD = "IFSC,Bank code,Bank,Branch,City\nAAAA0000001,AAAA,Bank A,Dumas,Surat\n"
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pem = KEY.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (tmp_path / "key.pem").write_bytes(pem)
    (tmp_path / "key.pub").write_text(KEY.public_key().public_bytes_raw().hex(), encoding="utf-8")
    return tmp_path


def build(folder: Path, text: str, *more: str) -> int:
    (folder / "in.csv").write_text(text, encoding="utf-8")
    given = ["directory", "build", str(folder / "in.csv"), str(folder / "out.spardir"), *more]
    return main(
        [*given, "--key", str(folder / "key.pem"), "--country", "IN", "--list-version", "7"]
    )


def test_a_list_is_built_verified_and_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(folder, GOOD) == 0
    for command in ("verify", "show"):
        given = [
            "directory",
            command,
            str(folder / "out.spardir"),
            "--trust",
            str(folder / "key.pub"),
        ]
        assert main(given) == 0
    assert "Bank A" in capsys.readouterr().out


def test_one_bad_line_is_named_and_leaves_the_old_list(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "out.spardir").write_bytes(b"the old one")
    bad = GOOD + "AAAA0000001,AAAA,Bank A,Again,Surat\nAAAA0000002,AAAA,Bank A,,Surat\n"
    assert build(folder, bad) == 2
    printed = capsys.readouterr().err
    assert "line 3: the same branch as line 2" in printed
    assert "line 4: name is empty" in printed
    assert (folder / "out.spardir").read_bytes() == b"the old one"
    assert {path.name for path in folder.iterdir()} == {
        "in.csv",
        "key.pem",
        "key.pub",
        "out.spardir",
    }


def test_mislabelled_columns_are_noticed_and_put_right_by_naming_them() -> None:
    data = b"bank,sort_code,branch,bank_code\n030100,Absa Bank,Accra Main,ABSA\n"
    assert "mixed up" in read_table(data).bad[0].reason
    right = read_table(data, {"code": "bank", "bank_name": "sort_code"})
    assert right.bad == ()
    assert right.branches[0].code == "030100"
    assert [(bank.code, bank.name) for bank in right.dfsps] == [("ABSA", "Absa Bank")]


def test_delimiter_and_encoding_are_guessed_and_reported() -> None:
    table = read_table("code;name;bank_code\n1;Zürich;UB\n".encode("cp1252"))
    assert (table.sheet.delimiter, table.sheet.encoding) == (";", "cp1252")
    assert table.sheet.guessed
    assert table.samples == ("Zürich",)
    assert table.branches[0].name == "Zürich"


def test_a_cell_of_two_lines_does_not_shift_the_line_numbers() -> None:
    table = read_table(b'code,name,bank_code,street\n1,A,B,"x\ny"\n2,,B,z\n')
    assert [bad.number for bad in table.bad] == [4]


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b'code,name,bank_code\n1,"A,B\n'])
def test_a_file_that_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(DirectoryBad):
        read_table(data)


def test_a_changed_byte_or_a_strange_key_is_refused(folder: Path) -> None:
    assert build(folder, GOOD) == 0
    data = (folder / "out.spardir").read_bytes()
    public = KEY.public_key().public_bytes_raw()
    changed = data[:-1] + bytes([data[-1] ^ 1])
    with pytest.raises(DirectoryUntrusted):
        read_bundle(changed, [public])
    other = Ed25519PrivateKey.from_private_bytes(b"o" * 32).public_key().public_bytes_raw()
    with pytest.raises(DirectoryUntrusted):
        read_bundle(data, [other])
