"""What follows from the facts, on the card: the colour, the base, why a client's turn is today, orders and worth; who
came by whom.
"""

from collections.abc import Mapping
from datetime import date, time

from handlers.card.card_view import CardView
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Row, clipped, cut
from handlers.speech.taps.lists import RecommendedTap
from handlers.speech.words import Html, Words, fill
from sales.clients.client import Client
from sales.ground import ids
from sales.recording.reached import WIDE
from sales.standing.base import Dead, why_dead
from sales.standing.cadence import touch_number
from sales.standing.stage import is_asleep
from sales.standing.turns import expected_order
from sales.standing.worth import months_since, months_together
from sales.values.money import minor_digits
from sales.values.potential import potential_in
from sales.work import share
from sales.work.order import Bought

LONG_AGO = 2
"""Months from which a day says less than how long ago it was."""
MOST_PRODUCTS = 3
LONGEST_PRODUCT = 22
LONGEST_UNTAKEN = 18
WHOLE = 100
"""Per cent."""
LONGEST_ON_BUTTON = 24
LONGEST_RECOMMENDER = 40


def standing_lines(reader: Reader, view: CardView) -> list[str]:
    client, its = view.card.client, view.standing(reader.today)
    lines: list[str] = [f"{client_words.STAGE_SIGNS[its.stage]} {client_words.stage(reader, its.stage)}"]
    dead, base = why_dead(client, view.rules, reader.today), client_words.base(reader, its.base)
    place = _dead(reader, dead) if dead else base
    lines.append(reader._("Base: {base}", base=base if place == base else f"{base}, {codes.small(place)}"))
    if client.named_reason:
        lines[-1] += f" ({cut(client.named_reason)})"
    number = touch_number(client.facts, view.rules)
    if number:
        lines.append(reader._("Touch {n} of {of}", n=number[0], of=number[1]))
    bought = [*orders(reader, view), *_of_entity(reader, view)]
    return [*lines, *client_words.why_today(reader, view.card, its), *bought, *worth(reader, client)]


@told_once
def _dead(say: Words) -> Mapping[Dead, Html]:
    """In the place of the base."""
    return {
        Dead.ASLEEP: say.p_("base", "Has not bought for long"),
        Dead.REFUSED: say.p_("base", "Refused"),
        Dead.LOST: say.p_("base", "Dead"),
    }


def owing(reader: Reader, view: CardView) -> list[str]:
    """What is owed; of what accounting tells until when that holds: nobody takes it off by hand."""
    facts = view.card.client.facts
    return [one for one in (client_words.owed(reader, facts), _booked(reader, view)) if one]


def _booked(reader: Reader, view: CardView) -> str:
    facts = view.card.client.facts
    if view.books is None or not facts.owed:
        return ""
    day, debt = reader.short_day(view.books.as_of), reader.money(facts.debt)
    if facts.debt < facts.owed and view.points > 1:
        return "📒 " + reader._(
            "{sum} of it is of all its legal entity, by the books of {day}, until the next table", sum=debt, day=day
        )
    if facts.debt < facts.owed:
        return "📒 " + reader._("{sum} of it by the books of {day}, until the next table", sum=debt, day=day)
    if view.points > 1:
        return "📒 " + reader._("Of all its legal entity, by the books of {day}, until the next table", day=day)
    return "📒 " + reader._("By the books of {day}, until the next table", day=day)


def reached(reader: Reader, view: CardView) -> list[str]:
    """Обычно отвечают с 10:00 до 12:00, by their own clock."""
    if view.reached is None:
        return []
    since, until = view.reached, time((view.reached.hour + WIDE) % 24)
    told = reader._("Usually reached {since}–{until}", since=reader.clock(since), until=reader.clock(until))
    return [f"🕓 {told}"]


def worth(reader: Reader, client: Client) -> list[str]:
    """In words, and for how long they have been buying."""
    if client.worth is None:
        return []
    lines, months = [client_words.worth(reader, client.worth)], months_together(client.facts, reader.today)
    if months:
        lines.append(reader.n_("with us for {n} month", "with us for {n} months", months))
    return [f"💎 {' · '.join(lines)}"]


def orders(reader: Reader, view: CardView) -> list[str]:
    facts = view.card.client.facts
    if not facts.orders or facts.last_order_on is None:
        return []
    last, total = _ago(reader, facts.last_order_on), reader.money(facts.order_sum)
    if facts.order_sum:
        text = reader.n_(
            "{n} order for {sum}, on {last}",
            "{n} orders for {sum}, the last on {last}",
            facts.orders,
            sum=total,
            last=last,
        )
    else:  # nobody said how much
        text = reader.n_("{n} order, on {last}", "{n} orders, the last on {last}", facts.orders, last=last)
    return [f"🛒 {text}", *_habits(reader, view), *_products(reader, view)]


def _of_entity(reader: Reader, view: CardView) -> list[str]:
    """Other points of it have some of that on their cards."""
    its = view.entity
    if its is None:
        return []
    last, total = _ago(reader, its.last_on), reader.money(its.amount)
    told = reader.n_(
        "The legal entity with all its points: {n} sale for {sum}, on {last}",
        "The legal entity with all its points: {n} sales for {sum}, the last on {last}",
        its.orders,
        sum=total,
        last=last,
    )
    return [f"🏛 {told}"]


