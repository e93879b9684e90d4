"""What is put right in a message before it is saved. Whatever is taken away, its words stay."""

from dataclasses import replace
from datetime import date, datetime

from sales.clients.client_draft import NewClient, NewPerson
from sales.sentences.conversation.card_parts import CardPart, card_parts, words_of
from sales.sentences.conversation.card_parts import with_somebody as card_with
from sales.sentences.conversation.changes.dividing import joined
from sales.sentences.conversation.changes.step_changes import in_full, kept_of, of_message, put_back, with_words
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.report import Report
from sales.values.birthdays import of_code
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind, Wish


def as_outcome(report: Report, outcome: Outcome) -> Report:
    """A reason is of a refusal alone. The words of the outcome that was read are the comment's."""
    reason = report.reason if outcome is Outcome.REFUSED else None
    told = replace(report, outcome=outcome, happened=True, reason=reason)
    return _unsaid_now(report, told, was_said=report.outcome not in (None, outcome))


def card_alone(report: Report) -> Report:
    """There was no touch: its words are the card's, whatever was understood of one."""
    told = replace(report, outcome=None, happened=False, reason=None, amount=None, came=None, pays=None, card_only=True)
    told = replace(told, contact=None, person="", goods=(), goods_text="", goods_paid="", undated=False)
    return told if report.reworded or not report.text else in_full(told)


def owing_an_answer(report: Report, day: date, words: str) -> Report:
    """Whoever complains is owed an answer that day, where no other step is said; whoever doesn't is owed none."""
    others = tuple(step for step in report.steps if step.note != words)
    if report.outcome is not Outcome.COMPLAINT or others:
        return replace(report, steps=others)
    return replace(report, steps=(Wish(StepKind.CALL, day, note=words),))


def by_channel(report: Report, channel: Channel) -> Report:
    told = replace(report, channel=channel, picked=True, happened=True)
    return _unsaid_now(report, told, was_said=not report.unsaid and report.channel is not channel)


def turned(report: Report) -> Report:
    """They turned to us, or we to them after all."""
    turned_to = Direction.OUTGOING if report.direction is Direction.INCOMING else Direction.INCOMING
    told = replace(report, direction=turned_to, happened=True)
    return _unsaid_now(report, told, was_said=report.direction is Direction.INCOMING)


def _unsaid_now(report: Report, told: Report, *, was_said: bool) -> Report:
    """The words that said otherwise are the comment's; so is all that was only planned, now that there is a touch."""
    return put_back(told) if was_said or not report.touched else told


def newcomers(report: Report) -> list[str]:
    """How those are called who are put on the card with it."""
    of_card = [report.card.contact, *(one.name for one in report.card.others)] if report.new and report.card else []
    return list(dict.fromkeys(filter(None, [*of_card, *(one.name for one in report.learnt if one.contact is None)])))


def with_leaver(report: Report, who: int, name: str) -> Report:
    """Somebody of the card works there no more: it was with somebody else."""
    if who in dict(report.left):
        return report
    told = with_person(report, None) if report.contact == who else report
    return replace(told, left=(*report.left, (who, name)))


def with_person(report: Report, contact: int | None, name: str = "") -> Report:
    """With whom of the card it was; None: with nobody in particular."""
    told = replace(report, contact=contact, person=name)
    return put_back(told) if report.person and report.contact != contact else told


def because(report: Report, reason: Reason | None) -> Report:
    told = replace(report, reason=reason)
    return told if report.reason in (None, reason) else put_back(told)


def planning_nothing(report: Report) -> Report:
    """An attempt without the step that it proposes."""
    return replace(report, alone=True)


def keeping_the_step(report: Report) -> Report:
    """What was planned stays planned."""
    return replace(report, keeps=True)


def called(report: Report, name: str) -> Report:
    """The name of somebody new, as it is to stand on the card."""
    return replace(report, new=name, card=replace(report.card, name=name) if report.card else None)


def in_other_words(report: Report, words: str) -> Report:
    """Another comment in place of what was read and answered; none: as it was read."""
    if not words:
        return replace(report, reworded="")
    return replace(report, reworded=words, priced="", beside="")


def at(report: Report, moment: datetime | None, *, timed: bool = True) -> Report:
    """None: now."""
    told = replace(report, at=moment, timed=timed, happened=True)
    return _unsaid_now(report, told, was_said=report.at not in (None, moment))


def of_client(report: Report, client: int | None, *, new: str = "") -> Report:
    """Somebody else's. An order that was owed is the other client's."""
    came = report.came and report.came.of_nothing
    told = replace(report, client=client, new=new, pays=None, came=came, keeps=False, over=(), dropped=())
    told = replace(told, of_before=(), steps=of_message(report), shifted=())
    return told if client is None or not report.card_only else in_full(replace(told, card_only=False))


def not_called_so(report: Report) -> Report:
    """The words by which somebody seemed to be called tell of whoever it is."""
    return replace(put_back(replace(report, words=""), report.words), words=report.words)


def named_nobody(report: Report) -> Report:
    """The words by which the client was found are somebody's there, and of the comment."""
    told = " ".join(filter(None, (report.words, report.comment)))
    return replace(report, words="", comment=told if report.words in report.text else report.comment)


