"""The words of imports: what a column holds, some of many names."""

from collections.abc import Sequence

from handlers.files.writing import columns
from handlers.speech.reader import Reader
from sales.importing.said.fields import Field

_OF_DEALS = (Field.DEAL, Field.DEAL_STAGE, Field.DEAL_SUM, Field.DEAL_CLOSED)


def field(reader: Reader, code: Field) -> str:
    """A column's meaning on a button."""
    words = {
        Field.HISTORY: reader.p_("column", "A touch"),
        Field.OTHER: reader.p_("column", "Into the note"),
        Field.FIRST_ORDER: reader.p_("column", "First order"),
        Field.LAST_ORDER: reader.p_("column", "Last order"),
        Field.STEP_ON: reader.p_("column", "Date of the step"),
        Field.TOUCH_AT: reader.p_("column", "Hour of the touch"),
        Field.SKIP: reader.p_("column", "Leave out"),
        Field.FIRST_NAME: reader.p_("column", "First name"),
        Field.MIDDLE_NAME: reader.p_("column", "Middle name"),
        Field.LAST_NAME: reader.p_("column", "Last name"),
        Field.CONTACTS: reader.p_("column", "Contacts"),
        Field.LABEL: reader.p_("column", "What the next column is called"),
        **dict.fromkeys(_OF_DEALS, reader.p_("column", "A deal")),
    }
    return words.get(code) or columns.heading(reader, code)


def some(reader: Reader, names: Sequence[str], total: int) -> str:
    """A few of all, and how many more there are."""
    more = total - len(names)
    told = [reader.p_("of names", "{n} more", n=reader.number(more))] if more > 0 else []
    return reader.series([*names, *told])
