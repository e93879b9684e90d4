"""A sheet of what was done, a row for each touch: «Дата, Время, Клиент, Вид контакта, Результат, Комментарий»."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sales.importing.said.fields import Field
from sales.importing.sheets import meanings
from sales.importing.sheets.columns import Planned
from sales.languages.registry import any_of

_DATE = re.compile(rf"(?:{any_of(lambda one: one.rows.date)})\W*", re.IGNORECASE)
_HOUR = re.compile(rf"(?:{any_of(lambda one: one.rows.hour)})\W*", re.IGNORECASE)
_TOLD = frozenset({Field.TOUCH_OUTCOME, Field.TOUCH_CHANNEL})


def told(columns: Sequence[Planned], overrides: Mapping[int, Field]) -> Iterator[Planned]:
    """With its date, its hour and its remarks, where no other column says when a touch was."""
    free = [column for column in columns if column.number not in overrides]
    dates = [column for column in free if column.field is Field.OTHER and _DATE.fullmatch(column.heading)]
    channel = _channel(free)
    fields = {column.field for column in columns}
    dated = Field.TOUCH_ON in fields
    if not (dated or len(dates) == 1) or not (channel or fields & _TOLD):
        yield from columns
        return
    meant = {column.index: Field.TOUCH_AT for column in free if _is_hour(column)}
    meant |= {} if dated else {dates[0].index: Field.TOUCH_ON}
    meant |= {column.index: Field.TOUCH_COMMENT for column in free if column.field is Field.NOTE}
    direction = next((one for one in free if one.field not in _TOLD and _says_direction(one)), None)
    meant |= {direction.index: Field.TOUCH_DIRECTION} if direction else {}
    meant |= {channel.index: Field.TOUCH_CHANNEL} if channel and Field.TOUCH_CHANNEL not in fields else {}
    for column in columns:
        yield replace(column, field=meant.get(column.index, column.field))


def _channel(columns: Sequence[Planned]) -> Planned | None:
    """«Тип контакта» above calls and visits; above kinds of clients it is none."""
    unsure = (column for column in columns if column.field is Field.OTHER and column.samples)
    return next((one for one in unsure if all(meanings.channel(sample) for sample in one.samples)), None)


def _says_direction(column: Planned) -> bool:
    """«Направление» above incoming and outgoing ones."""
    return bool(column.samples) and all(map(meanings.direction, column.samples))


def _is_hour(column: Planned) -> bool:
    return column.field is Field.OTHER and _HOUR.fullmatch(column.heading) is not None
