"""Choices of money: what all orders of a client come to, what it owes, our share of what it could buy."""

from collections.abc import Iterable, Sequence

from handlers.frame.turn import Turn
from handlers.lists.choosing.choice import Choice
from handlers.speech.reader import Reader
from handlers.speech.words import Html, fill
from sales.actions.ports import UnitOfWork
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Debt, Owing, Share, Summed
from sales.values.scales import client_sums, minor

HUNDREDTHS = 100
PAST = (10_000, 50_000, 100_000, 500_000)
"""Hundreds of minor units: what buttons once said, whatever the currency."""
BELOW = 2
"""So many of the steps also say how little."""
QUARTER = 4
"""As a part of what a client could buy."""


async def sums(unit: UnitOfWork, turn: Turn, wanted: ClientFilter) -> Iterable[Choice]:
    """What all of them owe stands with the word: a legal entity's debt once, on however many cards it is. Of a list
    that asks for more than sums it is not known.
    """
    say, owe = turn.reader, debt_word(turn.reader, Debt.ANY)
    if not wanted.without(Owing, Summed, Share).conditions:
        total = await unit.debts.total(turn.scope)
        owe = fill("{word} · {sum}", word=owe, sum=say.money(total.amount))
    owing = [Choice("owing", owe, Owing(Debt.ANY)), Choice("due", debt_word(say, Debt.DUE), Owing(Debt.DUE))]
    return [*owing, *_of_orders(say), *_shares(turn)]


def _of_orders(reader: Reader) -> list[Choice]:
    """In steps that are something in the company's money; one that was once offered means what it meant then."""
    now = _choices(reader, [minor(n, reader.currency) for n in client_sums(reader.currency)])
    known = {one.code for one in now}
    past = _choices(reader, [HUNDREDTHS * n for n in PAST], past=True)
    return [*now, *(one for one in past if one.code not in known)]


def _choices(reader: Reader, amounts: Sequence[int], *, past: bool = False) -> list[Choice]:
    least = [("from", one, Summed(one, None)) for one in amounts]
    most = [("below", one, Summed(1, one - 1)) for one in amounts[:BELOW]]
    return [Choice(_code(side, one), sum_word(reader, wanted), wanted, past) for side, one, wanted in [*least, *most]]


def _code(side: str, amount: int) -> str:
    """Told in hundreds of minor units, as buttons were that were sent long ago."""
    whole, rest = divmod(amount, HUNDREDTHS)
    return f"{side}{whole}" if not rest else f"{side}{whole}.{rest}"


def sum_word(reader: Reader, wanted: Summed) -> Html:
    if wanted.most is None:
        return reader.p_("sum", "from {sum}", sum=reader.money(wanted.least or 0))
    return reader.p_("sum", "less than {sum}", sum=reader.money(wanted.most + 1))


def _shares(turn: Turn) -> list[Choice]:
    """Of what they could buy, where somebody has said how much that is."""
    currency = turn.me.workspace.currency
    wanted = {
        "under4": Share(4, below=True, currency=currency),
        "under2": Share(2, below=True, currency=currency),
        "over2": Share(2, below=False, currency=currency),
    }
    return [Choice(code, _share_word(turn.reader, one), one) for code, one in wanted.items()]


def _share_word(reader: Reader, share: Share) -> Html:
    if not share.below:
        return reader.p_("sum", "our share is a half or more")
    if share.part == QUARTER:
        return reader.p_("sum", "our share is under a quarter")
    return reader.p_("sum", "our share is under a half")


def money_word(reader: Reader, condition: Owing | Share | Summed) -> Html:
    match condition:
        case Owing(debt):
            return debt_word(reader, debt)
        case Summed():
            return sum_word(reader, condition)
    return _share_word(reader, condition)


def debt_word(reader: Reader, debt: Debt) -> Html:
    return reader.p_("sum", "they owe us") if debt is Debt.ANY else reader.p_("sum", "payment is due")
