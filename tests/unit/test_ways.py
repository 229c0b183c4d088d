"""Which ways are offered, and in which order."""

from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.enrollment import Method
from spar_agent.domain.ways import METHODS, IdentityPolicy, Way, offered

ALL = set(Method)


def test_the_best_way_comes_first_as_policy_says() -> None:
    assert offered(IdentityPolicy(), ALL) == (
        Way.FINGER, Way.PHONE, Way.FACE, Way.IRIS, Way.EMAIL,
    )  # fmt: skip
    assert offered(IdentityPolicy(ways=(Way.EMAIL, Way.FACE)), ALL) == (Way.EMAIL, Way.FACE)


def test_what_no_reader_can_capture_is_not_offered() -> None:
    assert offered(IdentityPolicy(), ()) == (Way.PHONE, Way.EMAIL)
    assert Way.IRIS in offered(IdentityPolicy(), {Method.IRIS})


def test_a_way_that_failed_goes_behind_the_others_and_a_closed_one_goes() -> None:
    ways = offered(IdentityPolicy(), ALL, closed={Way.PHONE}, tired={Way.FINGER})
    assert ways == (Way.FACE, Way.IRIS, Way.EMAIL, Way.FINGER)


def test_where_both_are_wanted_the_code_comes_first() -> None:
    assert offered(IdentityPolicy(both=True), ALL) == (Way.PHONE, Way.EMAIL)


ways = st.sets(st.sampled_from(Way))


@given(st.permutations(list(Way)), st.sets(st.sampled_from(Method)), ways, ways)
def test_nothing_is_offered_that_cannot_work_and_nothing_is_forgotten(
    order: list[Way], methods: set[Method], closed: set[Way], tired: set[Way]
) -> None:
    found = offered(IdentityPolicy(ways=tuple(order)), methods, closed, tired)
    assert len(set(found)) == len(found)
    for way in Way:
        works = METHODS[way] is Method.OTP or METHODS[way] in methods
        assert (way in found) == (works and way not in closed)
    fresh = [way for way in found if way not in tired]
    assert found[: len(fresh)] == tuple(fresh)
