"""Links that open a map on the phone: Yandex's where Russian is read, Google's elsewhere."""

from collections.abc import Sequence
from urllib.parse import quote

from sales.clients.route import Place

MOST_STOPS = 10
"""More are not taken by the maps' links on a phone."""


def route(locale: str, places: Sequence[Place]) -> str:
    """Through all these places in their order; the phone itself is where it begins."""
    points = [f"{latitude:.6f},{longitude:.6f}" for latitude, longitude in places[:MOST_STOPS]]
    if locale == "ru":
        return f"https://yandex.ru/maps/?mode=routes&rtt=auto&rtext={quote('~' + '~'.join(points), safe='~,')}"
    between = f"&waypoints={quote('|'.join(points[:-1]), safe=',')}" if points[1:] else ""
    return f"https://www.google.com/maps/dir/?api=1&travelmode=driving&destination={points[-1]}{between}"
