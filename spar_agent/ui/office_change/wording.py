"""Words for the members of an office file that have no card of their own, and for their values."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.ui.widgets.text import isolate, ltr

translate = QCoreApplication.translate

MEMBERS: Final[Mapping[str, str]] = {
    "name": str(QT_TRANSLATE_NOOP("office_file", "Name of the office")),
    "ways": str(QT_TRANSLATE_NOOP("office_file", "Ways to check identity")),
    "domain_uri": str(QT_TRANSLATE_NOOP("office_file", "Address of the ID service")),
    "env": str(QT_TRANSLATE_NOOP("office_file", "Environment of the ID service")),
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

DAY_S: Final = 86_400


def words_of(member: str) -> str:
    """What a rule is called. Raises KeyError for a member that has no words."""
    return translate("office_file", MEMBERS[member])


def value_words(member: str, value: object) -> str:
    """A rule's value as it is read, ``""`` for none. value: plain, as a ChangedRule has it."""
    return _SAID.get(member, _text)(value)


def way_words(code: str) -> str:
    """A way to check identity; of a newer program its code."""
    words: dict[str, str] = {
        AuthMethod.FINGER: translate("AuthMethodsPanel", "Fingerprint"),
        AuthMethod.IRIS: translate("AuthMethodsPanel", "Eyes (iris)"),
        AuthMethod.FACE: translate("AuthMethodsPanel", "Face"),
        AuthMethod.PHONE: translate("AuthMethodsPanel", "Code to the phone"),
        AuthMethod.EMAIL: translate("AuthMethodsPanel", "Code to the e-mail"),
    }
    return words.get(code, ltr(code))


def _text(value: object) -> str:
    return isolate(str(value))


def _code(value: object) -> str:
    return ltr(str(value))


def _each(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []


def _named(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> str:
    return ", ".join(isolate(one) for one in _each(value))


def _yes_or_no(value: object) -> str:
    return translate("office_file", "yes") if value else translate("office_file", "no")


def _a_code_alone(both: object) -> str:
    """Where both are asked for, a code alone is not enough."""
    return _yes_or_no(not both)


def _period(seconds: object) -> str:
    """In days or hours where they say it whole, else in minutes and seconds."""
    if not isinstance(seconds, int) or not seconds:
        return translate("office_file", "not at all")
    if seconds % DAY_S == 0:
        return translate("ClockNotice", "%n day(s)", "", seconds // DAY_S)
    if seconds % 3600 == 0:
        return translate("ClockNotice", "%n hour(s)", "", seconds // 3600)
    said = []
    if seconds >= 60:
        said.append(translate("ClockNotice", "%n minute(s)", "", seconds // 60))
    if seconds % 60:
        said.append(translate("SettingsPage", "%n second(s)", "", seconds % 60))
    return ", ".join(said)


def _days(days: object) -> str:
    return _period(days * DAY_S if isinstance(days, int) else 0)


def _ways(codes: object) -> str:
    return ", ".join(way_words(one) for one in _each(codes))


def _way_names(names: object) -> str:
    return ", ".join(
        f"{way_words(way)}: {isolate(str(name))}" for way, name in _named(names).items()
    )


def _scores(scores: object) -> str:
    return ", ".join(
        f"{way_words(way)}: {ltr(str(least))}" for way, least in _named(scores).items()
    )


def _numbers(numbers: object) -> str:
    of = _named(numbers)
    digits = translate("office_file", "{name}: {number} digits, check digit: {check}")
    said = [
        digits.format(
            name=isolate(str(of[f"{kind}_name"])),
            number=ltr(str(of[f"{kind}_digits"])),
            check=ltr(str(of[f"{kind}_check"])),
        )
        for kind in ("uin", "vid")
        if of[f"{kind}_digits"]
    ]
    code = translate("office_file", "Code: {number} digits")
    return "; ".join([*said, code.format(number=ltr(str(of["otp_digits"])))])


_SAID: Final[Mapping[str, Callable[[object], str]]] = MappingProxyType(
    {
        "ways": _ways,
        "domain_uri": _code,
        "env": _code,
        "otp_by_telephone": _yes_or_no,
        "deferred_auth_window_s": _period,
        "least_protocol": _code,
        "programmes": _list,
        "complaints": _list,
        "office_code": _code,
        "kyc": _yes_or_no,
        "fingers": _code,
        "otp_and_biometric": _a_code_alone,
        "sbi_ports": _code,
        "longest_lock_s": _period,
        "numbers": _numbers,
        "way_names": _way_names,
        "scores": _scores,
        "finish_within_days": _days,
        "otp_valid_s": _period,
        "allow_system_proxy": _yes_or_no,
    }
)
"""How a value is said; a name that is missing here is text."""
