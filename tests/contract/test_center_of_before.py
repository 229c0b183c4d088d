"""A laptop of this version at a center of the one before: nothing that it sends is refused."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace as with_changes

from spar_agent.adapters.central.contact import StandingReply, with_standing
from spar_agent.adapters.central.heartbeat import BeatFacts
from spar_agent.adapters.central.outbox import Outbox, new_outbox
from spar_central.desks.wire import UNDERSTANDS
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.jws import unverified
from tests.central.center import Center, running
from tests.central.protocol_record import FOLDER
from tests.central.storages import settings
from tests.joined import JoinedLaptop, hand_out

RECORDED = json.loads((FOLDER / "protocol_1.json").read_text("utf-8"))
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


def unknown(value: Any, form: dict[str, Any], defs: dict[str, Any], at: str) -> list[str]:
    """Members of ``value`` that who reads strictly by the recorded ``form`` refuses."""
    while "$ref" in form:
        form = defs[form["$ref"].rpartition("/")[2]]
    if "anyOf" in form:
        return min((unknown(value, one, defs, at) for one in form["anyOf"]), key=len)
    if not isinstance(value, dict):
        return []
    known = form.get("properties", {})
    strict = form.get("additionalProperties") is False
    found = [f"{at}.{name}" for name in value if strict and name not in known]
    for name, inside in value.items():
        if name in known:
            found += unknown(inside, known[name], defs, f"{at}.{name}")
    return found


def refused(value: Any, form: dict[str, Any], at: str) -> list[str]:
    return unknown(value, form, form.get("$defs", {}), at)


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()


def signed_by(laptop: JoinedLaptop, number: int) -> list[str]:
    made = laptop.captured(number)
    assert made.signed is not None
    content = msgspec.to_builtins(unverified(made.signed.token, Enrollment))
    return refused(content, RECORDED["signed"]["enrollment"], "enrollment")


def test_only_what_the_center_says_it_reads_is_signed(laptop: JoinedLaptop) -> None:
    """The center's word is kept in the vault, for villages without network."""
    laptop.reopen()
    assert laptop.membership.understood == UNDERSTANDS
    assert signed_by(laptop, 1) == ["enrollment.visit_s", "enrollment.consent.shown_s"]
    of_before = msgspec.json.decode(
        msgspec.json.encode(
            {
                "device_id": laptop.membership.device_id,
                "office": "office-1",
                "state": "active",
                "certificate": laptop.membership.certificate,
                "people": laptop.membership.people,
                "center": laptop.membership.center,
            }
        ),
        type=StandingReply,
    )
    fresh = with_standing(laptop.membership, of_before, laptop.clock.now())
    laptop.members.save(fresh)
    assert signed_by(laptop, 2) == []


FACTS = BeatFacts(9, {"queued": 3}, NOW, 2, NOW, 10**9, clock_back=2, wrong_pins=12)


@pytest.mark.parametrize(
    ("understood", "sent"),
    [
        ((), []),
        (UNDERSTANDS[:2], ["heartbeats.clock_back"]),
        (UNDERSTANDS, ["heartbeats.clock_back", "heartbeats.wrong_pins"]),
    ],
)
def test_a_heartbeat_holds_the_counts_that_the_center_reads(
    understood: tuple[str, ...], sent: list[str]
) -> None:
    body = FACTS.body(NOW, 4, understood, "IN 2026")
    assert refused(body, RECORDED["paths"]["/desks/heartbeats"]["asked"], "heartbeats") == sent


def test_a_locked_laptop_remembers_what_the_center_reads(laptop: JoinedLaptop) -> None:
    for understood in (UNDERSTANDS, ()):
        known = with_changes(laptop.membership, understood=understood)
        kept = msgspec.json.decode(msgspec.json.encode(new_outbox(known)), type=Outbox)
        assert kept.understood == understood
