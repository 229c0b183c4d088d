"""Keys of a Partner Manager: cached, also while it fails; nothing hostile is believed."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from demo.processes import Server
from spar_mapper.records.partners import PartnerKey
from spar_mapper.security import partner_manager
from spar_mapper.security.keys import read_partner_key
from spar_mapper.security.partner_manager import RETRY_S, UNKNOWN_S, PartnerManager
from spar_mapper.settings import BadSetting
from tests.conftest import ExpectedLogs
from tests.mapper.partner_client import PartnerClient, item, mapper, register, serving
from tests.mapper.waiting import WAIT_S

FRESH_S, STALE_S = 300.0, 3600.0


@dataclass
class Manager:
    """The simulator, and its staff. at: seconds of the clock of who asks it."""

    http: httpx.Client
    url: str
    token: str
    at: float = 0.0

    def staff(self, path: str, body: Any = None) -> None:
        headers = {"authorization": f"Bearer {self.token}"}
        reply = self.http.post(path, json=body or {}, headers=headers)
        assert reply.is_success, reply.text

    def control(self, **order: Any) -> None:
        assert self.http.post("/control", json=order).status_code == 200

    def approve(self, who: PartnerClient, partner_id: str, kid: str = "k1") -> None:
        algorithm = {"RS256": "RS256", "ES256": "ES256"}[who.alg]
        key = {"kid": kid, "algorithm": algorithm, "public_key": who.pem().decode()}
        asked = {"partner_id": partner_id, "key": key}
        self.staff("/partners/requests/onboarding", asked)
        self.staff(f"/partners/{partner_id}/approve")

    def run(self, act: Callable[[PartnerManager], Awaitable[None]]) -> None:
        async def go() -> None:
            source = PartnerManager(self.url, FRESH_S, STALE_S, clock=lambda: self.at)
            try:
                await act(source)
            finally:
                await source.close()

        asyncio.run(go())


@pytest.fixture(scope="module")
def simulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Manager]:
    folder = tmp_path_factory.mktemp("manager")
    command = ["spar_sandbox", "partner-manager", "--data", str(folder)]
    server = Server("partner-manager", command, folder / "log")
    try:
        url = server.wait_until_listening()
        token = (folder / "partner-manager" / "staff.token").read_text("ascii")
        with httpx.Client(base_url=url, timeout=WAIT_S) as http:
            yield Manager(http, url, token)
    finally:
        server.stop()


@pytest.fixture
def manager(simulator: Manager) -> Manager:
    simulator.control(reset=True)
    simulator.at = 0.0
    return simulator


def new_app(name: str = "x") -> PartnerClient:
    return PartnerClient(name, ec.generate_private_key(ec.SECP256R1()), "ES256")


async def kids(source: PartnerManager, partner_id: str) -> list[str]:
    return [key.kid for key in await source.keys_of(partner_id)]


def test_an_unknown_partner_is_asked_about_again_a_minute_later(manager: Manager) -> None:
    async def act(source: PartnerManager) -> None:
        assert await kids(source, "PARTNER_A") == []
        manager.approve(app, "PARTNER_A")
        manager.at = UNKNOWN_S - 1
        assert await kids(source, "PARTNER_A") == []
        manager.at = UNKNOWN_S
        (key,) = await source.keys_of("PARTNER_A")
        assert key == PartnerKey("k1", app.pem().decode())

    app = new_app()
    manager.run(act)


def test_an_answer_is_good_for_a_while_and_then_asked_for_anew(manager: Manager) -> None:
    async def act(source: PartnerManager) -> None:
        assert await kids(source, "PARTNER_B") == ["k1"]
        manager.approve(new_app(), "PARTNER_B", "k2")
        manager.staff("/partners/PARTNER_B/keys/k1/revoke")
        manager.at = FRESH_S - 1
        assert await kids(source, "PARTNER_B") == ["k1"]
        manager.at = FRESH_S
        assert await kids(source, "PARTNER_B") == ["k2"]
        manager.staff("/partners/PARTNER_B/disable")
        manager.at = 2 * FRESH_S
        assert await kids(source, "PARTNER_B") == [], "disabled is gone, whatever was known"

    manager.approve(new_app(), "PARTNER_B")
    manager.run(act)


@pytest.mark.parametrize(
    "order",
    [
        {"http_status": 503}, {"http_status": 302}, {"drop": True}, {"not_json": True},
        {"endless": True}, {"many_keys": True}, {"delay_ms": 2000},
    ],
    ids=lambda order: next(iter(order)),
)  # fmt: skip
def test_while_it_fails_the_last_answer_is_used_for_some_time(
    manager: Manager,
    order: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    logs: ExpectedLogs,
) -> None:
    monkeypatch.setattr(partner_manager, "WAIT_S", 0.7)

    async def act(source: PartnerManager) -> None:
        assert await kids(source, "PARTNER_C") == ["k1"]
        manager.control(**order)
        manager.at = FRESH_S
        assert await kids(source, "PARTNER_C") == ["k1"], "stale, while it fails"
        manager.control(reset=True)
        manager.approve(new_app(), "PARTNER_C", "k2")
        manager.at = FRESH_S + RETRY_S - 1
        assert await kids(source, "PARTNER_C") == ["k1"], "it is not asked at each request"
        manager.at = FRESH_S + RETRY_S
        assert await kids(source, "PARTNER_C") == ["k1", "k2"]
        manager.control(**order)
        manager.at = FRESH_S + RETRY_S + STALE_S
        assert await kids(source, "PARTNER_C") == [], "too long ago"

    manager.approve(new_app(), "PARTNER_C")
    manager.staff("/partners/PARTNER_C/keys/k2/revoke")
    manager.run(act)
    logs.expect("PARTNER_C")


def test_a_key_of_another_algorithm_than_it_says_is_none(manager: Manager) -> None:
    async def act(source: PartnerManager) -> None:
        assert await kids(source, "PARTNER_D") == []

    manager.approve(new_app(), "PARTNER_D")
    manager.control(other_algorithm=True)
    manager.run(act)


def test_many_who_ask_at_once_ask_it_once(
    manager: Manager, logs: ExpectedLogs, caplog: pytest.LogCaptureFixture
) -> None:
    async def act(source: PartnerManager) -> None:
        found = await asyncio.gather(*(kids(source, "PARTNER_E") for _ in range(50)))
        assert found == [[]] * 50, "the second would have been answered"

    manager.approve(new_app(), "PARTNER_E")
    manager.control(http_status=500, times=1)
    manager.run(act)
    logs.expect("PARTNER_E")
    assert caplog.text.count("gives no keys of PARTNER_E") == 1


def test_what_anybody_could_change_on_the_way_is_refused() -> None:
    with pytest.raises(BadSetting):
        PartnerManager("http://manager.example.org", FRESH_S, STALE_S)


def test_a_partner_signs_with_the_key_that_stands_there(manager: Manager, tmp_path: Path) -> None:
    theirs, ours = new_app("pbms"), new_app("pbms")
    manager.approve(theirs, "PARTNER_PBMS")
    data = tmp_path / "data"
    register(data, ours, "--rights", "resolve", "--manager-id", "PARTNER_PBMS")
    toml = f'partner_manager = "{manager.url}"\npartner_cache_s = 0\n'
    toml += "partner_manager_fresh_s = 0.0001\n"
    with (
        serving(data, toml) as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
    ):

        def status(who: PartnerClient) -> int:
            body = who.spar2("resolve", item(fa=...))
            return who.post(http, "/mapper/resolve", body).status_code

        assert status(theirs) == 200
        assert status(ours) == 401, "the key of our own table is not asked"
        manager.approve(ours, "PARTNER_PBMS", "k2")
        assert status(ours) == 200, "there it stands as well now"
        kid = read_partner_key((tmp_path / "pbms.key").read_bytes()).kid
        mapper(data, "partner", "revoke-key", "pbms", kid)
        assert status(ours) == 401, "the operators' word counts, under whichever kid"
        manager.staff("/partners/PARTNER_PBMS/keys/k1/revoke")
        assert status(theirs) == 401
