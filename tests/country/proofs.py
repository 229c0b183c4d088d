"""People whom the simulator of IDA knows are proven by a code, over the relay."""

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from spar_central.trust.attestation import Attestation
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.jws import Typ, read
from spar_sandbox.people.population import PEOPLE
from tests.central.center import SigningLaptop
from tests.central.test_identity import Ida, opened, proof_body
from tests.login.country import AMA, SUNITA, Country
from tests.sandbox.partner_client import MosipPartner

Post = Callable[[str, Any], Awaitable[httpx.Response]]
WITH_A_PHONE = tuple(
    one.uin
    for one in PEOPLE
    if one.active and one.phone and not one.locked and len(one.uin) == 10
    and one.uin not in {AMA, SUNITA}
)  # fmt: skip
"""They get codes; the two others come to the portal."""


class IdaProofs:
    """numbers: of the ID, by the token that IDA gives for the person."""

    def __init__(self, country: Country, most: int) -> None:
        known = json.loads((country.folder / "data" / "partner.json").read_text("utf-8"))
        self._ida = Ida(country.ida_url, MosipPartner(known))
        self.numbers = {country.psut(number): number for number in WITH_A_PHONE[:most]}
        self._one_phone = asyncio.Lock()

    async def proof(self, laptop: SigningLaptop, post: Post, of: Enrollment, psut: str) -> str:
        """The attestation of the relay for who typed the code that IDA sent."""
        number, transaction = self.numbers[psut], of.transaction_id or ""
        async with self._one_phone:
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
            code = await asyncio.to_thread(self._ida.code)
            body = proof_body(laptop, self._ida, transaction, {"otp": code}, individual_id=number)
            reply = opened(laptop, await post("/desks/identity/proof", body))
        assert reply.attestation is not None, base64.b64decode(reply.reply)
        key = laptop.center.keys.attestation.public
        assert read(reply.attestation, Typ.ATTESTATION, key, Attestation).psut == psut
        return reply.attestation
