"""Goods that came back, whichever words tell so beside how many there are: `sending back 30 boxes £45, wrong size`.

Who only wants to send them back, or has not done so, has returned nothing.
"""

import re
from collections.abc import Iterator, Sequence

from sales.languages.registry import any_of, any_word, any_word_behind
from sales.languages.vocabulary import Meaning
from sales.sentences.marks import Mark
from sales.sentences.parts import FILLERS, Span
from sales.values.amounts.figures import MARKED, NUMBER
from sales.work.outcomes import Outcome

_RETURNED = any_word(lambda one: one.amounts.returned)
_TO_COME = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.amounts.not_yet)}|{any_of(lambda one: one.amounts.to_come)}|"
    rf"{any_of(lambda one: one.amounts.to_return)})\s+(?:[\w'’-]+\s+){{0,2}}$"
)
_WILL = re.compile(any_of(lambda one: one.amounts.to_return))
_SO_MANY = re.compile(
    rf"(?<![\w.,/£$€-])(?:{NUMBER})\s?(?!(?:{any_of(lambda one: one.amounts.no_goods)})(?!\w))"
    rf"(?:(?:{any_of(lambda one: one.amounts.counted)})(?!\w)\.?|"
    rf"[^\W\d][\w-]*(?=\s+(?:[^\W\d][\w-]*\s+)?(?:{MARKED}|(?:{any_of(lambda one: one.amounts.worth)})\s+\d)))"
)
_SENT_BACK = re.compile(rf"(?P<gap>(?:\s[\w-]+)*?)\s(?:{any_of(lambda one: one.reports.sent_back)})$")
_FOR_SO_MUCH = re.compile(
    rf"(?P<words>(?:\s+[^\W\d][\w'-]*){{0,4}}?),?\s+(?:{MARKED}|(?:{any_of(lambda one: one.amounts.worth)})\s+\d)"
)
_WORTH = any_word_behind(lambda one: one.amounts.worth)
_NO_THING = re.compile(
    rf"(?:{any_of(lambda one: one.reports.paperwork)}|{any_of(lambda one: one.reports.papers)}|"
    rf"{any_of(lambda one: one.amounts.about)}|"
    rf"{any_of(lambda one: one.amounts.price)}|{any_of(lambda one: one.amounts.debt)})"
)
_RETURN = Meaning(outcome=Outcome.ORDER, negative=True, happened=True, kept=True)
_OF_IT = frozenset({Outcome.COMPLAINT, Outcome.SENT, Outcome.ORDER, Outcome.TALKED, None})


def marked(plain: str, marks: Sequence[Mark], parts: Sequence[Span]) -> list[Mark]:
    """With a return in the place of what the same words would say otherwise: `sent`, `wrong size` of a complaint."""
    marks = [mark for mark in marks if not (mark.means.negative and _TO_COME.search(plain, 0, mark.start))]
    told = [Mark(*span, _RETURN) for span in _verbs(plain, parts) if not _is_told(span, marks)]
    spans = [Span(mark.start, mark.end) for mark in told]
    kept = [mark for mark in marks if not any(_is_of(mark, span) for span in spans)]
    return sorted([*kept, *told], key=lambda mark: mark.start)


def is_to_come(plain: str, part: Span) -> bool:
    """`Will send back 10 bags, £4`: so many for so much are no order."""
    told = _RETURNED.finditer(plain, part.start, part.end)
    return any(_TO_COME.search(plain, part.start, one.start()) or _WILL.fullmatch(one[0]) for one in told)


def counted(plain: str, part: Span) -> Span | None:
    """How many came back, where nobody says for how much."""
    found = _SO_MANY.search(plain, part.start, part.end)
    return Span(*found.span()) if found else None


def _verbs(plain: str, parts: Sequence[Span]) -> Iterator[tuple[int, int]]:
    for found in _RETURNED.finditer(plain):
        part = next((one for one in parts if one.holds(found.start())), Span(0, len(plain)))
        goods = counted(plain, part) is not None or _is_of_thing(plain, found)
        if goods and not is_to_come(plain, Span(part.start, found.end())):
            yield found.span()


def _is_of_thing(plain: str, found: re.Match[str]) -> bool:
    """`Gave one back, £4`, «отдали обратно пачку на 165»; money is no thing: `gave me back £4`."""
    back, behind = _SENT_BACK.search(found[0]), _FOR_SO_MUCH.match(plain, found.end())
    if back is None or behind is None:
        return False
    named: list[str] = behind["words"].split() or back["gap"].split() or _before(plain, found)
    last = named[-1] if named else ""
    return bool(last) and last not in FILLERS and _NO_THING.fullmatch(last) is None


def _before(plain: str, found: re.Match[str]) -> list[str]:
    """«2 порванных сдали обратно на 1000»; but «отдали обратно 1000» is money."""
    since = max(plain.rfind(sign, 0, found.start()) for sign in ",.;\n")
    return plain[since + 1 : found.start()].split() if _WORTH.match(plain, found.end()) else []


def _is_told(span: tuple[int, int], marks: Sequence[Mark]) -> bool:
    return any(mark.means.negative and mark.start < span[1] and span[0] < mark.end for mark in marks)


def _is_of(mark: Mark, span: Span) -> bool:
    return mark.means.outcome in _OF_IT and span.overlaps(Span(mark.start, mark.end)) and not mark.means.channel
