"""What of a report is another client's: a step, the order, a piece of the words; with its words it goes there."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from zlib import crc32

from sales.clients.client_draft import NewPerson
from sales.sentences.conversation.card_parts import card_parts
from sales.sentences.conversation.changes.step_changes import PAUSE, of_message, one_each, with_words
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.report import Report
from sales.values.company_names import search_key
from sales.work.step import StepKind, Wish

_WORD = re.compile(r"\w+")
BEGINNING = 4
"""Letters by which a product is told in whatever case."""


@dataclass(frozen=True, slots=True)
class Part:
    """`step`: one of its steps; `words`: a piece of the comment; neither: the order."""

    step: Wish | None = None
    words: str = ""

    @property
    def code(self) -> str:
        """The same as long as it is the same part, wherever it stands."""
        return f"{crc32(repr((self.step, self.words)).encode()) & 0xFFFF:04x}"


def parts_of(report: Report) -> list[Part]:
    """What may be another client's."""
    steps = [Part(one) for one in report.steps if one.moves not in report.shifted]
    order = [Part()] if report.is_order else []
    return [*steps, *order, *(Part(words=one) for one in _pieces(report.remark))]


def known_at(report: Report, place: int) -> tuple[Known, ...]:
    """Who or which number is told of there, for another client's card: whoever has it here is nobody there."""
    parts = card_parts(report.card) if report.new and report.card else []
    if place < len(parts):
        who = parts[place].what
        return tuple(Known(one, who.name, who.position) for one in who.phones) if isinstance(who, NewPerson) else ()
    told = report.learnt[place : place + 1]
    return tuple(replace(one, name="" if one.contact else one.name, contact=None) for one in told)


def given(report: Report, part: Part) -> Report:
    """The part alone, without whose it is."""
    bare = Report(0, None, (), report.channel, report.direction, None, at=report.at, timed=report.timed)
    bare = replace(bare, unsaid=report.unsaid, picked=report.picked)
    if part.step is not None:
        return replace(bare, steps=(replace(part.step, moves=None),), kind=part.step.kind, text=part.step.note)
    if part.words:
        return replace(bare, comment=part.words, text=part.words, happened=report.happened)
    words = ", ".join(_of_order(report))
    rest = replace(bare, outcome=report.outcome, happened=True, amount=report.amount, goods=report.goods)
    rest = replace(rest, goods_text=report.goods_text, goods_paid=report.goods_paid, came=report.came, due=report.due)
    rest = replace(rest, steps=_payments(report), unclear=report.unclear, doubted=report.doubted)
    return replace(rest, comment=words, text=words, priced=report.priced)


def left_of(report: Report, part: Part) -> Report | None:
    """The report without that part and its words; None where nothing is left of it."""
    if part.step is not None:
        left = replace(report, steps=tuple(one for one in report.steps if one != part.step))
        left = _without_words(left, part.step.note)
    elif part.words:
        left = _without_words(report, part.words)
    else:
        left = _without_order(report)
    told = left.tells or left.remark or left.learnt or left.left or left.card_only
    return left if told else None


def joined(above: Report, report: Report, words: str) -> Report:
    """One client's, with what is told of that one elsewhere, and these words of it."""
    steps = report.steps if above.client == report.client else of_message(report)
    told = replace(above, steps=(*above.steps, *steps))
    if above.outcome is None:
        told = replace(told, outcome=report.outcome, happened=above.happened or report.happened)
        told = replace(told, amount=report.amount, goods=report.goods)
        told = replace(told, goods_text=report.goods_text, goods_paid=report.goods_paid)
        told = replace(told, came=report.came or above.came, due=report.due or above.due)
        told = replace(told, unclear=(*above.unclear, *report.unclear), doubted=report.doubted)
    told = with_words(told, words) if words else told
    told = replace(told, priced=", ".join(filter(None, (above.priced, report.priced))))
    told = replace(told, beside=", ".join(filter(None, (above.beside, report.beside))))
    return one_each(replace(told, text="; ".join(filter(None, (above.text, report.text)))))


