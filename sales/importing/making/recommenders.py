"""Whom of our clients a file means by who it says has recommended somebody: the one of just that name, else nobody."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sales.importing.joining.doubles import Owned
from sales.values.company_names import company_key


@dataclass(slots=True)
class Recommenders:
    """By the keys of their names: those of the base whom the reader sees, and those whom the file itself brings."""

    known: Mapping[str, Sequence[Owned]] = field(default_factory=dict)
    brought: defaultdict[str, list[Owned]] = field(default_factory=lambda: defaultdict(list))

    def of(self, words: str, client: int, owner: int) -> int | None:
        """Among the clients of the same manager first; nobody has recommended themselves."""
        key = company_key(words)
        every = [*self.known.get(key, ()), *self.brought.get(key, ())] if key else []
        called = [one for one in every if one.client != client]
        theirs = [one for one in called if one.owner == owner]
        return next((some[0].client for some in (theirs, called) if len(some) == 1), None)
