"""What is `long` by its kind, though nobody wrote so above it: `make long` plays it, and CI after each `make test`.

Doubles: a dialogue in English whose like is played in Russian; a question to PostgreSQL that SQLite is asked as well,
but for each module's first, and all of where the engines differ. Whatever needs a browser, but for what is `quick`.
"""

from collections.abc import Iterator, Sequence

import pytest

BOTH_ENGINES = ("tests/storage/engine/", "tests/storage/test_unit.py", "tests/storage/test_hops.py")
"""Where they are told apart."""


def mark(items: Sequence[pytest.Item]) -> None:
    in_russian = {_function(item) for item in items if "ru" in _asked(item)}
    on_postgresql = set(_doubles_on_postgresql(items))
    for item in items:
        if _is_in_a_browser(item) or _is_a_double_in_english(item, in_russian) or item in on_postgresql:
            item.add_marker(pytest.mark.long)


def _doubles_on_postgresql(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    on_sqlite = {_function(item) for item in items if "sqlite" in _asked(item)}
    seen: set[str] = set()
    for item in items:
        module = _module(item)
        if "postgresql" in _asked(item) and _function(item) in on_sqlite and not module.startswith(BOTH_ENGINES):
            if module in seen:
                yield item
            seen.add(module)


def _is_in_a_browser(item: pytest.Item) -> bool:
    return "browser" in _fixtures(item) and item.get_closest_marker("quick") is None


def _is_a_double_in_english(item: pytest.Item, in_russian: set[str]) -> bool:
    """Only of dialogues: what asks a pure rule costs nothing."""
    if not {"app", "address"} & _fixtures(item):
        return False
    if "en" in _asked(item):
        return _function(item) in in_russian
    return "company_en" in _fixtures(item) and "in_english" in _function(item)


def _asked(item: pytest.Item) -> set[str]:
    """What the test is asked for each of, where that are words."""
    call = getattr(item, "callspec", None)
    return {value for value in call.params.values() if isinstance(value, str)} if call else set()


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))


def _function(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]


def _module(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]
