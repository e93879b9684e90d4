"""A client's line in a list: a button with its name and what the list is about."""

from collections.abc import Callable, Mapping, Sequence

from handlers.finding import find_screens
from handlers.speech import client_words, codes
from handlers.speech.client_words import age
from handlers.speech.geography import distance
from handlers.speech.reader import Reader
from handlers.speech.screen import LONGEST_LABEL, Button, Row, clipped, cut, named
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.lists import PoolTap
from handlers.speech.words import Html, fill
from sales.clients import near
from sales.clients.client import ClientLine, Status
from sales.clients.doubles.namesakes import apart
from sales.clients.facts import Facts
from sales.clients.grades import Grade
from sales.ground import ids
from sales.standing.client_filter import Order
from sales.standing.conditions import About, Among, Condition, Graded, Last, Longer, Within
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import EVER
from sales.values.company_names import BESIDE

SHORTEST_NAME = 12
LEAST_OF_NAME = 8
"""Letters left for a name beside the owner's initials."""
MOST_OF_WHY = 20
Owners = Mapping[int, str]


def openings(
    reader: Reader, lines: Sequence[ClientLine], order: Order, owners: Owners, back: str, known: OpenList | None = None
) -> list[Row]:
    """The clients' buttons. Owners are named alike on all: by initials if one has no room for more."""
    their = {} if known and _is_of_one(known) else owners
    told = [(line, _matter(reader, line, order, their, known)) for line in apart(lines)]
    whose = _briefly if _are_tight(reader, told, their) else _whose
    return [[_opening(line, matter, whose(reader, line, their), back, known)] for line, matter in told]


def initials(
    reader: Reader, lines: Sequence[ClientLine], order: Order, owners: Owners, known: OpenList | None = None
) -> Html:
    """The explanation of initials (АП — Анна Петрова); empty if none are used."""
    their = {} if known and _is_of_one(known) else owners
    told = [(line, _matter(reader, line, order, their, known)) for line in lines]
    if not _are_tight(reader, told, their):
        return Html("")
    met = dict.fromkeys(line.owner for line in lines if not reader.instead_of(line.owner) and line.owner in their)
    names = [fill("{brief} — {name}", brief=_brief(their[one]), name=cut(their[one])) for one in met]
    return Html(", ".join(names))


def _matter(reader: Reader, line: ClientLine, order: Order, owners: Owners, known: OpenList | None) -> list[str]:
    """What the list is about, for that client."""
    spot = known.wanted.spot if known else None
    away = [str(distance(reader, round(near.metres(*spot, line.latitude or 0, line.longitude or 0))))] if spot else []
    about = _ABOUT[_subject(order, known)] if line.status is Status.ACTIVE else _why_inactive
    is_narrow = bool(_whose(reader, line, owners)) or _room(about(reader, line)) < SHORTEST_NAME
    about = _BESIDE_NAMES.get(about, about) if is_narrow else about
    return [one for one in [*away, *about(reader, line)] if one]


def _opening(line: ClientLine, matter: list[str], whose: str, back: str, known: OpenList | None) -> Button:
    """For example: 🟢 Вишня · Пермь · 9 мес. · 32 000 ₽. The name is cut first."""
    told = _fitting(matter, whose)
    room = _room(told)
    name = named(line.name, max(LEAST_OF_NAME if whose else SHORTEST_NAME, room))
    is_told = line.city and line.name.endswith(f"{BESIDE}{line.city}")
    with_city = room - len(name) > len(line.city) + 2 and line.city and not is_told
    pieces = [name, *([line.city] if with_city else []), *told]
    label = f"{find_screens.sign(line)} {' · '.join(pieces)}"
    if known is not None and known.shelf is Shelf.POOL:
        draft, _, page = back[1:].partition(".")
        return Button(label, PoolTap(client=ids.to_text(line.id), draft=draft, page=int(page)).pack())
    return Button(label, CardTap(client=ids.to_text(line.id), back=back).pack())


def _subject(order: Order, known: OpenList | None) -> Order:
    """The order that decides what lines say; a filter by time prevails over orders that say less."""
    asked = known.wanted.conditions if known and order in {Order.NAME, Order.SUM, Order.WORTH} else ()
    return next((_TELLING[last] for last in map(_last, asked) if last), order)


def _last(condition: Condition) -> Last | None:
    """The moment that the condition is about."""
    match condition:
        case Longer(last) | Within(last) if condition.days < EVER:
            return last
        case Graded(recency=recency) if recency == {Grade.C}:
            return Last.ORDER
    return None


_TELLING = {
    Last.TOUCH: Order.LAST_TOUCH,
    Last.TALK: Order.LAST_TALK,
    Last.ORDER: Order.LAST_ORDER,
    Last.SEEN: Order.SEEN,
}


def _is_of_one(known: OpenList) -> bool:
    """Whether the list is of one member, whom its title names."""
    asked = [one for one in known.wanted.conditions if isinstance(one, Among) and one.about is About.MANAGER]
    return any(len(one.values) == 1 for one in asked)


