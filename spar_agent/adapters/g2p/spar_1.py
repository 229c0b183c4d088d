"""SPAR 1.x: the messages of G2P Connect under other paths, and nothing that tells a status."""

from spar_agent.adapters.g2p.g2p_connect_1 import G2pConnect1
from spar_agent.adapters.g2p.mapper_dialect import MapperCall
from spar_agent.domain.enrollment import Operation


class Spar1(G2pConnect1):
    """The dialect of openg2p-spar 1.0 and 1.1 (a MapperDialect)."""

    has_status = False
    prefix = "/sync"

    def acknowledged_path(self, op: MapperCall) -> str:
        """``/async/link``, ``/async/update``: what became of them is seen by resolving.

        Its ``/async/unlink`` acknowledges and does nothing, and nothing answers an asynchronous
        resolve: both go the synchronous way.
        """
        return f"/async/{op}" if op in {Operation.LINK, Operation.UPDATE} else ""
