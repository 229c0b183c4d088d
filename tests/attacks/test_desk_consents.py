"""A consent at a desk: a laptop that is not ours, the real entry, its sender, the real registry."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from spar_central.desks.consents import PER_DAY
from spar_central.records import notices
from spar_central.records.counts import DAY_S, span_of
from spar_central.settings import Settings
from spar_central.trust import jws
from spar_central.trust.jws import Typ
from tests.central.center import Center, SigningLaptop, running
from tests.central.storages import database
from tests.central.world import attestation, new_enrollment
from tests.contract.desk_consent_world import (
    APP,
    BANK_APP,
    answering,
    consenting_registry,
    with_consents,
)
from tests.servers import RunningRegistry

GIVE = {"app": APP, "purposes": ["pension"], "may": "resolve", "text_version": "desk-consent/1"}


@pytest.fixture
def registry(
    engine: Settings, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[RunningRegistry]:
    """On the engine of the center, in a database of its own."""
    where = database("postgres", request) if engine.database else ""
    with consenting_registry(tmp_path / "registry", where) as made:
        yield made


@pytest.fixture
def center(engine: Settings, registry: RunningRegistry, tmp_path: Path) -> Iterator[Center]:
    made = with_consents(engine, registry)
    with running(made, tmp_path) as center, answering(center, registry, "psut-1", "psut-2"):
        yield center


def proof(center: Center, laptop: SigningLaptop, psut: str = "psut-1", **changes: Any) -> str:
    made = new_enrollment(transaction_id=center.transaction(), device_id=laptop.device_id)
    return center.attest(made, laptop.worker.person_id, psut=psut, **changes)


def asked(laptop: SigningLaptop, path: str, attestation: str, **more: Any) -> Any:
    """What the entry says: the reply, or the code of its refusal."""
    body = {"attestation": attestation, **more}
    reply = laptop.post(f"consents{path}", body, by=laptop.worker)
    found = reply.json()
    return found if reply.status_code == 200 else found["error"]["code"]


def living(reply: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["consent_id"], one["state"]) for one in reply.get("consents", [])]


def test_a_proven_person_sees_gives_and_stops_each_as_often_as_it_is_asked(
    center: Center,
) -> None:
    laptop = center.laptop("S-1")
    token = proof(center, laptop)
    looked = asked(laptop, "", token, language="fr")
    (app,) = looked["apps"]
    assert [one["app"] for one in looked["elsewhere"]] == [BANK_APP]
    assert (app["app"], app["title"], app["longest_days"]) == (APP, "Pension app", 365)
    ends = (center.clock() + timedelta(days=365)).date().isoformat()
    assert app["until"][:10] == ends, "by the clock of the center"
    assert app["purposes"][0]["text"] == "pour payer votre pension"
    given = asked(laptop, "/give", token, **GIVE, days=30)
    assert living(given) == [(given["done"], "given")]
    (consent,) = given["consents"]
    assert (consent["app"], consent["may"]) == (APP, "resolve")
    assert consent["until"][:10] == (center.clock() + timedelta(days=30)).date().isoformat()
    again = asked(laptop, "/give", token, **GIVE, days=30)
    assert (again["consents"], again["done"]) == (given["consents"], given["done"]), (
        "who got no answer asks again: it is the same consent"
    )
    more = {**GIVE, "purposes": ["pension", "school"]}
    assert asked(laptop, "/give", token, **more) == "consent.proof"
    stop = {"consent_id": given["done"]}
    for _ in range(2):
        assert living(asked(laptop, "/stop", token, **stop)) == [(given["done"], "withdrawn")]
    assert living(asked(laptop, "", token)) == []
    assert asked(laptop, "/give", token, **GIVE) == "consent.proof", "it was stopped"
    kinds = [row[0] for row in center.records("consent.")]
    assert kinds.count("consent.given") == 2
    assert kinds.count("consent.stopped") == 2
    words = center.rows("SELECT kind, day, language FROM account_notices ORDER BY kind")
    ends = (center.clock() + timedelta(days=30)).date().isoformat()
    assert words == [("consent_given", ends, "en"), ("consent_stopped", "", "en")], (
        "each once, however often it was asked"
    )


def test_an_app_with_tokens_of_its_own_is_given_none_at_a_desk(center: Center) -> None:
    """Whoever said which of its people sits there would decide whose payments it sees."""
    laptop = center.laptop("S-1")
    refused = asked(laptop, "/give", proof(center, laptop), **{**GIVE, "app": BANK_APP})
    assert refused == "consent.terms"
    assert center.rows("SELECT count(*) FROM account_notices") == [(0,)]


def test_a_laptop_gives_nothing_without_a_proof_nor_with_one_of_somebody_else(
    center: Center,
) -> None:
    """Each try is refused before the registry hears of it, and is on record."""
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    good = proof(center, laptop)
    elsewhere = proof(center, other)
    made = new_enrollment(transaction_id=center.transaction(), device_id=laptop.device_id)
    never_given = jws.sign(
        attestation(made, laptop.worker.person_id, psut="psut-2"),
        Typ.ATTESTATION,
        center.keys.attestation,
    )
    over = proof(center, laptop, exp=center.clock() - timedelta(seconds=1))
    forged = jws.sign(
        attestation(made, laptop.worker.person_id, psut="psut-2"), Typ.ATTESTATION, laptop.key
    )
    for token in (elsewhere, never_given, over, forged, f"{good[:-4]}AAAA"):
        for path, more in (("", {}), ("/give", GIVE), ("/stop", {"consent_id": "c-1"})):
            assert asked(laptop, path, token, **more) == "reading.proof"
    assert len(center.records("refused.reading.proof")) == 15
    assert [row[0] for row in center.records("consent.")] == []
    assert asked(laptop, "/give", "", **GIVE) == "request.form"
    unsigned = laptop.post("consents/give", {"attestation": good, **GIVE})
    assert unsigned.json()["error"]["code"] == "request.unsigned"
    assert living(asked(laptop, "", good)) == []


def test_with_the_own_proof_nobody_stops_what_another_person_gave(center: Center) -> None:
    laptop = center.laptop("S-1")
    first, second = proof(center, laptop), proof(center, laptop, "psut-2")
    given = asked(laptop, "/give", first, **GIVE)
    assert asked(laptop, "/stop", second, consent_id=given["done"]) == "consent.over"
    assert living(asked(laptop, "", second)) == []
    assert living(asked(laptop, "", first)) == [(given["done"], "given")]


def test_an_app_gets_no_more_than_was_agreed_on(center: Center) -> None:
    laptop = center.laptop("S-1")
    token = proof(center, laptop)
    for wrong in (
        {"app": "nobody"}, {"purposes": ["else"]}, {"days": 366}, {"days": 4000},
        {"ends_with": "nothing"}, {"days": 366, "ends_with": "pension-2027"},
    ):  # fmt: skip
        assert asked(laptop, "/give", token, **{**GIVE, **wrong}) == "consent.terms"
    for wrong in ({"days": -1}, {"days": 4001}, {"days": "30"}, {"until": "2099-01-01"}):
        assert asked(laptop, "/give", token, **{**GIVE, **wrong}) == "request.form"
    assert living(asked(laptop, "", token)) == []


def test_a_second_try_makes_no_consent_longer_nor_leaves_its_programme_out(center: Center) -> None:
    laptop = center.laptop("S-1")
    token = proof(center, laptop)
    chosen = {**GIVE, "days": 30, "ends_with": "pension-2027"}
    given = asked(laptop, "/give", token, **chosen)
    (consent,) = given["consents"]
    assert consent["ends_with"] == "Pension of 2027"
    for wrong in ({"days": 365}, {"days": 0}, {"days": 29}, {"ends_with": ""}):
        assert asked(laptop, "/give", token, **{**chosen, **wrong}) == "consent.proof"
    assert asked(laptop, "/give", token, **chosen)["consents"] == [consent]


def test_a_stopped_person_gives_nothing_but_may_stop_and_nobody_gives_all_day_long(
    center: Center,
) -> None:
    laptop = center.laptop("S-1")
    token = proof(center, laptop)
    given = asked(laptop, "/give", token, **GIVE)
    (key,) = center.rows("SELECT psut_key FROM attestations")[0]
    now = center.clock()
    center.act(lambda tx: notices.freeze(tx, str(key), "S-2", "lost phone", now))
    assert asked(laptop, "/give", proof(center, laptop), **GIVE) == "consent.frozen"
    reply = asked(laptop, "/stop", token, consent_id=given["done"])
    assert living(reply) == [(given["done"], "withdrawn")]
    center.act(lambda tx: notices.unfreeze(tx, str(key)))
    sql = "DELETE FROM counts WHERE kind = 'desks.consents' RETURNING count"
    assert len(center.rows(sql)) == 1
    row = ("desks.consents", str(key), span_of(now, DAY_S), PER_DAY)
    center.act(lambda tx: tx.insert("counts", "kind, of_whom, span, count", [row]))
    assert asked(laptop, "/give", proof(center, laptop), **GIVE) == "consent.often"