def _are_tight(reader: Reader, told: Sequence[tuple[ClientLine, list[str]]], owners: Owners) -> bool:
    return any(_is_tight(matter, _whose(reader, line, owners)) for line, matter in told)


def _is_tight(told: list[str], whose: str) -> bool:
    return bool(whose) and len(told) > 1 and _room([*told, whose]) < SHORTEST_NAME


def _fitting(told: list[str], whose: str) -> list[str]:
    """The parts that fit with the owner's name last: less important ones are dropped first."""
    last = [whose] if whose else []
    least = LEAST_OF_NAME if whose else SHORTEST_NAME
    while len(told) > 1 and _room([*told, *last]) < least:
        told = told[:-1]
    return [*told, *last]


def _room(told: list[str]) -> int:
    """The letters left for the name."""
    return LONGEST_LABEL - len(" · ".join(["", *told])) - 2


def _whose(reader: Reader, line: ClientLine, owners: Owners) -> str:
    """The owner's first name."""
    return reader.instead_of(line.owner) or owners.get(line.owner, "").split(" ")[0]


def _briefly(reader: Reader, line: ClientLine, owners: Owners) -> str:
    """For example БГ for Борис Громов. A covered colleague is named in full."""
    return reader.instead_of(line.owner) or _brief(owners.get(line.owner, ""))


def _brief(name: str) -> str:
    return "".join(word[:1] for word in name.split())


def _why_inactive(reader: Reader, line: ClientLine) -> list[str]:
    why = client_words.why_inactive(reader, line.why_inactive)
    return [f"💤 {clipped(why, MOST_OF_WHY)}" if why else "💤"]


def _step(reader: Reader, line: ClientLine) -> list[str]:
    return [str(find_screens.step_words(reader, line))]


def _signed_step(reader: Reader, line: ClientLine) -> list[str]:
    """📞 13 нояб."""
    if line.step is None:
        return _step(reader, line)
    late = " ❗️" if line.step.is_overdue(reader.now) else ""
    return [f"{codes.STEP_SIGNS[line.step.kind]} {reader.short_day(line.step.due_on)}{late}"]


def _sum(reader: Reader, facts: Facts) -> str:
    return reader.money(facts.order_sum) if facts.order_sum else ""


def _seen(reader: Reader, facts: Facts) -> str:
    """When it was last seen, or that nobody has reached it yet (these come first)."""
    seen = facts.last_visit_at or facts.last_talk_at
    return age(reader, seen) if seen else reader.p_("ago", "not reached yet")


def _touched(reader: Reader, facts: Facts) -> str:
    """When it was touched; says if it was only tried since the last talk."""
    told = age(reader, facts.last_touch_at)
    is_tried = facts.attempts_in_row and facts.last_talk_at
    return str(reader.p_("ago", "tried {age}", age=told)) if is_tried else told


def _debt(reader: Reader, line: ClientLine) -> list[str]:
    """For example: 84 000 ₽ · ❗️12 дн. for an overdue one; a day to come as a date."""
    facts = line.facts
    if not facts.owed or facts.pay_by is None:
        return [reader.money(facts.owed)] if facts.owed else []
    late = (reader.today - facts.pay_by).days
    if late > 0:
        return [reader.money(facts.owed), "❗️" + reader.p_("ago", "{n} d", n=late)]
    return [reader.money(facts.owed), str(reader._("by {day}", day=reader.short_day(facts.pay_by)))]


def _short_debt(reader: Reader, line: ClientLine) -> list[str]:
    """For example: 84 000 ₽ · ❗️12, which is explained above the list."""
    facts, told = line.facts, _debt(reader, line)
    if facts.owed and facts.pay_by and facts.pay_by < reader.today:
        return [told[0], f"❗️{(reader.today - facts.pay_by).days}"]
    return told


_Telling = Callable[[Reader, ClientLine], list[str]]
_ABOUT: Mapping[Order, _Telling] = {
    Order.NAME: _step,
    Order.BIRTHDAY: _step,
    Order.NEXT_STEP: _step,
    Order.LAST_TOUCH: lambda reader, line: [_touched(reader, line.facts), _sum(reader, line.facts)],
    Order.LAST_TALK: lambda reader, line: [age(reader, line.facts.last_talk_at), _sum(reader, line.facts)],
    Order.LAST_ORDER: lambda reader, line: [age(reader, line.facts.last_order_on), _sum(reader, line.facts)],
    Order.CALL: lambda reader, line: [age(reader, line.facts.last_order_on), _sum(reader, line.facts)],
    Order.SEEN: lambda reader, line: [_seen(reader, line.facts)],
    Order.SUM: lambda reader, line: [_sum(reader, line.facts)],
    Order.WORTH: lambda reader, line: [_sum(reader, line.facts)],
    Order.OWED: _debt,
    Order.LATE: _debt,
    Order.DISTANCE: lambda _, __: [],
}
"""What lines say, by the list's order."""
_BESIDE_NAMES: Mapping[_Telling, _Telling] = {_step: _signed_step, _debt: _short_debt}
"""Shorter variants, where the owner's name needs room or the text would be cut."""
