"""A gateway for SMS and e-mail over HTTP, as its template says: most have an API of this shape."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Protocol

import httpx

from spar_central import http_client
from spar_central.errors import BadSetting
from spar_central.settings import Notices

MAX_REPLY: Final = 100_000


class Channel(StrEnum):
    """How a message goes. Values are sent to the gateway: never rename one."""

    SMS = "sms"
    EMAIL = "email"


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """message_id: the same for the same notice, so that a gateway can drop what came before."""

    message_id: str
    channel: Channel
    to: str
    text: str


class GatewayRefused(Exception):
    """It will not take this message, now or later. code: of HTTP."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class GatewayAway(Exception):
    """No answer, or one that may be another the next time. code: what it was."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class MessageGateway(Protocol):
    """Where messages leave. The portal speaks to the same one."""

    async def send(self, message: Message) -> None:
        """Handed over. Raises GatewayRefused, GatewayAway."""
        ...


class HttpGateway:
    """``notices.body`` is a JSON object whose texts hold the placeholders; or a form of them."""

    def __init__(self, settings: Notices, http: httpx.AsyncClient) -> None:
        """http: of ``new_client``; closed by whoever made it. Raises BadSetting."""
        self._settings = settings
        self._http = http
        self._body = read_template(settings.body)
        self._headers = {}
        if settings.token_file:
            token = read_token(settings.token_file)
            self._headers[settings.header_name] = f"{settings.header_prefix}{token}"

    async def send(self, message: Message) -> None:
        """As MessageGateway. A 4xx that is not about us or the moment refuses this message."""
        values = {
            "{id}": message.message_id, "{channel}": message.channel.value,
            "{to}": message.to, "{text}": message.text,
        }  # fmt: skip
        body = filled(self._body, values)
        try:
            status = await self._post(body)
        except http_client.NoReply as error:
            raise GatewayAway(error.reason) from error
        if 200 <= status < 300:
            return
        if status in {400, 404, 410, 413, 422}:
            raise GatewayRefused(f"http.{status}")
        raise GatewayAway(f"http.{status}")

    async def _post(self, body: Any) -> int:
        """The status; what the gateway says besides is not kept, it may repeat the number."""
        headers, form = dict(self._headers), None
        if self._settings.form:
            form = body
        else:
            headers["content-type"] = "application/json"
        reply = await http_client.whole_reply(
            self._http,
            "POST",
            self._settings.url,
            headers=headers,
            content=json.dumps(body, ensure_ascii=False).encode(),
            form=form,
            within_s=self._settings.wait_s,
            most_bytes=MAX_REPLY,
        )
        return reply.status


def read_template(text: str) -> dict[str, Any]:
    """Raises BadSetting unless it is a JSON object that holds at least number and text."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise BadSetting("notices.body: a JSON object is needed") from error
    if not isinstance(found, dict):
        raise BadSetting("notices.body: a JSON object is needed")
    for name in ("{to}", "{text}"):
        if name not in text:
            raise BadSetting(f"notices.body: {name} is needed")
    return found


def filled(template: Any, values: Mapping[str, str]) -> Any:
    """The template with its placeholders replaced inside of texts, so that nothing is code."""
    if isinstance(template, dict):
        return {name: filled(one, values) for name, one in template.items()}
    if isinstance(template, list):
        return [filled(one, values) for one in template]
    if not isinstance(template, str):
        return template
    parts, rest = [], template
    while rest:
        at, name = min(((rest.find(one), one) for one in values if one in rest), default=(-1, ""))
        if at < 0:
            parts.append(rest)
            break
        parts += [rest[:at], values[name]]
        rest = rest[at + len(name) :]
    return "".join(parts)


def read_token(name: str) -> str:
    """Of a file that only we may read. Raises BadSetting."""
    path = Path(name)
    try:
        if path.stat().st_mode & 0o077:
            raise BadSetting(f"notices.token_file: {name}: others may read it; chmod 600 is needed")
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"notices.token_file: {name} cannot be read") from error


def new_client(settings: Notices) -> httpx.AsyncClient:
    """For a gateway. Raises BadSetting."""
    return http_client.new_client(settings.wait_s, settings.ca_file, "notices.ca_file")
