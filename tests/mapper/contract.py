"""The OpenAPI documents of the real servers, and what is wrong with an answer by them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema_rs
import schemathesis
from hypothesis.strategies import SearchStrategy
from schemathesis import GenerationMode

FOLDER = Path(__file__).parent / "contracts"


@dataclass(frozen=True)
class Finding:
    """One way in which an answer is not what the document says."""

    contract: str
    path: str
    status: int
    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.contract} {self.path} {self.status} {self.where}: {self.problem}"


class Contract:
    """One document."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.document: Any = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
        self._read: dict[str, Any] = {}

    @property
    def paths(self) -> list[str]:
        return [path for path, acts in self.document["paths"].items() if "post" in acts]

    def requests(self, path: str) -> SearchStrategy[Any]:
        """Bodies the real server takes."""
        read = schemathesis.openapi.from_dict(self.document)
        made = read[path]["POST"].as_strategy(generation_mode=GenerationMode.POSITIVE)
        return made.map(lambda case: case.body)

    def findings(self, path: str, status: int, body: Any) -> Iterator[Finding]:
        """What the document does not know: the status, or something in the body."""
        result = self.document["paths"][path]["post"]["responses"].get(str(status))
        if result is None:
            yield Finding(self.name, path, status, "", "no such status")
            return
        schema = result["content"]["application/json"]["schema"]
        yield from self._faults(f"{path} {status}", path, status, schema, body)

    def faults_of(self, name: str, body: Any) -> list[Finding]:
        """Of a body that has no path here: a callback."""
        schema = {"$ref": f"#/components/schemas/{name}"}
        return list(self._faults(name, name, 0, schema, body))

    def _faults(
        self, key: str, path: str, status: int, schema: Any, body: Any
    ) -> Iterator[Finding]:
        if key not in self._read:
            whole = {**schema, "components": self.document["components"]}
            self._read[key] = jsonschema_rs.validator_for(whole, validate_formats=True)
        for fault in self._read[key].iter_errors(body):
            where = "/".join(str(one) for one in fault.instance_path if isinstance(one, str))
            yield Finding(self.name, path, status, where, fault.message[:300])
