"""A registry with operators, who sign what they order at its command line."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from spar_mapper.storage.port import Storage
from tests.mapper.bulk_registry import BulkRegistry


def new_key(folder: Path, name: str) -> Path:
    """The file of a new private key; its public half lies beside it as ``.pub``."""
    key = ec.generate_private_key(ec.SECP256R1())
    file = folder / f"{name}.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    file.with_suffix(".pub").write_bytes(public)
    return file


def private_key(file: Path) -> ec.EllipticCurvePrivateKey:
    """What ``new_key`` wrote there."""
    key = serialization.load_pem_private_key(file.read_bytes(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


class OperatedRegistry:
    """A registry with operators; each signs with a key of its own."""

    def __init__(self, registry: BulkRegistry, output: pytest.CaptureFixture[str]) -> None:
        self._registry, self._output = registry, output
        self.keys: dict[str, Path] = {}

    def command(self, *words: object, by: str = "") -> int:
        signed = ["--by", by, "--sign", self.keys[by]] if by else []
        name, *rest = words
        return self._registry.command(str(name), *rest, *signed)

    def inside(self, act: Callable[[Storage], Awaitable[object]]) -> None:
        """With the database open, as a program beside it."""
        self._registry.run(lambda bulk: act(bulk.storage))

    def hire(self, name: str, by: str = "") -> int:
        self.keys[name] = new_key(self._registry.folder, name)
        return self.command(
            "operator", "add", name, "--key", self.keys[name].with_suffix(".pub"), by=by
        )

    def add_partner(self, rights: str = "resolve", by: str = "") -> int:
        key = self._registry.folder / "partner.pub"
        if not key.exists():
            key = new_key(self._registry.folder, "partner").with_suffix(".pub")
        return self.command("partner", "add", "bank-a", "--key", key, "--rights", rights, by=by)

    def said(self) -> str:
        return self._output.readouterr().out

    def waiting(self) -> list[str]:
        self.said()
        assert self.command("proposals", "list") == 0
        return [line.split("\t")[0] for line in self.said().splitlines()]

    def decide(self, act: str, by: str) -> int:
        (number,) = self.waiting()
        return self.command("proposals", act, number, by=by)

    def partners(self) -> str:
        self.said()
        assert self.command("partner", "list") == 0
        return self.said()
