"""What was signed for one act does no other, on every wire."""

import httpx
import pytest

from tests.mapper.partner_client import (
    PartnerClient,
    item,
)
from tests.mapper.test_security import SecuredRegistry, http, registry

__all__ = ["http", "registry"]
OPS = ("link", "update", "resolve", "unlink")
WIRES = {
    "/mapper/sync/{op}": PartnerClient.g2p,
    "/mapper/{op}": PartnerClient.g2p,
    "/sync/{op}": PartnerClient.g2p,
    "/async/{op}": PartnerClient.g2p,
    "spar 2: /mapper/{op}": PartnerClient.spar2,
}


def was_taken(reply: httpx.Response) -> bool:
    """True where any dialect says that it was done, or will be."""
    said = reply.json()
    if "header" in said:
        return bool(said["header"]["status"] == "succ")
    if "response_header" in said:
        return bool(said["response_header"]["response_status"] == "SUCCESS")
    return bool(said.get("message", {}).get("ack_status") == "ACK")


@pytest.mark.parametrize("wire", WIRES)
def test_what_was_signed_for_one_act_does_no_other(
    registry: SecuredRegistry, http: httpx.Client, wire: str
) -> None:
    """Whoever carries a signed question to another path changes nothing by it."""
    partner, made, there = registry.partner, WIRES[wire], item()
    linked = partner.post(http, "/mapper/sync/link", partner.g2p("link", there))
    assert was_taken(linked)
    path = wire.partition(": ")[2] or wire
    for op in OPS:
        for other in set(OPS) - {op}:
            asked = item(id=there["id"], scope="details")
            bodies = [made(partner, op, asked)]
            if "message" in bodies[0]:  # also where it has a list for the other act
                both = made(partner, op, asked)
                both["message"][f"{other}_request"] = [asked]
                bodies.append(both)
            for body in bodies:
                reply = partner.post(http, path.format(op=other), body)
                assert not was_taken(reply), (op, other, reply.text)
    question = made(partner, "resolve", item(id=there["id"], fa=..., scope="details"))
    assert was_taken(partner.post(http, path.format(op="resolve"), question)), "its own path"
    whole = partner.g2p("resolve", item(id=there["id"], fa=..., scope="details"))
    (row,) = partner.post(http, "/mapper/sync/resolve", whole).json()["message"]["resolve_response"]
    assert row["fa"] == there["fa"]
