"""What a desk is shown of its own work and of a laptop's queue: numbers, slips, no person."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from spar_central.console.serving import count
from spar_central.settings import Settings
from spar_central.trust.certificates import Role
from tests.central.center import Center, SigningLaptop, code_of, running
from tests.central.storages import run
from tests.central.world import account

SHARED = "77770000111"


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with running(engine, tmp_path) as made:
        yield made


@pytest.fixture
def laptop(center: Center) -> SigningLaptop:
    return center.laptop("S-1")


@pytest.fixture
def other(center: Center) -> SigningLaptop:
    return center.laptop("S-2")


def captured(laptop: SigningLaptop, number: str, at: int) -> str:
    of = laptop.enrollment(fa=account(number))
    laptop.upload({**laptop.proven(of, psut=str(at).zfill(36)), "slip": f"SU-H4MX-00{at:02}"})
    return of.enrollment_id


def own(laptop: SigningLaptop) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = laptop.post("signals", by=laptop.worker).json()["signals"]
    return found


def test_an_agent_sees_own_numbers_with_own_enrollments_and_who_looked(
    center: Center, laptop: SigningLaptop, other: SigningLaptop
) -> None:
    mine = [captured(laptop, SHARED, at) for at in (1, 2)]
    captured(other, SHARED, 3)
    captured(other, "88880000222", 4)
    run(center.settings, count)
    (shared,) = own(laptop)
    assert (shared["kind"], shared["count"], shared["is_open"]) == ("shared_account", 3, True)
    assert [one["enrollment_id"] for one in shared["enrollments"]] == mine[::-1]
    assert [one["slip"] for one in shared["enrollments"]] == ["SU-H4MX-0002", "SU-H4MX-0001"]
    assert shared["enrollments"][0]["standing"] == "review"
    assert "looked_by" not in shared
    assert [one["count"] for one in own(other)] == [3]
    assert len(own(other)[0]["enrollments"]) == 1
    assert ("read.own_signals", "S-1", laptop.device_id, "S-1") in center.records("read.own")
    closer = "UPDATE signals SET looked_at = last_at, looked_by = 'Meena Patel' RETURNING 1"
    center.rows(closer)
    (watched,) = own(laptop)
    assert watched["is_open"]
    assert not {"looked_by", "looked_at"} & set(watched)
    center.rows(
        "UPDATE signals SET looked_at = last_at, looked_by = 'Meena Patel', looked_count = count,"
        " note = 'a family of three' RETURNING 1"
    )
    (seen,) = own(laptop)
    assert (seen["looked_by"], seen["looked_count"]) == ("Meena Patel", 3)
    assert "is_open" not in seen
    assert "a family of three" not in str(seen)  # written for supervisors
    captured(other, SHARED, 5)
    run(center.settings, count)
    assert own(laptop)[0]["is_open"]


def test_nobody_is_shown_what_another_did_nor_who_objected(
    center: Center, laptop: SigningLaptop, other: SigningLaptop
) -> None:
    for at in (1, 2):
        captured(other, SHARED, at)
    objected = captured(laptop, "88880000222", 3)
    run(center.settings, count)
    center.rows(
        "INSERT INTO signals (kind, office, about, count, usual, since, last_at) SELECT"
        " 'objection', office, enrollment_id, 1, 0, arrived_at, arrived_at FROM enrollments"
        f" WHERE enrollment_id = '{objected}' RETURNING 1"
    )
    assert own(laptop) == []
    stranger = center.laptop("E-1", Role.AGENT, "office-2")
    assert own(stranger) == []
    assert code_of(laptop.post("signals")) == "request.unsigned"


def test_what_a_laptop_reported_is_shown_there_with_the_own_enrollments(
    center: Center, laptop: SigningLaptop, other: SigningLaptop
) -> None:
    """To whoever is signed in at it, apart from the numbers about people."""
    mine = captured(laptop, SHARED, 1)
    captured(other, "88880000222", 2)
    beat = {"program": "spar-agent 1.4.0", "vault_schema": 9, "clock_back": 2, "wrong_pins": 12}
    assert laptop.post("heartbeats", beat).is_success
    run(center.settings, count)
    asked = laptop.post("signals", by=laptop.worker).json()
    assert asked["signals"] == []
    assert sorted((one["kind"], one["count"]) for one in asked["of_laptop"]) == [
        ("clock_back", 2), ("wrong_pins", 12),
    ]  # fmt: skip
    assert [[one["enrollment_id"] for one in of["enrollments"]] for of in asked["of_laptop"]] == [
        [mine], [mine],
    ]  # fmt: skip
    assert "of_laptop" not in other.post("signals", by=other.worker).json()
    center.rows(f"UPDATE enrollments SET human = 'S-9' WHERE enrollment_id = '{mine}' RETURNING 1")
    again = laptop.post("signals", by=laptop.worker).json()["of_laptop"]
    assert ["enrollments" in of for of in again] == [False, False]  # a colleague's
    center.rows("UPDATE signals SET last_at = last_at - 7862400000 RETURNING 1")
    assert "of_laptop" not in laptop.post("signals", by=laptop.worker).json()


def share(center: Center, kind: str, human: str, earlier_ms: int = 0) -> None:
    center.rows(
        "INSERT INTO signals (kind, office, about, count, usual, since, last_at) SELECT"
        f" '{kind}', office, '{human}', 1, 100, min(arrived_at), max(arrived_at) - {earlier_ms}"
        f" FROM enrollments WHERE human = '{human}' GROUP BY office RETURNING 1"
    )


def test_shares_of_another_another_offices_and_old_ones_are_not_shown(
    center: Center, laptop: SigningLaptop, other: SigningLaptop
) -> None:
    captured(laptop, SHARED, 1)
    captured(other, "88880000222", 2)
    share(center, "offline", "S-2")
    share(center, "returned", "S-1", earlier_ms=91 * 86_400_000)
    center.rows(
        "INSERT INTO signals (kind, office, about, count, usual, since, last_at) SELECT"
        " 'shared_account', 'office-2', alike_key, 2, 0, arrived_at, arrived_at FROM enrollments"
        " WHERE human = 'S-1' RETURNING 1"
    )
    assert own(laptop) == []
    share(center, "offline", "S-1")
    assert [one["kind"] for one in own(laptop)] == ["offline"]


def test_behind_often_stands_what_was_changed_and_admitted(
    center: Center, laptop: SigningLaptop
) -> None:
    first, changed, waits = (captured(laptop, f"9000000{at}", at) for at in (1, 2, 3))
    center.rows(
        "UPDATE enrollments SET psut_key = 'p', outcome = 'admitted', admitted_at = arrived_at,"
        f" operation = CASE enrollment_id WHEN '{first}' THEN 'link' ELSE 'update' END RETURNING 1"
    )
    center.rows(
        f"UPDATE enrollments SET outcome = 'waits' WHERE enrollment_id = '{waits}' RETURNING 1"
    )
    center.rows(
        "INSERT INTO signals (kind, office, about, count, usual, since, last_at) SELECT"
        " 'changed_often', office, 'p', 3, 0, min(arrived_at), max(arrived_at) FROM enrollments"
        " GROUP BY office RETURNING 1"
    )
    (often,) = own(laptop)
    assert [one["enrollment_id"] for one in often["enrollments"]] == [changed]


def test_behind_a_share_stands_what_it_counts_and_nothing_else(
    center: Center, laptop: SigningLaptop
) -> None:
    captured(laptop, "11110000111", 1)
    late, back = captured(laptop, "22220000111", 2), captured(laptop, "33330000111", 3)
    center.rows(
        f"UPDATE enrollments SET reasons = '[\"offline\"]' WHERE enrollment_id = '{late}'"
        " RETURNING 1"
    )
    center.rows(f"UPDATE enrollments SET returned = 1 WHERE enrollment_id = '{back}' RETURNING 1")
    for kind in ("offline", "returned"):
        share(center, kind, "S-1")
    behind = {
        one["kind"]: [each["enrollment_id"] for each in one["enrollments"]] for one in own(laptop)
    }
    assert behind == {"offline": [late], "returned": [back]}


def test_a_supervisor_turns_the_pages_of_a_laptops_queue(
    center: Center, laptop: SigningLaptop
) -> None:
    boss = center.laptop("D-1", Role.SUPERVISOR)
    made = [captured(laptop, f"9{at:08}", at) for at in range(1, 33)]

    def queue(before: str = "") -> dict[str, Any]:
        body = {"device_id": laptop.device_id, "before": before}
        found: dict[str, Any] = boss.post("devices/queue", body, by=boss.worker).json()
        return found

    first = queue()
    second = queue(first["older"])
    shown = [one["enrollment_id"] for one in first["enrollments"] + second["enrollments"]]
    assert sorted(shown) == sorted(made)
    assert (len(first["enrollments"]), "older" in second) == (30, False)
    assert set(first["enrollments"][0]) <= {
        "enrollment_id", "slip", "arrived_at", "standing", "codes",
    }  # fmt: skip
    assert ("read.device_queue", "D-1", boss.device_id, laptop.device_id) in center.records("read.")
    body = {"device_id": laptop.device_id}
    far = center.laptop("E-1", Role.SUPERVISOR, "office-2")
    assert code_of(far.post("devices/queue", body, by=far.worker)) == "person.office"
    assert code_of(laptop.post("devices/queue", body, by=laptop.worker)) == "person.role"
    assert code_of(boss.post("devices/queue", {"device_id": "x"}, by=boss.worker)) == (
        "device.unknown"
    )
    torn = {**body, "before": "!"}
    assert code_of(boss.post("devices/queue", torn, by=boss.worker)) == "request.form"
