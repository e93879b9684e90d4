"""The lists that the product has by itself: near somebody, new ones, those behind a figure of a report."""

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
"""Days within which whatever was has been."""
KEPT_UP = Among(About.STATUS, frozenset({Attention.ACTIVE}))
"""Whom the bot brings up by itself."""
CONTACTED = NotAmong(About.STATUS, frozenset({Attention.DO_NOT_CONTACT}))
"""Whoever did not ask to be left alone."""
BUYING = Buying()
"""Of these it is asked what they buy and what they are worth: see `choosing.of_buyers`."""
SOMEBODYS = Pooled(there=False)
"""Whoever has the pool's clients plans with them: nobody has left them without anything, and nobody is to call them."""
UNSAID = (BUYING, SOMEBODYS, Within(Last.TOUCH, EVER))
"""Rules of lists: nobody has chosen them in a filter."""
LEFT = (KEPT_UP, InTouch(), Planned(Plan.NONE), SOMEBODYS)
WITHOUT_STEP = ClientFilter(LEFT, Order.LAST_TOUCH)
"""*Без шага*: whoever waits longest first."""
UNTOUCHED = ClientFilter((KEPT_UP, Never(Last.TOUCH), Never(Last.ORDER), Planned(Plan.NONE), SOMEBODYS))
"""*Не тронуты*: see `cadence.is_untouched`."""
INACTIVE = ClientFilter((Among(About.STATUS, frozenset({Attention.INACTIVE})),), Order.LAST_TOUCH)
"""*Неактивные*: each with why."""
KEY = ClientFilter((Among(About.BASE, frozenset({Base.KEY, Base.VIP})),), Order.LAST_TALK)
"""*Ключевые*, and VIP: whoever is quiet for longest first."""


def silent(days: int, *, key: bool) -> ClientFilter:
    """Nobody has talked with them for so long, however often it was tried: key clients, or all with whom there was
    anything.
    """
    whose = KEY.conditions if key else (KEPT_UP, Within(Last.TOUCH, EVER), SOMEBODYS)
    return ClientFilter((*whose, Longer(Last.TALK, days)), Order.LAST_TALK)


def big_and_silent(days: int) -> ClientFilter:
    """The same of those who have bought for most, however lately."""
    return ClientFilter((BIG, *silent(days, key=False).conditions), Order.LAST_TALK)


LONG = 30
"""Days."""
UNSEEN = ClientFilter((KEPT_UP, Within(Last.TOUCH, EVER), Longer(Last.SEEN, LONG), SOMEBODYS), Order.SEEN)
"""*Давно не были*: of those with whom there was anything at all, for longer than that."""
DUE = ClientFilter((Due(Turn.CALL), Planned(Plan.NONE), SOMEBODYS), Order.CALL)
"""*Пора звонить*: only those whom the bot brings up have such a day, or any of the next three."""
EXPECTED = ClientFilter((Due(Turn.ORDER), Planned(Plan.NONE)), Order.SUM)
"""*Ждём заказ*: by their own rhythm."""
BACK = ClientFilter((Due(Turn.BACK), Planned(Plan.NONE)), Order.LAST_TOUCH)
"""*После отказа*: who refused, and has been left in peace for long enough."""
BY_PLAN = ClientFilter((Due(Turn.CONTACT), Planned(Plan.NONE)), Order.LAST_TOUCH)
"""*План контактов*: those among them, too."""


@lru_cache(YEAR)
def born(days: int) -> ClientFilter:
    """*Дни рождения*, today and so many days on: also of those with whom something is planned."""
    return ClientFilter((KEPT_UP, Born(days)), Order.BIRTHDAY)


TO_PAY = ClientFilter((Owing(Debt.UNMINDED), CONTACTED), Order.OWED)
"""*Оплата*: its day has come, and nobody has planned to remind of it."""

OWING = ClientFilter((Owing(Debt.ANY),), Order.LATE)
"""*Должны нам*: whose day is over for longest first; also of those whom the bot does not bring up by itself."""
LEAVING = ClientFilter((KEPT_UP, Leaving(EVER)), Order.LAST_TOUCH)
"""*Скоро в общий пул*: unless somebody touches them, or plans something."""
POOLED = ClientFilter((Pooled(),), Order.LAST_TOUCH)
"""*Общий пул*."""
BUYERS = ClientFilter((Within(Last.ORDER, EVER), BUYING), Order.SUM)
"""Whoever ever bought, those for most first."""
BIG = Graded(frozenset({Grade.A}), frozenset(Grade), frozenset(Grade))
ASLEEP = ClientFilter((Graded(frozenset({Grade.A}), frozenset(Grade), frozenset({Grade.C})), BUYING), Order.SUM)
"""*Спящие крупные*: big ones who have been quiet for long."""

HALF_A_YEAR = 180
LAPSED = ClientFilter((KEPT_UP, Within(Last.ORDER, EVER), Longer(Last.ORDER, HALF_A_YEAR)), Order.LAST_ORDER)
"""*Давно не покупали*: whoever bought, and has not for half a year; also of those with whom something is planned."""


def around(latitude: float, longitude: float, metres: int) -> ClientFilter:
    """All in a box of that half-width: the circle in it is for `clients/near.py` to draw."""
    edges = box(latitude, longitude, metres)
    boxed = Boxed(edges.south, edges.west, edges.north, edges.east)
    return ClientFilter((boxed,), Order.DISTANCE, (latitude, longitude))


def along(places: Sequence[Place], metres: int) -> ClientFilter:
    """All in a box around these places and that far beside them: the way in it is for `clients/route.py` to draw."""
    edges = [box(latitude, longitude, metres) for latitude, longitude in places]
    south, west = min(one.south for one in edges), min(one.west for one in edges)
    north, east = max(one.north for one in edges), max(one.east for one in edges)
    return ClientFilter((Boxed(south, west, north, east),), Order.DISTANCE, places[0])


def found(since: datetime, until: datetime) -> ClientFilter:
    return ClientFilter((Found(since, until),))


def of(member: int) -> Among:
    return Among(About.MANAGER, frozenset({member}))
