"""What each package may import of others' code. What it may import of ours is held by import-linter."""

import sys
from collections.abc import Iterator

from tests.house.sources import Module, modules

OURS = frozenset({"bot", "handlers", "storage", "sales", "sandbox"})
MAY_IMPORT = {
    "handlers": frozenset({"aiogram", "babel"}),
    "storage": frozenset({"sqlalchemy", "alembic", "aiosqlite"}),
    "sales": frozenset({"phonenumbers", "email_validator", "stdnum", "rapidfuzz", "timesense", "tzfpy", "holidays"})
    | {"snowballstemmer"},
    "sandbox": frozenset({"aiohttp"}),
}
ONLY_IN = {
    "storage/engine/driver.py": frozenset({"aiosqlite"}),
    "storage/engine/server.py": frozenset({"asyncpg"}),
    "storage/backup/sealing.py": frozenset({"pyrage"}),
    "handlers/files": frozenset({"xlsxwriter", "python_calamine", "charset_normalizer", "matplotlib", "segno"}),
    "sandbox/doors/session.py": frozenset({"aiogram", "multidict", "yarl"}),  # the latter two are aiohttp's own types
}
MUST_NOT_WAIT = frozenset({"asyncio", "threading", "subprocess", "socket", "selectors", "multiprocessing"})


def test_each_package_imports_only_what_the_house_allows() -> None:
    strangers = [place for package in MAY_IMPORT for module in modules(package) for place in _strangers(module)]
    assert not strangers


def test_rules_neither_wait_nor_touch_the_machine() -> None:
    waits = [
        f"{place} imports {name}"
        for module in modules("sales")
        for name, place in module.imports()
        if name.split(".")[0] in MUST_NOT_WAIT
    ]
    assert not waits


def _strangers(module: Module) -> Iterator[str]:
    allowed = OURS | sys.stdlib_module_names | MAY_IMPORT[module.path.parts[0]]
    for place, more in ONLY_IN.items():
        if module.path.is_relative_to(place):
            allowed |= more
    for name, where in module.imports():
        if name.split(".")[0] not in allowed:
            yield f"{where} imports {name}"
