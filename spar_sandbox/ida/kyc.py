"""The identity an eKYC call gives out, encrypted for the partner alone."""

import base64

from cryptography.x509 import Certificate

from spar_sandbox.core.encoding import compact_json, encode_base64url
from spar_sandbox.crypto.envelope import new_session_key, seal, thumbprint, wrap_key
from spar_sandbox.people.population import SandboxPerson
from spar_sandbox.people.portraits import portrait


def sealed_identity(person: SandboxPerson, partner: Certificate) -> dict[str, str]:
    """``identity``, ``sessionKey`` and ``thumbprint`` of a kyc response, each base64url."""
    identity = {
        f"name_{person.language}": person.name,
        "name": person.name,
        "dob": person.birth,
        f"gender_{person.language}": person.gender,
        "gender": person.gender,
        "phoneNumber": person.phone,
        "emailId": person.email,
        "photo": base64.b64encode(portrait(person)).decode("ascii"),
    }
    key = new_session_key()
    clear = compact_json({name: value for name, value in identity.items() if value})
    return {
        "identity": encode_base64url(seal(key, clear)),
        "sessionKey": encode_base64url(wrap_key(partner, key)),
        "thumbprint": encode_base64url(thumbprint(partner)),
    }
