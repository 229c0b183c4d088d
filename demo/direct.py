"""An office without a center: the desk speaks to the registry and the ID service itself.

For tests of the desk and for trying it on one machine; no release has it (decision 350).
"""

import asyncio
import random
from collections.abc import Awaitable
from typing import Final

from spar_agent.adapters.clock import SystemClock, WatchedClock
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.mosip.ida import IdaClient
from spar_agent.adapters.office import Office, load_office
from spar_agent.adapters.vault import FileVault
from spar_agent.services.registered import AccountsAtMapper
from spar_agent.settings import Settings
from spar_agent.sync.engine import Engine, EngineRules
from spar_agent.wiring import Direct, Outside, connections_of

PASSES: Final = 10


def _outside(vault: FileVault, clock: WatchedClock, settings: Settings) -> Outside:
    """To the registry and the ID service themselves: an office without a center."""
    office = load_office(vault.connection)
    connections = connections_of(settings, clock, allow_system=office.allow_system_proxy)
    mapper = HttpMapper(office.mapper, office.signing_key, clock, connections=connections)
    ida = IdaClient(office.identity, clock, connections=connections)
    rules = EngineRules(
        batch_size=min(settings.batch_size, office.mapper.batch_size),
        overwrite_older_entries=office.overwrite_older_entries,
    )
    engine = Engine(vault.store, mapper, clock, random.random, rules)

    def close() -> Awaitable[object]:
        return asyncio.gather(mapper.close(), ida.close())

    return Outside(office, AccountsAtMapper(mapper), ida, engine, None, close)


async def _send(vault: FileVault, office: Office) -> str:
    """Engine passes until nothing is left; the code of what stopped it, or empty."""
    clock = SystemClock()
    mapper = HttpMapper(office.mapper, office.signing_key, clock)
    rules = EngineRules(
        batch_size=office.mapper.batch_size,
        overwrite_older_entries=office.overwrite_older_entries,
    )
    engine = Engine(vault.store, mapper, clock, random.random, rules)
    error = ""
    try:
        for _ in range(PASSES):
            report = await engine.one_pass()
            error = report.error
            if error or not report.remaining:
                break
    finally:
        await mapper.close()
    return error


DIRECT: Final = Direct(_outside, _send)
