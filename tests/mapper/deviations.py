"""Where we answer otherwise than the real servers' documents say, on purpose.

Each has its sentence in docs/registry.md; the tests of the contract know no other exception.
"""

import re
from dataclasses import dataclass, field

from tests.mapper.contract import Finding


@dataclass(frozen=True)
class Deviation:
    """pattern: of a finding's text. sentence: how docs/registry.md tells it."""

    pattern: str
    sentence: str

    def covers(self, finding: Finding) -> bool:
        return re.search(self.pattern, str(finding)) is not None


@dataclass(frozen=True)
class Stricter:
    """header, item: members with which the real server does it, and we say why we do not."""

    sentence: str
    header: dict[str, object] = field(default_factory=dict)
    item: dict[str, object] = field(default_factory=dict)
    items: int = 1


STRICTER = (
    Stricter("An item's timestamp is ISO 8601; SPAR takes any text", item={"timestamp": "now"}),
    Stricter(
        "`header.total_count` is the number of items; SPAR 1.x never looks",
        header={"total_count": 7},
    ),
    Stricter("A list without items is refused; SPAR 1.x answers it with none", items=0),
    Stricter(
        "A `reference_id` has 1 to 99 characters, an id up to 256, an FA up to 2,000",
        item={"reference_id": "x" * 100},
    ),
    Stricter(
        "The synchronous paths of G2P Connect want their own action",
        header={"action": "on-search"},
    ),
)
DEVIATIONS = (
    Deviation(
        r"^\S+ \S+ (400|413|429|503) : no such status",
        "What is no envelope at all is 400, too long 413, too much 429, a missing database 503",
    ),
    Deviation(
        r"^g2p-connect-1.0.0 \S+ 409 : no such status",
        "A copy of an admitted request is 409",
    ),
    Deviation(
        r"^spar-(mapper-1.1|partner-2.1) \S*/resolve (401|403|409) : no such status",
        "A resolve that is refused as a whole is an HTTP error",
    ),
    Deviation(
        r"status_reason_code: .*rjct\.other\.error",
        "`rjct.other.error` says that `expected_version` is not the registered version",
    ),
    Deviation(
        r"status_reason_code: .*rjct\.permission\.denied",
        "`rjct.permission.denied` says that an item is for none of the partner's programmes",
    ),
    Deviation(
        r"^g2p-connect\S+ \S*(update|unlink|OnUpdate|OnUnlink) .*"
        r"status_reason_code: .*rjct\.(id|fa)\.invalid",
        "G2P Connect has no code for an unknown id in update and unlink; we give SPAR's",
    ),
    Deviation(
        r"^g2p-connect\S+ \S*status \d+ (header/status_reason_code|message): ",
        "G2P Connect has no way to say that a request is not known; the header says `rjct`",
    ),
    Deviation(
        r"^spar-mapper-1.1 /sync/\w+ 200 message: \"\w+_response\" is a required property",
        "The `message` of a refused envelope is empty in SPAR 1.x, as the real server's is",
    ),
    Deviation(
        r"^spar-mapper-1.1 (Link|Update|Resolve|Unlink)Response 0 message: ",
        "The `message` of a refused envelope is empty in SPAR 1.x, as the real server's is",
    ),
)
