"""A mapper that signs its replies is believed nothing that its own keys did not sign."""

import asyncio
import base64
import hashlib
import hmac
import itertools
import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from demo.office import make_key
from spar_central.clock import now_utc
from spar_central.errors import BadSetting
from spar_central.http_client import new_client
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.http import Unsigned
from spar_central.mappers.port import MapperOrder, MapperSilent, Op, Said
from spar_central.mappers.profile import profile_of
from spar_central.mappers.reply_keys import ReplyKeys, read_reply_keys
from spar_central.mappers.signature import RequestSigner
from spar_central.settings import Dialect, Mapper
from spar_mapper.security.signature import sign
from tests.central.sending import key_for
from tests.central.world import account
from tests.servers import RunningRegistry, running_registry

T = TypeVar("T")
NUMBERS = itertools.count(1)
WAYS = ["spar-2.x", "g2p-connect-1.0", "spar-1.x", "g2p-connect-1.0 async"]
Change = Callable[[httpx.Response], tuple[int, bytes, str]]
"""Status, body and Signature that arrive instead."""


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRegistry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


@pytest.fixture
def pinned(registry: RunningRegistry, tmp_path: Path) -> ReplyKeys:
    """As an administrator fetches it once."""
    file = tmp_path / "jwks.json"
    file.write_bytes(httpx.get(f"{registry.url}/.well-known/jwks.json").content)
    found = read_reply_keys(str(file), "mapper.reply_keys_file")
    assert found is not None
    return found


class OnTheWay(httpx.AsyncBaseTransport):
    """Hands requests on to the real registry, and changes what comes back of those to a path."""

    def __init__(self, change: Change, path: str = "") -> None:
        self._inner = httpx.AsyncHTTPTransport()
        self._change = change
        self._path = path

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        real = await self._inner.handle_async_request(request)
        await real.aread()
        if not request.url.path.endswith(self._path):
            return real
        status, body, signature = self._change(real)
        headers = {"content-type": "application/json", "signature": signature}
        return httpx.Response(status, headers=headers, content=body)

    async def aclose(self) -> None:
        await self._inner.aclose()


def run(
    registry: RunningRegistry,
    keys: ReplyKeys,
    act: Callable[[HttpMapper], Awaitable[T]],
    way: str = "spar-2.x",
    line: httpx.AsyncBaseTransport | None = None,
    signer: RequestSigner | None = None,
) -> T:
    async def go() -> T:
        dialect, _, slow = way.partition(" ")
        made = Mapper(
            Dialect(dialect), registry.url, registry.sender, asynchronous=bool(slow), wait_s=10.0
        )
        http = new_client(made.wait_s, transport=line)
        try:
            key = signer or key_for(registry)
            mapper = HttpMapper(profile_of(made), key, http, now_utc, reply_keys=keys)
            return await act(mapper)
        finally:
            await http.aclose()

    return asyncio.run(go())


def order(psut: str = "") -> MapperOrder:
    number = next(NUMBERS)
    return MapperOrder(f"ref-{number}", psut or f"signed-{number}", account(f"60{number}"))


@pytest.mark.parametrize("way", WAYS)
def test_what_the_registry_signs_is_believed(
    registry: RunningRegistry, pinned: ReplyKeys, way: str
) -> None:
    first = order()

    async def story(mapper: HttpMapper) -> None:
        await mapper.ping()
        assert (await mapper.send(Op.LINK, [first]))[first.reference_id].said is Said.DONE
        assert (await mapper.resolve([first.psut]))[first.psut].fa == first.fa

    run(registry, pinned, story, way)


def _other_key(reply: httpx.Response) -> tuple[int, bytes, str]:
    key = ec.generate_private_key(ec.SECP256R1())
    return 200, reply.content, sign(reply.content, key, _kid(reply))


def _kid(reply: httpx.Response) -> str:
    head = reply.headers["signature"].split(".")[0]
    return str(json.loads(base64.urlsafe_b64decode(head + "=="))["kid"])


def _header(reply: httpx.Response, **changes: object) -> str:
    head, _, tail = reply.headers["signature"].split(".")
    values = {**json.loads(base64.urlsafe_b64decode(head + "==")), **changes}
    return f"{_base64url(json.dumps(values).encode())}..{tail}"


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


