"""Through which proxy the servers are reached: the settings say it, never a variable."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from spar_agent.domain.secret import Secret

SCHEMES: Final = ("http", "https")
NO_USER: Final = Secret("")


@dataclass(frozen=True, slots=True, repr=False)
class Proxy:
    """A web proxy. url: scheme, host and port. user, password: empty where it asks for none."""

    url: str
    user: Secret = NO_USER
    password: Secret = NO_USER


def read_proxy(text: str) -> Proxy | None:
    """``http://[user:password@]host:port``; None for an empty text.

    Raises ValueError, which does not repeat the text: there may be a password in it.
    """
    if not text.strip():
        return None
    try:
        parts = urlsplit(text.strip())
        port, host = parts.port, parts.hostname
    except ValueError as error:
        raise ValueError("not an address such as http://proxy.example:3128") from error
    if parts.scheme.casefold() not in SCHEMES:
        raise ValueError("begins with neither http:// nor https://, and no other kind is spoken")
    if not host or port is None or parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise ValueError("not an address such as http://proxy.example:3128, with its port")
    if not all(c.isalnum() or c in "-._:" for c in host):
        raise ValueError("the name of the host holds a character that no name has")
    shown = f"[{host}]" if ":" in host else host
    return Proxy(
        f"{parts.scheme.casefold()}://{shown}:{port}",
        Secret(unquote(parts.username or "")),
        Secret(unquote(parts.password or "")),
    )


def system_proxies() -> dict[str, str]:
    """What Windows' or macOS' own settings name, by scheme. Linux has no one place to ask."""
    if sys.platform == "linux":
        return {}
    from urllib import request  # with all of http: only where somebody asks for it

    if sys.platform == "win32":
        return request.getproxies_registry()
    if sys.platform == "darwin":
        return request.getproxies_macosx_sysconf()
    return {}


def chosen_proxy(
    setting: str, *, allow_system: bool, system: Callable[[], dict[str, str]] = system_proxies
) -> Proxy | None:
    """The setting's, else the system's where the office allows it. Raises ValueError."""
    if setting.strip() or not allow_system:
        return read_proxy(setting)
    found = system()
    return read_proxy(found.get("https") or found.get("http") or "")
