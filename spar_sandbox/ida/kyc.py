"""The identity an eKYC call gives out, encrypted for the partner alone."""

import base64
import os

from cryptography.x509 import Certificate

from spar_sandbox.core.encoding import compact_json, encode_base64url
from spar_sandbox.crypto.envelope import KEY_BYTES, seal, thumbprint, wrap_key
from spar_sandbox.people.population import SandboxPerson
from spar_sandbox.people.portraits import portrait


def sealed_identity(person: SandboxPerson, partner: Certificate) -> dict[str, str]:
    """``identity``, ``sessionKey`` and ``thumbprint`` of a kyc response."""
    known = {
        f"name_{person.language}": person.name,
        "name": person.name,
        "dob": person.birth,
        f"gender_{person.language}": person.gender,
        "gender": person.gender,
        "phoneNumber": person.phone,
        "emailId": person.email,
        "photo": base64.b64encode(portrait(person.uin)).decode("ascii"),
    }
    key = os.urandom(KEY_BYTES)
    return {
        "identity": encode_base64url(
            seal(key, compact_json({k: v for k, v in known.items() if v}))
        ),
        "sessionKey": encode_base64url(wrap_key(partner, key)),
        "thumbprint": encode_base64url(thumbprint(partner)),
    }
