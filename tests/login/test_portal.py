"""The pages against the real intake, sender, registry (SPAR 2.x) and eSignet of four versions."""

import hashlib
import hmac
import re
from collections.abc import Iterator

import httpx
import pytest

from spar_central.clock import now_utc
from spar_central.keys_folder import read_secret
from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.records import notices
from spar_central.storage.port import Storage
from tests.central.storages import run
from tests.login.country import AMA, SUNITA, Country
from tests.login.portal import PortalSite, Visitor, portal_site
from tests.mapper.waiting import wait_until

NUMBER = "00012345678"


@pytest.fixture
def site(java: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalSite]:
    with portal_site(java, tmp_path_factory.mktemp("site")) as made:
        yield made


def hidden(page: httpx.Response) -> dict[str, str]:
    """Of the page's last form."""
    body = page.text[page.text.rfind("<form") :]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', body))


def to_confirm(visitor: Visitor, number: str = NUMBER) -> httpx.Response:
    """Logged in, everything answered, logged in once more: intake's own page."""
    page = visitor.get("/account")
    visitor.post("/change", hidden(page))
    page = visitor.get("/change?q=surat+main+baroda")
    place = re.search(r'name="place" value="([^"]+)"', page.text)
    assert place is not None
    page = visitor.post("/change/place", {**hidden(page), "place": place[1]})
    typed = {"number": number, "again": number, "whose": "mine"}
    page = visitor.post("/change/number", {**hidden(page), **typed})
    assert "Check your answers" in page.text
    return visitor.post("/change/check", hidden(page))


def answer(
    visitor: Visitor, page: httpx.Response, digits: str, words: str = "yes"
) -> httpx.Response:
    url = f"{visitor.site.world.url}/confirm/check"
    return visitor.post(url, {**hidden(page), "digits": digits, "answer": words})


def put_in(visitor: Visitor, number: str) -> None:
    """Confirmed, and seen at the registry."""
    done = answer(visitor, to_confirm(visitor, number), number[-4:])
    visitor.site.world.wait_for(reference(done), "registered")


def reference(done: httpx.Response) -> str:
    """Of the change that the receipt is for."""
    assert done.url.path == "/done", done.text
    return str(done.url.params["change"])


def test_a_person_puts_in_changes_and_removes_an_account(site: PortalSite) -> None:
    visitor = Visitor(site, AMA)
    page = visitor.log_in()
    assert "No account is registered" in page.text
    page = to_confirm(visitor)
    assert str(page.url).startswith(site.world.url), "the other process asks"
    done = answer(visitor, page, NUMBER[-4:])
    assert "We have your request" in done.text
    assert reference(done) not in done.text, "nobody reads that out on the telephone"
    number = re.search(
        r'class="ref"><bdi class="ltr">([2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3})<', done.text
    )
    assert number is not None
    kept = site.world.rows("SELECT enrollment_id FROM slips WHERE written = $1", number[1])
    assert kept == [(reference(done),)], "the office finds it by what the person says"
    site.world.wait_for(reference(done), "registered")
    assert "It is done: the registry has it." in visitor.get("/done").text
    again = Visitor(site, AMA)
    page = again.log_in()
    assert NUMBER[-4:] in page.text
    assert NUMBER not in page.text
    assert "You, on these pages" in page.text
    page = answer(again, to_confirm(again, "00099887766"), "7766")
    site.world.wait_for(reference(page), "registered")
    last = Visitor(site, AMA)
    assert "7766" in last.log_in().text
    removal = last.get("/remove")
    page = last.post("/remove", {**hidden(removal), "sure": "yes"})
    page = answer(last, page, "")
    site.world.wait_for(reference(page), "registered")
    assert "No account is registered" in Visitor(site, AMA).log_in().text
    logged = site.log.read_text("utf-8")
    assert NUMBER not in logged
    assert site.world.country.psut(AMA) not in logged


def test_who_stops_at_the_last_page_is_told_that_nothing_was_changed(site: PortalSite) -> None:
    visitor = Visitor(site, SUNITA)
    visitor.log_in()
    page = to_confirm(visitor)
    done = answer(visitor, page, "", "no")
    assert "You stopped. Nothing was changed." in done.text
    assert "No account is registered" in Visitor(site, SUNITA).log_in().text
    unfinished = visitor.get("/done")
    assert "You are not finished yet" in unfinished.text
    page = visitor.post("/done", hidden(unfinished))
    assert str(page.url).startswith(site.world.url), "the same change, at another address"
    assert "We have your request" in answer(visitor, page, NUMBER[-4:]).text


