"""Files of our own that pages load: one style sheet, one script, fonts.

Browsers keep them for ever, because their addresses hold a hash of their content.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from spar_central.web.look import version_of
from spar_central.web.resources import resource

FONTS = {
    "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf", "NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf",
    "NotoSansEthiopic-Regular.ttf", "NotoSansMono-Regular.ttf",
}  # fmt: skip
_KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
          "ttf": "font/ttf", "png": "image/png"}  # fmt: skip


class StaticFiles:
    """Exactly the files that are named; no path reaches any other."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """files: by name, such as ``look.css``."""
        self._files = {
            **{name: resource(f"fonts/{name}") for name in FONTS},
            "app.png": resource("icons/app.png"),
            **files,
        }

    def address(self, name: str) -> str:
        """Of a file, in a page."""
        return f"/static/{name}?{version_of(self._files[name])}"

    async def serve(self, request: Request) -> Response:
        """``/static/{name}``."""
        data = self._files.get(request.path_params["name"])
        if data is None:
            return Response("", 404)
        kind = _KINDS[request.path_params["name"].rpartition(".")[2]]
        kept = {"cache-control": "public, max-age=31536000, immutable"}
        return Response(data, 200, kept, kind)
