"""Numbers about how work is done: quick consents, odd hours, codes tried in vain, clocks, PINs."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from spar_central.admission.noticed import Noticed, noticed
from spar_central.admission.policy import Policy
from spar_central.clock import to_ms
from spar_central.errors import BadSetting
from spar_central.settings import Settings
from spar_central.settings_file import check
from spar_central.trust.attestation import Method
from spar_central.trust.enrollment import Enrollment
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleOffice, office
from tests.central.world import account, new_enrollment

KOLKATA = Policy(zone="Asia/Kolkata", work_from=6, work_until=21)


def captured_at(moment: datetime, shown_s: int | None = 20) -> Enrollment:
    of = new_enrollment(device_id="d-1", captured_at=moment)
    return msgspec.structs.replace(of, consent=msgspec.structs.replace(of.consent, shown_s=shown_s))


NOON = datetime(2026, 11, 26, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("shown_s", "quick"), [(0, True), (2, True), (3, False), (40, False), (None, False)]
)
def test_a_consent_of_less_than_three_seconds_is_counted(shown_s: int | None, quick: bool) -> None:
    found = noticed(captured_at(NOON, shown_s), KOLKATA, tried_codes=False)
    assert (Noticed.QUICK_CONSENT in found) is quick


@pytest.mark.parametrize(
    ("at", "odd"),
    [("00:29", True), ("00:30", False), ("15:29", False), ("15:30", True), ("20:00", True)],
)
def test_hours_of_work_are_those_of_the_offices_zone(at: str, odd: bool) -> None:
    """06:00 in Kolkata is 00:30 of UTC, 21:00 is 15:30."""
    of = captured_at(datetime.fromisoformat(f"2026-11-26T{at}:00+00:00"))
    assert noticed(of, KOLKATA, tried_codes=False) == ((Noticed.ODD_HOURS,) if odd else ())
    assert noticed(of, Policy(), tried_codes=False) == ()  # nobody said where the office is


def test_what_was_noticed_of_a_revision_stays() -> None:
    former = (Noticed.OTHER_WAY,)
    assert noticed(captured_at(NOON), KOLKATA, former, tried_codes=False) == former


@pytest.mark.parametrize(
    "policy", [Policy(zone="Nowhere/Land"), Policy(zone="UTC", work_from=9, work_until=9)]
)
def test_hours_of_work_are_checked(policy: Policy) -> None:
    with pytest.raises(BadSetting):
        check(Settings("o", "O", admission=policy))


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    """Where it is about noon now."""
    hours = datetime.now(UTC).hour - 12
    policy = Policy(zone=f"Etc/GMT{hours:+d}", work_from=6, work_until=21)
    with office(msgspec.structs.replace(engine, admission=policy), tmp_path) as made:
        yield made


def captures(
    laptop: SigningLaptop, first: int, many: int, *, ago_h: int = 0, shown_s: int = 25
) -> list[str]:
    """As many people, each on an account of their own, by a finger."""
    made, items = [], []
    for at in range(first, first + many):
        then = laptop.center.clock() - timedelta(hours=ago_h)
        of = laptop.enrollment(fa=account(f"5010{at:05}"), captured_at=then)
        words = msgspec.structs.replace(of.consent, shown_s=shown_s)
        of = msgspec.structs.replace(of, consent=words)
        items.append(laptop.proven(of, psut=f"{at}".zfill(36), method=Method.BIOMETRIC))
        made.append(of.enrollment_id)
    laptop.upload(*items)
    return made


def test_quick_consents_and_nights_of_an_agent_are_told_with_the_cases_behind(
    there: ConsoleOffice,
) -> None:
    quick, slow, night = (there.center.laptop(staff) for staff in ("S-1", "S-2", "S-3"))
    mine = captures(quick, 1, 5, shown_s=1)
    captures(slow, 20, 16)
    captures(night, 40, 5, ago_h=12)
    there.count()
    found = "SELECT kind, about, count FROM signals ORDER BY kind"
    assert there.center.rows(found) == [("odd_hours", "S-3", 5), ("quick_consent", "S-1", 5)]
    outcomes = "SELECT DISTINCT human, outcome FROM enrollments WHERE human <> 'S-3'"
    assert set(there.center.rows(outcomes)) == {("S-1", "admitted"), ("S-2", "admitted")}
    browser = there.someone("R-1")
    assert "consents that nobody can have read aloud" in browser.get("/signals").text
    page = browser.get("/signals/quick_consent/S-1").text
    assert [f"/complaints/{one}" in page for one in mine] == [True] * 5
    own = quick.post("signals", by=quick.worker).json()["signals"]
    assert [(one["kind"], len(one["enrollments"])) for one in own] == [("quick_consent", 5)]
    assert slow.post("signals", by=slow.worker).json()["signals"] == []


TRIED: tuple[tuple[dict[str, Any], bool], ...] = (
    ({}, True),
    ({"person": "p-other"}, False),  # another agent tried
    ({"sent": 0}, False),  # no code was sent
    ({"over": 1}, False),  # and it was right
    ({"before": 25 * 3_600_000}, False),  # the day before
    ({"before": -1000}, False),  # afterwards
)


def test_codes_tried_in_vain_before_another_way_are_counted(there: ConsoleOffice) -> None:
    """As the relay puts it on record: a code for the same number, none right; then a finger."""
    laptop = there.center.laptop("S-1")
    proof: dict[str, Any] = {"person": laptop.worker.person_id, "sent": 0, "over": 1, "before": 0}
    at, items, noted = to_ms(there.center.clock()), [], {}
    for number, (changes, counts) in enumerate(TRIED):
        of = laptop.enrollment(fa=account(f"6010{number:05}"))
        noted[of.enrollment_id] = '["other_way"]' if counts else "[]"
        code = {**proof, "sent": 1, "over": 0, "before": 60_000, **changes}
        for name, row in ((of.transaction_id, proof), (f"99{number}", code)):
            there.center.rows(
                "INSERT INTO transactions (transaction_id, device_id, person_id, id_key,"
                f" started_at, code_sent, over) VALUES ('{name}', 'd', '{row['person']}',"
                f" 'k{number}', {at - row['before']}, {row['sent']}, {row['over']}) RETURNING 1"
            )
        items.append(laptop.proven(of, psut=f"{number}".zfill(36), method=Method.BIOMETRIC))
    laptop.upload(*items)
    assert dict(there.center.rows("SELECT enrollment_id, noticed FROM enrollments")) == noted


def test_a_laptop_reports_its_clock_and_wrong_pins_and_a_number_is_news_once(
    there: ConsoleOffice,
) -> None:
    laptop, quiet = there.center.laptop("S-1"), there.center.laptop("S-2")
    beat = {"program": "spar-agent 1.4.0", "vault_schema": 9}
    assert laptop.post("heartbeats", {**beat, "clock_back": 2, "wrong_pins": 12}).is_success
    assert quiet.post("heartbeats", {**beat, "clock_back": 1, "wrong_pins": 9}).is_success
    there.count()
    asked = "SELECT kind, about, count, last_at FROM signals ORDER BY kind"
    first = there.center.rows(asked)
    assert [row[:3] for row in first] == [
        ("clock_back", laptop.device_id, 2), ("wrong_pins", laptop.device_id, 12),
    ]  # fmt: skip
    browser = there.someone("R-1")
    page = browser.get("/signals").text
    assert "A clock was set back" in page
    assert "<bdi>SigningLaptop</bdi>: 2 times in 30 days." in page
    assert (
        "<bdi>SigningLaptop</bdi>: 12 in 30 days"
        in browser.get(f"/signals/wrong_pins/{laptop.device_id}").text
    )
    browser.post(f"/signals/wrong_pins/{laptop.device_id}", count="12")
    there.center.clock.forward(3600)
    assert laptop.post("heartbeats", {**beat, "clock_back": 2, "wrong_pins": 13}).is_success
    there.count()
    after = there.center.rows(asked)
    assert after[0] == first[0]  # the same number, an hour later
    assert after[1][2:] > first[1][2:]
    assert there.center.rows("SELECT kind FROM signals WHERE count > looked_count") == [
        ("clock_back",), ("wrong_pins",),
    ]  # fmt: skip
