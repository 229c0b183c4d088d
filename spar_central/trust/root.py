"""The root of an office, and how another takes its place: the old one signs the new one."""

from collections.abc import Sequence

from msgspec import Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, PublicKey, public_key
from spar_central.trust.shapes import Code, Jwk, Kid, Moment


class RootChange(Struct, frozen=True, forbid_unknown_fields=True):
    """From ``old`` on, ``key`` is the root of ``office``."""

    office: Code
    old: Kid
    key: Jwk
    at: Moment
    proof: str
    """The same change signed by the new key, so that nobody certifies a key they do not hold."""


class _Claim(Struct, frozen=True, forbid_unknown_fields=True):
    """What the new key signs."""

    office: Code
    old: Kid
    at: Moment


def change_root(old: PrivateKey, new: PrivateKey, office: str, at: Moment) -> str:
    """The signed change."""
    proof = jws.sign(_Claim(office, old.kid, at), Typ.ROOT_CHANGE, new)
    return jws.sign(RootChange(office, old.kid, new.public.jwk, at, proof), Typ.ROOT_CHANGE, old)


def follow(pinned: PublicKey, office: str, changes: Sequence[str]) -> PublicKey:
    """The root that ``changes`` lead to, beginning at ``pinned``; those before it are skipped.

    Raises Refused ``root.chain`` when the pinned root signed none of them while there are some.
    """
    present = pinned
    for token in changes:
        if jws.kid_of(token) != present.kid:
            continue
        try:
            present = _next(token, present, office)
        except Refused as error:
            raise Refused("root.chain", error.code) from error
    if changes and present.kid == pinned.kid and not _leads_here(pinned, changes):
        raise Refused("root.chain")
    return present


def _next(token: str, present: PublicKey, office: str) -> PublicKey:
    change = jws.read(token, Typ.ROOT_CHANGE, present, RootChange)
    new = public_key(change.key)
    claim = jws.read(change.proof, Typ.ROOT_CHANGE, new, _Claim)
    if change.office != office or claim != _Claim(change.office, change.old, change.at):
        raise Refused("root.chain", "another office")
    return new


def _leads_here(pinned: PublicKey, changes: Sequence[str]) -> bool:
    """True when the last change already made ``pinned`` the root."""
    last = jws.unverified(changes[-1], RootChange)
    return public_key(last.key).kid == pinned.kid
