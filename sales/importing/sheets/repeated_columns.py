"""What columns say together that they don't say alone: a touch's date and its words, an order's sum and its date."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sales.importing.said.fields import Field
from sales.importing.sheets import journals
from sales.importing.sheets.columns import Planned
from sales.importing.sheets.layout import Layout
from sales.languages.registry import any_of

_OF_TOUCH = frozenset(
    {
        Field.TOUCH_ON,
        Field.TOUCH_AT,
        Field.TOUCH_CHANNEL,
        Field.TOUCH_DIRECTION,
        Field.TOUCH_OUTCOME,
        Field.TOUCH_REASON,
        Field.TOUCH_COMMENT,
    }
)
_RESULTS = frozenset({Field.TOUCH_OUTCOME, Field.TOUCH_COMMENT})
_NUMBERED = _RESULTS | {Field.NOTE, Field.HISTORY, Field.TOUCH_CHANNEL}
_DATE = re.compile(rf"(?:{any_of(lambda one: one.rows.date)})\W*(\d{{0,2}})", re.IGNORECASE)
_DATES_OF_ORDERS = frozenset({Field.FIRST_ORDER, Field.LAST_ORDER, Field.HISTORY, Field.TOUCH_ON})


def with_neighbours(found: Iterable[Layout], overrides: Mapping[int, Field]) -> Iterator[Layout]:
    """What a person said of a column stays."""
    for layout in found:
        dated = list(_dates_of_results(layout.columns, overrides))
        dated = list(journals.told(dated, overrides))
        columns = _grouped(list(_beside_dates(dated, overrides)))
        yield replace(layout, columns=tuple(_dated_sums(columns)))


def _dates_of_results(columns: Sequence[Planned], overrides: Mapping[int, Field]) -> Iterator[Planned]:
    """«Дата 1» beside «Результат 1» is the date of a touch."""
    for place, column in enumerate(columns):
        date = _DATE.fullmatch(column.heading) if column.field is Field.OTHER else None
        beside = [*columns[max(place - 1, 0) : place], *columns[place + 1 : place + 2]]
        if date and column.number not in overrides and any(_is_result(one, date[1]) for one in beside):
            yield replace(column, field=Field.TOUCH_ON)
        else:
            yield column


def _is_result(column: Planned, number: str) -> bool:
    same = re.findall(r"\d+", column.heading) == ([number] if number else [])
    return same and column.field in (_NUMBERED if number else _RESULTS)


def _beside_dates(columns: Sequence[Planned], overrides: Mapping[int, Field]) -> Iterator[Planned]:
    """Words directly beside the date of a touch are about it; a touch in a cell, where every such one has a date."""
    worded = {column.field for column in columns} & {Field.TOUCH_COMMENT, Field.TOUCH_OUTCOME}
    notes = {} if worded else _pairs(columns, Field.NOTE)
    told = _pairs(columns, Field.HISTORY)
    every = len(told) == sum(column.field is Field.HISTORY for column in columns)
    for column in columns:
        if column.index in notes and column.number not in overrides:
            yield replace(column, field=Field.TOUCH_COMMENT)
        elif every and column.index in told:
            yield replace(column, touch=told[column.index])
        else:
            yield column


def _pairs(columns: Sequence[Planned], field: Field) -> dict[int, int]:
    """Columns of that meaning by their places, each with the place of a date beside it that is its own."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for left, right in pairwise(columns):
        if {left.field, right.field} == {Field.TOUCH_ON, field} and not taken & {left.index, right.index}:
            date, words = (left, right) if left.field is Field.TOUCH_ON else (right, left)
            pairs[words.index] = date.index + 1
            taken |= {left.index, right.index}
    return pairs


def _grouped(columns: Sequence[Planned]) -> list[Planned]:
    """Columns of one touch share its number, which is the place of its date; where a meaning comes again the next touch
    begins.
    """
    groups: list[list[Planned]] = []
    for column in columns:
        if column.field in _OF_TOUCH:
            if not groups or column.field in {one.field for one in groups[-1]}:
                groups.append([])
            groups[-1].append(column)
    touch = {one.index: _number(group) for group in groups for one in group}
    return [replace(column, touch=touch.get(column.index, column.touch)) for column in columns]


def _number(group: Sequence[Planned]) -> int:
    return next((one for one in group if one.field is Field.TOUCH_ON), group[0]).index + 1


def _dated_sums(columns: Sequence[Planned]) -> Iterator[Planned]:
    """A sum is an order's only where the file says when orders were."""
    dated = any(column.field in _DATES_OF_ORDERS for column in columns)
    for column in columns:
        yield column if dated or column.field is not Field.ORDER_SUM else replace(column, field=Field.OTHER)
