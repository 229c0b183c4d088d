"""The relay between a laptop and the real simulator of ID Authentication."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from spar_central.identity.credentials import read_credentials
from spar_central.identity.relay import Relay, new_client
from spar_central.settings import FactorPolicy, Identity, Settings
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation, Holder, IdentityReply, Method
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.enrollment import Enrollment, Operation, id_hash
from spar_central.trust.jws import Typ
from tests.central.center import Center, SigningLaptop, TurnedClock, code_of, running
from tests.central.world import SALT, digest
from tests.sandbox.partner_client import AMA, MosipPartner
from tests.sandbox.process import started

SUNITA = "5548062939"


@dataclass
class Ida:
    """The simulator as it ships, and what a partner knows of it."""

    url: str
    partner: MosipPartner

    def order(self, **order: Any) -> None:
        httpx.post(f"{self.url}/control", json=order, timeout=30).raise_for_status()

    def code(self) -> str:
        """The newest that lies on anybody's phone."""
        found = httpx.get(f"{self.url}/sms.json", timeout=30).json()
        return str(found[0]["otp"])

    def sent(self) -> int:
        return len(httpx.get(f"{self.url}/sms.json", timeout=30).json())


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ida]:
    data = tmp_path_factory.mktemp("sandbox")
    with started("serve", "--data", str(data), "--quiet", "--otp-attempts", "100") as running_ida:
        known = json.loads((data / "partner.json").read_text("utf-8"))
        yield Ida(running_ida.url, MosipPartner(known))


@pytest.fixture
def ida(sandbox: Ida) -> Ida:
    sandbox.order(reset=True)
    return sandbox


def identity(ida: Ida, folder: Path, factor: Method = Method.OTP, **changes: Any) -> Identity:
    """Settings of the relay with their files."""
    known = ida.partner.settings

    def file(name: str, text: str) -> str:
        path = folder / name
        path.write_text(text, "utf-8")
        path.chmod(0o600)
        return str(path)

    signer = signer_of(ida)
    return Identity(
        **{
            "base_url": known["ida_base_url"],
            "partner_id": known["partner_id"],
            "partner_key_file": file("partner.pem", known["partner_key_pem"]),
            "partner_certificate_file": file("partner.crt", known["partner_cert_pem"]),
            "signer_files": (file("signer.crt", signer),),
            "policies": {
                factor: FactorPolicy(
                    file("licence", known["misp_licence_key"]), file("api", known["api_key"])
                )
            },
            "authorization_file": file("authorization", known["authorization"]),
            "domain_uri": known["domain_uri"],
            "env": known["env"],
            **changes,
        }
    )


def signer_of(ida: Ida) -> str:
    """The certificate that signs replies, taken from one: a deployment is given it on paper."""
    reply = httpx.post(
        f"{ida.url}/idauthentication/v1/auth/a/b/c",
        content=b"{}",
        headers={"authorization": ida.partner.settings["authorization"]},
        timeout=30,
    )
    head = reply.headers["response-signature"].split(".")[0]
    chain = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))["x5c"]
    body = "\n".join(chain[0][at : at + 64] for at in range(0, len(chain[0]), 64))
    return f"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n"


@contextmanager
def center_with(engine: Settings, folder: Path, made: Identity) -> Iterator[Center]:
    def relay(clock: TurnedClock) -> Relay:
        return Relay(made, read_credentials(made), new_client(made), clock)

    settings = msgspec.structs.replace(engine, identity=made)
    with running(settings, folder, relay) as center:
        yield center


@pytest.fixture
def center(engine: Settings, ida: Ida, tmp_path: Path) -> Iterator[Center]:
    with center_with(engine, tmp_path, identity(ida, tmp_path)) as made:
        yield made


def otp(
    laptop: SigningLaptop, transaction: str, person: str = AMA, **changes: Any
) -> httpx.Response:
    asked = {
        "kid": laptop.worker.key.kid,
        "transaction_id": transaction,
        "individual_id": person,
        "individual_id_type": "UIN",
        "channels": ["phone"],
        "request_time": laptop.center.clock(),
        **changes,
    }
    return laptop.post("identity/otp", asked)


