"""What a mapper refuses as a whole means the same in every envelope that can say it."""

from collections.abc import Callable
from typing import Any

import pytest

from spar_central.mappers import refusals
from spar_central.mappers.envelope import read_acknowledgement, read_message
from spar_central.mappers.g2p_connect_1 import G2pConnect1
from spar_central.mappers.port import (
    MapperCall,
    MapperError,
    MapperRefuses,
    MapperRejects,
    MapperSilent,
    Op,
)
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.refusals import KeyRefused
from spar_central.mappers.spar_1 import Spar1
from spar_central.mappers.spar_2 import Spar2
from spar_central.settings import Dialect

MEANINGS: dict[str, type[MapperError]] = {
    "err.request.bad": MapperRejects,
    "err.request.unauthorized": KeyRefused,
    "err.request.forbidden": KeyRefused,
    "err.request.not_found": MapperRejects,
    "err.request.timeout": MapperSilent,
    "err.version.not_supported": MapperRefuses,
    "err.request.too_many_requests": MapperSilent,
    "err.sender_id.invalid": KeyRefused,
    "err.sender_uri.invalid": MapperRefuses,
    "err.receiver_id.invalid": MapperRefuses,
    "err.signature.missing": KeyRefused,
    "err.signature.invalid": KeyRefused,
    "err.encryption.invalid": MapperRefuses,
    "err.service.unavailable": MapperSilent,
    "rjct.version.invalid": MapperRefuses,
    "rjct.message_id.duplicate": MapperSilent,
    "rjct.message_ts.invalid": MapperSilent,
    "rjct.action.invalid": MapperRefuses,
    "rjct.action.not_supported": MapperRefuses,
    "rjct.total_count.invalid": MapperRejects,
    "rjct.total_count.limit_exceeded": MapperRejects,
    "rjct.errors.too_many": MapperSilent,
    "rjct.jwt.invalid": KeyRefused,
    "rjct.signature.invalid": KeyRefused,
    "rjct.permission.denied": KeyRefused,
    "rjct.request.validation": MapperRejects,
    "rjct.internal.error": MapperSilent,
    "": MapperSilent,
    "of.tomorrow": MapperSilent,
}
"""Every code of G2P Connect 1.0.0 and of openg2p-spar for a whole request."""


def raised(act: Callable[[], object]) -> MapperError:
    with pytest.raises(MapperError) as error:
        act()
    return error.value


def profile(dialect: Dialect) -> MapperProfile:
    return MapperProfile(dialect, "http://127.0.0.1:1", "office")


@pytest.mark.parametrize(("code", "meaning"), MEANINGS.items())
@pytest.mark.parametrize("status", ["NACK", "ERR"])
def test_an_acknowledgement_that_refuses(
    code: str, meaning: type[MapperError], status: str
) -> None:
    reply = {"message": {"ack_status": status, "error": {"code": code}}}
    error = raised(lambda: read_acknowledgement(reply))
    assert (type(error), error.code) == (meaning, code)


@pytest.mark.parametrize(("code", "meaning"), MEANINGS.items())
@pytest.mark.parametrize("op", [*Op, "resolve"])
def test_a_header_that_refuses(code: str, meaning: type[MapperError], op: MapperCall) -> None:
    reply = {"header": {"status": "rjct", "status_reason_code": code}, "message": {}}
    for dialect in (G2pConnect1(profile(Dialect.G2P)), Spar1(profile(Dialect.SPAR_1))):
        error = raised(lambda d=dialect: read(d, op, reply))  # type: ignore[misc]
        assert (type(error), error.code) == (meaning, code)


def read(dialect: Any, op: MapperCall, reply: Any) -> object:
    return dialect.read_write(op, reply) if isinstance(op, Op) else dialect.read_resolve(reply)


@pytest.mark.parametrize(("code", "meaning"), MEANINGS.items())
def test_a_header_of_spar_2_that_refuses(code: str, meaning: type[MapperError]) -> None:
    reply = {"response_header": {"response_status": "FAILURE", "response_error_code": code}}
    error = raised(lambda: Spar2(profile(Dialect.SPAR_2)).read_write(Op.LINK, reply))
    assert (type(error), error.code) == (meaning, code)


def test_no_code_stands_in_two_tables_and_all_are_known_here() -> None:
    tables = (refusals.KEY_CODES, refusals.WRONG_SERVER_CODES, refusals.REJECTED_CODES)
    assert sum(len(table) for table in tables) == len(frozenset().union(*tables))
    assert frozenset().union(*tables) <= set(MEANINGS)


@pytest.mark.parametrize("reply", [None, [], "x", {}, {"message": []}, {"message": {"a": 1}},
                                   {"message": {"ack_status": "PERHAPS"}}], ids=str)  # fmt: skip
def test_what_acknowledges_nothing_is_no_reply(reply: Any) -> None:
    assert type(raised(lambda: read_acknowledgement(reply))) is MapperSilent


def test_a_refused_header_beside_items_is_read_by_its_items() -> None:
    reply = {"header": {"status": "rjct"}, "message": {"link_response": []}}
    assert read_message(Op.LINK, reply) == {"link_response": []}
