"""What exceeds a budget waits for two, another account waits its time, a frozen one stays."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_mapper.core.model import Item, Op, Outcome, Reason
from spar_mapper.core.waiting import WriteLimits
from spar_mapper.records.partners import Partners
from spar_mapper.records.waiting import WaitingChanges
from tests.mapper.bulk_registry import BulkRegistry, new_registry, text_of
from tests.mapper.partner_client import PartnerClient, item, mapper, register, serving
from tests.mapper.waiting import WAIT_S

DAY_S = 86_400


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    made = new_registry(request.param, request, tmp_path)
    register_partner(made)
    return made


def register_partner(registry: BulkRegistry) -> None:
    file = registry.folder / "office.pem"
    file.write_bytes(PartnerClient("office").pem())
    rights = "link,update,unlink,resolve"
    assert registry.command("partner", "add", "office", "--cert", file, "--rights", rights) == 0


class LimitedPartner:
    """Writes as the partner ``office`` under limits; each call with a reference of its own."""

    def __init__(self, registry: BulkRegistry, limits: WriteLimits) -> None:
        self._registry, self._limits = registry, limits
        self._count = 0
        self.last = Item("", "")

    def ask(self, op: Op, person: str, number: int = 0) -> Outcome:
        self._count += 1
        text = text_of(number) if number else ""
        asked = Item(f"r{self._count}", person, text, digest=f"{op}{person}{number}")
        return self.send(op, asked)[0]

    def send(self, op: Op, *items: Item) -> list[Outcome]:
        self.last = items[-1]
        outcomes: list[Outcome] = self._registry.run(
            lambda bulk: bulk.storage.write(op, "office", items, self._limits)
        )
        return outcomes


def account(registry: BulkRegistry, person: str) -> str | None:
    return registry.accounts_of(person)[0]


def waiting_ids(registry: BulkRegistry) -> list[str]:
    async def read(bulk: Any) -> list[str]:
        found = await WaitingChanges(bulk.storage, Partners(bulk.storage)).all()
        return [one.id for one in found]

    return registry.run(read)


def release_due(registry: BulkRegistry, at_ms: int = 10**15) -> list[bool]:
    async def release(bulk: Any) -> list[bool]:
        waiting = WaitingChanges(bulk.storage, Partners(bulk.storage))
        return [await waiting.release(one) for one in await waiting.due(at_ms)]

    return registry.run(release)


def rows_of(registry: BulkRegistry, sql: str) -> list[tuple[Any, ...]]:
    (rows,) = registry.run(lambda bulk: bulk.storage.run((sql, ())))
    found: list[tuple[Any, ...]] = rows
    return found


@pytest.mark.parametrize("limits", [WriteLimits(per_day=2), WriteLimits(per_minute=2)])
def test_what_exceeds_a_budget_waits_and_is_released(
    registry: BulkRegistry, limits: WriteLimits
) -> None:
    writer = LimitedPartner(registry, limits)
    items = [Item(f"r{n}", f"p{n}", text_of(n), digest=f"d{n}") for n in range(1, 5)]
    outcomes = writer.send(Op.LINK, *items)
    assert [(one.ok, one.waits) for one in outcomes] == [(True, False)] * 2 + [(False, True)] * 2
    assert account(registry, "p3") is None
    again = writer.send(Op.LINK, *items)  # a repeat is answer the same, and uses nothing up
    assert [(one.ok, one.waits) for one in again] == [(True, False)] * 2 + [(False, True)] * 2
    first, second = waiting_ids(registry)
    assert registry.command("waiting", "release", first) == 0
    assert registry.command("waiting", "refuse", second) == 0
    assert sorted(map(bool, registry.accounts_of("p3", "p4"))) == [False, True]
    assert waiting_ids(registry) == []
    answer = writer.send(Op.LINK, *items)
    assert sorted((one.ok, one.waits) for one in answer[2:]) == [(False, False), (True, False)]
    assert rows_of(registry, "SELECT count(*) FROM waiting_changes WHERE item <> ''") == [(0,)]


def test_a_reference_that_waits_is_no_other_request(registry: BulkRegistry) -> None:
    writer = LimitedPartner(registry, WriteLimits(per_day=1))
    writer.ask(Op.LINK, "p1", 1)
    same = Item("x", "p2", text_of(2), digest="d")
    other = Item("x", "p3", text_of(3), digest="e")
    first, twice, third = writer.send(Op.LINK, same, same, other)
    assert first.waits
    assert twice.waits
    assert third.reason is Reason.REFERENCE_DUPLICATE
    assert len(waiting_ids(registry)) == 1


def test_changes_per_person_and_people_per_account(registry: BulkRegistry) -> None:
    writer = LimitedPartner(registry, WriteLimits(per_person=2, per_account=2))
    assert writer.ask(Op.LINK, "p1", 1).ok
    assert writer.ask(Op.UPDATE, "p1", 2).ok
    assert writer.ask(Op.UPDATE, "p1", 3).waits
    assert account(registry, "p1") == text_of(2)
    assert writer.ask(Op.LINK, "p2", 2).ok
    assert writer.ask(Op.LINK, "p3", 2).waits
    assert writer.ask(Op.LINK, "p4", 4).ok


def test_another_account_becomes_effective_after_its_time(registry: BulkRegistry) -> None:
    writer = LimitedPartner(registry, WriteLimits(cool_off_s=DAY_S))
    assert writer.ask(Op.LINK, "p1", 1).ok
    answer = writer.ask(Op.UPDATE, "p1", 2)
    assert answer.waits
    assert "becomes effective at" in str(answer.message)
    (outcome,) = registry.run(lambda bulk: bulk.storage.resolve([Item("q", "p1")]))
    assert (outcome.reason, outcome.mapping.fa) == (Reason.ACTIVE, text_of(1))
    assert outcome.mapping.pending_until > 0
    assert release_due(registry, at_ms=outcome.mapping.pending_until - 1) == []
    assert release_due(registry, at_ms=outcome.mapping.pending_until) == [True]
    assert account(registry, "p1") == text_of(2)
    (outcome,) = registry.run(lambda bulk: bulk.storage.resolve([Item("q", "p1")]))
    assert outcome.mapping.pending_until == 0


def test_unlink_and_link_is_no_way_around_the_time(registry: BulkRegistry) -> None:
    writer = LimitedPartner(registry, WriteLimits(cool_off_s=DAY_S))
    writer.ask(Op.LINK, "p1", 1)
    assert writer.ask(Op.UNLINK, "p1").ok
    assert writer.ask(Op.LINK, "p1", 2).waits
    assert writer.ask(Op.LINK, "p1", 1).ok  # where it was before


def test_the_last_wish_counts(registry: BulkRegistry) -> None:
    writer = LimitedPartner(registry, WriteLimits(cool_off_s=DAY_S))
    writer.ask(Op.LINK, "p1", 1)
    writer.ask(Op.UPDATE, "p1", 2)
    writer.ask(Op.UPDATE, "p1", 3)
    assert release_due(registry) == [True]
    assert account(registry, "p1") == text_of(3)
    writer.ask(Op.UPDATE, "p1", 4)
    assert writer.ask(Op.UPDATE, "p1", 3).ok  # it stays as it is: the wish is taken back
    assert release_due(registry) == [False]
    assert account(registry, "p1") == text_of(3)


def test_a_partner_that_lost_the_right_changes_nothing_later(registry: BulkRegistry) -> None:
    writer = LimitedPartner(registry, WriteLimits(cool_off_s=DAY_S))
    writer.ask(Op.LINK, "p1", 1)
    writer.ask(Op.UPDATE, "p1", 2)
    assert registry.command("partner", "remove", "office") == 0
    assert release_due(registry) == [False]
    assert account(registry, "p1") == text_of(1)


def test_nobody_is_paid_on_a_frozen_account_and_nothing_changes_it(
    registry: BulkRegistry,
) -> None:
    writer = LimitedPartner(registry, WriteLimits(cool_off_s=DAY_S))
    writer.ask(Op.LINK, "p1", 1)
    writer.ask(Op.UPDATE, "p1", 2)
    assert registry.command("person", "freeze", "P1", "--reason", "not me", "--by", "desk") == 0
    assert registry.command("person", "freeze", "p1", "--reason", "not me") == 2
    found = registry.run(
        lambda bulk: bulk.storage.resolve([Item("q", "p1"), Item("s", "", text_of(1))])
    )
    assert {one.reason for one in found} == {Reason.FA_INACTIVE}
    for op, number in ((Op.UPDATE, 3), (Op.UNLINK, 0), (Op.LINK, 1)):
        outcome = writer.ask(op, "p1", number)
        assert (outcome.reason, outcome.waits) == (Reason.NOT_ALLOWED, False)
    assert release_due(registry) == [False]
    file = registry.file(("p1", text_of(1)))
    registry.command("import", file)
    assert registry.report()[0][1] == "bad"
    assert registry.command("person", "lift", "p1") == 0
    assert account(registry, "p1") == text_of(1)
    assert registry.command("check") == 0  # the history counts on


def resolved_everywhere(
    http: httpx.Client, partner: PartnerClient, person: str
) -> list[dict[str, Any]]:
    """The row about a person, in each dialect that answers at once."""
    rows = []
    for path in ("/mapper/sync/resolve", "/sync/resolve"):
        asked = item(id=person, fa=..., scope="details")
        reply = partner.post(http, path, partner.g2p("resolve", asked)).json()
        rows += reply["message"]["resolve_response"]
    body = partner.spar2("resolve", item(id=person, fa=..., scope="details"))
    payload = partner.post(http, "/mapper/resolve", body).json()["response_body"]
    return rows + list(payload["response_payload"]["resolve_response"])


def pdng(reply: dict[str, Any]) -> tuple[str, str]:
    row = reply["message"]["update_response"][0]
    return row["status"], row.get("status_reason_message", "")


def test_each_dialect_says_that_it_waits_and_that_it_is_frozen(tmp_path: Path) -> None:
    partner, office = PartnerClient("bank"), PartnerClient("helpdesk")
    register(tmp_path, partner, "--rights", "link,update,resolve,unlink")
    register(tmp_path, office, "--rights", "freeze")
    with (
        serving(tmp_path, "cool_off_h = 24\n") as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
    ):
        one = item()
        linked = partner.post(http, "/mapper/sync/link", partner.g2p("link", one)).json()
        assert linked["header"]["status"] == "succ"
        change = item(id=one["id"], fa=one["fa"].replace("12345678901", "555"))
        for path in ("/mapper/sync/update", "/sync/update"):
            reply = partner.post(http, path, partner.g2p("update", change)).json()
            status, text = pdng(reply)
            assert status == "pdng"
            assert text.startswith("becomes effective at ")
        fa = {"strategy_id": 2, "fa_type": "BANK", "bank_name": "B", "bank_code": "B"}
        fa |= {"branch_name": "C", "branch_code": "C", "account_number": "9"}
        body = partner.spar2("update", item(id=one["id"], fa=fa))
        reply = partner.post(http, "/mapper/update", body).json()
        (row,) = reply["response_body"]["response_payload"]["update_response"]
        assert (row["status"], row["status_reason_code"]) == ("rjct", "rjct.other.error")
        text = row["status_reason_message"]
        assert text.startswith("becomes effective at ")
        for row in resolved_everywhere(http, partner, one["id"]):
            assert row["status_reason_code"] == "succ.id.active"
            assert row["fa"], "as it stands until then"
            assert row["mapping"]["pending_until"] == text.removeprefix("becomes effective at ")
        assert freeze(http, partner, one["id"]).status_code == 403
        assert freeze(http, office, "nobody").status_code == 404
        assert freeze(http, office, one["id"]).status_code == 200
        for row in resolved_everywhere(http, partner, one["id"]):
            assert row["status_reason_code"] == "succ.fa.inactive"
            assert not row["fa"]
            assert row["mapping"]["frozen"] is True


def freeze(http: httpx.Client, partner: PartnerClient, person: str) -> httpx.Response:
    body = partner.spar2("x")
    body["request_body"] = {"request_payload": {"id": person, "reason": "this was not me"}}
    return partner.post(http, "/freeze", body)


def test_a_budget_of_a_partner_is_a_term_of_it(tmp_path: Path) -> None:
    partner = PartnerClient("bank")
    register(tmp_path, partner, "--changes-per-day", "1")
    assert "changes a day\t1" in mapper(tmp_path, "partner", "show", "bank")
    with (
        serving(tmp_path, "") as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
    ):
        body = partner.g2p("link", item(), item())
        rows = partner.post(http, "/mapper/sync/link", body).json()["message"]["link_response"]
        assert [row["status"] for row in rows] == ["succ", "pdng"]
