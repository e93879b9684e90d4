"""Whose doing a verb tells of: `Beth rang`, «позвонила Марина», `called to say` are the client's.

So is the call to come in «пусть сам перезвонит».
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.languages.registry import LANGUAGES, any_of, any_word, any_word_before, any_word_behind
from sales.languages.vocabulary import Meaning
from sales.sentences.marks import Mark
from sales.sentences.parts import Span, parts_of
from sales.values.person_words import is_first_name, is_position
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

_THEY = any_word_before(lambda one: one.reports.they)
_THEY_BEHIND = any_word_behind(lambda one: one.reports.they_behind)
_TO_US = any_word_behind(lambda one: one.reports.to_us)
_WE = any_word_before(lambda one: one.reports.we)
_NAME_BEHIND = re.compile(rf"\s+({any_of(lambda one: one.reports.names_behind)})(?!\w)")
_SPEAKS = any_word_behind(lambda one: one.reports.says)
_NO_MORE = re.compile(rf"(?:\s+(?:{any_of(lambda one: one.people.new)}))?\s*(?:[,;.!?\n]|$)")
_CALLED = any_word_before(lambda one: one.people.called)
_WRITTEN_LARGE = re.compile(r"\s+([^\W\d_])")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'-]*)\s+$")
_THEIR_PLAN = any_word_before(lambda one: one.reports.their_plan)
_SHOP = re.compile(rf"\s(?:{any_of(lambda one: one.reports.out_of)})\s+(?P<name>[^\W\d_][\w-]+)")
_AT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.works_at)})\s+[\w' -]{{2,40}}$")
_RECOMMENDS = any_word_behind(lambda one: one.reports.recommends)
_BETWEEN = re.compile(r"(?:\s+(?:[\w-]+|/))*")
MOST_BETWEEN = 6
"""Words between what they take and from whom: `takes 200 lids / month from PackRight`."""
_SUPPLIED = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.supplied)})\s+(?P<name>[^\W\d_][\w-]+)")
_SELLER = any_word(lambda one: one.reports.seller)
_FROM_US = any_word(lambda one: one.reports.from_us)
_TURNS = re.compile(rf"[.;!?\n]|(?<!\w)(?:{any_of(lambda one: one.reports.but)})(?!\w)")
_OUR = any_word(lambda one: one.reports.our_goods)
_THIRD = any_word(lambda one: one.reports.third)
_OURS = re.compile(any_of(lambda one: one.doing.ours))
_HIMSELF = any_word_behind(lambda one: one.reports.himself)
_THEMSELVES = re.compile(rf"(?:\s+[\w'-]+){{0,3}}?\s+(?:{any_of(lambda one: one.reports.himself)})(?!\w)")
_WORKS = re.compile(any_of(lambda one: one.reports.works))
_LEFT = any_word(lambda one: one.people.gone)
_OVER = any_word(lambda one: one.people.over)
_OF_THINGS = frozenset({Outcome.REFUSED, Outcome.COMPLAINT})
_WORDS = re.compile(r"[^\W\d_]+")
_THEIRS_ALL = re.compile(any_of(lambda one: one.people.firm))
_LARGE = r"(?P<name>[^\W\d_][\w-]+)"
_OF_ANOTHER = (
    re.compile(rf"(?<!\w)(?i:{any_of(lambda one: one.reports.at_another)})\s+{_LARGE}"),
    re.compile(rf"(?<![\w'’]){_LARGE}(?:{any_of(lambda one: one.reports.anothers)})(?!\w)"),
)
_GENITIVES = [pair for one in LANGUAGES for pair in one.reports.genitives]
_CLAUSE_ENDS = re.compile(r"[,.;!?\n]")
_ENDS = re.compile(r"[.;!?\n]")
MOST_BEHIND_LEFT = 3
"""Words between that somebody has left and where to: `Liam has left and he's gone to a competitor`."""
_THEIR_VERB = any_word(lambda one: one.reports.their_verb)


def told_of(plain: str, text: str, marks: Sequence[Mark], known: Sequence[Span]) -> list[Mark]:
    """The phrases, with who began, and with what others will do as something to wait for.

    `known`: places that are nobody's name, but for the phrases.
    """
    marks = [mark for mark in marks if not (_is_surname(mark, plain) or _is_somebody_speaking(mark, plain))]
    marks = [mark for mark in marks if not (_names_somebody(mark, plain, text, known) or _has_sent_them(mark, plain))]
    marks = [_of_supplier(mark, marks, plain) for mark in marks]
    told = [_awaited(_begun(mark, plain, text, known), plain) for mark in marks]
    told = [_of_rival(_of_others(mark, text, known), plain, text, known) for mark in told]
    return [_of_leaver(_of_somebody(mark, plain), plain) for mark in told]


def _is_surname(mark: Mark, plain: str) -> bool:
    """`It's kirsty bell now`: a word behind a first name, and nothing of a day or of anybody behind it."""
    word = plain[mark.start : mark.end]
    if mark.means.step is not StepKind.CALL or mark.means.happened or not word.isalpha():
        return False
    before = _WORD_BEFORE.search(plain, 0, mark.start)
    return before is not None and is_first_name(before[1]) and _NO_MORE.match(plain, mark.end) is not None


def _names_somebody(mark: Mark, plain: str, text: str, known: Sequence[Span]) -> bool:
    """`Spoke to someone called Dawn`: nobody rang."""
    name = _WRITTEN_LARGE.match(text, mark.end)
    if mark.means.channel is not Channel.CALL or name is None or not name[1].isupper():
        return False
    free = not any(one.holds(name.start(1)) for one in known)
    return free and _CALLED.search(plain, 0, name.start(1)) is not None


def _has_sent_them(mark: Mark, plain: str) -> bool:
    """`Emma at Riverside sent her`: to us, and nothing was sent."""
    before = plain[: mark.start].rstrip()
    return _AT.search(before) is not None and _RECOMMENDS.match(plain, len(before)) is not None


def _is_somebody_speaking(mark: Mark, plain: str) -> bool:
    """`Bill says try fri`: a name that is a word, too."""
    word = plain[mark.start : mark.end]
    plan = mark.means.step is not None and mark.means.outcome is None and not mark.means.happened
    return plan and is_first_name(word) and _SPEAKS.match(plain, mark.end) is not None


def _of_others(mark: Mark, text: str, known: Sequence[Span]) -> Mark:
    """«Купили в Комусе», `bought from Viking`, «у Комуса берут»: not from us."""
    if mark.means.outcome is Outcome.COMPLAINT and _is_of_others_goods(mark, text, known):
        return replace(mark, means=Meaning(faint=True, kept=True))
    takes = mark.means.takes and mark.means.outcome is not None
    if not (takes or mark.means.outcome is Outcome.ORDER) or mark.means.negative:
        return mark
    behind = [one for one in _SHOP.finditer(text, mark.end) if _is_between(text[mark.end : one.start()])]
    before = [one for one in _SUPPLIED.finditer(text, 0, mark.end) if not text[one.end() : mark.start].strip()]
    if not any(_is_firm(shop, text, known) for shop in [*behind, *before]):
        return mark
    return replace(mark, means=Meaning(faint=True, denied=True, happened=True))


def _is_of_others_goods(mark: Mark, text: str, known: Sequence[Span]) -> bool:
    """«У Мечты творог прокис», `Daisy's milk was sour`: nobody complains of ours."""
    named = (found for rule in _OF_ANOTHER for found in rule.finditer(text, 0, mark.start))
    return any(
        _is_firm(found, text, known)
        and not _is_person(found["name"])
        and not _CLAUSE_ENDS.search(text, found.end(), mark.start)
        for found in named
    )


def _is_person(name: str) -> bool:
    """«У Ани», «у Петра» likewise."""
    low = name.casefold()
    bare = (low[: -len(end)] + own for end, own in _GENITIVES if low.endswith(end))
    return any(map(is_first_name, (low, *bare)))


def _of_supplier(mark: Mark, marks: Sequence[Mark], plain: str) -> Mark:
    """«У них свой поставщик, берут 20 кг в неделю»: from that one; but not behind a «но», nor what is from us."""
    takes = [one for one in marks if one.means.takes and one.means.outcome is Outcome.READY]
    others = [one for one in marks if _is_of_another(one, plain)]
    if not takes or not others or mark not in (*takes, *others):
        return mark
    if _FROM_US.search(plain):
        told = mark in others
    else:
        before = [one for one in others if one.end <= mark.start]
        told = mark in takes and any(not _TURNS.search(plain, one.end, mark.start) for one in before)
    return replace(mark, means=Meaning(faint=True, kept=True)) if told else mark


def _is_of_another(mark: Mark, plain: str) -> bool:
    refused, seller = mark.means.outcome is Outcome.REFUSED, _SELLER.search(plain, mark.start, mark.end)
    return mark.means.reason is Reason.SUPPLIER or (refused and seller is not None)


def _is_between(words: str) -> bool:
    return len(words.split()) <= MOST_BETWEEN and _BETWEEN.fullmatch(words) is not None


def _is_firm(named: re.Match[str], text: str, known: Sequence[Span]) -> bool:
    place = Span(*named.span("name"))
    return text[place.start].isupper() and not any(place.overlaps(one) for one in known)


def _of_rival(mark: Mark, plain: str, text: str, known: Sequence[Span]) -> Mark:
    """`Uses BagWorks, not happy with them`: what they complain of is another's."""
    if mark.means.outcome is not Outcome.COMPLAINT or _OUR.search(plain):
        return mark
    rivals = _SUPPLIED.finditer(text, 0, mark.start)
    if not any(_is_firm(one, text, known) and not is_first_name(one["name"]) for one in rivals):
        return mark
    return replace(mark, means=Meaning(faint=True, kept=True))


