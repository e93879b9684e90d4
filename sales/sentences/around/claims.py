"""Whether the clause around a claim is understood: only then what changes where a client stands is a fact of today's.

It is theirs or ours, of this client, of now, and of our goods: not a habit, a doubt, a comparison, the doing of
somebody else, nor of an order that is there already. Else its words are kept, and the outcomes are one tap away.
"""

import re

from sales.languages.registry import any_of, any_word, any_word_before
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason

_DOUBT = any_word(lambda one: one.claims.doubt)
_HABIT = any_word(lambda one: one.claims.habit)
_WITHIN = any_word(lambda one: one.claims.within)
_THAT = re.compile(rf"(\w+)\W+(?:{any_of(lambda one: one.claims.that)})(?!\w)")
_SAYING = re.compile(any_of(lambda one: one.claims.saying))
_THAN = any_word(lambda one: one.claims.than)
_UNTIL = re.compile(any_of(lambda one: one.claims.until))
_FOR_NOW = any_word(lambda one: one.reports.for_now)
_OTHERS = any_word(lambda one: one.claims.others)
_SOME = r"(?:[^\W\d][\w'-]*\s+)?"
_ABOUT = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.claims.about)})\s+(?:(?:{any_of(lambda one: one.claims.theirs)})\s+)?$"
)
_THEIRS = any_word_before(lambda one: one.claims.theirs)
_VERB_BEFORE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.claims.verb)})\s+{_SOME}$")
_VERB_BEHIND = re.compile(rf"\s+{_SOME}(?:{any_of(lambda one: one.claims.verb)})(?!\w)")
_BUYING = re.compile(any_of(lambda one: one.claims.buying))
_WE = any_word(lambda one: one.reports.we)
_WE_REFUSE = re.compile(any_of(lambda one: one.claims.we_refuse))
_NOT_OURS = re.compile(rf"(?:\s+[\w'-]+){{0,2}}?\s+(?:{any_of(lambda one: one.claims.not_ours)})(?!\w)")
_NOT_OURS_BEFORE = any_word(lambda one: one.claims.not_ours)
_NOT_BUSINESS = re.compile(rf"\s+(?:{any_of(lambda one: one.claims.not_business)})(?!\w)")
_NOUNS = re.compile(any_of(lambda one: one.reports.outcome_nouns))
_BUT = any_word(lambda one: one.reports.but)
_BEFORE_NOUN = rf"(?:{any_of(lambda one: one.reports.names_around)}|{any_of(lambda one: one.claims.about)})\s"
_OBJECT = re.compile(rf"\s+(?!{_BEFORE_NOUN})(?:\w{{1,3}}\s+)?[^\W\d]{{3,}}")
_ONE_THING = any_word(lambda one: one.claims.one_thing)
_FIGURE = re.compile(r"\d")
_BOUGHT = frozenset({Outcome.ORDER, Outcome.READY})


def is_governed(plain: str, mark: Mark, part: Span) -> bool:
    """Whether anything around a claim makes it less."""
    return _Claim(plain, mark, part).is_governed()


class _Claim:
    def __init__(self, plain: str, mark: Mark, part: Span) -> None:
        turns = [match.end() for match in _BUT.finditer(plain, part.start, mark.start)]
        self.start = max([part.start, *turns])
        self.plain, self.mark, self.part = plain, mark, part
        self.said = plain[mark.start : mark.end]
        self.before, self.behind = plain[self.start : mark.start], plain[mark.end : part.end]
        self.bought = mark.means.takes or mark.means.outcome in _BOUGHT

    def is_governed(self) -> bool:
        return bool(
            _DOUBT.search(self.before)
            or _WITHIN.search(self.before)
            or _OTHERS.search(self.before)
            or (self.bought and self._is_usual())
            or (self.mark.means.outcome is Outcome.NOT_NOW and _UNTIL.match(self.plain, self.mark.start))
            or self._is_content()
            or self._is_for_now()
            or self._is_there_already()
            or self._is_any_thing()
            or self._is_of_one_thing()
            or self._is_our_refusal()
            or self._is_not_ours()
        )

    def _is_usual(self) -> bool:
        """«Обычно берут 20 коробок», `more than they took`."""
        return any(one for one in (_THAN.search(self.before), *map(_HABIT.search, (self.before, self.behind))))

    def _is_for_now(self) -> bool:
        """«Работает с другим до нового года»: nobody has refused for ever."""
        means = self.mark.means
        refused = means.outcome is Outcome.REFUSED and (means.guess or means.reason is Reason.SUPPLIER)
        return refused and _FOR_NOW.search(self.plain, self.mark.start, self.part.end) is not None

    def _is_content(self) -> bool:
        """«Жалеют что взяли», not «сказали что берут»."""
        found = list(_THAT.finditer(self.plain, max(0, self.start - 30), self.mark.start))
        found = [one for one in found if one.end() > self.start]
        return any(not _SAYING.fullmatch(one[1]) for one in found)

    def _is_there_already(self) -> bool:
        """«Привёз заказ», `about the order`: nothing new."""
        if self.mark.means.outcome not in {Outcome.ORDER, Outcome.COMPLAINT} or not _NOUNS.fullmatch(self.said):
            return False
        if _ABOUT.search(self.before):
            return True
        return self.mark.means.outcome is Outcome.ORDER and bool(
            _THEIRS.search(self.before) or _VERB_BEFORE.search(self.before) or _VERB_BEHIND.match(self.behind)
        )

    def _is_any_thing(self) -> bool:
        """«Купил квартиру»: without a number nobody knows whether it was ours."""
        if not self.bought or not _BUYING.search(self.said):
            return False
        figures = _FIGURE.search(self.plain, self.start, self.part.end)
        return figures is None and _OBJECT.match(self.behind) is not None

    def _is_of_one_thing(self) -> bool:
        """«Отказались от крышек», `not interested in lids`, `refused a coffee`: not of all that we have."""
        refused = self.mark.means.outcome is Outcome.REFUSED
        return refused and _ONE_THING.search(self.plain, self.mark.start, self.part.end) is not None

    def _is_our_refusal(self) -> bool:
        """«Мы отказали в отсрочке»."""
        refused = self.mark.means.outcome in {Outcome.REFUSED, Outcome.COMPLAINT} and _WE_REFUSE.match(self.said)
        return bool(refused) and bool(_WE.search(self.before) or _WE.match(self.behind.strip()))

    def _is_not_ours(self) -> bool:
        """«Жалуются на погоду», `agreed with me`."""
        if self.mark.means.outcome is Outcome.COMPLAINT:
            return bool(_NOT_OURS.match(self.behind) or _NOT_OURS_BEFORE.search(self.before))
        return self.mark.means.outcome is Outcome.READY and _NOT_BUSINESS.match(self.behind) is not None
