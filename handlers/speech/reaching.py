"""Ways to reach a client from the phone in the hand: messengers beside a number, the place on a map."""

from collections.abc import Sequence
from urllib.parse import quote

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import clipped
from handlers.speech.words import Html, fill
from sales.clients.client import Client, Contact
from sales.values import phones
from sales.values.phones import Phone

LONGEST_QUERY = 160
YANDEX = frozenset({"RU", "BY", "KZ", "UZ", "KG", "AM"})
"""Where Yandex knows the houses best; elsewhere it is Google."""


def numbers(reader: Reader, contact: Contact, most: int) -> list[Html]:
    """📞 +7 922 555-00-64 · Telegram · WhatsApp; who has no number is written to by the name in Telegram."""
    shown = contact.phones[:most]
    if not shown:
        ways = messengers(reader, contact, None)
        return [fill("💬 {ways}", ways=_joined(ways))] if ways else []
    return [_number(reader, contact if one is shown[0] else None, one) for one in shown]


def _number(reader: Reader, contact: Contact | None, phone: Phone) -> Html:
    """The person's name in Telegram stands beside the first number."""
    return fill("📞 {told}", told=_joined([codes.number(reader, phone), *messengers(reader, contact, phone)]))


def messengers(reader: Reader, contact: Contact | None, phone: Phone | None) -> list[Html]:
    """A landline has none of them."""
    mobile = phone.e164 if phone and phone.e164 and phones.is_mobile(phone.e164) else None
    nick = contact.nick.removeprefix("@") if contact else ""
    at = nick or mobile
    ways = [link(f"https://t.me/{at}", reader.p_("messenger", "Telegram"))] if at else []
    if mobile:
        ways.append(link(f"https://wa.me/{mobile.removeprefix('+')}", reader.p_("messenger", "WhatsApp")))
    return ways


def on_map(reader: Reader, client: Client) -> str:
    """The address of the client's place in a map, which the phone opens in its app; empty where nobody knows it.

    A street says more to a navigator than a point that somebody's phone has measured, so it comes first.
    """
    if client.address:
        query = quote(clipped(_postal(client), LONGEST_QUERY))
        if reader.country in YANDEX:
            return f"https://yandex.ru/maps/?text={query}"
        return f"https://www.google.com/maps/search/?api=1&query={query}"
    if client.latitude is None or client.longitude is None:
        return ""
    if reader.country in YANDEX:
        return f"https://yandex.ru/maps/?pt={client.longitude:.6f},{client.latitude:.6f}&z=17"
    return f"https://www.google.com/maps/search/?api=1&query={client.latitude:.6f},{client.longitude:.6f}"


def _postal(client: Client) -> str:
    """The street with its city, said once."""
    city = "" if client.city.casefold() in client.address.casefold() else client.city
    return ", ".join(filter(None, [city, client.address]))


def link(url: str, words: Html) -> Html:
    return fill('<a href="{url}">{words}</a>', url=url, words=words)


def _joined(pieces: Sequence[Html]) -> Html:
    return Html(" · ".join(pieces))
