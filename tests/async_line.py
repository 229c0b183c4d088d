"""Turns a synchronous registry into one that acknowledges and answers later."""

import json
import ssl
import uuid
from typing import Any

import httpx

NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class AsyncLine(httpx.AsyncBaseTransport):
    """``/mapper/{op}`` and ``/async/{op}`` are acknowledged; the work is done on the other side.

    slow: status questions answered "pending" before the answer is there. status: the path it is
    asked under, empty for a server that has none. lost: answers it forgets. ack: what it says.
    """

    def __init__(self, *, slow: int = 2, status: str = "/registry/sync/txn/status") -> None:
        self.slow = slow
        self.status = status
        self.ack: dict[str, Any] = {"ack_status": "ACK"}
        self.asked: list[str] = []
        self._line = httpx.AsyncHTTPTransport(verify=NO_TLS)
        self._registered: dict[str, tuple[str, Any]] = {}
        self._waits: dict[str, int] = {}

    async def aclose(self) -> None:
        await self._line.aclose()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.asked.append(path)
        if path.endswith("/txn/status"):
            return await self._fields(request)
        parts = path.strip("/").split("/")
        if parts[0] == "async" or (parts[0] == "mapper" and len(parts) == 2):
            return await self._taken(request, parts)
        return await self._line.handle_async_request(request)

    async def _taken(self, request: httpx.Request, parts: list[str]) -> httpx.Response:
        answer = {**self.ack, "timestamp": "2026-11-23T10:00:00Z"}
        if answer["ack_status"] == "ACK":
            body = await request.aread()
            inner = "/sync/" if parts[0] == "async" else "/mapper/sync/"
            url = request.url.copy_with(path=inner + parts[1])
            there = httpx.Request("POST", url, headers=request.headers, content=body)
            reply = json.loads(await (await self._line.handle_async_request(there)).aread())
            transaction = json.loads(body)["message"]["transaction_id"]
            self._registered[transaction] = parts[1], reply
            answer["correlation_id"] = str(uuid.uuid4())
        return httpx.Response(200, json={"message": answer})

    async def _fields(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != self.status:
            return httpx.Response(404, json={})
        asked = json.loads(await request.aread())["message"]["txnstatus_request"]
        transaction = asked["attribute_value"]
        op, reply = self._registered[transaction]
        waits = self._waits[transaction] = self._waits.get(transaction, 0) + 1
        fields: dict[str, Any] = {"transaction_id": transaction, "correlation_id": "c"}
        if waits <= self.slow:
            return httpx.Response(200, json={"header": {"status": "pdng"}, "message": fields})
        fields["txnstatus_response"] = {"txn_type": f"on-{op}", "txn_status": reply["message"]}
        return httpx.Response(200, json={"header": {"status": "succ"}, "message": fields})
