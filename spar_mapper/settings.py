"""Settings of the registry: defaults, a TOML file, then SPAR_MAPPER_* of the environment."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

PREFIX = "SPAR_MAPPER_"


class BadSetting(Exception):
    """A setting is unknown or cannot be read; the text names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One value each; unit in the name."""

    data: Path = Path("spar-mapper-data")  # where the embedded database lies
    database: str = ""  # postgresql://…; empty: the embedded one in ``data``
    connections: int = 8  # to PostgreSQL, per process
    id_template: str = ""  # token:{sub}@nationalId: both spellings are one person
    migrate: bool = True  # bring the schema up to date at start
    most_items: int = 1000  # items per request
    most_bytes: int = 4_000_000  # bytes per request
    fold_case: bool = True  # ids differing in case only are one person (G2P Connect A.5)
    unsigned: bool = False  # loopback tests only: requests need no signature


def load(
    file: Path | None = None,
    given: Mapping[str, Any] | None = None,
    env: Mapping[str, str] | None = None,
) -> Settings:
    """The settings; ``given`` (the command line) wins. Raises BadSetting."""
    env = os.environ if env is None else env
    known = {f.name for f in fields(Settings)}
    told: dict[str, Any] = {}
    if file is not None:
        try:
            told.update(tomllib.loads(file.read_text("utf-8")))
        except (OSError, ValueError) as why:
            raise BadSetting(f"{file.name} cannot be read") from why
    told.update({n: env[PREFIX + n.upper()] for n in known if PREFIX + n.upper() in env})
    told.update({n: v for n, v in (given or {}).items() if v is not None})
    unknown = sorted(set(told) - known)
    if unknown:
        raise BadSetting(f"unknown setting {unknown[0]}")
    made = Settings()
    read: dict[str, Any] = {n: _read(made, n, v) for n, v in told.items()}
    return replace(made, **read)


def _read(made: Settings, name: str, value: object) -> object:
    kind = type(getattr(made, name))
    if kind is bool:
        return str(value).casefold() in {"1", "true", "yes", "on"}
    if isinstance(getattr(made, name), Path):
        return Path(str(value))
    try:
        return kind(value)
    except (TypeError, ValueError) as why:
        raise BadSetting(f"{name} cannot be read") from why
