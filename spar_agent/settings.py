"""Settings of this device: read once, passed on in parts.

What weakens the PIN, the keyring or a check is no setting (decision 013); servers, keys and policy
come in the office file.
"""

import logging
import os
import re
import sys
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

from msgspec import Meta
from msgspec.structs import replace
from platformdirs import user_data_path

from spar_agent.adapters.autostart import own_command, set_autostart
from spar_agent.adapters.config_files import ConfigSection, read_strictly, read_text, read_texts
from spar_agent.adapters.files import translate_os_error, write_whole
from spar_agent.adapters.proxy import read_proxy
from spar_agent.domain.look import Look
from spar_agent.domain.slip_paper import Paper
from spar_agent.errors import ProfileBad, SettingsFileBad, SparError

log = logging.getLogger(__name__)

PREFIX: Final = "SPAR_AGENT_"
FILE: Final = "settings.toml"
POLICY: Final = "policy.toml"
IGNORED: Final = frozenset(
    {
        *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"),
        *("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"),
        *("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"),
    }
)
"""Variables that other programs follow; this one does not, in whatever case of letters."""


class LogLevel(StrEnum):
    """From which weight on something is logged. Read in any case of letters."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"

    @classmethod
    def _missing_(cls, value: object) -> "LogLevel | None":
        return cls.__members__.get(value.upper()) if isinstance(value, str) else None


Language = Annotated[str, Meta(pattern="^[A-Za-z_-]*$", max_length=16)]
Days = Annotated[int, Meta(ge=1, le=3650)]


class Settings(ConfigSection, frozen=True):
    """One value each; unit in the name, range in the type. Documented in docs/settings.md."""

    profile: Path = Path()  # by --profile or SPAR_AGENT_PROFILE: the file below lies in it
    language: Language = ""  # empty: as the system speaks
    look: Look = Look.LIGHT
    text_percent: Annotated[int, Meta(ge=50, le=300)] = 100
    lock_after_s: Annotated[int, Meta(ge=15, le=900)] = 180  # idle time before the screen locks
    sync_every_s: Annotated[int, Meta(ge=1, le=86_400)] = 300  # the queue is looked at this often
    batch_size: Annotated[int, Meta(ge=1, le=200)] = 100  # items per request to the mapper
    pending_limit: Annotated[int, Meta(ge=1, le=100_000)] = (
        100  # "room for n more people" from here
    )
    sync_days_limit: Days = 7  # days without a sync before the app urges
    retention_days: Annotated[int, Meta(ge=0, le=36_500)] = 90  # account numbers go then; 0: never
    directory_stale_days: Days = 30  # a list of banks older than this is shown to the agent
    slip_paper: Paper = Paper.ROLL
    slip_printer: Annotated[str, Meta(max_length=200)] = ""  # empty: the system's usual one
    slip_prints_itself: bool = False  # a slip comes out as soon as a visit is saved
    sounds: bool = True  # heard when something was captured, and when something went wrong
    autostart: bool = False  # the app comes when somebody signs in to the computer
    proxy: Annotated[str, Meta(max_length=500)] = ""  # empty: none, or as the office file allows
    log_level: LogLevel = LogLevel.INFO  # DEBUG is for us

    def __post_init__(self) -> None:
        """Raises ValueError naming the member."""
        try:
            read_proxy(self.proxy)
        except ValueError as error:
            raise ValueError(f"proxy: {error}") from error


def default_profile() -> Path:
    """Where this user's data lies when nobody says otherwise."""
    return user_data_path("spar-agent", appauthor=False)


def policy_file() -> Path:
    """Where whoever administers this computer says settings for all; nobody else writes there."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMFILES", r"C:\Program Files")) / "SPAR Agent" / POLICY
    if sys.platform == "darwin":
        return Path("/Library/Application Support/spar-agent") / POLICY
    return Path("/etc/spar-agent") / POLICY


def policy(file: Path | None = None) -> dict[str, object]:
    """Settings that nobody at this computer changes, by name. Raises SettingsFileBad."""
    table = _table(file or policy_file())
    try:
        read_strictly(Settings, table, POLICY)
    except ProfileBad as error:
        raise SettingsFileBad(error.detail) from error
    return table


def load(
    profile: Path | None = None,
    env: Mapping[str, str] | None = None,
    options: Mapping[str, object] | None = None,
    *,
    read_file: bool = True,
    policy_of: Path | None = None,
) -> Settings:
    """Defaults, then ``settings.toml`` of the profile, then SPAR_AGENT_* of ``env``, then options.

    What the policy of the computer names holds over all of them. options: settings by name, as the
    command line gave them. read_file: False passes the files over. policy_of: the policy's file.
    Raises ProfileBad naming the member and the reason, SettingsFileBad where it is a file.
    """
    env = os.environ if env is None else env
    place = profile or Path(env.get(PREFIX + "PROFILE") or default_profile())
    made = _in_file(_table(place / FILE)) if read_file else Settings()
    for member in Settings.__struct_fields__:
        variable = PREFIX + member.upper()
        if member != "profile" and variable in env:
            made = _with(made, _from_variable(variable, member, env[variable]), member)
    chosen = read_strictly(Settings, dict(options or {}))
    for member in options or {}:
        made = _with(made, chosen, member)
    fixed = policy(policy_of) if read_file else {}
    said = read_strictly(Settings, fixed, POLICY)
    for member in fixed:
        made = _with(made, said, member)
    return replace(made, profile=place)


def ignored_variables(env: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Names, never values, of the variables in ``env`` that have no say here."""
    env = os.environ if env is None else env
    return tuple(sorted(name for name in env if name.upper() in IGNORED and env[name]))


