"""Who has recommended clients of a list, with how many each, as choices of its filter: who brings most first."""

from collections import Counter

from handlers.frame.turn import Turn
from handlers.lists.choosing.choice import Choice
from handlers.speech.screen import cut
from handlers.speech.words import fill
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Recommended

MOST = 40
LONGEST_NAME = 30


async def recommenders(unit: UnitOfWork, turn: Turn, wanted: ClientFilter) -> list[Choice]:
    """Also as the card that one went into; nobody whom the reader may not see. Whoever is chosen can be taken away."""
    found = await unit.lists.brought(turn.scope, wanted.without(Recommended), turn.reader.as_of, MOST)
    chosen = [(one.by, 0) for one in wanted.conditions if isinstance(one, Recommended)]
    lines = await unit.clients.lists.lines(turn.scope, [by for by, _ in (*found, *chosen)])
    names = {line.id: line.name for line in lines}
    brought: Counter[int] = Counter()
    for by, clients in (*found, *chosen):
        now = by if by in names else await unit.merges.instead_of(turn.scope, by)
        if now is None:
            continue
        if now not in names:
            names |= {line.id: line.name for line in await unit.clients.lists.lines(turn.scope, [now])}
        brought[now] += clients
    return [_choice(turn, by, names[by], clients) for by, clients in brought.most_common()]


async def called(unit: UnitOfWork, turn: Turn, wanted: ClientFilter) -> list[Choice]:
    """Who is chosen, by name alone."""
    chosen = [one.by for one in wanted.conditions if isinstance(one, Recommended)]
    lines = await unit.clients.lists.lines(turn.scope, chosen)
    return [
        Choice(ids.to_text(one.id), fill("{name}", name=cut(one.name, LONGEST_NAME)), Recommended(one.id))
        for one in lines
    ]


def _choice(turn: Turn, by: int, name: str, clients: int) -> Choice:
    label = fill("{name} · {n}", name=cut(name, LONGEST_NAME), n=turn.reader.number(clients))
    return Choice(ids.to_text(by), label, Recommended(by))
