"""What whoever got clients out of somebody else's file hears, and when they are taken back. It is sent by
`sales/actions/importing/telling.py`.
"""

from typing import Any

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap


def imported(reader: Reader, data: dict[str, Any]) -> Screen:
    text = reader.n_(
        "{who} has loaded {n} client for you.",
        "{who} has loaded {n} clients for you.",
        data["clients"],
        who=data["from"],
    )
    return Screen(text, [[Button(reader.p_("menu", "Clients"), MenuTap(place="clients").pack())]])


def taken_back(reader: Reader, data: dict[str, Any]) -> Screen:
    return Screen(
        reader.n_(
            "{who} has undone an import: {n} client of yours is gone.",
            "{who} has undone an import: {n} clients of yours are gone.",
            data["clients"],
            who=data["from"],
        )
    )
