"""``spar-agent doctor`` with a real center, with it away or ill, and on folders at fault."""

import asyncio
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent import settings
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.inspection import HttpCenterInspection
from spar_agent.adapters.central.office import office_of
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.self_test import CenterReading, Neighbour
from spar_central.admission.evidence import DeviceState
from spar_central.mappers.port import MapperError
from spar_central.people import acts
from spar_central.sending.serving import Worker
from spar_central.trust.attestation import Method
from tests.bad_mapper import BadMapper, Fault
from tests.central.center import Center
from tests.central.sending import MAPPER, with_worker
from tests.central.storages import settings as center_settings
from tests.central.test_identity import Ida, center_with, identity, sandbox, signer_of
from tests.conftest import ExpectedLogs
from tests.joined import JoinedLaptop, hand_out
from tests.laptops import TYPED_PIN, Laptop
from tests.tls_servers import Authority, foreign_tls, tls_before

__all__ = ["sandbox"]

Printed = dict[str, dict[str, str]]
ASKED = {"center", "device", "person", "office-file", "registry", "identity"}
STAFF = iter(f"S-{number}" for number in range(100, 1000))


@contextmanager
def center_of(sandbox: Ida, folder: Path, **changes: str) -> Iterator[Center]:
    folder.mkdir(exist_ok=True)
    office = msgspec.structs.replace(center_settings("", folder), mapper=MAPPER)
    with center_with(office, folder, identity(sandbox, folder, Method.OTP, **changes)) as made:
        certificate = sandbox.partner.settings["ida_cert_pem"]
        hand_out(made, ida_certificate=certificate, ida_signers=(signer_of(sandbox),))
        yield made


