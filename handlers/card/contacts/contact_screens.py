"""The screens of a client's people: the list, one person, the question about one field."""

from collections.abc import Sequence

from handlers.card import card_screens
from handlers.card.card_screens import title
from handlers.speech import client_words, codes, reaching
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, clipped, cut, pairs
from handlers.speech.taps.clients import (
    ContactFieldTap,
    ContactSetTap,
    ContactsTap,
    ContactTap,
    NewContactTap,
    PhoneTap,
    RightTap,
)
from handlers.speech.taps.ways import REVIEW
from handlers.speech.words import Html, fill
from sales.actions.card.contacts import MOST_PHONES
from sales.clients.client import CONTACT_SPECS, Attitude, BuyingRole, Card, Contact, ContactField
from sales.clients.contact_draft import CONFIRMED, PICKED, WEIGHTS, present
from sales.ground import ids
from sales.work.channels import Channel

GONE, BACK = "gone", "back"
MOST_LISTED = 20
LONGEST_NOTE = 30


def field_name(reader: Reader, field: ContactField) -> Html:
    return reader.p_("contact", field.value)


def _hint(reader: Reader, field: ContactField) -> Html:
    return reader.p_("contact, asked", field.value)


def people(reader: Reader, card: Card, back: str = "") -> Screen:
    """Everybody at the client, who decides first as the card has it; who has left stands last."""
    lines = [_in_list(reader, one) for one in card.people[:MOST_LISTED]]
    text = "\n".join([title(card), "", *(lines or [reader._("Nobody yet. A name, a position or a phone is enough.")])])
    buttons = [Button(client_words.contact_label(reader, one), _tap(one)) for one in card.people[:MOST_LISTED]]
    client = ids.to_text(card.client.id)
    add = Button("➕ " + reader.p_("button", "Add a person"), NewContactTap(client=client).pack(), style=Style.MAIN)
    last = [add] if len(card.contacts) < MOST_LISTED else []
    ahead = card_screens.to(reader, back) if back == REVIEW else card_screens.to_card(reader, card.client.id, back)
    return Screen(text, [*pairs(buttons), [*last, ahead]])


def person(reader: Reader, contact: Contact, client_name: str, *, above: str = "") -> Screen:
    """One person, with a button for each field."""
    lines = [f"<b>{client_words.contact_name(reader, contact)}</b>", cut(client_name), "", *_known(reader, contact)]
    lines += reaching.numbers(reader, contact, MOST_PHONES)
    buttons = [_field(reader, contact, field) for field in ContactField if field is not ContactField.LEFT_ON]
    call = [Button("📇 " + reader.p_("button", "Contact card"), _tap(contact, "call"))]
    last = [
        Button("🗑 " + reader.p_("button", "Delete"), _tap(contact, "delete")),
        Button(reader.p_("button", "Back"), ContactsTap(client=ids.to_text(contact.client)).pack()),
    ]
    reach: Row = [
        *(call if any(phone.e164 and not phone.wrong for phone in contact.phones) else []),
        *reaching.copy_number(reader, contact),
    ]
    rows: list[Row] = [*pairs(buttons), [_gone_or_back(reader, contact)], reach, last]
    return Screen("\n\n".join(filter(None, [above, "\n".join(lines).rstrip()])), rows)


def question(reader: Reader, contact: Contact, field: ContactField, *, above: str = "") -> Screen:
    """One field: what it holds now, what to write or tap, and the ways out."""
    lines = [above, ""] if above else []
    lines += [f"<b>{client_words.contact_name(reader, contact)}</b>", field_name(reader, field), ""]
    value = value_words(reader, contact, field)
    if value:
        lines += [reader._("Now: {value}", value=value), ""]
    text = "\n".join([*lines, _hint(reader, field)])
    return Screen(text, [*pairs(choices(reader, contact, field)), _ways_out(reader, contact, field)])


def new_person(reader: Reader, card: Card) -> Screen:
    text = reader._("Who is it? For example: Peter, director, +7 912 345-67-89. Or share a contact.")
    back = Button(reader.p_("button", "Back"), ContactsTap(client=ids.to_text(card.client.id)).pack())
    return Screen(f"{title(card)}\n\n{text}", [[back]])


def value_words(reader: Reader, contact: Contact, field: ContactField) -> Html:
    """What a field holds, as a person reads it; nothing where nothing is known."""
    if field in PICKED:
        return _picked_words(reader, contact, field)
    if field is ContactField.PHONES:
        return Html(", ".join(codes.number(reader, phone) for phone in contact.phones))
    if field is ContactField.BIRTHDAY:
        return reader.birthday(contact.birthday) if contact.birthday else Html()
    return fill("{text}", text=clipped(present(contact, field), 500))


