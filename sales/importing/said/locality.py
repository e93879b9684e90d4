"""Where a file is from: the country and the money that its numbers and sums are read by."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Locality:
    """What a file's phones, tax numbers and money are read by, and the day it is read on."""

    country: str
    currency: str
    today: date
    of_cards: bool = False  # a phone book: its numbers have their country's code, with its plus or without
    paid_in: str | None = None  # the file's own currency, where it says so

    @property
    def foreign(self) -> bool:
        """Its sums are nothing that the base could add up."""
        return self.paid_in not in {None, self.currency}
