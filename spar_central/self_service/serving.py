"""``spar-central serve intake``: one process, until it is told to stop."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

from spar_central.clock import Clock, now_utc
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import BadSetting
from spar_central.identity.code_proving import CodeProver
from spar_central.identity.credentials import read_certificate, read_credentials
from spar_central.identity.oidc.opening import open_relying_party, open_verifier
from spar_central.identity.relay import Relay
from spar_central.identity.relay import new_client as new_ida_client
from spar_central.keys_folder import read_intake_keys
from spar_central.logs import set_up
from spar_central.mappers.profile import profile_of
from spar_central.mappers.registry_consents import RegistryConsents, open_registry_consents
from spar_central.mappers.reply_keys import read_reply_keys
from spar_central.notices.contacts import ContactSeal
from spar_central.notices.gateway import HttpGateway, new_client
from spar_central.self_service.app import IntakeApp
from spar_central.self_service.changes import Changes
from spar_central.self_service.code_login import CodeLogins
from spar_central.self_service.consents import Consents
from spar_central.self_service.logins import Logins
from spar_central.self_service.objections import Objections
from spar_central.self_service.receipts import Receipts
from spar_central.self_service.registry_words import RegistryWords
from spar_central.self_service.renewals import AccountRenewals
from spar_central.self_service.statements import Statements
from spar_central.settings import IntakeEntry, Settings
from spar_central.settings_file import metrics_token
from spar_central.settings_login import LoginClient, LoginService
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage
from spar_central.traced import traced
from spar_central.trust.attestation import Method
from spar_central.trust.login import CODE_WAY
from spar_central.web.languages import Languages
from spar_central.web.metrics import RequestMetrics
from spar_central.web.serving import bound, run_app, run_loop, tls_of, url_of

LEAST_TOKEN = 32


def serve(settings: Settings, host: str, port: int) -> None:
    """Raises BadSetting, OSError, and what opening a storage raises."""
    intake, _, _, _ = _needed(settings)
    tls = tls_of(intake.tls_certificate, intake.tls_key, host, "intake")
    set_up()
    sock = bound(host, port)

    async def serving() -> None:
        async with opened(settings) as made:
            url = url_of(sock, host, tls=bool(tls))
            await run_app(made.app(), "intake", sock, url, tls, settings.proxies)

    with traced("intake", settings.traces):
        run_loop(serving)


@asynccontextmanager
async def opened(settings: Settings, clock: Clock = now_utc) -> AsyncIterator[IntakeApp]:
    """The entry with everything that it needs; closed in the other order."""
    intake, login, portal, changes = _needed(settings)
    keys = read_intake_keys(settings.keys_folder, settings.office, clock())
    async with AsyncExitStack() as stack:
        storage = await open_storage(settings, migrate=settings.migrate)
        stack.push_async_callback(storage.close)
        await storage.ready()
        admission = EnrollmentAdmission(storage, keys.chain, settings.admission, keys.person)
        party = open_relying_party(login, changes, clock)
        stack.push_async_callback(party.close)
        look = () if settings.portal is None else settings.portal.look_acr
        verifier = open_verifier(login, portal, (*login.acr, *look), clock)
        stack.push_async_callback(verifier.close)
        policy = settings.admission
        statements = Statements(storage, admission, settings.mapper, clock)
        logins = Logins(storage, verifier, keys, timedelta(minutes=intake.login_minutes), clock)
        life = timedelta(minutes=intake.confirm_minutes)
        way = Changes(
            storage, admission, statements, party, keys, policy, life, intake.changes_per_day,
            clock, by_code=intake.code_login is not None,
        )  # fmt: skip
        codes = None
        prover = open_code_prover(settings, clock)
        if prover is not None and intake.code_login is not None:
            stack.push_async_callback(prover.close)
            codes = CodeLogins(
                intake.code_login, storage, admission, prover, keys, logins, way, life, clock,
                keeps_contacts=policy.notice,
            )  # fmt: skip
            stack.push_async_callback(codes.close)
        objections = Objections(storage, admission, keys.person, clock)
        receipts = Receipts(
            storage, admission, _gateway(settings, stack), ContactSeal(keys.person),
            settings.office_name, Languages(files("spar_central.self_service") / "locale"), clock,
        )  # fmt: skip
        renewals = AccountRenewals(
            storage, admission, statements, keys, policy, settings.mapper, clock
        )
        metrics = RequestMetrics(storage.ready, metrics_token(settings))
        consents = None
        registry = _registry_consents(settings, stack, clock)
        if registry is not None:
            consents = Consents(
                storage, registry, party, keys.state, policy, life, clock, admission.psut_key
            )
        yield IntakeApp(
            intake, _token(intake), storage, logins, statements, way, objections, metrics, receipts,
            renewals, consents, codes, clock, _registry_words(settings, storage, admission, clock),
        )  # fmt: skip


def open_code_prover(settings: Settings, clock: Clock) -> CodeProver | None:
    """None where nobody logs in by a code. Raises BadSetting. Close it at the end."""
    intake, ida, policy = settings.intake, settings.identity, settings.admission
    if intake is None or intake.code_login is None:
        if CODE_WAY in policy.self_service_acr:
            raise BadSetting(f"admission.self_service_acr: {CODE_WAY} needs [intake.code_login]")
        return None
    if ida is None or Method.OTP not in ida.policies:
        raise BadSetting("intake.code_login needs [identity] with a policy of otp")
    if CODE_WAY in policy.self_service_acr and not policy.notice:
        raise BadSetting(f"admission.self_service_acr: {CODE_WAY} needs admission.notice")
    certificate = read_certificate(intake.code_login.ida_certificate_file)
    relay = Relay(ida, read_credentials(ida), new_ida_client(ida), clock)
    return CodeProver(relay, certificate, intake.code_login.channels, clock)


def _gateway(settings: Settings, stack: AsyncExitStack) -> HttpGateway | None:
    """None where nobody set one up."""
    if settings.notices is None:
        return None
    http = new_client(settings.notices)
    stack.push_async_callback(http.aclose)
    return HttpGateway(settings.notices, http)


def _registry_words(
    settings: Settings, storage: Storage, admission: EnrollmentAdmission, clock: Clock
) -> RegistryWords | None:
    """None where it is not to tell anything by itself."""
    name = settings.intake.registry_keys_file if settings.intake else ""
    keys = read_reply_keys(name, "intake.registry_keys_file")
    if keys is None:
        return None
    if settings.mapper is None:
        raise BadSetting("intake.registry_keys_file needs [mapper]")
    profile = profile_of(settings.mapper)
    return RegistryWords(storage, keys, profile, admission.psut_key, clock)


def _registry_consents(
    settings: Settings, stack: AsyncExitStack, clock: Clock
) -> RegistryConsents | None:
    """None where no app of the registry is consented to here."""
    if settings.consents is None:
        return None
    registry = open_registry_consents(settings.consents, clock)
    stack.push_async_callback(registry.close)
    return registry


def _needed(settings: Settings) -> tuple[IntakeEntry, LoginService, LoginClient, LoginClient]:
    intake, login = settings.intake, settings.login
    if intake is None or login is None or login.portal is None or login.changes is None:
        raise BadSetting("[intake], [login.portal] and [login.changes] are needed")
    return intake, login, login.portal, login.changes


def _token(intake: IntakeEntry) -> str:
    path = Path(intake.token_file)
    try:
        if path.stat().st_mode & 0o077:
            raise BadSetting(f"intake.token_file: {path}: others may read it; chmod 600 is needed")
        text = path.read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(f"intake.token_file: {path} cannot be read") from error
    if len(text) < LEAST_TOKEN:
        raise BadSetting(f"intake.token_file: {LEAST_TOKEN} signs or more are needed")
    return text
