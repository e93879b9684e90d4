"""What is overdue with the clients of a list: each step by itself, as the figure counts, and since when it waits."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from handlers.frame.turn import Turn
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.words import fill
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.ground.scope import Scope
from sales.work.step import NextStep

LONGEST_NAME = 40
LONGEST_NOTE = 60
MOST = 3
"""With one client."""


@dataclass(frozen=True, slots=True)
class Overdue:
    """`total`: the figure; `steps`: of the clients of the page."""

    total: int
    steps: Mapping[int, Sequence[NextStep]]


async def overdue(unit: UnitOfWork, turn: Turn, scope: Scope, clients: Sequence[ClientLine]) -> Overdue:
    """Of whoever is in that scope."""
    counted = await unit.reports.overdue(scope, turn.reader.now, turn.reader.today)
    members = {one.id for one in await unit.members.all(scope, former=True) if scope.sees(one.id) and not one.pool}
    steps: dict[int, list[NextStep]] = defaultdict(list)
    for step in await unit.steps.open_of_many(turn.scope, [one.id for one in clients]):
        if step.is_overdue(turn.reader.now) and step.member in members:
            steps[step.client].append(step)
    return Overdue(sum(many for member, many in counted.items() if member in members), steps)


def lines(reader: Reader, client: ClientLine, overdue: Overdue) -> list[str]:
    """• Ромашка: Позвонить, срок 13 нояб. · узнать про договор"""
    steps = overdue.steps.get(client.id, ())
    more = len(steps) - MOST
    told = [_line(reader, client.name, step) for step in steps[:MOST]]
    return [*told, reader._("and {n} more", n=more)] if more > 0 else told


def _line(reader: Reader, name: str, step: NextStep) -> str:
    hour = time(12) if step.due_time is None else step.due_time
    due = datetime.combine(step.due_on, hour, ZoneInfo(step.zone if step.due_time else reader.zone))
    when = reader.moment(due, timed=step.due_time is not None)
    told = reader._("{what}, due {when}", what=codes.step_kind(reader, step.kind), when=when)
    note = f" · {cut(step.note, LONGEST_NOTE)}" if step.note else ""
    return fill("• {name}: {told}", name=cut(name, LONGEST_NAME), told=told) + note
