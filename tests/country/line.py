"""A bad line: requests that never leave, answers that never come."""

import asyncio
import random
from collections import Counter

import httpx

BEFORE, AFTER = 0.05, 0.05
REST_S = 0.2


class LineCut(Exception):
    """Nobody knows whether it arrived."""


class BadLine:
    """share: how much worse or better than usual; 0: a good line."""

    def __init__(
        self, http: httpx.AsyncClient, chance: random.Random, cuts: Counter[str], share: float
    ) -> None:
        self._http = http
        self._chance = chance
        self._cuts = cuts
        self._share = share

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Raises LineCut; a server that is away or not ready is one."""
        if self._chance.random() < BEFORE * self._share:
            self._cuts["before"] += 1
            raise LineCut
        try:
            reply = await self._http.send(request)
        except httpx.TransportError as error:
            self._cuts["server away"] += 1
            await asyncio.sleep(REST_S)
            raise LineCut from error
        if reply.status_code in {502, 503}:
            self._cuts["server not ready"] += 1
            await asyncio.sleep(REST_S)
            raise LineCut
        if self._chance.random() < AFTER * self._share:
            self._cuts["after"] += 1
            raise LineCut
        return reply
