"""What each reason for a refusal means to the rest of the product, said in one place. Its words are where those of
outcomes are.
"""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a client refused. It takes one tap, which may be skipped."""

    PRICE = "price"
    SUPPLIER = "supplier"
    NO_NEED = "no_need"
    TERMS = "terms"
    CLOSED = "closed"  # Закрылись
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonTraits:
    """The traits of a reason. Defaults are what most reasons have."""

    in_words: bool = False  # the bot asks for the reason in words
    ends: bool = False  # the client becomes inactive, and its steps are cancelled


REASONS: dict[Reason, ReasonTraits] = {
    Reason.PRICE: ReasonTraits(),
    Reason.SUPPLIER: ReasonTraits(),
    Reason.NO_NEED: ReasonTraits(),
    Reason.TERMS: ReasonTraits(),
    Reason.CLOSED: ReasonTraits(ends=True),
    Reason.OTHER: ReasonTraits(in_words=True),
}
"""The rows are in the order of the buttons."""
