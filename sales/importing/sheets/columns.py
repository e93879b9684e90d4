"""A column of a sheet, and what the meaning of one column says of another's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sales.importing.said.fields import Field
from sales.importing.sheets import headings
from sales.languages.registry import LANGUAGES
from sales.values.company_names import is_legal_form
from sales.values.person_words import may_be_person, surely_person

NAMING = frozenset({Field.NAME, Field.PERSON, Field.DECIDER, Field.FIRST_NAME, Field.LAST_NAME, Field.CONTACTS})
REACHING = frozenset({Field.PHONE, Field.EMAIL})
OF_TOUCHES = frozenset({Field.TOUCH_OUTCOME, Field.TOUCH_CHANNEL})
_NAMED = frozenset({Field.NAME, Field.DECIDER})
_SOMEBODY = NAMING - {Field.NAME}
_ORDERED = frozenset({Field.FIRST_ORDER, Field.LAST_ORDER})
_LEGAL_NAME = Field("legal_name")

_FIRST = frozenset(language.headings.first_name for language in LANGUAGES)
"""Beside a column of surnames this is no full name."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A column of one sheet."""

    index: int
    heading: str
    field: Field
    samples: tuple[str, ...] = ()
    number: int = 0  # of the whole file: see `numbered`
    month_first: str = ""  # the signs of dates that say the month first, 10/21/2026: see `day_order.py`
    firms: bool = False  # a number or an address of the client itself, whoever stands beside it
    touch: int = 0  # which of a row's touches it is about: see `repeated_columns.py`


Columns = Sequence[Planned]


def settled(columns: Columns, *, headed: bool) -> Columns:
    """What each column means beside the others."""
    if _names_nobody(columns, headed=headed):
        columns = _naming(columns)
    for settle in _SETTLING:
        columns = settle(columns)
    return columns


def _with(columns: Columns, field: Field, *told: Planned | None) -> Columns:
    return [replace(column, field=field) if column in told else column for column in columns]


def _fields(columns: Columns) -> frozenset[Field]:
    return frozenset(column.field for column in columns)


def _names_nobody(columns: Columns, *, headed: bool) -> bool:
    """No column says who it is. Below headings there have to be numbers: else it may be no list of people."""
    fields = _fields(columns)
    joined = NAMING & fields or Field.KEY in fields
    return not joined and (not headed or bool(REACHING & fields))


def _naming(columns: Columns) -> Columns:
    """Where no heading says it: the column of companies or people, else the first of words. People behind a first
    column of words are people there.
    """
    unknown = [column for column in columns if headings.field_of(column.heading) is None]
    texts = [column for column in unknown if column.field is Field.OTHER and _worded(column.samples)]
    named = [column for column in texts if any(_is_name(sample) for sample in column.samples)]
    first = next(iter([*named, *texts]), None)
    before = texts[0] if texts and texts[0].index == columns[0].index else None
    if first and before and before is not first and _are_people(first.samples):
        columns = _with(columns, Field.NAME, before)
    return _with(columns, Field.PERSON, first)


def _are_people(samples: Sequence[str]) -> bool:
    people = [sample.split() for sample in samples]
    return any(map(surely_person, people)) and all(map(may_be_person, people))


def _worded(samples: Sequence[str]) -> bool:
    return any(sign.isalpha() for sample in samples for sign in sample)


def _is_name(sample: str) -> bool:
    words = sample.split()
    return surely_person(words) or any(map(is_legal_form, words))


def _named_else(columns: Columns) -> Columns:
    """«Business» above what clients are called, where nothing else says it."""
    if Field.NAME in _fields(columns):
        return columns
    return _with(columns, Field.NAME, next((one for one in columns if headings.may_name(one.heading)), None))


def _in_papers(columns: Columns) -> Columns:
    names = [one for one in columns if one.field is Field.NAME]
    legal = [one for one in names if headings.is_legal(one.heading)]
    return _with(columns, _LEGAL_NAME, *legal) if len(legal) < len(names) else columns


def _people(columns: Columns) -> Columns:
    """A name beside a column of surnames is a first name; of two columns of people the first is the client."""
    fields = _fields(columns)
    people = [one for one in columns if one.field is Field.PERSON]
    people.sort(key=lambda one: one.heading.casefold() not in _FIRST)
    if Field.LAST_NAME in fields and Field.FIRST_NAME not in fields:
        return _with(columns, Field.FIRST_NAME, *people[:1])
    alone = len(people) > 1 and not _NAMED & fields
    return _with(columns, Field.NAME, *people[:1]) if alone and Field.LAST_NAME not in fields else columns


def _deals(columns: Columns) -> Columns:
    """The sum of a row of deals is the deal's."""
    fields = _fields(columns)
    if Field.DEAL not in fields or Field.DEAL_SUM in fields or _ORDERED & fields:
        return columns
    return _with(columns, Field.DEAL_SUM, *(one for one in columns if one.field is Field.ORDER_SUM))


def _journal(columns: Columns) -> Columns:
    fields = _fields(columns)
    if Field.TOUCH_ON not in fields or not OF_TOUCHES & fields:
        return columns
    return _with(columns, Field.TOUCH_COMMENT, *(one for one in columns if one.field is Field.NOTE))


def _stepped(columns: Columns) -> Columns:
    """«Когда» right behind «Что дальше» is when that is to be done."""
    if Field.STEP_ON in _fields(columns):
        return columns
    behind = {one.index + 1 for one in columns if one.field is Field.STEP}
    days = (
        one for one in columns if one.index in behind and one.field is Field.OTHER and headings.is_when(one.heading)
    )
    return _with(columns, Field.STEP_ON, next(days, None))


def _firms(columns: Columns) -> Columns:
    """«Телефон компании» is nobody's of its people; so is «Телефон» beside «Телефон контактного лица»."""
    if Field.NAME not in _fields(columns):
        return columns
    reaching = {one.index: headings.object_of(one.heading) for one in columns if one.field in REACHING}
    theirs = {one.field for one in columns if reaching.get(one.index) == "person"}
    return [
        replace(one, firms=reaching[one.index] == "company" or (not reaching[one.index] and one.field in theirs))
        if one.index in reaching
        else one
        for one in columns
    ]


def _owned(columns: Columns) -> Columns:
    """ "Owner" beside "Rep" may be whose the shop is: nobody's client by that, and nobody of ours. Where nobody else of
    a shop is named, that is whom one talks to.
    """
    managers = [one for one in columns if one.field is Field.MANAGER]
    unsure = [one for one in managers if headings.may_be_their_owner(one.heading)]
    of_shops = any(one.field is Field.NAME and headings.is_shop(one.heading) for one in columns)
    if unsure and of_shops and not _SOMEBODY & _fields(columns):
        return _with(columns, Field.PERSON, *unsure)
    return _with(columns, Field.OTHER, *unsure) if len(unsure) < len(managers) else columns


_SETTLING: tuple[Callable[[Columns], Columns], ...] = (
    _named_else,
    _in_papers,
    _people,
    _deals,
    _journal,
    _stepped,
    _firms,
    _owned,
)
