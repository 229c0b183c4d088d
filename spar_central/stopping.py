"""Programs that go on until they are told to end: SIGTERM, or Ctrl+C."""

import asyncio
import signal
import sys


def told_to_stop() -> asyncio.Event:
    """Set by the first signal. Call it inside of the running loop.

    As process 1 of a container a program that does not ask for SIGTERM never hears it, and is
    killed when its time is over.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        if sys.platform == "win32":
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
        else:
            loop.add_signal_handler(number, stop.set)
    return stop


async def stopped_within(stop: asyncio.Event, wait_s: float) -> bool:
    """Waits; True as soon as it is time to end."""
    try:
        async with asyncio.timeout(wait_s):
            await stop.wait()
    except TimeoutError:
        return False
    return True