def proof_body(
    laptop: SigningLaptop, ida: Ida, transaction: str, inner: dict[str, Any], **changes: Any
) -> dict[str, Any]:
    """What the desk seals to IDA, with the parts of the request that it may choose."""
    now: datetime = laptop.center.clock()
    person = changes.get("individual_id", AMA)
    sealed = ida.partner.auth_body(now, inner, individualId=person, transactionID=transaction)
    return {
        "kid": laptop.worker.key.kid,
        "transaction_id": transaction,
        "individual_id": person,
        "individual_id_type": "UIN",
        "request_time": now,
        "factor": "otp",
        "operation": "link",
        "request": sealed["request"],
        "request_session_key": sealed["requestSessionKey"],
        "request_hmac": sealed["requestHMAC"],
        "thumbprint": sealed["thumbprint"],
        **changes,
    }


def prove(
    laptop: SigningLaptop, ida: Ida, transaction: str, inner: dict[str, Any], **changes: Any
) -> httpx.Response:
    return laptop.post("identity/proof", proof_body(laptop, ida, transaction, inner, **changes))


def opened(laptop: SigningLaptop, reply: httpx.Response) -> IdentityReply:
    token = laptop.opened(reply).decode()
    key = laptop.center.keys.attestation.public
    return jws.read(token, Typ.IDENTITY_REPLY, key, IdentityReply)


def attested(laptop: SigningLaptop, reply: IdentityReply) -> Attestation:
    assert reply.attestation is not None
    return jws.read(
        reply.attestation, Typ.ATTESTATION, laptop.center.keys.attestation.public, Attestation
    )


def test_from_a_code_to_an_admitted_enrollment(center: Center, ida: Ida) -> None:
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment()
    transaction = enrollment.transaction_id or ""
    reply = opened(laptop, otp(laptop, transaction))
    assert reply.attestation is None
    assert json.loads(base64.b64decode(reply.reply))["errors"] is None
    reply = opened(laptop, prove(laptop, ida, transaction, {"otp": ida.code()}))
    raw = base64.b64decode(reply.reply)
    assert reply.sha256 == sha256_hex(raw)
    given = attested(laptop, reply)
    assert given.psut == json.loads(raw)["response"]["authToken"]
    assert (given.method, given.device_id, given.person_id, given.binds) == (
        Method.OTP, laptop.device_id, laptop.worker.person_id, None,
    )  # fmt: skip
    item = {"enrollment": laptop.sign(enrollment), "attestation": reply.attestation or ""}
    (answer,) = laptop.upload(item)
    assert answer["outcome"] == "admitted"
    assert [row[0] for row in center.records("identity.")] == [
        "identity.otp.forwarded", "identity.answered",
        "identity.proof.forwarded", "identity.answered",
    ]  # fmt: skip


def test_a_wrong_code_is_ida_s_word_and_attests_nothing(center: Center, ida: Ida) -> None:
    laptop = center.laptop("S-1")
    transaction = center.transaction()
    otp(laptop, transaction)
    wrong = "000000" if ida.code() != "000000" else "111111"
    reply = opened(laptop, prove(laptop, ida, transaction, {"otp": wrong}))
    assert json.loads(base64.b64decode(reply.reply))["errors"][0]["errorCode"] == "IDA-OTA-004"
    assert reply.attestation is None
    assert center.rows("SELECT count(*) FROM attestations") == [(0,)]
    reply = opened(laptop, prove(laptop, ida, transaction, {"otp": ida.code()}))
    assert reply.attestation is not None


def test_the_same_request_has_the_same_reply_for_a_quarter_of_an_hour(
    center: Center, ida: Ida
) -> None:
    """The line broke after IDA had said yes; it would not say yes to this code again."""
    laptop = center.laptop("S-1")
    transaction = center.transaction()
    otp(laptop, transaction)
    body = proof_body(laptop, ida, transaction, {"otp": ida.code()})
    first = laptop.post("identity/proof", body)
    again = laptop.post("identity/proof", body)
    assert again.json() == first.json()
    center.clock.moved += timedelta(minutes=15)
    assert code_of(laptop.post("identity/proof", body)) == "identity.transaction"


def test_a_reply_that_is_over_makes_room_for_the_next(
    engine: Settings, ida: Ida, tmp_path: Path
) -> None:
    """They are looked for once a minute only; meanwhile one that is over stands in nobody's way."""
    made = identity(ida, tmp_path, skew_s=3600)
    with center_with(engine, tmp_path, made) as center:
        laptop = center.laptop("S-1")
        transaction, asked_at = center.transaction(), center.clock()

        def same() -> httpx.Response:
            return otp(laptop, transaction, request_time=asked_at)

        first = same()
        center.clock.moved += timedelta(minutes=14, seconds=30)
        assert same().json() == first.json()
        assert otp(laptop, center.transaction()).status_code == 200  # it looks for such ones
        center.clock.moved += timedelta(seconds=40)
        second = same()
        sent = ida.sent()
        assert same().json() == second.json() != first.json()
        assert ida.sent() == sent
        center.clock.moved += timedelta(minutes=16)
        assert otp(laptop, center.transaction()).status_code == 200
        assert center.rows("SELECT count(*) FROM identity_replies") == [(1,)]


