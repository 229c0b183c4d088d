"""Settings of the registry: defaults, a TOML file, then SPAR_MAPPER_* of the environment."""

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

PREFIX = "SPAR_MAPPER_"
_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off"})
_MAY_BE_ZERO = frozenset({"partner_cache_s", "requests_per_s", "failures_per_minute"})
_MIN = 0.001


class BadSetting(Exception):
    """A setting is unknown or cannot be read; the text names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One value each; the unit is in the name."""

    data: Path = Path("spar-mapper-data")  # where the embedded database lies
    database: str = ""  # postgresql://…; empty: the embedded one in ``data``
    connections: int = 8  # to PostgreSQL, per process
    database_wait_s: float = 15.0  # for a connection, and for an answer to one statement
    id_template: str = ""  # token:{sub}@nationalId: both spellings are one person
    migrate: bool = True  # bring the schema up to date at start
    most_items: int = 1000  # items per request
    most_bytes: int = 4_000_000  # bytes per request
    fold_case: bool = True  # ids differing in case only are one person (G2P Connect A.5)
    head_wait_s: float = 10.0  # for the head of a request to arrive
    body_wait_s: float = 30.0  # for the whole of a request to arrive
    most_levels: int = 32  # of objects and lists inside each other, per request
    keys: str = ""  # folder of signing*.pem and encryption*.pem; empty: ``keys`` in ``data``
    partner_cache_s: float = 1.0  # a key or right that was taken away may work this much longer
    sign_replies: bool = True  # replies to signed requests carry a Signature
    signature_age_s: int = 900  # the time in a signed request may be this far from ours
    audit_days: int = 400  # how long admitted requests stay on record (and copies are seen)
    refusal_days: int = 30  # how long the counts of refused requests stay on record
    requests_per_s: float = 5000.0  # per partner; 0: no limit
    failures_per_minute: float = 120.0  # failed proofs per address
    processes: int = 1  # that share the database: each takes its part of the two limits above
    spar2_always_200: bool = True  # SPAR 2.x clients expect 200 also for refusals
    token_life_s: int = 600  # of our own bearer tokens
    token_jwks: str = ""  # a JWKS file: tokens of another issuer instead of ours
    token_issuer: str = ""  # ``iss`` of tokens; empty: spar-mapper
    token_audience: str = ""  # ``aud`` of tokens; empty: spar-mapper
    open_directory: bool = True  # the directory needs no proof
    metrics_token: str = ""  # bearer token of /metrics; empty: from this computer only
    tls_cert: str = ""  # PEM file; with tls_key the registry speaks TLS by itself
    tls_key: str = ""  # PEM file
    tls_client_ca: str = ""  # PEM file: clients must show a certificate of it
    callback_tries: int = 16  # before a callback is given up (some six hours)
    callback_base_s: float = 5.0  # before the second attempt; doubles each time, up to an hour
    chores_every_s: float = 3600.0  # expired accounts are ended, old records dropped
    lease_s: float = 30.0  # a worker that died with a job loses it after this
    job_days: int = 30  # how long acknowledged requests can be asked about
    callback_wait_s: float = 10.0  # for one attempt
    unsigned: bool = False  # loopback tests only: requests need no signature


def load(
    file: Path | None = None,
    given: Mapping[str, Any] | None = None,
    env: Mapping[str, str] | None = None,
) -> Settings:
    """The settings. Raises BadSetting.

    given: of the command line; they win over ``env``, which wins over ``file`` (TOML).
    """
    env = os.environ if env is None else env
    known = {f.name for f in fields(Settings)}
    values: dict[str, Any] = {}
    if file is not None:
        try:
            values.update(tomllib.loads(file.read_text("utf-8")))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise BadSetting(f"settings file {file.name} cannot be read: {reason}") from error
    _refuse_unknown(values, known, "")
    prefixed = {name for name in env if name.startswith(PREFIX)}
    from_env = {name.removeprefix(PREFIX).lower(): env[name] for name in prefixed}
    _refuse_unknown(from_env, known, PREFIX)
    values.update(from_env)
    values.update({n: v for n, v in (given or {}).items() if v is not None})
    defaults = Settings()
    read: dict[str, Any] = {n: _read(defaults, n, v) for n, v in values.items()}
    return replace(defaults, **read)


def _refuse_unknown(values: Mapping[str, Any], known: set[str], prefix: str) -> None:
    """Raise BadSetting that names the first unknown setting, and the one that may be meant."""
    for name in sorted(set(values) - known):
        near = difflib.get_close_matches(name, known, 1)
        meant = f"; is {prefix}{_cased(near[0], prefix)} meant?" if near else ""
        raise BadSetting(f"unknown setting {prefix}{_cased(name, prefix)}{meant}")


def _cased(name: str, prefix: str) -> str:
    return name.upper() if prefix else name


def _read(defaults: Settings, name: str, value: object) -> object:
    """``value`` in the type that the default of ``name`` has. Raises BadSetting."""
    kind = type(getattr(defaults, name))
    if kind is bool:
        text = str(value).casefold()
        if text not in _YES | _NO:
            raise BadSetting(f"{name}: true or false is needed")
        return text in _YES
    if isinstance(getattr(defaults, name), Path):
        return Path(str(value))
    if kind is str:
        if not isinstance(value, str):
            raise BadSetting(f"{name}: text is needed")
        return value
    try:
        number = kind(str(value))
    except ValueError as error:
        what = "a whole number" if kind is int else "a number"
        raise BadSetting(f"{name}: {what} is needed") from error
    minimum = 0 if name in _MAY_BE_ZERO else _MIN
    if not minimum <= number < float("inf"):
        raise BadSetting(f"{name}: {'0 or more' if minimum == 0 else 'more than 0'} is needed")
    return number
