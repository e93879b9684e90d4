"""The conditions of an open list, one by one, each in words and with a way to take it away."""

from collections.abc import Iterable
from dataclasses import dataclass
from json import dumps

from handlers.frame.turn import Turn
from handlers.lists import called
from handlers.lists.choosing.choice import Choice
from handlers.lists.choosing.choices import GROUPED, Facet, choices, facet_of
from handlers.lists.choosing.grouped import of_word, taken
from handlers.lists.choosing.recommenders import called as called_so
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.standing import kept_lists
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Condition
from sales.standing.open_list import OpenList


@dataclass(frozen=True, slots=True)
class Made:
    """A condition. `facet`: where it would be chosen, if anywhere; `code`: names it on a button."""

    facet: Facet | None
    label: Html
    code: str
    condition: Condition


async def made(unit: UnitOfWork, turn: Turn, known: OpenList, *facets: Facet) -> list[Made]:
    """All conditions, or those of some facets, with the labels that their choices had."""
    parts = [(facet_of(one), one) for one in known.made]
    shown = [(facet, one) for facet, one in parts if not facets or facet in facets]
    labels: dict[Condition, str] = {}
    for facet in {facet for facet, _ in shown if facet}:
        labels |= {one.condition: one.label for one in await _named(unit, turn, known.wanted, facet)}
    return [
        Made(facet, Html(labels.get(one) or await called.told(unit, turn, one)), code_of(one), one)
        for facet, one in shown
    ]


async def _named(unit: UnitOfWork, turn: Turn, wanted: ClientFilter, facet: Facet) -> Iterable[Choice]:
    if about := GROUPED.get(facet):
        return taken(wanted, about)
    return await (called_so(unit, turn, wanted) if facet is Facet.RECOMMENDED else choices(unit, turn, facet))


def code_of(condition: Condition) -> str:
    return of_word(dumps(kept_lists.to_data(ClientFilter((condition,)))["conditions"], sort_keys=True))
