"""What saving a report does besides what its words say: it ends a planned step, an attempt plans one, and a new step
takes the place of another. All of it is shown before it is saved.
"""

from dataclasses import dataclass
from datetime import time

from handlers.frame.turn import Turn
from handlers.idle import saving
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card
from sales.recording.proposals import proposal
from sales.recording.slots import slot_of
from sales.sentences.conversation.report import Report
from sales.work.outcomes import ATTEMPTS
from sales.work.reasons import REASONS
from sales.work.step import NextStep, Wish


@dataclass(frozen=True, slots=True)
class Besides:
    """`ended`: the planned step that is done by it; `own`: what an attempt plans by itself, and `after` which hour, as
    it is said; `instead`: of which steps what is planned takes the place; `closed`: the client is not brought up any
    more.
    """

    ended: Wish | None = None
    own: Wish | None = None
    after: time | None = None
    instead: tuple[Wish, ...] = ()
    closed: bool = False


async def of(unit: UnitOfWork, turn: Turn, report: Report) -> Besides:
    """Of somebody new there is no step yet that could be ended."""
    card = await unit.clients.card(turn.scope, report.client, touches=0) if report.client is not None else None
    ended = await _ended(unit, turn, report, card) if card else None
    own, after = _own(turn, report, card, ended)
    planned = report.steps or ((own,) if own else ())
    attempted = report.touched and report.result in ATTEMPTS
    others = [one for one in card.steps if one is not ended] if card else []
    taken = [one for one in others if any(_same_place(one, wish) for wish in planned)]
    instead = [*([ended] if ended and attempted else []), *taken]
    ends = bool(report.touched and report.reason and REASONS[report.reason].ends and not planned)
    done = ended.wish if ended and not attempted else None
    return Besides(done, own, after, tuple(one.wish for one in instead), ends and report.is_refused)


async def _ended(unit: UnitOfWork, turn: Turn, report: Report, card: Card) -> NextStep | None:
    if not report.touched:
        return None
    begun = await saving.begun_of(unit, turn, report, card)
    touch = begun.touch(turn.scope.actor, report.result, turn.reader.local(turn.reader.now))
    step = (await touches.answering(unit, turn.scope, touch)).step
    return next((one for one in card.steps if one.id == step), None)


def _own(turn: Turn, report: Report, card: Card | None, ended: NextStep | None) -> tuple[Wish | None, time | None]:
    if not report.touched or report.steps or report.alone or (card and card.client.do_not_contact):
        return None, None
    local = turn.reader.local(turn.reader.now)
    proposed = proposal(report.result, report.channel, report.direction, local)
    wish = touches.own_step(proposed, report.result, local.date(), turn.me.calendar, ended.note if ended else "")
    return wish, proposed.after if proposed and wish and wish.day == local.date() else None


def _same_place(step: NextStep, wish: Wish) -> bool:
    return (step.kind, step.slot) == (wish.kind, slot_of(wish.note, wish.series))
