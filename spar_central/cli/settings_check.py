"""``settings check|prove``: what would stop or weaken a start, before it is one."""

import argparse
from datetime import timedelta
from pathlib import Path
from typing import Any

from spar_central.cli.command_context import say
from spar_central.cli.key_change import CUT_OFF, is_planned
from spar_central.clock import now_utc
from spar_central.errors import BadSetting, Refused
from spar_central.identity.credentials import read_certificate, read_credentials
from spar_central.identity.proving import TestPerson, prove_policies
from spar_central.identity.relay import Relay, new_client
from spar_central.keys_folder import read_desks_keys, readable_office_keys
from spar_central.mappers.admission import read_admission_signer
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import read_signer
from spar_central.notices.gateway import read_template, read_token
from spar_central.notices.texts import read_texts
from spar_central.self_service.serving import open_code_prover
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import StorageGone, StorageOld
from spar_central.trust.certificates import Use

SOON = timedelta(days=60)


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    values = commands.add_parser("settings", help="settings, keys, database, policies at IDA")
    acts = values.add_subparsers(dest="act", required=True)
    acts.add_parser("check", help="can it start, and what is weak")
    prove = acts.add_parser("prove", help="IDA refuses demographics under each policy")
    prove.add_argument("--ida-certificate", type=Path, required=True, help="to seal to it")
    prove.add_argument("--id", required=True, help="of a made-up person registered there")
    prove.add_argument("--id-type", default="UIN", choices=["UIN", "VID"])
    prove.add_argument("--name", required=True, help="as IDA has it")
    prove.add_argument("--language", default="eng")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """1 when something would stop a start, or a policy is not proven. Raises BadSetting."""
    return await (_prove(arguments, settings) if arguments.act == "prove" else _check(settings))


async def _prove(arguments: argparse.Namespace, settings: Settings) -> int:
    if settings.identity is None:
        raise BadSetting("there is no [identity] in the settings")
    person = TestPerson(arguments.id, arguments.id_type, arguments.name, arguments.language)
    credentials = read_credentials(settings.identity)
    relay = Relay(settings.identity, credentials, new_client(settings.identity), now_utc)
    try:
        certificate = read_certificate(str(arguments.ida_certificate))
        values = await prove_policies(relay, certificate, person, now_utc)
    finally:
        await relay.close()
    for method, error in values.items():
        say(f"{method}: {error or 'IDA refuses demographics under this policy'}")
    return 1 if any(values.values()) else 0


async def _check(settings: Settings) -> int:
    wrong = [
        *_keys(settings), *_identity(settings), *_mapper(settings), *_notices(settings),
        *await _code_login(settings), *await _database(settings),
    ]  # fmt: skip
    for text in wrong:
        say(f"wrong: {text}")
    for text in _weak(settings):
        say(f"look: {text}")
    if not wrong:
        say("the settings can be used")
    return 1 if wrong else 0


def _keys(settings: Settings) -> list[str]:
    if is_planned(settings.keys_folder):
        return [CUT_OFF]
    try:
        read_desks_keys(settings.keys_folder, settings.office, now_utc())
    except BadSetting as error:
        return [str(error)]
    return []


def _identity(settings: Settings) -> list[str]:
    if settings.identity is None:
        return []
    try:
        read_credentials(settings.identity)
    except BadSetting as error:
        return [str(error)]
    return []


def _mapper(settings: Settings) -> list[str]:
    """Not whether it answers: that is ``mapper check``."""
    mapper = settings.mapper
    if mapper is None:
        return []
    try:
        profile_of(mapper)
        read_signer(mapper.key_file)
        read_admission_signer(mapper.admission_key_file)
    except BadSetting as error:
        return [str(error)]
    return []


def _notices(settings: Settings) -> list[str]:
    made = settings.notices
    if made is None:
        return []
    try:
        read_texts(made.texts_file)
        read_template(made.body)
        if made.token_file:
            read_token(made.token_file)
    except BadSetting as error:
        return [str(error)]
    return []


async def _code_login(settings: Settings) -> list[str]:
    try:
        prover = open_code_prover(settings, now_utc)
    except BadSetting as error:
        return [str(error)]
    if prover is not None:
        await prover.close()
    return []


async def _database(settings: Settings) -> list[str]:
    try:
        storage = await open_storage(settings, migrate=False)
    except (BadSetting, StorageGone, StorageOld, OSError) as error:
        return [f"database: {str(error) or type(error).__name__}"]
    try:
        await storage.ready()
    except (StorageGone, StorageOld) as error:
        if settings.migrate and isinstance(error, StorageOld):
            return []
        return [f"database: {error}"]
    finally:
        await storage.close()
    return []


def _weak(settings: Settings) -> list[str]:
    lines = [
        f"this user can read {name}; the desks process should not"
        for name in readable_office_keys(settings.keys_folder)
    ]
    if settings.identity is None:
        lines.append("no identity relay: laptops cannot prove anybody's identity")
    if not settings.admission.notice:
        lines.append("admission.notice is off: nobody is told before their account is written")
    elif settings.identity is None or not settings.identity.kyc:
        lines.append("identity.kyc is off: nobody's number is known, a second person sees all")
    if settings.mapper is None:
        lines.append("no mapper: what is admitted stays in progress")
    elif not settings.mapper.key_file:
        lines.append("mapper.key_file: nothing is signed; the mapper cannot tell us from others")
    if not settings.desks.tls_certificate:
        lines.append("no TLS: the entry for laptops is for this computer only")
    now = now_utc()
    try:
        chain = read_desks_keys(settings.keys_folder, settings.office, now).chain
        for use in (Use.ATTESTATION, Use.PEOPLE_AND_DEVICES, Use.OFFICE_FILE):
            if chain.center(use, now).valid_until < now + SOON:
                lines.append(f"the certificate of {use} ends soon: setup rotate-root")
    except (BadSetting, Refused):
        pass  # told above
    return lines
