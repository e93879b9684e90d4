"""How a language says of somebody at a client that they are away, or are there no more."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords:
    """Patterns."""

    away: str  # nobody talked to whoever is said to be so
    gone: str  # and nobody will: they have left
    spoken: str  # somebody there was talked to
    rumoured: str  # around these: nobody has left yet, for all that is known
    but: str  # what parts one person's news from another's
    street: str  # a street and its house with no word that says it is one
    new: str  # what stands beside somebody who is new there
