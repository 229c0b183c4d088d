"""What the claims of a signed card say. Source: RFC 8392 (CWT claims), MOSIP claim 169 1.2."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final

from spar_agent.adapters.card.cbor import NotCbor, decode
from spar_agent.adapters.card.members import keyed
from spar_agent.adapters.card.photo import photo_of
from spar_agent.domain.card import CardNote, Gender, IdCard
from spar_agent.errors import CardUnreadable

_ISSUER, _EXPIRY, _NOT_BEFORE, _CLAIM = 1, 4, 5, 169
_ID, _LANGUAGE, _NAME, _NAME_PARTS, _GENDER, _PHONE = 1, 3, 4, (5, 6, 7), 9, 12
_SECOND_NAME = 19
_GENDERS: Final = {1: Gender.MALE, 2: Gender.FEMALE, 3: Gender.OTHER}


@dataclass(frozen=True, slots=True, repr=False)
class Claims:
    """The CWT's own members, and the map of claim 169. Times are aware."""

    issuer: str
    expires: datetime | None
    starts: datetime | None
    identity: dict[int, Any]


def read_claims(found: object) -> Claims:
    """The claims in what was signed. Raises CardUnreadable; NotCbor.

    Claim 169 is a map, or a byte string that holds one, as keymanager and Inji Certify write it.
    """
    if not isinstance(found, Mapping):
        raise NotCbor("claims")
    members = keyed(found)
    claim = members.get(_CLAIM)
    if isinstance(claim, bytes):
        claim = decode(claim)
    if not isinstance(claim, Mapping):
        raise CardUnreadable("no claim 169")
    issuer = members.get(_ISSUER)
    return Claims(
        issuer=issuer if isinstance(issuer, str) else "",
        expires=_numeric_date(members.get(_EXPIRY)),
        starts=_numeric_date(members.get(_NOT_BEFORE)),
        identity=keyed(claim),
    )


def card_of(claims: Claims, issuer: str, typed: CardNote | None) -> IdCard:
    """The card, with notes about all that could not be taken over. Raises CardUnreadable."""
    texts = _Texts(claims.identity)
    person_id = claims.identity.get(_ID)
    if not isinstance(person_id, str | int) or isinstance(person_id, bool):
        raise CardUnreadable("no id")
    name = texts.at(_NAME) or " ".join(filter(None, map(texts.at, _NAME_PARTS)))
    gender = claims.identity.get(_GENDER)
    photo, photo_note = photo_of(claims.identity)
    card = IdCard(
        person_id=str(person_id),
        name=name,
        issuer=issuer,
        gender=_gender(gender),
        language=texts.at(_LANGUAGE),
        second_name=texts.at(_SECOND_NAME),
        phone=texts.at(_PHONE),
        photo=photo,
        expires_at=claims.expires,
    )
    no_name = None if card.name or card.second_name else CardNote.NO_NAME
    notes = (typed, no_name, *texts.notes, photo_note)
    return replace(card, notes=tuple(note for note in notes if note is not None))


def _gender(found: object) -> Gender | None:
    if isinstance(found, str) and found.isdecimal():
        found = int(found)
    return _GENDERS.get(found) if isinstance(found, int) else None


@dataclass(slots=True)
class _Texts:
    """Plain texts of one claim; ``notes`` tells what could not be."""

    claim: Mapping[int, Any]
    notes: list[CardNote] = field(default_factory=list)

    def at(self, key: int) -> str:
        found = self.claim.get(key)
        if found is None:
            return ""
        if isinstance(found, int) and not isinstance(found, bool):
            found = str(found)
        if not isinstance(found, str):
            self._tell(CardNote.MEMBERS)
            return ""
        plain = "".join(c for c in found if c.isprintable())
        if plain != found:
            self._tell(CardNote.TEXT_SIGNS)
        return plain.strip()

    def _tell(self, note: CardNote) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _numeric_date(found: object) -> datetime | None:
    """A NumericDate; one that cannot be read is no permission to ignore it."""
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise CardUnreadable("a time")
    try:
        return datetime.fromtimestamp(found, UTC)
    except (OverflowError, OSError, ValueError) as error:
        raise CardUnreadable("a time") from error
