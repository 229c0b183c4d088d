"""The console by the office's own login: it reads, and nobody gets in by a bent answer."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from spar_central.settings_login import OfficeLoginService
from spar_central.trust.certificates import Role
from tests.central.console import ConsoleBrowser, ConsoleOffice, free_origin, office
from tests.central.storages import settings
from tests.login.office_provider import (
    CheatingProvider,
    certified,
    cheating,
    go_through,
    new_client,
)


@pytest.fixture
def honest(tmp_path: Path) -> Iterator[ConsoleOffice]:
    """A console at an OpenID-certified login service."""
    origin = free_origin()
    with certified(new_client(tmp_path, origin)) as service:
        yield from there(tmp_path, origin, service)


@pytest.fixture
def cheat(tmp_path: Path) -> Iterator[tuple[ConsoleOffice, CheatingProvider]]:
    origin = free_origin()
    with cheating(new_client(tmp_path, origin)) as provider:
        for made in there(tmp_path, origin, provider.service):
            yield made, provider


def there(folder: Path, origin: str, service: OfficeLoginService) -> Iterator[ConsoleOffice]:
    (folder / "office").mkdir()
    with office(settings("", folder), folder / "office", origin=origin, login=service) as made:
        yield made


def click(browser: ConsoleBrowser, page: str, **fields: str) -> str:
    """Where the button of this page sends the browser."""
    browser.get(page)
    reply = browser.send("POST", "/login", data={"csrf": browser.csrf(), **fields})
    assert reply.status_code == 303, reply.text
    return str(reply.headers["location"])


def log_in(there: ConsoleOffice, browser: ConsoleBrowser, name: str, **fields: str) -> Any:
    """Through the certified provider and back."""
    url = click(browser, "/me" if fields else "/sign-in", **fields)
    back = go_through(url, name, there.console.origin)
    return browser.get(back)


def test_a_login_that_its_owner_connected_reads_and_never_decides(honest: ConsoleOffice) -> None:
    center = honest.center
    center.laptop("S-1")
    owner = honest.someone("R-1")
    stranger = honest.browser()
    assert log_in(honest, stranger, "asha").status_code == 403
    assert "login.unknown" in stranger.page
    assert log_in(honest, owner, "asha", connects="yes").status_code == 200
    assert center.rows("SELECT count(*) FROM office_logins") == [(0,)]  # shown, not signed
    assert owner.sign().status_code == 200
    reader = honest.browser()
    before = dict(reader.cookies)
    over = "SELECT count(*) FROM web_sessions WHERE ended_at > 0"
    ended = center.rows(over)[0][0]
    assert log_in(honest, reader, "asha").status_code == 200
    assert center.rows(over)[0][0] == ended + 1  # the one in which it was begun
    assert "may read, and change nothing" in reader.page
    assert reader.cookies != before
    assert ("session.begun", "R-1") in [row[:2] for row in center.records("session.begun")]
    for path in ("/", "/review", "/devices", "/people", "/audit", "/me"):
        assert reader.get(path).status_code == 200, path
    device = center.rows("SELECT device_id FROM devices")[0][0]
    reader.get("/me")
    for path in (f"/devices/{device}/act", "/people", "/me/contact", "/me/logins/end", "/deputies"):
        assert reader.post(path, kind="device.block", reason="x").status_code == 403, path
        reader.get("/me")
    connecting = {"csrf": reader.csrf(), "connects": "yes"}
    assert reader.send("POST", "/login", data=connecting).status_code == 403
    other = honest.browser()
    assert log_in(honest, other, "sunita").status_code == 403
    assert center.is_whole()


def test_it_ends_with_the_person_and_by_one_click(honest: ConsoleOffice) -> None:
    owner, boss = honest.someone("R-1"), honest.someone("R-2")
    log_in(honest, owner, "asha", connects="yes")
    owner.sign()
    reader = honest.browser()
    log_in(honest, reader, "asha")
    owner.get("/me")
    owner.post("/me/logins/end")
    assert reader.send("GET", "/").status_code == 303  # its session ended, too
    assert log_in(honest, honest.browser(), "asha").status_code == 403
    log_in(honest, owner, "asha", connects="yes")
    owner.sign()
    reader = honest.browser()
    assert log_in(honest, reader, "asha").status_code == 200
    ids = honest.center.rows("SELECT person_id FROM people WHERE staff_number = 'R-1'")
    boss.get("/people")
    boss.post(f"/people/{ids[0][0]}/end", reason="Left")
    boss.sign()
    assert reader.send("GET", "/").status_code == 303
    assert log_in(honest, honest.browser(), "asha").status_code == 403


def test_a_login_is_one_persons(honest: ConsoleOffice) -> None:
    one, other = honest.someone("R-1"), honest.someone("R-2")
    log_in(honest, one, "asha", connects="yes")
    one.sign()
    log_in(honest, other, "asha", connects="yes")
    other.sign()
    rows = honest.center.rows("SELECT state, outcome FROM acts ORDER BY made_at")
    assert ("refused", "login.known") in rows
    assert honest.center.rows("SELECT count(*) FROM office_logins") == [(1,)]


# a login service, or somebody between, that cheats


def connected(there: ConsoleOffice, subject: str = "subject-of-somebody") -> None:
    there.center.hire("R-1", Role.SUPERVISOR)
    issuer = there.console.login.issuer if there.console.login else ""
    there.center.rows(
        "INSERT INTO office_logins (issuer, subject, person_id, added_at, added_by) SELECT"
        f" '{issuer}', '{subject}', person_id, 1, 'A-1 A-2' FROM people"
        " WHERE staff_number = 'R-1' RETURNING 1"
    )


def attempt(there: ConsoleOffice, provider: CheatingProvider, **more: str) -> ConsoleBrowser:
    browser = there.browser()
    url = click(browser, "/sign-in")
    browser.get(provider.authorize(url, **more))
    return browser


def test_an_agent_reads_nothing_by_it(cheat: tuple[ConsoleOffice, CheatingProvider]) -> None:
    """Whoever was a supervisor when they connected it, and is none any more."""
    there, provider = cheat
    connected(there)
    there.center.rows("UPDATE people SET role = 'agent' WHERE staff_number = 'R-1' RETURNING 1")
    assert "login.unknown" in attempt(there, provider).page


def test_the_honest_way_through_it_works(cheat: tuple[ConsoleOffice, CheatingProvider]) -> None:
    """So that the refusals below are about what is bent."""
    there, provider = cheat
    connected(there)
    browser = attempt(there, provider)
    assert "may read, and change nothing" in browser.page
    asked = next(iter(provider.codes.values()))
    assert asked["code_challenge_method"] == "S256"
    assert len(provider.verifiers[0]) > 40
    assert asked["scope"] == "openid"


def test_one_click_is_one_try(cheat: tuple[ConsoleOffice, CheatingProvider]) -> None:
    """An answer that does not fit uses the click up: the right one opens nothing after it."""
    there, provider = cheat
    connected(there)
    browser = there.browser()
    right = provider.authorize(click(browser, "/sign-in"))
    wrong = re.sub("state=[^&]+", "state=another", right)
    assert wrong != right
    for answer in (wrong, right):
        assert browser.get(answer).status_code == 403
    assert browser.send("GET", "/").status_code == 303  # to the sign-in
    browser = attempt(there, provider)
    assert browser.send("GET", "/").status_code == 200


@pytest.mark.parametrize(
    ("claims", "header"),
    [
        ({"aud": "another-client"}, {}),
        ({"aud": ["spar-console", "another-client"], "azp": "another-client"}, {}),
        ({"iss": "http://127.0.0.1:1"}, {}),
        ({"nonce": "of-another-login"}, {}),
        ({"nonce": None}, {}),
        ({"exp": 1}, {}),
        ({"auth_time": 1}, {}),
        ({"auth_time": None}, {}),
        ({"acr": "0"}, {}),
        ({"acr": None}, {}),
        ({"sub": None}, {}),
        ({}, {"kid": "unknown"}),
    ],
)
def test_a_token_that_is_bent_opens_nothing(
    cheat: tuple[ConsoleOffice, CheatingProvider],
    claims: dict[str, Any],
    header: dict[str, Any],
) -> None:
    there, provider = cheat
    connected(there)
    provider.claims = claims
    provider.header = header
    browser = attempt(there, provider)
    assert "may read, and change nothing" not in browser.page
    assert browser.send("GET", "/").status_code == 303


def test_a_token_without_a_signature_opens_nothing(
    cheat: tuple[ConsoleOffice, CheatingProvider],
) -> None:
    there, provider = cheat
    connected(there)
    provider.unsigned = True
    assert "login.token" in attempt(there, provider).page


def test_an_e_mail_address_is_no_name(cheat: tuple[ConsoleOffice, CheatingProvider]) -> None:
    there, provider = cheat
    connected(there)
    provider.claims = {"sub": "somebody-else-with-the-same-address"}
    assert "login.unknown" in attempt(there, provider).page


@pytest.mark.parametrize(
    "more", [{"iss": "https://evil.example"}, {"state": "made-up"}, {"state": ""}, {"code": ""}]
)
def test_an_answer_of_another_login_or_service_is_not_taken(
    cheat: tuple[ConsoleOffice, CheatingProvider], more: dict[str, str]
) -> None:
    there, provider = cheat
    connected(there)
    browser = attempt(there, provider, **more)
    assert browser.send("GET", "/").status_code == 303
    assert provider.verifiers == []  # the code went nowhere


def test_an_answer_counts_once_and_in_its_own_browser(
    cheat: tuple[ConsoleOffice, CheatingProvider],
) -> None:
    there, provider = cheat
    connected(there)
    victim, attacker = there.browser(), there.browser()
    mine = click(attacker, "/sign-in")
    stolen = provider.authorize(mine)
    victim.get("/sign-in")
    assert "login.state" in victim.get(stolen).text  # login CSRF: another's answer
    assert there.browser().get(stolen).status_code in {401, 403}
    assert "may read" in attacker.get(stolen).text
    assert attacker.get(stolen).status_code == 403  # replayed
    twice = f"{provider.authorize(click(there.browser(), '/sign-in'))}&state=x"
    assert there.browser().get(twice).status_code in {401, 403}


def test_a_form_of_another_site_begins_nothing(
    cheat: tuple[ConsoleOffice, CheatingProvider],
) -> None:
    there, _ = cheat
    browser = there.browser()
    browser.get("/sign-in")
    evil = {"origin": "https://evil.example"}
    for data, headers in (({"csrf": browser.csrf()}, evil), ({"csrf": ""}, {}), ({}, {})):
        reply = browser.send("POST", "/login", data=data, headers=headers)
        assert reply.status_code in {400, 403}


def test_it_is_off_where_nobody_set_it_up(tmp_path: Path) -> None:
    with office(settings("", tmp_path), tmp_path) as plain:
        browser = plain.browser()
        assert "office&#39;s login" not in browser.get("/sign-in").text
        data = {"csrf": browser.csrf()}
        assert browser.send("POST", "/login", data=data).status_code == 404
        assert browser.send("GET", "/login/callback").status_code == 404
