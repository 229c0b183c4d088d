"""What is shown of an office before anybody works for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeSummary:
    """What a person compares before this computer belongs to an office; no key, no secret.

    registry, identity: host of the server, with its port where it names one.
    """

    name: str
    code: str
    device: str
    programme: str
    registry: str
    identity: str
