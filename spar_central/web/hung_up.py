"""A line that breaks while somebody still asks is no mistake of ours."""

import logging

from starlette.requests import Request
from starlette.responses import Response

logger = logging.getLogger(__name__)


async def hung_up(request: Request, _error: Exception) -> Response:
    """For ``ClientDisconnect``: nobody hears the answer, and the log keeps no traceback."""
    logger.info("who asked for %s was gone before the whole request was here", request.url.path)
    return Response(status_code=400)
