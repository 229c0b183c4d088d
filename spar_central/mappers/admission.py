"""The signed admission: what a mapper that knows Central asks of it for each batch of changes.

One compact JWS stands for the list of what was admitted; the mapper makes the list anew of the
items it was sent. Its form is said in docs/registry.md.
"""

import hashlib
from datetime import datetime
from typing import Any, Final, Literal

import msgspec

from spar_central.clock import to_ms
from spar_central.mappers.port import Op
from spar_central.mappers.signature import read_private
from spar_central.trust import jws
from spar_central.trust.keys import PrivateKey, from_pem

SETTING = "mapper.admission_key_file"
EXTEND: Final = "extend"
"""Beside a mapper's operations: to put off the last day of an account."""


class AdmissionClaims(msgspec.Struct, frozen=True):
    """iss: our name at the mapper. iat: milliseconds since 1970. items: SHA-256 of the list."""

    iss: str
    op: str
    iat: int
    items: str


class AdmissionSigner:
    """Signs with a key of its own: who takes that of the requests cannot admit."""

    def __init__(self, key: PrivateKey) -> None:
        self._key = key

    def sign(
        self, op: Op | Literal["extend"], sender: str, body: dict[str, Any], now: datetime
    ) -> str:
        """The value of the ``Admission`` header for ``body``, in whichever dialect."""
        payload = body["message"] if "message" in body else body["request_body"]["request_payload"]
        listed = [_listed(item) for item in payload[f"{op}_request"]]
        digest = hashlib.sha256(msgspec.json.encode(listed)).hexdigest()
        claims = AdmissionClaims(sender, str(op), to_ms(now), digest)
        return jws.sign(claims, jws.Typ.ADMISSION, self._key)


def read_admission_signer(name: str) -> AdmissionSigner | None:
    """Of the file of the settings; None for "". Raises BadSetting."""
    if not name:
        return None
    return AdmissionSigner(from_pem(read_private(name, SETTING), SETTING))


def _listed(item: dict[str, Any]) -> tuple[str, str, str, str]:
    """[enrollment, id, fa, reference_id] of one item as it is sent."""
    fa = item.get("fa")
    fa_sha256 = hashlib.sha256(msgspec.json.encode(fa, order="sorted")).hexdigest() if fa else ""
    return _admission(item), item["id"], fa_sha256, item["reference_id"]


def _admission(item: dict[str, Any]) -> str:
    for entry in item["additional_info"]:
        if "admission" in entry:
            return str(entry["admission"])
        if entry.get("name") == "admission":
            return str(entry["value"])
    return ""
