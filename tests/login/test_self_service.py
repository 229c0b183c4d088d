"""A person changes their account without a desk: over real sockets, down to the registry."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from spar_central.settings import Settings
from spar_central.trust import jws
from spar_central.trust.login import CODE_WAY, LoginProof
from spar_central.web.security import style_hash
from tests.central.conftest import engine, postgres
from tests.login.country import AMA, SUNITA, Country
from tests.login.self_service import SelfService, came_back, self_service

__all__ = ["engine", "postgres"]


@pytest.fixture(scope="module")
def world(java: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SelfService]:
    with self_service(java, tmp_path_factory.mktemp("self-service")) as made:
        yield made


def registered(world: SelfService, who: str, number: str) -> str:
    """Confirmed by the person, and seen in the registry."""
    handed = world.hand_in(world.signed_in(who), number)
    back = came_back(world.browser(who).confirm(handed["confirm_url"], number))
    assert back == {"change": [handed["reference"]], "answer": ["yes"]}
    assert world.wait_for(handed["reference"], "registered") == "registered"
    return handed["reference"]


def test_a_first_account_another_and_none(java: Country, engine: Settings, tmp_path: Path) -> None:
    with self_service(java, tmp_path, engine.database) as world:
        login = world.signed_in(AMA)
        empty = world.statement(login)
        assert "account" not in empty
        registered(world, AMA, "11112222333")
        found = world.statement(login)
        assert found["account"] == {
            "fa_type": "BANK",
            "bank": "HDFC Bank Ltd.",
            "branch": "Mumbai Central",
            "end": "2333",
        }
        assert found["through"] == "portal"
        assert found["changes"][0]["state"] == "registered"
        java.forgive()
        registered(world, AMA, "44445555666")
        assert world.statement(login)["account"]["end"] == "5666"
        java.forgive()
        handed = world.hand_in(login)
        browser = world.browser(AMA)
        page = browser.to_check(handed["confirm_url"])
        assert "digits" not in page.text.split("<form")[1]
        came_back(browser.answer(page))
        world.wait_for(handed["reference"], "registered")
        assert "account" not in world.statement(login)


def test_of_a_login_the_change_keeps_its_proof_and_no_token(world: SelfService) -> None:
    """PSUT, ways, time, hash and issuer, as rules for a relying party want it; nothing else."""
    login = world.log_in(AMA)
    token = world.call("logins", {"id_token": login.id_token, "nonce": login.nonce}).json()["login"]
    number = world.new_number()
    handed = world.hand_in(token, number)
    came_back(world.browser(AMA).confirm(handed["confirm_url"], number))
    world.wait_for(handed["reference"], "registered", "waits")
    ((signed,),) = world.rows(
        "SELECT attestation FROM enrollments WHERE enrollment_id = $1", handed["reference"]
    )
    proof = jws.unverified(signed, LoginProof)
    assert (proof.psut, proof.issuer) == (world.country.psut(AMA), world.country.issuer)
    assert proof.acr
    assert CODE_WAY not in proof.acr
    assert abs(proof.confirmed_at - proof.auth_time) < timedelta(minutes=10)
    assert (proof.id_token_sha256,) in world.rows("SELECT sha256 FROM used_id_tokens")
    _header, claims, signature = login.id_token.split(".")
    kept = b"".join(
        path.read_bytes() for path in Path(world.settings.data).rglob("*") if path.is_file()
    )
    assert proof.id_token_sha256.encode() in kept
    for part in (claims, signature):
        assert part.encode() not in kept, "a token is dropped after its checks"


def test_the_page_shows_the_account_but_not_its_end(world: SelfService) -> None:
    handed = world.hand_in(world.signed_in(AMA), "98765432109")
    page = world.browser(AMA).to_check(handed["confirm_url"])
    assert page.status_code == 200
    assert "9876543••••" in page.text
    assert "2109" not in page.text
    assert "HDFC Bank Ltd." in page.text
    assert ".ltr{direction: ltr" in page.text, "the number would be turned round in Arabic"
    policy = page.headers["content-security-policy"]
    assert style_hash(page.text.split("<style>")[1].split("</style>")[0]) in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in policy
    assert page.headers["cache-control"] == "no-store"


def test_no_changes_nothing(world: SelfService) -> None:
    handed = world.hand_in(world.signed_in(AMA), world.new_number())
    browser = world.browser(AMA)
    back = came_back(browser.answer(browser.to_check(handed["confirm_url"]), answer="no"))
    assert back["answer"] == ["no"]
    assert world.state_of(handed["reference"]) == ("", "", "")


def test_a_change_waits_its_time_and_the_person_can_stop_it(java: Country, tmp_path: Path) -> None:
    with self_service(java, tmp_path, wait_hours=24) as world:
        registered(world, AMA, "10002000300")  # a first account takes nothing from anybody
        java.forgive()
        login = world.signed_in(AMA)
        handed = world.hand_in(login, "40005000600")
        came_back(world.browser(AMA).confirm(handed["confirm_url"], "40005000600"))
        reference = handed["reference"]
        assert world.state_of(reference) == ("waits", '["notice.wait"]', "")
        shown = world.statement(login)["changes"][0]
        assert shown["state"] == "checking"
        assert shown["effective"] > shown["at"]
        stranger = world.signed_in(SUNITA)
        refused = world.call("objections", {"login": stranger, "reference": reference})
        assert refused.json()["error"]["code"] == "change.unknown"
        stopped = world.call("objections", {"login": login, "reference": reference})
        assert stopped.json() == {"stopped": True}
        assert world.state_of(reference)[:2] == ("refused", '["notice.objected"]')
        assert world.statement(login)["changes"][0]["state"] == "objected"
        assert world.statement(login)["account"]["end"] == "0300"


def test_what_the_person_looked_at_must_still_be_there(world: SelfService) -> None:
    login = world.signed_in(SUNITA)
    seen = world.statement(login)["version"]
    registered(world, SUNITA, world.new_number())
    late = world.change(login, world.new_number(), version=seen)
    assert late.json()["error"]["code"] == "change.seen"


def test_a_change_of_somebody_else_meanwhile_is_never_overwritten(world: SelfService) -> None:
    """Two tabs: both were asked for with the same account seen; the first one counts."""
    login = world.signed_in(AMA)
    first, second = world.new_number(), world.new_number()
    one, two = world.hand_in(login, first), world.hand_in(login, second)
    other = world.browser(AMA)
    page = other.to_check(two["confirm_url"])
    came_back(world.browser(AMA).confirm(one["confirm_url"], first))
    world.wait_for(one["reference"], "registered")
    came_back(other.answer(page, second[-4:]))
    assert world.wait_for(two["reference"], "refused") == "refused"
    assert world.state_of(two["reference"])[1] == '["registered.changed"]'
    assert world.statement(login)["account"]["end"] == first[-4:]


def test_the_same_draft_twice_is_one_change(world: SelfService) -> None:
    login, number, draft = world.signed_in(AMA), world.new_number(), "d" * 32
    one = world.hand_in(login, number, draft_id=draft)
    two = world.hand_in(login, number, draft_id=draft)
    assert one["reference"] == two["reference"]
    for handed in (one, two):
        came_back(world.browser(AMA).confirm(handed["confirm_url"], number))
    rows = world.rows("SELECT count(*) FROM enrollments WHERE enrollment_id = $1", one["reference"])
    assert rows == [(1,)]


def test_double_submit_answers_once(world: SelfService) -> None:
    number = world.new_number()
    handed = world.hand_in(world.signed_in(AMA), number)
    browser = world.browser(AMA)
    page = browser.to_check(handed["confirm_url"])
    cookie = browser.cookie
    came_back(browser.answer(page, number[-4:]))
    browser.cookie = cookie
    again = browser.answer(page, number[-4:])
    assert again.status_code == 403
    assert "change.over" in again.text
