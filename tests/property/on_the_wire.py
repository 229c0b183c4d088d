"""Our own registry as a history needs it: a real process, and a line to it that misbehaves."""

import json
import ssl
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import httpx

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Operation, Proof, authenticated
from spar_agent.domain.profile import Dialect, ServerProfile
from spar_agent.domain.secret import Secret
from spar_agent.ports.mapper import RegisteredAccount
from tests.bad_mapper import Applied, Fault, failed, is_unsafe_item
from tests.enrollments import FA, queued
from tests.fakes import START, FakeClock
from tests.servers import RunningRegistry

NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
JSON = {"content-type": "application/json"}


class OnTheWire:
    """See histories.Registry. What was carried out is seen by asking before and after a write."""

    idempotent = True

    def __init__(self, running: RunningRegistry) -> None:
        self._running = running
        self._faults: deque[Fault] = deque()
        self._poison: set[str] = set()
        self._log: list[Applied] = []
        self._strangers = 0
        self._clock = FakeClock()
        self.truth = self._client(self._clock, httpx.AsyncHTTPTransport(verify=NO_TLS))

    def gateway(self, clock: FakeClock) -> HttpMapper:
        return self._client(clock, Misbehaving(self))

    def misbehave(self, faults: Sequence[Fault]) -> None:
        self._faults = deque(faults)

    def break_on(self, reference: str) -> None:
        self._poison.add(reference)

    async def stranger_writes(self, person: str, account: str) -> None:
        before = (await self.truth.resolve([person]))[person]
        if account == number(before):
            return
        self._strangers += 1
        name = f"stranger-{person}-{self._strangers}"
        fa = replace(FA, account_number=account)
        proof = Proof("1", person, START, AuthMethod.OTP)
        enrollment = authenticated(queued(reference_id=name, fa=fa, proof=proof))
        replaced = Operation.UPDATE if before else Operation.LINK
        op = replaced if account else Operation.UNLINK
        results = await self.truth.send(op, [enrollment])
        assert results[name].ok
        self._log.append(Applied(name, "stranger", person, number(before), account, _since(before)))

    def log(self) -> list[Applied]:
        return self._log

    def turn_the_clock(self, seconds: int) -> None:
        """A real process: it has the time of this computer."""

    async def close(self) -> None:
        await self.truth.close()

    def next_fault(self) -> Fault:
        return self._faults.popleft() if self._faults else Fault.NONE

    def chokes_on(self, items: Sequence[dict[str, Any]]) -> bool:
        return any(item["reference_id"] in self._poison for item in items)

    def note(
        self,
        op: str,
        items: Sequence[dict[str, Any]],
        before: dict[str, RegisteredAccount | None],
        after: dict[str, RegisteredAccount | None],
    ) -> None:
        """Write down which of ``items`` changed what is held."""
        for item in items:
            was, now = before[item["id"]], after[item["id"]]
            if (was and was.version, number(was)) != (now and now.version, number(now)):
                reference = item["reference_id"]
                self._log.append(
                    Applied(reference, op, item["id"], number(was), number(now), _since(was))
                )

    def _client(self, clock: FakeClock, transport: httpx.AsyncBaseTransport) -> HttpMapper:
        profile = ServerProfile(
            Dialect.SPAR_2, self._running.url, self._running.sender, other_templates=()
        )
        return HttpMapper(profile, Secret(self._running.key_pem), clock, transport)


class Misbehaving(httpx.AsyncBaseTransport):
    """A line that loses, cuts, and mixes up answers of an honest registry."""

    def __init__(self, registry: OnTheWire) -> None:
        self._registry = registry
        self._line = httpx.AsyncHTTPTransport(verify=NO_TLS)

    async def aclose(self) -> None:
        await self._line.aclose()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        op = request.url.path.rsplit("/", 1)[-1]
        if op == "ping":
            return await self._line.handle_async_request(request)
        fault = self._registry.next_fault()
        asked = json.loads(await request.aread())
        items = asked["request_body"]["request_payload"][f"{op}_request"]
        if fault is Fault.DOWN:
            return httpx.Response(503, json={})
        if fault is Fault.PORTAL:
            return httpx.Response(200, html="<html>Please log in</html>")
        if fault is Fault.DROPPED or (op != "resolve" and self._registry.chokes_on(items)):
            return httpx.Response(200, json=failed(asked))
        results = await self._carried_out(request, op, items)
        if fault in {Fault.LOST, Fault.HALF}:
            return httpx.Response(200, json=failed(asked))
        if fault is Fault.CUT:
            raise httpx.ReadTimeout("the answer never came", request=request)
        listed = results.get("response_body", {}).get("response_payload", {})
        if f"{op}_response" in listed:
            listed[f"{op}_response"] = is_unsafe_item(listed[f"{op}_response"], fault)
        return httpx.Response(200, json=results)

    async def _carried_out(
        self, request: httpx.Request, op: str, items: list[dict[str, Any]]
    ) -> dict[str, Any]:
        persons = [item["id"] for item in items]
        truth = self._registry.truth
        before = dict(await truth.resolve(persons)) if op != "resolve" else {}
        answer = await self._line.handle_async_request(request)
        results: dict[str, Any] = json.loads(await answer.aread())
        if op != "resolve":
            self._registry.note(op, items, before, dict(await truth.resolve(persons)))
        return results


def _since(registered: RegisteredAccount | None) -> str:
    return (
        registered.since.isoformat()
        if registered is not None and registered.since is not None
        else ""
    )


def number(registered: RegisteredAccount | None) -> str:
    """The account that is held, or empty."""
    return registered.fa.number if registered is not None and registered.fa is not None else ""
