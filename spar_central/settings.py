"""What may be set, with ranges; ``settings_file`` reads it. Secrets lie in files of their own."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal

from msgspec import Meta, field

from spar_central.admission.policy import Policy
from spar_central.settings_login import Acr, LoginService, OfficeLoginService
from spar_central.settings_shapes import PlainUrl, Seconds, Section
from spar_central.trust.accounts import FaType
from spar_central.trust.attestation import Method
from spar_central.trust.passkeys import PasskeyParty
from spar_central.trust.shapes import END, Code, Name, Text

Days = Annotated[int, Meta(ge=1, le=3660)]
CONTACT_DAYS: Final = 60
"""As old as an enrollment may be when it arrives."""
PerDay = Annotated[int, Meta(ge=1, le=100_000)]
IdTemplate = Annotated[str, Meta(max_length=200, pattern=r"^[^{}]*\{sub\}[^{}]*" + END)]
Network = Annotated[str, Meta(pattern="^[0-9a-fA-F.:]+(/[0-9]{1,3})?" + END)]
Share = Annotated[float, Meta(ge=0, le=1)]


class Dialect(StrEnum):
    """The three incompatible protocols of mappers. Values stand in settings: never rename one."""

    G2P = "g2p-connect-1.0"
    SPAR_1 = "spar-1.x"
    SPAR_2 = "spar-2.x"


class Canonical(StrEnum):
    """How the signed bytes are made of the body."""

    SORTED = "sorted"  # keys sorted, raw UTF-8
    RECEIVED = "received"  # as sent, ASCII-escaped: the released SPAR 1.1.0


class PhoneForm(StrEnum):
    """How the payer wants a wallet's phone number."""

    E164 = "e164"
    E164_NO_PLUS = "e164_no_plus"


class Desks(Section, frozen=True):
    """The entry for laptops. Off loopback it speaks TLS, or does not start."""

    tls_certificate: str = ""
    tls_key: str = ""
    most_bytes: Annotated[int, Meta(ge=10_000, le=64_000_000)] = 8_000_000
    """Of one request."""
    most_items: Annotated[int, Meta(ge=1, le=1000)] = 200
    """Of one batch."""
    body_wait_s: Seconds = 60.0
    nonce_life_s: Annotated[int, Meta(ge=10, le=3600)] = 600
    """How long a nonce of ours may be used; a request cannot be signed further ahead."""
    clock_skew_s: Annotated[int, Meta(ge=10, le=3600)] = 300
    """A laptop whose clock is further off is told so."""
    least_protocol: Annotated[int, Meta(ge=1, le=1)] = 1
    """Older programs are told to update."""
    join_hours: Annotated[int, Meta(ge=1, le=24)] = 24
    """How long a join code may be used, once."""
    join_tries_per_hour: Annotated[int, Meta(ge=1, le=1000)] = 20
    """Wrong join codes from one address."""
    nonce_of_review_s: Annotated[int, Meta(ge=60, le=86_400)] = 3600
    """From showing an enrollment for review to the signed answer."""
    request_days: Days = 90
    """How long the number of each request of a device is kept, to see a forked one."""
    metrics_token_file: str = ""
    """Bearer token of /metrics; without one only this computer may look."""


