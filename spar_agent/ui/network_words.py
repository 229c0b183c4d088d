"""What the engine last met on its way out, in the words of the header."""

from PySide6.QtCore import QCoreApplication

from spar_agent.sync.report import NetworkStatus

translate = QCoreApplication.translate


def network_chip(line: NetworkStatus) -> tuple[str, str, str]:
    """Words, icon and kind of the network chip."""
    looks = {
        NetworkStatus.UNKNOWN: (translate("network", "Looking for the network"), "wifi", ""),
        NetworkStatus.ONLINE: (translate("network", "Online"), "wifi", "good"),
        NetworkStatus.OFFLINE: (
            translate("network", "No network: work goes on"),
            "wifi-off",
            "warn",
        ),
        NetworkStatus.NO_REGISTRY: (
            translate("network", "Network, but the registry does not answer"),
            "cloud-off",
            "warn",
        ),
        NetworkStatus.WEB_LOGIN: (
            translate("network", "This network asks for a web login"),
            "globe",
            "warn",
        ),
        NetworkStatus.PROXY: (
            translate("network", "The proxy does not let us through"),
            "globe",
            "warn",
        ),
        NetworkStatus.UNTRUSTED: (
            translate("network", "Server not trusted: nothing is sent"),
            "triangle-alert",
            "bad",
        ),
        NetworkStatus.CLOCK: (
            translate("network", "Clock wrong: nothing is sent"),
            "clock",
            "bad",
        ),
        NetworkStatus.PROGRAM_OLD: (
            translate("network", "Program too old: nothing is sent"),
            "refresh-cw",
            "bad",
        ),
        NetworkStatus.REFUSED: (
            translate("network", "The center refuses what is sent"),
            "cloud-off",
            "bad",
        ),
        NetworkStatus.NOT_JOINED: (
            translate("network", "This laptop is not joined to a center"),
            "key-round",
            "bad",
        ),
        NetworkStatus.HELD: (
            translate("network", "This laptop is held: work goes on"),
            "key-round",
            "bad",
        ),
        NetworkStatus.BLOCKED: (
            translate("network", "This laptop is blocked: nothing is sent"),
            "key-round",
            "bad",
        ),
    }
    return looks[line]
