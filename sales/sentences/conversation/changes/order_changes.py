"""What is put right in the products of a message's order before it is saved; its words stay where they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sales.recording.sold import Sold
from sales.sentences.conversation.report import Report


def sold_too(report: Report, sold: Iterable[Sold]) -> Report:
    """With these products, or other quantities and sums of them. What the only one came to was the whole order's. It is
    no less than what is known of its parts.
    """
    new = {one.product: one for one in sold}
    known = {one.product: one for one in report.goods}
    if len(known) == 1 and new.keys() - known.keys():
        known = {product: replace(one, amount=None) for product, one in known.items()}
    made = tuple((known | new).values())
    comes_to = _total(made)
    least = max(report.amount or 0, sum(one.amount or 0 for one in made)) or report.amount
    return replace(report, goods=made, amount=least if comes_to is None else comes_to)


def sold_not(report: Report, product: int) -> Report:
    """Without that product, and without its sum, where each has one."""
    left = tuple(one for one in report.goods if one.product != product)
    comes_to = _total(left) if len(report.goods) > 1 and _total(report.goods) is not None else None
    return replace(report, goods=left, amount=report.amount if comes_to is None else comes_to)


def _total(goods: Sequence[Sold]) -> int | None:
    """Nobody knows what they come to where one of them has no sum."""
    sums = [one.amount for one in goods if one.amount is not None]
    return sum(sums) if goods and len(sums) == len(goods) else None
