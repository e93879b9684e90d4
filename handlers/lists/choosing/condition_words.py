"""Words for conditions that titles leave out: rules of shelves, figures, things that are gone. Used in the filter."""

from handlers.lists.clients_screens import shelf_word
from handlers.speech.reader import Reader
from handlers.speech.words import Html
from sales.clients.rungs import Buying
from sales.company.pool import Leaving, Neglected, Pooled
from sales.standing.conditions import (
    Born,
    Boxed,
    Condition,
    Done,
    Due,
    Found,
    Graded,
    Having,
    InTouch,
    Late,
    Turn,
    Within,
)
from sales.standing.open_list import Shelf
from sales.values.inflection import amid
from sales.work.talk import Aggrieved, Minded, Refused, Talking

_SHELVES = {Turn.CALL: Shelf.DUE, Turn.CONTACT: Shelf.BY_PLAN, Turn.ORDER: Shelf.EXPECTED, Turn.BACK: Shelf.BACK}


def of(reader: Reader, condition: Condition) -> str:
    match condition:
        case Due(turn):
            return amid(shelf_word(reader, _SHELVES[turn]))
        case Leaving() | Neglected() | Pooled():
            return _of_pool(reader, condition)
        case Found(since, until) | Done(_, _, since, until):
            return _then(reader, condition, reader.day(since.date()), reader.day(until.date()))
        case Born() | Talking() | Minded() | Late():
            return _ahead(reader, condition)
        case Aggrieved() | Refused():
            return _at_peace(reader, condition)
    return _of_rule(reader, condition)


def _of_pool(reader: Reader, condition: Leaving | Neglected | Pooled) -> str:
    if condition == Pooled(there=False):
        return reader.p_("list", "not in the pool")
    return amid(shelf_word(reader, Shelf.POOL if isinstance(condition, Pooled) else Shelf.LEAVING))


def _then(reader: Reader, condition: Found | Done, since: str, until: str) -> str:
    if isinstance(condition, Found):
        return reader.p_("list", "new from {since} to {until}", since=since, until=until)
    return reader.p_("list", "worked with from {since} to {until}", since=since, until=until)


def _ahead(reader: Reader, condition: Born | Talking | Minded | Late) -> Html:
    match condition:
        case Born(0):
            return reader.p_("list", "birthday today")
        case Born(days):
            return reader.p_("list", "birthday within {n} days", n=days)
        case Minded(words):
            return reader.p_("list", "no step “{words}”", words=words)
        case Late():
            return reader.p_("list", "step overdue")
    return reader.p_("list", "no talk planned")


def _at_peace(reader: Reader, condition: Aggrieved | Refused) -> Html:
    match condition:
        case Aggrieved(there):
            return reader.p_("list", "complaint open") if there else reader.p_("list", "no complaint open")
        case Refused(there):
            return reader.p_("list", "resting after a refusal") if there else reader.p_("list", "not resting")


def _of_rule(reader: Reader, condition: Condition) -> Html:
    """Other conditions; the default is for those that name something that is gone."""
    words: dict[type[Condition], Html] = {
        InTouch: reader.p_("list", "talked with or bought lately"),
        Having: reader.p_("list", "filled in"),
        Boxed: reader.p_("list", "in that place on the map"),
        Buying: reader.p_("list", "inactive ones left out"),
        Graded: reader.p_("list", "several grades of worth"),
        Within: reader.p_("list", "touched at least once"),
    }
    return words.get(type(condition), reader.p_("list", "something that is gone"))