@pytest.fixture(scope="module")
def center(sandbox: Ida, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    with center_of(sandbox, tmp_path_factory.mktemp("center")) as made:
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    """Joined and closed; a sender has just looked at the mapper."""
    center.clock.moved *= 0
    with_worker(center, look, BadMapper())
    return left(JoinedLaptop(center, tmp_path / "p", next(STAFF)).joined())


def left(laptop: JoinedLaptop) -> JoinedLaptop:
    laptop.vault.close()
    laptop.folder.chmod(0o700)
    return laptop


async def look(worker: Worker) -> int:
    try:
        return await worker.looking.one_pass()
    except MapperError:
        return -1


def doctor(laptop: JoinedLaptop, *more: str) -> int:
    given = ["doctor", "--profile", str(laptop.folder), "--agent", laptop.staff, "--json", *more]
    return main(given, Console(laptop.keyring, lambda _: TYPED_PIN, argon2=CHEAP))


def set_up(folder: Path) -> MemoryKeyring:
    """A laptop that has joined no center."""
    laptop = Laptop(folder)
    laptop.created().close()
    folder.chmod(0o700)
    return laptop.keyring


def alone(folder: Path, keyring: MemoryKeyring, *more: str, pin: str = TYPED_PIN) -> int:
    given = ["doctor", "--profile", str(folder), *more]
    return main(given, Console(keyring, lambda _: pin, argon2=CHEAP))


def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    return {row["code"]: row for row in json.loads(capsys.readouterr().out)}


def states(rows: Printed, *codes: str) -> dict[str, str]:
    return {code: rows[code]["state"] for code in codes}


def test_a_center_that_is_well_says_so_and_the_vault_is_whole(
    laptop: JoinedLaptop, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor(laptop) == 1
    rows = printed(capsys)
    good = ASKED | {"keyring", "folder", "vault", "journal", "certificates", "fonts"}
    assert states(rows, *good) == dict.fromkeys(good, "good")
    assert rows["bank-list"]["state"] == "attention"  # none was taken in
    assert "knows this device" in rows["center"]["fact"]
    assert "number 1 " in rows["office-file"]["fact"]


def test_a_center_that_is_not_there_is_one_bad_line_and_the_rest_goes_on(
    laptop: JoinedLaptop, capsys: pytest.CaptureFixture[str]
) -> None:
    moved_to(laptop, "http://127.0.0.1:9")
    assert doctor(laptop) == 2
    rows = printed(capsys)
    assert rows["center"]["state"] == "bad"
    assert "Check the network" in rows["center"]["fix"]
    rest = ASKED - {"center"}
    assert states(rows, *rest) == dict.fromkeys(rest, "not_tried")
    assert set(states(rows, "vault", "journal", "certificates").values()) == {"good"}


def moved_to(laptop: JoinedLaptop, url: str, ca_pem: str = "") -> None:
    """As if the office file had named another address."""
    laptop.reopen()
    laptop.members.save(msgspec.structs.replace(laptop.membership, url=url, ca_pem=ca_pem))
    left(laptop)


def test_a_certificate_of_somebody_else_is_told_with_what_to_do(
    laptop: JoinedLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with foreign_tls(tmp_path) as url:
        moved_to(laptop, url)
        assert doctor(laptop) == 2
    rows = printed(capsys)
    assert rows["center"]["state"] == "bad"
    assert "authority of this server's certificate" in rows["center"]["fix"]


def test_a_certificate_that_ends_tomorrow_is_warned_of_with_days_and_what_to_do(
    laptop: JoinedLaptop, center: Center, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A real one, of the server; the office's own authority is told of beside it."""
    authority = Authority.new()
    for lasts, state in (
        (timedelta(days=1, hours=2), "attention"),
        (timedelta(days=90), "good"),
    ):
        with tls_before(center.url, authority, tmp_path, lasts) as url:
            moved_to(laptop, url, authority.pem)
            assert doctor(laptop) == 1
        rows = printed(capsys)
        assert states(rows, "center", "certificates") == {
            "center": state, "certificates": "attention",
        }  # fmt: skip
        assert "the center's authority ends first" in rows["certificates"]["fact"]
        if state == "attention":
            said = "answers; its server's certificate ends, days left: 1"
            assert rows["center"]["fact"] == said
            assert "Tell who runs the center" in rows["center"]["fix"]


@pytest.mark.parametrize(("ahead_s", "state"), [(120, "attention"),
                                                (4000, "bad"), (-4000, "bad")])  # fmt: skip
def test_how_far_the_clocks_are_apart_is_told(
    laptop: JoinedLaptop,
    center: Center,
    capsys: pytest.CaptureFixture[str],
    ahead_s: int,
    state: str,
) -> None:
    center.clock.forward(ahead_s)
    assert doctor(laptop) == (2 if state == "bad" else 1)
    row = printed(capsys)["center"]
    assert row["state"] == state
    apart_s = int("".join(sign for sign in row["fact"] if sign.isdigit()))
    assert abs(apart_s - abs(ahead_s)) < 60
    assert row["fix"] == "Set date and time in the system's settings."


def test_a_device_that_was_stopped_is_sent_to_who_runs_the_center(
    laptop: JoinedLaptop, center: Center, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop.reopen()
    device = laptop.membership.device_id
    left(laptop)
    center.act(
        lambda tx: acts.block(tx, device, DeviceState.BLOCKED, "A-1", "stolen", center.clock())
    )
    assert doctor(laptop) == 2
    row = printed(capsys)["center"]
    assert row["fact"] == "failed: CENTER-BLOCKED"
    assert row["fix"] == "Ask who runs the center."


def test_a_mapper_that_the_center_does_not_reach_is_bad(
    laptop: JoinedLaptop, center: Center, capsys: pytest.CaptureFixture[str]
) -> None:
    down = BadMapper()
    down.faults.append(Fault.DOWN)
    with_worker(center, look, down)
    assert doctor(laptop) == 2
    rows = printed(capsys)
    assert states(rows, "registry", "identity", "center") == {
        "registry": "bad", "identity": "good", "center": "good",
    }  # fmt: skip


def test_an_id_service_that_the_center_does_not_reach_and_a_mapper_nobody_looked_at(
    sandbox: Ida, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = "http://127.0.0.1:9/idauthentication/v1"
    with center_of(sandbox, tmp_path / "center", base_url=gone) as center:
        laptop = left(JoinedLaptop(center, tmp_path / "p", "S-1").joined())
        assert doctor(laptop) == 2
    assert states(printed(capsys), "registry", "identity") == {
        "registry": "attention", "identity": "bad",
    }  # fmt: skip


def test_a_newer_office_file_and_a_key_that_was_ended_are_told(
    sandbox: Ida, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with center_of(sandbox, tmp_path / "center") as center:
        laptop = left(JoinedLaptop(center, tmp_path / "p", "S-1").joined())
        hand_out(center, serial=2)
        center.act(lambda tx: tx.fetch("UPDATE people SET ended_at = 1 WHERE staff_number = 'S-1'"))
        assert doctor(laptop) == 2
    rows = printed(capsys)
    assert rows["office-file"]["state"] == "attention"
    assert rows["office-file"]["fact"] == "number 2 is there, number 1 is in use"
    assert rows["person"]["state"] == "bad"


def test_an_older_center_does_not_tell_of_its_neighbours(
    laptop: JoinedLaptop, center: Center
) -> None:
    laptop.reopen()
    known = laptop.membership
    office = office_of(known, laptop.clock.now())

    async def ask() -> CenterReading:
        client = CenterClient(
            known.url,
            laptop.vault.keys.device_keys().signing,
            RequestNumbers(laptop.folder),
            laptop.clock,
            transport=OlderCenter(),
        )
        agent = laptop.person.agent_id
        try:
            inspection = HttpCenterInspection(client, known, office, agent, laptop.clock, None)
            return await inspection.ask_center()
        finally:
            await client.close()

    found = asyncio.run(ask())
    assert found.is_active
    assert found.person.ends is not None
    assert (found.registry, found.identity) == (Neighbour.UNTOLD, Neighbour.UNTOLD)


class OlderCenter(httpx.AsyncBaseTransport):
    """The real one, before it had this question."""

    def __init__(self) -> None:
        self._line = httpx.AsyncHTTPTransport()

    async def aclose(self) -> None:
        await self._line.aclose()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/desks/health":
            return httpx.Response(404, json={"error": {"code": "request.path", "message": "no"}})
        return await self._line.handle_async_request(request)


def test_an_office_file_that_cannot_be_read_is_no_bad_vault(
    laptop: JoinedLaptop, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop.reopen()
    file = laptop.membership.file
    assert file is not None
    spoilt = msgspec.structs.replace(file, file=file.file[:-4] + "AAAA")
    laptop.members.save(msgspec.structs.replace(laptop.membership, file=spoilt))
    left(laptop)
    assert doctor(laptop) == 2
    rows = printed(capsys)
    assert rows["vault"]["state"] == rows["journal"]["state"] == "good"
    assert rows["center"]["fact"] == "failed: CENTER-UNTRUSTED"


def test_a_laptop_that_joined_no_center_is_told_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keyring = set_up(tmp_path / "p")
    assert alone(tmp_path / "p", keyring, "--agent", "Asha K.", "--json") == 2
    row = printed(capsys)["center"]
    assert row["fact"] == "failed: CENTER-NOT-JOINED"
    assert row["fix"] == "Start the app and join the center."


class AskingMemory(MemoryKeyring):
    """A key storage that does not tell whether it is locked, as KWallet."""

    def would_ask(self) -> bool:
        return True


def test_a_key_storage_that_may_ask_is_not_bad_and_hides_no_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = set_up(tmp_path / "p")
    keyring = AskingMemory()
    vars(keyring).update(vars(kept))
    assert alone(tmp_path / "p", keyring, "--json") == 1
    rows = printed(capsys)
    assert rows["keyring"]["state"] == rows["vault"]["state"] == "attention"
    assert alone(tmp_path / "p", keyring, "--agent", "a1", "--json") == 2  # it has not joined
    assert printed(capsys)["vault"]["state"] == "good"


def test_without_agent_no_pin_is_asked_and_the_table_is_safe_to_send(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keyring = set_up(tmp_path / "p")
    monkeypatch.setenv("HTTP_PROXY", "http://asha:secret@proxy:1")

    def nobody(_prompt: str) -> str:
        raise AssertionError("a PIN was asked for")

    for more in ([], ["--no-pin", "--agent", "a1"]):
        main(
            ["doctor", "--profile", str(tmp_path / "p"), *more],
            Console(keyring, nobody, argon2=CHEAP),
        )
        shown = capsys.readouterr().out
        line = next(one for one in shown.splitlines() if " variables " in one)
        assert line.startswith("! attention")
        assert "HTTP_PROXY" in line
        assert "- not tried  center" in shown
        assert not {"secret", "Asha", str(Path.home())} & set(shown.split())
        assert "secret" not in shown


def test_a_wrong_pin_is_a_line(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    logs: ExpectedLogs,
) -> None:
    keyring = set_up(tmp_path / "p")
    assert alone(tmp_path / "p", keyring, "--agent", "a1", "--json", pin="204682") == 2
    rows = printed(capsys)
    assert rows["vault"]["state"] == "bad"
    assert rows["folder"]["state"] == "good"
    logs.expect("a wrong PIN")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o500, 0o755])
def test_a_folder_that_is_read_only_or_open_to_others_is_bad(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mode: int
) -> None:
    folder = tmp_path / "p"
    keyring = set_up(folder)
    folder.chmod(mode)
    try:
        assert alone(folder, keyring, "--json") == 2
        assert printed(capsys)["folder"]["state"] == "bad"
    finally:
        folder.chmod(0o700)


def test_where_nothing_is_wrong_it_ends_with_0(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")  # no lpstat: printers are not told
    for name in settings.ignored_variables():
        monkeypatch.delenv(name)
    keyring = set_up(tmp_path / "p")
    assert alone(tmp_path / "p", keyring, "--json") == 0
    states = {row["state"] for row in printed(capsys).values()}
    assert states == {"good", "not_tried"}


def test_a_bad_settings_file_is_a_line_and_everything_else_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keyring = set_up(tmp_path / "p")
    (tmp_path / "p" / "settings.toml").write_text("text_percent = 9000\n", "utf-8")
    assert alone(tmp_path / "p", keyring, "--agent", "a1", "--json") == 2
    rows = printed(capsys)
    assert rows["settings"]["state"] == "bad"
    assert "text_percent" in rows["settings"]["fact"]
    assert rows["vault"]["state"] == rows["journal"]["state"] == "good"


class HangingKeyring(MemoryKeyring):
    """Answers once it is released."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def get(self, name: str) -> str | None:
        self.released.wait()
        return super().get(name)


def test_a_key_storage_that_hangs_ends_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], logs: ExpectedLogs
) -> None:
    set_up(tmp_path / "p")
    keyring = HangingKeyring()
    given = ["doctor", "--profile", str(tmp_path / "p"), "--agent", "a1", "--json"]
    try:
        assert (
            main(
                given,
                Console(keyring, lambda _: TYPED_PIN, open_within_s=0.2, argon2=CHEAP),
            )
            == 2
        )
    finally:
        keyring.released.set()
    rows = printed(capsys)
    assert rows["keyring"]["state"] == rows["vault"]["state"] == "bad"
    assert rows["folder"]["state"] == rows["fonts"]["state"] == "good"
    logs.expect("no answer within")


def test_the_home_folder_is_masked(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keyring = set_up(tmp_path / "p")
    monkeypatch.setattr(Path, "home", classmethod(lambda _: Path("/home/asha")))
    (tmp_path / "p" / "settings.toml").write_text(f"'{Path('/home/asha/x')}' = 1\n", "utf-8")
    assert alone(tmp_path / "p", keyring) == 2
    shown = capsys.readouterr().out
    assert str(Path("~/x")) in shown
    assert str(Path("/home/asha")) not in shown
