"""SPAR 1.x: the messages of G2P Connect under other paths, and nothing that tells a status."""

from spar_central.mappers.g2p_connect_1 import G2pConnect1
from spar_central.mappers.port import MapperCall, Op


class Spar1(G2pConnect1):
    """The dialect of openg2p-spar 1.0 and 1.1 (a MapperDialect)."""

    has_status = False
    prefix = "/sync"

    def acknowledged_path(self, op: MapperCall) -> str:
        """``/async/link``, ``/async/update``: what became of them is seen by resolving.

        Its ``/async/unlink`` acknowledges and does nothing, and nothing answers an asynchronous
        resolve: both go the synchronous way.
        """
        return f"/async/{op}" if op in {Op.LINK, Op.UPDATE} else ""
