"""OpenG2P's mapper client, driven over stdin and stdout. Runs in an environment of its own.

Argument: the address of a key manager, which signs. Then one call a line: {"op": "resolve", "url":
the path's whole address, "request": header and message}. Each answer is one line: {"reply": what
the client made of it}, or {"error": the code of its exception}.
"""

import asyncio
import importlib
import json
import logging
import sys
from typing import Any


def _clients() -> dict[str, Any]:
    crypto = importlib.import_module("openg2p_fastapi_common.utils.crypto")
    client = importlib.import_module("openg2p_g2pconnect_mapper_lib.client")
    crypto.KeymanagerCryptoHelper(api_base_url=sys.argv[1], auth_enabled=False)
    return {
        op: getattr(client, f"Mapper{op.title()}Client")()
        for op in ("link", "update", "resolve", "unlink")
    }


async def _ask(client: Any, call: dict[str, Any]) -> dict[str, Any]:
    schemas = importlib.import_module("openg2p_g2pconnect_mapper_lib.schemas")
    request = getattr(schemas, f"{call['op'].title()}Request").model_validate(call["request"])
    client.url = call["url"]
    try:
        reply = await getattr(client, f"{call['op']}_request")(request)
    except Exception as error:
        return {"error": getattr(error, "code", type(error).__name__)}
    return {"reply": reply.model_dump(mode="json")}


async def _main() -> None:
    logging.disable()
    clients = _clients()
    for line in sys.stdin:
        call = json.loads(line)
        sys.stdout.write(json.dumps(await _ask(clients[call["op"]], call)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_main())