def _picked_words(reader: Reader, contact: Contact, field: ContactField) -> Html:
    match field:
        case ContactField.ROLE if contact.role is not BuyingRole.UNKNOWN:
            return client_words.role(reader, contact.role, confirmed=contact.role_confirmed)
        case ContactField.WEIGHT if contact.weight is not None:
            return client_words.weight(reader, contact.weight)
        case ContactField.ATTITUDE if contact.attitude is not None:
            return client_words.attitude(reader, contact.attitude)
        case ContactField.CHANNEL if contact.channel is not None:
            return codes.channel(reader, contact.channel)
        case ContactField.LEFT_ON if contact.left_on is not None:
            return Html(reader.day(contact.left_on))
    return Html()


def choices(reader: Reader, contact: Contact, field: ContactField) -> list[Button]:
    """What can be tapped instead of typed."""
    match field:
        case ContactField.ROLE:
            return [_choice(label, contact, field, code) for code, label in _roles(reader)]
        case ContactField.WEIGHT:
            return [_choice(client_words.weight(reader, one), contact, field, str(one)) for one in WEIGHTS]
        case ContactField.ATTITUDE:
            return [_choice(client_words.attitude(reader, one), contact, field, one.value) for one in Attitude]
        case ContactField.CHANNEL:
            return [_choice(codes.channel(reader, one), contact, field, one.value) for one in Channel]
        case ContactField.PHONES:
            return _numbers(reader, contact)
    return []


def _numbers(reader: Reader, contact: Contact) -> list[Button]:
    """Deleting each; what was crossed out may be right after all."""
    known, text = contact.phones[: 2 * MOST_PHONES], ids.to_text(contact.id)
    right = reader.p_("button", "It is right")
    return [
        *(_delete_phone(contact, one.id, codes.dialled(reader, one)) for one in known),
        *(
            Button(
                f"✅ {codes.dialled(reader, one)} · {right}", RightTap(contact=text, phone=ids.to_text(one.id)).pack()
            )
            for one in known
            if one.wrong
        ),
    ]


def _roles(reader: Reader) -> Sequence[tuple[str, Html]]:
    others = (BuyingRole.INFLUENCES, BuyingRole.USES, BuyingRole.GATEKEEPER)
    return [
        (CONFIRMED, client_words.role(reader, BuyingRole.DECIDES, confirmed=True)),
        (BuyingRole.DECIDES.value, client_words.role(reader, BuyingRole.DECIDES)),
        *((one.value, client_words.role(reader, one)) for one in others),
    ]


def _in_list(reader: Reader, contact: Contact) -> str:
    """Пётр, директор · ЛПР · +7 912 345-67-89 · больше не работает"""
    name = cut(contact.name, 50) or client_words.contact_name(reader, contact)
    about = ", ".join(filter(None, [name, cut(contact.position, 40)]))
    role = value_words(reader, contact, ContactField.ROLE)
    number = codes.number(reader, contact.phones[0]) if contact.phones else ""
    return "👤 " + " · ".join(filter(None, [about, role, number, cut(contact.note, LONGEST_NOTE)]))


def _known(reader: Reader, contact: Contact) -> list[str]:
    """All but the name, which stands above, and the numbers, which stand below with what reaches them."""
    apart = (ContactField.NAME, ContactField.PHONES)
    told = [(field, value_words(reader, contact, field)) for field in ContactField if field not in apart]
    return [_told(reader, field, value) for field, value in told if value]


def _told(reader: Reader, field: ContactField, value: Html) -> Html:
    """Under its name, or behind its sign."""
    sign = CONTACT_SPECS[field].sign
    if sign:
        return Html(f"{sign} {value}")
    return reader._("{field}: {value}", field=field_name(reader, field), value=value)


def _field(reader: Reader, contact: Contact, field: ContactField) -> Button:
    return Button(field_name(reader, field), ContactFieldTap(contact=ids.to_text(contact.id), field=field.value).pack())


def _gone_or_back(reader: Reader, contact: Contact) -> Button:
    """Told by one tap, and taken back by one."""
    if contact.has_left:
        return Button("↩️ " + reader.p_("button", "Works there again"), _tap(contact, BACK))
    return Button("🚪 " + reader.p_("button", "Works there no more"), _tap(contact, GONE))


def _choice(label: str, contact: Contact, field: ContactField, value: str) -> Button:
    return Button(label, ContactSetTap(contact=ids.to_text(contact.id), field=field.value, value=value).pack())


def _delete_phone(contact: Contact, phone: int, label: str) -> Button:
    return Button(f"✖️ {label}", PhoneTap(contact=ids.to_text(contact.id), phone=ids.to_text(phone)).pack())


def _tap(contact: Contact, what: str = "") -> str:
    return ContactTap(contact=ids.to_text(contact.id), what=what).pack()


def _ways_out(reader: Reader, contact: Contact, field: ContactField) -> list[Button]:
    back = Button(reader.p_("button", "Back"), _tap(contact))
    clearable = field not in (ContactField.NAME, ContactField.PHONES) and value_words(reader, contact, field)
    return [_choice(reader.p_("button", "Clear"), contact, field, ""), back] if clearable else [back]
