"""The screens of a client in the making: the question, a similar one, whose a shared contact is, what was saved."""

from handlers.card.card_screens import card_text
from handlers.card.card_view import CardView
from handlers.frame import undo_screens
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, cut
from handlers.speech.taps.clients import NewTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.words import Html, fill
from sales.clients.client import Client, ClientLine
from sales.clients.client_draft import NewClient
from sales.ground import ids
from sales.values import phones
from sales.values.company_names import short
from sales.values.inflection import to_what


def question(reader: Reader, new: NewClient, draft: int) -> Screen:
    """A name is enough; a number that is known already is shown."""
    number = known_number(reader, new)
    ask = reader._("What is the client called?")
    hint = reader._("One line is fine: Romashka Ltd, Peter, +7 912 345-67-89. Or share a contact from the phone book.")
    text = f"{number}\n\n{ask}" if number else f"{ask}\n\n{hint}"
    return Screen(text, [[_button(reader.p_("button", "Cancel"), draft, "cancel")]])


def known_number(reader: Reader, new: NewClient) -> Html:
    """The number that came before the name, if one did."""
    return Html(f"📞 {codes.number(reader, phones.parse(new.phones[0], reader.country))}" if new.phones else "")


def known(reader: Reader, new: NewClient) -> Html:
    """Above the card that has the number: what was typed is not lost from sight."""
    here = reader._("This number is here already:")
    typed = ", ".join(filter(None, [new.name, new.contact]))
    return (
        fill("{typed}\n{here}", typed=reader._("You wrote: {line}", line=cut(typed, 200)), here=here) if typed else here
    )


def with_person(reader: Reader, screen: Screen, new: NewClient, draft: int) -> Screen:
    """The card that has the number, and whom it might get."""
    add = _button("➕ " + reader._("Add {name}", name=new.contact), draft, "known")
    return Screen(screen.text, [[add], *screen.rows])


def or_anyway(reader: Reader, screen: Screen, draft: int) -> Screen:
    """A chain's new point may well have the tax number of a colleague's."""
    return Screen(screen.text, [*screen.rows, [_button(reader.p_("button", "Create anyway"), draft, "make")]])


def similar(reader: Reader, new: NewClient, twin: Client | ClientLine, draft: int) -> Screen:
    """Duplicates are shown before they are made."""
    text = reader._("There is a similar one: <b>{name}</b>.", name=cut(twin.name, 200))
    opened = Button(reader.p_("button", "Open"), CardTap(client=ids.to_text(twin.id)).pack(), style=Style.MAIN)
    anyway = _button(reader.p_("button", "Create anyway"), draft, "make")
    ask = reader._("Create “{name}” all the same?", name=cut(new.name, 200))
    return Screen(f"{text}\n{ask}", [[opened, anyway], [_button(reader.p_("button", "Cancel"), draft, "cancel")]])


def whose(reader: Reader, new: NewClient, line: ClientLine, draft: int) -> Screen:
    """A contact shared with a card open: a client of its own, or somebody there."""
    rows = [
        [
            _button(reader.p_("button", "New client"), draft, "client"),
            _button(reader._("To “{name}”", name=to_what(reader.locale, short(line.name))), draft, "person"),
        ],
        [_button(reader.p_("button", "Cancel"), draft, "cancel")],
    ]
    return Screen(
        fill("👤 <b>{name}</b>\n{number}", name=cut(new.contact, 120), number=known_number(reader, new)), rows
    )


def made(reader: Reader, view: CardView, days: Screen, full: str = "") -> Screen:
    """Saved already: the card, one question, and the way back. `days` ends with a row of its own ways out.

    `full`: that these are more clients than one is to have.
    """
    key = ids.to_text(view.card.client.id)
    last = [
        undo_screens.button(reader, view.card.client.id),
        Button(reader._("To the card"), CardTap(client=key).pack()),
    ]
    blocks = [reader._("Saved"), card_text(reader, view), full, reader._("When is the next step?")]
    text = "\n\n".join(filter(None, blocks))
    return Screen(text, [*days.rows[:-1], last])


def left(reader: Reader) -> Screen:
    clients = Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())
    return Screen(reader._("OK, not recorded"), [[clients]])


def _button(label: str, draft: int, what: str) -> Button:
    return Button(label, NewTap(draft=ids.to_text(draft), what=what).pack())
