"""Every reply of the registry in a test is held against its own OpenAPI document."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import jsonschema_rs
import pytest

from spar_mapper.http.openapi import openapi_document
from spar_mapper.http.routes import ROUTES


def closed(value: Any) -> Any:
    """A schema whose objects have no members but those it names: clients must take more."""
    if isinstance(value, list):
        return [closed(one) for one in value]
    if not isinstance(value, dict):
        return value
    made = {name: closed(inside) for name, inside in value.items()}
    if value.get("type") == "object" and "properties" in value:
        made.setdefault("additionalProperties", False)
    return made


class Conformance:
    """The document, and the validators of its replies."""

    def __init__(self) -> None:
        self._document = json.loads(json.dumps(openapi_document(ROUTES)))
        self._components = closed(self._document["components"])
        self._validators: dict[tuple[str, str, int], Any] = {}
        self.checked = 0

    def check(self, reply: httpx.Response) -> None:
        """Raises AssertionError unless the document has this status of this path, and its body."""
        self.check_parts(
            reply.request.method,
            reply.request.url.path,
            reply.status_code,
            reply.headers.get("content-type", ""),
            reply.content,
        )

    def check_parts(self, method: str, path: str, status: int, media: str, body: bytes) -> None:
        """As ``check``."""
        self.checked += 1
        path = self._template_of(path)
        operations = self._document["paths"].get(path)
        if operations is None:
            assert status == 404, f"{path} is not in the document, and answers {status}"
            return
        if method.lower() not in operations:
            assert status == 405, f"{method} {path} is not in the document, and answers {status}"
            return
        responses = operations[method.lower()]["responses"]
        assert str(status) in responses, f"{method} {path} {status} is not in the document"
        content = responses[str(status)]["content"]
        assert list(content) == [media], f"{method} {path} {status} is {media}"
        if media == "application/json":
            self._validate(method, path, status, content[media]["schema"], json.loads(body))

    def _template_of(self, path: str) -> str:
        """The path of the document that ``path`` is one of: itself, or one with a name in it."""
        if path in self._document["paths"]:
            return path
        for known in self._document["paths"]:
            if "{" in known and re.fullmatch(re.sub(r"{\w+}", "[^/]+", known), path):
                return str(known)
        return path

    def _validate(self, method: str, path: str, status: int, schema: Any, body: Any) -> None:
        key = (method, path, status)
        if key not in self._validators:
            whole = {**closed(schema), "components": self._components}
            self._validators[key] = jsonschema_rs.validator_for(whole, validate_formats=True)
        validator = self._validators[key]
        if not validator.is_valid(body):
            errors = "\n".join(str(error)[:2000] for error in validator.iter_errors(body))
            raise AssertionError(f"{method} {path} {status} is not as described:\n{errors}")


@contextmanager
def every_reply_checked(conformance: Conformance) -> Iterator[None]:
    """Inside of it, whatever httpx gets is held against the document."""
    send, send_async = httpx.Client.send, httpx.AsyncClient.send

    def checked(client: httpx.Client, request: httpx.Request, **options: Any) -> httpx.Response:
        reply = send(client, request, **options)
        conformance.check(reply)
        return reply

    async def checked_async(
        client: httpx.AsyncClient, request: httpx.Request, **options: Any
    ) -> httpx.Response:
        reply = await send_async(client, request, **options)
        conformance.check(reply)
        return reply

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpx.Client, "send", checked)
        patch.setattr(httpx.AsyncClient, "send", checked_async)
        yield
