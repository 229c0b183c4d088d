"""One window per profile: a second start raises the first one and hands it its office file."""

import hashlib
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

WAIT_MS: Final = 2000
MAX_BYTES: Final = 10_000
LONGEST_PATH: Final = 100
"""Bytes of a socket's name that every Unix takes."""


def socket_name(profile: Path) -> str:
    """In the profile, where only its owner writes; "" where the path is too long for a socket."""
    if os.name == "nt":
        return f"spar-agent-{hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:32]}"
    path = str(profile.resolve() / "window")
    return path if len(path.encode()) <= LONGEST_PATH else ""


class OneWindow(QObject):
    """Listens for later starts of the same profile.

    started_again(path): somebody started the program once more; path: of the office file that was
    opened, or "".
    """

    started_again = Signal(str)

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(profile)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._somebody_came)

    def hand_over(self, office: Path | None) -> bool:
        """True when another window of this profile is there and took it from here."""
        if not self._name:
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        path = str(office.resolve()) if office is not None else ""
        socket.write(json.dumps({"office": path}).encode() + b"\n")
        socket.flush()
        return socket.waitForReadyRead(WAIT_MS) and bytes(socket.readAll().data()) == b"ok\n"

    def listen(self) -> None:
        """From now on. A socket that a kill left is no hindrance; none at all is no harm."""
        if not self._name:
            return
        QLocalServer.removeServer(self._name)
        if not self._server.listen(self._name):
            log.info("a second start will not find this window: %s", self._server.errorString())

    @contextmanager
    def listening(self) -> Iterator[None]:
        """From the first line of the block to its last."""
        self.listen()
        try:
            yield
        finally:
            self.close()

    def close(self) -> None:
        """Later starts open a window of their own."""
        self._server.close()

    def _somebody_came(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(self._read)

    def _read(self) -> None:
        """Whoever has something to say; who says noise is hung up on."""
        for socket in self.findChildren(QLocalSocket):
            if not socket.bytesAvailable():
                continue
            whole = socket.canReadLine()
            if not whole and socket.bytesAvailable() <= MAX_BYTES:
                continue
            path = _office_in(bytes(socket.readLine(MAX_BYTES).data())) if whole else None
            if path is not None:
                socket.write(b"ok\n")
                socket.flush()
            socket.disconnectFromServer()
            socket.setParent(None)
            socket.deleteLater()
            if path is not None:
                self.started_again.emit(path)


def _office_in(line: bytes) -> str | None:
    """None for noise."""
    try:
        return str(json.loads(line)["office"])
    except (ValueError, KeyError, TypeError):
        return None
