"""What a stranger, another site, a stale page or a hasty finger gets from the portal: nothing."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest

from spar_central.errors import Refused
from spar_central.portal.state import PortalState, seal, unseal
from spar_central.web.brakes import Brake
from tests.central.portal_browser import GOOD, NUMBER, Browser, browser, known, world
from tests.central.portal_world import CODE, WEAK, World

__all__ = ["browser", "known", "world"]


def test_nothing_is_shown_without_a_login(browser: Browser) -> None:
    for path in ("/account", "/history", "/change", "/remove", "/apps", "/done", "/receipt.pdf"):
        reply = browser.get(path)
        assert reply.status_code == 401
        assert "4821" not in reply.text
        assert "Start again" in reply.text


def test_a_visit_ends_when_it_is_idle_and_after_an_hour(known: Browser) -> None:
    known.world.forward(timedelta(minutes=14))
    assert known.get("/account").status_code == 200
    known.world.forward(timedelta(minutes=15))
    assert known.get("/account").status_code == 401
    known.log_in()
    for _ in range(5):
        known.world.forward(timedelta(minutes=11))
        assert known.get("/account").status_code == 200
    known.world.forward(timedelta(minutes=11))
    assert known.get("/account").status_code == 401


def test_logging_out_leaves_nothing_in_the_browser(known: Browser) -> None:
    stolen = dict(known.cookies)
    known.post("/sign-out", known.form(known.get("/help")) or {})
    page = known.get("/account")
    form = dict(re.findall(r'name="(csrf)" value="([^"]*)"', page.text))
    known.post("/sign-out", form)
    assert "__Host-spar-portal" not in known.cookies
    known.cookies = stolen
    assert known.get("/account").status_code == 401


# attacks


def test_a_login_is_bound_to_the_browser_that_began_it(world: World) -> None:
    """Login CSRF and code injection: a callback of another's login gets nobody in."""
    attacker, victim = Browser(world), Browser(world)
    callback = attacker.post("/login", {}).headers["location"]
    assert victim.follow(victim.get(callback)).url.path == "/"
    assert "__Host-spar-portal" not in victim.cookies
    victim.post("/login", {})
    reply = victim.get(callback)
    assert reply.status_code == 403
    assert "__Host-spar-portal" not in victim.cookies


def test_what_the_login_service_says_of_an_error_is_neither_shown_nor_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    browser = Browser(world)
    callback = browser.post("/login", {}).headers["location"]
    state = re.search("state=([^&]+)", callback)
    assert state is not None
    said = "call-me-at-0666-to-get-in"
    with caplog.at_level("DEBUG"):
        page = browser.get(
            f"/callback?state={state[1]}&error=access_denied&error_description={said}"
        )
    assert "You stopped. Nothing was changed." in page.text
    assert "login.stopped" in page.text, "a code for the office"
    assert 'href="/' in page.text, "and a way on"
    assert said not in page.text
    logged = [one.getMessage() for one in caplog.records if one.name.startswith("spar_")]
    assert any("login.stopped" in line for line in logged)
    assert not any(said in line for line in logged)


def test_the_cookies_are_for_this_host_and_no_script(world: World) -> None:
    reply = Browser(world).post("/login", {})
    (line,) = reply.headers.get_list("set-cookie")
    for wanted in ("__Host-spar-login=", "HttpOnly", "Secure", "SameSite=lax", "Max-Age=600"):
        assert wanted in line, line
    assert "Domain" not in line


def test_a_callback_is_used_once(browser: Browser) -> None:
    callback = browser.post("/login", {}).headers["location"]
    held = dict(browser.cookies)
    assert browser.get(callback).headers["location"] == "/account"
    inside = dict(browser.cookies)
    assert browser.get(callback).headers["location"] == "/account", "once more: one is inside"
    browser.cookies = held
    assert browser.get(callback).headers["location"] == "/", "replayed: nobody is inside"
    browser.cookies = inside
    assert browser.get("/account").status_code == 200


def test_an_id_from_before_the_login_is_worth_nothing_after_it(world: World) -> None:
    """Fixation."""
    attacker = Browser(world)
    attacker.log_in()
    planted = attacker.cookies["__Host-spar-portal"]
    victim = Browser(world)
    victim.cookies["__Host-spar-portal"] = planted
    world.login.psut = "2" * 36
    victim.log_in()
    assert victim.cookies["__Host-spar-portal"] != planted
    assert attacker.get("/account").status_code == 401


