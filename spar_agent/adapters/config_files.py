"""Files that an administrator writes: read in one way, strictly, into msgspec Structs.

A Struct states names, types and ranges; nothing is coerced (``"false"`` is no boolean), nothing
unknown is passed over, and the error names the member and the reason.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import msgspec

from spar_agent.domain.secret import Secret
from spar_agent.errors import ProfileBad

MAX_BYTES: Final = 1_000_000

T = TypeVar("T")
Text = Annotated[str, msgspec.Meta(min_length=1)]
"""A text that may not be empty."""
Seconds = Annotated[float, msgspec.Meta(gt=0, le=600)]
"""How long an answer may take."""


class ConfigSection(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every object in such a file. Masked, because many hold keys."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(masked)"


def read_text(path: Path) -> str:
    """The text of a file of at most 1 MB in UTF-8 or UTF-16, with or without a byte order mark.

    Raises ProfileBad.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ProfileBad(f"{path.name}: too long")
        return decode_text(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ProfileBad(f"{path.name}: cannot be read") from error


def decode_text(data: bytes) -> str:
    """UTF-16 where ``data`` starts with its byte order mark, else UTF-8. Raises ValueError."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def read_json(text: str, name: str) -> object:
    """The JSON value in ``text``, as plain dicts and lists. Raises ProfileBad. name: the file's."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        raise ProfileBad(f"{name} is not JSON: {error}") from error


def read_strictly(kind: type[T], raw: object, name: str = "") -> T:
    """``raw`` (dicts, lists and plain values) as a ``kind``, a msgspec Struct.

    A text is read as a Secret, a PEM certificate or an RSA key where the Struct says so. name: of
    the file or part, for the sentence. Raises ProfileBad naming the member and the reason.
    """
    return _converted(kind, raw, name, strict=True)


def read_texts(kind: type[T], raw: Mapping[str, str], name: str = "") -> T:
    """The same from where every value is a text: ``"100"`` is a number there, ``"true"`` a boolean.

    Raises ProfileBad naming the member and the reason.
    """
    return _converted(kind, raw, name, strict=False)


def _converted(kind: type[T], raw: object, name: str, *, strict: bool) -> T:
    try:
        return msgspec.convert(raw, kind, strict=strict, dec_hook=_from_text)
    except (msgspec.ValidationError, RecursionError, OverflowError) as error:
        raise ProfileBad(_sentence(str(error), name)) from error


def _sentence(message: str, name: str) -> str:
    """``mapper.batch_size: Expected `int` <= 200`` out of msgspec's words."""
    reason, _, path = message.partition(" - at `$")
    member = path.rstrip("`").removeprefix(".")
    place = f"{name}.{member}" if name and member and member[0] != "[" else f"{name}{member}"
    return f"{place}: {reason}" if place else reason


def _from_text(kind: type[Any], value: object) -> object:
    """Values that stand in the file as text. TypeError and ValueError become msgspec's own."""
    if not isinstance(value, str):
        raise TypeError(f"Expected `str`, got `{type(value).__name__}`")
    if kind is Secret:
        return Secret(value)
    from cryptography import x509  # the app's settings, read before its splash, hold none

    if kind is x509.Certificate:
        try:
            return x509.load_pem_x509_certificate(value.encode())
        except ValueError as error:
            raise ValueError("not a certificate in PEM") from error
    raise NotImplementedError(kind)
