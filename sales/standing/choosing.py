"""A filter that is put together by hand: a tap adds a choice to a list, and the same tap removes it."""

from dataclasses import replace

from sales.standing.client_filter import ClientFilter, subject
from sales.standing.conditions import About, Among, Bought, Condition, Graded, NotAmong
from sales.standing.sections import BUYING


def is_chosen(wanted: ClientFilter, choice: Condition) -> bool:
    """Whether the list contains the choice."""
    return any(_holds(known, choice) for known in wanted.conditions)


def chosen(wanted: ClientFilter, choice: Condition) -> ClientFilter:
    """The list after a tap on the choice. Several stages, tags and products may be chosen; of all else the last tap
    counts.
    """
    return of_buyers(_chosen(wanted, choice))


def _chosen(wanted: ClientFilter, choice: Condition) -> ClientFilter:
    known = next((one for one in wanted.conditions if subject(one) == subject(choice)), None)
    if known is None:
        return wanted.also(choice)
    if _holds(known, choice):
        left = _less(known, choice)
        return wanted.put(left) if left else wanted.without(subject(known))
    return wanted.put(_more(known, choice))


def _holds(known: Condition, choice: Condition) -> bool:
    if subject(known) != subject(choice):
        return False
    if isinstance(known, Among) and isinstance(choice, Among):
        return choice.values <= known.values
    if isinstance(known, Bought) and isinstance(choice, Bought):
        return choice.products <= known.products
    return known == choice


def _more(known: Condition, choice: Condition) -> Condition:
    if isinstance(known, Among) and isinstance(choice, Among):
        return replace(known, values=known.values | choice.values)
    if isinstance(known, Bought) and isinstance(choice, Bought):
        return replace(known, products=known.products | choice.products)
    return choice


def _less(known: Condition, choice: Condition) -> Condition | None:
    """The condition without the choice, or None if nothing is left: an empty condition would match everybody."""
    if isinstance(known, Among) and isinstance(choice, Among) and known.values != choice.values:
        return replace(known, values=known.values - choice.values)
    if isinstance(known, Bought) and isinstance(choice, Bought) and known.products != choice.products:
        return replace(known, products=known.products - choice.products)
    return None


def of_buyers(wanted: ClientFilter) -> ClientFilter:
    """The list with the condition `BUYING` if it needs it, and without it otherwise.

    What clients buy and are worth is asked only of those who may still buy, unless the list names a status itself.
    Debts, stages and bases tell of the past, so they are asked of everybody.
    """
    others = tuple(one for one in wanted.conditions if one != BUYING)
    asked = any(isinstance(one, Bought | Graded) for one in others) and not any(map(_is_of_status, others))
    if asked is (BUYING in wanted.conditions):
        return wanted
    return wanted.also(BUYING) if asked else wanted.without(subject(BUYING))


def parts(condition: Condition) -> list[Condition]:
    """What can be removed from the condition one by one: its values or products, if it has several."""
    match condition:
        case Among(about, values):
            return [Among(about, frozenset({one})) for one in sorted(values)]
        case Bought(products, ever):
            return [Bought(frozenset({one}), ever) for one in sorted(products)]
    return [condition]


def less(wanted: ClientFilter, part: Condition) -> ClientFilter:
    """The list without that part, wherever it is. All else stays."""
    kept = [left for one in wanted.conditions if (left := _left(one, part)) is not None]
    return of_buyers(replace(wanted, conditions=tuple(kept)))


def _left(known: Condition, part: Condition) -> Condition | None:
    return _less(known, part) if part in parts(known) else known


def _is_of_status(condition: Condition) -> bool:
    return subject(condition) in {About.STATUS, (NotAmong, About.STATUS)}
