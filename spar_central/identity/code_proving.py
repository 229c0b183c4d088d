"""A code of ID Authentication for a person who typed their number here, and whether it fits."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from cryptography import x509
from msgspec import Struct

from spar_central.clock import Clock, stamp
from spar_central.identity.asking import CodeWanted, SealedProof
from spar_central.identity.relay import Answered, Relay
from spar_central.identity.sealing import seal_request
from spar_central.trust.attestation import Method


class IdNumber(Struct, frozen=True):
    """A number that the ID office gave. value: digits."""

    value: str
    kind: Literal["UIN", "VID"]

    def __repr__(self) -> str:
        return "IdNumber(...)"


class CodeProver:
    """As one partner. ida: its encryption certificate. channels: where codes are sent."""

    def __init__(
        self,
        relay: Relay,
        ida: x509.Certificate,
        channels: Sequence[Literal["phone", "email"]],
        clock: Clock,
    ) -> None:
        relay.policy_of(Method.OTP)
        self._relay = relay
        self._ida = ida
        self._channels = tuple(channels)
        self._clock = clock

    async def close(self) -> None:
        """After the last call."""
        await self._relay.close()

    async def answers(self) -> bool:
        """Whether anybody answers there; no person is named."""
        return await self._relay.answers()

    @property
    def sealed_until(self) -> datetime:
        """The end of IDA's certificate."""
        return self._ida.not_valid_after_utc

    @property
    def issuer(self) -> str:
        """Who signs the answers."""
        return self._relay.settings.base_url

    async def send(self, number: IdNumber, transaction_id: str) -> Answered:
        """IDA sends a code, or says why not. Raises Refused."""
        wanted = CodeWanted(
            transaction_id, number.value, number.kind, self._channels, self._clock()
        )
        return await self._relay.send_otp(wanted)

    async def prove(self, number: IdNumber, transaction_id: str, code: str) -> Answered:
        """Whether the code is that person's of this transaction. Raises Refused."""
        now = self._clock()
        inner = {"timestamp": stamp(now), "otp": code, "biometrics": []}
        sealed = seal_request(inner, self._ida)
        proof = SealedProof(
            transaction_id, number.value, number.kind, now, Method.OTP, sealed.request,
            sealed.session_key, sealed.hmac, sealed.thumbprint,
        )  # fmt: skip
        return await self._relay.prove(proof)
