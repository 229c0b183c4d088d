import json
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from spar_sandbox.storage.keys import KeysDamaged, SandboxKeys, open_keys
from spar_sandbox.storage.partner_file import write_partner_file
from tests.sandbox.partner_client import MosipPartner

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_a_second_start_finds_the_same_keys(data: Path, keys: SandboxKeys) -> None:
    again = open_keys(data, NOW)
    assert again.registration == keys.registration
    assert again.partner.certificate == keys.partner.certificate
    assert again.token_secret == keys.token_secret


def test_private_files_are_for_the_owner_alone(data: Path, partner: MosipPartner) -> None:
    files = [p for p in data.rglob("*") if p.is_file()]
    assert {p.name for p in files} >= {"partner.json", "root.key.pem", "secrets.json"}
    assert {stat.S_IMODE(p.stat().st_mode) for p in files} == {0o600}
    assert stat.S_IMODE((data / "keys").stat().st_mode) == 0o700


def test_partner_json_holds_all_a_client_needs(data: Path, keys: SandboxKeys) -> None:
    path = write_partner_file(data, keys, "http://127.0.0.1:4711")
    content = json.loads(path.read_bytes())
    assert set(content) == {
        "base_url",
        "ida_base_url",
        "partner_id",
        "misp_licence_key",
        "api_key",
        "authorization",
        "partner_key_pem",
        "partner_cert_pem",
        "ida_cert_pem",
        "trust_anchor_pem",
        "device_anchor_pem",
        "ftm_anchor_pem",
        "card_issuers",
        "domain_uri",
        "env",
    }
    policies = json.loads((data / "policies.json").read_bytes())
    assert set(policies) == {"otp", "biometric"}
    assert len({content["api_key"], *policies.values()}) == 3
    assert content["ida_base_url"] == "http://127.0.0.1:4711/idauthentication/v1"
    key = serialization.load_pem_private_key(content["partner_key_pem"].encode(), None)
    cert = x509.load_pem_x509_certificate(content["partner_cert_pem"].encode())
    assert key.public_key() == cert.public_key()
    anchor = x509.load_pem_x509_certificate(content["trust_anchor_pem"].encode())
    for signed in (keys.ida_encryption, keys.ida_signing, keys.device_authority):
        signed.certificate.verify_directly_issued_by(anchor)


def test_two_first_starts_at_once_agree_on_one_set_of_keys(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: open_keys(tmp_path / "d", NOW), range(2))
    assert first.root.certificate == second.root.certificate
    assert [p.name for p in (tmp_path / "d").iterdir()] == ["keys"]


@pytest.mark.parametrize("damage", ["cut", "missing", "swapped"])
def test_damaged_keys_are_refused_and_named(tmp_path: Path, data: Path, damage: str) -> None:
    folder = tmp_path / "d" / "keys"
    folder.mkdir(parents=True)
    for file in (data / "keys").iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    key = folder / "ida_encryption.key.pem"
    if damage == "cut":
        key.write_bytes(key.read_bytes()[:400])
    elif damage == "missing":
        key.unlink()
    else:
        key.write_bytes((folder / "partner.key.pem").read_bytes())
    with pytest.raises(KeysDamaged, match="keys"):
        open_keys(tmp_path / "d", NOW)
