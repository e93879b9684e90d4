"""Which outcome, channel and direction the phrases of one sentence amount to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sales.languages.vocabulary import Meaning
from sales.sentences.around.meanings import is_promise
from sales.sentences.marks import Mark
from sales.work.channels import MANNER, USUAL_CHANNEL, Channel, Direction, Manner
from sales.work.outcomes import REFUSALS, TRAITS, Outcome, Stance, contradicts, fitted
from sales.work.reasons import Reason
from sales.work.step import StepKind


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence says about the touch."""

    channel: Channel
    direction: Direction
    outcome: Outcome | None
    reason: Reason | None
    negative: bool
    happened: bool
    absent: bool = False  # all that was heard is that somebody is away
    unsaid: bool = False  # how it took place: a call is no more than what is usual


def told_by(marks: Sequence[Mark], turn: int | None = None, *, paid: bool = True) -> Told:
    """`turn`: where a «но» stands; `paid`: a sum is named."""
    marks = _unmade(marks)
    marks = _sent(_complained(_returned(_turned(marks, turn), paid=paid), paid=paid))
    sure = _attempted([mark for mark in marks if not mark.means.faint])
    said = (
        _weightiest([mark for mark in sure if not mark.means.absent])
        or _weightiest(sure)
        or _weightiest(_ordered(marks))
    )
    if said is not None and _is_contradicted(said, marks, turn):
        said = _surely_undecided(marks)
    if said is not None and _hedged(said, marks, turn):
        said = replace(said, means=replace(said.means, outcome=Outcome.THINKING))
    telling = _of_this_touch(marks, said)
    channel_mark = _channel_mark(telling, said)
    how = _channel(telling, said, channel_mark)
    channel = how or (USUAL_CHANNEL[Manner.VISIT] if _is_moved(said) else Channel.CALL)
    if channel_mark is not None and channel_mark.means.faint and said and said.means.outcome is Outcome.CALL_BACK:
        channel = Channel.CALL  # «в метро была, перезвоню»
    outcome = _fitted(said, channel)
    if outcome is Outcome.MOVED and said and said.means.outcome is Outcome.CALL_BACK and not _nobody_there(marks):
        outcome = Outcome.TALKED  # on a visit they were spoken to
    absent = said is not None and said.means.absent
    if absent:
        outcome = Outcome.NOT_IN if MANNER[channel] is Manner.VISIT and _nobody_there(marks) else None
    if outcome is Outcome.SENT and MANNER[channel] is not Manner.WRITTEN:
        channel = Channel.MESSAGE
    return Told(
        channel=channel,
        direction=_direction(telling if said and said.means.outcome is Outcome.NO_ANSWER else marks, channel_mark),
        outcome=outcome,
        reason=_reason(marks) if outcome is Outcome.REFUSED else None,
        negative=any(mark.means.negative for mark in marks),
        happened=outcome is not None or absent or any(mark.means.happened for mark in marks),
        absent=absent and outcome is None,
        unsaid=how is None,
    )


def _is_moved(said: Mark | None) -> bool:
    return said is not None and said.means.outcome is Outcome.MOVED


def _fitted(said: Mark | None, channel: Channel) -> Outcome | None:
    """A meeting that was moved is, whoever rang to say so."""
    if said is None or said.means.outcome is None:
        return None
    meeting = _is_moved(said) and said.means.channel is Channel.VISIT
    return said.means.outcome if meeting else fitted(said.means.outcome, channel)


def _is_contradicted(said: Mark, marks: Sequence[Mark], turn: int | None) -> bool:
    """A guess beside what cannot be true with it: nobody knows which holds. Behind a «но» it does."""
    if said.means.outcome is None or not said.means.guess or (turn is not None and said.start > turn):
        return False
    others = {mark.means.outcome for mark in marks if mark.means.outcome and not mark.means.faint}
    if any(map(is_promise, marks)):
        others.add(Outcome.READY)  # whoever pays does not refuse
    return contradicts(said.means.outcome, frozenset(others))


def _surely_undecided(marks: Sequence[Mark]) -> Mark | None:
    """«Не устраивает срок, думают»: beside an objection that they think it over holds."""
    sure = [mark for mark in marks if mark.means.outcome and not mark.means.faint and not mark.means.guess]
    undecided = {mark.means.outcome for mark in sure} == {Outcome.THINKING}
    return sure[0] if undecided else None


def _weightiest(marks: Sequence[Mark]) -> Mark | None:
    """Of several outcomes said the one that changes most stays: «поговорили, думает» is Думает."""
    ranked = [(-TRAITS[mark.means.outcome].weight, mark.start, mark) for mark in marks if mark.means.outcome]
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None