def _ago(reader: Reader, day: date) -> str:
    """The day itself, or 9 мес. назад: which day that was is in the history."""
    months = months_since(day, reader.today)
    return reader.n_("{n} month ago", "{n} months ago", months) if months >= LONG_AGO else reader.short_day(day)


def _habits(reader: Reader, view: CardView) -> list[str]:
    """Since when, how much each time, how often. Of a single order all is said."""
    facts = view.card.client.facts
    if facts.orders < 2 or facts.first_order_on is None:
        return []
    lines: list[str] = [reader._("first on {day}", day=reader.short_day(facts.first_order_on))]
    if facts.order_sum > 0:
        lines.append(reader._("{sum} on average", sum=reader.about(facts.order_sum / facts.orders)))
    if facts.order_gap_days is not None:
        lines.append(reader.n_("every {n} day", "every {n} days", facts.order_gap_days))
    expected = expected_order(facts)
    if expected is not None and not is_asleep(facts, view.rules, reader.today):
        lines.append(_the_next(reader, expected))
    return [f"🔁 {', '.join(lines)}"]


def _the_next(reader: Reader, expected: date) -> str:
    """Of a day that is past: it was then."""
    day = reader.short_day(expected)
    if expected < reader.today:
        return reader._("the next was expected around {day}", day=day)
    return reader._("the next around {day}", day=day)


def _products(reader: Reader, view: CardView) -> list[str]:
    """Each with its sum and the day on which it was bought last; then what they do not take yet."""
    named = [product(reader, one) for one in view.bought[:MOST_PRODUCTS]]
    more = len(view.bought) - len(named)
    rest = [reader._("and {n} more", n=more)] if more else []
    return [f"📦 {'; '.join([*named, *rest])}", *untaken(reader, view, MOST_PRODUCTS)] if named else []


def product(reader: Reader, one: Bought) -> Html:
    """Чай, 12 000 ₽, 18 нояб."""
    told = [reader.money(one.amount)] if one.amount else []
    return Html(", ".join([cut(one.name, LONGEST_PRODUCT), *told, reader.short_day(one.last_on)]))


def untaken(reader: Reader, view: CardView, most: int) -> list[str]:
    """What to talk about."""
    if not view.untaken:
        return []
    named, more = [cut(one, LONGEST_UNTAKEN) for one in view.untaken[:most]], len(view.untaken) - most
    rest = [reader._("and {n} more", n=more)] if more > 0 else []
    return ["💡 " + reader._("Not taken yet: {names}", names=Html(", ".join([*named, *rest])))]


def our_share(reader: Reader, view: CardView) -> list[str]:
    """📊 Наша доля: 53 %, 32 000 ₽ в месяц"""
    could = potential_in(view.card.client.potential)
    if could is None or view.ours is None or view.ours < 0:
        return []
    ours, theirs = share.scales(10 ** minor_digits(reader.currency))
    percent = round(100 * view.ours * ours / (could.month * theirs))
    ours_a_month = reader.about(view.ours)
    if percent > WHOLE:
        return ["📊 " + reader._("Above their potential: {sum} a month", sum=ours_a_month)]
    return ["📊 " + reader._("Our share: {percent} %, {sum} a month", percent=percent, sum=ours_a_month)]


def recommended(reader: Reader, view: CardView) -> str:
    """По рекомендации: Лютик · привели 3 клиентов"""
    client, by = view.card.client, view.recommender
    said = reader._("Recommended by: {name}", name=cut(by.name if by else client.recommended_by, LONGEST_RECOMMENDER))
    if view.came_with_it < 2:
        return said
    came = reader.n_("{n} client came by them", "{n} clients came by them", view.came_with_it)
    return fill("{said} · {came}", said=said, came=came)


def recommending(reader: Reader, view: CardView) -> Row:
    """🤝 Лютик: who recommended it; and whom it has recommended, as a list."""
    by, row, client = view.recommender, [], ids.to_text(view.card.client.id)
    if by is not None:
        tap = RecommendedTap(client=client, by=True).pack()
        row.append(Button(f"🤝 {clipped(by.name, LONGEST_ON_BUTTON)}", tap))
    if view.recommended:
        label = fill("{word} · {n}", word=reader.p_("card", "Recommended"), n=reader.number(view.recommended))
        row.append(Button(f"🤝 {label}", RecommendedTap(client=client).pack()))
    return row


def pressing(reader: Reader, view: CardView) -> list[str]:
    """What comes before all else: a debt, an open complaint."""
    return [*owing(reader, view), *complaining(reader, view)]


def complaining(reader: Reader, view: CardView) -> list[Html]:
    """🔥 Претензия открыта: 19 нояб. 14:30, занимается Лев Седов"""
    if view.complaint is None:
        return []
    complaint, taken = view.complaint
    since = reader.moment(complaint.at)
    told = reader._("🔥 A complaint is open since {when}", when=since)
    return [fill("{told}, {who}", told=told, who=reader._("{name} is on it", name=cut(taken))) if taken else told]
