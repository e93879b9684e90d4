"""Whether a phrase that nobody was reached is of them: not of a way that is closed, nor of a number that is no more."""

from collections.abc import Sequence

from sales.languages.registry import any_word, any_word_before, any_word_behind
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.work.channels import MANNER, Manner
from sales.work.outcomes import ATTEMPTS, Outcome

_WAYS = any_word(lambda one: one.reports.ways)
_DOORS = any_word(lambda one: one.reports.doors)
_SIGN = any_word(lambda one: one.people.sign)
_PERHAPS_BEFORE = any_word_before(lambda one: one.people.perhaps)
_PERHAPS_BEHIND = any_word_behind(lambda one: one.people.perhaps)
_NOBODY = any_word(lambda one: one.reports.nobody)
_DESKS = any_word(lambda one: one.reports.desks)
_OLD_NUMBER = any_word(lambda one: one.reports.old_number)


def is_of_a_way(plain: str, part: Span, mark: Mark, marks: Sequence[Mark]) -> bool:
    """«Пандус закрыт», `side door shut`, and of any door where they were spoken to: nobody was looked for."""
    if mark.means.outcome is not Outcome.NOT_IN:
        return False
    outcomes = {one.means.outcome for one in marks if not one.means.faint} - {None}
    said = (plain, part.start, mark.end)
    return bool(_WAYS.search(*said) or (outcomes - ATTEMPTS and _DOORS.search(*said)))


def is_of_old_number(plain: str, part: Span, mark: Mark) -> bool:
    """«По старому номеру теперь другой»: that is noted, and nobody was called."""
    old = _OLD_NUMBER.search(plain, part.start, part.end)
    return mark.means.outcome is Outcome.NO_ANSWER and old is not None


def is_only_supposed(plain: str, part: Span, mark: Mark, marks: Sequence[Mark]) -> bool:
    """`Saw a closed sign`, `maybe shut`, «мимо ехал, закрыто вроде»: of somebody who was not called on."""
    if mark.means.outcome is not Outcome.NOT_IN or any(map(_is_visit, marks)):
        return False
    doubted = _PERHAPS_BEFORE.search(plain, part.start, mark.start) or _PERHAPS_BEHIND.match(plain, mark.end)
    return doubted is not None or _SIGN.search(plain, part.start, part.end) is not None


def is_left_at_a_desk(plain: str, mark: Mark, marks: Sequence[Mark]) -> bool:
    """`Nobody in, left card at desk`: nobody took it."""
    if mark.means.outcome is not Outcome.GATEKEEPER or _DESKS.match(plain, mark.start, mark.end) is None:
        return False
    away = (one for one in marks if one.means.outcome is Outcome.NOT_IN and not one.means.absent)
    return any(_NOBODY.search(plain, one.start, one.end) for one in away)


def _is_visit(mark: Mark) -> bool:
    means = mark.means
    visited = means.channel is not None and MANNER[means.channel] is Manner.VISIT
    return visited and means.happened and means.outcome is None
