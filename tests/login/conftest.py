"""One country for each version of eSignet, and one of 1.8 with a reader for all the rest."""

from collections.abc import Iterator

import pytest

from tests.login.country import VERSIONS, Country, running
from tests.mapper.conftest import postgres

__all__ = ["postgres"]


@pytest.fixture(scope="session", params=VERSIONS)
def country(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Country]:
    with running(tmp_path_factory.mktemp(f"country-{request.param}"), request.param) as made:
        yield made


@pytest.fixture(scope="session")
def java(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Country]:
    with running(tmp_path_factory.mktemp("java"), "1.8", reader=True) as made:
        yield made


@pytest.fixture(autouse=True)
def nothing_ordered(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test begins with simulators that do what they should."""
    yield
    for name in ("country", "java"):
        if name in request.fixturenames:
            used = request.getfixturevalue(name)
            used.order(reset=True)
            used.forgive()
            used.send_home()
