"""A report in one message: client, what came of it, when to go on. `Ромашка звонил, просят КП, перезвонить в пт в 10`.

The client's words stand first, or right after the first phrase («звонил Ромашке, думают»); whose they are is looked up
by the caller. Phrases come from `vocabulary.py`, days and hours from `time_expressions.py`; both languages are
understood whichever the reader's is.

The comment is what the other fields don't say: every part between commas that holds an unknown word, or an outcome or
a date other than the chosen one, is kept as it was written, but for an order's sum. So nothing a person wrote is lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sales.days.when import Past, When
from sales.languages.vocabulary import Meaning
from sales.sentences import reading as sentence_reading
from sales.sentences.marks import Mark
from sales.sentences.outcome import Told, told_by
from sales.sentences.parts import Span, client_of, unknown_words, without
from sales.sentences.reading import Reading, span_of
from sales.work.outcomes import ATTEMPTS
from sales.work.step import StepKind
from sales.work.touch import Channel, Direction, Outcome, Reason

LONGEST = 500


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was understood. Without an outcome it only plans a step, or asks for the outcome if something happened."""

    client_words: str  # as written, for the caller to look up; empty where only the client was left out
    channel: Channel
    direction: Direction
    outcome: Outcome | None
    when: When | None
    past: Past | None
    step_kind: StepKind | None
    comment: str
    reason: Reason | None = None  # of a refusal
    amount_text: str = ""  # of an order, for `money.parse` in the workspace's currency; a return has its minus
    happened: bool = False  # a touch took place: a verb of the past or an outcome says so

    @property
    def words(self) -> tuple[str, ...]:
        """The client's words one by one: of «Ромашка Пётр» the caller may try fewer, from the end."""
        return tuple(self.client_words.split())

    def naming(self, words: int) -> "Sentence":
        """The sentence where only the first words are the client: the others open the comment."""
        named, rest = self.words[:words], self.words[words:]
        comment = ", ".join(filter(None, (" ".join(rest), self.comment)))
        return replace(self, client_words=" ".join(named), comment=comment)


def parse(text: str, now_local: datetime, language_hint: str) -> Sentence | None:
    """None where it is no report: no outcome and no date, or no client and hardly anything else. Then it is a search.

    A next call with nothing else said («Ромашка перезвонить в пт») has the outcome Перезвонить. «Звонил» is our call,
    «звонили» and «сам позвонил» are the client's.
    """
    if len(text) > LONGEST:
        return None
    reading = Reading(text, now_local)
    client = client_of(reading.plain, reading.parts, reading.known) if reading.known else None
    if client is None:
        return None
    sentence = _understood(reading, client, language_hint)
    return sentence if _is_report(sentence) else None


def _understood(reading: Reading, client: Span, language: str) -> Sentence:
    told = told_by(reading.marks)
    amount = sentence_reading.amount(reading) if told.outcome is Outcome.ORDER else None
    if told.negative and amount is None:
        told = replace(told, outcome=Outcome.TALKED)  # what was returned is no order
    ahead, back = sentence_reading.times(reading)
    step = sentence_reading.step(reading, ahead)
    if step is not None and (ahead is None or not reading.part_of(step.start).overlaps(ahead.span)):
        ahead = sentence_reading.rest_as_time(reading, step, language) or ahead
    used = [one.span for one in (ahead, back, amount) if one] + list(_told_spans(reading, told, step))
    return Sentence(
        client_words=reading.text[client.start : client.end],
        channel=told.channel,
        direction=told.direction,
        outcome=told.outcome,
        when=ahead.value if ahead else None,
        past=back.value if back else None,
        step_kind=step.means.step if step else None,
        comment=_comment(reading, client, used, amount.span if amount else None),
        reason=told.reason,
        amount_text=_signed(amount.value, negative=told.negative) if amount else "",
        happened=told.happened or back is not None,
    )


def _is_report(sentence: Sentence) -> bool:
    dated = sentence.when is not None or sentence.past is not None
    if not sentence.client_words:
        return sentence.outcome is not None and (dated or sentence.step_kind is not None)
    return sentence.outcome is not None or dated


def _signed(amount: str, *, negative: bool) -> str:
    return f"-{amount}" if negative and not amount.startswith(("-", "−")) else amount


def _told_spans(reading: Reading, told: Told, step: Mark | None) -> Iterator[Span]:
    """The phrases whose whole meaning is in the other fields."""
    return (span_of(mark) for mark in reading.marks if _is_told(mark.means, told, step))


def _is_told(means: Meaning, told: Told, step: Mark | None) -> bool:
    if means.denied or means == Meaning():
        return False
    outcome = means.faint or means.outcome in {None, told.outcome} or _is_implied(means.outcome, told.outcome)
    channel = means.channel in {None, told.channel} or (means.faint and means.step is None)
    planned = means.step is None or (step is not None and means.step is step.means.step)
    return outcome and channel and planned and means.reason in {None, told.reason}


def _is_implied(said: Outcome | None, outcome: Outcome | None) -> bool:
    """Who thinks was talked to; what was not replied to was sent."""
    if said is Outcome.TALKED:
        return outcome not in ATTEMPTS
    return said is Outcome.SENT and outcome is Outcome.NO_REPLY


def _comment(reading: Reading, client: Span, used: list[Span], amount: Span | None) -> str:
    """The sum stands apart from it, its preposition too."""
    told = [client, sentence_reading.with_preposition(reading, amount)] if amount else [client]
    kept = (part for part in reading.parts if unknown_words(reading.plain, part, [*used, client]))
    return ", ".join(filter(None, (without(reading.text, part, *told) for part in kept)))
