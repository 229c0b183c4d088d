"""The registry's short way to an FA string says what the long way says."""

from hypothesis import given
from hypothesis import strategies as some

from spar_mapper.core.strategies import (
    FA_KEYS,
    SEED_STRATEGIES,
    Strategy,
    is_unsafe,
    strategy_from_template,
)

FIXED = strategy_from_template(9, "account_number:{account_number}.bank_code:X-1.fa_type:{fa_type}")
assert FIXED is not None
ALL = [*SEED_STRATEGIES.values(), FIXED]
PIECES = ("a", "7", ".", ":", " ", "é", "{", "}", "{x}", "%s", "\n", "\x7f", ".fa_type:", *FA_KEYS)
VALUES = some.lists(some.sampled_from(PIECES), max_size=5).map("".join) | some.text(max_size=310)


@given(some.sampled_from(ALL), some.fixed_dictionaries(dict.fromkeys(FA_KEYS, VALUES)))
def test_what_is_built_is_read_back_and_nothing_spoils_it(
    strategy: Strategy, fields: dict[str, str]
) -> None:
    made = strategy.build_and_read(fields)
    wanted = {name: fields[name] for name in FA_KEYS if f"{{{name}}}" in strategy.template}
    if made is None:
        text = strategy.template.format(**fields)
        read = strategy.read(text) or {}
        changed = any(read.get(name) != value for name, value in wanted.items())
        assert changed or any(is_unsafe(value) for value in wanted.values())
        return
    text, read = made
    assert strategy.read(text) == read
    assert wanted.items() <= read.items()
    assert not any(is_unsafe(value) for value in wanted.values())
