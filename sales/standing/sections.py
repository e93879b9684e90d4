"""The lists that the product has by itself: its sections, clients near somebody, new ones, those behind a figure of a
report.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from sales.clients.grades import Grade
from sales.clients.near import box
from sales.clients.route import Place
from sales.clients.rungs import Buying
from sales.clients.stages import Base
from sales.company.pool import Leaving, Pooled
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import (
    About,
    Among,
    Attention,
    Born,
    Boxed,
    Debt,
    Due,
    Found,
    Graded,
    InTouch,
    Last,
    Longer,
    Never,
    NotAmong,
    Owing,
    Planned,
    Turn,
    Within,
)
from sales.work.step import Plan

EVERYBODY = ClientFilter()
YEAR = 366
EVER = 36_500
"""A number of days that includes anything that ever was."""
KEPT_UP = Among(About.STATUS, frozenset({Attention.ACTIVE}))
"""Clients that the bot brings up by itself."""
CONTACTED = NotAmong(About.STATUS, frozenset({Attention.DO_NOT_CONTACT}))
"""Clients that did not ask to be left alone."""
BUYING = Buying()
"""Clients that are asked about what they buy and are worth: see `choosing.of_buyers`."""
SOMEBODYS = Pooled(there=False)
"""Clients that are not in the pool. Nobody left those in the pool without a step, and nobody is to call them."""
UNSAID = (BUYING, SOMEBODYS, Within(Last.TOUCH, EVER))
"""Conditions that lists have by rule: nobody chose them in a filter."""
LEFT = (KEPT_UP, InTouch(), Planned(Plan.NONE), SOMEBODYS)
WITHOUT_STEP = ClientFilter(LEFT, Order.LAST_TOUCH)
"""*Без шага*: longest untouched first."""
UNTOUCHED = ClientFilter((KEPT_UP, Never(Last.TOUCH), Never(Last.ORDER), Planned(Plan.NONE), SOMEBODYS))
"""*Не тронуты*: see `cadence.is_untouched`."""
INACTIVE = ClientFilter((Among(About.STATUS, frozenset({Attention.INACTIVE})),), Order.LAST_TOUCH)
"""*Неактивные*: each shows why."""
KEY = ClientFilter((Among(About.BASE, frozenset({Base.KEY, Base.VIP})),), Order.LAST_TALK)
"""*Ключевые*, VIP too: longest quiet first."""


def silent(days: int, *, key: bool) -> ClientFilter:
    """Clients that nobody has talked with for so many days, however often it was tried: key clients, or all that were
    ever touched.
    """
    whose = KEY.conditions if key else (KEPT_UP, Within(Last.TOUCH, EVER), SOMEBODYS)
    return ClientFilter((*whose, Longer(Last.TALK, days)), Order.LAST_TALK)


def big_and_silent(days: int) -> ClientFilter:
    """The same for those who bought for most, however lately."""
    return ClientFilter((BIG, *silent(days, key=False).conditions), Order.LAST_TALK)


LONG = 30
"""Days."""
UNSEEN = ClientFilter((KEPT_UP, Within(Last.TOUCH, EVER), Longer(Last.SEEN, LONG), SOMEBODYS), Order.SEEN)
"""*Давно не были*: touched at some time, but not seen for longer than that."""
DUE = ClientFilter((Due(Turn.CALL), Planned(Plan.NONE), SOMEBODYS), Order.CALL)
"""*Пора звонить*. Only clients that the bot brings up have such a day, and so it is for the next three lists."""
EXPECTED = ClientFilter((Due(Turn.ORDER), Planned(Plan.NONE)), Order.SUM)
"""*Ждём заказ*: by the client's own rhythm."""
BACK = ClientFilter((Due(Turn.BACK), Planned(Plan.NONE)), Order.LAST_TOUCH)
"""*После отказа*: refused, and has rested for long enough."""
BY_PLAN = ClientFilter((Due(Turn.CONTACT), Planned(Plan.NONE)), Order.LAST_TOUCH)
"""*План контактов*: those of *После отказа* too."""


@lru_cache(YEAR)
def born(days: int) -> ClientFilter:
    """*Дни рождения* today and within so many days, even if something is planned."""
    return ClientFilter((KEPT_UP, Born(days)), Order.BIRTHDAY)


TO_PAY = ClientFilter((Owing(Debt.UNMINDED), CONTACTED), Order.OWED)
"""*Оплата*: the day to pay has come, and no step reminds of it."""

OWING = ClientFilter((Owing(Debt.ANY),), Order.LATE)
"""*Должны нам*: longest overdue first, including clients that the bot does not bring up by itself."""
LEAVING = ClientFilter((KEPT_UP, Leaving(EVER)), Order.LAST_TOUCH)
"""*Скоро в общий пул*: unless somebody touches them or plans something."""
POOLED = ClientFilter((Pooled(),), Order.LAST_TOUCH)
"""*Общий пул*."""
BUYERS = ClientFilter((Within(Last.ORDER, EVER), BUYING), Order.SUM)
"""Clients that ever bought, largest sum first."""
BIG = Graded(frozenset({Grade.A}), frozenset(Grade), frozenset(Grade))
ASLEEP = ClientFilter((Graded(frozenset({Grade.A}), frozenset(Grade), frozenset({Grade.C})), BUYING), Order.SUM)
"""*Спящие крупные*: big clients that have been quiet for long."""

HALF_A_YEAR = 180
LAPSED = ClientFilter((KEPT_UP, Within(Last.ORDER, EVER), Longer(Last.ORDER, HALF_A_YEAR)), Order.LAST_ORDER)
"""*Давно не покупали*: bought, but not for half a year; even if something is planned."""


def around(latitude: float, longitude: float, metres: int) -> ClientFilter:
    """All clients in a box of that half-width. `clients/near.py` draws the circle in it."""
    edges = box(latitude, longitude, metres)
    boxed = Boxed(edges.south, edges.west, edges.north, edges.east)
    return ClientFilter((boxed,), Order.DISTANCE, (latitude, longitude))


def along(places: Sequence[Place], metres: int) -> ClientFilter:
    """All clients in a box around these places, and that far beside them. `clients/route.py` draws the way in it."""
    edges = [box(latitude, longitude, metres) for latitude, longitude in places]
    south, west = min(one.south for one in edges), min(one.west for one in edges)
    north, east = max(one.north for one in edges), max(one.east for one in edges)
    return ClientFilter((Boxed(south, west, north, east),), Order.DISTANCE, places[0])


def found(since: datetime, until: datetime) -> ClientFilter:
    """Clients that were created by hand in that time."""
    return ClientFilter((Found(since, until),))


def of(member: int) -> Among:
    """The clients of that member."""
    return Among(About.MANAGER, frozenset({member}))