def test_nobody_else_reads_a_reply(center: Center, ida: Ida) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    reply = otp(laptop, center.transaction())
    with pytest.raises(Exception, match=r"."):
        other.opened(reply)


def test_a_transaction_belongs_to_who_began_it(center: Center, ida: Ida) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    transaction = center.transaction()
    otp(laptop, transaction)
    stolen = prove(other, ida, transaction, {"otp": ida.code()})
    assert code_of(stolen) == "identity.transaction"
    another = prove(laptop, ida, transaction, {"otp": ida.code()}, individual_id=SUNITA)
    assert code_of(another) == "identity.transaction"
    assert code_of(otp(other, transaction)) == "identity.transaction"
    bare = prove(laptop, ida, center.transaction(), {"otp": ida.code()})
    assert code_of(bare) == "identity.transaction"


def test_a_colleague_at_the_same_laptop_does_not_go_on_with_it(center: Center, ida: Ida) -> None:
    laptop = center.laptop("S-1")
    center.hire("S-2")
    colleague = laptop.new_key("S-2")
    center.certify(colleague.key.kid)
    transaction = center.transaction()
    otp(laptop, transaction)
    kid = colleague.key.kid
    reply = prove(laptop, ida, transaction, {"otp": ida.code()}, kid=kid)
    assert code_of(reply) == "identity.transaction"
    assert otp(laptop, center.transaction(), SUNITA, kid=kid).status_code == 200


def test_a_person_of_another_laptop_asks_for_nothing(center: Center, ida: Ida) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    before = ida.sent()
    reply = otp(laptop, center.transaction(), kid=other.worker.key.kid)
    assert code_of(reply) == "person.other_device"
    assert ida.sent() == before


def test_a_field_that_is_not_on_the_list_is_not_forwarded(center: Center, ida: Ida) -> None:
    laptop = center.laptop("S-1")
    for name in ("demographics", "staticPin", "env", "partner_id", "requestedAuth"):
        reply = otp(laptop, center.transaction(), **{name: "x"})
        assert code_of(reply) == "request.form"


def test_a_factor_without_a_policy_of_its_own_is_refused(center: Center, ida: Ida) -> None:
    laptop = center.laptop("S-1")
    reply = prove(laptop, ida, center.transaction(), {}, factor="biometric")
    assert code_of(reply) == "identity.factor"


def test_a_capture_is_bound_to_the_enrollment_of_the_village(center: Center, ida: Ida) -> None:
    """By code here, as the simulator has one policy; the binding is the same for a capture."""
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment(
        operation=Operation.PUT, seen="unknown", id_hash=id_hash(SALT, AMA)
    )
    transaction = enrollment.transaction_id or ""
    otp(laptop, transaction)
    binding = {"enrollment": laptop.sign(enrollment), "salt": SALT}
    how = {"operation": "put", "binding": binding}
    reply = opened(laptop, prove(laptop, ida, transaction, {"otp": ida.code()}, **how))
    assert attested(laptop, reply).binds == sha256_of(enrollment)
    other = msgspec.structs.replace(enrollment, helper=None, signals=("x",))
    item = {"enrollment": laptop.sign(other), "attestation": reply.attestation or ""}
    (answer,) = laptop.upload(item)
    assert answer["problems"][0]["code"] == "proof.binds"


def sha256_of(enrollment: Enrollment) -> str:
    return digest(enrollment)


