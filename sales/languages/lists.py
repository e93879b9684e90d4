"""What a language calls the lists that everybody has, and how it says who buys what. Patterns, of whole texts."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """The words, by what they are for."""

    asking: str  # before the words of a list, any number of them: «покажи всех, кто»
    closing: str  # behind them: «сейчас», «у меня»
    called: Mapping[str, str]
    """By the code of the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsWords:
    """«Кто берёт стаканы, но без крышек»: the words, by what they are for."""

    asking: str  # before a verb of buying it asks for whoever it may be
    buying: str  # beside products they only say that somebody buys them
    without: str
    """Before products that are not bought."""
    fleeting: str  # letters that come and go within a word: «крышки», «крышек»
    bent: str
    """How words may end that change where somebody buys them: «мука», but «берут муку»; nothing where none does."""
