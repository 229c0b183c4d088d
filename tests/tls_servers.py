"""Small TLS servers on this computer, each under an authority of its own."""

import asyncio
import queue
import socket
import ssl
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import h2.config
import h2.connection
import h2.events
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from demo.office import make_key

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
ANSWER = b'{"ok":true}'
PLAIN = (
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n"
    b"content-length: %d\r\n\r\n%s" % (len(ANSWER), ANSWER)
)


@dataclass
class Authority:
    """Signs for one name after another."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @classmethod
    def new(cls) -> "Authority":
        key = ec.generate_private_key(ec.SECP256R1())
        return cls(key, _signed("Test authority", key, "Test authority", key, ca=True))

    @property
    def pem(self) -> str:
        return self.certificate.public_bytes(serialization.Encoding.PEM).decode()

    def issue(self, name: str, lasts: timedelta = timedelta(days=1)) -> str:
        """Certificate and key in one PEM."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = _signed(name, key, "Test authority", self.key, ca=False, lasts=lasts)
        pem = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return (made.public_bytes(serialization.Encoding.PEM) + pem).decode()


def _signed(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    by: ec.EllipticCurvePrivateKey,
    *,
    ca: bool,
    lasts: timedelta = timedelta(days=1),
) -> x509.Certificate:
    now = datetime.now(UTC)
    authority_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + lasts)
        .add_extension(x509.BasicConstraints(ca, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(authority_id, False)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .sign(by, hashes.SHA256())
    )


async def _http_1(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(PLAIN)
    await writer.drain()
    writer.close()


async def _http_2(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    talk = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    talk.initiate_connection()
    writer.write(talk.data_to_send())
    while data := await reader.read(65_536):
        for event in talk.receive_data(data):
            if isinstance(event, h2.events.StreamEnded):
                headers = [(":status", "200"), ("content-type", "application/json")]
                talk.send_headers(event.stream_id, headers)
                talk.send_data(event.stream_id, ANSWER, end_stream=True)
        writer.write(talk.data_to_send())
        await writer.drain()
    writer.close()


@asynccontextmanager
async def tls_server(
    authority: Authority,
    folder: Path,
    *,
    asks_who: bool = False,
    http_2: bool = False,
    talk: Talk | None = None,
    lasts: timedelta = timedelta(days=1),
) -> AsyncIterator[str]:
    registered = folder / "server.pem"
    registered.write_text(authority.issue("127.0.0.1", lasts), encoding="utf-8")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(registered)
    context.set_alpn_protocols(["h2"] if http_2 else ["http/1.1"])
    if asks_who:
        context.load_verify_locations(cadata=authority.pem)
        context.verify_mode = ssl.CERT_REQUIRED
    answer = talk or (_http_2 if http_2 else _http_1)
    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    try:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/x"
    finally:
        server.close()
        await server.wait_closed()


@contextmanager
def tls_before(url: str, authority: Authority, folder: Path, lasts: timedelta) -> Iterator[str]:
    """A front that speaks TLS with a certificate for so long, and hands on to ``url``."""
    ports: queue.Queue[tuple[int, asyncio.AbstractEventLoop, asyncio.Event]] = queue.Queue()
    there = urlsplit(url)

    async def hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection(there.hostname, there.port)
        await asyncio.gather(_piped(reader, inner_writer), _piped(inner_reader, writer))

    async def serve() -> None:
        over = asyncio.Event()
        async with tls_server(authority, folder, talk=hand_on, lasts=lasts) as front:
            ports.put((urlsplit(front).port or 0, asyncio.get_running_loop(), over))
            await over.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    port, loop, over = ports.get(timeout=60)
    yield f"https://127.0.0.1:{port}"
    loop.call_soon_threadsafe(over.set)
    thread.join(60)


async def _piped(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()


@contextmanager
def foreign_tls(folder: Path) -> Iterator[str]:
    """A server that nobody vouches for."""
    (folder / "tls").mkdir()
    pem, certificate = make_key(folder / "tls")
    (folder / "tls" / "key.pem").write_text(pem, encoding="utf-8")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, folder / "tls" / "key.pem")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_greet, args=(listening, context))
        thread.start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        with suppress(OSError):  # on Windows closing it wakes who waits, and this is refused
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(60)


def _greet(listening: socket.socket, context: ssl.SSLContext) -> None:
    """Shows the certificate to whoever comes, until the socket is shut."""
    while True:
        try:
            peer, _ = listening.accept()
        except OSError:
            return
        with peer, suppress(OSError), context.wrap_socket(peer, server_side=True) as greeted:
            greeted.recv(1)
