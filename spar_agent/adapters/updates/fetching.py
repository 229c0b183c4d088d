"""Files of an update repository, from a web server or a folder such as a stick's."""

import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import httpx
from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from spar_agent.adapters.http import as_httpx, is_open_to_others, not_connected, tls_context
from spar_agent.adapters.proxy import Proxy
from spar_agent.errors import BadReply, ServerFault, ServerSilent, WrongServer

CHUNK: Final = 64 * 1024
TIMEOUT_S: Final = 30.0
GRACE_S: Final = 60.0
SLOWEST: Final = 200
"""Bytes a second after GRACE_S: a server that drips keeps nobody waiting for days."""
TARGETS: Final = "targets/"


class FolderFetcher(FetcherInterface):
    """Reads below one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = self._folder.joinpath(*url.split("/"))
        if not path.resolve().is_relative_to(self._folder.resolve()) or not path.is_file():
            raise DownloadHTTPError("no such file", 404)
        return _read(path)


class WebFetcher(FetcherInterface):
    """Reads below one address. What broke off goes on where it was, at the next try.

    parts: where unfinished files are kept. Raises the network's errors, WrongServer.
    """

    def __init__(
        self,
        base_url: str,
        parts: Path,
        proxy: Proxy | None = None,
        ticks_s: Callable[[], float] = time.monotonic,
    ) -> None:
        url = urlsplit(base_url)
        if url.scheme not in {"http", "https"} or not url.hostname:
            raise WrongServer("an address such as https://updates.example.org")
        if is_open_to_others(base_url):
            raise WrongServer("https is needed off this computer")
        self._base = base_url.rstrip("/") + "/"
        self._parts = parts
        self._ticks_s = ticks_s
        self._client = httpx.Client(
            timeout=TIMEOUT_S,
            verify=tls_context(""),
            trust_env=False,
            follow_redirects=False,
            proxy=as_httpx(proxy) if proxy is not None else None,
            headers={"Accept-Encoding": "identity"},
        )

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def part_of(self, url: str) -> Path:
        """Where an unfinished file lies."""
        return self._parts / (hashlib.sha256(url.encode()).hexdigest()[:32] + ".part")

    def _fetch(self, url: str) -> Iterator[bytes]:
        if not url.startswith(TARGETS):
            return self._stream(url, {}, None)
        part = self.part_of(url)
        have = part.stat().st_size if part.is_file() else 0
        headers = {"Range": f"bytes={have}-"} if have else {}
        return self._stream(url, headers, part)

    def _stream(self, url: str, headers: dict[str, str], part: Path | None) -> Iterator[bytes]:
        """Raises DownloadHTTPError for what is not there, as TUF's client expects."""
        try:
            with self._client.stream("GET", self._base + url, headers=headers) as answer:
                if answer.status_code in {403, 404}:
                    raise DownloadHTTPError(f"{answer.status_code}", answer.status_code)
                if answer.status_code == 416 and part is not None:  # there is no more of it
                    yield from _read(part)
                    return
                if answer.status_code >= 500 or answer.status_code == 429:
                    raise ServerFault(str(answer.status_code))
                if answer.status_code not in {200, 206} or "content-encoding" in answer.headers:
                    raise BadReply(f"{answer.status_code} for a file of an update")
                if part is None:
                    yield from self._paced(answer)
                else:
                    yield from self._kept(answer, part, more=answer.status_code == 206)
        except httpx.HTTPError as error:
            raise not_connected(error) from error

    def _kept(self, answer: httpx.Response, part: Path, *, more: bool) -> Iterator[bytes]:
        """What is there, then what comes, written down on the way."""
        if more:
            yield from _read(part)
        self._parts.mkdir(mode=0o700, parents=True, exist_ok=True)
        with part.open("ab" if more else "wb") as file:
            for chunk in self._paced(answer):
                file.write(chunk)
                yield chunk

    def _paced(self, answer: httpx.Response) -> Iterator[bytes]:
        begin, size = self._ticks_s(), 0
        for chunk in answer.iter_raw(CHUNK):
            size += len(chunk)
            passed = self._ticks_s() - begin
            if passed > GRACE_S and size < passed * SLOWEST:
                raise ServerSilent("an update that drips")
            yield chunk


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk
