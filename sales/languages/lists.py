"""What a language calls the lists that everybody has, in whatever form they are asked for. Patterns, of whole texts."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """The words, by what they are for."""

    asking: str  # before the words of a list, any number of them: «покажи всех, кто»
    closing: str  # behind them: «сейчас», «у меня»
    called: Mapping[str, str]
    """By the code of the list."""
