"""A report in one message: client, what came of it, when to go on. `Ромашка звонил, просят КП, перезвонить в пт в 10`.

The client's words stand first, or right after the first phrase («звонил Ромашке, думают»); whose they are is looked up
by the caller. Phrases come from `vocabulary.py`, days and hours from `time_expressions.py`; both languages are
understood whichever the reader's is.

A step's note is what its part says besides its kind and day. The comment is what the other fields don't say: every
stretch between commas that holds an unknown word, or an outcome or a date other than the chosen one, is kept as it was
written, but for an order's sum. So nothing a person wrote is lost.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sales.days.calendar import WorkCalendar
from sales.days.spoken import folded
from sales.days.time_expressions import Expression
from sales.days.when import When
from sales.sentences import steps as sentence_steps
from sales.sentences import words_kept
from sales.sentences.around import amounts, days_told, meanings, waiting
from sales.sentences.around.planned import Planned
from sales.sentences.around.reached import talks
from sales.sentences.outcomes import debts, second_opinion
from sales.sentences.outcomes.sums import Sums, outcome_of, sums_of
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span, client_of
from sales.sentences.pieces import second_order
from sales.sentences.pieces.birthdays import are_of_birthday
from sales.sentences.pieces.headings import heading
from sales.sentences.pieces.several import Piece, pieces
from sales.sentences.pieces.together import day_of_both, of_both
from sales.sentences.reading import Reading, span_of
from sales.sentences.said import Named, SaidStep, Sentence
from sales.sentences.times import absences, put_off
from sales.sentences.times.leaving import begins_with_leaver
from sales.sentences.times.moments import Moments, moments
from sales.sentences.times.rest_days import with_rest
from sales.values.amounts.found import FoundSum, Rank
from sales.work.channels import MANNER, Manner
from sales.work.outcomes import Outcome

LONGEST = 500
"""Signs of a report without a client that is known: more is a story."""


def read(
    text: str,
    now_local: datetime,
    names: Sequence[Named] = (),
    calendar: WorkCalendar | None = None,
    currency: str = "",
) -> tuple[Sentence, ...]:
    """What a message says of each client whose `names` were found in it.

    The names' words are taken out before days, outcomes and sums are looked for. Without names the client is guessed by
    place. Nothing: it is no report. With a `calendar` a day that a button has («завтра») skips days off as the button
    does; with a `currency` a sum in another one is unclear.
    """
    return read_all(text, now_local, names, calendar, currency)[0]


def read_all(
    text: str,
    now_local: datetime,
    names: Sequence[Named] = (),
    calendar: WorkCalendar | None = None,
    currency: str = "",
) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """The same, and the lines beside a client's that are about nobody: whose they are is not guessed."""
    if len(text) > LONGEST and not names:
        return (), ()
    said: list[Sentence] = []
    untaken: list[str] = []
    for piece in pieces(text, names):
        told = None if piece.loose else _of_piece(piece, now_local, calendar, currency)
        if told is None and names and re.search(r"\w", piece.text):
            untaken.append(" ".join(piece.text.split()))
        if told is not None:
            before = said[-1] if said and piece.likewise else None
            told = told if before is None else _like(before, told, piece)
            both = _order_and_return(piece, told, now_local, calendar, currency)
            said += [_about(one, name, piece) for name in piece.names or [None] for one in both]
    return tuple(of_both(said)), tuple(untaken)


def _order_and_return(
    piece: Piece, told: Sentence, now_local: datetime, calendar: WorkCalendar | None, currency: str
) -> Sequence[Sentence]:
    """«Взяли 10 коробок на 15к, вернули 2 за 3к» are two reports of one client."""

    def read_without(aside: Sequence[Span]) -> Sentence:
        return understood(Reading(piece.text, now_local, [*piece.told, *aside]), calendar, currency)

    return (piece.names and second_order.both(piece.text, piece.told, read_without)) or [told]


def parse(text: str, now_local: datetime) -> Sentence | None:
    """None where it is no report: no outcome and no date, or no client and hardly anything else. Then it is a search.

    A next call with nothing else said («Ромашка перезвонить в пт») has the outcome Перезвонить. «Звонил» is our call,
    «звонили» and «сам позвонил» are the client's.
    """
    return next(iter(read(text, now_local)), None)


