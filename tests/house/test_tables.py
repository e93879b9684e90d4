"""Every table keyed by an enumeration is whole: a new member is not forgotten by the tables that exist already."""

import ast
from collections.abc import Iterator
from enum import Enum, EnumType
from importlib import import_module

from tests.house.sources import PACKAGES, Module, modules

PARTIAL = {
    "bot/demo/company/lives.py:ANNA": "a rep who has no such clients; `dict.get` with a default",
    "bot/demo/company/lives.py:BORIS": "as above",
    "bot/demo/company/plans.py:AGO": "the others' last touch is told by their stage",
    "bot/demo/company/plans.py:HOURS": "the others are planned for a day",
    "bot/demo/company/lives.py:RESTS": "those that need not wait the usual time",
    "bot/demo/words/en/remarks.py:SAID": "outcomes that the sample company has nothing to say about",
    "bot/demo/words/ru/remarks.py:SAID": "as above",
    "handlers/card/card_screens.py:instead": "fields that are shown as something else than their text",
    "handlers/card/card_screens.py:tags": "fields that are shown in tags of their own",
    "handlers/company/team.py:looking": "the acts that only look",
    "handlers/door/founding_screens.py:asked": "nothing is asked at the end",
    "handlers/files/writing/columns.py:words": "columns that our own sheets have",
    "handlers/idle/told/pencil.py:ASKS": "the taps that ask; all others answer",
    "handlers/idle/told/pencil.py:PUT_RIGHT": "the taps that need nothing but the message",
    "handlers/idle/told/in_words.py:AGAIN": "questions whose answer may be none",
    "handlers/idle/sentence_taps.py:SHOWS": "the taps on a part of a report that ask on",
    "handlers/idle/told/steps/days.py:SHOWS": "the taps on a step that ask",
    "handlers/idle/told/steps/days.py:PUT_RIGHT": "the taps on a step that answer",
    "handlers/idle/told/steps/days.py:OF_ADDED": "what of a step that is added leaves its day to be asked for",
    "handlers/files/writing/export.py:known": "columns that all sheets of a client begin with",
    "handlers/files/writing/export.py:_client": "columns that are not shown as the card's fields are",
    "handlers/files/writing/export.py:instead": "as above, of a person",
    "handlers/files/writing/export.py:_sheet": "columns that are not plain text",
    "storage/reporting/lines.py:GROUPED": "what a client has a word of; the others are told by columns",
    "storage/reporting/meanings.py:MEANS": "all but what is recorded in the evening, likewise",
    "storage/reporting/lines.py:VALUES": "all but the hour, which is told by the clocks of a zone",
    "storage/reporting/slices.py:_WORDS": "what a client has a word of, as above",
    "storage/reporting/funnels.py:_OF": "what a funnel is told apart by",
    "handlers/lists/bulk/acting.py:CHOICES": "actions for which something is chosen",
    "handlers/lists/choosing/choices.py:_CHOICES": "words of cards, sums and who recommended come of the list",
    "handlers/lists/choosing/choices.py:OF_LIST": "those alone",
    "handlers/lists/bulk/acting.py:KINDS": "actions that are long work; taking out is none",
    "handlers/lists/bulk/acting.py:RIGHTS": "actions that not everybody may do with own clients",
    "handlers/lists/bulk/acting_screens.py:asking": "actions for which something is chosen",
    "handlers/lists/bulk/standing_screens.py:told": "long work that is of a list",
    "handlers/lists/undoing.py:_deeds": "as above",
    "handlers/lists/saved_screens.py:SIGNS": "lists that stand ready below one's own",
    "sales/reporting/figures/behind.py:BEHIND": "figures that clients are behind",
    "sales/reporting/figures/behind.py:SLICED": "figures that touches and orders are behind",
    "sales/actions/lists/bulk.py:WAYS": "as above",
    "sales/actions/lists/bulk.py:_changed": "why a client is left out of that work",
    "sales/actions/lists/bulk.py:_has_step": "as above",
    "sales/actions/lists/bulk.py:_not_repeated": "as above",
    "handlers/reporting/figures/slice_screens.py:words": "cuts whose lines count something else than touches",
    "handlers/recording/touch.py:SCREENS": "steps that only ask; the others write",
    "handlers/recording/touch_screens.py:STYLES": "the two outcomes that have a colour",
    "sales/importing/rows/number_cells.py:READERS": "the columns of numbers and addresses",
    "sales/importing/rows/work_cells.py:READERS": "the columns about touches, orders and steps",
    "sales/clients/fields.py:_READ": "kinds that are typed; the others have buttons",
    "sales/importing/sheets/card_values.py:_PICKED": "fields that are picked and read by themselves",
}
"""By path and name of the table, or of the function it stands in: why its other members say nothing."""


def test_every_table_keyed_by_an_enumeration_is_whole() -> None:
    partial = {where: lacking for module in modules(*PACKAGES) for where, lacking in _partial(module)}
    assert {where: sorted(lacking) for where, lacking in partial.items() if where not in PARTIAL} == {}
    assert sorted(PARTIAL.keys() - partial) == []


def _partial(module: Module) -> Iterator[tuple[str, set[str]]]:
    """The module's dictionaries that lack members of the enumeration they are keyed by."""
    for owner, table in _tables(module.tree, ""):
        keys = [key for key in table.keys if isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name)]
        if keys and len(keys) == len(table.keys):
            kinds = {kind for key in keys if (kind := _enumeration(module, key)) is not None}
            for kind in kinds:
                lacking = set(kind.__members__) - {key.attr for key in keys}
                if lacking:
                    yield f"{module.path}:{owner}", lacking


def _tables(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.Dict]]:
    for child in ast.iter_child_nodes(node):
        name = _name(child) or owner
        if isinstance(child, ast.Dict):
            yield name, child
        yield from _tables(child, name)


def _name(node: ast.AST) -> str:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.keyword(arg=str(name)):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
    return ""


def _enumeration(module: Module, key: ast.Attribute) -> EnumType | None:
    assert isinstance(key.value, ast.Name)
    name = ".".join(module.path.with_suffix("").parts).removesuffix(".__init__")
    if name.endswith("__main__"):
        return None
    found = getattr(import_module(name), key.value.id, None)
    return found if isinstance(found, type) and issubclass(found, Enum) else None
