"""The plainest way to say which clients of a made-up company a list holds, in which order."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from math import cos, radians
from typing import Any

from sales.clients.client import BuyingRole, Lack, Status
from sales.clients.grades import Worth
from sales.clients.rungs import Buying, Ladder, Segment, segment
from sales.days.calendar import add_months
from sales.ground.scope import Scope
from sales.standing import conditions
from sales.standing.client_filter import AsOf, ClientFilter, Order
from sales.standing.conditions import About, Attention, Condition, Debt, Last, Turn
from sales.values.company_names import kindless, search_key
from sales.values.money import minor_digits
from sales.values.potential import potential_in
from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS, REFUSALS
from sales.work.step import StepKind
from sales.work.touch import Deed
from tests.storage.queries.listing.made_up import Known, World
from tests.storage.queries.listing.plainly_planned import PLANNING
from tests.storage.queries.listing.plainly_pooled import POOLING


def held(world: World, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> list[int]:
    """The clients of a list, in its order."""
    found = [
        one for one in world.seen_by(scope) if all(meets(one, condition, as_of) for condition in wanted.conditions)
    ]
    if wanted.spot is not None:
        found = [one for one in found if one.client.latitude is not None]
    return [one.client.id for one in sorted(found, key=lambda one: (*_first(one, wanted, as_of), *_by_name(one)))]


def _by_name(known: Known) -> tuple[Any, ...]:
    return _search(known).encode(), known.client.id


def _search(known: Known) -> str:
    client = known.client
    shown = kindless(client.name)
    words = (shown if shown != client.name else "", client.name, client.legal_name, client.city)
    return search_key(" ".join(filter(None, words)))


def _first(known: Known, wanted: ClientFilter, as_of: AsOf) -> tuple[Any, ...]:
    facts, never = known.client.facts, date.max
    by: dict[Order, tuple[Any, ...]] = {
        Order.NAME: (),
        Order.LAST_TOUCH: (facts.last_touch_at or datetime.min.replace(tzinfo=UTC),),
        Order.LAST_TALK: (facts.last_talk_at or datetime.min.replace(tzinfo=UTC),),
        Order.LAST_ORDER: (facts.last_order_on or never,),
        Order.CALL: (known.standing.call_on or never,),
        Order.SEEN: (facts.last_visit_at or facts.last_talk_at or datetime.min.replace(tzinfo=UTC),),
        Order.SUM: (-facts.order_sum,),
        Order.WORTH: (known.client.worth.code if known.client.worth else "~", -facts.order_sum),
        Order.OWED: (-facts.owed,),
        Order.LATE: (facts.pay_by or never if facts.owed > 0 else never, -facts.owed),
        Order.BIRTHDAY: (min(_birthdays(known, f"{as_of.today:%m-%d}"), default=(2, "")),),
        Order.NEXT_STEP: (min((step.due_on for step in known.steps), default=never),),
    }
    if wanted.order in by:
        return by[wanted.order]
    assert wanted.spot is not None
    assert known.client.latitude is not None
    assert known.client.longitude is not None
    north = known.client.latitude - wanted.spot[0]
    east = (known.client.longitude - wanted.spot[1]) * cos(radians(wanted.spot[0]))
    return (north * north + east * east,)


def _birthdays(known: Known, today: str) -> Iterator[tuple[int, str]]:
    """Each as a day of the year: those from today on, then those of the next one."""
    days = [one.birthday.code[:5] for one in known.contacts if one.birthday and not one.left_on]
    return ((int(day < today), day) for day in days)


def meets(known: Known, condition: Condition, as_of: AsOf) -> bool:
    meets: Callable[[Known, Any, AsOf], bool] = MEETS[type(condition)]
    return meets(known, condition, as_of)


def _among(known: Known, wanted: conditions.Among, _: AsOf) -> bool:
    client = known.client
    attention = Attention.DO_NOT_CONTACT if client.do_not_contact else Attention(client.status.value)
    has: dict[About, Iterable[Any]] = {
        About.STAGE: [known.standing.stage],
        About.BASE: [known.standing.base],
        About.STATUS: [attention],
        About.SOURCE: [client.source],
        About.MANAGER: [client.owner],
        About.TAG: map(search_key, client.tags),
        About.CITY: [search_key(client.city)],
        About.BUSINESS: [search_key(client.business)],
        About.REGION: [search_key(client.region)],
    }
    return bool(wanted.values.intersection(has[wanted.about]))


def _not_among(known: Known, wanted: conditions.NotAmong, as_of: AsOf) -> bool:
    return not _among(known, conditions.Among(wanted.about, wanted.values), as_of)


def _graded(known: Known, wanted: conditions.Graded, _: AsOf) -> bool:
    worth = known.client.worth
    if worth is None:
        return False
    return worth.money in wanted.money and worth.frequency in wanted.frequency and worth.recency in wanted.recency


def _bought(known: Known, wanted: conditions.Bought, _: AsOf) -> bool:
    bought = [(order, item) for order in known.orders for item in order.items if item.product in wanted.products]
    sold = any(order.is_sale and (item.amount or 0) >= 0 for order, item in bought)
    return sold is wanted.ever


def _last(known: Known, last: Last) -> Any:
    facts = known.client.facts
    lasts = {Last.TOUCH: facts.last_touch_at, Last.TALK: facts.last_talk_at, Last.ORDER: facts.last_order_on}
    return lasts.get(last, facts.last_visit_at or facts.last_talk_at)


def _since(last: Last, days: int, as_of: AsOf) -> Any:
    return (as_of.today if last is Last.ORDER else as_of.now) - timedelta(days=days)


def _within(known: Known, wanted: conditions.Within, as_of: AsOf) -> bool:
    last = _last(known, wanted.last)
    return last is not None and bool(last >= _since(wanted.last, wanted.days, as_of))


def _longer(known: Known, wanted: conditions.Longer, as_of: AsOf) -> bool:
    last = _last(known, wanted.last)
    return last is None or bool(last < _since(wanted.last, wanted.days, as_of))


def _in_touch(known: Known, _: conditions.InTouch, as_of: AsOf) -> bool:
    facts = known.client.facts
    talked = facts.last_talk_at is not None and facts.last_talk_at >= as_of.now - timedelta(days=90)
    return talked or (facts.last_order_on is not None and facts.last_order_on >= add_months(as_of.today, -12))


def _summed(known: Known, wanted: conditions.Summed, _: AsOf) -> bool:
    total = known.client.facts.order_sum
    return (wanted.least is None or total >= wanted.least) and (wanted.most is None or total <= wanted.most)


def _share(known: Known, wanted: conditions.Share, as_of: AsOf) -> bool:
    """By the month, whatever the currency's smallest part is."""
    could, first = potential_in(known.client.potential), known.client.facts.first_order_on
    if could is None or not could.is_in(wanted.currency):
        return False
    days = (as_of.today - first).days if first else 360
    months = max(1, min(12, (days + 29) // 30))
    bought = sum(one.amount or 0 for one in known.orders if (as_of.today - one.on).days < 360)
    ours = Fraction(bought, 10 ** minor_digits(wanted.currency)) / months
    return (ours < Fraction(could.month, 100 * wanted.part)) is wanted.below


def _owing(known: Known, wanted: conditions.Owing, as_of: AsOf) -> bool:
    facts = known.client.facts
    due = facts.owed > 0 and facts.pay_by is not None and facts.pay_by <= as_of.today
    minded = any(step.kind is StepKind.PAYMENT for step in known.steps)
    asked = {Debt.ANY: facts.owed > 0, Debt.DUE: due, Debt.UNMINDED: due and not minded}
    return asked[wanted.debt]


def _due(known: Known, wanted: conditions.Due, as_of: AsOf) -> bool:
    standing = known.standing
    planned = standing.plan_on
    days = {
        Turn.CALL: standing.call_on,
        Turn.CONTACT: planned,
        Turn.ORDER: standing.order_on,
        Turn.BACK: planned if known.client.facts.answer in REFUSALS else None,
    }
    day = days[wanted.turn]
    return day is not None and day <= as_of.today


def _born(known: Known, wanted: conditions.Born, as_of: AsOf) -> bool:
    last = as_of.today + timedelta(days=wanted.days)
    return any(
        one.birthday.next_after(as_of.today) <= last for one in known.contacts if one.birthday and not one.left_on
    )


def _lacking(known: Known, wanted: conditions.Lacking, _: AsOf) -> bool:
    return any(_lacks(known)[one] for one in wanted.what)


def _having(known: Known, wanted: conditions.Having, _: AsOf) -> bool:
    return not any(_lacks(known)[one] for one in wanted.what)


def _lacks(known: Known) -> dict[Lack, bool]:
    client, there = known.client, [one for one in known.contacts if one.left_on is None]
    return {
        Lack.PERSON: not there,
        Lack.DECIDER: not any(one.role is BuyingRole.DECIDES for one in there),
        Lack.PHONE: all(phone.wrong for one in there for phone in one.phones),
        Lack.EMAIL: not client.email and not any(one.email for one in there),
        Lack.CITY: not client.city,
        Lack.ADDRESS: not client.address,
        Lack.PLACE: client.latitude is None,
        Lack.BUSINESS: not client.business,
        Lack.TAX_NUMBER: not client.tax_number,
        Lack.HOURS: not client.hours,
        Lack.SOURCE: client.source is None,
        Lack.TERMS: not client.terms,
        Lack.SUPPLIER: not client.supplier,
        Lack.POTENTIAL: not client.potential,
        Lack.TAGS: not client.tags,
        Lack.NOTE: not client.note,
    }


def _worded(known: Known, wanted: conditions.Worded, _: AsOf) -> bool:
    return all(piece in _search(known) for piece in wanted.pieces)


def _picked(known: Known, wanted: conditions.Picked, _: AsOf) -> bool:
    return known.client.id in wanted.clients


def _boxed(known: Known, wanted: conditions.Boxed, _: AsOf) -> bool:
    latitude, longitude = known.client.latitude, known.client.longitude
    if latitude is None or longitude is None:
        return False
    return wanted.south <= latitude <= wanted.north and wanted.west <= longitude <= wanted.east


def _found(known: Known, wanted: conditions.Found, _: AsOf) -> bool:
    return not known.imported and wanted.since <= known.client.created_at < wanted.until


def _done(known: Known, wanted: conditions.Done, _: AsOf) -> bool:
    theirs = [one for one in known.touches if one.member == wanted.member and wanted.since <= one.at < wanted.until]
    earnest = [one for one in theirs if one.outcome not in ATTEMPTS]
    channel = {Deed.VISIT: Channel.VISIT, Deed.OFFER: Channel.OFFER}[wanted.deed]
    return any(one.channel is channel for one in earnest)


def _segment(worth: Worth | None) -> Segment | None:
    return segment(worth) if worth else None


def _shifted(known: Known, wanted: conditions.Shifted, _: AsOf) -> bool:
    ways: dict[Ladder, list[tuple[datetime, Any, Any]]] = {
        Ladder.STAGE: [(one.at, one.stage_before, one.stage) for one in known.moves],
        Ladder.BASE: [(one.at, one.base_before, one.base) for one in known.moves],
        Ladder.WORTH: [(at, _segment(before), _segment(after)) for at, before, after in known.worths],
    }
    lately = [way for way in ways[wanted.ladder] if way[0] >= wanted.since]
    net = [way[2] for way in lately].count(wanted.place) - [way[1] for way in lately].count(wanted.place)
    return net > 0 if wanted.came else net < 0


def _none_of(known: Known, wanted: conditions.NoneOf, as_of: AsOf) -> bool:
    return not any(all(meets(known, one, as_of) for one in its) for its in wanted.lists)


MEETS: dict[type[Any], Callable[[Known, Any, AsOf], bool]] = {
    conditions.Among: _among,
    conditions.NotAmong: _not_among,
    conditions.Graded: _graded,
    conditions.Bought: _bought,
    conditions.Within: _within,
    conditions.Longer: _longer,
    conditions.Never: lambda known, wanted, _: _last(known, wanted.last) is None,
    conditions.InTouch: _in_touch,
    Buying: lambda known, _, __: known.client.status is not Status.INACTIVE,
    conditions.Summed: _summed,
    conditions.Owing: _owing,
    conditions.Due: _due,
    conditions.Born: _born,
    conditions.Lacking: _lacking,
    conditions.Having: _having,
    conditions.Picked: _picked,
    conditions.Worded: _worded,
    conditions.Boxed: _boxed,
    conditions.Found: _found,
    conditions.Done: _done,
    conditions.Shifted: _shifted,
    conditions.Recommended: lambda known, wanted, _: known.client.recommender == wanted.by,
    conditions.Share: _share,
    conditions.NoneOf: _none_of,
    **PLANNING,
    **POOLING,
}