def _turned(marks: Sequence[Mark], turn: int | None) -> Sequence[Mark]:
    """«Стаканы не нужны, но крышки интересны»: what they agree to behind a «но» holds.

    Even without one where they surely want something: «муки больше не берут, рис интересен».
    """
    if turn is None or not any(mark.start > turn and _agrees(mark) for mark in marks):
        turn = max((mark.start for mark in marks if _surely_wants(mark)), default=None)
        if turn is None or not any(mark.start < turn and _refuses_goods(mark) for mark in marks):
            return marks
    return [mark for mark in marks if mark.start >= turn or mark.means.ban or not _refuses(mark)]


def _returned(marks: Sequence[Mark], *, paid: bool) -> Sequence[Mark]:
    """«Договор подписали и вернули»: without a sum nothing that was bought came back, where they said more."""
    told = (mark.means for mark in marks if not mark.means.faint and not mark.means.negative)
    more = any(means.outcome is Outcome.READY or (means.outcome and not means.guess) for means in told)
    return marks if paid or not more else [mark for mark in marks if not mark.means.negative]


def _complained(marks: Sequence[Mark], *, paid: bool) -> Sequence[Mark]:
    """«Заказали неделю назад, до сих пор нет»: the order is what they complain of."""
    if paid or not any(mark.means.outcome is Outcome.COMPLAINT and not mark.means.faint for mark in marks):
        return marks
    return [mark for mark in marks if mark.means.outcome is not Outcome.ORDER]


def _sent(marks: Sequence[Mark]) -> Sequence[Mark]:
    """«Отправил КП, ответят к пятнице», `quote sent, decision by friday`: an answer to come is none."""
    sent = [mark.start for mark in marks if mark.means.outcome is Outcome.SENT]
    later = [mark for mark in marks if sent and mark.start > min(sent) and mark.means.outcome is Outcome.THINKING]
    return [mark for mark in marks if mark not in later or not mark.means.guess]


def _ordered(marks: Sequence[Mark]) -> Sequence[Mark]:
    """«Позвонить в пт, как в прошлый раз»: beside what is to be done, "as the last time" says nothing of an order."""
    planned = any(mark.means.step in {StepKind.CALL, StepKind.VISIT} for mark in marks)
    return [mark for mark in marks if not (planned and mark.means.outcome is Outcome.ORDER)]


def _unmade(marks: Sequence[Mark]) -> Sequence[Mark]:
    """«Не смог заехать, перенёс на пт», `drove past`: we did not get there, and nobody of them has put anything off."""
    if not any(mark.means.unmade for mark in marks):
        return marks
    return [mark for mark in marks if not _is_of_our_way(mark.means)]


def _is_of_our_way(means: Meaning) -> bool:
    """«Хотел заехать», «некогда было», «перенёс»."""
    put_off = means.outcome is Outcome.MOVED or (means.outcome is Outcome.CALL_BACK and means.guess)
    meant = means.outcome in {None, Outcome.INTERESTED} and (means.channel or means.step) in {
        Channel.VISIT,
        StepKind.VISIT,
    }
    return put_off or meant


def _agrees(mark: Mark) -> bool:
    outcome = mark.means.outcome
    return outcome is not None and not mark.means.faint and TRAITS[outcome].stance is Stance.AGREES


def _surely_wants(mark: Mark) -> bool:
    wants = mark.means.outcome in {Outcome.INTERESTED, Outcome.WANTS_OFFER, Outcome.READY, Outcome.ORDER}
    return wants and not mark.means.faint and not mark.means.guess


def _hedged(mark: Mark, marks: Sequence[Mark], turn: int | None) -> bool:
    """«Он за, но решает директор»: what they agree to before a «но», and not behind it, is still open."""
    if turn is None or not mark.means.guess or mark.means.outcome is not Outcome.READY or mark.start > turn:
        return False
    return not any(one.start > turn and _agrees(one) for one in marks)


def _refuses_goods(mark: Mark) -> bool:
    """«Не нужно», «не берут» may well be said of one thing."""
    return mark.means.outcome is Outcome.REFUSED and mark.means.guess | (mark.means.reason is Reason.NO_NEED)


def _refuses(mark: Mark) -> bool:
    return mark.means.outcome in REFUSALS or mark.means.outcome is Outcome.NOT_NOW


