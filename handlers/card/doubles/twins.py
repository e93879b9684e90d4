"""Cards that are called the same: what each of them says that the others don't, as few words as tell all apart."""

from collections.abc import Callable, Sequence

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import LONGEST_LABEL, cut
from handlers.speech.words import Html
from sales.clients.client import Card
from sales.clients.facts import Facts
from sales.values.company_names import BESIDE, kindless, search_key

LONGEST_NAME = 24
SHORTEST = 8


def called(name: str) -> str:
    return search_key(kindless(name))


def marks(reader: Reader, cards: Sequence[Card]) -> list[str]:
    """Their touches, orders, people: what differs, until all are told apart; empty where all is the same."""
    told = _with(reader, [[] for _ in cards], cards, (_touches, orders, *_FURTHER))
    return [BESIDE.join(filter(None, one)) for one in told]


def label(name: str, mark: str) -> str:
    """The name gives way."""
    return f"{cut(name, max(SHORTEST, LONGEST_LABEL - len(BESIDE) - len(mark)))}{BESIDE}{mark}" if mark else name


def beyond(reader: Reader, cards: Sequence[Card]) -> list[str]:
    """What tells them apart where touches, orders and their days in the base don't; empty where nothing does."""
    told = [[str(tells(reader, one)) for tells in (_touches, orders, since)] for one in cards]
    known = len(told[0])
    return [BESIDE.join(filter(None, one[known:])) for one in _with(reader, told, cards, _FURTHER)]


def _with(
    reader: Reader, told: list[list[str]], cards: Sequence[Card], traits: Sequence[Callable[[Reader, Card], str]]
) -> list[list[str]]:
    for tells in traits:
        if len(set(map(tuple, told))) == len(cards):
            break
        said = [tells(reader, one) for one in cards]
        if len(set(said)) > 1:
            told = [[*words, word] for words, word in zip(told, said, strict=True)]
    return told


def touched(reader: Reader, facts: Facts) -> Html:
    """2 касания, последнее 17 нояб."""
    touches = reader.n_("{n} touch", "{n} touches", facts.touches + facts.attempts)
    last = facts.last_touch_at
    day = reader._("the last one {day}", day=reader.short_day(reader.local(last).date())) if last else Html("")
    return Html(", ".join(filter(None, [touches, day])))


def orders(reader: Reader, card: Card) -> str:
    often = card.client.facts.orders
    return reader.n_("{n} order", "{n} orders", often) if often else ""


def since(reader: Reader, card: Card) -> str:
    return reader._("in the base since {day}", day=reader.short_day(reader.local(card.client.created_at).date()))


def _touches(reader: Reader, card: Card) -> str:
    return touched(reader, card.client.facts)


def _who(reader: Reader, card: Card) -> str:
    """Whoever decides; that there is nobody tells it from the other, too."""
    return cut(card.decider.name, LONGEST_NAME) if card.decider else reader._("nobody there")


def _number(reader: Reader, card: Card) -> str:
    numbers = [phone for one in card.people for phone in one.phones]
    return codes.dialled(reader, numbers[0]) if numbers else ""


def _hour(reader: Reader, card: Card) -> str:
    made = reader.local(card.client.created_at)
    return reader._("in the base since {day}", day=f"{reader.short_day(made.date())} {reader.clock(made.time())}")


_FURTHER = (_who, _number, _hour)
