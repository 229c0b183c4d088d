"""What the engine last met on its way out, in the words of the header."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from spar_agent.sync.report import NetworkStatus

translate = QCoreApplication.translate

_LOOKS: Final[Mapping[NetworkStatus, tuple[str, str, str]]] = MappingProxyType(
    {
        NetworkStatus.UNKNOWN: (
            str(QT_TRANSLATE_NOOP("network", "Looking for the network")), "wifi", "",
        ),
        NetworkStatus.ONLINE: (str(QT_TRANSLATE_NOOP("network", "Online")), "wifi", "good"),
        NetworkStatus.OFFLINE: (
            str(QT_TRANSLATE_NOOP("network", "No network: work goes on")), "wifi-off", "warn",
        ),
        NetworkStatus.NO_REGISTRY: (
            str(QT_TRANSLATE_NOOP("network", "Network, but the registry does not answer")),
            "cloud-off", "warn",
        ),
        NetworkStatus.WEB_LOGIN: (
            str(QT_TRANSLATE_NOOP("network", "This network asks for a web login")),
            "globe", "warn",
        ),
        NetworkStatus.PROXY: (
            str(QT_TRANSLATE_NOOP("network", "The proxy does not let us through")),
            "globe", "warn",
        ),
        NetworkStatus.UNTRUSTED: (
            str(QT_TRANSLATE_NOOP("network", "Server not trusted: nothing is sent")),
            "triangle-alert", "bad",
        ),
        NetworkStatus.CLOCK: (
            str(QT_TRANSLATE_NOOP("network", "Clock wrong: nothing is sent")), "clock", "bad",
        ),
        NetworkStatus.PROGRAM_OLD: (
            str(QT_TRANSLATE_NOOP("network", "Program too old: nothing is sent")),
            "refresh-cw", "bad",
        ),
        NetworkStatus.REFUSED: (
            str(QT_TRANSLATE_NOOP("network", "The center refuses what is sent")),
            "cloud-off", "bad",
        ),
        NetworkStatus.NOT_JOINED: (
            str(QT_TRANSLATE_NOOP("network", "This laptop is not joined to a center")),
            "key-round", "bad",
        ),
        NetworkStatus.HELD: (
            str(QT_TRANSLATE_NOOP("network", "This laptop is held: work goes on")),
            "key-round", "bad",
        ),
        NetworkStatus.BLOCKED: (
            str(QT_TRANSLATE_NOOP("network", "This laptop is blocked: nothing is sent")),
            "key-round", "bad",
        ),
        NetworkStatus.DISK_FULL: (
            str(QT_TRANSLATE_NOOP("network", "Disk full: nothing is sent")),
            "triangle-alert", "bad",
        ),
        NetworkStatus.COMPUTER: (
            str(QT_TRANSLATE_NOOP("network", "Trouble on this computer: nothing is sent")),
            "triangle-alert", "bad",
        ),
    }
)  # fmt: skip
"""Words, icon and kind of the network chip."""


def network_chip(line: NetworkStatus) -> tuple[str, str, str]:
    """Words in the language of the screen, icon and kind of the network chip."""
    words, icon, kind = _LOOKS[line]
    return translate("network", words), icon, kind
