"""What a client of a file looks like before it is loaded: all that is filled, so that whoever looks at three of them
sees a column that was misread.
"""

from collections.abc import Iterable, Sequence
from html import unescape

from handlers.files.writing import columns
from handlers.recording.plan_screens import when_words
from handlers.speech import client_words
from handlers.speech.codes import STEP_SIGNS, channel, number, outcome, step_kind
from handlers.speech.reader import Reader
from handlers.speech.words import Html
from sales.clients.client import CLIENT_SPECS, BuyingRole, Card, ClientField, ContactField, Status
from sales.clients.fields import Block
from sales.importing.said.clients import ImportedClient, ImportedContact, ImportedOrder, ImportedStep
from sales.importing.said.fields import Field
from sales.values.phones import Phone
from sales.work.outcomes import Outcome

MOST_NUMBERS = 2
MOST_PEOPLE = 2
MOST_STEPS = 1
MOST_SHOWN = 120
"""Letters of a value in a preview."""
MOST_TOLD = 700
"""Letters of all that one client's columns say: three such clients are one message."""
_BARE = (ClientField.EMAIL, ClientField.BUSINESS, ClientField.CITY, ClientField.ADDRESS)
"""Known for what they are without a sign or a name."""


def card(reader: Reader, client: ImportedClient) -> Html:
    """A client of the file as it will look: the name and what is known, shortly."""
    lines = [reader._("<b>{name}</b>", name=client.name)]
    lines += [_person(reader, one) for one in client.contacts[:MOST_PEOPLE]]
    note = " · ".join(" ".join(line.split()) for line in client.note.splitlines())
    texts = [_told(reader, client), _touches(reader, client)]
    texts += [*(_step(reader, one) for one in client.steps[:MOST_STEPS]), _cut(note)]
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


def _told(reader: Reader, client: ImportedClient) -> str:
    """All its fields; what there is no room for is counted."""
    bare = [client.told.get(one, "") for one in _BARE]
    parts = [_cut(one) for one in (*bare, client.source, _orders(reader, client), *_behind(reader, client)) if one]
    shown: list[str] = []
    for part in parts:
        if sum(len(one) for one in shown) + len(part) > MOST_TOLD:
            break
        shown.append(part)
    left = len(parts) - len(shown)
    more = [reader.p_("of names", "{n} more", n=reader.number(left))] if left else []
    return " · ".join([*shown, *more])


def _behind(reader: Reader, client: ImportedClient) -> Iterable[str]:
    """What is told behind its sign, of the analysis behind its name: 📦 Склад; Сезон: весна."""
    if by := client.told.get(ClientField.RECOMMENDED_BY, ""):
        yield f"🤝 {by}"
    for field, spec in CLIENT_SPECS.items():
        said = client.told.get(field, "") if field not in (*_BARE, ClientField.RECOMMENDED_BY) else ""
        if said and spec.sign and spec.block is Block.BUSINESS:
            yield f"{spec.sign} {said}"
        elif said:
            yield _named(reader.p_("client", field.value), said)
    if client.tags:
        yield f"🏷 {', '.join(client.tags)}"
    yield from _place_in_work(reader, client)


def _place_in_work(reader: Reader, client: ImportedClient) -> Iterable[str]:
    """Whose it is, and whether it is brought up."""
    if client.zone:
        yield f"🕓 {client.zone}"
    if client.latitude is not None:
        yield unescape(reader._("Place is known"))
    if client.manager:
        yield unescape(reader._("Manager: {name}", name=client.manager))
    if client.base:
        yield ": ".join(filter(None, (unescape(columns.base(reader, client.base)), client.base_reason)))
    if client.status is Status.INACTIVE:
        why = unescape(columns.why_inactive(reader, client.why_inactive))
        yield ": ".join(filter(None, (unescape(columns.status(reader, client.status)), why)))
    if client.do_not_contact:
        yield unescape(reader.p_("column", "Do not contact"))


def _named(name: str, said: str) -> str:
    return f"{unescape(name)}: {said}"


def _person(reader: Reader, contact: ImportedContact) -> Html:
    named = ", ".join(filter(None, (contact.name, contact.position)))
    parts = [named, _numbers(reader, contact.phones), contact.email, *_of_person(reader, contact), contact.note]
    return reader._("👤 {text}", text=_cut(" · ".join(filter(None, parts))))


def _of_person(reader: Reader, contact: ImportedContact) -> Iterable[str]:
    """What part they have in the decision, and how to reach them."""
    told = contact.told
    if contact.role is not BuyingRole.UNKNOWN:
        yield unescape(client_words.role(reader, contact.role, confirmed=contact.role_confirmed))
    if (weight := told.get(ContactField.WEIGHT)) is not None:
        yield _named(reader.p_("contact", "weight"), unescape(client_words.weight(reader, weight)))
    if (attitude := told.get(ContactField.ATTITUDE)) is not None:
        yield unescape(client_words.attitude(reader, attitude))
    if (by := told.get(ContactField.CHANNEL)) is not None:
        yield _named(reader.p_("contact", "channel"), unescape(channel(reader, by)))
    if nick := told.get(ContactField.NICK):
        yield nick if nick.startswith("@") else f"@{nick}"
    if hours := told.get(ContactField.HOURS):
        yield f"🕓 {hours}"
    if born := told.get(ContactField.BIRTHDAY):
        yield f"🎂 {unescape(reader.birthday(born))}"


def _numbers(reader: Reader, phones: Sequence[Phone]) -> str:
    return ", ".join(unescape(number(reader, phone)) for phone in phones)


def _orders(reader: Reader, client: ImportedClient) -> str:
    if not client.orders:
        return ""
    last = max(client.orders, key=lambda one: one.on)
    day, total = reader.short_day(last.on), sum(one.amount or 0 for one in client.orders)
    if not total:
        return " · ".join([unescape(reader._("last order {day}", day=day)), *_of_order(reader, last)])
    told = reader.n_(
        "{n} order for {sum}, on {last}",
        "{n} orders for {sum}, the last on {last}",
        len(client.orders),
        sum=reader.money(total),
        last=day,
    )
    return " · ".join([unescape(told), *_of_order(reader, last)])


def _of_order(reader: Reader, order: ImportedOrder) -> Iterable[str]:
    """Until when it is to be paid, and what became of it."""
    days = ((Field.PAY_BY, order.pay_by), (Field.PAID_ON, order.paid_on), (Field.DELIVERED_ON, order.delivered_on))
    yield from (_named(columns.heading(reader, field), reader.short_day(day)) for field, day in days if day)
    if order.rating is not None:
        yield _named(columns.heading(reader, Field.RATING), reader.number(order.rating))


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