class Console(Section, frozen=True):
    """The entry for supervisors and administrators: pages in a browser."""

    origin: Annotated[str, Meta(pattern="^https?://[a-z0-9.-]+(:[0-9]+)?" + END)]
    """As it stands in the browser; passkeys sign for exactly this."""
    rp_id: Annotated[str, Meta(pattern="^[a-z0-9.-]*" + END)] = ""
    """Whom passkeys are registered for; empty: the host of ``origin``."""
    tls_certificate: str = ""
    tls_key: str = ""
    idle_minutes: Annotated[int, Meta(ge=1, le=480)] = 30
    life_hours: Annotated[int, Meta(ge=1, le=24)] = 10
    """Of a session, whatever happens in it."""
    sign_minutes: Annotated[int, Meta(ge=1, le=60)] = 10
    """From showing what is to be signed to the signature."""
    passkey_wait_hours: Annotated[int, Meta(ge=0, le=24 * 30)] = 24
    """Before a further passkey counts, which an older one or two persons let in."""
    link_hours: Annotated[int, Meta(ge=1, le=72)] = 24
    """How long a link to register a first passkey may be used, once."""
    zone: Annotated[str, Meta(max_length=60)] = "UTC"
    """Time zone of the pages, such as ``Asia/Kolkata``."""
    silent_days: Annotated[int, Meta(ge=1, le=90)] = 3
    """A device that was not heard of for longer is shown first."""
    oldest_days: Annotated[int, Meta(ge=1, le=90)] = 3
    """So long something may wait on a laptop, or for a review, before it is shown as late."""
    least_program: Text = ""
    """Laptops with an older version are named."""
    remind_hours: Annotated[int, Meta(ge=1, le=24 * 30)] = 24
    """A review that waits longer: its supervisors get a message, once a day."""
    login: OfficeLoginService | None = None
    """None: people sign in with passkeys only."""

    @property
    def party(self) -> PasskeyParty:
        """Whom passkeys sign for."""
        host = self.origin.split("//")[1].partition(":")[0]
        return PasskeyParty(self.rp_id or host, self.origin)


class FactorPolicy(Section, frozen=True):
    """The MISP licence and API key whose policy at IDA allows one factor and nothing else."""

    licence_key_file: str
    api_key_file: str


class IdentityLimits(Section, frozen=True):
    """Counted before anything is forwarded."""

    sends_per_person: PerDay = 6
    sends_per_device: PerDay = 200
    sends_per_agent: PerDay = 100
    tries_per_person: PerDay = 10
    tries_per_device: PerDay = 400
    tries_per_agent: PerDay = 200
    unknown_per_device: PerDay = 20
    unknown_per_agent: PerDay = 20
    least_hit_share: Share = 0.2
    """Proofs per code sent, on one day; a device below it is held."""
    judged_from: PerDay = 30
    """Codes sent on one day before that share is looked at."""


class Identity(Section, frozen=True):
    """The relay to ID Authentication. All files but certificates are readable by us only."""

    base_url: Annotated[str, Meta(pattern="^https?://[^/]+/.*[^/]" + END)]
    partner_id: Code
    partner_key_file: str
    partner_certificate_file: str
    signer_files: Annotated[tuple[str, ...], Meta(min_length=1)]
    """Certificates whose keys sign IDA's replies: exactly these, no chain."""
    policies: dict[Method, FactorPolicy]
    authorization_file: str = ""
    ca_file: str = ""
    """A private authority for the connection, added to the system's."""
    domain_uri: Text = ""
    env: Text = ""
    version: Code = "1.0"
    kyc: bool = False
    kyc_fields: tuple[Code, ...] = ("name",)
    """What of the eKYC a laptop gets."""
    wait_s: Seconds = 20.0
    skew_s: Annotated[int, Meta(ge=1, le=3600)] = 300
    """How far IDA's time may be from ours."""
    proof_hours: Annotated[int, Meta(ge=1, le=24 * 14)] = 24
    """Life of an attestation."""
    moved_proof_days: Annotated[int, Meta(ge=0, le=60)] = 14
    """From IDA's answer to a laptop that joined later, until its reply is taken no more."""
    keep_reply_s: Annotated[int, Meta(ge=60, le=900)] = 900
    """So long the same request gets the same reply, when the line broke."""
    limits: IdentityLimits = IdentityLimits()


