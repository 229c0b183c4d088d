"""Posts the dashboards to a Superset (6.1): databases, data, charts, pages; again overwrites them.

Run by the chart's Job, or by hand: ``python post_bundle.py --help``. Secrets come as files: a
folder with ``username`` and ``password`` of an account that may import (role Admin), and, where
the role ``reporter`` has passwords, one with ``registry`` and ``central``.
"""

import argparse
import io
import json
import re
import ssl
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import httpx

DATABASES: Final = ("registry", "central")
MASK: Final = "XXXXXXXXXX"
"""What Superset writes for a password in an address; then it takes the one that came apart."""
ADDRESS: Final = re.compile(r"^sqlalchemy_uri: .*$", re.MULTILINE)
WAIT_S: Final = 120.0
"""An import writes some hundred rows, and asks both databases for their schemas."""


class NotImported(RuntimeError):
    """The text says at which step, and what Superset said; never a secret."""


def main(words: list[str]) -> int:
    """0 once Superset has said that it has everything."""
    given = _parser().parse_args(words)
    files: dict[str, str] = json.loads(given.bundle.read_text("utf-8"))
    passwords: dict[str, str] = {}
    for name in DATABASES:
        password = _secret(given.passwords, name) if given.passwords is not None else ""
        path = f"databases/{name}.yaml"
        passwords |= {path: password} if password else {}
        inside = next(one for one in files if one.endswith(path))
        uri = getattr(given, name)
        if password:
            uri = uri.replace("@", f":{MASK}@", 1)
        files[inside] = _with_address(files[inside], uri)
    trust = ssl.create_default_context(cafile=given.ca)
    try:
        with httpx.Client(base_url=given.url, verify=trust, timeout=WAIT_S) as http:
            _log_in(http, given.account, given.provider)
            _import(http, _packed(files), passwords)
    except (NotImported, httpx.HTTPError) as error:
        sys.stderr.write(f"not imported: {str(error) or type(error).__name__}\n")
        return 1
    sys.stdout.write(f"{len(files)} files imported\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bundle", type=Path, help="texts by path inside the ZIP, as JSON")
    parser.add_argument("--url", type=_https, required=True)
    parser.add_argument("--account", type=Path, required=True, help="folder: username, password")
    parser.add_argument("--provider", choices=("db", "ldap"), default="db")
    parser.add_argument("--ca", help="file of the authority of a Superset that no public one knows")
    parser.add_argument("--passwords", type=Path, help=f"folder of reporter's: {DATABASES}")
    for name in DATABASES:
        parser.add_argument(f"--{name}", type=_without_password, required=True)
    return parser


def _https(url: str) -> str:
    """A password goes there. Raises ArgumentTypeError."""
    if not url.startswith("https://"):
        raise argparse.ArgumentTypeError("only https is taken")
    return url.rstrip("/")


def _without_password(uri: str) -> str:
    """An address of SQLAlchemy as it may stand in plain settings. Raises ArgumentTypeError."""
    if re.search(r"://[^/@]*:[^/@]*@", uri):
        raise argparse.ArgumentTypeError("an address has no password here: --passwords")
    return uri


def _secret(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8").rstrip("\n")


def _with_address(text: str, uri: str) -> str:
    """The YAML of a database with another address in it; JSON's quotes are YAML's, too."""
    line = f"sqlalchemy_uri: {json.dumps(uri)}"
    found, count = ADDRESS.subn(lambda _: line, text)
    if count != 1:
        raise NotImported("the bundle has no address in the file of a database")
    return found


def _packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in sorted(files.items()):
            packed.writestr(name, text)
    return out.getvalue()


def _log_in(http: httpx.Client, account: Path, provider: str) -> None:
    """A token for its API; and the one against forged forms, with the session it belongs to."""
    asked = {
        "username": _secret(account, "username"),
        "password": _secret(account, "password"),
        "provider": provider,
    }
    reply = http.post("/api/v1/security/login", json=asked)
    token = _answer("log in", reply, lambda body: body["access_token"])
    http.headers["authorization"] = f"Bearer {token}"
    reply = http.get("/api/v1/security/csrf_token/")
    http.headers["x-csrftoken"] = _answer("begin", reply, lambda body: body["result"])
    http.headers["referer"] = str(http.base_url)


def _import(http: httpx.Client, packed: bytes, passwords: dict[str, str]) -> None:
    """Raises NotImported."""
    reply = http.post(
        "/api/v1/assets/import/",
        files={"bundle": ("spar.zip", packed, "application/zip")},
        data={"passwords": json.dumps(passwords)},
    )
    said = _answer("import", reply, lambda body: body["message"])
    if said != "OK":
        raise NotImported(f"import: {said[:500]}")


def _answer(step: str, reply: httpx.Response, member: Callable[[Any], Any]) -> str:
    """Raises NotImported."""
    try:
        if reply.is_success:
            return str(member(reply.json()))
        raise NotImported(f"{step}: {reply.status_code} {reply.text[:2000]}")
    except (ValueError, KeyError, TypeError) as error:
        raise NotImported(f"{step}: {reply.status_code}, and not what Superset answers") from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
