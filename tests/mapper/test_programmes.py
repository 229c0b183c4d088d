"""A mapping belongs to programmes: a partner of one sees and changes no person of another."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_mapper.core.model import Item, Op, Reason
from tests.mapper.bulk_registry import BulkRegistry, new_registry, text_of
from tests.mapper.partner_client import TEXT, PartnerClient, item, register, serving
from tests.mapper.waiting import WAIT_S

PENSIONS, SCHOOL = frozenset({"pensions"}), frozenset({"school", "meals"})


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    return new_registry(request.param, request, tmp_path)


class Writer:
    """Writes and reads one person as partners of some programmes do."""

    def __init__(self, registry: BulkRegistry) -> None:
        self._registry = registry
        self._count = 0

    def ask(self, op: Op, number: int, programme: str, allowed: frozenset[str]) -> Reason | str:
        """What became of it: the reason of a refusal, or ``done``."""
        self._count += 1
        asked = Item(
            f"r{self._count}", "asha", text_of(number), programme=programme, allowed=allowed
        )
        (outcome,) = self._registry.run(lambda bulk: bulk.storage.write(op, "p", [asked]))
        return "done" if outcome.ok else outcome.reason

    def sees(self, allowed: frozenset[str]) -> Reason | None:
        asked = Item("q", "Asha", programme=next(iter(allowed), ""), allowed=allowed)
        (outcome,) = self._registry.run(lambda bulk: bulk.storage.resolve([asked]))
        assert (outcome.mapping is None) is (outcome.reason is not Reason.ACTIVE)
        reason: Reason | None = outcome.reason
        return reason


def test_a_person_belongs_to_the_programme_that_linked(registry: BulkRegistry) -> None:
    writer = Writer(registry)
    assert writer.sees(SCHOOL) is Reason.NOT_LINKED
    assert writer.ask(Op.LINK, 1, "pensions", PENSIONS) == "done"
    assert writer.sees(PENSIONS) is Reason.ACTIVE
    assert writer.sees(SCHOOL) is Reason.NOT_ALLOWED
    for op in (Op.LINK, Op.UPDATE, Op.UNLINK):
        assert writer.ask(op, 1, "school", SCHOOL) is Reason.NOT_ALLOWED
    assert writer.sees(frozenset()) is Reason.ACTIVE


def test_who_may_all_can_share_a_person(registry: BulkRegistry) -> None:
    writer = Writer(registry)
    writer.ask(Op.LINK, 1, "pensions", PENSIONS)
    assert writer.ask(Op.UPDATE, 2, "meals", frozenset()) == "done"
    assert writer.sees(SCHOOL) is writer.sees(PENSIONS) is Reason.ACTIVE
    assert writer.ask(Op.UPDATE, 3, "school", SCHOOL) == "done"


def test_an_unlink_ends_what_a_person_belonged_to(registry: BulkRegistry) -> None:
    writer = Writer(registry)
    writer.ask(Op.LINK, 1, "pensions", PENSIONS)
    assert writer.ask(Op.UNLINK, 1, "pensions", PENSIONS) == "done"
    assert writer.ask(Op.LINK, 2, "school", SCHOOL) == "done"
    assert writer.sees(PENSIONS) is Reason.NOT_ALLOWED
    assert writer.sees(SCHOOL) is Reason.ACTIVE


def test_who_belongs_to_none_is_open_as_before(registry: BulkRegistry) -> None:
    writer = Writer(registry)
    writer.ask(Op.LINK, 1, "", frozenset())
    assert writer.sees(SCHOOL) is Reason.ACTIVE
    assert writer.ask(Op.UPDATE, 2, "school", SCHOOL) == "done"
    assert writer.sees(PENSIONS) is Reason.NOT_ALLOWED


def test_the_programmes_of_one_batch_come_in_its_order(registry: BulkRegistry) -> None:
    items = [
        Item("a", "x", text_of(1), programme="pensions"),
        Item("b", "y", text_of(2), programme="school"),
    ]
    registry.run(lambda bulk: bulk.storage.write(Op.LINK, "p", items))
    asked = [Item("q", one, programme="school", allowed=SCHOOL) for one in ("x", "y")]
    found = registry.run(lambda bulk: bulk.storage.resolve(asked))
    assert [one.reason for one in found] == [Reason.NOT_ALLOWED, Reason.ACTIVE]


@pytest.fixture
def http(tmp_path: Path) -> Iterator[httpx.Client]:
    data = tmp_path / "data"
    for name, programme in (("pays", "pensions"), ("teaches", "school")):
        partner = PARTNERS[name]
        rights = "link,update,resolve,resolve-fa,unlink"
        register(data, partner, "--programmes", programme, "--rights", rights)
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as client:
        yield client


PARTNERS = {name: PartnerClient(name) for name in ("pays", "teaches")}


def _rows(http: httpx.Client, name: str, op: str, *items: Any) -> list[dict[str, Any]]:
    partner = PARTNERS[name]
    reply = partner.post(http, f"/mapper/sync/{op}", partner.g2p(op, *items))
    rows: list[dict[str, Any]] = reply.json()["message"][f"{op}_response"]
    return rows


def test_writing_its_own_name_into_an_item_opens_nothing(http: httpx.Client) -> None:
    linked = item(programme="pensions")
    assert _rows(http, "pays", "link", linked)[0]["status"] == "succ"
    asked = {**item(programme="school", scope="details"), "id": linked["id"], "fa": ""}
    (row,) = _rows(http, "teaches", "resolve", asked)
    assert (row["status_reason_code"], row["fa"]) == ("rjct.permission.denied", "")
    other = TEXT.replace("12345678901", "11111111111")
    changed = {**item(programme="school", fa=other), "id": linked["id"]}
    for op in ("update", "unlink"):
        (row,) = _rows(http, "teaches", op, changed)
        assert row["status_reason_code"] == "rjct.permission.denied"
    by_account = {**item(programme="school"), "id": "", "fa": TEXT}
    (row,) = _rows(http, "teaches", "resolve", by_account)
    assert row["status_reason_code"] == "rjct.permission.denied"
    (row,) = _rows(http, "pays", "resolve", {**asked, "programme": "pensions"})
    assert row["fa"] == TEXT
