"""The whole way of a login, with every version of eSignet."""

import asyncio
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from spar_central.clock import now_utc
from spar_central.errors import Refused
from spar_central.identity.oidc.keys import AGAIN
from spar_central.identity.oidc.login import Login
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.settings_login import Audience
from tests.login.country import (
    AMA,
    AMA_VID,
    FINGER,
    OTP,
    Country,
    Registered,
    callback_of,
)


def log_in(
    country: Country,
    client: Registered | None = None,
    number: str = AMA,
    way: str = "generated-code",
    **how: object,
) -> Login:
    """From the click to the verified id_token."""
    settings = {"dpop": bool(how.pop("dpop", False))}

    async def go() -> Login:
        party = country.relying_party(client, **settings)
        try:
            start = await party.begin_login(language="sw", **how)  # type: ignore[arg-type]
            address = await asyncio.to_thread(country.person(number).log_in, start.url, way)
            return await party.finish_login(start.pending, callback_of(address))
        finally:
            await party.close()

    return asyncio.run(go())


def test_the_person_of_the_desk_logs_in(country: Country) -> None:
    login = log_in(country)
    assert login.psut == country.psut()
    assert login.issuer == country.issuer
    assert login.acr == (OTP,)
    assert login.names == ()
    assert abs(login.auth_time - now_utc()) < timedelta(minutes=1)


def test_the_request_asks_for_no_more_than_it_needs(country: Country) -> None:
    """What is seen of it where there is no PAR; a click makes everything anew."""

    async def go() -> list[str]:
        party = country.relying_party()
        urls = [(await party.begin_login(language="sw", acr=(OTP,))).url for _ in range(2)]
        await party.close()
        return urls

    one, other = (dict(parse_qsl(urlsplit(url).query)) for url in asyncio.run(go()))
    if "request_uri" in one:
        assert set(one) == {"client_id", "request_uri"}, "the browser carries a reference only"
        return
    assert one["scope"] == "openid", "or a page of consent would be shown"
    assert one["ui_locales"] == "sw", "or the last visitor's language would win"
    assert (one["acr_values"], one["response_type"]) == (OTP, "code")
    assert one["code_challenge_method"] == "S256"
    for drawn in ("state", "nonce", "code_challenge"):
        assert len(one[drawn]) >= 43, "32 random bytes"
        assert one[drawn] != other[drawn]


def test_vid_and_uin_are_one_person(country: Country) -> None:
    assert log_in(country, number=AMA_VID).psut == log_in(country, number=AMA).psut


def test_the_name_is_told_where_it_is_asked_for(country: Country) -> None:
    assert log_in(country, asks_name=True).names == ("Ama Serwaa Mensah",)


def test_a_sealed_name_is_opened(country: Country) -> None:
    config = {"userinfo_response_type": "JWE"}
    client = country.new_client(sealed=True, additionalConfig=config)
    assert log_in(country, client, asks_name=True).names == ("Ama Serwaa Mensah",)


def test_tokens_that_are_bound_to_a_key(country: Country) -> None:
    client = country.new_client(additionalConfig={"dpop_bound_access_tokens": True})
    assert log_in(country, client, dpop=True, asks_name=True).psut == country.psut()


def test_a_server_that_wants_pushed_requests_gets_them(country: Country) -> None:
    if country.version in {"1.4", "1.6"}:

        async def go(party: RelyingParty) -> str:
            start = await party.begin_login(language="en")
            await party.close()
            return start.url

        assert "code_challenge" in asyncio.run(go(country.relying_party()))
        return
    client = country.new_client(
        additionalConfig={"require_pushed_authorization_requests": True, "require_pkce": True}
    )
    assert log_in(country, client).psut == country.psut()


def test_a_wrong_audience_is_our_set_up_and_said_so(country: Country) -> None:
    wrong = Audience.ISSUER if country.version in {"1.4", "1.6"} else Audience.ENDPOINT
    if country.version == "1.8":
        return  # takes both

    async def go() -> None:
        party = country.relying_party(assertion_audience=wrong)
        try:
            start = await party.begin_login(language="en")
            address = await asyncio.to_thread(country.person().log_in, start.url)
            await party.finish_login(start.pending, callback_of(address))
        finally:
            await party.close()

    with pytest.raises(Refused) as refused:
        asyncio.run(go())
    assert refused.value.code == "login.setup"


def test_keys_that_were_rotated_are_fetched(country: Country) -> None:
    moved = [timedelta()]

    async def go() -> None:
        party = country.relying_party(clock=lambda: now_utc() + moved[0])
        for _ in range(2):
            start = await party.begin_login(language="en")
            address = await asyncio.to_thread(country.person().log_in, start.url)
            await party.finish_login(start.pending, callback_of(address))
            country.order(rotate_keys=True, drop_old_keys=True)
            moved[0] = AGAIN + timedelta(seconds=1)
            country.order(clock_offset_s=moved[0].total_seconds())
        await party.close()

    asyncio.run(go())


def test_a_finger_at_the_reader(java: Country) -> None:
    assert log_in(java, way="biometrics", acr=(FINGER,)).acr == (FINGER,)