class CodeLogin(Section, frozen=True):
    """A login of our own by ID Authentication's code, where phones cannot run the login service.

    It needs [identity] with a policy of ``otp``. Whether it may change something is
    ``admission.self_service_acr``'s: with ``spar:acr:code`` a second person looks at each change.
    """

    ida_certificate_file: str
    """ID Authentication's encryption certificate in PEM: number and code are sealed to it."""
    uin_digits: Annotated[int, Meta(ge=6, le=20)] = 10
    vid_digits: Annotated[int, Meta(ge=6, le=20)] = 16
    channels: Annotated[tuple[Literal["phone", "email"], ...], Meta(min_length=1)] = ("phone",)
    """Where ID Authentication sends the code."""
    sends_per_person: PerDay = 3
    tries_per_person: PerDay = 9
    sends_per_address: Annotated[int, Meta(ge=1, le=100_000)] = 20
    """In an hour; many people may share one."""
    tries_per_address: Annotated[int, Meta(ge=1, le=100_000)] = 60
    """In an hour."""
    sends_in_all: Annotated[int, Meta(ge=1, le=10_000_000)] = 5000
    """In an hour."""
    wrong_in_all: Annotated[int, Meta(ge=1, le=1_000_000)] = 300
    """In an hour; above it somebody guesses, and nobody gets in by a code."""
    refusal_s: Annotated[float, Meta(ge=0.1, le=30)] = 3.0
    """Every no comes at a multiple of this, so that its time tells nothing of the number."""


class IntakeEntry(Section, frozen=True):
    """The entry where people confirm changes. Off loopback it speaks TLS, or does not start."""

    origin: Annotated[str, Meta(max_length=200, pattern=r"^https?://[^/?#\s@]+" + END)]
    """Of its pages, as browsers see it: another than the portal's."""
    return_url: PlainUrl
    """The portal's page to which a person comes back; ``?change=`` and the reference follow."""
    token_file: str
    """What the portal's process names itself with: one line, mode 600, in both places."""
    tls_certificate: str = ""
    tls_key: str = ""
    login_minutes: Annotated[int, Meta(ge=5, le=60)] = 60
    """So long after a login the pages may ask what is registered."""
    confirm_minutes: Annotated[int, Meta(ge=2, le=10)] = 10
    """From handing in to the login, and from the login to the answer."""
    code_login: CodeLogin | None = None
    """None: people log in at the login service only."""
    changes_per_day: Annotated[int, Meta(ge=1, le=100)] = 5
    """Handed in by one person."""
    registry_keys_file: str = ""
    """Public keys of our registry, JWKS or PEM: then it may tell last days and words of banks here,
    at ``/registry/on-expiry`` and ``/registry/on-validation``."""


class RegistryConsentsEntry(Section, frozen=True):
    """Where apps ask people for consents: a registry of ours, and intake's own key there."""

    url: Annotated[str, Meta(pattern="^https?://[^/]+(/.*[^/])?" + END)]
    sender: Code
    """Our name there; it has the right ``person`` and no other."""
    key_file: str
    """RSA key in PEM, readable by intake only."""
    reply_keys_file: str = ""
    """As in ``mapper``."""
    ca_file: str = ""
    """A private authority for the connection, added to the system's."""
    id_template: IdTemplate = "{sub}"
    """How MOSIP's token of a person becomes the id there: as in ``mapper``."""
    wait_s: Seconds = 10.0
    """For one answer."""


class HelpOffice(Section, frozen=True):
    """An office where an agent helps, as the pages for beneficiaries name it."""

    name: Name
    place: Text = ""
    hours: Text = ""
    phone: Text = ""


