"""The plainest way to say which clients of a made-up company a list holds, in which order."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from math import cos, radians
from typing import Any

from sales.clients.client import BuyingRole
from sales.ground.scope import Scope
from sales.standing import conditions
from sales.standing.client_filter import Asked, ClientFilter, Order
from sales.standing.conditions import About, Attention, Condition, Deed, Lack, Last, Plan, Turn
from sales.values.company_names import search_key
from sales.work.outcomes import ATTEMPTS
from sales.work.step import GRACE, NextStep
from sales.work.touch import Channel
from tests.storage.queries.listing.made_up import Known, World


def held(world: World, scope: Scope, wanted: ClientFilter, asked: Asked) -> list[int]:
    """The clients of a list, in its order."""
    found = [
        one for one in world.seen_by(scope) if all(_meets(one, condition, asked) for condition in wanted.conditions)
    ]
    if wanted.spot is not None:
        found = [one for one in found if one.client.latitude is not None]
    return [one.client.id for one in sorted(found, key=lambda one: (*_first(one, wanted), *_by_name(one)))]


def _by_name(known: Known) -> tuple[Any, ...]:
    client = known.client
    return search_key(" ".join(filter(None, (client.name, client.legal_name, client.city)))).encode(), client.id


def _first(known: Known, wanted: ClientFilter) -> tuple[Any, ...]:
    facts, never = known.client.facts, date.max
    match wanted.order:
        case Order.NAME:
            return ()
        case Order.LAST_TOUCH:
            return (facts.last_touch_at or datetime.min.replace(tzinfo=UTC),)
        case Order.LAST_ORDER:
            return (facts.last_order_on or never,)
        case Order.SUM:
            return (-facts.order_sum,)
        case Order.NEXT_STEP:
            return (min((step.due_on for step in known.steps), default=never),)
    assert wanted.spot is not None
    assert known.client.latitude is not None
    assert known.client.longitude is not None
    north = known.client.latitude - wanted.spot[0]
    east = (known.client.longitude - wanted.spot[1]) * cos(radians(wanted.spot[0]))
    return (north * north + east * east,)


def _meets(known: Known, condition: Condition, asked: Asked) -> bool:
    meets: Callable[[Known, Any, Asked], bool] = MEETS[type(condition)]
    return meets(known, condition, asked)


def _among(known: Known, wanted: conditions.Among, _: Asked) -> bool:
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
    }
    return bool(wanted.values.intersection(has[wanted.about]))


def _graded(known: Known, wanted: conditions.Graded, _: Asked) -> bool:
    worth = known.client.worth
    if worth is None:
        return False
    return worth.money in wanted.money and worth.frequency in wanted.frequency and worth.recency in wanted.recency


def _bought(known: Known, wanted: conditions.Bought, _: Asked) -> bool:
    sold = any(one.product in wanted.products and (one.amount is None or one.amount >= 0) for one in known.orders)
    return sold is wanted.ever


def _last(known: Known, last: Last) -> Any:
    facts = known.client.facts
    return facts.last_touch_at if last is Last.TOUCH else facts.last_order_on


def _since(last: Last, days: int, asked: Asked) -> Any:
    return (asked.now if last is Last.TOUCH else asked.today) - timedelta(days=days)


def _within(known: Known, wanted: conditions.Within, asked: Asked) -> bool:
    last = _last(known, wanted.last)
    return last is not None and bool(last >= _since(wanted.last, wanted.days, asked))


def _longer(known: Known, wanted: conditions.Longer, asked: Asked) -> bool:
    last = _last(known, wanted.last)
    return last is None or bool(last < _since(wanted.last, wanted.days, asked))


def _summed(known: Known, wanted: conditions.Summed, _: Asked) -> bool:
    total = known.client.facts.order_sum
    return (wanted.least is None or total >= wanted.least) and (wanted.most is None or total <= wanted.most)


def _late_step(step: NextStep, asked: Asked) -> bool:
    return step.due_at < asked.now - GRACE if step.due_at else step.due_on < asked.today


def _planned(known: Known, wanted: conditions.Planned, asked: Asked) -> bool:
    week = asked.today + timedelta(days=7)
    plans = {
        Plan.NONE: not known.steps,
        Plan.ANY: bool(known.steps),
        Plan.OVERDUE: any(_late_step(step, asked) for step in known.steps),
        Plan.TODAY: any(step.due_on <= asked.today for step in known.steps),
        Plan.WEEK: any(step.due_on <= week for step in known.steps),
    }
    return plans[wanted.plan]


def _due(known: Known, wanted: conditions.Due, asked: Asked) -> bool:
    standing = known.standing
    days = {Turn.CALL: standing.call_on, Turn.CONTACT: standing.plan_on, Turn.ORDER: standing.order_on}
    day = days[wanted.turn]
    return day is not None and day <= asked.today


def _lacking(known: Known, wanted: conditions.Lacking, _: Asked) -> bool:
    client = known.client
    lacks = {
        Lack.PERSON: not known.contacts,
        Lack.DECIDER: not any(one.role is BuyingRole.DECIDES for one in known.contacts),
        Lack.PHONE: not any(one.phones for one in known.contacts),
        Lack.EMAIL: not client.email,
        Lack.CITY: not client.city,
        Lack.ADDRESS: not client.address,
        Lack.PLACE: client.latitude is None,
        Lack.BUSINESS: not client.business,
        Lack.TAX_NUMBER: not client.tax_number,
        Lack.HOURS: not client.hours,
        Lack.SOURCE: client.source is None,
        Lack.TERMS: not client.terms,
        Lack.TAGS: not client.tags,
        Lack.NOTE: not client.note,
    }
    return any(lacks[one] for one in wanted.what)


def _boxed(known: Known, wanted: conditions.Boxed, _: Asked) -> bool:
    latitude, longitude = known.client.latitude, known.client.longitude
    if latitude is None or longitude is None:
        return False
    return wanted.south <= latitude <= wanted.north and wanted.west <= longitude <= wanted.east


def _found(known: Known, wanted: conditions.Found, _: Asked) -> bool:
    return not known.imported and wanted.since <= known.client.created_at < wanted.until


def _done(known: Known, wanted: conditions.Done, _: Asked) -> bool:
    theirs = [one for one in known.touches if one.member == wanted.member and wanted.since <= one.at < wanted.until]
    earnest = [one for one in theirs if one.outcome not in ATTEMPTS]
    ordered = {one.touch for one in known.orders}
    deeds: dict[Deed, bool] = {
        Deed.TOUCH: bool(theirs),
        Deed.VISIT: any(one.channel is Channel.VISIT for one in earnest),
        Deed.OFFER: any(one.channel is Channel.OFFER for one in earnest),
        Deed.ORDER: any(one.id in ordered for one in theirs),
    }
    return deeds[wanted.deed]


def _late(known: Known, wanted: conditions.Late, asked: Asked) -> bool:
    return any(step.member == wanted.member and _late_step(step, asked) for step in known.steps)


MEETS: dict[type[Any], Callable[[Known, Any, Asked], bool]] = {
    conditions.Among: _among,
    conditions.Graded: _graded,
    conditions.Bought: _bought,
    conditions.Within: _within,
    conditions.Longer: _longer,
    conditions.Never: lambda known, wanted, _: _last(known, wanted.last) is None,
    conditions.Summed: _summed,
    conditions.Planned: _planned,
    conditions.Due: _due,
    conditions.Lacking: _lacking,
    conditions.Boxed: _boxed,
    conditions.Found: _found,
    conditions.Done: _done,
    conditions.Late: _late,
}