def divided(draft: SentenceDraft, report: Report, part: Part, made: Report) -> SentenceDraft:
    """The message with that part as it is of somebody else: beside what is told of that client, else behind it."""
    left = left_of(report, part)
    rest = [left if one.id == report.id else one for one in draft.reports]
    same = next((one for one in rest if one and one.id != report.id and _is_of(one, made) and fits(one, made)), None)
    if same is not None:
        told = joined(same, made, made.remark)
        told = replace(told, learnt=(*same.learnt, *made.learnt), left=(*same.left, *made.left))
        reports = tuple(told if one is same else one for one in rest if one)
        return replace(draft, reports=reports, about=same.id)
    place = draft.reports.index(report) + 1
    reports = tuple(one for one in (*rest[:place], made, *rest[place:]) if one)
    return replace(draft, reports=reports, about=made.id)


def _is_of(one: Report, made: Report) -> bool:
    """One of those that are new in the message is known by its name."""
    if one.left_out or one.client != made.client:
        return False
    return made.client is not None or bool(one.new and search_key(one.new) == search_key(made.new))


def fits(above: Report, report: Report) -> bool:
    """Whether both can be one touch: two orders are two."""
    return not (above.outcome is not None and report.is_order)


def _without_order(report: Report) -> Report:
    """What came of it was the order: nobody says what did otherwise."""
    left = replace(report, outcome=None, reason=None, amount=None, goods=(), goods_text="", goods_paid="", came=None)
    left = replace(left, due=None, doubted="", unclear=(), priced="", pays=None, unsold="", happened=not report.unsaid)
    left = replace(left, steps=tuple(one for one in report.steps if one.kind is not StepKind.PAYMENT))
    order = _words(" ".join(_of_order(report)))
    for words in (*_of_order(report), *(one for one in _pieces(report.comment) if _words(one) <= order)):
        left = _without_words(left, words)
    return replace(left, happened=left.happened or bool(left.remark))


def _payments(report: Report) -> tuple[Wish, ...]:
    return tuple(one for one in report.steps if one.kind is StepKind.PAYMENT)


def _of_order(report: Report) -> list[str]:
    """The pieces of what was written that tell of the order: the one with the most words of its sum, and each with a
    product.
    """
    pieces = _pieces(report.unsold or report.comment)
    sums = _words(report.unsold) - _words(report.comment) if report.unsold else Counter[str]()
    told = max(((_words(one) & sums).total() for one in pieces), default=0)
    goods = tuple(word[:BEGINNING] for word in _words(report.goods_text) if len(word) >= BEGINNING)
    return [
        one
        for one in pieces
        if (told and (_words(one) & sums).total() == told) or any(word.startswith(goods) for word in _words(one))
    ]


def _without_words(report: Report, words: str) -> Report:
    if not words:
        return report
    told = replace(report, comment=_cut(report.comment, words), unsold=_cut(report.unsold, words))
    told = replace(told, reworded=_cut(report.reworded, words), text=_cut(report.text, words))
    return replace(told, priced=_cut(report.priced, words), beside=_cut(report.beside, words))


def taken_out(report: Report, words: str) -> Report:
    """Without words that were written beside the message, wherever they are kept."""
    told = replace(_without_words(report, words), note=_cut(report.note, words), text=report.text)
    return replace(told, steps=tuple(replace(one, note=_cut(one.note, words)) for one in report.steps))


def _cut(text: str, words: str) -> str:
    """Once, and without the pause that stood around it."""
    before, found, behind = text.partition(words)
    if not found:
        return text
    before, behind = before.rstrip(" ,;"), behind.lstrip(" ,;.")
    pause = " " if before.endswith((".", "!", "?", "\n")) else ", "
    return pause.join(filter(None, (before, behind)))


def _pieces(words: str) -> list[str]:
    return [one.strip(" .") for one in PAUSE.split(words) if one.strip(" .")]


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text))