def _of_piece(piece: Piece, now_local: datetime, calendar: WorkCalendar | None, currency: str) -> Sentence | None:
    new = None if piece.names else heading(folded(piece.text), piece.text)
    reading = Reading(piece.text, now_local, [*piece.told, *([new] if new else [])])
    if piece.names:
        return understood(reading, calendar, currency)
    client = client_of(reading.plain, reading.parts, reading.known) if reading.known else None
    if client is None or are_of_birthday(reading.written(client)):
        return None
    client = Span(0, 0) if begins_with_leaver(reading.plain, client.start) else client
    reading.aside = (*reading.aside, client)
    words = reading.written(client)
    words = words[:1].upper() + words[1:] if new else words
    sentence = replace(understood(reading, calendar, currency), client_words=words)
    away = any(mark.means.absent for mark in reading.marks)
    return sentence if _is_report(sentence) or (away and sentence.client_words) else None


def _about(said: Sentence, name: Named | None, piece: Piece) -> Sentence:
    if name is None:
        return said
    words = piece.text[name.start : name.end] if not name.person else ""
    return replace(said, client_words=words, clients=name.clients, likely=not name.sure, apart=piece.apart)


def _like(before: Sentence, said: Sentence, piece: Piece) -> Sentence:
    """«Чайный дом тоже», `Snug same`: the outcome and the steps of the client before, or «завтра обоим»."""
    day = day_of_both(said)
    if said.tells and not (piece.only_likewise or day):
        return said
    return replace(
        before,
        steps=(day,) if day else before.steps,
        comment=said.comment,
        unsold="",
        text=said.text,
        amount_text="",
        came=None,
        unclear=said.unclear,
        doubted="",
    )


@dataclass(frozen=True, slots=True)
class _Steps:
    """What is planned, step by step as it stands in the message and as it is told."""

    planned: Sequence[Planned]
    told: Sequence[SaidStep]
    months: Sequence[Expression]  # of which nobody has said a day


def understood(reading: Reading, calendar: WorkCalendar | None, currency: str) -> Sentence:
    """What is said of one client: money first, since a sum decides what a verb means, then outcome, days, steps."""
    said, sums = outcome_of(reading, sums_of(reading, currency))
    when = moments(reading, calendar)
    reading.unclear = list({one.start: one for one in (*reading.unclear, *when.unclear)}.values())
    told = talks.heard(reading, waiting.asked(reading, said, when), when, paid=sums.named)
    if MANNER[told.channel] is Manner.VISIT or reading.unmade:
        reading.marks = list(map(meanings.as_visited, reading.marks))
    reading.sold = told.outcome is Outcome.ORDER and not told.negative
    planned = sentence_steps.planned(reading, when, _today(reading, calendar), told)
    planned, months = days_told.without_months(planned, said)
    planned = with_rest(planned, reading, when) if sums.came else planned
    planned = [step for step in planned if not (sums.parts and sums.parts.holds(step))]
    steps = _Steps(planned, [words_kept.said_step(reading, step, told) for step in planned], months)
    sure = told if sums.wished else talks.wanted(reading, _asked_about(reading, told))
    return _sentence(reading, when, sure, sums, steps)


