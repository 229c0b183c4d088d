"""People of the simulator's crowd are proven by a code, over the relay to its IDA."""

import base64
import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from spar_central.trust.attestation import Attestation
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.jws import Typ, read
from spar_sandbox.people.population import crowd_uin
from tests.central.center import SigningLaptop
from tests.central.test_identity import Ida, opened, proof_body
from tests.login.country import Country
from tests.sandbox.partner_client import MosipPartner

TRIES = 5
Post = Callable[[str, Any], Awaitable[httpx.Response]]


class IdaProofs:
    """numbers: of the ID, by the token that IDA gives for the person."""

    def __init__(self, country: Country, http: httpx.AsyncClient) -> None:
        known = json.loads((country.folder / "data" / "partner.json").read_text("utf-8"))
        self._ida = Ida(country.ida_url, MosipPartner(known))
        self._http = http
        self.numbers: dict[str, str] = {}

    async def person(self, at: int) -> str:
        """The token of one of the crowd, from 0 on."""
        number = crowd_uin(at)
        psut = str((await self._got("token.json", id=number))["psut"])
        self.numbers[psut] = number
        return psut

    async def _code(self, transaction: str) -> str:
        """As it stands on the person's phone."""
        found = await self._got("sms.json")
        (code,) = [one["otp"] for one in found if one["transaction_id"] == transaction]
        return str(code)

    async def _got(self, page: str, **asked: str) -> Any:
        """Once more where an idle connection was closed just then."""
        for again in range(TRIES):
            try:
                return (await self._http.get(f"{self._ida.url}/{page}", params=asked)).json()
            except httpx.TransportError:
                if again == TRIES - 1:
                    raise
        raise AssertionError(page)

    async def proof(self, laptop: SigningLaptop, post: Post, of: Enrollment, psut: str) -> str:
        """The attestation of the relay for who typed the code that IDA sent."""
        number, transaction = self.numbers[psut], of.transaction_id or ""
        asked = {
            "kid": laptop.worker.key.kid,
            "transaction_id": transaction,
            "individual_id": number,
            "individual_id_type": "UIN",
            "channels": ["phone"],
            "request_time": laptop.center.clock(),
        }
        sent = opened(laptop, await post("/desks/identity/otp", asked))
        assert json.loads(base64.b64decode(sent.reply))["errors"] is None, sent.reply
        typed = {"otp": await self._code(transaction)}
        body = proof_body(laptop, self._ida, transaction, typed, individual_id=number)
        reply = opened(laptop, await post("/desks/identity/proof", body))
        assert reply.attestation is not None, base64.b64decode(reply.reply)
        key = laptop.center.keys.attestation.public
        assert read(reply.attestation, Typ.ATTESTATION, key, Attestation).psut == psut
        return reply.attestation
