"""Python's cycle collector kept off the threads that must not touch Qt's objects.

It runs on whichever thread allocates. A closed window inside a cycle would then die on the thread
that reads a server's log, and some later test would crash. The app has GuiCollector for the same.
"""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def windows_die_here() -> Iterator[None]:
    """Nothing is collected during the test; young garbage goes after it, on this thread."""
    gc.disable()
    yield
    gc.disable()  # an app that was stopped has given the collector back
    gc.collect(1)


@pytest.fixture(autouse=True, scope="module")
def nothing_is_left() -> Iterator[None]:
    """What grew old goes with its module, before other tests let the collector run anywhere."""
    yield
    gc.collect()
    gc.enable()
