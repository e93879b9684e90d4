"""The orders of sample clients: one for every touch with that outcome; now and then a return."""

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
"""How large a client's orders are, in typical orders, and how common that is."""
LARGEST = 9.0
"""The size of the one client that has been left alone."""
MANY = 6
"""A client with so many orders may have a return among them."""

SEVERAL = 3
BOTH = 2
"""One client in so many buys both products that go together."""
TRUSTED = 3
"""One client in so many pays later."""
SLOW = 4
"""Of these one in so many pays late."""
DELAY, FRESH, LATE = timedelta(days=14), timedelta(days=7), timedelta(days=50)


def on_account(client: Client, orders: list[Order], today: date) -> list[Order]:
    """The orders of some clients with a day to pay by. What was due before this week is paid, except by late payers."""
    if client.id % TRUSTED:
        return orders
    latest = today - (LATE if client.id % SLOW == 0 else FRESH)
    due = [replace(one, pay_by=one.on + DELAY) for one in orders]
    return [replace(one, paid_on=one.pay_by) if one.on + DELAY < latest else one for one in due]


class Till:
    def __init__(self, zone: str, remarks: Remarks, products: list[Entry], dice: Random) -> None:
        self._zone = ZoneInfo(zone)
        self._remarks = remarks
        first, beside = remarks.beside
        self._products = [one for one in products if one.text != beside]
        self._first = next(one for one in products if one.text == first)
        self._beside = next(one for one in products if one.text == beside)
        self._dice = dice

    def sold(
        self, client: Client, touches: list[Touch], *, is_largest: bool = False
    ) -> tuple[list[Touch], list[Order]]:
        """The orders of the touches; and the touches, one with a comment on the return if there is one."""
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

    def could_sell_more(self, orders: list[Order]) -> bool:
        """Whether the client buys the first of two products that go together, and never the second."""
        bought = {item.product for one in orders for item in one.items}
        return self._first.id in bought and self._beside.id not in bought

    def _order(self, client: Client, touch: Touch, size: float, favourite: Entry) -> Order:
        product = favourite if self._dice.random() < 0.7 else self._dice.choice(self._products)
        amount = self._rounded(self._remarks.typical * size * self._dice.uniform(0.7, 1.4))
        order = Order(drawn_id(self._dice), client.id, client.owner, touch.id, self._day(touch), amount)
        return order.made_up(self._with_beside(order, self._items(order, product)))

    def _with_beside(self, order: Order, items: list[Item]) -> list[Item]:
        """Adds the second of two products that go together, for clients who buy both."""
        first = next((item for item in items if item.product == self._first.id), None)
        if first is None or order.client % BOTH:
            return items
        amount = first.amount or order.amount or 0
        small = self._rounded(amount * 0.2)
        rest = [replace(item, amount=amount - small) if item is first else item for item in items]
        return [*rest, Item(order.id ^ 2, self._beside.id, first.quantity, small)]

    def _items(self, order: Order, product: Entry) -> list[Item]:
        """The order's items: one product, or in one order of SEVERAL a second, smaller one."""
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
        """The amount rounded to two significant digits, as invoices have it."""
        step = int(10 ** max(2, len(str(int(amount))) - 2))
        return max(step, round(amount / step) * step)
