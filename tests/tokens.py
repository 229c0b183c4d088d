"""A token of software (SoftHSM) with keys made in it, as an administrator has a hardware one."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pkcs11
from pkcs11.util.ec import encode_named_curve_parameters

MODULE: Final = "/usr/lib/softhsm/libsofthsm2.so"
LABEL: Final = "spar test"
PIN: Final = "48151623"


@dataclass(frozen=True)
class Token:
    """pin: the file in which the PIN lies."""

    folder: Path
    pin: Path

    def make_rsa(self, label: str) -> None:
        """A pair of 2,048 bits that never was outside."""
        with self._session() as session:
            session.generate_keypair(pkcs11.KeyType.RSA, 2048, label=label, store=True)

    def make_ec(self, label: str) -> None:
        """A pair on P-256."""
        curve = {pkcs11.Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
        with self._session() as session:
            made = session.create_domain_parameters(pkcs11.KeyType.EC, curve, local=True)
            made.generate_keypair(label=label, store=True)

    def uri(self, label: str, **other: str) -> str:
        """As it stands in a key file."""
        query = {"module-path": MODULE, "pin-source": f"file:{self.pin}", **other}
        listed = "&".join(f"{name}={value}" for name, value in query.items())
        return f"pkcs11:token={LABEL.replace(' ', '%20')};object={label}?{listed}\n"

    def key_file(self, path: Path, label: str, **other: str) -> Path:
        """A key file that names ``label``."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.uri(label, **other), "ascii")
        path.chmod(0o600)
        return path

    def _session(self) -> Any:
        """Ours may be the process that a product's key is logged in for already."""
        token = pkcs11.lib(MODULE).get_token(token_label=LABEL)
        try:
            return token.open(rw=True, user_pin=PIN)
        except pkcs11.UserAlreadyLoggedIn:
            return token.open(rw=True)


def make_token(folder: Path) -> Token:
    """An empty one; SoftHSM finds it by its environment, read once in a process."""
    settings = folder / "softhsm2.conf"
    (folder / "tokens").mkdir()
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n", "utf-8")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    words = ["--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "7" * 8]
    subprocess.run(["softhsm2-util", *words], check=True, stdout=subprocess.DEVNULL)
    pin = folder / "pin"
    pin.write_text(PIN, "ascii")
    pin.chmod(0o600)
    return Token(folder, pin)
