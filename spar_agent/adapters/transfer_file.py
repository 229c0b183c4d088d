"""A file carried by hand between offices: signed by who wrote it, encrypted to who may read it.

JWE (RSA-OAEP-256, A256GCM) around a JWS (RS256) around JSON. Both by joserfc.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from spar_agent.adapters import jose
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.store.driver import translated
from spar_agent.adapters.store.rows import Row, body_of, enrollment_of
from spar_agent.domain.account import fields_of, from_fields
from spar_agent.domain.enrollment import Enrollment, Event, SeenAccount, State
from spar_agent.domain.secret import Secret
from spar_agent.domain.times import from_stored, stored
from spar_agent.domain.transfer import TransferAnswer, TransferExport, TransferKind, TransferReceipt
from spar_agent.errors import ProfileBad, TransferBad

MAX_BYTES: Final = 64_000_000


def write(path: Path, text: str) -> None:
    """Put the file in place, whole or not at all. Raises DiskFull, VaultReadOnly."""
    with translated():
        write_whole(path, text.encode())


def read(path: Path) -> str:
    """The text of the file at ``path``. Raises TransferBad for one too long or not in UTF-8."""
    with translated():
        if path.stat().st_size > MAX_BYTES:
            raise TransferBad("too long")
        try:
            return path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise TransferBad("not a file of ours") from error


def encode(content: TransferExport | TransferReceipt, signer_pem: Secret, reader_pem: str) -> str:
    """``content`` as a file. signer_pem: our private key; reader_pem: their public one."""
    raw = _export_raw(content) if isinstance(content, TransferExport) else _receipt_raw(content)
    text = json.dumps(raw, separators=(",", ":"), ensure_ascii=False)
    return jose.encrypt(jose.sign(text.encode(), _key(signer_pem.reveal())), _key(reader_pem))


def decode(
    text: str, reader_pem: Secret, signers: dict[str, str]
) -> TransferExport | TransferReceipt:
    """The content of a file, for us and by somebody we know.

    signers: public keys (PEM) by device or office. Raises TransferBad: for another office,
    edited, cut off, or of an unknown device.
    """
    try:
        signed = jose.decrypt(text.strip(), _key(reader_pem.reveal())).decode("ascii")
        claimed = json.loads(jose.unverified(signed)[1])
        signer = signers.get(str(claimed["by"]))
        if signer is None:
            raise TransferBad("of a device this office does not know")
        raw = json.loads(jose.verified(signed, _key(signer)))
        return _export_of(raw) if raw["format"] == TransferKind.EXPORT else _receipt_of(raw)
    except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise TransferBad(type(error).__name__) from error


def _key(pem: str) -> RSAKey:
    try:
        return RSAKey.import_key(pem)
    except (ValueError, TypeError, JoseError) as error:
        raise ProfileBad("transfer: a key cannot be read") from error


def _export_raw(export: TransferExport) -> dict[str, Any]:
    return {
        "format": TransferKind.EXPORT,
        "by": export.device,
        "office": export.office,
        "sequence": export.sequence,
        "made_at": stored(export.made_at),
        "wishes": [_enrollment_raw(enrollment) for enrollment in export.enrollments],
    }


def _enrollment_raw(enrollment: Enrollment) -> dict[str, Any]:
    if enrollment.proof is None:
        raise TransferBad("nothing leaves without proof")
    return {
        "enrollment_id": enrollment.enrollment_id, "agent_id": enrollment.agent_id,
        "reference_id": enrollment.delivery.reference_id, "slip": enrollment.slip,
        "person_tag": enrollment.person.tag, "person_mask": enrollment.person.mask,
        "name": enrollment.person.name, "psut": enrollment.proof.psut,
        "captured_at": stored(enrollment.captured_at), "body": body_of(enrollment),
    }  # fmt: skip


def _export_of(raw: dict[str, Any]) -> TransferExport:
    enrollments = tuple(_enrollment_of(one) for one in raw["wishes"])
    if any(
        enrollment.proof is None or not enrollment.delivery.reference_id
        for enrollment in enrollments
    ):
        raise TransferBad("an enrollment without proof")
    sequence, made_at = int(raw["sequence"]), from_stored(raw["made_at"])
    return TransferExport(str(raw["office"]), str(raw["by"]), sequence, made_at, enrollments)


def _enrollment_of(raw: dict[str, Any]) -> Enrollment:
    texts = ("enrollment_id", "agent_id", "reference_id", "slip", "person_tag", "person_mask")
    row: Row = {name: str(raw[name]) for name in (*texts, "name", "psut", "captured_at", "body")}
    nothing = ("person_kind", "person_value", "due_at", "expires_at")
    row |= dict.fromkeys(nothing)
    row |= {"state": State.QUEUED.value, "changed_at": stored(datetime.now(UTC))}
    return enrollment_of(row)


def _receipt_raw(receipt: TransferReceipt) -> dict[str, Any]:
    answers = [
        {
            "reference_id": answer.reference_id,
            "event": answer.event,
            "error": answer.error,
            "fa": fields_of(answer.registered.fa) if answer.registered.fa is not None else None,
            "since": stored(answer.registered.since),
            "version": answer.registered.version,
        }
        for answer in receipt.answers
    ]
    return {
        "format": TransferKind.RECEIPT,
        "by": receipt.office,
        "device": receipt.device,
        "made_at": stored(receipt.made_at),
        "answers": answers,
    }


def _receipt_of(raw: dict[str, Any]) -> TransferReceipt:
    if raw["format"] != TransferKind.RECEIPT:
        raise TransferBad("another kind of file")
    answers = tuple(_answer_of(one) for one in raw["answers"])
    made_at = from_stored(raw["made_at"])
    return TransferReceipt(str(raw["by"]), str(raw["device"]), made_at, answers)


def _answer_of(raw: dict[str, Any]) -> TransferAnswer:
    event = Event(raw["event"])
    if event not in {Event.ACK, Event.REFUSE, Event.CLASH}:
        raise TransferBad("an answer that is none")
    fa = from_fields(raw["fa"]) if raw["fa"] else None
    since = from_stored(raw["since"])
    registered = SeenAccount(fa, since, "", raw["version"], known=True)
    return TransferAnswer(str(raw["reference_id"]), event, str(raw["error"])[:40], registered)
