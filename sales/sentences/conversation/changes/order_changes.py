"""What is put right in the products of a message's order before it is saved; its words stay where they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sales.recording.sold import Sold
from sales.sentences.conversation.report import Report


def sold_too(report: Report, sold: Iterable[Sold]) -> Report:
    """With these products, of whichever sign the whole is: what is typed of a return came back, minus or none."""
    if not report.is_return:
        return _made_up(report, sold)
    made = _made_up(_turned(report), [_signed(one, 1) for one in sold])
    return replace(made, amount=-abs(made.amount or 0), goods=tuple(_signed(one, -1) for one in made.goods))


def came_back(report: Report, sold: Iterable[Sold], amount: int) -> tuple[list[Sold], int]:
    """The same products and sum of a return that are typed for one; of an order they stay as they are."""
    if not report.is_return:
        return list(sold), amount
    return [_signed(one, -1) for one in sold], -abs(amount)


def _turned(report: Report) -> Report:
    goods = tuple(_signed(one, 1) for one in report.goods)
    return replace(report, goods=goods, amount=abs(report.amount or 0))


def _signed(one: Sold, sign: int) -> Sold:
    return one if one.amount is None else replace(one, amount=sign * abs(one.amount))


def _made_up(report: Report, sold: Iterable[Sold]) -> Report:
    """With these products, or other quantities and sums of them. What the only one came to was the whole order's. It is
    no less than what is known of its parts. Several that are told with a sum each are the whole list beside what has
    none: nothing else is of the order any more.
    """
    new = {one.product: one for one in sold}
    is_list = len(new) > 1 and all(one.amount is not None for one in new.values())
    kept = (one for one in report.goods if one.amount is not None or not is_list or one.product in new)
    known = {one.product: one for one in kept}
    new = {product: _as_much(one, known.get(product)) for product, one in new.items()}
    if len(known) == 1 and new.keys() - known.keys():
        known = {product: replace(one, amount=None) for product, one in known.items()}
    made = tuple((known | new).values())
    comes_to = _total(made)
    least = max(report.amount or 0, sum(one.amount or 0 for one in made)) or report.amount
    if comes_to is not None and report.doubted:  # which sum it was is known by now
        report = replace(report, unclear=report.unclear[:-1], doubted="")
    return replace(report, goods=made, amount=least if comes_to is None else comes_to)


def _as_much(one: Sold, before: Sold | None) -> Sold:
    """Another sum alone is of as much as before."""
    return replace(one, quantity=before.quantity) if before and one.quantity is None else one


def sold_not(report: Report, product: int) -> Report:
    """Without that product, and without its sum, where each has one."""
    left = tuple(one for one in report.goods if one.product != product)
    comes_to = _total(left) if len(report.goods) > 1 and _total(report.goods) is not None else None
    return replace(report, goods=left, amount=report.amount if comes_to is None else comes_to)


def _total(goods: Sequence[Sold]) -> int | None:
    """Nobody knows what they come to where one of them has no sum."""
    sums = [one.amount for one in goods if one.amount is not None]
    return sum(sums) if goods and len(sums) == len(goods) else None
