"""The page that stands for everybody's phone: codes as they would arrive by SMS or e-mail."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from spar_sandbox.ida.otp import OtpChannel, OtpMessage


@cache
def _template() -> Template:
    text = resources.files("spar_sandbox.ida").joinpath("phone.html.j2").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)


def phone_page(inbox: Iterable[OtpMessage], now: datetime) -> str:
    """The HTML of ``/sms``, in the order of ``inbox``."""
    messages = [_shown(message, now) for message in inbox]
    return _template().render(messages=messages, clock=f"{now:%H:%M}")


def _shown(message: OtpMessage, now: datetime) -> dict[str, object]:
    """The template's values for one message; ``share`` is the life left in percent."""
    name = message.person.partition(" ")[2] or message.person
    life_s = (message.expires_at - message.sent_at).total_seconds()
    left_s = max(0.0, (message.expires_at - now).total_seconds())
    return {
        "person": name,
        "initial": name[0],
        "channel": "SMS" if message.channel is OtpChannel.PHONE else "E-mail",
        "to": message.to_masked,
        "otp": message.otp,
        "transaction": message.transaction_id,
        "sent": f"{message.sent_at:%H:%M:%S}",
        "left_s": int(left_s),
        "share": min(100.0, 100 * left_s / max(1.0, life_s)),
    }


def console_line(message: OtpMessage) -> str:
    """The same message for a terminal."""
    channel = "SMS to" if message.channel is OtpChannel.PHONE else "e-mail to"
    return (
        f"  {channel} {message.to_masked} ({message.person}): "
        f"your code is {message.otp}, good until {message.expires_at:%H:%M:%S} UTC "
        f"[transaction {message.transaction_id}]"
    )
