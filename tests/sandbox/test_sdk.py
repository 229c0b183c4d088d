"""MOSIP's own client against the sandbox, over HTTP, in an environment of its own."""

import base64
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_sandbox.people.population import PEOPLE
from tests.foreign_environment import foreign_python
from tests.sandbox.partner_client import AMA, AMA_VID
from tests.sandbox.process import Running, started

HERE = Path(__file__).parent
PINS = HERE / "sdk-requirements.txt"


@pytest.fixture(scope="session")
def sdk_python() -> Path:
    """An interpreter that has the SDK; made once for each set of pins, then kept."""
    return foreign_python("mosip-auth-sdk", PINS)


class SdkProcess:
    """The SDK's process: one call in, one answer out."""

    def __init__(self, python: Path, partner: dict[str, str], folder: Path) -> None:
        self._process = subprocess.Popen(
            [str(python), str(HERE / "sdk_client.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._write({"partner": partner, "folder": str(folder)})

    def _write(self, line: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(line) + "\n")
        self._process.stdin.flush()

    def __call__(self, call: str, **arguments: Any) -> dict[str, Any]:
        self._write({"call": call, "arguments": arguments})
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        self._process.communicate(timeout=30)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with started("serve", "--data", str(tmp_path_factory.mktemp("sdk") / "data")) as process:
        yield process


@pytest.fixture(scope="module")
def sdk(
    running: Running, sdk_python: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SdkProcess]:
    partner = json.loads((running.data / "partner.json").read_bytes())
    client = SdkProcess(sdk_python, partner, tmp_path_factory.mktemp("client"))
    yield client
    client.close()


def newest_code(running: Running) -> str:
    return str(httpx.get(f"{running.url}/sms.json").json()[0]["otp"])


def test_it_authenticates_with_an_otp_by_uin_and_by_vid(sdk: SdkProcess, running: Running) -> None:
    tokens = set()
    for number, kind in ((AMA, "UIN"), (AMA_VID, "VID")):
        person_id = {"individual_id": number, "individual_id_type": kind, "txn_id": "1112223334"}
        sent = sdk("genotp", **person_id, phone=True, email=True)["body"]
        assert sent["errors"] is None
        answer = sdk("auth", **person_id, otp_value=newest_code(running), consent=True)
        assert answer["status"] == 200
        assert answer["body"]["response"]["authStatus"] is True
        tokens.add(answer["body"]["response"]["authToken"])
    assert len(tokens) == 1


def test_it_decrypts_the_identity_of_an_ekyc(sdk: SdkProcess, running: Running) -> None:
    person = PEOPLE[1]
    person_id = {"individual_id": person.uin, "individual_id_type": "UIN", "txn_id": "5556667778"}
    assert sdk("genotp", **person_id, email=True)["body"]["errors"] is None
    answer = sdk("kyc", **person_id, otp_value=newest_code(running), consent=True)
    assert answer["identity"]["name"] == person.name
    assert base64.b64decode(answer["identity"]["photo"]).startswith(b"\xff\xd8")


def test_it_authenticates_with_demographics(sdk: SdkProcess) -> None:
    answer = sdk(
        "auth",
        individual_id=AMA,
        individual_id_type="UIN",
        demographic_data={"dob": "1984/03/12"},
        consent=True,
    )
    assert answer["body"]["errors"] is None


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"otp_value": "000000", "txn_id": "9998887776"}, "IDA-OTA-005"),
        ({"otp_value": "000000", "consent": False}, "IDA-MLC-012"),
        ({"otp_value": ""}, "IDA-MLC-008"),
        ({"individual_id": "6892881855", "otp_value": "1"}, "IDA-MLC-027"),
    ],
)
def test_its_mistakes_get_idas_codes(sdk: SdkProcess, arguments: dict[str, Any], code: str) -> None:
    usual = {"individual_id": AMA, "individual_id_type": "UIN", "consent": True}
    answer = sdk("auth", **(usual | arguments))
    assert answer["status"] == 200
    assert answer["body"]["errors"][0]["errorCode"] == code
