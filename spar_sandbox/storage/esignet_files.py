"""What eSignet keeps in the data folder: its key, its clients, the token of who registers them."""

import json
import secrets
from datetime import datetime
from pathlib import Path
from typing import Final

from spar_sandbox.crypto.certificates import CertifiedKey, issue, read_certified_key
from spar_sandbox.storage.files import write_folder, write_private
from spar_sandbox.storage.keys import KeysDamaged

_FOLDER: Final = "esignet"
_CLIENTS: Final = "clients.json"


class EsignetFiles:
    """``DIR/esignet/``; made at the first start."""

    def __init__(self, data: Path) -> None:
        self._folder = data / _FOLDER

    def signing_key(self, now: datetime) -> CertifiedKey:
        """Made now when there is none. Raises KeysDamaged, OSError."""
        if not self._folder.is_dir():
            made = issue("eSignet signing", now, days=3650)
            write_folder(
                self._folder,
                {
                    "signing.key.pem": made.key_pem(),
                    "signing.cert.pem": made.certificate_pem(),
                    "management.token": secrets.token_urlsafe(24).encode(),
                },
            )
        try:
            pair = [self._folder / f"signing.{part}.pem" for part in ("key", "cert")]
            return read_certified_key(*(path.read_bytes() for path in pair))
        except (OSError, ValueError) as error:
            raise KeysDamaged(str(self._folder)) from error

    def management_token(self) -> str:
        """With which clients are registered: a bearer token."""
        return (self._folder / "management.token").read_text("ascii")

    def read_clients(self) -> bytes | None:
        """None before the first was registered."""
        path = self._folder / _CLIENTS
        return path.read_bytes() if path.exists() else None

    def write_clients(self, raw: bytes) -> None:
        """All of them, in one step."""
        write_private(self._folder / _CLIENTS, raw)

    def write_address(self, base_url: str, issuer: str, version: str) -> None:
        """``DIR/esignet.json``, anew at each start: the port may be another."""
        content = {"base_url": base_url, "issuer": issuer, "version": version}
        write_private(
            self._folder.parent / "esignet.json", json.dumps(content, indent=2).encode() + b"\n"
        )
