"""How a module is written: it says what lives in it, stays readable at a sitting, and reads no clock."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import PACKAGES, Module, modules

EVERYTHING = (*PACKAGES, "tests")
SAYS_NOTHING = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "services"})
CLOCKS = frozenset({"bot/process/clock.py", "sandbox/world/clock.py"})
"""The bot's, and one for the sandbox, which may import nothing of ours."""
ROOMS = ("handlers", "sales", "storage")
MOST_IN_A_ROOM = 14
LINES_OF_A_MODULE = 300
LINES_OF_A_FUNCTION = 60
READS_THE_CLOCK = frozenset(
    {
        ("datetime", "now"),
        ("datetime", "utcnow"),
        ("datetime", "today"),
        ("date", "today"),
        ("time", "time"),
        ("time", "time_ns"),
        ("time", "gmtime"),
        ("time", "localtime"),
    }
)


def _written() -> list[Module]:
    """All but migrations, which are written once and never read again."""
    return [module for module in modules(*EVERYTHING) if "versions" not in module.path.parts]


def test_every_module_says_what_lives_in_it() -> None:
    silent = [str(module.path) for module in modules(*EVERYTHING) if module.text and not ast.get_docstring(module.tree)]
    assert not silent


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_says_what_lives_in_it(package: str) -> None:
    front = next(module for module in modules(package) if module.path.match(f"{package}/__init__.py"))
    assert ast.get_docstring(front.tree)


def test_names_say_what_is_inside() -> None:
    empty_words = [str(module.path) for module in _written() if SAYS_NOTHING & {*module.path.with_suffix("").parts}]
    assert not empty_words


@pytest.mark.parametrize("package", ROOMS)
def test_a_room_is_seen_at_a_glance(package: str) -> None:
    entries = {place for module in modules(package) for place in (module.path, *module.path.parents[:-1])}
    rooms = Counter(place.parent for place in entries if place.name != "__init__.py")
    rooms.pop(Path("storage/schema/migrations/versions"), None)  # a history only grows
    assert rooms[Path(package)] > 1
    assert not {str(room): inside for room, inside in rooms.items() if inside > MOST_IN_A_ROOM}


def test_no_module_is_long() -> None:
    lengths = {str(module.path): len(module.text.splitlines()) for module in _written()}
    assert not {path: lines for path, lines in lengths.items() if lines > LINES_OF_A_MODULE}


def test_no_function_is_long() -> None:
    lengths = {module.where(node): _lines(node) for module in _written() for node in _functions(module)}
    assert not {where: lines for where, lines in lengths.items() if lines > LINES_OF_A_FUNCTION}


def test_only_the_clocks_read_the_time() -> None:
    readers = [
        module.where(node)
        for module in modules(*PACKAGES)
        if module.path.as_posix() not in CLOCKS
        for node in module.nodes
        if isinstance(node, ast.Attribute) and (_last_name(node.value), node.attr) in READS_THE_CLOCK
    ]
    assert not readers


def _functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in module.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _lines(node: ast.stmt) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