def test_opening_the_link_of_a_message_does_nothing_and_its_button_does(browser: Browser) -> None:
    page = browser.get(f"/stop?code={CODE}")
    assert CODE in page.text
    assert browser.world.intake.objected == []
    assert browser.post("/stop", {"code": ""}).status_code == 422
    wrong = browser.post("/stop", {"code": '"><b>x'})
    assert wrong.status_code == 422
    assert "<b>x" not in wrong.text
    assert browser.world.intake.objected == []
    assert "It is stopped" in browser.post("/stop", {"code": CODE}).text
    assert browser.world.intake.objected == [CODE]
    evil = browser.post("/stop", {"code": CODE}, headers={"origin": "https://evil.example"})
    assert evil.status_code == 403


def test_codes_of_messages_cannot_be_tried_out(browser: Browser) -> None:
    found = [browser.post("/stop", {"code": f"AAAAA-AAA{n:02}"}).status_code for n in range(12)]
    assert found[:10] == [422] * 10
    assert set(found[10:]) == {429}


POSTS = ("/change", "/change/place", "/change/number", "/change/check", "/remove", "/not-me",
         "/still-right", "/apps/stop", "/sign-out")  # fmt: skip


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example.org"},
        {"origin": "null", "sec-fetch-site": "same-site"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"origin": ""},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1.evil.example.org"},
    ],
)
def test_a_form_of_another_site_does_nothing(known: Browser, headers: dict[str, str]) -> None:
    page = known.get("/account")
    form = dict(re.findall(r'name="(csrf)" value="([^"]*)"', page.text))
    for path in POSTS:
        assert known.post(path, form, headers=headers).status_code == 403, path
        assert_nothing_done(known)


def test_a_form_without_its_token_does_nothing(known: Browser) -> None:
    for path, token in product(POSTS, ("", "x", "AAAA", None)):
        form = {} if token is None else {"csrf": token}
        assert known.post(path, {**form, "sure": "yes", "draft": "d"}).status_code == 403
        assert_nothing_done(known)


def test_the_token_of_another_visit_does_nothing(world: World) -> None:
    one, other = Browser(world), Browser(world)
    one.log_in()
    other.log_in()
    form = dict(re.findall(r'name="(csrf)" value="([^"]*)"', other.get("/account").text))
    assert one.post("/change", form).status_code == 403


def assert_nothing_done(browser: Browser) -> None:
    intake = browser.world.intake
    assert not intake.taken
    assert not intake.objected
    assert not intake.kept
    assert not browser.world.apps.stopped
    assert browser.get("/account").status_code == 200


def test_what_is_pressed_twice_is_handed_in_once(known: Browser) -> None:
    form = known.form(known.to_check())
    with ThreadPoolExecutor(4) as several:
        replies = list(several.map(lambda _: known.post("/change/check", form), range(4)))
    assert {reply.status_code for reply in replies} == {303}
    assert len(known.world.intake.taken) == 1
    assert known.follow(known.post("/change/check", form)).url.path == "/done"
    assert len(known.world.intake.taken) == 1


def test_who_did_not_finish_is_told_and_goes_on(known: Browser) -> None:
    """The address at which a change is confirmed works once; pressed again, there is another."""
    known.world.intake.confirms = False
    page = known.to_check()
    done = known.follow(known.post("/change/check", known.form(page)))
    assert "You are not finished yet" in done.text
    assert "P3-7720-4" not in done.text
    stopped = known.get("/done?answer=no")
    assert "You stopped. Nothing was changed." in stopped.text
    known.world.intake.confirms = True
    done = known.follow(known.post("/done", known.form(done)))
    assert "We have your request" in done.text
    assert known.world.intake.handed_in == 2
    assert len(known.world.intake.taken) == 1
    known.post("/done", known.form(known.get("/account")))
    assert known.world.intake.handed_in == 2


def test_two_windows_never_mix(known: Browser) -> None:
    """An older window's form does nothing, and says so."""
    first = known.to_number()
    second = known.to_number()
    reply = known.follow(known.post("/change/number", known.form(first, **GOOD)))
    assert reply.url.path == "/change"
    assert "You began again" in reply.text
    page = known.follow(known.post("/change/number", known.form(second, **GOOD)))
    assert "Check your answers" in page.text
    stale = known.form(first)
    assert known.follow(known.post("/change/check", stale)).url.path == "/change"
    assert not known.world.intake.taken


def test_back_after_handing_in_does_not_hand_in_again(known: Browser) -> None:
    page = known.to_check()
    known.post("/change/check", known.form(page))
    for path in ("/change/check", "/change/number", "/change"):
        assert known.follow(known.get(path)).url.path == "/account"
    assert len(known.world.intake.taken) == 1


