"""The desk's search and number rules against the vectors that the portal is held to as well."""

import json

import pytest

from tests.vectors.directory.make_vectors import HERE, found, numbers


@pytest.mark.parametrize(("name", "make"), [("found", found), ("numbers", numbers)])
def test_the_desk_is_as_the_vectors_say(name: str, make: object) -> None:
    assert callable(make)
    assert json.loads((HERE / f"{name}.json").read_text("utf-8")) == json.loads(json.dumps(make()))
