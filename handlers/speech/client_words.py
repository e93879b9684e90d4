"""The words for what is known of a client and its contacts. Words of touches and steps are in `codes.py`."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from handlers.speech import codes
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import cut
from handlers.speech.words import Html, Words, fill
from sales.clients.client import Attitude, BuyingRole, Card, Client, Contact, Ending
from sales.clients.facts import Facts
from sales.clients.grades import Grade, Worth
from sales.clients.stages import Base, Stage
from sales.company.directories import Entry
from sales.standing.conditions import Turn
from sales.standing.standing import Standing, turn_of
from sales.standing.turns import expected_order, is_brought_up, planned_kind
from sales.work.step import StepKind

MOST_OF_WHY = 80
SOON = timedelta(days=13)
"""A birthday is told of so long before."""


def owed(reader: Reader, facts: Facts) -> str:
    """💰 Должны 84 000 ₽ · до 15 дек. A day that is over is a warning."""
    much = reader.money(facts.owed)
    if facts.pay_by is None:
        return "💰 " + reader._("They owe {sum}", sum=much) if facts.owed else ""
    day = reader.short_day(facts.pay_by)
    if facts.pay_by < reader.today:
        return "❗️ " + reader._("They owe {sum} · since {day}", sum=much, day=day)
    return "💰 " + reader._("They owe {sum} · by {day}", sum=much, day=day)


def not_owed(reader: Reader) -> Html:
    """Of an order of which nobody waits for the money."""
    return reader._("Without a day to pay by, an order doesn't count as owed.")


def enough(reader: Reader, clients: int, most: int) -> Html:
    """Of one who has as many clients as one may have, or more."""
    return reader.n_(
        "{n} client is open, and {most} is the most: the pool opens again with room.",
        "{n} clients are open, and {most} is the most: the pool opens again with room.",
        clients,
        most=reader.number(most),
    )


def beyond(reader: Reader, name: str, clients: int, most: int) -> Html:
    """Анна: открытых клиентов 340 при пределе 300"""
    return reader._(
        "❗️ {name}: {n} open clients, {most} is the most",
        name=cut(name),
        n=reader.number(clients),
        most=reader.number(most),
    )


MOST_PEOPLE = 3
ATTITUDE_SIGNS = {Attitude.FOR: " +", Attitude.NEUTRAL: "", Attitude.AGAINST: " −"}
LONGEST_CALLED = 20
STAGE_SIGNS = {
    Stage.RED: "🔴",
    Stage.GOLD: "🏆",
    Stage.GREEN: "🟢",
    Stage.ORANGE: "🟠",
    Stage.LIME: "🍏",
    Stage.YELLOW: "🟡",
    Stage.GREY: "🔘",
    Stage.WHITE: "⚪",
}


def why_inactive(reader: Reader, why: str) -> Html:
    """A word of ours, or somebody's own."""
    return codes.ending(reader, Ending(why)) if why in {*Ending} else fill("{why}", why=cut(why, MOST_OF_WHY))


@told_once
def stage(say: Words) -> Mapping[Stage, Html]:
    return {
        Stage.RED: say.p_("stage", "No orders for a year"),
        Stage.GOLD: say.p_("stage", "Buys often"),
        Stage.GREEN: say.p_("stage", "Has bought"),
        Stage.ORANGE: say.p_("stage", "Said no"),
        Stage.LIME: say.p_("stage", "Considers the quote"),
        Stage.YELLOW: say.p_("stage", "Is interested"),
        Stage.GREY: say.p_("stage", "Decision maker not reached"),
        Stage.WHITE: say.p_("stage", "Nothing yet"),
    }


@told_once
def base(say: Words) -> Mapping[Base, Html]:
    return {
        Base.KEY: say.p_("base", "Key"),
        Base.VIP: say.p_("base", "VIP"),
        Base.DEAD: say.p_("base", "Dead"),
        Base.PROVEN: say.p_("base", "Proven"),
        Base.REGULAR: say.p_("base", "Regular"),
        Base.WORKING: say.p_("base", "Working"),
        Base.ACTIVE: say.p_("base", "Active"),
        Base.POTENTIAL: say.p_("base", "Potential"),
    }


