"""An entry of somebody who is erased goes; one that holds the same digits is another's."""

from typing import Any

import pytest

from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.person_in_json import PersonInJson, account_of

TEMPLATE = "token:{sub}@nationalId"
ACCOUNT = "account_number:4711.branch_code:B1.bank_code:BANK.fa_type:BANK_ACCOUNT"
BEFORE = "4712 at the post office"
SHARES = "token:wife@nationalId"
KEPT = {"reference_id": "r", "status": "succ"}


@pytest.fixture
def person() -> PersonInJson:
    normalizer = IdNormalizer(template=TEMPLATE)
    accounts = tuple(account_of(fa) for fa in (ACCOUNT, BEFORE))
    return PersonInJson("4711-a", normalizer, accounts, frozenset({normalizer.key(SHARES)}))


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "token:4711-A@NATIONALID", "fa": "account_number:1.bank_code:OTHER"},
        {"id": " 4711-\uff21 "},
        {"fa": ACCOUNT.replace("BANK.", "bank .")},
        {"fa": {"account_number": "4711", "bank_code": "BANK", "bank_name": "A Bank"}},
        {"fa": BEFORE},
        {"id": "token:abc@app", "fa": ACCOUNT},
        {"id": "else", "additional_info": [{"name": "old", "value": {"account_number": "4711"}}]},
        {"id": "4711-a", "additional_info": [{"reference_id": "a blind", "id": "x"}]},
    ],
)
def test_an_entry_about_the_person_goes(person: PersonInJson, entry: dict[str, Any]) -> None:
    body = {"message": {"link_request": [{**KEPT, **entry}]}, "header": {"sender_id": "bank"}}
    gone = person.without(body)
    assert gone == {"message": {"link_request": [KEPT]}, "header": {"sender_id": "bank"}}


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "4711-ab", "fa": "account_number:94711.bank_code:BANK"},
        {"id": "14711-a", "fa": "account_number:47110.bank_code:BANK"},
        {"id": "x", "fa": ACCOUNT.replace("bank_code:BANK", "bank_code:ELSE")},
        {"id": "x", "fa": {"account_number": "4711", "bank_code": "ELSE"}},
        {"id": "x", "fa": f"{BEFORE} hall"},
        {"id": "x", "phone_number": "4711", "additional_info": [{"note": f"not {ACCOUNT}"}]},
        {"id": SHARES, "fa": ACCOUNT},
        {"reference_id": "4711-a", "id": "x"},
    ],
)
def test_an_entry_of_somebody_else_stays(person: PersonInJson, entry: dict[str, Any]) -> None:
    body = {"event": "x", "people": [{**KEPT, **entry}]}
    assert person.without(body) == body


def test_where_somebody_else_names_them_the_name_alone_goes(person: PersonInJson) -> None:
    entry = {**KEPT, "id": SHARES, "fa": ACCOUNT, "additional_info": [{"husband": "4711-a"}]}
    assert person.without(entry) == {**entry, "additional_info": [{"husband": ""}]}
