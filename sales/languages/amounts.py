"""What a language has to say of money. Lists are separated by spaces; all else are patterns."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountWords:
    """The words, by what they are for."""

    multipliers: Mapping[int, str]  # thousand, million, milliard
    currencies: Mapping[str, str]
    """By code; of dollars any may be meant."""
    minus: str  # a return
    units: str
    """Behind the sum of an order."""
    thousands: str  # behind figures, in a report
    worth: str
    """Before a sum."""
    paid: str  # how a sum is paid
    taxed: str  # and with what tax
    major: str
    """The currency before its hundredths: «12 500 руб. 50 коп.»."""
    hundredths: str  # kopecks, cents
    millions: str
    """Before thousands said apart: «1 млн 200 тыс»."""
    and_thousands: str  # and these
