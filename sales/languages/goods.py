"""What a language has to say of who buys what: «кто берёт стаканы, но без крышек». Patterns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsWords:
    """The words, by what they are for."""

    asking: str  # before a verb of buying it asks for whoever it may be
    buying: str  # beside products they only say that somebody buys them
    without: str
    """Before products that are not bought."""
    fleeting: str  # letters that come and go within a word: «крышки», «крышек»
