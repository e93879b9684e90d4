"""The screens of editing a client: its fields in their blocks, and the question about one of them."""

from collections.abc import Sequence

from handlers.card import card_screens
from handlers.card.card_screens import CardView, title
from handlers.speech import client_words, geography
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, clipped, pairs
from handlers.speech.taps.clients import ContactsTap, DoTap, EditTap, FieldSetTap, FieldTap
from handlers.speech.words import Html, fill
from sales.clients.client import Client
from sales.clients.client_draft import ClientField, present
from sales.company.directories import Entry
from sales.days import zones as country_zones
from sales.ground import ids

BUSINESS = (
    ClientField.NAME,
    ClientField.BUSINESS,
    ClientField.ADDRESS,
    ClientField.SITE,
    ClientField.EMAIL,
    ClientField.TAX_NUMBER,
    ClientField.HOURS,
    ClientField.ZONE,
)
ANALYSIS = (ClientField.SOURCE, ClientField.RECOMMENDED_BY, ClientField.TAGS, ClientField.NOTE)


def field_name(reader: Reader, field: ClientField) -> Html:
    words = {
        ClientField.NAME: reader.p_("field", "Name"),
        ClientField.BUSINESS: reader.p_("field", "Line of business"),
        ClientField.ADDRESS: reader.p_("field", "Address"),
        ClientField.SITE: reader.p_("field", "Site"),
        ClientField.EMAIL: reader.p_("field", "E-mail"),
        ClientField.TAX_NUMBER: reader.p_("field", "Tax number"),
        ClientField.HOURS: reader.p_("field", "Working hours"),
        ClientField.ZONE: reader.p_("field", "Time zone"),
        ClientField.SOURCE: reader.p_("field", "Source"),
        ClientField.RECOMMENDED_BY: reader.p_("field", "Recommended by"),
        ClientField.TAGS: reader.p_("field", "Tags"),
        ClientField.NOTE: reader.p_("field", "Note"),
    }
    return words[field]


def _hint(reader: Reader, field: ClientField) -> Html:
    words = {
        ClientField.NAME: reader._("What is the client called? For example: Romashka Ltd"),
        ClientField.BUSINESS: reader._("What do they do? For example: flower shops, three in the city"),
        ClientField.ADDRESS: reader._("Where are they? For example: 10 Lenin St, entrance from the yard"),
        ClientField.SITE: reader._("What is their site? For example: example.com"),
        ClientField.EMAIL: reader._("Which e-mail reaches them? For example: anna@example.com"),
        ClientField.TAX_NUMBER: reader._("What is the tax number? For example: 7707083893"),
        ClientField.HOURS: reader._("When are they open? For example: Mon-Fri 9-18, lunch at 13"),
        ClientField.ZONE: reader._(
            "Where are their clocks set? Choose below, or write a city, for example: Yekaterinburg"
        ),
        ClientField.SOURCE: reader._("Where did the client come from?"),
        ClientField.RECOMMENDED_BY: reader._("Who recommended us? For example: Peter from Vector"),
        ClientField.TAGS: reader._("Tags with commas, for example: retail, north"),
        ClientField.NOTE: reader._("Anything that fits nowhere else: write it freely."),
    }
    return words[field]


def fields(reader: Reader, view: CardView, back: str = "") -> Screen:
    """What is known, block by block, and a button for each field; contacts have a screen of their own."""
    client = view.card.client
    lines = [_line(reader, view, field) for field in (*BUSINESS, *ANALYSIS) if present(client, field)]
    text = "\n".join([title(client), "", *lines, "", reader._("What shall we change?")])
    business = [_field(reader, client, field) for field in BUSINESS]
    place = Button(reader.p_("button", "Place on the map"), DoTap(client=ids.to_text(client.id), what="place").pack())
    people = Button(reader.p_("card", "Contacts"), ContactsTap(client=ids.to_text(client.id)).pack())
    analysis = [_field(reader, client, field) for field in ANALYSIS]
    last = [card_screens.to_card(reader, client.id, back)]
    return Screen(text, [*pairs(business), [place, people], *pairs(analysis), last])


def question(reader: Reader, client: Client, field: ClientField, value: Html, choices: Sequence[Button] = ()) -> Screen:
    """One field: what it holds now, what to write, and the ways out."""
    lines = [title(client), field_name(reader, field), ""]
    if value:
        lines += [reader._("Now: {value}", value=value), ""]
    text = "\n".join([*lines, _hint(reader, field)])
    return Screen(text, [*pairs(choices), _ways_out(reader, client, field)])


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


def zones(reader: Reader, client: Client, country: str) -> list[Button]:
    """The zones of the company's country, by a city each."""
    field = ClientField.ZONE
    return [_choice(geography.city(reader, zone), client, field, zone) for zone in country_zones.choices(country)]


def _line(reader: Reader, view: CardView, field: ClientField) -> Html:
    return reader._(
        "{field}: {value}",
        field=field_name(reader, field),
        value=value_words(reader, view.card.client, field, view.source, 160),
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
