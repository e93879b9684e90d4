"""Links that open a map on the phone: Yandex's where Russian is read, Google's elsewhere."""

from collections.abc import Sequence
from urllib.parse import quote

from handlers.speech.screen import clipped
from sales.clients.client import Client
from sales.clients.route import Place

MOST_STOPS = 10
"""More are not taken by the maps' links on a phone."""
LONGEST_QUERY = 160
GOOGLE = "https://www.google.com/maps/search/?api=1&query="


def route(locale: str, places: Sequence[Place]) -> str:
    """Through all these places in their order; the phone itself is where it begins."""
    points = [f"{latitude:.6f},{longitude:.6f}" for latitude, longitude in places[:MOST_STOPS]]
    if locale == "ru":
        return f"https://yandex.ru/maps/?mode=routes&rtt=auto&rtext={quote('~' + '~'.join(points), safe='~,')}"
    between = f"&waypoints={quote('|'.join(points[:-1]), safe=',')}" if points[1:] else ""
    return f"https://www.google.com/maps/dir/?api=1&travelmode=driving&destination={points[-1]}{between}"


def place(locale: str, client: Client) -> str:
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
