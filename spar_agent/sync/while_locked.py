"""When the outbox is looked at while the screen is locked."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from spar_agent.errors import SparError
from spar_agent.sync.backoff import delay_s

log = logging.getLogger(__name__)

EVERY_S: Final = 300.0


async def repeated(one_pass: Callable[[], Awaitable[int]], jitter: Callable[[], float]) -> None:
    """Passes one after another until cancelled: the first at once, then every EVERY_S or sooner.

    one_pass: how many items went; raises SparError. jitter: in [0, 1].
    """
    failures = 0
    while True:
        wait_s = EVERY_S
        try:
            went = await one_pass()
        except SparError as error:
            failures += 1
            wait_s = max(1.0, error.wait_s, min(delay_s(failures, jitter=jitter()), EVERY_S))
            log.info("the outbox waits: %s", error)
        else:
            failures = 0
            if went:
                log.info("%d items of the outbox went", went)
        await asyncio.sleep(wait_s)
