"""Command line of the simulators: serve, sbi, people."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.ida.otp import OtpMessage
from spar_sandbox.ida.phone_page import console_lines
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people import population
from spar_sandbox.sbi.device import CALLS, MODES, WIRE_SPEC, SimulatedDevice
from spar_sandbox.storage.keys import KeysDamaged, open_keys, write_partner_file
from spar_sandbox.web import server
from spar_sandbox.wiring import device_app, ida_app

_FAILED = 1


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < 1e9:
        raise argparse.ArgumentTypeError("must be more than 0")
    return value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spar-sandbox", description="Simulators of MOSIP and of biometric devices."
    )
    defaults = IdaPolicy()
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="ID Authentication on a port")
    serve.add_argument("--data", type=Path, required=True, help="keys and partner.json go here")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=0, help="0 picks a free one")
    serve.add_argument("--otp-life-s", type=_positive, default=defaults.otp_life_s)
    serve.add_argument("--otp-attempts", type=int, default=defaults.otp_attempts)
    serve.add_argument("--otp-freeze-s", type=_positive, default=defaults.otp_freeze_s)
    serve.add_argument("--time-window-s", type=_positive, default=defaults.time_window_s)
    serve.add_argument("--quiet", action="store_true", help="no messages on the console")
    sbi = commands.add_parser("sbi", help="a biometric device on a port")
    sbi.add_argument("--data", type=Path, required=True, help="the folder of `serve`")
    sbi.add_argument("--port", type=int, default=0, help="4501 to 4600; 0 picks any free one")
    sbi.add_argument("--kind", choices=["finger", "iris", "face"], default="finger")
    sbi.add_argument("--spec", choices=sorted(WIRE_SPEC), default="0.9.5")
    sbi.add_argument("--person", choices=[p.uin for p in population.PEOPLE], metavar="UIN")
    sbi.add_argument("--misbehave", choices=[mode for mode in MODES if mode], default="")
    sbi.add_argument("--misbehave-on", choices=[c for c in CALLS if c], default="")
    sbi.add_argument("--capture-ms", type=_positive, default=400.0)
    shown = commands.add_parser("people", help="the made-up persons")
    shown.add_argument("--json", action="store_true")
    return parser


def _say(text: str) -> None:
    """One line for a person; stdout stays free for the one line programs wait for."""
    print(text, file=sys.stderr, flush=True)


def _serve(options: argparse.Namespace) -> int:
    clock = SandboxClock()
    policy = IdaPolicy(
        otp_life_s=options.otp_life_s,
        otp_attempts=options.otp_attempts,
        otp_freeze_s=options.otp_freeze_s,
        time_window_s=options.time_window_s,
    )

    def deliver(message: OtpMessage) -> None:
        if not options.quiet:
            _say(console_lines(message))

    keys = open_keys(options.data, clock.now())
    bound = server.bind(options.host, options.port)
    base_url = server.base_url_of(bound)
    write_partner_file(options.data, keys, base_url)
    server.serve(
        ida_app(keys, clock, policy, deliver),
        bound,
        lambda: print(f"spar-sandbox listening on {base_url}", flush=True),
    )
    return 0


def _sbi(options: argparse.Namespace) -> int:
    clock = SandboxClock()
    keys = open_keys(options.data, clock.now())
    device = SimulatedDevice(options.data, keys, clock, options.kind.capitalize(), options.spec)
    device.sensor.misbehave = options.misbehave
    device.sensor.misbehave_on = options.misbehave_on
    if options.person:
        device.sensor.person = options.person
    bound = server.bind("127.0.0.1", options.port)
    device.base_url = server.base_url_of(bound)
    server.serve(
        device_app(device, keys, clock, options.capture_ms / 1000),
        bound,
        lambda: print(f"spar-sandbox sbi listening on {device.base_url}", flush=True),
    )
    return 0


def _people(options: argparse.Namespace) -> int:
    print(population.as_json() if options.json else population.as_table())
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the process's exit status."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(name)s: %(message)s")
    logging.getLogger("asyncio").setLevel(logging.ERROR)  # writes to a client that left are no news
    commands = {"serve": _serve, "sbi": _sbi, "people": _people}
    try:
        return commands[options.command](options)
    except KeysDamaged as error:
        _say(f"spar-sandbox: the keys in {error} cannot be read; delete that folder")
    except (OSError, OverflowError) as error:
        _say(f"spar-sandbox: cannot start: {error}")
    return _FAILED


if __name__ == "__main__":
    sys.exit(main())
