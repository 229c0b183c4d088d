"""Settings of the registry: defaults, a TOML file, then SPAR_MAPPER_* of the environment."""

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec

PREFIX: Final = "SPAR_MAPPER_"
_LARGE: Final = 4_000_000_000

Count = Annotated[int, msgspec.Meta(ge=1, le=_LARGE)]
Amount = Annotated[int, msgspec.Meta(ge=0, le=_LARGE)]
Hours = Annotated[int, msgspec.Meta(ge=0, le=8760)]
Days = Annotated[int, msgspec.Meta(ge=1, le=36_500)]
DayList = Annotated[str, msgspec.Meta(pattern=r"^([1-9]\d{0,3}(,[1-9]\d{0,3}){0,9})?$")]
WholeSeconds = Annotated[int, msgspec.Meta(ge=1, le=_LARGE)]
Seconds = Annotated[float, msgspec.Meta(gt=0, le=86_400)]
Rate = Annotated[float, msgspec.Meta(ge=0, le=1_000_000)]
"""Per second or minute, or seconds that may be none; 0 is what the line beside it says."""


class BadSetting(Exception):
    """A setting is unknown or cannot be read; the text names it."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One value each; the unit is in the name."""

    data: Path = Path("spar-mapper-data")  # where the embedded database lies
    database: str = ""  # postgresql://…; empty: the embedded one in ``data``
    connections: Count = 8  # to PostgreSQL, per process
    database_wait_s: Seconds = 15.0  # for a connection, and for an answer to one statement
    id_template: str = ""  # token:{sub}@nationalId: both spellings are one person
    migrate: bool = True  # bring the schema up to date at start
    most_items: Count = 1000  # items per request that writes
    most_resolve_items: Count = 10_000  # items per resolve; OpenG2P's PBMS asks for 2,000
    most_bytes: Count = 4_000_000  # bytes per request
    fold_case: bool = True  # ids differing in case only are one person (G2P Connect A.5)
    most_connections: Count = 1000  # at the same time; more are told to come back
    connections_per_address: Count = 200  # more are closed; of a proxy named below any number
    proxies: str = ""  # 10.0.0.5,10.0.0.6: whose X-Forwarded-For is believed
    plain_http: bool = False  # serve others than this computer without TLS: a proxy does that
    head_wait_s: Seconds = 10.0  # for the head of a request to arrive
    body_wait_s: Seconds = 30.0  # for the whole of a request to arrive
    most_levels: Count = 32  # of objects and lists inside each other, per request
    keys: str = ""  # folder of signing*.pem and encryption*.pem; empty: ``keys`` in ``data``
    partner_cache_s: Rate = 1.0  # a key or right that was taken away may work this much longer
    sign_replies: bool = True  # replies to signed requests carry a Signature
    signature_age_s: WholeSeconds = 900  # the time in a signed request may be this far from ours
    audit_days: Days = 400  # how long admitted requests stay on record (and copies are seen)
    replays_wait: bool = False  # each line of who was admitted waits for disk and standby
    account_days: Days = 400  # how long the history holds accounts; then a keyed hash of each
    refusal_days: Days = 30  # how long the counts of refused requests stay on record
    changes_per_person: Amount = 0  # on a day; more wait for two operators; 0: no limit
    people_per_account: Amount = 0  # more wait for two operators; 0: no limit
    cool_off_h: Hours = 0  # after which another account of a person becomes effective
    expiry_warnings: DayList = "90,30,7"  # days before the last one of an account
    expiry_grace_days: Annotated[int, msgspec.Meta(ge=0, le=3660)] = 30  # then it is deleted
    extension_days: Days = 365  # from the day on which somebody said that it is still right
    requests_per_s: Rate = 5000.0  # per partner; 0: no limit
    misses_per_hour: Amount = 0  # people without an account asked about, if most are; 0: no limit
    failures_per_minute: Rate = 120.0  # failed proofs per address
    processes: Count = 1  # that share the database: each takes its part of the two limits above
    spar2_always_200: bool = True  # SPAR 2.x clients expect 200 also for refused writes
    token_life_s: WholeSeconds = 600  # of our own bearer tokens
    token_jwks: str = ""  # a JWKS file: tokens of another issuer instead of ours
    token_issuer: str = ""  # ``iss`` of tokens; empty: spar-mapper
    token_audience: str = ""  # ``aud`` of tokens; empty: spar-mapper
    assertion_audience: str = ""  # ``aud`` of signed assertions; empty: spar-mapper
    open_directory: bool = True  # the directory needs no proof
    metrics_token: str = ""  # bearer token of /metrics; empty: from this computer only
    traces_url: str = ""  # OTLP receiver (https://…:4318/v1/traces); empty: no traces
    traces_ca_file: str = ""  # PEM file: a private authority for it, added to the system's
    traces_share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 1.0  # of the traces, kept
    tls_cert: str = ""  # PEM file; with tls_key the registry speaks TLS by itself
    tls_key: str = ""  # PEM file
    tls_client_ca: str = ""  # PEM file: clients must show a certificate of it
    callback_tries: Count = 16  # before a callback is given up (some six hours)
    callback_base_s: Seconds = 5.0  # before the second attempt; doubles each time, up to an hour
    chores_every_s: Seconds = (
        3600.0  # warnings of last days, accounts after their grace, old records
    )
    lease_s: Seconds = 30.0  # a worker that died with a job loses it after this
    job_days: Days = 30  # how long acknowledged requests can be asked about
    callback_wait_s: Seconds = 10.0  # for one attempt
    consent_page: str = ""  # where people answer apps, at Central's intake; empty: nobody is asked
    consent_request_s: Annotated[int, msgspec.Meta(ge=60, le=86_400)] = 600  # for the answer
    consent_grace_days: Annotated[int, msgspec.Meta(ge=0, le=3660)] = 30  # then tokens are deleted
    partner_consents: bool = False  # consents that apps signed themselves are taken as well
    partner_manager: str = ""  # address of a Partner Manager; its keys are of who has --manager-id
    partner_manager_fresh_s: Seconds = 300.0  # its answer is not asked for again so soon
    partner_manager_stale_s: Seconds = 86_400.0  # its last answer is good while it fails
    partner_requests: bool = False  # anybody may ask to become a partner, at /partner-requests
    person_jwks: str = ""  # a JWKS file: whose tokens open /my/consents; empty: nobody's
    person_issuer: str = ""  # ``iss`` of people's tokens
    person_audience: str = ""  # ``aud`` of people's tokens
    unsigned: bool = False  # loopback tests only: requests need no signature

    def warning_days(self) -> list[int]:
        """How many days before the last one of an account somebody is warned; empty: never."""
        return [int(one) for one in self.expiry_warnings.split(",") if one]

    def keys_folder(self) -> Path:
        """Where the registry's own keys lie."""
        return Path(self.keys) if self.keys else self.data / "keys"


