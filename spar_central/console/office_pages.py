"""Offices, people, join codes, passkeys that wait, policies, and acts that wait for signatures."""

from collections.abc import Mapping

import msgspec
from msgspec import to_builtins

from spar_central.acts.rules import ActKind, rule_of
from spar_central.console.access import Answer, Call, View, go
from spar_central.console.signing import Signing
from spar_central.console.subjects import subject_names
from spar_central.errors import Refused
from spar_central.people import acts as office_acts
from spar_central.records import acts, contact, enrollments, office_lists, passkeys
from spar_central.records.acts import ActState
from spar_central.records.office_lists import PersonRow
from spar_central.settings import Settings
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.keys import words
from spar_central.trust.office_file import OfficeFile, ReviewRules, check_office_code, differences
from spar_central.web.paging import key_of, page_of

MOST = 50
SWITCHES = ("changes", "removals", "offline", "same_account")
CHECKS = ("otp_by_telephone", "kyc", "otp_and_biometric")
NUMBERS = ("deferred_auth_window_s", "least_protocol", "fingers")
TEXTS = ("name", "office_code")
LISTS = ("ways", "programmes", "complaints")


class OfficePages:
    """For supervisors of the office and administrators; policies for administrators only."""

    def __init__(self, settings: Settings, signing: Signing) -> None:
        self._settings = settings
        self._signing = signing

    async def offices(self, call: Call) -> Answer:
        """``GET /offices``: for administrators."""
        return View("console/offices.html", {"rows": await office_lists.offices(call.tx)})

    # people

    async def people(self, call: Call) -> Answer:
        """``GET /people``."""
        office = call.office()
        after = str(key_of(call.query("after"), ("",))[0])
        rows = await office_lists.people(call.tx, office, after, MOST + 1)
        page = page_of(rows, MOST, lambda one: (one.staff_number,))
        waiting = [one for one in await passkeys.uncertified(call.tx) if one.office == office]
        values: dict[str, object] = {
            "page": page, "office": office, "roles": [role.value for role in Role],
            "waiting": [(one, words(one.kid)) for one in waiting if not one.grounds.link],
        }  # fmt: skip
        return View("console/people.html", values)

    async def add_person(self, call: Call) -> Answer:
        """``POST /people``: two persons sign."""
        office = call.of_office(call.form.get("office", "") or call.viewer.office)
        number = call.form.get("staff_number", "").strip()
        name = " ".join(call.form.get("name", "").split())[:200]
        role = call.form.get("role", "")
        if not (number.isascii() and number.isprintable() and 0 < len(number) <= 64) or not name:
            raise Refused("act.form")
        if role not in {one.value for one in Role} or " " in number:
            raise Refused("act.form")
        call.kept["back"] = "/people"
        return await self._signing.ask_act(
            call, ActKind.PERSON_ADD, office, number, name=name, role=role
        )

    async def end_person(self, call: Call) -> Answer:
        """``POST /people/{id}/end``: one signature; what arrived before stays."""
        person = await self._person(call)
        reason = " ".join(call.form.get("reason", "").split())[:200]
        if not reason:
            raise Refused("act.form")
        call.kept["back"] = "/people"
        return await self._signing.ask_act(
            call, ActKind.PERSON_END, person.office, person.staff_number, reason=reason
        )

    async def join_code(self, call: Call) -> Answer:
        """``POST /people/{id}/code``: shown once, on the page that answers."""
        person = await self._person(call)
        hours = self._settings.desks.join_hours
        code = await office_acts.invite(
            call.tx, person.staff_number, call.viewer.human, call.now, hours
        )
        return View("console/join_code.html", {"code": code, "of": person, "hours": hours})

    async def confirm_passkey(self, call: Call) -> Answer:
        """``POST /passkeys/{kid}/confirm``: the words were read out by its owner; two sign."""
        row = (await passkeys.of_kids(call.tx, {call.path("kid")})).get(call.path("kid"))
        if row is None or row.certificate or row.ended_at:
            raise Refused("web.unknown")
        call.of_office(row.office)
        heard = " ".join(call.form.get("words", "").lower().replace("-", " ").split())
        if heard != words(row.kid):
            call.say("These are not the words of this passkey.", "bad")
            return go("/people")
        call.kept["back"] = "/people"
        ends = "yes" if call.form.get("ends") == "yes" else "no"
        return await self._signing.ask_act(
            call, ActKind.PASSKEY_CONFIRM, row.office, row.kid, words=heard, ends=ends
        )

    async def end_passkey(self, call: Call) -> Answer:
        """``POST /passkeys/{kid}/end``: one's own, or one of the office."""
        row = (await passkeys.of_kids(call.tx, {call.path("kid")})).get(call.path("kid"))
        if row is None or row.ended_at:
            raise Refused("web.unknown")
        call.of_office(row.office)
        call.kept["back"] = "/me" if row.person_id == call.viewer.person_id else "/people"
        return await self._signing.ask_act(
            call, ActKind.PASSKEY_END, row.office, row.kid, reason="lost"
        )

    async def _person(self, call: Call) -> PersonRow:
        person = await office_lists.person(call.tx, call.path("id"))
        if person is None or person.ended_at:
            raise Refused("web.unknown")
        call.of_office(person.office)
        return person

    # acts that wait

    async def acts(self, call: Call) -> Answer:
        """``GET /acts``: what waits for signatures in the office."""
        viewer = call.viewer
        rows = []
        for row in await acts.waiting(call.tx, viewer.offices, 100, signed=True):
            signed = await acts.signatures(call.tx, row.act.act_id)
            mine = viewer.human in {one.human for one in signed}
            rows.append((row, signed, mine, rule_of(row.act)[1].at_keys))
        stuck = await office_lists.waiting_for_two(call.tx, viewer.offices, 50)
        named = {one for row, *_ in rows for one in (row.act.subject, row.made_by)}
        about = await subject_names(call.tx, named)
        return View("console/acts.html", {"rows": rows, "stuck": stuck, "about": about})

    async def sign_act(self, call: Call) -> Answer:
        """``POST /acts/{id}/sign``: to the signature."""
        row = await acts.find(call.tx, call.path("id"))
        if row is None or row.state is not ActState.WAITING:
            raise Refused("act.unknown")
        call.of_office(row.act.office)
        call.kept["back"] = "/acts"
        return await self._signing.ask_signature(call, row.act)

    async def withdraw_act(self, call: Call) -> Answer:
        """``POST /acts/{id}/withdraw``: it will not be done."""
        row = await acts.find(call.tx, call.path("id"))
        if row is None or row.state is not ActState.WAITING:
            raise Refused("act.unknown")
        call.of_office(row.act.office)
        await acts.settle(call.tx, row.act.act_id, ActState.WITHDRAWN, call.viewer.human, call.now)
        call.note("act.withdrawn", row.act.subject, kind=row.act.kind, act=row.act.act_id)
        call.say("Withdrawn.")
        return go("/acts")

    async def release(self, call: Call) -> Answer:
        """``POST /enrollments/{id}/release``: a rule lets it pass, or what is there stays."""
        enrollment_id = call.path("id")
        found = enrollments.newest(await enrollments.revisions(call.tx, {enrollment_id}))
        row = found.get(enrollment_id)
        if row is None:
            raise Refused("web.unknown")
        call.of_office(row.office)
        call.kept["back"] = "/acts"
        code = call.form.get("code", "")
        if code == "keep":
            return await self._signing.ask_act(
                call, ActKind.ENROLLMENT_KEEP, row.office, enrollment_id
            )
        if code not in row.codes:
            raise Refused("web.stale")
        return await self._signing.ask_act(
            call, ActKind.ENROLLMENT_RELEASE, row.office, enrollment_id, code=code
        )

    # policies

    async def policy(self, call: Call) -> Answer:
        """``GET /policy``: what the laptops of an office are told."""
        office = call.office()
        file, serial = await self._file(call, office)
        return View("console/policy.html", {"office": office, "file": file, "serial": serial,
                                            "switches": SWITCHES, "checks": CHECKS})  # fmt: skip

    async def change_policy(self, call: Call) -> Answer:
        """``POST /policy``: shows what changes; two administrators sign."""
        office = call.office()
        present, serial = await self._file(call, office)
        if present is None:
            raise Refused("web.unknown")
        if call.form.get("serial") != str(serial):
            raise Refused("web.stale")
        after = changed(present, call.form)
        if not differences(present, after):
            call.say("Nothing was changed.", "info")
            return go(f"/policy?office={office}")
        call.kept["back"] = f"/policy?office={office}"
        check_office_code(after)
        text = msgspec.json.encode(after).decode()
        return await self._signing.ask_act(
            call, ActKind.OFFICE_FILE, office, office, file=text, serial=str(serial)
        )

    async def _file(self, call: Call, office: str) -> tuple[OfficeFile | None, int]:
        newest = await contact.newest_office_file(call.tx, office)
        if newest is None:
            return None, 0
        return jws.unverified(newest.signed.file, OfficeFile), newest.serial


def changed(file: OfficeFile, given: Mapping[str, str]) -> OfficeFile:
    """The office file with what a form says. Raises Refused ``act.form``."""
    plain = to_builtins(file)
    plain["review"] = to_builtins(ReviewRules(**{name: name in given for name in SWITCHES}))
    plain |= {name: name in given for name in CHECKS}
    plain |= {name: given.get(name, "").strip() for name in TEXTS}
    for name in LISTS:
        plain[name] = [line.strip() for line in given.get(name, "").split("\n") if line.strip()]
    try:
        plain |= {name: int(given.get(name, "")) for name in NUMBERS}
        plain["issued_at"] = file.issued_at
        return msgspec.convert(plain, OfficeFile)
    except (ValueError, msgspec.ValidationError) as error:
        raise Refused("act.form", str(error)[:100]) from error
