"""When the morning will tell of a birthday that was just saved, in words."""

from handlers.frame.turn import Turn
from handlers.speech.words import Html
from sales.clients.client import Client
from sales.reporting.unasked.occasions import told_on
from sales.standing.turns import is_brought_up
from sales.values.birthdays import Birthday


def saved(turn: Turn, client: Client, birthday: Birthday | None) -> str:
    return "\n".join(filter(None, [turn.reader._("Saved"), promised(turn, client, birthday)]))


def promised(turn: Turn, client: Client, birthday: Birthday | None) -> Html:
    """🎂 Напомню утром: вт, 5 мая. Nothing where nobody is reminded, or somebody else is."""
    if birthday is None or client.owner != turn.me.member.id or not is_brought_up(client):
        return Html("")
    reader = turn.reader
    born = birthday.next_after(reader.today)
    told = told_on(born, reader.today, turn.me.calendar)
    if told > reader.today:
        return reader._("🎂 I'll remind you in the morning: {day}.", day=reader.day(told))
    if born == reader.today:
        return reader._("🎂 That is today!")
    return reader._("🎂 That is on a day off, {day}: the best day to congratulate is today.", day=reader.day(born))