def load(
    file: Path | None = None,
    given: Mapping[str, Any] | None = None,
    env: Mapping[str, str] | None = None,
) -> Settings:
    """The settings. Raises BadSetting.

    given: of the command line; they win over ``env``, which wins over ``file`` (TOML).
    """
    env = os.environ if env is None else env
    prefixed = {name for name in env if name.startswith(PREFIX)}
    from_env = {name.removeprefix(PREFIX).lower(): env[name] for name in prefixed}
    _refuse_unknown(from_env, PREFIX)
    values = _read_file(file) if file is not None else {}
    values.update(_as_written(from_env))
    values.update({name: value for name, value in (given or {}).items() if value is not None})
    return _converted(values, strict=True)


def _read_file(file: Path) -> dict[str, Any]:
    """The members of a TOML file in UTF-8 or UTF-16, with or without a byte order mark."""
    try:
        raw = file.read_bytes()
        is_utf_16 = raw[:2] in {b"\xff\xfe", b"\xfe\xff"}
        values = tomllib.loads(raw.decode("utf-16" if is_utf_16 else "utf-8-sig"))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise BadSetting(f"settings file {file.name} cannot be read: {reason}") from error
    _refuse_unknown(values, "")
    return values


def _as_written(texts: Mapping[str, str]) -> dict[str, Any]:
    """Values of the environment, which are all texts, in the types of the settings."""
    read = _converted(texts, strict=False)
    return {name: getattr(read, name) for name in texts}


def _refuse_unknown(values: Mapping[str, Any], prefix: str) -> None:
    """Raise BadSetting that names the first unknown setting, and the one that may be meant."""
    known = set(Settings.__struct_fields__)
    for name in sorted(set(values) - known):
        near = difflib.get_close_matches(name, known, 1)
        meant = f"; is {prefix}{_cased(near[0], prefix)} meant?" if near else ""
        raise BadSetting(f"unknown setting {prefix}{_cased(name, prefix)}{meant}")


def _cased(name: str, prefix: str) -> str:
    return name.upper() if prefix else name


def _converted(values: Mapping[str, Any], *, strict: bool) -> Settings:
    """``values`` as Settings. strict: no text is taken for a number. Raises BadSetting."""
    try:
        return msgspec.convert(dict(values), Settings, strict=strict, dec_hook=_path)
    except msgspec.ValidationError as error:
        name = str(error).rpartition("`$.")[2].rstrip("`")
        raise BadSetting(f"{name}: {_NEEDED[name]} is needed") from error


def _path(kind: type[Any], value: object) -> object:
    if kind is Path and isinstance(value, str | Path):
        return Path(value)
    raise TypeError(f"a {kind.__name__} is needed")


def _needed(kind: msgspec.inspect.Type) -> str:
    """What a member of this type wants, in words."""
    if isinstance(kind, msgspec.inspect.BoolType):
        return "true or false"
    if isinstance(kind, msgspec.inspect.IntType):
        return f"a whole number from {kind.ge} to {kind.le}"
    if isinstance(kind, msgspec.inspect.FloatType):
        lowest = f"from {kind.ge:g}" if kind.ge is not None else "above 0 and up"
        return f"a number {lowest} to {kind.le:g}"
    if isinstance(kind, msgspec.inspect.StrType) and kind.pattern:
        return "whole numbers with commas between them"
    return "text"


_INFO = msgspec.inspect.type_info(Settings)
_NEEDED: Final[Mapping[str, str]] = {
    field.encode_name: _needed(field.type)
    for field in (_INFO.fields if isinstance(_INFO, msgspec.inspect.StructType) else ())
}
