"""What of a sentence's words is kept as it was written: in what its steps are for and in the comment. None is lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales.days.spoken import folded
from sales.days.time_expressions import Expression
from sales.languages.registry import LANGUAGES, any_of, any_word
from sales.languages.vocabulary import Meaning
from sales.sentences import steps as sentence_steps
from sales.sentences.around import days_told, meanings
from sales.sentences.around.planned import Planned
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span, unknown_words, without
from sales.sentences.reading import Reading, blanked, span_of
from sales.sentences.said import SaidStep
from sales.sentences.times import absences
from sales.values.word_lists import listed
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.step import StepKind

_PAPERS = any_word(lambda one: one.reports.papers)
_NOT = any_word(lambda one: one.reports.not_)
_CONDITION = any_word(lambda one: one.reports.condition)
EDGES = listed(*(one.reports.edges for one in LANGUAGES))
_HOLLOW = EDGES | listed(*(one.reports.hollow for one in LANGUAGES))
_WHOM = re.compile(any_of(lambda one: one.doing.whom))
_BOTH = re.compile(any_of(lambda one: one.reports.of_both))
_TO = any_of(lambda one: one.reports.names_around)
_WHO = re.compile(f"{_TO}|{any_of(lambda one: one.reports.we_alone)}|{any_of(lambda one: one.doing.whoever)}")
_SUBJECTS = re.compile(any_of(lambda one: one.doing.subjects))
_SCRAP = 2
_SAYINGS = listed(*(one.reports.sayings for one in LANGUAGES))
_WITH_PERSONS = frozenset({StepKind.CALL, StepKind.VISIT})
_OPENS = listed(*(one.reports.opens for one in LANGUAGES))
_BEGINNING = re.compile(r"^(?:[ .,;:–—-]*?(?=[-–—]\d)|[ .,;:–—-]*)")
"""Of what is kept: a pause, but for the minus of figures."""


def said_step(reading: Reading, step: Planned, told: Told) -> SaidStep:
    """Words of a day that name no step we know are not a call, where no outcome says what follows."""
    if step.time and absences.is_until_back(reading, step.time):
        step = replace(step, time=replace(step.time, limits=()))
    kept = [span_of(mark) for mark in step.marks if mark.means.kept and not meanings.is_promise(mark)]
    part = _of_day(step.time)
    apart = [one for one in reading.hours_apart if one not in part]
    told_at = [one for one in sentence_steps.places_of(step) if not _is_amid(reading, step, one)]
    places = [*told_at, *apart, *reading.left]
    words = [*step.words, *(one for one in part if not any(one.overlaps(span) for span in step.words))]
    firm = [*part, *reading.media]
    words_for = note(reading, words, places, kept, firm)
    bare = note(reading, step.words, [*places, *part], kept)
    of_day = [*map(reading.written, part)]
    if not bare and of_day and _is_of_whom(words_for, of_day):
        words_for = ", ".join(of_day)
    alone = not bare and words_for not in {"", *of_day}
    if alone or _is_whom(reading, step.marks, bare):
        words_for = note(reading, words, days_told.told_of(step.time) if step.time else [], kept, firm)
    when, says = step.when, told.outcome is not None or told.absent
    if step.marks and all(map(meanings.is_promise, step.marks)):
        words_for = ""  # the comment has their words
    if not step.marks and _BOTH.fullmatch(folded(words_for)):
        words_for = ""  # «завтра обоим»
    asked = when is None and (step.asked or reading.is_unclear(step.start))
    if asked:
        words_for = ""
    way = StepKind.VISIT if reading.unmade else None  # «не доехал, завтра»
    kind = StepKind.OTHER if step.kind is None and bare and not (says or way) else step.kind or way
    return SaidStep(kind, when.day if when else None, when.at if when else None, words_for, asked)


def _is_amid(reading: Reading, step: Planned, place: Span) -> bool:
    """«К ним заехать с образцами», `can call any time`: without its verb nobody would read the rest as one clause."""
    if not any(span_of(mark) == place for mark in step.marks):
        return False
    within = next((span for span in step.words if span.overlaps(place)), None)
    if within is None:
        return False
    told = [*sentence_steps.places_of(step), *reading.aside]
    sides = Span(within.start, place.start), Span(place.end, within.end)
    return all(_says(reading, one, told) for one in sides)


def _says(reading: Reading, span: Span, told: Sequence[Span]) -> bool:
    words = unknown_words(reading.plain, span, told) if span.start < span.end else []
    return any(not _WHO.fullmatch(word) and word not in _SAYINGS and word not in EDGES for word in words)


def _of_day(time: Expression | None) -> list[Span]:
    """«Утром», «до 12»: what of a day's words is what for, wherever it stands."""
    if time is None:
        return []
    return [Span(*one) for one in sorted([*time.limits, *([time.part] if time.part else [])])]


def note(
    reading: Reading, words: Sequence[Span], told: Sequence[Span], kept: Sequence[Span], firm: Sequence[Span] = ()
) -> str:
    """What a step is for: the words around it, but for those that `told` its day and kind. `kept` phrases are of it,
    and `firm` ones to their last word.
    """
    pieces = (_note_of(reading, span, told, [*kept, *firm], firm) for span in words)
    said = ", ".join(filter(None, pieces))
    return "" if _is_stub(said) or _is_who(said) or _is_scrap(said) else said


