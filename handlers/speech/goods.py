"""What an order is made up of, in words and as buttons: asked after it is recorded, shown with orders of before."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, clipped
from handlers.speech.words import Html, fill
from sales.company.directories import Entry
from sales.recording.sold import Sold
from sales.work.order import Order

LONGEST_NAME = 40
TAKEN = "✓ "


def told(reader: Reader, order: Order, entries: Iterable[Entry]) -> list[str]:
    """Стаканы × 200, 12 000 ₽. The only one comes to what its order comes to: that stands beside it."""
    called = {entry.id: entry.text or "" for entry in entries}
    return [_item(reader, order, place, called) for place, one in enumerate(order.items) if one.product in called]


def in_words(reader: Reader, sold: Iterable[Sold], called: Mapping[int, str]) -> str:
    """Стаканы × 200, 12 000 ₽; Крышки"""
    return "; ".join(_paid(reader, called[one.product], one.quantity, one.amount) for one in sold)


def _paid(reader: Reader, name: str, quantity: int | None, amount: int | None) -> str:
    sums = [] if amount is None else [reader.money(amount)]
    return ", ".join([_much(reader, name, quantity), *sums])


def _much(reader: Reader, name: str, quantity: int | None) -> str:
    short = clipped(" ".join(name.split()), LONGEST_NAME)
    return short if quantity is None else f"{short} × {reader.quantity(quantity)}"


def _item(reader: Reader, order: Order, place: int, called: Mapping[int, str]) -> str:
    item = order.items[place]
    amount = item.amount if len(order.items) > 1 else None
    return _paid(reader, called[item.product], item.quantity, amount)


def lines(goods: Sequence[str]) -> list[Html]:
    return [fill("📦 {what}", what=one) for one in goods]


def hint(reader: Reader) -> Html:
    return reader._(
        "Tap or write, also several: “cups 200 pcs {sum}, lids 300 pcs {less}”.",
        sum=reader.example(12),
        less=reader.example(3),
    )


def buttons(
    products: Iterable[Entry],
    taken: Collection[int],
    put_in: Callable[[int], str],
    take_out: Callable[[int], str],
) -> list[Button]:
    """A tap puts a product in, another one takes it out."""
    return [
        Button(f"{TAKEN}{one.text}", take_out(one.id)) if one.id in taken else Button(one.text or "", put_in(one.id))
        for one in products
    ]
