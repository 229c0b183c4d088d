"""Consents as our registry shows them: what goes from the sender to those who asked it."""

from datetime import datetime

from msgspec import Struct


class AskedPurpose(Struct, frozen=True):
    """In the person's language. stops: what no longer comes without it."""

    code: str
    text: str
    stops: str


class RegistryConsent(Struct, frozen=True):
    """A consent as the registry shows it. Times are ISO 8601, "" for none. app: its name.

    ends_with: the programme with which it ends before ``until``, in the person's words.
    """

    consent_id: str
    title: str
    controller: str
    may: str
    state: str
    purposes: tuple[AskedPurpose, ...]
    until: str
    since: str = ""
    over_at: str = ""
    last_used: str = ""
    ends_with: str = ""
    app: str = ""

    @property
    def lives(self) -> bool:
        """True while the app sees something, or will again."""
        return self.state in {"given", "paused"}


class ConsentProof(Struct, frozen=True, omit_defaults=True):
    """How the person proved who they are: never the proof itself.

    id_token_sha256: of a login; transaction: of a proof at a desk.
    """

    acr: tuple[str, ...]
    auth_time: int
    id_token_sha256: str = ""
    transaction: str = ""


class EndingProgramme(Struct, frozen=True):
    """A programme with which a consent may end. text: in the person's language."""

    code: str
    text: str


class AppAtDesk(Struct, frozen=True):
    """An app that may be given a consent at a desk. longest_days: of one consent."""

    app: str
    title: str
    controller: str
    may: str
    longest_days: int
    purposes: tuple[AskedPurpose, ...]
    programmes: tuple[EndingProgramme, ...] = ()


class AppElsewhere(Struct, frozen=True):
    """An app that asks on its own pages alone: it knows people by a token of its own."""

    app: str
    title: str
    controller: str


class AppsAtDesk(Struct, frozen=True):
    """Which apps may ask a person, at a desk and elsewhere."""

    apps: tuple[AppAtDesk, ...] = ()
    elsewhere: tuple[AppElsewhere, ...] = ()


class ConsentsOfPerson(Struct, frozen=True, omit_defaults=True):
    """A sender's answer. refused: the code with which it was not done, "" for done.

    done: the consent that was given or stopped. elsewhere: apps that ask on their own pages.
    """

    apps: tuple[AppAtDesk, ...] = ()
    consents: tuple[RegistryConsent, ...] = ()
    done: str = ""
    refused: str = ""
    elsewhere: tuple[AppElsewhere, ...] = ()


def moment(text: str) -> datetime | None:
    """Of the registry's ISO 8601; None for none."""
    return datetime.fromisoformat(text) if text else None