def _of_somebody(mark: Mark, plain: str) -> Mark:
    """«Маша у них больше не работает»: they lost her, not we them."""
    if mark.means.outcome not in _OF_THINGS or not _WORKS.search(plain, mark.start, mark.end):
        return mark
    part = next((part for part in parts_of(plain) if part.holds(mark.start)), Span(0, mark.start))
    before = re.findall(r"[^\W\d_]+", plain[part.start : mark.start])
    person = any(is_first_name(word) or is_position(word) for word in before)
    return replace(mark, means=Meaning(outcome=Outcome.TALKED, faint=True, kept=True)) if person else mark


def _of_leaver(mark: Mark, plain: str) -> Mark:
    """`Liam has left, gone to a competitor`: where to he has gone is no refusal of theirs."""
    if mark.means.outcome is not Outcome.REFUSED or not _OVER.search(plain, mark.start, mark.end):
        return mark
    since = max((end.end() for end in _ENDS.finditer(plain, 0, mark.start)), default=0)
    left = list(_LEFT.finditer(plain, since, mark.start))
    before = _WORDS.findall(plain, since, mark.start)[-1:]
    if not left and any(is_first_name(word) for word in before):
        return replace(mark, means=Meaning(faint=True, kept=True))  # «Катя ушла к конкурентам»
    if not left or len(_WORDS.findall(plain, left[-1].end(), mark.start)) > MOST_BEHIND_LEFT:
        return mark
    who = _WORDS.findall(plain, since, left[-1].start())[-1:]
    others = [*who, *_WORDS.findall(plain, left[-1].end(), mark.end)]
    if not who or any(map(_THEIRS_ALL.fullmatch, others)):
        return mark
    return replace(mark, means=Meaning(faint=True, kept=True))


