"""What clients bought: an order for every touch that ended with one, now and then some of it coming back."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.demo.words.ids import drawn_id
from bot.demo.words.words import Remarks
from sales.clients.client import Client
from sales.company.directories import Entry
from sales.work.order import Item, Order
from sales.work.outcomes import Outcome
from sales.work.touch import Touch

SIZES = ((0.35, 5), (1.0, 6), (2.4, 3), (6.5, 1))
"""How large clients are beside the typical one, and how common that is."""
LARGEST = 9.0
"""Who has been left alone, though nobody else is that large."""
MANY = 6
"""Orders of which one may be a return: enough stay."""

SEVERAL = 3
TRUSTED = 3
"""Each so-manieth client pays later."""
DELAY = timedelta(days=14)


def on_account(client: Client, orders: list[Order], today: date) -> list[Order]:
    """Some pay two weeks later, and what was to be paid before this week is paid: what is owed is fresh."""
    if client.id % TRUSTED:
        return orders
    due = [replace(one, pay_by=one.on + DELAY) for one in orders]
    return [replace(one, paid_on=one.pay_by) if one.on + DELAY < today - timedelta(days=7) else one for one in due]


class Till:
    def __init__(self, zone: str, remarks: Remarks, products: list[Entry], dice: Random) -> None:
        self._zone = ZoneInfo(zone)
        self._remarks = remarks
        self._products = products
        self._dice = dice

    def sold(
        self, client: Client, touches: list[Touch], *, is_largest: bool = False
    ) -> tuple[list[Touch], list[Order]]:
        """The orders, and the touches with what is said of a return."""
        sales = [touch for touch in touches if touch.outcome is Outcome.ORDER]
        size = self._dice.choices([one for one, _ in SIZES], [often for _, often in SIZES])[0]
        size = LARGEST if is_largest else size
        favourite = self._dice.choice(self._products)
        orders = [self._order(client, touch, size, favourite) for touch in sales]
        if len(orders) < MANY or self._dice.random() < 0.7:
            return touches, orders
        back = orders[-2]
        amount = -self._rounded((orders[-3].amount or 0) * 0.2)
        orders[-2] = replace(back, amount=amount, items=(replace(back.items[0], quantity=None, amount=amount),))
        said = self._dice.choice(self._remarks.returned)
        return [replace(one, comment=said) if one.id == back.touch else one for one in touches], orders

    def _order(self, client: Client, touch: Touch, size: float, favourite: Entry) -> Order:
        product = favourite if self._dice.random() < 0.7 else self._dice.choice(self._products)
        amount = self._rounded(self._remarks.typical * size * self._dice.uniform(0.7, 1.4))
        order = Order(drawn_id(self._dice), client.id, client.owner, touch.id, self._day(touch), amount)
        return order.made_up(self._items(order, product))

    def _items(self, order: Order, product: Entry) -> list[Item]:
        """Each so-manieth order holds something else, too: the smaller part of it."""
        if order.id % SEVERAL:
            return [Item(order.id, product.id)]
        others = [one for one in self._products if one.id != product.id]
        other, small = others[order.id // SEVERAL % len(others)], self._rounded((order.amount or 0) * 0.3)
        pieces = 50_000 * (1 + order.id // SEVERAL % 8)
        first = Item(order.id, product.id, 2 * pieces, (order.amount or 0) - small)
        return [first, Item(order.id ^ 1, other.id, pieces, small)]

    def _day(self, touch: Touch) -> date:
        return touch.at.astimezone(self._zone).date()

    def _rounded(self, amount: float) -> int:
        """To what an invoice would say: two figures that count, and the rest is noughts."""
        step = int(10 ** max(2, len(str(int(amount))) - 2))
        return max(step, round(amount / step) * step)
