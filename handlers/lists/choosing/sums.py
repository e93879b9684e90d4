"""Choices about money: the sum of a client's orders, its debt, our share of its potential."""

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
"""Hundreds of minor units, as offered before in any currency."""
BELOW = 2
"""How many of the amounts are also offered as upper limits."""
QUARTER = 4
"""The divisor of "a quarter" in Share."""


async def sums(unit: UnitOfWork, turn: Turn, wanted: ClientFilter) -> Iterable[Choice]:
    """The choices. The word for debt has the total, unless the list has other conditions, for which it is unknown."""
    say, owe = turn.reader, debt_word(turn.reader, Debt.ANY)
    if not wanted.without(Owing, Summed, Share).conditions:
        total = await unit.debts.total(turn.scope)
        owe = fill("{word} · {sum}", word=owe, sum=say.money(total.amount))
    owing = [Choice("owing", owe, Owing(Debt.ANY)), Choice("due", debt_word(say, Debt.DUE), Owing(Debt.DUE))]
    return [*owing, *_of_orders(say), *_shares(turn)]


def _of_orders(reader: Reader) -> list[Choice]:
    """Amounts that suit the company's currency, and those offered before with their old meaning."""
    now = _choices(reader, [minor(n, reader.currency) for n in client_sums(reader.currency)])
    known = {one.code for one in now}
    past = _choices(reader, [HUNDREDTHS * n for n in PAST], past=True)
    return [*now, *(one for one in past if one.code not in known)]


def _choices(reader: Reader, amounts: Sequence[int], *, past: bool = False) -> list[Choice]:
    least = [("from", one, Summed(one, None)) for one in amounts]
    most = [("below", one, Summed(1, one - 1)) for one in amounts[:BELOW]]
    return [Choice(_code(side, one), sum_word(reader, wanted), wanted, past) for side, one, wanted in [*least, *most]]


def _code(side: str, amount: int) -> str:
    """The code in hundreds of minor units, as on buttons sent long ago."""
    whole, rest = divmod(amount, HUNDREDTHS)
    return f"{side}{whole}" if not rest else f"{side}{whole}.{rest}"


def sum_word(reader: Reader, wanted: Summed) -> Html:
    if wanted.most is None:
        return reader.p_("sum", "from {sum}", sum=reader.money(wanted.least or 0))
    return reader.p_("sum", "less than {sum}", sum=reader.money(wanted.most + 1))


def _shares(turn: Turn) -> list[Choice]:
    """Our share, for clients whose potential is known."""
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
