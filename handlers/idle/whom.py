"""Whom a message names: one's own clients, by the index of names."""

from handlers.frame.turn import Turn
from sales.actions.ports import UnitOfWork
from sales.sentences import sentence
from sales.sentences.naming import named_in
from sales.sentences.said import Named, Sentence


async def names_in(unit: UnitOfWork, turn: Turn, text: str) -> list[Named]:
    return named_in(text, await unit.clients.lists.candidates(turn.scope, text))


def read(turn: Turn, text: str, names: list[Named]) -> tuple[Sentence, ...]:
    return sentence.read(text, turn.reader.local(turn.reader.now), names)


async def is_of_another(unit: UnitOfWork, turn: Turn, text: str, client: int) -> bool:
    """Whether a text reports of, or is no more than the name of, somebody else than that client."""
    names = await names_in(unit, turn, text)
    if not names or any(client in one.clients for one in names):
        return False
    return is_name(text, names) or any(said.tells for said in read(turn, text, names))


def is_name(text: str, names: list[Named]) -> bool:
    """Whether a text says nothing but the name of a client."""
    named = [place for one in names for place in range(one.start, one.end)]
    return all(place in named for place, sign in enumerate(text) if sign.isalnum())
