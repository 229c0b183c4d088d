"""The registry's own OpenAPI 3.1 document: every path, its proof, its shapes."""

from typing import Any

from spar_mapper import __version__
from spar_mapper.core.model import Op
from spar_mapper.http.openapi_schemas import (
    ANY_OBJECT,
    INTEGER,
    TEXT,
    TEXT_OR_NULL,
    array,
    obj,
    ref,
    schemas,
    spar,
    spar_reply,
)

ERRORS = {
    "400": "not JSON, or no envelope of ours",
    "401": "no valid signature or token of a partner, or its time is too far from ours",
    "403": "the partner may not do this",
    "408": "it came too slowly",
    "409": "this very request was admitted before, or a number is taken",
    "413": "too long",
    "429": "too many; see Retry-After",
    "503": "the database does not answer; see Retry-After",
}
DESCRIPTION = """The ID-account registry. Three dialects: SPAR 2.x, G2P Connect 1.0.0 (at once and
acknowledged first) and SPAR 1.x. A request proves who asks by a `Signature` header (detached JWS
over the canonical body: RS256, PS256, ES256, ES384 or EdDSA) or by a bearer token of
`/oauth/token`."""


def openapi_document() -> dict[str, Any]:
    """The whole document, ready to be encoded as JSON."""
    paths = {**_operator(), **_status()}
    for op in Op:
        paths |= _operation(op)
    paths |= _directory()
    return {
        "openapi": "3.1.0",
        "info": {"title": "spar-mapper", "version": __version__, "description": DESCRIPTION},
        "paths": paths,
        "components": {
            "schemas": schemas(),
            "securitySchemes": {
                "signature": {"type": "apiKey", "in": "header", "name": "Signature"},
                "bearer": {"type": "http", "scheme": "bearer"},
            },
        },
    }


def _operation(op: Op) -> dict[str, Any]:
    name = op.capitalize()
    g2p, g2p_reply = ref(f"G2p{name}Request"), ref(f"G2p{name}Reply")
    spar_body, spar_answer = ref(f"Spar{name}Request"), ref(f"Spar{name}Reply")
    both = {"anyOf": [spar_body, g2p]}
    mixed = {"anyOf": [spar_answer, ref("Ack")]}
    return {
        f"/mapper/{op}": _post(
            f"{op}: SPAR 2.x at once; G2P Connect 1.0.0 acknowledged, then on-{op}", both, mixed
        ),
        f"/mapper/sync/{op}": _post(f"{op}: G2P Connect 1.0.0, at once", g2p, g2p_reply),
        f"/sync/{op}": _post(f"{op}: SPAR 1.x, at once", g2p, g2p_reply),
        f"/async/{op}": _post(f"{op}: SPAR 1.x, acknowledged, then on-{op}", g2p, ref("Ack")),
    }


def _status() -> dict[str, Any]:
    at_once = {
        path: _post(
            "What became of an acknowledged request", ref("StatusRequest"), ref("StatusReply")
        )
        for path in (
            "/registry/sync/txn/status",
            "/mapper/sync/txn/status",
            "/sync/txn/status",
        )
    }
    by_callback = _post("The same, told by callback", ref("StatusRequest"), ref("Ack"))
    return {**at_once, "/mapper/txn/status": by_callback}


