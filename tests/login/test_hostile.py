"""A hostile or broken login service, browser or stranger: each is refused with its own code."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from spar_central.clock import now_utc
from spar_central.errors import SENTENCES, Refused
from spar_central.identity.oidc.login import (
    Callback,
    Login,
    PendingLogin,
    local_path,
    read_callback,
)
from tests.conftest import ExpectedLogs
from tests.login.country import AMA, KNOWLEDGE, OTP, SUNITA, Country, Registered, callback_of

Change = Callable[[PendingLogin, Callback], tuple[PendingLogin, Callback]]


def as_it_is(pending: PendingLogin, callback: Callback) -> tuple[PendingLogin, Callback]:
    return pending, callback


def finish(
    country: Country,
    *,
    order: dict[str, Any] | None = None,
    change: Change = as_it_is,
    client: Registered | None = None,
    answer: str = "yes",
    **how: Any,
) -> Login:
    """A login during which something goes another way."""

    async def go() -> Login:
        party = country.relying_party(client)
        try:
            if order is not None:
                country.order(**order)
            start = await party.begin_login(language="en", **how)
            person = country.person()
            address = await asyncio.to_thread(person.log_in, start.url, answer=answer)
            pending, callback = change(start.pending, callback_of(address))
            return await party.finish_login(pending, callback)
        finally:
            await party.close()

    return asyncio.run(go())


def refusal(country: Country, **how: Any) -> str:
    with pytest.raises(Refused) as refused:
        finish(country, **how)
    assert refused.value.sentence == SENTENCES[refused.value.code]
    return refused.value.code


@dataclass(frozen=True)
class FromNow:
    """A time on order. A test is called by how far away it is: names with a clock in them differ
    between the processes that run the tests."""

    seconds: int

    def __str__(self) -> str:
        return f"{self.seconds:+} s"

    __repr__ = __str__


def with_times(order: dict[str, Any]) -> dict[str, Any]:
    """``order`` with its times."""
    now = int(now_utc().timestamp())
    claims = {
        name: now + value.seconds if isinstance(value, FromNow) else value
        for name, value in order.get("claims", {}).items()
    }
    return {**order, "claims": claims} if claims else order


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ({"twist": "alg_none"}, "login.token"),
        ({"twist": "hs256"}, "login.token"),
        ({"twist": "foreign_key"}, "login.token"),
        ({"twist": "unknown_kid"}, "login.token"),
        ({"twist": "other_at_hash"}, "login.token"),
        ({"claims": {"iss": "https://login.example.net"}}, "login.token"),
        ({"claims": {"aud": "another-client"}}, "login.token"),
        ({"claims": {"aud": ["another-client", "us"]}}, "login.token"),
        ({"claims": {"azp": "another-client"}}, "login.token"),
        ({"claims": {"nonce": "of another login"}}, "login.token"),
        ({"claims": {"nonce": None}}, "login.token"),
        ({"claims": {"sub": None}}, "login.token"),
        ({"claims": {"sub": "a.b"}}, "login.token"),
        ({"claims": {"sub": "x" * 300}}, "login.token"),
        ({"claims": {"exp": FromNow(-3600)}}, "login.token"),
        ({"claims": {"exp": 1e300}}, "login.token"),
        ({"claims": {"iat": FromNow(3600)}}, "login.token"),
        ({"claims": {"auth_time": FromNow(3600)}}, "login.token"),
        ({"claims": {"auth_time": None}}, "login.token"),
        ({"claims": {"auth_time": FromNow(-12 * 60)}}, "login.old"),
        ({"claims": {"acr": KNOWLEDGE}}, "login.weak"),
        ({"claims": {"acr": f"{OTP} {KNOWLEDGE}"}}, "login.weak"),
        ({"claims": {"acr": ""}}, "login.weak"),
        ({"claims": {"acr": None}}, "login.token"),
        ({"twist": "other_issuer"}, "login.mix_up"),
        ({"twist": "no_issuer"}, "login.mix_up"),
        ({"twist": "state_null"}, "login.state"),
        ({"twist": "endless"}, "login.away"),
        ({"twist": "foreign_discovery"}, "login.discovery"),
        ({"twist": "foreign_endpoint"}, "login.discovery"),
        ({"on": "discovery", "html": True}, "login.discovery"),
        ({"on": "discovery", "http_status": 503}, "login.away"),
        ({"on": "keys", "html": True}, "login.away"),
        ({"on": "keys", "http_status": 500}, "login.away"),
        ({"on": "par", "fail_next": "invalid_request"}, "login.setup"),
        ({"on": "par", "drop": True}, "login.away"),
        ({"on": "token", "drop": True, "when": "after"}, "login.away"),
        ({"on": "token", "truncate": True}, "login.away"),
        ({"on": "token", "html": True}, "login.failed"),
        ({"on": "token", "http_status": 500}, "login.failed"),
        ({"on": "token", "fail_next": "IDA-MLC-009"}, "login.identity"),
        ({"error": "access_denied"}, "login.stopped"),
        ({"error": "consent_details_rejected"}, "login.stopped"),
        ({"error": "transaction_timeout"}, "login.too_slow"),
        ({"error": "individual_id_blocked"}, "login.blocked"),
        ({"error": "no_acr_registered"}, "login.setup"),
        ({"error": "IDA-MLC-019"}, "login.identity"),
        ({"error": "<script>alert(1)</script>"}, "login.failed"),
    ],
    ids=str,
)  # fmt: skip
def test_it_is_refused(java: Country, order: dict[str, Any], code: str) -> None:
    assert refusal(java, order=with_times(order)) == code


@pytest.mark.parametrize("twist", ["other_userinfo", "unsigned_userinfo", "foreign_userinfo"])
def test_a_name_that_is_not_this_persons_is_not_believed(java: Country, twist: str) -> None:
    assert refusal(java, order={"twist": twist}, asks_name=True) in {"login.token", "login.failed"}


def test_who_does_not_consent_has_stopped(java: Country) -> None:
    assert refusal(java, answer="no", asks_name=True) == "login.stopped"


def test_a_code_works_once(java: Country) -> None:
    async def go() -> None:
        party = java.relying_party()
        try:
            start = await party.begin_login(language="en")
            address = await asyncio.to_thread(java.person().log_in, start.url)
            callback = callback_of(address)
            assert (await party.finish_login(start.pending, callback)).psut == java.psut()
            with pytest.raises(Refused) as again:
                await party.finish_login(start.pending, callback)
            assert again.value.code == "login.code"
        finally:
            await party.close()

    asyncio.run(go())


def mixed(java: Country, answer: Callable[[Callback, Callback], Callback]) -> str:
    """The refusal when what came for somebody else is brought to one's own login."""

    async def go() -> None:
        party = java.relying_party()
        found = []
        try:
            for number in (AMA, SUNITA):
                start = await party.begin_login(language="en")
                address = await asyncio.to_thread(java.person(number).log_in, start.url)
                found.append((start.pending, callback_of(address)))
            (mine, my_answer), (_, others) = found
            await party.finish_login(mine, answer(my_answer, others))
        finally:
            await party.close()

    with pytest.raises(Refused) as refused:
        asyncio.run(go())
    return refused.value.code


