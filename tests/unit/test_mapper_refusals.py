"""What a mapper refuses as a whole means the same in every envelope that can say it."""

from typing import Any

import pytest

from spar_agent.adapters.g2p import refusals
from spar_agent.adapters.g2p.envelope import read_acknowledgement, read_message
from spar_agent.adapters.g2p.g2p_connect_1 import G2pConnect1
from spar_agent.adapters.g2p.mapper_dialect import MapperCall
from spar_agent.adapters.g2p.spar_1 import Spar1
from spar_agent.adapters.g2p.spar_2 import Spar2
from spar_agent.domain.enrollment import Operation
from spar_agent.domain.profile import Dialect, ServerProfile
from spar_agent.errors import (
    BadReply,
    KeyRefused,
    Refused,
    ServerFault,
    SparError,
    WrongServer,
)

MEANINGS: dict[str, type[SparError]] = {
    "err.request.bad": Refused,
    "err.request.unauthorized": KeyRefused,
    "err.request.forbidden": KeyRefused,
    "err.request.not_found": Refused,
    "err.request.timeout": ServerFault,
    "err.version.not_supported": WrongServer,
    "err.request.too_many_requests": ServerFault,
    "err.sender_id.invalid": KeyRefused,
    "err.sender_uri.invalid": WrongServer,
    "err.receiver_id.invalid": WrongServer,
    "err.signature.missing": KeyRefused,
    "err.signature.invalid": KeyRefused,
    "err.encryption.invalid": WrongServer,
    "err.service.unavailable": ServerFault,
    "rjct.version.invalid": WrongServer,
    "rjct.message_id.duplicate": ServerFault,
    "rjct.message_ts.invalid": ServerFault,
    "rjct.action.invalid": WrongServer,
    "rjct.action.not_supported": WrongServer,
    "rjct.total_count.invalid": Refused,
    "rjct.total_count.limit_exceeded": Refused,
    "rjct.errors.too_many": ServerFault,
    "rjct.jwt.invalid": KeyRefused,
    "rjct.signature.invalid": KeyRefused,
    "rjct.permission.denied": KeyRefused,
    "rjct.request.validation": Refused,
    "rjct.internal.error": ServerFault,
    "": ServerFault,
    "of.tomorrow": ServerFault,
}
"""Every code of G2P Connect 1.0.0 and of openg2p-spar for a whole request."""


def raised(act: Any) -> SparError:
    with pytest.raises(SparError) as error:
        act()
    return error.value


def profile(dialect: Dialect) -> ServerProfile:
    return ServerProfile(dialect, "http://127.0.0.1:1", "office")


@pytest.mark.parametrize(("code", "meaning"), MEANINGS.items())
@pytest.mark.parametrize("status", ["NACK", "ERR"])
def test_an_acknowledgement_that_refuses(code: str, meaning: type[SparError], status: str) -> None:
    reply = {"message": {"ack_status": status, "error": {"code": code}}}
    error = raised(lambda: read_acknowledgement(reply))
    assert (type(error), error.server_code) == (meaning, code)


@pytest.mark.parametrize(("code", "meaning"), MEANINGS.items())
@pytest.mark.parametrize("op", [*Operation, "resolve"])
def test_a_header_that_refuses(code: str, meaning: type[SparError], op: MapperCall) -> None:
    reply = {"header": {"status": "rjct", "status_reason_code": code}, "message": {}}
    for dialect in (G2pConnect1(profile(Dialect.G2P)), Spar1(profile(Dialect.SPAR_1))):
        read = dialect.read_resolve if op == "resolve" else lambda r, d=dialect: d.read_write(op, r)
        error = raised(lambda read=read: read(reply))
        assert (type(error), error.server_code) == (meaning, code)


@pytest.mark.parametrize(("code", "meaning"), MEANINGS.items())
def test_a_header_of_spar_2_that_refuses(code: str, meaning: type[SparError]) -> None:
    reply = {"response_header": {"response_status": "FAILURE", "response_error_code": code}}
    error = raised(lambda: Spar2(profile(Dialect.SPAR_2)).read_write(Operation.LINK, reply))
    assert (type(error), error.server_code) == (meaning, code)


def test_no_code_stands_in_two_tables_and_all_are_known_here() -> None:
    tables = (refusals.KEY_CODES, refusals.WRONG_SERVER_CODES, refusals.REFUSED_CODES)
    assert sum(len(table) for table in tables) == len(frozenset().union(*tables))
    assert frozenset().union(*tables) <= set(MEANINGS)


@pytest.mark.parametrize("reply", [None, [], "x", {}, {"message": []}, {"message": {"a": 1}},
                                   {"message": {"ack_status": "PERHAPS"}}], ids=str)  # fmt: skip
def test_what_acknowledges_nothing_is_no_reply(reply: Any) -> None:
    with pytest.raises(BadReply):
        read_acknowledgement(reply)


def test_a_refused_header_beside_items_is_read_by_its_items() -> None:
    reply = {"header": {"status": "rjct"}, "message": {"link_response": []}}
    assert read_message(Operation.LINK, reply) == {"link_response": []}
