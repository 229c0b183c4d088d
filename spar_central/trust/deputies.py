"""A supervisor of another office who reviews for this one, until a day: signed by the center.

A row in the database makes nobody a deputy: the people-and-devices key signs what two persons, or
one where the office says so, asked for by passkey.
"""

from datetime import datetime

from msgspec import Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.certificates import Chain, Use
from spar_central.trust.jws import Typ
from spar_central.trust.keys import public_key
from spar_central.trust.shapes import Code, Moment, Text


class Deputation(Struct, frozen=True, forbid_unknown_fields=True):
    """person_id: the deputy. office: whose enrollments they review. by: who signed for it."""

    deputy_id: Code
    person_id: Code
    office: Code
    valid_from: Moment
    valid_until: Moment
    by: tuple[Text, ...]


def read_deputation(token: str, chain: Chain, moment: datetime) -> Deputation:
    """Whatever its dates. Raises Refused."""
    key = public_key(chain.center(Use.PEOPLE_AND_DEVICES, moment).key)
    return jws.read(token, Typ.DEPUTATION, key, Deputation)


def is_deputy(token: str, person_id: str, chain: Chain, moment: datetime) -> str:
    """The office for which this person may review at that moment; "" for none."""
    try:
        found = read_deputation(token, chain, moment)
    except Refused:
        return ""
    counts = found.person_id == person_id and found.valid_from <= moment < found.valid_until
    return found.office if counts else ""
