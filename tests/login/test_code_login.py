"""Login by a code, for phones that cannot run eSignet: the way of it, and who attacks it."""

import hashlib
import hmac
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from demo.processes import Server
from spar_central.identity.oidc.assertion import challenge, random_text
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.login import CODE_WAY, LoginProof
from tests.central.center import Center, TurnedClock
from tests.login.code_login import (
    MAY_CHANGE,
    TELLS,
    CodeVisitor,
    code_for,
    code_settings,
    csrf,
)
from tests.login.country import AMA, SUNITA, Country
from tests.login.portal import PortalSite, portal_site
from tests.login.self_service import free_port
from tests.login.test_portal import NUMBER, answer, reference, to_confirm
from tests.mapper.waiting import WAIT_S

NOBODY = "2758463910"
"""Of the right form, and nobody's."""
MULE = "00066600066"


@pytest.fixture(scope="module")
def site(java: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalSite]:
    folder = tmp_path_factory.mktemp("codes")
    further = code_settings(java, folder)
    with portal_site(java, folder, notices=TELLS, further=further, admission=MAY_CHANGE) as made:
        yield made


@pytest.fixture(scope="module")
def boss(site: PortalSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    """The office's own entry beside it, with which supervisors decide."""
    world, port = site.world, free_port()
    words = ["spar_central", "--settings", str(world.file), "serve", "desks", "--port", str(port)]
    server = Server("desks", words, tmp_path_factory.mktemp("desks") / "desks.log")
    try:
        server.wait_until_listening()
        clock = TurnedClock()
        yield Center(world.settings, world.keys, world.registrar, clock, f"http://127.0.0.1:{port}")
    finally:
        server.stop()


def test_a_person_looks_and_changes_by_codes_alone(site: PortalSite, boss: Center) -> None:
    """Down to the registry; a second person sees it, whatever policy says of other logins."""
    visitor = CodeVisitor(site, AMA)
    assert "Log in by a code to my phone" in visitor.get("/").text
    page = visitor.begin()
    assert str(page.url) == f"{site.world.url}/code", "number and code are typed at intake"
    page = visitor.through(page)
    assert str(page.url) == f"{site.origin}/account", "and the code is in no address"
    assert "No account is registered" in page.text
    page = to_confirm(visitor)
    assert str(page.url) == f"{site.world.url}/code", "once more, for this change"
    page = visitor.through(page)
    assert str(page.url) == f"{site.world.url}/confirm/check", page.text
    done = answer(visitor, page, NUMBER[-4:])
    waiting = reference(done)
    outcome, codes, _ = site.world.state_of(waiting)
    assert outcome == "waits"
    assert "review.missing" in codes
    ((token,),) = site.world.rows(
        "SELECT attestation FROM enrollments WHERE enrollment_id = $1", waiting
    )
    proof = jws.unverified(token, LoginProof)
    assert (proof.psut, proof.acr) == (site.world.country.psut(AMA), (CODE_WAY,))
    assert proof.issuer == f"{site.world.country.ida_url}/idauthentication/v1"
    assert abs(proof.confirmed_at - proof.auth_time) < timedelta(minutes=2)
    assert (proof.id_token_sha256,) in site.world.rows("SELECT sha256 FROM used_id_tokens")
    laptop = boss.laptop("S-2", Role.SUPERVISOR)
    (shown,) = laptop.waiting()
    assert "otp_only" in str(shown), "who decides sees that there was a code alone"
    assert laptop.approve(shown).status_code == 200
    site.world.wait_for(waiting, "registered")
    messages = httpx.get(f"{site.world.country.ida_url}/messages.json").json()
    assert NUMBER[-4:] in messages[0]["message"]["text"], "at the phone that the ID office knows"
    page = CodeVisitor(site, AMA).log_in()
    assert NUMBER[-4:] in page.text
    assert NUMBER not in page.text


def test_portal_and_desk_find_the_same_person(site: PortalSite) -> None:
    visitor = CodeVisitor(site, SUNITA)
    visitor.log_in()
    to_confirm(visitor)
    psut = site.world.country.psut(SUNITA)
    key = hmac.digest(site.world.keys.person, psut.encode(), hashlib.sha256).hex()
    assert (key,) in site.world.rows("SELECT psut_key FROM contacts"), "and its phone is known"


def test_nothing_of_it_is_in_a_log_or_a_table(site: PortalSite, java: Country) -> None:
    visitor = CodeVisitor(site, SUNITA)
    page = visitor.ask(visitor.begin())
    code = code_for(site)
    visitor.type(page, code)
    data = Path(site.world.settings.data)
    for file in (*site.log.parent.glob("*.log"), *data.glob("*.sqlite*"), *data.glob("*.db*")):
        raw = file.read_bytes()
        for secret in (SUNITA, java.psut(SUNITA), f'"{code}"'):
            assert secret.encode() not in raw, file.name


# who is nobody


def test_a_number_of_nobody_meets_the_same_pages(site: PortalSite) -> None:
    known, unknown = CodeVisitor(site, AMA), CodeVisitor(site, AMA)
    pages = [(known, AMA), (unknown, NOBODY)]
    for _ in range(3):
        seen = []
        for visitor, number in pages:
            page = visitor.ask(visitor.begin(), number)
            wrong = visitor.type(page, "000000")
            seen.append([same(page), same(wrong), page.status_code, wrong.status_code])
        assert seen[0] == seen[1]
    last = []
    for visitor, number in pages:
        page = visitor.ask(visitor.begin(), number)
        visitor.type(page, "000000")
        visitor.type(page, "000000")
        end = visitor.type(page, "000000")
        last.append((same(end), end.status_code))
        assert "code.tries" in end.text
        assert "change.over" in visitor.type(page, "000000").text
    assert last[0] == last[1]


def same(page: httpx.Response) -> str:
    """Without what is drawn anew for each page."""
    return page.text.replace(csrf(page), "") if "csrf" in page.text else page.text


def test_the_time_tells_nothing_either(site: PortalSite, java: Country) -> None:
    """IDA takes half a second longer for whoever there is; nobody sees it."""
    took: dict[str, list[float]] = {AMA: [], NOBODY: []}
    for number, times in took.items():
        visitor = CodeVisitor(site, AMA)
        asked = visitor.begin()
        if number == AMA:
            order(java, on="otp", delay_ms=500)
            order(java, on="kyc", delay_ms=100)
        begun = time.monotonic()
        page = visitor.ask(asked, number)
        sent = time.monotonic()
        visitor.type(page, "000000")
        times += [sent - begun, time.monotonic() - sent]
    assert took[AMA][0] < 0.5, "the answer does not wait for IDA"
    assert abs(took[AMA][0] - took[NOBODY][0]) < 0.3
    assert took[NOBODY][1] >= 0.2, "a no comes at a whole step"
    assert took[AMA][1] >= 0.2


def order(country: Country, **values: object) -> None:
    reply = httpx.post(f"{country.ida_url}/control", json=values)
    assert reply.status_code == 200, reply.text


def test_what_cannot_be_a_number_is_said_at_once_and_costs_nothing(site: PortalSite) -> None:
    visitor = CodeVisitor(site, AMA)
    page = visitor.begin()
    for typed in ("", "12345", AMA[:-1] + "5", "x" * 90):
        page = visitor.ask(page, typed or " ")
        assert page.status_code == 400
        assert "This cannot be an ID number" in page.text
    page = visitor.ask(page, " ".join(AMA))
    assert "The code from the message" in page.text


def test_codes_typed_at_the_same_moment_are_no_more_tries(site: PortalSite, java: Country) -> None:
    """Whoever sends ten before the first no still asks the ID office three times."""
    visitor = CodeVisitor(site, SUNITA)
    page = visitor.ask(visitor.begin())
    held = visitor.cookies[site.world.url]
    headers = {
        "cookie": "; ".join(f"{name}={value}" for name, value in held.items()),
        "origin": site.world.url,
    }

    def guess(code: int) -> str:
        typed = {"csrf": csrf(page), "code": str(code)}
        url = f"{site.world.url}/code/check"
        return httpx.post(url, data=typed, headers=headers, timeout=WAIT_S).text

    asked = "SELECT coalesce(sum(count), 0) FROM counts WHERE kind = 'code.tries.all'"
    ((before,),) = site.world.rows(asked)
    order(java, on="kyc", delay_ms=1000, times=3)  # the first three are all still asked for
    with ThreadPoolExecutor(10) as pool:
        pages = list(pool.map(guess, range(100_000, 100_010)))
    ((after,),) = site.world.rows(asked)
    assert after - before == 3
    assert sum("code.tries" in one for one in pages) >= 7


# hostile pages


def test_a_hostile_portal_gets_nobody_in(site: PortalSite) -> None:
    """It may begin a login; without number and code of the person nothing follows."""
    verifier = random_text()
    begun = site.world.call("code-logins/begin", {"challenge": challenge(verifier)})
    url = begun.json()["url"]
    nobody = CodeVisitor(site, AMA)
    page = nobody.send("GET", url)
    assert page.status_code == 303
    for guess in ("", "A" * 43, url.rpartition("=")[2]):
        reply = site.world.call("code-logins", {"code": guess or "B" * 43, "verifier": verifier})
        assert reply.json()["error"]["code"] == "change.over"
    stranger = site.world.call("code-logins/begin", {"challenge": challenge("x")}, token="0" * 64)
    assert stranger.json()["error"]["code"] == "intake.stranger"


def test_a_login_to_look_moves_nothing(site: PortalSite) -> None:
    """It hands in the mule's account; the code for that was never typed."""
    visitor = CodeVisitor(site, SUNITA)
    verifier = random_text()
    url = site.world.call("code-logins/begin", {"challenge": challenge(verifier)}).json()["url"]
    page = visitor.follow(visitor.send("GET", url))
    page = visitor.ask(page)
    reply = visitor.send(
        "POST", f"{site.world.url}/code/check", {"csrf": csrf(page), "code": code_for(site)}
    )
    code = reply.headers["location"].rpartition("=")[2]
    signed = site.world.call("code-logins", {"code": code, "verifier": verifier}).json()
    assert signed["may_change"] is True
    handed = site.world.hand_in(signed["login"], MULE)
    mule = CodeVisitor(site, AMA)
    page = mule.follow(mule.send("GET", handed["confirm_url"]))
    assert str(page.url).endswith("/code")
    assert "change.over" in mule.send("GET", f"{site.world.url}/confirm/check").text
    page = mule.through(page)
    assert "change.person" in page.text, "it logs itself in for another's change"
    used = site.world.call("code-logins", {"code": code, "verifier": verifier}).json()
    assert used["error"]["code"] == "change.over", "a replayed callback"
    assert site.world.state_of(handed["reference"]) == ("", "", "")


def test_whoever_is_fooled_into_typing_for_another_browser_lets_nobody_in(site: PortalSite) -> None:
    """Fixation, both ways: the way back is worth something in the browser that went only."""
    thief, victim = CodeVisitor(site, AMA), CodeVisitor(site, SUNITA)
    begun = thief.send("POST", f"{site.origin}/login/code", {"to": ""})
    page = victim.follow(victim.send("GET", begun.headers["location"]))
    page = victim.ask(page)
    typed = {"csrf": csrf(page), "code": code_for(site)}
    back = victim.send("POST", f"{site.world.url}/code/check", typed).headers["location"]
    assert back.startswith(f"{site.origin}/callback/code?code=")
    there = victim.follow(victim.send("GET", back))
    assert str(there.url) == f"{site.origin}/", "the victim is nobody there"
    own = CodeVisitor(site, AMA)
    own.send("POST", f"{site.origin}/login/code", {"to": ""})
    assert "login.state" in own.follow(own.send("GET", back)).text, "another browser's verifier"
    assert "change.over" in thief.follow(thief.send("GET", back)).text, "and it is gone"


def test_forms_of_others_old_pages_and_doubled_presses(site: PortalSite) -> None:
    visitor = CodeVisitor(site, SUNITA)
    asked = visitor.begin()
    url = f"{site.world.url}/code/number"
    cookies = "; ".join(
        f"{name}={value}" for name, value in visitor.cookies[site.world.url].items()
    )
    data = {"csrf": csrf(asked), "number": SUNITA}
    evil = {"cookie": cookies, "origin": "https://evil.example"}
    assert "web.origin" in httpx.post(url, data=data, headers=evil).text
    assert "web.stale" in visitor.post(url, {**data, "csrf": "0" * 64}).text
    sent = visitor.ask(asked)
    assert "web.stale" in visitor.ask(asked).text, "Back, and pressed once more"
    assert "The code from the message" in visitor.send("GET", f"{site.world.url}/code").text
    code = code_for(site)
    done = visitor.type(sent, code)
    assert str(done.url) == f"{site.origin}/account"
    assert "change.over" in visitor.type(sent, code).text
    other = CodeVisitor(site, SUNITA)
    page = other.ask(other.begin())
    assert "This code does not fit" in other.type(page, code).text, "the code of another time"
    page = other.post(f"{site.world.url}/code/again", {"csrf": csrf(page)})
    assert "Your ID number" in page.text
    headers = visitor.send("GET", f"{site.world.url}/code").headers
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_a_line_that_breaks_costs_no_try(site: PortalSite, java: Country) -> None:
    visitor = CodeVisitor(site, SUNITA)
    page = visitor.ask(visitor.begin())
    code = code_for(site)
    for _ in range(4):
        order(java, on="kyc", http_status=503)
        assert "identity.away" in visitor.type(page, code).text
    assert str(visitor.type(page, code).url) == f"{site.origin}/account"
    page = visitor.ask(visitor.begin())
    order(java, on="kyc", bad_signature=True)
    assert "identity.unsigned" in visitor.type(page, code_for(site)).text, "not IDA's word"


def test_without_the_right_to_change_it_looks_only(
    java: Country, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As it comes; and the brakes, which count a person, an address, and all."""
    folder = tmp_path_factory.mktemp("look")
    further = code_settings(java, folder, sends_per_person=3, sends_per_address=6, wrong_in_all=4)
    with portal_site(java, folder, further=further) as site:
        visitor = CodeVisitor(site, SUNITA)
        page = visitor.log_in()
        assert "log in with your ID, or go to an office" in page.text
        assert "Change account" not in page.text
        assert "portal.weak" in visitor.post("/change", {"csrf": csrf(page)}).text
        for _ in range(2):
            visitor.ask(visitor.begin())
        assert "code.often" in visitor.ask(visitor.begin()).text, "of one person"
        fresh = CodeVisitor(site, AMA)
        page = fresh.ask(fresh.begin())
        for _ in range(3):
            page = fresh.type(page, "000000") if "csrf" in page.text else page
        page = fresh.ask(fresh.begin())
        fresh.type(page, "000001")
        assert "code.often" in fresh.type(page, "000002").text, "somebody guesses"
        last = fresh.ask(fresh.begin())
        assert "code.often" in last.text, "of one address"
        assert (
            site.world.rows("SELECT count(*) FROM records WHERE kind = 'refused.code'")[0][0] >= 4
        )