def key_plan(reader: Reader, months: int) -> Html:
    """План: звонок раз в месяц"""
    if months == 1:
        return reader._("Plan: a call a month")
    return reader.n_("Plan: a call every {n} month", "Plan: a call every {n} months", months)


def worth(reader: Reader, known: Worth) -> Html:
    """крупный, берёт часто, давно не было"""
    words = (money(reader, known.money), _frequency(reader, known.frequency), _recency(reader, known.recency))
    return fill("{money}, {frequency}, {recency}", money=words[0], frequency=words[1], recency=words[2])


@told_once
def money(say: Words) -> Mapping[Grade, Html]:
    return {
        Grade.A: say.p_("worth", "big"),
        Grade.B: say.p_("worth", "middling"),
        Grade.C: say.p_("worth", "small"),
    }


@told_once
def _frequency(say: Words) -> Mapping[Grade, Html]:
    return {
        Grade.A: say.p_("worth", "buys often"),
        Grade.B: say.p_("worth", "buys now and then"),
        Grade.C: say.p_("worth", "one order in a year"),
    }


@told_once
def _recency(say: Words) -> Mapping[Grade, Html]:
    return {
        Grade.A: say.p_("worth", "ordered lately"),
        Grade.B: say.p_("worth", "ordered not so long ago"),
        Grade.C: say.p_("worth", "quiet for long"),
    }


def role(reader: Reader, code: BuyingRole, *, confirmed: bool = False) -> Html:
    if code is BuyingRole.DECIDES and confirmed:
        return reader.p_("role", "Decides, confirmed")
    words = {
        BuyingRole.UNKNOWN: reader.p_("role", "Role unknown"),
        BuyingRole.DECIDES: reader.p_("role", "Decides, claimed"),
        BuyingRole.INFLUENCES: reader.p_("role", "Influences"),
        BuyingRole.USES: reader.p_("role", "Uses"),
        BuyingRole.GATEKEEPER: reader.p_("role", "Gatekeeper"),
    }
    return words[code]


def settled_by(reader: Reader, people: Sequence[Contact], unmet: Sequence[Contact]) -> list[str]:
    """⚖️ Решает Пётр (проверено), влияет Анна +, против Олег; and with whom nobody has talked. Of one alone nothing."""
    if len(people) < 2:
        return []
    told = ", ".join(_part(reader, one) for one in people[:MOST_PEOPLE])
    lines = [f"⚖️ {told[:1].upper()}{told[1:]}"]
    if unmet:
        names = Html(", ".join(_called(one) for one in unmet[:MOST_PEOPLE]))
        lines.append(reader._("Nobody has talked to them yet: {names}", names=names))
    return lines


def _part(reader: Reader, who: Contact) -> Html:
    sign = ATTITUDE_SIGNS[who.attitude] if who.attitude else ""
    name = Html(f"{_called(who)}{sign}")
    if who.role is BuyingRole.DECIDES:
        confirmed = reader.p_("influence", "{name} (confirmed)", name=_called(who))
        told = Html(f"{confirmed}{sign}") if who.role_confirmed else name
        return reader.p_("influence", "{name} decides", name=told)
    if who.role is BuyingRole.INFLUENCES:
        return reader.p_("influence", "{name} influences", name=name)
    return reader.p_("influence", "{name} is against", name=_called(who))


def _called(who: Contact) -> Html:
    return cut(who.name or who.position, LONGEST_CALLED)


@told_once
def attitude(say: Words) -> Mapping[Attitude, Html]:
    return {
        Attitude.FOR: say.p_("attitude", "For us"),
        Attitude.NEUTRAL: say.p_("attitude", "Neutral"),
        Attitude.AGAINST: say.p_("attitude", "Against"),
    }


@told_once
def weight(say: Words) -> Mapping[int, Html]:
    return {1: say.p_("weight", "A little"), 2: say.p_("weight", "Some"), 3: say.p_("weight", "A lot")}


