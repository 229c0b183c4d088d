"""The registry's own OpenAPI 3.1 document, made of ROUTES and of the types they name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from spar_mapper import __version__
from spar_mapper.http.routes import ApiRoute, Types
from spar_mapper.operations.replies import MEDIA_TYPE

STATUSES = {
    200: "done; what became of each item says its own reply",
    400: "not JSON, no envelope of ours, or not for one of our keys",
    401: "no valid signature or token of a partner, or its time is too far from ours",
    403: "the partner may not do this",
    404: "nothing of this id is there, or not for the caller",
    408: "it came too slowly",
    409: "this very request was admitted before, or a number is taken",
    413: "too long",
    429: "too many; see Retry-After",
    503: "the database does not answer; see Retry-After",
}
DESCRIPTION = """The ID-account registry. Three dialects: SPAR 2.x, G2P Connect 1.0.0 (at once and
acknowledged first) and SPAR 1.x. A request proves who asks by a `Signature` header (detached JWS
over the canonical body: RS256, PS256, ES256, ES384 or EdDSA) or by a bearer token of
`/oauth/token`."""


def openapi_document(routes: Sequence[ApiRoute]) -> dict[str, Any]:
    """The whole document, ready to be encoded as JSON."""
    types = list(dict.fromkeys(kind for route in routes for kind in _types_of(route)))
    made, components = msgspec.json.schema_components(
        types, ref_template="#/components/schemas/{name}"
    )
    schemas = dict(zip(types, made, strict=True))
    paths: dict[str, Any] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "spar-mapper", "version": __version__, "description": DESCRIPTION},
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "signature": {"type": "apiKey", "in": "header", "name": "Signature"},
                "bearer": {"type": "http", "scheme": "bearer"},
            },
        },
    }


def _types_of(route: ApiRoute) -> Iterable[Any]:
    yield from route.requests
    for types in route.replies.values():
        yield from types


def _operation(route: ApiRoute, schemas: Mapping[Any, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {"summary": route.summary}
    if route.is_proven:
        operation["security"] = [{"signature": []}, {"bearer": []}]
    names = re.findall(r"{(\w+)}", route.path)
    if names:
        operation["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in names
        ]
    if route.requests:
        content = {route.request_media: {"schema": _any_of(route.requests, schemas)}}
        operation["requestBody"] = {"required": True, "content": content}
    operation["responses"] = {
        str(status): {
            "description": STATUSES[status],
            "content": {
                route.reply_media.get(status, MEDIA_TYPE): {"schema": _any_of(types, schemas)}
            },
        }
        for status, types in sorted(route.replies.items())
    }
    return operation


def _any_of(types: Types, schemas: Mapping[Any, Any]) -> Any:
    found = [schemas[kind] for kind in types]
    return found[0] if len(found) == 1 else {"anyOf": found}