class Portal(Section, frozen=True):
    """The entry for beneficiaries. Off loopback it speaks TLS, or does not start."""

    origin: Annotated[str, Meta(pattern="^https?://[^/]+" + END)]
    """As browsers see it: scheme, host and port, nothing after."""
    programme: Text = ""
    """Who pays, for the first line of each page; empty: ``office_name``."""
    tls_certificate: str = ""
    tls_key: str = ""
    idle_minutes: Annotated[int, Meta(ge=1, le=15)] = 15
    life_minutes: Annotated[int, Meta(ge=5, le=60)] = 60
    """A session ends then, whatever happens."""
    look_acr: tuple[Acr, ...] = ()
    """Further ways of logging in that are enough to look, never to change."""
    zone: Annotated[str, Meta(max_length=64)] = "UTC"
    """Time zone of the days and hours on the pages."""
    phone: Text = ""
    """Where people ask and complain."""
    offices: Annotated[tuple[HelpOffice, ...], Meta(max_length=500)] = ()
    intake_url: Annotated[str, Meta(max_length=300)] = ""
    """Where the process answers that admits changes."""
    intake_ca_file: str = ""
    """A private authority for that connection, added to the system's."""
    code_login: bool = False
    """Offer the login by a code: intake has ``code_login``."""
    app_consents: bool = False
    """Show who uses the account: intake has a registry that knows it."""
    token_file: str = ""
    """What this process names itself with there: one line."""
    confirm_origin: str = ""
    """Where browsers reach that process; empty: as ``intake_url`` says."""
    logins_per_minute: Annotated[int, Meta(ge=1, le=10_000)] = 30
    """From one address; many people may share it."""
    pages_per_minute: Annotated[int, Meta(ge=10, le=1_000_000)] = 600
    changes_per_day: Annotated[int, Meta(ge=1, le=100)] = 5
    """Handed in by one person."""


class OwnStrategy(Section, frozen=True):
    """A strategy of this country's own, as it stands in the mapper's table."""

    id: Annotated[int, Meta(ge=1, le=1_000_000)]
    template: Text
    """str.format with SPAR's field names."""
    pattern: Text
    """A regular expression with those names as groups."""


class Mapper(Section, frozen=True):
    """The ID-account mapper that admitted enrollments are sent to. ``mapper probe`` proposes it."""

    dialect: Dialect
    base_url: Annotated[str, Meta(pattern="^https?://[^/]+(/.*[^/])?" + END)]
    sender: Code
    """Our name there: it selects the key that it verifies our signature with."""
    key_file: str = ""
    """RSA key in PEM, readable by the sender only; empty where nothing is signed (SPAR 1.0)."""
    reply_keys_file: str = ""
    """Its public keys, JWKS or PEM, where it signs replies: then no other reply is believed."""
    admission_key_file: str = ""
    """Ed25519 or P-256 key in PEM, with which each batch is admitted; "" where nobody asks."""
    ca_file: str = ""
    """A private authority for the connection, added to the system's."""
    id_template: IdTemplate = "{sub}"
    """How MOSIP's token of a person becomes the id there."""
    canonical: Canonical = Canonical.SORTED
    strategies: dict[FaType, Literal[2, 3, 4, 5] | OwnStrategy] = field(default_factory=dict)
    """By type of account: the number of one of SPAR's own, or one written out."""
    phone_form: PhoneForm = PhoneForm.E164
    asynchronous: bool = False
    """Requests are acknowledged and answered later."""
    batch_size: Annotated[int, Meta(ge=1, le=200)] = 100
    wait_s: Seconds = 20.0
    """For one answer."""
    lease_s: Annotated[int, Meta(ge=5, le=3600)] = 180
    """After this a sender that is silent is taken for dead; what it sent is in doubt."""
    look_every_s: Annotated[float, Meta(ge=0.05, le=60)] = 1.0
    """How often a sender looks for work."""
    tries_alone: Annotated[int, Meta(ge=1, le=100)] = 4
    """How often the mapper may fail on one item, while it serves others, before a person looks."""
    read_days: Days = 14
    """So long after admission a laptop may look at what is registered."""
    freezes: bool = False
    """It is our registry, and we have the right ``freeze`` there."""
    extends: bool = False
    """It is our registry, and we have the right ``extend`` there."""
    links_apps: bool = False
    """It is our registry, and we have the rights ``link-tokens`` and ``person`` there."""
    last_days: dict[Text, date] = field(default_factory=dict)
    """It is our registry: until which day accounts of a programme are good; "" for any other."""
    shows_partners: bool = False
    """It is our registry, and we have the right ``partners`` there."""


