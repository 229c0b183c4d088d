"""What a browser must be told with every page, and which requests may change something.

Sources: Content Security Policy 3; Fetch Metadata; OWASP's advice on cross-site request forgery.
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass

from starlette.requests import Request

from spar_central.errors import Refused

SAFE = frozenset({"GET", "HEAD"})


@dataclass(frozen=True, slots=True)
class PageRules:
    """What pages of an entry may load. style_hashes: of sheets that stand in the page itself.

    own_files: style, fonts, pictures and scripts from our own address. forms: further addresses
    that a form of ours may lead to, as a login elsewhere.
    """

    own_files: bool = True
    style_hashes: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    def policy(self) -> str:
        """The Content-Security-Policy. Nothing inline runs, nobody frames us."""
        own = "'self'" if self.own_files else "'none'"
        style = " ".join([*(["'self'"] if self.own_files else []), *self.style_hashes]) or "'none'"
        return "; ".join(
            (
                "default-src 'none'",
                f"style-src {style}",
                f"script-src {own}",
                f"font-src {own}",
                f"img-src {own} data:",
                f"connect-src {own}",
                " ".join(("form-action 'self'", *self.forms)),
                "base-uri 'none'",
                "frame-ancestors 'none'",
            )
        )


def style_hash(sheet: str) -> str:
    """What allows exactly this sheet inside ``<style>``."""
    digest = hashlib.sha256(sheet.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def headers(rules: PageRules, *, tls: bool) -> dict[str, str]:
    """Of every answer. No address of ours is told to anybody, also not to ourselves."""
    found = {
        "content-security-policy": rules.policy(),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        "cache-control": "no-store",
    }
    if tls:
        found["strict-transport-security"] = "max-age=31536000"
    return found


def check_origin(request: Request, origin: str) -> None:
    """Raises Refused ``web.origin`` for a request that changes something and is not our page's.

    Without a referrer a browser names the origin of its own forms ``null``, too (Fetch, "append a
    request Origin header"); since 2020 it says beside it, where no page can, whether they are. Of
    an older one the form's token decides alone.
    """
    if request.method in SAFE:
        return
    named = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site")
    if named not in {None, "null", origin} or site not in {None, "same-origin"}:
        raise Refused("web.origin")


def check_csrf(given: str, held: str) -> None:
    """Raises Refused ``web.stale``: the form is of another session, or of none."""
    if not held or not hmac.compare_digest(given.encode(), held.encode()):
        raise Refused("web.stale")