@pytest.mark.parametrize(
    "wrong", ["salt", "person", "operation", "transaction", "signer", "device"]
)
def test_another_person_s_capture_is_not_bound(center: Center, ida: Ida, wrong: str) -> None:
    laptop = center.laptop("S-1")
    other = center.laptop("S-2")
    enrollment = laptop.enrollment(
        operation=Operation.PUT, seen="unknown", id_hash=id_hash(SALT, AMA)
    )
    transaction = enrollment.transaction_id or ""
    if wrong == "device":
        enrollment = msgspec.structs.replace(enrollment, device_id=other.device_id)
    if wrong == "transaction":
        enrollment = msgspec.structs.replace(enrollment, transaction_id=center.transaction())
    signer = other.worker if wrong == "signer" else laptop.worker
    binding = {
        "enrollment": laptop.sign(enrollment, signer),
        "salt": "6b" * 16 if wrong == "salt" else SALT,
    }
    person = SUNITA if wrong == "person" else AMA
    otp(laptop, transaction, person)
    how = {"operation": "link" if wrong == "operation" else "put", "binding": binding}
    reply = prove(laptop, ida, transaction, {"otp": ida.code()}, individual_id=person, **how)
    assert code_of(reply) in {"identity.binding", "signature.wrong"}
    assert center.rows("SELECT count(*) FROM attestations") == [(0,)]


# what IDA, or somebody in its place, may answer


@pytest.mark.parametrize("fault", [{"unsigned": True}, {"bad_signature": True}])
def test_a_reply_that_ida_did_not_sign_attests_nothing_and_counts_no_try(
    center: Center, ida: Ida, fault: dict[str, Any]
) -> None:
    laptop = center.laptop("S-1")
    transaction = center.transaction()
    otp(laptop, transaction)
    ida.order(on="auth", **fault)
    reply = prove(laptop, ida, transaction, {"otp": ida.code()})
    assert (reply.status_code, code_of(reply)) == (502, "identity.unsigned")
    assert center.rows("SELECT count(*) FROM attestations") == [(0,)]
    counts = center.rows("SELECT count FROM counts WHERE kind = 'identity.tries'")
    assert set(counts) == {(0,)}


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"html": True}, "identity.unsigned"),
        ({"http_status": 503}, "identity.away"),
        ({"drop": True}, "identity.away"),
        ({"truncate": True}, "identity.away"),
    ],
)
def test_a_silent_ida_is_said_to_be_away(
    center: Center, ida: Ida, fault: dict[str, Any], code: str
) -> None:
    laptop = center.laptop("S-1")
    ida.order(on="otp", **fault)
    reply = otp(laptop, center.transaction())
    assert reply.status_code == 502
    assert code_of(reply) == code
    assert otp(laptop, center.transaction()).status_code == 200


def test_a_reply_of_another_time_is_refused(center: Center, ida: Ida) -> None:
    laptop = center.laptop("S-1")
    ida.order(clock_offset_s=-600)
    assert code_of(otp(laptop, center.transaction())) == "identity.reply"


def test_ida_s_replies_are_believed_from_its_signer_only(
    engine: Settings, ida: Ida, tmp_path: Path
) -> None:
    """The root certified the signer, but only the signer itself is pinned."""
    made = identity(ida, tmp_path)
    (tmp_path / "signer.crt").write_text(ida.partner.settings["trust_anchor_pem"], "ascii")
    with center_with(engine, tmp_path, made) as center:
        laptop = center.laptop("S-1")
        assert code_of(otp(laptop, center.transaction())) == "identity.unsigned"


def test_names_of_the_ekyc_are_attested_and_only_what_policy_allows_goes_on(
    engine: Settings, ida: Ida, tmp_path: Path
) -> None:
    with center_with(engine, tmp_path, identity(ida, tmp_path, kyc=True)) as center:
        laptop = center.laptop("S-1")
        enrollment = laptop.enrollment(holder="MENSAH ama serwaa")
        transaction = enrollment.transaction_id or ""
        otp(laptop, transaction)
        reply = opened(laptop, prove(laptop, ida, transaction, {"otp": ida.code()}))
        assert set(reply.identity) == {"name", "name_eng"}
        key = center.keys.attestation.public
        holder = jws.read(reply.holder or "", Typ.HOLDER, key, Holder)
        assert holder.names == ("Ama Serwaa Mensah",)
        item = {
            "enrollment": laptop.sign(enrollment),
            "attestation": reply.attestation or "",
            "holder": reply.holder or "",
        }
        (answer,) = laptop.upload(item)
        assert (answer["outcome"], answer.get("reasons", [])) == ("admitted", [])
        kept = " ".join(str(center.rows(f"SELECT * FROM {name}")) for name in TABLES)
        for secret in (AMA, "1984/03/12", "01011", ida.code(), "ama@example.org"):
            assert secret not in kept


TABLES = ("records", "attestations", "transactions", "counts", "identity_replies", "enrollments")