def _begun(mark: Mark, plain: str, text: str, known: Sequence[Span]) -> Mark:
    means = mark.means
    spoken = means.channel not in {None, Channel.VISIT} and means.happened
    if not spoken or means.direction is not Direction.OUTGOING or means.denied:
        return mark
    if _WE.search(plain, 0, mark.start) or not _is_theirs(mark, plain, text, known):
        return mark
    outcome = None if means.outcome is Outcome.SENT else means.outcome
    return replace(mark, means=replace(means, direction=Direction.INCOMING, outcome=outcome))


def _is_theirs(mark: Mark, plain: str, text: str, known: Sequence[Span]) -> bool:
    if _THEY.search(plain, 0, mark.start) or _TO_US.match(plain, mark.end) or _THEY_BEHIND.match(plain, mark.end):
        return True
    if _THEMSELVES.match(plain, mark.end):
        return True
    behind = _NAME_BEHIND.match(plain, mark.end)
    if behind and is_first_name(behind[1]):
        return True
    before = _WORD_BEFORE.search(plain, 0, mark.start)
    return before is not None and _is_somebody(Span(*before.span(1)), text, known)


def _is_somebody(word: Span, text: str, known: Sequence[Span]) -> bool:
    """A first name, or another word with a capital letter inside the report."""
    written = text[word.start : word.end]
    if any(word.overlaps(one) for one in known):
        return False
    inside = bool(re.search(r"[\w»\"”]\s+$", text[: word.start]))
    return is_first_name(written) or (inside and written[0].isupper() and len(written) > 1)


def _awaited(mark: Mark, plain: str) -> Mark:
    """«Сам перезвонит в пт»: nothing that we do; «сам позвоню» is."""
    means = mark.means
    if means.step not in {StepKind.CALL, StepKind.VISIT} or means.happened or means.channel:
        return mark
    if means.outcome is Outcome.INTERESTED:
        return mark  # «управляющая просила подъехать»: that is for us to do
    if _OURS.fullmatch(plain, mark.start, mark.end):
        return mark
    if not (_THEIR_PLAN.search(plain, 0, mark.start) or _THEIR_VERB.search(plain, mark.start, mark.end)):
        subject = _WORD_BEFORE.search(plain, 0, mark.start)
        theirs = (subject and is_first_name(subject[1])) or _THEY.search(plain, 0, mark.start)
        himself = _HIMSELF.match(plain, mark.end)
        if not ((theirs or himself) and _THIRD.search(plain, mark.start, mark.end)):
            return mark
    outcome = Outcome.TALKED if means.outcome is Outcome.CALL_BACK else means.outcome
    return replace(mark, means=Meaning(outcome=outcome, faint=True, step=StepKind.OTHER, kept=True, awaited=True))
