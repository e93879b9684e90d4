"""A report in one message: client, what came of it, when to go on. `Ромашка звонил, просят КП, перезвонить в пт в 10`.

The client's words stand first, or right after the first phrase («звонил Ромашке, думают»); whose they are is looked up
by the caller. Phrases come from `vocabulary.py`, days and hours from `time_expressions.py`; both languages are
understood whichever the reader's is.

The comment is what the other fields don't say: every part between commas that holds an unknown word, or an outcome or
a date other than the chosen one, is kept as it was written, but for an order's sum. So nothing a person wrote is lost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sales.languages.vocabulary import Meaning
from sales.sentences import reading as sentence_reading
from sales.sentences.marks import Mark
from sales.sentences.outcome import Told, told_by
from sales.sentences.parts import Span, client_of, unknown_words, without
from sales.sentences.reading import Reading, span_of
from sales.sentences.said import Named, SaidStep, Sentence
from sales.sentences.several import pieces
from sales.work.outcomes import ATTEMPTS
from sales.work.touch import Outcome

LONGEST = 500


def read(text: str, now_local: datetime, language_hint: str, names: Sequence[Named] = ()) -> tuple[Sentence, ...]:
    """What a message says of each client whose `names` were found in it.

    The names' words are taken out before days, outcomes and sums are looked for. Without names the client is guessed by
    place. Nothing: it is no report.
    """
    if len(text) > LONGEST:
        return ()
    read_pieces = (_of_piece(piece.text, now_local, language_hint, piece.named) for piece in pieces(text, names))
    return tuple(sentence for sentence in read_pieces if sentence is not None)


def parse(text: str, now_local: datetime, language_hint: str) -> Sentence | None:
    """None where it is no report: no outcome and no date, or no client and hardly anything else. Then it is a search.

    A next call with nothing else said («Ромашка перезвонить в пт») has the outcome Перезвонить. «Звонил» is our call,
    «звонили» and «сам позвонил» are the client's.
    """
    return next(iter(read(text, now_local, language_hint)), None)


def _of_piece(text: str, now_local: datetime, language: str, named: Named | None) -> Sentence | None:
    blanked = text if named is None else _blanked(text, named)
    reading = Reading(blanked, now_local)
    if named is not None:
        client: Span | None = Span(named.start, named.end)
    else:
        client = client_of(reading.plain, reading.parts, reading.known) if reading.known else None
    if client is None:
        return None
    told = _understood(reading, client, language)
    words = text[client.start : client.end]
    sentence = replace(told, client_words=words, clients=named.clients if named else (), text=text)
    return sentence if named is not None or _is_report(sentence) else None


def _blanked(text: str, named: Named) -> str:
    """The text without the words of the name, every place in it kept."""
    return text[: named.start] + " " * (named.end - named.start) + text[named.end :]


def _understood(reading: Reading, client: Span, language: str) -> Sentence:
    told = told_by(reading.marks)
    amount = sentence_reading.amount(reading) if told.outcome is Outcome.ORDER else None
    if told.negative and amount is None:
        told = replace(told, outcome=Outcome.TALKED)  # what was returned is no order
    ahead, back = sentence_reading.times(reading)
    step = sentence_reading.step(reading, ahead)
    if step is not None and (ahead is None or not reading.part_of(step.start).overlaps(ahead.span)):
        ahead = sentence_reading.rest_as_time(reading, step, language) or ahead
    sum_span = Span(amount.start, amount.end) if amount else None
    used = (
        [one.span for one in (ahead, back) if one]
        + [one for one in (sum_span,) if one]
        + list(_told_spans(reading, told, step))
    )
    kind = step.means.step if step else None
    steps = (SaidStep(kind, ahead.value.day, ahead.value.at),) if ahead else (SaidStep(kind),) if kind else ()
    return Sentence(
        client_words=reading.text[client.start : client.end],
        channel=told.channel,
        direction=told.direction,
        outcome=told.outcome,
        past=back.value if back else None,
        steps=steps,
        comment=_comment(reading, client, used, sum_span),
        reason=told.reason,
        amount_text=_signed(amount.text, negative=told.negative) if amount and not amount.unclear else "",
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
