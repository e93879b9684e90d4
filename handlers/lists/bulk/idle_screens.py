"""The ways to whoever is left without a step: to all of them, and to a day for each."""

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row
from handlers.speech.taps.lists import IdleTap
from handlers.speech.words import fill


def ways(reader: Reader, period: str, total: int) -> list[Row]:
    """From the report of a team; none where nobody is."""
    if not total:
        return []
    word = fill("{word} · {n}", word=reader.p_("list", "Without a step"), n=reader.number(total))
    return [[Button(word, IdleTap(period=period).pack()), spread(reader, "", period)]]


def spread(reader: Reader, whose: str, period: str = "") -> Button:
    """Of one member, or of the whole team."""
    word = "📅 " + reader.p_("button", "Spread over days")
    return Button(word, IdleTap(member=whose, period=period, spreads=True).pack())
