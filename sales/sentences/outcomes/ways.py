"""Where we were, told by more than a verb of going: a name with its preposition, or what only people who meet do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales.clients.finding.analyser import fold, forms, names_somebody
from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before
from sales.languages.vocabulary import Meaning
from sales.sentences.marks import Mark
from sales.sentences.parts import Span, parts_of
from sales.work.channels import MANNER, Channel, Direction, Manner
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_WENT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.going)})(?=\s*$)")
_SHORT_OF = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.short_of)})(?=\s*$)")
_TO = re.compile(rf"(?:{any_of(lambda one: one.reports.names_around)})\s", re.IGNORECASE)
_IN_PERSON = any_word(lambda one: one.reports.in_person)
_MET = re.compile(
    rf"(?:(?:^|[,.;:!?\n–—-]|(?<!\w)(?:{any_of(lambda one: one.reports.and_just)}))\s*)"
    rf"(?P<met>(?:{any_of(lambda one: one.reports.met)}))\s+"
    rf"(?:(?P<whom>{any_of(lambda one: one.reports.met_whom)})(?!\w)|(?P<name>[^\W\d_]+))"
)
_CALLED_ON = re.compile(
    rf"(?:{any_of(lambda one: one.reports.called_on)})\s+"
    rf"(?:(?P<whom>{any_of(lambda one: one.reports.met_whom)})(?!\w)|(?P<name>[^\W\d_]+))"
)
_BACK = re.compile(rf"(?:\s+[\w'-]+){{0,3}}?\s+(?:{any_of(lambda one: one.reports.sent_back)})(?!\w)")
_NOT = any_word_before(lambda one: one.reports.not_)
_REMOTE = any_word(lambda one: one.reports.remote)
_WISHES = frozenset({Outcome.WANTS_OFFER, Outcome.READY})
_TO_PLACE = any_word_before(lambda one: one.reports.to_place)
_WITH_THEM = frozenset({StepKind.CALL, StepKind.VISIT})
_VISITED = Meaning(channel=Channel.VISIT, direction=Direction.OUTGOING, happened=True)
_UNMADE = Meaning(faint=True, kept=True, unmade=True)


_CARRIED = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.carriers)})(?:\s+[\w'-]+)?(?=\s*$)")
_CARRIES = re.compile(rf"\s+(?:[\w'-]{{4,}}\s+)?(?:{any_of(lambda one: one.reports.carriers)})(?!\w)")


def with_ways(plain: str, text: str, aside: Sequence[Span], marks: list[Mark]) -> list[Mark]:
    """The phrases with a visit where one is told of, or where we did not get there."""
    marks = _with_way(plain, text, aside, [_in_its_way(plain, mark) for mark in marks])
    if any(mark.means.unmade or _says_how(mark) for mark in marks) or _REMOTE.search(plain):
        return marks
    told = (span for span in _meetings(plain, text) if not any(one.overlaps(span) for one in aside))
    met = next((span for span in told if not _is_ahead(plain, span, marks)), None)
    return marks if met is None else _met(marks, met)


def with_media_to_come(
    plain: str, marks: Sequence[Mark], parts: Sequence[Span], times: Sequence[Expression]
) -> tuple[list[Mark], list[Span]]:
    """«КП скинуть на почту завтра», «просят договор на почту»: so it is to be sent, and they did not say so in it. The
    phrases, and where in which something is to be written stands.
    """
    media = [mark for mark in marks if is_medium(mark) and _is_to_come(plain, mark, marks, parts, times)]
    told = [replace(mark, means=Meaning()) if mark in media else mark for mark in marks]
    return told, [*map(_span, media)]


def is_medium(mark: Mark) -> bool:
    """«На почту», `by whatsapp`: of what was or is to be written."""
    channel, told = mark.means.channel, mark.means.happened or mark.means.outcome
    return channel is not None and channel is not Channel.OFFER and MANNER[channel] is Manner.WRITTEN and not told


def _is_to_come(
    plain: str, medium: Mark, marks: Sequence[Mark], parts: Sequence[Span], times: Sequence[Expression]
) -> bool:
    """Nothing was written, and what came of it does not stand behind: «в телеге договорились на пт»."""
    part = next((part for part in parts if part.holds(medium.start)), _span(medium))
    beside = [mark for mark in marks if part.holds(mark.start)]
    behind = [mark.means for mark in marks if mark.start > medium.start]
    if any(mark.means.happened or (mark.means.outcome and mark.start > medium.start) for mark in beside):
        return False
    if any(means.happened and means.channel and MANNER[means.channel] is Manner.WRITTEN for means in behind):
        return False  # «попросил написать на почту, написал»
    ahead = any(part.holds(time.start) and not time.only_past for time in times)
    return (
        ahead
        or bool(_TO_PLACE.search(plain, 0, medium.start))
        or any(mark.means.step or mark.means.outcome in _WISHES for mark in beside)
    )


def _in_its_way(plain: str, mark: Mark) -> Mark:
    """`Called on Ed` is a visit; «отправили назад 2 коробки», `sent the lids back` no message, nor is it a visit of
    ours that the driver was there.
    """
    if mark.means.channel is Channel.VISIT and _is_of_others(plain, mark.start, mark.end):
        return replace(mark, means=Meaning(happened=True, faint=True, kept=True))
    called = _CALLED_ON.match(plain, mark.start) if mark.means.channel is Channel.CALL else None
    if called and (called["whom"] or names_somebody(forms(fold(called["name"])))):
        return replace(mark, means=_VISITED)
    if mark.means.channel is Channel.MESSAGE and _BACK.match(plain, mark.end):
        return replace(mark, means=Meaning(happened=True, faint=True, kept=True))
    return mark


def _is_of_others(plain: str, start: int, end: int) -> bool:
    """«Водитель заехал», «заезжал вчера курьер»; «был с коллегой» is ours."""
    return bool(_CARRIED.search(plain, 0, start) or _CARRIES.match(plain, end))


def _says_how(mark: Mark) -> bool:
    means = mark.means
    return means.channel is not None and means.happened and not means.faint


def _with_way(plain: str, text: str, aside: Sequence[Span], marks: list[Mark]) -> list[Mark]:
    """`Was at Daisy`, «не доехал до Ромашки»: the name has its preposition with it."""
    for span in aside:
        if not _TO.match(text, span.start):
            continue
        ahead = plain[: span.start]
        went, short = _WENT.search(ahead), _SHORT_OF.search(ahead)
        if went and not any(Span(*went.span()).overlaps(_span(mark)) for mark in marks):
            return _in_order([*marks, Mark(*went.span(), _VISITED)])
        if short and not went:
            others = [mark for mark in marks if not Span(*short.span()).overlaps(_span(mark))]
            return _in_order([*others, Mark(*short.span(), _UNMADE)])
    return marks


def _meetings(plain: str, text: str) -> Iterator[Span]:
    """`Gave me cash`, «посидели, попили чаю»; `saw Karen`, but not `saw the quote`."""
    for match in _IN_PERSON.finditer(plain):
        if not _NOT.search(plain, 0, match.start()) and not _is_of_others(plain, match.start(), match.end()):
            yield Span(*match.span())
    for match in _MET.finditer(plain):
        if match["whom"] or text[match.start("name")].isupper() or names_somebody(forms(fold(match["name"]))):
            yield Span(*match.span("met"))


def _is_ahead(plain: str, met: Span, marks: Sequence[Mark]) -> bool:
    """`Wants to meet face to face`, «хочет лично встретиться»."""
    part = next((part for part in parts_of(plain) if part.holds(met.start)), met)
    ahead = (mark for mark in marks if part.holds(mark.start) and mark.means.step in _WITH_THEM)
    return any(not _is_within(met, mark) for mark in ahead)


def _is_within(met: Span, mark: Mark) -> bool:
    """`Did a tasting`; a `meeting with` somebody may well be ahead."""
    return met.start < mark.start and mark.end <= met.end


def _met(marks: Sequence[Mark], met: Span) -> list[Mark]:
    """What is said with the same words was said there: «дали попробовать» plans nothing."""
    marks = [mark for mark in marks if not (mark.means.step and _is_within(met, mark))]
    said = next((mark for mark in marks if met.overlaps(_span(mark))), None)
    if said is None:
        return _in_order([*marks, Mark(met.start, met.end, replace(_VISITED, kept=True))])
    there = replace(said.means, channel=Channel.VISIT, direction=Direction.OUTGOING, happened=True)
    return [replace(mark, means=there) if mark is said else mark for mark in marks]


def _in_order(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: mark.start)


def _span(mark: Mark) -> Span:
    return Span(mark.start, mark.end)