def source(reader: Reader, entry: Entry) -> Html:
    """A built-in source has its word here, a company's own is what somebody typed."""
    words = {
        "recommendation": reader.p_("source", "Recommendation"),
        "exhibition": reader.p_("source", "Exhibition"),
        "website": reader.p_("source", "Website"),
        "cold_call": reader.p_("source", "Cold call"),
        "advertising": reader.p_("source", "Advertising"),
        "walk_in": reader.p_("source", "Walk-in"),
        "old_base": reader.p_("source", "Old base"),
        "other": reader.p_("source", "Other"),
    }
    own = fill("{text}", text=entry.text or "")
    return words.get(entry.code, own) if entry.code else own


def contact_name(reader: Reader, contact: Contact) -> Html:
    """A number may have come without a name."""
    return fill("{name}", name=contact.name) if contact.name else reader._("No name")


def contact_label(reader: Reader, contact: Contact) -> Html:
    """Of somebody without a name the number, so that buttons tell two of them apart."""
    if contact.name or not contact.phones:
        return contact_name(reader, contact)
    return codes.dialled(reader, contact.phones[0])


MONTH = 30.4


def age(reader: Reader, since: date | datetime | None) -> str:
    """12 дн., 9 мес., 2 г.: how long ago, as short as may be."""
    if since is None:
        return ""
    day = reader.local(since).date() if isinstance(since, datetime) else since
    days = (reader.today - day).days
    if days < 1:
        return str(reader.p_("ago", "today"))
    if days < 2 * MONTH:
        return str(reader.p_("ago", "{n} d", n=days))
    if days < 2 * 12 * MONTH:
        return str(reader.p_("ago", "{n} mo", n=int(days / MONTH)))
    return str(reader.p_("ago", "{n} y", n=int(days / MONTH / 12)))


WEEKS_FROM = 14
"""Days from which a rhythm is told in weeks."""


def rhythm(reader: Reader, facts: Facts, *, under: bool = False) -> Html:
    """ждём заказ около 12 дек. (`under` a heading: около 12 дек.); later on: берут каждые 5 недель, прошло 7"""
    day, gap, last = expected_order(facts), facts.order_gap_days, facts.last_order_on
    if day is None or gap is None or last is None:
        return Html("")
    passed = (reader.today - last).days
    if day >= reader.today or gap < WEEKS_FROM:
        near = reader.short_day(day)
        return reader._("around {day}", day=near) if under else reader._("an order is expected around {day}", day=near)
    every, over = round(gap / 7), round(passed / 7)
    often = reader.n_("every {n} week", "every {n} weeks", every)
    return reader.n_("they buy {often}, {n} has passed", "they buy {often}, {n} have passed", over, often=often)


def why_today(reader: Reader, card: Card, its: Standing) -> list[str]:
    """Почему сегодня: whose birthday is near; of a client without a step, whose turn it is."""
    born = _birthdays(reader, card)
    why = "" if card.steps else _turn(reader, card.client, turn_of(card.client, its, reader.today))
    return [*born, *([f"🔔 {why}"] if why else [])]


def _turn(reader: Reader, client: Client, turn: Turn | None) -> str:
    match turn:
        case Turn.ORDER:
            told = rhythm(reader, client.facts)
            return told[:1].upper() + told[1:]
        case Turn.CALL:
            return reader._("Due for a call: no order for {age}", age=age(reader, client.facts.last_order_on))
        case Turn.BACK:
            ago = age(reader, client.facts.answer_at)
            return reader._("Time to come back: they refused {age} ago", age=ago)
        case Turn.CONTACT if planned_kind(client) is StepKind.OFFER:
            return reader._("By the plan of contacts: time to send a quote")
        case Turn.CONTACT:
            return reader._("By the plan of contacts: time to call")
    return ""


def _birthdays(reader: Reader, card: Card) -> list[str]:
    """🎂 пт, 20 ноября: Анна"""
    lines = []
    for one in card.contacts:
        day = one.birthday.next_after(reader.today) if one.birthday else None
        if day and day - reader.today <= SOON:
            when = reader._("today") if day == reader.today else reader.day(day)
            lines.append(f"🎂 {when}: {contact_name(reader, one)}")
    return lines if is_brought_up(card.client) else []