def _is_whom(reading: Reading, marks: Sequence[Mark], said: str) -> bool:
    """«Титову» of «позвонить титову», «обоим» of «заехать к обоим»: a person alone is nothing to do."""
    words = re.escape(folded(said))
    ours = [mark.end for mark in marks if mark.means.step in _WITH_PERSONS]
    behind = re.compile(rf"\s+(?:(?:{_TO})\s+)?{words}(?!\w)")
    return bool(_WHOM.fullmatch(folded(said))) and any(behind.match(reading.plain, place) for place in ours)


def _is_who(said: str) -> bool:
    """«Я сам», `i'll`: who does it, and not what for; «сказали», `said`: that they asked for it."""
    return all(_WHO.fullmatch(word) or word in _SAYINGS for word in folded(said).split())


def _is_scrap(said: str) -> bool:
    """`She new`, «он сам»: of a clause that is nowhere; the comment has it."""
    words = folded(said).split()
    return len(words) <= _SCRAP and any(_SUBJECTS.fullmatch(word) for word in (*words[:1], *words[-1:]))


def _is_of_whom(said: str, of_day: Sequence[str]) -> bool:
    """`Am he said`: beside the part of the day stands only who said so."""
    told = {word for one in of_day for word in folded(one).split()}
    left = " ".join(word for word in folded(said).split() if word not in told)
    return _is_who(left) or _is_scrap(left)


def _is_stub(said: str) -> bool:
    """«Если что», `am if not`: what is left of words that say something only together. The comment has them all."""
    plain = folded(said)
    if not _CONDITION.search(plain):
        return False
    words = re.findall(r"\w{3,}", _NOT.sub(" ", _CONDITION.sub(" ", plain)))
    return all(word in EDGES for word in words)


def comment(reading: Reading, noted: Sequence[Span], used: Sequence[Span], cut: Sequence[Span]) -> str:
    """Each stretch between pauses with a word that no field tells, as it was written.

    What is `noted` has its place, what is `cut` stands apart.
    """
    stretches = (stretch for part in reading.parts for stretch in _free(part, noted))
    kept = (one for one in stretches if unknown_words(reading.plain, one, used))
    return ", ".join(filter(None, (_trimmed(without(reading.text, one, *cut)) for one in kept)))


def told_spans(reading: Reading, told: Told, planned: Sequence[Planned]) -> Iterator[Span]:
    """The phrases whose whole meaning is in the other fields. «Просят каталог» says more than Просит КП."""
    kinds = {step.kind for step in planned}
    of_steps = [mark for step in planned for mark in step.marks]
    marks = [mark for mark in reading.marks if _is_told_by(mark.means, told, kinds)]
    marks = [mark for mark in marks if mark in of_steps or not (mark.means.step and mark.means.kept)]
    return (span_of(mark) for mark in marks if not _PAPERS.search(reading.plain, mark.start, mark.end))


def _is_told_by(means: Meaning, told: Told, kinds: set[StepKind | None]) -> bool:
    if means.denied or means == Meaning():
        return False
    outcome = means.faint or means.outcome in {None, told.outcome} or _is_implied(means.outcome, told.outcome)
    channel = means.channel in {None, told.channel} or (means.faint and means.step is None)
    planned = means.step is None or means.step in kinds
    telling = means.kept and (means.outcome is not None or means.takes or means.step is None)
    return outcome and channel and planned and not telling and means.reason in {None, told.reason}


def _is_implied(said: Outcome | None, outcome: Outcome | None) -> bool:
    """Who thinks was talked to; what was not replied to was sent."""
    if said is Outcome.TALKED:
        return outcome not in ATTEMPTS
    return said is Outcome.SENT and outcome is Outcome.NO_REPLY


def _note_of(reading: Reading, span: Span, told: Sequence[Span], kept: Sequence[Span], firm: Sequence[Span]) -> str:
    inside = [one for one in kept if span.overlaps(one)]
    if not inside and not unknown_words(reading.plain, span, [*told, *reading.aside]):
        return ""
    text = blanked(reading.text, [*told, *reading.aside])
    words = [one for one in re.finditer(r"\S+", text[: span.end]) if one.start() >= span.start]
    while words and _is_edge(words[0], firm) and not (words[1:] and words[0][0].casefold() in _OPENS):
        words.pop(0)
    while words and _is_edge(words[-1], firm):
        words.pop()
    return _trimmed(" ".join(word[0] for word in words))


def is_hollow(text: str) -> bool:
    """Whether it is but the rest of a phrase: `about the`."""
    return all(_plain(word) in _HOLLOW for word in text.split())


def _is_edge(word: re.Match[str], firm: Sequence[Span]) -> bool:
    plain = _plain(word[0])
    return not plain or (plain in EDGES and not any(one.holds(word.start()) for one in firm))


def _plain(word: str) -> str:
    return re.sub(r"\W", "", word).casefold()


def _free(part: Span, noted: Sequence[Span]) -> Iterator[Span]:
    """The stretches of a part that no note has."""
    inside = sorted((span for span in noted if part.overlaps(span)), key=lambda span: span.start)
    edges = [part.start, *(edge for span in inside for edge in (span.start, span.end)), part.end]
    return (Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def _trimmed(text: str) -> str:
    """Without the pause that stood behind a client's name."""
    bare = text.rstrip(" ,;:-–—")
    return _BEGINNING.sub("", bare, count=1).strip()
