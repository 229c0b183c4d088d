"""What a laptop's self-test is told: how it stands, and whether mapper and ID service answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_central.admission.evidence import DeviceState
from spar_central.cli.main import main
from spar_central.desks.health import ASK_AGAIN_S, KEYS_AGAIN_S
from spar_central.identity.relay import Answered, Relay
from spar_central.mappers.port import MapperError
from spar_central.people import acts
from spar_central.sending.serving import Worker
from spar_central.settings import Settings
from spar_central.trust.attestation import Method
from tests.bad_mapper import BadMapper, Fault
from tests.central.bench_relay import written
from tests.central.center import Center, SigningLaptop, code_of, running
from tests.central.sending import sending_center, with_worker
from tests.central.storages import settings
from tests.central.test_identity import Ida, center_with, identity, sandbox
from tests.conftest import ExpectedLogs

__all__ = ["sandbox"]


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with sending_center(engine, tmp_path) as made:
        yield made


async def look(worker: Worker) -> int:
    try:
        return await worker.looking.one_pass()
    except MapperError:
        return -1


def health(laptop: SigningLaptop) -> dict[str, object]:
    reply = laptop.post("health")
    assert reply.status_code == 200, reply.text
    return dict(reply.json())


def test_the_mapper_is_what_a_sender_saw_last(center: Center) -> None:
    laptop, bad = center.laptop("S-1"), BadMapper()
    found = health(laptop)
    assert (found["mapper"], found["identity"], found["office_file"]) == ("unknown", "none", -1)
    assert found["standing"] == laptop.standing()
    assert with_worker(center, look, bad) == 0
    assert health(laptop)["mapper"] == "answers"
    bad.faults.append(Fault.DOWN)
    assert with_worker(center, look, bad) == -1
    assert health(laptop)["mapper"] == "silent"
    assert with_worker(center, look, bad) == 0
    center.clock.forward(301)
    assert health(laptop)["mapper"] == "unknown", "no sender has looked for five minutes"
    assert center.rows("SELECT count(*) FROM neighbours") == [(1,)]


def test_only_a_device_that_may_work_is_told(center: Center) -> None:
    laptop = center.laptop("S-1")
    center.act(
        lambda tx: acts.block(
            tx, laptop.device_id, DeviceState.BLOCKED, "A-1", "stolen", center.clock()
        )
    )
    reply = laptop.post("health")
    assert (reply.status_code, code_of(reply)) == (403, "device.blocked")


def test_a_center_without_a_mapper_says_so(tmp_path: Path) -> None:
    with running(settings("", tmp_path), tmp_path) as center:
        assert health(center.laptop("S-1"))["mapper"] == "none"


def test_the_id_service_is_asked_and_not_by_every_laptop(
    sandbox: Ida, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    really = Relay.answers

    async def counted(self: Relay) -> bool:
        asked.append(await really(self))
        return asked[-1]

    monkeypatch.setattr(Relay, "answers", counted)
    with center_with(settings("", tmp_path), tmp_path, identity(sandbox, tmp_path)) as center:
        laptop = center.laptop("S-1")
        assert [health(laptop)["identity"] for _ in range(4)] == ["answers"] * 4
    assert asked == [True]
    assert ASK_AGAIN_S >= 30


def test_an_id_service_that_is_not_there_is_silent(sandbox: Ida, tmp_path: Path) -> None:
    gone = identity(sandbox, tmp_path, base_url="http://127.0.0.1:9/idauthentication/v1")
    with center_with(settings("", tmp_path), tmp_path, gone) as center:
        assert health(center.laptop("S-1"))["identity"] == "silent"


def test_keys_that_the_id_service_refuses_are_told_and_why_stands_in_the_log(
    sandbox: Ida, tmp_path: Path, logs: ExpectedLogs
) -> None:
    good = identity(sandbox, tmp_path)
    Path(good.policies[Method.OTP].licence_key_file).write_text("no-licence", "utf-8")
    with center_with(settings("", tmp_path), tmp_path, good) as center:
        laptop = center.laptop("S-1")
        assert health(laptop)["identity"] == "refuses"
        assert "IDA" not in laptop.post("health").text  # a laptop learns no more than that
    logs.expect("IDA-MPA-007")


def test_whether_the_keys_are_taken_is_asked_about_nobody_and_not_often(
    sandbox: Ida, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, object]] = []
    really = Relay.ask

    async def seen(self: Relay, call: str, body: dict[str, object], *rest: str) -> Answered:
        asked.append(body)
        return await really(self, call, body, *rest)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(Relay, "ask", seen)
    with center_with(settings("", tmp_path), tmp_path, identity(sandbox, tmp_path)) as center:
        laptop = center.laptop("S-1")
        assert [health(laptop)["identity"] for _ in range(3)] == ["answers"] * 3
        assert center.records("identity.") == []
    assert [body["individualId"] for body in asked] == [""]
    assert KEYS_AGAIN_S >= 600


def test_who_runs_the_center_is_told_which_policy_is_refused_and_why(
    sandbox: Ida, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = identity(sandbox, tmp_path)
    asks = ["--settings", str(written(settings("", tmp_path), made, tmp_path))]
    assert main([*asks, "doctor", "identity"]) == 0
    assert capsys.readouterr().out == "otp: the ID service takes our keys\n"
    Path(made.policies[Method.OTP].licence_key_file).write_text("no-licence", "utf-8")
    assert main([*asks, "doctor", "identity"]) == 1
    assert capsys.readouterr().out == "otp: the ID service refuses us (IDA-MPA-007)\n"