def _from_variable(variable: str, member: str, text: str) -> Settings:
    try:
        return read_texts(Settings, {member: text})
    except ProfileBad as error:
        raise ProfileBad(f"{variable}: {error.detail.removeprefix(f'{member}: ')}") from error


def keep(profile: Path, changes: Mapping[str, object]) -> None:
    """Write ``changes`` into ``settings.toml``; other lines and comments stay. None: the default.

    Raises SettingsFileBad naming the member and the reason, and then nothing was written; OSError.
    """
    path = profile / FILE
    table = _table(path)
    table.update({name: value for name, value in changes.items() if value is not None})
    for name in changes:
        if changes[name] is None:
            table.pop(name, None)
    _in_file(table)
    lines = read_text(path).splitlines() if path.exists() else []
    for name, value in changes.items():
        lines = [line for line in lines if not re.match(rf"\s*\"?{name}\"?\s*=", line)]
        if value is not None:
            lines.insert(0, f"{name} = {_toml(value)}")  # before the first [table], were there one
    write_whole(path, ("\n".join(lines) + "\n").encode(), secret=True)  # a proxy has a password


def use_autostart(profile: Path, *, on: bool) -> None:
    """Have the system start the app with this profile, or no more. Raises OSError."""
    usual = profile.resolve() == default_profile().resolve()
    set_autostart(own_command(None if usual else profile), on=on)


def obey_policy(settings: Settings) -> None:
    """Where the policy says whether the app starts by itself, no earlier choice holds."""
    try:
        if "autostart" in policy():
            use_autostart(settings.profile, on=settings.autostart)
    except (SparError, OSError) as error:
        log.warning("autostart is not as the policy says: %s", type(error).__name__)


class SettingsFile:
    """A ComputerSettings: ``settings.toml`` of ``profile``. policy_of: the policy's file."""

    def __init__(self, profile: Path, policy_of: Path | None = None) -> None:
        self._profile = profile
        self._policy_of = policy_of

    def fixed(self) -> frozenset[str]:
        """What the policy of this computer names; a damaged one names nothing here."""
        try:
            return frozenset(policy(self._policy_of))
        except SettingsFileBad:
            return frozenset()

    def keep(self, changes: Mapping[str, object]) -> None:
        """Check and write. Raises SettingsFileBad, DiskFull, VaultReadOnly, StoreUnavailable."""
        for name in sorted(self.fixed() & changes.keys()):
            raise SettingsFileBad(f"{name}: {POLICY} of this computer says it")
        try:
            keep(self._profile, changes)
            if "autostart" in changes:
                use_autostart(self._profile, on=bool(changes["autostart"]))
        except OSError as error:
            raise translate_os_error(error) from error


def _toml(value: object) -> str:
    """A boolean, a number or a text in TOML. Source: TOML 1.0, basic strings."""
    if isinstance(value, bool | int):
        return str(value).lower()
    escaped = "".join(_escaped(sign) for sign in str(value))
    return f'"{escaped}"'


def _escaped(sign: str) -> str:
    if sign in {'"', "\\"}:
        return "\\" + sign
    return f"\\u{ord(sign):04X}" if ord(sign) < 0x20 or ord(sign) == 0x7F else sign


def _in_file(table: dict[str, object]) -> Settings:
    try:
        return read_strictly(Settings, table, FILE)
    except ProfileBad as error:
        raise SettingsFileBad(error.detail) from error


def _with(settings: Settings, other: Settings, member: str) -> Settings:
    return replace(settings, **{member: getattr(other, member)})


def _table(path: Path) -> dict[str, object]:
    """What stands in the file; nothing when there is none. Raises ProfileBad."""
    try:
        if not path.exists():
            return {}
        raw = tomllib.loads(read_text(path))
    except OSError as error:
        raise SettingsFileBad(f"{path.name}: cannot be read") from error
    except ProfileBad as error:
        raise SettingsFileBad(error.detail) from error
    except (ValueError, RecursionError) as error:
        raise SettingsFileBad(f"{path.name} is not TOML: {error}") from error
    if "profile" in raw:
        raise SettingsFileBad(
            f"{path.name}.profile: the file lies in the profile and cannot name it"
        )
    return raw