def _directory() -> dict[str, Any]:
    bank = obj("id bank_name", id=INTEGER, bank_mnemonic=TEXT, bank_name=TEXT, bank_code=TEXT)
    branch = obj(
        "id branch_name bank_id",
        id=INTEGER,
        branch_mnemonic=TEXT,
        branch_name=TEXT,
        branch_code=TEXT,
        bank_id=INTEGER,
    )
    wallet = obj("id sp_name", id=INTEGER, sp_mnemonic=TEXT, sp_name=TEXT, wallet_type=TEXT)
    strategy = obj(
        "strategy_id construct_strategy",
        strategy_id={**INTEGER, "minimum": 1},
        description=TEXT,
        construct_strategy=TEXT,
    )
    by_bank = obj("", bank_id={"type": ["integer", "null"]})
    level = {"parent": INTEGER, "level_id": INTEGER}
    spar1_reply = obj(
        "response_status response_payload",
        response_status=TEXT,
        response_error_code=TEXT_OR_NULL,
        response_payload=array(ANY_OBJECT),
    )
    added = spar_reply(obj("strategy_id", strategy_id=INTEGER))
    paths: dict[str, tuple[str, Any, Any]] = {
        "/dfsp/fetch-banks": ("Banks", spar(ANY_OBJECT), _list_reply("banks", bank)),
        "/dfsp/fetch-branches": ("Branches", spar(by_bank), _list_reply("branches", branch)),
        "/dfsp/fetch-wallet-service-providers": (
            "Wallet providers",
            spar(ANY_OBJECT),
            _list_reply("wallet_service_providers", wallet),
        ),
        "/dfsp/getLevels": ("Levels, SPAR 1.x", _spar1_request(level), spar1_reply),
        "/dfsp/getLevelValues": ("Values of a level, SPAR 1.x", _spar1_request(level), spar1_reply),
        "/strategies/fetch": ("Strategies", spar(ANY_OBJECT), _list_reply("strategies", strategy)),
        "/strategies/add": ("Add a strategy; needs the right manage", spar(strategy), added),
    }
    return {path: _post(*operation) for path, operation in paths.items()}


def _list_reply(name: str, inside: dict[str, Any]) -> dict[str, Any]:
    return spar_reply(obj(name, **{name: array(inside)}))


def _spar1_request(payload: dict[str, Any]) -> dict[str, Any]:
    return obj("request_payload", request_header=ANY_OBJECT, request_payload=obj("", **payload))


def _operator() -> dict[str, Any]:
    ready = obj("ready", ready={"type": "boolean"}, why=TEXT)
    form = obj(
        "grant_type",
        grant_type={"enum": ["client_credentials"]},
        client_id=TEXT,
        client_secret=TEXT,
        client_assertion_type=TEXT,
        client_assertion=TEXT,
    )
    token = obj("access_token token_type", access_token=TEXT, token_type=TEXT, expires_in=INTEGER)
    failed = obj("", error=TEXT, errors=array(ANY_OBJECT))
    asked = {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": form}}}
    codes = {code: _json(text, failed) for code, text in ERRORS.items() if code != "403"}
    issued = {"200": _json("a bearer token", token), **codes}
    open_ = {"get": {"summary": "Is it there", "responses": {"200": _json("pong", TEXT)}}}
    shown = {"200": _json("ready", ready), "503": _json("not ready", ready)}
    keys = {"200": _json("JWKS", obj("keys", keys=array(ANY_OBJECT)))}
    counts = {
        "200": {"description": "text", "content": {"text/plain": {"schema": TEXT}}},
        "401": _json("not for you", ref("Errors")),
    }
    return {
        "/ping": open_,
        "/health": open_,
        "/ready": {"get": {"summary": "Can it work", "responses": shown}},
        "/metrics": {"get": {"summary": "Prometheus metrics", "responses": counts}},
        "/.well-known/jwks.json": {"get": {"summary": "Our public keys", "responses": keys}},
        "/oauth/token": {
            "post": {
                "summary": "Bearer token by client credentials",
                "requestBody": asked,
                "responses": issued,
            }
        },
    }


def _post(summary: str, body: dict[str, Any], reply: dict[str, Any]) -> dict[str, Any]:
    either = {"anyOf": [reply, ref("Errors")]}
    errors = {code: _json(text, either) for code, text in ERRORS.items()}
    return {
        "post": {
            "summary": summary,
            "security": [{"signature": []}, {"bearer": []}],
            "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
            "responses": {
                "200": _json("per item: succ or rjct with a reason code", reply),
                **errors,
            },
        }
    }


def _json(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": text, "content": {"application/json": {"schema": schema}}}
