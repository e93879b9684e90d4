"""A filter put together by hand: a choice is put to a list, or taken away again by the same tap."""

from dataclasses import replace

from sales.standing.client_filter import ClientFilter, subject
from sales.standing.conditions import Among, Bought, Condition


def is_chosen(wanted: ClientFilter, choice: Condition) -> bool:
    return any(_holds(known, choice) for known in wanted.conditions)


def chosen(wanted: ClientFilter, choice: Condition) -> ClientFilter:
    """Of stages, tags and products any number may be chosen; of all else the last one said."""
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
    """None where nothing is left of it: an empty condition would take in everybody."""
    if isinstance(known, Among) and isinstance(choice, Among) and known.values != choice.values:
        return replace(known, values=known.values - choice.values)
    if isinstance(known, Bought) and isinstance(choice, Bought) and known.products != choice.products:
        return replace(known, products=known.products - choice.products)
    return None
