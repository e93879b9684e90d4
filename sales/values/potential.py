"""What a client could buy a month, out of the words that say so. What is not clear is no figure."""

from dataclasses import dataclass
from functools import lru_cache

from sales.ground.errors import Rejected
from sales.languages.registry import any_word
from sales.values import money
from sales.values.amounts import sums
from sales.values.company_names import FOLDED

MOST = 10**12
REMEMBERED = 1_000
USUAL = "RUB"
"""Of a currency that nobody names: all that matters is where its point stands, and sums are written in whole units."""
_TIMES_A_MONTH = (
    (any_word(lambda one: one.amounts.a_year), (1, 12)),
    (any_word(lambda one: one.amounts.a_quarter), (1, 3)),
    (any_word(lambda one: one.amounts.a_week), (52, 12)),
)


@dataclass(frozen=True, slots=True)
class Potential:
    """`month`: in hundredths of a unit; `currencies`: which the words may mean, none where they name none."""

    month: int
    currencies: frozenset[str] = frozenset()

    def is_in(self, currency: str) -> bool:
        return not self.currencies or currency in self.currencies


@lru_cache(REMEMBERED)
def potential_in(words: str) -> Potential | None:
    """Remembered: a card asks twice, and most have the same few or none."""
    folded = " ".join(words.casefold().translate(FOLDED).split())
    found = sums.find(folded, known=[(-1, len(folded) + 1)])
    if found is None or found.unclear:
        return None
    meant = money.meant_by(found.text)
    currency = min(meant, default=USUAL)
    try:
        amount = money.parse(found.text, currency) * 100 // 10 ** money.minor_digits(currency)
    except Rejected:
        return None
    times, of = next((often for said, often in _TIMES_A_MONTH if said.search(folded)), (1, 1))
    month = amount * times // of
    return Potential(month, meant) if 0 < month <= MOST else None
