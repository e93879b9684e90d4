"""The words of imports: what a column holds, why a value is to be checked, some of many names."""

from collections.abc import Mapping, Sequence

from handlers.files.writing import columns
from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words
from sales.importing.said.fields import Field

_OF_DEALS = (Field.DEAL, Field.DEAL_STAGE, Field.DEAL_SUM, Field.DEAL_CLOSED)


@told_once
def wrong(say: Words) -> Mapping[str, Html]:
    """Why somebody has to look at it, by the code of the mark."""
    return {
        "phone": say.p_("mark", "no number that I can read"),
        "phone_taken": say.p_("mark", "a client above has this number"),
        "email": say.p_("mark", "no e-mail address"),
        "tax_number": say.p_("mark", "no such tax number"),
        "date": say.p_("mark", "no day that I understand"),
        "step": say.p_("mark", "it doesn't say for which day"),
        "sum": say.p_("mark", "no sum that I understand"),
        "ban": say.p_("mark", "they seem to ask not to be called"),
        "error": say.p_("mark", "a formula's error"),
        "quote": say.p_("mark", "a quotation mark is not closed"),
        "cut": say.p_("mark", "too long for the note"),
    }


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
