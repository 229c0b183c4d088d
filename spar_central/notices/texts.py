"""The words of a notice in the person's language: the operation, the last signs, how to object."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from spar_central.errors import BadSetting
from spar_central.trust.accounts import EmailWallet, SignedAccount, WrittenBankAccount
from spar_central.trust.enrollment import Operation

FALLBACK: Final = "en"
LAST_SIGNS: Final = 4
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
"""Around a code or number, so that a right-to-left sentence does not turn it round."""


class LanguageTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of one language. Placeholders: office, account; phone, code; link."""

    link: str
    update: str
    unlink: str
    call: str
    open: str


_FIELDS: Final = {
    "link": {"office", "account"},
    "update": {"office", "account"},
    "unlink": {"office"},
    "call": {"phone", "code"},
    "open": {"link"},
}


class NoticeTexts:
    """All languages; an office may add some, or say it in its own words."""

    def __init__(self, by_language: Mapping[str, LanguageTexts]) -> None:
        self._by_language = by_language

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes, as ``consent.language`` has them."""
        return tuple(sorted(self._by_language))

    def of(self, language: str) -> LanguageTexts:
        """Of a language or its base ("pt-BR", "pt"); English where there is neither."""
        base = language.replace("_", "-").partition("-")[0]
        found = self._by_language.get(language) or self._by_language.get(base)
        return found or self._by_language[FALLBACK]


def read_texts(own: str = "") -> NoticeTexts:
    """own: a TOML file of the office, of the same form. Raises BadSetting."""
    known = _read((files("spar_central.notices") / "texts.toml").read_text("utf-8"), "texts.toml")
    if own:
        try:
            known |= _read(Path(own).read_text("utf-8"), own)
        except (OSError, UnicodeDecodeError) as error:
            raise BadSetting(f"notices.texts_file: {own} cannot be read") from error
    return NoticeTexts(known)


def _read(text: str, name: str) -> dict[str, LanguageTexts]:
    try:
        found = msgspec.convert(tomllib.loads(text), dict[str, LanguageTexts])
        short = [
            f"{language}.{field}"
            for language, texts in found.items()
            for field, placeholders in _FIELDS.items()
            if not _has_all(getattr(texts, field), placeholders)
        ]
    except (ValueError, KeyError, IndexError, msgspec.MsgspecError) as error:
        raise BadSetting(f"notices.texts_file: {name}: {error}") from error
    if short:
        raise BadSetting(f"notices.texts_file: {name}: a placeholder is missing in {short[0]}")
    return found


def _has_all(text: str, placeholders: set[str]) -> bool:
    """Raises KeyError, IndexError, ValueError for one that is not known."""
    filled = text.format(**dict.fromkeys(placeholders, "\0"))
    return filled.count("\0") >= len(placeholders)


def last_signs(fa: SignedAccount | None) -> str:
    """What a person knows their account by, and nobody can use: the last four signs."""
    if fa is None:
        return ""
    number = fa.account_number if isinstance(fa, WrittenBankAccount) else fa.number
    if isinstance(fa, EmailWallet):
        name, _, domain = number.partition("@")
        return f"…{name[-2:]}@{domain}"
    signs = "".join(one for one in number if one.isalnum())
    return f"…{signs[-LAST_SIGNS:]}"


def sentence(
    texts: LanguageTexts,
    operation: Operation,
    office: str,
    fa: SignedAccount | None,
) -> str:
    """What is about to happen."""
    if operation is Operation.UNLINK:
        return texts.unlink.format(office=office)
    text = texts.link if operation is Operation.LINK else texts.update
    return text.format(office=office, account=_apart(last_signs(fa)))


def object_lines(texts: LanguageTexts, code: str, phone: str, link: str) -> list[str]:
    """How to object; phone and link: "" where the office has none."""
    lines = []
    if phone:
        lines.append(texts.call.format(phone=_apart(phone), code=_apart(code)))
    if link:
        lines.append(texts.open.format(link=link))
    return lines


def _apart(text: str) -> str:
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
