"""A central mapper that behaves as SPAR 2.1 was seen to, and worse where it is told to.

Not idempotent, no versions, no history; ``link`` commits a whole batch or nothing, ``update`` and
``unlink`` item by item; rejected resolve answers come first; failures come with HTTP 200.
An ASGI app: in a process of its own (``python -m tests.bad_mapper``) or over httpx's transport.
"""

import json
import socket
import sys
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Item = dict[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

LIVES_ON = {"type": "lifespan.startup.complete"}


PATHS = {f"/mapper/{op}" for op in ("link", "update", "resolve", "unlink")}


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    DOWN = "down"  # 503 and nothing done
    DROPPED = "dropped"  # HTTP 200, internal error, nothing done
    LOST = "lost"  # all done, internal error told
    HALF = "half"  # half of it done, internal error told
    CUT = "cut"  # all done, the answer ends in the middle
    PORTAL = "portal"  # never arrived: a login page answers
    REORDERED = "reordered"
    DOUBLED = "doubled"
    FOREIGN = "foreign"  # answers for references nobody asked about
    IDLE = "idle"  # says yes to writes and does nothing
    SILENT = "silent"  # done, and no word on the first item


@dataclass(frozen=True, slots=True)
class Applied:
    """One write that was carried out. before, after: account numbers, empty for none.

    since: when what was there before had been written, in ISO 8601; empty where nobody told.
    """

    reference: str
    op: str
    person: str
    before: str
    after: str
    since: str = ""


class BadMapper:
    """faults: taken one per request, writes and resolves alike. poison: references that break
    each batch they are in; poisoned_people: those whose writes do. unread_people: it refuses the
    signature of every request that they are in. clock: where there is one, it tells when an entry
    was written, as ours does and SPAR does not."""

    def __init__(self) -> None:
        self.registered: dict[str, Item] = {}
        self.log: list[Applied] = []
        self.faults: deque[Fault] = deque()
        self.poison: set[str] = set()
        self.poisoned_people: set[str] = set()
        self.unread_people: set[str] = set()
        self.clock: Callable[[], str] | None = None
        self.since: dict[str, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "lifespan":
            await receive()
            await send(LIVES_ON)
            return
        body, more = b"", True
        while more:
            part = await receive()
            body, more = body + part.get("body", b""), part.get("more_body", False)
        path = scope["path"]
        if path == "/ping":
            await answer(send, 200, b'"pong"')
            return
        if path == "/log":
            await answer(send, 200, json.dumps([vars_of(line) for line in self.log]).encode())
            return
        if path == "/forget":
            self.registered.clear()
            self.log.clear()
            await answer(send, 200, b"true")
            return
        if path not in PATHS or b"request_body" not in body:
            await answer(send, 400 if path in PATHS else 404, b"{}")
            return
        fault = self.faults.popleft() if self.faults else Fault.NONE
        if fault is Fault.PORTAL:
            await answer(send, 200, b"<html>Please log in</html>", b"text/html")
        elif fault is Fault.DOWN:
            await answer(send, 503, b"{}")
        elif any(f'"id":"{person}"'.encode() in body for person in self.unread_people):
            await answer(send, 401, b'{"detail": "signature"}')
        else:
            results = self._results(path.rsplit("/", 1)[-1], json.loads(body), fault)
            raw = json.dumps(results).encode()
            await answer(send, 200, raw[: len(raw) // 2] if fault is Fault.CUT else raw)

    def account(self, person: str) -> str:
        """The number held for ``person``, or empty."""
        return number(self.registered.get(person))

    def _results(self, op: str, asked: Item, fault: Fault) -> Item:
        payload = asked["request_body"]["request_payload"]
        items: list[Item] = payload[f"{op}_request"]
        poisoned = any(self._breaks(op, item) for item in items)
        if fault is Fault.DROPPED or (poisoned and op == "link"):
            return failed(asked)
        results = []
        for at, item in enumerate(items):
            if self._breaks(op, item) or (fault is Fault.HALF and 2 * at >= len(items)):
                return failed(asked)
            if op == "resolve":
                results.append(self._resolve(item))
            elif fault is Fault.IDLE:
                results.append(accepted(item))
            else:
                results.append(self._write(op, item))
        if fault in {Fault.LOST, Fault.HALF}:
            return failed(asked)
        if op == "resolve":
            results.sort(key=lambda line: line["fa"] is not None)
        return succeeded(asked, op, is_unsafe_item(results, fault))

    def _breaks(self, op: str, item: Item) -> bool:
        if item["reference_id"] in self.poison:
            return True
        return op != "resolve" and item["id"] in self.poisoned_people

    def _resolve(self, item: Item) -> Item:
        registered = self.registered.get(item["id"])
        code = "succ.fa.not_linked_to_id" if registered is None else "succ.id.active"
        results = {**line_of(item), "fa": registered, "status": "succ", "status_reason_code": code}
        since = self.since.get(item["id"]) if registered is not None else None
        return {**results, "mapping": {"updated_at": since}} if since else results

    def _write(self, op: str, item: Item) -> Item:
        person = item["id"]
        there = person in self.registered
        if op == "unlink" and not there:
            return refused(item, "rjct.id.invalid")
        if (op == "link") is there and op != "unlink":
            return refused(item, "rjct.reference_id.duplicate")
        self.put(item["reference_id"], op, person, None if op == "unlink" else item["fa"])
        return accepted(item)

    def put(self, reference: str, op: str, person: str, fa: Item | None) -> None:
        """Hold ``fa`` for ``person``, nothing for None, and write it into the log."""
        before, since = self.account(person), self.since.pop(person, "")
        self.registered.pop(person, None)
        if fa is not None:
            self.registered[person] = fa
            if self.clock is not None:
                self.since[person] = self.clock()
        self.log.append(Applied(reference, op, person, before, self.account(person), since))


def number(fa: Item | None) -> str:
    """The account number in an FA of the wire, or empty."""
    return str((fa or {}).get("account_number") or "")


def vars_of(line: Applied) -> Item:
    """``line`` as JSON."""
    return {name: getattr(line, name) for name in Applied.__slots__}


def line_of(item: Item) -> Item:
    """What every answer repeats."""
    return {"reference_id": item["reference_id"], "timestamp": "2026-11-23T10:00:00"}


def accepted(item: Item) -> Item:
    """One item that is said to be carried out."""
    return {**line_of(item), "status": "succ", "status_reason_code": None}


def refused(item: Item, code: str) -> Item:
    """One item that is not carried out."""
    return {**line_of(item), "status": "rjct", "status_reason_code": code}


def is_unsafe_item(results: list[Item], fault: Fault) -> list[Item]:
    """The answers as this fault leaves them."""
    if fault is Fault.REORDERED:
        return results[::-1]
    if fault is Fault.DOUBLED:
        return results + results
    if fault is Fault.SILENT:
        return results[1:]
    if fault is Fault.FOREIGN:
        return [{**results[0], "reference_id": "somebody-else"}, *results]
    return results


def failed(asked: Item) -> Item:
    """HTTP 200, and the whole batch is gone."""
    head = {"response_status": "ERROR", "response_error_code": "rjct.internal.error"}
    return {"response_header": {**head, "response_error_message": "Internal server error"}}


def succeeded(asked: Item, op: str, results: list[Item]) -> Item:
    """The envelope of SPAR 2.1."""
    return {
        "response_header": {
            "request_id": asked["request_header"]["request_id"],
            "response_status": "SUCCESS",
            "response_error_code": None,
            "response_error_message": None,
        },
        "response_body": {
            "pagination_response": None,
            "response_payload": {"correlation_id": None, f"{op}_response": results},
        },
    }


async def answer(send: Send, status: int, body: bytes, kind: bytes = b"application/json") -> None:
    """A whole HTTP answer."""
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def main() -> None:
    """Serve until killed; every seventh request meets a fault, in turn."""
    import uvicorn

    mapper = BadMapper()
    kinds = [fault for fault in Fault if fault is not Fault.NONE]
    for at in range(10_000):
        mapper.faults.extend([Fault.NONE] * 6 + [kinds[at % len(kinds)]])
    listening = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"listening on http://127.0.0.1:{listening.getsockname()[1]}\n")
    sys.stdout.flush()
    uvicorn.Server(uvicorn.Config(mapper, log_level="error")).run([listening])


if __name__ == "__main__":
    main()
