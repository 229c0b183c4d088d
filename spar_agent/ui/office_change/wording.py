"""Words for the members of an office file that have no card of their own."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

MEMBERS: Final[Mapping[str, str]] = {
    "name": str(QT_TRANSLATE_NOOP("office_file", "Name of the office")),
    "ways": str(QT_TRANSLATE_NOOP("office_file", "Ways to check identity")),
    "domain_uri": str(QT_TRANSLATE_NOOP("office_file", "Address of the ID service")),
    "env": str(QT_TRANSLATE_NOOP("office_file", "Address of the ID service")),
    "otp_by_telephone": str(
        QT_TRANSLATE_NOOP("office_file", "Whether a code may be read out on the telephone")
    ),
    "deferred_auth_window_s": str(
        QT_TRANSLATE_NOOP("office_file", "How long a sealed capture may wait")
    ),
    "least_protocol": str(
        QT_TRANSLATE_NOOP("office_file", "Oldest version of this app that the center serves")
    ),
    "programmes": str(QT_TRANSLATE_NOOP("office_file", "Programmes")),
    "complaints": str(QT_TRANSLATE_NOOP("office_file", "Ways to complain")),
    "office_code": str(QT_TRANSLATE_NOOP("office_file", "Beginning of the slip numbers")),
    "kyc": str(QT_TRANSLATE_NOOP("office_file", "Whether names are compared with the ID")),
    "fingers": str(QT_TRANSLATE_NOOP("office_file", "How many fingers are taken at once")),
    "otp_and_biometric": str(QT_TRANSLATE_NOOP("office_file", "Whether a code alone is enough")),
    "sbi_ports": str(QT_TRANSLATE_NOOP("office_file", "Where readers are looked for")),
    "longest_lock_s": str(QT_TRANSLATE_NOOP("office_file", "How soon the screen locks")),
    "numbers": str(QT_TRANSLATE_NOOP("office_file", "How ID numbers are built")),
    "way_names": str(
        QT_TRANSLATE_NOOP("office_file", "What the ways to check identity are called")
    ),
    "scores": str(QT_TRANSLATE_NOOP("office_file", "How good a capture must be")),
    "finish_within_days": str(
        QT_TRANSLATE_NOOP("office_file", "In how many days identity must be checked")
    ),
    "otp_valid_s": str(QT_TRANSLATE_NOOP("office_file", "How long a code is valid")),
    "allow_system_proxy": str(
        QT_TRANSLATE_NOOP("office_file", "Whether this computer's own proxy may be used")
    ),
}
"""By the name in the file; a test holds that none is missing."""


def words_of(members: Iterable[str]) -> list[str]:
    """Once each, in this order. Raises KeyError for a member that has no words."""
    said = [QCoreApplication.translate("office_file", MEMBERS[name]) for name in members]
    return list(dict.fromkeys(said))
