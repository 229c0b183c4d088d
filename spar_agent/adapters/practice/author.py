"""Signs what was practised: with no key, for the made-up center alone."""

import hashlib
import json

from spar_agent.adapters.practice.identity import OWN_WORD
from spar_agent.domain.account import fields_of
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.signed import SignedContent


class PracticeAuthor:
    """An Author. Its token is a word that no center takes for a signature."""

    def sign(
        self, enrollment: Enrollment, agent_id: str, transaction_id: str = ""
    ) -> SignedContent:
        """The next revision of ``enrollment``; its hash is another one where it says else."""
        revision = 1 + (enrollment.signed.revision if enrollment.signed is not None else 0)
        account = enrollment.account
        said = {
            "enrollment": enrollment.enrollment_id,
            "revision": revision,
            "author": agent_id,
            "intent": account.intent,
            "fa": None if account.fa is None else fields_of(account.fa),
        }
        text = json.dumps(said, sort_keys=True)
        return SignedContent(OWN_WORD, hashlib.sha256(text.encode()).hexdigest(), revision)
