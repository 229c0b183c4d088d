"""What the entries with pages share: sessions, forms, headers, languages, pages by key."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from starlette.requests import Request

from spar_central.errors import Refused
from spar_central.records import web_sessions
from spar_central.settings import Settings
from spar_central.storage.port import Storage, Transaction
from spar_central.web.answers import status_of
from spar_central.web.forms import MAX_BYTES, read_form
from spar_central.web.languages import NAMES, Languages
from spar_central.web.look import icon, shared, sheet, tokens
from spar_central.web.paging import key_of, page_of
from spar_central.web.security import PageRules, check_csrf, check_origin, headers, style_hash
from spar_central.web.sessions import Sessions
from tests.central.storages import run

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
IDLE, LIFE = timedelta(minutes=30), timedelta(hours=10)
FORM = "application/x-www-form-urlencoded"


def request(body: bytes = b"", /, method: str = "POST", **named: str) -> Request:
    sent = [(name.replace("_", "-").encode(), value.encode()) for name, value in named.items()]

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    return Request({"type": "http", "method": method, "headers": sent, "path": "/"}, receive)


def form(body: bytes, kind: str = FORM) -> dict[str, str]:
    return dict(asyncio.run(read_form(request(body, content_type=kind))))


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code


def test_a_session_is_new_after_a_login_and_ends_by_one_row(engine: Settings) -> None:
    """Fixation: an id that somebody planted before the login is worth nothing after it."""
    sessions = Sessions("console", IDLE, LIFE)

    async def go(storage: Storage) -> None:
        async with storage.transaction() as tx:
            planted, before = await sessions.begin(tx, NOW)
            token, after = await sessions.begin(tx, NOW, subject="p-1", instead_of=before)
            assert token != planted
            assert after.csrf != before.csrf
            assert await sessions.find(tx, planted, NOW) is None
            assert await sessions.find(tx, token, NOW) == after
            await web_sessions.end(tx, after.token_hash, NOW)
            assert await sessions.find(tx, token, NOW) is None

    run(engine, go)


def test_a_session_is_over_when_idle_and_after_its_life(engine: Settings) -> None:
    sessions = Sessions("console", IDLE, LIFE)

    async def go(storage: Storage) -> None:
        async with storage.transaction() as tx:
            token, _ = await sessions.begin(tx, NOW, subject="p-1")
            assert await sessions.find(tx, token, NOW + IDLE) is None
            at = NOW
            while at < NOW + LIFE - IDLE:
                at += IDLE / 2
                assert await sessions.find(tx, token, at) is not None
            assert await sessions.find(tx, token, NOW + LIFE) is None

    run(engine, go)


def test_a_session_of_one_entry_is_none_of_another(engine: Settings) -> None:
    async def go(storage: Storage) -> None:
        async with storage.transaction() as tx:
            token, row = await Sessions("portal", IDLE, LIFE).begin(tx, NOW, subject="p-1")
            assert await Sessions("console", IDLE, LIFE).find(tx, token, NOW) is None
            assert token not in row.token_hash

    run(engine, go)


def test_every_other_session_of_a_person_ends_at_once(engine: Settings) -> None:
    sessions = Sessions("console", IDLE, LIFE)

    async def go(storage: Storage) -> None:
        async with storage.transaction() as tx:
            _, mine = await sessions.begin(tx, NOW, subject="p-1")
            stolen, _ = await sessions.begin(tx, NOW, subject="p-1")
            other, _ = await sessions.begin(tx, NOW, subject="p-2")
            ended = await web_sessions.end_others(tx, "console", "p-1", mine.token_hash, NOW)
            assert ended == 1
            assert await sessions.find(tx, stolen, NOW) is None
            assert await sessions.find(tx, other, NOW) is not None
            assert [row.token_hash for row in await _open(tx)] == [mine.token_hash]

    async def _open(tx: Transaction) -> list[web_sessions.SessionRow]:
        return await web_sessions.open_ones(tx, "console", "p-1", NOW)

    run(engine, go)


def test_a_form_is_carried_out_once(engine: Settings) -> None:
    async def go(storage: Storage) -> None:
        async with storage.transaction() as tx:
            assert await web_sessions.is_first(tx, "f-1", NOW)
            assert not await web_sessions.is_first(tx, "f-1", NOW)
            await web_sessions.forget(tx, NOW + timedelta(days=1))
            assert await web_sessions.is_first(tx, "f-1", NOW)

    run(engine, go)


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ({"origin": "https://console.example.org"}, ""),
        ({"origin": "https://evil.example"}, "web.origin"),
        ({"origin": "null", "sec_fetch_site": "same-origin"}, ""),
        ({"origin": "null"}, ""),  # a browser of before 2020: the token decides
        ({"origin": "null", "sec_fetch_site": "cross-site"}, "web.origin"),
        ({"origin": "null", "sec_fetch_site": "same-site"}, "web.origin"),
        ({"origin": "https://console.example.org", "sec_fetch_site": "cross-site"}, "web.origin"),
        ({"origin": ""}, "web.origin"),
        ({"origin": "https://console.example.org.evil.example"}, "web.origin"),
        ({"sec_fetch_site": "same-origin"}, ""),
        ({"sec_fetch_site": "cross-site"}, "web.origin"),
        ({"sec_fetch_site": "none"}, "web.origin"),
    ],
)
def test_only_our_own_pages_change_something(named: dict[str, str], code: str) -> None:
    origin = "https://console.example.org"
    if code:
        assert refused(lambda: check_origin(request(b"", "POST", **named), origin)) == code
        assert status_of(code) == 403
    else:
        check_origin(request(b"", "POST", **named), origin)
    check_origin(request(b"", "GET", **named), origin)


def test_a_form_of_another_session_is_stale() -> None:
    check_csrf("abc", "abc")
    for given, held in (("", ""), ("abc", ""), ("", "abc"), ("abd", "abc"), ("ä", "abc")):
        assert refused(lambda a=given, b=held: check_csrf(a, b)) == "web.stale"  # type: ignore[misc]  # -- bound early


def test_forms_are_read_strictly() -> None:
    assert form(b"a=1&b=x+y&a=2&c=%D8%A7&d=one%0D%0Atwo%00") == {
        "a": "2", "b": "x y", "c": "ا", "d": "one\ntwo",
    }  # fmt: skip
    assert refused(lambda: form(b"a=1", "application/json")) == "request.form"
    assert refused(lambda: form(b"a=%FF")) == "request.form"
    assert refused(lambda: form(b"&".join(b"a=1" for _ in range(201)))) == "request.form"
    assert refused(lambda: form(b"a=" + b"x" * MAX_BYTES)) == "request.too_long"


def test_nothing_inline_runs_and_nobody_frames_us() -> None:
    found = headers(PageRules(), tls=True)
    policy = found["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert found["referrer-policy"] == "no-referrer"
    assert "strict-transport-security" in found
    inline = PageRules(own_files=False, style_hashes=(style_hash("a{}"),)).policy()
    assert "script-src 'none'" in inline
    assert "style-src 'sha256-" in inline


def test_pages_go_on_after_the_last_row() -> None:
    page = page_of(["a", "b", "c"], 2, lambda row: (row, 7))
    assert page.rows == ("a", "b")
    assert key_of(page.after, ("", 0)) == ("b", 7)
    assert page_of(["a"], 2, lambda row: (row,)).after == ""
    assert key_of("", ("", 0)) == ("", 0)
    for bad in ("!", "AAAA", page.after[:-2], page_of([1, 2], 1, lambda row: (row,)).after):
        assert refused(lambda text=bad: key_of(text, ("", 0))) == "request.form"  # type: ignore[misc]  # -- bound early


def test_colours_are_those_of_the_desk() -> None:
    assert "--accent:#0B6B60" in tokens()
    assert "prefers-color-scheme:dark" in tokens()
    assert "/*" not in sheet(shared("base.css"))
    assert len(tokens()) < 2_500
    assert 'aria-hidden="true"' in icon("lock")


def test_a_language_is_chosen_and_else_asked_for() -> None:
    languages = Languages()
    assert set(NAMES) == {"en", "ar", "es", "fr", "pt", "sw", "hi", "am"}
    asked = request(accept_language="de, ar-EG;q=0.5, fr;q=0.9")
    assert languages.of(asked).language == "fr"
    assert languages.of(asked, "am").language == "am"
    assert languages.of(request(accept_language="de;q=x,,;q=")).language == "en"
    assert languages["ar"].direction == "rtl"
    assert languages["en"].age(200_000) == "2 days"
    assert languages["en"].age(59) == "less than a minute"
