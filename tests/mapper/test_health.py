"""For those who run it: metrics, logs without people in them, an orderly end, settings."""

import asyncio
import json
import os
import re
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from demo.processes import Server
from spar_mapper.security.limits import RateLimiter, is_nested_deeper
from spar_mapper.settings import BadSetting, Settings, load
from spar_mapper.storage.opening import open_storage
from tests.mapper.partner_client import PartnerClient, item, mapper, register, serving
from tests.mapper.postgres import Postgres
from tests.mapper.test_backlog import CHANGE
from tests.mapper.waiting import WAIT_S


@pytest.fixture(scope="module")
def partner() -> PartnerClient:
    return PartnerClient("partner")


@pytest.fixture(scope="module")
def server(partner: PartnerClient, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data = tmp_path_factory.mktemp("watching") / "data"
    register(data, partner)
    with serving(data) as running:
        yield running


def test_metrics_tell_requests_items_and_refusals(server: Server, partner: PartnerClient) -> None:
    with httpx.Client(base_url=server.url) as http:
        partner.post(http, "/mapper/sync/link", partner.g2p("link", item(), item(id="")))
        http.post("/mapper/sync/link", json=partner.g2p("link", item()))
        http.get("/no-such-path")
        result = http.get("/metrics")
    assert result.headers["content-type"].startswith("text/plain; version=0.0.4")
    lines = result.text.splitlines()
    assert 'spar_mapper_requests_total{path="/mapper/sync/link",status="200"} 1.0' in lines
    assert 'spar_mapper_requests_total{path="other",status="404"} 1.0' in lines
    assert 'spar_mapper_items_total{op="link",outcome="succ"} 1.0' in lines
    assert 'spar_mapper_items_total{op="link",outcome="rjct"} 1.0' in lines
    assert 'spar_mapper_refused_total{reason="unsigned"} 1.0' in lines
    assert 'spar_mapper_request_seconds_count{path="/mapper/sync/link"} 2.0' in lines
    shape = re.compile(r'# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [0-9.e+-]+')
    assert [line for line in lines if not shape.fullmatch(line)] == []


def figures(server: Server) -> dict[str, float]:
    lines = httpx.get(f"{server.url}/metrics").text.splitlines()
    split = (line.rpartition(" ") for line in lines if line and not line.startswith("#"))
    return {name: float(value) for name, _, value in split}


def test_of_several_processes_counts_are_summed_and_what_waits_is_not(
    postgres: Postgres, partner: PartnerClient, tmp_path: Path
) -> None:
    """As dashboards and alerts do (tests/structure/test_monitoring.py): each tells its own part
    of what it did, and all of them the whole of what lies in the database."""
    data, url = tmp_path / "data", postgres.database()
    where = ("--database", url)
    file = tmp_path / "partner.crt"
    file.write_bytes(partner.certificate())
    mapper(data, "partner", "add", partner.name, "--cert", str(file), *where)
    with serving(data, "", *where) as one, serving(data, "", *where) as two:
        for server, times in ((one, 2), (two, 1)):
            with httpx.Client(base_url=server.url) as http:
                for _ in range(times):
                    partner.post(http, "/mapper/sync/link", partner.g2p("link", item()))
        asyncio.run(_let_wait(url, 3))
        found = [figures(server) for server in (one, two)]
    asked = 'spar_mapper_requests_total{path="/mapper/sync/link",status="200"}'
    waits = 'spar_mapper_waiting{queue="changes"}'
    assert [each[asked] for each in found] == [2, 1]
    assert [each[waits] for each in found] == [3, 3]


async def _let_wait(url: str, count: int) -> None:
    """Changes that wait for a second person, as the storage keeps them."""
    storage = await open_storage(Settings(database=url))
    try:
        await storage.run(*((CHANGE, (f"c{n}", 1_000, "waiting")) for n in range(count)))
    finally:
        await storage.close()


def test_metrics_are_for_those_with_the_token(tmp_path: Path) -> None:
    with serving(tmp_path / "data", 'metrics_token = "s3"\n') as server:
        assert httpx.get(f"{server.url}/metrics").status_code == 401
        given = {"authorization": "Bearer s3"}
        assert httpx.get(f"{server.url}/metrics", headers=given).status_code == 200


def test_logs_are_json_lines_and_name_nobody(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    with serving(data) as server, httpx.Client(base_url=server.url) as http:
        body = partner.g2p("link", item(id="token:SECRETPERSON@nationalId"), item(id=5))
        assert partner.post(http, "/mapper/sync/link", body).status_code == 200
        http.post("/mapper/sync/link", json=body)
        http.post("/mapper/sync/link", content=b"{")
    (log,) = data.glob("log-*")
    text = log.read_text(encoding="utf-8")
    assert "SECRETPERSON" not in text
    assert "12345678901" not in text
    result = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    messages = [line["message"] for line in result]
    assert "link by partner: 2 items" in messages
    assert "refused link: UNSIGNED" in messages
    assert {"time", "level", "logger"} <= set(result[0])


def test_told_to_stop_it_finishes_what_is_under_way(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    statuses: list[int] = []
    with serving(data) as server:
        ready = threading.Barrier(9)

        def one() -> None:
            with httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
                http.get("/ping")
                body = partner.g2p("link", *(item() for _ in range(1000)))
                ready.wait()
                statuses.append(partner.post(http, "/mapper/sync/link", body).status_code)

        threads = [threading.Thread(target=one) for _ in range(8)]
        for thread in threads:
            thread.start()
        ready.wait()
        with httpx.Client(base_url=server.url) as http:
            while 'path="/mapper/sync/link"' not in http.get("/metrics").text:
                pass  # until the first of the eight is through and seven are under way
        os.kill(server.pid, signal.SIGTERM)
        for thread in threads:
            thread.join(WAIT_S)
    assert statuses == [200] * 8


def test_settings_come_from_file_environment_and_command_line(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.write_text(
        "most_items = 5\nrequests_per_s = 0.5\nsign_replies = false\n", encoding="utf-8"
    )
    env = {"SPAR_MAPPER_MOST_ITEMS": "6", "SPAR_MAPPER_METRICS_TOKEN": "t"}
    found = load(file, {"data": tmp_path}, env)
    assert (found.most_items, found.requests_per_s, found.sign_replies) == (6, 0.5, False)
    assert (found.metrics_token, found.data) == ("t", tmp_path)
    assert load(file, {}, {"SPAR_MAPPER_SIGN_REPLIES": "TRUE"}).sign_replies
    for value in ("2", "ja", ""):
        with pytest.raises(BadSetting, match="sign_replies: true or false is needed"):
            load(file, {}, {"SPAR_MAPPER_SIGN_REPLIES": value})
    for encoding in ("utf-8-sig", "utf-16"):
        file.write_text("most_items = 7\n", encoding)
        assert load(file, {}, {}).most_items == 7
    file.write_text("most_itms = 5\n", encoding="utf-8")
    with pytest.raises(BadSetting, match="most_itms"):
        load(file, {}, {})


def test_a_bucket_fills_again_and_callers_do_not_share_one() -> None:
    at = 0.0
    buckets = RateLimiter(2.0, 2.0, lambda: at)
    assert [buckets.take("a"), buckets.take("a")] == [0.0, 0.0]
    assert buckets.take("a") == pytest.approx(0.5)
    assert buckets.take("b") == 0.0
    at = 0.5
    assert buckets.take("a") == 0.0
    assert buckets.take("a") > 0.0


def test_depth_is_counted_over_lists_and_objects() -> None:
    value: object = 1
    for _ in range(16):
        value = [{"a": value}]
    assert not is_nested_deeper(value, 32)
    assert is_nested_deeper(value, 31)
    assert not is_nested_deeper("[[[[", 0)


def test_every_setting_of_the_registry_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "registry.md").read_text("utf-8")
    result = {line.split("`")[1] for line in text.splitlines() if line.startswith("| `")}
    assert result == set(Settings.__struct_fields__)
