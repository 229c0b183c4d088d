"""Command line of the simulators: serve, sbi, esignet, partner-manager, people."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.esignet.versions import RULES, EsignetVersion
from spar_sandbox.ida.otp import OtpMessage
from spar_sandbox.ida.phone_page import console_line
from spar_sandbox.ida.policy import AuthTokenType, Count, IdaPolicy, Seconds
from spar_sandbox.people import population
from spar_sandbox.people.biometrics import Modality
from spar_sandbox.sbi.device import SbiVersion, SimulatedDevice
from spar_sandbox.sbi.sensor import Misbehavior
from spar_sandbox.storage.esignet_files import EsignetFiles
from spar_sandbox.storage.keys import KeysDamaged, open_keys
from spar_sandbox.storage.partner_file import write_partner_file
from spar_sandbox.storage.partner_manager_files import PartnerManagerFiles
from spar_sandbox.web import server
from spar_sandbox.web.failures import DEVICE_CALLS, FailingCall
from spar_sandbox.wiring import device_app, esignet_app, ida_app, partner_manager_app

_FAILED = 1
_DEFAULTS = IdaPolicy()
Port = Annotated[int, Meta(ge=0, le=65_535)]


class _ServeOptions(msgspec.Struct, frozen=True, kw_only=True):
    """``spar-sandbox serve``: types and ranges; the parser has the names and the help."""

    data: str
    host: str
    port: Port
    otp_life_s: Seconds
    otp_attempts: Count
    otp_freeze_s: Seconds
    otp_digits: int
    uin_digits: int
    time_window_s: Seconds
    auth_token_type: AuthTokenType
    crowd: int
    quiet: bool


class _SbiOptions(msgspec.Struct, frozen=True, kw_only=True):
    """``spar-sandbox sbi``, as above. person: a UIN, empty for the first of the population."""

    data: str
    port: Port
    kind: str
    spec: SbiVersion
    person: str
    misbehave: Misbehavior
    misbehave_on: FailingCall
    capture_ms: Annotated[float, Meta(gt=0, lt=1e9)]


class _EsignetOptions(msgspec.Struct, frozen=True, kw_only=True):
    """``spar-sandbox esignet``. ida, reader: addresses of ``serve`` and ``sbi``."""

    data: str
    port: Port
    version: EsignetVersion
    ida: str
    reader: str


class _PartnerManagerOptions(msgspec.Struct, frozen=True, kw_only=True):
    """``spar-sandbox partner-manager``."""

    data: str
    port: Port


class _PeopleOptions(msgspec.Struct, frozen=True, kw_only=True):
    """``spar-sandbox people``."""

    json: bool


Options = TypeVar("Options", bound=msgspec.Struct)


def _command(
    options_type: type[Options], run: Callable[[Options], None]
) -> Callable[[dict[str, Any]], None]:
    """``run`` with the parsed values, read strictly. Raises msgspec.ValidationError."""
    return lambda given: run(msgspec.convert(given, options_type, strict=False))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spar-sandbox", description="Simulators of MOSIP and of biometric devices."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="ID Authentication on a port")
    serve.set_defaults(run=_command(_ServeOptions, _serve))
    serve.add_argument("--data", required=True, help="keys and partner.json go here")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", default=0, help="0 picks a free one")
    serve.add_argument("--otp-life-s", default=_DEFAULTS.otp_life_s)
    serve.add_argument("--otp-attempts", default=_DEFAULTS.otp_attempts)
    serve.add_argument("--otp-freeze-s", default=_DEFAULTS.otp_freeze_s)
    serve.add_argument("--otp-digits", default=_DEFAULTS.otp_digits)
    serve.add_argument("--uin-digits", default=_DEFAULTS.uin_digits)
    serve.add_argument("--time-window-s", default=_DEFAULTS.time_window_s)
    serve.add_argument(
        "--auth-token-type", choices=list(AuthTokenType), default=_DEFAULTS.auth_token_type
    )
    serve.add_argument(
        "--crowd", default=_DEFAULTS.crowd, help="how many people without a name there are, too"
    )
    serve.add_argument("--quiet", action="store_true", help="no messages on the console")
    sbi = commands.add_parser("sbi", help="a biometric device on a port")
    sbi.set_defaults(run=_command(_SbiOptions, _sbi))
    sbi.add_argument("--data", required=True, help="the folder of `serve`")
    sbi.add_argument("--port", default=0, help="4501 to 4600; 0 picks any free one")
    sbi.add_argument("--kind", choices=[m.lower() for m in Modality], default="finger")
    sbi.add_argument("--spec", choices=list(SbiVersion), default="0.9.5")
    uins = [person.uin for person in population.PEOPLE]
    sbi.add_argument("--person", choices=uins, metavar="UIN", default=uins[0])
    sbi.add_argument("--misbehave", choices=[m for m in Misbehavior if m], default="")
    sbi.add_argument("--misbehave-on", choices=[c for c in DEVICE_CALLS if c], default="")
    sbi.add_argument("--capture-ms", default=400.0)
    esignet = commands.add_parser("esignet", help="the country's online login on a port")
    esignet.set_defaults(run=_command(_EsignetOptions, _esignet))
    esignet.add_argument("--data", required=True, help="the folder of `serve`")
    esignet.add_argument("--port", default=0, help="0 picks any free one")
    esignet.add_argument("--version", choices=list(EsignetVersion), default="1.8")
    esignet.add_argument("--ida", required=True, help="the address of `serve`")
    esignet.add_argument("--reader", default="", help="the address of `sbi`, for fingers")
    manager = commands.add_parser("partner-manager", help="OpenG2P's Partner Manager on a port")
    manager.set_defaults(run=_command(_PartnerManagerOptions, _partner_manager))
    manager.add_argument("--data", required=True, help="partners and staff.token go here")
    manager.add_argument("--port", default=0, help="0 picks any free one")
    people = commands.add_parser("people", help="the made-up persons")
    people.set_defaults(run=_command(_PeopleOptions, _people))
    people.add_argument("--json", action="store_true")
    return parser


def _print_message(text: str) -> None:
    """One line for a person; stdout stays free for the one line programs wait for."""
    print(text, file=sys.stderr, flush=True)


def _serve(options: _ServeOptions) -> None:
    clock = SandboxClock()
    policy = IdaPolicy(
        otp_life_s=options.otp_life_s,
        otp_attempts=options.otp_attempts,
        otp_freeze_s=options.otp_freeze_s,
        time_window_s=options.time_window_s,
        otp_digits=options.otp_digits,
        uin_digits=options.uin_digits,
        auth_token_type=options.auth_token_type,
        crowd=options.crowd,
    )

    def deliver(message: OtpMessage) -> None:
        if not options.quiet:
            _print_message(console_line(message))

    data = Path(options.data)
    keys = open_keys(data, clock.now())
    listener = server.listen(options.host, options.port)
    base_url = server.base_url_of(listener)
    write_partner_file(data, keys, base_url)
    server.serve(
        ida_app(keys, clock, policy, deliver),
        listener,
        lambda: print(f"spar-sandbox listening on {base_url}", flush=True),
    )


def _sbi(options: _SbiOptions) -> None:
    clock = SandboxClock()
    data = Path(options.data)
    keys = open_keys(data, clock.now())
    modality = Modality(options.kind.capitalize())
    device = SimulatedDevice(data, keys, clock, modality, options.spec)
    device.sensor.misbehavior = options.misbehave
    device.sensor.misbehaves_on = options.misbehave_on
    device.sensor.person = options.person
    listener = server.listen("127.0.0.1", options.port)
    device.base_url = server.base_url_of(listener)
    server.serve(
        device_app(device, keys, clock, options.capture_ms / 1000),
        listener,
        lambda: print(f"spar-sandbox sbi listening on {device.base_url}", flush=True),
    )


def _partner_manager(options: _PartnerManagerOptions) -> None:
    files = PartnerManagerFiles(Path(options.data))
    listener = server.listen("127.0.0.1", options.port)
    base_url = server.base_url_of(listener)
    server.serve(
        partner_manager_app(files, SandboxClock()),
        listener,
        lambda: print(f"spar-sandbox partner-manager listening on {base_url}", flush=True),
    )


def _esignet(options: _EsignetOptions) -> None:
    clock = SandboxClock()
    data = Path(options.data)
    keys = open_keys(data, clock.now())
    files = EsignetFiles(data)
    listener = server.listen("127.0.0.1", options.port)
    base_url = server.base_url_of(listener)
    issuer = base_url + RULES[options.version].issuer
    files.write_address(base_url, issuer, options.version)
    app = esignet_app(
        files, keys, clock, options.version, base_url, options.ida.rstrip("/"), options.reader
    )
    server.serve(
        app,
        listener,
        lambda: print(f"spar-sandbox esignet listening on {base_url}", flush=True),
    )


def _people(options: _PeopleOptions) -> None:
    print(population.as_json() if options.json else population.as_table())


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the process's exit status."""
    _write_utf_8()
    os.environ.pop("SSLKEYLOGFILE", None)
    parser = _parser()
    given = vars(parser.parse_args(arguments))
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(name)s: %(message)s")
    logging.getLogger("asyncio").setLevel(logging.ERROR)  # writes to a client that left are no news
    try:
        given["run"](given)
    except msgspec.ValidationError as error:
        parser.error(str(error))
    except KeysDamaged as error:
        _print_message(f"spar-sandbox: the keys in {error} cannot be read; delete that folder")
        return _FAILED
    except OSError as error:
        _print_message(f"spar-sandbox: cannot start: {error}")
        return _FAILED
    return 0


def _write_utf_8() -> None:
    """Files and pipes carry UTF-8, where Windows would take the code page of the country.

    Line by line: a journal has at once what a program says that goes on for weeks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


if __name__ == "__main__":
    sys.exit(main())
