"""The signed admission of the center: what a partner marked so must bring for each change.

Whoever takes the key of a request, or a bearer token, still moves nobody's account: another key of
the center signs what was admitted. One compact JWS (``typ`` spar-admission+jws) for a batch, in the
header ``Admission``; its payload is an AdmissionClaims. The list it stands for is made of the items
as they were sent, so that it need not travel twice.
"""

import hashlib
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from spar_mapper.core.clock import now_ms
from spar_mapper.core.model import Op, Service
from spar_mapper.records.partners import Partner
from spar_mapper.security.signature import open_compact

HEADER = "admission"
TYP = "spar-admission+jws"
MAX_TOKEN_CHARS = 4096


class AdmissionClaims(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is signed. iss: the partner. op: link, update, unlink or extend.

    iat: milliseconds since 1970. items: SHA-256, in hex, of the JSON list of [enrollment, id, fa,
    reference_id] of each item in its order (UTF-8, no spaces); fa: SHA-256, in hex, of the item's
    ``fa`` as JSON with its keys sorted, empty where it has none.
    """

    iss: str
    op: str
    iat: int
    items: str


class AdmittedItem(NamedTuple):
    """One item of the list. enrollment: the ``admission`` in its additional_info, used once."""

    enrollment: str
    person_id: str
    fa_sha256: str
    reference: str


def admitted_items(
    token: str,
    op: Op | Service,
    raw_items: Sequence[Any],
    enrollments: Sequence[str],
    partner: Partner,
    age_s: int,
) -> list[AdmittedItem] | None:
    """The list that ``token`` admits; None when it does not admit just these items, now.

    raw_items: as decoded from JSON. enrollments: what each of them names, or empty. age_s: seconds
    by which its time may differ from ours.
    """
    payload = open_compact(token, TYP, partner.admission_key)
    items = [_item(*pair) for pair in zip(raw_items, enrollments, strict=True)]
    if payload is None or not all(one.enrollment for one in items):
        return None
    try:
        claims = msgspec.json.decode(payload, type=AdmissionClaims)
        digest = hashlib.sha256(msgspec.json.encode(items)).hexdigest()
    except (msgspec.MsgspecError, UnicodeEncodeError):
        return None
    is_ours = (claims.iss, claims.op, claims.items) == (partner.name, op.value, digest)
    is_once = len({one.enrollment for one in items}) == len(items)
    is_recent = abs(now_ms() - claims.iat) <= age_s * 1000
    return items if is_ours and is_once and is_recent else None


def _item(raw: Any, enrollment: str) -> AdmittedItem:
    """Anything that is no item makes one without enrollment."""
    if not isinstance(raw, dict):
        return AdmittedItem("", "", "", "")
    fa = raw.get("fa")
    fa_sha256 = ""
    if fa is not None:
        fa_sha256 = hashlib.sha256(msgspec.json.encode(fa, order="sorted")).hexdigest()
    person_id, reference = raw.get("id"), raw.get("reference_id")
    if not (isinstance(person_id, str) and isinstance(reference, str)):
        return AdmittedItem("", "", "", "")
    return AdmittedItem(enrollment, person_id, fa_sha256, reference)
