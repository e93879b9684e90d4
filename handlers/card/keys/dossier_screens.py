"""The dossier as a screen of a phone: history, worth, terms, the plan of contacts; at the bottom whom to call.

A chat is read from the bottom: what a call needs stands next to the buttons.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.card import card_screens, standing_screens
from handlers.card.card_screens import title, to, to_card
from handlers.card.card_view import CardView
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.clients import DoTap, StaysKeyTap
from handlers.speech.taps.everywhere import CardTap, StepTap, TouchTap
from handlers.speech.words import Html
from sales.clients.client import Client
from sales.clients.stages import Base
from sales.days.calendar import add_months
from sales.ground import ids
from sales.standing.base import REVIEW_MONTHS, asks_for_review, is_key, reviewed_on
from sales.work.touch import Touch

LONGEST_SAID = 60
LONGEST_TERMS = 120
MOST_STEPS = 3
FROM_REVIEW = "v"
"""Opened from those that are to be looked at again."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The card, its last touches, the newest first, and what was paid with them; `leads`: whoever reads it does."""

    view: CardView
    touches: Sequence[Touch]
    sums: Mapping[int, int]
    leads: bool


def dossier(reader: Reader, known: Dossier, back: str, above: str) -> Screen:
    view = known.view
    blocks = (
        [above] if above else [],
        _head(reader, view),
        _history(reader, known),
        _what_it_is(reader, view),
        _plan(reader, known),
        card_screens.people(reader, view),
    )
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return Screen(text, _ways(reader, known, back))


def _head(reader: Reader, view: CardView) -> list[str]:
    """Ромашка · Ключевая: оборот; whose, and what is owed."""
    client = view.card.client
    base = client_words.base(reader, view.standing(reader.today).base)
    why = f" ({cut(client.named_reason)})" if client.named_reason else ""
    whose = [reader._("Manager: {name}", name=cut(view.owner))] if view.owner else []
    return [f"⭐ {title(client)} · {base}{why}", *whose, *filter(None, [client_words.owed(reader, client.facts)])]


def _history(reader: Reader, known: Dossier) -> list[str]:
    lines = [_touch(reader, one, known.sums.get(one.id)) for one in reversed(known.touches)]
    return lines or [reader._("No touches yet")]


def _touch(reader: Reader, touch: Touch, amount: int | None) -> str:
    """📞 19 ноя 14:35 · Просит КП: прислать до пятницы"""
    when = f"{codes.CHANNEL_SIGNS[touch.channel]} {reader.moment(touch.at, timed=touch.timed)}"
    paid = f", {reader.money(amount)}" if amount is not None else ""
    said = f": {cut(touch.comment, LONGEST_SAID)}" if touch.comment else ""
    return f"{when} · {codes.answered(reader, touch)}{paid}{said}"


def _what_it_is(reader: Reader, view: CardView) -> list[str]:
    """Its worth, and on what terms it is served."""
    client = view.card.client
    told = [*standing_screens.worth(reader, client), *standing_screens.orders(reader, view)]
    terms = (("🤝", client.terms), ("🛎", client.service))
    return [*told, *(f"{sign} {cut(words, LONGEST_TERMS)}" for sign, words in terms if words)]


def _plan(reader: Reader, known: Dossier) -> list[str]:
    """How often somebody is to talk with them, what is planned, when it is looked at again."""
    view, client = known.view, known.view.card.client
    lines: list[str] = []
    day = view.standing(reader.today).plan_on
    if view.rules.plans_contacts and view.standing(reader.today).base in {Base.KEY, Base.VIP}:
        lines.append(client_words.key_plan(reader, view.rules.key_call_months))
    if day is not None:
        late = (reader.today - day).days
        by = reader._("by {day}", day=reader.short_day(day))
        lines[-1:] = [f"{line}, {by}" for line in lines[-1:]]
        if late > 0:
            quiet = reader.n_("quiet {n} day longer than planned", "quiet {n} days longer than planned", late)
            lines.append(f"❗️ {quiet[:1].upper()}{quiet[1:]}")
    return [*lines, *card_screens.steps(reader, view, MOST_STEPS), *_review(reader, client)]


def _review(reader: Reader, client: Client) -> list[Html]:
    if not is_key(client):
        return []
    since = reviewed_on(client)
    if asks_for_review(client, reader.today):
        return [reader._("🔎 Time to look at it again: named on {day}", day=reader.dated(since))]
    again = reader.dated(add_months(since, REVIEW_MONTHS))
    return [reader._("To be looked at again on {day}", day=again)]


def _ways(reader: Reader, known: Dossier, back: str) -> list[Row]:
    client = known.view.card.client
    text = ids.to_text(client.id)
    work = [
        Button(reader.p_("card", "Touch"), TouchTap(client=text).pack(), style=Style.MAIN),
        Button(reader.p_("card", "Next step"), StepTap(client=text).pack()),
    ]
    other = Button(reader.p_("button", "Name it otherwise"), DoTap(client=text, what="base").pack())
    stays = Button("✅ " + reader.p_("button", "Stays key"), StaysKeyTap(client=text, back=back).pack())
    asked = known.leads and asks_for_review(client, reader.today)
    review = [[stays, other]] if asked else []
    if back[:1] == FROM_REVIEW:
        card = Button(reader.p_("touch", "Card"), CardTap(client=text, back=back).pack())
        return [work, *review, [card, to(reader, back)]]
    return [work, *review, [to_card(reader, client.id, back)]]
