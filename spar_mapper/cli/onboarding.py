"""``spar-mapper partner requests|request|take-request|...``: apps that ask to be partners."""

import argparse
import sys

import msgspec

from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.onboarding.partner_changes import PartnerChange
from spar_mapper.onboarding.requests import (
    PartnerRequest,
    change_of,
    key_words,
    read_request,
    request_number,
    sign_request,
)
from spar_mapper.records.partner_requests import (
    FROM_FILE,
    PartnerRequests,
    RequestRow,
    RequestState,
)
from spar_mapper.records.partners import Partner
from spar_mapper.records.self_tests import SelfTests
from spar_mapper.security.keys import public_pem
from spar_mapper.security.operator_words import read_operator_key
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage


async def run(storage: Storage, arguments: argparse.Namespace) -> None:
    """Carry out ``arguments.action``. Raises BadSetting, BadKey, OSError, what Storage raises."""
    action, requests = arguments.action, PartnerRequests(storage)
    if action == "requests":
        for row in await requests.waiting():
            came = row.address or "a file"
            sys.stdout.write(f"{row.id}\t{iso_of_ms(row.at)}\t{row.name}\t{came}\n")
    elif action == "request":
        _show(await _found(storage, arguments.id))
    elif action == "sign-request":
        _sign(arguments)
    elif action == "take-request":
        signed = arguments.file.read_text("utf-8").strip()
        asked, key = read_request(signed)
        number = request_number(signed)
        await requests.add(number, FROM_FILE, asked.name, signed)
        sys.stdout.write(f"{number}\t{asked.name}\t{key_words(key)}\n")
    elif not await requests.decide(arguments.id, RequestState.DROPPED):
        raise BadSetting("no such request waits")


async def change_of_request(storage: Storage, number: str) -> PartnerChange:
    """What approving a request would do. Raises BadSetting."""
    row = await _found(storage, number)
    if row.state is not RequestState.WAITING:
        raise BadSetting("no such request waits")
    asked, key = read_request(row.signed)
    return change_of(asked, key, number)


async def show_tests(storage: Storage, partner: Partner) -> None:
    """The latest self-tests of a partner, with what was not well."""
    for test in await SelfTests(storage).of(partner.name):
        result = "waits" if not test.finished_at else "passed" if test.passed else "failed"
        sys.stdout.write(f"self-test\t{iso_of_ms(test.at)}\t{result}\n")
        for check in test.checks:
            if not check.passed:
                sys.stdout.write(f"\t{check.code}\t{check.text}\n")


async def _found(storage: Storage, number: str) -> RequestRow:
    row = await PartnerRequests(storage).find(number)
    if row is None:
        raise BadSetting("there is no such request")
    return row


def _show(row: RequestRow) -> None:
    asked, key = read_request(row.signed)
    sys.stdout.write(f"state\t{row.state}\nwords\t{key_words(key)}\n")
    sys.stdout.write("compare the words with the app's operator before you approve\n")
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(asked), indent=2).decode() + "\n")


def _sign(arguments: argparse.Namespace) -> None:
    """For the operator of an app: a request out of a JSON file, without ``key`` and ``at``."""
    private = read_operator_key(arguments.key)
    try:
        wanted = msgspec.json.decode(arguments.file.read_bytes())
        wanted = {"kind": "onboard", **wanted, "key": public_pem(private.public_key())}
        asked = msgspec.convert({**wanted, "at": now_ms()}, PartnerRequest)
    except (msgspec.MsgspecError, TypeError) as error:
        raise BadSetting(f"{arguments.file.name}: {error}") from error
    signed = sign_request(asked, private)
    _, key = read_request(signed)
    arguments.out.write_text(f"{signed}\n", "utf-8")
    sys.stdout.write(f"{arguments.out.name}\t{key_words(key)}\n")
