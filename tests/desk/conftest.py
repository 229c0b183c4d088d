"""The walk runs the app as the tests end to end do: before a center, a registry and a sandbox."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.contract.desk_consent_world import consenting_registry
from tests.cut_line import CutLine, cut_line
from tests.e2e.conftest import finger, running_finger, servers
from tests.field_center import FieldCenter, field_center
from tests.garbage import nothing_is_left, windows_die_here
from tests.servers import Servers

__all__ = ["finger", "nothing_is_left", "running_finger", "servers", "windows_die_here"]


@pytest.fixture(scope="session")
def registry_line(servers: Servers) -> Iterator[CutLine]:
    """The center's way to the registry."""
    with cut_line(servers.registry.url) as made:
        yield made


@pytest.fixture(scope="session")
def field(servers: Servers, registry_line: CutLine) -> Iterator[FieldCenter]:
    registry = replace(servers.registry, url=registry_line.url)
    with field_center(servers.data.parent, replace(servers, registry=registry)) as running:
        yield running


@pytest.fixture(scope="session")
def naming(servers: Servers) -> Iterator[FieldCenter]:
    """A center that is told names by the ID service."""
    with field_center(servers.data.parent, servers, name="naming", kyc=True) as running:
        yield running


@pytest.fixture(scope="session")
def linking(servers: Servers) -> Iterator[FieldCenter]:
    """A center whose registry has an app that may be let know accounts."""
    folder = servers.data.parent
    with (
        consenting_registry(folder / "consenting") as registry,
        field_center(
            folder, replace(servers, registry=registry), name="linking", links_apps=True
        ) as running,
    ):
        yield running


@pytest.fixture(scope="session")
def line(field: FieldCenter) -> Iterator[CutLine]:
    """The network between the laptops and their center."""
    with cut_line(field.center.url) as made:
        yield made
