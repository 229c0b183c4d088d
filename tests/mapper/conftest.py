"""The database servers the registry is tested on, and the check of all its replies."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mapper.conformance import Conformance, every_reply_checked
from tests.mapper.postgres import Postgres, running_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for the whole run; each test takes a database of its own."""
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))  # short: a socket lies in it
    folder.chmod(0o700)
    try:
        with running_postgres(folder, "fsync=off") as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def conformance() -> Conformance:
    """The registry's OpenAPI document, with the validators of its replies."""
    return Conformance()


@pytest.fixture(scope="module", autouse=True)
def replies_conform(conformance: Conformance) -> Iterator[None]:
    """No reply in this folder is other than the document says; other folders are let alone."""
    with every_reply_checked(conformance):
        yield
