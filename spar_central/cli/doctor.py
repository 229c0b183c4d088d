"""``doctor portal|identity``: what is set up at the country's servers, as we need it."""

import argparse
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from spar_central.cli.command_context import say
from spar_central.clock import now_utc
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import BadSetting, Refused
from spar_central.identity.asking import new_transaction
from spar_central.identity.code_proving import CodeProver
from spar_central.identity.credentials import read_credentials
from spar_central.identity.oidc.login import read_callback
from spar_central.identity.oidc.opening import open_relying_party
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.identity.relay import Relay, new_client
from spar_central.keys_folder import read_chain, read_secret
from spar_central.records import enrollments
from spar_central.self_service.id_numbers import id_number
from spar_central.self_service.serving import open_code_prover
from spar_central.settings import CodeLogin, Settings
from spar_central.settings_login import LoginClient, LoginService
from spar_central.storage.opening import open_storage
from spar_central.trust.login import CODE_WAY

MAX_SKEW: Final = timedelta(seconds=5)
"""eSignet 1.6 to 1.8 refuse an assertion of a clock that is further off."""


def add_parser(commands: Any) -> None:
    """The part of the tree."""
    acts = commands.add_parser("doctor", help="what is set up elsewhere").add_subparsers(
        dest="act", required=True
    )
    acts.add_parser("identity", help="whether the ID service takes our keys; about nobody")
    portal = acts.add_parser("portal", help="the country's login service, for self-service")
    portal.add_argument(
        "--log-in", action="store_true", help="let a test person log in twice, by hand"
    )
    portal.add_argument(
        "--enrollment", default="", help="of the same person, captured and proven at a desk"
    )


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """0 when everything is right, 1 when something is not. Raises BadSetting."""
    if arguments.act == "identity":
        return await _identity(settings)
    login = settings.login
    if login is None or login.portal is None or login.changes is None:
        raise BadSetting("[login.portal] and [login.changes] are needed")
    clients = {"login.portal": login.portal, "login.changes": login.changes}
    wrong = 0
    for name, client in clients.items():
        wrong += not await _registration(name, login, client)
    prover = open_code_prover(settings, now_utc)
    try:
        if prover is not None:
            wrong += not await _code_login(settings, prover)
        if arguments.log_in:
            wrong += not await _people(settings, login, clients, arguments.enrollment, prover)
    finally:
        if prover is not None:
            await prover.close()
    return 1 if wrong else 0


async def _identity(settings: Settings) -> int:
    """Under each policy: partner key, licence, API key."""
    if settings.identity is None:
        raise BadSetting("there is no [identity] in the settings")
    credentials = read_credentials(settings.identity)
    relay = Relay(settings.identity, credentials, new_client(settings.identity), now_utc)
    wrong = 0
    try:
        for factor in settings.identity.policies:
            try:
                codes = await relay.refusals(factor)
            except Refused as error:
                say(f"{factor}: {error.sentence} ({error.code}: {error.detail})")
                wrong += 1
                continue
            said = f"refuses us ({' '.join(codes)})" if codes else "takes our keys"
            say(f"{factor}: the ID service {said}")
            wrong += bool(codes)
    finally:
        await relay.close()
    return 1 if wrong else 0


@asynccontextmanager
async def _opened(login: LoginService, client: LoginClient) -> AsyncIterator[RelyingParty]:
    party = open_relying_party(login, client, now_utc)
    try:
        yield party
    finally:
        await party.close()


async def _registration(name: str, login: LoginService, client: LoginClient) -> bool:
    async with _opened(login, client) as party:
        try:
            await party.check_registration()
        except Refused as error:
            say(f"{name}: {error.sentence} ({error.code}: {error.detail})")
            return False
        offset = party.discovery.clock_offset
    say(f"{name}: the login service knows this client and its key")
    if offset is None:
        say(f"{name}: the login service does not tell its time")
        return True
    if abs(offset) > MAX_SKEW + timedelta(seconds=1):  # its header has whole seconds
        say(f"{name}: this clock is {-offset.total_seconds():+.0f} s off the login service's")
        return False
    return True


async def _code_login(settings: Settings, prover: CodeProver) -> bool:
    """Whether ID Authentication answers, and for how long it can be sealed to."""
    ends = prover.sealed_until
    if not await prover.answers():
        say("code login: ID Authentication does not answer")
        return False
    if ends < now_utc():
        say(f"code login: ID Authentication's certificate ended on {ends:%Y-%m-%d}")
        return False
    may = "change" if CODE_WAY in settings.admission.self_service_acr else "look only"
    say(f"code login: ID Authentication answers, its certificate lasts until {ends:%Y-%m-%d}")
    say(f"code login: who comes by a code may {may}; its policy is proven by settings prove")
    return True


async def _by_code(settings: CodeLogin, prover: CodeProver) -> str:
    """The token of a test person. Raises BadSetting, Refused."""
    transaction = new_transaction()
    say("code login: the ID number of the same person:")
    number = id_number(sys.stdin.readline(), settings)
    if number is None:
        raise BadSetting("this cannot be an ID number")
    sent = await prover.send(number, transaction)
    say("code login: no code was sent" if sent.codes else "code login: the code of the message:")
    code = "" if sent.codes else sys.stdin.readline().strip()
    proven = await prover.prove(number, transaction, code) if code else sent
    if not proven.psut:
        say(f"code login: ID Authentication said no ({' '.join(proven.codes)})")
    return proven.psut


async def _people(
    settings: Settings,
    login: LoginService,
    clients: dict[str, LoginClient],
    enrollment: str,
    prover: CodeProver | None,
) -> bool:
    """The same token of a person at both clients, twice, by a code, and at the desk."""
    found = []
    for name, client in (*clients.items(), *clients.items()):
        async with _opened(login, client) as party:
            start = await party.begin_login(language="en")
            say(f"{name}: open this, log in, and paste the address you come back to:", start.url)
            address = sys.stdin.readline().strip()
            callback = read_callback(parse_qsl(urlsplit(address).query, keep_blank_values=True))
            found.append((await party.finish_login(start.pending, callback)).psut)
    by_code = settings.intake.code_login if settings.intake is not None else None
    if prover is not None and by_code is not None:
        found.append(await _by_code(by_code, prover))
    if len(set(found)) > 1:
        say("the same person has several tokens: ask the country for authTokenType partner or")
        say("policy, never random, and for one relyingPartyId (or one policy) for both clients")
        return False
    say("the same person has the same token at both clients")
    return not enrollment or await _at_desk(settings, found[0], enrollment)


async def _at_desk(settings: Settings, psut: str, enrollment: str) -> bool:
    storage = await open_storage(settings, migrate=False)
    try:
        chain = read_chain(settings.keys_folder, settings.office)
        secret = read_secret(settings.keys_folder, "person.key")
        admission = EnrollmentAdmission(storage, chain, settings.admission, secret)
        async with storage.transaction() as tx:
            rows = enrollments.newest(await enrollments.revisions(tx, [enrollment]))
    finally:
        await storage.close()
    row = rows.get(enrollment)
    if row is None or not row.psut_key:
        say("there is no such enrollment with a proof")
        return False
    same = row.psut_key == admission.psut_key(psut)
    say(
        "the desk finds the same person" if same else
        "the desk has another token of this person: its partner and the clients' relyingPartyId"
        " must be one, or their policy the same with authTokenType policy"
    )  # fmt: skip
    return same
