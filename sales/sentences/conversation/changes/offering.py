"""An order that nobody is sure of: what things come to that the words of a report tell of with a sum, behind a word of
taking or wishing.
"""

from sales.days.spoken import folded
from sales.ground.errors import Rejected
from sales.languages.registry import any_word
from sales.sentences import marks
from sales.sentences.conversation.report import Report
from sales.values import money
from sales.values.amounts import sums
from sales.values.amounts.found import Rank
from sales.work.outcomes import Outcome

_OPEN = frozenset({Outcome.NOTED, Outcome.TALKED, Outcome.READY, Outcome.INTERESTED})
_WISHES = any_word(lambda one: one.reports.wishes)


def offered(report: Report, currency: str) -> int | None:
    """«Хотят стаканы 1000 по 3,20 и крышки 1000 по 1,80», `I'll have 40 packs at 1.50`: in minor units. None where it
    is an order already, or where what came of it says that it is none.
    """
    if report.result not in _OPEN:
        return None
    plain = folded(report.remark)
    taking = [one.end for one in marks.find(plain) if one.means.takes]
    taking += [found.end() for found in _WISHES.finditer(plain)]
    found = sums.find(plain[min(taking) :]) if taking else None
    if found is None or not (found.rank is Rank.MANY or found.several):
        return None
    try:
        return money.parse(found.text, currency)
    except Rejected:
        return None
