"""Signing in and out, and passkeys: the first one by a link, further ones, a lost one."""

import secrets
from datetime import datetime, timedelta

from starlette.responses import Response
from webauthn import generate_registration_options, options_to_json
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from spar_central.acts.rules import ActKind
from spar_central.console.access import BY_PASSKEY, Answer, Call, View, go
from spar_central.console.signing import Signing, options_for, whole
from spar_central.errors import Refused
from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.records import (
    office_lists,
    office_logins,
    passkeys,
    staff_contacts,
    web_sessions,
)
from spar_central.records.counts import Counter, over, span_of
from spar_central.records.office_lists import PersonRow
from spar_central.records.passkeys import PasskeyGrounds, link_hash
from spar_central.settings import Console
from spar_central.trust.certificates import Role
from spar_central.trust.jws import Typ
from spar_central.trust.keys import words
from spar_central.trust.passkeys import (
    ALGORITHMS,
    SignIn,
    assertion_of,
    challenge_of,
    credential_of,
    read_assertion,
    read_registration,
)
from spar_central.web.languages import for_later
from spar_central.web.sessions import Sessions

LOST_PER_HOUR = 10
MAX_CONTACT = 200
REMINDED = for_later("Kept: you get a message, once a day, while reviews wait too long.")
NOT_REMINDED = for_later("You get no more messages.")
HOUR_S = 3600