def _attempted(marks: Sequence[Mark]) -> Sequence[Mark]:
    """`Not picking up, on holiday til monday`, `voicemail, leave it till tuesday`: nobody said so."""
    if not any(mark.means.outcome is Outcome.NO_ANSWER for mark in marks) or not _nobody_there(marks):
        return marks
    first = min(mark.start for mark in marks if mark.means.outcome is Outcome.NO_ANSWER)
    return [mark for mark in marks if not mark.means.absent and not (mark.start > first and _is_put_off(mark))]


def _is_put_off(mark: Mark) -> bool:
    return mark.means.outcome is Outcome.NOT_NOW and mark.means.guess


def _nobody_there(marks: Sequence[Mark]) -> bool:
    """Whoever decides is away, and nobody else spoke."""
    spoke = (Outcome.GATEKEEPER, Outcome.TALKED)
    return not any(mark.means.outcome in spoke and not mark.means.absent and not mark.means.faint for mark in marks)


def _of_this_touch(marks: Sequence[Mark], said: Mark | None) -> list[Mark]:
    """What was written besides does not make a call or a visit a message.

    «Недозвон, написал в телеграм»; «был, думают, КП скинул на почту».
    """
    if said is None or said.means.outcome is Outcome.SENT:
        return list(marks)
    if said.means.outcome is Outcome.NO_ANSWER:
        sent = [mark.start for mark in marks if _is_written(mark) and mark.start > said.start]
        return [mark for mark in marks if mark.start < min(sent, default=mark.end)]
    if said.means.outcome is Outcome.CALL_BACK and any(mark.means.outcome is Outcome.NO_ANSWER for mark in marks):
        return [mark for mark in marks if mark.means.outcome is not Outcome.SENT]
    spoken = [mark for mark in marks if mark.means.channel and mark.means.happened and _is_spoken(mark.means.channel)]
    return [mark for mark in marks if mark.means.outcome is not Outcome.SENT] if spoken else list(marks)


def _is_written(mark: Mark) -> bool:
    """«Недозвон, ответили смской»: what came or went in writing behind a call leaves it a call."""
    written = mark.means.channel is not None and mark.means.happened and not _is_spoken(mark.means.channel)
    return mark.means.outcome is Outcome.SENT or written


def _is_spoken(channel: Channel) -> bool:
    return MANNER[channel] is not Manner.WRITTEN


def _channel_mark(marks: Sequence[Mark], said: Mark | None) -> Mark | None:
    """The outcome's own phrase («отправил КП»), else the first verb that says how, else a faint one. What was moved is
    to come: its own words don't say how that was heard.
    """
    if said and said.means.channel and not _is_moved(said):
        return said
    telling = [mark for mark in marks if mark.means.channel and mark.means.happened and mark is not said]
    return next((mark for mark in telling if not mark.means.faint), telling[0] if telling else None)


def _channel(marks: Sequence[Mark], said: Mark | None, told: Mark | None) -> Channel | None:
    """A medium («на почту», whatsapp) tells letters from messages; where an offer or a call is wanted it only
    says where to, or how that was told. None where nothing says how it was.
    """
    asked = said is not None and said.means.outcome in {Outcome.WANTS_OFFER, Outcome.CALL_BACK}
    media = [mark.means.channel for mark in marks if _is_medium(mark) and not _is_besides(mark, said)]
    media = [one for one in media if one and not (_is_moved(said) and _is_spoken(one))]
    medium = media[0] if media and not asked else None
    channel = told.means.channel if told else None
    if medium and (channel is None or channel is Channel.MESSAGE):
        return medium
    first = TRAITS[said.means.outcome].first if said and said.means.outcome and not _is_moved(said) else None
    return channel or (USUAL_CHANNEL[first] if first else None)


def _is_besides(mark: Mark, said: Mark | None) -> bool:
    """«Никто не подошёл, отписался в телеге»: what was tried first was a call."""
    return said is not None and said.means.outcome is Outcome.NO_ANSWER and mark.start > said.end + 1


def _is_medium(mark: Mark) -> bool:
    """«Думают над КП» does not say that it was sent just now."""
    return mark.means.channel is not None and mark.means.channel is not Channel.OFFER and not mark.means.happened


def _direction(marks: Sequence[Mark], told: Mark | None) -> Direction:
    incoming = any(mark.means.direction is Direction.INCOMING for mark in marks)
    outgoing = told is not None and told.means.direction is Direction.OUTGOING
    return Direction.INCOMING if incoming and not outgoing else Direction.OUTGOING


def _reason(marks: Sequence[Mark]) -> Reason | None:
    """A reason said on its own («есть поставщик») explains more than one implied («не интересно»)."""
    reasons = [mark.means for mark in marks if mark.means.reason]
    own = next((means.reason for means in reasons if means.outcome is None), None)
    return own or (reasons[0].reason if reasons else None)
