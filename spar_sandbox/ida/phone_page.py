"""The page that stands for everybody's phone: codes as they would arrive by SMS."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from spar_sandbox.ida.otp import OtpMessage


@cache
def _template() -> Template:
    text = resources.files("spar_sandbox.ida").joinpath("phone.html.j2").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)


def phone_page(inbox: Iterable[OtpMessage], now: datetime) -> str:
    """The HTML of ``/sms``, newest message first."""
    shown = [
        {
            "person": m.person.partition(" ")[2] or m.person,
            "initial": (m.person.partition(" ")[2] or m.person)[0],
            "channel": "SMS" if m.channel == "phone" else "E-mail",
            "to": m.to_masked,
            "otp": m.otp,
            "transaction": m.transaction_id,
            "sent": f"{m.sent_at:%H:%M:%S}",
            "left_s": max(0, int((m.expires_at - now).total_seconds())),
            "share": max(
                0.0,
                min(
                    100.0,
                    100
                    * (m.expires_at - now).total_seconds()
                    / max(1.0, (m.expires_at - m.sent_at).total_seconds()),
                ),
            ),
        }
        for m in inbox
    ]
    return _template().render(messages=shown, clock=f"{now:%H:%M}")


def console_lines(message: OtpMessage) -> str:
    """The same message for a terminal."""
    channel = "SMS to" if message.channel == "phone" else "e-mail to"
    return (
        f"  {channel} {message.to_masked} ({message.person}): "
        f"your code is {message.otp}, good until {message.expires_at:%H:%M:%S} UTC "
        f"[transaction {message.transaction_id}]"
    )
