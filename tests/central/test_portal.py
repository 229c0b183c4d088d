"""The beneficiary's pages over a socket: what they do."""

import re
from datetime import timedelta

import pytest
from msgspec.structs import replace

from spar_central.portal.intake_port import BankSaid, Statement
from spar_central.trust.accounts import BankAccount
from spar_central.trust.enrollment import Operation
from tests.central.portal_browser import GOOD, NUMBER, Browser, browser, known, world
from tests.central.portal_world import HELD, WEAK

__all__ = ["browser", "known", "world"]


def test_a_person_looks_with_two_acts(browser: Browser) -> None:
    page = browser.log_in()
    assert "State Bank of India" in page.text
    assert "4821" in page.text
    assert "May 1, 2027" in page.text
    assert browser.world.login.asked == [("en", "/account", *_ways())]


def _ways() -> tuple[str, str]:
    return ("mosip:idp:acr:generated-code", WEAK)


def test_a_change_is_handed_in_as_it_was_checked(known: Browser) -> None:
    page = known.to_check()
    assert "0001 2345 678" in page.text
    done = known.follow(known.post("/change/check", known.form(page)))
    assert "P3-7720-4" in done.text
    (wanted,) = known.world.intake.taken.values()
    assert wanted.operation is Operation.UPDATE
    assert wanted.version == HELD.version
    assert isinstance(wanted.fa, BankAccount)
    assert wanted.fa.account_number == NUMBER
    assert "Baroda" in wanted.fa.bank_name
    assert known.get("/receipt.pdf").content.startswith(b"%PDF")
    assert "<svg" in done.text, "a code to scan"
    for shown in (done, known.get("/account")):
        assert "It holds from Nov 29, 2026. Until then your payments" in shown.text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"number": "123", "again": "123"}, "Count the digits"),
        ({"number": NUMBER, "again": "00012346578"}, "differ at these places: 8, 9"),
        ({"number": NUMBER, "again": "999"}, "Type both again"),
        ({"number": "", "again": ""}, "Type the number first"),
        ({**GOOD, "whose": "other", "holder": "", "relation": ""}, "as it stands in the passbook"),
        ({**GOOD, "whose": "other", "holder": "Asha", "relation": "x"}, "Say who that is"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    known: Browser, typed: dict[str, str], words: str
) -> None:
    asked = known.to_number()
    reply = known.post("/change/number", known.form(asked, **typed))
    assert reply.status_code == 422
    assert words in reply.text
    assert "<title>Error" in reply.text
    assert known.follow(known.get("/change/check")).url.path == "/change"


def test_somebody_elses_account_is_named(known: Browser) -> None:
    asked = known.to_number()
    form = known.form(asked, **{**GOOD, "whose": "other"}, holder="Asha Devi", relation="spouse")
    page = known.follow(known.post("/change/number", form))
    assert "Asha Devi (Husband or wife)" in page.text
    known.post("/change/check", known.form(page))
    (wanted,) = known.world.intake.taken.values()
    assert (wanted.holder, wanted.relation) == ("Asha Devi", "spouse")


def test_a_removal_is_asked_for_with_a_word_of_its_own(known: Browser) -> None:
    page = known.get("/remove")
    assert "They do not go anywhere else" in page.text
    assert known.post("/remove", known.form(page)).status_code == 422
    assert not known.world.intake.taken
    known.post("/remove", known.form(page, sure="no"))
    assert not known.world.intake.taken
    known.post("/remove", known.form(page, sure="yes"))
    (wanted,) = known.world.intake.taken.values()
    assert wanted.operation is Operation.UNLINK
    assert wanted.fa is None


def test_this_was_not_me_stops_it(known: Browser) -> None:
    page = known.get("/not-me?change=K7-4021-9")
    reply = known.follow(known.post("/not-me", known.form(page)))
    assert known.world.intake.objected == ["K7-4021-9"]
    assert "Your account is stopped" in reply.text
    assert "Change account" not in reply.text
    assert known.get("/not-me?change=X1-0000-0").status_code == 404


def test_the_account_is_still_right_with_one_act(known: Browser) -> None:
    soon = known.world.times[0] + timedelta(days=20)
    known.world.intake.held = replace(HELD, expires=soon)
    known.world.forward(timedelta(minutes=1))
    page = known.get("/account")
    assert "Is this account still right?" in page.text
    (asked,) = re.findall(r'<form method="post" action="/still-right".*?</form>', page.text, re.S)
    form = dict(re.findall(r'name="(\w+)" value="([^"]*)"', asked))
    day = soon.date().isoformat()
    assert (form["version"], form["expires"]) == (HELD.version, day)
    bad = {**form, "expires": "tomorrow"}
    assert known.post("/still-right", bad).status_code >= 400
    reply = known.follow(known.post("/still-right", form))
    known.world.forward(timedelta(minutes=1))
    known.get("/account")  # the new day is known here by now
    known.post("/still-right", form)
    assert known.world.intake.asked_to_keep == [(HELD.version, day)] * 2, "as it was seen"
    assert "Your account stays as it is" in reply.text


def test_after_the_last_day_payments_have_stopped_and_one_act_brings_them_back(
    known: Browser,
) -> None:
    now = known.world.times[0]
    known.world.intake.held = replace(
        HELD, account=None, expires=now - timedelta(days=2), ended=True,
        grace_until=now + timedelta(days=28),
    )  # fmt: skip
    known.world.forward(timedelta(minutes=1))
    page = known.get("/account")
    assert "Your payments have stopped" in page.text
    assert re.search(r"Say so until [^.]*\b24\b[^.]*2026", page.text)
    assert "No account is registered" not in page.text
    reply = known.follow(known.post("/still-right", known.form(page)))
    assert "Your account stays as it is" in reply.text
    assert "State Bank of India" in reply.text


