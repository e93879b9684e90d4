"""Whose word it is, and whether it holds: what neighbours say, what hangs on an «если», what is feared, what comes
«иначе» is no fact of the client's. Only the words are kept then, and the person is asked.
"""

import re
from collections.abc import Sequence

from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.sentences.around import claims
from sales.sentences.around.meanings import as_words
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.work.channels import Direction
from sales.work.outcomes import ATTEMPTS, TRAITS, Outcome, Stance
from sales.work.reasons import Reason
from sales.work.step import StepKind

HEARSAY = any_word(lambda one: one.reports.hearsay)
_REPORTED = any_word(lambda one: one.reports.reporters)
_OTHERWISE = any_word(lambda one: one.reports.otherwise)
_CONDITION = any_word(lambda one: one.reports.condition)
_OPINION = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.opinion)})(?:\s+[\w'-]+){{0,2}}\s+$")
_ASKED = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.asked)})\s+(?:(?:{any_of(lambda one: one.reports.they)})\s+)?$"
)
_ASKED_BEHIND = any_word_behind(lambda one: one.reports.asked_behind)
_UNREAL = any_word(lambda one: one.reports.unreal)
_BUT = any_word(lambda one: one.reports.but)
_WE = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.we)})(?:'?d|'?ll)?"
    rf"(?:\s+(?:{any_of(lambda one: one.reports.must)}))?\s+$"
)
_SO_AS_TO = any_word_before(lambda one: one.reports.so_as_to)
_SO_AS_TO = any_word_before(lambda one: one.reports.so_as_to)
_WE_ARE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.we_are)})(?:\s+[\w'-]+)?\s+$")
_DOUBTED = re.compile(rf"(?:{any_of(lambda one: one.reports.doubted)})(?!\w)")
_THEIRS = re.compile(rf"\s*(?:{any_of(lambda one: one.reports.theirs)})\s+$")
_SILENCE = any_word(lambda one: one.reports.silence)
_PAST = re.compile(any_of(lambda one: one.reports.past))
_CANNOT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.cannot)})$")
_NOT = any_word_before(lambda one: one.reports.not_)
_TAKING = re.compile(any_of(lambda one: one.reports.taking))
_NO_GOODS = re.compile(rf"(?:\s+[\w'-]+){{0,2}}?\s+(?:{any_of(lambda one: one.reports.no_goods)})(?!\w)")
_PAPERS = rf"(?:{any_of(lambda one: one.reports.paperwork)})"
_PAPERS_AROUND = (
    re.compile(rf"(?<!\w){_PAPERS}(?:\s+[\w'-]+){{0,2}}\s+$"),
    re.compile(rf"(?:\s+[\w'-]+)?\s+{_PAPERS}(?!\w)"),
)
_ROLE = any_word(lambda one: one.claims.role)
_TOPIC = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.claims.topic)})\s+(?:[\w'-]+\s+){{0,3}}$")
_LESS = re.compile(r"(?:\s+[\w'-]+)?\s+\d+\s?%")
_MACHINE = any_word(lambda one: one.reports.machine)
_SHORT = 2
"""Words of a part that is nothing but whose word the next one is: «соседи сказали, закрылись»."""


def weighed(plain: str, marks: Sequence[Mark], parts: Sequence[Span]) -> list[Mark]:
    """The phrases of a folded text; those that are nobody's own word, or hold only perhaps, as words."""
    roles = [Span(*match.span()) for match in _ROLE.finditer(plain)]
    marks = [mark for mark in marks if not (_is_topic(plain, mark, marks, parts) or _is_of_role(mark, roles))]
    marks = [as_words(mark, None) if _is_left_on_machine(plain, mark, marks, parts) else mark for mark in marks]
    clauses = _Clauses(plain, marks, parts)
    told = (as_words(mark, None) if clauses.is_no_fact(mark) else mark for mark in marks)
    return [as_words(mark, Outcome.TALKED) if _is_of_discount(mark, plain) else mark for mark in told]


def _is_topic(plain: str, mark: Mark, marks: Sequence[Mark], parts: Sequence[Span]) -> bool:
    """`Call Nadia about the xmas order`, «позвонить насчёт заказа»: what is to be talked of, and nothing that was said
    by them.
    """
    last = max(mark.start, plain.rfind(" ", mark.start, mark.end) + 1)
    about = _TOPIC.search(plain, 0, last) if mark.means.outcome else None
    part = next((part for part in parts if part.holds(mark.start)), None)
    if about is None or part is None:
        return False
    before = (one for one in marks if part.start <= one.start and one.end <= about.start())
    return any(one.means.step and not one.means.outcome and not one.means.happened for one in before)


def _is_left_on_machine(plain: str, mark: Mark, marks: Sequence[Mark], parts: Sequence[Span]) -> bool:
    """`Left a vm asking about the order`: nobody has heard it yet, and it is our word."""
    means = mark.means
    if means.step or not (_is_claim(mark) or (means.channel and means.direction is Direction.INCOMING)):
        return False
    part = next((part for part in parts if part.holds(mark.start)), None)
    left = (one for one in marks if one.means.outcome is Outcome.NO_ANSWER and part and part.holds(one.start))
    return any(one.end <= mark.start and _MACHINE.search(plain, one.start, one.end) for one in left)


def _is_of_role(mark: Mark, roles: Sequence[Span]) -> bool:
    """`Kelly does the ordering`: who buys there, and nothing that was bought."""
    return mark.means.outcome is not None and any(one.overlaps(Span(mark.start, mark.end)) for one in roles)


class _Clauses:
    def __init__(self, plain: str, marks: Sequence[Mark], parts: Sequence[Span]) -> None:
        self.plain, self.marks, self.parts = plain, marks, parts

    def is_no_fact(self, mark: Mark) -> bool:
        part = self._part_of(mark)
        tried = mark.means.outcome in ATTEMPTS and HEARSAY.search(self.plain, part.start, mark.start)
        if tried or (_is_plan(mark) and self._is_undone(mark, part)):
            return True
        if mark.means.denied or not _is_claim(mark):
            return False
        if self._is_condition(mark, part) or self._is_ours(mark, part):
            return True
        before = (self.plain, part.start, mark.start)
        if mark.means.outcome is Outcome.WANTS_OFFER:  # `the operator said email everything`
            return _REPORTED.search(self.plain, part.start, mark.end) is not None
        if mark.means.outcome is Outcome.THINKING or not _is_heavy(mark):
            return False
        return bool(
            _OTHERWISE.search(*before)
            or _OPINION.search(*before)
            or (_REPORTED.search(*before) and not mark.means.ban)
            or _ASKED.search(*before)
            or _ASKED_BEHIND.match(self.plain, mark.end, part.end)
            or self._is_heard(part)
            or self._is_unkept(mark, part)
            or self._is_unreal(mark, part)
            or self._is_doubted(part)
            or (mark.means.outcome is Outcome.COMPLAINT and _THEIRS.fullmatch(*before))
            or self._is_of_no_goods(mark, part)
            or self._is_of_papers(mark, part)
            or claims.is_governed(self.plain, mark, part)
        )

    def _is_ours(self, mark: Mark, part: Span) -> bool:
        """`I need to check with Karen`, «я согласился», `rang while I was driving`: none of it is theirs."""
        before = (self.plain, part.start, mark.start)
        if mark.means.outcome is Outcome.CALL_BACK and mark.means.step is None:
            return _WE_ARE.search(*before) is not None
        agreed = mark.means.outcome is Outcome.READY and _PAST.fullmatch(self.plain, mark.start, mark.end)
        ours = mark.means.outcome is Outcome.THINKING or agreed
        return bool(ours) and (_WE.search(*before) is not None or self._is_purpose(mark, part))

    def _is_purpose(self, mark: Mark, part: Span) -> bool:
        """`Ring him to see what he thinks`."""
        plans = any(_is_plan(one) and part.start <= one.start < mark.start for one in self.marks)
        return plans and _SO_AS_TO.search(self.plain, part.start, mark.start) is not None

    def _is_undone(self, mark: Mark, part: Span) -> bool:
        """«Больше не звоню», not «if not, ring»: but what cannot be on one day may be on another."""
        before = (self.plain, part.start, mark.start)
        kept = _CONDITION.search(*before) or _CANNOT.search(*before)
        return _NOT.search(*before) is not None and kept is None

    def _is_heard(self, part: Span) -> bool:
        """«По слухам съезжают», `supposedly paid`, «соседи говорят закрылись»."""
        if HEARSAY.search(self.plain, part.start, part.end):
            return True
        place = self.parts.index(part) if part in self.parts else 0
        ahead = self.parts[place - 1] if place else None
        if ahead is None:
            return False
        words = self.plain[ahead.start : ahead.end].split()
        return len(words) <= _SHORT and HEARSAY.search(self.plain, ahead.start, ahead.end) is not None

    def _is_unkept(self, mark: Mark, part: Span) -> bool:
        """«Обещали заказ ещё в среду, тишина»."""
        promised = mark.means.outcome in {Outcome.READY, Outcome.INTERESTED}
        return promised and _SILENCE.search(self.plain, part.end) is not None

    def _is_unreal(self, mark: Mark, part: Span) -> bool:
        """`Would take 20 but the store's full`."""
        agrees = mark.means.outcome in {Outcome.INTERESTED, Outcome.READY, Outcome.ORDER}
        would = agrees and _UNREAL.search(self.plain, part.start, mark.end)
        return bool(would) and _BUT.search(self.plain, mark.end) is not None

    def _is_doubted(self, part: Span) -> bool:
        """«Сказали Лена заказала, какая Лена непонятно»: what comes next says that nobody knows."""
        behind = next((one for one in self.parts if one.start > part.start), None)
        return behind is not None and _DOUBTED.fullmatch(self.plain[behind.start : behind.end].strip()) is not None

    def _is_condition(self, mark: Mark, part: Span) -> bool:
        """«Если не перезвонят, наберу»: of the phrases behind an «если» the first is what it hangs on.

        Who would sign or order then is thinking: `denial.py`.
        """
        opening = _CONDITION.search(self.plain, part.start, mark.start)
        if opening is None:
            return False
        behind = [one for one in self.marks if opening.end() <= one.start and part.holds(one.start)]
        if not behind or behind[0] is not mark:
            return False
        denied = _NOT.search(self.plain, opening.end(), mark.start) is not None
        return denied or mark.means.outcome not in {Outcome.READY, Outcome.ORDER, Outcome.THINKING}

    def _is_of_no_goods(self, mark: Mark, part: Span) -> bool:
        """«Забрал образцы», `took a brochure`: that is nothing they have bought."""
        bought = mark.means.outcome in {Outcome.ORDER, Outcome.READY} or mark.means.takes
        if not bought or not _TAKING.fullmatch(self.plain, mark.start, mark.end):
            return False
        return _NO_GOODS.match(self.plain, mark.end, part.end) is not None

    def _is_of_papers(self, mark: Mark, part: Span) -> bool:
        """«Беру, но счёт пока не надо»: nobody refuses."""
        means = mark.means
        if means.outcome is not Outcome.NOT_NOW and (means.outcome, means.reason) != (Outcome.REFUSED, Reason.NO_NEED):
            return False
        before, behind = _PAPERS_AROUND
        return bool(before.search(self.plain, part.start, mark.start) or behind.match(self.plain, mark.end, part.end))

    def _part_of(self, mark: Mark) -> Span:
        return next((part for part in self.parts if part.holds(mark.start)), Span(0, len(self.plain)))


def _is_of_discount(mark: Mark, plain: str) -> bool:
    """«Просят скинуть 8%»: nothing that is to be sent."""
    return mark.means.outcome is Outcome.WANTS_OFFER and _LESS.match(plain, mark.end) is not None


def _is_plan(mark: Mark) -> bool:
    """«Больше не звоню»: a step, and nothing else."""
    means = mark.means
    return means.step in {StepKind.CALL, StepKind.VISIT} and means.outcome is None and means.channel is None


def _is_claim(mark: Mark) -> bool:
    means = mark.means
    return means.takes or means.ban or (means.outcome is not None and means.outcome not in ATTEMPTS)


def _is_heavy(mark: Mark) -> bool:
    """What changes where a client stands."""
    means = mark.means
    return means.takes or (means.outcome is not None and _changes(means.outcome))


def _changes(outcome: Outcome) -> bool:
    return outcome is Outcome.COMPLAINT or TRAITS[outcome].stance in {Stance.AGREES, Stance.DELAYS, Stance.REFUSES}
