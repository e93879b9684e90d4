"""Ways to reach a client from the phone in the hand: the number, the messengers beside it, the map.

Links open Yandex's map where Russian is read, Google's elsewhere.
"""

from collections.abc import Sequence
from urllib.parse import quote

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, clipped, cut
from handlers.speech.words import Html, fill
from sales.clients.client import Card, Client, Contact
from sales.clients.route import Place
from sales.standing.people import to_call
from sales.values import phones
from sales.values.phones import Phone

MOST_STOPS = 10
"""More are not taken by the maps' links on a phone."""
LONGEST_QUERY = 160
GOOGLE = "https://www.google.com/maps/search/?api=1&query="
LONGEST_SAID = 1_900
"""A longer link may not open: the text is copied then."""


def numbers(reader: Reader, contact: Contact, most: int) -> list[Html]:
    """📞 +7 922 555-00-64 · Telegram · WhatsApp; who has no number is written to by the name in Telegram."""
    shown = phones.mobiles_first(contact.phones)[:most]
    if not shown:
        ways = messengers(reader, contact, None)
        return [fill("💬 {ways}", ways=_joined(ways))] if ways else []
    return [_number(reader, contact if one is shown[0] else None, one) for one in shown]


def of_another(reader: Reader, card: Card, who: Contact) -> list[Html]:
    """Whose number there is instead, below somebody who has none."""
    other = to_call(card, who)
    if other is None or other is who:
        return []
    about = ", ".join(filter(None, [other.name, other.position]))
    return [*([fill("👤 {about}", about=cut(about))] if about else []), *numbers(reader, other, 1)]


def _number(reader: Reader, contact: Contact | None, phone: Phone) -> Html:
    """The person's name in Telegram stands beside the first number."""
    return fill("📞 {told}", told=_joined([codes.number(reader, phone), *messengers(reader, contact, phone)]))


def messengers(reader: Reader, contact: Contact | None, phone: Phone | None) -> list[Html]:
    return [link(url, words) for words, url in chats(reader, contact, phone)]


def chats(reader: Reader, contact: Contact | None, phone: Phone | None, text: str = "") -> list[tuple[Html, str]]:
    """The messengers with what opens the chat there, and the text in it. A landline has none of them."""
    mobile = _mobile(phone)
    nick = contact.nick.removeprefix("@") if contact else ""
    at, said = nick or mobile, f"?text={quote(text)}" if text else ""
    said = said if len(said) <= LONGEST_SAID else ""
    ways = [(reader.p_("messenger", "Telegram"), f"https://t.me/{at}{said}")] if at else []
    if mobile:
        ways.append((reader.p_("messenger", "WhatsApp"), f"https://wa.me/{mobile.removeprefix('+')}{said}"))
    return ways


def _mobile(phone: Phone | None) -> str | None:
    known = phone.e164 if phone and not phone.wrong else None
    return known if known and phones.is_mobile(known) else None


def is_writable(card: Card) -> bool:
    """Somebody there can be written to by what the card knows."""
    people = [one for one in card.contacts if not one.has_left]
    mobile = (_mobile(phone) for one in people for phone in one.phones)
    return bool(card.client.email) or any(one.email or one.nick for one in people) or any(mobile)


def copy_number(reader: Reader, contact: Contact | None) -> list[Button]:
    """Nothing can be copied from a protected message but by such a button."""
    right = [one for one in contact.phones if not one.wrong] if contact else []
    if not right:
        return []
    first = phones.mobiles_first(right)[0]
    return [Button("📋 " + reader.p_("card", "Copy number"), copy=first.e164 or first.typed)]


def link(url: str, words: Html) -> Html:
    return fill('<a href="{url}">{words}</a>', url=url, words=words)


def _joined(pieces: Sequence[Html]) -> Html:
    return Html(" · ".join(pieces))


def way(locale: str, places: Sequence[Place]) -> str:
    """Through all these places in their order; the phone itself is where it begins."""
    points = [f"{latitude:.6f},{longitude:.6f}" for latitude, longitude in places[:MOST_STOPS]]
    if locale == "ru":
        return f"https://yandex.ru/maps/?mode=routes&rtt=auto&rtext={quote('~' + '~'.join(points), safe='~,')}"
    between = f"&waypoints={quote('|'.join(points[:-1]), safe=',')}" if points[1:] else ""
    return f"https://www.google.com/maps/dir/?api=1&travelmode=driving&destination={points[-1]}{between}"


def on_map(locale: str, client: Client) -> str:
    """Where a client is; empty where nobody knows it. A street tells a navigator more than a measured point does."""
    if client.address:
        query = quote(clipped(_postal(client), LONGEST_QUERY))
        return f"https://yandex.ru/maps/?text={query}" if locale == "ru" else f"{GOOGLE}{query}"
    if client.latitude is None or client.longitude is None:
        return ""
    if locale == "ru":
        return f"https://yandex.ru/maps/?pt={client.longitude:.6f},{client.latitude:.6f}&z=17"
    return f"{GOOGLE}{client.latitude:.6f},{client.longitude:.6f}"


def _postal(client: Client) -> str:
    """The street with its city, said once."""
    city = "" if client.city.casefold() in client.address.casefold() else client.city
    return ", ".join(filter(None, [city, client.address]))