def as_planned(report: Report, way: Channel | None, *, that_day: bool = False) -> Report:
    """Where neither a word nor a tap says how it took place. `way`: what was planned; none: a call."""
    if report.picked or not report.unsaid:
        return report
    return replace(report, channel=way or Channel.CALL, planned=that_day)


def with_sum(report: Report, amount: int | None) -> Report:
    """Another sum, or none. The words of the one that was read are the comment's; nobody knows what each product comes
    to then.
    """
    goods = tuple(replace(one, amount=None) for one in report.goods)
    unclear = report.unclear[:-1] if report.doubted else report.unclear
    outcome = Outcome.ORDER if amount is not None else report.outcome
    told = replace(report, outcome=outcome, amount=amount, goods=goods, goods_paid="", unclear=unclear, doubted="")
    told = replace(told, comment=report.unsold or report.comment, unsold="")
    return _unsaid_now(report, told, was_said=report.outcome not in (None, outcome))


def priced(report: Report, words: str) -> Report:
    """With the words in which the sum was told: those of an answer before give way."""
    return replace(report, priced=" ".join(words.split()))


def receiving_nothing(report: Report) -> Report:
    """The money is only noted."""
    return replace(report, pays=None, came=report.came and replace(report.came, refused=True))


def not_due(report: Report) -> Report:
    """What reminds of the money stays."""
    return replace(report, due=None, undue=True)


def without_goods(report: Report) -> Report:
    """The words stay where they are."""
    return replace(report, goods=(), goods_text="", goods_paid="")


def with_somebody(report: Report, told: tuple[Known, ...], place: int) -> Report:
    """Somebody more who is there, or, in the place of a number that was learnt, whoever has it instead."""
    if report.new:
        card = report.card or NewClient(name=report.new)
        first = told[0]
        numbers = tuple(one.number for one in told if one.number)
        born = str(of_code(first.born)) if first.born else ""
        person = NewPerson(first.name, first.position, numbers, first.email, first.nick, born)
        return replace(report, card=card_with(card, person, place))
    had = [report.learnt[place].number] if place < len(report.learnt) else []
    report = _met_instead(report, report.learnt[place : place + 1], told[0])
    told_numbers = dict.fromkeys([*had, *(one.number for one in told if one.number)])
    new = tuple(replace(told[0], number=number) for number in told_numbers or [""])
    return replace(report, learnt=(*report.learnt[:place], *new, *report.learnt[place + 1 :]))


def with_rest(report: Report, words: str) -> Report:
    """What was written of somebody and fills no field; nothing that is put right later loses it."""
    if not words:
        return report
    told = replace(report, text="; ".join(filter(None, (report.text, words))))
    if told.card_only and not told.touched:
        return replace(told, comment=", ".join(filter(None, (told.comment, words))))
    return with_words(told, words)


def without_learnt(report: Report, number: int) -> Report:
    """The words stay where they are. Behind what is new on the card come those who have left; of somebody new it is
    what fills the card.
    """
    if report.new and report.card:
        parts = card_parts(report.card)
        if number >= len(parts):
            return report
        told = replace(report, card=parts[number].without)
        told = _met_instead(told, _as_known(parts[number]))
        return in_full(told) if report.card_only else kept_of(told, words_of(parts[number].what))
    behind = number - len(report.learnt)
    if behind >= 0:
        return replace(report, left=(*report.left[:behind], *report.left[behind + 1 :]))
    report = _met_instead(report, report.learnt[number : number + 1])
    return replace(report, learnt=(*report.learnt[:number], *report.learnt[number + 1 :]))


def _as_known(part: CardPart) -> tuple[Known, ...]:
    return (Known("", part.what.name),) if isinstance(part.what, NewPerson) and part.what.name else ()


def _met_instead(report: Report, before: tuple[Known, ...], now: Known | None = None) -> Report:
    """With whoever is new there it was; of nobody it is said any more once they are taken out."""
    if report.contact is not None or not any(one.name == report.person for one in before):
        return report
    return replace(report, person=now.name if now else "", contact=now.contact if now else None)


def left_out(draft: SentenceDraft, report: Report) -> SentenceDraft:
    """Not to be saved after all, or again."""
    return draft.changed(replace(report, left_out=not report.left_out))


def before(draft: SentenceDraft, report: Report) -> Report | None:
    """The report above it, where there is one that is saved."""
    place = next((place for place, one in enumerate(draft.reports) if one.id == report.id), 0)
    return next((one for one in reversed(draft.reports[:place]) if not one.left_out), None)


def put_above(draft: SentenceDraft, report: Report) -> SentenceDraft:
    """Its words, steps and what came of it belong to the client above."""
    above = before(draft, report)
    if above is None:
        return draft
    told = joined(above, report, report.reworded or report.text or report.remark)
    return replace(draft.changed(told).without(report.id), about=above.id)


def line_above(draft: SentenceDraft, line: int) -> SentenceDraft:
    """A line of nobody's belongs to the client who stands before it: its words are the comment's."""
    taken = next((one for one in draft.untaken if one.id == line), None)
    above = draft.of(taken.above) if taken else None
    if taken is None or above is None:
        return draft
    told = with_words(above, taken.text)
    told = replace(told, text="; ".join(filter(None, (above.text, taken.text))))
    return replace(draft.changed(told), untaken=tuple(one for one in draft.untaken if one.id != line))
