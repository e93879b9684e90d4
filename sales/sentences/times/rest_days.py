"""The day of what is left to pay: «отдали 20 из 32, остаток в пятницу», `the balance comes monday`."""

from collections.abc import Sequence

from sales.sentences.around.planned import Planned
from sales.sentences.reading import Reading
from sales.sentences.times.moments import Moments
from sales.values.amounts import received
from sales.work.step import StepKind


def with_rest(planned: Sequence[Planned], reading: Reading, moments: Moments) -> list[Planned]:
    """A reminder of payment on that day, in place of a step that had the day and no words of its own."""
    found = next((one for one in moments.ahead if received.is_rest_then(reading.plain, one[0].start, one[0].end)), None)
    if found is None or any(one.kind is StepKind.PAYMENT and one.when for one in planned):
        return list(planned)
    time, when = found
    others = [one for one in planned if (one.marks and one.time is not time) or one.time not in (time, None)]
    return [*others, Planned((), time, when, (), owed=True)]
