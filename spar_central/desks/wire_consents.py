"""What laptops and this entry say about consents of people who are there."""

from typing import Annotated, Literal

from msgspec import Meta

from spar_central.desks.wire import Reply, Request
from spar_central.trust.shapes import Code, Moment, Name, Text, Token

Purposes = Annotated[tuple[Name, ...], Meta(min_length=1, max_length=20)]


class ConsentsRequest(Request, frozen=True):
    """attestation: given for this device, to a person of it. language: the person's."""

    attestation: Token
    language: Code = "en"


class GiveConsentRequest(Request, frozen=True):
    """The person agreed to what was read aloud to them, which ``text_version`` names.

    app, purposes, may: as they were listed. days: as the person chose, at most the app's
    ``longest_days``; 0 for as long as that. ends_with: one of the app's programmes, with which it
    ends before; "" for none.
    """

    attestation: Token
    app: Name
    purposes: Purposes
    may: Literal["resolve", "status"]
    text_version: Name
    language: Code = "en"
    days: Annotated[int, Meta(ge=0, le=4000)] = 0
    ends_with: Text = ""


class StopConsentRequest(Request, frozen=True):
    """consent_id: one of the person's own, as it was listed."""

    attestation: Token
    consent_id: Code
    language: Code = "en"


class ConsentPurpose(Reply, frozen=True):
    """In the person's language. stops: what no longer comes without it."""

    code: str
    text: str
    stops: str


class ListedProgramme(Reply, frozen=True):
    """A programme with which a consent may end. text: in the person's language."""

    code: str
    text: str


class ListedApp(Reply, frozen=True):
    """An app that may be given a consent. may: ``resolve`` (the account), ``status`` (if any).

    until: the end of one that is given now; a laptop's clock may be wrong.
    """

    app: str
    title: str
    controller: str
    may: str
    longest_days: int
    until: Moment
    purposes: tuple[ConsentPurpose, ...]
    programmes: tuple[ListedProgramme, ...] = ()


class ListedElsewhere(Reply, frozen=True):
    """An app that asks on its own pages alone, where the person logs in for it."""

    app: str
    title: str
    controller: str


class ListedConsent(Reply, frozen=True):
    """A consent that lives, or the one just stopped. ends_with: a programme; "" for none."""

    consent_id: str
    app: str
    title: str
    controller: str
    may: str
    state: str
    purposes: tuple[ConsentPurpose, ...]
    until: Moment | None = None
    since: Moment | None = None
    over_at: Moment | None = None
    ends_with: Text = ""


class ConsentsReply(Reply, frozen=True):
    """How it stands. done: the consent that was given or stopped; "" for a look.

    elsewhere: apps that know people by a token of their own: no desk can give those a consent.
    """

    apps: tuple[ListedApp, ...] = ()
    consents: tuple[ListedConsent, ...] = ()
    done: str = ""
    elsewhere: tuple[ListedElsewhere, ...] = ()
