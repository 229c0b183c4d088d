"""Which ways are offered, and in which order."""

from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.auth_methods import OFFERED, AuthMethod, IdentityPolicy, offered

ALL = set(AuthMethod)


def test_the_best_auth_method_comes_first_as_policy_says() -> None:
    assert offered(IdentityPolicy(), ALL) == (
        AuthMethod.FINGER, AuthMethod.PHONE, AuthMethod.FACE, AuthMethod.IRIS, AuthMethod.EMAIL,
    )  # fmt: skip
    assert offered(IdentityPolicy(auth_methods=(AuthMethod.EMAIL, AuthMethod.FACE)), ALL) == (
        AuthMethod.EMAIL,
        AuthMethod.FACE,
    )


def test_what_no_reader_can_capture_is_not_offered() -> None:
    assert offered(IdentityPolicy(), ()) == (AuthMethod.PHONE, AuthMethod.EMAIL)
    assert AuthMethod.IRIS in offered(IdentityPolicy(), {AuthMethod.IRIS})


def test_an_auth_method_that_failed_goes_behind_the_others_and_a_closed_one_goes() -> None:
    auth_methods = offered(
        IdentityPolicy(), ALL, unavailable={AuthMethod.PHONE}, failed={AuthMethod.FINGER}
    )
    assert auth_methods == (AuthMethod.FACE, AuthMethod.IRIS, AuthMethod.EMAIL, AuthMethod.FINGER)


def test_where_both_are_wanted_the_code_comes_first() -> None:
    assert offered(IdentityPolicy(both=True), ALL) == (AuthMethod.PHONE, AuthMethod.EMAIL)


auth_methods = st.sets(st.sampled_from(AuthMethod))


@given(
    st.permutations(list(AuthMethod)),
    st.sets(st.sampled_from(AuthMethod)),
    auth_methods,
    auth_methods,
)
def test_nothing_is_offered_that_cannot_work_and_nothing_is_forgotten(
    order: list[AuthMethod],
    methods: set[AuthMethod],
    closed: set[AuthMethod],
    tired: set[AuthMethod],
) -> None:
    found = offered(IdentityPolicy(auth_methods=tuple(order)), methods, closed, tired)
    assert len(set(found)) == len(found)
    for auth_method in OFFERED:
        works = auth_method.proof_method is AuthMethod.OTP or auth_method.proof_method in methods
        assert (auth_method in found) == (works and auth_method not in closed)
    fresh = [auth_method for auth_method in found if auth_method not in tired]
    assert found[: len(fresh)] == tuple(fresh)