CHANGES: dict[str, Change] = {
    "no signature": lambda reply: (200, reply.content, ""),
    "one byte more": lambda reply: (200, reply.content + b" ", reply.headers["signature"]),
    "another body": lambda reply: (
        200,
        reply.content.replace(b"SUCCESS", b"FAILURE"),
        reply.headers["signature"],
    ),
    "the payload inside is another": lambda reply: (
        200,
        reply.content + b" ",
        reply.headers["signature"].replace("..", f".{_base64url(reply.content)}."),
    ),
    "another key": _other_key,
    "alg none": lambda reply: (200, reply.content, _header(reply, alg="none")),
    "alg HS256": lambda reply: (200, reply.content, _header(reply, alg="HS256")),
    "crit": lambda reply: (200, reply.content, _header(reply, crit=["b64"], b64=True)),
    "not base64": lambda reply: (200, reply.content, "!..!"),
    "many dots": lambda reply: (200, reply.content, "a.b.c.d"),
    "a refusal nobody signed": lambda _: (401, b'{"errors":[{"code":"G2P-AUT-401"}]}', ""),
    "not there, says nobody": lambda _: (404, b"{}", ""),
    "a page": lambda _: (502, b"<html>", ""),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_it_did_not_sign_says_nothing(
    registry: RunningRegistry, pinned: ReplyKeys, name: str
) -> None:
    """The write was carried out; what came back may be anybody's: it is in doubt."""
    sent = order()
    line = OnTheWay(CHANGES[name], "/link")
    with pytest.raises(Unsigned):
        run(registry, pinned, lambda mapper: mapper.send(Op.LINK, [sent]), line=line)
    held = run(registry, pinned, lambda mapper: mapper.resolve([sent.psut]))
    assert held[sent.psut].fa == sent.fa


def test_a_signed_answer_to_another_question_says_nothing(
    registry: RunningRegistry, pinned: ReplyKeys
) -> None:
    """What was resolved before, recorded on the way and played again, is well signed."""
    sent = order()
    kept: list[tuple[int, bytes, str]] = []

    def first_again(reply: httpx.Response) -> tuple[int, bytes, str]:
        kept.append((reply.status_code, reply.content, reply.headers["signature"]))
        return kept[0]

    line = OnTheWay(first_again, "/resolve")

    async def story(mapper: HttpMapper) -> tuple[object, object]:
        before = await mapper.resolve([sent.psut])
        await mapper.send(Op.LINK, [sent])
        return before, await mapper.resolve([sent.psut])

    before, after = run(registry, pinned, story, line=line)
    assert isinstance(before, dict)
    assert before[sent.psut].is_nothing
    assert after == {}


def test_a_key_that_the_registry_does_not_know_is_no_refusal(
    registry: RunningRegistry, pinned: ReplyKeys, tmp_path: Path
) -> None:
    """It signs nothing for whom it does not know: the one who asks is told that in the code."""
    pem, _ = make_key(tmp_path)
    stranger = RequestSigner(pem.encode())
    with pytest.raises(MapperSilent, match="unsigned"):
        run(registry, pinned, lambda mapper: mapper.ping(), signer=stranger)


def public_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def test_public_keys_may_be_pem_and_several(tmp_path: Path) -> None:
    old, new = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    file = tmp_path / "keys.pem"
    file.write_bytes(public_pem(old) + public_pem(new))
    keys = read_reply_keys(str(file), "x")
    assert keys is not None
    for key in (old, new):
        assert keys.have_signed(b"{}", sign(b"{}", key, "any"))
    assert not keys.have_signed(b"{}", sign(b"{}", ec.generate_private_key(ec.SECP256R1()), "any"))
    # the public key, known to everybody, is no secret to sign with
    head = _base64url(b'{"alg":"HS256"}')
    mac = hmac.new(public_pem(old), f"{head}.{_base64url(b'{}')}".encode(), hashlib.sha256)
    assert not keys.have_signed(b"{}", f"{head}..{_base64url(mac.digest())}")


@pytest.mark.parametrize(
    "text", ["", "{}", '{"keys": []}', '{"keys": [{"kty": "oct", "k": "eA"}]}', "nonsense", "{"]
)
def test_a_file_without_keys_stops_the_start(tmp_path: Path, text: str) -> None:
    file = tmp_path / "keys"
    file.write_text(text, "ascii")
    with pytest.raises(BadSetting, match=r"mapper\.reply_keys_file"):
        read_reply_keys(str(file), "mapper.reply_keys_file")