class Notices(Section, frozen=True):
    """How people are told before an account is written for them: a gateway over HTTP."""

    url: Annotated[str, Meta(pattern="^https?://[^/]+(/.*)?" + END)]
    body: str = '{"id": "{id}", "channel": "{channel}", "to": "{to}", "text": "{text}"}'
    """A JSON object; its texts hold the placeholders."""
    form: bool = False
    """Send the same as a form."""
    token_file: str = ""
    """A secret of the gateway's, mode 600."""
    header_name: Code = "authorization"
    header_prefix: Text = "Bearer "
    """Before the secret."""
    ca_file: str = ""
    """A private authority for the connection, added to the system's."""
    texts_file: str = ""
    """A TOML file with words of the office's own, or with further languages."""
    object_phone: Text = ""
    """Where a person calls to object, and says the code."""
    object_url: Text = ""
    """The code is put behind it: the page of the portal where a person objects."""
    wait_s: Seconds = 20.0
    tries: Annotated[int, Meta(ge=1, le=100)] = 8
    """Before a second person looks instead."""
    batch_size: Annotated[int, Meta(ge=1, le=500)] = 50
    look_every_s: Annotated[float, Meta(ge=0.05, le=600)] = 2.0
    contact_days: Annotated[int, Meta(ge=60, le=1100)] = CONTACT_DAYS
    """So long it is kept where a person is reached. Whoever is to be told before the last day of
    an account must be reached so long after it was put in."""


class Traces(Section, frozen=True):
    """Where spans go, for OpenTelemetry; nowhere without it."""

    url: Annotated[str, Meta(max_length=500, pattern=r"^https?://[^/?#\s@]+/[^?#\s@]+" + END)]
    """Of an OTLP receiver, with its path: ``https://collector.example.org:4318/v1/traces``."""
    ca_file: str = ""
    """A private authority for the connection, added to the system's."""
    share: Share = 1.0
    """Of the traces: the same ones in every process that keeps the same share."""


class Settings(Section, frozen=True):
    """The whole file."""

    office: Code
    office_name: Name
    data: str = "spar-central-data"
    """Folder of the embedded database and, where ``keys`` is empty, of the keys."""
    database: str = ""
    """postgresql://…; empty: the embedded one in ``data``."""
    connections: Annotated[int, Meta(ge=1, le=200)] = 8
    database_wait_s: Seconds = 15.0
    migrate: bool = True
    """Bring the schema up to date at start."""
    keys: str = ""
    certificate_days: Days = 400
    """Of a device or person."""
    renew_days: Days = 60
    """Before its end a certificate in good standing is renewed."""
    proxies: tuple[Network, ...] = ()
    """Addresses or networks (10.0.0.5, 10.0.0.0/8) whose X-Forwarded-For is believed."""
    desks: Desks = Desks()
    admission: Policy = Policy()
    identity: Identity | None = None
    mapper: Mapper | None = None
    login: LoginService | None = None
    portal: Portal | None = None
    notices: Notices | None = None
    console: Console | None = None
    intake: IntakeEntry | None = None
    consents: RegistryConsentsEntry | None = None
    traces: Traces | None = None

    @property
    def contact_days(self) -> int:
        """So long it is kept where a person is reached."""
        return CONTACT_DAYS if self.notices is None else self.notices.contact_days

    @property
    def party(self) -> PasskeyParty | None:
        """Whom passkeys sign for; None where there is no console."""
        return None if self.console is None else self.console.party

    @property
    def keys_folder(self) -> Path:
        """Where set-up puts keys and certificates."""
        return Path(self.keys) if self.keys else Path(self.data) / "keys"
