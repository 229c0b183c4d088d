import pytest

# a walk that fails says what it saw
pytest.register_assert_rewrite("tests.desk.stories", "tests.desk.hands")
