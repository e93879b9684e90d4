"""The words of imports: what a column holds, what a client of a file looks like."""

from collections.abc import Sequence

from handlers.files import columns
from handlers.reader import Reader
from handlers.words import Html
from sales.importing.clients import ImportedClient, ImportedContact
from sales.importing.fields import Field

MOST_SHOWN = 120
"""Letters of a value in a preview."""


def field(reader: Reader, code: Field) -> str:
    """A column's meaning on a button."""
    words = {
        Field.HISTORY: reader.p_("column", "A touch"),
        Field.OTHER: reader.p_("column", "Into the note, with its heading"),
        Field.SKIP: reader.p_("column", "Leave out"),
        Field.FIRST_NAME: reader.p_("column", "First name"),
        Field.MIDDLE_NAME: reader.p_("column", "Middle name"),
        Field.LAST_NAME: reader.p_("column", "Last name"),
        Field.CONTACTS: reader.p_("column", "Contacts"),
    }
    return words.get(code) or columns.heading(reader, code)


def some(reader: Reader, names: Sequence[str], total: int) -> str:
    """A few of all, and how many more there are."""
    more = total - len(names)
    told = [reader.p_("of names", "{n} more", n=reader.number(more))] if more > 0 else []
    return reader.series([*names, *told])


def card(reader: Reader, client: ImportedClient) -> Html:
    """A client of the file as it will look: the name and what is known, shortly."""
    lines = [reader._("<b>{name}</b>", name=client.name)]
    lines += [_person(reader, one) for one in client.contacts[:2]]
    facts = [client.email, client.business, client.address, client.source, _last_order(reader, client)]
    told = " · ".join(_cut(one) for one in facts if one)
    texts = [told, _touches(reader, client), _cut(" ".join(client.note.split()))]
    return Html("\n".join([*lines, *(reader._("{text}", text=text) for text in texts if text)]))


def _person(reader: Reader, contact: ImportedContact) -> Html:
    numbers = ", ".join(phone.e164 or phone.typed for phone in contact.phones)
    parts = [", ".join(filter(None, (contact.name, contact.position))), numbers, contact.email]
    return reader._("👤 {text}", text=_cut(" · ".join(filter(None, parts))))


def _last_order(reader: Reader, client: ImportedClient) -> str:
    if not client.orders:
        return ""
    return reader._("last order {day}", day=reader.short_day(max(one.on for one in client.orders)))


def _touches(reader: Reader, client: ImportedClient) -> str:
    return reader.n_("{n} touch", "{n} touches", len(client.touches)) if client.touches else ""


def _cut(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1].rstrip() + "…"
