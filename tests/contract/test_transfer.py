"""A site without network and its office: two vaults, a stick between them, the real registry."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from demo.direct import DIRECT
from demo.office import ID_TEMPLATE, PARTNER
from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters import transfer_file
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.office import save_office
from spar_agent.adapters.vault import FileVault
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.enrollment import Enrollment, Event, Intent, SeenAccount, State
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.domain.transfer import TransferExport
from spar_agent.errors import TransferBad
from spar_agent.ports.vault import StaffMember
from tests.enrollments import OTHER, changed, queued
from tests.servers import RunningRegistry, running_registry
from tests.unit.test_mosip_crypto import FOLDER as MOSIP

PIN = "204681"
OFFICE = "Surat office"


def key_pair() -> tuple[str, str]:
    key = rsa.generate_private_key(65537, 2048)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private.decode(), public.decode()


SITE_KEY, SITE_PUBLIC = key_pair()
DESK_KEY, DESK_PUBLIC = key_pair()
THIRD_KEY, THIRD_PUBLIC = key_pair()


@dataclass
class Place:
    """One laptop."""

    folder: Path
    keyring: MemoryKeyring

    def open(self) -> FileVault:
        vault = FileVault(self.folder, self.keyring, SystemClock(), CHEAP)
        vault.open_with("a1", vault.unlock("a1", Secret(PIN)))
        return vault

    def run(self, *words: str) -> int:
        command = [*words, "--profile", str(self.folder)]
        return main(command, Console(self.keyring, lambda _: PIN, argon2=CHEAP, direct=DIRECT))

    def states(self) -> dict[str, State]:
        vault = self.open()
        found = {row.enrollment_id: row.state for row in vault.store.page(0, 100)}
        vault.close()
        return found


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRegistry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


def place(folder: Path, registry: RunningRegistry, device: str, own: str, **others: str) -> Place:
    cert = (MOSIP / "throwaway_ida_cert.pem").read_text(encoding="utf-8")
    office = {
        "format": "spar-office/1", "office": OFFICE, "office_code": "K7", "device": device,
        "mapper": {
            "dialect": "spar-2.x", "base_url": registry.url, "sender": PARTNER,
            "id_template": ID_TEMPLATE, "signing_key_pem": registry.key_pem,
        },
        "identity": {
            "ida_base_url": "http://127.0.0.1:9", "partner_id": "p", "misp_licence_key": "l",
            "api_key": "a", "partner_key_pem": own, "partner_cert_pem": cert, "ida_cert_pem": cert,
            "domain_uri": "d", "env": "e",
        },
        "transfer": {"own_key_pem": own, "others": others},
    }  # fmt: skip
    made = Place(folder, MemoryKeyring())
    vault = FileVault(folder, made.keyring, SystemClock(), CHEAP)
    first = StaffMember("a1", "Asha", Role.SUPERVISOR)
    vault.finish_create(vault.prepare_create(first, Secret(PIN)))
    save_office(vault.connection, json.dumps(office))
    vault.close()
    return made


@pytest.fixture
def desk(tmp_path: Path, registry: RunningRegistry) -> Place:
    others = {OFFICE: DESK_PUBLIC, "site-7": SITE_PUBLIC}
    return place(tmp_path / "desk", registry, "desk-1", DESK_KEY, **others)


@pytest.fixture
def site(tmp_path: Path, registry: RunningRegistry) -> Place:
    return place(tmp_path / "site", registry, "site-7", SITE_KEY, **{OFFICE: DESK_PUBLIC})


def new_enrollment(number: int, name: str, **changes: object) -> Enrollment:
    made = queued(number, intent=Intent.ADD, seen=SeenAccount(known=True), **changes)
    assert made.proof is not None
    proof = replace(made.proof, psut=f"{name}-{number}")
    named = made.with_delivery(reference_id=f"{name}-ref-{number}")
    return replace(named, proof=proof, enrollment_id=f"{name}{number}")


def fill(site: Place, *enrollments: Enrollment) -> None:
    vault = site.open()
    for one in enrollments:
        vault.store.save(one, event=Event.OTHER, actor="a1")
    vault.close()


def test_enrollments_go_out_on_a_stick_and_answers_come_back(
    site: Place, desk: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, back = tmp_path / "out.spar", tmp_path / "back.spar"
    fill(
        site,
        new_enrollment(1, "go"),
        new_enrollment(2, "go"),
        new_enrollment(3, "go", state=State.IN_REVIEW),
    )
    assert site.run("export", str(out)) == 0
    assert "2 waiting" in capsys.readouterr().out
    assert set(site.states().values()) == {State.QUEUED, State.IN_REVIEW}
    assert desk.run("import", str(out), "--receipt", str(back)) == 0
    assert "2 items, 2 new, 0 known" in capsys.readouterr().out
    assert set(desk.states().values()) == {State.LINKED}
    assert site.run("import", str(back)) == 0
    assert site.states() == {"go1": State.LINKED, "go2": State.LINKED, "go3": State.IN_REVIEW}
    assert site.run("import", str(back)) == 0
    assert "0 closed" in capsys.readouterr().out


def test_the_same_file_is_taken_in_once_and_a_second_export_is_harmless(
    site: Place, desk: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "1.spar", tmp_path / "2.spar"
    fill(site, new_enrollment(1, "twice"))
    assert site.run("export", str(first)) == 0
    fill(site, new_enrollment(2, "twice"))
    assert site.run("export", str(second)) == 0
    assert desk.run("import", str(first)) == 0
    assert desk.run("import", str(first)) == 2
    assert "XFER-REPLAYED" in capsys.readouterr().err
    assert desk.run("import", str(second)) == 0
    assert "2 items, 1 new, 1 known" in capsys.readouterr().out


def test_another_account_at_the_registry_is_a_conflict_at_the_site_too(
    site: Place, desk: Place, tmp_path: Path
) -> None:
    there = new_enrollment(1, "clash", fa=OTHER)
    fill(desk, there)
    out, back = tmp_path / "out.spar", tmp_path / "back.spar"
    fill(
        site, changed(new_enrollment(1, "clash"), enrollment_id="site1", reference_id="clash-other")
    )
    assert site.run("export", str(out)) == 0
    assert desk.run("import", str(out), "--receipt", str(back)) == 0
    assert site.run("import", str(back)) == 0
    assert site.states()["site1"] is State.CONFLICT
    vault = site.open()
    enrollment = vault.store.get("site1")
    vault.close()
    assert enrollment is not None
    assert enrollment.delivery.registered.fa == OTHER


@pytest.mark.parametrize("harm", ["flipped", "cut", "empty", "html", "stranger", "unsigned"])
def test_a_file_that_is_not_whole_or_not_of_a_known_device_brings_nothing(
    site: Place, desk: Place, tmp_path: Path, harm: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.spar"
    fill(site, new_enrollment(1, harm))
    assert site.run("export", str(out)) == 0
    text = out.read_text(encoding="utf-8")
    at = len(text) // 2
    harmed = {
        "flipped": text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :],
        "cut": text[:at],
        "empty": "",
        "html": "<html></html>",
        "stranger": _resealed(text, THIRD_KEY),
        "unsigned": base64.urlsafe_b64encode(b"{}").decode(),
    }[harm]
    out.write_text(harmed, encoding="utf-8")
    assert desk.run("import", str(out)) == 2
    assert "XFER-BAD" in capsys.readouterr().err
    assert desk.states() == {}


def _resealed(text: str, signer: str) -> str:
    """The same enrollments, signed by somebody else."""
    decoded = transfer_file.decode(text, Secret(DESK_KEY), {"site-7": SITE_PUBLIC})
    return transfer_file.encode(decoded, Secret(signer), DESK_PUBLIC)


def test_a_whole_season_of_a_village_fits_into_one_file(
    site: Place, desk: Place, tmp_path: Path
) -> None:
    out = tmp_path / "out.spar"
    fill(site, *(new_enrollment(number, "many") for number in range(1, 301)))
    assert site.run("export", str(out)) == 0
    assert out.stat().st_size > 128_000  # more than the JOSE library reads unless told
    content = transfer_file.decode(
        out.read_text(encoding="utf-8"), Secret(DESK_KEY), {"site-7": SITE_PUBLIC}
    )
    assert isinstance(content, TransferExport)
    assert len(content.enrollments) == 300
    assert desk.run("import", str(out)) == 0
    assert len(desk.states()) > 0


def test_only_the_office_can_read_it(site: Place, tmp_path: Path) -> None:
    out = tmp_path / "out.spar"
    fill(site, new_enrollment(1, "secret"))
    assert site.run("export", str(out)) == 0
    text = out.read_text(encoding="utf-8")
    for secret in ("secret-1", "00012345678", "Dumas"):
        assert secret not in text
        assert base64.urlsafe_b64encode(secret.encode()).decode().rstrip("=") not in text
    with pytest.raises(TransferBad):
        transfer_file.decode(text, Secret(SITE_KEY), {"site-7": SITE_PUBLIC})


def test_another_offices_file_is_named(
    site: Place, desk: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.spar"
    fill(site, new_enrollment(1, "pune"))
    assert site.run("export", str(out)) == 0
    decoded = transfer_file.decode(
        out.read_text(encoding="utf-8"), Secret(DESK_KEY), {"site-7": SITE_PUBLIC}
    )
    foreign = replace(decoded, office="Pune")
    out.write_text(transfer_file.encode(foreign, Secret(SITE_KEY), DESK_PUBLIC), encoding="utf-8")
    assert desk.run("import", str(out)) == 2
    assert "for the office Pune" in capsys.readouterr().err


def test_a_receipt_of_another_device_closes_nothing(
    site: Place, desk: Place, tmp_path: Path
) -> None:
    from datetime import UTC, datetime

    from spar_agent.domain.transfer import TransferAnswer, TransferReceipt

    fill(site, new_enrollment(1, "mine"))
    answers = (TransferAnswer("mine-ref-1", Event.ACK, "", SeenAccount(known=True)),)
    decoded = TransferReceipt(OFFICE, "site-8", datetime.now(UTC), answers)
    back = tmp_path / "back.spar"
    back.write_text(transfer_file.encode(decoded, Secret(DESK_KEY), SITE_PUBLIC), encoding="utf-8")
    assert site.run("import", str(back)) == 2
    assert site.states() == {"mine1": State.QUEUED}
