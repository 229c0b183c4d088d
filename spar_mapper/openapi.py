"""The registry's own OpenAPI document."""

from typing import Any

from spar_mapper import __version__
from spar_mapper.model import Op


def document() -> dict[str, Any]:
    """OpenAPI 3.1: enough for a client to tell what is spoken, and for people to read."""
    paths: dict[str, Any] = {
        "/ping": {"get": {"summary": "Is it there", "responses": {"200": {"description": "pong"}}}}
    }
    for op in Op:
        paths[f"/mapper/{op}"] = _post(op, "SPAR 2.x envelope", "Spar2Request")
        paths[f"/mapper/sync/{op}"] = _post(op, "G2P Connect 1.0.0, synchronous", "G2pRequest")
        paths[f"/sync/{op}"] = _post(op, "SPAR 1.x paths, G2P Connect envelope", "G2pRequest")
    return {
        "openapi": "3.1.0",
        "info": {"title": "spar-mapper", "version": __version__},
        "paths": paths,
        "components": {"schemas": _schemas()},
    }


def _post(op: Op, summary: str, schema: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{schema}"}
    answers = {
        "200": "per item: succ or rjct with a reason code",
        "400": "not JSON, or no envelope of ours",
        "401": "no valid signature of a partner (G2P Connect)",
        "413": "too long",
    }
    return {
        "post": {
            "summary": f"{op}: {summary}",
            "parameters": [
                {
                    "name": "Signature",
                    "in": "header",
                    "required": False,
                    "schema": {"type": "string"},
                    "description": "detached JWS, RS256, over the canonical body",
                }
            ],
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": reference}},
            },
            "responses": {
                code: {
                    "description": text,
                    "content": {"application/json": {"schema": {"type": "object"}}},
                }
                for code, text in answers.items()
            },
        }
    }


def _schemas() -> dict[str, Any]:
    anything = {"type": "object"}
    return {
        "Spar2Request": {
            "type": "object",
            "required": ["request_header", "request_body"],
            "properties": {"request_header": anything, "request_body": anything},
        },
        "G2pRequest": {
            "type": "object",
            "required": ["header", "message"],
            "properties": {"header": anything, "message": anything},
        },
    }
