"""What laptops and people sign to become known: joins, keys, confirmations, journal heads."""

from msgspec import Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PublicKey, public_key, sealing_key
from spar_central.trust.shapes import Code, Jwk, Kid, Moment, Name, Number, Sha256, Text


class Join(Struct, frozen=True, forbid_unknown_fields=True):
    """Signed by the device's key. person: a PersonKey signed by the first person's key."""

    code: Code
    device_name: Name
    key: Jwk
    sealing: Jwk
    person: str
    at: Moment


class PersonKey(Struct, frozen=True, forbid_unknown_fields=True):
    """Signed by the person's key. device_kid: of the device on which the key was made."""

    staff_number: Code
    key: Jwk
    device_kid: Kid
    at: Moment


class Confirmation(Struct, frozen=True, forbid_unknown_fields=True):
    """Signed by a second person: this key belongs to this person, in this role."""

    kid: Kid
    person_id: Code
    role: Role
    office: Code
    confirmer: Code
    nonce: Text
    at: Moment


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a journal ends: the number of its last entry and that entry's hash."""

    number: Number
    hash: Sha256


class JournalHead(Struct, frozen=True, forbid_unknown_fields=True):
    """Signed by the device at contact. before: the head that it reported last."""

    device_id: Code
    head: Head
    before: Head | None
    at: Moment


class PersonHead(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Signed by a person at the laptop: so far its journal went while their key was open."""

    device_id: Code
    head: Head
    at: Moment


class Order(Struct, frozen=True, forbid_unknown_fields=True):
    """Signed by the people-and-devices key, so that a stolen ``desks`` process wipes no laptop."""

    order: Code
    device_id: Code
    at: Moment


class OpenedJoin(Struct, frozen=True):
    """A join whose two signatures hold."""

    join: Join
    device: PublicKey
    person: PersonKey
    person_key: PublicKey


def open_join(token: str) -> OpenedJoin:
    """Both keys prove that they are held by who asks. Raises Refused."""
    claimed = jws.unverified(token, Join)
    device = public_key(claimed.key)
    join = jws.read(token, Typ.JOIN, device, Join)
    sealing_key(join.sealing)
    person, key = open_person_key(join.person, device.kid)
    return OpenedJoin(join, device, person, key)


def open_person_key(token: str, device_kid: str) -> tuple[PersonKey, PublicKey]:
    """The new key of a person, made on that device. Raises Refused."""
    claimed = jws.unverified(token, PersonKey)
    key = public_key(claimed.key)
    found = jws.read(token, Typ.PERSON_KEY, key, PersonKey)
    if found.device_kid != device_kid:
        raise Refused("person.other_device")
    if key.kid == device_kid:
        raise Refused("certificate.use", "one key for two uses")
    return found, key