def test_anothers_code_under_ones_own_state_fails_at_the_verifier(java: Country) -> None:
    """Code injection: PKCE and nonce bind a code to the browser that began."""
    code = mixed(java, lambda mine, others: replace(mine, code=others.code))
    assert code in {"login.code", "login.failed"}


def test_anothers_whole_answer_is_not_ones_own(java: Country) -> None:
    """Login CSRF: the state is that of another browser."""
    assert mixed(java, lambda _, others: others) == "login.state"


def test_an_answer_after_ten_minutes_is_too_late(java: Country) -> None:
    def earlier(pending: PendingLogin, callback: Callback) -> tuple[PendingLogin, Callback]:
        return msgspec.structs.replace(pending, begun_at=pending.begun_at - 601_000), callback

    assert refusal(java, change=earlier) == "login.too_slow"


def test_an_answer_without_a_code_is_none(java: Country) -> None:
    assert refusal(java, change=lambda p, c: (p, replace(c, code=""))) == "login.failed"


def test_a_parameter_that_is_there_twice_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read_callback([("state", "a"), ("code", "b"), ("code", "c")])
    assert refused.value.code == "login.state"


@pytest.mark.parametrize(
    "path",
    ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "",
     "/a\r\nSet-Cookie: x=1", "/a\tb", "\\/evil.example", "/%0a" + "x" * 600],
)  # fmt: skip
def test_nobody_is_sent_elsewhere(path: str) -> None:
    assert local_path(path) == "/"


def test_a_path_of_ours_is_kept() -> None:
    assert local_path("/account/change?step=2") == "/account/change?step=2"


@pytest.mark.parametrize(
    ("twist", "said"),
    [("foreign_discovery", "another issuer"), ("lost_algorithms", "no algorithm of ours")],
)
def test_the_last_good_discovery_is_kept_for_a_bad_one(
    java: Country, logs: ExpectedLogs, twist: str, said: str
) -> None:
    moved = [timedelta()]

    async def go() -> None:
        party = java.relying_party(clock=lambda: now_utc() + moved[0])
        await party.begin_login(language="en")
        moved[0] = timedelta(hours=2)
        java.order(clock_offset_s=7200.0)
        java.order(twist=twist)
        assert (await party.begin_login(language="en")).url.startswith(java.url)
        await party.close()

    asyncio.run(go())
    logs.expect(said)


def test_a_dead_end_leaves_the_start_page_able_to_begin_anew(java: Country) -> None:
    java.order(twist="dead_end")

    async def begin() -> str:
        party = java.relying_party()
        start = await party.begin_login(language="en")
        await party.close()
        return start.url

    person = java.person()
    assert person.visit(asyncio.run(begin())).status_code == 401
    assert finish(java).psut == java.psut()


def test_the_secrets_of_a_login_are_not_in_its_repr(java: Country) -> None:
    async def go() -> PendingLogin:
        party = java.relying_party()
        start = await party.begin_login(language="en")
        await party.close()
        for secret in (start.pending.verifier, start.pending.nonce, start.pending.state):
            assert secret not in repr(start) + repr(start.pending)
            assert len(secret) == 43
        assert start.pending.verifier not in start.url
        return start.pending

    first, second = asyncio.run(go()), asyncio.run(go())
    assert first.nonce != second.nonce
    assert first.state != second.state
