"""A search of several words that finds nobody: whoever is called like one of them, the rest left over."""

from collections import Counter

from handlers.frame.turn import Turn
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine, Page
from sales.clients.finding.misspelt import may_mean

MOST_WORDS = 4
MOST = 5
SHORTEST = 4


async def by_some(unit: UnitOfWork, turn: Turn, text: str) -> Page | None:
    """In any order, a letter off; whom more of the words find stands first. None where nobody is called so."""
    words = [word for word in dict.fromkeys(text.split()) if len(word) >= SHORTEST and word.isalpha()][:MOST_WORDS]
    if len(text.split()) < 2:
        return None
    found: Counter[int] = Counter()
    lines: dict[int, ClientLine] = {}
    for word in words:
        for line in (await unit.clients.lists.find(turn.scope, word, 0)).lines:
            if may_mean(text, line.name):
                found[line.id] += 1
                lines[line.id] = line
    alike = [lines[one] for one, _ in found.most_common(MOST)]
    return Page(tuple(alike), len(alike), 0, guessed=True) if alike else None
