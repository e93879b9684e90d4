"""What is `long` by its kind, though nobody wrote so above it: `make long` plays it, and CI after each `make test`.

Doubles: a dialogue in English whose like is played in Russian; a question to PostgreSQL that SQLite is asked as well,
but for each room's first, and all of where the engines differ. Whatever needs a browser, but for what is `quick`.
"""

from collections.abc import Iterator, Sequence

import pytest

BOTH_ENGINES = ("tests/storage/engine/", "tests/storage/test_unit.py", "tests/storage/test_hops.py")
"""Where they are told apart."""
ALL = pytest.StashKey[Sequence[pytest.Item]]()
"""Under which the configuration holds every test there is, chosen or not."""


def mark(items: Sequence[pytest.Item]) -> None:
    quick = [item for item in items if is_quick(item)]  # whoever is long already is nobody's like
    in_russian = {_function(item) for item in quick if "ru" in _asked(item)}
    on_postgresql = set(_doubles_on_postgresql(quick))
    for item in quick:
        if _is_in_a_browser(item) or _is_a_double_in_english(item, in_russian) or item in on_postgresql:
            item.add_marker(pytest.mark.long)


def is_quick(item: pytest.Item) -> bool:
    return item.get_closest_marker("long") is None


def module(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]


def _doubles_on_postgresql(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    on_sqlite = {_function(item) for item in items if "sqlite" in _asked(item)}
    seen: set[str] = set()
    for item in items:
        where, room = module(item), module(item).rpartition("/")[0]
        if "postgresql" in _asked(item) and _function(item) in on_sqlite and not where.startswith(BOTH_ENGINES):
            if room in seen:
                yield item
            seen.add(room)


def _is_in_a_browser(item: pytest.Item) -> bool:
    return "browser" in _fixtures(item) and item.get_closest_marker("quick") is None


def _is_a_double_in_english(item: pytest.Item, in_russian: set[str]) -> bool:
    """Only of dialogues: what asks a pure rule costs nothing."""
    if "en" in _asked(item):
        return "app" in _fixtures(item) and _function(item) in in_russian
    return "company_en" in _fixtures(item) and "in_english" in _function(item)


def _function(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]


def _asked(item: pytest.Item) -> set[str]:
    """What the test is asked for each of, where that are words."""
    call = getattr(item, "callspec", None)
    return {value for value in call.params.values() if isinstance(value, str)} if call else set()


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))
