"""What a phrase comes to be beside others: a channel, a step, an order, or only words that are kept."""

from dataclasses import replace

from sales.languages.vocabulary import Meaning
from sales.sentences.marks import Mark
from sales.work.outcomes import Outcome
from sales.work.step import StepKind


def is_noun(means: Meaning) -> bool:
    """A phrase that names a touch or a step, by what stands around it."""
    return means.channel is not None and means.step is not None


def as_channel(mark: Mark) -> Mark:
    return replace(mark, means=Meaning(channel=mark.means.channel))


def as_errand(mark: Mark) -> Mark:
    return replace(mark, means=Meaning(step=StepKind.OTHER, kept=True))


def as_words(mark: Mark, outcome: Outcome | None) -> Mark:
    """What is kept as it was written, with what it says at least."""
    return replace(mark, means=Meaning(outcome=outcome, faint=True, kept=True))


def as_put_off(mark: Mark) -> Mark:
    """«Не беспокоить до ноября»: a call then."""
    return replace(mark, means=Meaning(outcome=Outcome.NOT_NOW, step=StepKind.CALL))


def is_payment(mark: Mark) -> bool:
    return mark.means.takes and mark.means.outcome is None


def is_promise(mark: Mark) -> bool:
    """Money that is to come: its words are kept beside the day of the reminder."""
    return mark.means.step is StepKind.PAYMENT and mark.means.outcome is Outcome.TALKED


def as_sold(mark: Mark) -> Mark:
    """«Берут на 38 тыс» is an order, where a sum stands beside it."""
    means = mark.means
    if not means.takes:
        return mark
    return replace(
        mark,
        means=Meaning(Outcome.ORDER, channel=means.channel, direction=means.direction, happened=True, kept=means.kept),
    )


def as_unsold(mark: Mark) -> Mark:
    """A payment of nobody knows what is told by no field."""
    return replace(mark, means=replace(mark.means, kept=True)) if is_payment(mark) else mark


def as_visited(mark: Mark) -> Mark:
    """«Директора не застал, попробую в четверг»: to visit, not to call."""
    return replace(mark, means=replace(mark.means, step=StepKind.VISIT)) if mark.means.again else mark


def as_step(mark: Mark) -> Mark:
    return replace(mark, means=Meaning(step=mark.means.step, kept=mark.means.kept))