def test_where_no_last_day_can_be_put_off_the_person_is_told_to_put_it_in_again(
    known: Browser,
) -> None:
    """Of a registry without extensions; the act is refused, whoever sends the form."""
    soon = known.world.times[0] + timedelta(days=20)
    for held in (
        replace(HELD, expires=soon, can_renew=False),
        replace(HELD, account=None, expires=soon, ended=True, grace_until=soon, can_renew=False),
    ):
        known.world.intake.held = held
        known.world.forward(timedelta(minutes=1))
        page = known.get("/account")
        assert "Yes, it is still right" not in page.text
        assert "Change account" in page.text or "Put it in again" in page.text
        assert known.post("/still-right", known.form(page)).status_code == 404
    assert known.world.intake.kept == 0


def test_what_the_bank_said_is_said_in_words(known: Browser) -> None:
    for said in BankSaid:
        known.world.intake.held = replace(HELD, said=said)
        known.world.forward(timedelta(minutes=1))
        kind = "good" if said is BankSaid.PAID else "bad"
        assert f'<p class="note {kind}">Your bank ' in known.get("/account").text


def test_apps_are_shown_and_stopped(known: Browser) -> None:
    page = known.get("/apps")
    assert "Pension app" in page.text
    assert "Over" in page.text
    ends = "or, before that, until this ends: Pensions of 2026"
    assert page.text.count(ends) == 1, "of the one that has such an end"
    assert ends in known.get("/apps/receipt?consent=l-1").text
    assert "until this ends" not in known.get("/apps/receipt?consent=l-0").text
    page = known.get("/apps/stop?consent=l-1")
    assert "Your pension no longer reaches your account." in page.text
    receipt = known.get("/apps/receipt?consent=l-1").text
    assert "Ministry of Pensions" in receipt
    assert "Bank, branch and number" in receipt
    assert "Stop it" not in known.get("/apps/stop?consent=l-0").text, "it is over"
    known.post("/apps/stop", known.form(page, consent="l-1"))
    assert known.world.apps.stopped == ["l-1"]
    assert "No app may see" in known.get("/apps").text


def test_a_registry_that_is_away_is_said_and_nothing_is_changed(known: Browser) -> None:
    page = known.to_check()
    known.world.intake.away = True
    known.world.forward(timedelta(minutes=1))
    assert "We cannot see your account now" in known.get("/account").text
    reply = known.post("/change/check", known.form(page))
    assert reply.status_code == 503
    assert "Nothing was changed" in reply.text
    known.world.intake.away = False
    assert known.follow(known.post("/change/check", known.form(page))).url.path == "/done"


def test_who_has_no_account_puts_one_in(browser: Browser) -> None:
    browser.world.intake.held = Statement(version="0")
    page = browser.log_in()
    assert "No account is registered" in page.text
    assert browser.follow(browser.get("/remove")).url.path == "/account"
    check = browser.to_check()
    browser.post("/change/check", browser.form(check))
    (wanted,) = browser.world.intake.taken.values()
    assert wanted.operation is Operation.LINK


def test_the_reference_goes_to_the_persons_own_phone(known: Browser) -> None:
    checked = known.to_check()
    done = known.follow(known.post("/change/check", known.form(checked)))
    assert "Send to my phone" in done.text
    sent = known.follow(known.post("/receipt/send", known.form(done)))
    assert "The reference was sent to you." in sent.text
    assert known.world.intake.sent_receipts == [("P3-7720-4", "en")]
    again = known.follow(known.post("/receipt/send", known.form(done)))
    assert "It could not be sent. Write the reference down." in again.text
    refused = known.post("/receipt/send", {"csrf": "x"})
    assert refused.status_code == 403
    assert len(known.world.intake.sent_receipts) == 2


def test_a_branch_is_reached_without_typing(known: Browser) -> None:
    known.follow(known.post("/change", known.form(known.get("/account"))))
    page = known.get("/change/steps")
    place = None
    for _ in range(8):
        place = re.search(r'name="place" value="([^"|]+\|[^"]+)"', page.text)
        if place is not None:
            break
        bank = re.search(r'name="place" value="([^"|]+\|)"', page.text)
        if bank is not None:
            page = known.follow(known.post("/change/place", known.form(page, place=bank[1])))
            continue
        link = re.search(r'class="row" href="(/change/steps[^"]+)"', page.text)
        assert link is not None, page.text
        page = known.get(link[1].replace("&amp;", "&"))
    assert place is not None
    page = known.follow(known.post("/change/place", known.form(page, place=place[1])))
    assert page.url.path == "/change/number"


def test_a_place_that_is_not_in_the_list_is_none(known: Browser) -> None:
    found = known.follow(known.post("/change", known.form(known.get("/account"))))
    for place in ("", "NO|NO", "BARB|NO", "|"):
        reply = known.follow(known.post("/change/place", known.form(found, place=place)))
        assert reply.url.path.startswith("/change")
        assert reply.url.path != "/change/number"


def test_the_language_stays(browser: Browser) -> None:
    browser.get("/language/ar")
    page = browser.get("/")
    assert 'lang="ar" dir="rtl"' in page.text
    browser.get("/language/xx")
    assert 'lang="ar"' in browser.get("/").text
