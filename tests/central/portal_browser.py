"""The portal's pages and a browser that keeps its cookies, for tests of both."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from tests.central.portal_world import World, running

NUMBER = "00012345678"
GOOD = {"number": NUMBER, "again": "0001 2345 678", "whose": "mine"}


@pytest.fixture
def world(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[World]:
    with running(tmp_path / "portal", **getattr(request, "param", {})) as found:
        yield found


class Browser:
    """Keeps cookies as a browser does (on this computer ``__Host-`` works without TLS)."""

    def __init__(self, world: World, **headers: str) -> None:
        self.world = world
        self.cookies: dict[str, str] = {}
        self.client = world.keep(httpx.Client(base_url=world.url, headers=headers))

    def send(self, method: str, path: str, **values: Any) -> httpx.Response:
        headers = {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= values.pop("headers", {})
        reply = self.client.request(method, path, headers=headers, **values)
        for line in reply.headers.get_list("set-cookie"):
            name, _, rest = line.partition("=")
            value = rest.partition(";")[0].strip('"')
            assert "Secure" in line
            assert "HttpOnly" in line
            assert "SameSite=lax" in line
            assert "Path=/" in line
            assert "Domain" not in line
            if value:
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return reply

    def get(self, path: str, **values: Any) -> httpx.Response:
        return self.send("GET", path, **values)

    def post(self, path: str, data: dict[str, str], **values: Any) -> httpx.Response:
        headers = {"origin": self.world.url, **values.pop("headers", {})}
        headers["content-type"] = "application/x-www-form-urlencoded"
        return self.send("POST", path, content=urlencode(data), headers=headers, **values)

    def follow(self, reply: httpx.Response) -> httpx.Response:
        while reply.is_redirect:
            target = reply.headers["location"]
            assert target.startswith(("/", self.world.url)), target
            reply = self.get(target)
        return reply

    def log_in(self) -> httpx.Response:
        return self.follow(self.post("/login", {}))

    def form(self, reply: httpx.Response, **values: str) -> dict[str, str]:
        """The hidden values of the page's last form, and ``values``."""
        body = reply.text[reply.text.rfind("<form") :]
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', body))
        return {**hidden, **values}

    def to_number(self) -> httpx.Response:
        """Logged in, a branch chosen."""
        found = self.follow(self.post("/change", self.form(self.get("/account"))))
        found = self.get("/change", params={"q": "surat main baroda"})
        place = re.search(r'name="place" value="([^"]+)"', found.text)
        assert place is not None
        return self.follow(self.post("/change/place", self.form(found, place=place[1])))

    def to_check(self) -> httpx.Response:
        asked = self.to_number()
        return self.follow(self.post("/change/number", self.form(asked, **GOOD)))


@pytest.fixture
def browser(world: World) -> Browser:
    return Browser(world)


@pytest.fixture
def known(browser: Browser) -> Browser:
    browser.log_in()
    return browser