def test_a_weak_login_looks_and_changes_nothing(browser: Browser) -> None:
    browser.world.login.acr = (WEAK,)
    page = browser.log_in()
    assert "4821" in page.text
    assert "Change account" not in page.text
    form = dict(re.findall(r'name="(csrf)" value="([^"]*)"', page.text))
    assert browser.post("/change", form).status_code == 403
    assert browser.get("/remove").status_code == 403
    reply = browser.post("/remove", {**form, "sure": "yes", "draft": "d"})
    assert reply.status_code == 403
    assert_nothing_done(browser)


PAGES = ("/", "/help", "/account", "/history", "/change", "/change?q=surat", "/change/steps",
         "/change/not-listed", "/remove", "/apps", "/not-me?change=K7-4021-9", "/nothing",
         "/change/number", "/change/check", "/done")  # fmt: skip


def test_every_page_is_kept_by_nobody_framed_by_nobody_and_small(known: Browser) -> None:
    known.to_check()
    for path in PAGES:
        reply = known.get(path)
        headers = reply.headers
        assert headers["cache-control"] == "no-store", path
        assert headers["x-frame-options"] == "DENY"
        policy = headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert "'sha256-" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert NUMBER not in str(reply.url)
        assert int(headers.get("content-length", 0)) <= 6 * 1024, path
        assert "<script" not in reply.text or 'src="/s/' in reply.text
        assert "style=" not in reply.text
        assert "http://" not in reply.text.replace("http://www.w3.org/2000/svg", "")


def test_no_page_holds_a_whole_number_but_the_one_that_is_checked(known: Browser) -> None:
    page = known.to_check()
    spoken = {NUMBER, "0001 2345 678"}
    known.post("/change/check", known.form(page))
    for path in PAGES:
        text = known.get(path).text
        assert not any(number in text for number in spoken), path


@pytest.mark.parametrize(
    "back", ["https://evil.example.org/", "//evil.example.org", "/\\evil", "javascript:alert(1)"]
)
def test_nobody_is_sent_elsewhere(browser: Browser, back: str) -> None:
    assert browser.get("/language/fr", params={"back": back}).headers["location"] == "/"
    browser.world.login.asked.clear()
    browser.post("/login", {"to": back})
    assert browser.world.login.asked[0][1] == back, "the relying party makes it local"


def test_what_is_typed_is_never_markup(known: Browser) -> None:
    known.follow(known.post("/change", known.form(known.get("/account"))))
    evil = '"><script>alert(1)</script>'
    assert "<script>alert" not in known.get("/change", params={"q": evil}).text
    asked = known.to_number()
    form = known.form(asked, **{**GOOD, "whose": "other"}, holder=evil, relation="spouse")
    assert "<script>alert" not in known.follow(known.post("/change/number", form)).text
    assert "<script>alert" not in known.get("/change/steps", params={"region": evil}).text


@pytest.mark.parametrize("world", [{"logins_per_minute": 3}], indirect=True)
def test_logins_of_one_address_are_braked(browser: Browser) -> None:
    statuses = [browser.post("/login", {}).status_code for _ in range(5)]
    assert statuses == [303, 303, 303, 429, 429]


@pytest.mark.parametrize("world", [{"changes_per_day": 2}], indirect=True)
def test_changes_of_one_person_are_braked_over_all_browsers(world: World) -> None:
    for expected in (303, 303, 403):
        browser = Browser(world)
        browser.log_in()
        page = browser.get("/remove")
        reply = browser.post("/remove", browser.form(page, sure="yes"))
        assert reply.status_code == expected
    world.login.psut = "3" * 36
    other = Browser(world)
    other.log_in()
    page = other.get("/remove")
    assert other.post("/remove", other.form(page, sure="yes")).status_code == 303


def test_a_brake_lets_go_with_time_and_counts_a_home_as_one() -> None:
    now = [0.0]
    brake = Brake(2, lambda: now[0])
    brake.press("2001:db8::1")
    brake.press("2001:db8::2")
    with pytest.raises(Refused, match=r"web\.too_often"):
        brake.press("2001:db8::3")
    brake.press("2001:db8:0:1::1")
    brake.press("192.0.2.1")
    now[0] = 31.0
    brake.press("2001:db8::3")


def test_what_is_put_down_is_readable_with_the_browsers_cookie_only(known: Browser) -> None:
    known.to_check()
    token = known.cookies["__Host-spar-portal"]
    file = Path(known.world.settings.data) / "central.db"
    held = b"".join(one.read_bytes() for one in file.parent.glob("central.db*"))
    assert NUMBER.encode() not in held
    assert token.encode() not in held
    assert b"1" * 36 not in held
    state = PortalState("t", may_change=True)
    assert unseal(seal(state, token), token) == state
    assert unseal(seal(state, token), "another") is None
    assert unseal("", token) is None
