"""Whom of the team a name in a file's column means."""

from collections.abc import Iterable

from sales.company.members import Member
from sales.values.company_names import search_key


def member_called(written: str, members: Iterable[Member]) -> Member | None:
    """By the whole name, or by what only one of them is called: «Петрова», «Анна П.», «Петрова Анна Ивановна»."""
    told = _words(written)
    members = list(members)
    exactly = [one for one in members if _words(one.name) == told]
    partly = [one for one in members if told and _fits(told, _words(one.name))]
    found = exactly or partly
    return found[0] if len(found) == 1 else None


def _words(name: str) -> frozenset[str]:
    return frozenset(search_key(name).replace(".", " ").split())


def _fits(told: frozenset[str], known: frozenset[str]) -> bool:
    """All words of one name are in the other; an initial stands for any word that begins with it."""
    shorter, longer = sorted((told, known), key=len)
    return all(
        any(word == other or (len(word) == 1 and other.startswith(word)) for other in longer) for word in shorter
    )
