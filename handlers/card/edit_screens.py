"""The screens of editing a client: its fields in their blocks, and the question about one of them."""

from collections.abc import Sequence

from handlers.card import card_screens
from handlers.card.card_screens import title
from handlers.card.card_view import CardView
from handlers.speech import client_words, geography
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, clipped, pairs
from handlers.speech.taps.clients import ContactsTap, DoTap, EditTap, FieldSetTap, FieldTap, NoteBy, NoteTap
from handlers.speech.words import Html, fill
from sales.clients.client import CLIENT_SPECS, Client, ClientField, ClientLine
from sales.clients.client_draft import present
from sales.clients.fields import Block
from sales.company.directories import Entry
from sales.days import zones as country_zones
from sales.ground import ids

LONGEST_RECOMMENDER = 40
LONGEST_LISTED = 90
"""Of a field among all of them, so that they fit one message."""


def field_name(reader: Reader, field: ClientField) -> Html:
    return reader.p_("client", field.value)


def _hint(reader: Reader, field: ClientField) -> Html:
    return reader.p_("client, asked", field.value)


def fields(reader: Reader, view: CardView, back: str = "") -> Screen:
    """What is known, block by block, and a button for each field; contacts have a screen of their own."""
    client = view.card.client
    lines = [_line(reader, view, field) for field in ClientField if present(client, field)]
    text = "\n".join([title(client), "", *lines, "", reader._("What shall we change?")])
    analysis = [_field(reader, client, field) for field in ClientField if _is_analysis(field)]
    business = [_field(reader, client, field) for field in ClientField if not _is_analysis(field)]
    place = Button(reader.p_("button", "Place on the map"), DoTap(client=ids.to_text(client.id), what="place").pack())
    people = Button(reader.p_("card", "Contacts"), ContactsTap(client=ids.to_text(client.id)).pack())
    last = [card_screens.to_card(reader, client.id, back)]
    return Screen(text, [*pairs(business), [place, people], *pairs(analysis), last])


def question(reader: Reader, client: Client, field: ClientField, value: Html, choices: Sequence[Button] = ()) -> Screen:
    """One field: what it holds now, what to write, and the ways out."""
    lines = [title(client), field_name(reader, field), ""]
    if value:
        lines += [reader._("Now: {value}", value=value), ""]
    text = "\n".join([*lines, _hint(reader, field)])
    return Screen(text, [*pairs(choices), _ways_out(reader, client, field)])


def note(reader: Reader, client: Client, value: Html, by: NoteBy) -> Screen:
    """The note that is there, what a text does to it, and the button for the other thing."""
    adds = by is NoteBy.ADDING
    asked = (
        reader._("Write what to add: it goes below, under today's date.") if adds else reader._("Write the new note.")
    )
    other, word = (
        (NoteBy.REPLACING, reader.p_("note", "Replace")) if adds else (NoteBy.ADDING, reader.p_("note", "Add"))
    )
    text = "\n".join([title(client), field_name(reader, ClientField.NOTE), "", value, "", asked])
    turn = Button(word, NoteTap(client=ids.to_text(client.id), how=other).pack())
    return Screen(text, [[turn], _ways_out(reader, client, ClientField.NOTE)])


def changed_meanwhile(reader: Reader, asked: Screen) -> Screen:
    """Somebody was faster: their value, and the question again."""
    text = reader._("Somebody changed this while you were writing. Look at it and answer again, or leave it.")
    return Screen(f"{text}\n\n{asked.text}", asked.rows)


def value_words(
    reader: Reader, client: Client, field: ClientField, source: Entry | None = None, most: int = 2000
) -> Html:
    """What a field holds, as a person reads it."""
    if field is ClientField.SOURCE:
        return client_words.source(reader, source) if source else Html()
    if field is ClientField.ZONE:
        return fill("{city}", city=geography.city(reader, client.zone)) if client.zone else Html()
    return fill("{text}", text=clipped(present(client, field), most))


def sources(reader: Reader, client: Client, entries: Sequence[Entry]) -> list[Button]:
    field = ClientField.SOURCE
    return [_choice(client_words.source(reader, one), client, field, ids.to_text(one.id)) for one in entries]


def recommenders(client: int, lines: Sequence[ClientLine]) -> list[Row]:
    """Who may be meant by the words about who recommended it."""
    field, whom = ClientField.RECOMMENDED_BY.value, ids.to_text(client)
    taps = ((one, FieldSetTap(client=whom, field=field, value=ids.to_text(one.id))) for one in lines)
    return [[Button(f"🤝 {clipped(one.name, LONGEST_RECOMMENDER)}", tap.pack())] for one, tap in taps]


def zones(reader: Reader, client: Client, country: str) -> list[Button]:
    """The zones of the company's country, by a city each."""
    field = ClientField.ZONE
    return [_choice(geography.city(reader, zone), client, field, zone) for zone in country_zones.choices(country)]


def _is_analysis(field: ClientField) -> bool:
    return CLIENT_SPECS[field].block is Block.ANALYSIS


def _line(reader: Reader, view: CardView, field: ClientField) -> Html:
    return reader._(
        "{field}: {value}",
        field=field_name(reader, field),
        value=value_words(reader, view.card.client, field, view.source, LONGEST_LISTED),
    )


def _field(reader: Reader, client: Client, field: ClientField) -> Button:
    return Button(field_name(reader, field), FieldTap(client=ids.to_text(client.id), field=field.value).pack())


def _choice(label: str, client: Client, field: ClientField, value: str) -> Button:
    return Button(label, FieldSetTap(client=ids.to_text(client.id), field=field.value, value=value).pack())


def _ways_out(reader: Reader, client: Client, field: ClientField) -> list[Button]:
    back = Button(reader.p_("button", "Back"), EditTap(client=ids.to_text(client.id)).pack())
    if field is ClientField.NAME or not present(client, field):
        return [back]
    return [_choice(reader.p_("button", "Clear"), client, field, ""), back]
