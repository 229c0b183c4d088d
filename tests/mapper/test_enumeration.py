"""Who mostly asks about people who have no account is slowed; a list of payments is not."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from spar_mapper.security.enumeration import WINDOW_S, EnumerationBrake
from tests.mapper.partner_client import PartnerClient, item, register, serving
from tests.mapper.waiting import WAIT_S


class Seconds:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_brake_holds_the_partner_that_guesses_and_lets_go_again() -> None:
    clock = Seconds()
    brake = EnumerationBrake(100, clock)
    brake.count("guesser", 5, 100)
    assert brake.wait_s("guesser") == 0
    brake.count("guesser", 0, 100)
    wait_s = brake.wait_s("guesser")
    assert wait_s == pytest.approx(WINDOW_S / 2)
    assert brake.wait_s("payer") == 0
    clock.now += wait_s + 0.001
    assert brake.wait_s("guesser") == 0
    clock.now += 2 * WINDOW_S
    brake.count("guesser", 0, 100)
    assert brake.wait_s("guesser") == 0


def test_a_list_of_payments_is_no_guess() -> None:
    brake = EnumerationBrake(100, Seconds())
    brake.count("payer", 7_000, 3_000)
    assert brake.wait_s("payer") == 0
    assert EnumerationBrake(0, Seconds()).wait_s("payer") == 0


@pytest.fixture
def guesser(tmp_path: Path) -> Iterator[tuple[PartnerClient, httpx.Client]]:
    partner = PartnerClient("guesser")
    register(tmp_path, partner, "--rights", "link,resolve")
    with (
        serving(tmp_path, "misses_per_hour = 20\n") as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
    ):
        yield partner, http


@pytest.mark.parametrize("path", ["/mapper/sync/resolve", "/mapper/resolve"])
def test_guessing_ends_with_429_in_each_way_to_ask(
    guesser: tuple[PartnerClient, httpx.Client], path: str
) -> None:
    partner, http = guesser
    known = item()
    partner.post(http, "/mapper/sync/link", partner.g2p("link", known))
    guesses = [item(fa=..., scope="yes_no") for _ in range(30)]
    first = partner.post(http, "/mapper/sync/resolve", partner.g2p("resolve", *guesses))
    assert first.status_code == 200
    second = partner.post(http, path, partner.g2p("resolve", *guesses))
    assert second.status_code == 429
    assert int(second.headers["retry-after"]) > 60
    linked = partner.post(http, "/mapper/sync/link", partner.g2p("link", item()))
    assert linked.status_code == 200  # the desk of a brisk payer goes on


def test_who_asks_about_those_who_are_there_is_let_be(
    guesser: tuple[PartnerClient, httpx.Client],
) -> None:
    partner, http = guesser
    people = [item() for _ in range(40)]
    partner.post(http, "/mapper/sync/link", partner.g2p("link", *people))
    asked = [{**one, "scope": "yes_no"} for one in people]
    strangers = [item(fa=..., scope="yes_no") for _ in range(30)]
    for _ in range(2):
        body = partner.g2p("resolve", *asked, *strangers)
        assert partner.post(http, "/mapper/sync/resolve", body).status_code == 200
