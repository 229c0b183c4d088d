"""Reads the settings file strictly, and checks what a range cannot say."""

import tomllib
from pathlib import Path
from zoneinfo import available_timezones

import msgspec

from spar_central.admission.policy import Policy
from spar_central.errors import BadSetting
from spar_central.settings import Console, Identity, IntakeEntry, Mapper, Portal, Settings
from spar_central.settings_login import LoginProvider, LoginService


def load(file: Path) -> Settings:
    """Raises BadSetting, which names the place in the file."""
    try:
        plain = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise BadSetting(f"settings file {file.name}: {error.strerror}") from error
    except ValueError as error:
        raise BadSetting(f"settings file {file.name}: {error}") from error
    try:
        read = msgspec.convert(plain, Settings)
    except msgspec.ValidationError as error:
        raise BadSetting(f"settings file {file.name}: {error}") from error
    return check(read)


def check(settings: Settings) -> Settings:
    """What a range cannot say. Raises BadSetting."""
    desks, identity = settings.desks, settings.identity
    if bool(desks.tls_certificate) != bool(desks.tls_key):
        raise BadSetting("desks.tls_certificate and desks.tls_key belong together")
    if settings.database and not settings.database.startswith(("postgresql://", "postgres://")):
        raise BadSetting("database: postgresql://... is needed")
    if settings.renew_days >= settings.certificate_days:
        raise BadSetting("renew_days: less than certificate_days is needed")
    if identity is not None:
        _check_identity(identity)
    if settings.mapper is not None:
        _check_mapper(settings.mapper)
    if settings.login is not None:
        _check_login(settings.login)
    if settings.portal is not None:
        _check_portal(settings.portal)
    if settings.intake is not None:
        _check_intake(settings.intake, settings.login)
    _check_admission(settings.admission)
    _check_notices(settings)
    if settings.console is not None:
        _check_console(settings.console)
        _check_console_login(settings.console)
    if settings.consents is not None:
        check_url(settings.consents.url, "consents.url")
    if settings.traces is not None:
        check_url(settings.traces.url, "traces.url")
    return settings


def _check_admission(policy: Policy) -> None:
    if policy.zone and policy.zone not in available_timezones():
        raise BadSetting("admission.zone: a name such as Asia/Kolkata is needed")
    if policy.work_from >= policy.work_until:
        raise BadSetting("admission.work_from: an hour before work_until is needed")


def _check_portal(portal: Portal) -> None:
    check_url(portal.origin, "portal.origin")
    for name in ("intake_url", "confirm_origin"):
        url: str = getattr(portal, name)
        if url and not url.startswith(("https://", "http://")):
            raise BadSetting(f"portal.{name}: https://... is needed")
        if url:
            check_url(url, f"portal.{name}")
    if bool(portal.tls_certificate) != bool(portal.tls_key):
        raise BadSetting("portal.tls_certificate and portal.tls_key belong together")
    if portal.zone not in available_timezones():
        raise BadSetting("portal.zone: no time zone of this computer")


def _check_notices(settings: Settings) -> None:
    made = settings.notices
    if made is None:
        if settings.admission.notice:
            raise BadSetting("admission.notice: how people are told is not said in [notices]")
        return
    check_url(made.url, "notices.url")
    if not (made.object_phone or made.object_url):
        raise BadSetting("notices: object_phone or object_url is needed, or nobody can object")


def _check_intake(intake: IntakeEntry, login: LoginService | None) -> None:
    if login is None or login.portal is None or login.changes is None:
        raise BadSetting("intake: login.portal and login.changes are needed")
    check_url(intake.origin, "intake.origin")
    check_url(intake.return_url, "intake.return_url")
    if not login.changes.redirect_uri.startswith(f"{intake.origin}/"):
        raise BadSetting("login.changes.redirect_uri: an address below intake.origin is needed")
    if f"{intake.return_url}/".startswith(f"{intake.origin}/"):
        raise BadSetting("intake.return_url: the portal needs another origin than intake")
    if bool(intake.tls_certificate) != bool(intake.tls_key):
        raise BadSetting("intake.tls_certificate and intake.tls_key belong together")


def _check_console_login(console: Console) -> None:
    login = console.login
    if login is None:
        return
    _check_provider(login, "console.login")
    if login.client.redirect_uri != f"{console.origin}/login/callback":
        raise BadSetting("console.login.client.redirect_uri: console.origin/login/callback it is")


def _check_provider(login: LoginProvider, name: str) -> None:
    check_url(login.issuer, f"{name}.issuer")
    if login.discovery_url:
        if not login.discovery_url.startswith(("https://", "http://")):
            raise BadSetting(f"{name}.discovery_url: https://... is needed")
        check_url(login.discovery_url, f"{name}.discovery_url")


def _check_login(login: LoginService) -> None:
    _check_provider(login, "login")
    clients = [one for one in (login.portal, login.changes) if one is not None]
    for client in clients:
        check_url(client.redirect_uri, "login: redirect_uri")
    if len({one.client_id for one in clients}) != len(clients):
        raise BadSetting("login.portal and login.changes: each needs a client of its own")
    if len({one.key_file for one in clients}) != len(clients):
        raise BadSetting("login.portal and login.changes: each needs a key of its own")


def _check_identity(identity: Identity) -> None:
    if not identity.policies:
        raise BadSetting("identity.policies: at least one factor is needed")
    named = [(one.licence_key_file, one.api_key_file) for one in identity.policies.values()]
    if len(set(named)) != len(named):
        raise BadSetting("identity.policies: each factor needs a policy of its own")
    check_url(identity.base_url, "identity.base_url")


def check_url(url: str, name: str) -> None:
    """Raises BadSetting for http off this computer."""
    host = url.split("/")[2].rpartition("@")[2]
    inside = host.partition(":")[0] if not host.startswith("[") else host.partition("]")[0][1:]
    if url.startswith("http://") and inside not in {"127.0.0.1", "localhost", "::1"}:
        raise BadSetting(f"{name}: https is needed off this computer")


def _check_mapper(mapper: Mapper) -> None:
    check_url(mapper.base_url, "mapper.base_url")
    if mapper.lease_s < 4 * mapper.wait_s:
        raise BadSetting("mapper.lease_s: at least four times mapper.wait_s is needed")


def metrics_token(settings: Settings) -> str:
    """Of /metrics; "" where only this computer may look. Raises BadSetting."""
    name = settings.desks.metrics_token_file
    if not name:
        return ""
    try:
        return Path(name).read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(f"desks.metrics_token_file: {name} cannot be read") from error


def _check_console(console: Console) -> None:
    check_url(f"{console.origin}/", "console.origin")
    if bool(console.tls_certificate) != bool(console.tls_key):
        raise BadSetting("console.tls_certificate and console.tls_key belong together")
    host, rp_id = console.origin.split("//")[1].partition(":")[0], console.party.rp_id
    if host != rp_id and not host.endswith(f".{rp_id}"):
        raise BadSetting("console.rp_id: the host of console.origin, or a domain above it")
    if console.zone not in available_timezones():
        raise BadSetting("console.zone: a name such as Asia/Kolkata is needed")
