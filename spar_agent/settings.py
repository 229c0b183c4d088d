"""Settings of this device: read once, passed on in parts."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from spar_agent.errors import ProfileBad

PREFIX = "SPAR_AGENT_"


@dataclass(frozen=True, slots=True)
class Settings:
    """One value each; unit in the name. Documented in docs/settings.md."""

    profile: Path = Path()
    language: str = ""  # empty: as the system speaks
    look: str = "light"  # light, dark or contrast
    text_percent: int = 100  # 100 to 200
    lock_after_s: int = 180  # idle time before the screen is locked
    sync_every_s: int = 300  # the engine looks at the queue at least this often
    batch_size: int = 100  # items per request to the mapper, 1 to 200
    pending_limit: int = 100  # "room for n more people" counts down from here
    sync_days_limit: int = 7  # days without a sync before the app urges
    retention_days: int = 90  # finished wishes lose their account numbers after this; 0: never
    directory_stale_days: int = 30  # a list of banks older than this is told to the agent
    slip_paper: str = "80mm"  # what slips are printed on: 80mm (roll) or a5
    slip_printer: str = ""  # its name as the system has it; empty: the system's usual one
    slip_prints_itself: bool = False  # a slip comes out as soon as a visit is saved
    log_level: str = "INFO"  # DEBUG is for us


def load(profile: Path | None = None, env: Mapping[str, str] | None = None) -> Settings:
    """Defaults, then ``settings.toml`` of the profile, then SPAR_AGENT_* of the environment.

    Raises ProfileBad naming the setting that cannot be read.
    """
    env = os.environ if env is None else env
    place = profile or Path(env.get(PREFIX + "PROFILE") or user_data_path("spar-agent", False))
    known = {f.name: f for f in fields(Settings) if f.name != "profile"}
    given: dict[str, Any] = {}
    file = place / "settings.toml"
    if file.is_file():
        try:
            given.update(tomllib.loads(file.read_text("utf-8")))
        except (OSError, ValueError) as error:
            raise ProfileBad("settings.toml cannot be read") from error
    for name in known:
        if PREFIX + name.upper() in env:
            given[name] = env[PREFIX + name.upper()]
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise ProfileBad(f"unknown setting {unknown[0]}")
    made = Settings(profile=place)
    read: dict[str, Any] = {name: _read(made, name, value) for name, value in given.items()}
    return replace(made, **read)


def _read(made: Settings, name: str, value: object) -> object:
    kind = type(getattr(made, name))
    try:
        if kind is bool:
            return str(value).casefold() in {"1", "true", "yes", "on"}
        return kind(value)
    except (TypeError, ValueError) as error:
        raise ProfileBad(f"setting {name} cannot be read") from error
