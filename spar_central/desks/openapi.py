"""The OpenAPI 3.1 document of the entry for laptops, made of the types that it reads and writes."""

from typing import Any, Final

import msgspec
from msgspec import Struct

from spar_central.desks import wire, wire_consents, wire_office, wire_reviews
from spar_central.desks.wire import ErrorReply, Reply
from spar_central.identity.asking import OtpRequest, ProofRequest

ABOUT = """The entry of SPAR Central for laptops. Requests are signed by the device (RFC 9421, tag
`spar-device`, covering @method, @authority, @path, content-digest, spar-counter, spar-protocol),
with a nonce of `/desks/nonce` and a number that rises with every request; where a person must act,
the person signs beside it (tag `spar-person`)."""

PATHS: Final[dict[str, tuple[str, type[Struct], type[Reply], str]]] = {
    "/desks/nonce": ("A nonce to sign with", wire.NonceRequest, wire.NonceReply, ""),
    "/desks/join": ("A laptop asks to be known", wire.JoinRequest, wire.JoinReply, ""),
    "/desks/standing": ("How this laptop stands", wire.Nothing, wire.StandingReply, "device"),
    "/desks/health": (
        "Whether this center and the servers beside it are well", wire.Nothing, wire.HealthReply,
        "device",
    ),
    "/desks/office-file": (
        "A newer office file", wire.OfficeFileRequest, wire.OfficeFileReply, "device",
    ),
    "/desks/directory": (
        "A newer list of banks", wire.DirectoryRequest, wire.DirectoryReply, "device",
    ),
    "/desks/directory/part": (
        "A part of it", wire.DirectoryPartRequest, wire.DirectoryPartReply, "device",
    ),
    "/desks/heartbeats": ("At contact", wire.Heartbeat, wire.HeartbeatReply, "device"),
    "/desks/person-heads": (
        "Where a journal ends, signed by who worked there", wire.PersonHeadRequest,
        wire.AcceptedReply, "device",
    ),
    "/desks/people/keys": (
        "A person's new key", wire.PersonKeyRequest, wire.PersonKeyReply, "device",
    ),
    "/desks/people/waiting": (
        "Keys that wait for a second person", wire.Nothing, wire.WaitingKeysReply, "person",
    ),
    "/desks/people/joins": (
        "Laptops that ask to join", wire.Nothing, wire_office.WaitingJoinsReply, "person",
    ),
    "/desks/people/confirmations": (
        "A second person vouches for a key", wire.ConfirmationRequest, wire.AcceptedReply,
        "person",
    ),
    "/desks/enrollments": (
        "Enrollments; each has its own answer", wire.EnrollmentsRequest, wire.EnrollmentsReply,
        "device",
    ),
    "/desks/outbox": (
        "The same from a locked laptop, sealed", wire.OutboxRequest, wire.EnrollmentsReply,
        "device",
    ),
    "/desks/decisions": (
        "What became of them", wire.DecisionsRequest, wire.EnrollmentsReply, "device",
    ),
    "/desks/registered": (
        "What is registered for a person", wire.RegisteredRequest, wire.RegisteredReply, "device",
    ),
    "/desks/still-right": (
        "The person keeps the registered account", wire.StillRightRequest, wire.RegisteredReply,
        "person",
    ),
    "/desks/consents": (
        "Which apps may know a person's account, and which could",
        wire_consents.ConsentsRequest, wire_consents.ConsentsReply, "person",
    ),
    "/desks/consents/give": (
        "The person lets an app know it",
        wire_consents.GiveConsentRequest, wire_consents.ConsentsReply, "person",
    ),
    "/desks/consents/stop": (
        "The person stops that",
        wire_consents.StopConsentRequest, wire_consents.ConsentsReply, "person",
    ),
    "/desks/reviews/waiting": (
        "What waits for review", wire.Nothing, wire_reviews.WaitingReviewsReply, "person",
    ),
    "/desks/reviews": ("One signed review", wire_reviews.ReviewRequest, wire.ItemReply, "person"),
    "/desks/messages/read": (
        "Messages of the office that somebody read", wire.MessagesReadRequest, wire.AcceptedReply,
        "device",
    ),
    "/desks/devices": ("The office's laptops", wire.Nothing, wire_office.DevicesReply, "person"),
    "/desks/devices/messages": (
        "A message to who sits at one", wire_office.MessageRequest, wire.AcceptedReply, "person",
    ),
    "/desks/devices/queue": (
        "What came from one of them", wire_office.DeviceQueueRequest,
        wire_office.DeviceQueueReply, "person",
    ),
    "/desks/signals": (
        "Numbers in which the work of who asks counts", wire.Nothing,
        wire_office.OwnSignalsReply, "person",
    ),
    "/desks/conflicts": (
        "Conflicts that two persons decide",
        wire.Nothing, wire_office.WaitingConflictsReply, "person",
    ),
    "/desks/acts": (
        "An act of those who run an office, to be signed",
        wire_office.ActRequest, wire_office.ActReply, "person",
    ),
    "/desks/acts/signatures": (
        "A signature under it", wire_office.SignedActRequest, wire_office.SignedActReply, "person",
    ),
    "/desks/sticks": (
        "What came on a stick from a laptop without network", wire.StickRequest, wire.StickReply,
        "device",
    ),
    "/desks/identity/otp": ("Send a code", OtpRequest, wire.SealedReply, "device"),
    "/desks/identity/moved": (
        "A proof from before the laptop joined", wire.MovedProofRequest, wire.MovedProofReply,
        "device",
    ),
    "/desks/identity/proof": ("Prove an identity", ProofRequest, wire.SealedReply, "device"),
}  # fmt: skip


def document(version: str) -> dict[str, Any]:
    """The whole."""
    kinds = [kind for _, asked, values, _ in PATHS.values() for kind in (asked, values)]
    unique = list(dict.fromkeys([*kinds, ErrorReply]))
    shown, components = msgspec.json.schema_components(
        unique, ref_template="#/components/schemas/{name}"
    )
    by_kind = dict(zip(unique, shown, strict=True))
    paths: dict[str, Any] = {
        path: {
            "post": {
                "summary": summary,
                "security": [{name: []} for name in ("device", proof) if proof],
                "requestBody": {"required": True, "content": _json(by_kind[asked])},
                "responses": {
                    "200": {"description": "done", "content": _json(by_kind[values])},
                    "default": {"description": "why not", "content": _json(by_kind[ErrorReply])},
                },
            }
        }
        for path, (summary, asked, values, proof) in PATHS.items()
    }
    for path, text in (("/ping", "Is it there"), ("/ready", "Can it work"), ("/metrics", "Counts")):
        paths[path] = {"get": {"summary": text, "responses": {"200": {"description": text}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "spar-central desks", "version": version, "description": ABOUT},
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                name: {"type": "apiKey", "in": "header", "name": "Signature"}
                for name in ("device", "person")
            },
        },
    }


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