def test_a_change_that_another_made_meanwhile_is_never_overwritten(site: PortalSite) -> None:
    """Compare-and-set on what the person saw, not a look a moment before."""
    one, other = Visitor(site, SUNITA), Visitor(site, SUNITA)
    one.log_in()
    other.log_in()
    put_in(one, "00011112222")
    page = to_confirm(other, "00033334444")
    assert "Your account changed since you looked at it" in page.text
    assert "2222" in Visitor(site, SUNITA).log_in().text


def test_this_was_not_me_stops_a_change_that_waits(
    java: Country, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with portal_site(java, tmp_path_factory.mktemp("waits"), wait_hours=72) as site:
        first = Visitor(site, SUNITA)
        first.log_in()
        put_in(first, "00011112222")
        visitor = Visitor(site, SUNITA)
        visitor.log_in()
        answer(visitor, to_confirm(visitor), NUMBER[-4:])
        page = Visitor(site, SUNITA).log_in()
        assert "Being checked" in page.text
        assert "Until then your payments go where they went." in page.text
        link = re.search(r'href="(/not-me[^"]+)"', page.text)
        assert link is not None
        page = visitor.get(link[1])
        page = visitor.post("/not-me", hidden(page))
        assert "It is stopped." in page.text
        assert "Stopped" in visitor.get("/history").text
        page = Visitor(site, SUNITA).log_in()
        assert "Your account is stopped" in page.text
        assert "Change account" not in page.text
        assert [row[:2] for row in site.world.rows("SELECT kind, office, about FROM signals")] == [
            ("objection", "office-1")
        ], "the office is told"


TELLS = """
[notices]
url = "{gateway}/gateway/messages"
object_url = "{origin}/stop?code="
look_every_s = 0.1
"""


def test_a_message_leads_to_the_page_that_stops_it(
    java: Country, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Message, its link, the code, frozen, the office told; all by processes, without a login."""
    folder = tmp_path_factory.mktemp("told")
    with portal_site(java, folder, wait_hours=72, notices=TELLS) as site:
        ida_knows_a_phone(site, SUNITA)
        first = Visitor(site, SUNITA)
        first.log_in()
        put_in(first, NUMBER)
        link = told_link(java)
        assert link.startswith(f"{site.origin}/stop?code=")
        page = first.get("/done")
        assert "Send to my phone" in page.text
        assert "…001" in page.text
        assert "+254700000001" not in page.text
        assert "The reference was sent to you." in first.post("/receipt/send", hidden(page)).text
        number = re.search(r'class="ref"><bdi class="ltr">([2-9A-Z-]{11})<', page.text)
        assert number is not None
        newest = httpx.get(f"{java.ida_url}/messages.json").json()[0]["message"]
        assert newest["to"] == "+254700000001"
        assert number[1] in newest["text"]
        stranger = Visitor(site, AMA)
        page = stranger.follow(stranger.send("GET", link))
        assert page.headers["referrer-policy"] == "no-referrer", "the code is in the address"
        assert site.world.rows("SELECT count(*) FROM freezes") == [(0,)], "opened, nothing more"
        code = link.rpartition("=")[2]
        assert code in page.text
        wrong = stranger.post("/stop", {"code": "AAAAA-AAAAA"})
        assert "We do not know this code" in wrong.text
        assert wrong.status_code == 422
        assert "It is stopped" in stranger.post("/stop", {"code": code.lower()}).text
        assert "It is stopped" in stranger.post("/stop", {"code": code}).text, "twice is no error"
        assert site.world.rows("SELECT by_whom, reason FROM freezes") == [("person", "objection")]
        assert site.world.rows("SELECT kind, count FROM signals") == [("objection", 1)]
        assert "Your account is stopped" in Visitor(site, SUNITA).log_in().text
        logged = "".join(file.read_text("utf-8") for file in folder.glob("*.log"))
        assert code not in logged


def ida_knows_a_phone(site: PortalSite, number: str) -> None:
    """As an identity check at a desk left it."""
    settings = site.world.settings
    secret = read_secret(settings.keys_folder, "person.key")
    psut = site.world.country.psut(number)
    key = hmac.digest(secret, psut.encode(), hashlib.sha256).hex()
    sealed = ContactSeal(secret).seal(Contact("+254700000001"), key)

    async def keep(storage: Storage) -> None:
        async with storage.transaction() as tx:
            await notices.keep_contact(tx, key, sealed, now_utc())

    run(settings, keep)


def told_link(country: Country) -> str:
    """What stands in the newest message to the person."""
    links: list[str] = []

    def came() -> bool:
        found = httpx.get(f"{country.ida_url}/messages.json").json()
        links.extend(re.findall(r"http\S+", found[0]["message"]["text"]) if found else [])
        return bool(links)

    wait_until(came)
    return links[0]
