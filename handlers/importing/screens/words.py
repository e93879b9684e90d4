"""The words of imports: what a column holds, what a client of a file looks like."""

from collections.abc import Mapping, Sequence
from html import unescape

from handlers.files.writing import columns
from handlers.recording.plan_screens import when_words
from handlers.speech.codes import STEP_SIGNS, number, outcome, step_kind
from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words
from sales.clients.client import Card, ClientField, ContactField
from sales.importing.said.clients import ImportedClient, ImportedContact, ImportedStep
from sales.importing.said.fields import Field
from sales.values.phones import Phone
from sales.work.outcomes import Outcome

MOST_NUMBERS = 2
_OF_DEALS = (Field.DEAL, Field.DEAL_STAGE, Field.DEAL_SUM, Field.DEAL_CLOSED)
MOST_SHOWN = 120
"""Letters of a value in a preview."""


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


def card(reader: Reader, client: ImportedClient) -> Html:
    """A client of the file as it will look: the name and what is known, shortly."""
    lines = [reader._("<b>{name}</b>", name=client.name)]
    lines += [_person(reader, one) for one in client.contacts[:2]]
    business, city = (client.told.get(one, "") for one in (ClientField.BUSINESS, ClientField.CITY))
    recommended = f"🤝 {by}" if (by := client.told.get(ClientField.RECOMMENDED_BY, "")) else ""
    facts = [client.email, business, city, client.address, client.source, recommended, _last_order(reader, client)]
    told = " · ".join(_cut(one) for one in facts if one)
    note = " · ".join(" ".join(line.split()) for line in client.note.splitlines())
    texts = [told, _touches(reader, client), *(_step(reader, one) for one in client.steps[:1]), _cut(note)]
    return Html("\n".join([*lines, *(reader._("{text}", text=text) for text in texts if text)]))


def known(reader: Reader, card: Card) -> Html:
    """A client of the base beside one of the file."""
    numbers = [phone for one in card.contacts for phone in one.phones]
    told = _numbers(reader, numbers[:MOST_NUMBERS])
    people = ", ".join(one.name for one in card.contacts[:MOST_NUMBERS] if one.name)
    facts = [people, told, card.client.city, card.client.address, card.client.business]
    lines = [reader._("<b>{name}</b>", name=card.client.name)]
    text = " · ".join(_cut(one) for one in facts if one)
    return Html("\n".join([*lines, *([reader._("{text}", text=text)] if text else [])]))


def _person(reader: Reader, contact: ImportedContact) -> Html:
    born = contact.told.get(ContactField.BIRTHDAY)
    cake = f"🎂 {unescape(reader.birthday(born))}" if born else ""
    named = ", ".join(filter(None, (contact.name, contact.position)))
    parts = [named, _numbers(reader, contact.phones), contact.email, cake]
    return reader._("👤 {text}", text=_cut(" · ".join(filter(None, parts))))


def _numbers(reader: Reader, phones: Sequence[Phone]) -> str:
    return ", ".join(unescape(number(reader, phone)) for phone in phones)


def _last_order(reader: Reader, client: ImportedClient) -> str:
    if not client.orders:
        return ""
    return reader._("last order {day}", day=reader.short_day(max(one.on for one in client.orders)))


def _touches(reader: Reader, client: ImportedClient) -> str:
    if not client.touches:
        return ""
    last = client.touches[-1]
    count = reader.n_("{n} touch", "{n} touches", len(client.touches))
    day = reader.short_day(last.on)
    if last.outcome is Outcome.NOTED:
        what = reader._("the last one {day}", day=day)
    else:
        what = reader._("the last one {day}: {outcome}", day=day, outcome=outcome(reader, last.outcome))
    return _cut(" · ".join(filter(None, (f"{count}, {what}", " ".join(last.comment.split())))))


def _step(reader: Reader, step: ImportedStep) -> str:
    kind = f"{STEP_SIGNS[step.kind]} {step_kind(reader, step.kind)}"
    return f"{kind}: {when_words(reader, step.due_on, step.due_time)}"


def _cut(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1].rstrip() + "…"
