"""A made-up center that hands on any reply of the ID service, signed and sealed as it must be."""

import base64
import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import httpx
from cryptography.hazmat.primitives import serialization
from joserfc.jwk import RSAKey

from spar_agent.adapters import jose
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.identity import CenterIdentity, RelayProfile
from spar_agent.adapters.central.keys import SealingKey, SigningKey
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.mosip.crypto import read_certificate
from spar_agent.domain.enrollment import Proven
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.secret import Secret
from spar_central.trust import jws
from spar_central.trust.attestation import IdentityReply
from spar_central.trust.keys import PrivateKey, sealing_key
from spar_central.trust.sealing import seal
from tests.fakes import FakeClock
from tests.unit.test_mosip_crypto import ENVELOPE, FOLDER, SIGNATURE, private

AMA = PersonId(IdKind.UIN, "6892881854")
TRANSACTION = "4021976553"
SIGNER = read_certificate((FOLDER / SIGNATURE["cert"]).read_bytes())
IDA_KEY = RSAKey.import_key(private(SIGNATURE["key"]))
DER = base64.b64encode(SIGNER.public_bytes(serialization.Encoding.DER)).decode()


class MadeUpCenter:
    """Answers each proof with ``body``, whatever was asked. folder: for the numbers of requests."""

    def __init__(self, body: bytes, folder: Path) -> None:
        self._folder = folder
        self._sealing = SealingKey(bytes([3]) * 32)
        self._attesting = SigningKey(bytes([4]) * 32)
        signature = jose.sign_detached(body, IDA_KEY, x5c=[DER])
        envelope = IdentityReply(
            TRANSACTION, base64.b64encode(body).decode(), hashlib.sha256(body).hexdigest(),
            signature, attestation="a.b.c",
        )  # fmt: skip
        token = jws.sign(envelope, jws.Typ.IDENTITY_REPLY, PrivateKey(self._attesting.key))
        self._sealed = seal(token.encode(), sealing_key(self._sealing.jwk))

    async def prove(self) -> Proven:
        """Who gave the code, as the desk believes it. Raises SparError."""
        clock = FakeClock()
        clock.now = lambda: datetime(2026, 11, 23, 10, tzinfo=UTC)  # type: ignore[method-assign]
        client = CenterClient(
            "https://center.test", SigningKey(bytes(32)), RequestNumbers(self._folder), clock,
            transport=httpx.MockTransport(self._answer),
        )  # fmt: skip
        profile = RelayProfile(
            read_certificate((FOLDER / ENVELOPE["cert"]).read_bytes()), (SIGNER,)
        )
        identity = CenterIdentity(
            client, profile, self._sealing, lambda: self._attesting.public, lambda: "kid", clock
        )
        try:
            return await identity.prove_by_otp(AMA, TRANSACTION, Secret("111222"))
        finally:
            await client.close()

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/desks/nonce":
            now = datetime(2026, 11, 23, 10, tzinfo=UTC).isoformat()
            return httpx.Response(200, json={"nonce": "n" * 22, "life_s": 60, "now": now})
        return httpx.Response(200, content=json.dumps({"sealed": self._sealed}))
