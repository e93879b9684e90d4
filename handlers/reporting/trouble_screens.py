"""What whoever runs the bot is told of the bot itself; and what people are told after it was away."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.words import Html
from sales.reporting.troubles import Trouble

Said = Callable[[Reader, dict[str, Any]], Html]


def ill(reader: Reader, data: dict[str, Any]) -> Screen:
    return Screen(ILL[Trouble(data["what"])](reader, data))


def well(reader: Reader, data: dict[str, Any]) -> Screen:
    return Screen(WELL[Trouble(data["what"])](reader, data))


def tap_again(reader: Reader, data: dict[str, Any]) -> Screen:
    """To whoever was at work when the bot went away: what was tapped then is gone, what was written is not."""
    since, till = (reader.local(datetime.fromisoformat(data[name])) for name in ("since", "till"))
    text = reader._(
        "I was away from {since} till {till}. If you tapped something and nothing came of it, tap it once more. "
        "What you wrote has arrived.",
        since=reader.clock(since.time()),
        till=reader.clock(till.time()),
    )
    return Screen(text)


def _disk(reader: Reader, data: dict[str, Any]) -> Html:
    if data["megabytes"] is None:
        return reader._(
            "⚠️ I can't write anything down: the disk is full, or the database is out of reach. "
            "What was saved is safe, but nothing new is saved now."
        )
    return reader._(
        "⚠️ The disk is nearly full, {room} MB left. Once it is full, nothing can be saved.",
        room=reader.number(data["megabytes"]),
    )


def _backup(reader: Reader, data: dict[str, Any]) -> Html:
    if data["days"] is None:
        return reader._(
            "⚠️ There is no backup of this base yet. The installation guide says how one is made every night."
        )
    return reader.n_(
        "⚠️ The last backup was {n} day ago. The nightly one seems to fail.",
        "⚠️ The last backup was {n} days ago. The nightly one seems to fail.",
        data["days"],
    )


def _two(reader: Reader, _data: dict[str, Any]) -> Html:
    return reader._(
        "⚠️ Another copy of this bot runs with the same token, perhaps on another machine. Stop one of them: they take "
        "people's messages from each other."
    )


def _dead(reader: Reader, data: dict[str, Any]) -> Html:
    return reader.n_(
        "⚠️ {n} message or tap of the last day failed. Whoever sent it was told; the log says why.",
        "⚠️ {n} messages and taps of the last day failed. Whoever sent them was told; the log says why.",
        data["count"],
    )


def _uncertain(reader: Reader, data: dict[str, Any]) -> Html:
    return reader.n_(
        "⚠️ {n} message of the last day may not have arrived: Telegram did not say.",
        "⚠️ {n} messages of the last day may not have arrived: Telegram did not say.",
        data["count"],
    )


def _clock(reader: Reader, data: dict[str, Any]) -> Html:
    return reader.n_(
        "⚠️ The machine's clock is {n} minute off Telegram's. Until it is set, digests come at the wrong time.",
        "⚠️ The machine's clock is {n} minutes off Telegram's. Until it is set, digests come at the wrong time.",
        data["minutes"],
    )


ILL: dict[Trouble, Said] = {
    Trouble.DISK: _disk,
    Trouble.BACKUP: _backup,
    Trouble.TWO: _two,
    Trouble.DEAD: _dead,
    Trouble.UNCERTAIN: _uncertain,
    Trouble.CLOCK: _clock,
}
WELL: dict[Trouble, Said] = {
    Trouble.DISK: lambda reader, _: reader._("✅ There is room on the disk again, and everything is saved as always."),
    Trouble.BACKUP: lambda reader, _: reader._("✅ There is a fresh backup again."),
    Trouble.TWO: lambda reader, _: reader._("✅ No other copy of the bot runs any more."),
    Trouble.DEAD: lambda reader, _: reader._("✅ For a day everything has been carried out again."),
    Trouble.UNCERTAIN: lambda reader, _: reader._("✅ For a day every message has arrived again."),
    Trouble.CLOCK: lambda reader, _: reader._("✅ The machine's clock is right again."),
}