class SignInPages:
    """Everything before somebody is known, and what they do with their own passkeys."""

    def __init__(
        self,
        console: Console,
        sessions: Sessions,
        signing: Signing,
        seal: ContactSeal | None,
    ) -> None:
        """seal: of contacts of staff; None where nobody sends messages."""
        self._console = console
        self._seal = seal
        self._by_login = console.login is not None
        self._sessions = sessions
        self._signing = signing
        self._life = timedelta(minutes=console.sign_minutes)

    async def page(self, call: Call) -> Answer:
        """``GET /sign-in``: a new challenge each time."""
        if call.person is not None:
            return go("/")
        nonce = secrets.token_urlsafe(24)
        content = SignIn(nonce, whole(call.now + self._life))
        call.kept["sign_in"] = f"{nonce} {content.exp.isoformat()}"
        options = options_for(self._console, challenge_of(content, Typ.SIGN_IN), [])
        return View("console/sign_in.html", {"options": options, "by_login": self._by_login})

    async def take(self, call: Call) -> Answer:
        """``POST /sign-in``: whose passkey it is, with a session that begins now."""
        nonce, _, ends = call.session.kept.get("sign_in", "").partition(" ")
        if not nonce:
            raise Refused("web.stale")
        content = SignIn(nonce, datetime.fromisoformat(ends))
        if call.now > content.exp:
            raise Refused("web.stale")
        browser = call.form.get("assertion", "")
        row = await passkeys.of_credential(call.tx, credential_of(browser))
        if row is None:
            raise Refused("passkey.unknown")
        token = assertion_of(content, browser)
        read_assertion(token, Typ.SIGN_IN, row.key, self._console.party, SignIn)
        signer = await self._signing.check_passkey(call.tx, row, token, call.now)
        if signer.role is Role.AGENT:
            raise Refused("person.role")
        call.note("session.begun", signer.human, way=BY_PASSKEY)
        return await self.begin(call, signer.person_id, BY_PASSKEY)

    async def begin(self, call: Call, person_id: str, way: str) -> Response:
        """A new session under a new id, instead of the one before."""
        agent = call.request.headers.get("user-agent", "")
        token, _ = await self._sessions.begin(
            call.tx, call.now, subject=person_id, way=way, agent=agent, instead_of=call.session
        )
        call.kept.clear()
        answer = go("/")
        self._sessions.give(answer, token)
        return answer

    async def leave(self, call: Call) -> Answer:
        """``POST /sign-out``."""
        await web_sessions.end(call.tx, call.session.token_hash, call.now)
        call.note("session.ended", call.viewer.human)
        answer = go("/sign-in")
        self._sessions.take(answer)
        return answer

    # passkeys

    async def first(self, call: Call) -> Answer:
        """``GET /passkeys/first/{secret}``: by a link that two persons made."""
        secret = call.path("secret")
        link = await passkeys.live_link(call.tx, link_hash(secret), call.now)
        person = await self._person(call, link.person_id)
        return await self._register_page(call, person, f"/passkeys/first/{secret}")

    async def take_first(self, call: Call) -> Answer:
        """The new passkey uses the link up."""
        secret = call.path("secret")
        link = await passkeys.live_link(call.tx, link_hash(secret), call.now)
        kid = await self._take(call, link.person_id, PasskeyGrounds(link=secret))
        await passkeys.use_link(call.tx, link_hash(secret), kid, call.now)
        return View("console/passkey_taken.html", {"words": words(kid), "way": "link"})

    async def lost(self, call: Call) -> Answer:
        """``GET /passkeys/lost``: who one is."""
        return View("console/passkey_lost.html", {"fault": ""})

    async def register_lost(self, call: Call) -> Answer:
        """``POST /passkeys/lost``: a new one, which two other persons then confirm by voice."""
        address = call.request.client.host if call.request.client is not None else ""
        counter = Counter("passkey.lost", address, span_of(call.now, HOUR_S))
        if await over(call.tx, [(counter, LOST_PER_HOUR)]):
            raise Refused("join.tries")
        number = call.form.get("staff_number", "").strip()
        person = await office_lists.person_by_number(call.tx, number)
        if person is None or person.ended_at or person.role is Role.AGENT:
            return View("console/passkey_lost.html", {"fault": "unknown"}, 400)
        if "assertion" not in call.form:
            return await self._register_page(call, person, "/passkeys/lost")
        kid = await self._take(call, person.person_id, PasskeyGrounds())
        return View("console/passkey_taken.html", {"words": words(kid), "way": "two"})

    async def own(self, call: Call) -> Answer:
        """``GET /me``: own passkeys and open sessions."""
        viewer = call.viewer
        rows = await passkeys.of_person(call.tx, viewer.person_id)
        opened = await web_sessions.open_ones(call.tx, "console", viewer.person_id, call.now)
        values: dict[str, object] = {
            "passkeys": rows, "sessions": opened, "this": call.session.token_hash,
            "logins": await office_logins.of_person(call.tx, viewer.person_id),
            "by_login": self._by_login,
            "reminded": await staff_contacts.is_there(call.tx, viewer.person_id),
            "may_be_reminded": self._seal is not None,
            "spans": {row.kid: self._signing.span_of(row, call.now) for row in rows},
        }  # fmt: skip
        return View("console/me.html", values)

    async def remove_logins(self, call: Call) -> Answer:
        """``POST /me/logins/end``: with the sessions that they opened."""
        viewer = call.viewer
        count = await office_logins.remove_all(call.tx, viewer.person_id)
        await web_sessions.end_others(
            call.tx, "console", viewer.person_id, call.session.token_hash, call.now
        )
        call.note("login.removed", viewer.human, count=count)
        call.say("Done.")
        return go("/me")

    async def contact(self, call: Call) -> Answer:
        """``POST /me/contact``: where one is reminded; nothing: no more."""
        viewer = call.viewer
        contact = Contact(call.form.get("phone", "").strip(), call.form.get("email", "").strip())
        for text in (contact.phone, contact.email):
            if len(text) > MAX_CONTACT or not text.isprintable() or " " in text:
                raise Refused("act.form")
        if (contact.email and "@" not in contact.email) or self._seal is None:
            raise Refused("act.form")
        if contact.is_known:
            sealed = self._seal.seal(contact, viewer.person_id)
            language = call.words.language
            await staff_contacts.put(call.tx, viewer.person_id, sealed, language, call.now)
        else:
            await staff_contacts.remove(call.tx, viewer.person_id)
        call.note("contact.changed", viewer.human)
        call.say(REMINDED if contact.is_known else NOT_REMINDED)
        return go("/me")

    async def renew(self, call: Call) -> Answer:
        """``POST /me/passkeys/{kid}/renew``: its owner's passkey signs that it goes on."""
        viewer = call.viewer
        row = (await passkeys.of_kids(call.tx, {call.path("kid")})).get(call.path("kid"))
        if row is None or row.person_id != viewer.person_id:
            raise Refused("web.unknown")
        call.kept["back"] = "/me"
        return await self._signing.ask_act(call, ActKind.PASSKEY_RENEW, viewer.office, row.kid)

    async def add(self, call: Call) -> Answer:
        """``GET /me/passkey``."""
        person = await self._person(call, call.viewer.person_id)
        return await self._register_page(call, person, "/me/passkey")

    async def take_added(self, call: Call) -> Answer:
        """The older passkey must sign for the new one."""
        viewer = call.viewer
        kid = await self._take(call, viewer.person_id, PasskeyGrounds(act="older"))
        call.kept["back"] = "/me"
        return await self._signing.ask_act(call, ActKind.PASSKEY_ADD, viewer.office, kid)

    async def end_sessions(self, call: Call) -> Answer:
        """``POST /me/sessions``: all but this one, by one click."""
        viewer = call.viewer
        count = await web_sessions.end_others(
            call.tx, "console", viewer.person_id, call.session.token_hash, call.now
        )
        call.note("session.others_ended", viewer.human, count=count)
        call.say("Every other session has ended.")
        return go("/me")

    async def _person(self, call: Call, person_id: str) -> PersonRow:
        person = await office_lists.person(call.tx, person_id)
        if person is None or person.ended_at or person.role is Role.AGENT:
            raise Refused("person.unknown")
        return person

    async def _register_page(self, call: Call, person: PersonRow, path: str) -> Answer:
        challenge = secrets.token_bytes(32)
        call.kept["register"] = bytes_to_base64url(challenge)
        known = await passkeys.of_person(call.tx, person.person_id)
        made = generate_registration_options(
            rp_id=self._console.party.rp_id,
            rp_name="SPAR",
            user_name=person.staff_number,
            user_id=person.person_id.encode()[:64],
            user_display_name=person.name,
            challenge=challenge,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=[
                PublicKeyCredentialDescriptor(id=base64url_to_bytes(row.credential_id))
                for row in known
                if not row.ended_at
            ],
            supported_pub_key_algs=ALGORITHMS,
        )
        values = {"options": options_to_json(made), "of": person, "to": path}
        return View("console/passkey_register.html", values)

    async def _take(self, call: Call, person_id: str, grounds: PasskeyGrounds) -> str:
        """The kid of what was registered in answer to our challenge, used once."""
        challenge = call.session.kept.get("register", "")
        if not challenge:
            raise Refused("web.stale")
        call.kept["register"] = ""
        made = read_registration(
            call.form.get("assertion", ""), base64url_to_bytes(challenge), self._console.party
        )
        name = " ".join(call.form.get("name", "").split())[:60] or "Passkey"
        await passkeys.add(
            call.tx, person_id, made.credential_id, made.key, name, grounds, call.now
        )
        call.note("passkey.registered", made.key.kid, of=person_id)
        return made.key.kid