def _sentence(reading: Reading, when: Moments, told: Told, sums: Sums, steps: _Steps) -> Sentence:
    amount, parts = sums.amount, sums.parts
    sum_text = _signed(amount.text, negative=told.negative) if amount else ""
    asked = replace(sums.wished, unclear=True) if sums.wished else amount
    comment, unsold_words = _words(reading, when, told, sums, steps)
    called_off = put_off.called_off(reading, steps.told)
    return Sentence(
        client_words="",
        channel=told.channel,
        direction=told.direction,
        outcome=told.outcome,
        past=when.past[1] if when.past else None,
        steps=(*steps.told, *(parts.steps(when) if parts else ())),
        comment=comment,
        reason=told.reason,
        amount_text=sum_text if amount and not amount.unclear else "",
        happened=told.happened or when.past is not None or sums.came is not None or bool(called_off),
        came=sums.came,
        unclear=tuple(_unclear(reading, [*when.unclear, *steps.months], asked)),
        no_contact=any(mark.means.ban for mark in reading.marks),
        settles=sums.settled,
        earlier=sums.earlier,
        old_debt=debts.is_to_come(reading, steps.planned, amount, sums.came),
        unsold=unsold_words,
        text=" ".join(reading.text.split()),
        dated=bool(reading.times or reading.unclear),
        unsaid=told.unsaid,
        absent=absences.is_all_heard(reading, told.outcome),
        left=tuple(days_told.left(reading, alone=bool(called_off))),
        moved=put_off.moved(reading, told),
        called_off=called_off,
        doubted=sum_text if amount and amount.unclear else "",
        paid_on=when.paid.at.date() if when.paid else None,
    ).as_planned


def _words(reading: Reading, when: Moments, told: Told, sums: Sums, steps: _Steps) -> tuple[str, str]:
    """The comment beside an order's sum, and as it is where it is no order: with the words of the sum."""
    of_sum, noted, promise = _sum(sums.amount), *((sums.parts.noted, sums.parts.promise) if sums.parts else ((), ()))
    beside = [*_used(reading, when, steps), *words_kept.told_spans(reading, told, steps.planned), *promise]
    apart = [span for step, said in zip(steps.planned, steps.told, strict=True) if said.note for span in step.words]
    apart += noted
    comment = words_kept.comment(reading, apart, [*beside, *of_sum], _cut(reading, sums.amount))
    return comment, words_kept.comment(reading, apart, beside, reading.aside) if of_sum else ""


def _asked_about(reading: Reading, told: Told) -> Told:
    """Where the words together speak against the outcome its phrase stays among the words, and they are asked."""
    if not second_opinion.is_doubted(reading, told.outcome):
        return told
    return replace(told, outcome=None, reason=None)


def _today(reading: Reading, calendar: WorkCalendar | None) -> When:
    today = reading.now.date()
    return When(calendar.next_working(today) if calendar else today, None, "")


def _used(reading: Reading, when: Moments, steps: _Steps) -> Iterator[Span]:
    """The places of what the fields tell, but for the sum."""
    yield from reading.aside
    yield from reading.hours_apart
    if when.past:
        yield span_of(when.past[0])
    for step, said in zip(steps.planned, steps.told, strict=True):
        if step.time:
            yield from [span_of(step.time)] if said.note else days_told.told_of(step.time)


def _sum(amount: FoundSum | None) -> list[Span]:
    """The place of a sum that a field tells."""
    return [Span(amount.start, amount.end)] if amount and not amount.unclear and not _says_what(amount) else []


def _says_what(amount: FoundSum) -> bool:
    """«300 по 25», «на 15 тыс и 5 крышек на 3 тыс»: the words of the sum are kept."""
    return amount.several or amount.spelt or amount.rank == Rank.MANY


def _cut(reading: Reading, amount: FoundSum | None) -> list[Span]:
    """What stands apart from the comment: the client's name, and a sum with its preposition that says nothing else."""
    if amount is None or amount.unclear or _says_what(amount):
        return list(reading.aside)
    return [*reading.aside, amounts.with_preposition(reading, Span(amount.start, amount.end))]


def _unclear(reading: Reading, times: Sequence[Expression], amount: FoundSum | None) -> Iterator[str]:
    yield from (reading.written(span_of(time)) for time in times)
    returned = amounts.unsure(reading) if amount is None else None
    unsure = Span(amount.start, amount.end) if amount is not None and amount.unclear else returned
    yield from map(reading.written, [*reading.second, *([unsure] if unsure else [])])


def _is_report(sentence: Sentence) -> bool:
    if not sentence.client_words:
        return sentence.outcome is not None and (sentence.dated or sentence.step_kind is not None)
    return sentence.outcome is not None or sentence.dated


def _signed(amount: str, *, negative: bool) -> str:
    return f"-{amount}" if negative and not amount.startswith(("-", "−")) else amount
