"""The commands in the menu, those that are handled and those in the README are the same."""

import ast

from handlers.speech.commands import commands_of
from sales.ground.scope import Role
from tests.house import in_readme_tables
from tests.house.sources import modules


def test_every_command_of_the_menu_is_handled_and_no_other() -> None:
    assert _handled() == _menu()


def test_every_command_of_the_menu_is_in_the_readme_and_no_other() -> None:
    assert in_readme_tables("/[a-z]+") == {f"/{command}" for command in _menu()}


def _menu() -> set[str]:
    return {command for role in (None, *Role) for command in commands_of(role)}


def _handled() -> set[str]:
    """What stands in `Command("...")`, and /start where there is a `CommandStart()`."""
    calls = [node for module in modules("handlers") for node in module.nodes if isinstance(node, ast.Call)]
    filters = [(call.func.id, call.args) for call in calls if isinstance(call.func, ast.Name)]
    handled = {ast.literal_eval(name) for kind, names in filters if kind == "Command" for name in names}
    return handled | {"start" for kind, _ in filters if kind == "CommandStart"}
